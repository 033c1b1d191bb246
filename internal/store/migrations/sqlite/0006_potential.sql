-- +goose Up
-- Bitemporal: valid_from says since when it holds, recorded_at when we learned it.
-- Rows are never updated or deleted; undoing an import marks them withdrawn.
CREATE TABLE potential (
    id           BLOB PRIMARY KEY,
    company_id   BLOB NOT NULL,
    valid_from   INTEGER NOT NULL,
    recorded_at  BIGINT NOT NULL,
    low          BIGINT NOT NULL, -- minor units per year
    likely       BIGINT NOT NULL,
    high         BIGINT NOT NULL,
    method       TEXT NOT NULL,   -- person | import | lookalike
    evidence     TEXT NOT NULL,
    author_id    BLOB,
    import_id    BLOB,
    withdrawn_at BIGINT
);
CREATE INDEX potential_company ON potential (company_id, valid_from, recorded_at);
CREATE INDEX potential_import ON potential (import_id) WHERE import_id IS NOT NULL;
