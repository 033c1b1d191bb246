package crm

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/civil"
)

// Match narrows a list: a tree of tests on fields. The zero value lets everything
// through. The fields, operators and values are the list's own; whether they mean
// anything is found out where the list is asked for.
type Match struct {
	Any    bool    `json:"any,omitempty"`     // one of the parts suffices; else all must hold
	Tests  []Test  `json:"filters,omitempty"` // the parts are the tests
	Groups []Match `json:"groups,omitempty"`  // and the groups
}

// Test compares one field. Several values mean any of them, or with an operator
// that denies, none of them.
type Test struct {
	Field    string   `json:"field"`
	Operator string   `json:"operator"`
	Values   []string `json:"values,omitempty"`
}

// Empty tells whether the tree asks for nothing.
func (m Match) Empty() bool {
	return len(m.Tests) == 0 && !slices.ContainsFunc(m.Groups, func(g Match) bool { return !g.Empty() })
}

// Size is how many tests the tree has.
func (m Match) Size() int {
	n := len(m.Tests)
	for _, g := range m.Groups {
		n += g.Size()
	}
	return n
}

// Depth is how many groups lie in one another; 0 for a tree of tests alone.
func (m Match) Depth() int {
	deepest := 0
	for _, g := range m.Groups {
		deepest = max(deepest, g.Depth()+1)
	}
	return deepest
}

// Days are days in a row, both ends included; a nil end is open.
type Days struct{ From, To *civil.Date }

// ReadPeriod reads a stretch of days told from today:
//
//	last:30:day      the 30 days that end today
//	next:2:week      the 14 days that begin today
//	this:quarter     the whole quarter that today lies in
//	previous:month   the whole month before this one
//	older:90:day     whatever lies more than 90 days back
//
// The units are day, week, month, quarter and year; weeks begin on Monday.
func ReadPeriod(text string, today civil.Date) (Days, bool) {
	kind, rest, _ := strings.Cut(text, ":")
	switch kind {
	case "this", "previous":
		first, ok := unitStart(rest, today)
		if !ok {
			return Days{}, false
		}
		if kind == "previous" {
			first, _ = unitStart(rest, first.AddDays(-1))
		}
		next, _ := shift(first, 1, rest)
		return days(first, next.AddDays(-1)), true
	case "last", "next", "older":
		count, unit, _ := strings.Cut(rest, ":")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 || n > maxPeriod {
			return Days{}, false
		}
		return around(kind, n, unit, today)
	}
	return Days{}, false
}

// maxPeriod bounds the number in a period, so that no date leaves the calendar.
const maxPeriod = 1000

func around(kind string, n int, unit string, today civil.Date) (Days, bool) {
	if kind == "next" {
		end, ok := shift(today, n, unit)
		return days(today, end.AddDays(-1)), ok
	}
	start, ok := shift(today, -n, unit)
	if kind == "older" {
		before := start.AddDays(-1)
		return Days{To: &before}, ok
	}
	return days(start.AddDays(1), today), ok
}

func days(from, to civil.Date) Days { return Days{&from, &to} }

// unitStart is the first day of the unit that a day lies in.
func unitStart(unit string, d civil.Date) (civil.Date, bool) {
	year, month, _ := d.YMD()
	switch unit {
	case "day":
		return d, true
	case "week":
		return d.AddDays(-(int(d.Weekday()) + 6) % 7), true
	case "month":
		return civil.MakeDate(year, month, 1), true
	case "quarter":
		return civil.MakeDate(year, month-(month-1)%3, 1), true
	case "year":
		return civil.MakeDate(year, time.January, 1), true
	}
	return 0, false
}

// shift moves a day by whole units; a day that the month lacks becomes its last.
func shift(d civil.Date, n int, unit string) (civil.Date, bool) {
	months := map[string]int{"month": 1, "quarter": 3, "year": 12}[unit]
	switch {
	case unit == "day":
		return d.AddDays(n), true
	case unit == "week":
		return d.AddDays(7 * n), true
	case months == 0:
		return 0, false
	}
	_, _, day := d.YMD()
	year, month := (d.Month() + civil.Month(n*months)).YM()
	return civil.MakeDate(year, month, min(day, civil.DaysIn(year, month))), true
}
