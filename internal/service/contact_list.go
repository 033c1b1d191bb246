package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// ContactQuery asks for a part of the contact list.
type ContactQuery struct {
	Search    string // as typed
	CompanyID crm.ID // only those of this company
	Filters   []Filter
	Match     crm.Match
	Sort      string
	Desc      bool
	After     string
	Limit     int
}

// ContactPage is a part of the contact list.
type ContactPage struct {
	Contacts []ContactCard
	Next     string
	Capped   bool // more hold the searched text than a list puts in order
}

// List gives a page of contacts.
func (s Contacts) List(ctx context.Context, a access.Actor, q ContactQuery) (page ContactPage, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return page, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		asked, err := s.ready(ctx, tx, a, q)
		if err != nil {
			return err
		}
		found, err := store.Contacts(ctx, tx, asked)
		if err != nil {
			return err
		}
		page.Next, page.Capped = found.Next, found.Capped
		page.Contacts, err = contactCards(ctx, tx, a, found.Contacts)
		return err
	})
	return page, err
}

// Count counts the contacts that a query lists, exactly.
func (s Contacts) Count(ctx context.Context, a access.Actor, q ContactQuery) (n int64, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return 0, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		asked, err := s.ready(ctx, tx, a, q)
		if err != nil {
			return err
		}
		n, err = store.CountContacts(ctx, tx, asked)
		return err
	})
	return n, err
}

// ready is the query as the actor may ask it: what it says of the actor and of
// today is resolved, and who may not see numbers and addresses finds nobody by them.
func (s Contacts) ready(ctx context.Context, tx *store.Tx, a access.Actor, q ContactQuery) (store.ContactQuery, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return store.ContactQuery{}, err
	}
	filters, match, err := s.resolve(ctx, tx, a, store.ContactFields, q.Filters, q.Match)
	if err != nil {
		return store.ContactQuery{}, err
	}
	asked := store.ContactQuery{
		Within: access.Over(a, crm.NounContact, crm.DeedRead), Term: searchTerm(q.Search, w.Country), NamesOnly: access.Hides(a, contactReach),
		CompanyID: q.CompanyID, Filters: filters, Match: match, Sort: q.Sort, Desc: q.Desc, After: q.After, Limit: min(q.Limit, MaxPageRows),
	}
	if asked.Sort == "" {
		asked.Sort = "name"
	}
	if asked.Limit <= 0 {
		asked.Limit = PageRows
	}
	return asked, nil
}

// contactCards names the companies of contacts.
func contactCards(ctx context.Context, tx *store.Tx, a access.Actor, list []crm.Contact) ([]ContactCard, error) {
	var ids []crm.ID
	for _, c := range list {
		ids = append(ids, c.Companies()...)
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	names := seenNames(a, companies)
	cards := make([]ContactCard, len(list))
	for i, c := range list {
		cards[i] = shown(a, ContactCard{c, names})
	}
	return cards, err
}

// Fields says how the list can be sorted and narrowed.
func (s Contacts) Fields(a access.Actor) ([]Field, error) {
	return ContactFields(), access.MayAny(a, crm.NounContact, crm.DeedRead)
}

// ContactFields are the fields of the contact list.
func ContactFields() []Field { return store.ContactFields }

// ReadBirthday reads a birthday as forms write it.
func ReadBirthday(text string) (crm.Birthday, error) {
	b, ok := crm.ParseBirthday(text)
	if ok {
		return b, nil
	}
	var f fault.Fields
	f.Add("birthday", "contact.birthday", "must look like 1980-05-04, or --05-04 without the year")
	return b, f.Err()
}
