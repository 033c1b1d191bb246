-- +goose Up
CREATE TABLE import (
    id          BLOB PRIMARY KEY,
    kind        TEXT NOT NULL, -- companies | payments
    state       TEXT NOT NULL, -- draft | running | done | failed | cancelled | undoing | undone
    file_name   TEXT NOT NULL,
    file_size   BIGINT NOT NULL,
    wish        TEXT NOT NULL, -- JSON: what the user decided about the file
    plan        TEXT NOT NULL, -- JSON: how the file is read
    preview     TEXT NOT NULL, -- JSON: the first rows, notes, number of rows
    mapping     TEXT NOT NULL, -- JSON: which column is which field
    options     TEXT NOT NULL, -- JSON: create companies, update companies
    counts      TEXT NOT NULL, -- JSON: rows, created, matched, known, refused …
    job_id      BLOB,
    user_id     BLOB,
    created_at  BIGINT NOT NULL,
    finished_at BIGINT,
    undone_at   BIGINT,
    version     BIGINT NOT NULL
);
CREATE INDEX import_created ON import (created_at);

CREATE TABLE import_refusal (
    import_id   BLOB NOT NULL,
    seq         BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    value       TEXT NOT NULL,
    code        TEXT NOT NULL,
    message     TEXT NOT NULL,
    params      TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
);

-- Companies that an import changed: what they were before, for the undo.
CREATE TABLE import_change (
    import_id     BLOB NOT NULL,
    company_id    BLOB NOT NULL,
    version_after BIGINT NOT NULL,
    before        TEXT NOT NULL,
    PRIMARY KEY (import_id, company_id)
);
