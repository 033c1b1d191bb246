package store

import (
	"context"
	"encoding/json"

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

// InsertEvent appends to the history.
func InsertEvent(ctx context.Context, tx *Tx, e crm.Event) error {
	changes, err := json.Marshal(e.Changes)
	if err != nil {
		return fault.Wrap(err, "writing history")
	}
	row := eventRow{ID: ID(e.ID), At: millis(e.At), UserID: ID(e.UserID), Noun: e.Noun, RecordID: ID(e.RecordID), Action: e.Action, Changes: string(changes)}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
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
	events := make([]crm.Event, len(rows))
	for i, r := range rows {
		events[i] = crm.Event{ID: crm.ID(r.ID), At: instant(r.At), UserID: crm.ID(r.UserID), Noun: r.Noun, RecordID: crm.ID(r.RecordID), Action: r.Action}
		if err := json.Unmarshal([]byte(r.Changes), &events[i].Changes); err != nil {
			return nil, fault.Wrap(err, "reading history")
		}
	}
	return events, nil
}
