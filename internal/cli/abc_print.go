package cli

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// printJSON writes the report as one indented JSON document.
func (r *abcReport) printJSON(out io.Writer) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// printCSV writes the rows, comma separated, in UTF-8, with the JSON names.
func (r *abcReport) printCSV(out io.Writer) error {
	w := csv.NewWriter(out)
	if err := w.Write([]string{"company", "value", "share", "cumulative", "group"}); err != nil {
		return err
	}
	for _, row := range r.Rows {
		share, cumulative := strconv.FormatFloat(row.Share, 'g', -1, 64), strconv.FormatFloat(row.Cumulative, 'g', -1, 64)
		if err := w.Write([]string{row.Company, row.Value, share, cumulative, row.Group}); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// printTable writes the groups and the rows for people.
func (r *abcReport) printTable(out io.Writer) error {
	w := bufio.NewWriter(out)
	groups := [][]string{{"group", "companies", "value", "share"}}
	for _, g := range r.Groups {
		groups = append(groups, []string{g.Group, strconv.Itoa(g.Companies), g.Value, percent(g.Share)})
	}
	groups = append(groups, []string{"total", strconv.Itoa(r.Companies - r.Unranked), r.Total, ""})
	align(w, groups, "lrrr")
	fmt.Fprintf(w, "\nGini %.4f", r.Gini)
	if r.Unranked > 0 {
		fmt.Fprintf(w, " · outside the base (0: nothing, N: net refunds): %d", r.Unranked)
	}
	fmt.Fprint(w, "\n\n")
	rows := [][]string{{"rank", "group", "company", "value", "share", "cumulative"}}
	for i, row := range r.Rows {
		line := []string{strconv.Itoa(i + 1), row.Group, oneLine(row.Company), row.Value, percent(row.Share), percent(row.Cumulative)}
		if i >= r.Companies-r.Unranked {
			line[0], line[4], line[5] = "", "", ""
		}
		rows = append(rows, line)
	}
	align(w, rows, "rllrrr")
	return w.Flush()
}

func percent(share float64) string { return strconv.FormatFloat(100*share, 'f', 2, 64) + " %" }

// maxColumn bounds the width to which the other cells of a column are padded.
const maxColumn = 48

// align pads the cells of each column to the same width, to the left (l) or to
// the right (r). The last column of a line is not padded to the left.
func align(w io.Writer, lines [][]string, sides string) {
	widths := make([]int, len(sides))
	for _, line := range lines {
		for c, cell := range line {
			widths[c] = max(widths[c], min(utf8.RuneCountInString(cell), maxColumn))
		}
	}
	for _, line := range lines {
		text := ""
		for c, cell := range line {
			pad := strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(cell)))
			if sides[c] == 'r' {
				text += pad + cell + "  "
			} else {
				text += cell + pad + "  "
			}
		}
		fmt.Fprintln(w, strings.TrimRight(text, " "))
	}
}

// oneLine keeps line breaks and terminal control sequences out of a table.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '␣'
		}
		return r
	}, s)
}

// shownRefusals is how many refused rows are listed beside a table.
const shownRefusals = 20

// printRefused lists what was not taken, for the formats that have no place for it.
func (r *abcReport) printRefused(out io.Writer) {
	for i, refusal := range r.Refused {
		if i == shownRefusals {
			fmt.Fprintf(out, "… and %d more; --format json lists them all.\n", len(r.Refused)-i)
			return
		}
		fmt.Fprintf(out, "line %d, column %q, value %q: %s\n", refusal.Line, refusal.Column, refusal.Value, refusal.Reason)
	}
}
