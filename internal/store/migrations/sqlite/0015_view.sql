-- +goose Up
CREATE TABLE list_view (
    id         BLOB PRIMARY KEY,
    noun       TEXT NOT NULL,
    name       TEXT NOT NULL,
    owner_id   BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    share      TEXT NOT NULL, -- own | team | all
    content    TEXT NOT NULL, -- JSON: search, filter, order, columns with their widths
    place      BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);
CREATE INDEX list_view_noun ON list_view (noun, place);

-- The view with which a person begins.
CREATE TABLE list_view_default (
    user_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    noun    TEXT NOT NULL,
    view_id BLOB NOT NULL REFERENCES list_view (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, noun)
) WITHOUT ROWID;

-- Changes of many records at once.
CREATE TABLE bulk (
    id          BLOB PRIMARY KEY,
    noun        TEXT NOT NULL,
    state       TEXT NOT NULL, -- running | done | failed | cancelled | undoing | undone
    wish        TEXT NOT NULL, -- JSON: which records and what is done to them
    counts      TEXT NOT NULL, -- JSON: matching, changed, refused, kept …
    job_id      BLOB,
    user_id     BLOB,
    created_at  BIGINT NOT NULL,
    finished_at BIGINT,
    undone_at   BIGINT
);
CREATE INDEX bulk_created ON bulk (created_at);

-- What each record was before, until the change is too old to be undone.
CREATE TABLE bulk_item (
    bulk_id       BLOB NOT NULL REFERENCES bulk (id) ON DELETE CASCADE,
    record_id     BLOB NOT NULL,
    before        TEXT NOT NULL,
    version_after BIGINT NOT NULL,
    PRIMARY KEY (bulk_id, record_id)
) WITHOUT ROWID;

-- A deleted company's row stays, hollow, for what refers to it; everything of it
-- lies here until it is restored.
CREATE TABLE company_trash (
    company_id BLOB PRIMARY KEY REFERENCES company (id) ON DELETE CASCADE,
    record     TEXT NOT NULL, -- JSON: the company with its standing
    months     BLOB,
    days       BLOB,
    deleted_at BIGINT NOT NULL,
    user_id    BLOB
);
