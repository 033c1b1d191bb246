package service

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// An invitation's token has 256 random bits: nobody guesses one, and a fast hash
// is enough to keep it.
const tokenBytes = 32

func newToken() string {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b) // never fails: the program ends where there is no randomness
	return base64.RawURLEncoding.EncodeToString(b)
}

func tokenHash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Invite opens an invitation in the place of an earlier one and gives its token,
// which is told this once.
func (s People) Invite(ctx context.Context, a access.Actor, person crm.ID) (i crm.Invitation, token string, err error) {
	if err := mayKeepPeople(a); err != nil {
		return i, "", err
	}
	token = newToken()
	err = s.write(ctx, func(tx *store.Tx) error {
		u, err := store.User(ctx, tx, person)
		if err != nil {
			return err
		}
		if err := mayGrantRoles(ctx, tx, a, u.Role); err != nil {
			return err
		}
		if err := crm.CheckInvited(u); err != nil {
			return err
		}
		i = crm.Invitation{TokenHash: tokenHash(token), UserID: u.ID, AuthorID: a.UserID, CreatedAt: tx.Now, ExpiresAt: tx.Now.AddDate(0, 0, crm.InvitationDays)}
		if err := store.SaveInvitation(ctx, tx, i); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", u.ID, "invited")
	})
	return i, token, err
}

// Revoke takes an open invitation back.
func (s People) Revoke(ctx context.Context, a access.Actor, person crm.ID) error {
	if err := mayKeepPeople(a); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		had, err := store.DeleteInvitation(ctx, tx, person)
		if err != nil {
			return err
		}
		if !had {
			return noInvitation()
		}
		return record(ctx, tx, a, "user", person, "invitation_revoked")
	})
}

func noInvitation() error {
	return fault.New(fault.NotFound, "invitation.not_found", "This invitation does not hold: it was used, taken back, or is too old. Ask for a new one.")
}

// Invited tells whom a token invites.
func (s People) Invited(ctx context.Context, token string) (u crm.User, w crm.Workspace, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if u, err = s.invited(ctx, tx, token); err != nil {
			return err
		}
		w, err = store.Workspace(ctx, tx)
		return err
	})
	return u, w, err
}

func (s People) invited(ctx context.Context, tx *store.Tx, token string) (crm.User, error) {
	i, err := store.Invitation(ctx, tx, tokenHash(token))
	if fault.Is(err, fault.NotFound) || err == nil && !s.Now().Before(i.ExpiresAt) {
		return crm.User{}, noInvitation()
	}
	if err != nil {
		return crm.User{}, err
	}
	u, err := store.User(ctx, tx, i.UserID)
	check := crm.CheckInvited
	if i.Reset {
		check = crm.CheckReset
	}
	if err == nil && check(u) != nil {
		return crm.User{}, noInvitation()
	}
	return u, err
}

// Accept gives the invited person the password and the language they chose. The
// token is worth nothing afterwards; where it was for another password, neither
// is any session that was open.
func (s People) Accept(ctx context.Context, token, password, language string) (u crm.User, err error) {
	invited, w, err := s.Invited(ctx, token)
	if err != nil {
		return u, err
	}
	if err := checkPassword(password, invited, w.Name); err != nil {
		return u, err
	}
	hash, err := hashPassword(password)
	if err != nil {
		return u, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.LockPeople(ctx, tx); err != nil {
			return err
		}
		if u, err = s.invited(ctx, tx, token); err != nil {
			return err
		}
		before := u
		u.PasswordHash, u.Language = hash, language
		if u, err = crm.CheckUser(u); err != nil {
			return err
		}
		if err := store.UpdateUser(ctx, tx, u); err != nil {
			return err
		}
		u.Version++
		if _, err := store.DeleteInvitation(ctx, tx, u.ID); err != nil {
			return err
		}
		action := "joined"
		if before.PasswordHash != "" {
			action = "password_reset"
			if err := endEverywhere(ctx, tx, u.ID); err != nil {
				return err
			}
		}
		return record(ctx, tx, access.Actor{UserID: u.ID}, "user", u.ID, action, personChanges(before, u)...)
	})
	return u, err
}
