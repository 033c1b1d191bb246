package service

import (
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/ical"
	"kaymak/internal/store"
)

// meant is what an event is taken to be about.
type meant struct {
	company   crm.ID
	contacts  []crm.ID
	operation crm.ID
}

// recognise finds the company an event is about, of those the actor sees: by the
// mailboxes of those invited, else by a part of the title that is its name. Where
// several fit, it is none: a wrong company is worse than a question.
func (w *agendaWrite) recognise(o ical.Object) (m meant, err error) {
	if m.company, m.contacts, err = w.companyOfGuests(o); err != nil {
		return m, err
	}
	parts := titleParts(o.Summary)
	if m.company.IsZero() {
		if m.company, err = w.companyNamed(parts); err != nil || m.company.IsZero() {
			return m, err
		}
	}
	m.operation, err = w.operationNamed(parts, o.Location != "")
	return m, err
}

// titleParts are the pieces of a title between the signs people put between what
// they do and with whom, and the whole.
func titleParts(title string) []string {
	parts := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(":–—|/;", r) })
	parts = append(parts, strings.Split(title, " - ")...)
	parts = append(parts, title)
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
	}
	slices.Sort(parts)
	parts = slices.Compact(parts)
	return slices.DeleteFunc(parts, func(p string) bool { return p == "" })
}

// companyOfGuests is the one company that the invited contacts work for.
func (w *agendaWrite) companyOfGuests(o ical.Object) (company crm.ID, contacts []crm.ID, err error) {
	if len(o.Attendees) == 0 {
		return company, nil, nil
	}
	found, err := store.FindContacts(w.ctx, w.tx, store.ContactByPoint, o.Attendees)
	if err != nil {
		return company, nil, err
	}
	var ids []crm.ID
	for _, list := range found {
		ids = append(ids, list...)
	}
	people, err := store.ContactsByID(w.ctx, w.tx, inOrder(ids))
	if err != nil {
		return company, nil, err
	}
	several := false
	for _, c := range people {
		if len(c.Links) == 0 {
			continue
		}
		at := c.Links[0].CompanyID
		sees, err := w.sees(at)
		if err != nil {
			return company, nil, err
		}
		if !sees {
			continue
		}
		several = several || !company.IsZero() && company != at
		company = at
		contacts = append(contacts, c.ID)
	}
	if several {
		return crm.ID{}, nil, nil
	}
	return company, contacts, nil
}

func (w *agendaWrite) sees(company crm.ID) (bool, error) {
	owners, err := store.Owners(w.ctx, w.tx, company)
	return err == nil && access.Sees(w.actor, crm.NounCompany, owners...), err
}

// nameSought is how many companies are looked at for one that has the name.
const nameSought = 20

// companyNamed is the one company whose name is a part of the title.
func (w *agendaWrite) companyNamed(parts []string) (company crm.ID, err error) {
	found := map[crm.ID]bool{}
	for _, part := range parts {
		key := crm.NameKey(part)
		if len([]rune(key)) < 3 {
			continue
		}
		list, err := store.SeekCompanies(w.ctx, w.tx, store.Seek{Term: key, Within: access.Over(w.actor, crm.NounCompany, crm.DeedRead), Person: w.actor.UserID, NamesOnly: true, Limit: nameSought})
		if err != nil {
			return company, err
		}
		for _, f := range list {
			if crm.NameKey(f.Title) == key {
				found[f.ID], company = true, f.ID
			}
		}
	}
	if len(found) != 1 {
		return crm.ID{}, nil
	}
	return company, nil
}

// operationNamed is the operation that a part of the title names, in any of our
// languages; else a visit where the event has a place, and a call where it has none.
func (w *agendaWrite) operationNamed(parts []string, placed bool) (id crm.ID, err error) {
	operations, err := store.Operations(w.ctx, w.tx)
	if err != nil {
		return id, err
	}
	usual := "call"
	if placed {
		usual = "field_meeting"
	}
	for _, o := range operations {
		if !o.Active {
			continue
		}
		for language := range operationWords {
			if slices.ContainsFunc(parts, func(p string) bool { return strings.EqualFold(p, OperationName(o, language)) }) {
				return o.ID, nil
			}
		}
		if id.IsZero() || o.Code == usual {
			id = o.ID
		}
	}
	return id, nil
}
