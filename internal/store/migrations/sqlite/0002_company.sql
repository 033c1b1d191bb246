-- +goose Up
CREATE TABLE company (
    seq             INTEGER PRIMARY KEY, -- for the full-text index
    id              BLOB NOT NULL UNIQUE,
    external_id     TEXT UNIQUE,
    tax_id          TEXT NOT NULL DEFAULT '',
    name            TEXT NOT NULL,
    name_key        TEXT NOT NULL, -- normalised name: exact matching
    sort_key        TEXT NOT NULL, -- alphabetical order, both engines alike
    search_key      TEXT NOT NULL, -- everything a user may type to find it
    industry        TEXT NOT NULL DEFAULT '',
    region          TEXT NOT NULL DEFAULT '',
    city            TEXT NOT NULL DEFAULT '',
    size_band       TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    email           TEXT NOT NULL DEFAULT '',
    website         TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL,
    owner_id        BLOB REFERENCES app_user (id),
    import_id       BLOB,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    -- derived: recomputed with what they come from, never written to history
    abc_group       TEXT NOT NULL DEFAULT '',  -- A B C 0 N, '' never analysed
    abc_run_id      BLOB,
    value           BIGINT NOT NULL DEFAULT 0, -- by the measure of the applied run, in its window
    actual          BIGINT NOT NULL DEFAULT 0, -- revenue per year in that window
    potential       BIGINT NOT NULL DEFAULT 0, -- PERT mean per year of the assessment in force
    potential_class TEXT NOT NULL DEFAULT '?',
    potential_on    INTEGER NOT NULL DEFAULT 0, -- valid from; 0 when not assessed
    gap             BIGINT NOT NULL DEFAULT 0,
    treatment       TEXT NOT NULL DEFAULT '',
    budget_minutes  BIGINT NOT NULL DEFAULT 0, -- per year
    first_paid_on   INTEGER NOT NULL DEFAULT 0, -- 0 when never paid
    last_paid_on    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX company_tax_id ON company (tax_id) WHERE tax_id <> '';
CREATE INDEX company_name_key ON company (name_key);
CREATE INDEX company_import ON company (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX company_sort ON company (sort_key, id);
CREATE INDEX company_value ON company (value, id);
CREATE INDEX company_actual ON company (actual, id);
CREATE INDEX company_potential ON company (potential, id);
CREATE INDEX company_gap ON company (gap, id);
CREATE INDEX company_budget ON company (budget_minutes, id);
CREATE INDEX company_last_paid ON company (last_paid_on, id);
CREATE INDEX company_created ON company (created_at, id);
CREATE INDEX company_owner ON company (owner_id, value, id);
CREATE INDEX company_segment ON company (abc_group, potential_class, value, id);
CREATE INDEX company_industry ON company (industry, value, id);
CREATE INDEX company_region ON company (region, value, id);

CREATE VIRTUAL TABLE company_search USING fts5 (search_key, content = 'company', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0);
-- +goose StatementBegin
CREATE TRIGGER company_search_insert AFTER INSERT ON company BEGIN
    INSERT INTO company_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER company_search_delete AFTER DELETE ON company BEGIN
    INSERT INTO company_search (company_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER company_search_update AFTER UPDATE OF search_key ON company WHEN old.search_key <> new.search_key BEGIN
    INSERT INTO company_search (company_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
    INSERT INTO company_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
