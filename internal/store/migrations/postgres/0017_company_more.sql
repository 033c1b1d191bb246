-- +goose Up
ALTER TABLE company ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE company ADD COLUMN parent_id UUID; -- the holding it belongs to
ALTER TABLE company ADD COLUMN details TEXT NOT NULL DEFAULT ''; -- JSON: addresses and further telephones and mailboxes; '' for none
ALTER TABLE company ADD COLUMN tags TEXT NOT NULL DEFAULT '';    -- JSON: numbers of tags; '' for none
ALTER TABLE company ADD COLUMN custom TEXT NOT NULL DEFAULT '';  -- JSON: values by key of custom field; '' for none
CREATE INDEX company_parent ON company (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX company_source ON company (source);

CREATE TABLE tag (
    id         UUID PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE, -- never used again: records name it
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL, -- folded
    colour     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    version    BIGINT NOT NULL
);
CREATE UNIQUE INDEX tag_name ON tag (name_key) WHERE deleted_at IS NULL;

-- Fields that the workspace made for itself.
CREATE TABLE custom_field (
    id         UUID PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE, -- never used again: records name it
    noun       TEXT NOT NULL,
    kind       TEXT NOT NULL, -- text | number | money | date | choice | person | yesno
    name       TEXT NOT NULL,
    names      TEXT NOT NULL, -- JSON: by language
    options    TEXT NOT NULL, -- JSON
    required   BOOLEAN NOT NULL,
    shown      TEXT NOT NULL, -- JSON: places
    place      BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    version    BIGINT NOT NULL
);
CREATE INDEX custom_field_noun ON custom_field (noun, place);

-- What lists are narrowed and ordered by: the tags and custom values that the
-- records themselves hold, written with them. See store/stored.go.
CREATE TABLE stored_value (
    record_id UUID NOT NULL,
    field     BIGINT NOT NULL,
    number    BIGINT NOT NULL, -- of numbers, money and dates
    text      TEXT NOT NULL,   -- folded, of everything else; '' of numbers
    PRIMARY KEY (record_id, field, text, number)
);
CREATE INDEX stored_value_number ON stored_value (field, number, record_id) WHERE text = '';
CREATE INDEX stored_value_text ON stored_value (field, text, record_id) WHERE text <> '';
