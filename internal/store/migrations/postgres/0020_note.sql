-- +goose Up
CREATE TABLE note (
    id         UUID PRIMARY KEY,
    noun       TEXT NOT NULL, -- what it hangs on: company | contact | deal
    record_id  UUID NOT NULL,
    body       TEXT NOT NULL,
    author_id  UUID,
    pinned     BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT NOT NULL DEFAULT 0, -- 0 while it is there
    version    BIGINT NOT NULL
);
CREATE INDEX note_record ON note (record_id, created_at, id) WHERE deleted_at = 0;
