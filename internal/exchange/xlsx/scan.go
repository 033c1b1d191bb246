package xlsx

import (
	"bytes"
	"io"
	"strconv"
	"strings"
)

// maxToken bounds one tag or one piece of text.
const maxToken = 1 << 20

// scanner is a small XML reader for the parts that programs write: elements,
// attributes, text, CDATA, comments. A document type is refused, so that no
// entity can grow.
type scanner struct {
	in         io.Reader
	buf        []byte
	start, end int
	atEOF      bool
	tag        []byte // the last tag without <>, valid until next
	text       []byte // the text before it
}

func newScanner(in io.Reader) *scanner {
	return &scanner{in: in, buf: make([]byte, 64<<10)}
}

// next reads the text up to the next tag, and the tag. io.EOF at the end.
func (s *scanner) next() error {
	for {
		open := bytes.IndexByte(s.buf[s.start:s.end], '<')
		if open >= 0 {
			size, ok := tagSize(s.buf[s.start+open : s.end])
			if ok {
				s.text = s.buf[s.start : s.start+open]
				s.tag = s.buf[s.start+open+1 : s.start+open+size-1]
				s.start += open + size
				return nil
			}
		}
		if err := s.fill(); err != nil {
			return err
		}
	}
}

// tagSize measures the tag, comment or CDATA section that starts p.
func tagSize(p []byte) (int, bool) {
	for _, long := range [2][2]string{{"<!--", "-->"}, {"<![CDATA[", "]]>"}} {
		if bytes.HasPrefix(p, []byte(long[0])) {
			end := bytes.Index(p[len(long[0]):], []byte(long[1]))
			return len(long[0]) + end + len(long[1]), end >= 0
		}
	}
	var quote byte
	for i, c := range p {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, true
		}
	}
	return 0, false
}

func (s *scanner) fill() error {
	if s.atEOF {
		return io.EOF
	}
	s.end = copy(s.buf, s.buf[s.start:s.end])
	s.start = 0
	if s.end == len(s.buf) {
		if len(s.buf) >= maxToken {
			return errTooLarge
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	n, err := s.in.Read(s.buf[s.end:])
	s.end += n
	if err == io.EOF {
		s.atEOF = true
		return nil
	}
	if err != nil {
		return partError(err, "")
	}
	return nil
}

// name is the local name of the tag, closing whether it ends an element.
func (s *scanner) name() (name string, closing, empty bool) {
	t := s.tag
	if len(t) > 0 && t[0] == '/' {
		closing, t = true, t[1:]
	}
	if len(t) > 0 && t[len(t)-1] == '/' {
		empty, t = true, t[:len(t)-1]
	}
	if i := bytes.IndexAny(t, " \t\r\n"); i >= 0 {
		t = t[:i]
	}
	if i := bytes.IndexByte(t, ':'); i >= 0 {
		t = t[i+1:]
	}
	return known(t), closing, empty
}

// known saves an allocation for the names that come by the million.
func known(t []byte) string {
	for _, n := range [...]string{"c", "v", "t", "row", "is", "f", "si", "r", "rPh", "sheetData"} {
		if string(t) == n {
			return n
		}
	}
	return string(t)
}

// attribute gives the raw value of an attribute without a prefix.
func (s *scanner) attribute(name string) []byte {
	t := s.tag
	for {
		i := bytes.IndexByte(t, '=')
		if i < 0 || i+1 >= len(t) {
			return nil
		}
		key := bytes.TrimRight(t[:i], " \t\r\n")
		if j := bytes.LastIndexAny(key, " \t\r\n"); j >= 0 {
			key = key[j+1:]
		}
		value := bytes.TrimLeft(t[i+1:], " \t\r\n")
		if len(value) == 0 {
			return nil
		}
		end := bytes.IndexByte(value[1:], value[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return value[1 : 1+end]
		}
		t = value[end+2:]
	}
}

// content gives the text up to the next tag, which may be split by comments and
// CDATA sections.
func (s *scanner) content() (string, error) {
	var b []byte
	for {
		if err := s.next(); err != nil {
			return "", err
		}
		b = append(b, unescape(s.text)...)
		switch {
		case bytes.HasPrefix(s.tag, []byte("![CDATA[")):
			b = append(b, s.tag[len("![CDATA["):len(s.tag)-2]...)
		case bytes.HasPrefix(s.tag, []byte("!--")):
		default:
			return string(b), nil
		}
		if len(b) > maxToken {
			return "", errTooLarge
		}
	}
}

// unescape resolves the five named entities, numbered ones, and the _x000D_
// notation of workbooks.
func unescape(p []byte) []byte {
	if bytes.IndexByte(p, '&') < 0 && !bytes.Contains(p, []byte("_x")) {
		return p
	}
	var out []byte
	for len(p) > 0 {
		size, r := escapeAt(p)
		if size == 0 {
			out, p = append(out, p[0]), p[1:]
			continue
		}
		out, p = append(out, r...), p[size:]
	}
	return out
}

func escapeAt(p []byte) (size int, text string) {
	if p[0] == '_' && len(p) >= 7 && p[1] == 'x' && p[6] == '_' {
		if n, err := strconv.ParseUint(string(p[2:6]), 16, 16); err == nil {
			return 7, string(rune(n))
		}
	}
	if p[0] != '&' {
		return 0, ""
	}
	end := bytes.IndexByte(p[:min(len(p), 12)], ';')
	if end < 0 {
		return 0, ""
	}
	switch name := string(p[1:end]); {
	case name == "amp":
		return end + 1, "&"
	case name == "lt":
		return end + 1, "<"
	case name == "gt":
		return end + 1, ">"
	case name == "quot":
		return end + 1, `"`
	case name == "apos":
		return end + 1, "'"
	case strings.HasPrefix(name, "#x"):
		n, err := strconv.ParseUint(name[2:], 16, 31)
		return boolSize(err == nil, end+1), string(rune(n))
	case strings.HasPrefix(name, "#"):
		n, err := strconv.ParseUint(name[1:], 10, 31)
		return boolSize(err == nil, end+1), string(rune(n))
	}
	return 0, ""
}

func boolSize(ok bool, size int) int {
	if ok {
		return size
	}
	return 0
}
