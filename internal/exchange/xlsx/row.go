package xlsx

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/exchange/table"
)

// maxCells is how many columns are read.
const maxCells = 2000

// rowReader gives the rows of a sheet.
type rowReader struct {
	scan   *scanner
	book   *book
	line   int
	cells  []string
	wide   bool
	inline bytes.Buffer
}

// next gives the next row, io.EOF after the last.
func (r *rowReader) next() (table.Record, error) {
	for {
		if err := r.scan.next(); err != nil {
			return table.Record{}, err
		}
		if err := refuseDoctype(r.scan); err != nil {
			return table.Record{}, err
		}
		tag, closing, empty := r.scan.name()
		if tag == "sheetData" && (closing || empty) {
			return table.Record{}, io.EOF
		}
		if tag != "row" || closing {
			continue
		}
		r.line = max(r.line+1, number(r.scan.attribute("r")))
		r.cells, r.wide = r.cells[:0], false
		if !empty {
			if err := r.row(); err != nil {
				return table.Record{}, ended(err)
			}
		}
		record := table.Record{Line: r.line, Cells: r.cells}
		if r.wide {
			record.Bad = errWide
		}
		return record, nil
	}
}

func (r *rowReader) row() error {
	for {
		if err := r.scan.next(); err != nil {
			return err
		}
		tag, closing, empty := r.scan.name()
		if tag == "row" && closing {
			return nil
		}
		if tag != "c" || closing {
			continue
		}
		column := columnOf(r.scan.attribute("r"), len(r.cells))
		style, kind := number(r.scan.attribute("s")), string(r.scan.attribute("t"))
		value := ""
		if !empty {
			var err error
			if value, err = r.cell(kind, style); err != nil {
				return err
			}
		}
		r.put(column, value)
	}
}

func (r *rowReader) put(column int, value string) {
	if column >= maxCells || column < 0 {
		r.wide = r.wide || value != ""
		return
	}
	for len(r.cells) <= column {
		r.cells = append(r.cells, "")
	}
	r.cells[column] = value
}

// cell reads up to the end of the cell.
func (r *rowReader) cell(kind string, style int) (string, error) {
	value := ""
	for {
		if err := r.scan.next(); err != nil {
			return "", err
		}
		tag, closing, empty := r.scan.name()
		switch {
		case tag == "c" && closing:
			return r.show(value, kind, style), nil
		case closing || empty:
		case tag == "v":
			text, err := r.scan.content()
			if err != nil {
				return "", err
			}
			value = text
		case tag == "is":
			r.inline.Reset()
			if err := r.scan.richText(&r.inline, "is"); err != nil {
				return "", err
			}
			value = r.inline.String()
		}
	}
}

// show turns a stored value into the text of the cell.
func (r *rowReader) show(value, kind string, style int) string {
	switch kind {
	case "s":
		i, err := strconv.Atoi(value)
		if text, ok := r.book.strings.at(i); err == nil && ok {
			return text
		}
		return ""
	case "str", "inlineStr", "e", "d":
		return value
	case "b":
		return map[string]string{"1": "true", "0": "false"}[value]
	}
	if style < len(r.book.dates) && r.book.dates[style] {
		if text, ok := r.dateText(value); ok {
			return text
		}
	}
	return plain(value)
}

// dateText shows a serial as ISO date, with the time where it has one.
func (r *rowReader) dateText(value string) (string, bool) {
	serial, err := strconv.ParseFloat(value, 64)
	if err != nil || !(serial >= 0 && serial < 2958466) {
		return "", false
	}
	seconds := int64(math.Round(serial * 86400))
	if seconds < 86400 {
		return time.Unix(seconds, 0).UTC().Format(time.TimeOnly), true
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if r.book.since1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	} else if seconds < 61*86400 {
		epoch = epoch.AddDate(0, 0, 1)
	}
	when := time.Unix(epoch.Unix()+seconds, 0).UTC()
	if seconds%86400 == 0 {
		return when.Format(time.DateOnly), true
	}
	return when.Format(time.DateTime), true
}

// plain writes a stored number with at most 15 significant digits and never
// with exactly three decimals, so that 1.234 cannot be taken for 1 234.
func plain(value string) string {
	point := -1
	for i := range len(value) {
		switch c := value[i]; {
		case c == '.' && point < 0:
			point = i
		case c >= '0' && c <= '9' || c == '-' && i == 0:
		default:
			return rounded(value)
		}
	}
	if len(value) > 15 {
		return rounded(value)
	}
	return notThree(value, point)
}

// maxPlaces cuts the traces of binary fractions: 1.8E-14 is zero.
const maxPlaces = 12

func rounded(value string) string {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) || math.Abs(f) > 1e18 {
		return value
	}
	f, err = strconv.ParseFloat(strconv.FormatFloat(f, 'e', 14, 64), 64)
	if err != nil {
		return value
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if point := strings.IndexByte(text, '.'); point >= 0 && len(text)-point-1 > maxPlaces {
		text = strings.TrimRight(strings.TrimRight(strconv.FormatFloat(f, 'f', maxPlaces, 64), "0"), ".")
	}
	return notThree(text, strings.IndexByte(text, '.'))
}

func notThree(text string, point int) string {
	if point >= 0 && len(text)-point-1 == 3 {
		return text + "0"
	}
	return text
}

// columnOf reads the letters of a reference like "AB12"; without one the cell
// follows the last.
func columnOf(reference []byte, next int) int {
	column := 0
	for _, c := range reference {
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c < 'A' || c > 'Z' {
			break
		}
		if column = column*26 + int(c-'A') + 1; column > 1<<20 {
			break
		}
	}
	if column == 0 {
		return next
	}
	return column - 1
}

// number reads a small natural number, 0 where there is none.
func number(p []byte) int {
	n := 0
	for _, c := range p {
		if c < '0' || c > '9' || n > 1<<26 {
			return n
		}
		n = n*10 + int(c-'0')
	}
	return n
}
