package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Event is one entry of the history.
type Event struct {
	ID       crm.ID        `json:"id" format:"uuid"`
	At       time.Time     `json:"at"`
	UserID   crm.ID        `json:"user_id" doc:"empty when nobody did it"`
	UserName string        `json:"user_name"`
	Noun     string        `json:"noun"`
	RecordID crm.ID        `json:"record_id" format:"uuid"`
	Action   string        `json:"action"`
	Changes  []EventChange `json:"changes" nullable:"false"`
	Undoable bool          `json:"undoable" doc:"it may be tried to take this change back"`
}

// EventChange is one field before and after.
type EventChange struct {
	Field  string `json:"field"`
	Before any    `json:"before,omitempty"`
	After  any    `json:"after,omitempty"`
}

func newEvent(e crm.Event, names map[crm.ID]string) Event {
	changes := whole(e.Changes, func(c crm.Change) EventChange { return EventChange(c) }).Items
	return Event{ID: e.ID, At: e.At, UserID: e.UserID, UserName: names[e.UserID], Noun: e.Noun, RecordID: e.RecordID, Action: e.Action, Changes: changes}
}

// newHistory is a page of a part that has one entry too many where there are more.
func newHistory(p service.HistoryPart, limit int) page[Event] {
	out, events := page[Event]{}, p.Events
	if len(events) > limit {
		events = events[:limit]
		out.Next = events[limit-1].ID.String()
	}
	out.Items = whole(events, func(e crm.Event) Event {
		shape := newEvent(e, p.Names)
		shape.Undoable = p.Undoable[e.ID]
		return shape
	}).Items
	return out
}

type historyInput struct {
	Noun  string `path:"noun" maxLength:"40" example:"company"`
	ID    crm.ID `path:"id" format:"uuid"`
	After string `query:"after" maxLength:"100" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type logInput struct {
	Noun     string    `query:"noun" maxLength:"40" example:"user"`
	RecordID crm.ID    `query:"record_id" format:"uuid"`
	PersonID crm.ID    `query:"person_id" format:"uuid"`
	Action   string    `query:"action" maxLength:"40" example:"signed_in"`
	From     time.Time `query:"from" doc:"from this moment on"`
	To       time.Time `query:"to" doc:"before this moment"`
	After    string    `query:"after" maxLength:"100" doc:"next of the page before"`
	Limit    int       `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

func registerHistory(r *router) {
	handle(r, operation("list-history", http.MethodGet, "/history/{noun}/{id}", "What was done to a record, newest first"), func(ctx context.Context, a access.Actor, in *historyInput) (*answer[page[Event]], error) {
		before, err := companyPartInput{After: in.After}.before()
		if err != nil {
			return nil, err
		}
		found, err := r.Histories.OfRecord(ctx, a, in.Noun, in.ID, before, int64(in.Limit))
		return &answer[page[Event]]{newHistory(found, in.Limit)}, err
	})
	handle(r, operation("list-log", http.MethodGet, "/log", "What was done in the workspace, newest first"), func(ctx context.Context, a access.Actor, in *logInput) (*answer[page[Event]], error) {
		before, err := companyPartInput{After: in.After}.before()
		if err != nil {
			return nil, err
		}
		found, err := r.Histories.Log(ctx, a, service.LogQuery{
			Noun: in.Noun, Record: in.RecordID, Person: in.PersonID, Action: in.Action, From: in.From, To: in.To, Before: before, Limit: int64(in.Limit),
		})
		return &answer[page[Event]]{newHistory(found, in.Limit)}, err
	})
	handle(r, operation("undo-change", http.MethodPost, "/log/{id}/undo", "Take a single change back"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Histories.Undo(ctx, a, in.ID)
	})
}
