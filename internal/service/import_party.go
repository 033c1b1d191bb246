package service

import (
	"slices"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// party is a company as a file names it.
type party struct {
	externalID string
	taxID      string
	nameKey    string
	draft      crm.Company // what to create when it is unknown
	id         crm.ID
	isNew      bool
	problem    *fault.Error
}

// partyName is a company as a row writes it.
type partyName struct{ name, code, tax string }

// partyKey makes rows that name the same company meet.
type partyKey struct{ externalID, taxID, nameKey string }

// parties are the distinct companies of a file.
type parties struct {
	list  []*party
	index map[partyKey]int
}

func newParties() *parties { return &parties{index: map[partyKey]int{}} }

// place gives the place of the party a row names, noting it the first time.
func (p *parties) place(key partyKey, draft func() crm.Company) int {
	if n, ok := p.index[key]; ok {
		return n
	}
	n := len(p.list)
	p.index[key] = n
	p.list = append(p.list, &party{externalID: key.externalID, taxID: key.taxID, nameKey: key.nameKey, draft: draft()})
	return n
}

var (
	errPartyUnknown   = fault.New(fault.Invalid, "import.company_unknown", "This company is not here, and creating companies is switched off.")
	errPartyNameless  = fault.New(fault.Invalid, "import.company_nameless", "This company is not here, and without a name it cannot be created.")
	errPartyAmbiguous = fault.New(fault.Invalid, "import.company_ambiguous", "Several companies have this name. Add a column with their code or tax id.")
)

// resolve finds the parties among the companies: by external id, by tax id, by
// exact normalised name, in this order; then those that probably are the same.
func (p *parties) resolve(in *intake) error {
	for _, by := range []store.CompanyKey{store.ByExternalID, store.ByTaxID, store.ByNameKey} {
		if err := p.resolveBy(in, by); err != nil {
			return err
		}
	}
	return p.twins(in)
}

func (q *party) value(by store.CompanyKey) string {
	switch by {
	case store.ByExternalID:
		return q.externalID
	case store.ByTaxID:
		return q.taxID
	}
	return q.nameKey
}

func (p *parties) resolveBy(in *intake, by store.CompanyKey) error {
	var values []string
	for _, q := range p.list {
		if v := q.value(by); v != "" && q.id.IsZero() {
			values = append(values, v)
		}
	}
	refs, err := store.FindCompanies(in.ctx, in.tx, by, values)
	if err != nil {
		return err
	}
	found := map[string][]store.CompanyRef{}
	for _, r := range refs {
		v := map[store.CompanyKey]string{store.ByExternalID: r.ExternalID, store.ByTaxID: r.TaxID, store.ByNameKey: r.NameKey}[by]
		found[v] = append(found[v], r)
	}
	for _, q := range p.list {
		if q.id.IsZero() && q.value(by) != "" {
			q.take(found[q.value(by)], by)
		}
	}
	return nil
}

// take accepts the only candidate that does not contradict the party.
func (q *party) take(candidates []store.CompanyRef, by store.CompanyKey) {
	var fitting []store.CompanyRef
	for _, c := range candidates {
		otherCode := q.externalID != "" && c.ExternalID != "" && q.externalID != c.ExternalID
		otherTax := q.taxID != "" && c.TaxID != "" && q.taxID != c.TaxID
		if by == store.ByExternalID || !otherCode && (by == store.ByTaxID || !otherTax) {
			fitting = append(fitting, c)
		}
	}
	switch {
	case len(fitting) == 1:
		q.id, q.problem = fitting[0].ID, nil
	case len(fitting) > 1:
		q.problem = errPartyAmbiguous
	}
}

// create makes companies of the parties that are still unknown. Two parties of
// one file that turn out to be the same company share it.
func (p *parties) create(in *intake) ([]crm.Company, error) {
	var created []crm.Company
	fresh := map[partyKey]crm.ID{}
	for _, q := range p.list {
		if !q.id.IsZero() {
			in.counts.CompaniesMatched++
			continue
		}
		if q.problem != nil {
			continue
		}
		if !in.imported.Options.CreateCompanies && in.imported.Kind != string(table.Companies) {
			q.problem = errPartyUnknown
			continue
		}
		if same, ok := fresh[q.identity()]; ok {
			q.id = same
			continue
		}
		if q.draft.Name == "" {
			q.problem = errPartyNameless
			continue
		}
		company, err := crm.CheckCompany(q.draft)
		if err != nil {
			q.problem = firstField(err)
			continue
		}
		company.ID, company.ImportID, company.CreatedAt, company.UpdatedAt, company.Version = newID(), in.imported.ID, in.tx.Now, in.tx.Now, 1
		company.Standing = settle(crm.Standing{}, in.space.PotentialCuts, in.cells, nil)
		q.id, q.isNew = company.ID, true
		fresh[q.identity()] = company.ID
		created = append(created, company)
		in.counts.CompaniesNew++
	}
	if in.dry {
		return created, nil
	}
	return created, store.LoadCompanies(in.ctx, in.tx, slices.Values(created))
}

// identity is the strongest name a party has.
func (q *party) identity() partyKey {
	switch {
	case q.externalID != "":
		return partyKey{externalID: q.externalID}
	case q.taxID != "":
		return partyKey{taxID: q.taxID}
	}
	return partyKey{nameKey: q.nameKey}
}

// firstField makes one reason of an input error.
func firstField(err error) *fault.Error {
	e, ok := fault.As(err)
	if ok && len(e.Fields) > 0 {
		f := e.Fields[0]
		return fault.New(fault.Invalid, f.Code, f.Path+" "+f.Detail+".").With("field", f.Path)
	}
	return fault.New(fault.Invalid, "import.company_bad", "This company cannot be created.")
}

// owners gives people by name, creating salespeople who cannot sign in yet.
type owners struct {
	in    *intake
	known map[string]crm.ID
	codes map[string]crm.ID // by e-mail address and by what other programs call them
}

func newOwners(in *intake) (*owners, error) {
	users, err := store.Users(in.ctx, in.tx)
	o := &owners{in, map[string]crm.ID{}, map[string]crm.ID{}}
	for _, u := range users {
		o.known[crm.NameKey(u.Name)] = u.ID
		if u.Email != "" {
			o.codes[u.Email] = u.ID
		}
		if u.ExternalID != "" {
			o.codes[u.ExternalID] = u.ID
		}
	}
	return o, err
}

// id finds the person by code, address or name, or makes them. A bare number or an
// address that nobody has is no name and gives nobody.
func (o *owners) id(name string) (crm.ID, error) {
	if id, ok := o.codes[strings.ToLower(name)]; ok {
		return id, nil
	}
	if id, ok := o.codes[name]; ok {
		return id, nil
	}
	key := crm.NameKey(name)
	if key == "" || crm.Digits(key) == key || strings.Contains(name, "@") {
		return crm.ID{}, nil
	}
	if id, ok := o.known[key]; ok {
		return id, nil
	}
	u, err := crm.CheckUser(crm.User{ID: newID(), Name: name, Role: crm.Salesperson, Language: o.in.space.Language, Active: true, TimeShare: 10000, CreatedAt: o.in.tx.Now, UpdatedAt: o.in.tx.Now, Version: 1})
	if err != nil {
		return crm.ID{}, nil // a name nobody can have owns nothing
	}
	o.known[key] = u.ID
	if o.in.dry {
		return u.ID, nil
	}
	return u.ID, store.InsertUser(o.in.ctx, o.in.tx, u)
}
