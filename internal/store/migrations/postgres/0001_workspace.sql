-- +goose Up
CREATE TABLE setting (
    key        TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    version    BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- A person who signs in, owns companies, or both. Without a password hash the
-- person cannot sign in yet.
CREATE TABLE app_user (
    id            UUID PRIMARY KEY,
    email         TEXT UNIQUE,
    name          TEXT NOT NULL,
    name_key      TEXT COLLATE "C" NOT NULL,
    role          TEXT NOT NULL,
    language      TEXT NOT NULL,
    password_hash TEXT NOT NULL DEFAULT '',
    active        BOOLEAN NOT NULL DEFAULT TRUE,
    time_share    BIGINT NOT NULL DEFAULT 10000, -- share of a full position, basis points
    hired_on      INTEGER,
    left_on       INTEGER,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL,
    version       BIGINT NOT NULL
);

CREATE TABLE session (
    token  TEXT PRIMARY KEY,
    data   BYTEA NOT NULL,
    expiry BIGINT NOT NULL
);
CREATE INDEX session_expiry ON session (expiry);

-- Append-only: who changed what, from what to what.
CREATE TABLE history (
    id        UUID PRIMARY KEY,
    at        BIGINT NOT NULL,
    user_id   UUID,
    noun      TEXT NOT NULL,
    record_id UUID NOT NULL,
    action    TEXT NOT NULL,
    changes   TEXT NOT NULL
);
CREATE INDEX history_record ON history (noun, record_id, id);

CREATE TABLE job (
    id          UUID PRIMARY KEY,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    subject_id  UUID,
    user_id     UUID,
    payload     TEXT NOT NULL,
    stage       TEXT NOT NULL DEFAULT '',
    done        BIGINT NOT NULL DEFAULT 0,
    total       BIGINT NOT NULL DEFAULT 0,
    cancelling  BOOLEAN NOT NULL DEFAULT FALSE,
    error       TEXT NOT NULL DEFAULT '',
    result      TEXT NOT NULL DEFAULT '',
    created_at  BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX job_created ON job (created_at);
