package workload

import (
	"fmt"
	"math"
	"strings"

	"kaymak/internal/fault"
)

// Bounds of what can be meant. Beyond them a value is a slip of the hand.
const (
	maxMinutes = 525_600 // minutes of a year: the longest operation
	maxPerYear = 100_000
	maxCount   = 1e9  // companies of a segment
	maxHours   = 8784 // hours of a leap year
	maxPeople  = 1e9
	maxRamp    = 60 // months
	// Everybody replaced every month.
	maxAttrition = 12
)

// check names every faulty input. The zero value of a number is refused where
// it would turn the answer into a silent zero.
func check(in Input) error {
	var f fault.Fields
	known := checkOperations(&f, in.Operations)
	checkSegments(&f, in.Segments, known)
	checkPerson(&f, in.Person)
	if in.Spread != "" && in.Spread != Evenly && in.Spread != ByWorkingTime {
		f.Add("spread", "workload.spread", "The work of a year is spread as even or working_time.")
	}
	if f.Err() == nil && !in.Idle {
		checkWork(&f, in)
	}
	return f.Err()
}

func checkOperations(f *fault.Fields, operations []Operation) map[string]bool {
	known := map[string]bool{}
	if len(operations) == 0 {
		f.Add("operations", "workload.no_operations", "There are no operations.")
	}
	for _, op := range operations {
		path := "operations." + op.Key
		if op.Key == "" || known[op.Key] {
			f.Add(path, "workload.duplicate", "An operation needs a name of its own.")
		}
		known[op.Key] = true
		positive(f, path+".minutes", op.Minutes, maxMinutes)
		within(f, path+".trip_minutes", op.TripMinutes, maxMinutes)
		within(f, path+".per_trip", op.PerTrip, maxPerYear)
		if op.PerTrip > 0 && op.PerTrip < 1 {
			f.Add(path+".per_trip", "workload.per_trip", "A trip holds at least one operation.")
		}
	}
	return known
}

func checkSegments(f *fault.Fields, segments []Segment, known map[string]bool) {
	if len(segments) == 0 {
		f.Add("segments", "workload.no_segments", "There are no segments.")
	}
	names := map[string]int{}
	for i, s := range segments {
		path := fmt.Sprintf("segments[%d]", i)
		if first, twice := names[s.Name]; twice {
			f.AddWith(path+".name", "workload.duplicate", fmt.Sprintf("%q is the name of segments[%d] already.", s.Name, first), fault.Params{"name": s.Name})
		} else {
			names[s.Name] = i
		}
		within(f, path+".companies", s.Companies, maxCount)
		within(f, path+".own.companies", s.Own.Companies, maxCount)
		within(f, path+".own.work_minutes", s.Own.WorkMinutes, maxCount*maxMinutes)
		within(f, path+".own.travel_minutes", s.Own.TravelMinutes, maxCount*maxMinutes)
		checkStandard(f, path, s.Standard, known)
	}
}

func checkStandard(f *fault.Fields, path string, standard []Frequency, known map[string]bool) {
	seen := map[string]bool{}
	for _, line := range standard {
		where := path + ".standard." + line.Operation
		switch {
		case !known[line.Operation]:
			f.AddWith(where, "workload.unknown_operation", fmt.Sprintf("There is no operation %q.", line.Operation), fault.Params{"operation": line.Operation})
		case seen[line.Operation]:
			f.AddWith(where, "workload.duplicate", fmt.Sprintf("%q stands twice.", line.Operation), fault.Params{"name": line.Operation})
		}
		seen[line.Operation] = true
		within(f, where, line.PerYear, maxPerYear)
		if line.Minutes != nil {
			positive(f, path+".minutes."+line.Operation, *line.Minutes, maxMinutes)
		}
	}
}

func checkPerson(f *fault.Fields, p Person) {
	if len(p.Months) == 0 {
		positive(f, "person.hours_per_year", p.HoursPerYear, maxHours)
	}
	for i, m := range p.Months {
		within(f, fmt.Sprintf("person.months[%d]", i), m.AttendanceHours, maxHours)
	}
	if len(p.Months) > 0 && p.attendance() <= 0 {
		f.Add("person.months", "workload.no_capacity", "The calendar has no working time.")
	}
	positive(f, "person.selling_share", p.SellingShare, 1)
	positive(f, "person.utilisation", p.Utilisation, 1)
	checkTurnover(f, p)
}

func checkTurnover(f *fault.Fields, p Person) {
	if len(p.Ramp) > maxRamp {
		f.AddWith("person.ramp", "workload.ramp", fmt.Sprintf("Learning takes at most %d months.", maxRamp), fault.Params{"max": fmt.Sprint(maxRamp)})
	}
	for i, share := range p.Ramp {
		within(f, fmt.Sprintf("person.ramp[%d]", i), share, 1)
	}
	within(f, "person.attrition", p.Attrition, maxAttrition)
	if p.productive() <= 0 {
		f.Add("person.attrition", "workload.no_productive", "So many leave, and learning takes so long, that nobody is productive.")
	}
}

// checkWork refuses a plan in which nobody is served at all.
func checkWork(f *fault.Fields, in Input) {
	if r := evaluate(in); r.WorkHours+r.TravelHours > 0 {
		return
	}
	for i, s := range in.Segments {
		if path := fmt.Sprintf("segments[%d]", i); s.Companies == 0 {
			f.Add(path+".companies", "workload.no_work", "No company is served: the plan has no work at all.")
		} else {
			f.Add(path+".standard", "workload.no_work", "No operation is planned: the plan has no work at all.")
		}
	}
}

func checkResult(r Result) error {
	if r.People <= maxPeople && r.CapacityHours > 0 {
		return nil
	}
	var f fault.Fields
	f.Add("person", "workload.out_of_range", "The capacity of one person is so small that the number of people cannot be told.")
	return f.Err()
}

func within(f *fault.Fields, path string, v, most float64) {
	params := fault.Params{"max": plain(most)}
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		f.Add(path, "number.not_finite", "must be a finite number")
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v > most:
		f.AddWith(path, "number.too_large", "must not be above "+plain(most), params)
	}
}

func positive(f *fault.Fields, path string, v, most float64) {
	if v == 0 {
		f.Add(path, "number.zero", "must be above zero")
		return
	}
	within(f, path, v, most)
}

func plain(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
}
