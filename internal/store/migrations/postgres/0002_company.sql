-- +goose Up
CREATE TABLE company (
    id              UUID PRIMARY KEY,
    external_id     TEXT UNIQUE,
    tax_id          TEXT NOT NULL DEFAULT '',
    name            TEXT NOT NULL,
    name_key        TEXT COLLATE "C" NOT NULL, -- normalised name: exact matching
    sort_key        TEXT COLLATE "C" NOT NULL, -- alphabetical order, both engines alike
    search_key      TEXT COLLATE "C" NOT NULL, -- everything a user may type to find it
    industry        TEXT NOT NULL DEFAULT '',
    region          TEXT NOT NULL DEFAULT '',
    city            TEXT NOT NULL DEFAULT '',
    size_band       TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    email           TEXT NOT NULL DEFAULT '',
    website         TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL,
    owner_id        UUID REFERENCES app_user (id),
    import_id       UUID,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    -- derived: recomputed with what they come from, never written to history
    abc_group       TEXT NOT NULL DEFAULT '',  -- A B C 0 N, '' never analysed
    abc_run_id      UUID,
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
    stratum         TEXT COLLATE "C" GENERATED ALWAYS AS (coalesce(nullif(abc_group, ''), '-') || potential_class || coalesce(nullif(substr(treatment, 1, 1), ''), '-') || substr(status, 1, 1)) STORED
);
CREATE INDEX company_tax_id ON company (tax_id) WHERE tax_id <> '';
CREATE INDEX company_name_key ON company (name_key);
CREATE INDEX company_email ON company ((lower(email) COLLATE "C")) WHERE email <> '';
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

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX company_search ON company USING gin (search_key gin_trgm_ops);
