package crm

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// PointKind says where a telephone or a mailbox stands.
type PointKind string

// The kinds. A mailbox is never mobile nor a fax.
const (
	PointWork   PointKind = "work"
	PointMobile PointKind = "mobile"
	PointHome   PointKind = "home"
	PointFax    PointKind = "fax"
	PointOther  PointKind = "other"
)

// PhoneKinds and EmailKinds list what each may be.
var (
	PhoneKinds = []PointKind{PointWork, PointMobile, PointHome, PointFax, PointOther}
	EmailKinds = []PointKind{PointWork, PointHome, PointOther}
)

// maxPoints is how many telephones and how many mailboxes somebody may have.
const maxPoints = 20

// Phone is a telephone number as it was typed and, where it can be read as one,
// in the international form that two ways of writing it share.
type Phone struct {
	Kind  PointKind
	Typed string
	E164  string // +359888123456; empty when the number cannot be read
}

// Email is a mailbox.
type Email struct {
	Kind    PointKind
	Address string
}

// Key is the form in which addresses are compared.
func (e Email) Key() string { return strings.ToLower(e.Address) }

// checkPhones trims and checks numbers, and drops empty lines and repetitions.
func checkPhones(f *fault.Fields, list []Phone) []Phone {
	var kept []Phone
	seen := map[string]bool{}
	for i, p := range list {
		path := "phones[" + strconv.Itoa(i) + "]"
		p.Typed = strings.TrimSpace(p.Typed)
		if p.Typed == "" {
			continue
		}
		p.Kind = checkPointKind(f, path, p.Kind, PhoneKinds)
		if n := len(Digits(p.Typed)); n < 2 || utf8.RuneCountInString(p.Typed) > 60 || !storable(p.Typed) {
			f.Add(path+".number", "phone.malformed", "is not a telephone number")
		}
		key := p.E164
		if key == "" {
			key = Digits(p.Typed)
		}
		if !seen[key] {
			seen[key] = true
			kept = append(kept, p)
		}
	}
	return fewPoints(f, "phones", kept)
}

// checkEmails does the same for addresses.
func checkEmails(f *fault.Fields, list []Email) []Email {
	var kept []Email
	seen := map[string]bool{}
	for i, e := range list {
		path := "emails[" + strconv.Itoa(i) + "]"
		e.Address = strings.TrimSpace(e.Address)
		if e.Address == "" {
			continue
		}
		e.Kind = checkPointKind(f, path, e.Kind, EmailKinds)
		if !Mailbox(e.Address) {
			f.Add(path+".address", "email.malformed", "is not an e-mail address")
		}
		if !seen[e.Key()] {
			seen[e.Key()] = true
			kept = append(kept, e)
		}
	}
	return fewPoints(f, "emails", kept)
}

func fewPoints[T any](f *fault.Fields, path string, list []T) []T {
	if len(list) > maxPoints {
		f.AddWith(path, "contact.points", "has more than can be kept", fault.Params{"max": strconv.Itoa(maxPoints)})
	}
	return list
}

func checkPointKind(f *fault.Fields, path string, kind PointKind, known []PointKind) PointKind {
	if kind == "" {
		return known[0]
	}
	for _, k := range known {
		if k == kind {
			return kind
		}
	}
	f.Add(path+".kind", "contact.point_kind", "is not a kind we know")
	return kind
}

// Mailbox tells whether mail can be sent there as far as its form goes: one @
// with something on both sides and no blanks or brackets around it.
func Mailbox(address string) bool {
	local, domain, ok := strings.Cut(address, "@")
	return ok && local != "" && len(domain) > 2 && !strings.ContainsAny(address, " \t\r\n<>,;:\"()") && !strings.Contains(domain, "@") &&
		len(address) <= 254 && storable(address)
}

// storable tells whether both engines take the text.
func storable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }
