package crm

import (
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Role is what a person is in the workspace.
type Role string

// The roles.
const (
	Administrator Role = "administrator"
	HeadOfSales   Role = "head"
	Salesperson   Role = "salesperson"
	Analyst       Role = "analyst"
)

// Languages of the interface.
var Languages = []string{"en", "ru", "bg"}

// User is a person who signs in, owns companies, or both.
type User struct {
	ID           ID
	Email        string // empty for a person who cannot sign in
	Name         string
	ExternalID   string // what other programs call the person; empty for none
	Role         Role   // one that is always there, or the id of an own one
	TeamID       ID
	ManagerID    ID // whom the person reports to
	Language     string
	TimeZone     string // IANA name; empty for the workspace's
	PasswordHash string
	Active       bool
	TimeShare    int64 // share of a full position in basis points
	HiredOn      *civil.Date
	LeftOn       *civil.Date
	CreatedAt    time.Time
	UpdatedAt    time.Time
	Version      int64
}

// Password length bounds: long enough to resist guessing, short enough that
// hashing one cannot be used to load the server.
const (
	MinPassword = 10
	MaxPassword = 200
)

// CheckUser checks a person and normalises the e-mail address.
func CheckUser(u User) (User, error) {
	var f fault.Fields
	u.Name, u.Email = strings.TrimSpace(u.Name), strings.ToLower(strings.TrimSpace(u.Email))
	if u.Name == "" || utf8.RuneCountInString(u.Name) > 120 {
		f.Add("name", "user.name", "must have 1 to 120 characters")
	}
	if at := strings.IndexByte(u.Email, '@'); u.Email != "" && (at < 1 || at == len(u.Email)-1 || len(u.Email) > 254) {
		f.Add("email", "user.email", "is not an e-mail address")
	}
	if !knownRole(u.Role) {
		f.Add("role", "user.role", "is not a role we know")
	}
	if u.ManagerID == u.ID && !u.ID.IsZero() {
		f.Add("manager_id", "user.manager_self", "nobody reports to themselves")
	}
	if !KnownLanguage(u.Language) {
		f.Add("language", "language.unknown", "must be en, ru or bg")
	}
	if u.TimeShare < 0 || u.TimeShare > 10000 {
		f.Add("time_share", "user.time_share", "must lie between 0 and 100 %")
	}
	if u.HiredOn != nil && u.LeftOn != nil && *u.LeftOn < *u.HiredOn {
		f.Add("left_on", "user.left_on", "must not lie before the first day")
	}
	return u, f.Err()
}

// CheckPassword checks a password a person chose.
func CheckPassword(password string) error {
	n := utf8.RuneCountInString(password)
	var f fault.Fields
	if n < MinPassword || n > MaxPassword {
		f.Add("password", "user.password_length", "must have 10 to 200 characters")
	}
	return f.Err()
}

// knownRole tells whether the role is one that is always there or looks like an
// own one, whose existence the store knows.
func knownRole(r Role) bool {
	if _, ok := builtIn[r]; ok {
		return true
	}
	id, err := ParseID(string(r))
	return err == nil && !id.IsZero()
}

// KnownLanguage tells whether the interface speaks the language.
func KnownLanguage(code string) bool {
	for _, l := range Languages {
		if l == code {
			return true
		}
	}
	return false
}
