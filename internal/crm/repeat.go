package crm

import (
	"slices"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// RepeatUnit is what a repetition counts in.
type RepeatUnit string

// The units.
const (
	RepeatDay   RepeatUnit = "day"
	RepeatWeek  RepeatUnit = "week"
	RepeatMonth RepeatUnit = "month"
	RepeatYear  RepeatUnit = "year"
)

// RepeatUnits lists them.
var RepeatUnits = []RepeatUnit{RepeatDay, RepeatWeek, RepeatMonth, RepeatYear}

// MaxEvery is the longest distance between two repetitions, in units.
const MaxEvery = 366

// Repeat says on which days something comes again, counted from its first day:
// that day keeps the 31st in mind through a shorter month, and 29 February through
// common years. The zero value never repeats.
type Repeat struct {
	Unit     RepeatUnit `json:"unit,omitempty"`
	Every    int        `json:"every,omitempty"`
	Weekdays []int      `json:"weekdays,omitempty"` // of a week: 1 Monday … 7 Sunday; none for that of the first day
	From     civil.Date `json:"from,omitempty"`
	Until    civil.Date `json:"until,omitempty"` // the last day that counts; 0 for no end
}

// Repeats tells whether anything comes again.
func (r Repeat) Repeats() bool { return r.Unit != "" }

// Equal tells whether both come on the same days by the same rule.
func (r Repeat) Equal(o Repeat) bool {
	return r.Unit == o.Unit && r.Every == o.Every && r.From == o.From && r.Until == o.Until && slices.Equal(r.Weekdays, o.Weekdays)
}

// After is the first day of the repetition after d; false when there is none.
func (r Repeat) After(d civil.Date) (next civil.Date, more bool) {
	if !r.Repeats() || r.Every < 1 {
		return 0, false
	}
	switch r.Unit {
	case RepeatDay:
		next = r.From.AddDays(stepsPast(d.Sub(r.From), r.Every) * r.Every)
	case RepeatWeek:
		next = r.weekAfter(d)
	case RepeatMonth:
		next = r.monthAfter(d, r.Every)
	case RepeatYear:
		next = r.monthAfter(d, 12*r.Every)
	}
	return next, r.Until == 0 || next <= r.Until
}

// stepsPast is how many steps lead past a distance, none when it lies behind.
func stepsPast(distance, step int) int {
	if distance < 0 {
		return 0
	}
	return distance/step + 1
}

// monthAfter goes by months from the first day; in a shorter month it is the last.
func (r Repeat) monthAfter(d civil.Date, step int) civil.Date {
	_, _, day := r.From.YMD()
	on := func(n int) civil.Date {
		m := r.From.Month() + civil.Month(n*step)
		return m.First().AddDays(min(day, m.Days().Len()) - 1)
	}
	n := max(0, int(d.Month()-r.From.Month())/step)
	for on(n) <= d {
		n++
	}
	return on(n)
}

func (r Repeat) weekAfter(d civil.Date) civil.Date {
	days := r.Weekdays
	if len(days) == 0 {
		days = []int{isoWeekday(r.From)}
	}
	monday := r.From.AddDays(1 - isoWeekday(r.From))
	for week := max(0, d.Sub(monday)/(7*r.Every)); ; week++ {
		for _, weekday := range days {
			if day := monday.AddDays(week*7*r.Every + weekday - 1); day > d && day >= r.From {
				return day
			}
		}
	}
}

func isoWeekday(d civil.Date) int { return (int(d.Weekday())+6)%7 + 1 }

// checkRepeat puts weekdays in order and checks a repetition of something that is
// due on a day, 0 for none.
func checkRepeat(f *fault.Fields, r Repeat, due civil.Date) Repeat {
	if !r.Repeats() {
		return Repeat{}
	}
	if !slices.Contains(RepeatUnits, r.Unit) {
		f.Add("repeat.unit", "task.repeat", "is not a way to repeat that we know")
	}
	if r.Every < 1 || r.Every > MaxEvery {
		f.Add("repeat.every", "task.every", "must be between 1 and 366")
	}
	if due == 0 {
		f.Add("due_on", "task.repeat_undated", "what repeats needs a day")
	}
	if r.Unit != RepeatWeek {
		r.Weekdays = nil
	}
	r.Weekdays = slices.Compact(slices.Sorted(slices.Values(r.Weekdays)))
	if slices.ContainsFunc(r.Weekdays, func(d int) bool { return d < 1 || d > 7 }) {
		f.Add("repeat.weekdays", "task.weekday", "must be between 1, Monday, and 7, Sunday")
	}
	if r.Until != 0 && (r.Until < due || !believable(r.Until)) {
		f.Add("repeat.until", "task.until", "must not lie before the day it is due")
	}
	return r
}

// MomentOn is the instant when clocks in a zone show a time of a day; one that a
// clock change skips becomes the one as much later.
func MomentOn(d civil.Date, at civil.ClockTime, zone *time.Location) time.Time {
	y, m, day := d.YMD()
	return time.Date(y, m, day, int(at)/60, int(at)%60, 0, 0, zone).UTC()
}
