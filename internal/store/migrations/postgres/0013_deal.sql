-- +goose Up
CREATE TABLE pipeline (
    id          UUID PRIMARY KEY,
    name        TEXT NOT NULL,
    position    BIGINT NOT NULL,
    active      BOOLEAN NOT NULL,
    commit_from BIGINT NOT NULL, -- basis points: from here on a deal counts as committed
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    version     BIGINT NOT NULL
);

CREATE TABLE deal_stage (
    id          UUID PRIMARY KEY,
    pipeline_id UUID NOT NULL REFERENCES pipeline (id),
    name        TEXT NOT NULL,
    position    BIGINT NOT NULL,
    probability BIGINT NOT NULL, -- basis points
    rot_days    BIGINT NOT NULL, -- 0 never
    moves       BIGINT NOT NULL DEFAULT 0 -- counted so that moves into a stage wait for each other
);
CREATE INDEX deal_stage_pipeline ON deal_stage (pipeline_id, position);

-- Why deals are won or lost.
CREATE TABLE deal_reason (
    id         UUID PRIMARY KEY,
    outcome    TEXT NOT NULL, -- won | lost
    name       TEXT NOT NULL,
    position   BIGINT NOT NULL,
    active     BOOLEAN NOT NULL,
    version    BIGINT NOT NULL
);

CREATE TABLE deal (
    id              UUID PRIMARY KEY,
    external_id     TEXT UNIQUE,
    title           TEXT NOT NULL,
    sort_key        TEXT COLLATE "C" NOT NULL,
    search_key      TEXT COLLATE "C" NOT NULL,
    company_id      UUID,
    owner_id        UUID REFERENCES app_user (id),
    pipeline_id     UUID NOT NULL REFERENCES pipeline (id),
    stage_id        UUID NOT NULL REFERENCES deal_stage (id),
    amount          BIGINT NOT NULL, -- minor units
    own_probability BIGINT,          -- basis points; NULL for the stage's
    expected_on     INTEGER NOT NULL DEFAULT 0, -- 0 nobody said
    source          TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    outcome         TEXT NOT NULL, -- open | won | lost
    reason_id       UUID REFERENCES deal_reason (id),
    reason_note     TEXT NOT NULL DEFAULT '',
    closed_on       INTEGER NOT NULL DEFAULT 0, -- 0 while open
    moved_at        BIGINT NOT NULL,
    place           BIGINT NOT NULL, -- among the open deals of the stage, the lowest on top
    import_id       UUID,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    -- derived from the stage, the outcome and the amount
    probability     BIGINT NOT NULL,
    weighted        BIGINT NOT NULL
);
CREATE INDEX deal_board ON deal (stage_id, place, id) WHERE outcome = 'open';
CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_owner ON deal (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX deal_import ON deal (import_id) WHERE import_id IS NOT NULL;
-- The forecast and the totals of a pipeline read these alone.
CREATE INDEX deal_forecast ON deal (pipeline_id, outcome, expected_on, closed_on, probability, amount, weighted, stage_id);
CREATE INDEX deal_sort ON deal (sort_key, id);
CREATE INDEX deal_amount ON deal (amount, id);
CREATE INDEX deal_weighted ON deal (weighted, id);
CREATE INDEX deal_expected ON deal (expected_on, id);
CREATE INDEX deal_closed ON deal (closed_on, id);
CREATE INDEX deal_moved ON deal (moved_at, id);
CREATE INDEX deal_created ON deal (created_at, id);

CREATE TABLE deal_product (
    deal_id  UUID NOT NULL,
    seq      BIGINT NOT NULL,
    name     TEXT NOT NULL,
    quantity BIGINT NOT NULL, -- thousandths
    price    BIGINT NOT NULL, -- of one, minor units
    PRIMARY KEY (deal_id, seq)
);

CREATE TABLE deal_contact (
    deal_id    UUID NOT NULL,
    contact_id UUID NOT NULL,
    PRIMARY KEY (deal_id, contact_id)
);
CREATE INDEX deal_contact_contact ON deal_contact (contact_id, deal_id);

-- What was deleted, whole, so that deleting can be undone.
CREATE TABLE deal_trash (
    id         UUID PRIMARY KEY,
    record     TEXT NOT NULL, -- JSON
    deleted_at BIGINT NOT NULL
);
