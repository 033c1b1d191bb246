package store

import (
	"cmp"
	"context"
	"encoding/json"
	"iter"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type eventRow struct {
	bun.BaseModel `bun:"table:history,alias:h"`
	ID            ID `bun:",pk"`
	At            int64
	UserID        ID
	Noun          string
	RecordID      ID
	Action        string
	Changes       string
}

func newEventRow(e crm.Event) (eventRow, error) {
	changes, err := json.Marshal(e.Changes)
	return eventRow{ID: ID(e.ID), At: millis(e.At), UserID: ID(e.UserID), Noun: e.Noun, RecordID: ID(e.RecordID), Action: e.Action, Changes: string(changes)}, fault.Wrap(err, "writing history")
}

func (r eventRow) values() []any {
	return []any{r.ID, r.At, r.UserID, r.Noun, r.RecordID, r.Action, r.Changes}
}

const insertEvent hotStatement = "INSERT INTO history (id, at, user_id, noun, record_id, action, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"

// InsertEvent appends to the history.
func InsertEvent(ctx context.Context, tx *Tx, e crm.Event) error {
	row, err := newEventRow(e)
	if err != nil {
		return err
	}
	_, err = tx.run(ctx, insertEvent, row.values()...)
	return err
}

// LoadEvents appends many entries to the history, as bulk work does.
func LoadEvents(ctx context.Context, tx *Tx, events iter.Seq[crm.Event]) error {
	var failure error
	err := tx.Bulk(ctx, "history", []string{"id", "at", "user_id", "noun", "record_id", "action", "changes"}, func(yield func([]any) bool) {
		for e := range events {
			var r eventRow
			if r, failure = newEventRow(e); failure != nil || !yield(r.values()) {
				return
			}
		}
	})
	return cmp.Or(failure, err)
}

// Events gives a record's history, newest first, before the given event when
// one is named.
func Events(ctx context.Context, tx *Tx, noun string, record, before crm.ID, limit int64) ([]crm.Event, error) {
	var rows []eventRow
	q := tx.NewSelect().Model(&rows).Where("noun = ? AND record_id = ?", noun, ID(record)).Order("id DESC").Limit(limit)
	if !before.IsZero() {
		q = q.Where("id < ?", ID(before))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	return events(rows)
}

// eventsByID loads entries in the order of their ids.
func eventsByID(ctx context.Context, tx *Tx, ids []ID) ([]crm.Event, error) {
	var rows []eventRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	ordered, err := inOrderOf(ids, rows, func(r eventRow) ID { return r.ID })
	if err != nil {
		return nil, err
	}
	return events(ordered)
}

func events(rows []eventRow) ([]crm.Event, error) {
	list := make([]crm.Event, len(rows))
	for i, r := range rows {
		list[i] = crm.Event{ID: crm.ID(r.ID), At: instant(r.At), UserID: crm.ID(r.UserID), Noun: r.Noun, RecordID: crm.ID(r.RecordID), Action: r.Action}
		if err := json.Unmarshal([]byte(r.Changes), &list[i].Changes); err != nil {
			return nil, fault.Wrap(err, "reading history")
		}
	}
	return list, nil
}
