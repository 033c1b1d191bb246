package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type bulkRow struct {
	bun.BaseModel `bun:"table:bulk,alias:b"`
	ID            ID `bun:",pk"`
	Noun          string
	State         string
	Wish          string
	Counts        string
	JobID         ID
	UserID        ID
	CreatedAt     int64
	FinishedAt    *int64
	UndoneAt      *int64
}

func newBulkRow(b crm.Bulk) (bulkRow, error) {
	row := bulkRow{
		ID: ID(b.ID), Noun: string(b.Noun), State: string(b.State), JobID: ID(b.JobID), UserID: ID(b.UserID),
		CreatedAt: millis(b.CreatedAt), FinishedAt: optionalMillis(b.FinishedAt), UndoneAt: optionalMillis(b.UndoneAt),
	}
	wish, err := json.Marshal(b.Wish)
	if err != nil {
		return row, fault.Wrap(err, "writing a change of many records")
	}
	counts, err := json.Marshal(b.Counts)
	row.Wish, row.Counts = string(wish), string(counts)
	return row, fault.Wrap(err, "writing a change of many records")
}

func (r bulkRow) bulk() (crm.Bulk, error) {
	b := crm.Bulk{
		ID: crm.ID(r.ID), Noun: crm.Noun(r.Noun), State: crm.BulkState(r.State), JobID: crm.ID(r.JobID), UserID: crm.ID(r.UserID),
		CreatedAt: instant(r.CreatedAt), FinishedAt: optionalInstant(r.FinishedAt), UndoneAt: optionalInstant(r.UndoneAt),
	}
	if err := json.Unmarshal([]byte(r.Wish), &b.Wish); err != nil {
		return b, fault.Wrap(err, "reading a change of many records")
	}
	return b, fault.Wrap(json.Unmarshal([]byte(r.Counts), &b.Counts), "reading a change of many records")
}

// Bulk finds a change of many records.
func Bulk(ctx context.Context, tx *Tx, id crm.ID) (crm.Bulk, error) {
	var row bulkRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Bulk{}, found(err, "bulk")
	}
	return row.bulk()
}

// Bulks gives the latest changes of many records, newest first: a person's, or
// everybody's for the zero ID.
func Bulks(ctx context.Context, tx *Tx, person crm.ID, limit int64) ([]crm.Bulk, error) {
	var rows []bulkRow
	q := tx.NewSelect().Model(&rows).Order("created_at DESC", "id DESC").Limit(limit)
	if !person.IsZero() {
		q = q.Where("user_id = ?", ID(person))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	bulks := make([]crm.Bulk, len(rows))
	for i, r := range rows {
		var err error
		if bulks[i], err = r.bulk(); err != nil {
			return nil, err
		}
	}
	return bulks, nil
}

// InsertBulk adds a change of many records.
func InsertBulk(ctx context.Context, tx *Tx, b crm.Bulk) error {
	row, err := newBulkRow(b)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateBulk writes how a change of many records stands.
func UpdateBulk(ctx context.Context, tx *Tx, b crm.Bulk) error {
	row, err := newBulkRow(b)
	if err != nil {
		return err
	}
	_, err = tx.NewUpdate().Model(&row).Column("state", "counts", "job_id", "finished_at", "undone_at").WherePK().Exec(ctx)
	return err
}

// InsertBulkItems keeps what records were before.
func InsertBulkItems(ctx context.Context, tx *Tx, bulk crm.ID, items []crm.BulkItem) error {
	return tx.Bulk(ctx, "bulk_item", []string{"bulk_id", "record_id", "before", "version_after"}, func(yield func([]any) bool) {
		for _, i := range items {
			if !yield([]any{ID(bulk), ID(i.RecordID), i.Before, i.VersionAfter}) {
				return
			}
		}
	})
}

// BulkItems gives what records were before, in the order of their ids, from the
// one after the given record on.
func BulkItems(ctx context.Context, tx *Tx, bulk, after crm.ID, limit int) ([]crm.BulkItem, error) {
	var rows []struct {
		RecordID     ID
		Before       string
		VersionAfter int64
	}
	q := tx.NewSelect().TableExpr("bulk_item").Column("record_id", "before", "version_after").Where("bulk_id = ?", ID(bulk)).Order("record_id").Limit(int64(limit))
	if !after.IsZero() {
		q = q.Where("record_id > ?", ID(after))
	}
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, err
	}
	items := make([]crm.BulkItem, len(rows))
	for i, r := range rows {
		items[i] = crm.BulkItem{RecordID: crm.ID(r.RecordID), Before: r.Before, VersionAfter: r.VersionAfter}
	}
	return items, nil
}

// ForgetBulks drops what records were before changes older than a moment: these
// cannot be undone any more.
func ForgetBulks(ctx context.Context, tx *Tx, before time.Time) error {
	_, err := tx.NewRaw("DELETE FROM bulk_item WHERE bulk_id IN (SELECT id FROM bulk WHERE created_at < ?)", millis(before)).Exec(ctx)
	return err
}
