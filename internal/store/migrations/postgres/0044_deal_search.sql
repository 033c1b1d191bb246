-- +goose Up
-- Words inside deals are found by an index.
CREATE INDEX deal_search ON deal USING gin (search_key gin_trgm_ops);
