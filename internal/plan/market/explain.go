package market

import "fmt"

// Term is a number with its reason: the formula that made it and the inputs of
// that formula, down to the settings a person can change.
type Term struct {
	Key     string            // what the number is, translated: "people", "stage_hours" …
	Params  map[string]string // of which month, segment or stage
	Value   float64
	Unit    string // "people", "h", "h/unit", "companies", "companies/month", "share", "money"
	Formula string // keys of the inputs in braces: "{hours} ÷ {person_hours}"; empty for a setting
	Setting string // where a setting is set: "stage/A/call/hours", "person/hours", "people"
	Inputs  []Term
}

// Explanation has the reasons of one month's numbers.
type Explanation struct {
	Started Term
	Won     Term
	Clients Term
	People  Term
	Room    Term // hours that service and base load leave the people; empty without people
	Money   Term
}

// Explain tells how Evaluate came to a month of r; months count from 1.
func Explain(in Input, r Result, month int) Explanation {
	x := explainer{in, r, month}
	e := Explanation{Started: x.started(), Won: x.term("won", "companies/month", "Σ {segment_won}"), Clients: x.term("clients", "companies", "Σ {segment_clients}"), Money: x.term("money", "money", "Σ {segment_money}")}
	funnel, service := x.term("funnel_hours", "h", "Σ {stage_hours}"), x.term("service_hours", "h", "Σ {segment_service}")
	for i := range in.Segments {
		clients := x.clients(i)
		e.Won.add(x.won(i))
		e.Clients.add(clients)
		funnel.add(x.stages(i)...)
		service.add(x.service(i, clients))
		e.Money.add(x.money(i, clients))
	}
	base := Term{Key: "base_hours", Value: in.BaseHours, Unit: "h", Setting: "base_hours"}
	hours := x.term("hours", "h", "{funnel_hours} + {service_hours} + {base_hours}")
	hours.Value, hours.Inputs = funnel.Value+service.Value+base.Value, []Term{funnel, service, base}
	person := Term{Key: "person_hours", Params: x.of(), Value: at(in.PersonHours, month-1), Unit: "h", Setting: "person/hours"}
	e.People = x.term("people", "people", "{hours} ÷ {person_hours}")
	e.People.Value, e.People.Inputs = hours.Value/person.Value, []Term{hours, person}
	if len(in.People) > 0 {
		have := Term{Key: "have", Params: x.of(), Value: at(in.People, month-1), Unit: "people", Setting: "people"}
		e.Room = x.term("room", "h", "{have} × {person_hours} - {service_hours} - {base_hours}")
		e.Room.Value, e.Room.Inputs = have.Value*person.Value-service.Value-base.Value, []Term{have, person, service, base}
	}
	return e
}

type explainer struct {
	in    Input
	r     Result
	month int
}

func (x explainer) of(more ...string) map[string]string { return params(x.month, more...) }

func params(month int, more ...string) map[string]string {
	p := map[string]string{"month": fmt.Sprint(month)}
	for i := 0; i+1 < len(more); i += 2 {
		p[more[i]] = more[i+1]
	}
	return p
}

func (x explainer) term(key, unit, formula string) Term {
	return Term{Key: key, Params: x.of(), Unit: unit, Formula: formula}
}

// add appends inputs of a sum.
func (t *Term) add(inputs ...Term) {
	for _, in := range inputs {
		t.Value += in.Value
		t.Inputs = append(t.Inputs, in)
	}
}

// started sums up what was begun in the month and tells what bounds it.
func (x explainer) started() Term {
	sum := x.term("started", "companies/month", "Σ {segment_started}")
	for _, s := range x.r.Starts {
		if s.Month == x.month {
			sum.add(x.start(s))
		}
	}
	if len(sum.Inputs) == 0 {
		sum.Formula = ""
	}
	return sum
}

func (x explainer) start(s Start) Term {
	t := Term{Key: "segment_started", Params: params(s.Month, "segment", x.in.Segments[s.Segment].Name), Value: s.Started, Unit: "companies/month", Setting: "segment/" + x.in.Segments[s.Segment].Name + "/prospects"}
	switch {
	case s.BoundMonth > 0:
		// Several segments at once share the room by their size.
		room, weight := params(s.BoundMonth), params(s.BoundMonth)
		t.Setting, t.Formula = "", "{room_hours} ÷ {hours_per_start} × {start_share}"
		pace := s.RoomHours / s.HoursPerStart
		t.Inputs = []Term{
			{Key: "room_hours", Params: room, Value: s.RoomHours, Unit: "h", Setting: "people"},
			{Key: "hours_per_start", Params: weight, Value: s.HoursPerStart, Unit: "h/unit", Setting: "stages"},
			{Key: "start_share", Params: t.Params, Value: s.Started / pace, Unit: "share", Setting: "order"},
		}
	case x.in.StartPerMonth > 0:
		t.Setting = "start_per_month"
	}
	return t
}

// begun is what the segment started so many months before this one.
func (x explainer) begun(i, before int) Term {
	t := Term{Key: "started_then", Params: params(x.month-before, "segment", x.in.Segments[i].Name), Unit: "companies/month", Setting: "started"}
	if m := x.month - 1 - before; m >= 0 {
		t.Value = x.r.Segments[i].starts[m]
	}
	return t
}

// stages gives the hours of each step that is worked in the month.
func (x explainer) stages(i int) []Term {
	var all []Term
	s := x.in.Segments[i]
	lag, reach := 0, 1.0
	for _, stage := range s.Stages {
		of, where := x.of("segment", s.Name, "stage", stage.Name), "stage/"+s.Name+"/"+stage.Name
		begun := x.begun(i, lag)
		all = append(all, Term{
			Key: "stage_hours", Params: of, Value: begun.Value * reach * stage.Hours, Unit: "h", Formula: "{started_then} × {reach} × {hours_per_unit}",
			Inputs: []Term{
				begun,
				{Key: "reach", Params: of, Value: reach, Unit: "share", Setting: where + "/conversion"},
				{Key: "hours_per_unit", Params: of, Value: stage.Hours, Unit: "h/unit", Setting: where + "/hours"},
			},
		})
		lag, reach = lag+stage.Lag, reach*stage.Conversion
	}
	return all
}

func (x explainer) won(i int) Term {
	s := x.in.Segments[i]
	begun := x.begun(i, Lag(s.Stages))
	win := Term{Key: "win", Params: x.of("segment", s.Name), Value: Win(s.Stages), Unit: "share", Formula: "product of {conversion}"}
	for _, stage := range s.Stages {
		win.Inputs = append(win.Inputs, Term{Key: "conversion", Params: x.of("segment", s.Name, "stage", stage.Name), Value: stage.Conversion, Unit: "share", Setting: "stage/" + s.Name + "/" + stage.Name + "/conversion"})
	}
	return Term{Key: "segment_won", Params: x.of("segment", s.Name), Value: begun.Value * win.Value, Unit: "companies/month", Formula: "{started_then} × {win}", Inputs: []Term{begun, win}}
}

// clients is last month's clients that stayed and this month's wins.
func (x explainer) clients(i int) Term {
	s := x.in.Segments[i]
	tr := s.trace()
	before := s.Service.Clients
	for t := range x.month - 1 {
		before *= tr.keep
		if t >= tr.lag {
			before += tr.win * x.r.Segments[i].starts[t-tr.lag]
		}
	}
	won := x.won(i)
	return Term{
		Key: "segment_clients", Params: x.of("segment", s.Name), Value: before*tr.keep + won.Value, Unit: "companies", Formula: "{clients_before} × (1 - {churn}) + {segment_won}",
		Inputs: []Term{
			{Key: "clients_before", Params: params(x.month-1, "segment", s.Name), Value: before, Unit: "companies", Setting: "service/" + s.Name + "/clients"},
			{Key: "churn", Params: x.of("segment", s.Name), Value: s.Service.Churn, Unit: "share", Setting: "service/" + s.Name + "/churn"},
			won,
		},
	}
}

func (x explainer) service(i int, clients Term) Term {
	s := x.in.Segments[i]
	hours := Term{Key: "hours_per_client", Params: x.of("segment", s.Name), Value: s.Service.HoursPerClient, Unit: "h/unit", Setting: "service/" + s.Name + "/hours"}
	return Term{Key: "segment_service", Params: x.of("segment", s.Name), Value: clients.Value * hours.Value, Unit: "h", Formula: "{segment_clients} × {hours_per_client}", Inputs: []Term{clients, hours}}
}

// money is what the segment's clients bring in the month, in minor units.
func (x explainer) money(i int, clients Term) Term {
	s := x.in.Segments[i]
	of, where := x.of("segment", s.Name), "segment/"+s.Name
	return Term{
		Key: "segment_money", Params: of, Value: clients.Value * s.Potential * s.Share / 12, Unit: "money", Formula: "{segment_clients} × {potential} × {share} ÷ 12",
		Inputs: []Term{
			clients,
			{Key: "potential", Params: of, Value: s.Potential, Unit: "money", Setting: where + "/potential"},
			{Key: "share", Params: of, Value: s.Share, Unit: "share", Setting: where + "/share"},
		},
	}
}
