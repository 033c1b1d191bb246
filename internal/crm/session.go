package crm

import (
	"slices"
	"strconv"
	"time"

	"kaymak/internal/fault"
)

// Session is a browser in which somebody is signed in.
type Session struct {
	ID        ID
	UserID    ID
	Device    string // what the browser calls itself
	Address   string
	CreatedAt time.Time
	SeenAt    time.Time
	Method    string // what was shown to open it: "password", "password, totp", "passkey", "link", MethodProvider …
}

// NobodyID stands in the history for an address that nobody has.
var NobodyID = ID{15: 2}

// MaxDevice bounds what is kept of a browser's name, in bytes.
const MaxDevice = 300

// Security is what the workspace demands of signing in.
type Security struct {
	SessionDays       int    `json:"session_days"` // a session ends so long after it began
	IdleHours         int    `json:"idle_hours"`   // and so long after it was used last
	SecondFactor      bool   `json:"second_factor"`
	SecondFactorRoles []Role `json:"second_factor_roles"` // where not everybody needs one
	Version           int64  `json:"-"`
}

// MaxSessionDays bounds what can be set; no session lives longer.
const MaxSessionDays = 90

// DefaultSecurity holds until somebody chooses.
var DefaultSecurity = Security{SessionDays: 30, IdleHours: 7 * 24}

// CheckSecurity checks what is demanded of signing in.
func CheckSecurity(s Security) (Security, error) {
	var f fault.Fields
	if s.SessionDays < 1 || s.SessionDays > MaxSessionDays {
		f.AddWith("session_days", "security.session_days", "must lie between 1 and 90 days", fault.Params{"max": strconv.Itoa(MaxSessionDays)})
	}
	if s.IdleHours < 1 || s.IdleHours > MaxSessionDays*24 {
		f.AddWith("idle_hours", "security.idle_hours", "must lie between 1 hour and 90 days", fault.Params{"max": strconv.Itoa(MaxSessionDays * 24)})
	}
	slices.Sort(s.SecondFactorRoles)
	s.SecondFactorRoles = slices.Compact(s.SecondFactorRoles)
	for _, r := range s.SecondFactorRoles {
		if !knownRole(r) {
			f.Add("second_factor_roles", "user.role", "is not a role we know")
		}
	}
	return s, f.Err()
}

// Holds tells whether a session is still worth something.
func (s Security) Holds(session Session, now time.Time) bool {
	return now.Before(session.CreatedAt.AddDate(0, 0, s.SessionDays)) && now.Before(session.SeenAt.Add(time.Duration(s.IdleHours)*time.Hour))
}

// Demands tells whether somebody of the role must have a second factor.
func (s Security) Demands(r Role) bool {
	return s.SecondFactor || slices.Contains(s.SecondFactorRoles, r)
}
