package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// taskNames names what tasks are about, as far as the actor may see it.
func taskNames(ctx context.Context, tx *store.Tx, a access.Actor, tasks []crm.Task) (names map[crm.ID]string, err error) {
	var ids []crm.ID
	for _, t := range tasks {
		if !t.CompanyID.IsZero() {
			ids = append(ids, t.CompanyID)
		}
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	names = seenNames(a, companies)
	name := func(id crm.ID, find func() (string, error)) error {
		if _, known := names[id]; known || id.IsZero() {
			return nil
		}
		found, err := find()
		if fault.Is(err, fault.NotFound) || fault.Is(err, fault.Forbidden) {
			found, err = "", nil
		}
		names[id] = found
		return err
	}
	for _, t := range tasks {
		err := name(t.ContactID, func() (string, error) {
			c, err := contactFor(ctx, tx, a, t.ContactID, crm.DeedRead)
			return c.Name(), err
		})
		if err != nil {
			return nil, err
		}
		err = name(t.DealID, func() (string, error) {
			d, err := dealFor(ctx, tx, a, t.DealID, crm.DeedRead)
			return d.Title, err
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}
