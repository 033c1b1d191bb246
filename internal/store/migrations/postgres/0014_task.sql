-- +goose Up
CREATE TABLE task (
    id          UUID PRIMARY KEY,
    title       TEXT NOT NULL,
    sort_key    TEXT COLLATE "C" NOT NULL,
    search_key  TEXT COLLATE "C" NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    due_on      INTEGER NOT NULL, -- 0 for no day
    due_at      INTEGER NOT NULL, -- minutes after midnight in the assignee's zone, -1 for no hour
    due_key     BIGINT NOT NULL,  -- day and hour as one number, without a day behind all others
    repeat_rule TEXT NOT NULL DEFAULT '', -- JSON, empty for once
    priority    TEXT NOT NULL,    -- low | normal | high
    assignee_id UUID NOT NULL REFERENCES app_user (id),
    author_id   UUID REFERENCES app_user (id),
    company_id  UUID,
    contact_id  UUID,
    deal_id     UUID,
    activity_id UUID,
    state       TEXT NOT NULL,    -- open | done
    done_at     BIGINT NOT NULL,  -- 0 while open
    done_by     UUID,
    remind_at   BIGINT NOT NULL,  -- when the assignee is told that it is due; 0 for never, or told
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL
);
CREATE INDEX task_due ON task (due_key, id);
CREATE INDEX task_assignee ON task (assignee_id, state, due_key, id);
CREATE INDEX task_author ON task (author_id, state, due_key, id);
CREATE INDEX task_sort ON task (sort_key, id);
CREATE INDEX task_created ON task (created_at, id);
CREATE INDEX task_done ON task (done_at, id);
CREATE INDEX task_company ON task (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX task_contact ON task (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_deal ON task (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX task_activity ON task (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX task_remind ON task (remind_at) WHERE remind_at > 0;

-- What was deleted, whole, so that deleting can be undone.
CREATE TABLE task_trash (
    id         UUID PRIMARY KEY,
    record     TEXT NOT NULL, -- JSON
    deleted_at BIGINT NOT NULL
);
