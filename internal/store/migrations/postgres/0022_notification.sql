-- +goose Up
-- What a person is told: of what somebody did, and of what is due.
CREATE TABLE notification (
    id         UUID PRIMARY KEY,
    person_id  UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    noun       TEXT NOT NULL, -- of the record it is about
    record_id  UUID, -- none where it is about several
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
    person_id UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- When the assignee is told that a task is overdue; 0 for never, or told.
ALTER TABLE task ADD COLUMN overdue_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX task_overdue ON task (overdue_at) WHERE overdue_at > 0;

-- By what notes and tasks are found. The keys lie apart, for most reading is of
-- the rows without them.
CREATE TABLE note_text (
    id         UUID PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE,
    search_key TEXT COLLATE "C" NOT NULL
);
CREATE INDEX note_text_search ON note_text USING gin (search_key gin_trgm_ops);
CREATE TABLE task_text (
    id         UUID PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
    search_key TEXT COLLATE "C" NOT NULL
);
CREATE INDEX task_text_search ON task_text USING gin (search_key gin_trgm_ops);
