package store

import (
	"context"
	"iter"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// NewPayment is a payment on its way in, with the key that makes importing the
// same row again add nothing.
type NewPayment struct {
	crm.Payment
	SourceKey []byte
}

// InsertNewPayments adds the payments whose source key is not here yet, and
// tells of each row, in order, whether it was added.
func InsertNewPayments(ctx context.Context, tx *Tx, rows iter.Seq[*NewPayment], told func(p *NewPayment, added bool) error) error {
	return tx.engine.insertNew(ctx, tx, newPaymentStatement, func(yield func([]any, func(bool) error) bool) {
		created := millis(tx.Now)
		for p := range rows {
			args := []any{p.ID[:], p.CompanyID[:], int64(p.PaidOn), p.Amount, p.Margin, optional(p.ExternalID), p.SourceKey, p.Purpose, p.ImportID[:], created}
			if !yield(args, func(added bool) error { return told(p, added) }) {
				return
			}
		}
	})
}

const newPaymentStatement = `INSERT INTO payment (id, company_id, paid_on, amount, margin, external_id, source_key, purpose, import_id, created_at, version)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (source_key) DO NOTHING`

// KnownSourceKeys gives those of the keys that are here already.
func KnownSourceKeys(ctx context.Context, tx *Tx, keys [][]byte) (map[string]bool, error) {
	known := map[string]bool{}
	for part := range chunks(keys, 500) {
		var found [][]byte
		if err := tx.NewRaw("SELECT source_key FROM payment WHERE source_key IN (?)", bun.List(part)).Scan(ctx, &found); err != nil {
			return nil, err
		}
		for _, k := range found {
			known[string(k)] = true
		}
	}
	return known, nil
}

// MonthDelta is what a company's months gain or lose, with the first and last
// day touched.
type MonthDelta struct {
	CompanyID   crm.ID
	Months      []crm.MonthSum
	First, Last civil.Date
}

// AddMonths adds to the monthly sums of companies, widens their first and last
// payment day, and makes clients of prospects that have now paid.
func AddMonths(ctx context.Context, tx *Tx, deltas []MonthDelta) error {
	for part := range chunks(deltas, 500) {
		before, err := packedMonths(ctx, tx, part)
		if err != nil {
			return err
		}
		if err := saveMonthDeltas(ctx, tx, part, before); err != nil {
			return err
		}
	}
	return tx.Each(ctx, `UPDATE company SET
		first_paid_on = CASE WHEN first_paid_on = 0 OR first_paid_on > ? THEN ? ELSE first_paid_on END,
		last_paid_on = CASE WHEN last_paid_on < ? THEN ? ELSE last_paid_on END,
		status = CASE WHEN status = 'prospect' THEN 'client' ELSE status END WHERE id = ?`,
		func(yield func([]any) bool) {
			for _, d := range deltas {
				if !yield([]any{int32(d.First), int32(d.First), int32(d.Last), int32(d.Last), d.CompanyID[:]}) {
					return
				}
			}
		})
}

func packedMonths(ctx context.Context, tx *Tx, part []MonthDelta) (map[crm.ID][]byte, error) {
	ids := make([]ID, len(part))
	for i, d := range part {
		ids[i] = ID(d.CompanyID)
	}
	var rows []struct {
		CompanyID ID
		Months    []byte
	}
	if err := tx.NewRaw("SELECT company_id, months FROM company_month WHERE company_id IN (?)", bun.List(ids)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	packed := make(map[crm.ID][]byte, len(rows))
	for _, r := range rows {
		packed[crm.ID(r.CompanyID)] = r.Months
	}
	return packed, nil
}

func saveMonthDeltas(ctx context.Context, tx *Tx, part []MonthDelta, before map[crm.ID][]byte) error {
	var broken error
	err := tx.Each(ctx, "INSERT INTO company_month (company_id, months) VALUES (?, ?) ON CONFLICT (company_id) DO UPDATE SET months = excluded.months",
		func(yield func([]any) bool) {
			for _, d := range part {
				sums, err := UnpackMonths(before[d.CompanyID], nil)
				if err != nil {
					broken = err
					return
				}
				if !yield([]any{d.CompanyID[:], PackMonths(MergeMonths(sums, d.Months))}) {
					return
				}
			}
		})
	if broken != nil {
		return broken
	}
	return err
}

// RemoveImportedPayments deletes the payments of an import that nobody edited
// since, recomputes the months of the companies touched and gives them.
func RemoveImportedPayments(ctx context.Context, tx *Tx, id, first, last crm.ID) ([]crm.ID, error) {
	var touched []ID
	const mine = "import_id = ? AND version = 1 AND id BETWEEN ? AND ?"
	if err := tx.NewRaw("SELECT DISTINCT company_id FROM payment WHERE "+mine, ID(id), ID(first), ID(last)).Scan(ctx, &touched); err != nil {
		return nil, err
	}
	if _, err := tx.NewRaw("DELETE FROM payment WHERE "+mine, ID(id), ID(first), ID(last)).Exec(ctx); err != nil {
		return nil, err
	}
	companies := make([]crm.ID, len(touched))
	for i, t := range touched {
		companies[i] = crm.ID(t)
		if err := RebuildMonths(ctx, tx, companies[i]); err != nil {
			return nil, err
		}
	}
	return companies, BackToProspects(ctx, tx, companies)
}

// BackToProspects makes prospects of clients without payments.
func BackToProspects(ctx context.Context, tx *Tx, companies []crm.ID) error {
	return tx.Each(ctx, "UPDATE company SET status = 'prospect' WHERE id = ? AND status = 'client' AND last_paid_on = 0", func(yield func([]any) bool) {
		for _, id := range companies {
			if !yield([]any{id[:]}) {
				return
			}
		}
	})
}
