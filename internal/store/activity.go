package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type activityRow struct {
	bun.BaseModel `bun:"table:activity,alias:t"`
	ID            ID `bun:",pk"`
	CompanyID     ID
	OperationID   ID
	PersonID      ID
	DealID        ID
	State         string
	StartAt       int64
	Day           int32
	Minutes       int64
	MinutesBy     string
	Reached       bool
	Outcome       string
	OutcomeText   string
	Quality       int64
	Note          string
	PromiseOn     int32
	AfterID       ID
	Others        int64
	Contacts      int64
	AuthorID      ID
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newActivityRow(a crm.Activity) activityRow {
	r := activityRow{
		ID: ID(a.ID), CompanyID: ID(a.CompanyID), OperationID: ID(a.OperationID), DealID: ID(a.DealID), State: string(a.State), StartAt: millis(a.StartAt), Day: int32(a.Day),
		Minutes: a.Minutes, MinutesBy: string(a.MinutesBy), Reached: a.Reached, Outcome: string(a.Outcome), OutcomeText: a.OutcomeText, Quality: a.Quality, Note: a.Note, PromiseOn: int32(a.PromiseOn),
		AfterID: ID(a.AfterID), Contacts: int64(len(a.Contacts)), AuthorID: ID(a.AuthorID), CreatedAt: millis(a.CreatedAt), UpdatedAt: millis(a.UpdatedAt), Version: a.Version,
	}
	if len(a.Persons) > 0 {
		r.PersonID, r.Others = ID(a.Persons[0]), int64(len(a.Persons)-1)
	}
	return r
}

// activity is the record without its further people and contacts.
func (r activityRow) activity() crm.Activity {
	return crm.Activity{
		ID: crm.ID(r.ID), CompanyID: crm.ID(r.CompanyID), OperationID: crm.ID(r.OperationID), DealID: crm.ID(r.DealID), State: crm.ActivityState(r.State), Persons: []crm.ID{crm.ID(r.PersonID)},
		StartAt: instant(r.StartAt), Day: civil.Date(r.Day), Minutes: r.Minutes, MinutesBy: crm.MinutesSource(r.MinutesBy), Reached: r.Reached, Outcome: crm.Outcome(r.Outcome), OutcomeText: r.OutcomeText,
		Quality: r.Quality, Note: r.Note, PromiseOn: civil.Date(r.PromiseOn), AfterID: crm.ID(r.AfterID), AuthorID: crm.ID(r.AuthorID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
}

var activityColumns = []string{
	"id", "company_id", "operation_id", "person_id", "deal_id", "state", "start_at", "day", "minutes", "minutes_by", "reached", "outcome", "outcome_text", "quality", "note", "promise_on", "after_id",
	"others", "contacts", "author_id", "created_at", "updated_at", "version",
}

func (r activityRow) values() []any {
	return []any{
		r.ID, r.CompanyID, r.OperationID, r.PersonID, r.DealID, r.State, r.StartAt, r.Day, r.Minutes, r.MinutesBy, r.Reached, r.Outcome, r.OutcomeText, r.Quality, r.Note, r.PromiseOn, r.AfterID,
		r.Others, r.Contacts, r.AuthorID, r.CreatedAt, r.UpdatedAt, r.Version,
	}
}

const insertActivity hotStatement = "INSERT INTO activity (id, company_id, operation_id, person_id, deal_id, state, start_at, day, minutes, minutes_by, reached, outcome, outcome_text, quality, note, promise_on, after_id, " +
	"others, contacts, author_id, created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

// InsertActivity adds an activity with its people and contacts. What follows
// from it on the company's card is the caller's to refresh.
func InsertActivity(ctx context.Context, tx *Tx, a crm.Activity) error {
	if _, err := tx.run(ctx, insertActivity, newActivityRow(a).values()...); err != nil {
		return err
	}
	return insertTogether(ctx, tx, a)
}

// insertTogether writes the further people and the contacts.
func insertTogether(ctx context.Context, tx *Tx, a crm.Activity) error {
	for i, person := range a.Persons {
		if i == 0 {
			continue
		}
		if _, err := tx.NewRaw("INSERT INTO activity_person (activity_id, user_id) VALUES (?, ?)", ID(a.ID), ID(person)).Exec(ctx); err != nil {
			return err
		}
	}
	for _, contact := range a.Contacts {
		if _, err := tx.NewRaw("INSERT INTO activity_contact (activity_id, contact_id) VALUES (?, ?)", ID(a.ID), ID(contact)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func deleteTogether(ctx context.Context, tx *Tx, id crm.ID) error {
	if _, err := tx.NewRaw("DELETE FROM activity_person WHERE activity_id = ?", ID(id)).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw("DELETE FROM activity_contact WHERE activity_id = ?", ID(id)).Exec(ctx)
	return err
}

// UpdateActivity replaces the version a carries.
func UpdateActivity(ctx context.Context, tx *Tx, a crm.Activity) error {
	row := newActivityRow(a)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "author_id", "created_at").WherePK().Where("version = ?", a.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	if err := deleteTogether(ctx, tx, a.ID); err != nil {
		return err
	}
	return insertTogether(ctx, tx, a)
}

// Activity finds an activity by id.
func Activity(ctx context.Context, tx *Tx, id crm.ID) (crm.Activity, error) {
	var row activityRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Activity{}, found(err, "activity")
	}
	all, err := together(ctx, tx, []activityRow{row})
	if err != nil {
		return crm.Activity{}, err
	}
	return all[0], nil
}

// activitiesByID loads activities in the order of their ids.
func activitiesByID(ctx context.Context, tx *Tx, ids []ID) ([]crm.Activity, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []activityRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	ordered, err := inOrderOf(ids, rows, func(r activityRow) ID { return r.ID })
	if err != nil {
		return nil, err
	}
	return together(ctx, tx, ordered)
}

// together reads the further people and the contacts of those activities that
// have any.
func together(ctx context.Context, tx *Tx, rows []activityRow) ([]crm.Activity, error) {
	all, at := make([]crm.Activity, len(rows)), map[ID]int{}
	var others, contacts []ID
	for i, r := range rows {
		all[i], at[r.ID] = r.activity(), i
		if r.Others > 0 {
			others = append(others, r.ID)
		}
		if r.Contacts > 0 {
			contacts = append(contacts, r.ID)
		}
	}
	read := func(query string, of []ID, add func(a *crm.Activity, id crm.ID)) error {
		if len(of) == 0 {
			return nil
		}
		var pairs []struct{ ActivityID, Other ID }
		if err := tx.NewRaw(query, bun.List(of)).Scan(ctx, &pairs); err != nil {
			return err
		}
		for _, p := range pairs {
			add(&all[at[p.ActivityID]], crm.ID(p.Other))
		}
		return nil
	}
	err := read("SELECT activity_id, user_id AS other FROM activity_person WHERE activity_id IN (?) ORDER BY activity_id, user_id", others, func(a *crm.Activity, id crm.ID) { a.Persons = append(a.Persons, id) })
	if err != nil {
		return nil, err
	}
	err = read("SELECT activity_id, contact_id AS other FROM activity_contact WHERE activity_id IN (?) ORDER BY activity_id, contact_id", contacts, func(a *crm.Activity, id crm.ID) { a.Contacts = append(a.Contacts, id) })
	return all, err
}
