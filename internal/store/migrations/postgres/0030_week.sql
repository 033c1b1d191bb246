-- +goose Up
-- The week that somebody's work is planned into, as a whole.
CREATE TABLE standard_week (
    person_id  UUID PRIMARY KEY REFERENCES app_user (id),
    blocks     TEXT NOT NULL, -- JSON
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);

-- The week that people of a role begin with, where it was changed.
CREATE TABLE week_template (
    role    TEXT PRIMARY KEY,
    blocks  TEXT NOT NULL, -- JSON
    version BIGINT NOT NULL
);

CREATE TABLE absence (
    id         UUID PRIMARY KEY,
    person_id  UUID NOT NULL REFERENCES app_user (id),
    from_on    INTEGER NOT NULL,
    until_on   INTEGER NOT NULL, -- that day included
    reason     TEXT NOT NULL,    -- vacation | illness | training | other
    note       TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);
CREATE INDEX absence_person ON absence (person_id, until_on);

-- When a company sees us; without a row, at any time.
CREATE TABLE visiting_hours (
    company_id UUID PRIMARY KEY,
    hours      TEXT NOT NULL, -- JSON
    version    BIGINT NOT NULL
);
