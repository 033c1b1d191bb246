package service

import (
	"cmp"
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/ical"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Condition is under which a program writes: that it knows the event as it is.
type Condition struct {
	Tag    string // the event has this tag; empty for any
	Absent bool   // there is no such event
}

func (c Condition) holds(e Entry, there bool) error {
	if c.Absent && there || c.Tag != "" && (!there || c.Tag != e.Tag) {
		return fault.New(fault.Stale, "calendar.changed", "The event was changed elsewhere meanwhile.")
	}
	return nil
}

// agendaWrite is one event being written by a program of the actor.
type agendaWrite struct {
	ctx      context.Context
	tx       *store.Tx
	actor    access.Actor
	home     *time.Location
	importID crm.ID
}

// writing does one thing to the actor's calendar; the schedule goes around it.
func (s Agenda) writing(ctx context.Context, a access.Actor, do func(w *agendaWrite) error) error {
	err := s.write(ctx, func(tx *store.Tx) error {
		home, err := zoneOf(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		return do(&agendaWrite{ctx: ctx, tx: tx, actor: a, home: home})
	})
	if err == nil {
		Schedules(s).follow(ctx, a.UserID)
	}
	return err
}

// Put writes an event under a name. One that belongs to an activity changes that
// activity's time and note; a new one that names a company the actor sees becomes
// a planned activity with it; any other takes the person's time and nothing else.
func (s Agenda) Put(ctx context.Context, a access.Actor, name, text string, c Condition) (e Entry, created bool, err error) {
	if len(text) > crm.MaxCalendarEvent || len(name) > 255 {
		return e, false, fault.New(fault.Limit, "calendar.event_too_large", "The event is too large: 256 KB are taken.")
	}
	err = s.writing(ctx, a, func(w *agendaWrite) error {
		o, err := readEvent(text, w.home)
		if err != nil {
			return err
		}
		before, at, err := entryNamed(ctx, w.tx, a, name)
		created = fault.Is(err, fault.NotFound)
		if err != nil && !created {
			return err
		}
		if err := c.holds(before, !created); err != nil {
			return err
		}
		if other, err := placeNamed(ctx, w.tx, a, name, o.UID); err != nil || created && (other.activity != nil || other.written != nil) {
			return cmp.Or[error](err, fault.New(fault.Conflict, "calendar.uid_taken", "The calendar has this event already, under another name."))
		}
		if !created && before.UID != o.UID {
			return fault.New(fault.Conflict, "calendar.uid_changed", "Under this name the calendar has another event.")
		}
		if _, err := w.put(name, o, at); err != nil {
			return err
		}
		e, _, err = entryNamed(ctx, w.tx, a, name)
		if fault.Is(err, fault.NotFound) {
			e, err = Entry{Name: name, UID: o.UID}, nil // called off: it is not in the calendar any more
		}
		return err
	})
	return e, created, err
}

// put writes an event over what lies at its place, and gives it as kept.
func (w *agendaWrite) put(name string, o ical.Object, at agendaPlace) (crm.CalendarEvent, error) {
	e := crm.CalendarEvent{ID: newID(), UserID: w.actor.UserID, Name: name, ImportID: w.importID}
	if at.written != nil {
		e = *at.written
	}
	e.UID, e.Text, e.Title, e.StartAt, e.Until, e.UpdatedAt = o.UID, o.Text(), titled(o), o.Start, o.End, w.tx.Now
	if o.Repeats {
		e.Until = time.Time{}
	}
	if at.written == nil {
		if old, err := store.CalendarEventBy(w.ctx, w.tx, w.actor.UserID, name, o.UID); err == nil {
			e.ID = old.ID // what is left of an event whose activity is over
			e.Name = old.Name
		} else if !fault.Is(err, fault.NotFound) {
			return e, err
		}
	}
	var err error
	switch {
	case at.activity != nil:
		e.ActivityID = at.activity.ID
		err = w.follow(*at.activity, o)
	case at.written == nil && !o.Repeats && !o.Cancelled && !o.Free:
		e.ActivityID, err = w.plan(o)
	}
	if err != nil {
		return e, err
	}
	return e, store.PutCalendarEvent(w.ctx, w.tx, e)
}

func titled(o ical.Object) string {
	title := []rune(o.Summary)
	return string(title[:min(len(title), 200)])
}

// follow changes an activity as its event was changed.
func (w *agendaWrite) follow(v crm.Activity, o ical.Object) error {
	if o.Repeats {
		return fault.New(fault.Invalid, "calendar.no_repeat", "An activity happens once: plan the next one when it is done.")
	}
	before := v
	if !o.AllDay {
		v.StartAt = o.Start
		if minutes := int64(o.End.Sub(o.Start) / time.Minute); minutes != v.Minutes && minutes > 0 {
			v.Minutes, v.MinutesBy = minutes, crm.MinutesTyped
		}
	}
	v.Note = o.Description
	if o.Cancelled {
		v.State = crm.ActivityCancelled
	}
	if v.StartAt.Equal(before.StartAt) && v.Minutes == before.Minutes && v.Note == before.Note && v.State == before.State {
		return nil
	}
	_, err := updateActivity(w.ctx, w.tx, w.actor, v, nil)
	return err
}

// plan makes a planned activity of an event that names a company; the zero id
// where it names none, or the actor may plan nothing.
func (w *agendaWrite) plan(o ical.Object) (id crm.ID, err error) {
	if access.MayAny(w.actor, crm.NounActivity, crm.DeedCreate) != nil {
		return id, nil
	}
	m, err := w.recognise(o)
	if err != nil || m.company.IsZero() {
		return id, err
	}
	return w.planWith(o, m)
}

func (w *agendaWrite) planWith(o ical.Object, m meant) (crm.ID, error) {
	v := crm.Activity{
		ID: newID(), Version: 1, CompanyID: m.company, OperationID: m.operation, State: crm.ActivityPlanned, Persons: []crm.ID{w.actor.UserID}, Contacts: m.contacts,
		StartAt: o.Start, Minutes: int64(o.End.Sub(o.Start) / time.Minute), MinutesBy: crm.MinutesTyped, Reached: true, Note: o.Description, AuthorID: w.actor.UserID,
	}
	if v.Minutes == 0 || o.AllDay {
		v.Minutes = NormMinutes
	}
	if o.AllDay {
		v.StartAt = o.Start.Add(usualStart)
	}
	logged, err := createActivity(w.ctx, w.tx, w.actor, v, nil)
	return logged.ID, err
}

// Remove takes an event out of the calendar. A planned activity is called off by
// it; what is done stays done, and cannot be removed from a telephone.
func (s Agenda) Remove(ctx context.Context, a access.Actor, name string, c Condition) error {
	return s.writing(ctx, a, func(w *agendaWrite) error {
		e, at, err := entryNamed(ctx, w.tx, a, name)
		if err != nil {
			return err
		}
		if err := c.holds(e, true); err != nil {
			return err
		}
		return w.remove(at)
	})
}

func (w *agendaWrite) remove(at agendaPlace) error {
	if v := at.activity; v != nil {
		if v.State == crm.ActivityDone {
			return fault.New(fault.Conflict, "calendar.done", "What is done is changed in Kaymak, not in the calendar.")
		}
		v.State = crm.ActivityCancelled
		if _, err := updateActivity(w.ctx, w.tx, w.actor, *v, nil); err != nil {
			return err
		}
	}
	if at.written == nil {
		return nil
	}
	return store.DeleteCalendarEvent(w.ctx, w.tx, at.written.ID)
}

// Link makes a planned activity of an event that belongs to none, with the company
// that the person names.
func (s Agenda) Link(ctx context.Context, a access.Actor, id, company, operation crm.ID) (activity crm.ID, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedCreate); err != nil {
		return activity, err
	}
	err = s.writing(ctx, a, func(w *agendaWrite) error {
		e, err := store.CalendarEventByID(ctx, w.tx, a.UserID, id)
		if err != nil {
			return err
		}
		o, err := readEvent(e.Text, w.home)
		if err != nil {
			return err
		}
		if !e.ActivityID.IsZero() || o.Repeats || o.Cancelled {
			return fault.New(fault.Conflict, "calendar.not_linkable", "Only a single event that belongs to no company can be given one.")
		}
		if activity, err = w.planWith(o, meant{company: company, operation: operation}); err != nil {
			return err
		}
		e.ActivityID, e.UpdatedAt = activity, w.tx.Now
		return store.PutCalendarEvent(ctx, w.tx, e)
	})
	return activity, err
}

// Loose gives the person's coming single events that belong to no company, the
// next one first.
func (s Agenda) Loose(ctx context.Context, a access.Actor) (list []crm.CalendarEvent, err error) {
	now := s.Now()
	err = s.view(ctx, func(tx *store.Tx) error {
		events, err := store.CalendarEvents(ctx, tx, a.UserID, now, now.Add(agendaFuture))
		for _, e := range events {
			if e.ActivityID.IsZero() && !e.Until.IsZero() {
				list = append(list, e)
			}
		}
		return err
	})
	return list, err
}
