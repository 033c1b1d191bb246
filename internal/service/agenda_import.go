package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/ical"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// AgendaImport says what became of a calendar file.
type AgendaImport struct {
	ID      crm.ID // by which it can be taken back
	Planned int    // events that became planned activities
	Kept    int    // events that only take time
	Known   int    // events the calendar had already, changed or not
	Refused []ical.Refusal
}

// Import takes the events of a file into the person's calendar. An event that is
// there already is recognised by its UID and brought in line with the file, so that
// the same file adds nothing the second time.
func (s Agenda) Import(ctx context.Context, a access.Actor, file io.Reader) (out AgendaImport, err error) {
	out.ID = newID()
	err = s.writing(ctx, a, func(w *agendaWrite) error {
		read, err := ical.Read(file, w.home)
		if err != nil {
			return err
		}
		if len(read.Objects)+len(read.Refused) == 0 {
			return fault.New(fault.Invalid, "calendar.empty", "The file holds no event.")
		}
		out.Refused = read.Refused
		w.importID = out.ID
		for _, o := range read.Objects {
			if err := w.take(&out, o); err != nil {
				return err
			}
		}
		return record(ctx, w.tx, a, "user", a.UserID, "calendar_imported", crm.Change{Field: "rows", After: out.Planned + out.Kept})
	})
	return out, err
}

// take takes one event of a file. What is wrong with the event is told of it, and
// the rest of the file goes on.
func (w *agendaWrite) take(out *AgendaImport, o ical.Object) error {
	sum := sha256.Sum256([]byte(o.UID))
	name := hex.EncodeToString(sum[:16]) + suffix
	at, err := placeNamed(w.ctx, w.tx, w.actor, name, o.UID)
	if err != nil {
		return err
	}
	e, err := w.put(name, o, at)
	if reason, ok := fault.As(err); ok && reason.Kind != fault.Internal && reason.Kind != fault.Unavailable {
		out.Refused = append(out.Refused, ical.Refusal{UID: o.UID, Summary: o.Summary, Reason: reason})
		return nil
	}
	switch {
	case err != nil:
		return err
	case at.written != nil || at.activity != nil:
		out.Known++
	case e.ActivityID.IsZero():
		out.Kept++
	default:
		out.Planned++
	}
	return nil
}

// UndoImport takes back what a file brought: events are forgotten and planned
// activities called off, but for those that are done by now. It gives how many.
func (s Agenda) UndoImport(ctx context.Context, a access.Actor, id crm.ID) (n int, err error) {
	err = s.writing(ctx, a, func(w *agendaWrite) error {
		events, err := store.ImportedCalendarEvents(ctx, w.tx, a.UserID, id)
		if err != nil {
			return err
		}
		if len(events) == 0 {
			return fault.New(fault.NotFound, "calendar.no_import", "There is nothing of this file to take back.")
		}
		for _, e := range events {
			at := agendaPlace{written: &e}
			if !e.ActivityID.IsZero() {
				if at, err = placeNamed(ctx, w.tx, a, e.Name, e.UID); err != nil {
					return err
				}
			}
			if at.activity != nil && at.activity.State == crm.ActivityDone {
				continue
			}
			if at.written == nil {
				at.written = &e // its activity is over already
			}
			if err := w.remove(at); err != nil {
				return err
			}
			n++
		}
		return record(ctx, w.tx, a, "user", a.UserID, "calendar_import_undone", crm.Change{Field: "rows", After: n})
	})
	return n, err
}

// Invitation is an activity as a file that invites its contacts, for those of them
// who have a mailbox.
func (s Agenda) Invitation(ctx context.Context, a access.Actor, id crm.ID) (text string, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		v, err := activityFor(ctx, tx, a, id, crm.DeedRead)
		if err != nil {
			return err
		}
		u, err := store.User(ctx, tx, v.Persons[0])
		if err != nil {
			return err
		}
		r, err := newAgendaReader(ctx, tx, a, []crm.Activity{v})
		if err != nil {
			return err
		}
		people, err := store.ContactsByID(ctx, tx, v.Contacts)
		if err != nil {
			return err
		}
		e := r.event(v)
		// The note is ours: what is written there is not for the client.
		e.Description, e.Organizer, e.Cancelled = "", u.Email, v.State == crm.ActivityCancelled
		for _, c := range people {
			if len(c.Emails) > 0 && !access.Hides(a, contactReach) && !slices.Contains(c.DoNotContact, crm.ChannelEmail) {
				e.Attendees = append(e.Attendees, c.Emails[0].Address)
			}
		}
		if len(e.Attendees) == 0 {
			return fault.New(fault.Invalid, "calendar.nobody_to_invite", "Name a contact with an e-mail address first.")
		}
		header := ical.Header{Method: "REQUEST"}
		if e.Cancelled {
			header.Method = "CANCEL"
		}
		var b strings.Builder
		err = ical.Write(&b, header, []ical.Event{e}, v.UpdatedAt)
		text = b.String()
		return err
	})
	return text, err
}
