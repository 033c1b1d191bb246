-- +goose Up
ALTER TABLE app_user ADD COLUMN external_id TEXT; -- what other programs call the person
CREATE UNIQUE INDEX app_user_external ON app_user (external_id) WHERE external_id IS NOT NULL;

-- People that an import changed: what they were before, for the undo; nobody for
-- those it added.
CREATE TABLE import_person_change (
    import_id     UUID NOT NULL,
    person_id     UUID NOT NULL,
    version_after BIGINT NOT NULL,
    before        TEXT NOT NULL,
    PRIMARY KEY (import_id, person_id)
);
