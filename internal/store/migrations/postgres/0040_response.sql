-- +goose Up
-- What people think sales of a segment would be after a year of another effort, in
-- per cent of today's; null where a question was skipped.
CREATE TABLE response_answer (
    id              UUID PRIMARY KEY,
    user_id         UUID NOT NULL,
    abc_group       TEXT NOT NULL,
    potential_class TEXT NOT NULL,
    none            INTEGER,
    half            INTEGER,
    more            INTEGER,
    unlimited       INTEGER,
    answered_at     BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    UNIQUE (user_id, abc_group, potential_class)
);

-- Who was asked to answer, and by whom.
CREATE TABLE response_invitation (
    user_id    UUID PRIMARY KEY,
    invited_by UUID,
    invited_at BIGINT NOT NULL
);

-- +goose Down
DROP TABLE response_invitation;
DROP TABLE response_answer;
