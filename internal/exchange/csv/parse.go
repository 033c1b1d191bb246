package csv

import "bytes"

// parse cuts the record at the start of p into r.fields and gives its length
// with the line end. Not whole: p ends before the record does; inQuote: inside a
// quoted cell.
func (r *reader) parse(p []byte) (n int, whole, inQuote bool) {
	r.fields = r.fields[:0]
	if len(p) == 0 {
		return 0, false, false
	}
	for i := 0; ; {
		f := field{from: i, to: i}
		if r.quote != 0 && i < len(p) && p[i] == r.quote {
			end, closed, escaped := r.quoted(p, i+1)
			if !closed {
				return 0, false, true
			}
			f = field{i + 1, end, true, escaped}
			i = end + 1
			for i < len(p) && p[i] == ' ' && r.delimiter != ' ' {
				i++
			}
		} else {
			i = r.bare(p, i)
			f.to = i
		}
		r.fields = append(r.fields, f)
		if i >= len(p) {
			return len(p), r.atEOF, false
		}
		size, last, more := r.divider(p, i)
		if more {
			return 0, false, false
		}
		i += size
		if last {
			return i, true, false
		}
	}
}

// bare finds the end of a cell without quotes.
func (r *reader) bare(p []byte, i int) int {
	for {
		for i < len(p) && !r.stop[p[i]] {
			i++
		}
		if i >= len(p) {
			return i
		}
		if size, _, more := r.divider(p, i); size > 0 || more {
			return i
		}
		i++
	}
}

// divider measures the delimiter or line end at p[i]; size 0 where there is
// neither. more: the text ends too early to tell.
func (r *reader) divider(p []byte, i int) (size int, last, more bool) {
	known := i+1 < len(p)
	switch p[i] {
	case '\n':
		return 1, true, false
	case '\r':
		if !known && !r.atEOF {
			return 0, false, true
		}
		if known && p[i+1] == '\n' {
			return 2, true, false
		}
		if r.lineByCR || !known {
			return 1, true, false
		}
		return 0, false, false
	case r.delimiter:
		if !r.padded {
			return 1, false, false
		}
		if !known && !r.atEOF {
			return 0, false, true
		}
		if !known || p[i+1] == '\n' || p[i+1] == '\r' {
			return 1, false, false
		}
		if p[i+1] == ' ' {
			return 2, false, false
		}
	}
	return 0, false, false
}

// quoted finds the quote that closes the cell starting at p[i]. A quote that
// neither closes nor is escaped is content: 5" pipe.
func (r *reader) quoted(p []byte, i int) (end int, closed, escaped bool) {
	for i < len(p) {
		if r.hasEscape && r.escape != r.quote {
			next := bytes.IndexAny(p[i:], string([]byte{r.quote, r.escape}))
			if next < 0 {
				return 0, false, false
			}
			i += next
		} else {
			next := bytes.IndexByte(p[i:], r.quote)
			if next < 0 {
				return 0, false, false
			}
			i += next
		}
		if i+1 >= len(p) {
			return i, r.atEOF && p[i] == r.quote, escaped
		}
		switch after := p[i+1]; {
		case r.hasEscape && p[i] == r.escape && (after == r.quote || after == r.escape):
			escaped, i = true, i+2
			r.escapes++
		case p[i] == r.quote && r.closes(p, i+1):
			return i, true, escaped
		default:
			if p[i] == r.quote {
				r.literals++
			}
			i++
		}
	}
	return 0, false, false
}

// closes tells whether a delimiter, a line end or the end of the text stands
// at p[i], perhaps after spaces.
func (r *reader) closes(p []byte, i int) bool {
	for i < len(p) && p[i] == ' ' && r.delimiter != ' ' {
		i++
	}
	if i >= len(p) {
		return true
	}
	size, _, more := r.divider(p, i)
	return size > 0 || more
}
