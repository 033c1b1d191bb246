package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Teams are the use cases around groups of people who may share what they see.
// Who belongs to which is said of the person.
type Teams struct{ *Core }

// mayKeepTeams lets those who may say who belongs to which team change teams.
func mayKeepTeams(a access.Actor) error {
	if err := mayKeepPeople(a); err != nil {
		return err
	}
	return access.MayPlace(a)
}

// List gives every team, by name.
func (s Teams) List(ctx context.Context, a access.Actor) (teams []crm.Team, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		teams, err = store.Teams(ctx, tx)
		return err
	})
	return teams, err
}

// Create adds a team.
func (s Teams) Create(ctx context.Context, a access.Actor, t crm.Team) (crm.Team, error) {
	if err := mayKeepTeams(a); err != nil {
		return t, err
	}
	t, err := crm.CheckTeam(t)
	if err != nil {
		return t, err
	}
	t.ID, t.Version = newID(), 1
	err = s.write(ctx, func(tx *store.Tx) error {
		t.CreatedAt, t.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertTeam(ctx, tx, t); err != nil {
			return err
		}
		return record(ctx, tx, a, "team", t.ID, "created", crm.Change{Field: "name", After: t.Name})
	})
	return t, err
}

// Update renames a team, of the version t carries.
func (s Teams) Update(ctx context.Context, a access.Actor, t crm.Team) (crm.Team, error) {
	if err := mayKeepTeams(a); err != nil {
		return t, err
	}
	t, err := crm.CheckTeam(t)
	if err != nil {
		return t, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Team(ctx, tx, t.ID)
		if err != nil {
			return err
		}
		t.CreatedAt = before.CreatedAt
		if err := store.UpdateTeam(ctx, tx, t); err != nil {
			return err
		}
		t.Version++
		return record(ctx, tx, a, "team", t.ID, "updated", changed(nil, "name", before.Name, t.Name)...)
	})
	return t, err
}

// Delete removes a team of the version given; Conflict with code "team.in_use"
// while somebody belongs to it, also somebody who left.
func (s Teams) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := mayKeepTeams(a); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		t, err := store.Team(ctx, tx, id)
		if err != nil {
			return err
		}
		members, err := store.TeamMembers(ctx, tx, id)
		if err != nil {
			return err
		}
		if members > 0 {
			return fault.New(fault.Conflict, "team.in_use", "People belong to this team. Place them elsewhere first.")
		}
		t.Version = version
		if err := store.DeleteTeam(ctx, tx, t); err != nil {
			return err
		}
		return record(ctx, tx, a, "team", id, "deleted", crm.Change{Field: "name", Before: t.Name})
	})
}
