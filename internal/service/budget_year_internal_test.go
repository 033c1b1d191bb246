package service

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/store"
)

// The slow way: day after day, the standard of that day's segment.
func TestACourseThroughSegmentsDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := civil.Interval{From: civil.MakeDate(2026, 1, 1), To: civil.MakeDate(2027, 1, 1)}
		any := func(label string) civil.Date {
			return year.From.AddDays(rapid.IntRange(-100, 400).Draw(t, label))
		}
		segments := []crm.Segment{{Group: "A", Class: "A"}, {Group: "C", Class: "B"}, {Group: "0", Class: "?"}}
		c := courses{standards: standards{}, segments: map[crm.ID][]store.SegmentPast{}, past: map[crm.ID][]store.OverridePast{}}
		for i, s := range segments {
			from := always
			for v := range rapid.IntRange(0, 3).Draw(t, "versions") {
				c.standards[s] = append(c.standards[s], attainment.Version{From: from, Minutes: float64(100*i + 10*v), Contacts: float64(v)})
				from = max(from+1, any("version"))
			}
		}
		id := crm.ID{15: 1}
		untils := map[civil.Date]crm.Segment{}
		for range rapid.IntRange(0, 4).Draw(t, "moves") {
			untils[any("until")] = rapid.SampledFrom(segments).Draw(t, "segment")
		}
		for until, s := range untils {
			c.segments[id] = append(c.segments[id], store.SegmentPast{Until: until, Segment: s})
		}
		slices.SortFunc(c.segments[id], func(a, b store.SegmentPast) int { return a.Until.Sub(b.Until) })
		if rapid.Bool().Draw(t, "own") {
			from := any("own from")
			c.past[id] = []store.OverridePast{{Days: civil.Interval{From: from, To: from.AddDays(50)}, Minutes: 777, Contacts: 7}}
		}
		now := rapid.SampledFrom(segments).Draw(t, "now")
		want := attainment.Share{}
		for d := year.From; d < year.To; d++ {
			minutes, contacts := c.slowly(id, now, d)
			want.Minutes, want.Contacts = want.Minutes+minutes/365, want.Contacts+contacts/365
		}
		got := c.share(year, id, now)
		if math.Abs(got.Minutes-want.Minutes) > 1e-6 || math.Abs(got.Contacts-want.Contacts) > 1e-6 {
			t.Fatalf("%+v, day by day %+v", got, want)
		}
	})
}

func (w courses) slowly(id crm.ID, segment crm.Segment, day civil.Date) (minutes, contacts float64) {
	for _, o := range w.past[id] {
		if o.Days.Contains(day) {
			return float64(o.Minutes), o.Contacts
		}
	}
	for _, p := range w.segments[id] {
		if day < p.Until {
			segment = p.Segment
			break
		}
	}
	for _, v := range w.standards[segment] {
		if v.From <= day {
			minutes, contacts = v.Minutes, v.Contacts
		}
	}
	return minutes, contacts
}
