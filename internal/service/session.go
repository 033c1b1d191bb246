package service

import (
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
}

// NewAccounts makes the sign-in use cases with empty attempt counters.
func NewAccounts(c *Core) Accounts { return Accounts{Core: c, limits: newAttempts()} }

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
	if err := crm.CheckPassword(form.Password); err != nil {
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

// SignIn checks an address and a password. Every refusal looks and costs the
// same, whether the address is known or not. remote limits guessing.
func (s Accounts) SignIn(ctx context.Context, email, password, remote string) (crm.User, error) {
	email = normalEmail(email)
	if err := s.limits.allow(s.Now(), email, remote); err != nil {
		return crm.User{}, err
	}
	u, err := s.byEmail(ctx, email)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return u, err
	}
	if !verifyPassword(u.PasswordHash, password) || !u.Active {
		s.limits.failed(s.Now(), email, remote)
		return crm.User{}, fault.New(fault.Unauthenticated, "session.refused", "The e-mail address or the password is wrong.")
	}
	s.limits.succeeded(email)
	err = s.write(ctx, func(tx *store.Tx) error {
		return record(ctx, tx, access.Actor{UserID: u.ID}, "user", u.ID, "signed_in")
	})
	return u, err
}

func (s Accounts) byEmail(ctx context.Context, email string) (u crm.User, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		u, err = store.UserByEmail(ctx, tx, email)
		return err
	})
	return u, err
}
