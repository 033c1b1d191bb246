package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
)

func TestDates(t *testing.T) {
	for _, c := range []struct {
		cell  string
		order DateOrder
		want  string // date, or reason code
	}{
		{"2026-01-05", "", "2026-01-05"}, {"2026/1/5", "", "2026-01-05"}, {"2026.01.05", "", "2026-01-05"}, {"20260105", "", "2026-01-05"},
		{"05.01.2026", DayFirst, "2026-01-05"}, {"5/1/2026", DayFirst, "2026-01-05"}, {"1/5/2026", MonthFirst, "2026-01-05"}, {"05-01-26", DayFirst, "2026-01-05"},
		{"05.01.99", DayFirst, "1999-01-05"}, {"05.01.2026 г.", DayFirst, "2026-01-05"}, {"05.01.2026 0:00:00", DayFirst, "2026-01-05"}, {"1/5/2026 3:04 PM", MonthFirst, "2026-01-05"},
		{"2026-01-05T10:00:00Z", "", "2026-01-05"}, {"2026-01-05 10:00:00.123+03:00", "", "2026-01-05"}, {"2024-08-13T18:04:34.666+00:00", "", "2024-08-13"},
		{"5 Jan 2026", "", "2026-01-05"}, {"Jan 5, 2026", "", "2026-01-05"}, {"January 5 2026", "", "2026-01-05"}, {"5-Jan-26", "", "2026-01-05"}, {"2026-Jan-05", "", "2026-01-05"},
		{"5 января 2026 г.", "", "2026-01-05"}, {"05 янв. 2026", "", "2026-01-05"}, {"1 мая 2026", "", "2026-05-01"}, {"12 ИЮНЯ 2026", "", "2026-06-12"}, {"9 июля 2026 года", "", "2026-07-09"},
		{"5 януари 2026 г.", "", "2026-01-05"}, {"3 юни 2026", "", "2026-06-03"}, {"3 юли 2026", "", "2026-07-03"}, {"14 септември 2026", "", "2026-09-14"}, {"30 ноември 2026", "", "2026-11-30"},
		{"46027", "", "2026-01-05"}, {"42011.75", "", "2015-01-07"}, {"60000", "", "2064-04-08"},
		{"29.02.2024", DayFirst, "2024-02-29"}, {"29.02.2026", DayFirst, "cell.no_such_day"}, {"31.04.2026", DayFirst, "cell.no_such_day"}, {"13/13/2026", DayFirst, "cell.no_such_day"},
		{"1/13/2026", DayFirst, "cell.no_such_day"}, {"20261345", "", "cell.no_such_day"},
		{"", "", "cell.empty"}, {"12", "", "cell.not_a_date"}, {"soon", "", "cell.not_a_date"}, {"5 шт", "", "cell.not_a_date"}, {"05.01", "", "cell.not_a_date"}, {"1.2.3.4", "", "cell.not_a_date"},
		{"05.01.2026abc", "", "cell.not_a_date"}, {"May", "", "cell.not_a_date"}, {"Mark 5", "", "cell.not_a_date"}, {"05/01.2026", "", "cell.not_a_date"}, {"9999999", "", "cell.not_a_date"},
	} {
		got, bad := DateFormat{Order: c.order}.Parse(c.cell)
		text := got.String()
		if bad != nil {
			text = bad.Code
		}
		if text != c.want {
			t.Errorf("%q %s: %s, want %s", c.cell, c.order, text, c.want)
		}
	}
}

// TestColumnsDecideTheOrderOfDayAndMonth (twentyhq/twenty#13842: dd.mm.yyyy dates
// refused).
func TestColumnsDecideTheOrderOfDayAndMonth(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells string
		want  DateFormat
	}{
		{"a 13th decides for the day", "01/02/2026 13/01/2026", DateFormat{Order: DayFirst, Pattern: "dd/mm/yyyy"}},
		{"a 13th decides for the month", "1/6/2012 8/17/2013 4/9/2013", DateFormat{Order: MonthFirst, Pattern: "mm/dd/yyyy"}},
		{"nothing decides", "01/02/2026 03/04/2026", DateFormat{Order: DayFirst, Ambiguous: true, Pattern: "dd/mm/yyyy"}},
		{"points mean the day", "01.02.2026 03.04.2026", DateFormat{Order: DayFirst, Pattern: "dd.mm.yyyy"}},
		{"equal numbers ask nothing", "01/01/2026 02/02/2026", DateFormat{Order: DayFirst, Pattern: "dd/mm/yyyy"}},
		{"the year first", "2026-01-05", DateFormat{Order: DayFirst, Pattern: "yyyy-mm-dd"}},
		{"serials among texts", "13/01/2026 46027", DateFormat{Order: DayFirst, Pattern: "dd/mm/yyyy", Serials: true}},
	} {
		var e dateEvidence
		for _, cell := range strings.Fields(c.cells) {
			if !e.look(cell) {
				t.Errorf("%s: %s is no date", c.name, cell)
			}
		}
		if diff := cmp.Diff(c.want, e.decide(DayFirst)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// The civil package is the oracle: every day, written in every form, comes back.
func TestWrittenDatesReadBack(t *testing.T) {
	months := [3][12]string{
		{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
		{"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"},
	}
	rapid.Check(t, func(t *rapid.T) {
		want := civil.Date(rapid.IntRange(0, 40000).Draw(t, "day"))
		y, m, d := want.YMD()
		iso := want.String()
		name := months[rapid.IntRange(0, 2).Draw(t, "language")][m-1]
		for _, form := range []struct {
			cell  string
			order DateOrder
		}{
			{iso, ""}, {strings.ReplaceAll(iso, "-", ""), ""}, {iso + "T23:59:59Z", ""},
			{iso[8:] + "." + iso[5:7] + "." + iso[:4], DayFirst}, {iso[5:7] + "/" + iso[8:] + "/" + iso[:4], MonthFirst},
			{iso[8:] + " " + name + " " + iso[:4], ""}, {Decimal{Unscaled: int64(want - serialEpoch)}.String(), ""},
		} {
			got, bad := DateFormat{Order: form.order}.Parse(form.cell)
			if bad != nil || got != want {
				t.Fatalf("%q: %v %v, want %v (%d-%d-%d)", form.cell, got, bad, want, y, m, d)
			}
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"05.01.2026", "5 января 2026 г.", "Jan 5, 2026", "46027", "2026-01-05T10:00:00Z", "1/2/3", "20260105", "maя5 26"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = Clean(s); s == "" {
			return
		}
		var e dateEvidence
		seen := e.look(s)
		for _, order := range []DateOrder{DayFirst, MonthFirst} {
			d, bad := DateFormat{Order: order}.Parse(s)
			if bad != nil {
				continue
			}
			if again, err := civil.ParseDate(d.String()); err != nil || again != d {
				t.Fatalf("%q: %v %v", s, d, err)
			}
			if !seen && len(s) != 8 {
				t.Fatalf("%q is read as %v but not counted as a date", s, d)
			}
		}
	})
}
