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
}

// Holdings lists every such column.
var Holdings = []Holding{
	{Noun: crm.NounCompany, Field: "owner_id", Second: "second_owner_id", table: "company", column: "owner_id", other: "second_owner_id"},
	{Noun: crm.NounCompany, Field: "second_owner_id", table: "company", column: "second_owner_id", other: "owner_id"},
}

func (h Holding) where() string {
	where := " WHERE " + h.column + " = ?"
	if h.open != "" {
		where += " AND " + h.open
	}
	return where
}

// Held is a record that somebody holds, and its other owner if there is one.
type Held struct {
	ID    crm.ID
	Other crm.ID
}

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
		held[i] = Held{crm.ID(r.ID), crm.ID(r.Other)}
	}
	return held, nil
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
	return tx.Each(ctx, statement, func(yield func([]any) bool) {
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
}

func (h Holding) first() bool { return h.other != "" && h.Second != "" }
