package service

import (
	"context"
	"maps"
	"math"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/workload"
	"kaymak/internal/store"
)

// normsOn gives each operation with the norm in force on a day, as the plan
// wants it.
func normsOn(ctx context.Context, tx *store.Tx, day civil.Date) ([]workload.Operation, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return nil, err
	}
	var all []workload.Operation
	for _, o := range operations {
		n, known := crm.InForce(norms, o.ID, day)
		if known {
			all = append(all, workload.Operation{Key: o.Code, Minutes: float64(n.Minutes), TripMinutes: float64(n.TripMinutes), PerTrip: float64(n.PerTrip)})
		}
	}
	return all, nil
}

// frequencies lists a standard in the order of the codes.
func frequencies(perYear map[string]float64) []workload.Frequency {
	var list []workload.Frequency
	for _, code := range slices.Sorted(maps.Keys(perYear)) {
		list = append(list, workload.Frequency{Operation: code, PerYear: perYear[code]})
	}
	return list
}

// budgetMinutes is what a standard gives one company per year, in whole minutes
// with its share of the trips.
func budgetMinutes(perYear map[string]float64, operations []workload.Operation) int64 {
	work, travel := workload.Budget(frequencies(perYear), operations)
	return int64(math.Round(work + travel))
}

// cellBudgets gives, for every segment a company can stand in, the treatment
// and the yearly minutes of the strategy and norms in force.
func cellBudgets(ctx context.Context, tx *store.Tx) (store.CellBudgets, error) {
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return nil, err
	}
	strategy, err := store.StrategyOn(ctx, tx, day)
	if fault.Is(err, fault.NotFound) {
		return store.CellBudgets{}, nil
	}
	if err != nil {
		return nil, err
	}
	operations, err := normsOn(ctx, tx, day)
	if err != nil {
		return nil, err
	}
	cells := store.CellBudgets{}
	for _, c := range strategy.Cells {
		cells[c.Segment()] = store.CellBudget{Treatment: c.Treatment, Minutes: budgetMinutes(c.Operations, operations)}
	}
	for _, class := range crm.MatrixClasses {
		cells[crm.Segment{Group: crm.GroupNet, Class: class}] = cells[crm.Segment{Group: crm.GroupZero, Class: class}]
		cells[crm.Segment{Group: crm.GroupNone, Class: class}] = store.CellBudget{}
	}
	return cells, nil
}

// refreshOverrides ends the overrides whose last day has passed and computes the
// minutes of the others anew.
func refreshOverrides(ctx context.Context, tx *store.Tx) error {
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return err
	}
	ended, err := store.EndedOverrides(ctx, tx, day)
	if err != nil {
		return err
	}
	for _, company := range ended {
		if err := endOverride(ctx, tx, company, day); err != nil {
			return err
		}
		if err := store.DeleteOverride(ctx, tx, company); err != nil {
			return err
		}
		if err := record(ctx, tx, access.System, "company", company, "override_ended"); err != nil {
			return err
		}
	}
	overrides, err := store.SegmentOverrides(ctx, tx)
	if err != nil || len(overrides) == 0 {
		return err
	}
	operations, err := normsOn(ctx, tx, day)
	if err != nil {
		return err
	}
	for _, o := range overrides {
		if minutes := budgetMinutes(o.Operations, operations); minutes != o.Minutes {
			if err := store.OverrideMinutes(ctx, tx, o.CompanyID, minutes); err != nil {
				return err
			}
		}
	}
	return nil
}

// inlineCompanies is how many companies are brought in line while the person
// who saved waits; more are left to a job.
const inlineCompanies = 20_000

const refreshKind = "strategy.refresh"

// applyStandards brings the cards in line with the standards and norms in force,
// at once or, where there are many, by a job.
func (c *Core) applyStandards(ctx context.Context, tx *store.Tx, a access.Actor) (crm.ID, error) {
	totals, err := store.SegmentTotals(ctx, tx)
	if err != nil {
		return crm.ID{}, err
	}
	companies := int64(0)
	for _, t := range totals {
		companies += t.Companies
	}
	if companies <= inlineCompanies {
		return crm.ID{}, refreshBudgets(ctx, tx)
	}
	return c.enqueue(ctx, tx, a, refreshKind, crm.ID{}, struct{}{})
}

// refresh is the job that brings the cards in line.
func (s Strategies) refresh(ctx context.Context, j crm.Job, _ Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		if err := refreshBudgets(ctx, tx); err != nil {
			return err
		}
		return finish(ctx, tx, j, struct{}{})
	})
}
