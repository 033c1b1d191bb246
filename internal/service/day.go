package service

import (
	"context"
	"slices"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Day is what somebody does today, the most urgent first.
type Day struct {
	PersonID   crm.ID
	ScheduleID crm.ID // zero without a schedule
	// Day is today or, when nothing is planned for today, the next day that has
	// something.
	Day      civil.Date
	Today    civil.Date
	Tomorrow civil.Date // the next day with something planned after Day; 0 for none
	DataAsOf time.Time
	// Outdated tells that standards, norms or the week were changed since.
	Outdated bool
	// Free is the minutes of the schedule that nothing was planned into: room for
	// somebody new. Until is the last day of the schedule.
	Free  int
	Until civil.Date
	Lines []DayLine
}

// DayLine is one contact of the day, with what is needed to make it.
type DayLine struct {
	crm.Slot
	Company     string
	Group       crm.Group
	Treatment   crm.Treatment
	Phone       string
	Email       string
	ContactID   crm.ID
	ContactName string
	MinutesLeft int64 // of the company's budget of the year; below zero when it is used up
	// YearMinutes is that budget, then what is done and what is planned of it.
	YearMinutes, UsedMinutes, ScheduledMinutes int64
	Last                                       *crm.Activity
}

// Today gives somebody's day.
func (s Schedules) Today(ctx context.Context, a access.Actor, person crm.ID) (d Day, err error) {
	if err := mayAnyTime(a); err != nil {
		return d, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		if _, err := maySeeTime(ctx, tx, a, person); err != nil {
			return err
		}
		d.PersonID = person
		if d.Today, err = today(ctx, tx, tx.Now); err != nil {
			return err
		}
		d.Day = d.Today
		current, err := store.ScheduleOf(ctx, tx, person, crm.ScheduleInForce)
		if fault.Is(err, fault.NotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		return d.read(ctx, tx, a, current)
	})
	return d, err
}

// read fills the day from a schedule: today, or the first day that has anything.
func (d *Day) read(ctx context.Context, tx *store.Tx, a access.Actor, current crm.Schedule) (err error) {
	d.ScheduleID, d.DataAsOf = current.ID, current.DataAsOf
	d.Free, d.Until = max(0, current.Capacity-current.Used), current.From.AddDays(current.Days-1)
	if d.Outdated, err = store.StandardsSince(ctx, tx, d.PersonID, current.DataAsOf.UnixMilli()); err != nil {
		return err
	}
	slots, err := store.SlotsOn(ctx, tx, current.ID, d.Day)
	if err != nil {
		return err
	}
	next, err := store.NextSlotDay(ctx, tx, current.ID, d.Day)
	if err != nil {
		return err
	}
	if len(slots) == 0 && next != 0 {
		d.Day = next
		if slots, err = store.SlotsOn(ctx, tx, current.ID, next); err != nil {
			return err
		}
		if next, err = store.NextSlotDay(ctx, tx, current.ID, next); err != nil {
			return err
		}
	}
	d.Tomorrow = next
	return d.lines(ctx, tx, a, slots)
}

func (d *Day) lines(ctx context.Context, tx *store.Tx, a access.Actor, slots []crm.Slot) error {
	ids := make([]crm.ID, len(slots))
	for i, v := range slots {
		ids[i] = v.CompanyID
	}
	ids = slices.Compact(inOrder(ids))
	companies, err := store.DayCompanies(ctx, tx, ids)
	if err != nil {
		return err
	}
	last, err := store.LastDone(ctx, tx, ids)
	if err != nil {
		return err
	}
	contacts, err := store.FirstContacts(ctx, tx, ids)
	if err != nil {
		return err
	}
	for _, v := range slots {
		c, there := companies[v.CompanyID]
		if !there || !mayKnowOf(a, d.PersonID, c.Work) {
			continue
		}
		line := DayLine{Slot: v, Company: c.Name, Group: c.Segment.Group, Treatment: c.Treatment, Phone: c.Phone, Email: c.Email, MinutesLeft: c.YearMinutes - c.UsedMinutes, YearMinutes: c.YearMinutes, UsedMinutes: c.UsedMinutes, ScheduledMinutes: c.Scheduled}
		line.Value = shownValue(a, v.Value)
		if done, has := last[v.CompanyID]; has {
			line.Last = &done
		}
		if contact, has := contacts[v.CompanyID]; has {
			line.reach(a, contact)
		}
		d.Lines = append(d.Lines, line)
	}
	slices.SortStableFunc(d.Lines, func(x, y DayLine) int {
		if over := waits(y) - waits(x); over != 0 {
			return over
		}
		return x.Rank - y.Rank
	})
	return nil
}

// waits is 1 for what is still to be done, so that it stands first.
func waits(l DayLine) int {
	if l.State == crm.SlotPlanned {
		return 1
	}
	return 0
}

// reach adds the person to speak to; their own number comes before the company's.
func (l *DayLine) reach(a access.Actor, c crm.Contact) {
	l.ContactID, l.ContactName = c.ID, strings.Join(strings.Fields(c.GivenName+" "+c.FamilyName), " ")
	if access.Hides(a, contactReach) {
		return
	}
	if len(c.Phones) > 0 {
		l.Phone = c.Phones[0].E164
		if l.Phone == "" {
			l.Phone = c.Phones[0].Typed
		}
	}
	if len(c.Emails) > 0 {
		l.Email = c.Emails[0].Address
	}
}

// Planner is somebody who has a schedule in force.
type Planner struct {
	ID   crm.ID
	Name string
}

// Planners lists the people with a schedule whose time the actor sees, by name.
func (s Schedules) Planners(ctx context.Context, a access.Actor) (list []Planner, err error) {
	if err := mayAnyTime(a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		ids, err := store.Planners(ctx, tx, access.Over(a, crm.NounActivity, crm.DeedRead))
		if err != nil || len(ids) == 0 {
			return err
		}
		names, err := userNames(ctx, tx)
		for _, id := range ids {
			list = append(list, Planner{id, names[id]})
		}
		return err
	})
	slices.SortFunc(list, func(x, y Planner) int { return strings.Compare(crm.SortKey(x.Name), crm.SortKey(y.Name)) })
	return list, err
}
