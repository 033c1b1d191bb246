-- +goose Up
-- What a person did, in the order of time.
CREATE INDEX history_user ON history (user_id, id);

-- The history only grows: no statement of ours changes it, and none can.
-- +goose StatementBegin
CREATE TRIGGER history_kept BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'the history only grows');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER history_kept_whole BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'the history only grows');
END;
-- +goose StatementEnd
