-- +goose Up
-- What a person is told: of what somebody did, and of what is due.
CREATE TABLE notification (
    id         BLOB PRIMARY KEY,
    person_id  BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    noun       TEXT NOT NULL, -- of the record it is about
    record_id  BLOB, -- none where it is about several
    words      TEXT NOT NULL, -- JSON: what the words need besides the record
    created_at BIGINT NOT NULL,
    read_at    BIGINT NOT NULL DEFAULT 0 -- 0 while unread
);
CREATE INDEX notification_person ON notification (person_id, created_at, id);
CREATE INDEX notification_unread ON notification (person_id) WHERE read_at = 0;
CREATE INDEX notification_read ON notification (read_at) WHERE read_at > 0;
CREATE INDEX notification_record ON notification (record_id) WHERE record_id IS NOT NULL;

-- The kinds that a person does not want to be told of.
CREATE TABLE notification_off (
    person_id BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- When the assignee is told that a task is overdue; 0 for never, or told.
ALTER TABLE task ADD COLUMN overdue_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX task_overdue ON task (overdue_at) WHERE overdue_at > 0;

-- By what notes and tasks are found. The keys lie apart, for most reading is of
-- the rows without them.
CREATE TABLE note_text (
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE REFERENCES note (id) ON DELETE CASCADE,
    search_key TEXT NOT NULL
);
CREATE VIRTUAL TABLE note_text_search USING fts5 (search_key, content = 'note_text', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0);
-- +goose StatementBegin
CREATE TRIGGER note_text_search_insert AFTER INSERT ON note_text BEGIN
    INSERT INTO note_text_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER note_text_search_delete AFTER DELETE ON note_text BEGIN
    INSERT INTO note_text_search (note_text_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER note_text_search_update AFTER UPDATE OF search_key ON note_text WHEN old.search_key <> new.search_key BEGIN
    INSERT INTO note_text_search (note_text_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
    INSERT INTO note_text_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
CREATE TABLE task_text (
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE REFERENCES task (id) ON DELETE CASCADE,
    search_key TEXT NOT NULL
);
CREATE VIRTUAL TABLE task_text_search USING fts5 (search_key, content = 'task_text', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0);
-- +goose StatementBegin
CREATE TRIGGER task_text_search_insert AFTER INSERT ON task_text BEGIN
    INSERT INTO task_text_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER task_text_search_delete AFTER DELETE ON task_text BEGIN
    INSERT INTO task_text_search (task_text_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER task_text_search_update AFTER UPDATE OF search_key ON task_text WHEN old.search_key <> new.search_key BEGIN
    INSERT INTO task_text_search (task_text_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
    INSERT INTO task_text_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
