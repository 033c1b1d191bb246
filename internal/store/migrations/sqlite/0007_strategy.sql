-- +goose Up
CREATE TABLE operation (
    id         BLOB PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE, -- built-in kinds are translated by code
    name       TEXT NOT NULL,        -- own kinds
    position   BIGINT NOT NULL,
    active     BOOLEAN NOT NULL DEFAULT TRUE,
    created_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);

-- Dated: the norm in force on a day is the one with the latest valid_from, then recorded_at.
CREATE TABLE norm (
    id           BLOB PRIMARY KEY,
    operation_id BLOB NOT NULL REFERENCES operation (id),
    valid_from   INTEGER NOT NULL,
    recorded_at  BIGINT NOT NULL,
    minutes      BIGINT NOT NULL,           -- preparation + operation + entry
    trip_minutes BIGINT NOT NULL DEFAULT 0, -- travel of one trip
    per_trip     BIGINT NOT NULL DEFAULT 1, -- operations that one trip holds
    cost         BIGINT NOT NULL DEFAULT 0, -- money per operation, minor units
    author_id    BLOB
);
CREATE INDEX norm_operation ON norm (operation_id, valid_from, recorded_at);

CREATE TABLE strategy (
    id          BLOB PRIMARY KEY,
    valid_from  INTEGER NOT NULL,
    recorded_at BIGINT NOT NULL,
    cells       TEXT NOT NULL, -- JSON: per group and potential class the treatment and operations per year
    author_id   BLOB,
    note        TEXT NOT NULL DEFAULT '',
    version     BIGINT NOT NULL
);
CREATE INDEX strategy_valid ON strategy (valid_from, recorded_at);

CREATE TABLE standard_override (
    company_id  BLOB PRIMARY KEY,
    operations  TEXT NOT NULL, -- JSON: operation code → times per year
    treatment   TEXT NOT NULL,
    minutes     BIGINT NOT NULL, -- derived: the budget these operations make
    reason      TEXT NOT NULL,
    until       INTEGER NOT NULL,
    author_id   BLOB,
    created_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL
);

CREATE TABLE work_calendar (
    country    TEXT NOT NULL,
    year       INTEGER NOT NULL,
    days       TEXT NOT NULL, -- JSON: the days that differ from a plain five-day week
    source     TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (country, year)
);
