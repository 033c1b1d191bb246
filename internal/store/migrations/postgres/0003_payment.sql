-- +goose Up
-- Payments of one company lie together, in the order of their days, so that a
-- card reads them in one place and an import sorted by company writes in one pass.
-- An id begins with the day and ends with a digest of what names the payment:
-- importing the same row again meets the same id.
CREATE TABLE payment (
    company_id  UUID NOT NULL,
    id          UUID NOT NULL,
    paid_on     INTEGER NOT NULL,
    amount      BIGINT NOT NULL, -- minor units; a refund is negative
    margin      BIGINT,          -- minor units, where known
    external_id TEXT,
    purpose     TEXT NOT NULL DEFAULT '',
    import_id   UUID,
    created_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (company_id, id)
);

-- Derived: the company's payments summed by month and by day, packed (see
-- store/month.go and store/day.go). Months answer most questions; days are read
-- where a window begins or ends inside a month.
CREATE TABLE company_month (
    company_id UUID NOT NULL PRIMARY KEY,
    months     BYTEA NOT NULL
);
CREATE TABLE company_day (
    company_id UUID NOT NULL PRIMARY KEY,
    days       BYTEA NOT NULL
);
