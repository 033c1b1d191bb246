package ical

import (
	"bytes"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/emersion/go-ical"

	"kaymak/internal/fault"
)

// product names the program in the files it writes.
const product = "-//Kaymak//Kaymak//EN"

// Header is what a calendar says of itself.
type Header struct {
	Method string // REQUEST for an invitation; empty for a plain calendar
	Name   string
}

// Text is the object as a file of its own, as the person's program gave it but
// for the order of lines.
func (o *Object) Text() string {
	text, err := o.text()
	if err != nil {
		return "" // Read keeps no such object
	}
	return text
}

func (o *Object) text() (string, error) {
	calendar := newCalendar(Header{})
	for _, name := range slices.Sorted(maps.Keys(o.zones.components)) {
		calendar.Children = append(calendar.Children, o.zones.components[name])
	}
	events := o.moved
	if o.master != nil {
		events = append([]*ical.Component{o.master}, events...)
	}
	for _, e := range events {
		if e.Props.Get(ical.PropDateTimeStamp) == nil {
			e.Props.SetDateTime(ical.PropDateTimeStamp, o.Start.UTC())
		}
		calendar.Children = append(calendar.Children, e)
	}
	return encode(calendar)
}

// Moved is the text of the object with another time and title, for an event that
// repeats not.
func (o *Object) Moved(e Event, stamp time.Time) (string, error) {
	c := o.master
	if c == nil {
		return "", fault.Newf(fault.Internal, "internal", "an event of moved times only has no time of its own")
	}
	c.Props.Del(ical.PropDuration)
	fill(c, e, stamp)
	return o.text()
}

// Write writes events as a calendar. Times are told in UTC, so that no zone need
// be described.
func Write(w io.Writer, h Header, events []Event, stamp time.Time) error {
	calendar := newCalendar(h)
	for _, e := range events {
		c := ical.NewComponent(ical.CompEvent)
		c.Props.SetText(ical.PropUID, e.UID)
		fill(c, e, stamp)
		if e.Organizer != "" {
			c.Props.Set(&ical.Prop{Name: ical.PropOrganizer, Value: "mailto:" + e.Organizer})
		}
		for _, a := range e.Attendees {
			c.Props.Add(&ical.Prop{Name: ical.PropAttendee, Params: ical.Params{"RSVP": {"TRUE"}, "PARTSTAT": {"NEEDS-ACTION"}}, Value: "mailto:" + a})
		}
		calendar.Children = append(calendar.Children, c)
	}
	text, err := encode(calendar)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, text)
	return err
}

// Text is one event as a file of its own.
func Text(e Event, stamp time.Time) (string, error) {
	var b bytes.Buffer
	err := Write(&b, Header{}, []Event{e}, stamp)
	return b.String(), err
}

func newCalendar(h Header) *ical.Calendar {
	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropProductID, product)
	if h.Method != "" {
		calendar.Props.SetText(ical.PropMethod, h.Method)
	}
	if h.Name != "" {
		calendar.Props.SetText("X-WR-CALNAME", h.Name)
	}
	return calendar
}

// fill says in a component what an event says.
func fill(c *ical.Component, e Event, stamp time.Time) {
	c.Props.SetDateTime(ical.PropDateTimeStamp, stamp.UTC())
	if e.AllDay {
		c.Props.SetDate(ical.PropDateTimeStart, e.Start)
		c.Props.SetDate(ical.PropDateTimeEnd, e.End)
	} else {
		c.Props.SetDateTime(ical.PropDateTimeStart, e.Start.UTC())
		c.Props.SetDateTime(ical.PropDateTimeEnd, e.End.UTC())
	}
	for _, l := range []struct{ name, text string }{{ical.PropSummary, e.Summary}, {ical.PropDescription, e.Description}, {ical.PropLocation, e.Location}} {
		c.Props.Del(l.name)
		if l.text != "" {
			c.Props.SetText(l.name, l.text)
		}
	}
	c.Props.Del(ical.PropStatus)
	if e.Cancelled {
		c.Props.SetText(ical.PropStatus, string(ical.EventCancelled))
	}
}

// encode writes a calendar; one without events, which the library refuses, is
// written as well, because a feed may be empty.
func encode(c *ical.Calendar) (string, error) {
	if len(c.Children) == 0 {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + product + "\r\nEND:VCALENDAR\r\n", nil
	}
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(c); err != nil {
		return "", errMalformed.Because(err)
	}
	return b.String(), nil
}
