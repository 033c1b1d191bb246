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
	"kaymak/internal/plan/worktime"
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

var kinds = map[string]worktime.Kind{"1": worktime.Off, "2": worktime.Short, "3": worktime.Work}

// Read reads one file. Country is in lower case, and empty where the file does
// not name it. Errors are Invalid: "calendar.xml" (not such a file) or one with
// a field for every faulty attribute, calendar.days[i].d and so on.
func Read(r io.Reader) (worktime.Calendar, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return worktime.Calendar{}, fault.Wrap(err, "read a calendar file")
	}
	if len(text) > maxBytes {
		return worktime.Calendar{}, notACalendar("it is larger than 1 MB")
	}
	var doc document
	if err := xml.Unmarshal(text, &doc); err != nil {
		return worktime.Calendar{}, notACalendar(err.Error())
	}
	return doc.calendar()
}

func notACalendar(reason string) error {
	return fault.Newf(fault.Invalid, "calendar.xml", "This is not a working calendar in XML: %s.", reason).With("reason", reason)
}

func (doc document) calendar() (worktime.Calendar, error) {
	var faults fault.Fields
	year, err := strconv.Atoi(doc.Year)
	if err != nil || year < civil.MinYear || year > civil.MaxYear {
		faults.Add("calendar.year", "calendar.year", fmt.Sprintf("%q is not a year.", doc.Year))
		return worktime.Calendar{}, faults.Err()
	}
	if len(doc.Days) == 0 {
		return worktime.Calendar{}, notACalendar("it lists no days")
	}
	titles := map[string]string{}
	for _, h := range doc.Holidays {
		titles[h.ID] = h.Title
	}
	c := worktime.Calendar{Country: strings.ToLower(doc.Country), Year: year, Source: "xmlcalendar.ru"}
	for i, d := range doc.Days {
		path := fmt.Sprintf("calendar.days[%d]", i)
		c.Days = append(c.Days, d.read(&faults, path, year, titles))
	}
	if err := faults.Err(); err != nil {
		return worktime.Calendar{}, err
	}
	return worktime.Make(c)
}

func (d day) read(faults *fault.Fields, path string, year int, titles map[string]string) worktime.Day {
	kind, known := kinds[d.Type]
	if !known {
		faults.Add(path+".t", "calendar.kind", fmt.Sprintf("The kind of a day is 1, 2 or 3, not %q.", d.Type))
	}
	result := worktime.Day{Date: monthDay(faults, path+".d", year, d.Date), Kind: kind, Title: titles[d.Holiday]}
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
