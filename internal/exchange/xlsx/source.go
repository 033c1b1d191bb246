// Package xlsx reads the cells of one sheet of an Office Open XML workbook as a
// stream. Formulas give their stored values, macros and links are not looked
// at.
//
// It has its own scanner for the two large parts (the sheet and the shared
// strings) because the type and the number format of a cell are needed to tell
// a date from a number, and because it is several times faster than a general
// reader. Memory is bounded: shared strings may have 128 MiB, one cell 1 MiB, a
// row 2,000 cells, and a part may not be more than 200 times its packed size.
//
// Dates come as ISO text, numbers as plain decimals of at most 15 significant
// digits, which is what the workbook shows and what its author typed.
package xlsx

import (
	"archive/zip"
	"io"
	"iter"
	"strings"

	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// Source is one sheet of a workbook.
type Source struct {
	Sheet  string
	Sheets []string // names of the visible sheets
	Notes  []table.Note
	book   *book
	part   *zip.File
}

// Open opens the named sheet, or the first visible one that holds a table.
// Errors: file.broken, file.too_large, file.packed (a zip bomb), file.no_sheet.
func Open(file io.ReaderAt, size int64, sheet string) (*Source, error) {
	b, err := openBook(file, size)
	if err != nil {
		return nil, err
	}
	s := &Source{book: b}
	for _, each := range b.sheets {
		s.Sheets = append(s.Sheets, each.name)
	}
	if sheet == "" {
		return s, s.pick()
	}
	for _, each := range b.sheets {
		if each.name == sheet || strings.EqualFold(each.name, sheet) {
			s.Sheet, s.part = each.name, each.part
			return s, nil
		}
	}
	return nil, errNoSheet.With("sheet", sheet).With("sheets", strings.Join(s.Sheets, ", "))
}

// pick takes the first sheet with two rows of two cells, else the first.
func (s *Source) pick() error {
	for _, each := range s.book.sheets {
		s.Sheet, s.part = each.name, each.part
		broad := 0
		for record, err := range s.Records() {
			if err != nil {
				return err
			}
			if len(record.Cells) > 1 {
				broad++
			}
			if broad == 2 || record.Line > 1000 {
				break
			}
		}
		if broad == 2 {
			break
		}
	}
	if len(s.book.sheets) > 1 {
		s.Notes = append(s.Notes, table.Note{
			Code: "file.sheets", Message: "The workbook has several sheets; one is read.",
			Params: fault.Params{"sheet": s.Sheet, "sheets": strings.Join(s.Sheets, ", ")},
		})
	}
	return nil
}

// Records reads the rows of the sheet from the start.
func (s *Source) Records() iter.Seq2[table.Record, error] {
	return func(yield func(table.Record, error) bool) {
		part, err := openPart(s.part, maxSheet)
		if err != nil {
			yield(table.Record{}, err)
			return
		}
		defer part.Close()
		r := rowReader{scan: newScanner(part), book: s.book}
		for {
			record, err := r.next()
			if err == io.EOF {
				return
			}
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

var (
	errBroken   = fault.New(fault.Invalid, "file.broken", "The workbook is damaged.")
	errPacked   = fault.New(fault.Limit, "file.packed", "The workbook unpacks to far more than its size allows.")
	errTooLarge = fault.New(fault.Limit, "file.too_large", "The file is too large.")
	errNoSheet  = fault.New(fault.Invalid, "file.no_sheet", "The workbook has no such sheet.")
	errWide     = fault.New(fault.Invalid, "row.too_many_cells", "The row has more cells than the table has columns.")
)
