package crm

import (
	"slices"
	"strings"
	"time"

	"kaymak/internal/fault"
)

// BulkState is where a change of many records stands.
type BulkState string

// The states.
const (
	BulkRunning   BulkState = "running"
	BulkDone      BulkState = "done"
	BulkFailed    BulkState = "failed"
	BulkCancelled BulkState = "cancelled"
	BulkUndoing   BulkState = "undoing"
	BulkUndone    BulkState = "undone"
)

// BulkKeptDays is how long a change of many records can be undone.
const BulkKeptDays = 30

// Bulk is a change of many records at once.
type Bulk struct {
	ID         ID
	Noun       Noun
	State      BulkState
	Wish       BulkWish
	Counts     BulkCounts
	JobID      ID
	UserID     ID
	CreatedAt  time.Time
	FinishedAt *time.Time
	UndoneAt   *time.Time
}

// BulkWish says which records are changed and how: those named, or else all that
// the list finds.
type BulkWish struct {
	IDs    []ID       `json:"ids,omitempty"`
	Search string     `json:"search,omitempty"`
	Match  Match      `json:"match"`
	Change BulkChange `json:"change"`
}

// BulkChange is what is done to each record: one field gets a value, or the
// record is deleted.
type BulkChange struct {
	Deed  Deed   `json:"deed"` // edit, assign or delete
	Field string `json:"field,omitempty"`
	Value string `json:"value,omitempty"` // empty for none
}

// BulkCounts is what came of it.
type BulkCounts struct {
	Matching  int64    `json:"matching"`
	Changed   int64    `json:"changed"`
	Same      int64    `json:"same"`    // had the value already
	Refused   int64    `json:"refused"` // beyond the person's rights, or against a rule
	Undone    int64    `json:"undone"`
	KeptCount int64    `json:"kept_count"` // changed since by somebody and left as they are
	Kept      []string `json:"kept"`       // names of some of them
}

// BulkItem is what one record was before the change.
type BulkItem struct {
	RecordID     ID
	Before       string
	VersionAfter int64
}

// CheckBulk trims the value and checks the shape of a wish; whether the noun has the field is found
// out where it is changed.
func CheckBulk(w BulkWish) (BulkWish, error) {
	var f fault.Fields
	w.Change.Value = strings.TrimSpace(w.Change.Value)
	if !slices.Contains([]Deed{DeedEdit, DeedAssign, DeedDelete}, w.Change.Deed) {
		f.Add("change.deed", "bulk.deed", "must be edit, assign or delete")
	}
	if w.Match.Size() > maxViewTests || w.Match.Depth() > 5 {
		f.Add("match", "filter.size", "has too many filters")
	}
	return w, f.Err()
}
