-- +goose Up
-- The ends of our initiative towards companies. One holds while ended_at is empty.
CREATE TABLE farewell (
    id              BLOB PRIMARY KEY,
    company_id      BLOB NOT NULL,
    user_id         BLOB,
    reason          TEXT NOT NULL,
    text            TEXT NOT NULL,
    said_at         BIGINT NOT NULL,
    said_on         INTEGER NOT NULL, -- days since 1970
    return_on       INTEGER NOT NULL,
    minutes         BIGINT NOT NULL,
    status          TEXT NOT NULL,    -- of the company before
    abc_group       TEXT NOT NULL,
    potential_class TEXT NOT NULL,
    ended_at        BIGINT,
    ended_by        BLOB
);
CREATE INDEX farewell_company ON farewell (company_id, id);
CREATE INDEX farewell_open ON farewell (id) WHERE ended_at IS NULL;

-- Template letters that somebody has changed.
CREATE TABLE letter (
    kind       TEXT NOT NULL,
    language   TEXT NOT NULL,
    subject    TEXT NOT NULL,
    body       TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (kind, language)
);
