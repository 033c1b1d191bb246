-- +goose Up
-- Copies of everything a number of people is computed from, as they were (base)
-- and as somebody changed them (inputs). approval tells what came of one.
CREATE TABLE scenario (
    id          UUID PRIMARY KEY,
    name        TEXT NOT NULL,
    notes       TEXT NOT NULL,
    base        TEXT NOT NULL,
    inputs      TEXT NOT NULL,
    author_id   UUID,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    approval    TEXT NOT NULL,
    approved_at BIGINT,
    approved_by UUID,
    version     BIGINT NOT NULL
);
