package worktime

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Parse reads the calendars of one country from the line format of data/*.txt:
//
//	# a remark
//	year 2026 official
//	source  Labour Code art. 112
//	note    what may still change
//	2026-01-01 off   New Year
//	2026-01-09 off   from 2026-01-03  New Year
//	2026-04-30 short
//	2024-04-27 work  moved to 2024-04-29
//
// A year line is "year N official" or "year N provisional". Errors are Invalid
// with code "calendar.line" and the line number, or those of Make.
func Parse(country, text string) ([]Calendar, error) {
	var calendars []Calendar
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var err error
		if calendars, err = parseLine(calendars, country, line); err != nil {
			return nil, fault.Newf(fault.Invalid, "calendar.line", "Line %d: %v", i+1, err).With("line", strconv.Itoa(i+1))
		}
	}
	slices.SortStableFunc(calendars, func(a, b Calendar) int { return a.Year - b.Year })
	for i := range calendars {
		if i > 0 && calendars[i].Year == calendars[i-1].Year {
			return nil, fault.Newf(fault.Invalid, "calendar.duplicate", "The year %d stands twice.", calendars[i].Year).With("date", strconv.Itoa(calendars[i].Year))
		}
		made, err := Make(calendars[i])
		if err != nil {
			return nil, err
		}
		calendars[i] = made
	}
	return calendars, nil
}

func parseLine(calendars []Calendar, country, line string) ([]Calendar, error) {
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if word == "year" {
		c, err := parseYear(country, rest)
		return append(calendars, c), err
	}
	if len(calendars) == 0 {
		return nil, fmt.Errorf("%q stands before the first year", word)
	}
	c := &calendars[len(calendars)-1]
	switch word {
	case "source":
		c.Source = rest
	case "note":
		c.Note = rest
	default:
		d, err := parseDay(word, rest)
		if err != nil {
			return nil, err
		}
		c.Days = append(c.Days, d)
	}
	return calendars, nil
}

func parseYear(country, rest string) (Calendar, error) {
	number, status, _ := strings.Cut(rest, " ")
	year, err := strconv.Atoi(number)
	if err != nil || (status != "official" && status != "provisional") {
		return Calendar{}, fmt.Errorf("want \"year N official\" or \"year N provisional\", got %q", rest)
	}
	return Calendar{Country: country, Year: year, Provisional: status == "provisional"}, nil
}

func parseDay(date, rest string) (Day, error) {
	d, err := civil.ParseDate(date)
	if err != nil {
		return Day{}, err
	}
	kind, title, _ := strings.Cut(rest, " ")
	day := Day{Date: d, Kind: Kind(kind), Title: strings.TrimSpace(title)}
	if moved, ok := strings.CutPrefix(day.Title, "from "); ok {
		source, title, _ := strings.Cut(moved, " ")
		from, err := civil.ParseDate(source)
		if err != nil {
			return Day{}, err
		}
		day.From, day.Title = &from, strings.TrimSpace(title)
	}
	return day, nil
}
