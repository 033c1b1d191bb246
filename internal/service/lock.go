package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Lock says that a company stays with its owner when clients are spread anew, and
// why; an empty reason ends that. version is the one of the company.
func (s Companies) Lock(ctx context.Context, a access.Actor, id crm.ID, reason string, version int64) (c crm.Company, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedAssign); err != nil {
		return c, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := companyFor(ctx, tx, a, id, crm.DeedAssign)
		if err != nil {
			return err
		}
		if before.Version != version {
			return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime.")
		}
		if err := saveLock(ctx, tx, a, before, before.WithLock(reason)); err != nil {
			return err
		}
		c, err = store.Company(ctx, tx, id)
		return err
	})
	return shownCompany(a, c), err
}

// saveLock writes a lock or its end.
func saveLock(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Company) error {
	if err := crm.CheckLock(after); err != nil {
		return err
	}
	if before.Lock() == after.Lock() {
		return nil
	}
	if err := store.UpdateCompany(ctx, tx, after); err != nil {
		return err
	}
	change := crm.Change{Field: "lock_reason", Before: before.Lock(), After: after.Lock()}
	if !after.Locked() {
		return record(ctx, tx, a, "company", after.ID, "unlocked", change)
	}
	return record(ctx, tx, a, "company", after.ID, "locked", change)
}

// lockKey names the lock among the fields that are changed in bulk.
const lockKey = "lock_reason"

// lockField locks companies in bulk, for one reason; empty for none.
func lockField() bulkField[crm.Company] {
	return bulkField[crm.Company]{
		deed: crm.DeedAssign,
		get:  func(c crm.Company) string { return c.Lock() },
		set: func(c *crm.Company, value string) error {
			*c = c.WithLock(value)
			return nil
		},
	}
}
