package civil

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func date(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func anyDate() *rapid.Generator[Date] {
	first, last := MakeDate(MinYear, 1, 1), MakeDate(MaxYear, 12, 31)
	return rapid.Custom(func(t *rapid.T) Date { return Date(rapid.Int32Range(int32(first), int32(last)).Draw(t, "day")) })
}

func TestDatesWorked(t *testing.T) {
	d := MakeDate(2026, time.November, 23)
	if got := d.AddDays(10).String(); got != "2026-12-03" {
		t.Errorf("ten days on: %s", got)
	}
	if got := d.Month().Next().First().String(); got != "2026-12-01" {
		t.Errorf("next month: %s", got)
	}
	if d.Weekday() != time.Monday {
		t.Errorf("%s is a %s", d, d.Weekday())
	}
	if got := MakeDate(1970, 1, 1); got != 0 {
		t.Errorf("day 0 is %d", got)
	}
	if got := MakeDate(2024, 2, 29).AddYears(1).String(); got != "2025-02-28" {
		t.Errorf("a year after a leap day: %s", got)
	}
}

func TestDatesThatAreNone(t *testing.T) {
	for _, s := range []string{"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1", "26-01-01", "2026-01-01T00:00:00Z", " 2026-01-01", "10000-01-01", "-001-01-01", "２０２６-01-01", "2026/01/01"} {
		if d, err := ParseDate(s); fault.CodeOf(err) != "civil.date" {
			t.Errorf("%q became %s (%v)", s, d, err)
		}
	}
	for _, ymd := range [][3]int{{2025, 2, 29}, {2026, 4, 31}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {0, 1, 1}, {10000, 1, 1}} {
		if _, err := CheckedDate(ymd[0], time.Month(ymd[1]), ymd[2]); fault.CodeOf(err) != "civil.date" {
			t.Errorf("%v: %v", ymd, err)
		}
	}
}

func TestDateTextRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Date
		if err := json.Unmarshal(text, &back); err != nil || back != d {
			t.Fatalf("%d became %s became %d: %v", d, text, back, err)
		}
		y, m, day := d.YMD()
		if checked, err := CheckedDate(y, m, day); err != nil || checked != d {
			t.Fatalf("%s: %v", d, err)
		}
	})
}

func TestDateArithmeticEqualsTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-800, 800).Draw(t, "days")
		y, m, day := d.YMD()
		want := time.Date(y, m, day+n, 0, 0, 0, 0, time.UTC)
		moved := d.AddDays(n)
		if moved.utc() != want || moved.Sub(d) != n || moved.Weekday() != want.Weekday() {
			t.Fatalf("%s + %d = %s, want %s", d, n, moved, want)
		}
	})
}

func TestMonths(t *testing.T) {
	m, err := ParseMonth("2024-02")
	if err != nil || m.Days().Len() != 29 || m.String() != "2024-02" || !m.Days().OnMonths() {
		t.Errorf("%s with %d days, %v", m, m.Days().Len(), err)
	}
	if y, month := MakeMonth(2026, 14).YM(); y != 2027 || month != time.February {
		t.Errorf("the 14th month of 2026 is %d-%d", y, month)
	}
	if y, month := Month(-1).YM(); y != -1 || month != time.December {
		t.Errorf("the month before year 0 is %d-%d", y, month)
	}
	for _, s := range []string{"", "2026", "2026-13", "2026-1", "2026-11-01", "11-2026"} {
		if _, err := ParseMonth(s); fault.CodeOf(err) != "civil.month" {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func TestMonthsTileTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		m := d.Month()
		if !m.Days().Contains(d) || m.Next().Days().Contains(d) || m.Days().To != m.Next().First() {
			t.Fatalf("%s is not in %s alone", d, m)
		}
		text, _ := m.MarshalText()
		var back Month
		if err := back.UnmarshalText(text); err != nil || back != m {
			t.Fatalf("%s became %s: %v", m, back, err)
		}
	})
}

func TestIntervals(t *testing.T) {
	year, err := MakeInterval(date(t, "2026-01-01"), date(t, "2027-01-01"))
	if err != nil || year.Len() != 365 || !year.OnMonths() {
		t.Fatalf("%v %v", year, err)
	}
	if !year.Contains(date(t, "2026-12-31")) || year.Contains(date(t, "2027-01-01")) {
		t.Error("the end must be outside")
	}
	for _, to := range []Date{year.From, year.From - 1} {
		if _, err := MakeInterval(year.From, to); fault.CodeOf(err) != "civil.interval" {
			t.Errorf("up to %s: %v", to, err)
		}
	}
	if (Interval{year.From, year.To - 1}).OnMonths() {
		t.Error("the end of December is not the first of a month")
	}
}

func TestIntersectHoldsTheCommonDays(t *testing.T) {
	near := rapid.Int32Range(0, 30)
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) Interval {
			from := near.Draw(t, label)
			return Interval{Date(from), Date(from + near.Draw(t, label))}
		}
		i, j := draw("i"), draw("j")
		common := i.Intersect(j)
		days := 0
		for d := Date(-1); d < 70; d++ {
			both := i.Contains(d) && j.Contains(d)
			if both != common.Contains(d) {
				t.Fatalf("%v ∩ %v = %v, wrong on day %d", i, j, common, d)
			}
			if both {
				days++
			}
		}
		if common.Len() != days {
			t.Fatalf("%v has length %d, want %d", common, common.Len(), days)
		}
	})
}

func TestClockTimes(t *testing.T) {
	for text, want := range map[string]ClockTime{"00:00": 0, "09:30": 570, "23:59": 1439, "24:00": 1440} {
		if got, err := ParseClock(text); err != nil || got != want || got.String() != text {
			t.Errorf("%s: %d %v", text, got, err)
		}
	}
	for _, text := range []string{"", "9:30", "24:01", "25:00", "12:60", "12-30", "1２:0", "+1:00", "12:3x", "12:30:00"} {
		if _, err := ParseClock(text); fault.CodeOf(err) != "civil.clock" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31", "2026-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s {
			t.Fatalf("%q became %s", s, d)
		}
	})
}

func FuzzParseMonth(f *testing.F) {
	f.Add("2026-11")
	f.Fuzz(func(t *testing.T, s string) {
		if m, err := ParseMonth(s); err == nil && m.String() != s {
			t.Fatalf("%q became %s", s, m)
		}
	})
}

func FuzzParseClock(f *testing.F) {
	f.Add("09:30")
	f.Fuzz(func(t *testing.T, s string) {
		if c, err := ParseClock(s); err == nil && c.String() != s {
			t.Fatalf("%q became %s", s, c)
		}
	})
}
