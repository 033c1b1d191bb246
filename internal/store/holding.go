package store

import (
	"context"
	"iter"

	"kaymak/internal/crm"
)

// Holding is a column that says to whom records belong. What somebody holds is
// handed over when they leave; a noun that belongs to people adds its line here.
type Holding struct {
	Noun   crm.Noun
	Field  string // as the history calls it
	Second string // of a first owner's: what the history calls the second one

	table  string
	column string
	// other is the column of the record's other owner, who is never the same person.
	other string
	// open is the condition on the records that are handed over; what is over stays
	// with whoever did it.
	open string
	// among is the table of further people of an activity: whoever takes over is not
	// one of them as well.
	among string
}

// Holdings lists every such column.
var Holdings = []Holding{
	{Noun: crm.NounCompany, Field: "owner_id", Second: "second_owner_id", table: "company", column: "owner_id", other: "second_owner_id"},
	{Noun: crm.NounCompany, Field: "second_owner_id", table: "company", column: "second_owner_id", other: "owner_id"},
	{Noun: crm.NounContact, Field: "owner_id", table: "contact", column: "owner_id", open: "deleted_at IS NULL"},
	{Noun: crm.NounActivity, Field: "person_ids", table: "activity", column: "person_id", open: "state = 'planned'", among: "activity_person"},
	{Noun: crm.NounDeal, Field: "owner_id", table: "deal", column: "owner_id", open: "outcome = 'open'"},
	{Noun: crm.NounTask, Field: "assignee_id", table: "task", column: "assignee_id", open: "state = 'open'"},
}

func (h Holding) where() string {
	where := " WHERE " + h.column + " = ?"
	if h.open != "" {
		where += " AND " + h.open
	}
	return where
}

// Held is a record that somebody holds, with its other owner and the further
// people of an activity.
type Held struct {
	ID      crm.ID
	Other   crm.ID
	Further []crm.ID
}

// Several tells whether the records have a list of people, of whom the holder is
// the first.
func (h Holding) Several() bool { return h.among != "" }

// HeldBy gives the records that a person holds, in the order of ids.
func HeldBy(ctx context.Context, tx *Tx, h Holding, person crm.ID) ([]Held, error) {
	var rows []struct{ ID, Other ID }
	other := "NULL"
	if h.other != "" {
		other = h.other
	}
	if err := tx.NewRaw("SELECT id, "+other+" AS other FROM "+h.table+h.where()+" ORDER BY id", ID(person)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	held := make([]Held, len(rows))
	for i, r := range rows {
		held[i] = Held{ID: crm.ID(r.ID), Other: crm.ID(r.Other)}
	}
	if h.among == "" {
		return held, nil
	}
	return held, further(ctx, tx, h, person, held)
}

// further finds the further people of what somebody holds.
func further(ctx context.Context, tx *Tx, h Holding, person crm.ID, held []Held) error {
	var rows []struct{ ActivityID, UserID ID }
	query := "SELECT activity_id, user_id FROM " + h.among + " WHERE activity_id IN (SELECT id FROM " + h.table + h.where() + ") ORDER BY user_id"
	if err := tx.NewRaw(query, ID(person)).Scan(ctx, &rows); err != nil {
		return err
	}
	at := make(map[ID]int, len(held))
	for i, record := range held {
		at[ID(record.ID)] = i
	}
	for _, r := range rows {
		record := &held[at[r.ActivityID]]
		record.Further = append(record.Further, crm.ID(r.UserID))
	}
	return nil
}

// CountHeld counts what a person holds, by noun; a company of two owners counts
// for both.
func CountHeld(ctx context.Context, tx *Tx, person crm.ID) (map[crm.Noun]int64, error) {
	counts := map[crm.Noun]int64{}
	for _, h := range Holdings {
		var n int64
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM "+h.table+h.where(), ID(person)).Scan(&n); err != nil {
			return nil, err
		}
		counts[h.Noun] += n
	}
	return counts, nil
}

// HandOver gives records to new holders, nobody for the zero id. Where a first
// owner's record goes to its second one, there is no second owner then.
func HandOver(ctx context.Context, tx *Tx, h Holding, given iter.Seq2[crm.ID, crm.ID]) error {
	set := h.column + " = ?"
	if h.first() {
		set += ", " + h.other + " = nullif(" + h.other + ", ?)"
	}
	statement := "UPDATE " + h.table + " SET " + set + ", version = version + 1, updated_at = ? WHERE id = ?"
	err := tx.Each(ctx, statement, func(yield func([]any) bool) {
		for record, to := range given {
			args := []any{ID(to)}
			if h.first() {
				args = append(args, ID(to))
			}
			if !yield(append(args, millis(tx.Now), ID(record))) {
				return
			}
		}
	})
	if err != nil || h.among == "" {
		return err
	}
	return tx.apart(ctx, h, given)
}

// apart takes those who took an activity over from among its further people.
func (tx *Tx) apart(ctx context.Context, h Holding, given iter.Seq2[crm.ID, crm.ID]) error {
	err := tx.Each(ctx, "DELETE FROM "+h.among+" WHERE activity_id = ? AND user_id = ?", func(yield func([]any) bool) {
		for record, to := range given {
			if !yield([]any{ID(record), ID(to)}) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return tx.Each(ctx, "UPDATE activity SET others = (SELECT count(*) FROM "+h.among+" WHERE activity_id = activity.id) WHERE id = ?", func(yield func([]any) bool) {
		for record := range given {
			if !yield([]any{ID(record)}) {
				return
			}
		}
	})
}

func (h Holding) first() bool { return h.other != "" && h.Second != "" }
