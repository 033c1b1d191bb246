package api

import (
	"context"
	"errors"
	"io"
	"net/http"
	"path"
	"strings"

	goical "github.com/emersion/go-ical"
	"github.com/emersion/go-webdav"
	"github.com/emersion/go-webdav/caldav"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// Where calendar programs find their person's calendar. There is one of each for
// whoever asks: who that is the password says.
const (
	davPrefix    = "/dav"
	davPrincipal = davPrefix + "/me/"
	davHome      = davPrincipal + "calendars/"
	davCalendar  = davHome + "kaymak/"
)

// davServer speaks CalDAV (RFC 4791) with telephones and mail programs. The library
// answers what they ask about the calendar; single events are read and written
// here, because the library takes them apart before we have seen their bounds.
type davServer struct {
	accounts service.Accounts
	agenda   service.Agenda
}

type guestKey struct{}

// guest is who a program acts for.
func guest(ctx context.Context) access.Actor {
	a, _ := ctx.Value(guestKey{}).(access.Actor)
	return a
}

// ServeHTTP asks for the device's password, which no browser remembers for us, and
// answers.
func (s davServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	email, secret, _ := r.BasicAuth()
	a, err := s.accounts.OpenCalendar(r.Context(), crm.DeviceKey, email, secret, visitor(r))
	if err != nil {
		w.Header().Set("WWW-Authenticate", `Basic realm="Kaymak", charset="UTF-8"`)
		davRefuse(w, r, err)
		return
	}
	r = r.WithContext(context.WithValue(r.Context(), guestKey{}, a))
	r.Body = http.MaxBytesReader(w, r.Body, crm.MaxCalendarEvent+1)
	name, single := strings.CutPrefix(r.URL.Path, davCalendar)
	if !single || name == "" || strings.Contains(name, "/") {
		s.ask(w, r)
		return
	}
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.get(w, r, name)
	case http.MethodPut:
		s.put(w, r, name)
	case http.MethodDelete:
		s.remove(w, r, name)
	default:
		s.ask(w, r)
	}
}

// ask answers what programs ask about the calendar. The calendar itself is neither
// made nor removed by them.
func (s davServer) ask(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodOptions, "PROPFIND", "REPORT":
		(&caldav.Handler{Backend: davBackend{s.agenda}, Prefix: davPrefix}).ServeHTTP(w, r)
	default:
		davRefuse(w, r, fault.New(fault.Forbidden, "calendar.fixed", "The calendar itself cannot be changed."))
	}
}

func (s davServer) get(w http.ResponseWriter, r *http.Request, name string) {
	e, err := s.agenda.Entry(r.Context(), guest(r.Context()), name)
	if err != nil {
		davRefuse(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", goical.MIMEType+"; charset=utf-8")
	h.Set("ETag", quoted(e.Tag))
	h.Set("Last-Modified", e.Updated.UTC().Format(http.TimeFormat))
	if r.Header.Get("If-None-Match") == quoted(e.Tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if r.Method == http.MethodGet {
		_, _ = io.WriteString(w, e.Text)
	}
}

func (s davServer) put(w http.ResponseWriter, r *http.Request, name string) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		davRefuse(w, r, fault.New(fault.Limit, "calendar.event_too_large", "The event is too large: 256 KB are taken."))
		return
	}
	e, created, err := s.agenda.Put(r.Context(), guest(r.Context()), name, string(text), conditionOf(r))
	if err != nil {
		davRefuse(w, r, err)
		return
	}
	if e.Text == string(text) {
		// Only what was kept as it came has a tag that the program may trust.
		w.Header().Set("ETag", quoted(e.Tag))
	}
	if created {
		w.WriteHeader(http.StatusCreated)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s davServer) remove(w http.ResponseWriter, r *http.Request, name string) {
	if err := s.agenda.Remove(r.Context(), guest(r.Context()), name, conditionOf(r)); err != nil {
		davRefuse(w, r, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func quoted(tag string) string { return `"` + tag + `"` }

func conditionOf(r *http.Request) service.Condition {
	c := service.Condition{Absent: r.Header.Get("If-None-Match") == "*"}
	if match := strings.TrimPrefix(r.Header.Get("If-Match"), "W/"); match != "*" {
		c.Tag = strings.Trim(match, `"`)
	}
	return c
}

// davRefuse says in plain text why not: programs show it, if anything.
func davRefuse(w http.ResponseWriter, r *http.Request, err error) {
	p := problem(r.Context(), err)
	plain(w, p.Status, p.Detail)
}

// davBackend gives the library the calendar of whoever asks.
type davBackend struct{ agenda service.Agenda }

// CurrentUserPrincipal is where the person's own things begin.
func (davBackend) CurrentUserPrincipal(context.Context) (string, error) { return davPrincipal, nil }

// CalendarHomeSetPath is where the person's calendars lie.
func (davBackend) CalendarHomeSetPath(context.Context) (string, error) { return davHome, nil }

// ListCalendars gives the one calendar.
func (davBackend) ListCalendars(context.Context) ([]caldav.Calendar, error) {
	return []caldav.Calendar{{Path: davCalendar, Name: "Kaymak", MaxResourceSize: crm.MaxCalendarEvent, SupportedComponentSet: []string{goical.CompEvent}}}, nil
}

// GetCalendar gives it by its path.
func (b davBackend) GetCalendar(ctx context.Context, at string) (*caldav.Calendar, error) {
	if path.Clean(at)+"/" != davCalendar {
		return nil, webdav.NewHTTPError(http.StatusNotFound, errors.New("there is no such calendar"))
	}
	all, err := b.ListCalendars(ctx)
	return &all[0], err
}

// CreateCalendar refuses: a person has one.
func (davBackend) CreateCalendar(context.Context, *caldav.Calendar) error {
	return webdav.NewHTTPError(http.StatusForbidden, errors.New("a person has one calendar"))
}

// GetCalendarObject gives an event.
func (b davBackend) GetCalendarObject(ctx context.Context, at string, _ *caldav.CalendarCompRequest) (*caldav.CalendarObject, error) {
	name, ok := strings.CutPrefix(at, davCalendar)
	if !ok {
		return nil, webdav.NewHTTPError(http.StatusNotFound, errors.New("there is no such event"))
	}
	e, err := b.agenda.Entry(ctx, guest(ctx), name)
	if err != nil {
		return nil, davError(ctx, err)
	}
	o, err := davObject(e)
	return &o, err
}

// ListCalendarObjects gives all events.
func (b davBackend) ListCalendarObjects(ctx context.Context, _ string, _ *caldav.CalendarCompRequest) ([]caldav.CalendarObject, error) {
	entries, err := b.agenda.Entries(ctx, guest(ctx))
	if err != nil {
		return nil, davError(ctx, err)
	}
	list := make([]caldav.CalendarObject, len(entries))
	for i, e := range entries {
		if list[i], err = davObject(e); err != nil {
			return nil, davError(ctx, err)
		}
	}
	return list, nil
}

// QueryCalendarObjects gives the events a program asks for. Where the library
// cannot tell whether one fits, the program gets it and decides itself.
func (b davBackend) QueryCalendarObjects(ctx context.Context, at string, q *caldav.CalendarQuery) ([]caldav.CalendarObject, error) {
	all, err := b.ListCalendarObjects(ctx, at, nil)
	if err != nil {
		return nil, err
	}
	var list []caldav.CalendarObject
	for _, o := range all {
		if fits, err := caldav.Match(q.CompFilter, &o); fits || err != nil {
			list = append(list, o)
		}
	}
	return list, nil
}

// PutCalendarObject is never reached: davServer writes.
func (davBackend) PutCalendarObject(context.Context, string, *goical.Calendar, *caldav.PutCalendarObjectOptions) (*caldav.CalendarObject, error) {
	return nil, webdav.NewHTTPError(http.StatusForbidden, errors.New("events are written one by one"))
}

// DeleteCalendarObject is never reached: davServer removes.
func (davBackend) DeleteCalendarObject(context.Context, string) error {
	return webdav.NewHTTPError(http.StatusForbidden, errors.New("events are removed one by one"))
}

func davObject(e service.Entry) (caldav.CalendarObject, error) {
	data, err := goical.NewDecoder(strings.NewReader(e.Text)).Decode()
	return caldav.CalendarObject{Path: davCalendar + e.Name, ModTime: e.Updated, ContentLength: int64(len(e.Text)), ETag: e.Tag, Data: data}, err
}

func davError(ctx context.Context, err error) error {
	p := problem(ctx, err)
	return webdav.NewHTTPError(p.Status, errors.New(p.Detail))
}
