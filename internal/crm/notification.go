package crm

import (
	"slices"
	"time"
)

// NotificationKind says what a person is told of.
type NotificationKind string

// The kinds.
const (
	NotifyMention NotificationKind = "mention" // somebody named the person in a note
	NotifyTask    NotificationKind = "task"    // somebody gave the person a task
	NotifyDue     NotificationKind = "due"     // a task of the person's is due
	NotifyOverdue NotificationKind = "overdue" // it was not done on its day
	NotifyOwner   NotificationKind = "owner"   // somebody handed records over to the person
	NotifyJob     NotificationKind = "job"     // work that the person asked for is done, or failed
	NotifyView    NotificationKind = "view"    // somebody shares a view
)

// NotifySecurity is told when the person's own way in was changed, by whomever. It
// is not among the kinds that somebody can do without.
const NotifySecurity NotificationKind = "security"

// NotificationKinds lists those that people choose among.
var NotificationKinds = []NotificationKind{NotifyMention, NotifyTask, NotifyDue, NotifyOverdue, NotifyOwner, NotifyJob, NotifyView}

// Ours tells whether the kind comes of the person's own work and not of what
// somebody else did.
func (k NotificationKind) Ours() bool {
	return slices.Contains([]NotificationKind{NotifyDue, NotifyOverdue, NotifyJob}, k)
}

// Notification is what a person is told. It names its record and keeps nothing of
// it: what the record says is looked up when it is read, by the rights of then.
type Notification struct {
	ID        ID
	PersonID  ID
	Kind      NotificationKind
	Noun      Noun // of the record: one of Nouns, or "job", "view"
	RecordID  ID   // zero where it is about several records
	Words     NotificationWords
	CreatedAt time.Time
	ReadAt    time.Time // zero while unread
}

// NotificationWords are what the words need besides the record.
type NotificationWords struct {
	ByID   ID       `json:"by_id,omitzero"`   // who did it
	NoteID ID       `json:"note_id,omitzero"` // of a mention
	Count  int64    `json:"count,omitempty"`  // of records that were handed over together
	Lost   int64    `json:"lost,omitempty"`   // that went to others with it
	Job    string   `json:"job,omitempty"`    // the kind of work
	State  JobState `json:"state,omitempty"`  // how the work ended
	Deed   string   `json:"deed,omitempty"`   // what was done to the account, as the history says it
}

// The nouns of notifications that no list has.
const (
	NounJob  Noun = "job"
	NounView Noun = "view"
	// NounAccount is the person's own.
	NounAccount Noun = "account"
)

// KnownNotification tells whether there is such a kind.
func KnownNotification(kind string) bool {
	return slices.Contains(NotificationKinds, NotificationKind(kind))
}
