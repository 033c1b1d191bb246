package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Account is what somebody sees of their own way in.
type Account struct {
	crm.User
	Factors    crm.Factors
	Passkeys   []crm.Passkey
	Identities []crm.Identity
	Demanded   bool // the workspace demands a second factor of the person
}

// Account gives the signed-in person's own account.
func (s Accounts) Account(ctx context.Context, a access.Actor) (own Account, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if own.User, err = store.User(ctx, tx, a.UserID); err != nil {
			return err
		}
		if own.Factors, err = store.FactorsOf(ctx, tx, a.UserID); err != nil {
			return err
		}
		demanded, err := store.Security(ctx, tx)
		if err != nil {
			return err
		}
		own.Demanded = demanded.Demands(own.Role)
		if own.Identities, err = store.Identities(ctx, tx, a.UserID); err != nil {
			return err
		}
		own.Passkeys, err = store.Passkeys(ctx, tx, a.UserID)
		return err
	})
	return own, err
}

// Profile is what people change of themselves.
type Profile struct {
	Name     string
	Language string
	TimeZone string
	Version  int64
}

// UpdateProfile replaces it, of the version it carries.
func (s Accounts) UpdateProfile(ctx context.Context, a access.Actor, p Profile) (Account, error) {
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := store.User(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		u := before
		u.Name, u.Language, u.TimeZone, u.Version = p.Name, p.Language, p.TimeZone, p.Version
		if u, err = crm.CheckUser(u); err != nil {
			return err
		}
		if _, err := time.LoadLocation(u.TimeZone); err != nil {
			var f fault.Fields
			f.Add("time_zone", "workspace.time_zone", "must be a name like Europe/Sofia")
			return f.Err()
		}
		if err := store.UpdateUser(ctx, tx, u); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", u.ID, "updated", personChanges(before, u)...)
	})
	if err != nil {
		return Account{}, err
	}
	return s.Account(ctx, a)
}

// ChangePassword asks the old password and replaces it. The person stays signed
// in here and nowhere else.
func (s Accounts) ChangePassword(ctx context.Context, a access.Actor, here crm.ID, old, password string) error {
	u, err := s.confirm(ctx, a, here, old, "old")
	if err != nil {
		return err
	}
	w, err := Workspaces{Core: s.Core}.Get(ctx)
	if err != nil {
		return err
	}
	if err := checkPassword(password, u, w.Name); err != nil {
		return err
	}
	hash, err := hashPassword(password)
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		u, err := store.User(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		u.PasswordHash = hash
		if err := store.UpdateUser(ctx, tx, u); err != nil {
			return err
		}
		if _, err := store.EndSessions(ctx, tx, u.ID, here); err != nil {
			return err
		}
		if err := store.ForgetDevices(ctx, tx, u.ID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", u.ID, "password_changed")
	})
}

// confirm asks the password again before something that whoever sits at an open
// screen shall not do. Who has no password confirms by having signed in just now.
func (s Accounts) confirm(ctx context.Context, a access.Actor, here crm.ID, password, path string) (u crm.User, err error) {
	var session crm.Session
	err = s.view(ctx, func(tx *store.Tx) error {
		if u, err = store.User(ctx, tx, a.UserID); err != nil {
			return err
		}
		session, err = store.Session(ctx, tx, here)
		return err
	})
	if fault.Is(err, fault.NotFound) {
		return u, signInFirst()
	}
	if err != nil {
		return u, err
	}
	if u.PasswordHash == "" {
		if s.Now().Sub(session.CreatedAt) > confirmedFor {
			return u, fault.New(fault.Forbidden, "account.sign_in_again", "Sign in again first: this needs a fresh sign-in.")
		}
		return u, nil
	}
	under := []tally{{"confirm\n" + u.ID.String(), freePerPair}}
	if err := s.limits.allow(s.Now(), under); err != nil {
		return u, err
	}
	if !verifyPassword(u.PasswordHash, password) {
		s.limits.failed(s.Now(), under)
		var f fault.Fields
		f.Add(path, "account.password_wrong", "is not your password")
		return u, f.Err()
	}
	s.limits.succeeded(under)
	return u, nil
}

// confirmedFor is how long a sign-in without a password counts as fresh.
const confirmedFor = 15 * time.Minute

// Place is a session as people see it.
type Place struct {
	crm.Session
	Current bool
}

// Places lists where the person is signed in, the last used first.
func (s Accounts) Places(ctx context.Context, a access.Actor, here crm.ID) (places []Place, err error) {
	return s.places(ctx, a.UserID, here)
}

// PlacesOf lists where somebody else is signed in.
func (s Accounts) PlacesOf(ctx context.Context, a access.Actor, person crm.ID) ([]Place, error) {
	if err := access.May(a, access.Administer); err != nil {
		return nil, err
	}
	return s.places(ctx, person, crm.ID{})
}

func (s Accounts) places(ctx context.Context, person, here crm.ID) (places []Place, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		demanded, err := store.Security(ctx, tx)
		if err != nil {
			return err
		}
		sessions, err := store.SessionsOf(ctx, tx, person)
		for _, session := range sessions {
			if session = s.seen.last(session); demanded.Holds(session, s.Now()) {
				places = append(places, Place{session, session.ID == here})
			}
		}
		return err
	})
	return places, err
}

// End signs the person out in one place; where they are not signed in is well too.
func (s Accounts) End(ctx context.Context, a access.Actor, session crm.ID) error {
	return s.write(ctx, func(tx *store.Tx) error {
		ended, err := store.EndSession(ctx, tx, a.UserID, session)
		if err != nil || !ended {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "sessions_ended", crm.Change{Field: "sessions", After: 1})
	})
}

// EndOthers signs the person out everywhere but here.
func (s Accounts) EndOthers(ctx context.Context, a access.Actor, here crm.ID) error {
	return s.write(ctx, func(tx *store.Tx) error { return endAndRecord(ctx, tx, a, a.UserID, here) })
}

// EndOf signs somebody else out everywhere.
func (s Accounts) EndOf(ctx context.Context, a access.Actor, person crm.ID) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		return endAndRecord(ctx, tx, a, person, crm.ID{})
	})
}

func endAndRecord(ctx context.Context, tx *store.Tx, a access.Actor, person, but crm.ID) error {
	n, err := store.EndSessions(ctx, tx, person, but)
	if err != nil || n == 0 {
		return err
	}
	return record(ctx, tx, a, "user", person, "sessions_ended", crm.Change{Field: "sessions", After: n})
}

// endEverywhere ends somebody's sessions because who they are, or how they sign
// in, has changed. What changed is in the history already.
func endEverywhere(ctx context.Context, tx *store.Tx, person crm.ID) error {
	if _, err := store.EndSessions(ctx, tx, person, crm.ID{}); err != nil {
		return err
	}
	return store.ForgetDevices(ctx, tx, person)
}

// ResetPassword makes a link with which somebody who signs in already chooses
// another password, in the place of an earlier one.
func (s People) ResetPassword(ctx context.Context, a access.Actor, person crm.ID) (i crm.Invitation, token string, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return i, "", err
	}
	token = newToken()
	err = s.write(ctx, func(tx *store.Tx) error {
		u, err := store.User(ctx, tx, person)
		if err != nil {
			return err
		}
		if err := crm.CheckReset(u); err != nil {
			return err
		}
		i = crm.Invitation{TokenHash: tokenHash(token), UserID: u.ID, AuthorID: a.UserID, CreatedAt: tx.Now, ExpiresAt: tx.Now.AddDate(0, 0, crm.ResetDays), Reset: true}
		if err := store.SaveInvitation(ctx, tx, i); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", u.ID, "reset_offered")
	})
	return i, token, err
}
