package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type overrideRow struct {
	bun.BaseModel `bun:"table:standard_override,alias:o"`
	CompanyID     ID `bun:",pk"`
	Operations    string
	Treatment     string
	Minutes       int64
	Reason        string
	Until         int32
	AuthorID      ID
	CreatedAt     int64
	SinceDay      int32
	Version       int64
}

func newOverrideRow(o crm.Override) (overrideRow, error) {
	operations, err := json.Marshal(o.Operations)
	return overrideRow{
		CompanyID: ID(o.CompanyID), Operations: string(operations), Treatment: string(o.Treatment), Minutes: o.Minutes, Reason: o.Reason,
		Until: int32(o.Until), AuthorID: ID(o.AuthorID), CreatedAt: millis(o.CreatedAt), SinceDay: int32(o.Since), Version: o.Version,
	}, fault.Wrap(err, "writing an override")
}

func (r overrideRow) override() (crm.Override, error) {
	o := crm.Override{
		CompanyID: crm.ID(r.CompanyID), Treatment: crm.Treatment(r.Treatment), Minutes: r.Minutes, Reason: r.Reason,
		Until: civil.Date(r.Until), AuthorID: crm.ID(r.AuthorID), CreatedAt: instant(r.CreatedAt), Since: civil.Date(r.SinceDay), Version: r.Version,
	}
	return o, fault.Wrap(json.Unmarshal([]byte(r.Operations), &o.Operations), "reading an override")
}

// Override finds a company's own standard.
func Override(ctx context.Context, tx *Tx, company crm.ID) (crm.Override, error) {
	var r overrideRow
	if err := tx.NewSelect().Model(&r).Where("company_id = ?", ID(company)).Scan(ctx); err != nil {
		return crm.Override{}, found(err, "override")
	}
	return r.override()
}

// SaveOverride adds a company's own standard (version 0) or replaces the
// version o carries.
func SaveOverride(ctx context.Context, tx *Tx, o crm.Override) error {
	row, err := newOverrideRow(o)
	if err != nil {
		return err
	}
	row.Version++
	if o.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (company_id) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("company_id", "created_at").WherePK().Where("version = ?", o.Version).Exec(ctx)
	return one(res, err, stale())
}

// DeleteOverride lets a company follow its segment again.
func DeleteOverride(ctx context.Context, tx *Tx, company crm.ID) error {
	_, err := tx.NewDelete().Model((*overrideRow)(nil)).Where("company_id = ?", ID(company)).Exec(ctx)
	return err
}

// OverrideMinutes writes the budget that new norms make of an override.
func OverrideMinutes(ctx context.Context, tx *Tx, company crm.ID, minutes int64) error {
	_, err := tx.NewUpdate().Model((*overrideRow)(nil)).Set("minutes = ?", minutes).Where("company_id = ?", ID(company)).Exec(ctx)
	return err
}

// EndedOverrides names the companies whose override has passed its last day.
func EndedOverrides(ctx context.Context, tx *Tx, today civil.Date) ([]crm.ID, error) {
	var ids []ID
	err := tx.NewSelect().Model((*overrideRow)(nil)).Column("company_id").Where("until < ?", int32(today)).Scan(ctx, &ids)
	ended := make([]crm.ID, len(ids))
	for i, id := range ids {
		ended[i] = crm.ID(id)
	}
	return ended, err
}

// SegmentOverride is a company's own standard with the segment it stands in.
type SegmentOverride struct {
	crm.Override
	Segment crm.Segment
}

// SegmentOverrides gives the own standards of all companies that are not released.
func SegmentOverrides(ctx context.Context, tx *Tx) ([]SegmentOverride, error) {
	var rows []struct {
		overrideRow    `bun:",extend"`
		AbcGroup       string
		PotentialClass string
	}
	// CROSS JOIN keeps SQLite from walking through all companies instead.
	err := tx.NewRaw(`SELECT o.*, c.abc_group, c.potential_class FROM standard_override o CROSS JOIN company c WHERE c.id = o.company_id AND c.status NOT IN ('released', 'deleted')`).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	all := make([]SegmentOverride, len(rows))
	for i, r := range rows {
		o, err := r.override()
		if err != nil {
			return nil, err
		}
		all[i] = SegmentOverride{o, crm.Segment{Group: crm.Group(r.AbcGroup), Class: crm.PotentialClass(r.PotentialClass)}}
	}
	return all, nil
}

// SetBudget writes one company's treatment and yearly minutes.
func SetBudget(ctx context.Context, tx *Tx, company crm.ID, b CellBudget) error {
	_, err := tx.NewRaw("UPDATE company SET treatment = ?, budget_minutes = ? WHERE id = ?", string(b.Treatment), b.Minutes, ID(company)).Exec(ctx)
	return err
}
