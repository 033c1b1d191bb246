package service_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// telephone is the calendar program of the administrator.
type telephone struct {
	*field
	service.Agenda
}

func newTelephone(t *testing.T, st *store.Store) telephone {
	f := newField(t, st)
	return telephone{f, service.Agenda{Core: f.Ground.Core}}
}

// wrote is an event as a telephone writes it, on the day of the tests in UTC.
func wrote(uid, title, hour string, lines ...string) string {
	more := strings.Join(lines, "\r\n")
	if more != "" {
		more += "\r\n"
	}
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261123T080000Z\r\nDTSTART:20261124T" + hour + "0000Z\r\nDURATION:PT45M\r\nSUMMARY:" + title + "\r\n" + more + "END:VEVENT\r\nEND:VCALENDAR\r\n"
}

func (p telephone) put(t *testing.T, name, text string) service.Entry {
	t.Helper()
	e, _, err := p.Put(t.Context(), p.Admin, name, text, service.Condition{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return e
}

func (p telephone) activities(t *testing.T) []crm.Activity {
	t.Helper()
	list, err := p.List(t.Context(), p.Admin, service.ActivityQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return list.Activities
}

func (p telephone) only(t *testing.T) crm.Activity {
	t.Helper()
	list := p.activities(t)
	if len(list) != 1 {
		t.Fatalf("%d activities, want one", len(list))
	}
	return list[0]
}

// TestAnEventBecomesAnActivity where its title names a company, and both stay one:
// what changes here changes there.
func TestAnEventBecomesAnActivity(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := newTelephone(t, st)
		ctx := t.Context()
		p.put(t, "x.ics", wrote("u-1", "Meeting in our office: ALPHA", "10", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT15M\r\nEND:VALARM"))
		v := p.only(t)
		if v.CompanyID != p.company || v.OperationID != p.codes["office_meeting"] || v.State != crm.ActivityPlanned || v.Minutes != 45 || !v.StartAt.Equal(time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)) {
			t.Fatalf("planned %+v", v)
		}
		if got := p.effort(t).ScheduledMinutes; got != 45 {
			t.Errorf("the card has %d minutes scheduled, want 45", got)
		}

		p.put(t, "x.ics", wrote("u-1", "Meeting in our office: ALPHA", "12", "DESCRIPTION:bring samples"))
		if v = p.only(t); v.StartAt.Hour() != 12 || v.Note != "bring samples" {
			t.Errorf("after the telephone moved it: %+v", v)
		}

		v.StartAt = v.StartAt.Add(time.Hour)
		if _, err := p.Update(ctx, p.Admin, v, nil); err != nil {
			t.Fatal(err)
		}
		e, err := p.Entry(ctx, p.Admin, "x.ics")
		if err != nil || e.UID != "u-1" || !strings.Contains(e.Text, "DTSTART:20261124T130000Z") || !strings.Contains(e.Text, "SUMMARY:Meeting in our office: ALPHA") {
			t.Errorf("the telephone reads %v\n%s", err, e.Text)
		}

		if err := p.Remove(ctx, p.Admin, "x.ics", service.Condition{Tag: "old"}); !fault.Is(err, fault.Stale) {
			t.Errorf("removed by an old tag: %v", err)
		}
		if err := p.Remove(ctx, p.Admin, "x.ics", service.Condition{Tag: e.Tag}); err != nil {
			t.Fatal(err)
		}
		if v = p.only(t); v.State != crm.ActivityCancelled || p.effort(t).ScheduledMinutes != 0 {
			t.Errorf("after the telephone removed it: %+v", v)
		}
		if _, err := p.Entry(ctx, p.Admin, "x.ics"); !fault.Is(err, fault.NotFound) {
			t.Errorf("the removed event is still read: %v", err)
		}
	})
}

// TestWhatIsPlannedHereIsReadThere: each of the person's activities once.
func TestWhatIsPlannedHereIsReadThere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := newTelephone(t, st)
		ctx := t.Context()
		v := p.call()
		v.State, v.Reached, v.StartAt = crm.ActivityPlanned, false, servicetest.Now.Add(2*time.Hour)
		made, err := p.Create(ctx, p.Admin, v, nil)
		if err != nil {
			t.Fatal(err)
		}
		list, err := p.Entries(ctx, p.Admin)
		if err != nil || len(list) != 1 || list[0].Name != made.ID.String()+".ics" || !strings.Contains(list[0].Text, "SUMMARY:Call: Alpha") {
			t.Fatalf("%v %+v", err, list)
		}
		if same, _ := p.Entries(ctx, p.Admin); same[0].Tag != list[0].Tag {
			t.Error("the tag changes by itself")
		}
		// The telephone adds an alarm: it stays one activity, under the same UID.
		text := strings.Replace(list[0].Text, "END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT", 1)
		p.put(t, list[0].Name, text)
		list, err = p.Entries(ctx, p.Admin)
		if err != nil || len(list) != 1 || !strings.Contains(list[0].Text, "TRIGGER:-PT5M") || len(p.activities(t)) != 1 {
			t.Errorf("with an alarm: %v %+v", err, list)
		}
		if _, _, err := p.Put(ctx, p.Admin, list[0].Name, strings.Replace(text, "BEGIN:VALARM", "RRULE:FREQ=DAILY\r\nBEGIN:VALARM", 1), service.Condition{}); fault.CodeOf(err) != "calendar.no_repeat" {
			t.Errorf("an activity that repeats: %v", err)
		}
		feed, err := p.Feed(ctx, p.Admin)
		if err != nil || strings.Count(feed, "BEGIN:VEVENT") != 1 {
			t.Errorf("the feed: %v\n%s", err, feed)
		}
		made.State = crm.ActivityDone
		done := p.only(t)
		done.State, done.Reached, done.StartAt = crm.ActivityDone, true, servicetest.Now
		if _, err := p.Update(ctx, p.Admin, done, nil); err != nil {
			t.Fatal(err)
		}
		if err := p.Remove(ctx, p.Admin, list[0].Name, service.Condition{}); fault.CodeOf(err) != "calendar.done" {
			t.Errorf("what is done was removed: %v", err)
		}
	})
}

// TestOtherEventsOnlyTakeTime: a dentist is no client, and what two companies are
// called is a question, not an answer.
func TestOtherEventsOnlyTakeTime(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := newTelephone(t, st)
		ctx := t.Context()
		p.put(t, "d.ics", wrote("dentist", "Dentist", "09"))
		p.put(t, "w.ics", wrote("weekly", "Alpha", "07", "RRULE:FREQ=DAILY;COUNT=2"))
		p.put(t, "f.ics", wrote("free", "Alpha", "08", "TRANSP:TRANSPARENT"))
		if n := len(p.activities(t)); n != 0 {
			t.Fatalf("%d activities of events that are none", n)
		}
		day := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
		busy, err := p.Busy(ctx, p.Admin, day, day.AddDate(0, 0, 2))
		var at []string
		for _, s := range busy {
			at = append(at, s.From.Format("2 15:04"))
		}
		if got := strings.Join(at, ", "); err != nil || got != "24 07:00, 24 09:00, 25 07:00" {
			t.Errorf("busy at %s: %v", got, err)
		}
		loose, err := p.Loose(ctx, p.Admin)
		if err != nil || len(loose) != 2 || loose[1].Title != "Dentist" {
			t.Fatalf("loose: %v %+v", err, loose)
		}
		id, err := p.Link(ctx, p.Admin, loose[1].ID, p.company, p.codes["call"])
		if v := p.only(t); err != nil || v.ID != id || v.Minutes != 45 {
			t.Errorf("linked: %v %+v", err, v)
		}
		if _, err := p.Link(ctx, p.Admin, loose[1].ID, p.company, p.codes["call"]); fault.CodeOf(err) != "calendar.not_linkable" {
			t.Errorf("linked twice: %v", err)
		}
		if _, _, err := p.Put(ctx, p.Admin, "other.ics", wrote("weekly", "Alpha", "07"), service.Condition{}); fault.CodeOf(err) != "calendar.uid_taken" {
			t.Errorf("one UID under two names: %v", err)
		}
	})
}

// TestACalendarFileAddsNothingTheSecondTime (odoo/odoo#39606: calendar duplicates
// because the UID is not kept), and can be taken back.
func TestACalendarFileAddsNothingTheSecondTime(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := newTelephone(t, st)
		ctx := t.Context()
		file := wrote("a", "Call: Alpha", "09") + wrote("b", "Dentist", "11") + strings.Replace(wrote("c", "x", "12"), "DTSTART:20261124T120000Z\r\n", "", 1)
		first, err := p.Import(ctx, p.Admin, strings.NewReader(file))
		if err != nil || first.Planned != 1 || first.Kept != 1 || first.Known != 0 || len(first.Refused) != 1 || first.Refused[0].Reason.Code != "ical.time" {
			t.Fatalf("%v %+v", err, first)
		}
		again, err := p.Import(ctx, p.Admin, strings.NewReader(file))
		if err != nil || again.Planned+again.Kept != 0 || again.Known != 2 || len(p.activities(t)) != 1 {
			t.Errorf("again: %v %+v", err, again)
		}
		n, err := p.UndoImport(ctx, p.Admin, first.ID)
		if err != nil || n != 2 || p.only(t).State != crm.ActivityCancelled {
			t.Errorf("taken back: %d %v", n, err)
		}
		if list, err := p.Entries(ctx, p.Admin); err != nil || len(list) != 0 {
			t.Errorf("left in the calendar: %v %+v", err, list)
		}
		if _, err := p.UndoImport(ctx, p.Admin, first.ID); fault.CodeOf(err) != "calendar.no_import" {
			t.Errorf("taken back twice: %v", err)
		}
	})
}

// TestACalendarIsOnesOwn: keys open one person's, until they are removed.
func TestACalendarIsOnesOwn(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	ctx, accounts := t.Context(), service.NewAccounts(f.Ground.Core)
	session, _, err := accounts.Open(ctx, f.Admin.UserID, service.Visit{}, "password")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := accounts.AddCalendarKey(ctx, f.Admin, session.ID, "wrong", crm.CalendarKey{Kind: crm.DeviceKey, Name: "Phone"}); err == nil {
		t.Error("a key without the password")
	}
	key, secret, err := accounts.AddCalendarKey(ctx, f.Admin, session.ID, "correct horse battery", crm.CalendarKey{Kind: crm.DeviceKey, Name: "Phone"})
	if err != nil {
		t.Fatal(err)
	}
	here := service.Visit{Address: "192.0.2.1"}
	if a, err := accounts.OpenCalendar(ctx, crm.DeviceKey, "Ann@Example.com", secret, here); err != nil || a.UserID != f.Admin.UserID {
		t.Errorf("opened by its key: %v %v", a, err)
	}
	for name, try := range map[string]func() error{
		"another's address": func() error {
			_, err := accounts.OpenCalendar(ctx, crm.DeviceKey, "bob@example.com", secret, here)
			return err
		},
		"as a feed": func() error { _, err := accounts.OpenCalendar(ctx, crm.FeedKey, "", secret, here); return err },
		"a guess": func() error {
			_, err := accounts.OpenCalendar(ctx, crm.DeviceKey, "ann@example.com", "guess", here)
			return err
		},
	} {
		if err := try(); fault.CodeOf(err) != "calendar.key_wrong" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := accounts.RemoveCalendarKey(ctx, f.Admin, key.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := accounts.OpenCalendar(ctx, crm.DeviceKey, "ann@example.com", secret, service.Visit{Address: "192.0.2.2"}); fault.CodeOf(err) != "calendar.key_wrong" {
		t.Errorf("a removed key opens: %v", err)
	}
	for range 60 {
		_, err = accounts.OpenCalendar(ctx, crm.DeviceKey, "ann@example.com", "guess", service.Visit{Address: "192.0.2.3"})
	}
	if !fault.Is(err, fault.Limit) {
		t.Errorf("guessing is not slowed down: %v", err)
	}
}

// TestCalendarsCallOperationsAsScreensDo holds the words of calendars to those of
// the screens.
func TestCalendarsCallOperationsAsScreensDo(t *testing.T) {
	for _, language := range []string{"en", "ru", "bg"} {
		raw, err := os.ReadFile(filepath.Join("../../web/src/locales", language, "common.json"))
		if err != nil {
			t.Fatal(err)
		}
		var words struct {
			Operation map[string]string `json:"operation"`
		}
		if err := json.Unmarshal(raw, &words); err != nil {
			t.Fatal(err)
		}
		for _, n := range crm.DefaultNorms {
			if got, want := service.OperationName(crm.Operation{Code: n.Code}, language), words.Operation[n.Code]; got != want {
				t.Errorf("%s %s is %q in calendars and %q on screens", language, n.Code, got, want)
			}
		}
	}
}
