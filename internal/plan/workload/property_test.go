package workload

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
)

// plan draws a valid plan with work in it.
func plan(t *rapid.T) Input {
	in := Input{Spread: rapid.SampledFrom([]Spread{"", Evenly, ByWorkingTime}).Draw(t, "spread")}
	for i := range rapid.IntRange(1, 5).Draw(t, "operations") {
		in.Operations = append(in.Operations, Operation{
			Key: fmt.Sprint("op", i), Minutes: rapid.Float64Range(1, 480).Draw(t, "minutes"),
			TripMinutes: rapid.SampledFrom([]float64{0, 0, 60, 240}).Draw(t, "trip"), PerTrip: float64(rapid.IntRange(0, 4).Draw(t, "per trip")),
		})
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "segments") {
		s := Segment{Name: fmt.Sprint("s", i), Companies: float64(rapid.IntRange(1, 5000).Draw(t, "companies"))}
		for _, op := range in.Operations {
			f := Frequency{Operation: op.Key, PerYear: rapid.Float64Range(0.1, 60).Draw(t, "per year")}
			if rapid.Bool().Draw(t, "own minutes") {
				m := rapid.Float64Range(1, 300).Draw(t, "override")
				f.Minutes = &m
			}
			s.Standard = append(s.Standard, f)
		}
		if rapid.Bool().Draw(t, "own") {
			s.Own = Own{Companies: 3, WorkMinutes: rapid.Float64Range(0, 9000).Draw(t, "own work"), TravelMinutes: rapid.Float64Range(0, 900).Draw(t, "own travel")}
		}
		in.Segments = append(in.Segments, s)
	}
	in.Person = Person{SellingShare: rapid.Float64Range(0.1, 1).Draw(t, "share"), Utilisation: rapid.Float64Range(0.3, 1).Draw(t, "utilisation")}
	if rapid.Bool().Draw(t, "turnover") {
		in.Person.Ramp = rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 6).Draw(t, "ramp")
		in.Person.Attrition = rapid.Float64Range(0, 1).Draw(t, "attrition")
	}
	if rapid.Bool().Draw(t, "calendar") {
		for m := range 12 {
			hours := rapid.Float64Range(40, 184).Draw(t, "hours")
			in.Person.Months = append(in.Person.Months, Month{Month: civil.MakeMonth(2026, 1) + civil.Month(m), NormHours: hours, AttendanceHours: hours})
		}
	} else {
		in.Person.HoursPerYear = rapid.Float64Range(500, 2000).Draw(t, "hours")
	}
	return in
}

// slow walks company by company and operation by operation, and finds the people
// by trying: the number at which selling time just holds the work and the trips.
func slow(in Input) (work, travel, people float64) {
	for _, s := range in.Segments {
		for range int(s.Companies) {
			for _, f := range s.Standard {
				op := in.Operations[slices.IndexFunc(in.Operations, func(op Operation) bool { return op.Key == f.Operation })]
				minutes, perTrip := op.Minutes, op.PerTrip
				if f.Minutes != nil {
					minutes = *f.Minutes
				}
				if perTrip < 1 {
					perTrip = 1
				}
				work += f.PerYear * minutes / 60
				travel += f.PerYear / perTrip * op.TripMinutes / 60
			}
		}
		work, travel = work+s.Own.WorkMinutes/60, travel+s.Own.TravelMinutes/60
	}
	hours := in.Person.HoursPerYear
	for _, m := range in.Person.Months {
		hours += m.AttendanceHours
	}
	// Each leaver takes away what the successor does not yet do.
	lost := 0.0
	for _, share := range in.Person.Ramp {
		lost += in.Person.Attrition / 12 * (1 - share)
	}
	hours *= 1 - lost
	low, high := 0.0, 1e9
	for range 200 {
		people = (low + high) / 2
		capacity := (hours*in.Person.SellingShare - travel/people) * in.Person.Utilisation
		if people*capacity < work {
			low = people
		} else {
			high = people
		}
	}
	return work, travel, people
}

func close6(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

func TestEqualsTheSlowWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		r, err := Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		if work, travel, people := slow(in); !close6(work, r.WorkHours) || !close6(travel, r.TravelHours) || !close6(people, r.People) {
			t.Fatalf("%v h, %v h, %v people; the slow way %v, %v, %v", r.WorkHours, r.TravelHours, r.People, work, travel, people)
		}
	})
}

func TestPartsSumUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, err := Evaluate(plan(t))
		if err != nil {
			t.Fatal(err)
		}
		var work, people float64
		for _, s := range r.Segments {
			work, people = work+s.WorkHours, people+s.People
		}
		if !close6(work, r.WorkHours) || !close6(people, r.People) || !close6(r.People*r.CapacityHours, r.WorkHours) {
			t.Fatalf("segments %v h, %v people; whole %v, %v × %v h", work, people, r.WorkHours, r.People, r.CapacityHours)
		}
		if r.Months == nil {
			return
		}
		var monthWork, selling, most float64
		least := math.Inf(1)
		for _, m := range r.Months {
			monthWork, selling = monthWork+m.WorkHours, selling+m.SellingHours
			most, least = max(most, m.People), min(least, m.People)
			if !close6(m.People*m.CapacityHours, m.WorkHours) {
				t.Fatalf("%s: %v × %v is not %v", m.Month.Month, m.People, m.CapacityHours, m.WorkHours)
			}
		}
		if !close6(monthWork, r.WorkHours) || !close6(selling, r.SellingHours) || r.Peak.People != most || most < r.People-1e-9 || least > r.People+1e-9 {
			t.Fatalf("months %v h, %v h, %v…%v around %v", monthWork, selling, least, most, r.People)
		}
	})
}

// More of any demand never needs fewer people, more of any supply never more.
func TestMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		effects, err := Sensitivity(in, rapid.Float64Range(0.01, 0.5).Draw(t, "step"))
		if err != nil {
			t.Fatal(err)
		}
		now := evaluate(in).People
		for _, e := range effects {
			supply := len(e.Setting) > 7 && e.Setting[:7] == "person/"
			low, high := e.Less, e.More
			if supply {
				low, high = high, low
			}
			if low > now+1e-9 || high < now-1e-9 {
				t.Fatalf("%s: %v … %v around %v", e.Setting, e.Less, e.More, now)
			}
		}
		for i := 1; i < len(effects); i++ {
			if effects[i].Reach() > effects[i-1].Reach() {
				t.Fatal("the strongest effect does not come first")
			}
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		turned := in
		turned.Segments = rapid.Permutation(in.Segments).Draw(t, "segments in another order")
		turned.Operations = rapid.Permutation(in.Operations).Draw(t, "operations in another order")
		if a, b := evaluate(in).People, evaluate(turned).People; !close6(a, b) {
			t.Fatalf("%v and %v people", a, b)
		}
	})
}
