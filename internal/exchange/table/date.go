package table

import (
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// DateOrder says which of two small numbers is the day.
type DateOrder string

// The orders. Dates that begin with the year, name the month, or are Excel
// serials need no order and are always understood.
const (
	DayFirst   DateOrder = "dmy"
	MonthFirst DateOrder = "mdy"
)

// DateFormat is how the dates of one column are written.
type DateFormat struct {
	Order     DateOrder // "" reads day first
	Ambiguous bool      // no cell of the column decides between day and month first
	Pattern   string    // the most frequent form, for showing: "dd.mm.yyyy"
	Serials   bool      // some cells are Excel serials
}

// Parse reads one cell. A time of day and its zone are dropped: the date is
// the one that is written. The reasons are cell.empty, cell.not_a_date and
// cell.no_such_day.
func (f DateFormat) Parse(s string) (civil.Date, *fault.Error) {
	if s == "" {
		return 0, ErrEmpty
	}
	d, ok := readDate(s)
	if !ok {
		return 0, errNotDate
	}
	year, month, day := d.year, d.a, d.b
	switch d.form {
	case formSerial:
		return serialDate(d.a)
	case formSmall:
		month, day = d.b, d.a
		if f.Order == MonthFirst {
			month, day = d.a, d.b
		}
	}
	date, ok := checkedDate(year, month, day)
	if !ok {
		return 0, errNoSuchDay
	}
	return date, nil
}

// checkedDate is civil.CheckedDate without building an error for each of a
// million cells.
func checkedDate(year, month, day int) (civil.Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return 0, false
	}
	return civil.MakeDate(year, time.Month(month), day), true
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// serialDate converts a day number of the 1900 date system. Numbers below
// 10000 (May 1927) are not taken: a lone 12 in a column of dates is a slip, not
// the 12th of January 1900.
func serialDate(serial int) (civil.Date, *fault.Error) {
	if serial < minSerial || serial > maxSerial {
		return 0, errNotDate
	}
	return serialEpoch + civil.Date(serial), nil
}

const (
	minSerial = 10000
	maxSerial = 2958465 // 9999-12-31
)

// serialEpoch is 1899-12-30: Excel counts a 29 February 1900 that never was, so
// the count is right from March 1900 on.
const serialEpoch civil.Date = -25569

// form is the way a date is written.
type form uint8

const (
	formYear    form = iota // 2026-01-05: a month, b day
	formSmall               // 05.01.2026 or 01/05/2026: a and b as written
	formCompact             // 20260105
	formNamed               // 5 Jan 2026
	formSerial              // 46027: a is the serial
)

// dateShape is a date before anybody says which number is the day.
type dateShape struct {
	form      form
	separator byte
	year      int
	a, b      int
	short     bool // two digits of year
}

// readDate recognises the forms. It accepts a time after the date.
func readDate(s string) (d dateShape, ok bool) {
	if len(s) < 1 || len(s) > 48 {
		return d, false
	}
	if s[0] < '0' || s[0] > '9' {
		return monthFirstName(s)
	}
	n, size := leadingInt(s)
	rest := s[size:]
	if size == 8 && isTime(rest) {
		return dateShape{form: formCompact, year: n / 10000, a: n / 100 % 100, b: n % 100}, true
	}
	if rest == "" || rest[0] == '.' && allDigits(rest[1:]) {
		return dateShape{form: formSerial, a: n}, n >= minSerial && n <= maxSerial && s[0] != '0'
	}
	if c := rest[0]; (c == '-' || c == '/' || c == '.') && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
		return threeNumbers(n, size, rest)
	}
	return dayThenName(n, size, rest)
}

// threeNumbers reads the rest after the first of three numbers.
func threeNumbers(first, size int, rest string) (d dateShape, ok bool) {
	d.separator = rest[0]
	second, n := leadingInt(rest[1:])
	rest = rest[1+n:]
	if n > 2 || rest == "" || rest[0] != d.separator {
		return d, false
	}
	third, m := leadingInt(rest[1:])
	rest = rest[1+m:]
	if !isTime(trimYearWord(rest)) {
		return d, false
	}
	if size == 4 {
		return dateShape{form: formYear, separator: d.separator, year: first, a: second, b: third}, m == 1 || m == 2
	}
	d.form, d.a, d.b = formSmall, first, second
	d.year, d.short = fullYear(third, m)
	return d, size <= 2 && (m == 4 || m == 2)
}

// fullYear completes a year of two digits: 70 … 99 are of the last century.
func fullYear(n, digits int) (int, bool) {
	if digits != 2 {
		return n, false
	}
	if n < 70 {
		return 2000 + n, true
	}
	return 1900 + n, true
}

// leadingInt reads up to nine digits.
func leadingInt(s string) (n, size int) {
	for size < len(s) && size < 9 && s[size] >= '0' && s[size] <= '9' {
		n = n*10 + int(s[size]-'0')
		size++
	}
	return n, size
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isTime accepts nothing, or a time of day with or without seconds, fraction,
// AM/PM and zone.
func isTime(s string) bool {
	if s == "" {
		return true
	}
	if s[0] != 'T' && s[0] != ' ' || len(s) < 2 {
		return s == " "
	}
	digits := 0
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == ':' || c == '.' || c == ',' || c == '+' || c == '-' || c == ' ' || c == 'Z' || c == 'A' || c == 'P' || c == 'M' || c == 'a' || c == 'p' || c == 'm':
		default:
			return false
		}
	}
	return digits >= 2 && s[1] >= '0' && s[1] <= '9' || s[1] == ' '
}
