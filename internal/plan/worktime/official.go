package worktime

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"kaymak/internal/fault"
)

//go:embed data/*.txt
var files embed.FS

// official holds the calendars shipped with the program, by country.
var official = sync.OnceValue(func() map[string][]Calendar {
	all := map[string][]Calendar{}
	entries, err := files.ReadDir("data")
	if err != nil {
		panic("worktime: embedded calendars: " + err.Error())
	}
	for _, entry := range entries {
		text, err := files.ReadFile("data/" + entry.Name())
		if err != nil {
			panic("worktime: embedded calendars: " + err.Error())
		}
		country := strings.TrimSuffix(entry.Name(), ".txt")
		calendars, err := Parse(country, string(text))
		if err != nil {
			panic(fmt.Sprintf("worktime: data/%s: %v", entry.Name(), err))
		}
		all[country] = calendars
	}
	return all
})

// Official is the calendar shipped for a country and year. Country is "ru",
// "bg" or "generic" (any year), in any case. Errors are NotFound with code
// "calendar.country" or "calendar.year" and say what there is.
func Official(country string, year int) (Calendar, error) {
	country = strings.ToLower(strings.TrimSpace(country))
	if country == Generic {
		return Make(FiveDayWeek(year))
	}
	calendars, known := official()[country]
	if !known {
		return Calendar{}, fault.Newf(fault.NotFound, "calendar.country", "There is no calendar for %q; there are %s.", country, strings.Join(Countries(), ", ")).
			With("country", country).With("known", strings.Join(Countries(), ", "))
	}
	for _, c := range calendars {
		if c.Year == year {
			c.Days = slices.Clone(c.Days)
			return c, nil
		}
	}
	first, last := calendars[0].Year, calendars[len(calendars)-1].Year
	return Calendar{}, fault.Newf(fault.NotFound, "calendar.year", "The calendar of %q for %d is not known; there are %d to %d.", country, year, first, last).
		With("country", country).With("year", fmt.Sprint(year)).With("first", fmt.Sprint(first)).With("last", fmt.Sprint(last))
}

// Countries names the countries with calendars, the generic one last.
func Countries() []string {
	return append(slices.Sorted(maps.Keys(official())), Generic)
}

// Years lists the years shipped for a country; none for the generic week, which
// serves every year.
func Years(country string) []int {
	var years []int
	for _, c := range official()[country] {
		years = append(years, c.Year)
	}
	return years
}
