package service

import (
	"context"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// Scenarios are the use cases of what could be otherwise: the outlook, and saved
// copies of all its inputs.
type Scenarios struct{ *Core }

// ScenarioCard is a scenario with what it changes and what has changed since.
type ScenarioCard struct {
	crm.Scenario
	Plan    outlook.Result
	Changes []crm.Difference // from the copy to the scenario
	Drift   []crm.Difference // from the copy to what holds today
}

// Stale tells whether what a try was copied from was changed since.
func (c ScenarioCard) Stale() bool { return c.ApprovedAt == nil && len(c.Drift) > 0 }

// ScenarioForm is what people edit of a scenario. What stands beside the inputs,
// such as who is there and how often a norm was seen, stays as it was copied.
type ScenarioForm struct {
	Name    string
	Notes   string
	Inputs  crm.Assumptions
	Version int64
}

// List gives every scenario, the latest first.
func (s Scenarios) List(ctx context.Context, a access.Actor) (cards []ScenarioCard, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return nil, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err := store.Scenarios(ctx, tx)
		if err != nil || len(all) == 0 {
			return err
		}
		now, err := s.assumptions(ctx, tx, writes)
		if err != nil {
			return err
		}
		for _, one := range all {
			card, err := scenarioCard(a, one, now)
			if err != nil {
				return err
			}
			cards = append(cards, card)
		}
		return nil
	})
	return cards, err
}

// Get gives a scenario.
func (s Scenarios) Get(ctx context.Context, a access.Actor, id crm.ID) (card ScenarioCard, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return card, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		found, err := store.Scenario(ctx, tx, id)
		if err != nil {
			return err
		}
		card, err = s.card(ctx, tx, a, found, writes)
		return err
	})
	return card, err
}

func (s Scenarios) card(ctx context.Context, tx *store.Tx, a access.Actor, found crm.Scenario, writes uint64) (ScenarioCard, error) {
	now, err := s.assumptions(ctx, tx, writes)
	if err != nil {
		return ScenarioCard{}, err
	}
	return scenarioCard(a, found, now)
}

func scenarioCard(a access.Actor, s crm.Scenario, now crm.Assumptions) (card ScenarioCard, err error) {
	card = ScenarioCard{Scenario: s, Changes: crm.Differences(s.Base, s.Inputs), Drift: drift(s.Base, now)}
	in, err := input(s.Inputs)
	if err != nil {
		return card, err
	}
	card.Plan, err = outlook.Evaluate(in)
	card.Scenario = shownScenario(a, s)
	return card, err
}

// drift is what somebody has set otherwise since: the passing of months and what
// is logged in them make no scenario stale.
func drift(base, now crm.Assumptions) []crm.Difference {
	return slices.DeleteFunc(crm.Differences(base, now), func(d crm.Difference) bool {
		return d.Setting == crm.Period || strings.HasPrefix(d.Setting, "conversion/")
	})
}

// Create copies what holds today, or another scenario.
func (s Scenarios) Create(ctx context.Context, a access.Actor, name, notes string, from crm.ID) (card ScenarioCard, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return card, err
	}
	writes := s.Store.Writes()
	err = s.write(ctx, func(tx *store.Tx) error {
		now, err := s.assumptions(ctx, tx, writes)
		if err != nil {
			return err
		}
		made := crm.Scenario{Base: now, Inputs: now}
		if !from.IsZero() {
			if made, err = store.Scenario(ctx, tx, from); err != nil {
				return err
			}
		}
		made = crm.Scenario{ID: newID(), Name: name, Notes: notes, Base: made.Base, Inputs: made.Inputs, AuthorID: a.UserID, CreatedAt: tx.Now, UpdatedAt: tx.Now, Version: 1}
		if made, err = checkScenario(ctx, tx, made); err != nil {
			return err
		}
		if err := store.InsertScenario(ctx, tx, made); err != nil {
			return err
		}
		if card, err = scenarioCard(a, made, now); err != nil {
			return err
		}
		return record(ctx, tx, a, "scenario", made.ID, "created", crm.Change{Field: "name", After: made.Name})
	})
	return card, err
}

func checkScenario(ctx context.Context, tx *store.Tx, s crm.Scenario) (crm.Scenario, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return s, err
	}
	return crm.CheckScenario(s, operations)
}

// Update replaces the version the form carries. An approved scenario says what was
// approved: it is copied, not changed.
func (s Scenarios) Update(ctx context.Context, a access.Actor, id crm.ID, form ScenarioForm) (ScenarioCard, error) {
	return s.change(ctx, a, id, form.Version, func(_ *store.Tx, before crm.Scenario) (crm.Scenario, error) {
		before.Name, before.Notes, before.Inputs = form.Name, form.Notes, edited(before.Inputs, form.Inputs)
		return before, nil
	})
}

// Renew makes the scenario's changes anew in what holds today.
func (s Scenarios) Renew(ctx context.Context, a access.Actor, id crm.ID, version int64) (ScenarioCard, error) {
	writes := s.Store.Writes()
	return s.change(ctx, a, id, version, func(tx *store.Tx, before crm.Scenario) (crm.Scenario, error) {
		now, err := s.assumptions(ctx, tx, writes)
		if err != nil {
			return before, err
		}
		next := now.Clone()
		for _, d := range crm.Differences(before.Base, before.Inputs) {
			d.Apply(&next)
		}
		before.Base, before.Inputs = now, next
		return before, nil
	})
}

func (s Scenarios) change(ctx context.Context, a access.Actor, id crm.ID, version int64, edit func(*store.Tx, crm.Scenario) (crm.Scenario, error)) (card ScenarioCard, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return card, err
	}
	writes := s.Store.Writes()
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Scenario(ctx, tx, id)
		if err != nil {
			return err
		}
		if before.ApprovedAt != nil {
			return fault.New(fault.Conflict, "scenario.approved", "An approved scenario is not changed. Copy it.")
		}
		after, err := edit(tx, before)
		if err != nil {
			return err
		}
		after.Version = version
		if after, err = checkScenario(ctx, tx, after); err != nil {
			return err
		}
		if err := store.UpdateScenario(ctx, tx, after); err != nil {
			return err
		}
		after.Version, after.UpdatedAt = version+1, tx.Now
		if err := record(ctx, tx, a, "scenario", id, "updated", scenarioChanges(before, after)...); err != nil {
			return err
		}
		card, err = s.card(ctx, tx, a, after, writes)
		return err
	})
	return card, err
}

func scenarioChanges(before, after crm.Scenario) []crm.Change {
	list := changed(nil, "name", before.Name, after.Name)
	list = changed(list, "note", before.Notes, after.Notes)
	for _, d := range crm.Differences(before.Inputs, after.Inputs) {
		if d.Words != [2]string{} {
			list = changed(list, d.Setting, d.Words[0], d.Words[1])
			continue
		}
		list = changed(list, d.Setting, d.Before, d.After)
	}
	return list
}

// edited puts what people edit into the inputs that are kept.
func edited(kept, form crm.Assumptions) crm.Assumptions {
	next := kept.Clone()
	next.Cells, next.Person, next.Hires = form.Cells, form.Person, form.Hires
	next.Person.Market = kept.Person.Market
	for i := range next.Months {
		if at := slices.IndexFunc(form.Months, func(m crm.MonthAssumed) bool { return m.Month == next.Months[i].Month }); at >= 0 {
			next.Months[i] = form.Months[at]
		}
	}
	for i, n := range next.Norms {
		if at := slices.IndexFunc(form.Norms, func(f crm.NormAssumed) bool { return f.Operation == n.Operation }); at >= 0 {
			f := form.Norms[at]
			n.Minutes, n.TripMinutes, n.PerTrip, n.Success, n.FailureMinutes = f.Minutes, f.TripMinutes, f.PerTrip, f.Success, f.FailureMinutes
			next.Norms[i] = n
		}
	}
	for i, s := range next.Segments {
		if at := slices.IndexFunc(form.Segments, func(f crm.SegmentAssumed) bool { return f.Segment() == s.Segment() }); at >= 0 {
			next.Segments[i].Companies = form.Segments[at].Companies
		}
	}
	return next
}

// Delete takes away the version given. What it was approved to stays.
func (s Scenarios) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.May(a, access.Manage); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Scenario(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := store.DeleteScenario(ctx, tx, id, version); err != nil {
			return err
		}
		return record(ctx, tx, a, "scenario", id, "deleted", crm.Change{Field: "name", Before: before.Name})
	})
}

// Preview foresees a scenario with unsaved inputs.
func (s Scenarios) Preview(ctx context.Context, a access.Actor, id crm.ID, inputs crm.Assumptions) (out Outlook, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return out, err
	}
	var found crm.Scenario
	err = s.view(ctx, func(tx *store.Tx) error {
		if found, err = store.Scenario(ctx, tx, id); err != nil {
			return err
		}
		found.Inputs = edited(found.Inputs, inputs)
		found, err = checkScenario(ctx, tx, found)
		return err
	})
	if err != nil {
		return out, err
	}
	return foresee(a, found.Inputs)
}
