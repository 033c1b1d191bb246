package table

import "strings"

// lookAhead is how many records decide where the table lies.
const lookAhead = 300

// maxHeaderRows is how many rows of names are joined.
const maxHeaderRows = 4

// head is the beginning of a source: raw records, kept.
type head []Record

func readHead(source Source, startLine int) (head, error) {
	var h head
	for record, err := range source.Records() {
		if err != nil {
			return nil, err
		}
		if record.Line < startLine || record.Bad != nil {
			continue
		}
		cells := make([]string, len(record.Cells))
		for i, c := range record.Cells {
			cells[i] = Clean(c)
		}
		h = append(h, Record{Line: record.Line, Cells: cells})
		if len(h) == lookAhead {
			break
		}
	}
	return h, nil
}

func filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// first finds the record with which the table begins: the first that is filled
// at least half as well as the records after it usually are.
func (h head) first() int {
	for i := range h {
		n := filled(h[i].Cells)
		usual := h[i+1:].usual()
		if n > 0 && (2*n >= usual || i == len(h)-1) && (n > 1 || usual <= 1) {
			return i
		}
	}
	return -1
}

// usual is the median number of filled cells of the next 50 records that are
// not blank.
func (h head) usual() int {
	var counts [256]int
	total := 0
	for i := 0; i < len(h) && total < 50; i++ {
		if n := filled(h[i].Cells); n > 0 {
			counts[min(n, 255)]++
			total++
		}
	}
	for n, seen := 0, 0; n < 256; n++ {
		if seen += counts[n]; seen*2 >= total {
			return n
		}
	}
	return 0
}

// typed tells for each column whether the records hold mostly numbers or dates
// in it.
func (h head) typed(width int) []bool {
	typed := make([]bool, width)
	for c := range typed {
		full, values := 0, 0
		for _, record := range h {
			if c < len(record.Cells) && record.Cells[c] != "" {
				full++
				if isValue(record.Cells[c]) {
					values++
				}
			}
		}
		typed[c] = full > 0 && values*10 >= full*6
	}
	return typed
}

// isValue: a number or a date, not a name.
func isValue(s string) bool {
	if !strings.ContainsAny(s, "0123456789") {
		return false
	}
	var n numberEvidence
	var d dateEvidence
	return n.look(s) || d.look(s)
}

// headerRows counts the rows of names at the start of h, 0 when there are none.
// sure is false where only their being unlike the rest speaks for a header.
func (h head) headerRows() (rows int, sure bool) {
	width := len(h[0].Cells)
	for _, record := range h {
		width = max(width, len(record.Cells))
	}
	names := h[0].Cells
	if valuesIn(names) > filled(names)/3 {
		return 0, true
	}
	typed := h[1:].typed(width)
	if !contrasts(names, typed) && !knownNames(names) {
		return h.unlikeRest(), false
	}
	rows = 1
	for rows < maxHeaderRows && rows+1 < len(h) && h.continuesHeader(rows, typed) {
		rows++
	}
	return rows, true
}

func valuesIn(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" && isValue(c) {
			n++
		}
	}
	return n
}

// contrasts: a name stands above values in at least one column.
func contrasts(names []string, typed []bool) bool {
	for c, name := range names {
		if name != "" && typed[c] && !isValue(name) {
			return true
		}
	}
	return false
}

func knownNames(names []string) bool {
	known := 0
	for _, name := range names {
		if name != "" && isKnownName(NormaliseName(name)) {
			known++
		}
	}
	return known > 0 && known*3 >= filled(names)
}

// unlikeRest is 1 when no cell of the first record comes again below it and
// none is empty or double: names do not repeat, values often do.
func (h head) unlikeRest() int {
	seen := map[string]bool{}
	for c, name := range h[0].Cells {
		if name == "" && c+1 < len(h[0].Cells) || seen[name] || len(name) > 80 {
			return 0
		}
		seen[name] = true
		for _, record := range h[1:] {
			if c < len(record.Cells) && record.Cells[c] == name && name != "" {
				return 0
			}
		}
	}
	return 1
}

// continuesHeader: row repeats the first row of names, or is words only, also
// where values stand below.
func (h head) continuesHeader(row int, typed []bool) bool {
	first, cells := h[0].Cells, h[row].Cells
	if sameCells(first, cells) {
		return true
	}
	columns := 0
	for c, isTyped := range typed {
		if !isTyped {
			continue
		}
		if c >= len(cells) || cells[c] == "" || isValue(cells[c]) {
			return false
		}
		columns++
	}
	return columns > 1 && 2*filled(cells) >= filled(first)
}

func sameCells(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// joinNames puts the header rows together column by column.
func (h head) joinNames(rows, width int) []string {
	names := make([]string, width)
	for c := range names {
		var parts []string
		for _, record := range h[:rows] {
			if c < len(record.Cells) && record.Cells[c] != "" {
				parts = append(parts, strings.Join(strings.Fields(record.Cells[c]), " "))
			}
		}
		names[c] = strings.Join(parts, " ")
	}
	return names
}

// width is how many columns the table has: those of the header, else those most
// records have. Columns at the right edge without name and content are left out.
func (h head) width(rows int) int {
	if rows > 0 {
		return max(lastFilled(h[:rows]), h[rows:].commonWidth(lastFilled(h[:rows])))
	}
	return max(1, h.commonWidth(0))
}

func lastFilled(h head) int {
	width := 0
	for _, record := range h {
		for c, cell := range record.Cells {
			if cell != "" {
				width = max(width, c+1)
			}
		}
	}
	return width
}

// commonWidth is the greatest width that at least half of the records fill, or
// least, if that is more.
func (h head) commonWidth(least int) int {
	counts := map[int]int{}
	for i := range h {
		counts[lastFilled(h[i:i+1])]++
	}
	best := least
	for width := range counts {
		reached := 0
		for w, n := range counts {
			if w >= width {
				reached += n
			}
		}
		if reached*2 >= len(h) {
			best = max(best, width)
		}
	}
	if least == 0 {
		return lastFilled(h)
	}
	return best
}
