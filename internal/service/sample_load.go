package service

import (
	"context"
	"crypto/sha256"
	"slices"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/sample"
	"kaymak/internal/store"
)

// sampleLoad writes a made-up company inside one transaction.
type sampleLoad struct {
	ctx       context.Context
	tx        *store.Tx
	wish      SampleWish
	data      sample.Data
	workspace crm.Workspace
	report    Report
	remember  crm.Sample // the ids, parallel to the made-up lists
	numbers   []int64    // of the tags
	made      []crm.ID   // of the deals
}

func (l *sampleLoad) run() error {
	for _, step := range []func() error{l.teams, l.people, l.tags, l.companies, l.contacts, l.days, l.potentials, l.payments, l.activities, l.deals, l.tasks, l.notes} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// total counts what is written, for the progress.
func (l *sampleLoad) total() int64 { return int64(len(l.data.Companies) + len(l.data.Payments)) }

func (l *sampleLoad) teams() error {
	for _, name := range l.data.Teams {
		t := crm.Team{ID: newID(), Name: name, CreatedAt: l.tx.Now, UpdatedAt: l.tx.Now, Version: 1}
		if err := store.InsertTeam(l.ctx, l.tx, t); err != nil {
			return err
		}
		l.remember.Teams = append(l.remember.Teams, t.ID)
	}
	return nil
}

// people come with the one who leads first, so that the others can report to them.
func (l *sampleLoad) people() error {
	for i, p := range l.data.People {
		u := crm.User{ID: newID(), Name: p.Name, Role: crm.Salesperson, Language: l.wish.Language, Active: true, TimeShare: p.TimeShare, HiredOn: &p.HiredOn, CreatedAt: l.tx.Now, UpdatedAt: l.tx.Now, Version: 1, TeamID: l.remember.Teams[p.Team]}
		if i > 0 {
			u.ManagerID = l.remember.People[0]
		}
		if err := store.InsertUser(l.ctx, l.tx, u); err != nil {
			return err
		}
		l.remember.People = append(l.remember.People, u.ID)
	}
	return nil
}

func (l *sampleLoad) companies() error {
	cells, err := cellBudgets(l.ctx, l.tx)
	if err != nil {
		return err
	}
	standings := l.standings(cells)
	for range l.data.Companies {
		l.remember.Companies = append(l.remember.Companies, newID())
	}
	all := make([]crm.Company, len(l.data.Companies))
	for i, made := range l.data.Companies {
		c := made.Company
		c.ID, c.CreatedAt, c.UpdatedAt, c.Version, c.Standing = l.remember.Companies[i], l.tx.Now, l.tx.Now, 1, standings[i]
		if made.Owner != sample.Nobody {
			c.OwnerID = l.remember.People[made.Owner]
		}
		if made.Holding != sample.Nobody {
			c.ParentID = l.remember.Companies[made.Holding]
		}
		for _, at := range made.Marks {
			c.Tags = append(c.Tags, l.numbers[at])
		}
		all[i] = c
	}
	l.report("companies", 0, l.total())
	return store.LoadCompanies(l.ctx, l.tx, slices.Values(all))
}

func (l *sampleLoad) contacts() error {
	all := make([]crm.Contact, len(l.data.Contacts))
	for i, made := range l.data.Contacts {
		c := made.Contact
		c.ID, c.CreatedAt, c.UpdatedAt, c.Version = newID(), l.tx.Now, l.tx.Now, 1
		c.Phones = readPhones(c.Phones, l.workspace.Country)
		c.Links = []crm.ContactLink{{CompanyID: l.remember.Companies[made.Company], Role: made.Role, Primary: true}}
		all[i] = c
		l.remember.Contacts = append(l.remember.Contacts, c.ID)
	}
	return store.LoadContacts(l.ctx, l.tx, all)
}

// standings derives what follows from assessments and payments alone; the
// groups come with the first analysis.
func (l *sampleLoad) standings(cells store.CellBudgets) []crm.Standing {
	list := make([]crm.Standing, len(l.data.Companies))
	for _, p := range l.data.Potential {
		if s := &list[p.Company]; s.PotentialOn == 0 || p.ValidFrom > s.PotentialOn {
			s.Potential, s.PotentialOn = crm.Potential{Low: p.Low, Likely: p.Likely, High: p.High}.Mean(), p.ValidFrom
		}
	}
	for _, p := range l.data.Payments {
		s := &list[p.Company]
		if s.FirstPaidOn == 0 {
			s.FirstPaidOn = p.PaidOn
		}
		s.LastPaidOn = p.PaidOn
	}
	for i := range list {
		list[i] = settle(list[i], l.workspace.PotentialCuts, cells, nil)
	}
	return list
}

func (l *sampleLoad) days() error {
	sums := make([][]crm.DaySum, len(l.data.Companies))
	for _, p := range l.data.Payments {
		sums[p.Company] = append(sums[p.Company], crm.DaySum{Day: p.PaidOn, Revenue: p.Amount, Margin: p.Margin, Count: 1})
	}
	return store.LoadDays(l.ctx, l.tx, func(yield func(store.CompanyDays) bool) {
		for i, list := range sums {
			if len(list) > 0 && !yield(store.CompanyDays{CompanyID: l.remember.Companies[i], Days: store.MergeDays(list)}) {
				return
			}
		}
	})
}

func (l *sampleLoad) potentials() error {
	return store.LoadPotentials(l.ctx, l.tx, func(yield func(crm.Potential) bool) {
		for _, p := range l.data.Potential {
			made := crm.Potential{
				ID: newID(), CompanyID: l.remember.Companies[p.Company], ValidFrom: p.ValidFrom, RecordedAt: p.ValidFrom.In(time.UTC), Low: p.Low, Likely: p.Likely, High: p.High,
				Method: crm.ByPerson, Evidence: p.Evidence, AuthorID: l.remember.People[p.Author],
			}
			if !yield(made) {
				return
			}
		}
	})
}

func (l *sampleLoad) payments() error {
	return store.LoadPayments(l.ctx, l.tx, func(yield func(crm.Payment) bool) {
		for i, p := range l.data.Payments {
			l.report("payments", int64(len(l.data.Companies)+i), l.total())
			key := sha256.Sum256([]byte("sample " + p.Number))
			made := crm.Payment{
				ID: crm.PaymentID(p.PaidOn, [16]byte(key[:16])), CompanyID: l.remember.Companies[p.Company], PaidOn: p.PaidOn, Amount: p.Amount, Margin: &p.Margin,
				ExternalID: p.Number, Purpose: p.Purpose, CreatedAt: l.tx.Now, Version: 1,
			}
			if !yield(made) {
				return
			}
		}
	})
}
