package ical

import (
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-ical"
	"github.com/teambition/rrule-go"
)

// Span is when something takes place; To is not of it.
type Span struct{ From, To time.Time }

const (
	wallTime = "20060102T150405"
	wallDay  = "20060102"
	// longest is the longest event that we take for one.
	longest = 366 * 24 * time.Hour
)

// wallTimeOf reads a value as the wall clock shows it.
func wallTimeOf(value string) (time.Time, error) {
	value = strings.TrimSuffix(strings.TrimSpace(value), "Z")
	if len(value) == len(wallDay) {
		return time.Parse(wallDay, value)
	}
	return time.Parse(wallTime, value)
}

// isDay tells a day from a time of day.
func isDay(p *ical.Prop) bool { return !strings.Contains(p.Value, "T") }

// at is the instant that a property tells.
func (o *Object) at(p *ical.Prop) (time.Time, error) {
	c, ok := o.zones.clock(p)
	wall, err := wallTimeOf(p.Value)
	if err != nil || !ok || wall.Year() < 1990 || wall.Year() > 2100 {
		return time.Time{}, errTime
	}
	return c.instant(wall), nil
}

// span is when a component takes place by itself. An all-day event lasts from
// midnight to midnight, of home where it names no zone.
func (o *Object) span(c *ical.Component) (s Span, err error) {
	start := c.Props.Get(ical.PropDateTimeStart)
	if start == nil {
		return s, errTime
	}
	if s.From, err = o.at(start); err != nil {
		return s, err
	}
	switch end, lasts := c.Props.Get(ical.PropDateTimeEnd), c.Props.Get(ical.PropDuration); {
	case end != nil:
		s.To, err = o.at(end)
	case lasts != nil:
		length, err := lasts.Duration()
		if err != nil || length < 0 {
			return s, errTime
		}
		s.To = s.From.Add(length)
	case isDay(start):
		s.To, err = o.dayAfter(start)
	default:
		s.To = s.From
	}
	if err != nil || s.To.Before(s.From) || s.To.Sub(s.From) > longest {
		return s, errTime
	}
	return s, nil
}

func (o *Object) dayAfter(p *ical.Prop) (time.Time, error) {
	wall, err := wallTimeOf(p.Value)
	if err != nil {
		return wall, errTime
	}
	next := *p
	next.Value = wall.AddDate(0, 0, 1).Format(wallDay)
	return o.at(&next)
}

// wallRule reads a rule of repetition in wall time. until translates the end of
// the rule, which is told in UTC.
func wallRule(text string, start time.Time, until func(time.Time) time.Time) (*rrule.RRule, error) {
	option, err := rrule.StrToROption(text)
	if err != nil {
		return nil, errRule.Because(err)
	}
	if option.Freq == rrule.HOURLY || option.Freq == rrule.MINUTELY || option.Freq == rrule.SECONDLY || len(option.Byhour)+len(option.Byminute)+len(option.Bysecond) > 0 {
		return nil, errRule
	}
	option.Dtstart = start
	if !option.Until.IsZero() && strings.Contains(text, "Z") {
		option.Until = until(option.Until)
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, errRule.Because(err)
	}
	return rule, nil
}

// rule is by which the event repeats; nil where by none.
func (o *Object) rule() (*rrule.RRule, error) {
	if o.master == nil || o.master.Props.Get(ical.PropRecurrenceRule) == nil {
		return nil, nil
	}
	start := o.master.Props.Get(ical.PropDateTimeStart)
	c, _ := o.zones.clock(start)
	wall, err := wallTimeOf(start.Value)
	if err != nil {
		return nil, errTime
	}
	return wallRule(o.master.Props.Get(ical.PropRecurrenceRule).Value, wall, c.wall)
}

// Spans gives when the event takes place between two instants, in order of time:
// with all its repetitions, without those called off, and with those that were
// moved where they are now.
func (o *Object) Spans(from, to time.Time) []Span {
	var list []Span
	add := func(s Span) {
		if s.From.Before(to) && s.To.After(from) {
			list = append(list, s)
		}
	}
	gone := map[int64]bool{}
	for _, m := range o.moved {
		if at, err := o.at(m.Props.Get(ical.PropRecurrenceID)); err == nil {
			gone[at.Unix()] = true
		}
		if s, err := o.span(m); err == nil && !strings.EqualFold(said(m, ical.PropStatus), string(ical.EventCancelled)) && !strings.EqualFold(said(m, ical.PropTransparency), "TRANSPARENT") {
			add(s)
		}
	}
	if o.master != nil && !o.Cancelled && !o.Free {
		for _, at := range o.excluded() {
			gone[at.Unix()] = true
		}
		length := o.End.Sub(o.Start)
		for _, at := range o.starts(from.Add(-length), to) {
			if !gone[at.Unix()] {
				add(Span{at, at.Add(length)})
			}
		}
	}
	slices.SortFunc(list, func(x, y Span) int { return x.From.Compare(y.From) })
	return list
}

// starts gives the beginnings by start, rule and further dates.
func (o *Object) starts(from, to time.Time) []time.Time {
	list := append(o.dates(ical.PropRecurrenceDates), o.Start)
	if rule, err := o.rule(); err == nil && rule != nil {
		c, _ := o.zones.clock(o.master.Props.Get(ical.PropDateTimeStart))
		// A day more on both sides: wall time runs ahead of UTC or behind it.
		for _, wall := range rule.Between(from.AddDate(0, 0, -1), to.AddDate(0, 0, 1), true) {
			list = append(list, c.instant(wall))
		}
	}
	slices.SortFunc(list, time.Time.Compare)
	return slices.CompactFunc(list, time.Time.Equal)
}

func (o *Object) excluded() []time.Time { return o.dates(ical.PropExceptionDates) }

// dates reads the dates of a property, of which there may be several in one.
func (o *Object) dates(name string) (list []time.Time) {
	for _, p := range o.master.Props.Values(name) {
		for value := range strings.SplitSeq(p.Value, ",") {
			one := p
			one.Value, _, _ = strings.Cut(value, "/") // a period begins when it begins
			if at, err := o.at(&one); err == nil {
				list = append(list, at)
			}
		}
	}
	return list
}
