package store

import (
	"context"
	"iter"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

// InsertNewPayments adds the payments that are not here yet, and tells of each,
// in order, whether it was added. Sorted by company and id they are written in
// one pass.
func InsertNewPayments(ctx context.Context, tx *Tx, rows iter.Seq[*crm.Payment], told func(p *crm.Payment, added bool) error) error {
	created := millis(tx.Now)
	return tx.engine.insertNew(ctx, tx, newPaymentStatement, func(yield func([]any, func(bool) error) bool) {
		for p := range rows {
			args := []any{p.CompanyID[:], p.ID[:], int64(p.PaidOn), p.Amount, p.Margin, optional(p.ExternalID), p.Purpose, p.ImportID[:], created}
			if !yield(args, func(added bool) error { return told(p, added) }) {
				return
			}
		}
	})
}

const newPaymentStatement = `INSERT INTO payment (company_id, id, paid_on, amount, margin, external_id, purpose, import_id, created_at, version)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (company_id, id) DO NOTHING`

// CountKnownPayments tells how many of the payments are here already.
func CountKnownPayments(ctx context.Context, tx *Tx, payments []crm.Payment) (known int64, err error) {
	for part := range chunks(payments, 500) {
		wanted := make(map[[2]crm.ID]bool, len(part))
		companies, ids := map[crm.ID]bool{}, make([]ID, len(part))
		for i, p := range part {
			wanted[[2]crm.ID{p.CompanyID, p.ID}], companies[p.CompanyID] = true, true
			ids[i] = ID(p.ID)
		}
		owners := make([]ID, 0, len(companies))
		for id := range companies {
			owners = append(owners, ID(id))
		}
		var company, id ID
		q := tx.NewSelect().TableExpr("payment").Column("company_id", "id").Where("company_id IN (?)", bun.List(owners)).Where("id IN (?)", bun.List(ids))
		err = eachRow(ctx, q, []any{&company, &id}, func() error {
			if wanted[[2]crm.ID{crm.ID(company), crm.ID(id)}] {
				known++
			}
			return nil
		})
		if err != nil {
			return known, err
		}
	}
	return known, nil
}

// RemoveImportedPayments deletes the payments of an import that nobody edited
// since and recomputes the sums of the companies they were of.
func RemoveImportedPayments(ctx context.Context, tx *Tx, id crm.ID) error {
	var touched []crm.ID
	var company ID
	q := tx.NewSelect().TableExpr("payment").ColumnExpr("DISTINCT company_id").Where("import_id = ? AND version = 1", ID(id))
	err := eachRow(ctx, q, []any{&company}, func() error {
		touched = append(touched, crm.ID(company))
		return nil
	})
	if err != nil {
		return err
	}
	for part := range chunks(touched, 500) {
		if _, err := tx.NewRaw("DELETE FROM payment WHERE company_id IN (?) AND import_id = ? AND version = 1", bun.List(columnIDs(part)), ID(id)).Exec(ctx); err != nil {
			return err
		}
	}
	return RebuildDays(ctx, tx, touched)
}
