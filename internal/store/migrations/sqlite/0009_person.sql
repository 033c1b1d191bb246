-- +goose Up
-- One open invitation a person at most. The link holds the token, the table its hash.
CREATE TABLE invitation (
    token_hash TEXT PRIMARY KEY, -- SHA-256, hexadecimal
    user_id    BLOB NOT NULL UNIQUE REFERENCES app_user (id) ON DELETE CASCADE,
    author_id  BLOB,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
