package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// TimelineEntry is one thing that happened or shall happen; the field of its
// kind is there.
type TimelineEntry struct {
	ID       crm.ID    `json:"id" format:"uuid"`
	Kind     string    `json:"kind" doc:"activity, change, note, deal"`
	At       time.Time `json:"at"`
	Activity *Activity `json:"activity,omitempty"`
	Change   *Event    `json:"change,omitempty"`
	Note     *Note     `json:"note,omitempty"`
	Deal     *Named    `json:"deal,omitempty" doc:"whose change it is, where the kind is deal"`
}

type timelineInput struct {
	ID    crm.ID   `path:"id" format:"uuid"`
	Kinds []string `query:"kind,explode" maxItems:"20" doc:"only entries of these kinds"`
	After string   `query:"after" maxLength:"2000" doc:"next of the part before"`
	Limit int      `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

func (in timelineInput) query() service.TimelineQuery {
	q := service.TimelineQuery{After: in.After, Limit: in.Limit}
	for _, kind := range in.Kinds {
		q.Kinds = append(q.Kinds, service.TimelineKind(kind))
	}
	return q
}

func newTimeline(t service.Timeline) page[TimelineEntry] {
	out := whole(t.Entries, func(e service.TimelineEntry) TimelineEntry {
		entry := TimelineEntry{ID: e.ID, Kind: string(e.Kind), At: e.At}
		if e.Activity != nil {
			a := named(t.Companies, t.Contacts)(*e.Activity)
			entry.Activity = &a
		}
		if e.Event != nil {
			change := newEvent(*e.Event, t.People)
			change.Undoable = t.Undoable[e.Event.ID]
			entry.Change = &change
			if title, ofDeal := t.Deals[e.Event.RecordID]; ofDeal {
				entry.Deal = &Named{e.Event.RecordID, title}
			}
		}
		if e.Note != nil {
			note := namedNote(*e.Note, t.People)
			entry.Note = &note
		}
		return entry
	})
	out.Next = t.Next
	return out
}

func registerTimelines(r *router) {
	handle(r, operation("list-company-timeline", http.MethodGet, "/companies/{id}/timeline", "What happened and is planned with a company, newest first"), func(ctx context.Context, a access.Actor, in *timelineInput) (*answer[page[TimelineEntry]], error) {
		t, err := r.Timelines.OfCompany(ctx, a, in.ID, in.query())
		return &answer[page[TimelineEntry]]{newTimeline(t)}, err
	})
	handle(r, operation("list-deal-timeline", http.MethodGet, "/deals/{id}/timeline", "What happened and is planned in a deal, newest first"), func(ctx context.Context, a access.Actor, in *timelineInput) (*answer[page[TimelineEntry]], error) {
		t, err := r.Timelines.OfDeal(ctx, a, in.ID, in.query())
		return &answer[page[TimelineEntry]]{newTimeline(t)}, err
	})
	handle(r, operation("list-contact-timeline", http.MethodGet, "/contacts/{id}/timeline", "What happened and is planned with a contact, newest first"), func(ctx context.Context, a access.Actor, in *timelineInput) (*answer[page[TimelineEntry]], error) {
		t, err := r.Timelines.OfContact(ctx, a, in.ID, in.query())
		return &answer[page[TimelineEntry]]{newTimeline(t)}, err
	})
	handle(r, operation("list-person-timeline", http.MethodGet, "/people/{id}/timeline", "What a person did and plans, newest first"), func(ctx context.Context, a access.Actor, in *timelineInput) (*answer[page[TimelineEntry]], error) {
		t, err := r.Timelines.OfPerson(ctx, a, in.ID, in.query())
		return &answer[page[TimelineEntry]]{newTimeline(t)}, err
	})
}
