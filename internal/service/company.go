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
	if err := access.May(a, access.Read); err != nil {
		return c, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err = store.Company(ctx, tx, id)
		return err
	})
	return c, err
}

// Create adds a company by hand.
func (s Companies) Create(ctx context.Context, a access.Actor, c crm.Company) (crm.Company, error) {
	if err := access.May(a, access.Edit); err != nil {
		return c, err
	}
	if c.Status == "" {
		c.Status = crm.Prospect
	}
	c, err := crm.CheckCompany(c)
	if err != nil {
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
		if err := checkOwner(ctx, tx, crm.ID{}, c.OwnerID); err != nil {
			return err
		}
		if err := store.InsertCompany(ctx, tx, c); err != nil {
			return err
		}
		return record(ctx, tx, a, "company", c.ID, "created", crm.Change{Field: "name", After: c.Name})
	})
	return c, err
}

// Update replaces what people edit, of the version c carries.
func (s Companies) Update(ctx context.Context, a access.Actor, c crm.Company) (crm.Company, error) {
	if err := access.May(a, access.Edit); err != nil {
		return c, err
	}
	c, err := crm.CheckCompany(c)
	if err != nil {
		return c, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Company(ctx, tx, c.ID)
		if err != nil {
			return err
		}
		c.Standing = before.Standing
		if err := crm.CheckStatus(c); err != nil {
			return err
		}
		if err := checkOwner(ctx, tx, before.OwnerID, c.OwnerID); err != nil {
			return err
		}
		changes := companyChanges(before, c)
		if err := store.UpdateCompany(ctx, tx, c); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "company", c.ID, "updated", changes...); err != nil {
			return err
		}
		c, err = store.Company(ctx, tx, c.ID)
		return err
	})
	return c, err
}

// checkOwner demands that a new owner is somebody who works here.
func checkOwner(ctx context.Context, tx *store.Tx, before, owner crm.ID) error {
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
	f.Add("owner_id", "company.owner", "is nobody who works here")
	return f.Err()
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
	list = changed(list, "status", before.Status, after.Status)
	return changed(list, "owner_id", before.OwnerID, after.OwnerID)
}
