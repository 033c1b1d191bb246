-- +goose Up
-- Two records that are one. The one that is gone lies in the trash until it is
-- given back.
CREATE TABLE merge (
    id        BLOB PRIMARY KEY,
    noun      TEXT NOT NULL,
    kept_id   BLOB NOT NULL,
    gone_id   BLOB NOT NULL,
    gone_name TEXT NOT NULL,
    before    TEXT NOT NULL, -- JSON: the kept record before
    after     TEXT NOT NULL, -- JSON: and after
    merged_at BIGINT NOT NULL,
    user_id   BLOB,
    undone_at BIGINT
);
CREATE INDEX merge_kept ON merge (kept_id, id);
CREATE INDEX merge_gone ON merge (gone_id) WHERE undone_at IS NULL;

-- The rows of other tables that went over to the kept record.
CREATE TABLE merge_row (
    merge_id BLOB NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
    source   TEXT NOT NULL,
    row_id   BLOB NOT NULL,
    PRIMARY KEY (merge_id, source, row_id)
) WITHOUT ROWID;
