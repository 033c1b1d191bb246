package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Companies are the use cases around companies.
type Companies struct{ *Core }

// Get finds a company.
func (s Companies) Get(ctx context.Context, a access.Actor, id crm.ID) (c crm.Company, err error) {
	err = s.viewCompany(ctx, a, id, func(_ *store.Tx, found crm.Company) error {
		c = shownCompany(a, found)
		return nil
	})
	return c, err
}

// companyFor finds a company and demands that the actor may do the deed to it.
// Whoever may not see it is told that there is none.
func companyFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (crm.Company, error) {
	c, err := store.Company(ctx, tx, id)
	if err == nil && !access.Sees(a, crm.NounCompany, c.Owners()...) {
		err = fault.New(fault.NotFound, "company.not_found", "This company does not exist.")
	}
	if err != nil {
		return crm.Company{}, err
	}
	return c, access.MayTouch(a, crm.NounCompany, deed, c.Owners()...)
}

// Create adds a company by hand.
func (s Companies) Create(ctx context.Context, a access.Actor, c crm.Company) (crm.Company, error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedCreate); err != nil {
		return c, err
	}
	if c.Status == "" {
		c.Status = crm.Prospect
	}
	if c.OwnerID.IsZero() && !access.Over(a, crm.NounCompany, crm.DeedCreate).All {
		c.OwnerID = a.UserID
	}
	c, err := crm.CheckCompany(c)
	if err != nil {
		return c, err
	}
	if err := access.MayTouch(a, crm.NounCompany, crm.DeedCreate, c.OwnerID); err != nil {
		return c, err
	}
	c.ID, c.Version = newID(), 1
	err = s.write(ctx, func(tx *store.Tx) error {
		c.CreatedAt, c.UpdatedAt = tx.Now, tx.Now
		cells, err := cellBudgets(ctx, tx)
		if err != nil {
			return err
		}
		c.Standing = settle(crm.Standing{}, crm.PotentialCuts{}, cells, nil)
		if err := checkOwners(ctx, tx, crm.Company{}, c); err != nil {
			return err
		}
		if c, err = checkMore(ctx, tx, a, crm.Company{}, c); err != nil {
			return err
		}
		if err := store.InsertCompany(ctx, tx, c); err != nil {
			return err
		}
		if err := tellOwners(ctx, tx, a, crm.NounCompany, c.ID, nil, c.Owners()); err != nil {
			return err
		}
		return record(ctx, tx, a, "company", c.ID, "created", crm.Change{Field: "name", After: c.Name})
	})
	return c, err
}

// Update replaces what people edit, of the version c carries.
func (s Companies) Update(ctx context.Context, a access.Actor, c crm.Company) (crm.Company, error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return c, err
	}
	c, err := crm.CheckCompany(c)
	if err != nil {
		return c, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := companyFor(ctx, tx, a, c.ID, crm.DeedEdit)
		if err != nil {
			return err
		}
		if err := saveCompany(ctx, tx, a, before, c); err != nil {
			return err
		}
		if err := tellOwners(ctx, tx, a, crm.NounCompany, c.ID, before.Owners(), c.Owners()); err != nil {
			return err
		}
		c, err = store.Company(ctx, tx, c.ID)
		return err
	})
	return shownCompany(a, c), err
}

// saveCompany writes what a company becomes, already checked by itself.
func saveCompany(ctx context.Context, tx *store.Tx, a access.Actor, before, c crm.Company) (err error) {
	if err := mayHandOver(a, before, c); err != nil {
		return err
	}
	c.Standing, c.LockedTo, c.LockReason = before.Standing, before.LockedTo, before.LockReason
	if err := crm.CheckStatus(c); err != nil {
		return err
	}
	if err := checkOwners(ctx, tx, before, c); err != nil {
		return err
	}
	if c, err = checkMore(ctx, tx, a, before, c); err != nil {
		return err
	}
	changes := companyChanges(before, c)
	if err := store.UpdateCompany(ctx, tx, c); err != nil {
		return err
	}
	return record(ctx, tx, a, "company", c.ID, "updated", changes...)
}

// checkMore checks what takes other records to check: tags, custom values and the
// holding. What the caller says nothing of stays as it was.
func checkMore(ctx context.Context, tx *store.Tx, a access.Actor, before, c crm.Company) (_ crm.Company, err error) {
	if c.Addresses == nil {
		c.Addresses = before.Addresses
	}
	if c.Phones == nil {
		c.Phones = before.Phones
	} else {
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return c, err
		}
		c.Phones = readPhones(c.Phones, w.Country)
	}
	if c.Emails == nil {
		c.Emails = before.Emails
	}
	if c.Tags == nil {
		c.Tags = before.Tags
	}
	if err := checkTags(ctx, tx, before.Tags, c.Tags); err != nil {
		return c, err
	}
	if c.Custom, err = checkCustom(ctx, tx, crm.NounCompany, before.Custom, c.Custom, true); err != nil {
		return c, err
	}
	return c, checkParent(ctx, tx, a, before, c)
}

// mayHandOver lets owners change only within the actor's right to assign: what
// the company was and what it becomes must both be within reach.
func mayHandOver(a access.Actor, before, after crm.Company) error {
	if before.OwnerID == after.OwnerID && before.SecondID == after.SecondID {
		return nil
	}
	if err := access.MayTouch(a, crm.NounCompany, crm.DeedAssign, before.Owners()...); err != nil {
		return err
	}
	return access.MayTouch(a, crm.NounCompany, crm.DeedAssign, after.Owners()...)
}

// checkOwners demands that new owners are people who work here, and two.
func checkOwners(ctx context.Context, tx *store.Tx, before, after crm.Company) error {
	if after.SecondID == after.OwnerID && !after.SecondID.IsZero() {
		var f fault.Fields
		f.Add("second_owner_id", "company.second_owner", "is the first owner already")
		return f.Err()
	}
	if err := checkOwner(ctx, tx, "owner_id", before.OwnerID, after.OwnerID); err != nil {
		return err
	}
	return checkOwner(ctx, tx, "second_owner_id", before.SecondID, after.SecondID)
}

// checkOwner demands that a new owner is somebody who works here.
func checkOwner(ctx context.Context, tx *store.Tx, path string, before, owner crm.ID) error {
	if owner == before || owner.IsZero() {
		return nil
	}
	u, err := store.User(ctx, tx, owner)
	if err == nil && u.Active {
		return nil
	}
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	var f fault.Fields
	f.Add(path, "company.owner", "is nobody who works here")
	return f.Err()
}

// noneIfEmpty makes an empty list the same as none, as the history has it.
func noneIfEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func companyChanges(before, after crm.Company) []crm.Change {
	var list []crm.Change
	list = changed(list, "name", before.Name, after.Name)
	list = changed(list, "external_id", before.ExternalID, after.ExternalID)
	list = changed(list, "tax_id", before.TaxID, after.TaxID)
	list = changed(list, "industry", before.Industry, after.Industry)
	list = changed(list, "region", before.Region, after.Region)
	list = changed(list, "city", before.City, after.City)
	list = changed(list, "size_band", before.SizeBand, after.SizeBand)
	list = changed(list, "phone", before.Phone, after.Phone)
	list = changed(list, "email", before.Email, after.Email)
	list = changed(list, "website", before.Website, after.Website)
	list = changed(list, "note", before.Note, after.Note)
	list = changed(list, "source", before.Source, after.Source)
	list = changed(list, "parent_id", before.ParentID, after.ParentID)
	list = changedValues(list, "phones", noneIfEmpty(before.Phones), noneIfEmpty(after.Phones))
	list = changedValues(list, "emails", noneIfEmpty(before.Emails), noneIfEmpty(after.Emails))
	list = changedValues(list, "addresses", noneIfEmpty(before.Addresses), noneIfEmpty(after.Addresses))
	list = changedValues(list, "tags", noneIfEmpty(before.Tags), noneIfEmpty(after.Tags))
	list = customChanges(list, before.Custom, after.Custom)
	list = changed(list, "status", before.Status, after.Status)
	list = changed(list, "owner_id", before.OwnerID, after.OwnerID)
	return changed(list, "second_owner_id", before.SecondID, after.SecondID)
}
