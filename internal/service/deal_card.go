package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// DealCard is a deal as people see it.
type DealCard struct {
	crm.Deal
	CompanyName string
	Stands      int64 // days in its stage
	Rotting     bool
	Hidden      bool // the amounts are kept from the actor
}

// dealCards turns deals into what the actor may see of them, with the names of
// their companies.
func dealCards(ctx context.Context, tx *store.Tx, a access.Actor, deals []crm.Deal) ([]DealCard, error) {
	pipelines, err := store.Pipelines(ctx, tx)
	if err != nil {
		return nil, err
	}
	stages, companies := map[crm.ID]crm.Stage{}, map[crm.ID]bool{}
	for _, p := range pipelines {
		for _, s := range p.Stages {
			stages[s.ID] = s
		}
	}
	for _, d := range deals {
		if !d.CompanyID.IsZero() {
			companies[d.CompanyID] = true
		}
	}
	names, err := store.CompanyNames(ctx, tx, companies)
	if err != nil {
		return nil, err
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, err
	}
	z, err := zone(w)
	if err != nil {
		return nil, err
	}
	day, hidden := civil.DateOf(tx.Now, z), access.Hides(a, amountField)
	cards := make([]DealCard, len(deals))
	for i, d := range deals {
		stands := d.Stands(day, z)
		cards[i] = DealCard{Deal: withoutAmounts(d, hidden), CompanyName: names[d.CompanyID], Stands: stands, Rotting: crm.Rotting(d.Outcome, stands, stages[d.StageID]), Hidden: hidden}
	}
	return cards, nil
}

func dealCard(ctx context.Context, tx *store.Tx, a access.Actor, d crm.Deal) (DealCard, error) {
	cards, err := dealCards(ctx, tx, a, []crm.Deal{d})
	if err != nil {
		return DealCard{}, err
	}
	return cards[0], nil
}

// withoutAmounts blanks what a role hides: the amount and the prices.
func withoutAmounts(d crm.Deal, hidden bool) crm.Deal {
	if !hidden {
		return d
	}
	d.Amount, d.Weighted = 0, 0
	d.Products = slices.Clone(d.Products)
	for i := range d.Products {
		d.Products[i].Price = 0
	}
	return d
}

// own tells a probability of one's own from none.
func own(p *int64) int64 {
	if p == nil {
		return -1
	}
	return *p
}

func closeDay(d civil.Date) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
