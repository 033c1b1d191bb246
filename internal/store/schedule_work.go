package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Work is what a schedule needs to know of one company.
type Work struct {
	ID            crm.ID
	Name          string
	OwnerID       crm.ID
	City          string
	Status        crm.Status
	Segment       crm.Segment
	Treatment     crm.Treatment
	Potential     int64
	Actual        int64
	LastContactOn civil.Date
}

type workRow struct {
	ID, OwnerID                                             ID
	Name, City, Status, AbcGroup, PotentialClass, Treatment string
	Potential, Actual                                       int64
	LastContactOn                                           int32
}

const workColumns = "id, owner_id, name, city, status, abc_group, potential_class, treatment, potential, actual, last_contact_on"

// WorkOf gives the companies of an owner that are not released, in the order of ids.
func WorkOf(ctx context.Context, tx *Tx, owner crm.ID) ([]Work, error) {
	list, err := work(ctx, tx, "SELECT "+workColumns+" FROM company WHERE owner_id = ? AND status NOT IN ('released', 'deleted')", ID(owner))
	slices.SortFunc(list, func(a, b Work) int { return slices.Compare(a.ID[:], b.ID[:]) })
	return list, err
}

// WorkFor gives these companies; those that are deleted are left out.
func WorkFor(ctx context.Context, tx *Tx, companies []crm.ID) (all []Work, err error) {
	for part := range slices.Chunk(companies, 500) {
		list, args := idList(part)
		found, err := work(ctx, tx, "SELECT "+workColumns+" FROM company WHERE id IN ("+list+") AND status <> 'deleted'", args...)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// work reads row by row: half a million of them pass here when everybody is planned.
func work(ctx context.Context, tx *Tx, query string, args ...any) (list []Work, err error) {
	rows, err := tx.Tx.Tx.QueryContext(ctx, tx.engine.placeholders(query), args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var w Work
		var id, owner ID
		var last int32
		if err := rows.Scan(&id, &owner, &w.Name, &w.City, &w.Status, &w.Segment.Group, &w.Segment.Class, &w.Treatment, &w.Potential, &w.Actual, &last); err != nil {
			return nil, err
		}
		w.ID, w.OwnerID, w.LastContactOn = crm.ID(id), crm.ID(owner), civil.Date(last)
		list = append(list, w)
	}
	return list, rows.Err()
}

func (r workRow) work() Work {
	return Work{
		ID: crm.ID(r.ID), Name: r.Name, OwnerID: crm.ID(r.OwnerID), City: r.City, Status: crm.Status(r.Status), Segment: crm.Segment{Group: crm.Group(r.AbcGroup), Class: crm.PotentialClass(r.PotentialClass)},
		Treatment: crm.Treatment(r.Treatment), Potential: r.Potential, Actual: r.Actual, LastContactOn: civil.Date(r.LastContactOn),
	}
}

// LastByOperation is when an operation last reached a company.
type LastByOperation struct{ Company, Operation crm.ID }

// LastContacts gives, of these companies, when each operation last reached somebody.
func LastContacts(ctx context.Context, tx *Tx, companies []crm.ID) (map[LastByOperation]civil.Date, error) {
	last := map[LastByOperation]civil.Date{}
	for part := range slices.Chunk(companies, 500) {
		var rows []struct {
			CompanyID, OperationID ID
			Day                    int32
		}
		list, args := idList(part)
		err := tx.NewRaw("SELECT company_id, operation_id, max(day) AS day FROM activity WHERE company_id IN ("+list+") AND state = 'done' AND reached GROUP BY company_id, operation_id", args...).Scan(ctx, &rows)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			last[LastByOperation{crm.ID(r.CompanyID), crm.ID(r.OperationID)}] = civil.Date(r.Day)
		}
	}
	return last, nil
}

// OverridesOf gives the own standards of an owner's companies.
func OverridesOf(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID]crm.Override, error) {
	all := map[crm.ID]crm.Override{}
	for part := range slices.Chunk(companies, 500) {
		var rows []overrideRow
		list, args := idList(part)
		if err := tx.NewRaw("SELECT * FROM standard_override WHERE company_id IN ("+list+")", args...).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			o, err := r.override()
			if err != nil {
				return nil, err
			}
			all[o.CompanyID] = o
		}
	}
	return all, nil
}

// HoursOf gives the visiting hours of these companies.
func HoursOf(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID][]crm.Hours, error) {
	all := map[crm.ID][]crm.Hours{}
	for part := range slices.Chunk(companies, 500) {
		var rows []visitingHoursRow
		list, args := idList(part)
		if err := tx.NewRaw("SELECT * FROM visiting_hours WHERE company_id IN ("+list+")", args...).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			var hours []crm.Hours
			readJSON(r.Hours, &hours)
			all[crm.ID(r.CompanyID)] = hours
		}
	}
	return all, nil
}

// PlannedBy gives what somebody has planned, earliest first, without further
// people and contacts.
func PlannedBy(ctx context.Context, tx *Tx, person crm.ID) ([]crm.Activity, error) {
	var rows []activityRow
	if err := tx.NewSelect().Model(&rows).Where("person_id = ? AND state = 'planned'", ID(person)).Order("day", "start_at", "id").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Activity, len(rows))
	for i, r := range rows {
		list[i] = r.activity()
	}
	return list, nil
}

// Dated is a day that concerns a company.
type Dated struct {
	CompanyID crm.ID
	Day       civil.Date
}

func dated(ctx context.Context, tx *Tx, query string, args ...any) ([]Dated, error) {
	var rows []struct {
		CompanyID ID
		Day       int32
	}
	if err := tx.NewRaw(query, args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	list := make([]Dated, len(rows))
	for i, r := range rows {
		list[i] = Dated{crm.ID(r.CompanyID), civil.Date(r.Day)}
	}
	return list, nil
}

// PromisesOf gives the days that somebody promised to companies since a day.
func PromisesOf(ctx context.Context, tx *Tx, person crm.ID, since civil.Date) ([]Dated, error) {
	return dated(ctx, tx, "SELECT company_id, promise_on AS day FROM activity WHERE person_id = ? AND promise_on > 0 AND promise_on >= ? AND state = 'done'", ID(person), int32(since))
}

// TaskDaysOf gives the days on which somebody's open tasks about companies are due.
func TaskDaysOf(ctx context.Context, tx *Tx, person crm.ID) ([]Dated, error) {
	return dated(ctx, tx, "SELECT company_id, due_on AS day FROM task WHERE assignee_id = ? AND state = 'open' AND due_on > 0 AND company_id IS NOT NULL", ID(person))
}

// DealDaysOf gives the days on which somebody's open deals are expected to close.
func DealDaysOf(ctx context.Context, tx *Tx, person crm.ID) ([]Dated, error) {
	return dated(ctx, tx, "SELECT company_id, expected_on AS day FROM deal WHERE owner_id = ? AND outcome = 'open' AND expected_on > 0 AND company_id IS NOT NULL", ID(person))
}

type skipRow struct {
	bun.BaseModel `bun:"table:schedule_skip,alias:k"`
	CompanyID     ID `bun:",pk"`
	PersonID      ID
	Reason        string
	BackOn        int32
	At            int64
}

// SaveSkip notes that a contact was put off.
func SaveSkip(ctx context.Context, tx *Tx, s crm.Skip) error {
	row := skipRow{CompanyID: ID(s.CompanyID), PersonID: ID(s.PersonID), Reason: string(s.Reason), BackOn: int32(s.BackOn), At: millis(s.At)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (company_id) DO UPDATE").Set("person_id = EXCLUDED.person_id").Set("reason = EXCLUDED.reason").Set("back_on = EXCLUDED.back_on").Set("at = EXCLUDED.at").Exec(ctx)
	return err
}

// SkipsOf gives, of these companies, those that are put off beyond a day.
func SkipsOf(ctx context.Context, tx *Tx, companies []crm.ID, beyond civil.Date) (map[crm.ID]civil.Date, error) {
	all := map[crm.ID]civil.Date{}
	for part := range slices.Chunk(companies, 500) {
		list, args := idList(part)
		days, err := dated(ctx, tx, "SELECT company_id, back_on AS day FROM schedule_skip WHERE company_id IN ("+list+") AND back_on > ?", append(args, int32(beyond))...)
		if err != nil {
			return nil, err
		}
		for _, d := range days {
			all[d.CompanyID] = d.Day
		}
	}
	return all, nil
}

type missRow struct {
	bun.BaseModel `bun:"table:schedule_miss,alias:m"`
	CompanyID     ID `bun:",pk"`
	PersonID      ID
	Times         int
	LastOn        int32
}

// SaveMisses replaces the count of a company.
func SaveMisses(ctx context.Context, tx *Tx, m crm.Misses) error {
	row := missRow{CompanyID: ID(m.CompanyID), PersonID: ID(m.PersonID), Times: m.Times, LastOn: int32(m.Last)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (company_id) DO UPDATE").Set("person_id = EXCLUDED.person_id").Set("times = EXCLUDED.times").Set("last_on = EXCLUDED.last_on").Exec(ctx)
	return err
}

// MissesOf gives the counts of these companies.
func MissesOf(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID]crm.Misses, error) {
	all := map[crm.ID]crm.Misses{}
	for part := range slices.Chunk(companies, 500) {
		var rows []missRow
		list, args := idList(part)
		if err := tx.NewRaw("SELECT * FROM schedule_miss WHERE company_id IN ("+list+")", args...).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			all[crm.ID(r.CompanyID)] = crm.Misses{CompanyID: crm.ID(r.CompanyID), PersonID: crm.ID(r.PersonID), Times: r.Times, Last: civil.Date(r.LastOn)}
		}
	}
	return all, nil
}
