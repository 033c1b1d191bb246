-- +goose Up
-- Roles that the workspace made for itself; a person's role is the id as text.
CREATE TABLE role (
    id         BLOB PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    rights     TEXT NOT NULL, -- JSON: scopes per noun and deed, powers, hidden fields
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);

CREATE TABLE team (
    id         BLOB PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);

ALTER TABLE app_user ADD COLUMN team_id BLOB REFERENCES team (id);
ALTER TABLE app_user ADD COLUMN manager_id BLOB REFERENCES app_user (id);
ALTER TABLE app_user ADD COLUMN time_zone TEXT NOT NULL DEFAULT ''; -- IANA name; empty for the workspace's
CREATE INDEX app_user_team ON app_user (team_id) WHERE team_id IS NOT NULL;
CREATE INDEX app_user_manager ON app_user (manager_id) WHERE manager_id IS NOT NULL;

ALTER TABLE company ADD COLUMN second_owner_id BLOB REFERENCES app_user (id);
CREATE INDEX company_second_owner ON company (second_owner_id) WHERE second_owner_id IS NOT NULL;
