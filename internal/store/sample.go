package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

const sampleKey = "sample"

// Sample reads what the sample company brought; NotFound when there is none.
func Sample(ctx context.Context, tx *Tx) (crm.Sample, error) {
	var row settingRow
	if err := tx.NewSelect().Model(&row).Where("key = ?", sampleKey).Scan(ctx); err != nil {
		return crm.Sample{}, found(err, "sample")
	}
	var s crm.Sample
	err := json.Unmarshal([]byte(row.Value), &s)
	return s, fault.Wrap(err, "reading what the sample company brought")
}

// SaveSample writes what the sample company brought.
func SaveSample(ctx context.Context, tx *Tx, s crm.Sample) error {
	b, err := json.Marshal(s)
	if err != nil {
		return fault.Wrap(err, "writing what the sample company brought")
	}
	row := settingRow{Key: sampleKey, Value: string(b), Version: 1, UpdatedAt: millis(tx.Now)}
	_, err = tx.NewInsert().Model(&row).On("CONFLICT (key) DO UPDATE").Set("value = EXCLUDED.value").Set("updated_at = EXCLUDED.updated_at").Exec(ctx)
	return err
}

// HasCompanies tells whether there is any company.
func HasCompanies(ctx context.Context, tx *Tx) (bool, error) {
	return tx.NewSelect().Model((*companyRow)(nil)).Exists(ctx)
}

// ofCompany are the statements that delete what hangs on one company, and then
// the company itself.
var ofCompany = []string{
	"DELETE FROM activity_person WHERE activity_id IN (SELECT id FROM activity WHERE company_id = ?)",
	"DELETE FROM activity_contact WHERE activity_id IN (SELECT id FROM activity WHERE company_id = ?)",
	"DELETE FROM file WHERE record_id IN (SELECT id FROM activity WHERE company_id = ?)",
	"DELETE FROM activity WHERE company_id = ?",
	"DELETE FROM deal_product WHERE deal_id IN (SELECT id FROM deal WHERE company_id = ?)",
	"DELETE FROM deal_contact WHERE deal_id IN (SELECT id FROM deal WHERE company_id = ?)",
	"DELETE FROM note WHERE record_id IN (SELECT id FROM deal WHERE company_id = ?)",
	"DELETE FROM file WHERE record_id IN (SELECT id FROM deal WHERE company_id = ?)",
	"DELETE FROM deal WHERE company_id = ?",
	"DELETE FROM note WHERE record_id = ?",
	"DELETE FROM file WHERE record_id = ?",
	"DELETE FROM file WHERE record_id IN (SELECT id FROM task WHERE company_id = ?)",
	"DELETE FROM task WHERE company_id = ?",
	"DELETE FROM payment WHERE company_id = ?",
	"DELETE FROM company_month WHERE company_id = ?",
	"DELETE FROM company_day WHERE company_id = ?",
	"DELETE FROM potential WHERE company_id = ?",
	"DELETE FROM abc_change WHERE company_id = ?",
	"DELETE FROM standard_override WHERE company_id = ?",
	"DELETE FROM contact_company WHERE company_id = ?",
	"DELETE FROM stored_value WHERE record_id = ?",
	"UPDATE company SET parent_id = NULL WHERE parent_id = ?",
	"DELETE FROM visiting_hours WHERE company_id = ?",
	"DELETE FROM schedule_slot WHERE company_id = ?",
	"DELETE FROM schedule_overflow WHERE company_id = ?",
	"DELETE FROM schedule_skip WHERE company_id = ?",
	"DELETE FROM schedule_miss WHERE company_id = ?",
	"DELETE FROM company WHERE id = ?",
}

// unheld finds a person who cannot sign in and holds nothing.
const unheld = `id = ? AND password_hash = '' AND id NOT IN (SELECT owner_id FROM company WHERE owner_id IS NOT NULL)
	AND id NOT IN (SELECT person_id FROM activity) AND id NOT IN (SELECT user_id FROM activity_person)
	AND id NOT IN (SELECT assignee_id FROM task) AND id NOT IN (SELECT author_id FROM task WHERE author_id IS NOT NULL)
	AND id NOT IN (SELECT owner_id FROM deal WHERE owner_id IS NOT NULL) AND id NOT IN (SELECT owner_id FROM contact WHERE owner_id IS NOT NULL)`

// RemoveSample deletes the contacts and the companies of the sample with everything that hangs on
// them, analyses that concerned nobody else, and the sample's people, except
// those who were given a password, a company or an activity of somebody else.
func RemoveSample(ctx context.Context, tx *Tx, s crm.Sample) error {
	companies, people, teams := idRows(s.Companies), idRows(s.People), idRows(s.Teams)
	for _, statement := range []string{"DELETE FROM file WHERE record_id = ?", "DELETE FROM note WHERE record_id = ?", "DELETE FROM contact WHERE id = ?"} {
		if err := tx.Each(ctx, statement, slices.Values(idRows(s.Contacts))); err != nil {
			return err
		}
	}
	for _, statement := range ofCompany {
		if err := tx.Each(ctx, statement, slices.Values(companies)); err != nil {
			return err
		}
	}
	if _, err := tx.NewRaw("DELETE FROM abc_run WHERE moved > 0 AND id NOT IN (SELECT run_id FROM abc_change)").Exec(ctx); err != nil {
		return err
	}
	if err := tx.Each(ctx, "UPDATE app_user SET manager_id = NULL WHERE manager_id = ?", slices.Values(people)); err != nil {
		return err
	}
	for _, table := range []string{"standard_week", "absence", "schedule"} {
		if err := tx.Each(ctx, "DELETE FROM "+table+" WHERE person_id IN (SELECT id FROM app_user WHERE "+unheld+")", slices.Values(people)); err != nil {
			return err
		}
	}
	if err := tx.Each(ctx, "DELETE FROM app_user WHERE "+unheld, slices.Values(people)); err != nil {
		return err
	}
	if err := tx.Each(ctx, fmt.Sprintf("DELETE FROM tag WHERE id = ? AND NOT EXISTS (SELECT 1 FROM stored_value AS v WHERE v.field = %d AND v.text = CAST(tag.number AS TEXT))", tagField), slices.Values(idRows(s.Tags))); err != nil {
		return err
	}
	if err := tx.Each(ctx, "DELETE FROM team WHERE id = ? AND id NOT IN (SELECT team_id FROM app_user WHERE team_id IS NOT NULL)", slices.Values(teams)); err != nil {
		return err
	}
	_, err := tx.NewRaw("DELETE FROM setting WHERE key = ?", sampleKey).Exec(ctx)
	return err
}

func idRows(ids []crm.ID) [][]any {
	rows := make([][]any, len(ids))
	for i, id := range ids {
		rows[i] = []any{ID(id)}
	}
	return rows
}
