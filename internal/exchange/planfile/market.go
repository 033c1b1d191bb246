package planfile

import (
	"io"

	"go.yaml.in/yaml/v3"
)

// Market is a plan to work through a market, in the file's order:
//
//	start_per_month: 100        # or people: 3
//	prospects: 20000            # without it the market has no end
//	months: 12
//	stages:
//	  - {name: first call, hours: 0.5, conversion: 0.4, lag_months: 1}
//	  - {name: meeting, hours: 2, conversion: 0.5, lag_months: 1}
//	service: {hours_per_client_month: 1.5, churn_per_month: 0.02, base_hours: 0}
//	person: {hours_per_month: 100}
//
// One of StartPerMonth and People is given. Without service clients take no time.
type Market struct {
	StartPerMonth *float64
	People        *float64
	Prospects     *float64
	Months        int
	Stages        []Stage
	Service       Service
	HoursPerMonth float64
}

// Stage is a step of a funnel. Hours are per unit, Conversion is the share that
// goes on LagMonths later.
type Stage struct {
	Name       string
	Hours      float64
	Conversion float64
	LagMonths  int
}

// Service is what won clients take: hours per client and month, the share that
// leaves in a month, and hours a month for all that is not counted by client.
type Service struct {
	HoursPerClientMonth float64
	ChurnPerMonth       float64
	BaseHours           float64
}

// ReadMarket reads a market plan. Its errors are those of Read.
func ReadMarket(r io.Reader) (Market, error) {
	root, err := decode(r)
	if err != nil {
		return Market{}, err
	}
	var w walker
	plan := w.market(root)
	return plan, w.faults.Err()
}

func (w *walker) market(root *yaml.Node) Market {
	top := w.object(root, "", "start_per_month", "people", "prospects", "months", "stages", "service", "person")
	m := Market{
		StartPerMonth: w.optional(top.field("start_per_month")),
		People:        w.optional(top.field("people")),
		Prospects:     w.optional(top.field("prospects")),
		Months:        int(w.whole(w.required(top, "months"))),
	}
	switch {
	case top.faulty:
	case m.StartPerMonth != nil && m.People != nil:
		w.note("people", "planfile.two_paces", "give either start_per_month or people, not both")
	case m.StartPerMonth == nil && m.People == nil:
		w.note("start_per_month", "planfile.missing", "is missing: give start_per_month or people")
	}
	for _, item := range w.items(w.required(top, "stages")) {
		m.Stages = append(m.Stages, w.stage(item))
	}
	if service := top.field("service"); service.value != nil {
		m.Service = w.service(service)
	}
	if person := w.required(top, "person"); person.value != nil {
		body := w.object(person.value, person.path, "hours_per_month")
		m.HoursPerMonth = w.number(w.required(body, "hours_per_month"))
	}
	return m
}

func (w *walker) stage(item field) Stage {
	body := w.object(item.value, item.path, "name", "hours", "conversion", "lag_months")
	return Stage{
		Name:       w.text(w.required(body, "name")),
		Hours:      w.number(w.required(body, "hours")),
		Conversion: w.number(w.required(body, "conversion")),
		LagMonths:  int(w.whole(body.field("lag_months"))),
	}
}

func (w *walker) service(f field) Service {
	body := w.object(f.value, f.path, "hours_per_client_month", "churn_per_month", "base_hours")
	if !body.faulty && len(resolve(f.value).Content) == 0 {
		w.note(f.path, "planfile.empty", "is empty")
	}
	return Service{
		HoursPerClientMonth: w.number(body.field("hours_per_client_month")),
		ChurnPerMonth:       w.number(body.field("churn_per_month")),
		BaseHours:           w.number(body.field("base_hours")),
	}
}

// optional reads a number that may be left out.
func (w *walker) optional(f field) *float64 {
	if f.value == nil {
		return nil
	}
	v := w.number(f)
	return &v
}
