package store

import (
	"cmp"
	"context"
	"encoding/json"
	"iter"
	"time"

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

// EventQuery narrows the history; zero values narrow nothing.
type EventQuery struct {
	Noun   string
	Record crm.ID
	User   crm.ID
	Action string
	From   time.Time
	To     time.Time // exclusive
	Before crm.ID    // the entry that the part before ended with
	Limit  int64
}

// Events gives a part of the history, newest first.
func Events(ctx context.Context, tx *Tx, q EventQuery) ([]crm.Event, error) {
	var rows []eventRow
	s := tx.NewSelect().Model(&rows).Order("id DESC").Limit(q.Limit)
	narrow := func(given bool, where string, value any) {
		if given {
			s = s.Where(where, value)
		}
	}
	narrow(q.Noun != "", "noun = ?", q.Noun)
	narrow(!q.Record.IsZero(), "record_id = ?", ID(q.Record))
	narrow(!q.User.IsZero(), "user_id = ?", ID(q.User))
	narrow(q.Action != "", "action = ?", q.Action)
	narrow(!q.From.IsZero(), "at >= ?", millis(q.From))
	narrow(!q.To.IsZero(), "at < ?", millis(q.To))
	narrow(!q.Before.IsZero(), "id < ?", ID(q.Before))
	if err := s.Scan(ctx); err != nil {
		return nil, err
	}
	return events(rows)
}

// Event finds one entry of the history.
func Event(ctx context.Context, tx *Tx, id crm.ID) (crm.Event, error) {
	var row eventRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Event{}, found(err, "history")
	}
	list, err := events([]eventRow{row})
	if err != nil {
		return crm.Event{}, err
	}
	return list[0], nil
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
		var err error
		if list[i].Changes, err = crm.ReadChanges([]byte(r.Changes)); err != nil {
			return nil, fault.Wrap(err, "reading history")
		}
	}
	return list, nil
}
