package worktime

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
)

func TestParse(t *testing.T) {
	got, err := Parse("xx", `
# remark
year 2026 provisional
source The law
note More may come
2026-01-09 off from 2026-01-03 New Year
2026-01-01 off New Year
2026-04-30 short`)
	if err != nil {
		t.Fatal(err)
	}
	from := civil.MakeDate(2026, 1, 3)
	want := []Calendar{{Country: "xx", Year: 2026, Provisional: true, Source: "The law", Note: "More may come", Days: []Day{
		{Date: civil.MakeDate(2026, 1, 1), Kind: Off, Title: "New Year"},
		{Date: civil.MakeDate(2026, 1, 9), Kind: Off, Title: "New Year", From: &from},
		{Date: civil.MakeDate(2026, 4, 30), Kind: Short},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"2026-01-01 off":                                     "before the first year",
		"year 2026 maybe":                                    "official",
		"year x official":                                    "official",
		"year 2026 official\n2026-02-30 off":                 "Line 2",
		"year 2026 official\n2025-12-31 off":                 "not a day of 2026",
		"year 2026 official\n2026-01-01 holiday":             "off, work or short",
		"year 2026 official\n2026-01-01 off from x":          "Line 2",
		"year 2026 official\n2026-01-01 off\n2026-01-01 off": "twice",
		"year 2026 official\nyear 2026 official":             "twice",
	} {
		if _, err := Parse("xx", text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q) = %v, want %q", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("year 2026 official\n2026-01-01 off from 2026-01-03 x")
	f.Fuzz(func(t *testing.T, text string) {
		calendars, err := Parse("xx", text)
		if err != nil {
			return
		}
		for _, c := range calendars {
			if total := c.Total(); total.Days < 0 || total.Days > 366 || total.Minutes > total.Days*DayMinutes {
				t.Errorf("%d: %+v", c.Year, total)
			}
		}
	})
}
