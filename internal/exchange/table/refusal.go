package table

import (
	"strconv"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Refusal says why one row, or one cell of it, was not taken. Code is stable
// and translated; Message is its English text.
type Refusal struct {
	Line    int
	Column  string // name of the column, "" for the whole row
	Value   string // what stands in the cell, at most 200 bytes of it
	Code    string
	Message string
	Params  fault.Params
	rest    []string // the cells, while the first pass still looks at them
}

// Refuse makes the refusal of one cell.
func Refuse(line int, column, value string, reason *fault.Error) *Refusal {
	return &Refusal{Line: line, Column: column, Value: clip(value, 200), Code: reason.Code, Message: reason.Message, Params: reason.Params}
}

func clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit] + "…"
}

func label(name string, column int) string {
	if name != "" {
		return name
	}
	return "#" + strconv.Itoa(column+1)
}

// The reasons. They are shared values: use With to add parameters.
var (
	errNotNumber   = fault.New(fault.Invalid, "cell.not_a_number", "This is not a number.")
	errNotDate     = fault.New(fault.Invalid, "cell.not_a_date", "This is not a date.")
	errNoSuchDay   = fault.New(fault.Invalid, "cell.no_such_day", "There is no such day.")
	errSeparators  = fault.New(fault.Invalid, "cell.separators", "The separators do not fit the way numbers are written in this column.")
	errTooLong     = fault.New(fault.Invalid, "cell.too_many_digits", "The number has too many digits.")
	errTooManyCell = fault.New(fault.Invalid, "row.too_many_cells", "The row has more cells than the table has columns.")
	errTotal       = fault.New(fault.Invalid, "row.total", "This looks like a line of totals.")
	errNul         = fault.New(fault.Invalid, "row.nul", "The row holds a NUL character.")
	// ErrEmpty is the reason for a cell that must not be empty.
	ErrEmpty = fault.New(fault.Invalid, "cell.empty", "The cell is empty.")
)
