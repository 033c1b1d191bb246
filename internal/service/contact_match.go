package service

import (
	"context"
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// acquaintance tells of people in a file whether we know them. Somebody is known
// by the external id; by a telephone or a mailbox under the same name; or by the
// name at the same company.
type acquaintance struct {
	byExternalID, byPoint, byName map[string][]crm.ID
	known                         map[crm.ID]crm.Contact
}

// acquainted loads everybody who may be one of the people.
func acquainted(ctx context.Context, tx *store.Tx, people []crm.Contact) (*acquaintance, error) {
	var ids, points, names []string
	for _, c := range people {
		if c.ExternalID != "" {
			ids = append(ids, c.ExternalID)
		}
		points = append(points, pointsOf(c)...)
		names = append(names, crm.ContactKey(c))
	}
	q := &acquaintance{known: map[crm.ID]crm.Contact{}}
	var all []crm.ID
	for _, by := range []struct {
		into   *map[string][]crm.ID
		key    store.ContactKey
		values []string
	}{{&q.byExternalID, store.ContactByExternalID, ids}, {&q.byPoint, store.ContactByPoint, points}, {&q.byName, store.ContactByName, names}} {
		found, err := store.FindContacts(ctx, tx, by.key, by.values)
		if err != nil {
			return nil, err
		}
		*by.into = found
		for _, list := range found {
			all = append(all, list...)
		}
	}
	slices.SortFunc(all, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
	contacts, err := store.ContactsByID(ctx, tx, slices.Compact(all))
	for _, c := range contacts {
		q.known[c.ID] = c
	}
	return q, err
}

// pointsOf are the numbers and addresses by which somebody is recognised.
func pointsOf(c crm.Contact) []string {
	var list []string
	for _, p := range c.Phones {
		if p.E164 != "" {
			list = append(list, p.E164)
		}
	}
	for _, e := range c.Emails {
		list = append(list, e.Key())
	}
	return list
}

// same gives the contacts that the person may be, each once.
func (q *acquaintance) same(c crm.Contact) []crm.Contact {
	if list := q.named(q.byExternalID[c.ExternalID], func(crm.Contact) bool { return true }); c.ExternalID != "" && len(list) > 0 {
		return list
	}
	var ids []crm.ID
	for _, p := range pointsOf(c) {
		ids = append(ids, q.byPoint[p]...)
	}
	name := crm.ContactKey(c)
	other := func(x crm.Contact) bool { return x.ExternalID != "" && c.ExternalID != "" }
	if list := q.named(ids, func(x crm.Contact) bool { return crm.ContactKey(x) == name && !other(x) }); len(list) > 0 {
		return list
	}
	return q.named(q.byName[name], func(x crm.Contact) bool { return !other(x) && sameCompany(x, c) })
}

// named loads ids that fit, each once.
func (q *acquaintance) named(ids []crm.ID, fits func(crm.Contact) bool) []crm.Contact {
	var list []crm.Contact
	for _, id := range ids {
		c := q.known[id]
		if fits(c) && !slices.ContainsFunc(list, func(x crm.Contact) bool { return x.ID == id }) {
			list = append(list, c)
		}
	}
	return list
}

// sameCompany tells whether two people meet at a company, or have none both and
// nothing else to tell them apart.
func sameCompany(a, b crm.Contact) bool {
	if len(a.Links)+len(b.Links) == 0 {
		return len(pointsOf(a)) == 0 || len(pointsOf(b)) == 0
	}
	return slices.ContainsFunc(a.Companies(), func(id crm.ID) bool { return slices.Contains(b.Companies(), id) })
}
