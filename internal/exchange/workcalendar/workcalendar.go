// Package workcalendar reads a year's working calendar in the XML format of
// xmlcalendar.ru, in which the production calendars of Russia, Belarus,
// Kazakhstan and others are published:
//
//	<calendar year="2026" country="ru">
//	  <holidays><holiday id="1" title="New Year"/></holidays>
//	  <days>
//	    <day d="01.01" t="1" h="1"/>      a holiday, titled by h
//	    <day d="01.09" t="1" f="01.03"/>  a day off moved from 3 January
//	    <day d="04.30" t="2"/>            one hour shorter
//	    <day d="11.01" t="3"/>            a weekend day that is worked
//	  </days>
//	</calendar>
package workcalendar

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Calendar is one year as the file states it. Country is in lower case, and
// empty where the file does not name it.
type Calendar struct {
	Country string
	Year    int
	Days    []Day
}

// Day is one day that differs from the plain five-day week. From is the weekend
// day that was moved here, Title the holiday's name; either may be missing.
type Day struct {
	Date  civil.Date
	Kind  Kind
	Title string
	From  *civil.Date
}

// Kind says how a day counts.
type Kind string

// The kinds: not worked, one hour shorter, a weekend day that is worked.
const (
	Off   Kind = "off"
	Short Kind = "short"
	Work  Kind = "work"
)

// maxBytes bounds a file: a year's calendar is about 2 kB.
const maxBytes = 1 << 20

type document struct {
	XMLName  xml.Name  `xml:"calendar"`
	Year     string    `xml:"year,attr"`
	Country  string    `xml:"country,attr"`
	Holidays []holiday `xml:"holidays>holiday"`
	Days     []day     `xml:"days>day"`
}

type holiday struct {
	ID    string `xml:"id,attr"`
	Title string `xml:"title,attr"`
}

type day struct {
	Date    string `xml:"d,attr"`
	Type    string `xml:"t,attr"`
	Holiday string `xml:"h,attr"`
	From    string `xml:"f,attr"`
}

var kinds = map[string]Kind{"1": Off, "2": Short, "3": Work}

// Read reads one file. Errors are Invalid: "calendar.xml" (not such a file) or
// one with a field for every faulty attribute, calendar.days[i].d and so on.
func Read(r io.Reader) (Calendar, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return Calendar{}, fault.Wrap(err, "read a calendar file")
	}
	if len(text) > maxBytes {
		return Calendar{}, notACalendar("it is larger than 1 MB")
	}
	var doc document
	if err := xml.Unmarshal(text, &doc); err != nil {
		return Calendar{}, notACalendar(err.Error())
	}
	return doc.calendar()
}

func notACalendar(reason string) error {
	return fault.Newf(fault.Invalid, "calendar.xml", "This is not a working calendar in XML: %s.", reason).With("reason", reason)
}

func (doc document) calendar() (Calendar, error) {
	var faults fault.Fields
	year, err := strconv.Atoi(doc.Year)
	if err != nil || year < civil.MinYear || year > civil.MaxYear {
		faults.Add("calendar.year", "calendar.year", fmt.Sprintf("%q is not a year.", doc.Year))
		return Calendar{}, faults.Err()
	}
	if len(doc.Days) == 0 {
		return Calendar{}, notACalendar("it lists no days")
	}
	titles := map[string]string{}
	for _, h := range doc.Holidays {
		titles[h.ID] = h.Title
	}
	c := Calendar{Country: strings.ToLower(doc.Country), Year: year}
	seen := map[civil.Date]bool{}
	for i, d := range doc.Days {
		path := fmt.Sprintf("calendar.days[%d]", i)
		day := d.read(&faults, path, year, titles)
		if seen[day.Date] {
			faults.AddWith(path+".d", "calendar.duplicate", fmt.Sprintf("%s stands twice.", day.Date), fault.Params{"date": day.Date.String()})
		}
		seen[day.Date] = true
		c.Days = append(c.Days, day)
	}
	return c, faults.Err()
}

func (d day) read(faults *fault.Fields, path string, year int, titles map[string]string) Day {
	kind, known := kinds[d.Type]
	if !known {
		faults.Add(path+".t", "calendar.kind", fmt.Sprintf("The kind of a day is 1, 2 or 3, not %q.", d.Type))
	}
	result := Day{Date: monthDay(faults, path+".d", year, d.Date), Kind: kind, Title: titles[d.Holiday]}
	if d.From != "" {
		from := monthDay(faults, path+".f", year, d.From)
		result.From = &from
	}
	return result
}

// monthDay reads MM.DD of the year.
func monthDay(faults *fault.Fields, path string, year int, text string) civil.Date {
	month, dayOfMonth, _ := strings.Cut(text, ".")
	m, errMonth := strconv.Atoi(month)
	d, errDay := strconv.Atoi(dayOfMonth)
	date, err := civil.CheckedDate(year, time.Month(m), d)
	if errMonth != nil || errDay != nil || err != nil {
		faults.AddWith(path, "civil.date", fmt.Sprintf("%q is not a day of %d as MM.DD.", text, year), fault.Params{"value": text})
	}
	return date
}
