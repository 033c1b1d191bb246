-- +goose Up
-- Deals get a number, by which a full-text index finds words inside them.
CREATE TABLE deal_numbered (
    seq             INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE,
    external_id     TEXT UNIQUE,
    title           TEXT NOT NULL,
    sort_key        TEXT NOT NULL,
    search_key      TEXT NOT NULL,
    company_id      BLOB,
    owner_id        BLOB REFERENCES app_user (id),
    pipeline_id     BLOB NOT NULL REFERENCES pipeline (id),
    stage_id        BLOB NOT NULL REFERENCES deal_stage (id),
    amount          BIGINT NOT NULL, -- minor units
    own_probability BIGINT,          -- basis points; NULL for the stage's
    expected_on     INTEGER NOT NULL DEFAULT 0, -- 0 nobody said
    source          TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    outcome         TEXT NOT NULL, -- open | won | lost
    reason_id       BLOB REFERENCES deal_reason (id),
    reason_note     TEXT NOT NULL DEFAULT '',
    closed_on       INTEGER NOT NULL DEFAULT 0, -- 0 while open
    moved_at        BIGINT NOT NULL,
    place           BIGINT NOT NULL, -- among the open deals of the stage, the lowest on top
    import_id       BLOB,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    -- derived from the stage, the outcome and the amount
    probability     BIGINT NOT NULL,
    weighted        BIGINT NOT NULL
);
INSERT INTO deal_numbered (id, external_id, title, sort_key, search_key, company_id, owner_id, pipeline_id, stage_id, amount, own_probability, expected_on, source, note, outcome, reason_id, reason_note, closed_on, moved_at, place, import_id, created_at, updated_at, version, probability, weighted)
    SELECT id, external_id, title, sort_key, search_key, company_id, owner_id, pipeline_id, stage_id, amount, own_probability, expected_on, source, note, outcome, reason_id, reason_note, closed_on, moved_at, place, import_id, created_at, updated_at, version, probability, weighted FROM deal;
DROP TABLE deal;
ALTER TABLE deal_numbered RENAME TO deal;
CREATE INDEX deal_board ON deal (stage_id, place, id) WHERE outcome = 'open';
CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_owner ON deal (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX deal_import ON deal (import_id) WHERE import_id IS NOT NULL;
-- The forecast and the totals of a pipeline read these alone.
CREATE INDEX deal_forecast ON deal (pipeline_id, outcome, expected_on, closed_on, probability, amount, weighted, stage_id);
CREATE INDEX deal_sort ON deal (sort_key, id);
CREATE INDEX deal_amount ON deal (amount, id);
CREATE INDEX deal_weighted ON deal (weighted, id);
CREATE INDEX deal_expected ON deal (expected_on, id);
CREATE INDEX deal_closed ON deal (closed_on, id);
CREATE INDEX deal_moved ON deal (moved_at, id);
CREATE INDEX deal_created ON deal (created_at, id);

CREATE VIRTUAL TABLE deal_search USING fts5 (search_key, content = 'deal', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0);
-- +goose StatementBegin
CREATE TRIGGER deal_search_insert AFTER INSERT ON deal BEGIN
    INSERT INTO deal_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER deal_search_delete AFTER DELETE ON deal BEGIN
    INSERT INTO deal_search (deal_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER deal_search_update AFTER UPDATE OF search_key ON deal WHEN old.search_key <> new.search_key BEGIN
    INSERT INTO deal_search (deal_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
    INSERT INTO deal_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
INSERT INTO deal_search (deal_search) VALUES ('rebuild');
