-- +goose Up
-- Where somebody is signed in. What a browser holds leads to data in session that
-- names the row here; without the row it is worth nothing.
CREATE TABLE user_session (
    id         UUID PRIMARY KEY,
    user_id    UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    device     TEXT NOT NULL, -- what the browser calls itself
    address    TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX user_session_user ON user_session (user_id, id);

-- Browsers in which somebody signed in before: what strangers try does not slow
-- these down.
CREATE TABLE known_device (
    token_hash TEXT PRIMARY KEY, -- SHA-256, hexadecimal
    user_id    UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX known_device_user ON known_device (user_id);

-- The secret that somebody's app makes codes from. One that is not confirmed yet
-- asks for nothing. No code of a step up to last_step is taken again.
CREATE TABLE totp (
    user_id      UUID PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
    secret       TEXT NOT NULL, -- base32
    confirmed_at BIGINT,
    last_step    BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY, -- SHA-256, hexadecimal
    user_id   UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE
);
CREATE INDEX recovery_code_user ON recovery_code (user_id);

CREATE TABLE passkey (
    id            UUID PRIMARY KEY,
    user_id       UUID NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    credential_id BYTEA NOT NULL UNIQUE,
    credential    TEXT NOT NULL, -- public key, counters and flags, JSON
    name          TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    used_at       BIGINT
);
CREATE INDEX passkey_user ON passkey (user_id, id);

-- A link for somebody who signs in already lets them choose another password.
ALTER TABLE invitation ADD COLUMN reset BOOLEAN NOT NULL DEFAULT FALSE;

-- Sessions from before have no row: everybody signs in once more.
DELETE FROM session;
