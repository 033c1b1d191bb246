package crm_test

import (
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Wednesday, 25 November 2026 stands for today, except where a case names another day.
func TestPeriodsAreToldFromToday(t *testing.T) {
	cases := []struct{ today, text, from, to string }{
		{"2026-11-25", "last:30:day", "2026-10-27", "2026-11-25"},
		{"2026-11-25", "last:1:day", "2026-11-25", "2026-11-25"},
		{"2026-11-25", "last:2:week", "2026-11-12", "2026-11-25"},
		{"2026-11-25", "last:3:month", "2026-08-26", "2026-11-25"},
		{"2026-03-31", "last:1:month", "2026-03-01", "2026-03-31"},
		{"2026-11-25", "next:7:day", "2026-11-25", "2026-12-01"},
		{"2026-11-25", "this:week", "2026-11-23", "2026-11-29"},
		{"2026-11-23", "this:week", "2026-11-23", "2026-11-29"},
		{"2026-11-29", "this:week", "2026-11-23", "2026-11-29"},
		{"2026-11-25", "this:quarter", "2026-10-01", "2026-12-31"},
		{"2026-11-25", "previous:quarter", "2026-07-01", "2026-09-30"},
		{"2026-01-15", "previous:month", "2025-12-01", "2025-12-31"},
		{"2028-02-29", "previous:year", "2027-01-01", "2027-12-31"},
		{"2026-11-25", "previous:day", "2026-11-24", "2026-11-24"},
		{"2026-11-25", "older:90:day", "", "2026-08-26"},
		{"2028-02-29", "older:1:year", "", "2027-02-27"},
	}
	for _, c := range cases {
		today, err := civil.ParseDate(c.today)
		if err != nil {
			t.Fatal(err)
		}
		days, ok := crm.ReadPeriod(c.text, today)
		if !ok || end(days.From) != c.from || end(days.To) != c.to {
			t.Errorf("%s on %s: got %s to %s, %v; want %s to %s", c.text, c.today, end(days.From), end(days.To), ok, c.from, c.to)
		}
	}
}

func end(d *civil.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func TestWhatIsNoPeriodIsTold(t *testing.T) {
	for _, text := range []string{"", "last", "last:30", "last:0:day", "last:-1:day", "last:1001:year", "last:30:fortnight", "this:decade", "this", "soon:1:day", "last:x:day", "next::day"} {
		if days, ok := crm.ReadPeriod(text, 20000); ok {
			t.Errorf("%q is read as %s to %s", text, end(days.From), end(days.To))
		}
	}
}
