package service

import (
	"context"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Contacts are the use cases around the people we talk to.
type Contacts struct{ *Core }

// contactReach is the field that a role can be kept from seeing: numbers and
// addresses.
const contactReach = "contact.reach"

// ContactCard is a contact with the names of those of its companies that the
// actor may see.
type ContactCard struct {
	crm.Contact
	Names map[crm.ID]string
}

// Get finds a contact.
func (s Contacts) Get(ctx context.Context, a access.Actor, id crm.ID) (card ContactCard, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return card, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		card, err = contactFor(ctx, tx, a, id, crm.DeedRead)
		return err
	})
	return shown(a, card), err
}

// contactFor finds a contact that is there and demands that the actor may do the
// deed to it. Whoever may not see it is told that there is none.
func contactFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (ContactCard, error) {
	c, err := store.Contact(ctx, tx, id)
	if err != nil {
		return ContactCard{}, err
	}
	if c.DeletedAt != nil {
		return ContactCard{}, errNoContact
	}
	return mayContact(ctx, tx, a, c, deed)
}

var errNoContact = fault.New(fault.NotFound, "contact.not_found", "This contact does not exist.")

// mayContact demands that the actor may do the deed to a contact, and names its
// companies.
func mayContact(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Contact, deed crm.Deed) (ContactCard, error) {
	companies, err := store.CompaniesByID(ctx, tx, c.Companies())
	if err != nil {
		return ContactCard{}, err
	}
	owners := contactOwners(c, companies)
	if !access.Sees(a, crm.NounContact, owners...) {
		return ContactCard{}, errNoContact
	}
	return ContactCard{c, seenNames(a, companies)}, access.MayTouch(a, crm.NounContact, deed, owners...)
}

// contactOwners are the people a contact belongs to: its own, and those of its
// companies.
func contactOwners(c crm.Contact, companies map[crm.ID]crm.Company) []crm.ID {
	owners := []crm.ID{c.OwnerID}
	for _, l := range c.Links {
		owners = append(owners, companies[l.CompanyID].Owners()...)
	}
	return owners
}

// seenNames are the names of the companies that the actor may see.
func seenNames(a access.Actor, companies map[crm.ID]crm.Company) map[crm.ID]string {
	names := map[crm.ID]string{}
	for id, c := range companies {
		if c.Status != store.DeletedStatus && access.Sees(a, crm.NounCompany, c.Owners()...) {
			names[id] = c.Name
		}
	}
	return names
}

// shown is what the actor gets to see of a contact.
func shown(a access.Actor, c ContactCard) ContactCard {
	if access.Hides(a, contactReach) {
		c.Phones, c.Emails = nil, nil
	}
	return c
}

// Create adds a contact by hand. One that nobody would own otherwise belongs to
// whoever adds it, where their rights do not reach further.
func (s Contacts) Create(ctx context.Context, a access.Actor, c crm.Contact) (card ContactCard, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedCreate); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		card, err = createContact(ctx, tx, a, c)
		return err
	})
	return shown(a, card), err
}

func createContact(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Contact) (ContactCard, error) {
	c, companies, err := prepareContact(ctx, tx, a, crm.Contact{}, c)
	if err != nil {
		return ContactCard{}, err
	}
	within := access.Over(a, crm.NounContact, crm.DeedCreate)
	if c.OwnerID.IsZero() && !within.Covers(contactOwners(c, companies)...) {
		c.OwnerID = a.UserID
	}
	if err := access.MayTouch(a, crm.NounContact, crm.DeedCreate, contactOwners(c, companies)...); err != nil {
		return ContactCard{}, err
	}
	c.ID, c.CreatedAt, c.UpdatedAt, c.Version = newID(), tx.Now, tx.Now, 1
	if err := store.InsertContact(ctx, tx, c); err != nil {
		return ContactCard{}, err
	}
	return ContactCard{c, seenNames(a, companies)}, record(ctx, tx, a, "contact", c.ID, "created", crm.Change{Field: "name", After: c.Name()})
}

// prepareContact reads numbers in the workspace's country, checks what is asked
// for, and loads the companies. A company that is new to the contact must be one
// the actor can see; one the actor cannot see stays as it was.
func prepareContact(ctx context.Context, tx *store.Tx, a access.Actor, before, c crm.Contact) (crm.Contact, map[crm.ID]crm.Company, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return c, nil, err
	}
	c.Phones = readPhones(c.Phones, w.Country)
	ids := append(c.Companies(), before.Companies()...)
	companies, err := store.CompaniesByID(ctx, tx, ids)
	if err != nil {
		return c, nil, err
	}
	c.Links = keepUnseen(a, companies, before.Links, c.Links)
	if c, err = crm.CheckContact(c); err != nil {
		return c, nil, err
	}
	known := before.Companies()
	for i, l := range c.Links {
		company, here := companies[l.CompanyID]
		if !slices.Contains(known, l.CompanyID) && (!here || company.Status == store.DeletedStatus || !access.Sees(a, crm.NounCompany, company.Owners()...)) {
			var f fault.Fields
			f.Add("companies["+strconv.Itoa(i)+"].company_id", "contact.company", "is no company you can see")
			return c, nil, f.Err()
		}
	}
	return c, companies, checkOwner(ctx, tx, "owner_id", before.OwnerID, c.OwnerID)
}

// keepUnseen leaves the links as they were to companies that the actor cannot see.
func keepUnseen(a access.Actor, companies map[crm.ID]crm.Company, before, asked []crm.ContactLink) []crm.ContactLink {
	links := slices.Clone(asked)
	for _, l := range before {
		company := companies[l.CompanyID]
		if access.Sees(a, crm.NounCompany, company.Owners()...) {
			continue
		}
		at := slices.IndexFunc(links, func(x crm.ContactLink) bool { return x.CompanyID == l.CompanyID })
		l.Primary = l.Primary && !slices.ContainsFunc(links, func(x crm.ContactLink) bool { return x.Primary && x.CompanyID != l.CompanyID })
		if at < 0 {
			links = append(links, l)
		} else {
			links[at] = l
		}
	}
	return links
}

// Update replaces what people edit, of the version c carries.
func (s Contacts) Update(ctx context.Context, a access.Actor, c crm.Contact) (ContactCard, error) {
	return s.change(ctx, a, c.ID, func(before crm.Contact) (crm.Contact, error) { return c, nil })
}

// change edits a contact: edit makes what it becomes, with the version that the
// actor has seen.
func (s Contacts) change(ctx context.Context, a access.Actor, id crm.ID, edit func(before crm.Contact) (crm.Contact, error)) (card ContactCard, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedEdit); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := contactFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		after, err := edit(before.Contact)
		if err != nil {
			return err
		}
		if card, err = changeContact(ctx, tx, a, before.Contact, after); err != nil {
			return err
		}
		return tellOwners(ctx, tx, a, crm.NounContact, id, []crm.ID{before.OwnerID}, []crm.ID{card.OwnerID})
	})
	return shown(a, card), err
}

func changeContact(ctx context.Context, tx *store.Tx, a access.Actor, before, c crm.Contact) (ContactCard, error) {
	if access.Hides(a, contactReach) {
		c.Phones, c.Emails = before.Phones, before.Emails
	}
	c, companies, err := prepareContact(ctx, tx, a, before, c)
	if err != nil {
		return ContactCard{}, err
	}
	// Whoever takes a contact from its last company of theirs keeps it.
	if c.OwnerID.IsZero() && !access.Over(a, crm.NounContact, crm.DeedEdit).Covers(contactOwners(c, companies)...) {
		c.OwnerID = a.UserID
	}
	if err := mayGiveContact(a, before, c, companies); err != nil {
		return ContactCard{}, err
	}
	c.ID, c.ImportID, c.CreatedAt, c.DeletedAt = before.ID, before.ImportID, before.CreatedAt, before.DeletedAt
	if err := store.UpdateContact(ctx, tx, c); err != nil {
		return ContactCard{}, err
	}
	c.Version, c.UpdatedAt = c.Version+1, tx.Now
	names := seenNames(a, companies)
	return ContactCard{c, names}, record(ctx, tx, a, "contact", c.ID, "updated", contactChanges(before, c)...)
}

// mayGiveContact lets the owner change only within the actor's right to assign.
func mayGiveContact(a access.Actor, before, after crm.Contact, companies map[crm.ID]crm.Company) error {
	if before.OwnerID == after.OwnerID || before.OwnerID.IsZero() && after.OwnerID == a.UserID {
		return nil
	}
	if err := access.MayTouch(a, crm.NounContact, crm.DeedAssign, contactOwners(before, companies)...); err != nil {
		return err
	}
	return access.MayTouch(a, crm.NounContact, crm.DeedAssign, contactOwners(after, companies)...)
}

// Delete takes a contact of the given version away; Restore brings it back.
func (s Contacts) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.MayAny(a, crm.NounContact, crm.DeedDelete); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		c, err := contactFor(ctx, tx, a, id, crm.DeedDelete)
		if err != nil {
			return err
		}
		c.Version = version
		return trashContact(ctx, tx, a, c.Contact)
	})
}

func trashContact(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Contact) error {
	c.DeletedAt = &tx.Now
	if err := store.UpdateContact(ctx, tx, c); err != nil {
		return err
	}
	return record(ctx, tx, a, "contact", c.ID, "deleted", crm.Change{Field: "name", Before: c.Name()})
}

// Restore brings a deleted contact back as it was.
func (s Contacts) Restore(ctx context.Context, a access.Actor, id crm.ID) (card ContactCard, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedDelete); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		card, err = untrashContact(ctx, tx, a, id)
		return err
	})
	return shown(a, card), err
}

func untrashContact(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (card ContactCard, err error) {
	c, err := store.Contact(ctx, tx, id)
	if err != nil {
		return card, err
	}
	if card, err = mayContact(ctx, tx, a, c, crm.DeedDelete); err != nil || c.DeletedAt == nil {
		return card, err
	}
	into, err := store.MergedInto(ctx, tx, id)
	if err != nil {
		return card, err
	}
	if !into.IsZero() {
		return card, fault.New(fault.Conflict, "contact.merged", "This contact was merged into another one. Undo the merge to get it back.")
	}
	card.DeletedAt = nil
	if err := store.UpdateContact(ctx, tx, card.Contact); err != nil {
		return card, err
	}
	card.Version++
	return card, record(ctx, tx, a, "contact", id, "restored", crm.Change{Field: "name", After: c.Name()})
}
