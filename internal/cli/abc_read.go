package cli

import (
	"errors"
	"io"
	"slices"
	"strings"

	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// abcReading is what the rows of a file came to.
type abcReading struct {
	ledger  *ledger
	refused []abcRefusal
	good    int // rows that were understood, also those outside the window
}

// abcColumns are the places of the columns; −1 where one is not needed.
type abcColumns struct{ company, date, amount int }

// readFile reads the file, or standard input, which is kept in a temporary file
// because it is read twice.
func (c *abcCommand) readFile(in io.Reader, window dateWindow) (_ *abcReading, err error) {
	var file *exchange.File
	if c.File == "-" {
		file, err = exchange.Spool(in, "", 0)
	} else {
		file, err = exchange.Open(c.File)
	}
	if err != nil {
		return nil, c.unreadable(err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	detected, err := file.Detect(exchange.Wish{})
	if err != nil {
		return nil, c.unreadable(err)
	}
	return c.read(detected.Table, window)
}

// unreadable names the file in an error that does not.
func (c *abcCommand) unreadable(err error) error {
	e, ok := fault.As(err)
	if !ok || strings.Contains(e.Message, c.File) {
		return err
	}
	named := *e
	named.Message = c.File + ": " + e.Message
	return &named
}

// read adds up the rows of the table.
func (c *abcCommand) read(t *table.Table, window dateWindow) (*abcReading, error) {
	columns, err := c.columns(t, window)
	if err != nil {
		return nil, err
	}
	reading := &abcReading{ledger: newLedger()}
	for row, err := range t.Rows() {
		if err != nil {
			return nil, c.unreadable(err)
		}
		refusal := row.Bad
		if refusal == nil {
			refusal = reading.take(t, row, columns, window)
		}
		if refusal != nil {
			reading.refused = append(reading.refused, abcRefusal{refusal.Line, refusal.Column, refusal.Value, refusal.Message})
		} else {
			reading.good++
		}
	}
	return reading, nil
}

// take adds one row, or says which cell is in the way. A company whose payments
// all lie outside the window is known with nothing in it.
func (r *abcReading) take(t *table.Table, row table.Row, at abcColumns, window dateWindow) *table.Refusal {
	refuse := func(column int, reason *fault.Error) *table.Refusal {
		return table.Refuse(row.Line, t.Label(column), row.Cells[column], reason)
	}
	name := row.Cells[at.company]
	if name == "" {
		return refuse(at.company, table.ErrEmpty)
	}
	inside := true
	if at.date >= 0 {
		day, bad := t.Columns[at.date].Dates.Parse(row.Cells[at.date])
		if bad != nil {
			return refuse(at.date, bad)
		}
		inside = window.contains(day)
	}
	value := table.Decimal{Unscaled: 1}
	if at.amount >= 0 {
		amount, bad := t.Columns[at.amount].Numbers.Parse(row.Cells[at.amount])
		if bad != nil {
			return refuse(at.amount, bad)
		}
		value = amount
	}
	if !inside {
		value.Unscaled = 0
	}
	r.ledger.pay(r.ledger.payer(name), value)
	return nil
}

// columns finds the columns that are named, and detects the others.
func (c *abcCommand) columns(t *table.Table, window dateWindow) (at abcColumns, err error) {
	proposed := proposal{table.ProposeMapping(t, table.Payments), byNameAlone(t)}
	if at.company, err = namedColumn(t, "--company", c.Company); err != nil {
		return at, err
	}
	if at.date, err = namedColumn(t, "--date", c.Date); err != nil {
		return at, err
	}
	if at.amount, err = namedColumn(t, "--amount", c.Amount); err != nil {
		return at, err
	}
	for _, field := range []string{"company", "company_id", "company_tax_id"} {
		if at.company < 0 {
			at.company = at.free(proposed.column(field))
		}
	}
	if at.date < 0 {
		at.date = at.free(proposed.column("date"))
		if window.open() && !mostlyFilled(t, at.date) {
			at.date = -1
		}
	}
	if c.Measure == "count" {
		at.amount = -1
	} else if at.amount < 0 {
		at.amount = at.free(proposed.column("amount"))
	}
	return at, c.missing(t, at, window)
}

// proposal is a detection with a second opinion.
type proposal struct{ byContent, byName table.Mapping }

func (p proposal) column(field string) int {
	if column := p.byContent.Column(field); column >= 0 {
		return column
	}
	for _, match := range p.byName.Matches {
		if match.Field == field && match.Confidence >= 0.5 {
			return match.Column
		}
	}
	return -1
}

// byNameAlone detects as if every cell held what the name of its column
// promises, so that a file whose amounts are all unreadable is refused row by
// row and not for having no amounts.
func byNameAlone(t *table.Table) table.Mapping {
	promised := *t
	promised.Columns = slices.Clone(t.Columns)
	for i := range promised.Columns {
		c := &promised.Columns[i]
		c.Kind, c.Samples = table.Text, []string{"Name 1"}
		c.Filled, c.Numeric, c.Dated = 1, 1, 1
	}
	return table.ProposeMapping(&promised, table.Payments)
}

// free drops a proposed column that already serves as another one.
func (a abcColumns) free(column int) int {
	if column == a.company || column == a.date || column == a.amount {
		return -1
	}
	return column
}

// mostlyFilled: a detected column that is often empty (delivered on, settled on)
// is no reason to refuse rows when nobody asked for a window.
func mostlyFilled(t *table.Table, column int) bool {
	return column >= 0 && t.Columns[column].Filled*4 >= t.Count*3
}

// missing says what could not be found. Without a flag that names it the file
// is to blame; a window over a file without dates is a wrong call.
func (c *abcCommand) missing(t *table.Table, at abcColumns, window dateWindow) error {
	switch {
	case at.company < 0:
		return undetected("company", "--company", t)
	case at.amount < 0 && c.Measure == "amount":
		return undetected("amount", "--amount", t)
	case at.date < 0 && !window.open():
		return misused("--date", "no column with dates was recognised, and the window needs one. Name one of: %s.", columnList(t))
	}
	return nil
}

func undetected(noun, flag string, t *table.Table) error {
	return fault.Newf(fault.Invalid, "abc.no_column", "No %s column was recognised. Name it with %s; the file has: %s.", noun, flag, columnList(t)).With("column", noun)
}

// namedColumn finds a column by the name given with a flag; −1 without a name.
func namedColumn(t *table.Table, flag, name string) (int, error) {
	if name == "" {
		return -1, nil
	}
	column := t.Find(strings.TrimSpace(name))
	if column < 0 {
		return -1, misused(flag, "there is no column %q; the file has: %s.", name, columnList(t))
	}
	return column, nil
}

func columnList(t *table.Table) string {
	labels := make([]string, len(t.Columns))
	for i := range labels {
		labels[i] = t.Label(i)
	}
	return strings.Join(labels, ", ")
}
