-- +goose Up
CREATE TABLE contact (
    seq              INTEGER PRIMARY KEY, -- for the full-text index
    id               BLOB NOT NULL UNIQUE,
    external_id      TEXT UNIQUE,
    given_name       TEXT NOT NULL DEFAULT '',
    middle_name      TEXT NOT NULL DEFAULT '',
    family_name      TEXT NOT NULL DEFAULT '',
    name_key         TEXT NOT NULL, -- the words of the name in order: exact matching
    sort_key         TEXT NOT NULL, -- by family name, both engines alike
    search_key       TEXT NOT NULL, -- everything a user may type to find the person
    position         TEXT NOT NULL DEFAULT '',
    role             TEXT NOT NULL DEFAULT '', -- derived: at the primary company
    birth_year       INTEGER NOT NULL DEFAULT 0, -- 0 when only the day is known
    birth_month      INTEGER NOT NULL DEFAULT 0, -- 0 when not known at all
    birth_day        INTEGER NOT NULL DEFAULT 0,
    language         TEXT NOT NULL DEFAULT '',
    channel          TEXT NOT NULL DEFAULT '', -- the preferred one
    consent          TEXT NOT NULL DEFAULT '', -- given | withdrawn
    consent_on       INTEGER NOT NULL DEFAULT 0,
    consent_how      TEXT NOT NULL DEFAULT '',
    consent_evidence TEXT NOT NULL DEFAULT '',
    do_not_contact   TEXT NOT NULL DEFAULT '', -- closed channels, separated by commas
    silence          TEXT NOT NULL DEFAULT '', -- derived: '' | some | all of them
    note             TEXT NOT NULL DEFAULT '',
    owner_id         BLOB REFERENCES app_user (id),
    import_id        BLOB,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    deleted_at       BIGINT,
    version          BIGINT NOT NULL
);
CREATE INDEX contact_name_key ON contact (name_key);
-- deleted_at lets a walk in order, and a count, read the index alone.
CREATE INDEX contact_sort ON contact (sort_key, id, deleted_at);
-- What people narrow the list by is rare among many: without these a list would
-- look at everybody for the few.
CREATE INDEX contact_role ON contact (role, sort_key, id, deleted_at);
CREATE INDEX contact_silence ON contact (silence, sort_key, id, deleted_at);
CREATE INDEX contact_consent ON contact (consent, sort_key, id, deleted_at);
CREATE INDEX contact_birth_month ON contact (birth_month, sort_key, id, deleted_at);
CREATE INDEX contact_created ON contact (created_at, id);
CREATE INDEX contact_owner ON contact (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX contact_import ON contact (import_id) WHERE import_id IS NOT NULL;

-- Where a person works, the primary company first.
CREATE TABLE contact_company (
    contact_id BLOB NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL,
    company_id BLOB NOT NULL REFERENCES company (id),
    position   TEXT NOT NULL DEFAULT '',
    role       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (contact_id, place)
);
CREATE UNIQUE INDEX contact_company_company ON contact_company (company_id, contact_id);

-- Telephones and mailboxes, the best one first.
CREATE TABLE contact_point (
    contact_id BLOB NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    medium     TEXT NOT NULL, -- phone | email
    place      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    typed      TEXT NOT NULL,
    norm       TEXT NOT NULL, -- E.164 or the address in small letters; '' when it cannot be read
    PRIMARY KEY (contact_id, medium, place)
);
CREATE INDEX contact_point_norm ON contact_point (norm) WHERE norm <> '';

-- Contacts that an import changed: what they were before, for the undo.
CREATE TABLE import_contact_change (
    import_id     BLOB NOT NULL,
    contact_id    BLOB NOT NULL,
    version_after BIGINT NOT NULL,
    before        TEXT NOT NULL,
    PRIMARY KEY (import_id, contact_id)
);

CREATE VIRTUAL TABLE contact_search USING fts5 (search_key, content = 'contact', content_rowid = 'seq', tokenize = 'trigram', columnsize = 0);
-- +goose StatementBegin
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
    INSERT INTO contact_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN
    INSERT INTO contact_search (contact_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER contact_search_update AFTER UPDATE OF search_key ON contact WHEN old.search_key <> new.search_key BEGIN
    INSERT INTO contact_search (contact_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
    INSERT INTO contact_search (rowid, search_key) VALUES (new.seq, new.search_key);
END;
-- +goose StatementEnd
