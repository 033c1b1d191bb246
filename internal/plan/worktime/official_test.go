package worktime

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

func calendar(t *testing.T, country string, year int) Calendar {
	t.Helper()
	c, err := Official(country, year)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func monthDays(c Calendar) []int {
	var days []int
	for _, m := range c.Months() {
		days = append(days, m.Days)
	}
	return days
}

// The worked check of the design: Russia 2026.
func TestRussia2026(t *testing.T) {
	c := calendar(t, "ru", 2026)
	if got := c.Total(); got != (Norm{247, 1972 * 60}) {
		t.Errorf("year = %+v, want 247 days and 1972 h", got)
	}
	want := []int{15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22}
	if diff := cmp.Diff(want, monthDays(c)); diff != "" {
		t.Error(diff)
	}
	if got := c.Months()[3].Hours(); got != 22*8-1 {
		t.Errorf("April = %v h, want 175 (one short day)", got)
	}
}

// Norms published for the other years: days and hours of a 40-hour week.
func TestPublishedNorms(t *testing.T) {
	for _, want := range []struct {
		country string
		year    int
		days    int
		hours   float64
	}{
		{"ru", 2023, 247, 1973}, {"ru", 2024, 248, 1979}, {"ru", 2025, 247, 1972},
		{"bg", 2023, 248, 1984}, {"bg", 2024, 251, 2008}, {"bg", 2025, 248, 1984}, {"bg", 2026, 248, 1984},
		{"generic", 2026, 261, 2088}, {"generic", 2024, 262, 2096},
	} {
		got := calendar(t, want.country, want.year).Total()
		if got.Days != want.days || got.Hours() != want.hours {
			t.Errorf("%s %d = %d days, %v h, want %d and %v", want.country, want.year, got.Days, got.Hours(), want.days, want.hours)
		}
	}
}

func TestWhatIsNotDecidedIsProvisional(t *testing.T) {
	for _, country := range []string{"ru", "bg"} {
		for _, year := range Years(country) {
			c := calendar(t, country, year)
			if c.Provisional != (year == 2027) || c.Provisional != (c.Note != "") || c.Source == "" {
				t.Errorf("%s %d: provisional %v, note %q, source %q", country, year, c.Provisional, c.Note, c.Source)
			}
		}
	}
}

// orthodoxEaster is Meeus's Julian algorithm moved to the Gregorian calendar
// (13 days apart from 1900 to 2099).
func orthodoxEaster(year int) civil.Date {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	return civil.MakeDate(year, time.Month(month), day).AddDays(13)
}

// The oracle of the Bulgarian file: art. 154 of the Labour Code applied day by
// day, and the two days the Council of Ministers gave for the change to the euro.
func TestBulgariaFollowsTheLabourCode(t *testing.T) {
	fixed := [][2]int{{1, 1}, {3, 3}, {5, 1}, {5, 6}, {5, 24}, {9, 6}, {9, 22}, {12, 24}, {12, 25}, {12, 26}}
	declared := map[civil.Date]bool{civil.MakeDate(2025, 12, 31): true, civil.MakeDate(2026, 1, 2): true}
	for _, year := range Years("bg") {
		c, off := calendar(t, "bg", year), map[civil.Date]bool{}
		for i := -2; i <= 1; i++ {
			off[orthodoxEaster(year).AddDays(i)] = true
		}
		for _, h := range fixed {
			off[civil.MakeDate(year, time.Month(h[0]), h[1])] = true
		}
		for _, h := range fixed {
			if d := civil.MakeDate(year, time.Month(h[0]), h[1]); plain(d) == Off {
				for plain(d) == Off || off[d] {
					d = d.AddDays(1)
				}
				off[d] = true
			}
		}
		for d := civil.MakeDate(year, 1, 1); d < civil.MakeDate(year+1, 1, 1); d++ {
			want := plain(d) == Off || off[d] || declared[d]
			if got := c.Kind(d) == Off; got != want {
				t.Errorf("%s: off = %v, want %v", d, got, want)
			}
		}
	}
}

// Every working day before a Russian holiday is short, and every day moved was
// a weekend day that is a holiday or worked.
func TestRussiaFollowsTheLabourCode(t *testing.T) {
	for _, year := range Years("ru") {
		c := calendar(t, "ru", year)
		for _, d := range c.Days {
			if d.From == nil {
				continue
			}
			if plain(*d.From) != Off || d.Kind != Off || plain(d.Date) == Off {
				t.Errorf("%s moved from %s: not a weekend day given back on a weekday", d.Date, d.From)
			}
		}
		for _, h := range [][2]int{{2, 23}, {3, 8}, {5, 1}, {5, 9}, {6, 12}, {11, 4}} {
			before := civil.MakeDate(year, time.Month(h[0]), h[1]).AddDays(-1)
			if got := c.Kind(before); plain(before) == Work && got == Work {
				t.Errorf("%s precedes a holiday and is a full working day", before)
			}
		}
	}
}

func TestUnknownCalendars(t *testing.T) {
	for _, c := range []struct {
		country string
		year    int
		code    string
	}{{"xx", 2026, "calendar.country"}, {"ru", 1990, "calendar.year"}, {"", 2026, "calendar.country"}} {
		_, err := Official(c.country, c.year)
		if fault.CodeOf(err) != c.code {
			t.Errorf("Official(%q, %d) = %v, want %s", c.country, c.year, err, c.code)
		}
	}
	if _, err := Official(" RU ", 2026); err != nil {
		t.Errorf("case and blanks of a country matter: %v", err)
	}
}
