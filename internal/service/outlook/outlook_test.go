package outlook_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
	"kaymak/internal/plan/hiring"
	"kaymak/internal/plan/uncertainty"
	"kaymak/internal/plan/workload"
	"kaymak/internal/service/outlook"
)

const draws = 10_000

// plain is two years of 100 selling hours a month, and 1,200 companies with a call of an
// hour each a year: 100 hours of work a month, one person.
func plain() outlook.Input {
	in := outlook.Input{Norms: map[string]outlook.Evidence{}}
	in.Work = workload.Input{
		Operations: []workload.Operation{{Key: "call", Minutes: 60, PerTrip: 1}},
		Segments:   []workload.Segment{{Name: "A", Companies: 1200, Standard: []workload.Frequency{{Operation: "call", PerYear: 1}}}},
		Person:     workload.Person{SellingShare: 1, Utilisation: 1}, Idle: true,
	}
	for m := range civil.Month(24) {
		in.Work.Person.Months = append(in.Work.Person.Months, workload.Month{Month: civil.MakeMonth(2026, time.January) + m, WorkingDays: 20, NormHours: 100, AttendanceHours: 100})
	}
	return in
}

// with adds somebody who is there all the time.
func with(in outlook.Input, people float64) outlook.Input {
	all := slices.Repeat([]float64{people}, len(in.Work.Person.Months))
	in.People = append(in.People, outlook.Person{Employed: all, Present: all})
	return in
}

func evaluated(t testing.TB, in outlook.Input) outlook.Result {
	t.Helper()
	r, err := outlook.Evaluate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestAYearsStandardIsAskedForEveryYear(t *testing.T) {
	r := evaluated(t, with(plain(), 0.4))
	if !near(r.Need, 1) || !near(r.WorkHours, 1200) || !near(r.Months[23].People, 1) || !near(r.Output, 0.4) || !near(r.Lacking(), 0.6) {
		t.Errorf("%v people, %v h, %v lacking", r.Need, r.WorkHours, r.Lacking())
	}
}

// Three calls in ten succeed: 20 + (1 ÷ 0.3 − 1) × 3 = 27 minutes, 0.45 of a person.
func TestFailuresTakeTheirTime(t *testing.T) {
	in := plain()
	in.Work.Operations[0].Minutes = 20
	in.Norms["call"] = outlook.Evidence{Success: 0.3, FailureMinutes: 3}
	if r := evaluated(t, in); !near(r.Need, 0.45) {
		t.Errorf("%v", r.Need)
	}
}

// Half the people leave in a year, somebody is found in two months and learns for
// two: a requisition at once, and others as people go.
func TestWhoLeavesIsReplacedInTime(t *testing.T) {
	in := with(plain(), 1)
	in.Attrition, in.MonthsToFill, in.Ramp = 0.5, 2, []float64{0.5, 0.5}
	r := evaluated(t, in)
	if len(r.Requisitions) == 0 || r.Requisitions[0].Start-r.Requisitions[0].Open != 2 {
		t.Fatalf("%+v", r.Requisitions)
	}
	if last := r.Months[23]; !near(last.There, math.Pow(1-0.5/12, 23)) || last.Hired < 0.99 {
		t.Errorf("there %v, with those hired %v", last.There, last.Hired)
	}
	if evaluated(t, with(plain(), 1)).Requisitions != nil {
		t.Error("somebody is looked for though everybody stays")
	}
}

// A new person from March gives a quarter, a half, and then everything.
func TestNewPeopleLearn(t *testing.T) {
	in := plain()
	in.Ramp = []float64{0.25, 0.5}
	march := civil.MakeMonth(2026, time.March)
	here := slices.Repeat([]float64{1}, 24)
	here[0], here[1] = 0, 0
	in.People = []outlook.Person{{Start: march, Employed: here, Present: here}}
	in.Hires = []hiring.Change{{Month: march + 1, People: 2}, {Month: march + 3, People: -1}}
	r := evaluated(t, in)
	for month, want := range map[int]float64{1: 0, 2: 0.25, 3: 0.5 + 0.5, 4: 1 + 1, 5: 1 + 2 - 1} {
		if got := r.Months[month].Output; !near(got, want) {
			t.Errorf("month %d: %v, want %v", month, got, want)
		}
	}
}

func TestTheNeedIsDrawn(t *testing.T) {
	in := with(plain(), 1)
	r := evaluated(t, in)
	c, err := outlook.Draw(in, r, draws, 1)
	if err != nil {
		t.Fatal(err)
	}
	// One norm, log-normal with mean 60 and a fifth of it: sigma² = ln 1.04, P50 = e^(−sigma²/2), P80 at 0.8416 sigma.
	sigma := math.Sqrt(math.Log(1.04))
	p50, p80 := math.Exp(-sigma*sigma/2), math.Exp(-sigma*sigma/2+0.8416*sigma)
	if math.Abs(c.Need.P50-p50) > 0.01 || math.Abs(c.Need.P80-p80) > 0.01 || math.Abs(c.Overload[5]-0.4606) > 0.02 {
		t.Errorf("P50 %v of %v, P80 %v of %v, overload %v", c.Need.P50, p50, c.Need.P80, p80, c.Overload[5])
	}
	if len(c.Swings) != 1 || c.Swings[0].Group != "norm/call" {
		t.Errorf("%+v", c.Swings)
	}
	in.Norms["call"] = outlook.Evidence{Observations: 400, Spread: 1.5, Success: 0.5, FailureMinutes: 10}
	in.Illness = 0.05
	r = evaluated(t, in)
	if c, err = outlook.Draw(in, r, draws, 1); err != nil {
		t.Fatal(err)
	}
	var groups []string
	for _, s := range c.Swings {
		groups = append(groups, s.Group)
	}
	slices.Sort(groups)
	if !slices.Equal(groups, []string{"attendance", "conversion/call", "norm/call"}) {
		t.Errorf("what moves the need: %v", groups)
	}
}

// Common random numbers: a norm that takes longer needs more people in every draw.
func TestTwoPlansShareTheirChance(t *testing.T) {
	a, b := plain(), plain()
	b.Work.Operations[0].Minutes = 61
	var samples []uncertainty.Sample
	for _, in := range []outlook.Input{a, b} {
		c, err := outlook.Draw(in, evaluated(t, in), draws, 7)
		if err != nil {
			t.Fatal(err)
		}
		samples = append(samples, c.Sample)
	}
	if d, err := uncertainty.Compare(samples[0], samples[1], 0); err != nil || d.More != 1 {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestFaultyPlansAreRefused(t *testing.T) {
	short := plain()
	short.Work.Person.Months = short.Work.Person.Months[:7]
	odd := plain()
	odd.People = []outlook.Person{{Employed: []float64{1}}}
	never := plain()
	never.Norms["call"] = outlook.Evidence{Success: -1}
	ill := plain()
	ill.Illness = 1
	for name, in := range map[string]outlook.Input{"months": short, "people": odd, "success": never, "illness": ill} {
		if _, err := outlook.Evaluate(in); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// More clients never need fewer people, more people never overload more, and what
// is lacking with the requisitions is never more than without.
func TestMoreWorkNeverNeedsFewerPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plain()
		in.Work.Segments[0].Companies = rapid.Float64Range(0, 1e5).Draw(t, "companies")
		in.Attrition = rapid.Float64Range(0, 1).Draw(t, "attrition")
		in.MonthsToFill = rapid.IntRange(0, 6).Draw(t, "months to fill")
		in.Ramp = rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 6).Draw(t, "ramp")
		in = with(in, rapid.Float64Range(0, 100).Draw(t, "people"))
		r, err := outlook.Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range r.Months {
			if m.Hired < m.Output-1e-9 || m.Output > m.There+1e-9 {
				t.Fatalf("there %v, output %v, with those hired %v", m.There, m.Output, m.Hired)
			}
		}
		more := in
		more.Work.Segments = []workload.Segment{in.Work.Segments[0]}
		more.Work.Segments[0].Companies *= 1.1
		busier, err := outlook.Evaluate(more)
		if err != nil || busier.Need < r.Need || !near(busier.Output, r.Output) {
			t.Fatalf("%v → %v people, %v", r.Need, busier.Need, err)
		}
	})
}

func BenchmarkOutlook(b *testing.B) {
	in := with(plain(), 1)
	in.Illness = 0.02
	for _, key := range []string{"field_meeting", "office_meeting", "letter", "offer", "contract", "presentation", "shipment"} {
		in.Work.Operations = append(in.Work.Operations, workload.Operation{Key: key, Minutes: 30, TripMinutes: 60, PerTrip: 3})
	}
	for _, name := range []string{"B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P"} {
		s := workload.Segment{Name: name, Companies: 30_000}
		for _, op := range in.Work.Operations[:5] {
			s.Standard = append(s.Standard, workload.Frequency{Operation: op.Key, PerYear: 12})
		}
		in.Work.Segments = append(in.Work.Segments, s)
	}
	for b.Loop() {
		r, err := outlook.Evaluate(in)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := outlook.Draw(in, r, draws, 1); err != nil {
			b.Fatal(err)
		}
	}
}
