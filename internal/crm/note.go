package crm

import (
	"strconv"
	"strings"
	"time"

	"kaymak/internal/fault"
)

// Note is what somebody wrote down about a record: plain text.
type Note struct {
	ID        ID
	Noun      Noun // of NotedNouns
	RecordID  ID
	Text      string
	AuthorID  ID
	Pinned    bool // stands above the others
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// NounNote is a note, which has no list of its own.
const NounNote Noun = "note"

// NotedNouns are the records that notes hang on.
var NotedNouns = []Noun{NounCompany, NounContact, NounDeal}

// MaxNote is the length of a note, in characters.
const MaxNote = 20_000

// CheckNote trims and checks a note.
func CheckNote(n Note) (Note, error) {
	var f fault.Fields
	n.Text = strings.TrimSpace(n.Text)
	checkText(&f, "text", n.Text, MaxNote)
	if n.Text == "" {
		f.Add("text", "note.text", "must not be empty")
	}
	if len(Mentions(n.Text)) > maxMentions {
		f.AddWith("text", "note.mentions", "names more people than can be told", fault.Params{"max": strconv.Itoa(maxMentions)})
	}
	return n, f.Err()
}
