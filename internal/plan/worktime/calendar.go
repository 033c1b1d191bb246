// Package worktime turns official working calendars into hours: the norm of a
// year and of each month, and what is left of it after vacation, illness and
// training.
//
// A calendar is the plain week (Monday to Friday, eight hours) plus the days
// that differ from it: days off, shortened days and worked weekend days. The
// days are data, held one country per file in data/ and edited or imported by
// the user; nothing is computed from a religion or a decree at run time.
//
// Time is counted in whole minutes: a full day is 480, a shortened day 420, so
// that a year's norm is exact (Russia 2026: 247 days, 118,320 min = 1,972 h).
package worktime

import (
	"fmt"
	"slices"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Minutes of a day by the norm of a 40-hour week. A day before a holiday is one
// hour shorter where the country's law says so.
const (
	DayMinutes   = 480
	ShortMinutes = DayMinutes - 60
)

// Kind says how a day counts.
type Kind string

// The kinds: not worked, worked for eight hours, worked for seven.
const (
	Off   Kind = "off"
	Work  Kind = "work"
	Short Kind = "short"
)

// Minutes is what a day of the kind adds to the norm.
func (k Kind) Minutes() int {
	switch k {
	case Work:
		return DayMinutes
	case Short:
		return ShortMinutes
	}
	return 0
}

// Day is one day that differs from the plain week. From is the weekend day that
// was moved here, where the day off is a moved one.
type Day struct {
	Date  civil.Date
	Kind  Kind
	Title string
	From  *civil.Date
}

// Calendar is one year of one country. Provisional means that days may still
// change by decree; Note says which, Source names the law or decree.
type Calendar struct {
	Country     string
	Year        int
	Provisional bool
	Source      string
	Note        string
	Days        []Day // ascending by date, each date once
}

// FiveDayWeek is the generic calendar: Monday to Friday, no holidays.
func FiveDayWeek(year int) Calendar {
	return Calendar{Country: Generic, Year: year}
}

// Generic is the country name of the calendar without holidays.
const Generic = "generic"

// Kind tells how a date counts. A date outside the calendar's year follows the
// plain week.
func (c Calendar) Kind(d civil.Date) Kind {
	i, found := slices.BinarySearchFunc(c.Days, d, func(x Day, d civil.Date) int { return x.Date.Sub(d) })
	if found {
		return c.Days[i].Kind
	}
	return plain(d)
}

func plain(d civil.Date) Kind {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return Off
	}
	return Work
}

// Norm is the working time of a period: days worked and their minutes.
type Norm struct {
	Days    int
	Minutes int
}

// Hours is the norm in hours.
func (n Norm) Hours() float64 { return float64(n.Minutes) / 60 }

func (n Norm) plus(m Norm) Norm { return Norm{n.Days + m.Days, n.Minutes + m.Minutes} }

// Norm is the working time of the days [from, to).
func (c Calendar) Norm(days civil.Interval) Norm {
	var n Norm
	for d := days.From; d < days.To; d++ {
		if m := c.Kind(d).Minutes(); m > 0 {
			n = n.plus(Norm{1, m})
		}
	}
	return n
}

// MonthNorm is the working time of one month.
type MonthNorm struct {
	Month civil.Month
	Norm
}

// Months gives the norm of each of the twelve months.
func (c Calendar) Months() []MonthNorm {
	months := make([]MonthNorm, 0, 12)
	for m := time.January; m <= time.December; m++ {
		month := civil.MakeMonth(c.Year, m)
		months = append(months, MonthNorm{month, c.Norm(month.Days())})
	}
	return months
}

// Total is the norm of the year.
func (c Calendar) Total() Norm {
	var sum Norm
	for _, m := range c.Months() {
		sum = sum.plus(m.Norm)
	}
	return sum
}

// Make sorts the days and checks that they belong to the year, that each date
// stands once and that the kinds are known. Days that say what the plain week
// says anyway stay: they carry a title. Errors name days[i] by the order given.
func Make(c Calendar) (Calendar, error) {
	var faults fault.Fields
	if c.Year < civil.MinYear || c.Year > civil.MaxYear {
		faults.Add("year", "calendar.year", fmt.Sprintf("%d is not a year.", c.Year))
	}
	seen := map[civil.Date]bool{}
	for i, d := range c.Days {
		path := fmt.Sprintf("days[%d]", i)
		params := fault.Params{"date": d.Date.String()}
		if y, _, _ := d.Date.YMD(); y != c.Year {
			faults.AddWith(path+".date", "calendar.other_year", fmt.Sprintf("%s is not a day of %d.", d.Date, c.Year), params)
		}
		if seen[d.Date] {
			faults.AddWith(path+".date", "calendar.duplicate", fmt.Sprintf("%s stands twice.", d.Date), params)
		}
		seen[d.Date] = true
		if d.Kind != Off && d.Kind != Work && d.Kind != Short {
			faults.AddWith(path+".kind", "calendar.kind", fmt.Sprintf("%s: a day is off, work or short, not %q.", d.Date, d.Kind), params)
		}
	}
	c.Days = slices.SortedFunc(slices.Values(c.Days), func(a, b Day) int { return a.Date.Sub(b.Date) })
	return c, faults.Err()
}

// FirstDay is the first of January of the calendar's year.
func (c Calendar) FirstDay() civil.Date { return civil.MakeDate(c.Year, time.January, 1) }
