package service

import (
	"cmp"
	"context"
	"io"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/vcard"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// CardsTaken is what became of the address cards of a file.
type CardsTaken struct {
	Created []ContactCard
	Known   []ContactCard // who was here already and stayed as they were
	Refused []CardRefusal
}

// CardRefusal is a card that was not taken, and why.
type CardRefusal struct {
	Line   int
	Name   string
	Reason *fault.Error
}

// TakeCards adds the people of a file of address cards. company, unless zero, is
// where they all work; else each card's organisation decides, where the actor
// sees exactly one company of this name. Somebody who is here already is not
// added twice.
func (s Contacts) TakeCards(ctx context.Context, a access.Actor, in io.Reader, company crm.ID) (taken CardsTaken, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedCreate); err != nil {
		return taken, err
	}
	cards, err := vcard.Read(in)
	if err != nil {
		return taken, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		taken = CardsTaken{}
		t := cardIntake{ctx: ctx, tx: tx, actor: a, country: w.Country, company: company, taken: &taken}
		return t.run(cards)
	})
	return taken, err
}

// cardIntake takes the cards of one file.
type cardIntake struct {
	ctx     context.Context
	tx      *store.Tx
	actor   access.Actor
	country string
	company crm.ID
	taken   *CardsTaken
}

func (t *cardIntake) run(cards []vcard.Found) error {
	companies, err := t.organizations(cards)
	if err != nil {
		return err
	}
	people := make([]crm.Contact, len(cards))
	for i, card := range cards {
		people[i] = t.person(card.Card, companies)
	}
	for i, card := range cards {
		if card.Bad != nil {
			t.refuse(card, card.Bad)
			continue
		}
		// Asked for each card anew: a file may hold somebody twice.
		q, err := acquainted(t.ctx, t.tx, people[i:i+1])
		if err != nil {
			return err
		}
		if known, err := t.known(q, people[i]); err != nil || known {
			if err != nil {
				return err
			}
			continue
		}
		made, err := createContact(t.ctx, t.tx, t.actor, people[i])
		if fault.Is(err, fault.Invalid) {
			t.refuse(card, firstField(err))
			continue
		}
		if err != nil {
			return err
		}
		t.taken.Created = append(t.taken.Created, shown(t.actor, made))
	}
	return nil
}

func (t *cardIntake) refuse(card vcard.Found, reason *fault.Error) {
	t.taken.Refused = append(t.taken.Refused, CardRefusal{card.Line, card.Card.Name, reason})
}

// known notes a person whom the actor can see here already.
func (t *cardIntake) known(q *acquaintance, c crm.Contact) (bool, error) {
	for _, same := range q.same(c) {
		card, err := mayContact(t.ctx, t.tx, t.actor, same, crm.DeedRead)
		if err == nil {
			t.taken.Known = append(t.taken.Known, shown(t.actor, card))
			return true, nil
		}
		if !fault.Is(err, fault.NotFound) {
			return false, err
		}
	}
	return false, nil
}

// organizations finds the companies that the cards name and the actor sees, by
// normalised name; those whose name several have are left out.
func (t *cardIntake) organizations(cards []vcard.Found) (map[string]crm.ID, error) {
	var names []string
	for _, c := range cards {
		if key := crm.NameKey(c.Card.Organization); key != "" && !slices.Contains(names, key) {
			names = append(names, key)
		}
	}
	refs, err := store.FindCompanies(t.ctx, t.tx, store.ByNameKey, names)
	if err != nil {
		return nil, err
	}
	ids := make([]crm.ID, len(refs))
	for i, r := range refs {
		ids[i] = r.ID
	}
	companies, err := store.CompaniesByID(t.ctx, t.tx, ids)
	seen := seenNames(t.actor, companies)
	found, several := map[string]crm.ID{}, map[string]bool{}
	for _, r := range refs {
		if _, ok := seen[r.ID]; ok {
			_, again := found[r.NameKey]
			found[r.NameKey], several[r.NameKey] = r.ID, again
		}
	}
	for name, again := range several {
		if again {
			delete(found, name)
		}
	}
	return found, err
}

// person is a card as a contact. An organisation that is none of our companies
// stays readable beside the position.
func (t *cardIntake) person(card vcard.Card, companies map[string]crm.ID) crm.Contact {
	c := crm.Contact{GivenName: card.Given, MiddleName: card.Middle, FamilyName: card.Family, Position: card.Title, Note: card.Note, Language: cardLanguage(card.Language)}
	if c.Name() == "" {
		c.GivenName, c.MiddleName, c.FamilyName = crm.SplitName(cmp.Or(card.Name, card.Organization))
	}
	c.Birthday, _ = crm.ParseBirthday(card.Birthday)
	for _, p := range card.Phones {
		c.Phones = append(c.Phones, crm.Phone{Kind: crm.PointKind(p.Kind), Typed: p.Value})
	}
	c.Phones = readPhones(c.Phones, t.country)
	for _, p := range card.Emails {
		c.Emails = append(c.Emails, crm.Email{Kind: emailKind(p.Kind), Address: p.Value})
	}
	company, ours := companies[crm.NameKey(card.Organization)]
	switch {
	case !t.company.IsZero():
		c.Links = []crm.ContactLink{{CompanyID: t.company, Primary: true}}
	case ours:
		c.Links = []crm.ContactLink{{CompanyID: company, Primary: true}}
	case card.Organization != "" && card.Organization != c.Name():
		c.Position = join(", ", card.Title, card.Organization)
	}
	return c
}

// cardLanguage keeps a bare code of a language tag; anything else is left out.
func cardLanguage(tag string) string {
	if len(tag) > 3 && tag[2] == '-' {
		tag = tag[:2]
	}
	if len(tag) != 2 {
		return ""
	}
	return tag
}

func emailKind(kind string) crm.PointKind {
	if k := crm.PointKind(kind); slices.Contains(crm.EmailKinds, k) {
		return k
	}
	return crm.PointOther
}

func join(separator string, texts ...string) string {
	out := ""
	for _, t := range texts {
		if t != "" && out != "" {
			out += separator
		}
		out += t
	}
	return out
}

// Card gives one contact as an address card.
func (s Contacts) Card(ctx context.Context, a access.Actor, id crm.ID) (card vcard.Card, err error) {
	c, err := s.Get(ctx, a, id)
	return newCard(c), err
}

// maxCards is how many contacts one file of address cards holds.
const maxCards = vcard.MaxCards

// Cards gives the contacts that a query lists as address cards, at most as many
// as can be taken in again at once; what went out is told in the history.
func (s Contacts) Cards(ctx context.Context, a access.Actor, q ContactQuery) (cards []vcard.Card, err error) {
	if err := access.May(a, access.Export); err != nil {
		return nil, err
	}
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		asked, err := s.ready(ctx, tx, a, q)
		if err != nil {
			return err
		}
		asked.After, asked.Limit = "", maxCards
		found, err := store.Contacts(ctx, tx, asked)
		if err != nil {
			return err
		}
		all, err := contactCards(ctx, tx, a, found.Contacts)
		if err != nil {
			return err
		}
		for _, c := range all {
			cards = append(cards, newCard(c))
		}
		return record(ctx, tx, a, "contact", crm.WorkspaceID, "exported", crm.Change{Field: "count", After: len(cards)})
	})
	return cards, err
}

func newCard(c ContactCard) vcard.Card {
	card := vcard.Card{UID: c.ID.String(), Name: c.Name(), Given: c.GivenName, Middle: c.MiddleName, Family: c.FamilyName, Title: c.Position, Birthday: c.Birthday.String(), Language: c.Language, Note: c.Note}
	if len(c.Links) > 0 {
		card.Organization = c.Names[c.Links[0].CompanyID]
		card.Title = cmp.Or(c.Links[0].Position, c.Position)
	}
	for _, p := range c.Phones {
		card.Phones = append(card.Phones, vcard.Point{Kind: string(p.Kind), Value: cmp.Or(p.E164, p.Typed)})
	}
	for _, e := range c.Emails {
		card.Emails = append(card.Emails, vcard.Point{Kind: string(e.Kind), Value: e.Address})
	}
	return card
}
