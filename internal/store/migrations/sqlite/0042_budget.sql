-- +goose Up
-- The budget of the year that runs, and what it was computed from: a company whose
-- segment or yearly minutes are others by now stands in the index of the unallotted.
ALTER TABLE company ADD COLUMN year_minutes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE company ADD COLUMN allotted_segment TEXT NOT NULL DEFAULT '-?';
ALTER TABLE company ADD COLUMN allotted_minutes BIGINT NOT NULL DEFAULT 0; -- per year
UPDATE company SET year_minutes = budget_minutes, allotted_minutes = budget_minutes, allotted_segment = substr(stratum, 1, 2);
ALTER TABLE company ADD COLUMN left_minutes BIGINT GENERATED ALWAYS AS (year_minutes - used_minutes - scheduled_minutes) VIRTUAL; -- below 0 over-served
CREATE INDEX company_unallotted ON company (id) WHERE allotted_minutes <> budget_minutes OR allotted_segment <> substr(stratum, 1, 2);
-- The sums of all segments and people, and who got too much or too little, are
-- read from this index alone.
CREATE INDEX company_time ON company (stratum, left_minutes, id, owner_id, second_owner_id, year_minutes, used_minutes, scheduled_minutes, actual, potential, gap);

-- The segment that a company stood in before a day.
CREATE TABLE segment_past (
    company_id BLOB NOT NULL,
    until_day  INTEGER NOT NULL, -- not included
    segment    TEXT NOT NULL,    -- group and potential class, "-" for none
    PRIMARY KEY (company_id, until_day)
) WITHOUT ROWID;

-- A company's own standard that has ended or was replaced by another.
ALTER TABLE standard_override ADD COLUMN since_day INTEGER NOT NULL DEFAULT 0;
UPDATE standard_override SET since_day = created_at / 86400000;
CREATE TABLE override_past (
    company_id BLOB NOT NULL,
    from_day   INTEGER NOT NULL,
    to_day     INTEGER NOT NULL, -- not included
    minutes    BIGINT NOT NULL,  -- per year
    contacts   REAL NOT NULL,    -- per year
    PRIMARY KEY (company_id, from_day)
) WITHOUT ROWID;

-- +goose Down
DROP TABLE override_past;
ALTER TABLE standard_override DROP COLUMN since_day;
DROP TABLE segment_past;
DROP INDEX company_time;
DROP INDEX company_unallotted;
ALTER TABLE company DROP COLUMN left_minutes;
ALTER TABLE company DROP COLUMN allotted_minutes;
ALTER TABLE company DROP COLUMN allotted_segment;
ALTER TABLE company DROP COLUMN year_minutes;
