package service

import (
	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// twinsNamed is how many are named one by one.
const twinsNamed = 200

var errPartyTwin = fault.New(fault.Invalid, "import.company_twin", "This company is probably here already, and such ones are left out.")

// twins looks for companies that are here and that the unknown parties of the file
// probably are, tells them, and does with them what the user chose.
func (p *parties) twins(in *intake) error {
	unknown := p.unknown(in)
	if len(unknown) == 0 {
		return nil
	}
	drafts := make([]crm.Company, len(unknown))
	for i, q := range unknown {
		drafts[i] = q.draft
	}
	lookup := crm.NewLookup(drafts)
	in.report("comparing", 0, 0)
	err := store.EachRecognised(in.ctx, in.tx, func(c crm.Company) error {
		lookup.Meet(c)
		return in.ctx.Err()
	})
	if err != nil {
		return err
	}
	twins := lookup.Twins()
	in.counts.Twins = int64(len(twins))
	for place, q := range unknown {
		twin, has := twins[place]
		if !has {
			continue
		}
		if len(in.counts.TwinsNamed) < twinsNamed {
			in.counts.TwinsNamed = append(in.counts.TwinsNamed, crm.ImportTwin{Name: q.draft.Name, CompanyID: twin.Company.ID, Company: twin.Company.Name, Reasons: twin.Reasons, Score: twin.Score})
		}
		switch in.imported.Options.Twins {
		case crm.TwinsSkipped:
			q.problem = errPartyTwin.With("company", twin.Company.Name)
		case crm.TwinsUpdated:
			q.id, q.draft.Name = twin.Company.ID, "" // it keeps its name
		}
	}
	return nil
}

// unknown are the parties that would be made.
func (p *parties) unknown(in *intake) (list []*party) {
	if !in.imported.Options.CreateCompanies && in.imported.Kind != string(table.Companies) {
		return nil
	}
	for _, q := range p.list {
		if q.id.IsZero() && q.problem == nil && q.draft.Name != "" {
			list = append(list, q)
		}
	}
	return list
}
