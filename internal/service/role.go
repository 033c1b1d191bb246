package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Roles are the use cases around what people may do. What a role may is read
// with every request, so that a change holds from the next one on.
type Roles struct{ *Core }

// RoleEntry is a role with how many people have it.
type RoleEntry struct {
	Role    crm.Role
	Own     *crm.OwnRole // nil for a role that is always there
	Rights  crm.Rights
	Holders int64
}

// List gives the roles that are always there and then the workspace's own, by name.
func (s Roles) List(ctx context.Context, a access.Actor) (all []RoleEntry, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		holders, err := store.RoleHolders(ctx, tx)
		if err != nil {
			return err
		}
		for _, r := range crm.BuiltInRoles {
			rights, _ := crm.BuiltInRights(r)
			all = append(all, RoleEntry{Role: r, Rights: rights, Holders: holders[r]})
		}
		own, err := store.OwnRoles(ctx, tx)
		for _, r := range own {
			all = append(all, RoleEntry{Role: r.Role(), Own: &r, Rights: r.Rights, Holders: holders[r.Role()]})
		}
		return err
	})
	return all, err
}

// Create adds a role.
func (s Roles) Create(ctx context.Context, a access.Actor, r crm.OwnRole) (crm.OwnRole, error) {
	if err := access.May(a, access.Administer); err != nil {
		return r, err
	}
	r, err := crm.CheckOwnRole(r)
	if err != nil {
		return r, err
	}
	r.ID, r.Version = newID(), 1
	err = s.write(ctx, func(tx *store.Tx) error {
		r.CreatedAt, r.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertRole(ctx, tx, r); err != nil {
			return err
		}
		return record(ctx, tx, a, "role", r.ID, "created", crm.Change{Field: "name", After: r.Name})
	})
	return r, err
}

// Update replaces a role, of the version r carries.
func (s Roles) Update(ctx context.Context, a access.Actor, r crm.OwnRole) (crm.OwnRole, error) {
	if err := access.May(a, access.Administer); err != nil {
		return r, err
	}
	r, err := crm.CheckOwnRole(r)
	if err != nil {
		return r, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.LockPeople(ctx, tx); err != nil {
			return err
		}
		before, err := store.OwnRole(ctx, tx, r.ID)
		if err != nil {
			return err
		}
		r.CreatedAt = before.CreatedAt
		if err := store.UpdateRole(ctx, tx, r); err != nil {
			return err
		}
		r.Version++
		if err := demandAdministrator(ctx, tx); err != nil {
			return err
		}
		return record(ctx, tx, a, "role", r.ID, "updated", roleChanges(before, r)...)
	})
	return r, err
}

// Delete removes a role of the version given; Conflict with code "role.in_use"
// while somebody has it.
func (s Roles) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if err := store.LockPeople(ctx, tx); err != nil {
			return err
		}
		r, err := store.OwnRole(ctx, tx, id)
		if err != nil {
			return err
		}
		holders, err := store.RoleHolders(ctx, tx)
		if err != nil {
			return err
		}
		if holders[r.Role()] > 0 {
			return fault.New(fault.Conflict, "role.in_use", "Somebody has this role. Give them another one first.")
		}
		r.Version = version
		if err := store.DeleteRole(ctx, tx, r); err != nil {
			return err
		}
		return record(ctx, tx, a, "role", id, "deleted", crm.Change{Field: "name", Before: r.Name})
	})
}

// roleChanges lists every right that differs, named by its place.
func roleChanges(before, after crm.OwnRole) []crm.Change {
	list := changed(nil, "name", before.Name, after.Name)
	for _, noun := range crm.Nouns {
		for _, deed := range crm.Deeds {
			list = changed(list, "records."+string(noun)+"."+string(deed), before.Rights.Scope(noun, deed), after.Rights.Scope(noun, deed))
		}
	}
	for _, p := range crm.Powers {
		list = changed(list, "powers."+string(p), before.Rights.Has(p), after.Rights.Has(p))
	}
	for _, field := range crm.Hideable {
		list = changed(list, "hidden."+field, before.Rights.Hides(field), after.Rights.Hides(field))
	}
	return list
}
