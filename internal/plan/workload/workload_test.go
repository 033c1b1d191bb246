package workload

import (
	"math"
	"strings"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

func evaluated(t *testing.T, in Input) Result {
	t.Helper()
	r, err := Evaluate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// one is a plan of one operation.
func one(minutes float64, person Person, segments ...Segment) Input {
	return Input{Operations: []Operation{{Key: "op", Minutes: minutes}}, Segments: segments, Person: person}
}

func segment(name string, companies, perYear float64) Segment {
	return Segment{Name: name, Companies: companies, Standard: []Frequency{{Operation: "op", PerYear: perYear}}}
}

// 1000 A × 36 + 2000 B × 12 calls, 1000 calls per person → 60,000 calls, 60 people.
func TestSixtyThousandCalls(t *testing.T) {
	r := evaluated(t, one(60, Person{HoursPerYear: 1000, SellingShare: 1, Utilisation: 1}, segment("A", 1000, 36), segment("B", 2000, 12)))
	if r.WorkHours != 60_000 || r.People != 60 || r.PeopleRounded != 60 {
		t.Errorf("%v calls, %v people, %d", r.WorkHours, r.People, r.PeopleRounded)
	}
}

// 40/72/88 clients × 60/40/30 min × 50/30/20 a year; 1800 h, 40 % selling → 4320 h → 6.0 people.
func TestThreeKindsOfMeeting(t *testing.T) {
	with := func(name string, companies, minutes, perYear float64) Segment {
		return Segment{Name: name, Companies: companies, Standard: []Frequency{{Operation: "op", PerYear: perYear, Minutes: &minutes}}}
	}
	r := evaluated(t, one(999, Person{HoursPerYear: 1800, SellingShare: 0.4, Utilisation: 1}, with("A", 40, 60, 50), with("B", 72, 40, 30), with("C", 88, 30, 20)))
	if !near(r.WorkHours, 4320) || !near(r.CapacityHours, 720) || !near(r.People, 6) || r.PeopleRounded != 6 {
		t.Errorf("%v h, %v h a person, %v people, %d", r.WorkHours, r.CapacityHours, r.People, r.PeopleRounded)
	}
}

// 200×4 + 450×2 + 1000×1 h a month × 12; 1200 h → 32,400 h → 27.
func TestHoursAMonth(t *testing.T) {
	r := evaluated(t, one(60, Person{HoursPerYear: 1200, SellingShare: 1, Utilisation: 1}, segment("A", 200, 48), segment("B", 450, 24), segment("C", 1000, 12)))
	if r.WorkHours != 32_400 || r.People != 27 || r.PeopleRounded != 27 {
		t.Errorf("%v h, %v people, %d", r.WorkHours, r.People, r.PeopleRounded)
	}
}

// p 0.3, 20, 3 → 27 min.
func TestAttempts(t *testing.T) {
	if got := Attempts(0.3, 20, 3); !near(got, 27) {
		t.Errorf("%v min, want 27", got)
	}
	if got := Attempts(1, 20, 3); got != 20 {
		t.Errorf("a sure success takes %v min, want 20", got)
	}
}

func TestIntervals(t *testing.T) {
	if got := PerYear(7); !near(got, 52.178571428571) && math.Abs(got-52.1786) > 1e-4 {
		t.Errorf("every week is %v times a year", got)
	}
	for _, n := range []float64{1, 12, 18, 26, 365.25} {
		if got := PerYear(IntervalDays(n)); !near(got, n) {
			t.Errorf("%v times a year became %v", n, got)
		}
	}
}

func TestRoundsUpOnceWithTolerance(t *testing.T) {
	for people, want := range map[float64]int64{0: 0, 1e-12: 1, 0.1: 1, 1: 1, 1.000000001: 1, 5.999999999: 6, 6: 6, 6.000000001: 6, 6.00001: 7, 6.5: 7} {
		if got := Round(people); got != want {
			t.Errorf("Round(%v) = %d, want %d", people, got, want)
		}
	}
	// Three segments of 0.4 people are 1.2, so 2: not 3 as when each is rounded.
	person := Person{HoursPerYear: 1000, SellingShare: 1, Utilisation: 1}
	r := evaluated(t, one(60, person, segment("A", 400, 1), segment("B", 400, 1), segment("C", 400, 1)))
	if !near(r.People, 1.2) || r.PeopleRounded != 2 {
		t.Errorf("%v people, rounded %d", r.People, r.PeopleRounded)
	}
}

// Nine companies visited 18 times: 95 min each, and trips of 73 min that hold
// three meetings; called 36 times, 12 min each.
func TestTravelIsCountedOncePerTrip(t *testing.T) {
	in := Input{
		Operations: []Operation{{Key: "meeting", Minutes: 95, TripMinutes: 73, PerTrip: 3}, {Key: "call", Minutes: 12}},
		Segments:   []Segment{{Name: "C/A", Companies: 9, Standard: []Frequency{{Operation: "meeting", PerYear: 18}, {Operation: "call", PerYear: 36}}}},
		Person:     Person{HoursPerYear: 1048.8, SellingShare: 1, Utilisation: 0.8},
	}
	r := evaluated(t, in)
	if !near(r.Segments[0].MinutesPerCompany, 18*95+36*12+18*73.0/3) {
		t.Errorf("%v min per company", r.Segments[0].MinutesPerCompany)
	}
	if !near(r.WorkHours, 321.3) || !near(r.TravelHours, 65.7) {
		t.Errorf("%v h of work, %v h of travel", r.WorkHours, r.TravelHours)
	}
	if want := (321.3/0.8 + 65.7) / 1048.8; !near(r.People, want) {
		t.Errorf("%v people, want %v", r.People, want)
	}
	// What is left of one person's selling time after that person's trips.
	if want := (1048.8 - 65.7/r.People) * 0.8; !near(r.CapacityHours, want) || !near(r.People*r.CapacityHours, r.WorkHours) {
		t.Errorf("%v h of capacity, want %v", r.CapacityHours, want)
	}
}

// russia2026 is the attendance of one person, without absences.
func russia2026() []Month {
	days := []int{15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22}
	short := map[int]float64{3: 1, 4: 1, 5: 1, 10: 1}
	var months []Month
	for i, n := range days {
		hours := float64(n)*8 - short[i]
		months = append(months, Month{Month: civil.MakeMonth(2026, 1) + civil.Month(i), WorkingDays: n, NormHours: hours, AttendanceHours: hours})
	}
	return months
}

func TestAShortMonthNeedsMorePeople(t *testing.T) {
	in := one(60, Person{Months: russia2026(), SellingShare: 0.5, Utilisation: 1}, segment("A", 1000, 12))
	r := evaluated(t, in)
	january := r.Months[0]
	if january.WorkHours != 1000 || january.SellingHours != 60 || !near(january.People, 1000.0/60) {
		t.Errorf("January = %+v", january)
	}
	if r.SellingHours != 986 || !near(r.People, 12_000.0/986) || r.Peak.Month.Month != january.Month.Month {
		t.Errorf("%v h, %v people, peak %v", r.SellingHours, r.People, r.Peak)
	}
	in.Spread = ByWorkingTime
	for _, m := range evaluated(t, in).Months {
		if !near(m.People, r.People) {
			t.Errorf("%s: %v people, want the level %v", m.Month.Month, m.People, r.People)
		}
	}
}

func TestAMonthWithoutWorkingTimeCarriesNoWork(t *testing.T) {
	months := russia2026()
	months[7].AttendanceHours = 0
	r := evaluated(t, one(60, Person{Months: months, SellingShare: 1, Utilisation: 1}, segment("A", 11, 1)))
	if august := r.Months[7]; august.WorkHours != 0 || august.People != 0 || r.Months[0].WorkHours != 1 {
		t.Errorf("August = %+v, January %v h", august, r.Months[0].WorkHours)
	}
}

func TestCompaniesWithAStandardOfTheirOwn(t *testing.T) {
	s := segment("A", 10, 6)
	s.Own = Own{Companies: 2, WorkMinutes: 600, TravelMinutes: 120}
	r := evaluated(t, one(60, Person{HoursPerYear: 100, SellingShare: 1, Utilisation: 1}, s))
	if r.WorkHours != 70 || r.TravelHours != 2 || !near(r.People, 0.72) {
		t.Errorf("%v h, %v h of travel, %v people", r.WorkHours, r.TravelHours, r.People)
	}
}

// Every faulty input is named, all at once.
func TestFaultyInputsAreNamed(t *testing.T) {
	minus := -5.0
	in := Input{
		Operations: []Operation{{Key: "call", Minutes: -1}, {Key: "visit", Minutes: math.NaN(), TripMinutes: math.Inf(1), PerTrip: 0.5}, {Key: "call", Minutes: 0}},
		Segments: []Segment{
			{Name: "A", Companies: -3, Standard: []Frequency{{Operation: "lunch", PerYear: 1}, {Operation: "call", PerYear: -1, Minutes: &minus}, {Operation: "call", PerYear: 1e9}}},
			{Name: "A", Companies: 1e12},
		},
		Person: Person{HoursPerYear: 9000, SellingShare: 0, Utilisation: 1.5},
		Spread: "somehow",
	}
	_, err := Evaluate(in)
	if !fault.Is(err, fault.Invalid) {
		t.Fatal(err)
	}
	for _, path := range []string{
		"operations.call.minutes: must not be negative", "operations.visit.minutes: must be a finite", "operations.visit.trip_minutes: must be a finite", "operations.visit.per_trip",
		"operations.call: An operation needs", "operations.call.minutes: must be above zero",
		"segments[0].companies: must not be negative", "segments[0].standard.lunch: There is no operation", "segments[0].standard.call: must not be negative",
		"segments[0].minutes.call: must not be negative", "segments[0].standard.call: \"call\" stands twice", "segments[0].standard.call: must not be above 100000",
		"segments[1].name", "segments[1].companies: must not be above 1000000000",
		"person.hours_per_year: must not be above 8784", "person.selling_share: must be above zero", "person.utilisation: must not be above 1", "spread",
	} {
		if !strings.Contains(err.Error(), path) {
			t.Errorf("%q is not named in %v", path, err)
		}
	}
}

// TestNoSilentZero (Veeva Align: empty inputs giving zero capacity without a word).
func TestNoSilentZero(t *testing.T) {
	person := Person{HoursPerYear: 1000, SellingShare: 1, Utilisation: 1}
	for name, c := range map[string]struct {
		in   Input
		want string
	}{
		"nothing":       {Input{Person: person}, "operations: There are no operations"},
		"no segments":   {one(60, person), "segments: There are no segments"},
		"no companies":  {one(60, person, segment("A", 0, 12)), "segments[0].companies: No company is served"},
		"no operations": {one(60, person, segment("A", 5, 0)), "segments[0].standard: No operation is planned"},
		"no hours":      {one(60, Person{SellingShare: 1, Utilisation: 1}, segment("A", 5, 1)), "person.hours_per_year: must be above zero"},
		"empty months":  {one(60, Person{Months: []Month{{}}, SellingShare: 1, Utilisation: 1}, segment("A", 5, 1)), "person.months"},
		"tiny capacity": {one(60, Person{HoursPerYear: 1e-300, SellingShare: 1, Utilisation: 1}, segment("A", 5, 1)), "person: The capacity"},
	} {
		if _, err := Evaluate(c.in); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}
