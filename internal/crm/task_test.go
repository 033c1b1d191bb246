package crm_test

import (
	"slices"
	"testing"
	"time"

	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

func day(t *testing.T, text string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestRepetitionsComeOnTheirDays(t *testing.T) {
	for _, c := range []struct {
		name, from, until string
		repeat            crm.Repeat
		want              []string
	}{
		{"every third day", "2026-11-25", "", crm.Repeat{Unit: crm.RepeatDay, Every: 3}, []string{"2026-11-28", "2026-12-01", "2026-12-04"}},
		{"through the clock change of Sofia", "2026-10-24", "", crm.Repeat{Unit: crm.RepeatDay, Every: 1}, []string{"2026-10-25", "2026-10-26"}},
		{"weekly", "2026-11-25", "", crm.Repeat{Unit: crm.RepeatWeek, Every: 1}, []string{"2026-12-02", "2026-12-09"}},
		{"Mondays and Fridays of every other week", "2026-11-25", "", crm.Repeat{Unit: crm.RepeatWeek, Every: 2, Weekdays: []int{1, 5}}, []string{"2026-11-27", "2026-12-07", "2026-12-11", "2026-12-21"}},
		{"on the 31st", "2026-12-31", "", crm.Repeat{Unit: crm.RepeatMonth, Every: 1}, []string{"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"}},
		{"on the 31st of a leap year", "2027-12-31", "", crm.Repeat{Unit: crm.RepeatMonth, Every: 2}, []string{"2028-02-29", "2028-04-30"}},
		{"on 29 February", "2024-02-29", "", crm.Repeat{Unit: crm.RepeatYear, Every: 1}, []string{"2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}},
		{"until a day", "2026-11-25", "2026-12-02", crm.Repeat{Unit: crm.RepeatWeek, Every: 1}, []string{"2026-12-02"}},
	} {
		c.repeat.From = day(t, c.from)
		if c.until != "" {
			c.repeat.Until = day(t, c.until)
		}
		var got []string
		at, more := c.repeat.After(c.repeat.From)
		for more && len(got) < len(c.want) {
			got = append(got, at.String())
			at, more = c.repeat.After(at)
		}
		if !slices.Equal(got, c.want) || c.until != "" && more {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestRepetitionsAgreeWithTheCalendarStandard compares with the recurrence rules of
// RFC 5545 as a library for calendars reads them.
func TestRepetitionsAgreeWithTheCalendarStandard(t *testing.T) {
	frequencies := map[crm.RepeatUnit]rrule.Frequency{crm.RepeatDay: rrule.DAILY, crm.RepeatWeek: rrule.WEEKLY, crm.RepeatMonth: rrule.MONTHLY, crm.RepeatYear: rrule.YEARLY}
	weekdays := []rrule.Weekday{rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU}
	rapid.Check(t, func(t *rapid.T) {
		r := crm.Repeat{Unit: rapid.SampledFrom(crm.RepeatUnits).Draw(t, "unit"), Every: rapid.IntRange(1, 14).Draw(t, "every"), From: civil.Date(rapid.IntRange(10_000, 30_000).Draw(t, "from"))}
		option := rrule.ROption{Freq: frequencies[r.Unit], Interval: r.Every, Dtstart: r.From.In(time.UTC)}
		_, month, first := r.From.YMD()
		switch r.Unit {
		case crm.RepeatWeek:
			for d := 1; d <= 7; d++ {
				if rapid.Bool().Draw(t, "weekday") {
					r.Weekdays = append(r.Weekdays, d)
					option.Byweekday = append(option.Byweekday, weekdays[d-1])
				}
			}
		case crm.RepeatMonth, crm.RepeatYear:
			for d := min(first, 28); d <= first; d++ {
				option.Bymonthday = append(option.Bymonthday, d)
			}
			option.Bysetpos = []int{-1}
			if r.Unit == crm.RepeatYear {
				option.Bymonth = []int{int(month)}
			}
		}
		rule, err := rrule.NewRRule(option)
		if err != nil {
			t.Fatal(err)
		}
		at := r.From.AddDays(rapid.IntRange(-40, 900).Draw(t, "at"))
		got, _ := r.After(at)
		if want := civil.DateOf(rule.After(at.In(time.UTC), false), time.UTC); got != want {
			t.Fatalf("%+v after %s: %s, want %s", r, at, got, want)
		}
	})
}

func TestWhatFollowsATaskIsNotInThePast(t *testing.T) {
	task := crm.Task{Title: "Call", DueOn: day(t, "2026-11-02"), State: crm.TaskDone, Repeat: crm.Repeat{Unit: crm.RepeatWeek, Every: 1, From: day(t, "2026-11-02")}}
	for today, want := range map[string]string{"2026-10-30": "2026-11-09", "2026-11-02": "2026-11-09", "2026-11-09": "2026-11-09", "2026-11-25": "2026-11-30"} {
		next, more := task.Following(day(t, today))
		if !more || next.DueOn.String() != want || next.State != crm.TaskOpen {
			t.Errorf("done on %s: %s %v %s, want %s", today, next.DueOn, more, next.State, want)
		}
	}
	task.Repeat.Until = day(t, "2026-11-05")
	if _, more := task.Following(day(t, "2026-11-02")); more {
		t.Error("it repeats beyond its end")
	}
}

func TestATaskIsDueWhenClocksOfItsZoneSayIt(t *testing.T) {
	sofia, err := time.LoadLocation("Europe/Sofia")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		on   string
		at   civil.ClockTime
		want string
	}{
		{"2026-11-25", crm.AllDay, "2026-11-24T22:00:00Z"},
		{"2026-11-25", 9 * 60, "2026-11-25T07:00:00Z"},
		{"2026-07-01", 9 * 60, "2026-07-01T06:00:00Z"},
		{"2026-03-29", 3*60 + 30, "2026-03-29T01:30:00Z"}, // skipped: half past three is half past four
	} {
		if got := (crm.Task{DueOn: day(t, c.on), DueAt: c.at}).DueMoment(sofia).Format(time.RFC3339); got != c.want {
			t.Errorf("%s %d: %s, want %s", c.on, c.at, got, c.want)
		}
	}
}

func TestGroupsOfDays(t *testing.T) {
	today := day(t, "2026-11-25")
	for d, want := range map[civil.Date]crm.DueGroup{0: crm.DueNever, today - 1: crm.DueOverdue, today: crm.DueToday, today + 6: crm.DueWeek, today + 7: crm.DueLater} {
		if got := crm.DueGroupOf(d, today); got != want {
			t.Errorf("%s: %s, want %s", d, got, want)
		}
	}
}
