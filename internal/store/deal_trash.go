package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type dealTrashRow struct {
	bun.BaseModel `bun:"table:deal_trash,alias:x"`
	ID            ID `bun:",pk"`
	Record        string
	DeletedAt     int64
}

// TrashDeal takes the version d carries out of everything that lists or adds up
// deals, and keeps it whole so that it can come back.
func TrashDeal(ctx context.Context, tx *Tx, d crm.Deal) error {
	record, err := json.Marshal(d)
	if err != nil {
		return fault.Wrap(err, "writing a deleted deal")
	}
	res, err := tx.NewDelete().Model((*dealRow)(nil)).Where("id = ?", ID(d.ID)).Where("version = ?", d.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	if err := deleteDealParts(ctx, tx, d.ID); err != nil {
		return err
	}
	row := dealTrashRow{ID: ID(d.ID), Record: string(record), DeletedAt: millis(tx.Now)}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// TrashedDeal finds a deleted deal.
func TrashedDeal(ctx context.Context, tx *Tx, id crm.ID) (d crm.Deal, err error) {
	var row dealTrashRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return d, found(err, "deal")
	}
	return d, fault.Wrap(json.Unmarshal([]byte(row.Record), &d), "reading a deleted deal")
}

// UntrashDeal brings a deleted deal back as d.
func UntrashDeal(ctx context.Context, tx *Tx, d crm.Deal) error {
	if _, err := tx.NewDelete().Model((*dealTrashRow)(nil)).Where("id = ?", ID(d.ID)).Exec(ctx); err != nil {
		return err
	}
	return InsertDeal(ctx, tx, d)
}
