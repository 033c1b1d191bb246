package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// actorOf is the person on whose behalf an import works.
func actorOf(i crm.Import) access.Actor { return access.Actor{UserID: i.UserID} }

// keptNamed is how many kept companies are named.
const keptNamed = 100

// undo is the job that takes an import back. What somebody edited since is
// kept and named.
func (s Imports) undo(ctx context.Context, j crm.Job, report Report) error {
	err := s.write(ctx, func(tx *store.Tx) error {
		i, err := store.Import(ctx, tx, j.SubjectID)
		if err != nil {
			return err
		}
		i.Counts.Kept, i.Counts.KeptCount = nil, 0
		for _, step := range []struct {
			name string
			do   func(context.Context, *store.Tx, *crm.Import) error
		}{{"payments", undoPayments}, {"deals", undoDeals}, {"potentials", undoPotentials}, {"contacts", undoContacts}, {"changes", undoChanges}, {"companies", undoCompanies}, {"people", undoPeople}} {
			report(step.name, 0, 0)
			if err := step.do(ctx, tx, &i); err != nil {
				return err
			}
		}
		i.State, i.UndoneAt = crm.ImportUndone, &tx.Now
		if err := store.UpdateImport(ctx, tx, i); err != nil {
			return err
		}
		if err := record(ctx, tx, access.Actor{UserID: j.UserID}, "import", i.ID, "undone", crm.Change{Field: "file", After: i.FileName}); err != nil {
			return err
		}
		return finish(ctx, tx, j, i.Counts)
	})
	if err != nil {
		return s.settleState(ctx, j, err, crm.ImportDone, crm.ImportDone)
	}
	return nil
}

func undoPayments(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	if i.Counts.Payments == 0 {
		return nil
	}
	return store.RemoveImportedPayments(ctx, tx, i.ID)
}

func undoDeals(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	if i.Counts.Deals == 0 {
		return nil
	}
	kept, titles, err := store.RemoveImportedDeals(ctx, tx, i.ID)
	for _, title := range titles {
		keep(i, title)
	}
	i.Counts.KeptCount += kept - int64(len(titles))
	return err
}

func undoPotentials(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	touched, err := store.WithdrawPotentials(ctx, tx, i.ID)
	if err != nil || len(touched) == 0 {
		return err
	}
	companies, err := store.CompaniesByID(ctx, tx, touched)
	if err != nil {
		return err
	}
	inForce := map[crm.ID]crm.Potential{}
	var list []crm.Company
	for id, company := range companies {
		all, err := store.Potentials(ctx, tx, id)
		if err != nil {
			return err
		}
		if len(all) > 0 && !all[0].Withdrawn {
			inForce[id] = all[0]
		}
		list = append(list, company)
	}
	return settlePotentials(ctx, tx, list, inForce)
}

// settlePotentials derives the standing of companies from the assessments now
// in force; a company without one is not assessed.
func settlePotentials(ctx context.Context, tx *store.Tx, companies []crm.Company, inForce map[crm.ID]crm.Potential) error {
	budgets, err := readBudgets(ctx, tx)
	if err != nil {
		return err
	}
	return store.SaveStandings(ctx, tx, func(yield func(store.Settled) bool) {
		for _, c := range companies {
			st := c.Standing
			st.Potential, st.PotentialOn = 0, 0
			if p, ok := inForce[c.ID]; ok {
				st.Potential, st.PotentialOn = p.Mean(), p.ValidFrom
			}
			if !yield(store.Settled{ID: c.ID, Standing: budgets.settle(c.ID, st)}) {
				return
			}
		}
	})
}

func undoChanges(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	changes, err := store.ImportChanges(ctx, tx, i.ID)
	if err != nil {
		return err
	}
	for _, change := range changes {
		now, err := store.Company(ctx, tx, change.CompanyID)
		if fault.Is(err, fault.NotFound) {
			keep(i, change.Before.Name) // deleted since
			continue
		}
		if err != nil {
			return err
		}
		if now.Version != change.VersionAfter {
			keep(i, now.Name)
			continue
		}
		before := change.Before
		before.Version = now.Version
		if err := store.UpdateCompany(ctx, tx, before); err != nil {
			return err
		}
		if err := record(ctx, tx, actorOf(*i), "company", now.ID, "undone", companyChanges(now, before)...); err != nil {
			return err
		}
	}
	return nil
}

// undoContacts gives changed contacts back what they were and deletes new ones.
func undoContacts(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	changes, err := store.ImportContactChanges(ctx, tx, i.ID)
	if err != nil {
		return err
	}
	for _, change := range changes {
		now, err := store.Contact(ctx, tx, change.ContactID)
		if fault.Is(err, fault.NotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if now.Version != change.VersionAfter {
			keep(i, now.Name())
			continue
		}
		before := change.Before
		before.Version = now.Version
		if err := store.UpdateContact(ctx, tx, before); err != nil {
			return err
		}
		if err := record(ctx, tx, actorOf(*i), "contact", now.ID, "undone", contactChanges(now, before)...); err != nil {
			return err
		}
	}
	kept, names, err := store.RemoveImportedContacts(ctx, tx, i.ID)
	for _, name := range names {
		keep(i, name)
	}
	i.Counts.KeptCount += kept - int64(len(names))
	return err
}

func undoCompanies(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	kept, names, err := store.RemoveImportedCompanies(ctx, tx, i.ID)
	for _, name := range names {
		keep(i, name)
	}
	i.Counts.KeptCount += kept - int64(len(names))
	return err
}

func keep(i *crm.Import, name string) {
	if i.Counts.KeptCount++; len(i.Counts.Kept) < keptNamed {
		i.Counts.Kept = append(i.Counts.Kept, name)
	}
}
