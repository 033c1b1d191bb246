-- +goose Up
-- Who of us somebody at a sign-in provider is. An address may change there and
-- here; the subject is the person.
CREATE TABLE identity (
    id         BLOB PRIMARY KEY,
    user_id    BLOB NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    issuer     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    email      TEXT NOT NULL, -- there, when they first came
    created_at BIGINT NOT NULL,
    used_at    BIGINT NOT NULL,
    UNIQUE (issuer, subject),
    UNIQUE (user_id, issuer)
);

-- Browsers that were sent to the provider and are not back yet.
CREATE TABLE errand (
    state_hash   TEXT PRIMARY KEY, -- SHA-256, hexadecimal
    browser_hash TEXT NOT NULL,    -- SHA-256, hexadecimal
    nonce        TEXT NOT NULL,
    verifier     TEXT NOT NULL,
    redirect     TEXT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX errand_expires ON errand (expires_at);

-- What somebody showed to open a session; empty for those from before.
ALTER TABLE user_session ADD COLUMN method TEXT NOT NULL DEFAULT '';
