package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type activityTrashRow struct {
	bun.BaseModel `bun:"table:activity_trash,alias:x"`
	ID            ID `bun:",pk"`
	Record        string
	DeletedAt     int64
}

// TrashActivity takes the version a carries out of everything that lists or adds
// up activities, and keeps it whole so that it can come back.
func TrashActivity(ctx context.Context, tx *Tx, a crm.Activity) error {
	record, err := json.Marshal(a)
	if err != nil {
		return fault.Wrap(err, "writing a deleted activity")
	}
	res, err := tx.NewDelete().Model((*activityRow)(nil)).Where("id = ?", ID(a.ID)).Where("version = ?", a.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	if err := deleteTogether(ctx, tx, a.ID); err != nil {
		return err
	}
	row := activityTrashRow{ID: ID(a.ID), Record: string(record), DeletedAt: millis(tx.Now)}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// TrashedActivity finds a deleted activity.
func TrashedActivity(ctx context.Context, tx *Tx, id crm.ID) (a crm.Activity, err error) {
	var row activityTrashRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return a, found(err, "activity")
	}
	return a, fault.Wrap(json.Unmarshal([]byte(row.Record), &a), "reading a deleted activity")
}

// UntrashActivity brings a deleted activity back as a.
func UntrashActivity(ctx context.Context, tx *Tx, a crm.Activity) error {
	if _, err := tx.NewDelete().Model((*activityTrashRow)(nil)).Where("id = ?", ID(a.ID)).Exec(ctx); err != nil {
		return err
	}
	return InsertActivity(ctx, tx, a)
}
