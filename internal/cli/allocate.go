package cli

import (
	"fmt"
	"math"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/response"
)

// allocateCommand says where effort earns most, without any database. The plan's
// keys and the JSON are a stable contract.
type allocateCommand struct {
	Plan   string `arg:"" help:"Plan in YAML or JSON; - reads standard input."`
	Format string `default:"table" env:"-" enum:"table,json" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (allocateCommand) Help() string {
	return `A plan names a budget of effort in whole units of any kind (hours, people), and what it may be spent on:

  budget: 430
  unit_cost: 0.057          # default 0
  items:
    - {name: X, value: 214.4, margin: 0.7, effort: 96.8, min: 0, max: 1000,
       response: {none: 0.47, half: 0.68, same: 1, more: 1.26, unlimited: 1.52}}

value is the sales of today's effort, response the sales after a change of it, as multiples of today's: no effort,
half of today's, the same, half as much again, unlimited. half, more, or all of response may be left out; a usual
curve is taken then, and said so. min and max are units.

contribution = value × margin × response; net = contribution − unit_cost × effort used. lambda is what one unit more
would earn, gap how far no allocation can exceed this one.

Exit code: 0 with an answer, 1 when the plan cannot be used (every problem is named), 2 on wrong usage.`
}

// Run reads the plan, allocates and prints.
func (c *allocateCommand) Run(std *Streams) error {
	plan, faults, err := readPlan(c.Plan, std.In, planfile.ReadAllocation)
	if err != nil {
		return err
	}
	in := allocateInput(plan, faults)
	result, err := response.Allocate(in)
	if err := faults.join(err); err != nil {
		return err
	}
	for _, note := range allocateNotes(in, result) {
		fmt.Fprintln(std.Err, "kaymak:", note)
	}
	report := newAllocateReport(result)
	if c.Format == "json" {
		return fault.Wrap(printJSON(std.Out, report), "writing the answer")
	}
	return fault.Wrap(report.printTable(std.Out, in, result), "writing the answer")
}

// allocateInput gives the plan its meaning.
func allocateInput(plan planfile.Allocation, faults *planFaults) response.Input {
	in := response.Input{Budget: unitsBelow(plan.Budget), UnitCost: plan.UnitCost}
	for i, item := range plan.Items {
		one := response.Item{Name: item.Name, Value: item.Value, Margin: item.Margin, Effort: item.Effort}
		if item.Min != nil {
			one.Least = unitsAbove(*item.Min)
		}
		if item.Max != nil {
			most := unitsBelow(*item.Max)
			one.Most = &most
		}
		curve, err := response.Fit(response.Answers(item.Response))
		if err != nil {
			faults.take(under(fmt.Sprintf("items[%d].response", i), err))
			curve = response.Prior() // so that the rest can be looked at
		}
		one.Curve = curve
		in.Items = append(in.Items, one)
	}
	return in
}

// under puts the places that an error names below a path.
func under(path string, err error) error {
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return err
	}
	var f fault.Fields
	for _, field := range e.Fields {
		f.AddWith(path+"."+field.Path, field.Code, field.Detail, field.Params)
	}
	return f.Err()
}

// farUnits stands for more units than can be meant.
const farUnits = 1 << 60

// unitsBelow is the whole units in an amount.
func unitsBelow(v float64) int64 { return int64(math.Min(math.Floor(v), farUnits)) }

// unitsAbove is the whole units that an amount takes. What is negative stays so.
func unitsAbove(v float64) int64 {
	if v < 0 {
		return unitsBelow(v)
	}
	return int64(math.Min(math.Ceil(v), farUnits))
}

// passesBy is how far a curve may pass an answer before it is worth saying, and
// shownNames how many items are named by a note.
const (
	passesBy   = 0.05
	shownNames = 5
)

// allocateNotes say how sure the answer is.
func allocateNotes(in response.Input, r response.Result) []string {
	var guessed, partly, poor []string
	for _, item := range in.Items {
		c := item.Curve
		switch {
		case c.Basis == response.Guessed:
			guessed = append(guessed, item.Name)
		case c.Basis == response.Partly:
			partly = append(partly, item.Name)
		case math.Abs(c.HalfOff) > passesBy || math.Abs(c.MoreOff) > passesBy:
			poor = append(poor, fmt.Sprintf("%s (half %+.2f, more %+.2f)", item.Name, c.HalfOff, c.MoreOff))
		}
	}
	var notes []string
	add := func(names []string, note string) {
		if len(names) > 0 {
			notes = append(notes, listed(names)+": "+note)
		}
	}
	add(guessed, "nobody answered; the curve is a guess (1 % more effort brings 0.34 % more sales)")
	add(partly, "half and more are not answered; the curve between none and unlimited is a guess")
	add(poor, "no curve fits the answers well; it passes them by so much")
	if r.Used > 0 && r.Lambda < in.UnitCost {
		notes = append(notes, fmt.Sprintf("one unit more would earn %.4g and costs %.4g: the budget is larger than pays", r.Lambda, in.UnitCost))
	}
	return notes
}
