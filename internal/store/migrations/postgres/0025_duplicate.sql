-- +goose Up
-- Pairs of companies that may be one, as the last search of the whole base found
-- them. one_id is the lesser id.
CREATE TABLE duplicate (
    one_id   UUID NOT NULL,
    other_id UUID NOT NULL,
    score    INTEGER NOT NULL, -- of 100
    reasons  TEXT NOT NULL, -- with blanks between, the strongest first
    PRIMARY KEY (one_id, other_id)
);
CREATE INDEX duplicate_score ON duplicate (score, one_id, other_id);

-- Pairs of which somebody said that they are not one. one_id is the lesser id.
CREATE TABLE distinction (
    one_id   UUID NOT NULL,
    other_id UUID NOT NULL,
    user_id  UUID,
    said_at  BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id)
);
CREATE INDEX distinction_other ON distinction (other_id);
