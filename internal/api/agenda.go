package api

import (
	"context"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/ical"
	"kaymak/internal/service"
)

// CalendarKey is what opens one's calendar to a program.
type CalendarKey struct {
	ID        crm.ID     `json:"id" format:"uuid"`
	Kind      string     `json:"kind" enum:"feed,device"`
	Name      string     `json:"name"`
	CreatedAt time.Time  `json:"created_at"`
	UsedAt    *time.Time `json:"used_at" nullable:"true"`
}

// NewCalendarKey is a key with its secret, told this once.
type NewCalendarKey struct {
	CalendarKey
	Secret string `json:"secret" doc:"of a device, its password"`
	URL    string `json:"url" doc:"of a feed, where it is read; of a device, where its program looks"`
}

// LooseEvent is an event of one's calendar that belongs to no company.
type LooseEvent struct {
	ID      crm.ID    `json:"id" format:"uuid"`
	Title   string    `json:"title"`
	StartAt time.Time `json:"start_at"`
	Until   time.Time `json:"until"`
}

// CalendarImport says what became of a calendar file.
type CalendarImport struct {
	ID      crm.ID            `json:"id" format:"uuid"`
	Planned int               `json:"planned" doc:"events that became planned activities"`
	Kept    int               `json:"kept" doc:"events that only take time"`
	Known   int               `json:"known" doc:"events that were there already"`
	Refused []CalendarRefusal `json:"refused" nullable:"false"`
}

// CalendarRefusal is an event that was not taken.
type CalendarRefusal struct {
	Title   string            `json:"title"`
	Code    string            `json:"code"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

// CalendarUndo says how much was taken back.
type CalendarUndo struct {
	Events int `json:"events"`
}

func newCalendarKey(k crm.CalendarKey) CalendarKey {
	return CalendarKey{ID: k.ID, Kind: string(k.Kind), Name: k.Name, CreatedAt: k.CreatedAt, UsedAt: k.UsedAt}
}

func newCalendarImport(i service.AgendaImport) CalendarImport {
	out := CalendarImport{ID: i.ID, Planned: i.Planned, Kept: i.Kept, Known: i.Known, Refused: []CalendarRefusal{}}
	for _, r := range i.Refused {
		out.Refused = append(out.Refused, CalendarRefusal{r.Summary, r.Reason.Code, r.Reason.Message, r.Reason.Params})
	}
	return out
}

type calendarKeyForm struct {
	visit
	Body struct {
		Kind     string `json:"kind" enum:"feed,device"`
		Name     string `json:"name" required:"false" maxLength:"400"`
		Password string `json:"password" required:"false" maxLength:"1000"`
	}
}

type agendaFile struct{ body io.Reader }

// Resolve keeps the body for the handler.
func (in *agendaFile) Resolve(ctx huma.Context) []error {
	in.body = ctx.BodyReader()
	return nil
}

type linkForm struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		CompanyID   crm.ID `json:"company_id" format:"uuid"`
		OperationID crm.ID `json:"operation_id" format:"uuid"`
	}
}

func registerAgenda(r *router) {
	own(r, operation("list-calendar-keys", http.MethodGet, "/account/calendar/keys", "What opens one's calendar"), func(ctx context.Context, who service.Resumed, _ *struct{}) (*answer[page[CalendarKey]], error) {
		keys, err := r.Accounts.CalendarKeys(ctx, who.Actor)
		return &answer[page[CalendarKey]]{whole(keys, newCalendarKey)}, err
	})
	own(r, created(operation("add-calendar-key", http.MethodPost, "/account/calendar/keys", "Open one's calendar to a program")), func(ctx context.Context, who service.Resumed, in *calendarKeyForm) (*answer[NewCalendarKey], error) {
		k, secret, err := r.Accounts.AddCalendarKey(ctx, who.Actor, who.Session, in.Body.Password, crm.CalendarKey{Kind: crm.CalendarKeyKind(in.Body.Kind), Name: in.Body.Name})
		out := NewCalendarKey{CalendarKey: newCalendarKey(k), Secret: secret, URL: r.origin(in.visit) + davPrefix + "/"}
		if k.Kind == crm.FeedKey {
			out.URL = r.origin(in.visit) + feedPrefix + secret + ".ics"
		}
		return &answer[NewCalendarKey]{out}, err
	})
	own(r, operation("remove-calendar-key", http.MethodDelete, "/account/calendar/keys/{id}", "Close one's calendar to a program"), func(ctx context.Context, who service.Resumed, in *idInput) (*struct{}, error) {
		return nil, r.Accounts.RemoveCalendarKey(ctx, who.Actor, in.ID)
	})
	own(r, operation("list-loose-events", http.MethodGet, "/account/calendar/events", "Coming events of one's calendar that belong to no company"), func(ctx context.Context, who service.Resumed, _ *struct{}) (*answer[page[LooseEvent]], error) {
		events, err := r.Agenda.Loose(ctx, who.Actor)
		return &answer[page[LooseEvent]]{whole(events, func(e crm.CalendarEvent) LooseEvent { return LooseEvent{e.ID, e.Title, e.StartAt, e.Until} })}, err
	})
	own(r, operation("link-calendar-event", http.MethodPost, "/account/calendar/events/{id}/link", "Make a planned activity of an event"), func(ctx context.Context, who service.Resumed, in *linkForm) (*answer[Activity], error) {
		id, err := r.Agenda.Link(ctx, who.Actor, in.ID, in.Body.CompanyID, in.Body.OperationID)
		if err != nil {
			return nil, err
		}
		v, err := r.Activities.Get(ctx, who.Actor, id)
		return &answer[Activity]{newActivity(v)}, err
	})
	take := operation("import-calendar", http.MethodPost, "/account/calendar/imports", "Take the events of a calendar file into one's calendar")
	take.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"text/calendar": {Schema: &huma.Schema{Type: "string", Format: "binary"}}}}
	take.SkipValidateBody = true
	take.MaxBodyBytes = ical.MaxBytes + 1
	own(r, take, func(ctx context.Context, who service.Resumed, in *agendaFile) (*answer[CalendarImport], error) {
		i, err := r.Agenda.Import(ctx, who.Actor, in.body)
		return &answer[CalendarImport]{newCalendarImport(i)}, err
	})
	own(r, operation("undo-calendar-import", http.MethodPost, "/account/calendar/imports/{id}/undo", "Take back what a calendar file brought"), func(ctx context.Context, who service.Resumed, in *idInput) (*answer[CalendarUndo], error) {
		n, err := r.Agenda.UndoImport(ctx, who.Actor, in.ID)
		return &answer[CalendarUndo]{CalendarUndo{n}}, err
	})
	invitation := operation("get-invitation", http.MethodGet, "/activities/{id}/invitation", "An activity as a file that invites its contacts")
	invitation.Responses = map[string]*huma.Response{"200": {Description: "iCalendar", Content: map[string]*huma.MediaType{"text/calendar": {Schema: &huma.Schema{Type: "string"}}}}}
	handle(r, invitation, func(ctx context.Context, a access.Actor, in *idInput) (*huma.StreamResponse, error) {
		text, err := r.Agenda.Invitation(ctx, a, in.ID)
		return calendarAnswer("invitation.ics", text), err
	})
}

func calendarAnswer(name, text string) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		ctx.SetHeader("Content-Type", "text/calendar; charset=utf-8")
		ctx.SetHeader("Content-Disposition", `attachment; filename="`+name+`"`)
		_, _ = io.WriteString(ctx.BodyWriter(), text)
	}}
}

// feedPrefix is where feeds are read, each at its secret name.
const feedPrefix = "/calendar/"

// feedServer gives a person's calendar to whoever knows its secret address.
func feedServer(accounts service.Accounts, agenda service.Agenda) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secret := strings.TrimSuffix(r.PathValue("secret"), ".ics")
		a, err := accounts.OpenCalendar(r.Context(), crm.FeedKey, "", secret, visitor(r))
		if err == nil {
			var text string
			if text, err = agenda.Feed(r.Context(), a); err == nil {
				w.Header().Set("Content-Type", "text/calendar; charset=utf-8")
				w.Header().Set("Cache-Control", "private, no-cache")
				http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
				return
			}
		}
		p := problem(r.Context(), err)
		if p.Status == http.StatusUnauthorized {
			p.Status = http.StatusNotFound // the address is the whole secret
		}
		plain(w, p.Status, p.Detail)
	})
}

// visitor is where a program's request comes from.
func visitor(r *http.Request) service.Visit { return visitFrom(r.RemoteAddr, r.UserAgent()) }
