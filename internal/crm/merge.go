package crm

import (
	"maps"
	"slices"
	"time"

	"kaymak/internal/civil"
)

// MergeOf made one record of two: what belonged to the one that is gone belongs to
// the kept one, until the merge is undone.
type MergeOf[R any] struct {
	ID       ID
	KeptID   ID
	GoneID   ID
	GoneName string
	Before   R // the kept one before
	After    R // and after
	MergedAt time.Time
	UserID   ID
	UndoneAt *time.Time
}

// The nouns of which two may be one.
type (
	Merge        = MergeOf[Company]
	ContactMerge = MergeOf[Contact]
)

// Parted is what undoing a merge left with the kept company: what came to it
// since, and fields that were changed since.
type Parted struct {
	Stayed map[string]int64 // by table, what came since
	Fields []string
}

// mergedField is a field that people choose when they merge.
type mergedField[R any] struct {
	name string
	same func(a, b R) bool
	take func(into *R, from R)
}

// plainField is one whose values are compared as they are.
func plainField[R any, V comparable](name string, get func(*R) *V) mergedField[R] {
	return mergedField[R]{name, func(a, b R) bool { return *get(&a) == *get(&b) }, func(into *R, from R) { *get(into) = *get(&from) }}
}

// listField is one of several values.
func listField[R any, V comparable](name string, get func(*R) *[]V) mergedField[R] {
	return mergedField[R]{name, func(a, b R) bool { return slices.Equal(*get(&a), *get(&b)) }, func(into *R, from R) { *get(into) = *get(&from) }}
}

// mergedFields are those of textLimits and what is no text.
func mergedFields() (list []mergedField[Company]) {
	for _, l := range textLimits {
		list = append(list, plainField(l.path, l.get))
	}
	return append(list,
		plainField("status", func(c *Company) *Status { return &c.Status }),
		plainField("owner_id", func(c *Company) *ID { return &c.OwnerID }),
		plainField("second_owner_id", func(c *Company) *ID { return &c.SecondID }),
		mergedField[Company]{"lock_reason", func(a, b Company) bool { return a.LockedTo == b.LockedTo && a.LockReason == b.LockReason }, func(into *Company, from Company) { into.LockedTo, into.LockReason = from.LockedTo, from.LockReason }},
		plainField("parent_id", func(c *Company) *ID { return &c.ParentID }),
		listField("phones", func(c *Company) *[]Phone { return &c.Phones }),
		listField("emails", func(c *Company) *[]Email { return &c.Emails }),
		listField("addresses", func(c *Company) *[]Address { return &c.Addresses }),
		listField("tags", func(c *Company) *[]int64 { return &c.Tags }),
		mergedField[Company]{"custom", func(a, b Company) bool { return maps.Equal(a.Custom, b.Custom) }, func(into *Company, from Company) { into.Custom = from.Custom }},
	)
}

// mergedContactFields are those of contactLimits and what is no text.
func mergedContactFields() (list []mergedField[Contact]) {
	for _, l := range contactLimits {
		list = append(list, plainField(l.path, l.get))
	}
	return append(list,
		listField("links", func(c *Contact) *[]ContactLink { return &c.Links }),
		listField("phones", func(c *Contact) *[]Phone { return &c.Phones }),
		listField("emails", func(c *Contact) *[]Email { return &c.Emails }),
		listField("do_not_contact", func(c *Contact) *[]Channel { return &c.DoNotContact }),
		plainField("birthday", func(c *Contact) *Birthday { return &c.Birthday }),
		plainField("language", func(c *Contact) *string { return &c.Language }),
		plainField("channel", func(c *Contact) *Channel { return &c.Channel }),
		plainField("consent", func(c *Contact) *ConsentState { return &c.Consent.State }),
		plainField("consent.on", func(c *Contact) *civil.Date { return &c.Consent.On }),
		plainField("owner_id", func(c *Contact) *ID { return &c.OwnerID }),
	)
}

// Part gives the kept company back the fields it had before a merge. A field that
// was changed since stays as it is and is named.
func Part(m Merge, now Company) (Company, []string) { return part(mergedFields(), m, now) }

// PartContact does so for a contact.
func PartContact(m ContactMerge, now Contact) (Contact, []string) {
	return part(mergedContactFields(), m, now)
}

func part[R any](fields []mergedField[R], m MergeOf[R], now R) (R, []string) {
	var stayed []string
	for _, f := range fields {
		switch {
		case f.same(m.Before, m.After):
		case f.same(m.After, now):
			f.take(&now, m.Before)
		default:
			stayed = append(stayed, f.name)
		}
	}
	return now, stayed
}

// groupOrder is the order of groups, the best first.
var groupOrder = []Group{GroupA, GroupB, GroupC, GroupZero, GroupNet, GroupNone}

// Together is what two companies of one analysis stand for as one: their values
// add up, and until the analysis is applied again they stand in the better group.
func Together(a, b Standing) Standing {
	a.Value, a.Actual = a.Value+b.Value, a.Actual+b.Actual
	for _, g := range groupOrder {
		if a.Group == g || b.Group == g {
			a.Group = g
			break
		}
	}
	return a
}
