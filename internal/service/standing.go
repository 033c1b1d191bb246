package service

import (
	"context"

	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// reclassify applies new potential cuts to every company and then the strategy
// to their new segments.
func reclassify(ctx context.Context, tx *store.Tx, cuts crm.PotentialCuts) error {
	if err := store.Reclassify(ctx, tx, cuts); err != nil {
		return err
	}
	return refreshBudgets(ctx, tx)
}

// refreshBudgets brings every company in line with the strategy and norms in
// force. Called after whatever changes segments or standards.
func refreshBudgets(ctx context.Context, tx *store.Tx) error {
	if err := refreshOverrides(ctx, tx); err != nil {
		return err
	}
	cells, err := cellBudgets(ctx, tx)
	if err != nil {
		return err
	}
	if err := store.RefreshBudgets(ctx, tx, cells); err != nil {
		return err
	}
	return allotSome(ctx, tx)
}

// settle derives a company's standing from its group, actual and potential, and
// the strategy. override is the company's own budget, nil when it follows its segment.
func settle(s crm.Standing, cuts crm.PotentialCuts, cells store.CellBudgets, override *store.CellBudget) crm.Standing {
	s.PotentialClass, s.Gap = crm.PotentialUnknown, 0
	if s.PotentialOn != 0 {
		s.PotentialClass = cuts.Classify(s.Potential)
		s.Gap = crm.Gap(s.Potential, s.Actual)
	}
	cell := cells[s.Segment()]
	if override != nil {
		cell = *override
	}
	s.Treatment, s.BudgetMinutes = cell.Treatment, cell.Minutes
	return s
}
