-- +goose Up
CREATE TABLE schedule (
    id               UUID PRIMARY KEY,
    person_id        UUID NOT NULL REFERENCES app_user (id),
    state            TEXT NOT NULL,   -- proposed | in_force | before
    from_on          INTEGER NOT NULL,
    days             INTEGER NOT NULL,
    short            TEXT NOT NULL,   -- cut | stretch
    input_hash       TEXT NOT NULL,
    capacity_minutes INTEGER NOT NULL,
    used_minutes     INTEGER NOT NULL,
    stretch_percent  INTEGER NOT NULL,
    later            INTEGER NOT NULL, -- companies whose next step lies behind the horizon
    made_at          BIGINT NOT NULL,
    made_by          UUID,
    data_as_of       BIGINT NOT NULL,
    version          BIGINT NOT NULL
);
CREATE INDEX schedule_person ON schedule (person_id, state);

CREATE TABLE schedule_slot (
    id          UUID PRIMARY KEY,
    schedule_id UUID NOT NULL,
    company_id  UUID NOT NULL,
    operation   TEXT NOT NULL,
    day         INTEGER NOT NULL,
    start_at    INTEGER NOT NULL, -- minutes after midnight by the person's clocks
    minutes     INTEGER NOT NULL,
    class       TEXT NOT NULL,
    value       BIGINT NOT NULL,
    area        TEXT NOT NULL,
    place       INTEGER NOT NULL, -- in the order of urgency
    reason      TEXT NOT NULL,    -- JSON
    notice      TEXT NOT NULL,    -- tell_head | offer_release, or empty
    locked      BOOLEAN NOT NULL,
    state       TEXT NOT NULL,    -- planned | done | missed | skipped
    activity_id UUID,
    version     BIGINT NOT NULL
);
CREATE INDEX schedule_slot_day ON schedule_slot (schedule_id, day, start_at);
CREATE INDEX schedule_slot_company ON schedule_slot (company_id);

-- What is due and has no place.
CREATE TABLE schedule_overflow (
    schedule_id UUID NOT NULL,
    company_id  UUID NOT NULL,
    operation   TEXT NOT NULL,
    minutes     INTEGER NOT NULL,
    due_on      INTEGER NOT NULL,
    class       TEXT NOT NULL,
    value       BIGINT NOT NULL,
    reason      TEXT NOT NULL, -- JSON
    notice      TEXT NOT NULL,
    PRIMARY KEY (schedule_id, company_id)
);
CREATE INDEX schedule_overflow_company ON schedule_overflow (company_id);

-- The last time that a contact was put off.
CREATE TABLE schedule_skip (
    company_id UUID PRIMARY KEY,
    person_id  UUID NOT NULL,
    reason     TEXT NOT NULL,
    back_on    INTEGER NOT NULL,
    at         BIGINT NOT NULL
);

-- How often in a row the planned contact did not happen.
CREATE TABLE schedule_miss (
    company_id UUID PRIMARY KEY,
    person_id  UUID NOT NULL,
    times      INTEGER NOT NULL,
    last_on    INTEGER NOT NULL
);
CREATE INDEX schedule_miss_times ON schedule_miss (times);

-- What a schedule asks of a person's activities.
CREATE INDEX activity_planned ON activity (person_id, day) WHERE state = 'planned';
CREATE INDEX activity_promise ON activity (person_id, promise_on) WHERE promise_on > 0;
