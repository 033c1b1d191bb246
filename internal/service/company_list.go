package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// CompanyQuery asks for a part of the company list.
type CompanyQuery = store.CompanyQuery

// CompanyPage is a part of the company list.
type CompanyPage = store.CompanyPage

// Filter narrows a list by one field.
type Filter = store.Filter

// NewFilter makes a filter of texts; whether they mean anything is found out
// where the list is asked for.
func NewFilter(field, operator, value string) Filter {
	return Filter{Field: field, Operator: store.Operator(operator), Value: value}
}

// Field is one thing by which a list is sorted or narrowed.
type Field = store.Field

// Bounds of a page.
const (
	PageRows    = 50
	MaxPageRows = 200
)

// maxValues bounds a list of values to choose from.
const maxValues = 1000

// List gives a page of companies.
func (s Companies) List(ctx context.Context, a access.Actor, q CompanyQuery) (page CompanyPage, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return page, err
	}
	q.Within = access.Over(a, crm.NounCompany, crm.DeedRead)
	if q.Sort == "" {
		q.Sort = "name"
	}
	if q.Limit <= 0 {
		q.Limit = PageRows
	}
	q.Limit = min(q.Limit, MaxPageRows)
	err = s.view(ctx, func(tx *store.Tx) error {
		page, err = store.Companies(ctx, tx, q)
		return err
	})
	return page, err
}

// Count counts the companies that a query lists, exactly.
func (s Companies) Count(ctx context.Context, a access.Actor, q CompanyQuery) (n int64, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return 0, err
	}
	q.Within = access.Over(a, crm.NounCompany, crm.DeedRead)
	err = s.view(ctx, func(tx *store.Tx) error {
		n, err = store.CountMatching(ctx, tx, q)
		return err
	})
	return n, err
}

// Values gives the different values of a text field, to choose from.
func (s Companies) Values(ctx context.Context, a access.Actor, field string) (values []string, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		values, err = store.CompanyValues(ctx, tx, field, maxValues)
		return err
	})
	return values, err
}

// Fields says how the list can be sorted and narrowed.
func (s Companies) Fields(a access.Actor) ([]Field, error) {
	return CompanyFields(), access.MayAny(a, crm.NounCompany, crm.DeedRead)
}

// CompanyFields are the fields of the company list.
func CompanyFields() []Field { return store.CompanyFields }
