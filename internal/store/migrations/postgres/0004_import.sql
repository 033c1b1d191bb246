-- +goose Up
CREATE TABLE import (
    id          UUID PRIMARY KEY,
    kind        TEXT NOT NULL, -- companies | payments
    state       TEXT NOT NULL, -- draft | running | done | failed | cancelled | undoing | undone
    file_name   TEXT NOT NULL,
    file_size   BIGINT NOT NULL,
    file_sha256 TEXT NOT NULL,
    layout      TEXT NOT NULL, -- JSON: how the file is read
    mapping     TEXT NOT NULL, -- JSON: which column is which field
    counts      TEXT NOT NULL, -- JSON: rows, created, matched, known, refused …
    job_id      UUID,
    user_id     UUID,
    created_at  BIGINT NOT NULL,
    finished_at BIGINT,
    undone_at   BIGINT,
    version     BIGINT NOT NULL
);
CREATE INDEX import_created ON import (created_at);

CREATE TABLE import_refusal (
    import_id   UUID NOT NULL,
    seq         BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    value       TEXT NOT NULL,
    code        TEXT NOT NULL,
    params      TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
);
