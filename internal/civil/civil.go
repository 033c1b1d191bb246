// Package civil is calendar arithmetic without clocks: dates, clock times,
// half-open intervals and months. A date has no time zone; an instant becomes
// a date only through an explicit zone (DateOf).
//
//	d := civil.MakeDate(2026, time.November, 23)
//	d.AddDays(10).String()      // "2026-12-03"
//	d.Month().Next().First()    // 2026-12-01
package civil

import (
	"fmt"
	"time"

	"kaymak/internal/fault"
)

// Date is a calendar day, counted from 1970-01-01 (day 0). Dates compare,
// subtract and sort as integers. The zero Date is 1970-01-01; "no date" is a
// nil *Date.
type Date int32

// The years Kaymak accepts: four digits, so that text and order agree.
const (
	MinYear = 1
	MaxYear = 9999
)

// MakeDate builds a date; out-of-range days roll over as in time.Date.
func MakeDate(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// CheckedDate builds a date and fails where the day does not exist.
func CheckedDate(year int, month time.Month, day int) (Date, error) {
	if year < MinYear || year > MaxYear || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return 0, fault.Newf(fault.Invalid, "civil.date", "There is no day %04d-%02d-%02d.", year, month, day)
	}
	return MakeDate(year, month, day), nil
}

// DateOf is the calendar day of an instant in a zone.
func DateOf(t time.Time, zone *time.Location) Date {
	y, m, d := t.In(zone).Date()
	return MakeDate(y, m, d)
}

// ParseDate reads YYYY-MM-DD.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < MinYear {
		return 0, fault.Newf(fault.Invalid, "civil.date", "%q is not a date like 2026-11-23.", s).With("value", s)
	}
	return Date(t.Unix() / 86400), nil
}

func (d Date) utc() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// YMD gives year, month and day of month.
func (d Date) YMD() (int, time.Month, int) { return d.utc().Date() }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// AddDays moves by whole days.
func (d Date) AddDays(n int) Date { return d + Date(n) }

// Sub is the number of days from e to d.
func (d Date) Sub(e Date) int { return int(d - e) }

// Month is the month the date lies in.
func (d Date) Month() Month {
	y, m, _ := d.YMD()
	return MakeMonth(y, m)
}

// AddYears keeps month and day; 29 February becomes 28 February in common years.
func (d Date) AddYears(n int) Date {
	y, m, day := d.YMD()
	return MakeDate(y+n, m, min(day, DaysIn(y+n, m)))
}

// In is the first instant of the day in a zone. That is not always midnight: a
// clock change may skip midnight (the day starts at 01:00), repeat it (the first
// of the two counts) or skip the whole day (the next day's start).
func (d Date) In(zone *time.Location) time.Time {
	y, m, day := d.YMD()
	t := time.Date(y, m, day, 0, 0, 0, 0, zone)
	start, end := t.ZoneBounds()
	if DateOf(t, zone) < d && !end.IsZero() {
		return end
	}
	if before := start.Add(-time.Nanosecond); !start.IsZero() && DateOf(before, zone) >= d {
		_, offset := before.Zone()
		return d.utc().Add(-time.Duration(offset) * time.Second).In(zone)
	}
	return t
}

func (d Date) String() string { return d.utc().Format(time.DateOnly) }

// MarshalText writes YYYY-MM-DD.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads YYYY-MM-DD.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// DaysIn is the number of days of a month.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Month is a calendar month, counted as year·12 + (month − 1).
type Month int32

// MakeMonth builds a month; out-of-range months roll over.
func MakeMonth(year int, month time.Month) Month { return Month(year*12 + int(month) - 1) }

// ParseMonth reads YYYY-MM.
func ParseMonth(s string) (Month, error) {
	d, err := ParseDate(s + "-01")
	if err != nil {
		return 0, fault.Newf(fault.Invalid, "civil.month", "%q is not a month like 2026-11.", s).With("value", s)
	}
	return d.Month(), nil
}

// YM gives year and month.
func (m Month) YM() (int, time.Month) {
	y := int(m) / 12
	r := int(m) % 12
	if r < 0 {
		y, r = y-1, r+12
	}
	return y, time.Month(r + 1)
}

// First is the first day of the month.
func (m Month) First() Date {
	y, mo := m.YM()
	return MakeDate(y, mo, 1)
}

// Next is the following month.
func (m Month) Next() Month { return m + 1 }

// Days is the half-open interval of the month's days.
func (m Month) Days() Interval { return Interval{m.First(), m.Next().First()} }

func (m Month) String() string {
	y, mo := m.YM()
	return fmt.Sprintf("%04d-%02d", y, int(mo))
}

// MarshalText writes YYYY-MM.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads YYYY-MM.
func (m *Month) UnmarshalText(b []byte) error {
	v, err := ParseMonth(string(b))
	if err == nil {
		*m = v
	}
	return err
}

// Interval is the days [From, To): To itself is outside.
type Interval struct{ From, To Date }

// MakeInterval fails where to is not after from.
func MakeInterval(from, to Date) (Interval, error) {
	if to <= from {
		return Interval{}, fault.Newf(fault.Invalid, "civil.interval", "The end %s must lie after the start %s.", to, from).With("from", from.String()).With("to", to.String())
	}
	return Interval{from, to}, nil
}

// Contains tells whether the day lies inside.
func (i Interval) Contains(d Date) bool { return i.From <= d && d < i.To }

// Len is the number of days.
func (i Interval) Len() int { return int(i.To - i.From) }

// Intersect is the common part; Len 0 where there is none.
func (i Interval) Intersect(j Interval) Interval {
	r := Interval{max(i.From, j.From), min(i.To, j.To)}
	if r.To < r.From {
		r.To = r.From
	}
	return r
}

// OnMonths tells whether both ends are firsts of a month.
func (i Interval) OnMonths() bool {
	return i.From.Month().First() == i.From && i.To.Month().First() == i.To
}

// ClockTime is minutes after midnight, 0 … 1440.
type ClockTime int16

// ParseClock reads HH:MM; 24:00 is the end of a day.
func ParseClock(s string) (ClockTime, error) {
	var h, m int
	if len(s) == 5 && s[2] == ':' && isDigits(s[:2]+s[3:]) {
		h, m = int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
		if t := h*60 + m; m < 60 && t <= 1440 {
			return ClockTime(t), nil
		}
	}
	return 0, fault.Newf(fault.Invalid, "civil.clock", "%q is not a time like 09:30.", s).With("value", s)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func (c ClockTime) String() string { return fmt.Sprintf("%02d:%02d", c/60, c%60) }
