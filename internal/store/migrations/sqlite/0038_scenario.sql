-- +goose Up
-- Copies of everything a number of people is computed from, as they were (base)
-- and as somebody changed them (inputs). approval tells what came of one.
CREATE TABLE scenario (
    id          BLOB PRIMARY KEY,
    name        TEXT NOT NULL,
    notes       TEXT NOT NULL,
    base        TEXT NOT NULL,
    inputs      TEXT NOT NULL,
    author_id   BLOB,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    approval    TEXT NOT NULL,
    approved_at BIGINT,
    approved_by BLOB,
    version     BIGINT NOT NULL
);
