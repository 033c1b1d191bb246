package table

import "strings"

// numberEvidence is what the cells of a column say about the way its numbers
// are written.
type numberEvidence struct {
	seen                 int // cells that are numbers in some reading
	point, comma         int // cells in which this must be the decimal separator
	openPoint, openComma int // cells like 1.234, which may be either
	codes                int // digits that begin with zero: an article or tax number
	places               int // most digits after a decimal separator, by the final reading of point
	placesComma          int
	groups               string
	currency             string
	mixed                bool // more than one currency
}

// look takes one non-empty cell; false when it is no number in any reading.
func (e *numberEvidence) look(s string) bool {
	n, ok := peel(s)
	if !ok {
		return false
	}
	m, ok := measure(n.body)
	if !ok || !e.separators(m) {
		return false
	}
	e.seen++
	if len(s) > 1 && s[0] == '0' && m.points+m.commas == 0 {
		e.codes++
	}
	if n.currency != "" {
		e.mixed = e.mixed || e.currency != "" && e.currency != n.currency
		e.currency = n.currency
	}
	if m.blanks > 0 && !strings.Contains(e.groups, m.blank) {
		e.groups += m.blank
	}
	return true
}

// separators notes what one cell decides; false when no reading makes sense.
func (e *numberEvidence) separators(m measured) bool {
	whole := m.whole
	points, commas := m.points, m.commas
	switch {
	case points == 0 && commas == 0:
		return m.blanks == 0 || goodGroups(whole)
	case points > 1 && commas > 1:
		return false
	case points > 0 && commas > 0:
		return e.both(whole, points, commas)
	case points+commas == 1:
		return e.single(whole, m)
	case !goodGroups(whole):
		return false
	case points > 1:
		e.comma++
	default:
		e.point++
	}
	return true
}

// both: the separator that comes last is the decimal one.
func (e *numberEvidence) both(whole string, points, commas int) bool {
	at := strings.LastIndexAny(whole, ".,")
	if !goodGroups(whole[:at]) {
		return false
	}
	tail := len(whole) - at - 1
	switch {
	case whole[at] == '.' && points == 1:
		e.point++
		e.places = max(e.places, tail)
	case whole[at] == ',' && commas == 1:
		e.comma++
		e.placesComma = max(e.placesComma, tail)
	default:
		return false
	}
	return true
}

// single: one separator is open only where exactly three digits follow one to
// three others.
func (e *numberEvidence) single(whole string, m measured) bool {
	at := strings.IndexAny(whole, ".,")
	tail := len(whole) - at - 1
	open := m.blanks == 0 && tail == 3 && at >= 1 && at <= 3 && whole[0] != '0'
	if m.blanks > 0 && !goodGroups(whole[:at]) {
		return false
	}
	switch {
	case whole[at] == '.' && open:
		e.openPoint++
	case whole[at] == '.':
		e.point++
		e.places = max(e.places, tail)
	case open:
		e.openComma++
	default:
		e.comma++
		e.placesComma = max(e.placesComma, tail)
	}
	return true
}

// decide settles the format. lean is the decimal separator that the rest of the
// file uses, for columns that do not say.
func (e *numberEvidence) decide(lean byte) NumberFormat {
	f := NumberFormat{Decimal: lean, Groups: e.groups}
	switch {
	case e.point > e.comma:
		f.Decimal = '.'
	case e.comma > e.point:
		f.Decimal = ','
	default:
		f.Ambiguous = e.openPoint+e.openComma > 0
	}
	if !e.mixed {
		f.Currency = e.currency
	}
	f.Places = e.places
	if f.Decimal == ',' {
		f.Places = e.placesComma
	}
	if f.Decimal == '.' && e.openPoint > 0 || f.Decimal == ',' && e.openComma > 0 {
		f.Places = max(f.Places, 3)
	}
	if f.Decimal == '.' && e.openComma > 0 {
		f.Groups += ","
	}
	if f.Decimal == ',' && e.openPoint > 0 {
		f.Groups += "."
	}
	return f
}

// dateEvidence is what the cells of a column say about its dates.
type dateEvidence struct {
	seen            int // cells that are dates in some reading, serials apart
	dayFirst        int // cells in which the first number must be the day
	monthFirst      int
	open            int // cells that read both ways
	compact, serial int
	serialPlausible int // serials of 1954 … 2064
	patterns        [patternCount]int
}

// look takes one non-empty cell; false when it is no date in any reading.
func (e *dateEvidence) look(s string) bool {
	d, ok := readDate(s)
	if !ok {
		return false
	}
	switch d.form {
	case formSerial:
		e.serial++
		if d.a >= 20000 && d.a < 60000 {
			e.serialPlausible++
		}
		return true
	case formSmall:
		if !e.order(d) {
			return false
		}
	default:
		if _, ok := checkedDate(d.year, d.a, d.b); !ok {
			return false
		}
		if d.form == formCompact {
			if d.year < 1950 || d.year > 2099 {
				return false
			}
			e.compact++
		}
	}
	e.seen++
	e.patterns[patternOf(d)]++
	return true
}

func (e *dateEvidence) order(d dateShape) bool {
	_, asDay := checkedDate(d.year, d.b, d.a)
	_, asMonth := checkedDate(d.year, d.a, d.b)
	switch {
	case asDay && asMonth && d.a == d.b:
	case asDay && asMonth:
		e.open++
	case asDay:
		e.dayFirst++
	case asMonth:
		e.monthFirst++
	}
	return asDay || asMonth
}

// decide settles the format. lean is the order the rest of the file uses.
func (e *dateEvidence) decide(lean DateOrder) DateFormat {
	f := DateFormat{Order: lean, Serials: e.serial > 0}
	switch {
	case e.dayFirst > e.monthFirst:
		f.Order = DayFirst
	case e.monthFirst > e.dayFirst:
		f.Order = MonthFirst
	case e.patterns[patternPoint]+e.patterns[patternPointShort] > 0:
		f.Order = DayFirst // nobody writes the month first with points
	default:
		f.Ambiguous = e.open > 0
	}
	f.Pattern = e.pattern(f.Order)
	return f
}

const (
	patternYear = iota
	patternYearOther
	patternPoint
	patternPointShort
	patternSlash
	patternSlashShort
	patternDash
	patternDashShort
	patternCompact
	patternNamed
	patternCount
)

var patternNames = [patternCount]string{
	"yyyy-mm-dd", "yyyy/mm/dd", "dd.mm.yyyy", "dd.mm.yy", "dd/mm/yyyy", "dd/mm/yy", "dd-mm-yyyy", "dd-mm-yy", "yyyymmdd", "d MMM yyyy",
}

func patternOf(d dateShape) int {
	p := patternYear
	switch d.form {
	case formCompact:
		return patternCompact
	case formNamed:
		return patternNamed
	case formYear:
		if d.separator != '-' {
			p = patternYearOther
		}
		return p
	}
	switch d.separator {
	case '.':
		p = patternPoint
	case '/':
		p = patternSlash
	default:
		p = patternDash
	}
	if d.short {
		p++
	}
	return p
}

func (e *dateEvidence) pattern(order DateOrder) string {
	best := -1
	for p, n := range e.patterns {
		if n > 0 && (best < 0 || n > e.patterns[best]) {
			best = p
		}
	}
	switch {
	case best < 0 && e.serial > 0:
		return "serial"
	case best < 0:
		return ""
	}
	name := patternNames[best]
	if order == MonthFirst && strings.HasPrefix(name, "dd") {
		name = "mm" + name[2:3] + "dd" + name[5:]
	}
	return name
}
