package service

import (
	"context"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Provider reads where people sign in beside here.
func (s Accounts) Provider(ctx context.Context, a access.Actor) (p crm.Provider, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return p, err
	}
	return s.provider(ctx)
}

func (s Accounts) provider(ctx context.Context) (p crm.Provider, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		p, err = store.Provider(ctx, tx)
		return err
	})
	return p, err
}

// UpdateProvider replaces where people sign in, of the version p carries. An empty
// secret keeps the one there is, unless it was another issuer's or client's.
func (s Accounts) UpdateProvider(ctx context.Context, a access.Actor, p crm.Provider) (crm.Provider, error) {
	if err := access.May(a, access.Administer); err != nil {
		return p, err
	}
	p, err := crm.CheckProvider(p)
	if err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Provider(ctx, tx)
		if err != nil {
			return err
		}
		p = p.Keep(before)
		if err := store.SaveProvider(ctx, tx, p); err != nil {
			return err
		}
		p.Version++
		return record(ctx, tx, a, "workspace", crm.WorkspaceID, "updated", providerChanges(before, p)...)
	})
	return p, err
}

// providerChanges never holds a secret, only that it is another one.
func providerChanges(before, after crm.Provider) []crm.Change {
	var list []crm.Change
	list = changed(list, "provider_on", before.On, after.On)
	list = changed(list, "provider_issuer", before.Issuer, after.Issuer)
	list = changed(list, "provider_client", before.ClientID, after.ClientID)
	if before.ClientSecret != after.ClientSecret {
		list = append(list, crm.Change{Field: "provider_secret", After: after.ClientSecret != ""})
	}
	list = changed(list, "provider_label", before.Label, after.Label)
	list = changed(list, "provider_domains", strings.Join(before.Domains, ", "), strings.Join(after.Domains, ", "))
	list = changed(list, "provider_makes_people", before.MakesPeople, after.MakesPeople)
	return changed(list, "provider_only", before.Only, after.Only)
}

// TestProvider asks the provider whether it is what the settings say and knows us.
// What is wrong is named at its field: the issuer that does not answer or calls
// itself otherwise, the client or secret that it refuses.
func (s Accounts) TestProvider(ctx context.Context, a access.Actor, p crm.Provider, origin string) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	p.On = true
	p, err := crm.CheckProvider(p)
	if err != nil {
		return err
	}
	redirect, err := redirectTo(origin)
	if err != nil {
		return err
	}
	before, err := s.provider(ctx)
	if err != nil {
		return err
	}
	return s.talks.probe(ctx, p.Keep(before), redirect)
}

// Door is what somebody outside sees of the provider.
type Door struct {
	Label string
	Only  bool // a password is for administrators
}

// Door gives the provider's name where one is turned on, else an empty one.
func (s Accounts) Door(ctx context.Context) (Door, error) {
	p, err := s.provider(ctx)
	if err != nil || !p.On {
		return Door{}, err
	}
	return Door{p.Label, p.Only}, nil
}

// demandProvider refuses every other way in to those who do not administer, where
// the workspace wants it so. Those who do can still mend what is wrong with it.
func demandProvider(ctx context.Context, tx *store.Tx, person crm.ID, shown string) error {
	p, err := store.Provider(ctx, tx)
	if err != nil || !p.On || !p.Only || shown == crm.MethodProvider {
		return err
	}
	u, err := store.User(ctx, tx, person)
	if err != nil {
		return err
	}
	rights, err := roleRights(ctx, tx, u.Role)
	if err != nil || rights.Has(access.Administer) {
		return err
	}
	return fault.New(fault.Forbidden, "session.provider_only", "Sign in with "+p.Label+": this workspace wants it so.").With("label", p.Label)
}

// RemoveIdentity forgets who the person is at a provider. It must not be their
// only way in.
func (s Accounts) RemoveIdentity(ctx context.Context, a access.Actor, here, id crm.ID, password string) error {
	u, err := s.confirm(ctx, a, here, password, "password")
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		factors, err := store.FactorsOf(ctx, tx, u.ID)
		if err != nil {
			return err
		}
		if u.PasswordHash == "" && factors.Passkeys == 0 {
			return fault.New(fault.Conflict, "provider.only_way", "There is no other way for you to sign in.")
		}
		gone, err := store.DeleteIdentity(ctx, tx, a.UserID, id)
		if err != nil || !gone {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "identity_removed")
	})
}

// RemoveIdentities forgets who somebody is at providers, who comes back with
// another account there, and signs them out.
func (s Accounts) RemoveIdentities(ctx context.Context, a access.Actor, person crm.ID) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		n, err := store.DeleteIdentities(ctx, tx, person)
		if err != nil || n == 0 {
			return err
		}
		if err := endEverywhere(ctx, tx, person); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", person, "identity_removed")
	})
}
