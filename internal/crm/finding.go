package crm

import (
	"cmp"
	"slices"
	"strings"
)

// Finding is a record that was looked for.
type Finding struct {
	Noun  Noun
	ID    ID
	Title string
	Key   string // the record's search key
	Own   bool   // the searcher's own record
	// Detail is what tells records of one title apart: a town, a company.
	Detail    string
	Segment   Segment     // of a company
	Outcome   DealOutcome // of a deal
	CompanyID ID          // of a contact, a deal, a task and a note on one of them
	Text      string      // of a note; what is written on a task
	On        Noun        // of a note: what it hangs on
	RecordID  ID          // likewise
	// far is how far the record is from what was looked for.
	far int
}

// How far a record is from what was looked for. What only the skeletons have in
// common is a step farther, one's own records are ownNearer: of them even what is
// found inside comes before others' beginnings, but not before a whole name.
const (
	closeWhole  = -10 // it is the name
	closeStart  = 2   // the name begins so
	closeWord   = 4   // words of the name begin so
	closeInside = 6   // somewhere in the name
	closeBeside = 8   // in a number, an address, an external id
	ownNearer   = 5
)

// closeness tells how close a name, with its search key, comes to a folded term.
func closeness(term, name, key string) int {
	if far := inName(term, NameKey(name), name); far < closeBeside {
		return far
	}
	if far := inName(Skeleton(term), Skeleton(NameKey(name)), Skeleton(strings.Join(words(name), " "))); far < closeBeside {
		return far + 1
	}
	for line := range strings.SplitSeq(key, "\n") {
		if line == term {
			return closeStart
		}
	}
	return closeBeside
}

// inName does so for the name without legal forms and, folded, with them.
func inName(term, key, whole string) int {
	switch {
	case key == term:
		return closeWhole
	case strings.HasPrefix(key, term):
		return closeStart
	}
	starts, inside := true, true
	for _, part := range strings.Fields(term) {
		starts = starts && strings.Contains(" "+key, " "+part)
		inside = inside && (strings.Contains(key, part) || strings.Contains(strings.Join(words(whole), " "), part))
	}
	switch {
	case starts:
		return closeWord
	case inside:
		return closeInside
	}
	return closeBeside
}

// Nearest puts what was found in the order of its closeness to the folded term,
// one's own nearer than others', and keeps the first ones. Equally near ones stand
// by length and letters, so that the same search answers the same.
func Nearest(term string, found []Finding, limit int) []Finding {
	for i := range found {
		f := &found[i]
		if f.far = closeness(term, f.Title, f.Key); f.Own {
			f.far -= ownNearer
		}
	}
	slices.SortFunc(found, func(a, b Finding) int {
		if near := cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(len(a.Title), len(b.Title))); near != 0 {
			return near
		}
		return cmp.Or(cmp.Compare(SortKey(a.Title), SortKey(b.Title)), slices.Compare(a.ID[:], b.ID[:]))
	})
	found = slices.CompactFunc(found, func(a, b Finding) bool { return a.Noun == b.Noun && a.ID == b.ID })
	return found[:min(limit, len(found))]
}
