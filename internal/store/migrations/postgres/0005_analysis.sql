-- +goose Up
CREATE TABLE abc_run (
    id          UUID PRIMARY KEY,
    state       TEXT NOT NULL, -- running | applied | undone | failed | cancelled
    rule        TEXT NOT NULL, -- JSON: window, measure, method, cuts, boundary, filter
    result      TEXT NOT NULL, -- JSON: totals per group, concentration
    moved       BIGINT NOT NULL DEFAULT 0,
    job_id      UUID,
    user_id     UUID,
    created_at  BIGINT NOT NULL,
    finished_at BIGINT,
    undone_at   BIGINT
);
CREATE INDEX abc_run_created ON abc_run (created_at);

-- What applying a run changed on a card: the group's whole history, and the undo.
CREATE TABLE abc_change (
    company_id    UUID NOT NULL,
    run_id        UUID NOT NULL,
    group_before  TEXT NOT NULL,
    group_after   TEXT NOT NULL,
    value_before  BIGINT NOT NULL,
    value_after   BIGINT NOT NULL,
    actual_before BIGINT NOT NULL,
    actual_after  BIGINT NOT NULL,
    PRIMARY KEY (run_id, company_id)
);
CREATE INDEX abc_change_company ON abc_change (company_id, run_id);
