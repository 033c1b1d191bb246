package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Operations are the use cases of kinds of work and their norms.
type Operations struct{ *Core }

// OperationNorms is a kind of work with its norms, the latest first, and the
// one in force today.
type OperationNorms struct {
	crm.Operation
	Norm  crm.Norm
	Norms []crm.Norm
}

// List gives every kind of work.
func (s Operations) List(ctx context.Context, a access.Actor) (all []OperationNorms, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err = s.list(ctx, tx)
		return err
	})
	return all, err
}

func (s Operations) list(ctx context.Context, tx *store.Tx) ([]OperationNorms, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return nil, err
	}
	day, err := today(ctx, tx, s.Now())
	if err != nil {
		return nil, err
	}
	var all []OperationNorms
	for _, o := range operations {
		entry := OperationNorms{Operation: o}
		entry.Norm, _ = crm.InForce(norms, o.ID, day)
		for _, n := range norms {
			if n.OperationID == o.ID {
				entry.Norms = append(entry.Norms, n)
			}
		}
		all = append(all, entry)
	}
	return all, nil
}

// Create adds an own kind of work with its first norm.
func (s Operations) Create(ctx context.Context, a access.Actor, name string, n crm.Norm) (out OperationNorms, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return out, err
	}
	id := newID()
	o, err := crm.CheckOperation(crm.Operation{ID: id, Code: crm.OwnCode(id), Name: name, Active: true, Version: 1})
	if err != nil {
		return out, err
	}
	if err := crm.CheckNorm(n); err != nil {
		return out, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		existing, err := store.Operations(ctx, tx)
		if err != nil {
			return err
		}
		o.Position, o.CreatedAt = int64(len(existing)+1), tx.Now
		if err := store.InsertOperation(ctx, tx, o); err != nil {
			return err
		}
		if n, err = s.addNorm(ctx, tx, a, o, n); err != nil {
			return err
		}
		out = OperationNorms{Operation: o, Norm: n, Norms: []crm.Norm{n}}
		return record(ctx, tx, a, "operation", o.ID, "created", crm.Change{Field: "name", After: o.Name})
	})
	return out, err
}

// Rename changes an own kind's name, of the version o carries. Built-in kinds
// are named in every language by the interface.
func (s Operations) Rename(ctx context.Context, a access.Actor, id crm.ID, name string, version int64) (o crm.Operation, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return o, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Operation(ctx, tx, id)
		if err != nil {
			return err
		}
		if !before.OwnKind() {
			return fault.New(fault.Conflict, "operation.built_in", "A built-in operation cannot be renamed.")
		}
		o = before
		o.Name, o.Version = name, version
		if o, err = crm.CheckOperation(o); err != nil {
			return err
		}
		if err := store.UpdateOperation(ctx, tx, o); err != nil {
			return err
		}
		o.Version++
		return record(ctx, tx, a, "operation", o.ID, "updated", changed(nil, "name", before.Name, o.Name)...)
	})
	return o, err
}

// SetNorm adds a dated norm and brings the cards in line with it. The job is
// zero when everything is done already.
func (s Operations) SetNorm(ctx context.Context, a access.Actor, operation crm.ID, n crm.Norm) (saved crm.Norm, job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return saved, job, err
	}
	if err := crm.CheckNorm(n); err != nil {
		return saved, job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		o, err := store.Operation(ctx, tx, operation)
		if err != nil {
			return err
		}
		norms, err := store.Norms(ctx, tx)
		if err != nil {
			return err
		}
		before, _ := crm.InForce(norms, operation, n.ValidFrom)
		if saved, err = s.addNorm(ctx, tx, a, o, n); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "operation", operation, "updated", normChanges(before, saved)...); err != nil {
			return err
		}
		job, err = s.applyStandards(ctx, tx, a)
		return err
	})
	return saved, job, err
}

func (s Operations) addNorm(ctx context.Context, tx *store.Tx, a access.Actor, o crm.Operation, n crm.Norm) (crm.Norm, error) {
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return n, err
	}
	if err := checkValidFrom(n.ValidFrom, day); err != nil {
		return n, err
	}
	n.ID, n.OperationID, n.RecordedAt, n.AuthorID = newID(), o.ID, tx.Now, a.UserID
	return n, store.InsertNorm(ctx, tx, n)
}

func normChanges(before, after crm.Norm) []crm.Change {
	var list []crm.Change
	list = changed(list, "minutes", before.Minutes, after.Minutes)
	list = changed(list, "trip_minutes", before.TripMinutes, after.TripMinutes)
	list = changed(list, "per_trip", before.PerTrip, after.PerTrip)
	list = changed(list, "cost", before.Cost, after.Cost)
	return changed(list, "valid_from", before.ValidFrom.String(), after.ValidFrom.String())
}
