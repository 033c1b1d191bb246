-- +goose Up
-- One operation with one company, planned or done. The first person answers for
-- it; further ones and the contacts stand in tables of their own, and others and
-- contacts count them, so that the usual activity is read from one place.
CREATE TABLE activity (
    id           BLOB PRIMARY KEY,
    company_id   BLOB NOT NULL,
    operation_id BLOB NOT NULL REFERENCES operation (id),
    person_id    BLOB NOT NULL REFERENCES app_user (id),
    deal_id      BLOB,
    state        TEXT NOT NULL,    -- planned | done | missed | cancelled
    start_at     BIGINT NOT NULL,
    day          INTEGER NOT NULL, -- of the start, in the workspace
    minutes      BIGINT NOT NULL,
    minutes_by   TEXT NOT NULL,    -- norm | typed | timer
    reached      BOOLEAN NOT NULL,
    outcome      TEXT NOT NULL DEFAULT '',
    outcome_text TEXT NOT NULL DEFAULT '',
    quality      BIGINT NOT NULL DEFAULT 0, -- 1 to 5, 0 not said
    note         TEXT NOT NULL DEFAULT '',
    promise_on   INTEGER NOT NULL DEFAULT 0, -- 0 none
    after_id     BLOB, -- the activity whose next step this is
    others       BIGINT NOT NULL DEFAULT 0,
    contacts     BIGINT NOT NULL DEFAULT 0,
    author_id    BLOB,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL,
    version      BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX activity_company ON activity (company_id, start_at, id);
-- What a company's card derives is answered from this index alone.
CREATE INDEX activity_effort ON activity (company_id, state, day, minutes, reached);
CREATE INDEX activity_by_person ON activity (person_id, start_at, id);
CREATE INDEX activity_start ON activity (start_at, id);
CREATE INDEX activity_deal ON activity (deal_id, start_at, id) WHERE deal_id IS NOT NULL;

CREATE TABLE activity_person (
    activity_id BLOB NOT NULL,
    user_id     BLOB NOT NULL REFERENCES app_user (id),
    PRIMARY KEY (activity_id, user_id)
) WITHOUT ROWID;
CREATE INDEX activity_person_user ON activity_person (user_id, activity_id);

CREATE TABLE activity_contact (
    activity_id BLOB NOT NULL,
    contact_id  BLOB NOT NULL,
    PRIMARY KEY (activity_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX activity_contact_contact ON activity_contact (contact_id, activity_id);

-- What was deleted, whole, so that deleting can be undone.
CREATE TABLE activity_trash (
    id         BLOB PRIMARY KEY,
    record     TEXT NOT NULL, -- JSON
    deleted_at BIGINT NOT NULL
) WITHOUT ROWID;

-- Derived from the activities. The minutes are those of minutes_year; at the turn
-- of the year they are computed anew (docs/adr/0022).
ALTER TABLE company ADD COLUMN minutes_year BIGINT NOT NULL DEFAULT 0;
ALTER TABLE company ADD COLUMN used_minutes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE company ADD COLUMN scheduled_minutes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE company ADD COLUMN last_contact_on INTEGER NOT NULL DEFAULT 0; -- 0 never
ALTER TABLE company ADD COLUMN next_step_on INTEGER NOT NULL DEFAULT 0; -- 0 none
CREATE INDEX company_last_contact ON company (stratum, last_contact_on, id);
