-- +goose Up
-- Reports of activities and the comparison of norms with what was logged read this
-- index alone, for the days of their period.
DROP INDEX activity_report;
CREATE INDEX activity_report ON activity (state, day, person_id, operation_id, company_id, minutes, minutes_by, reached);

-- +goose Down
DROP INDEX activity_report;
CREATE INDEX activity_report ON activity (state, day, person_id, operation_id, company_id, minutes);
