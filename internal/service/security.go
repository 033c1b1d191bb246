package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Security reads what the workspace demands of signing in.
func (s Accounts) Security(ctx context.Context, a access.Actor) (v crm.Security, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return v, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		v, err = store.Security(ctx, tx)
		return err
	})
	return v, err
}

// UpdateSecurity replaces what the workspace demands, of the version v carries. It
// holds from everybody's next step on.
func (s Accounts) UpdateSecurity(ctx context.Context, a access.Actor, v crm.Security) (crm.Security, error) {
	if err := access.May(a, access.Administer); err != nil {
		return v, err
	}
	v, err := crm.CheckSecurity(v)
	if err != nil {
		return v, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		for _, r := range v.SecondFactorRoles {
			if _, err := roleRights(ctx, tx, r); err != nil {
				return err
			}
		}
		before, err := store.Security(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.SaveSecurity(ctx, tx, v); err != nil {
			return err
		}
		v.Version++
		return record(ctx, tx, a, "workspace", crm.WorkspaceID, "updated", securityChanges(before, v)...)
	})
	return v, err
}

func securityChanges(before, after crm.Security) []crm.Change {
	var list []crm.Change
	list = changed(list, "session_days", before.SessionDays, after.SessionDays)
	list = changed(list, "idle_hours", before.IdleHours, after.IdleHours)
	list = changed(list, "second_factor", before.SecondFactor, after.SecondFactor)
	return changed(list, "second_factor_roles", roleList(before.SecondFactorRoles), roleList(after.SecondFactorRoles))
}

func roleList(roles []crm.Role) string {
	text := ""
	for i, r := range roles {
		if i > 0 {
			text += ", "
		}
		text += string(r)
	}
	return text
}
