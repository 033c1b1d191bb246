package week

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

func fiveDays() []WorkingDay {
	var days []WorkingDay
	for w := time.Monday; w <= time.Friday; w++ {
		days = append(days, WorkingDay{int(w), nine, 18 * 60})
	}
	return days
}

// lunch takes an hour of every day.
func lunch() []Meeting {
	var meetings []Meeting
	for w := time.Monday; w <= time.Friday; w++ {
		meetings = append(meetings, Meeting{int(w), 13 * 60, 60})
	}
	return meetings
}

func TestEffectiveWeeksOfRussia2026(t *testing.T) {
	if got := EffectiveWeeks(247, 28); math.Abs(got-43.8) > 1e-12 {
		t.Errorf("%v weeks, want 43.8", got)
	}
}

// 43.8 weeks: prospecting 13,140 min = 300 a week, visits to the north 10,512 =
// 240, calls 21,900 = 500. A day has 480 min, 30 of them admin, 70 (15 % of 450,
// up to 5) reserve.
func TestAStandardWeek(t *testing.T) {
	s := Standard{
		Days: fiveDays(), Meetings: append(lunch(), Meeting{1, nine, 60}), Weeks: 43.8, AdminMinutes: 30, ReservePerMil: 150,
		Work: []Work{
			{Kind: "base", Operations: []string{"call"}, Minutes: 21_900},
			{Kind: "visits", Operations: []string{"field_meeting"}, Minutes: 10_512, Area: "north"},
			{Kind: "market", Operations: []string{"call"}, Minutes: 13_140, Daily: true},
		},
	}
	p, err := Propose(s)
	if err != nil || p.Open != nil {
		t.Fatal(err, p.Open)
	}
	var got []string
	for _, b := range p.Blocks {
		got = append(got, fmt.Sprintf("%.3s %s %d %s", time.Weekday(b.Weekday), b.Start, b.Minutes, b.Kind))
	}
	want := []string{
		"Mon 10:00 60 market", "Mon 11:00 110 base", "Mon 16:30 60 reserve", "Mon 17:30 30 admin",
		"Tue 09:00 60 market", "Tue 10:00 180 visits", "Tue 14:00 60 visits", "Tue 15:00 80 base", "Tue 16:20 70 reserve", "Tue 17:30 30 admin",
	}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Log(got)
		t.Error(diff)
	}
}

// What does not fit is a decision: a day gives 480 − 30 − 20 % = 360 minutes, the week 1,800 of 2,100.
func TestWhatDoesNotFitIsADecision(t *testing.T) {
	s := Standard{
		Days: fiveDays(), Meetings: lunch(), Weeks: 40, AdminMinutes: 30, ReservePerMil: 200,
		Work: []Work{{Kind: "base", Operations: []string{"call"}, Minutes: 40 * 1500}, {Kind: "offers", Operations: []string{"offer"}, Minutes: 40 * 600}},
	}
	p, err := Propose(s)
	if err != nil {
		t.Fatal(err)
	}
	want := &Decision{Missing: []Missing{{"offers", "", 600, 300}}, MinutesPerWeek: 300, MinutesPerYear: 12_000, Hire: 300.0 / 1800, StretchInterval: 2100.0 / 1800}
	if diff := cmp.Diff(want, p.Open); diff != "" {
		t.Error(diff)
	}
}

// A trip fills Monday, so that the odd step of the base has no place there.
func TestAFullDayLeavesItsShareToTheOthers(t *testing.T) {
	s := Standard{
		Days: fiveDays()[:2], Meetings: lunch(), Weeks: 40, AdminMinutes: 30, ReservePerMil: 200,
		Work: []Work{{Kind: "visits", Operations: []string{"field_meeting"}, Minutes: 40 * 360, Area: "north"}, {Kind: "base", Operations: []string{"call"}, Minutes: 40 * 15}},
	}
	p, err := Propose(s)
	if err != nil || p.Open != nil {
		t.Fatal(err, p.Open)
	}
	for _, b := range p.Blocks {
		if b.Kind == "base" && (b.Weekday != 2 || b.Minutes != 15) {
			t.Errorf("%+v", b)
		}
	}
}

// A quarter of an hour a week is half an hour a day while there is time, and nobody
// has to decide anything where there is none.
func TestADayHasAtLeast(t *testing.T) {
	for name, c := range map[string]struct{ base, want int }{"with time": {300, 150}, "without": {1800, 0}} {
		s := Standard{
			Days: fiveDays(), Meetings: lunch(), Weeks: 40, AdminMinutes: 30, ReservePerMil: 200,
			Work: []Work{{Kind: "market", Operations: []string{"letter"}, Minutes: 40 * 15, Least: 30}, {Kind: "base", Operations: []string{"call"}, Minutes: 40 * float64(c.base), Daily: true}},
		}
		if c.want == 0 {
			s.Work[0].Minutes = 0
		}
		p, err := Propose(s)
		if err != nil || p.Open != nil {
			t.Fatal(name, err, p.Open)
		}
		given := 0
		for _, b := range p.Blocks {
			if b.Kind == "market" {
				given += b.Minutes
			}
		}
		if given != c.want {
			t.Errorf("%s: %d minutes a week, want %d", name, given, c.want)
		}
	}
}

// Three meetings of two hours stand on three days, before the calls that can be cut
// up, and whatever is left takes anything.
func TestMeetingsStayWholeAndSpread(t *testing.T) {
	anything := Work{Kind: "anything", Operations: []string{"call", "field_meeting"}}
	s := Standard{
		Days: fiveDays(), Meetings: lunch(), Weeks: 40, AdminMinutes: 30, ReservePerMil: 200, Rest: &anything,
		Work: []Work{{Kind: "base", Operations: []string{"call"}, Minutes: 40 * 300}, {Kind: "visits", Operations: []string{"field_meeting"}, Minutes: 40 * 350, Piece: 120}},
	}
	p, err := Propose(s)
	if err != nil || p.Open != nil {
		t.Fatal(err, p.Open)
	}
	var got []string
	for _, b := range p.Blocks {
		if b.Weekday == 1 || b.Weekday == 4 {
			got = append(got, fmt.Sprintf("%.3s %s %d %s", time.Weekday(b.Weekday), b.Start, b.Minutes, b.Kind))
		}
	}
	want := []string{
		"Mon 09:00 120 visits", "Mon 11:00 60 base", "Mon 12:00 60 anything", "Mon 14:00 120 anything", "Mon 16:00 90 reserve", "Mon 17:30 30 admin",
		"Thu 09:00 60 base", "Thu 10:00 180 anything", "Thu 14:00 120 anything", "Thu 16:00 90 reserve", "Thu 17:30 30 admin",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAProposalKeepsItsRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Standard{Days: fiveDays()[:rapid.IntRange(0, 5).Draw(t, "days")], Weeks: rapid.Float64Range(20, 50).Draw(t, "weeks"),
			AdminMinutes: rapid.IntRange(0, 30).Draw(t, "admin"), ReservePerMil: rapid.IntRange(150, 200).Draw(t, "reserve")}
		for range rapid.IntRange(0, 6).Draw(t, "meetings") {
			s.Meetings = append(s.Meetings, Meeting{rapid.IntRange(0, 6).Draw(t, "on"), civil.ClockTime(rapid.IntRange(480, 1100).Draw(t, "at")), rapid.IntRange(1, 200).Draw(t, "for")})
		}
		for i := range rapid.IntRange(0, 6).Draw(t, "work") {
			s.Work = append(s.Work, Work{Kind: fmt.Sprint(i), Operations: []string{"call"}, Minutes: rapid.Float64Range(0, 40_000).Draw(t, "minutes"),
				Area: rapid.SampledFrom([]string{"", "", "north"}).Draw(t, "area"), Daily: rapid.IntRange(0, 4).Draw(t, "daily") == 0, Piece: rapid.SampledFrom([]int{0, 0, 30, 100}).Draw(t, "piece"), Least: rapid.SampledFrom([]int{0, 0, 0, 60}).Draw(t, "least")})
		}
		if rapid.Bool().Draw(t, "with rest") {
			s.Rest = &Work{Kind: "rest", Operations: []string{"call"}}
		}
		p, err := Propose(s)
		if err != nil {
			t.Fatal(err)
		}
		soundWeek(t, s, p)
	})
}

// soundWeek checks that blocks share no minute with each other or with meetings,
// and that every minute of need was given or is told as missing.
func soundWeek(t *rapid.T, s Standard, p Proposal) {
	taken := map[[2]int]bool{}
	for _, m := range s.Meetings {
		for i := range m.Minutes {
			taken[[2]int{m.Weekday, int(m.Start) + i}] = true
		}
	}
	given, admin := map[string]int{}, map[int]int{}
	for _, b := range p.Blocks {
		given[b.Kind] += b.Minutes
		if b.Kind == Admin {
			admin[b.Weekday] += b.Minutes
		}
		for i := range b.Minutes {
			at := [2]int{b.Weekday, int(b.Start) + i}
			if taken[at] || at[1] < 9*60 || at[1] >= 18*60 {
				t.Fatalf("%+v is taken or outside the day", b)
			}
			taken[at] = true
		}
	}
	for w, minutes := range admin {
		if minutes > MaxAdmin {
			t.Fatalf("%d minutes of admin on weekday %d", minutes, w)
		}
	}
	missing := map[string]int{}
	if p.Open != nil {
		for _, m := range p.Open.Missing {
			missing[m.Kind] = m.Need - m.Got
		}
	}
	for _, w := range s.Work {
		if need, got := w.Minutes/s.Weeks, given[w.Kind]+missing[w.Kind]; float64(got) < need-1e-6 || w.Least == 0 && float64(got) >= need+float64(step+w.piece()) {
			t.Fatalf("%s needs %v a week, got %d, missing %d", w.Kind, need, given[w.Kind], missing[w.Kind])
		}
		if w.Piece > 0 && given[w.Kind]%w.piece() > 0 {
			t.Fatalf("%d minutes of %s are no whole pieces", given[w.Kind], w.Kind)
		}
	}
	if s.Rest != nil {
		for _, d := range s.Days {
			nothingLeft(t, d.Weekday, taken)
		}
	}
}

// nothingLeft checks that no five minutes of a day are free.
func nothingLeft(t *rapid.T, weekday int, taken map[[2]int]bool) {
	free := 0
	for m := 9 * 60; m < 18*60; m++ {
		if free++; taken[[2]int{weekday, m}] {
			free = 0
		}
		if free == step {
			t.Fatalf("weekday %d is free at minute %d", weekday, m)
		}
	}
}

func TestWhatCannotBeProposed(t *testing.T) {
	_, err := Propose(Standard{Weeks: 54, AdminMinutes: 31, ReservePerMil: 100, Days: []WorkingDay{{1, 600, 600}, {1, 600, 700}},
		Meetings: []Meeting{{1, 600, 0}}, Work: []Work{{Minutes: math.NaN(), Piece: -1, Least: -1}}})
	e, _ := fault.As(err)
	if e == nil || len(e.Fields) != 9 {
		t.Error(err)
	}
}
