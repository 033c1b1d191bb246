package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type potentialRow struct {
	bun.BaseModel `bun:"table:potential,alias:p"`
	ID            ID `bun:",pk"`
	CompanyID     ID
	ValidFrom     int32
	RecordedAt    int64
	Low           int64
	Likely        int64
	High          int64
	Method        string
	Evidence      string
	AuthorID      ID
	ImportID      ID
	WithdrawnAt   *int64
}

func (r potentialRow) potential() crm.Potential {
	return crm.Potential{
		ID: crm.ID(r.ID), CompanyID: crm.ID(r.CompanyID), ValidFrom: civil.Date(r.ValidFrom), RecordedAt: instant(r.RecordedAt), Low: r.Low, Likely: r.Likely, High: r.High,
		Method: crm.Method(r.Method), Evidence: r.Evidence, AuthorID: crm.ID(r.AuthorID), ImportID: crm.ID(r.ImportID), Withdrawn: r.WithdrawnAt != nil,
	}
}

// InsertPotential adds an assessment. Assessments are never changed.
func InsertPotential(ctx context.Context, tx *Tx, p crm.Potential) error {
	row := potentialRow{
		ID: ID(p.ID), CompanyID: ID(p.CompanyID), ValidFrom: int32(p.ValidFrom), RecordedAt: millis(p.RecordedAt), Low: p.Low, Likely: p.Likely, High: p.High,
		Method: string(p.Method), Evidence: p.Evidence, AuthorID: ID(p.AuthorID), ImportID: ID(p.ImportID),
	}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// Potentials gives all assessments of a company, the one in force first:
// latest valid_from, then latest recorded. Withdrawn ones stand last.
func Potentials(ctx context.Context, tx *Tx, company crm.ID) ([]crm.Potential, error) {
	var rows []potentialRow
	err := tx.NewSelect().Model(&rows).Where("company_id = ?", ID(company)).
		OrderExpr("CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END, valid_from DESC, recorded_at DESC, id DESC").Scan(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]crm.Potential, len(rows))
	for i, r := range rows {
		all[i] = r.potential()
	}
	return all, nil
}
