package service

import (
	"context"
	"maps"
	"math"
	"slices"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/plan/workload"
	"kaymak/internal/store"
)

// Budgets are the use cases of what companies deserve in time, and got.
type Budgets struct{ *Core }

// standards tell what a segment deserves a year, from day to day.
type standards map[crm.Segment][]attainment.Version

// always is a day before all others here.
var always = civil.MakeDate(1900, time.January, 1)

// standardsUntil reads every version of the strategy and of the norms that has
// come into force by a day. What is to come counts from its own day on.
func standardsUntil(ctx context.Context, tx *store.Tx, day civil.Date) (standards, error) {
	all := standards{}
	strategies, err := store.Strategies(ctx, tx)
	if err != nil || len(strategies) == 0 {
		return all, err
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return nil, err
	}
	edges := map[civil.Date]bool{}
	for _, s := range strategies {
		edges[s.ValidFrom] = true
	}
	for _, n := range norms {
		edges[n.ValidFrom] = true
	}
	days := slices.Sorted(maps.Keys(edges))
	days = slices.DeleteFunc(days, func(d civil.Date) bool { return d > day })
	if len(days) == 0 {
		days = []civil.Date{day}
	}
	for i, d := range days {
		operations, err := normsOn(ctx, tx, d)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			d = always // before the first version, the first
		}
		all.add(d, strategyOn(strategies, days[i]), operations)
	}
	return all, nil
}

// strategyOn is store.StrategyOn among versions at hand, the latest first.
func strategyOn(all []crm.Strategy, day civil.Date) crm.Strategy {
	for _, s := range all {
		if s.ValidFrom <= day {
			return s
		}
	}
	first := all[len(all)-1]
	for _, s := range all { // of those that begin together the last recorded
		if s.ValidFrom == first.ValidFrom {
			return s
		}
	}
	return first
}

func (all standards) add(from civil.Date, s crm.Strategy, operations []workload.Operation) {
	put := func(segment crm.Segment, perYear map[string]float64) {
		all[segment] = append(all[segment], attainment.Version{From: from, Minutes: float64(budgetMinutes(perYear, operations)), Contacts: contactsOf(perYear)})
	}
	for _, c := range s.Cells {
		put(c.Segment(), c.Operations)
		if c.Group == crm.GroupZero {
			put(crm.Segment{Group: crm.GroupNet, Class: c.Class}, c.Operations)
		}
	}
}

// contactsOf is how many contacts a year a standard asks for.
func contactsOf(perYear map[string]float64) (n float64) {
	for _, code := range slices.Sorted(maps.Keys(perYear)) {
		n += perYear[code]
	}
	return n
}

// yearOf is the calendar year of a day.
func yearOf(day civil.Date) civil.Interval {
	y, _, _ := day.YMD()
	return civil.Interval{From: civil.MakeDate(y, time.January, 1), To: civil.MakeDate(y+1, time.January, 1)}
}

// courses are the ways that companies went through segments and standards of their
// own.
type courses struct {
	standards
	segments map[crm.ID][]store.SegmentPast
	past     map[crm.ID][]store.OverridePast
	own      map[crm.ID]crm.Override
}

// coursesOf reads the courses of companies from a day on.
func coursesOf(ctx context.Context, tx *store.Tx, ids []crm.ID, from, day civil.Date) (w courses, err error) {
	if w.standards, err = standardsUntil(ctx, tx, day); err != nil {
		return w, err
	}
	if w.segments, err = store.SegmentsPast(ctx, tx, ids, from); err != nil {
		return w, err
	}
	if w.past, err = store.OverridesPast(ctx, tx, ids, from); err != nil {
		return w, err
	}
	w.own, err = store.OverridesOf(ctx, tx, ids)
	return w, err
}

// share is what a company deserves in a period, standing in a segment today.
func (w courses) share(period civil.Interval, id crm.ID, segment crm.Segment) attainment.Share {
	var overrides []attainment.Override
	for _, o := range w.past[id] {
		overrides = append(overrides, attainment.Override{Days: o.Days, Minutes: float64(o.Minutes), Contacts: o.Contacts})
	}
	if o, given := w.own[id]; given {
		days := civil.Interval{From: o.Since, To: o.Until.AddDays(1)}
		overrides = append(overrides, attainment.Override{Days: days, Minutes: float64(o.Minutes), Contacts: contactsOf(o.Operations)})
	}
	return attainment.ProRata(period, always, w.versions(w.segments[id], segment), overrides)
}

// versions follows a company from segment to segment: in each the standard that
// held while the company stood there.
func (w courses) versions(past []store.SegmentPast, now crm.Segment) []attainment.Version {
	var list []attainment.Version
	from := always
	stay := func(segment crm.Segment, until civil.Date) {
		at := attainment.Version{From: from}
		for _, v := range w.standards[segment] {
			switch {
			case v.From <= from:
				at.Minutes, at.Contacts = v.Minutes, v.Contacts
			case v.From < until:
				list = append(list, v)
			}
		}
		list = append(list, at)
		from = until
	}
	for _, p := range past {
		stay(p.Segment, p.Until)
	}
	stay(now, math.MaxInt32)
	return list
}

// allottedAtOnce bounds how many companies one transaction allots; the rest is
// left to CatchUp.
const allottedAtOnce = 1000

// allotSome brings the budgets of the year in line where segments or standards
// are others by now.
func allotSome(ctx context.Context, tx *store.Tx) error {
	_, err := allot(ctx, tx)
	return err
}

// allot is the same and tells whether some may be left.
func allot(ctx context.Context, tx *store.Tx) (more bool, err error) {
	list, err := store.UnallottedCompanies(ctx, tx, allottedAtOnce)
	if err != nil || len(list) == 0 {
		return false, err
	}
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return false, err
	}
	var moved []store.Unallotted
	ids := make([]crm.ID, len(list))
	for i, u := range list {
		ids[i] = u.ID
		// Where nobody had looked yet, the first segment counts for all the year.
		if u.Before != u.Segment && u.Before.Group != crm.GroupNone {
			moved = append(moved, u)
		}
	}
	if err := store.SaveSegmentPast(ctx, tx, moved, day); err != nil {
		return false, err
	}
	year := yearOf(day)
	w, err := coursesOf(ctx, tx, ids, year.From, day)
	if err != nil {
		return false, err
	}
	all := make([]store.Allotment, len(list))
	for i, u := range list {
		all[i] = store.Allotment{Unallotted: u, YearMinutes: int64(math.Round(w.share(year, u.ID, u.Segment).Minutes))}
	}
	return len(list) == allottedAtOnce, store.SaveAllotments(ctx, tx, all)
}

// allotAnew brings one company's budget of the year in line.
func allotAnew(ctx context.Context, tx *store.Tx, company crm.ID) error {
	if err := store.Reallot(ctx, tx, company); err != nil {
		return err
	}
	return allotSome(ctx, tx)
}

// CatchUp brings the budgets of the year in line with what has changed, portion by
// portion, so that nobody who works meanwhile waits long. Calling it often costs
// nothing.
func (s Budgets) CatchUp(ctx context.Context) error {
	for more := true; more; {
		left := false
		err := s.view(ctx, func(tx *store.Tx) error {
			list, err := store.UnallottedCompanies(ctx, tx, 1)
			left = len(list) > 0
			return err
		})
		if err != nil || !left {
			return err
		}
		if err := s.write(ctx, func(tx *store.Tx) (err error) {
			more, err = allot(ctx, tx)
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// endOverride notes that a company's own standard holds no longer than until the
// day, which is not included.
func endOverride(ctx context.Context, tx *store.Tx, company crm.ID, day civil.Date) error {
	o, err := store.Override(ctx, tx, company)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	days := civil.Interval{From: o.Since, To: min(day, o.Until.AddDays(1))}
	return store.SaveOverridePast(ctx, tx, company, store.OverridePast{Days: days, Minutes: o.Minutes, Contacts: contactsOf(o.Operations)})
}
