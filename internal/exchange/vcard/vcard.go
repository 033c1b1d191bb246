// Package vcard reads and writes address cards (vCard 2.1, 3.0 and 4.0; written
// as 3.0, which everything reads). It knows the format, not contacts: service
// gives the cards a meaning.
package vcard

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"kaymak/internal/fault"
)

// Card is what a card says of a person, trimmed; whatever else it holds (photos,
// keys, addresses) is left out.
type Card struct {
	UID          string // written only
	Name         string // as displayed
	Given        string
	Middle       string
	Family       string
	Organization string
	Title        string
	Phones       []Point
	Emails       []Point
	Birthday     string // 1980-05-04, 19800504, --0504 or --05-04, as the card writes it
	Language     string
	Note         string
}

// Point is a telephone or a mailbox.
type Point struct {
	Kind  string // work, mobile, home, fax, other
	Value string
}

// Found is one card of a file, or why it cannot be read.
type Found struct {
	Line int // at which the card begins
	Card Card
	Bad  *fault.Error
}

// Bounds of a file.
const (
	MaxBytes = 16 << 20
	MaxCards = 5000
)

var (
	errNone      = fault.New(fault.Invalid, "vcard.none", "The file holds no address card.")
	errTooLarge  = fault.New(fault.Limit, "vcard.too_large", "The file is too large: up to 5,000 cards of 16 MB in all are taken at once.")
	errUnended   = fault.New(fault.Invalid, "vcard.unended", "The card has no end.")
	errMalformed = fault.New(fault.Invalid, "vcard.malformed", "The card cannot be read.")
	errEncoding  = fault.New(fault.Invalid, "vcard.encoding", "The card is not written in UTF-8 and does not say in what.")
)

// Read reads every card of a file. A broken card does not hurt the others; a file
// without any card is refused with "vcard.none", one too large with
// "vcard.too_large".
func Read(in io.Reader) ([]Found, error) {
	raw, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return nil, fault.New(fault.Invalid, "file.unreadable", "The file cannot be read.").Because(err)
	}
	if len(raw) > MaxBytes {
		return nil, errTooLarge
	}
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	var all []Found
	for _, part := range split(raw) {
		if len(all) == MaxCards {
			return nil, errTooLarge
		}
		all = append(all, part.read())
	}
	if len(all) == 0 {
		return nil, errNone
	}
	return all, nil
}

// part is the text of one card.
type part struct {
	line  int
	lines []string
	ended bool
}

// split cuts a file at BEGIN:VCARD and END:VCARD; what stands between cards is
// no part of any.
func split(raw []byte) []part {
	var parts []part
	open := false
	number := 0
	for line := range strings.Lines(strings.ReplaceAll(strings.ReplaceAll(string(raw), "\r\n", "\n"), "\r", "\n")) {
		number++
		line = strings.TrimRight(line, "\n")
		switch mark := strings.ToUpper(strings.TrimSpace(line)); {
		case mark == "BEGIN:VCARD":
			parts = append(parts, part{line: number})
			open = true
		case open && mark == "END:VCARD":
			parts[len(parts)-1].ended, open = true, false
		case open:
			parts[len(parts)-1].lines = append(parts[len(parts)-1].lines, line)
		}
	}
	return parts
}

func (p part) read() Found {
	found := Found{Line: p.line}
	if !p.ended {
		found.Bad = errUnended
		return found
	}
	text, bad := plain(p.lines)
	if bad != nil {
		found.Bad = bad
		return found
	}
	card, err := vcard.NewDecoder(strings.NewReader("BEGIN:VCARD\n" + text + "END:VCARD\n")).Decode()
	if err != nil {
		found.Bad = errMalformed.Because(err)
		return found
	}
	found.Card = newCard(card)
	return found
}

func newCard(c vcard.Card) Card {
	out := Card{
		Name: text(c.PreferredValue(vcard.FieldFormattedName)), Title: text(c.PreferredValue(vcard.FieldTitle)),
		Birthday: text(c.Value(vcard.FieldBirthday)), Language: text(c.PreferredValue(vcard.FieldLanguage)), Note: text(c.Value(vcard.FieldNote)),
	}
	if n := structure(c.Value(vcard.FieldName)); len(n) > 0 {
		n = append(n, "", "", "")
		out.Family, out.Given, out.Middle = n[0], n[1], n[2]
	}
	if org := structure(c.PreferredValue(vcard.FieldOrganization)); len(org) > 0 {
		out.Organization = org[0]
	}
	if day, _, timed := strings.Cut(out.Birthday, "T"); timed {
		out.Birthday = day
	}
	for _, f := range byPreference(c[vcard.FieldTelephone]) {
		number := strings.TrimPrefix(text(f.Value), "tel:")
		number, _, _ = strings.Cut(number, ";") // the extension of a tel: address
		if number != "" && !hasType(f, "PAGER") {
			out.Phones = append(out.Phones, Point{kindOf(f), number})
		}
	}
	for _, f := range byPreference(c[vcard.FieldEmail]) {
		if address := strings.TrimPrefix(text(f.Value), "mailto:"); address != "" {
			out.Emails = append(out.Emails, Point{kindOf(f), address})
		}
	}
	return out
}

// byPreference puts the preferred ones first, the others stay in their order.
func byPreference(fields []*vcard.Field) []*vcard.Field {
	sorted := slices.Clone(fields)
	rank := func(f *vcard.Field) int {
		if f.Params.Get("PREF") != "" || hasType(f, "PREF") {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(sorted, func(a, b *vcard.Field) int { return rank(a) - rank(b) })
	return sorted
}

func hasType(f *vcard.Field, name string) bool {
	for _, list := range f.Params[vcard.ParamType] {
		for t := range strings.SplitSeq(list, ",") {
			if strings.EqualFold(strings.TrimSpace(t), name) {
				return true
			}
		}
	}
	return false
}

// kindOf is where the telephone or mailbox stands.
func kindOf(f *vcard.Field) string {
	for _, k := range []struct{ name, kind string }{{"FAX", "fax"}, {"CELL", "mobile"}, {"WORK", "work"}, {"HOME", "home"}} {
		if hasType(f, k.name) {
			return k.kind
		}
	}
	return "other"
}

// structure splits a value at semicolons that no backslash protects.
func structure(value string) []string {
	if value == "" {
		return nil
	}
	const protected = "\x00"
	parts := strings.Split(strings.ReplaceAll(value, `\;`, protected), ";")
	for i, p := range parts {
		parts[i] = text(strings.ReplaceAll(p, protected, ";"))
	}
	return parts
}

// text is a value as people read it.
func text(value string) string {
	value = strings.ReplaceAll(strings.ReplaceAll(value, `\;`, ";"), `\N`, "\n")
	if !utf8.ValidString(value) {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(value, "\x00", ""))
}
