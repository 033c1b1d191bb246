package crm

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// CalendarKeyKind says what a calendar key opens.
type CalendarKeyKind string

// The kinds.
const (
	FeedKey   CalendarKeyKind = "feed"   // reads, at a secret address
	DeviceKey CalendarKeyKind = "device" // reads and writes, as the password of a calendar program
)

// CalendarKey opens a person's calendar to a program that cannot sign in as
// people do. Only the SHA-256 of the secret is kept.
type CalendarKey struct {
	ID         ID
	UserID     ID
	Kind       CalendarKeyKind
	Name       string // what the person calls the device
	SecretHash string
	CreatedAt  time.Time
	UsedAt     *time.Time
}

// MaxCalendarKeys bounds a person's keys.
const MaxCalendarKeys = 20

// CheckCalendarKey checks what a person says of a key.
func CheckCalendarKey(k CalendarKey) (CalendarKey, error) {
	var f fault.Fields
	k.Name = strings.TrimSpace(k.Name)
	n := utf8.RuneCountInString(k.Name)
	if n > 80 || n == 0 && k.Kind == DeviceKey || strings.ContainsFunc(k.Name, unicode.IsControl) {
		f.Add("name", "passkey.name", "must have 1 to 80 characters")
	}
	return k, f.Err()
}

// CalendarEvent is an event of a person's calendar that a program of theirs wrote
// or changed. With an activity it is that activity's; without, it only takes the
// person's time.
type CalendarEvent struct {
	ID         ID
	UserID     ID
	Name       string // of the resource, chosen by the program
	UID        string
	Text       string // a calendar file of this event alone
	Title      string
	ActivityID ID // zero for none
	ImportID   ID // zero unless a file brought it
	StartAt    time.Time
	// Until is the end; zero for an event that repeats, which has none that we know.
	Until     time.Time
	UpdatedAt time.Time
}

// MaxCalendarEvent bounds the text of an event, bytes.
const MaxCalendarEvent = 256 << 10
