package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Merges are the use cases around two records that are one.
type Merges struct{ *Core }

// Of gives the merges into a company that can be undone, the latest first.
func (s Merges) Of(ctx context.Context, a access.Actor, company crm.ID) (list []crm.Merge, err error) {
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, _ crm.Company) error {
		list, err = store.MergesInto[crm.Company](ctx, tx, company)
		return err
	})
	return list, err
}

// Merge makes one company of two. kept is what the one that stays shall be, of
// the version it carries; all that belongs to the other goes over to it. It takes
// the right to edit the one and to delete the other.
func (s Merges) Merge(ctx context.Context, a access.Actor, kept crm.Company, gone crm.ID, goneVersion int64) (c crm.Company, err error) {
	if err := mayMerge(a); err != nil {
		return c, err
	}
	if kept, err = crm.CheckCompany(kept); err != nil {
		return c, err
	}
	if kept.ID == gone {
		return c, fault.New(fault.Invalid, "merge.same", "A company cannot be merged with itself.")
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := companyFor(ctx, tx, a, kept.ID, crm.DeedEdit)
		if err != nil {
			return err
		}
		other, err := companyFor(ctx, tx, a, gone, crm.DeedDelete)
		if err != nil {
			return err
		}
		if other.Version != goneVersion || before.Version != kept.Version {
			return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime. Load it again and repeat your change.")
		}
		if kept, err = readyToKeep(ctx, tx, a, before, kept); err != nil {
			return err
		}
		m := crm.Merge{ID: newID(), KeptID: kept.ID, GoneID: gone, GoneName: other.Name, Before: before, After: before, MergedAt: tx.Now, UserID: a.UserID}
		c, err = merge(ctx, tx, a, m, kept, other)
		return err
	})
	return shownCompany(a, c), err
}

func mayMerge(a access.Actor) error {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return err
	}
	return access.MayAny(a, crm.NounCompany, crm.DeedDelete)
}

// readyToKeep checks what an update of the kept company checks.
func readyToKeep(ctx context.Context, tx *store.Tx, a access.Actor, before, kept crm.Company) (crm.Company, error) {
	if err := mayHandOver(a, before, kept); err != nil {
		return kept, err
	}
	kept.Standing = before.Standing
	if err := crm.CheckStatus(kept); err != nil {
		return kept, err
	}
	if err := checkOwners(ctx, tx, before, kept); err != nil {
		return kept, err
	}
	return checkMore(ctx, tx, a, before, kept)
}

func merge(ctx context.Context, tx *store.Tx, a access.Actor, m crm.Merge, kept, gone crm.Company) (crm.Company, error) {
	if err := store.InsertMerge(ctx, tx, crm.NounCompany, m); err != nil {
		return kept, err
	}
	if err := store.TrashCompanies(ctx, tx, []crm.ID{gone.ID}, a.UserID); err != nil {
		return kept, err
	}
	if err := store.MoveBelongings(ctx, tx, store.CompanyReferences, m); err != nil {
		return kept, err
	}
	if kept.ParentID == gone.ID {
		kept.ParentID = crm.ID{}
	}
	if err := store.UpdateCompany(ctx, tx, kept); err != nil {
		return kept, err
	}
	now, err := rederive(ctx, tx, kept.ID, func(s crm.Standing) crm.Standing { return crm.Together(s, gone.Standing) })
	if err != nil {
		return kept, err
	}
	if err := store.CloseMerge(ctx, tx, m.ID, now); err != nil {
		return kept, err
	}
	changes := append(companyChanges(m.Before, now), crm.Change{Field: "merged", Before: gone.Name, After: now.Name})
	if err := record(ctx, tx, a, "company", now.ID, "merged", changes...); err != nil {
		return kept, err
	}
	return now, record(ctx, tx, a, "company", gone.ID, "merged", crm.Change{Field: "merged", Before: gone.Name, After: now.Name})
}

// rederive makes what follows from payments, assessments and activities of a
// company anew, after stand has said what its analysis says of it.
func rederive(ctx context.Context, tx *store.Tx, id crm.ID, stand func(crm.Standing) crm.Standing) (crm.Company, error) {
	if err := store.RebuildDays(ctx, tx, []crm.ID{id}); err != nil {
		return crm.Company{}, err
	}
	c, err := store.Company(ctx, tx, id)
	if err != nil {
		return c, err
	}
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return c, err
	}
	c.Standing = stand(c.Standing)
	if _, err := resettle(ctx, tx, c, day); err != nil {
		return c, err
	}
	if _, err := store.LockOwners(ctx, tx, id); err != nil {
		return c, err
	}
	if err := refreshEffort(ctx, tx, id); err != nil {
		return c, err
	}
	return store.Company(ctx, tx, id)
}

// Undo gives both companies back as they were. What came to the kept one since
// stays with it, as do fields that were changed since, and is told.
func (s Merges) Undo(ctx context.Context, a access.Actor, id crm.ID) (p crm.Parted, err error) {
	if err := mayMerge(a); err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		m, err := store.Merge[crm.Company](ctx, tx, crm.NounCompany, id)
		if err != nil {
			return err
		}
		now, err := companyFor(ctx, tx, a, m.KeptID, crm.DeedEdit)
		if fault.Is(err, fault.NotFound) {
			return fault.New(fault.NotFound, "merge.not_found", "This merge does not exist.")
		}
		if err != nil {
			return err
		}
		if m.UndoneAt != nil {
			return fault.New(fault.Conflict, "merge.undone", "This merge was undone already.")
		}
		trashed, err := store.Trashed(ctx, tx, []crm.ID{m.GoneID})
		if err != nil {
			return err
		}
		gone, ok := trashed[m.GoneID]
		if !ok {
			return fault.New(fault.NotFound, "company.not_found", "This company does not exist.")
		}
		if err := access.MayTouch(a, crm.NounCompany, crm.DeedDelete, gone.Owners()...); err != nil {
			return err
		}
		p, err = part(ctx, tx, a, m, now, gone)
		return err
	})
	return p, err
}

func part(ctx context.Context, tx *store.Tx, a access.Actor, m crm.Merge, now, gone crm.Company) (p crm.Parted, err error) {
	if p.Stayed, err = store.ReturnBelongings(ctx, tx, store.CompanyReferences, m); err != nil {
		return p, err
	}
	var kept crm.Company
	kept, p.Fields = crm.Part(m, now)
	if err := store.UpdateCompany(ctx, tx, kept); err != nil {
		return p, err
	}
	if err := store.RestoreCompany(ctx, tx, gone); err != nil {
		return p, err
	}
	kept, err = rederive(ctx, tx, m.KeptID, func(s crm.Standing) crm.Standing {
		if s.RunID == m.After.Standing.RunID { // no analysis was applied since
			s.Group, s.Value, s.Actual = m.Before.Standing.Group, m.Before.Standing.Value, m.Before.Standing.Actual
		}
		return s
	})
	if err != nil {
		return p, err
	}
	if _, err := rederive(ctx, tx, m.GoneID, func(s crm.Standing) crm.Standing { return s }); err != nil {
		return p, err
	}
	if err := store.UndoneMerge(ctx, tx, m.ID); err != nil {
		return p, err
	}
	changes := append(companyChanges(now, kept), crm.Change{Field: "merged", Before: now.Name, After: gone.Name})
	if err := record(ctx, tx, a, "company", m.KeptID, "unmerged", changes...); err != nil {
		return p, err
	}
	return p, record(ctx, tx, a, "company", m.GoneID, "unmerged", crm.Change{Field: "merged", Before: now.Name, After: gone.Name})
}
