-- +goose Up
-- A company that stays with whom it belongs to: it does while it belongs to them.
ALTER TABLE company ADD COLUMN lock_owner_id UUID;
ALTER TABLE company ADD COLUMN lock_reason TEXT NOT NULL DEFAULT '';

-- What companies a person takes; no row: any.
CREATE TABLE remit (
    person_id UUID PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    languages TEXT NOT NULL, -- JSON
    regions   TEXT NOT NULL, -- JSON
    version   BIGINT NOT NULL
);

-- Proposals of who should look after which company.
CREATE TABLE balance (
    id          UUID PRIMARY KEY,
    state       TEXT NOT NULL, -- running | ready
    wish        TEXT NOT NULL, -- JSON: whose companies, tolerance, mode …
    summary     TEXT NOT NULL, -- JSON: everybody before and after
    moves       BYTEA,         -- packed: see store/balance_pack.go
    ground      TEXT NOT NULL, -- SHA-256 of all it was computed from
    job_id      UUID,
    bulk_id     UUID,          -- the change of many records that applied it
    user_id     UUID,
    created_at  BIGINT NOT NULL,
    finished_at BIGINT,
    version     BIGINT NOT NULL
);
