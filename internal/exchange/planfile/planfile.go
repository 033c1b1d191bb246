// Package planfile reads a headcount plan written by hand in YAML or JSON:
//
//	operations: {call: {minutes: 30}, field_meeting: {minutes: 90}}
//	segments:
//	  - {name: A, companies: 200, standard: {call: 26, field_meeting: 4}, minutes: {call: 60}}
//	person:
//	  calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 5, training_days: 3}
//	  selling_share: 0.4
//	  utilisation: 0.85
//
// and, where they matter, what trips take, how the people change, and how often
// the uncertain inputs are drawn:
//
//	trips: {field_meeting: {minutes: 120, per_trip: 3}}
//	ramp: [0.25, 0.5, 0.75]     # output in the months after the start; in person as well
//	attrition: 0.2              # share of the people that leaves per year; in person as well
//	draws: 10000
//	seed: 1
//
// standard is times per company and year; minutes takes the place of the norm in
// that segment; hours_per_year may stand instead of calendar.
//
// The reader knows the shape, not the meaning: it refuses unknown, repeated,
// missing and mistyped keys, each named by its path ("segments[0].standard.call"),
// and leaves to the calculation which values make sense.
package planfile

import (
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

// Plan is the file's content in the file's order.
type Plan struct {
	Operations []Operation
	Segments   []Segment
	Person     Person
	Trips      []Trip
	Draws      int
	Seed       uint64
}

// Trip is the travel of a trip and how many operations it holds.
type Trip struct {
	Operation string
	Minutes   float64
	PerTrip   float64
}

// Operation is a kind of work and the minutes it takes.
type Operation struct {
	Name    string
	Minutes float64
}

// Segment is a number of companies served alike.
type Segment struct {
	Name      string
	Companies float64
	Standard  []Amount // times per company and year
	Minutes   []Amount // minutes of an operation in this segment
}

// Amount is a number of something to do with an operation.
type Amount struct {
	Operation string
	Value     float64
}

// Person is what one full position can do. One of HoursPerYear and Calendar is
// given; the shares have their defaults where the file has none.
type Person struct {
	HoursPerYear *float64
	Calendar     *Calendar
	SellingShare float64
	Utilisation  float64
	Ramp         []float64 // output in each month after the start, a share of the full one
	Attrition    float64   // share of the people that leaves and is replaced per year
}

// Calendar names a country's working calendar and the days a person is away.
type Calendar struct {
	Country      string
	Year         int
	VacationDays float64
	IllnessDays  float64
	TrainingDays float64
}

// What holds where the file says nothing.
const (
	DefaultSellingShare = 1
	DefaultUtilisation  = 0.85
	DefaultDraws        = 10_000
	DefaultSeed         = 1
)

// Read reads a plan. A fault in the shape is an Invalid error with one field for
// each problem; the plan comes with it as far as it could be read, so that the
// caller can look for further problems. What is not YAML or JSON at all has code
// "planfile.syntax".
func Read(r io.Reader) (Plan, error) {
	root, err := decode(r)
	if err != nil {
		return Plan{}, err
	}
	var w walker
	plan := w.plan(root)
	return plan, w.faults.Err()
}

func (w *walker) plan(root *yaml.Node) Plan {
	top := w.object(root, "", "operations", "segments", "person", "trips", "ramp", "attrition", "draws", "seed")
	p := Plan{Draws: DefaultDraws, Seed: DefaultSeed}
	for _, e := range w.required(top, "operations").entries(w) {
		body := w.object(e.value, e.path, "minutes")
		p.Operations = append(p.Operations, Operation{Name: e.key, Minutes: w.number(w.required(body, "minutes"))})
	}
	for _, item := range w.items(w.required(top, "segments")) {
		p.Segments = append(p.Segments, w.segment(item))
	}
	p.Person = w.person(w.required(top, "person"))
	w.turnover(&p.Person, top)
	for _, e := range top.field("trips").entries(w) {
		body := w.object(e.value, e.path, "minutes", "per_trip")
		trip := Trip{Operation: e.key, Minutes: w.number(w.required(body, "minutes")), PerTrip: 1}
		if perTrip := body.field("per_trip"); perTrip.value != nil {
			trip.PerTrip = w.number(perTrip)
		}
		p.Trips = append(p.Trips, trip)
	}
	if draws := top.field("draws"); draws.value != nil {
		p.Draws = int(w.whole(draws))
	}
	if seed := top.field("seed"); seed.value != nil {
		p.Seed = w.seed(seed)
	}
	return p
}

// turnover reads what an object says of how the people change.
func (w *walker) turnover(p *Person, o object) {
	if ramp := o.field("ramp"); ramp.value != nil {
		if p.Ramp != nil {
			w.note(ramp.path, "planfile.duplicate_key", "stands twice")
		}
		p.Ramp = nil
		for _, item := range w.items(ramp) {
			p.Ramp = append(p.Ramp, w.number(item))
		}
	}
	if attrition := o.field("attrition"); attrition.value != nil {
		if p.Attrition != 0 {
			w.note(attrition.path, "planfile.duplicate_key", "stands twice")
		}
		p.Attrition = w.number(attrition)
	}
}

// seed reads a whole number from 0 on.
func (w *walker) seed(f field) uint64 {
	v := w.whole(f)
	if v < 0 {
		w.note(f.path, "number.negative", "must not be negative")
		return 0
	}
	return uint64(v)
}

func (w *walker) segment(item field) Segment {
	body := w.object(item.value, item.path, "name", "companies", "standard", "minutes")
	return Segment{
		Name:      w.text(w.required(body, "name")),
		Companies: w.whole(w.required(body, "companies")),
		Standard:  w.amounts(w.required(body, "standard")),
		Minutes:   w.amounts(body.field("minutes")),
	}
}

func (w *walker) amounts(f field) []Amount {
	var amounts []Amount
	for _, e := range f.entries(w) {
		amounts = append(amounts, Amount{Operation: e.key, Value: w.number(e)})
	}
	return amounts
}

func (w *walker) person(f field) Person {
	p := Person{SellingShare: DefaultSellingShare, Utilisation: DefaultUtilisation}
	if f.value == nil {
		return p
	}
	body := w.object(f.value, f.path, "hours_per_year", "calendar", "selling_share", "utilisation", "ramp", "attrition")
	w.turnover(&p, body)
	hours, calendar := body.field("hours_per_year"), body.field("calendar")
	if hours.value != nil {
		v := w.number(hours)
		p.HoursPerYear = &v
	}
	if calendar.value != nil {
		c := w.calendar(calendar)
		p.Calendar = &c
	}
	if share := body.field("selling_share"); share.value != nil {
		p.SellingShare = w.number(share)
	}
	if utilisation := body.field("utilisation"); utilisation.value != nil {
		p.Utilisation = w.number(utilisation)
	}
	switch {
	case body.faulty:
	case hours.value != nil && calendar.value != nil:
		w.note(calendar.path, "planfile.both", "give either hours_per_year or calendar, not both")
	case hours.value == nil && calendar.value == nil:
		w.note(hours.path, "planfile.missing", "is missing: give hours_per_year or calendar")
	}
	return p
}

func (w *walker) calendar(f field) Calendar {
	body := w.object(f.value, f.path, "country", "year", "vacation_days", "illness_days", "training_days")
	c := Calendar{Country: w.text(w.required(body, "country")), Year: int(w.whole(w.required(body, "year")))}
	c.VacationDays = w.number(body.field("vacation_days"))
	c.IllnessDays = w.number(body.field("illness_days"))
	c.TrainingDays = w.number(body.field("training_days"))
	return c
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return fmt.Sprintf("%s.%s", path, key)
}
