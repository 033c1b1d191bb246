-- +goose Up
-- Ways to work through a market of prospects, as somebody saved them.
CREATE TABLE market_plan (
    id         UUID PRIMARY KEY,
    name       TEXT NOT NULL,
    note       TEXT NOT NULL,
    content    TEXT NOT NULL, -- JSON
    input_hash TEXT NOT NULL, -- SHA-256 of what the numbers are computed from, hexadecimal
    author_id  UUID,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);

-- Prospects that somebody took to work on. The key says that nobody else has them.
CREATE TABLE prospect_claim (
    company_id UUID PRIMARY KEY,
    person_id  UUID NOT NULL REFERENCES app_user (id),
    claimed_at BIGINT NOT NULL,
    claimed_on INTEGER NOT NULL, -- days since 1970
    worth      BIGINT NOT NULL,  -- minor units that an hour on it was expected to bring
    segment    TEXT NOT NULL
);
CREATE INDEX prospect_claim_person ON prospect_claim (person_id, claimed_at);
CREATE INDEX prospect_claim_day ON prospect_claim (claimed_on);

-- Prospects that somebody gave back: the same person is not offered them again for a while.
CREATE TABLE prospect_pass (
    person_id  UUID NOT NULL REFERENCES app_user (id),
    company_id UUID NOT NULL,
    passed_on  INTEGER NOT NULL,
    PRIMARY KEY (person_id, company_id)
);

-- The queue of prospects that nobody has, the largest potential first. The columns
-- behind the order are those that segments are told by, so that a segment of which
-- little is left is looked for in this index alone.
CREATE INDEX company_prospect ON company (potential DESC, id, second_owner_id, potential_class, industry, region, city, size_band) WHERE owner_id IS NULL AND status = 'prospect';
