package service

import (
	"context"
	"errors"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Runs gives applied analyses, newest first, older than the given one when it is
// not zero.
func (s Analyses) Runs(ctx context.Context, a access.Actor, before crm.ID, limit int64) (runs []crm.AnalysisRun, err error) {
	if err := mayAnalyse(a, access.Analyse); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		runs, err = store.Runs(ctx, tx, before, limit)
		return err
	})
	return runs, err
}

// Undoable gives the run that can be undone now: the latest applied one. The
// zero ID where there is none.
func (s Analyses) Undoable(ctx context.Context, a access.Actor) (id crm.ID, err error) {
	if err := mayAnalyse(a, access.Analyse); err != nil {
		return id, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		run, err := store.LatestRun(ctx, tx)
		if fault.Is(err, fault.NotFound) {
			return nil
		}
		id = run.ID
		return err
	})
	return id, err
}

// Undo queues a job that gives the cards back what they had before a run. Runs
// are undone from the latest back, so that no later change is lost.
func (s Analyses) Undo(ctx context.Context, a access.Actor, id crm.ID) (r crm.AnalysisRun, err error) {
	if err := mayAnalyse(a, access.Manage); err != nil {
		return r, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if r, err = undoable(ctx, tx, id); err != nil {
			return err
		}
		if r.JobID, err = s.enqueue(ctx, tx, a, jobUndoAnalysis, r.ID, nil); err != nil {
			return err
		}
		return store.UpdateRun(ctx, tx, r)
	})
	return r, err
}

// undoable finds the run and demands that it is the latest applied one.
func undoable(ctx context.Context, tx *store.Tx, id crm.ID) (crm.AnalysisRun, error) {
	run, err := store.Run(ctx, tx, id)
	if err != nil {
		return run, err
	}
	latest, err := store.LatestRun(ctx, tx)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return run, err
	}
	if run.State != crm.RunApplied || latest.ID != id {
		return run, fault.New(fault.Conflict, "analysis.not_latest", "Only the analysis applied last can be undone. Undo the later ones first.")
	}
	return run, nil
}

// undo is the job: everything in one transaction.
func (s Analyses) undo(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		run, err := undoable(ctx, tx, j.SubjectID)
		if err != nil {
			return err
		}
		report("reading", 0, 0)
		restored, err := restoredCards(ctx, tx, run)
		if err != nil {
			return err
		}
		if err := writeCards(ctx, tx, restored, report); err != nil {
			return err
		}
		now := tx.Now
		run.State, run.UndoneAt = crm.RunUndone, &now
		if err := store.UpdateRun(ctx, tx, run); err != nil {
			return err
		}
		if err := record(ctx, tx, access.Actor{UserID: j.UserID}, "analysis", run.ID, "undone", crm.Change{Field: "companies", After: len(restored)}); err != nil {
			return err
		}
		return finish(ctx, tx, j, map[string]any{"changed": len(restored)})
	})
}

// restoredCards are the cards a run changed, as they were before it. What
// follows from the group follows from today's potential and strategy.
func restoredCards(ctx context.Context, tx *store.Tx, run crm.AnalysisRun) ([]store.Regrouped, error) {
	changes, err1 := store.RunChanges(ctx, tx, run.ID)
	earlier, err2 := store.EarlierRuns(ctx, tx, run.ID)
	budgets, err3 := readBudgets(ctx, tx)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	var restored []store.Regrouped
	// A company may have left the run's filter since, so all cards are looked at.
	err := store.EachStanding(ctx, tx, crm.CompanyFilter{}, func(id crm.ID, s crm.Standing) error {
		if change, ok := changes[id]; ok {
			s.Group, s.Value, s.Actual = change.GroupBefore, change.ValueBefore, change.ActualBefore
			restored = append(restored, store.Regrouped{Change: change, Standing: budgets.settle(id, s), RunID: earlier[id]})
		}
		return nil
	})
	return restored, err
}

// budgets is what a company's standing follows from beside its group.
type budgets struct {
	cuts      crm.PotentialCuts
	cells     store.CellBudgets
	overrides map[crm.ID]store.CellBudget
}

func readBudgets(ctx context.Context, tx *store.Tx) (*budgets, error) {
	w, err1 := store.Workspace(ctx, tx)
	cells, err2 := cellBudgets(ctx, tx)
	overrides, err3 := store.OverrideBudgets(ctx, tx)
	return &budgets{w.PotentialCuts, cells, overrides}, errors.Join(err1, err2, err3)
}

// settle derives a standing from its group, actual and potential.
func (b *budgets) settle(id crm.ID, s crm.Standing) crm.Standing {
	if own, ok := b.overrides[id]; ok {
		return settle(s, b.cuts, b.cells, &own)
	}
	return settle(s, b.cuts, b.cells, nil)
}
