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
		if err := s.ready(ctx, tx, a, &q); err != nil {
			return err
		}
		page, err = store.Companies(ctx, tx, q)
		return err
	})
	for i, c := range page.Companies {
		page.Companies[i] = shownCompany(a, c)
	}
	return page, err
}

// Count counts the companies that a query lists, exactly.
func (s Companies) Count(ctx context.Context, a access.Actor, q CompanyQuery) (n int64, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return 0, err
	}
	q.Within = access.Over(a, crm.NounCompany, crm.DeedRead)
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := s.ready(ctx, tx, a, &q); err != nil {
			return err
		}
		n, err = store.CountMatching(ctx, tx, q)
		return err
	})
	return n, err
}

// ready resolves what the query says of the actor and of today, and refuses to
// tell by order or filter what the actor's role hides.
func (s Companies) ready(ctx context.Context, tx *store.Tx, a access.Actor, q *CompanyQuery) (err error) {
	if err := seesFields(a, companyHidden, q.Sort, q.Filters, q.Match); err != nil {
		return err
	}
	fields, err := store.CompanyFieldsNow(ctx, tx)
	if err != nil {
		return err
	}
	q.Filters, q.Match, err = s.resolve(ctx, tx, a, fields, q.Filters, q.Match)
	return err
}

// companyHidden says by what each field of the list is hidden. The gap tells
// money and potential from one another.
var companyHidden = map[string][]string{
	"actual": {"company.money"}, "value": {"company.money"}, "last_paid_on": {"company.money"}, "first_paid_on": {"company.money"},
	"potential": {"company.potential"}, "potential_on": {"company.potential"}, "gap": {"company.money", "company.potential"},
}

// shownCompany blanks what the actor's role hides.
func shownCompany(a access.Actor, c crm.Company) crm.Company {
	s := &c.Standing
	if access.Hides(a, "company.money") {
		s.Value, s.Actual, s.FirstPaidOn, s.LastPaidOn, s.Gap = 0, 0, 0, 0, 0
	}
	if access.Hides(a, "company.potential") {
		s.Potential, s.PotentialOn, s.Gap = 0, 0, 0
	}
	return c
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

// Fields says how the list can be sorted and narrowed, by the workspace's own
// fields too.
func (s Companies) Fields(ctx context.Context, a access.Actor) (fields []Field, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		fields, err = store.CompanyFieldsNow(ctx, tx)
		return err
	})
	return shownFields(a, fields, companyHidden), err
}

// CompanyFields are the fields of the company list that are always there.
func CompanyFields() []Field { return store.CompanyFields }
