package csv

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"kaymak/internal/exchange/table"
)

const (
	firstBuffer  = 256 << 10
	maxRecord    = 4 << 20
	maxOpenQuote = 30 // lines with an open quote that are skipped before the file is given up
)

// reader cuts a UTF-8 text into records. A record is parsed in place; when it
// runs past the buffer, the buffer is refilled and the record parsed again.
type reader struct {
	in         io.Reader
	buf        []byte
	start, end int
	atEOF      bool
	line       int
	delimiter  byte
	padded     bool // the delimiter is followed by a space: ", "
	quote      byte // 0: none
	escape     byte
	hasEscape  bool
	lineByCR   bool
	stop       [256]bool
	fields     []field
	cells      []string
	openQuotes int
	literals   int // quotes inside quoted cells that nothing escapes
	escapes    int
}

// field is a cell inside the record: [from, to) without its quotes.
type field struct {
	from, to        int
	quoted, escaped bool
}

func newReader(in io.Reader, d Dialect) *reader {
	r := &reader{in: in, buf: make([]byte, firstBuffer), delimiter: ',', line: 1, lineByCR: d.Newline == "\r"}
	if d.Delimiter != "" {
		r.delimiter, r.padded = d.Delimiter[0], len(d.Delimiter) > 1
	}
	if d.Quote != nil && *d.Quote != "" {
		r.quote = (*d.Quote)[0]
	}
	if d.Escape != nil && *d.Escape != "" && r.quote != 0 {
		r.escape, r.hasEscape = (*d.Escape)[0], true
	}
	r.stop[r.delimiter], r.stop['\n'] = true, true
	r.stop['\r'] = true
	return r
}

// fill makes room and reads more. It fails with io.EOF when there is no more,
// and with errLongLine when the record has used up the largest buffer.
func (r *reader) fill() error {
	if r.atEOF {
		return io.EOF
	}
	if r.start > 0 {
		r.end = copy(r.buf, r.buf[r.start:r.end])
		r.start = 0
	}
	if r.end == len(r.buf) {
		if len(r.buf) >= maxRecord {
			return errLongLine.With("line", strconv.Itoa(r.line))
		}
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	for r.end < len(r.buf) && !r.atEOF {
		n, err := r.in.Read(r.buf[r.end:])
		r.end += n
		if err == io.EOF {
			r.atEOF = true
		} else if err != nil {
			return errUnreadable.Because(err)
		}
		if n > 0 {
			break
		}
	}
	return nil
}

// next gives the next record, io.EOF after the last.
func (r *reader) next() (table.Record, error) {
	for {
		n, whole, inQuote := r.parse(r.buf[r.start:r.end])
		if whole {
			return r.take(n), nil
		}
		if r.atEOF && r.start == r.end {
			return table.Record{}, io.EOF
		}
		err := r.fill()
		if err != nil && inQuote {
			return r.skipOpenQuote()
		}
		if err != nil {
			return table.Record{}, err
		}
	}
}

// skipOpenQuote gives up the first line of a record whose quote is not closed.
func (r *reader) skipOpenQuote() (table.Record, error) {
	if r.openQuotes++; r.openQuotes > maxOpenQuote {
		return table.Record{}, errQuotes.With("line", strconv.Itoa(r.line))
	}
	text := r.buf[r.start:r.end]
	n := bytes.IndexByte(text, r.newline()) + 1
	if n == 0 {
		n = len(text)
	}
	shown := string(text[:min(n, 200)])
	record := table.Record{Line: r.line, Cells: []string{strings.ToValidUTF8(strings.TrimSpace(shown), "�")}, Bad: errQuoteOpen}
	r.start += n
	r.line++
	return record, nil
}

func (r *reader) newline() byte {
	if r.lineByCR {
		return '\r'
	}
	return '\n'
}

// take makes the parsed record of n bytes out of the buffer: one string for all
// its cells.
func (r *reader) take(n int) table.Record {
	raw := r.buf[r.start : r.start+n]
	text := string(raw)
	valid := utf8.ValidString(text)
	r.cells = r.cells[:0]
	quoted := false
	for _, f := range r.fields {
		cell := text[f.from:f.to]
		if f.escaped {
			cell = r.unescape(cell)
		}
		if !valid {
			cell = strings.ToValidUTF8(cell, "�")
		}
		quoted = quoted || f.quoted
		r.cells = append(r.cells, cell)
	}
	record := table.Record{Line: r.line, Cells: r.cells}
	r.line++
	if quoted {
		r.line += max(0, bytes.Count(raw, []byte{r.newline()})-1)
	}
	r.start += n
	return record
}

func (r *reader) unescape(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == r.escape && i+1 < len(s) && (s[i+1] == r.quote || s[i+1] == r.escape) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
