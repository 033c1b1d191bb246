// Package crm is the business in plain Go: what a company, a payment, a
// potential or a person is, what makes one valid, and how each may change. It
// knows no database, no HTTP and no clock: "now" is always an argument.
package crm

import (
	"encoding/hex"

	"kaymak/internal/fault"
)

// ID names a record: a UUIDv7, so that ids sort by the time they were made.
// The zero ID names nothing.
type ID [16]byte

// ParseID reads the canonical form with hyphens.
func ParseID(s string) (ID, error) {
	var id ID
	if len(s) == 36 && s[8] == '-' && s[13] == '-' && s[18] == '-' && s[23] == '-' {
		plain := s[:8] + s[9:13] + s[14:18] + s[19:23] + s[24:]
		if _, err := hex.Decode(id[:], []byte(plain)); err == nil {
			return id, nil
		}
	}
	return ID{}, fault.Newf(fault.Invalid, "id.malformed", "%q is not an id.", s).With("value", s)
}

// IsZero tells whether the id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

func (id ID) String() string {
	b := make([]byte, 36)
	hex.Encode(b[0:8], id[0:4])
	hex.Encode(b[9:13], id[4:6])
	hex.Encode(b[14:18], id[6:8])
	hex.Encode(b[19:23], id[8:10])
	hex.Encode(b[24:36], id[10:16])
	b[8], b[13], b[18], b[23] = '-', '-', '-', '-'
	return string(b)
}

// MarshalText writes the canonical form; the zero ID is empty.
func (id ID) MarshalText() ([]byte, error) {
	if id.IsZero() {
		return nil, nil
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads the canonical form; empty text is the zero ID.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID{}
		return nil
	}
	v, err := ParseID(string(b))
	if err == nil {
		*id = v
	}
	return err
}
