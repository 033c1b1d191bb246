-- +goose Up
CREATE TABLE file (
    id         UUID PRIMARY KEY,
    noun       TEXT NOT NULL, -- what it hangs on: company | contact | activity | deal | task
    record_id  UUID NOT NULL,
    name       TEXT NOT NULL,
    size       BIGINT NOT NULL, -- bytes
    media_type TEXT NOT NULL,
    sha256     TEXT NOT NULL, -- hex; the name of the content
    author_id  UUID,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT NOT NULL DEFAULT 0, -- 0 while it is there
    version    BIGINT NOT NULL
);
CREATE INDEX file_record ON file (record_id, created_at, id) WHERE deleted_at = 0;
CREATE INDEX file_content_used ON file (sha256);
CREATE INDEX file_deleted ON file (deleted_at) WHERE deleted_at > 0;
-- Contents that are kept or about to be. One that no file names any more goes.
CREATE TABLE file_content (
    sha256  TEXT PRIMARY KEY,
    size    BIGINT NOT NULL,
    held_at BIGINT NOT NULL -- when somebody last brought it
);
