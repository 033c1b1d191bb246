// Package ical reads and writes calendar files (iCalendar, RFC 5545). It knows
// the format, not activities: service gives the events a meaning.
package ical

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"kaymak/internal/fault"
)

// Event is what an event says, trimmed. One that repeats says it of its first time.
type Event struct {
	UID         string
	Summary     string
	Description string
	Location    string
	Start, End  time.Time
	AllDay      bool
	Cancelled   bool
	Free        bool // the person counts as free meanwhile
	Repeats     bool
	Attendees   []string // mailboxes, in small letters
	Organizer   string   // mailbox, likewise
}

// Object is everything a calendar file says under one UID: the event, and the
// single times of it that were moved or called off.
type Object struct {
	Event
	zones  zones
	master *ical.Component   // nil where the file holds moved times alone
	moved  []*ical.Component // each has a RECURRENCE-ID
}

// Refusal is an event that cannot be taken.
type Refusal struct {
	UID     string
	Summary string
	Reason  *fault.Error
}

// File is a calendar file.
type File struct {
	Method  string // of an invitation: REQUEST, CANCEL, …; else empty
	Objects []Object
	Refused []Refusal
}

// Bounds of a file.
const (
	MaxBytes   = 4 << 20
	MaxObjects = 5000
	maxUID     = 255
	maxText    = 10_000
)

var (
	errMalformed = fault.New(fault.Invalid, "ical.malformed", "This is not a calendar file that can be read.")
	errTooLarge  = fault.New(fault.Limit, "ical.too_large", "The file is too large: up to 5,000 events of 4 MB in all are taken at once.")
	errUID       = fault.New(fault.Invalid, "ical.uid", "The event has no identity (UID), or one that is too long.")
	errTime      = fault.New(fault.Invalid, "ical.time", "The time of the event cannot be read, or lies outside the years 1990 to 2100.")
	errRule      = fault.New(fault.Invalid, "ical.rule", "The rule by which the event repeats cannot be read, or repeats within a day.")
)

// Read reads a calendar file. Times that name no zone are those of home. Events
// that cannot be taken are named in Refused; the error says why there is no file:
// "ical.malformed" or "ical.too_large".
func Read(r io.Reader, home *time.Location) (File, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return File{}, err
	}
	if len(text) > MaxBytes {
		return File{}, errTooLarge
	}
	if !utf8.Valid(text) || bytes.ContainsRune(text, 0) {
		return File{}, errMalformed
	}
	file, collected := File{}, map[string]*Object{}
	var order []string
	decoder := ical.NewDecoder(bytes.NewReader(text))
	for n := 0; ; n++ {
		calendar, err := decode(decoder)
		if err == io.EOF && n > 0 {
			break
		}
		if err != nil {
			return File{}, errMalformed.Because(err)
		}
		file.Method = strings.ToUpper(said(calendar.Component, ical.PropMethod))
		zones := zonesOf(calendar, home)
		for _, e := range calendar.Events() {
			uid := strings.TrimSpace(said(e.Component, ical.PropUID))
			if uid == "" || len(uid) > maxUID {
				file.Refused = append(file.Refused, Refusal{Summary: said(e.Component, ical.PropSummary), Reason: errUID})
				continue
			}
			o := collected[uid]
			if o == nil {
				if len(order) == MaxObjects {
					return File{}, errTooLarge
				}
				o = &Object{Event: Event{UID: uid}, zones: zones}
				collected[uid], order = o, append(order, uid)
			}
			o.add(e.Component)
		}
	}
	for _, uid := range order {
		file.take(collected[uid])
	}
	return file, nil
}

// decode reads the next calendar of a file; io.EOF after the last. The library
// panics at some malformed lines.
func decode(decoder *ical.Decoder) (calendar *ical.Calendar, err error) {
	defer func() {
		if p := recover(); p != nil {
			calendar, err = nil, fmt.Errorf("decoding panicked: %v", p)
		}
	}()
	return decoder.Decode()
}

func (o *Object) add(e *ical.Component) {
	if e.Props.Get(ical.PropRecurrenceID) != nil {
		o.moved = append(o.moved, e)
	} else if o.master == nil {
		o.master = e
	}
}

// take puts an object among the objects of the file, or the refused ones.
func (f *File) take(o *Object) {
	reason := o.read()
	if reason == nil {
		_, reason = o.text()
	}
	if reason != nil {
		e, ok := fault.As(reason)
		if !ok {
			e = errMalformed.Because(reason)
		}
		f.Refused = append(f.Refused, Refusal{UID: o.UID, Summary: o.Summary, Reason: e})
		return
	}
	f.Objects = append(f.Objects, *o)
}

// read says what the event is; a file that holds moved times alone speaks by the
// first of them.
func (o *Object) read() error {
	c := o.master
	if c == nil {
		c = o.moved[0]
	}
	o.Summary, o.Description, o.Location = said(c, ical.PropSummary), said(c, ical.PropDescription), said(c, ical.PropLocation)
	o.Cancelled = strings.EqualFold(said(c, ical.PropStatus), string(ical.EventCancelled))
	o.Free = strings.EqualFold(said(c, ical.PropTransparency), "TRANSPARENT")
	o.Repeats = c.Props.Get(ical.PropRecurrenceRule) != nil || c.Props.Get(ical.PropRecurrenceDates) != nil || o.master == nil || len(o.moved) > 0
	o.Organizer = mailbox(c.Props.Get(ical.PropOrganizer))
	for _, p := range c.Props.Values(ical.PropAttendee) {
		if m := mailbox(&p); m != "" {
			o.Attendees = append(o.Attendees, m)
		}
	}
	span, err := o.span(c)
	if err != nil {
		return err
	}
	o.Start, o.End, o.AllDay = span.From, span.To, isDay(c.Props.Get(ical.PropDateTimeStart))
	for _, m := range o.moved {
		if _, err := o.span(m); err != nil {
			return err
		}
	}
	_, err = o.rule()
	return err
}

// said is a text of a component without escapes, empty where there is none.
func said(c *ical.Component, name string) string {
	p := c.Props.Get(name)
	if p == nil {
		return ""
	}
	text, err := p.Text()
	if err != nil {
		text = p.Value
	}
	text = strings.TrimSpace(text)
	if runes := []rune(text); len(runes) > maxText {
		text = string(runes[:maxText])
	}
	return text
}

func mailbox(p *ical.Prop) string {
	if p == nil {
		return ""
	}
	scheme, box, ok := strings.Cut(strings.TrimSpace(p.Value), ":")
	if !ok || !strings.EqualFold(scheme, "mailto") {
		return ""
	}
	return strings.ToLower(box)
}
