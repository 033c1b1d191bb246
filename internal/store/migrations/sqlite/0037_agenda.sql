-- +goose Up
-- Keys that open a person's calendar to a program.
CREATE TABLE calendar_key (
    id          BLOB PRIMARY KEY,
    user_id     BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE, -- SHA-256, hexadecimal
    created_at  BIGINT NOT NULL,
    used_at     BIGINT
);
CREATE INDEX calendar_key_user ON calendar_key (user_id, id);

-- What calendar programs wrote: events of activities, and others that take time.
CREATE TABLE calendar_event (
    id          BLOB PRIMARY KEY,
    user_id     BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    uid         TEXT NOT NULL,
    text        TEXT NOT NULL, -- iCalendar
    title       TEXT NOT NULL,
    activity_id BLOB,
    import_id   BLOB,
    start_at    BIGINT NOT NULL,
    until       BIGINT, -- no end is known of what repeats
    updated_at  BIGINT NOT NULL,
    UNIQUE (user_id, name),
    UNIQUE (user_id, uid)
);
CREATE INDEX calendar_event_activity ON calendar_event (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX calendar_event_import ON calendar_event (import_id) WHERE import_id IS NOT NULL;
