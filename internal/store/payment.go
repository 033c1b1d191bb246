package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type paymentRow struct {
	bun.BaseModel `bun:"table:payment,alias:p"`
	ID            ID `bun:",pk"`
	CompanyID     ID
	PaidOn        int32
	Amount        int64
	Margin        *int64
	ExternalID    *string
	SourceKey     []byte
	Purpose       string
	ImportID      ID
	CreatedAt     int64
	Version       int64
}

func (r paymentRow) payment() crm.Payment {
	return crm.Payment{
		ID: crm.ID(r.ID), CompanyID: crm.ID(r.CompanyID), PaidOn: civil.Date(r.PaidOn), Amount: r.Amount, Margin: r.Margin, ExternalID: deref(r.ExternalID),
		Purpose: r.Purpose, ImportID: crm.ID(r.ImportID), CreatedAt: instant(r.CreatedAt), Version: r.Version,
	}
}

// PaymentPage says where a page of a company's payments begins: after the
// given payment, newest first. The zero value is the first page.
type PaymentPage struct {
	PaidOn civil.Date
	ID     crm.ID
	Limit  int64
}

// Payments gives a page of a company's payments, newest first.
func Payments(ctx context.Context, tx *Tx, company crm.ID, page PaymentPage) ([]crm.Payment, error) {
	var rows []paymentRow
	q := tx.NewSelect().Model(&rows).Where("company_id = ?", ID(company)).Order("paid_on DESC", "id DESC").Limit(page.Limit)
	if !page.ID.IsZero() {
		q = q.Where("(paid_on, id) < (?, ?)", int32(page.PaidOn), ID(page.ID))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	payments := make([]crm.Payment, len(rows))
	for i, r := range rows {
		payments[i] = r.payment()
	}
	return payments, nil
}

// MonthSums gives a company's payments by month, oldest first; months without
// payments are left out.
func MonthSums(ctx context.Context, tx *Tx, company crm.ID) ([]crm.MonthSum, error) {
	var packed []byte
	err := tx.NewRaw("SELECT months FROM company_month WHERE company_id = ?", ID(company)).Scan(ctx, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return UnpackMonths(packed, nil)
}

// RebuildMonths recomputes a company's monthly sums and its first and last
// payment day from its payments.
func RebuildMonths(ctx context.Context, tx *Tx, company crm.ID) error {
	var rows []struct {
		PaidOn int32
		Amount int64
		Margin *int64
	}
	if err := tx.NewRaw("SELECT paid_on, amount, margin FROM payment WHERE company_id = ? ORDER BY paid_on", ID(company)).Scan(ctx, &rows); err != nil {
		return err
	}
	var sums []crm.MonthSum
	first, last := int32(0), int32(0)
	for i, r := range rows {
		month := civil.Date(r.PaidOn).Month()
		if len(sums) == 0 || sums[len(sums)-1].Month != month {
			sums = append(sums, crm.MonthSum{Month: month})
		}
		addToMonth(&sums[len(sums)-1], r.Amount, r.Margin)
		if i == 0 {
			first = r.PaidOn
		}
		last = r.PaidOn
	}
	return saveMonths(ctx, tx, company, sums, first, last)
}

func addToMonth(s *crm.MonthSum, amount int64, margin *int64) {
	s.Revenue += amount
	s.Count++
	if margin != nil {
		s.Margin += *margin
	}
}

func saveMonths(ctx context.Context, tx *Tx, company crm.ID, sums []crm.MonthSum, first, last int32) error {
	if _, err := tx.NewRaw("DELETE FROM company_month WHERE company_id = ?", ID(company)).Exec(ctx); err != nil {
		return err
	}
	if len(sums) > 0 {
		if _, err := tx.NewRaw("INSERT INTO company_month (company_id, months) VALUES (?, ?)", ID(company), PackMonths(sums)).Exec(ctx); err != nil {
			return err
		}
	}
	_, err := tx.NewRaw("UPDATE company SET first_paid_on = ?, last_paid_on = ? WHERE id = ?", first, last, ID(company)).Exec(ctx)
	return err
}

// MergeMonths adds monthly sums to others; both sorted, the result too.
func MergeMonths(a, b []crm.MonthSum) []crm.MonthSum {
	all := append(slices.Clone(a), b...)
	slices.SortStableFunc(all, func(x, y crm.MonthSum) int { return int(x.Month - y.Month) })
	merged := all[:0]
	for _, s := range all {
		if n := len(merged); n > 0 && merged[n-1].Month == s.Month {
			merged[n-1].Revenue += s.Revenue
			merged[n-1].Margin += s.Margin
			merged[n-1].Count += s.Count
			continue
		}
		merged = append(merged, s)
	}
	return slices.DeleteFunc(merged, func(s crm.MonthSum) bool { return s.Count == 0 })
}
