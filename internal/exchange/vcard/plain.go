package vcard

import (
	"io"
	"mime/quotedprintable"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/ianaindex"

	"kaymak/internal/fault"
)

// The decoder reads vCard 3 and 4. What 2.1 writes otherwise is put into that
// form first: parameters without a name, quoted-printable, other encodings.

// bulky are properties that are of no use here and can be large.
var bulky = []string{"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", "AGENT", "LABEL"}

// plain gives the lines of a card as vCard 3 in UTF-8.
func plain(lines []string) (string, *fault.Error) {
	var b strings.Builder
	for _, line := range unfold(lines) {
		head, value, ok := cutHead(line)
		if !ok {
			continue
		}
		names := strings.Split(head, ";")
		if property := bare(names[0]); slices.Contains(bulky, property) {
			continue
		}
		params, charset, quoted := params(names[1:])
		if quoted {
			value = unquote(value)
		}
		value, ok = utf(value, charset)
		if !ok || !utf8.ValidString(head) {
			return "", errEncoding
		}
		if quoted {
			value = strings.ReplaceAll(strings.ReplaceAll(value, "\r\n", "\n"), "\n", `\n`)
		}
		b.WriteString(strings.Join(append([]string{names[0]}, params...), ";") + ":" + value + "\n")
	}
	return b.String(), nil
}

// bare is a property's name without its group.
func bare(name string) string {
	if at := strings.LastIndexByte(name, '.'); at >= 0 {
		name = name[at+1:]
	}
	return strings.ToUpper(strings.TrimSpace(name))
}

// cutHead splits a line at the first colon outside quotes.
func cutHead(line string) (head, value string, ok bool) {
	inside := false
	for i := range len(line) {
		switch line[i] {
		case '"':
			inside = !inside
		case ':':
			if !inside {
				return line[:i], line[i+1:], true
			}
		}
	}
	return "", "", false
}

// params gives the parameters with names, without those that say how the value
// is written down.
func params(raw []string) (kept []string, charset string, quoted bool) {
	for _, p := range raw {
		name, value, named := strings.Cut(strings.TrimSpace(p), "=")
		switch name, value := strings.ToUpper(name), strings.Trim(value, `"`); {
		case name == "CHARSET":
			charset = value
		case name == "QUOTED-PRINTABLE" || name == "ENCODING" && strings.EqualFold(value, "QUOTED-PRINTABLE"):
			quoted = true
		case name == "" || name == "ENCODING" || strings.ContainsAny(value, "\"\\"):
		case named:
			kept = append(kept, name+"="+value)
		default:
			kept = append(kept, "TYPE="+name)
		}
	}
	return kept, charset, quoted
}

// unfold joins lines that go on: by a blank at the beginning of the next, or in
// quoted-printable by "=" at the end.
func unfold(lines []string) []string {
	var out []string
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if head, _, ok := cutHead(line); ok && strings.Contains(strings.ToUpper(head), "QUOTED-PRINTABLE") {
			var b strings.Builder
			for strings.HasSuffix(line, "=") && i+1 < len(lines) {
				b.WriteString(strings.TrimSuffix(line, "="))
				i++
				line = lines[i]
			}
			out = append(out, b.String()+line)
			continue
		}
		if len(out) > 0 && line != "" && (line[0] == ' ' || line[0] == '\t') {
			out[len(out)-1] += line[1:]
			continue
		}
		out = append(out, line)
	}
	return out
}

func unquote(value string) string {
	decoded, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return value
	}
	return string(decoded)
}

// utf gives a value in UTF-8; false where nobody can tell what it says.
func utf(value, charset string) (string, bool) {
	if charset != "" && !strings.EqualFold(charset, "utf-8") {
		if from, err := ianaindex.MIME.Encoding(charset); err == nil && from != nil {
			if decoded, err := from.NewDecoder().String(value); err == nil {
				return decoded, true
			}
		}
	}
	return value, utf8.ValidString(value)
}
