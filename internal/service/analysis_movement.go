package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/store"
)

// Movement tells how the companies moved between groups from the window before
// to that of the question, both under the same rule and filter.
func (s Analyses) Movement(ctx context.Context, a access.Actor, q AnalysisQuestion, before civil.Interval) (moves []abc.Move, err error) {
	if err := mayAsk(a, q); err != nil {
		return nil, err
	}
	if before.Len() <= 0 || before.Len() > maxWindow {
		return nil, fault.New(fault.Invalid, "analysis.window_before", "The window to compare with must end after it begins.")
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err := takeCensus(ctx, tx, q.Filter, []civil.Interval{q.window(), before}, q.Measure, nil)
		if err != nil {
			return err
		}
		runs := make([]abc.Run, len(c.values))
		for i, values := range c.values {
			result, err := abc.Classify(values, q.Rule)
			if err != nil {
				return err
			}
			runs[i] = abc.Run{Groups: result.Groups, Values: values}
		}
		moves, err = abc.Movement(runs[1], runs[0])
		return err
	})
	return moves, err
}

// Changes tells how the groups on the cards would move if the question were
// applied.
func (s Analyses) Changes(ctx context.Context, a access.Actor, q AnalysisQuestion) (moves []abc.Move, err error) {
	if err := mayAsk(a, q); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err := takeCensus(ctx, tx, q.Filter, []civil.Interval{q.window()}, q.Measure, nil)
		if err != nil {
			return err
		}
		if err := c.addNeverPaid(ctx, tx, q.Filter); err != nil {
			return err
		}
		cards := abc.Run{Groups: make([]abc.Group, len(c.ids)), Values: make([]int64, len(c.ids))}
		err = store.EachGroup(ctx, tx, q.Filter, func(id crm.ID, g crm.Group, value int64) error {
			place, ok := c.place(id)
			if !ok {
				return nil
			}
			cards.Values[place] = value
			cards.Groups[place], err = abc.ParseGroup(string(g))
			return err
		})
		if err != nil {
			return err
		}
		result, err := abc.Reclassify(c.values[0], cards.Groups, q.Rule)
		if err != nil {
			return err
		}
		moves, err = abc.Movement(cards, abc.Run{Groups: result.Groups, Values: c.values[0]})
		return err
	})
	return moves, err
}

// SteadyCell is one cell of groups against stability.
type SteadyCell struct {
	Group     abc.Group
	Steady    abc.Stability
	Companies int
	Value     int64
}

// Steadiness crosses the groups of the question with the stability of the
// months of its window. Cells without companies are left out.
func (s Analyses) Steadiness(ctx context.Context, a access.Actor, q AnalysisQuestion, limits abc.Limits) (cells []SteadyCell, err error) {
	if err := mayAsk(a, q); err != nil {
		return nil, err
	}
	if err := limits.Validate(); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err := takeCensus(ctx, tx, q.Filter, []civil.Interval{q.window()}, q.Measure, &limits)
		if err != nil {
			return err
		}
		result, err := abc.Classify(c.values[0], q.Rule)
		if err != nil {
			return err
		}
		cells = crossSteadiness(c, result)
		return nil
	})
	return cells, err
}

func crossSteadiness(c *census, result abc.Result) []SteadyCell {
	var found [256][256]SteadyCell
	for i, g := range result.Groups {
		cell := &found[g][c.steady[i]]
		cell.Companies++
		cell.Value += c.values[0][i]
	}
	var cells []SteadyCell
	for _, g := range abc.Groups() {
		for _, class := range []abc.Stability{abc.X, abc.Y, abc.Z, 0} {
			if cell := found[g][class]; cell.Companies > 0 {
				cells = append(cells, SteadyCell{g, class, cell.Companies, cell.Value})
			}
		}
	}
	return cells
}
