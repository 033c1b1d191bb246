package table

import (
	"strconv"
	"strings"

	"kaymak/internal/fault"
)

// sampleRows is how many rows a detection shows.
const sampleRows = 20

// ErrStopped is the error when Wish.Progress abandons the first pass.
var ErrStopped = fault.New(fault.Conflict, "file.stopped", "Reading was stopped.")

// Detect reads the whole source once and decides where its table lies and what
// each column holds. It fails with file.no_rows where there is nothing to read,
// and with whatever the source fails with.
func Detect(source Source, wish Wish) (*Table, error) {
	h, err := readHead(source, wish.StartLine)
	if err != nil {
		return nil, err
	}
	t := &Table{source: source}
	start := h.first()
	if wish.StartLine > 0 && len(h) > 0 {
		start = 0
	}
	if start < 0 {
		return nil, ErrNoTable
	}
	names := t.place(h[start:], wish)
	p := newProfile(t.Layout, names, t.Layout.HeaderRows)
	if err := t.scan(p, wish); err != nil {
		return nil, err
	}
	t.Columns = p.columns(names, wish)
	t.notes(p)
	return t, nil
}

// place decides header and width.
func (t *Table) place(h head, wish Wish) []string {
	t.Layout.StartLine = h[0].Line
	rows, sure := h.headerRows()
	if wish.HeaderRows != nil {
		rows, sure = min(max(*wish.HeaderRows, 0), min(len(h), maxHeaderRows)), true
	}
	if !sure && rows > 0 {
		t.note("header.assumed", "", "The first row is taken for the names of the columns.", nil)
	}
	t.Layout.HeaderRows = rows
	t.Layout.Width = h.width(rows)
	if h[0].Line > 1 {
		t.note("table.preamble", "", "Lines above the table are left out.", fault.Params{"line": strconv.Itoa(h[0].Line)})
	}
	return h.joinNames(rows, t.Layout.Width)
}

// scan is pass 1.
func (t *Table) scan(p *profile, wish Wish) error {
	for row, err := range dataRows(t.source, t.Layout) {
		if err != nil {
			return err
		}
		if row.Bad == nil && p.isSecondHeader(row.Cells) || row.Bad != nil && p.isSecondHeaderText(row.Bad) {
			t.Layout.EndLine = row.Line
			t.Layout.Tables = append(t.Layout.Tables, row.Line)
			t.note("table.another", "", "A second table begins in the file; only the first is read.", fault.Params{"line": strconv.Itoa(row.Line)})
			return nil
		}
		t.Count++
		if len(t.Sample) < sampleRows {
			row := row
			row.Cells = append([]string(nil), row.Cells...)
			t.Sample = append(t.Sample, row)
		}
		if row.Bad == nil {
			p.add(row.Cells)
		}
		if t.Count%10_000 == 0 && wish.Progress != nil && !wish.Progress(t.Count) {
			return ErrStopped
		}
	}
	return nil
}

func (t *Table) note(code, column, message string, params fault.Params) {
	t.Notes = append(t.Notes, Note{Code: code, Column: column, Message: message, Params: params})
}

// notes reports what the whole columns leave open.
func (t *Table) notes(p *profile) {
	for i, c := range t.Columns {
		switch {
		case c.Kind == Date && c.Dates.Ambiguous:
			t.note("date.ambiguous", t.Label(i), "Day and month cannot be told apart in this column.", fault.Params{"order": string(c.Dates.Order)})
		case c.Kind == Number && c.Numbers.Ambiguous:
			t.note("number.ambiguous", t.Label(i), "Thousands and decimals cannot be told apart in this column.", fault.Params{"decimal": string(rune(c.Numbers.Decimal))})
		}
		if n := p.cells[i].number; c.Kind == Number && n.point > 0 && n.comma > 0 {
			t.note("number.mixed", t.Label(i), "Some numbers have a decimal point, others a decimal comma.", nil)
		}
		if c.Kind == Number && p.cells[i].number.mixed {
			t.note("number.currencies", t.Label(i), "The column holds several currencies.", nil)
		}
		if c.Kind == Date && c.Dates.Serials && p.cells[i].date.seen > 0 {
			t.note("date.serials", t.Label(i), "Some dates are Excel day numbers.", nil)
		}
	}
}

// isSecondHeader: the names of the columns come again, perhaps fewer of them.
func (p *profile) isSecondHeader(cells []string) bool {
	if p.headerRows == 0 || cells[0] != p.names[0] || cells[0] == "" {
		return false
	}
	same := 0
	for i, c := range cells {
		if c == "" {
			break
		}
		if !strings.HasSuffix(p.names[i], c) {
			return false
		}
		same++
	}
	return same > 1 && 2*same >= len(cells)
}

// isSecondHeaderText is the same for a header with more columns than ours,
// which is a row with too many cells.
func (p *profile) isSecondHeaderText(bad *Refusal) bool {
	return bad.Code == errTooManyCell.Code && p.headerRows > 0 && bad.rest != nil && p.isSecondHeader(bad.rest)
}
