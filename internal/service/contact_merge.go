package service

import (
	"cmp"
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// AlikeContact is a contact that may be the one that was asked about.
type AlikeContact struct {
	Contact ContactCard
	Reasons []crm.Likeness
	Score   int // of 100
}

// colleaguesWeighed is how many people of each company are weighed by their names.
const colleaguesWeighed = 500

// OfContact gives the contacts, as far as the actor sees them, that one somebody
// types may be, the likeliest first. Nothing of it needs to be saved; where it is,
// it is not found itself. Whoever is kept from numbers and addresses finds nobody
// by them.
func (s Duplicates) OfContact(ctx context.Context, a access.Actor, c crm.Contact) (list []AlikeContact, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return nil, err
	}
	if access.Hides(a, contactReach) {
		c.Phones, c.Emails = nil, nil
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		c.Phones = readPhones(c.Phones, w.Country)
		candidates, err := mayBeContact(ctx, tx, c)
		if err != nil {
			return err
		}
		for _, other := range candidates {
			reasons, score := crm.ContactsAlike(c, other)
			if score == 0 || other.ID == c.ID || other.DeletedAt != nil {
				continue
			}
			card, err := mayContact(ctx, tx, a, other, crm.DeedRead)
			if fault.Is(err, fault.NotFound) {
				continue
			}
			if err != nil {
				return err
			}
			list = append(list, AlikeContact{shown(a, card), reasons, score})
		}
		return nil
	})
	slices.SortFunc(list, func(a, b AlikeContact) int {
		return cmp.Or(b.Score-a.Score, slices.Compare(a.Contact.ID[:], b.Contact.ID[:]))
	})
	return list[:min(alikeShown, len(list))], err
}

// mayBeContact gives those who have a number or an address of the contact, and the
// people of its companies.
func mayBeContact(ctx context.Context, tx *store.Tx, c crm.Contact) ([]crm.Contact, error) {
	found, err := store.FindContacts(ctx, tx, store.ContactByPoint, pointsOf(c))
	if err != nil {
		return nil, err
	}
	ids, err := store.Colleagues(ctx, tx, c.Companies(), colleaguesWeighed)
	if err != nil {
		return nil, err
	}
	for _, list := range found {
		ids = append(ids, list...)
	}
	slices.SortFunc(ids, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
	return store.ContactsByID(ctx, tx, slices.Compact(ids))
}

// OfContact gives the merges into a contact that can be undone, the latest first.
func (s Merges) OfContact(ctx context.Context, a access.Actor, contact crm.ID) (list []crm.ContactMerge, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := contactFor(ctx, tx, a, contact, crm.DeedRead); err != nil {
			return err
		}
		list, err = store.MergesInto[crm.Contact](ctx, tx, contact)
		return err
	})
	return list, err
}

func mayMergeContacts(a access.Actor) error {
	if err := access.MayAny(a, crm.NounContact, crm.DeedEdit); err != nil {
		return err
	}
	return access.MayAny(a, crm.NounContact, crm.DeedDelete)
}

// MergeContacts makes one contact of two. kept is what the one that stays shall be,
// of the version it carries; all that belongs to the other goes over to it. It takes
// the right to edit the one and to delete the other.
func (s Merges) MergeContacts(ctx context.Context, a access.Actor, kept crm.Contact, gone crm.ID, goneVersion int64) (card ContactCard, err error) {
	if err := mayMergeContacts(a); err != nil {
		return card, err
	}
	if kept.ID == gone {
		return card, fault.New(fault.Invalid, "merge.same_contact", "A contact cannot be merged with itself.")
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := contactFor(ctx, tx, a, kept.ID, crm.DeedEdit)
		if err != nil {
			return err
		}
		other, err := contactFor(ctx, tx, a, gone, crm.DeedDelete)
		if err != nil {
			return err
		}
		if other.Version != goneVersion || before.Version != kept.Version {
			return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime. Load it again and repeat your change.")
		}
		card, err = mergeContacts(ctx, tx, a, before.Contact, kept, other.Contact)
		return err
	})
	return shown(a, card), err
}

func mergeContacts(ctx context.Context, tx *store.Tx, a access.Actor, before, kept, gone crm.Contact) (ContactCard, error) {
	if access.Hides(a, contactReach) {
		kept.Phones, kept.Emails = slices.Concat(before.Phones, gone.Phones), slices.Concat(before.Emails, gone.Emails)
	}
	both := before
	for _, l := range gone.Links {
		if linkTo(before, l.CompanyID) < 0 {
			l.Primary = false
			both.Links = append(slices.Clone(both.Links), l)
		}
	}
	kept, companies, err := prepareContact(ctx, tx, a, both, kept)
	if err != nil {
		return ContactCard{}, err
	}
	if err := mayGiveContact(a, before, kept, companies); err != nil {
		return ContactCard{}, err
	}
	m := crm.ContactMerge{ID: newID(), KeptID: before.ID, GoneID: gone.ID, GoneName: gone.Name(), Before: before, After: before, MergedAt: tx.Now, UserID: a.UserID}
	if err := store.InsertMerge(ctx, tx, crm.NounContact, m); err != nil {
		return ContactCard{}, err
	}
	away := gone
	if away.DeletedAt = &tx.Now; away.ExternalID == kept.ExternalID {
		away.ExternalID = "" // two may not have it
	}
	if err := store.UpdateContact(ctx, tx, away); err != nil {
		return ContactCard{}, err
	}
	if err := store.MoveBelongings(ctx, tx, store.ContactReferences, m); err != nil {
		return ContactCard{}, err
	}
	kept.ID, kept.ImportID, kept.CreatedAt, kept.DeletedAt = before.ID, before.ImportID, before.CreatedAt, nil
	if err := store.UpdateContact(ctx, tx, kept); err != nil {
		return ContactCard{}, err
	}
	now, err := store.Contact(ctx, tx, kept.ID)
	if err != nil {
		return ContactCard{}, err
	}
	if err := store.CloseMerge(ctx, tx, m.ID, now); err != nil {
		return ContactCard{}, err
	}
	if err := tellOwners(ctx, tx, a, crm.NounContact, now.ID, []crm.ID{before.OwnerID}, []crm.ID{now.OwnerID}); err != nil {
		return ContactCard{}, err
	}
	changes := append(contactChanges(before, now), crm.Change{Field: "merged", Before: gone.Name(), After: now.Name()})
	if err := record(ctx, tx, a, "contact", now.ID, "merged", changes...); err != nil {
		return ContactCard{}, err
	}
	return ContactCard{now, seenNames(a, companies)}, record(ctx, tx, a, "contact", gone.ID, "merged", crm.Change{Field: "merged", Before: gone.Name(), After: now.Name()})
}

// UndoContacts gives both contacts back as they were. What came to the kept one
// since stays with it, as do fields that were changed since, and is told.
func (s Merges) UndoContacts(ctx context.Context, a access.Actor, id crm.ID) (p crm.Parted, err error) {
	if err := mayMergeContacts(a); err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		m, err := store.Merge[crm.Contact](ctx, tx, crm.NounContact, id)
		if err != nil {
			return err
		}
		now, err := contactFor(ctx, tx, a, m.KeptID, crm.DeedEdit)
		if fault.Is(err, fault.NotFound) {
			return fault.New(fault.NotFound, "merge.not_found", "This merge does not exist.")
		}
		if err != nil {
			return err
		}
		if m.UndoneAt != nil {
			return fault.New(fault.Conflict, "merge.undone", "This merge was undone already.")
		}
		gone, err := store.Contact(ctx, tx, m.GoneID)
		if err != nil {
			return err
		}
		if _, err := mayContact(ctx, tx, a, gone, crm.DeedDelete); err != nil {
			return err
		}
		p, err = partContacts(ctx, tx, a, m, now.Contact, gone)
		return err
	})
	return p, err
}

func partContacts(ctx context.Context, tx *store.Tx, a access.Actor, m crm.ContactMerge, now, gone crm.Contact) (p crm.Parted, err error) {
	if p.Stayed, err = store.ReturnBelongings(ctx, tx, store.ContactReferences, m); err != nil {
		return p, err
	}
	var kept crm.Contact
	kept, p.Fields = crm.PartContact(m, now)
	if err := store.UpdateContact(ctx, tx, kept); err != nil {
		return p, err
	}
	if gone.DeletedAt = nil; gone.ExternalID == "" && m.After.ExternalID != m.Before.ExternalID && kept.ExternalID != m.After.ExternalID {
		gone.ExternalID = m.After.ExternalID
	}
	if err := store.UpdateContact(ctx, tx, gone); err != nil {
		return p, err
	}
	if err := store.UndoneMerge(ctx, tx, m.ID); err != nil {
		return p, err
	}
	changes := append(contactChanges(now, kept), crm.Change{Field: "merged", Before: now.Name(), After: gone.Name()})
	if err := record(ctx, tx, a, "contact", m.KeptID, "unmerged", changes...); err != nil {
		return p, err
	}
	return p, record(ctx, tx, a, "contact", m.GoneID, "unmerged", crm.Change{Field: "merged", Before: now.Name(), After: gone.Name()})
}
