// Package table is the format-free half of reading tabular files: what a file
// turned out to be (Layout), what each column holds (Column), how its numbers
// and dates are written, and which field of ours it feeds (Mapping).
//
// A file is read twice. The first pass looks at every row, because one cell
// (13/01/2026) can decide how all the others (01/02/2026) must be read; the
// second pass gives the rows. Nothing is guessed from a handful of rows.
//
//	t, err := table.Detect(source, table.Wish{})   // pass 1
//	m := table.ProposeMapping(t, table.Payments)   // or your own columns
//	for row, err := range t.Rows() {               // pass 2
//		date, bad := t.Columns[m.Column("date")].Date(row.Cells[i])
//	}
//
// Whatever cannot be read is refused with a stable code, the line, the column
// and the value; nothing is dropped in silence and nothing is rounded.
package table

import (
	"iter"

	"kaymak/internal/fault"
)

// Record is one raw record of a source. Cells are valid until the next record
// is asked for: the slice is reused, the strings may be kept. Bad is set where
// the record cannot be read; its cells are then meaningless.
type Record struct {
	Line  int // 1-based: physical line of a text file, row number of a sheet
	Cells []string
	Bad   *fault.Error
}

// Source is a file whose records can be read from the start any number of
// times. A CSV file and a sheet of a workbook are sources.
type Source interface {
	Records() iter.Seq2[Record, error]
}

// Row is one data row: cells trimmed, as many as there are columns, NULL and
// its like made empty. The slice is reused, the strings may be kept. Bad rows
// carry their refusal and no cells.
type Row struct {
	Line  int
	Cells []string
	Bad   *Refusal
}

// Layout says where in the source the table lies.
type Layout struct {
	StartLine  int   // first line of the table: what stands above is no part of it
	HeaderRows int   // 0 when the columns have no names
	Width      int   // number of columns
	EndLine    int   // first line that no longer belongs to the table; 0: none
	Tables     []int // lines at which further tables begin
}

// Kind is what a column holds.
type Kind string

// The kinds of column.
const (
	Empty  Kind = "empty"
	Text   Kind = "text"
	Number Kind = "number"
	Date   Kind = "date"
)

// Column is one column of the table with the decisions taken from all of it.
type Column struct {
	Name     string // as in the file; "" without a header
	Kind     Kind
	Numbers  NumberFormat
	Dates    DateFormat
	Filled   int  // cells that are not empty
	Numeric  int  // cells that read as numbers
	Dated    int  // cells that read as dates
	Distinct bool // no value was seen twice (checked on the first 20,000 rows)
	Samples  []string
}

// Label is the name of the column, or its number ("#3") where it has none.
func (t *Table) Label(column int) string {
	if column < 0 || column >= len(t.Columns) {
		return ""
	}
	return label(t.Columns[column].Name, column)
}

// Note is something the reader of the detection should know and can correct.
type Note struct {
	Code    string
	Column  string // "" when it concerns the file
	Message string // English
	Params  fault.Params
}

// Wish is what the user has decided; the rest is detected. The zero value
// detects everything.
type Wish struct {
	StartLine  int                 // line at which the table starts; 0: find it
	HeaderRows *int                // 0: no header; nil: find out
	Decimal    map[int]byte        // by column: '.' or ','
	DateOrder  map[int]DateOrder   // by column
	Lean       byte                // decimal separator where nothing decides; 0: '.'
	Progress   func(rows int) bool `json:"-"` // called every 10,000 rows; false abandons pass 1
}

// Table is a detected table: its columns, a sample, and its rows.
type Table struct {
	Layout  Layout
	Columns []Column
	Sample  []Row // the first 20 rows
	Notes   []Note
	Count   int // data rows, bad ones included
	source  Source
}

// Restore gives the table of a source whose layout and columns are already
// known, without a first pass.
func Restore(source Source, layout Layout, columns []Column) *Table {
	return &Table{Layout: layout, Columns: columns, source: source}
}

// Names gives the column names in order.
func (t *Table) Names() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}

// Find gives the column with this name, else the one whose normalised name is
// the same ("Order Date" finds order_date), else the one numbered "#n", else
// -1.
func (t *Table) Find(name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	want := NormaliseName(name)
	for i, c := range t.Columns {
		if want != "" && NormaliseName(c.Name) == want || name == label("", i) {
			return i
		}
	}
	return -1
}

// Rows reads the data rows from the start. An error ends the sequence; a bad
// row does not.
func (t *Table) Rows() iter.Seq2[Row, error] {
	return dataRows(t.source, t.Layout)
}
