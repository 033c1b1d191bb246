package service

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/ical"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Agenda is a person's calendar as their telephone or mail program shows it: the
// activities that are theirs, and the events which those programs wrote.
type Agenda struct{ *Core }

// Entry is an event of a calendar.
type Entry struct {
	Name    string // of the resource, ends with .ics
	UID     string
	Text    string // a calendar file of this event alone
	Tag     string // changes with the text
	Updated time.Time
}

const (
	agendaPast   = 60 * 24 * time.Hour
	agendaFuture = 400 * 24 * time.Hour
	// agendaLimit bounds a calendar: no person does more in the time shown.
	agendaLimit = 5000
	suffix      = ".ics"
)

// agendaReader makes the events of one person.
type agendaReader struct {
	operations map[crm.ID]crm.Operation
	companies  map[crm.ID]string
	language   string
	home       *time.Location
}

// Entries gives the calendar from two months ago to thirteen months ahead.
func (s Agenda) Entries(ctx context.Context, a access.Actor) (list []Entry, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedRead); err != nil {
		return nil, err
	}
	now := s.Now()
	err = s.view(ctx, func(tx *store.Tx) error {
		activities, err := store.AgendaOf(ctx, tx, a.UserID, now.Add(-agendaPast), now.Add(agendaFuture), agendaLimit)
		if err != nil {
			return err
		}
		written, err := store.CalendarEvents(ctx, tx, a.UserID, now.Add(-agendaPast), now.Add(agendaFuture))
		if err != nil {
			return err
		}
		r, err := newAgendaReader(ctx, tx, a, activities)
		if err != nil {
			return err
		}
		list, err = r.entries(activities, written)
		return err
	})
	return list, err
}

// Entry finds one event; NotFound when the calendar has none of the name.
func (s Agenda) Entry(ctx context.Context, a access.Actor, name string) (e Entry, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedRead); err != nil {
		return e, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		e, _, err = entryNamed(ctx, tx, a, name)
		return err
	})
	return e, err
}

// entryNamed finds an event with what is behind it.
func entryNamed(ctx context.Context, tx *store.Tx, a access.Actor, name string) (e Entry, at agendaPlace, err error) {
	if at, err = placeNamed(ctx, tx, a, name, ""); err != nil {
		return e, at, err
	}
	if at.activity == nil && at.written == nil {
		return e, at, noEvent()
	}
	if at.activity == nil {
		return written(*at.written), at, nil
	}
	r, err := newAgendaReader(ctx, tx, a, []crm.Activity{*at.activity})
	if err != nil {
		return e, at, err
	}
	e, err = r.entry(*at.activity, at.written)
	return e, at, err
}

func noEvent() error {
	return fault.New(fault.NotFound, "calendar.no_event", "The calendar has no such event.")
}

// agendaPlace is what lies under a name: an activity, what a program wrote, both
// or nothing.
type agendaPlace struct {
	activity *crm.Activity
	written  *crm.CalendarEvent
}

// placeNamed finds what lies under a name or a UID. Activities that nobody wrote
// through a calendar are named by their id.
func placeNamed(ctx context.Context, tx *store.Tx, a access.Actor, name, uid string) (at agendaPlace, err error) {
	id, _ := crm.ParseID(strings.TrimSuffix(name, suffix))
	e, err := store.CalendarEventBy(ctx, tx, a.UserID, name, uid)
	if err == nil {
		at.written, id = &e, e.ActivityID
	} else if !fault.Is(err, fault.NotFound) {
		return at, err
	}
	if id.IsZero() {
		return at, nil
	}
	v, err := store.Activity(ctx, tx, id)
	if fault.Is(err, fault.NotFound) || err == nil && (!slices.Contains(v.Persons, a.UserID) || v.State == crm.ActivityMissed || v.State == crm.ActivityCancelled) {
		// An event whose activity is over is not in the calendar any more.
		at.written = nil
		return at, nil
	}
	if err != nil {
		return at, err
	}
	at.activity = &v
	return at, nil
}

func newAgendaReader(ctx context.Context, tx *store.Tx, a access.Actor, activities []crm.Activity) (r agendaReader, err error) {
	if r.home, r.language, err = homeOf(ctx, tx, a.UserID); err != nil {
		return r, err
	}
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return r, err
	}
	r.operations = map[crm.ID]crm.Operation{}
	for _, o := range operations {
		r.operations[o.ID] = o
	}
	r.companies, err = companyNames(ctx, tx, activities)
	return r, err
}

// entries puts activities and what programs wrote together, each once.
func (r agendaReader) entries(activities []crm.Activity, events []crm.CalendarEvent) ([]Entry, error) {
	of, list := map[crm.ID]*crm.CalendarEvent{}, []Entry(nil)
	for i, e := range events {
		if e.ActivityID.IsZero() {
			list = append(list, written(e))
		} else {
			of[e.ActivityID] = &events[i]
		}
	}
	for _, v := range activities {
		e, err := r.entry(v, of[v.ID])
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, nil
}

// event is an activity as an event.
func (r agendaReader) event(v crm.Activity) ical.Event {
	title := r.companies[v.CompanyID]
	if o, ok := r.operations[v.OperationID]; ok {
		title = OperationName(o, r.language) + ": " + title
	}
	return ical.Event{UID: v.ID.String(), Summary: title, Description: v.Note, Start: v.StartAt, End: v.StartAt.Add(time.Duration(v.Minutes) * time.Minute)}
}

// entry is an activity in the calendar. What a program wrote of it stays as it is
// (its title, alarms, places) until the activity says another time or note.
func (r agendaReader) entry(v crm.Activity, by *crm.CalendarEvent) (e Entry, err error) {
	e = Entry{Name: v.ID.String() + suffix, UID: v.ID.String(), Updated: v.UpdatedAt}
	event := r.event(v)
	if by == nil {
		e.Text, err = ical.Text(event, v.UpdatedAt)
		return e.tagged(), err
	}
	e.Name, e.UID = by.Name, by.UID
	o, err := readEvent(by.Text, r.home)
	if err != nil {
		return e, err
	}
	e.Text = by.Text
	if event.Summary, event.Location = o.Summary, o.Location; !o.Start.Equal(event.Start) || !o.End.Equal(event.End) || o.Description != event.Description {
		e.Text, err = o.Moved(event, v.UpdatedAt)
	}
	return e.tagged(), err
}

// written is an event that is no activity.
func written(w crm.CalendarEvent) Entry {
	return Entry{Name: w.Name, UID: w.UID, Text: w.Text, Updated: w.UpdatedAt}.tagged()
}

func (e Entry) tagged() Entry {
	sum := sha256.Sum256([]byte(e.Text))
	e.Tag = hex.EncodeToString(sum[:8])
	return e
}

// Feed is the calendar as one file, for programs that only read.
func (s Agenda) Feed(ctx context.Context, a access.Actor) (text string, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedRead); err != nil {
		return "", err
	}
	now := s.Now()
	err = s.view(ctx, func(tx *store.Tx) error {
		activities, err := store.AgendaOf(ctx, tx, a.UserID, now.Add(-agendaPast), now.Add(agendaFuture), agendaLimit)
		if err != nil {
			return err
		}
		r, err := newAgendaReader(ctx, tx, a, activities)
		if err != nil {
			return err
		}
		events, latest := make([]ical.Event, len(activities)), now.Truncate(24*time.Hour)
		for i, v := range activities {
			events[i] = r.event(v)
		}
		var b strings.Builder
		err = ical.Write(&b, ical.Header{Name: "Kaymak"}, events, latest)
		text = b.String()
		return err
	})
	return text, err
}

// readEvent reads what was kept of an event.
func readEvent(text string, home *time.Location) (ical.Object, error) {
	file, err := ical.Read(strings.NewReader(text), home)
	if err != nil {
		return ical.Object{}, err
	}
	if len(file.Refused) > 0 {
		return ical.Object{}, file.Refused[0].Reason
	}
	if len(file.Objects) != 1 {
		return ical.Object{}, fault.New(fault.Invalid, "calendar.one_event", "A calendar takes events, one at a time.")
	}
	return file.Objects[0], nil
}

// homeOf is the zone a person's clock is in, and the language they read: their own,
// or the workspace's, as for nobody.
func homeOf(ctx context.Context, tx *store.Tx, person crm.ID) (*time.Location, string, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, "", err
	}
	if !person.IsZero() {
		u, err := store.User(ctx, tx, person)
		if err != nil {
			return nil, "", err
		}
		w.TimeZone, w.Language = cmp.Or(u.TimeZone, w.TimeZone), cmp.Or(u.Language, w.Language)
	}
	home, err := zone(w)
	return home, w.Language, err
}

// busyTimes gives when a person's own events take their time between two instants,
// in order, as far as their calendar programs told us. Activities are not in it.
func busyTimes(ctx context.Context, tx *store.Tx, person crm.ID, from, to time.Time) (list []ical.Span, err error) {
	events, err := store.CalendarEvents(ctx, tx, person, from, to)
	if err != nil || len(events) == 0 {
		return nil, err
	}
	home, err := zoneOf(ctx, tx, person)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		if !e.ActivityID.IsZero() {
			continue
		}
		o, err := readEvent(e.Text, home)
		if err != nil {
			return nil, fault.Wrap(err, "reading a calendar event")
		}
		list = append(list, o.Spans(from, to)...)
	}
	slices.SortFunc(list, func(x, y ical.Span) int { return x.From.Compare(y.From) })
	return list, nil
}

// Busy gives when the actor's own events take their time between two instants.
func (s Agenda) Busy(ctx context.Context, a access.Actor, from, to time.Time) (list []ical.Span, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		list, err = busyTimes(ctx, tx, a.UserID, from, to)
		return err
	})
	return list, err
}
