package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Served says which companies a list of service names.
type Served = store.Served

// ServedCompany is a company with the minutes it got too much, or too little.
type ServedCompany = store.ServedCompany

// ServedWish asks for a page of the companies that got too much time, or too
// little.
type ServedWish struct {
	BudgetWish
	Which Served
	After string
	Limit int
}

// ServedList is a page of them.
type ServedList struct {
	store.ServedPage
	Elapsed float64 // share of the year that is over
	Names   map[crm.ID]string
}

// Served lists companies by what they got beyond their budget of the year, or
// lack of what was due by today, the largest difference first. Released ones are
// left out.
func (s Budgets) Served(ctx context.Context, a access.Actor, w ServedWish) (l ServedList, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return l, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, l.Elapsed, err = s.elapsed(ctx, tx); err != nil {
			return err
		}
		w.By = BudgetBySegment
		groups, err := newBudgetGroups(ctx, tx, w.BudgetWish)
		if err != nil {
			return err
		}
		where, err := groups.where(w.BudgetWish)
		if err != nil {
			return err
		}
		q := store.ServedQuery{Which: w.Which, Elapsed: l.Elapsed}
		q.CompanyQuery = store.CompanyQuery{Within: access.Over(a, crm.NounCompany, crm.DeedRead), Filters: where, After: w.After, Limit: w.Limit}
		if l.ServedPage, err = store.ServedCompanies(ctx, tx, q); err != nil {
			return err
		}
		l.Names, err = userNames(ctx, tx)
		return err
	})
	return l, err
}
