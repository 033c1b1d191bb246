package crm

import (
	"maps"
	"slices"
	"time"
)

// Merge made one record of two: what belonged to the one that is gone belongs to
// the kept one, until the merge is undone.
type Merge struct {
	ID       ID
	KeptID   ID
	GoneID   ID
	GoneName string
	Before   Company // the kept one before
	After    Company // and after
	MergedAt time.Time
	UserID   ID
	UndoneAt *time.Time
}

// Parted is what undoing a merge left with the kept company: what came to it
// since, and fields that were changed since.
type Parted struct {
	Stayed map[string]int64 // by table, what came since
	Fields []string
}

// mergedField is a field that people choose when they merge.
type mergedField struct {
	name string
	same func(a, b Company) bool
	take func(into *Company, from Company)
}

func textField(name string, get func(*Company) *string) mergedField {
	return mergedField{name, func(a, b Company) bool { return *get(&a) == *get(&b) }, func(into *Company, from Company) { *get(into) = *get(&from) }}
}

// mergedFields are those of textLimits and what is no text.
func mergedFields() []mergedField {
	var list []mergedField
	for _, l := range textLimits {
		list = append(list, textField(l.path, l.get))
	}
	return append(list,
		mergedField{"status", func(a, b Company) bool { return a.Status == b.Status }, func(into *Company, from Company) { into.Status = from.Status }},
		mergedField{"owner_id", func(a, b Company) bool { return a.OwnerID == b.OwnerID }, func(into *Company, from Company) { into.OwnerID = from.OwnerID }},
		mergedField{"second_owner_id", func(a, b Company) bool { return a.SecondID == b.SecondID }, func(into *Company, from Company) { into.SecondID = from.SecondID }},
		mergedField{"parent_id", func(a, b Company) bool { return a.ParentID == b.ParentID }, func(into *Company, from Company) { into.ParentID = from.ParentID }},
		mergedField{"phones", func(a, b Company) bool { return slices.Equal(a.Phones, b.Phones) }, func(into *Company, from Company) { into.Phones = from.Phones }},
		mergedField{"emails", func(a, b Company) bool { return slices.Equal(a.Emails, b.Emails) }, func(into *Company, from Company) { into.Emails = from.Emails }},
		mergedField{"addresses", func(a, b Company) bool { return slices.Equal(a.Addresses, b.Addresses) }, func(into *Company, from Company) { into.Addresses = from.Addresses }},
		mergedField{"tags", func(a, b Company) bool { return slices.Equal(a.Tags, b.Tags) }, func(into *Company, from Company) { into.Tags = from.Tags }},
		mergedField{"custom", func(a, b Company) bool { return maps.Equal(a.Custom, b.Custom) }, func(into *Company, from Company) { into.Custom = from.Custom }},
	)
}

// Part gives the kept company back the fields it had before a merge. A field that
// was changed since stays as it is and is named.
func Part(m Merge, now Company) (Company, []string) {
	var stayed []string
	for _, f := range mergedFields() {
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
