-- +goose Up
-- A language few speak, or a channel few prefer, is found without looking at
-- everybody; the common ones are met soon in any order.
CREATE INDEX contact_language ON contact (language, sort_key, id, deleted_at);
CREATE INDEX contact_channel ON contact (channel, sort_key, id, deleted_at);

-- +goose Down
DROP INDEX contact_channel;
DROP INDEX contact_language;
