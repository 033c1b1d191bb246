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
    last_paid_on    INTEGER NOT NULL DEFAULT 0,
    -- group, potential class, treatment and status by their first letters. Lists
    -- are merged from the strata that a filter admits: see store/stratum.go.
    stratum         TEXT GENERATED ALWAYS AS (coalesce(nullif(abc_group, ''), '-') || potential_class || coalesce(nullif(substr(treatment, 1, 1), ''), '-') || substr(status, 1, 1)) VIRTUAL
);
CREATE INDEX company_tax_id ON company (tax_id) WHERE tax_id <> '';
CREATE INDEX company_name_key ON company (name_key);
CREATE INDEX company_email ON company (lower(email)) WHERE email <> '';
CREATE INDEX company_import ON company (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX company_sort ON company (sort_key, id);
CREATE INDEX company_created ON company (created_at, id);
CREATE INDEX company_owner ON company (owner_id);
CREATE INDEX company_industry ON company (industry);
CREATE INDEX company_region ON company (region);
-- Every index with stratum is rewritten where applying groups moves a card, so
-- there is one for each order that people ask for and no more.
CREATE INDEX company_actual ON company (stratum, actual, id);
CREATE INDEX company_potential ON company (stratum, potential, id);
-- The last two columns let the totals of all segments be read from it alone.
CREATE INDEX company_gap ON company (stratum, gap, id, actual, potential);
CREATE INDEX company_last_paid ON company (stratum, last_paid_on, id);

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
