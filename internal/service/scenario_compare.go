package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/uncertainty"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// ScenarioSide is one of the scenarios that are compared; what holds today has no id.
type ScenarioSide struct {
	ID      crm.ID
	Name    string
	Outlook Outlook
	Against *ScenarioAgainst // the first one; nil of itself
}

// ScenarioAgainst is how a scenario differs from the first: in the need, draw by
// draw on the same random numbers, and in the people lacking, input by input.
type ScenarioAgainst struct {
	Need    uncertainty.Difference
	Lacking float64
	Terms   []ScenarioTerm // strongest first; they sum up to Lacking
}

// ScenarioTerm is what one changed input does to the people lacking.
type ScenarioTerm struct {
	crm.Difference
	People float64
}

// maxCompared is how many stand side by side.
const maxCompared = 6

// Compare sets scenarios side by side, each against the first; a zero id is what
// holds today.
func (s Scenarios) Compare(ctx context.Context, a access.Actor, ids []crm.ID) (sides []ScenarioSide, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return nil, err
	}
	if len(ids) < 2 || len(ids) > maxCompared {
		return nil, fault.New(fault.Invalid, "scenario.compare", "Two to six scenarios are compared.")
	}
	inputs := make([]crm.Assumptions, len(ids))
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		for i, id := range ids {
			if id.IsZero() {
				sides = append(sides, ScenarioSide{})
				if inputs[i], err = s.assumptions(ctx, tx, writes); err != nil {
					return err
				}
				continue
			}
			found, err := store.Scenario(ctx, tx, id)
			if err != nil {
				return err
			}
			sides, inputs[i] = append(sides, ScenarioSide{ID: id, Name: found.Name}), found.Inputs
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range sides {
		if sides[i].Outlook, err = foresee(a, inputs[i]); err != nil {
			return nil, err
		}
		if i > 0 {
			if sides[i].Against, err = against(sides[0].Outlook, sides[i].Outlook, inputs[0], inputs[i]); err != nil {
				return nil, err
			}
		}
	}
	return sides, nil
}

func against(first, other Outlook, from, to crm.Assumptions) (*ScenarioAgainst, error) {
	need, err := uncertainty.Compare(first.Chance.Sample, other.Chance.Sample, 0)
	if err != nil {
		return nil, err
	}
	out := &ScenarioAgainst{Need: need, Lacking: other.Plan.Lacking() - first.Plan.Lacking()}
	out.Terms, err = explainDifference(from, to)
	return out, err
}

// explainDifference splits what people lack more or less over the inputs that
// differ, fairly over every order of changing them.
func explainDifference(from, to crm.Assumptions) ([]ScenarioTerm, error) {
	from = withOperations(from, to)
	var groups [][]crm.Difference
	for _, d := range crm.Differences(from, to) {
		at := slices.IndexFunc(groups, func(g []crm.Difference) bool { return g[0].Group() == d.Group() })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], d)
	}
	var failed error
	lacking := func(values, out []float64) {
		mix := from.Clone()
		for i, g := range groups {
			for _, d := range g {
				if values[i] == 1 {
					d.Apply(&mix)
				}
			}
		}
		in, err := input(mix)
		if err == nil {
			var r outlook.Result
			r, err = outlook.Evaluate(in)
			out[0] = r.Lacking()
		}
		if err != nil {
			failed = err
		}
	}
	ones := make([]float64, len(groups))
	for i := range ones {
		ones[i] = 1
	}
	people := uncertainty.Explain(make([]float64, len(groups)), ones, lacking, 1, 0)
	terms := make([]ScenarioTerm, len(groups))
	for i, g := range groups {
		terms[i] = ScenarioTerm{Difference: oneDifference(g), People: people[i]}
	}
	slices.SortStableFunc(terms, func(a, b ScenarioTerm) int {
		x, y := max(a.People, -a.People), max(b.People, -b.People)
		switch {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return terms, failed
}

// withOperations gives assumptions the norms that only the others know, so that any
// mixture of the two can be computed.
func withOperations(a, other crm.Assumptions) crm.Assumptions {
	a = a.Clone()
	for _, n := range other.Norms {
		if !slices.ContainsFunc(a.Norms, func(own crm.NormAssumed) bool { return own.Operation == n.Operation }) {
			a.Norms = append(a.Norms, n)
		}
	}
	return a
}

// oneDifference is a group told as one: its hours, or its people, together.
func oneDifference(group []crm.Difference) crm.Difference {
	if len(group) == 1 && group[0].Group() != "calendar" {
		return group[0]
	}
	sum := crm.Difference{Setting: group[0].Group()}
	for _, d := range group {
		sum.Before, sum.After = sum.Before+d.Before, sum.After+d.After
	}
	return sum
}
