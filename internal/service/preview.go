package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/plan/workload"
	"kaymak/internal/store"
)

// Comparison is the state as it is and as a draft would make it.
type Comparison struct {
	Current  Staffing
	Proposed Staffing
	Effects  []workload.Effect // of ten per cent more or less of each input, strongest first
}

// Staffing computes the chain as it is, for a calendar year (0: this one).
func (s Strategies) Staffing(ctx context.Context, a access.Actor, year int) (out Staffing, strategy crm.Strategy, latest int64, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return out, strategy, 0, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		state, err := s.load(ctx, tx, writes, year)
		if err != nil {
			return err
		}
		if latest, err = store.LatestStrategyVersion(ctx, tx); err != nil {
			return err
		}
		strategy = state.strategy
		out, err = state.compute()
		return err
	})
	return shownStaffing(a, out), strategy, latest, err
}

// Preview computes what a draft would change, without saving anything.
func (s Strategies) Preview(ctx context.Context, a access.Actor, d WhatIf, year int) (out Comparison, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return out, err
	}
	var state *staffing
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		if d.Cells != nil {
			operations, err := store.Operations(ctx, tx)
			if err != nil {
				return err
			}
			if d.Cells, err = crm.CheckCells(d.Cells, operations); err != nil {
				return err
			}
		}
		state, err = s.load(ctx, tx, writes, year)
		return err
	})
	if err != nil {
		return out, err
	}
	if err := checkDraft(d); err != nil {
		return out, err
	}
	if out.Current, err = state.compute(); err != nil {
		return out, err
	}
	proposed := state.with(d)
	if out.Proposed, err = proposed.compute(); err != nil {
		return out, err
	}
	in, err := proposed.input()
	if err != nil {
		return out, err
	}
	out.Effects, err = workload.Sensitivity(in, 0.1)
	out.Current, out.Proposed = shownStaffing(a, out.Current), shownStaffing(a, out.Proposed)
	return out, err
}

func checkDraft(d WhatIf) error {
	for _, n := range d.Norms {
		if err := crm.CheckNorm(n); err != nil {
			return err
		}
	}
	if d.Profile != nil {
		return crm.CheckProfile(*d.Profile)
	}
	return nil
}

// load reads the state of today; writes is the store's count from before tx began.
func (s Strategies) load(ctx context.Context, tx *store.Tx, writes uint64, year int) (*staffing, error) {
	day, err := today(ctx, tx, s.Now())
	if err != nil {
		return nil, err
	}
	totals, err := s.totals.read(ctx, tx, s.Store, writes, s.Now())
	if err != nil {
		return nil, err
	}
	return loadStaffing(ctx, tx, day, year, totals)
}
