-- +goose Up
-- Reports of activities read this index alone, for the days of their period.
CREATE INDEX activity_report ON activity (state, day, person_id, operation_id, company_id, minutes);

-- +goose Down
DROP INDEX activity_report;
