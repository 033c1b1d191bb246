package table

import (
	"iter"
	"strings"

	"kaymak/internal/fault"
)

// dataRows gives the rows of the table inside the records of a source.
func dataRows(source Source, layout Layout) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		cells := make([]string, layout.Width)
		header := layout.HeaderRows
		for record, err := range source.Records() {
			if err != nil {
				yield(Row{}, err)
				return
			}
			if record.Line < layout.StartLine {
				continue
			}
			if layout.EndLine > 0 && record.Line >= layout.EndLine {
				return
			}
			row, blank := shapeRow(record, cells)
			if blank {
				continue
			}
			if header > 0 {
				header--
				continue
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

// shapeRow cleans the cells of a record into cells and checks their number.
func shapeRow(record Record, cells []string) (row Row, blank bool) {
	row.Line = record.Line
	if record.Bad != nil {
		row.Bad = Refuse(record.Line, "", strings.Join(record.Cells, " "), record.Bad)
		return row, false
	}
	filled, firstFilled := 0, -1
	for i := range cells {
		cells[i] = ""
		if i < len(record.Cells) {
			cells[i] = Clean(record.Cells[i])
		}
		if cells[i] != "" {
			filled++
			if firstFilled < 0 {
				firstFilled = i
			}
		}
	}
	row.Cells = cells
	for i := len(cells); i < len(record.Cells); i++ {
		if extra := Clean(record.Cells[i]); extra != "" {
			row.Bad = Refuse(record.Line, label("", i), extra, errTooManyCell)
			row.Bad.rest = cells
			return row, false
		}
	}
	if filled == 0 {
		return row, true
	}
	row.Bad = badRow(record, cells, filled, firstFilled)
	return row, false
}

func badRow(record Record, cells []string, filled, first int) *Refusal {
	if isTotal(cells[first], filled, len(cells)) {
		return Refuse(record.Line, "", strings.Join(cells, " "), errTotal)
	}
	for i, s := range cells {
		if strings.IndexByte(s, 0) >= 0 {
			return Refuse(record.Line, label("", i), strings.ReplaceAll(s, "\x00", "␀"), errNul)
		}
	}
	return nil
}

// isTotal recognises the line of totals that reports end with. A company may
// be called Total, so a row that is otherwise complete is a row.
func isTotal(first string, filled, width int) bool {
	if filled == width && width > 2 || len(first) > 40 || !totalInitial[first[0]] {
		return false
	}
	word := strings.ToLower(strings.TrimRight(first, " :.="))
	for _, sure := range []string{"итого", "итого за период", "всего", "итог", "общо", "всичко", "grand total", "общий итог", "общ сбор"} {
		if word == sure {
			return true
		}
	}
	return (word == "total" || word == "totals" || word == "sum") && (filled <= (width+1)/2 || strings.HasSuffix(first, ":"))
}

// totalInitial holds the first bytes the words can begin with, so that millions
// of rows are passed with one look.
var totalInitial = func() (t [256]bool) {
	for _, b := range []byte{'t', 'T', 's', 'S', 'g', 'G', 0xD0} {
		t[b] = true
	}
	return t
}()

// ErrNoTable is the error for a source without a single row.
var ErrNoTable = fault.New(fault.Invalid, "file.no_rows", "The file holds no rows.")
