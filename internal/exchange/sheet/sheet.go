// Package sheet writes a table to a file, row by row: CSV or a workbook. Nothing
// of the table is kept in memory, and no text is ever taken for a formula.
//
//	w, err := sheet.New(sheet.CSV, out, []string{"Company", "Pays a year"})
//	err = w.Row([]sheet.Cell{sheet.Text("=1+1"), sheet.Number("1200.50")})
//	err = w.Close()
//
// Numbers are plain decimals with a point, days are YYYY-MM-DD in CSV and dates
// in a workbook: package exchange reads both back as they were.
package sheet

import (
	"encoding/csv"
	"io"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Format is a kind of file.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	XLSX Format = "xlsx"
)

// Cell is a value of one column. The zero value is an empty cell.
type Cell struct {
	text   string
	number bool
	day    *civil.Date
}

// Text is a cell of characters.
func Text(s string) Cell { return Cell{text: s} }

// Number is a cell with a plain decimal: "-12.50".
func Number(decimal string) Cell { return Cell{text: decimal, number: true} }

// Day is a cell with a date; nil leaves it empty.
func Day(d *civil.Date) Cell { return Cell{day: d} }

// Writer takes the rows of a table. Close ends the file.
type Writer interface {
	Row(cells []Cell) error
	Close() error
}

// New begins a file with its headings.
func New(format Format, out io.Writer, headings []string) (Writer, error) {
	if format == XLSX {
		return newWorkbook(out, headings)
	}
	return newText(out, headings)
}

// ContentType is how a browser is told of the format.
func (f Format) ContentType() string {
	if f == XLSX {
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "text/csv; charset=utf-8"
}

type text struct {
	csv *csv.Writer
	row []string
}

// newText begins with a byte order mark, which makes spreadsheets read UTF-8.
func newText(out io.Writer, headings []string) (*text, error) {
	if _, err := io.WriteString(out, "\ufeff"); err != nil {
		return nil, fault.Wrap(err, "writing a file")
	}
	t := &text{csv: csv.NewWriter(out)}
	cells := make([]Cell, len(headings))
	for i, h := range headings {
		cells[i] = Text(h)
	}
	return t, t.Row(cells)
}

func (t *text) Row(cells []Cell) error {
	t.row = t.row[:0]
	for _, c := range cells {
		switch {
		case c.day != nil:
			t.row = append(t.row, c.day.String())
		case c.number:
			t.row = append(t.row, c.text)
		default:
			t.row = append(t.row, Harmless(c.text))
		}
	}
	return fault.Wrap(t.csv.Write(t.row), "writing a file")
}

func (t *text) Close() error {
	t.csv.Flush()
	return fault.Wrap(t.csv.Error(), "writing a file")
}

// Harmless keeps a spreadsheet from running a text as a formula. A phone number
// that begins with + runs nothing and stays.
func Harmless(cell string) string {
	if !strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") {
		return cell
	}
	if rest := cell[1:]; (cell[0] == '+' || cell[0] == '-') && rest != "" && strings.Trim(rest, "0123456789 ()") == "" {
		return cell
	}
	return "'" + cell
}
