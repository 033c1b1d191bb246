package workload

import "fmt"

// Variable is an input that may turn out otherwise, named as in Term.Setting,
// and the value it has in the plan. A month's attendance is "attendance/2026-01",
// a trip's travel is "trip/" and its operation.
type Variable struct {
	Setting string
	Value   float64
}

// Form is a checked plan made ready to be computed many times with other values
// of its variables.
type Form struct {
	Variables []Variable
	Answers   int // the year, each month, and the peak where there are months

	in         Input
	segments   []formSegment
	attendance int // first variable of the person; the months' or the year's hours
}

// formSegment has places of variables: companies, and minutes by line.
type formSegment struct {
	companies   int
	lines       []formLine
	work, trips float64 // minutes of companies with a standard of their own
}

type formLine struct {
	perYear float64
	minutes int
	trip    int // −1 without travel
	perTrip float64
}

// Compile checks a plan and finds its variables.
func Compile(in Input) (*Form, error) {
	if _, err := Evaluate(in); err != nil {
		return nil, err
	}
	f := &Form{in: in, Answers: 1}
	norms, trips := map[string]int{}, map[string]int{}
	for _, op := range in.Operations {
		norms[op.Key] = f.variable("norm/"+op.Key, op.Minutes)
		if op.TripMinutes > 0 {
			trips[op.Key] = f.variable("trip/"+op.Key, op.TripMinutes)
		}
	}
	known := index(in.Operations)
	for _, s := range in.Segments {
		f.segments = append(f.segments, f.segment(s, known, norms, trips))
	}
	f.attendance = len(f.Variables)
	if len(in.Person.Months) == 0 {
		f.variable("person/hours_per_year", in.Person.HoursPerYear)
	}
	for _, m := range in.Person.Months {
		f.variable(fmt.Sprint("attendance/", m.Month), m.AttendanceHours)
	}
	f.variable("person/selling_share", in.Person.SellingShare)
	f.variable("person/utilisation", in.Person.Utilisation)
	if n := len(in.Person.Months); n > 0 {
		f.Answers = n + 2
	}
	return f, nil
}

func (f *Form) variable(setting string, value float64) int {
	f.Variables = append(f.Variables, Variable{setting, value})
	return len(f.Variables) - 1
}

func (f *Form) segment(s Segment, known map[string]Operation, norms, trips map[string]int) formSegment {
	part := formSegment{companies: f.variable("segment/"+s.Name, s.Companies), work: s.Own.WorkMinutes, trips: s.Own.TravelMinutes}
	for _, line := range s.Standard {
		l := formLine{perYear: line.PerYear, minutes: norms[line.Operation], trip: -1, perTrip: max(1, known[line.Operation].PerTrip)}
		if line.Minutes != nil {
			l.minutes = f.variable("minutes/"+s.Name+"/"+line.Operation, *line.Minutes)
		}
		if trip, some := trips[line.Operation]; some {
			l.trip = trip
		}
		part.lines = append(part.lines, l)
	}
	return part
}

// People computes the people needed for values of the variables, in their order:
// out gets those of the year, of each month, and of the month that needs most.
// Values are taken as they are: above zero, shares up to 1.
func (f *Form) People(values, out []float64) {
	work, travel := f.hours(values)
	p := f.in.Person
	after := f.attendance + max(1, len(p.Months))
	p.SellingShare, p.Utilisation = values[after], values[after+1]
	factor := p.SellingShare * p.productive()
	total := 0.0
	for _, hours := range values[f.attendance:after] {
		total += hours
	}
	out[0], _ = p.need(work, travel, total*factor)
	if len(p.Months) == 0 {
		return
	}
	f.months(values[f.attendance:after], out[1:], func(share, hours float64) float64 {
		people, _ := p.need(work*share, travel*share, hours*factor)
		return people
	})
}

func (f *Form) hours(values []float64) (work, travel float64) {
	for _, s := range f.segments {
		minutes, trips := 0.0, 0.0
		for _, l := range s.lines {
			minutes += l.perYear * values[l.minutes]
			if l.trip >= 0 {
				trips += l.perYear * values[l.trip] / l.perTrip
			}
		}
		work += (values[s.companies]*minutes + s.work) / 60
		travel += (values[s.companies]*trips + s.trips) / 60
	}
	return work, travel
}

// months spreads the year as Input.shares does, and keeps the peak at the end.
func (f *Form) months(attendance, out []float64, need func(share, hours float64) float64) {
	weight := func(hours float64) float64 {
		switch {
		case hours == 0:
			return 0
		case f.in.Spread == ByWorkingTime:
			return hours
		}
		return 1
	}
	sum := 0.0
	for _, hours := range attendance {
		sum += weight(hours)
	}
	peak := 0.0
	for i, hours := range attendance {
		if out[i] = 0; hours > 0 {
			out[i] = need(weight(hours)/sum, hours)
		}
		peak = max(peak, out[i])
	}
	out[len(attendance)] = peak
}
