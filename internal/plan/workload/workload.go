// Package workload turns service standards and time norms into hours, and hours
// into people.
//
//	minutes per company and year = Σ times per year × minutes of one operation
//	work hours   = Σ companies × minutes ÷ 60
//	travel hours = Σ companies × times per year ÷ operations per trip × trip ÷ 60
//	selling      = attendance × selling share × productive    (hours of a person)
//	people       = (work ÷ utilisation + travel) ÷ selling
//	capacity     = (selling − travel of one person) × utilisation
//
// so that people × capacity = work. Travel is subtracted once, from selling time,
// and is never queued for, so utilisation does not stretch it.
//
// Productive is what turnover leaves: somebody who leaves is replaced by somebody
// who learns for some months (turnover.go). Without turnover it is 1.
//
// Utilisation is the share of selling time that may be filled with planned work:
// waiting grows as 1 ÷ (1 − utilisation), 0.85 is the usual choice.
//
// The need of a month is its work against its own selling time. Clients do not
// know of our holidays, so the year's work falls evenly on the months, and a
// short month needs more people: N_peak is the largest of them, N_year the
// average. Spreading by working time instead levels the months by assumption.
//
// Nothing here is rounded except PeopleRounded, once for the whole team.
package workload

import (
	"math"

	"kaymak/internal/civil"
)

// DaysPerYear is the mean length of a Gregorian year used between an interval
// in days and times per year.
const DaysPerYear = 365.25

// PerYear is how often a thing happens that happens every interval days.
func PerYear(interval float64) float64 { return DaysPerYear / interval }

// IntervalDays is the days between things that happen perYear times a year.
func IntervalDays(perYear float64) float64 { return DaysPerYear / perYear }

// Attempts is the time one success takes when an attempt succeeds with
// probability p, a success takes success minutes and a failure takes failure
// minutes: success + (1 ÷ p − 1) × failure. p lies in (0, 1].
func Attempts(p, success, failure float64) float64 { return success + (1/p-1)*failure }

// Input is a team's whole year: what the operations take, which companies get
// how many of them, and what one person can do.
type Input struct {
	Operations []Operation
	Segments   []Segment
	Person     Person
	Spread     Spread
	Idle       bool // a plan without any work is an answer, not a slip
}

// Operation is a kind of work and its norm in minutes: preparation, the
// operation itself and its entry into the CRM. Travel is counted per trip of
// TripMinutes that holds PerTrip operations (0 counts as 1).
type Operation struct {
	Key         string
	Minutes     float64
	TripMinutes float64
	PerTrip     float64
}

// Segment is a number of companies served by one standard. Own holds companies
// of the segment that have a standard of their own; Companies does not count them.
type Segment struct {
	Name      string
	Companies float64
	Standard  []Frequency
	Own       Own
}

// Frequency is a line of a standard: an operation, times per company and year.
// Minutes, if given, takes the place of the norm in this segment.
type Frequency struct {
	Operation string
	PerYear   float64
	Minutes   *float64
}

// Own sums up companies with a standard of their own: minutes per year of all
// of them together.
type Own struct {
	Companies     float64
	WorkMinutes   float64
	TravelMinutes float64
}

// Person is what one full position has in a year. Attendance comes by month,
// or as HoursPerYear where no calendar is known.
type Person struct {
	HoursPerYear float64
	Months       []Month
	SellingShare float64 // of attendance; the rest is administration
	Utilisation  float64
	Ramp         []float64 // output of a new person in each month, as a share of the full one that follows
	Attrition    float64   // share of the people that leave and are replaced per year
	Attendance   *Term     // how the attendance came about, for the explanation
}

// Month is the attendance of one person in one month, in hours.
type Month struct {
	Month           civil.Month
	WorkingDays     int
	NormHours       float64
	AttendanceHours float64
}

// Spread says how a year's work falls on its months.
type Spread string

// The ways: the same every month (the default), or in proportion to each
// month's working time.
const (
	Evenly        Spread = "even"
	ByWorkingTime Spread = "working_time"
)

// Result is the answer. Hours are per year unless a month is named; Selling and
// Capacity are those of one person, the other hours those of the whole team.
type Result struct {
	WorkHours     float64
	TravelHours   float64
	SellingHours  float64
	CapacityHours float64
	People        float64 // N_year
	PeopleRounded int64
	Peak          *MonthResult // the month that needs most; nil without months
	Segments      []SegmentResult
	Months        []MonthResult
}

// SegmentResult is one segment's part. The segments sum up to the whole.
type SegmentResult struct {
	Name              string
	MinutesPerCompany float64 // by the standard, travel included
	WorkHours         float64
	TravelHours       float64
	People            float64
}

// MonthResult is one month's part. Work and travel sum up to the year.
type MonthResult struct {
	Month
	SellingHours  float64
	WorkHours     float64
	TravelHours   float64
	CapacityHours float64
	People        float64
}

// Evaluate computes the need. Errors are Invalid and name every faulty input at
// once: "operations.call.minutes", "segments[0].standard.call",
// "segments[0].companies", "person.selling_share" …
func Evaluate(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	r := evaluate(in)
	return r, checkResult(r)
}

// evaluate expects checked input.
func evaluate(in Input) Result {
	norms := index(in.Operations)
	var r Result
	for _, s := range in.Segments {
		work, travel := budget(s.Standard, norms)
		part := SegmentResult{
			Name: s.Name, MinutesPerCompany: work + travel,
			WorkHours:   (s.Companies*work + s.Own.WorkMinutes) / 60,
			TravelHours: (s.Companies*travel + s.Own.TravelMinutes) / 60,
		}
		r.WorkHours += part.WorkHours
		r.TravelHours += part.TravelHours
		r.Segments = append(r.Segments, part)
	}
	p := in.Person
	r.SellingHours = p.attendance() * p.SellingShare * p.productive()
	r.People, r.CapacityHours = p.need(r.WorkHours, r.TravelHours, r.SellingHours)
	r.PeopleRounded = Round(r.People)
	for i := range r.Segments {
		s := &r.Segments[i]
		s.People, _ = p.need(s.WorkHours, s.TravelHours, r.SellingHours)
	}
	r.Months = in.months(r)
	for i, m := range r.Months {
		if r.Peak == nil || m.People > r.Peak.People {
			r.Peak = &r.Months[i]
		}
	}
	return r
}

// Budget is what a standard takes per company and year, in minutes: work, and
// the company's share of the trips. Operations it names must be known.
func Budget(standard []Frequency, operations []Operation) (work, travel float64) {
	return budget(standard, index(operations))
}

func budget(standard []Frequency, norms map[string]Operation) (work, travel float64) {
	for _, f := range standard {
		op := norms[f.Operation]
		work += f.PerYear * f.minutes(op)
		travel += f.PerYear * op.travel()
	}
	return work, travel
}

func (f Frequency) minutes(op Operation) float64 {
	if f.Minutes != nil {
		return *f.Minutes
	}
	return op.Minutes
}

// travel is the part of a trip that falls on one operation.
func (op Operation) travel() float64 {
	if op.PerTrip == 0 {
		return op.TripMinutes
	}
	return op.TripMinutes / op.PerTrip
}

func index(operations []Operation) map[string]Operation {
	norms := make(map[string]Operation, len(operations))
	for _, op := range operations {
		norms[op.Key] = op
	}
	return norms
}

func (p Person) attendance() float64 {
	if len(p.Months) == 0 {
		return p.HoursPerYear
	}
	sum := 0.0
	for _, m := range p.Months {
		sum += m.AttendanceHours
	}
	return sum
}

// need is the people for so much work and travel, and the hours of work that
// one of them can do.
func (p Person) need(work, travel, selling float64) (people, capacity float64) {
	people = (work/p.Utilisation + travel) / selling
	if people == 0 {
		return 0, selling * p.Utilisation
	}
	if travel == 0 {
		return people, selling * p.Utilisation
	}
	return people, work / people
}

func (in Input) months(r Result) []MonthResult {
	var months []MonthResult
	for i, share := range in.shares() {
		m := MonthResult{Month: in.Person.Months[i], WorkHours: r.WorkHours * share, TravelHours: r.TravelHours * share}
		m.SellingHours = m.AttendanceHours * in.Person.SellingShare * in.Person.productive()
		if m.SellingHours > 0 {
			m.People, m.CapacityHours = in.Person.need(m.WorkHours, m.TravelHours, m.SellingHours)
		}
		months = append(months, m)
	}
	return months
}

// shares says which part of the year's work falls on each month. A month
// without working time carries none.
func (in Input) shares() []float64 {
	months := in.Person.Months
	shares, sum := make([]float64, len(months)), 0.0
	for i, m := range months {
		switch {
		case m.AttendanceHours == 0:
		case in.Spread == ByWorkingTime:
			shares[i] = m.AttendanceHours
		default:
			shares[i] = 1
		}
		sum += shares[i]
	}
	for i := range shares {
		shares[i] /= sum
	}
	return shares
}

// rounding forgives what arithmetic in floating point adds: 6.000000001 is 6.
const rounding = 1e-6

// Round is the whole people that a need takes, rounded up once. Any need at all
// takes somebody.
func Round(people float64) int64 {
	if people > 0 && people < 1 {
		return 1
	}
	return int64(math.Ceil(people - rounding))
}
