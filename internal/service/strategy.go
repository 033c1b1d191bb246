package service

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Strategies are the use cases of the matrix: what every segment gets.
type Strategies struct{ *Core }

// StrategyForm is a matrix somebody wants to save.
type StrategyForm struct {
	Cells     []crm.Cell
	ValidFrom civil.Date
	Note      string
	Version   int64 // of the latest version the person has seen
}

// longestNotice is how far ahead or back a version may be dated.
const longestNotice = 366

// Save adds a dated version of the matrix and brings the cards in line with it.
// It is Stale when somebody saved another version in the meantime. The job is
// zero when everything is done already.
func (s Strategies) Save(ctx context.Context, a access.Actor, form StrategyForm) (saved crm.Strategy, job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return saved, job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if saved, err = newStrategy(ctx, tx, a, form); err != nil {
			return err
		}
		before, err := store.StrategyOn(ctx, tx, saved.ValidFrom)
		if err != nil {
			return err
		}
		if err := store.InsertStrategy(ctx, tx, saved); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "strategy", saved.ID, "created", cellChanges(before.Cells, saved.Cells)...); err != nil {
			return err
		}
		job, err = s.applyStandards(ctx, tx, a)
		return err
	})
	return saved, job, err
}

// newStrategy checks a form against what there is.
func newStrategy(ctx context.Context, tx *store.Tx, a access.Actor, form StrategyForm) (crm.Strategy, error) {
	latest, err := store.LatestStrategyVersion(ctx, tx)
	if err != nil {
		return crm.Strategy{}, err
	}
	if latest != form.Version {
		return crm.Strategy{}, fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime. Load it again and repeat your change.")
	}
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return crm.Strategy{}, err
	}
	cells, err := crm.CheckCells(form.Cells, operations)
	if err != nil {
		return crm.Strategy{}, err
	}
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return crm.Strategy{}, err
	}
	if err := checkValidFrom(form.ValidFrom, day); err != nil {
		return crm.Strategy{}, err
	}
	return crm.Strategy{ID: newID(), ValidFrom: form.ValidFrom, RecordedAt: tx.Now, Cells: cells, AuthorID: a.UserID, Note: form.Note, Version: latest + 1}, nil
}

func checkValidFrom(from, today civil.Date) error {
	var f fault.Fields
	if from < today.AddDays(-longestNotice) || from > today.AddDays(longestNotice) {
		f.Add("valid_from", "strategy.valid_from", "must lie within a year from today")
	}
	return f.Err()
}

func cellChanges(before, after []crm.Cell) []crm.Change {
	old := map[crm.Segment]crm.Cell{}
	for _, c := range before {
		old[c.Segment()] = c
	}
	var list []crm.Change
	for _, c := range after {
		was := old[c.Segment()]
		list = changed(list, c.Segment().String(), was.Treatment, c.Treatment)
		both := maps.Clone(c.Operations)
		maps.Copy(both, was.Operations)
		for _, code := range slices.Sorted(maps.Keys(both)) {
			list = changed(list, c.Segment().String()+"."+code, was.Operations[code], c.Operations[code])
		}
	}
	return list
}

// Versions gives every version of the matrix, the latest first.
func (s Strategies) Versions(ctx context.Context, a access.Actor) (all []crm.Strategy, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err = store.Strategies(ctx, tx)
		return err
	})
	return all, err
}

// seedStrategy gives a new workspace its operations, norms and matrix.
func seedStrategy(ctx context.Context, tx *store.Tx, w crm.Workspace, author crm.ID) error {
	z, err := zone(w)
	if err != nil {
		return err
	}
	day := civil.DateOf(tx.Now, z)
	for i, d := range crm.DefaultNorms {
		o := crm.Operation{ID: newID(), Code: d.Code, Position: int64(i + 1), Active: true, CreatedAt: tx.Now, Version: 1}
		if err := store.InsertOperation(ctx, tx, o); err != nil {
			return err
		}
		n := crm.Norm{ID: newID(), OperationID: o.ID, ValidFrom: day, RecordedAt: tx.Now, Minutes: d.Minutes, TripMinutes: d.TripMinutes, PerTrip: d.PerTrip, AuthorID: author}
		if err := store.InsertNorm(ctx, tx, n); err != nil {
			return err
		}
	}
	return store.InsertStrategy(ctx, tx, crm.Strategy{ID: newID(), ValidFrom: day, RecordedAt: tx.Now, Cells: crm.DefaultCells(), AuthorID: author, Version: 1})
}

// TurnOfDay brings the cards in line with what has begun or ended to hold since
// it last did so: dated versions and overrides. Calling it often costs nothing.
func (s Strategies) TurnOfDay(ctx context.Context) error {
	return s.write(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, tx.Now)
		if fault.Is(err, fault.NotFound) {
			return nil // no workspace yet
		}
		if err != nil {
			return err
		}
		last, err := store.BudgetsDay(ctx, tx)
		if err != nil || last == day {
			return err
		}
		turns, err := store.TurnsOn(ctx, tx, last+1, day)
		if err != nil {
			return err
		}
		if turns {
			if err := refreshBudgets(ctx, tx); err != nil {
				return err
			}
		}
		return store.SaveBudgetsDay(ctx, tx, day)
	})
}

func segmentName(s crm.Segment) string { return fmt.Sprintf("%s/%s", s.Group, s.Class) }
