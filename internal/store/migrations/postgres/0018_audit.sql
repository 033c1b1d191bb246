-- +goose Up
-- What a person did, in the order of time.
CREATE INDEX history_user ON history (user_id, id);

-- The history only grows: no statement of ours changes it, and none can.
-- +goose StatementBegin
CREATE FUNCTION history_only_grows() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'the history only grows';
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd
CREATE TRIGGER history_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION history_only_grows();
