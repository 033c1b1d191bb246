package attainment

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
)

func is(v float64) *float64 { return &v }

var near = cmpopts.EquateApprox(1e-12, 1e-9)

// Three companies: one got all and two more, one half, one nothing.
//
//	capped 4 + 2 + 0 of 4 + 4 + 2; covered 2 of 3; in window 6 of 8;
//	potential (600 + 300·½) of 1000; over 60 − 40
func TestAttainmentWorked(t *testing.T) {
	rows := Report([]Company{
		{ID: "a", Person: "p", Segment: "A/A", Potential: 600, Due: 4, Done: 6, InWindow: 5, BudgetMinutes: 40, DoneMinutes: 60},
		{ID: "b", Person: "p", Segment: "C/A", Potential: 300, Due: 4, Done: 2, InWindow: 1, BudgetMinutes: 40, DoneMinutes: 20, Scheduled: 1, ScheduledMinutes: 10},
		{ID: "c", Person: "q", Segment: "C/A", Potential: 100, Due: 2, BudgetMinutes: 20},
	}, 0)
	want := []Row{{Companies: 3, Due: 10, Done: 8, Scheduled: 1, Remaining: 1, Capped: is(0.6), Coverage: is(2.0 / 3), InWindow: is(0.75), Potential: is(0.75), OverMinutes: 20,
		Minutes: Minutes{Budget: 100, Done: 80, Scheduled: 10, Left: 10, Over: 0}}}
	if diff := cmp.Diff(want, rows, near); diff != "" {
		t.Error(diff)
	}
}

// A company that was due nothing is no part of the shares, but its minutes are
// over-service; and a share of nothing is nil.
func TestNothingDue(t *testing.T) {
	rows := Report([]Company{{ID: "a", Potential: 5, Done: 1, DoneMinutes: 30}}, ByPerson|BySegment)
	want := []Row{{Done: 1, InWindow: is(0), OverMinutes: 30, Minutes: Minutes{Done: 30, Over: 30}}}
	if diff := cmp.Diff(want, rows, near); diff != "" {
		t.Error(diff)
	}
	if rows := Report(nil, 0); len(rows) != 0 {
		t.Errorf("%+v", rows)
	}
}

func TestRowsSumUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []Company
		for i := range rapid.IntRange(0, 30).Draw(t, "companies") {
			done := rapid.IntRange(0, 5).Draw(t, "done")
			list = append(list, Company{
				ID: fmt.Sprint(i), Person: rapid.SampledFrom([]string{"p", "q"}).Draw(t, "person"), Segment: rapid.SampledFrom([]string{"A/A", "C/C"}).Draw(t, "segment"),
				Potential: rapid.Int64Range(0, 1e15).Draw(t, "potential"), Due: rapid.Float64Range(0, 6).Draw(t, "due"), Done: done, InWindow: rapid.IntRange(0, done).Draw(t, "in window"),
				BudgetMinutes: rapid.Float64Range(0, 90).Draw(t, "budget"), DoneMinutes: 10 * done, ScheduledMinutes: rapid.IntRange(0, 50).Draw(t, "scheduled"),
			})
		}
		rows := Report(list, ByPerson|BySegment)
		if diff := cmp.Diff(rows, Report(rapid.Permutation(list).Draw(t, "order"), ByPerson|BySegment)); diff != "" {
			t.Fatal(diff)
		}
		var parts Row
		met := 0.0
		for _, r := range rows {
			for _, s := range []*float64{r.Capped, r.Coverage, r.InWindow, r.Potential} {
				if s != nil && !(*s >= 0 && *s <= 1+1e-12) {
					t.Fatalf("%+v: a share of %v", r, *s)
				}
			}
			parts.Due, parts.Done, parts.OverMinutes = parts.Due+r.Due, parts.Done+r.Done, parts.OverMinutes+r.OverMinutes
			if r.Capped != nil {
				met += *r.Capped * r.Due
			}
		}
		for _, all := range Report(list, 0) {
			if math.Abs(all.Due-parts.Due) > 1e-9 || all.Done != parts.Done || math.Abs(all.OverMinutes-parts.OverMinutes) > 1e-9 {
				t.Fatalf("parts %+v, whole %+v", parts, all)
			}
			if all.Capped != nil && math.Abs(*all.Capped*all.Due-met) > 1e-9 {
				t.Fatalf("met %v, the parts %v", *all.Capped*all.Due, met)
			}
		}
	})
}

func TestTheTickStandsAtWorkingTime(t *testing.T) {
	week := civil.Interval{From: civil.MakeDate(2026, 11, 23), To: civil.MakeDate(2026, 11, 30)}
	work := func(d civil.Date) int {
		if w := d.Weekday(); w == 0 || w == 6 {
			return 0
		}
		return 480
	}
	for day, want := range map[int]float64{20: 0, 23: 0, 24: 0.2, 25: 0.4, 28: 1, 29: 1, 30: 1} {
		if got := Elapsed(week, civil.MakeDate(2026, 11, day), work); got != want {
			t.Errorf("on the %dth %v, want %v", day, got, want)
		}
	}
	idle := func(civil.Date) int { return 0 }
	if got := Elapsed(week, week.From.AddDays(-3), idle) + Elapsed(week, week.From+1, idle)*7 + Elapsed(week, week.To+9, idle); got != 2 {
		t.Errorf("without working time %v", got)
	}
}

func TestABudgetThatChangedDuringTheYear(t *testing.T) {
	at := func(m, d int) civil.Date { return day(2026, m, d) }
	year := civil.Interval{From: at(1, 1), To: day(2027, 1, 1)}
	versions := []Version{{day(2026, 7, 2), 730, 73}, {day(2020, 1, 1), 365, 36.5}}
	for name, c := range map[string]struct {
		period    civil.Interval
		since     civil.Date
		overrides []Override
		want      Share
	}{
		"182 days at 1 and 183 days at 2 a day": {year, 0, nil, Share{182 + 2*183, 54.8}},
		"ours from 1 July on":                   {year, at(7, 1), nil, Share{1 + 2*183, 36.7}},
		"ours only next year":                   {year, day(2027, 3, 1), nil, Share{}},
		"a month of its own":                    {year, 0, []Override{{civil.Interval{From: at(1, 1), To: at(2, 1)}, 3650, 0}}, Share{310 + 151 + 2*183, 51.7}},
		"of two overrides the later":            {civil.Interval{From: at(1, 1), To: at(1, 11)}, 0, []Override{{year, 1, 1}, {year, 73, 0}}, Share{2, 0}},
		"before any standard":                   {civil.Interval{From: day(2019, 12, 1), To: day(2020, 1, 11)}, 0, nil, Share{3650.0 / 366, 365.0 / 366}},
		"a leap year is as much as any":         {civil.Interval{From: day(2024, 1, 1), To: day(2025, 1, 1)}, 0, nil, Share{365, 36.5}},
	} {
		if diff := cmp.Diff(c.want, ProRata(c.period, c.since, versions, c.overrides), near); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func day(y, m, d int) civil.Date { return civil.MakeDate(y, time.Month(m), d) }

// The slow way: day after day.
func TestProRataDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		any := func(label string) civil.Date { return day(2023, 1, 1).AddDays(rapid.IntRange(0, 1500).Draw(t, label)) }
		period := civil.Interval{From: any("from"), To: any("to")}
		since := any("since")
		var versions []Version
		var overrides []Override
		for i := range rapid.IntRange(0, 4).Draw(t, "versions") {
			versions = append(versions, Version{any("version"), float64(100 * i), float64(i)})
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "overrides") {
			overrides = append(overrides, Override{civil.Interval{From: any("override"), To: any("until")}, float64(7 * i), 1})
		}
		var want Share
		for d := max(period.From, since); d < period.To; d++ {
			rate, begun := Share{}, civil.Date(math.MinInt32)
			for _, v := range versions {
				if v.From <= d && v.From >= begun {
					rate, begun = Share{v.Minutes, v.Contacts}, v.From
				}
			}
			for _, o := range overrides {
				if o.Days.Contains(d) {
					rate = Share{o.Minutes, o.Contacts}
				}
			}
			days := 365.0
			if yearOf(d) == 2024 {
				days = 366
			}
			want.Minutes, want.Contacts = want.Minutes+rate.Minutes/days, want.Contacts+rate.Contacts/days
		}
		if diff := cmp.Diff(want, ProRata(period, since, versions, overrides), cmpopts.EquateApprox(1e-9, 1e-9)); diff != "" {
			t.Fatal(diff)
		}
	})
}
