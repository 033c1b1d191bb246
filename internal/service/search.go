package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Searches find whatever there is by a piece of its name, number or address.
type Searches struct{ *Core }

// SearchRows is how many findings of a noun are shown unless asked otherwise.
const SearchRows = 6

// Found is a record that was found, with its company's name.
type Found struct {
	crm.Finding
	CompanyName string
}

// Search gives what comes closest to what was typed, noun by noun: only what the
// actor may see, and of a noun nobody may read to the actor, nothing. What was
// typed on the wrong keyboard is looked for where nothing is found as typed.
func (s Searches) Search(ctx context.Context, a access.Actor, typed string, limit int) (list []Found, err error) {
	if limit <= 0 {
		limit = SearchRows
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		for _, typed := range []string{typed, crm.OtherKeyboard(typed)} {
			findings, err := seek(ctx, tx, a, searchTerm(typed, w.Country), limit)
			if err != nil {
				return err
			}
			if len(findings) > 0 {
				list, err = withCompanies(ctx, tx, a, findings)
				return err
			}
		}
		return nil
	})
	return list, err
}

func seek(ctx context.Context, tx *store.Tx, a access.Actor, term string, limit int) ([]crm.Finding, error) {
	within := func(noun crm.Noun) crm.Reach { return access.Over(a, noun, crm.DeedRead) }
	q := store.Seek{Term: term, Person: a.UserID, Limit: limit, Within: within(crm.NounCompany)}
	found, err := store.SeekCompanies(ctx, tx, q)
	if err != nil {
		return nil, err
	}
	q.Within, q.Companies, q.NamesOnly = within(crm.NounContact), within(crm.NounContact), access.Hides(a, contactReach)
	contacts, err := store.SeekContacts(ctx, tx, q)
	if err != nil {
		return nil, err
	}
	q.Within, q.Companies, q.NamesOnly = within(crm.NounDeal), within(crm.NounCompany), false
	deals, err := store.SeekDeals(ctx, tx, q)
	if err != nil {
		return nil, err
	}
	texts, err := seekTexts(ctx, tx, a, term, limit)
	return append(append(append(found, contacts...), deals...), texts...), err
}

// withCompanies names the companies of what was found, as far as the actor may
// know them.
func withCompanies(ctx context.Context, tx *store.Tx, a access.Actor, findings []crm.Finding) ([]Found, error) {
	var ids []crm.ID
	for _, f := range findings {
		if !f.CompanyID.IsZero() {
			ids = append(ids, f.CompanyID)
		}
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	names := seenNames(a, companies)
	list := make([]Found, len(findings))
	for i, f := range findings {
		list[i] = Found{f, names[f.CompanyID]}
	}
	return list, err
}
