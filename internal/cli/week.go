package cli

import (
	"fmt"
	"math"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/week"
)

// weekCommand lays a schedule from a written plan, without any database. The
// plan's keys and the JSON are a stable contract.
type weekCommand struct {
	Plan   string `arg:"" help:"Plan in YAML or JSON; - reads standard input."`
	Format string `default:"table" env:"-" enum:"table,json" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (weekCommand) Help() string {
	return `A plan names the days, the blocks of the standard week, and the clients with their last real contact:

  from: 2026-11-23
  days: 10                       # calendar days
  blocks: [{weekday: mon, start: "09:00", minutes: 120, operations: [call]}]
  clients: [{name: a, operation: call, minutes: 12, interval_days: 10, last: 2026-11-10, potential: A, value: 100}]

last: never is a client never spoken to. A client may have promise (a date it was promised a contact) and
never_before. One whose window (last + interval, give or take 20 % of the interval, at least a day) meets the
days gets exactly one slot, or one line of overflow; the lowest potential overflows first.

Exit code: 0 with an answer, 1 when the plan cannot be used (every problem is named), 2 on wrong usage.`
}

// Run reads the plan, lays the schedule and prints it.
func (c *weekCommand) Run(std *Streams) error {
	plan, faults, err := readPlan(c.Plan, std.In, planfile.ReadWeek)
	if err != nil {
		return err
	}
	result, err := week.Plan(weekInput(plan, faults))
	if err := faults.join(err); err != nil {
		return err
	}
	report := newWeekReport(plan, result)
	if c.Format == "json" {
		return fault.Wrap(report.printJSON(std.Out), "writing the answer")
	}
	return fault.Wrap(report.printTable(std.Out), "writing the answer")
}

// weekInput gives the plan its meaning.
func weekInput(plan planfile.Week, faults *planFaults) week.Input {
	in := week.Input{From: plan.From, Days: int(plan.Days)}
	var weekly []week.Weekly
	for _, b := range plan.Blocks {
		weekly = append(weekly, week.Weekly{Weekday: int(b.Weekday), Start: b.Start, Minutes: int(b.Minutes), Operations: b.Operations})
	}
	blocks, err := week.Expand(in.From, in.Days, weekly)
	faults.take(err)
	in.Blocks = blocks
	var excess fault.Fields
	for i, c := range plan.Clients {
		value, ok := hundredths(c.Value)
		if !ok {
			excess.Add(fmt.Sprintf("clients[%d].value", i), "number.too_large", fmt.Sprintf("must not be above %.0f", maxPlanValue))
		}
		in.Clients = append(in.Clients, week.Client{
			ID: c.Name, Operation: c.Operation, Minutes: int(c.Minutes), IntervalDays: int(c.IntervalDays), Last: c.Last,
			Class: week.Class(c.Potential), Value: value, Promise: c.Promise, NeverBefore: c.NeverBefore,
		})
	}
	faults.take(excess.Err())
	return in
}

// maxPlanValue bounds the money of one client in a written plan.
const maxPlanValue = 1e13

// hundredths makes minor units of an amount in a plan, which has no currency.
func hundredths(v float64) (int64, bool) {
	switch {
	case v > maxPlanValue:
		return 0, false
	case v < 0:
		return -1, true
	}
	return int64(math.Round(v * 100)), true
}
