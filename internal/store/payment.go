package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type paymentRow struct {
	bun.BaseModel `bun:"table:payment,alias:p"`
	CompanyID     ID `bun:",pk"`
	ID            ID `bun:",pk"`
	PaidOn        int32
	Amount        int64
	Margin        *int64
	ExternalID    *string
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

// PaymentPage is a page of a company's payments: so many before the given one.
// The zero Before is the first page.
type PaymentPage struct {
	Before crm.ID
	Limit  int64
}

// Payments gives a page of a company's payments, newest first.
func Payments(ctx context.Context, tx *Tx, company crm.ID, page PaymentPage) ([]crm.Payment, error) {
	var rows []paymentRow
	q := tx.NewSelect().Model(&rows).Where("company_id = ?", ID(company)).Order("id DESC").Limit(page.Limit)
	if !page.Before.IsZero() {
		q = q.Where("id < ?", ID(page.Before))
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
