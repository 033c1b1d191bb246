package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Family is a company with those that belong to it, as far as the actor sees
// them, and the holding it belongs to itself.
type Family struct {
	Parent  *crm.Company  // nil where there is none that the actor sees
	Members []crm.Company // the company first, then level by level
	Totals  FamilyTotals
	Capped  bool // there are more than are shown
}

// FamilyTotals are the sums over the members.
type FamilyTotals struct {
	Actual, Potential, Gap                       int64 // per year, minor units
	BudgetMinutes, UsedMinutes, ScheduledMinutes int64 // per year; used and scheduled of the year now
}

// Family shows the group of companies below a company.
func (s Companies) Family(ctx context.Context, a access.Actor, id crm.ID) (f Family, err error) {
	err = s.viewCompany(ctx, a, id, func(tx *store.Tx, c crm.Company) error {
		all, err := store.Family(ctx, tx, id)
		if err != nil {
			return err
		}
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		if f.Capped = len(all) > store.FamilyLimit; f.Capped {
			all = all[:store.FamilyLimit]
		}
		year, _, _ := day.YMD()
		for _, member := range all {
			if access.Sees(a, crm.NounCompany, member.Owners()...) {
				member = shownCompany(a, member)
				f.Members = append(f.Members, member)
				f.Totals.add(member, int64(year))
			}
		}
		if c.ParentID.IsZero() {
			return nil
		}
		parent, err := companyFor(ctx, tx, a, c.ParentID, crm.DeedRead)
		if fault.Is(err, fault.NotFound) {
			return nil
		}
		if err == nil {
			parent = shownCompany(a, parent)
			f.Parent = &parent
		}
		return err
	})
	return f, err
}

func (t *FamilyTotals) add(c crm.Company, year int64) {
	t.Actual += c.Standing.Actual
	t.Potential += c.Standing.Potential
	t.Gap += c.Standing.Gap
	t.BudgetMinutes += c.Standing.BudgetMinutes
	if c.Effort.Year == year {
		t.UsedMinutes += c.Effort.UsedMinutes
		t.ScheduledMinutes += c.Effort.ScheduledMinutes
	}
}

// checkParent demands that a new holding is a company the actor sees and that no
// company comes to belong to itself.
func checkParent(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Company) error {
	if after.ParentID == before.ParentID || after.ParentID.IsZero() {
		return nil
	}
	var f fault.Fields
	if _, err := companyFor(ctx, tx, a, after.ParentID, crm.DeedRead); fault.Is(err, fault.NotFound) {
		f.Add("parent_id", "company.parent", "is no company that is there")
		return f.Err()
	} else if err != nil {
		return err
	}
	if err := store.HoldFamilies(ctx, tx); err != nil {
		return err
	}
	above, err := store.Ancestors(ctx, tx, after.ParentID)
	if err != nil {
		return err
	}
	if slices.Contains(above, after.ID) {
		f.Add("parent_id", "company.parent_circle", "belongs to this company itself")
	}
	return f.Err()
}
