package ical

import (
	"strings"
	"time"

	"github.com/emersion/go-ical"
	"github.com/teambition/rrule-go"
)

// clock tells which instant it is when a wall clock shows a time. Wall times are
// held as if they were UTC.
type clock struct {
	zone   *time.Location // nil where the file's own rules hold
	onsets []onset
}

// onset is when a zone of the file begins to keep an offset, once or every year.
type onset struct {
	offset time.Duration
	first  time.Time // wall
	rule   *rrule.RRule
}

// zones are the clocks a file may name.
type zones struct {
	home       *time.Location
	named      map[string]clock
	components map[string]*ical.Component // as the file describes them
}

// zonesOf reads the zones a calendar brings along. One that the world knows by
// the same name keeps the world's rules: those of files are often a year's only.
func zonesOf(c *ical.Calendar, home *time.Location) zones {
	z := zones{home: home, named: map[string]clock{}, components: map[string]*ical.Component{}}
	for _, child := range c.Children {
		name := said(child, ical.PropTimezoneID)
		if child.Name != ical.CompTimezone || name == "" {
			continue
		}
		z.components[name] = child
		if known(name) == nil {
			z.named[name] = clock{onsets: onsetsOf(child)}
		}
	}
	return z
}

// known finds a zone by its name in the world's list, also where a program put
// its own path before it (/citadel.org/20070227_1/Europe/London).
func known(name string) *time.Location {
	for name = strings.Trim(name, "/"); name != ""; {
		if zone, err := time.LoadLocation(name); err == nil && name != "Local" {
			return zone
		}
		_, rest, ok := strings.Cut(name, "/")
		if !ok {
			break
		}
		name = rest
	}
	return nil
}

// clock finds the clock of a property; false where it names one nobody knows.
func (z zones) clock(p *ical.Prop) (clock, bool) {
	name := p.Params.Get(ical.ParamTimezoneID)
	if strings.HasSuffix(p.Value, "Z") {
		return clock{zone: time.UTC}, true
	}
	if name == "" {
		return clock{zone: z.home}, true
	}
	if zone := known(name); zone != nil {
		return clock{zone: zone}, true
	}
	c, ok := z.named[name]
	return c, ok && len(c.onsets) > 0
}

func onsetsOf(zone *ical.Component) (list []onset) {
	for _, child := range zone.Children {
		start, offset := child.Props.Get(ical.PropDateTimeStart), child.Props.Get(ical.PropTimezoneOffsetTo)
		if start == nil || offset == nil {
			continue
		}
		first, err := time.Parse("20060102T150405", strings.TrimSuffix(start.Value, "Z"))
		seconds, ok := parseOffset(offset.Value)
		if err != nil || !ok {
			continue
		}
		// Outlook dates its rules from 1601, where the library's arithmetic ends.
		if early := 1970 - first.Year(); early > 0 {
			first = first.AddDate(early, 0, 0)
		}
		o := onset{offset: seconds, first: first}
		if rule := child.Props.Get(ical.PropRecurrenceRule); rule != nil {
			o.rule, _ = wallRule(rule.Value, first, func(until time.Time) time.Time { return until })
		}
		list = append(list, o)
	}
	return list
}

// parseOffset reads +0200 or -053015.
func parseOffset(text string) (time.Duration, bool) {
	for _, layout := range []string{"-0700", "-070000"} {
		if t, err := time.Parse(layout, text); err == nil {
			_, seconds := t.Zone()
			return time.Duration(seconds) * time.Second, true
		}
	}
	return 0, false
}

// instant is when the clock shows wall.
func (c clock) instant(wall time.Time) time.Time {
	if c.zone != nil {
		return time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, c.zone).UTC()
	}
	return wall.Add(-c.offset(wall))
}

// wall is what the clock shows at an instant.
func (c clock) wall(at time.Time) time.Time {
	if c.zone != nil {
		at = at.In(c.zone)
		return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC)
	}
	return at.UTC().Add(c.offset(at.UTC()))
}

// offset is that of the last onset before wall; before all of them, the first's.
func (c clock) offset(wall time.Time) time.Duration {
	var last, first *onset
	var latest time.Time
	for i, o := range c.onsets {
		if first == nil || o.first.Before(first.first) {
			first = &c.onsets[i]
		}
		begun := o.first
		if o.rule != nil {
			begun = o.rule.Before(wall, true)
		}
		if !begun.IsZero() && !begun.After(wall) && !begun.Before(latest) {
			last, latest = &c.onsets[i], begun
		}
	}
	if last == nil {
		last = first
	}
	return last.offset
}
