package cli

import (
	"math"
	"strings"
	"testing"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/plan/workload"
)

// One operation makes the need log-normal itself: 6 people with a fifth of
// spread have the median 6 ÷ √1.04 and the P80 that × e^(0.8416 × σ).
func TestHeadcountIntervalInClosedForm(t *testing.T) {
	const plan = `
operations: {call: {minutes: 60}}
segments: [{name: A, companies: 360, standard: {call: 12}}]
person: {hours_per_year: 720, utilisation: 1}
`
	report := headcountJSON(t, plan)
	sigma := math.Sqrt(math.Log(1.04))
	p50, p80 := 6/math.Sqrt(1.04), 6/math.Sqrt(1.04)*math.Exp(0.8416212336*sigma)
	if math.Abs(report.Interval.P50/p50-1) > 0.01 || math.Abs(report.Interval.P80/p80-1) > 0.01 || report.Interval.Draws != 10_000 || report.Interval.Seed != 1 {
		t.Errorf("%+v, want %v and %v", report.Interval, p50, p80)
	}
	if d := report.Drivers; len(d) != 1 || d[0].Setting != "norm/call" || !(d[0].Low < 6 && 6 < d[0].High) {
		t.Errorf("%+v", d)
	}
	if again := headcountJSON(t, plan); again.Interval != report.Interval {
		t.Errorf("%+v, and again %+v", report.Interval, again.Interval)
	}
	other := headcountJSON(t, plan+"draws: 500\nseed: 2")
	if other.Interval.P50 == report.Interval.P50 || other.Interval.Draws != 500 || other.Interval.Seed != 2 || math.Abs(other.Interval.P50/p50-1) > 0.05 || other.People != report.People {
		t.Errorf("%+v", other.Interval)
	}
}

// The smaller the team, the more a month's illness is chance: one person's P80
// lies further above the need than a hundred people's, of the same norms.
func TestHeadcountIllnessIsChance(t *testing.T) {
	ill := func(companies string, days string) headcountReport {
		return headcountJSON(t, strings.NewReplacer("companies: 1000", "companies: "+companies, "illness_days: 5", "illness_days: "+days).Replace(inRussia))
	}
	spread := func(r headcountReport) float64 { return r.Months[6].P80 / r.Months[6].People }
	small, large, healthy := spread(ill("40", "30")), spread(ill("9000", "30")), spread(ill("40", "0"))
	if !(small > large && large >= healthy-0.005) {
		t.Errorf("P80 ÷ need: one person %v, a hundred %v, nobody ill %v", small, large, healthy)
	}
	report := ill("1000", "10")
	if report.Peak == nil || report.Peak.P80 < report.Interval.P80 || len(report.Months) != 12 {
		t.Errorf("%+v", report.Peak)
	}
	for _, m := range report.Months {
		if m.P50 > m.P80 || math.Abs(m.P50/m.People-1) > 0.05 {
			t.Errorf("%+v", m)
		}
	}
}

// 4320 h of work; trips of 2 h hold two of the 2000 big meetings and 720 h a
// person: (4320 + 2000) ÷ 720. A fifth leaves and gives half in its first six
// months: 0.2 ÷ 12 × 3 = 0.05 of the selling time is lost.
func TestHeadcountTripsAndTurnover(t *testing.T) {
	report := headcountJSON(t, meetings+"trips: {big: {minutes: 120, per_trip: 2}}")
	if want := (4320 + 2000.0) / 720; math.Abs(report.People-want) > 1e-9 || report.WorkHours != 4320 {
		t.Errorf("%v people, want %v", report.People, want)
	}
	report = headcountJSON(t, meetings+"ramp: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]\nattrition: 0.2")
	if want := 6 / 0.95; math.Abs(report.People-want) > 1e-9 || report.PeopleRounded != 7 {
		t.Errorf("%v people, want %v", report.People, want)
	}
}

// Ten thousand draws of a plan with nine segments, ten operations and a calendar.
func BenchmarkHeadcountInterval(b *testing.B) {
	text := "operations: {"
	standard := ""
	for i := range 10 {
		name := string(rune('a' + i))
		text += name + ": {minutes: 30}, "
		standard += name + ": 6, "
	}
	text += "}\nsegments:\n"
	for i := range 9 {
		text += "  - {name: " + string(rune('A'+i)) + ", companies: 500, standard: {" + standard + "}}\n"
	}
	text += "trips: {a: {minutes: 90, per_trip: 3}}\nperson: {calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 7, training_days: 3}, selling_share: 0.5}\n"
	plan, err := planfile.Read(strings.NewReader(text))
	if err != nil {
		b.Fatal(err)
	}
	faults := &planFaults{}
	in, _ := headcountInput(plan, faults)
	result, err := workload.Evaluate(in)
	if err := faults.join(err); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := drawHeadcount(plan, in, result); err != nil {
			b.Fatal(err)
		}
	}
}
