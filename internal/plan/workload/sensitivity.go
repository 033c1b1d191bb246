package workload

import (
	"slices"
	"strings"
)

// Effect is what changing one input by a step does to the people needed.
type Effect struct {
	Setting string  // the input, named as in Term.Setting
	Value   float64 // what it is now
	Less    float64 // people when the input is a step smaller
	More    float64 // people when it is a step larger
}

// Reach is how far the two ends lie apart, in people.
func (e Effect) Reach() float64 {
	if e.More > e.Less {
		return e.More - e.Less
	}
	return e.Less - e.More
}

// Sensitivity changes every norm, the companies of every segment and every
// property of a person by a step up and down (0.1 is ten per cent; shares stop
// at 1), one at a time. The inputs that matter most come first.
func Sensitivity(in Input, step float64) ([]Effect, error) {
	if err := check(in); err != nil {
		return nil, err
	}
	var effects []Effect
	measure := func(setting string, now float64, with func(Input, float64) Input, most float64) {
		effects = append(effects, Effect{
			Setting: setting, Value: now,
			Less: evaluate(with(in, now*(1-step))).People,
			More: evaluate(with(in, min(most, now*(1+step)))).People,
		})
	}
	for i, op := range in.Operations {
		measure("norm/"+op.Key, op.Minutes, func(in Input, v float64) Input { return in.withNorm(i, v) }, maxMinutes)
	}
	for i, s := range in.Segments {
		measure("segment/"+s.Name, s.Companies, func(in Input, v float64) Input { return in.withCompanies(i, v) }, maxCount)
	}
	measure("person/hours_per_year", in.Person.attendance(), Input.withAttendance, maxHours)
	measure("person/selling_share", in.Person.SellingShare, Input.withSellingShare, 1)
	measure("person/utilisation", in.Person.Utilisation, Input.withUtilisation, 1)
	slices.SortStableFunc(effects, func(a, b Effect) int {
		switch {
		case a.Reach() > b.Reach():
			return -1
		case a.Reach() < b.Reach():
			return 1
		}
		return strings.Compare(a.Setting, b.Setting)
	})
	return effects, nil
}

func (in Input) withNorm(i int, minutes float64) Input {
	in.Operations = slices.Clone(in.Operations)
	in.Operations[i].Minutes = minutes
	return in
}

func (in Input) withCompanies(i int, companies float64) Input {
	in.Segments = slices.Clone(in.Segments)
	in.Segments[i].Companies = companies
	return in
}

func (in Input) withAttendance(hours float64) Input {
	factor := hours / in.Person.attendance()
	in.Person.HoursPerYear = hours
	in.Person.Months = slices.Clone(in.Person.Months)
	for i := range in.Person.Months {
		in.Person.Months[i].AttendanceHours *= factor
	}
	return in
}

func (in Input) withSellingShare(v float64) Input {
	in.Person.SellingShare = v
	return in
}

func (in Input) withUtilisation(v float64) Input {
	in.Person.Utilisation = v
	return in
}
