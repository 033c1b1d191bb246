package workload

import "fmt"

// Term is a number with its reason: the formula that made it and the inputs of
// that formula, down to the settings a person can change. It is what the screen
// opens when somebody asks why.
type Term struct {
	Key     string            // what the number is, translated: "people", "work_hours" …
	Params  map[string]string // of which segment, operation or month
	Value   float64
	Unit    string // "people", "h/yr", "h", "min", "min/yr", "1/yr", "companies", "share", "per trip"
	Formula string // keys of the inputs in braces: "{work_hours} ÷ {capacity_hours}"; empty for a setting
	Setting string // where a setting is set: "norm/call", "standard/A/B/call", "person/utilisation"
	Inputs  []Term
}

// Explanation has the reason of every number of a Result.
type Explanation struct {
	People   Term
	Segments []Term // people of each segment, in the order of the input
	Months   []Term // people of each month
}

// Explain tells how Evaluate came to r.
func Explain(in Input, r Result) Explanation {
	norms := index(in.Operations)
	var work, travel []Term
	var e Explanation
	for i, s := range in.Segments {
		hours, trips := s.explain(norms, r.Segments[i])
		work = append(work, hours)
		if trips.Value > 0 {
			travel = append(travel, trips)
		}
		e.Segments = append(e.Segments, in.people("segment_people", segmentParams(s), r.Segments[i].People, hours, trips, in.selling(r)))
	}
	total := Term{Key: "work_hours", Value: r.WorkHours, Unit: "h/yr", Formula: "Σ {segment_work}", Inputs: work}
	trips := Term{Key: "travel_hours", Value: r.TravelHours, Unit: "h/yr", Formula: "Σ {segment_travel}", Inputs: travel}
	e.People = in.people("people", nil, r.People, total, trips, in.selling(r))
	for i, m := range r.Months {
		e.Months = append(e.Months, in.explainMonth(r, m, in.shares()[i]))
	}
	return e
}

func segmentParams(s Segment) map[string]string { return map[string]string{"segment": s.Name} }

// people is (work ÷ utilisation + travel) ÷ selling, without travel where there is none.
func (in Input) people(key string, params map[string]string, value float64, work, travel, selling Term) Term {
	t := Term{Key: key, Params: params, Value: value, Unit: "people", Inputs: []Term{work, in.utilisation(), selling}}
	t.Formula = fmt.Sprintf("{%s} ÷ ({%s} × {utilisation})", work.Key, selling.Key)
	if travel.Value > 0 {
		t.Formula = fmt.Sprintf("({%s} ÷ {utilisation} + {%s}) ÷ {%s}", work.Key, travel.Key, selling.Key)
		t.Inputs = append(t.Inputs, travel)
	}
	return t
}

func (in Input) utilisation() Term {
	return Term{Key: "utilisation", Value: in.Person.Utilisation, Unit: "share", Setting: "person/utilisation"}
}

func (in Input) sellingShare() Term {
	return Term{Key: "selling_share", Value: in.Person.SellingShare, Unit: "share", Setting: "person/selling_share"}
}

func (in Input) selling(r Result) Term {
	attendance := Term{Key: "attendance_hours", Value: in.Person.attendance(), Unit: "h/yr", Setting: "person/hours_per_year"}
	if in.Person.Attendance != nil {
		attendance = *in.Person.Attendance
	}
	return in.sold(Term{Key: "selling_hours", Value: r.SellingHours, Unit: "h/yr"}, attendance)
}

// sold is what of attendance goes into selling; turnover is told where there is some.
func (in Input) sold(t, attendance Term) Term {
	t.Formula = "{" + attendance.Key + "} × {selling_share}"
	t.Inputs = []Term{attendance, in.sellingShare()}
	if in.Person.productive() != 1 {
		t.Formula += " × {productive_share}"
		t.Inputs = append(t.Inputs, in.Person.explainTurnover())
	}
	return t
}

// explain gives the work and the travel hours of a segment.
func (s Segment) explain(norms map[string]Operation, r SegmentResult) (work, travel Term) {
	companies := Term{Key: "companies", Params: segmentParams(s), Value: s.Companies, Unit: "companies", Setting: "segment/" + s.Name}
	minutes := Term{Key: "minutes_per_company", Params: segmentParams(s), Unit: "min/yr", Formula: "Σ {operation_minutes}"}
	trips := Term{Key: "travel_per_company", Params: segmentParams(s), Unit: "min/yr", Formula: "Σ {operation_travel}"}
	for _, f := range s.Standard {
		op := norms[f.Operation]
		line := f.explain(s, op)
		minutes.Value += line.Value
		minutes.Inputs = append(minutes.Inputs, line)
		if share := op.travel(); share > 0 {
			line := f.explainTravel(s, op)
			trips.Value += line.Value
			trips.Inputs = append(trips.Inputs, line)
		}
	}
	work = Term{Key: "segment_work", Params: segmentParams(s), Value: r.WorkHours, Unit: "h/yr", Formula: "{companies} × {minutes_per_company} ÷ 60", Inputs: []Term{companies, minutes}}
	travel = Term{Key: "segment_travel", Params: segmentParams(s), Value: r.TravelHours, Unit: "h/yr", Formula: "{companies} × {travel_per_company} ÷ 60", Inputs: []Term{companies, trips}}
	if s.Own.Companies > 0 {
		work = s.withOwn(work, s.Own.WorkMinutes)
		travel = s.withOwn(travel, s.Own.TravelMinutes)
	}
	return work, travel
}

// withOwn adds the companies of the segment that have a standard of their own.
func (s Segment) withOwn(t Term, minutes float64) Term {
	t.Formula += " + {own_minutes} ÷ 60"
	own := Term{Key: "own_minutes", Params: map[string]string{"segment": s.Name, "companies": fmt.Sprint(s.Own.Companies)}, Value: minutes, Unit: "min/yr", Setting: "override/" + s.Name}
	t.Inputs = append(t.Inputs, own)
	return t
}

func (f Frequency) explain(s Segment, op Operation) Term {
	norm := Term{Key: "norm", Params: map[string]string{"operation": op.Key}, Value: f.minutes(op), Unit: "min", Setting: "norm/" + op.Key}
	if f.Minutes != nil {
		norm.Params["segment"], norm.Setting = s.Name, "minutes/"+s.Name+"/"+op.Key
	}
	return Term{
		Key: "operation_minutes", Params: map[string]string{"segment": s.Name, "operation": op.Key}, Value: f.PerYear * f.minutes(op), Unit: "min/yr",
		Formula: "{per_year} × {norm}", Inputs: []Term{f.perYear(s), norm},
	}
}

func (f Frequency) explainTravel(s Segment, op Operation) Term {
	params := map[string]string{"operation": op.Key}
	return Term{
		Key: "operation_travel", Params: map[string]string{"segment": s.Name, "operation": op.Key}, Value: f.PerYear * op.travel(), Unit: "min/yr",
		Formula: "{per_year} × {trip_minutes} ÷ {per_trip}", Inputs: []Term{
			f.perYear(s),
			{Key: "trip_minutes", Params: params, Value: op.TripMinutes, Unit: "min", Setting: "norm/" + op.Key},
			{Key: "per_trip", Params: params, Value: max(op.PerTrip, 1), Unit: "per trip", Setting: "norm/" + op.Key},
		},
	}
}

func (f Frequency) perYear(s Segment) Term {
	return Term{Key: "per_year", Params: map[string]string{"segment": s.Name, "operation": f.Operation}, Value: f.PerYear, Unit: "1/yr", Setting: "standard/" + s.Name + "/" + f.Operation}
}

func (in Input) explainMonth(r Result, m MonthResult, share float64) Term {
	params := map[string]string{"month": m.Month.Month.String()}
	part := Term{Key: "month_share", Params: params, Value: share, Unit: "share", Setting: "spread"}
	work := Term{Key: "month_work", Params: params, Value: m.WorkHours, Unit: "h", Formula: "{work_hours} × {month_share}", Inputs: []Term{{Key: "work_hours", Value: r.WorkHours, Unit: "h/yr"}, part}}
	travel := Term{Key: "month_travel", Params: params, Value: m.TravelHours, Unit: "h", Formula: "{travel_hours} × {month_share}", Inputs: []Term{{Key: "travel_hours", Value: r.TravelHours, Unit: "h/yr"}, part}}
	attendance := Term{Key: "month_attendance", Params: params, Value: m.AttendanceHours, Unit: "h", Setting: "calendar/" + params["month"]}
	selling := in.sold(Term{Key: "month_selling", Params: params, Value: m.SellingHours, Unit: "h"}, attendance)
	return in.people("month_people", params, m.People, work, travel, selling)
}
