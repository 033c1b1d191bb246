package service

import (
	"cmp"
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Accounts are the use cases of signing in and of the first run.
type Accounts struct {
	*Core
	limits *attempts
	seen   *seen
	talks  *talks
}

// NewAccounts makes the sign-in use cases with empty attempt counters.
func NewAccounts(c *Core) Accounts {
	return Accounts{Core: c, limits: newAttempts(), seen: newSeen(), talks: newTalks(func() time.Time { return c.Now() })}
}

// FirstRun is what the very first person tells us.
type FirstRun struct {
	Name          string
	Email         string
	Password      string
	Language      string
	WorkspaceName string
	Currency      string
	TimeZone      string
	Country       string
}

// IsFirstRun tells whether nobody can sign in yet.
func (s Accounts) IsFirstRun(ctx context.Context) (first bool, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		has, err := store.HasUsers(ctx, tx)
		first = !has
		return err
	})
	return first, err
}

// Begin makes the workspace and its first administrator. It works once.
func (s Accounts) Begin(ctx context.Context, form FirstRun) (crm.User, error) {
	u, w, err := s.checkFirstRun(form)
	if err != nil {
		return u, err
	}
	if u.PasswordHash, err = hashPassword(form.Password); err != nil {
		return u, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		has, err := store.HasUsers(ctx, tx)
		if err != nil {
			return err
		}
		if has {
			return fault.New(fault.Conflict, "first_run.over", "The first administrator exists already. Sign in.")
		}
		u.CreatedAt, u.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertUser(ctx, tx, u); err != nil {
			return err
		}
		if err := beginWorkspace(ctx, tx, w, u.ID); err != nil {
			return err
		}
		return record(ctx, tx, access.Actor{UserID: u.ID}, "user", u.ID, "created")
	})
	return u, err
}

func (s Accounts) checkFirstRun(form FirstRun) (crm.User, crm.Workspace, error) {
	u, err := crm.CheckUser(crm.User{ID: newID(), Name: form.Name, Email: form.Email, Role: crm.Administrator, Language: form.Language, Active: true, Version: 1})
	if err != nil {
		return u, crm.Workspace{}, err
	}
	if u.Email == "" {
		var f fault.Fields
		f.Add("email", "user.email", "is needed to sign in")
		return u, crm.Workspace{}, f.Err()
	}
	if err := checkPassword(form.Password, u, form.WorkspaceName); err != nil {
		return u, crm.Workspace{}, err
	}
	w := crm.Workspace{Name: form.WorkspaceName, Currency: currencyOf(form.Currency), TimeZone: form.TimeZone, Language: form.Language, Country: form.Country}
	w.PotentialCuts = defaultPotentialCuts(w.Currency)
	z, err := time.LoadLocation(form.TimeZone)
	if err != nil || form.TimeZone == "" {
		z = nil
	}
	w, err = crm.CheckWorkspace(w, z)
	return u, w, err
}

// SignIn checks an address and a password and tells what else the person must
// show. Every refusal looks and costs the same, whether the address is known or
// not. Where the visit comes from limits guessing.
func (s Accounts) SignIn(ctx context.Context, email, password string, v Visit) (u crm.User, f crm.Factors, err error) {
	email = normalEmail(email)
	known := false
	err = s.view(ctx, func(tx *store.Tx) error {
		if u, err = store.UserByEmail(ctx, tx, email); err != nil {
			return err
		}
		if known, err = store.KnowsDevice(ctx, tx, u.ID, tokenHash(v.Known)); err != nil {
			return err
		}
		f, err = store.FactorsOf(ctx, tx, u.ID)
		return err
	})
	if err != nil && !fault.Is(err, fault.NotFound) {
		return u, f, err
	}
	under := tallies(email, v, known)
	if err := s.limits.allow(s.Now(), under); err != nil {
		return crm.User{}, f, err
	}
	if !verifyPassword(u.PasswordHash, password) || !u.Active {
		s.limits.failed(s.Now(), under)
		return crm.User{}, f, s.refuse(ctx, u.ID, v, fault.New(fault.Unauthenticated, "session.refused", "The e-mail address or the password is wrong."))
	}
	s.limits.succeeded(under)
	return u, f, nil
}

// refuse notes a sign-in that failed and gives the refusal back. One of nobody we
// know is noted too, so that both take as long.
func (s Accounts) refuse(ctx context.Context, person crm.ID, v Visit, refusal error) error {
	err := s.write(ctx, func(tx *store.Tx) error {
		return record(ctx, tx, access.Actor{}, "user", cmp.Or(person, crm.NobodyID), "sign_in_refused", crm.Change{Field: "address", After: v.Address})
	})
	return cmp.Or(err, refusal)
}

// Named finds who signs in with an address, for whoever works on the data itself.
func (s Accounts) Named(ctx context.Context, email string) (id crm.ID, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		u, err := store.UserByEmail(ctx, tx, normalEmail(email))
		id = u.ID
		return err
	})
	return id, err
}
