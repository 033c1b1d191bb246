package crm

import (
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Totp is the secret from which an app makes a code every half minute.
type Totp struct {
	UserID    ID
	Secret    string // base32
	Confirmed bool   // the person has shown a code of it
	LastStep  int64  // half minutes since 1970 of the last code that was taken
}

// TotpStep is how long a code holds, in seconds.
const TotpStep = 30

// Passkey is a key pair of a person's device, of which we know the public part.
type Passkey struct {
	ID           ID
	UserID       ID
	CredentialID []byte
	Credential   []byte // JSON
	Name         string
	CreatedAt    time.Time
	UsedAt       *time.Time
}

// CheckPasskey checks what a person calls a passkey.
func CheckPasskey(p Passkey) (Passkey, error) {
	var f fault.Fields
	p.Name = strings.TrimSpace(p.Name)
	if n := utf8.RuneCountInString(p.Name); n == 0 || n > 80 {
		f.Add("name", "passkey.name", "must have 1 to 80 characters")
	}
	return p, f.Err()
}

// Factors are what somebody can show beside a password.
type Factors struct {
	Totp     bool
	Passkeys int64
	Recovery int64 // codes that were not used yet
}

// Any tells whether a password alone is not enough. Recovery codes only stand in
// for what was lost.
func (f Factors) Any() bool { return f.Totp || f.Passkeys > 0 }

// RecoveryCodes is how many codes somebody gets to write down. Each has 120
// random bits: nobody guesses one, and a fast hash is enough to keep it.
const RecoveryCodes = 10

// RecoveryBytes is how much randomness a code has.
const RecoveryBytes = 15

// RecoveryText writes a code's 24 letters in groups of four.
func RecoveryText(letters string) string {
	letters = NormalRecovery(letters)
	var groups []string
	for len(letters) > 4 {
		groups, letters = append(groups, letters[:4]), letters[4:]
	}
	return strings.Join(append(groups, letters), "-")
}

// NormalRecovery is a code as it is kept, however somebody typed it.
func NormalRecovery(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z' || r >= '2' && r <= '7':
			return r
		}
		return -1
	}, typed)
}

// TotpDigits picks the six digits out of what somebody typed; false when it is
// no such code.
func TotpDigits(typed string) (string, bool) {
	digits := strings.Join(strings.Fields(typed), "")
	if len(digits) != 6 || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	return digits, true
}
