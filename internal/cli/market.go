package cli

import (
	"strings"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/market"
)

// marketCommand works through a market of prospects, without any database. The
// plan's keys and the JSON are a stable contract.
type marketCommand struct {
	Plan   string `arg:"" help:"Plan in YAML or JSON; - reads standard input."`
	Format string `default:"table" env:"-" enum:"table,json" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (marketCommand) Help() string {
	return `A plan names the pace, the stages of the funnel, what won clients take, and the hours of one person:

  start_per_month: 100      # prospects; or people: 3, and the pace follows
  prospects: 20000          # optional: where the market ends
  months: 12
  stages:
    - {name: first call, hours: 0.5, conversion: 0.4, lag_months: 1}
    - {name: meeting, hours: 2, conversion: 0.5, lag_months: 1}
  service: {hours_per_client_month: 1.5, churn_per_month: 0.02, base_hours: 0}
  person: {hours_per_month: 100}

conversion is the share that goes on to the next stage lag_months later; after the last stage it is won. The
answer tells for each month what is started and won, the clients at its end, and the hours and people it takes;
finish_month is when the last prospect is started, null when some are left after the plan's months.

Exit code: 0 with an answer, 1 when the plan cannot be used (every problem is named), 2 on wrong usage.`
}

// Run reads the plan, computes and prints.
func (c *marketCommand) Run(std *Streams) error {
	plan, faults, err := readPlan(c.Plan, std.In, planfile.ReadMarket)
	if err != nil {
		return err
	}
	in := marketInput(plan, faults)
	result, err := market.Evaluate(in)
	if err := faults.join(inMarketPlan(err)); err != nil {
		return err
	}
	if c.Format == "json" {
		return fault.Wrap(printJSON(std.Out, newMarketReport(result)), "writing the answer")
	}
	return fault.Wrap(printMarket(std.Out, in, result), "writing the answer")
}

// marketInput gives the plan its meaning: one funnel for all prospects.
func marketInput(plan planfile.Market, faults *planFaults) market.Input {
	segment := market.Segment{Open: plan.Prospects == nil, Service: market.Service{HoursPerClient: plan.Service.HoursPerClientMonth, Churn: plan.Service.ChurnPerMonth}}
	if plan.Prospects != nil {
		segment.Prospects = *plan.Prospects
	}
	for _, s := range plan.Stages {
		segment.Stages = append(segment.Stages, market.Stage{Name: s.Name, Hours: s.Hours, Conversion: s.Conversion, Lag: s.LagMonths})
	}
	in := market.Input{Months: plan.Months, Segments: []market.Segment{segment}, BaseHours: plan.Service.BaseHours, PersonHours: []float64{plan.HoursPerMonth}}
	if plan.People != nil {
		in.People = []float64{*plan.People}
	}
	if plan.StartPerMonth != nil {
		if in.StartPerMonth = *plan.StartPerMonth; in.StartPerMonth == 0 {
			var f fault.Fields
			f.Add("start_per_month", "number.zero", "must be above zero")
			faults.take(f.Err())
		}
	}
	return in
}

// marketPaths are the places of the calculation's input in the file.
var marketPaths = strings.NewReplacer(
	"segments[0].service.hours_per_client", "service.hours_per_client_month",
	"segments[0].service.churn", "service.churn_per_month",
	"base_hours", "service.base_hours", "person_hours", "person.hours_per_month",
	"].lag", "].lag_months", "segments[0].", "",
)

// inMarketPlan names faults by the keys of the file.
func inMarketPlan(err error) error {
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return err
	}
	var f fault.Fields
	for _, field := range e.Fields {
		f.AddWith(marketPaths.Replace(field.Path), field.Code, field.Detail, field.Params)
	}
	return f.Err()
}
