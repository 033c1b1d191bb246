package ical_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/exchange/ical"
)

func sofia(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Sofia")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func shared(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("KAYMAK_SHARED_DATA")
	if dir == "" {
		dir = "../../../../shared/data"
	}
	dir = filepath.Join(dir, "ics")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("KAYMAK_SHARED_DATA is not there, and CI may not skip")
		}
		t.Skipf("no examples: %v", err)
	}
	return dir
}

func examples(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	dir := shared(t)
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".ics" {
			name, _ := filepath.Rel(dir, path)
			files[name], err = os.ReadFile(path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples in %s: %v", dir, err)
	}
	return files
}

func read(t testing.TB, text string) ical.File {
	t.Helper()
	f, err := ical.Read(strings.NewReader(text), sofia(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// event is a file of one event with the given lines.
func event(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260101T000000Z\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

func spans(t *testing.T, f ical.File, from, to string) (list []string) {
	t.Helper()
	if len(f.Objects) != 1 {
		t.Fatalf("%d objects, refused %+v", len(f.Objects), f.Refused)
	}
	parse := func(text string) time.Time {
		at, err := time.Parse("2006-01-02", text)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	for _, s := range f.Objects[0].Spans(parse(from), parse(to)) {
		list = append(list, s.From.Format("01-02T15:04")+"–"+s.To.Format("01-02T15:04"))
	}
	return list
}

func TestRepetitionKeepsTheWallClock(t *testing.T) {
	for name, c := range map[string]struct {
		lines    []string
		from, to string
		want     []string // UTC
	}{
		"over the change to winter time": {
			[]string{"DTSTART;TZID=Europe/Sofia:20261019T100000", "DTEND;TZID=Europe/Sofia:20261019T110000", "RRULE:FREQ=WEEKLY;COUNT=3"}, "2026-10-01", "2026-12-01",
			[]string{"10-19T07:00–10-19T08:00", "10-26T08:00–10-26T09:00", "11-02T08:00–11-02T09:00"},
		},
		"without a zone, at home": {
			[]string{"DTSTART:20260330T090000", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=2"}, "2026-03-01", "2026-04-30",
			[]string{"03-30T06:00–03-30T06:30", "03-31T06:00–03-31T06:30"},
		},
		"one called off and one moved from elsewhere": {
			[]string{"DTSTART:20260105T080000Z", "DTEND:20260105T090000Z", "RRULE:FREQ=WEEKLY;UNTIL=20260126T080000Z", "EXDATE:20260112T080000Z,20260119T080000Z"}, "2026-01-01", "2026-03-01",
			[]string{"01-05T08:00–01-05T09:00", "01-26T08:00–01-26T09:00"},
		},
		"a leap day comes every fourth year": {
			[]string{"DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"}, "2024-01-01", "2028-12-31",
			[]string{"02-28T22:00–02-29T22:00", "02-28T22:00–02-29T22:00"},
		},
		"the last day of each month": {
			[]string{"DTSTART:20260131T100000Z", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"}, "2026-01-01", "2026-12-31",
			[]string{"01-31T10:00–01-31T10:00", "02-28T10:00–02-28T10:00", "03-31T10:00–03-31T10:00"},
		},
		"further dates": {
			[]string{"DTSTART:20260105T080000Z", "DURATION:PT1H", "RDATE:20260106T080000Z"}, "2026-01-01", "2026-02-01",
			[]string{"01-05T08:00–01-05T09:00", "01-06T08:00–01-06T09:00"},
		},
		"what leaves the person free takes no time": {
			[]string{"DTSTART:20260105T080000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"}, "2026-01-01", "2026-02-01", nil,
		},
		"what is called off takes no time": {
			[]string{"DTSTART:20260105T080000Z", "DURATION:PT1H", "STATUS:CANCELLED"}, "2026-01-01", "2026-02-01", nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, spans(t, read(t, event(c.lines...)), c.from, c.to)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An event of a series that was moved stands where it was moved to.
func TestAMovedTimeStandsWhereItIsNow(t *testing.T) {
	text := event("DTSTART;TZID=Europe/Sofia:20260105T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3") +
		event("DTSTART;TZID=Europe/Sofia:20260106T150000", "DURATION:PT2H", "RECURRENCE-ID;TZID=Europe/Sofia:20260106T100000") +
		event("DTSTART;TZID=Europe/Sofia:20260107T100000", "STATUS:CANCELLED", "RECURRENCE-ID;TZID=Europe/Sofia:20260107T100000")
	want := []string{"01-05T08:00–01-05T09:00", "01-06T13:00–01-06T15:00"}
	f := read(t, text)
	if diff := cmp.Diff(want, spans(t, f, "2026-01-01", "2026-02-01")); diff != "" {
		t.Error(diff)
	}
	again := read(t, f.Objects[0].Text())
	if diff := cmp.Diff(want, spans(t, again, "2026-01-01", "2026-02-01")); diff != "" {
		t.Errorf("after writing: %s", diff)
	}
}

// A zone that only the file knows keeps the file's rules, as Outlook writes them.
func TestAZoneOfTheFile(t *testing.T) {
	zone := "BEGIN:VTIMEZONE\r\nTZID:FLE Standard Time\r\n" +
		"BEGIN:STANDARD\r\nDTSTART:16010101T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n" +
		"BEGIN:DAYLIGHT\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
	text := strings.Replace(event("DTSTART;TZID=FLE Standard Time:20261019T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"), "BEGIN:VEVENT", zone+"BEGIN:VEVENT", 1)
	want := []string{"10-19T07:00–10-19T08:00", "10-26T08:00–10-26T09:00"}
	if diff := cmp.Diff(want, spans(t, read(t, text), "2026-10-01", "2026-12-01")); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBeTakenIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ text, code string }{
		"no identity":            {strings.Replace(event("DTSTART:20260105T080000Z"), "UID:u1\r\n", "", 1), "ical.uid"},
		"no start":               {event("SUMMARY:x"), "ical.time"},
		"end before start":       {event("DTSTART:20260105T080000Z", "DTEND:20260105T070000Z"), "ical.time"},
		"a zone nobody knows":    {event("DTSTART;TZID=Moon/Crater:20260105T080000"), "ical.time"},
		"a rule of every second": {event("DTSTART:20260105T080000Z", "RRULE:FREQ=SECONDLY"), "ical.rule"},
		"a rule of nonsense":     {event("DTSTART:20260105T080000Z", "RRULE:FREQ=SOMETIMES"), "ical.rule"},
	} {
		t.Run(name, func(t *testing.T) {
			f := read(t, c.text)
			if len(f.Objects) != 0 || len(f.Refused) != 1 || f.Refused[0].Reason.Code != c.code {
				t.Errorf("%d objects, refused %+v, want %s", len(f.Objects), f.Refused, c.code)
			}
		})
	}
	for _, text := range []string{"", "hello", "BEGIN:VCALENDAR\r\nX;A=\"", event("DTSTART:2026")[:90], "BEGIN:VCALENDAR\xff"} {
		if _, err := ical.Read(strings.NewReader(text), time.UTC); err == nil {
			t.Errorf("%q was read", text)
		}
	}
}

// The files of other programs are read, and what was read says the same after it
// was written.
func TestFilesOfOtherPrograms(t *testing.T) {
	events := 0
	for name, text := range examples(t) {
		f, err := ical.Read(bytes.NewReader(text), sofia(t))
		if err != nil || len(f.Refused) > 0 {
			t.Errorf("%s: %v, refused %+v", name, err, f.Refused)
			continue
		}
		events += len(f.Objects) // tasks, journals and free times are passed over
		for _, o := range f.Objects {
			again := read(t, o.Text())
			if len(again.Objects) != 1 {
				t.Errorf("%s: %s is %d objects after writing, refused %+v", name, o.UID, len(again.Objects), again.Refused)
				continue
			}
			if diff := cmp.Diff(o.Event, again.Objects[0].Event); diff != "" {
				t.Errorf("%s: %s changed by writing: %s", name, o.UID, diff)
			}
		}
	}
	if events < 10 {
		t.Errorf("only %d events in the examples", events)
	}
}

func TestAnInvitationNamesWhoIsAsked(t *testing.T) {
	at := time.Date(2026, 11, 30, 8, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	e := ical.Event{UID: "a1", Summary: "Встреча; в офисе, «Маяк»", Description: "Первая строка\nвторая", Start: at, End: at.Add(time.Hour), Organizer: "anna@example.com", Attendees: []string{"ivan@example.com"}}
	if err := ical.Write(&b, ical.Header{Method: "REQUEST"}, []ical.Event{e}, at); err != nil {
		t.Fatal(err)
	}
	f := read(t, b.String())
	if f.Method != "REQUEST" || len(f.Objects) != 1 {
		t.Fatalf("%+v", f)
	}
	if diff := cmp.Diff(e, f.Objects[0].Event); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range examples(f) {
		f.Add(text)
	}
	f.Add([]byte(event("DTSTART:20260105T080000Z", "RRULE:FREQ=DAILY;COUNT=3")))
	f.Fuzz(func(t *testing.T, text []byte) {
		file, err := ical.Read(bytes.NewReader(text), time.UTC)
		if err != nil {
			return
		}
		from := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		for _, o := range file.Objects {
			for _, s := range o.Spans(from, from.AddDate(1, 0, 0)) {
				if s.To.Before(s.From) {
					t.Fatalf("a span ends before it begins: %v", s)
				}
			}
			if again, err := ical.Read(strings.NewReader(o.Text()), time.UTC); err != nil || len(again.Objects) != 1 {
				t.Fatalf("cannot be read after writing: %v %+v\n%s", err, again.Refused, o.Text())
			}
		}
	})
}
