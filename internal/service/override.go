package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Overrides are the use cases of a company's own standard.
type Overrides struct{ *Core }

// Get finds a company's own standard; NotFound when it follows its segment.
func (s Overrides) Get(ctx context.Context, a access.Actor, company crm.ID) (o crm.Override, err error) {
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, _ crm.Company) error {
		o, err = store.Override(ctx, tx, company)
		return err
	})
	return o, err
}

// Save gives a company a standard of its own (version 0) or changes the version
// o carries.
func (s Overrides) Save(ctx context.Context, a access.Actor, o crm.Override) (crm.Override, error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return o, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		operations, err := store.Operations(ctx, tx)
		if err != nil {
			return err
		}
		if o, err = crm.CheckOverride(o, operations, day); err != nil {
			return err
		}
		norms, err := normsOn(ctx, tx, day)
		if err != nil {
			return err
		}
		o.Minutes, o.AuthorID, o.CreatedAt, o.Since = budgetMinutes(o.Operations, norms), a.UserID, tx.Now, day
		before, err := companyFor(ctx, tx, a, o.CompanyID, crm.DeedEdit)
		if err != nil {
			return err
		}
		if err := endOverride(ctx, tx, o.CompanyID, day); err != nil {
			return err
		}
		if err := store.SaveOverride(ctx, tx, o); err != nil {
			return err
		}
		o.Version++
		return settleOne(ctx, tx, a, before, "override_set", o.Reason)
	})
	return o, err
}

// Remove lets a company follow its segment again.
func (s Overrides) Remove(ctx context.Context, a access.Actor, company crm.ID) error {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		before, err := companyFor(ctx, tx, a, company, crm.DeedEdit)
		if err != nil {
			return err
		}
		if _, err := store.Override(ctx, tx, company); err != nil {
			return err
		}
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		if err := endOverride(ctx, tx, company, day); err != nil {
			return err
		}
		if err := store.DeleteOverride(ctx, tx, company); err != nil {
			return err
		}
		return settleOne(ctx, tx, a, before, "override_removed", "")
	})
}

// settleOne brings one company's treatment and budget in line and tells the
// history what changed and why.
func settleOne(ctx context.Context, tx *store.Tx, a access.Actor, before crm.Company, action, reason string) error {
	cells, err := cellBudgets(ctx, tx)
	if err != nil {
		return err
	}
	budget := cells[before.Standing.Segment()]
	o, err := store.Override(ctx, tx, before.ID)
	switch {
	case err == nil:
		budget = store.CellBudget{Treatment: o.Treatment, Minutes: o.Minutes}
	case !fault.Is(err, fault.NotFound):
		return err
	}
	if err := store.SetBudget(ctx, tx, before.ID, budget); err != nil {
		return err
	}
	if err := allotAnew(ctx, tx, before.ID); err != nil {
		return err
	}
	changes := changed(nil, "treatment", before.Standing.Treatment, budget.Treatment)
	changes = changed(changes, "budget_minutes", before.Standing.BudgetMinutes, budget.Minutes)
	changes = changed(changes, "reason", "", reason)
	return record(ctx, tx, a, "company", before.ID, action, changes...)
}
