package store

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// effortOf are the derived columns of a company, each answered by the index
// activity_effort alone. They are computed anew, never added to, so that no
// mistake stays.
const effortOf = `minutes_year = ?,
	used_minutes = (SELECT coalesce(sum(a.minutes), 0) FROM activity AS a WHERE a.company_id = company.id AND a.state = 'done' AND a.day >= ? AND a.day < ?),
	scheduled_minutes = (SELECT coalesce(sum(a.minutes), 0) FROM activity AS a WHERE a.company_id = company.id AND a.state = 'planned' AND a.day >= ? AND a.day < ?),
	last_contact_on = (SELECT coalesce(max(a.day), 0) FROM activity AS a WHERE a.company_id = company.id AND a.state = 'done' AND a.reached),
	next_step_on = (SELECT coalesce(min(a.day), 0) FROM activity AS a WHERE a.company_id = company.id AND a.state = 'planned')`

const refreshEffort hotStatement = "UPDATE company SET " + effortOf + " WHERE id = ?"

// effortArgs are the arguments of effortOf.
func effortArgs(year int) []any {
	from, to := int64(civil.MakeDate(year, time.January, 1)), int64(civil.MakeDate(year+1, time.January, 1))
	return []any{year, from, to, from, to}
}

// RefreshEffort derives a company's minutes of the year, last contact and next
// step from its activities. On PostgreSQL the company must be locked first
// (LockOwners), or of two people who log at once one would be forgotten.
func RefreshEffort(ctx context.Context, tx *Tx, company crm.ID, year int) error {
	_, err := tx.run(ctx, refreshEffort, append(effortArgs(year), ID(company))...)
	return err
}

// RefreshAllEfforts derives them for every company that has activities.
func RefreshAllEfforts(ctx context.Context, tx *Tx, year int) error {
	_, err := tx.NewRaw("UPDATE company SET "+effortOf+" WHERE id IN (SELECT company_id FROM activity)", effortArgs(year)...).Exec(ctx)
	return err
}

// EffortsBefore lists the companies whose minutes are those of another year.
func EffortsBefore(ctx context.Context, tx *Tx, year int) ([]crm.ID, error) {
	return people(ctx, tx, "SELECT id FROM company WHERE minutes_year <> 0 AND minutes_year <> ?", year)
}

const effortYearKey = "effort_year"

// EffortYear is the year whose minutes the companies show; 0 before anybody asked.
func EffortYear(ctx context.Context, tx *Tx) (int, error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Where("key = ?", effortYearKey).Scan(ctx); err != nil || len(rows) == 0 {
		return 0, err
	}
	year, err := strconv.Atoi(rows[0].Value)
	return year, fault.Wrap(err, "reading the year of the minutes")
}

// SaveEffortYear notes that every company shows the minutes of the year.
func SaveEffortYear(ctx context.Context, tx *Tx, year int) error {
	row := settingRow{Key: effortYearKey, Value: strconv.Itoa(year), Version: 1, UpdatedAt: millis(tx.Now)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (key) DO UPDATE").Set("value = EXCLUDED.value").Set("updated_at = EXCLUDED.updated_at").Exec(ctx)
	return err
}

const ownersOf hotStatement = "SELECT owner_id, second_owner_id FROM company WHERE id = ?"

// LockOwners gives the owners of a company and, where several write at once,
// keeps others from changing its card until the transaction ends.
func LockOwners(ctx context.Context, tx *Tx, company crm.ID) ([]crm.ID, error) {
	return owners(tx.ask(ctx, ownersOf+hotStatement(tx.engine.lock()), ID(company)))
}

// Owners gives the owners of a company.
func Owners(ctx context.Context, tx *Tx, company crm.ID) ([]crm.ID, error) {
	return owners(tx.ask(ctx, ownersOf, ID(company)))
}

func owners(row *sql.Row) ([]crm.ID, error) {
	var owner, second ID
	if err := row.Scan(&owner, &second); err != nil {
		return nil, found(err, "company")
	}
	return []crm.ID{crm.ID(owner), crm.ID(second)}, nil
}
