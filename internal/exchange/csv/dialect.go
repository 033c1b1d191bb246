package csv

import (
	"bytes"
	"io"
	"strings"
)

// findDialect parses the sample in every plausible way that the wish leaves
// open and keeps the best.
func findDialect(sample []byte, whole bool, wish Dialect) (Dialect, error) {
	if wish.Newline == "" {
		wish.Newline = findNewline(sample)
	}
	if !whole {
		if i := bytes.LastIndexByte(sample, wish.Newline[len(wish.Newline)-1]); i > 0 {
			sample = sample[:i+1]
		}
	}
	best, bestScore := Dialect{}, -1.0
	for _, d := range candidates(sample, wish) {
		if score := judge(sample, d); score > bestScore {
			best, bestScore = d, score
		}
	}
	if bestScore < enough && wish.Delimiter == "" {
		return wish, errNoDelimiter
	}
	return best, nil
}

// enough is the score below which no reading of the file makes sense.
const enough = 0.3

func findNewline(sample []byte) string {
	lf, cr, crlf := bytes.Count(sample, []byte("\n")), bytes.Count(sample, []byte("\r")), bytes.Count(sample, []byte("\r\n"))
	switch {
	case lf == 0 && cr > 0:
		return "\r"
	case crlf*2 > lf:
		return "\r\n"
	}
	return "\n"
}

// candidates lists the plausible dialects, the usual ones first: equal scores
// take the first.
func candidates(sample []byte, wish Dialect) []Dialect {
	delimiters := []string{",", ";", "\t", "|", ", ", " "}
	if wish.Delimiter != "" {
		delimiters = []string{wish.Delimiter}
	}
	var list []Dialect
	for _, delimiter := range delimiters {
		if wish.Delimiter == "" && delimiter != "," && !bytes.Contains(sample, []byte(delimiter)) {
			continue
		}
		for _, quote := range quotes(sample, wish) {
			for _, escape := range escapes(sample, wish, quote) {
				list = append(list, Dialect{wish.Encoding, delimiter, &quote, &escape, wish.Newline})
			}
		}
	}
	return list
}

func quotes(sample []byte, wish Dialect) []string {
	if wish.Quote != nil {
		return []string{*wish.Quote}
	}
	list := []string{`"`}
	if bytes.IndexByte(sample, '\'') >= 0 {
		list = append(list, `'`)
	}
	if bytes.IndexByte(sample, '"') >= 0 {
		list = append(list, "")
	}
	return list
}

func escapes(sample []byte, wish Dialect, quote string) []string {
	if wish.Escape != nil {
		return []string{*wish.Escape}
	}
	if quote == "" {
		return []string{""}
	}
	list := []string{quote}
	if bytes.Contains(sample, []byte(`\`+quote)) {
		list = append(list, `\`)
	}
	if quote == `'` && bytes.Contains(sample, []byte(`""`)) {
		list = append(list, `"`)
	}
	if bytes.Contains(sample, []byte("\x00"+quote)) {
		list = append(list, "\x00")
	}
	return append(list, "")
}

// judgedRecords is how many records of the sample decide.
const judgedRecords = 300

// judge scores a dialect 0 … 1: how many records have the usual number of
// cells, how many cells look whole, and how seldom quotes need forgiveness.
func judge(sample []byte, d Dialect) float64 {
	r := newReader(bytes.NewReader(sample), d)
	widths := map[int]int{}
	records, cells, whole, bad := 0, 0, 0, 0
	for records < judgedRecords {
		record, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return -1
		}
		if record.Bad != nil {
			bad++
		}
		if isBlank(record.Cells) {
			continue
		}
		records++
		widths[len(record.Cells)]++
		for i, f := range r.fields {
			cells++
			if f.quoted || looksWhole(record.Cells[min(i, len(record.Cells)-1)], d) {
				whole++
			}
		}
	}
	if records == 0 {
		return 0.5
	}
	width, share := usualWidth(widths, records)
	score := share * float64(whole) / float64(max(cells, 1))
	score -= 0.5*float64(r.literals)/float64(max(cells, 1)) + float64(bad)/float64(records)
	score += 0.3 * float64(r.escapes) / float64(max(cells, 1)) // an escape that explains a quote
	return score * widthFactor(width, d.Delimiter)
}

// widthFactor prefers many columns to few, and believes in spaces only where
// they make a broad table.
func widthFactor(width int, delimiter string) float64 {
	switch {
	case width == 1:
		return 0.4
	case delimiter == " " && width < 4:
		return 0.1
	case delimiter == " ":
		return 0.7
	}
	return 1 - 0.3/float64(width)
}

func isBlank(cells []string) bool {
	for _, c := range cells {
		if c != "" {
			return false
		}
	}
	return true
}

func usualWidth(widths map[int]int, records int) (width int, share float64) {
	for w, n := range widths {
		if n > widths[width] || n == widths[width] && w > width {
			width = w
		}
	}
	return width, float64(widths[width]) / float64(records)
}

// looksWhole: a cell without quotes shows no trace of having been cut in the
// wrong place.
func looksWhole(cell string, d Dialect) bool {
	if cell == "" {
		return true
	}
	first, last := cell[0], cell[len(cell)-1]
	if first == '"' || last == '"' && strings.Count(cell, `"`)%2 == 1 || first == ' ' || first == '\'' && last == '\'' {
		return false
	}
	for _, other := range []string{";", "\t", "|"} {
		if other != d.Delimiter && strings.Contains(cell, other) {
			return false
		}
	}
	return true
}
