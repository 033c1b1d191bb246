package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Actor is a signed-in person with the rights and the place among people that
// decisions need; Unauthenticated when the person is gone.
func (s Accounts) Actor(ctx context.Context, id crm.ID) (a access.Actor, u crm.User, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		a, u, err = activeActor(ctx, tx, id)
		return err
	})
	return a, u, err
}

func activeActor(ctx context.Context, tx *store.Tx, id crm.ID) (a access.Actor, u crm.User, err error) {
	if u, err = store.User(ctx, tx, id); err == nil {
		a, err = acting(ctx, tx, u)
	}
	if fault.Is(err, fault.NotFound) || err == nil && !u.Active {
		return access.Actor{}, crm.User{}, signInFirst()
	}
	return a, u, err
}

// acting loads what decisions about a person need, and no more of it than the
// person's rights ask for.
func acting(ctx context.Context, tx *store.Tx, u crm.User) (access.Actor, error) {
	a := access.Actor{UserID: u.ID, Role: u.Role}
	rights, err := roleRights(ctx, tx, u.Role)
	if err != nil {
		return a, err
	}
	if _, always := crm.BuiltInRights(u.Role); !always {
		a.Rights = &rights
	}
	team, subordinates := access.Needs(rights)
	if team {
		if a.Team, err = store.Teammates(ctx, tx, u.ID); err != nil {
			return a, err
		}
	}
	if subordinates {
		a.Subordinates, err = store.Subordinates(ctx, tx, u.ID)
	}
	return a, err
}

// roleRights are the rights of a role; NotFound when it is gone.
func roleRights(ctx context.Context, tx *store.Tx, r crm.Role) (crm.Rights, error) {
	if rights, always := crm.BuiltInRights(r); always {
		return rights, nil
	}
	id, err := crm.ParseID(string(r))
	if err != nil {
		return crm.Rights{}, fault.Wrap(err, "reading a person's role")
	}
	role, err := store.OwnRole(ctx, tx, id)
	return role.Rights, err
}
