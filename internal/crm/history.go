package crm

import (
	"bytes"
	"encoding/json"
	"time"
)

// Change is one field before and after.
type Change struct {
	Field  string `json:"field"`
	Before any    `json:"before,omitempty"`
	After  any    `json:"after,omitempty"`
}

// Event is one entry of the append-only history: who did what to which record.
type Event struct {
	ID       ID
	At       time.Time
	UserID   ID
	Noun     string
	RecordID ID
	Action   string // created, updated, deleted, applied, undone, imported, signed_in …
	Changes  []Change
}

// ReadChanges reads the changes of one entry as the history keeps them. Numbers
// stay as they are written: money does not pass through floating point.
func ReadChanges(text []byte) (list []Change, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return list, d.Decode(&list)
}
