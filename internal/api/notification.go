package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Notification is what somebody was told.
type Notification struct {
	ID        crm.ID     `json:"id" format:"uuid"`
	Kind      string     `json:"kind" enum:"mention,task,due,overdue,owner,job,view,security"`
	Noun      string     `json:"noun" enum:"company,contact,activity,deal,task,job,view,account" doc:"of the record it is about"`
	RecordID  crm.ID     `json:"record_id" doc:"empty when it is about several records, or one you may not see any more"`
	Title     string     `json:"title" doc:"what the record is called today; empty when you may not see it any more"`
	Excerpt   string     `json:"excerpt" doc:"of the note that names you"`
	Within    string     `json:"within" doc:"whose list a shared view is of"`
	Seen      bool       `json:"seen" doc:"the record can be opened"`
	ByName    string     `json:"by_name" doc:"who did it"`
	Count     int64      `json:"count" doc:"of records that were handed over together; 0 for one"`
	Lost      int64      `json:"lost" doc:"of records that went to others with it"`
	Job       string     `json:"job" doc:"the kind of work"`
	State     string     `json:"state" doc:"how the work ended: done or failed"`
	Deed      string     `json:"deed" doc:"what was done to your account, as the history calls it, or email"`
	CreatedAt time.Time  `json:"created_at"`
	ReadAt    *time.Time `json:"read_at" nullable:"true"`
}

func newNotification(t service.Told, names map[crm.ID]string) Notification {
	w := t.Words
	out := Notification{
		ID: t.ID, Kind: string(t.Kind), Noun: string(t.Noun), Title: t.Title, Excerpt: t.Excerpt, Within: string(t.Within), Seen: t.Seen,
		ByName: names[w.ByID], Count: w.Count, Lost: w.Lost, Job: w.Job, State: string(w.State), Deed: w.Deed, CreatedAt: t.CreatedAt,
	}
	if t.Seen {
		out.RecordID = t.RecordID
	}
	if !t.ReadAt.IsZero() {
		out.ReadAt = &t.ReadAt
	}
	return out
}

// Unread is how much somebody has not read.
type Unread struct {
	Count int `json:"count" doc:"at most 100"`
}

// NotificationSettings are the kinds that somebody does not want to be told of.
type NotificationSettings struct {
	Off []string `json:"off" nullable:"false" maxItems:"20"`
}

type notificationInput struct {
	After string `query:"after" maxLength:"100" doc:"next of the page before"`
	Limit int64  `query:"limit" minimum:"1" maximum:"100" default:"30"`
}

type notificationSettingsInput struct{ Body NotificationSettings }

func registerNotifications(r *router) {
	open(r, operation("count-unread", http.MethodGet, "/notifications/unread", "How much you have not read; asking does not count as work in an idle session"), func(ctx context.Context, _ *struct{}) (*answer[Unread], error) {
		a, err := enrolled(r.inSession(ctx, r.Accounts.Watch))
		if err != nil {
			return nil, err
		}
		n, err := r.Notifies.Unread(ctx, a)
		return &answer[Unread]{Unread{n}}, err
	})
	handle(r, operation("list-notifications", http.MethodGet, "/notifications", "What you were told, newest first"), func(ctx context.Context, a access.Actor, in *notificationInput) (*answer[page[Notification]], error) {
		before, err := companyPartInput{After: in.After}.before()
		if err != nil {
			return nil, err
		}
		list, err := r.Notifies.List(ctx, a, before, in.Limit)
		out := whole(list.Told, func(t service.Told) Notification { return newNotification(t, list.Names) })
		if list.More {
			out.Next = list.Told[len(list.Told)-1].ID.String()
		}
		return &answer[page[Notification]]{out}, err
	})
	handle(r, operation("read-notification", http.MethodPost, "/notifications/{id}/read", "Mark one as read"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Notifies.MarkRead(ctx, a, in.ID)
	})
	handle(r, operation("read-notifications", http.MethodPost, "/notifications/read", "Mark all as read"), func(ctx context.Context, a access.Actor, _ *struct{}) (*struct{}, error) {
		return nil, r.Notifies.MarkRead(ctx, a, crm.ID{})
	})
	handle(r, operation("get-notification-settings", http.MethodGet, "/notifications/settings", "What you do not want to be told of"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[NotificationSettings], error) {
		kinds, err := r.Notifies.Off(ctx, a)
		out := NotificationSettings{Off: []string{}}
		for _, k := range kinds {
			out.Off = append(out.Off, string(k))
		}
		return &answer[NotificationSettings]{out}, err
	})
	handle(r, operation("update-notification-settings", http.MethodPut, "/notifications/settings", "Choose what you do not want to be told of"), func(ctx context.Context, a access.Actor, in *notificationSettingsInput) (*struct{}, error) {
		kinds := make([]crm.NotificationKind, len(in.Body.Off))
		for i, k := range in.Body.Off {
			kinds[i] = crm.NotificationKind(k)
		}
		return nil, r.Notifies.SetOff(ctx, a, kinds)
	})
}
