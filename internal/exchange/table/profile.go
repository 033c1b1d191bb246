package table

import "hash/maphash"

// profile gathers what pass 1 sees of every column.
type profile struct {
	names      []string
	headerRows int
	cells      []columnProfile
	seed       maphash.Seed
}

// distinctRows bounds the memory spent on telling identifiers from values.
const distinctRows = 20_000

type columnProfile struct {
	filled, numeric, dated, letters int
	number                          numberEvidence
	date                            dateEvidence
	seen                            map[uint64]struct{}
	doubles                         int
	samples                         []string
}

func newProfile(layout Layout, names []string, headerRows int) *profile {
	p := &profile{names: names, headerRows: headerRows, cells: make([]columnProfile, layout.Width), seed: maphash.MakeSeed()}
	for i := range p.cells {
		p.cells[i].seen = map[uint64]struct{}{}
	}
	return p
}

func (p *profile) add(cells []string) {
	for i, s := range cells {
		if s != "" {
			p.cells[i].add(s, p.seed)
		}
	}
}

func (c *columnProfile) add(s string, seed maphash.Seed) {
	c.filled++
	if len(c.samples) < 5 {
		c.samples = append(c.samples, clip(s, 60))
	}
	if c.filled <= distinctRows {
		h := maphash.String(seed, s)
		if _, double := c.seen[h]; double {
			c.doubles++
		}
		c.seen[h] = struct{}{}
	}
	digit := false
	for i := range min(len(s), 48) {
		if isDigit(s[i]) {
			digit = true
			break
		}
	}
	if !digit {
		c.letters++
		return
	}
	if c.number.look(s) {
		c.numeric++
	}
	if c.date.look(s) {
		c.dated++
	}
}

// columns takes the decisions. Columns that decide nothing themselves follow
// the others of the file.
func (p *profile) columns(names []string, wish Wish) []Column {
	lean, order := p.lean(wish.Lean), p.order()
	columns := make([]Column, len(names))
	for i := range columns {
		c := &p.cells[i]
		columns[i] = Column{
			Name: names[i], Filled: c.filled, Numeric: c.numeric, Dated: c.dated,
			Distinct: c.filled > 0 && c.doubles*200 <= min(c.filled, distinctRows),
			Samples:  c.samples, Kind: c.kind(names[i]),
			Numbers: c.number.decide(lean), Dates: c.date.decide(order),
		}
		if named := nameCurrency(names[i]); named != "" {
			columns[i].Numbers.Currency = named
		}
		if d, chosen := wish.Decimal[i]; chosen {
			columns[i].Numbers.Decimal, columns[i].Numbers.Ambiguous = d, false
		}
		if o, chosen := wish.DateOrder[i]; chosen {
			columns[i].Dates.Order, columns[i].Dates.Ambiguous = o, false
		}
	}
	return columns
}

// kind needs four fifths of the filled cells to agree.
func (c *columnProfile) kind(name string) Kind {
	bare := c.date.compact + c.date.serial // could as well be plain numbers
	switch {
	case c.filled == 0:
		return Empty
	case c.dated*5 >= c.filled*4 && c.dated > bare:
		return Date
	case c.dated*5 >= c.filled*4 && namesDate(name) && c.date.serial == c.date.serialPlausible:
		return Date
	case c.date.compact == c.filled && c.filled > 1 && !namesIdentifier(name):
		return Date
	case c.numeric*5 >= c.filled*4 && c.number.codes*20 <= c.filled:
		return Number
	}
	return Text
}

// lean is the decimal separator that most columns have decided for.
func (p *profile) lean(fallback byte) byte {
	point, comma := 0, 0
	for i := range p.cells {
		n := &p.cells[i].number
		if n.seen*5 < p.cells[i].filled*4 {
			continue
		}
		if n.point > n.comma {
			point++
		} else if n.comma > n.point {
			comma++
		}
	}
	switch {
	case comma > point:
		return ','
	case fallback == ',' && point == 0:
		return ','
	}
	return '.'
}

// order is the order of day and month that most columns have decided for.
func (p *profile) order() DateOrder {
	day, month := 0, 0
	for i := range p.cells {
		d := &p.cells[i].date
		if d.dayFirst > d.monthFirst {
			day++
		} else if d.monthFirst > d.dayFirst {
			month++
		}
	}
	if month > day {
		return MonthFirst
	}
	return DayFirst
}
