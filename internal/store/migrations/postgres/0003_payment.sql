-- +goose Up
CREATE TABLE payment (
    id          UUID NOT NULL PRIMARY KEY,
    company_id  UUID NOT NULL,
    paid_on     INTEGER NOT NULL,
    amount      BIGINT NOT NULL, -- minor units; a refund is negative
    margin      BIGINT,          -- minor units, where known
    external_id TEXT,
    source_key  BYTEA NOT NULL,  -- what makes re-importing the same row add nothing
    purpose     TEXT NOT NULL DEFAULT '',
    import_id   UUID,
    created_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL
);
CREATE UNIQUE INDEX payment_source ON payment (source_key);
CREATE INDEX payment_company ON payment (company_id, paid_on);
-- Covers windows that begin or end inside a month.
CREATE INDEX payment_day ON payment (paid_on, company_id, amount, margin);

-- Derived: the company's payments by month, packed (see store/month.go).
CREATE TABLE company_month (
    company_id UUID NOT NULL PRIMARY KEY,
    months     BYTEA NOT NULL
);
