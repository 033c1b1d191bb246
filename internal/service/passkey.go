package service

import (
	"context"
	"encoding/json"
	"net/url"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Ceremony is what a browser is asked, and what the server must remember until it
// answers. Both are JSON.
type Ceremony struct {
	Options []byte
	Kept    []byte
}

// holder is a person as the library wants to see one.
type holder struct {
	user crm.User
	keys []crm.Passkey
}

func (h holder) WebAuthnID() []byte          { return h.user.ID[:] }
func (h holder) WebAuthnName() string        { return h.user.Email }
func (h holder) WebAuthnDisplayName() string { return h.user.Name }
func (h holder) WebAuthnCredentials() []webauthn.Credential {
	list := make([]webauthn.Credential, 0, len(h.keys))
	for _, key := range h.keys {
		var c webauthn.Credential
		if json.Unmarshal(key.Credential, &c) == nil {
			list = append(list, c)
		}
	}
	return list
}

// relyingParty is us, as browsers know us by the address people type.
func relyingParty(origin string) (*webauthn.WebAuthn, error) {
	u, err := url.Parse(origin)
	if err != nil || u.Hostname() == "" {
		return nil, fault.New(fault.Invalid, "passkey.origin", "Passkeys need a browser that says on which address it is.")
	}
	w, err := webauthn.New(&webauthn.Config{RPID: u.Hostname(), RPDisplayName: "Kaymak", RPOrigins: []string{origin}})
	if err != nil {
		return nil, fault.New(fault.Invalid, "passkey.origin", "Passkeys need an address with a name, not a number.").Because(err)
	}
	return w, nil
}

func newCeremony(options any, kept *webauthn.SessionData) (c Ceremony, err error) {
	if c.Options, err = json.Marshal(options); err == nil {
		c.Kept, err = json.Marshal(kept)
	}
	return c, fault.Wrap(err, "writing a ceremony")
}

func readKept(kept []byte) (data webauthn.SessionData, err error) {
	if len(kept) == 0 || json.Unmarshal(kept, &data) != nil {
		return data, fault.New(fault.Conflict, "passkey.not_begun", "Begin again: the browser answered a question that was not asked.")
	}
	return data, nil
}

func (s Accounts) holderOf(ctx context.Context, person crm.ID) (h holder, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if h.user, err = store.User(ctx, tx, person); err != nil {
			return err
		}
		h.keys, err = store.Passkeys(ctx, tx, person)
		return err
	})
	return h, err
}

// BeginPasskey asks the person's device for a key pair.
func (s Accounts) BeginPasskey(ctx context.Context, a access.Actor, here crm.ID, password, origin string) (c Ceremony, err error) {
	rp, err := relyingParty(origin)
	if err != nil {
		return c, err
	}
	if _, err := s.confirm(ctx, a, here, password, "password"); err != nil {
		return c, err
	}
	h, err := s.holderOf(ctx, a.UserID)
	if err != nil {
		return c, err
	}
	options, kept, err := rp.BeginRegistration(h,
		webauthn.WithAuthenticatorSelection(protocol.AuthenticatorSelection{ResidentKey: protocol.ResidentKeyRequirementRequired, UserVerification: protocol.VerificationRequired}),
		webauthn.WithExclusions(webauthn.Credentials(h.WebAuthnCredentials()).CredentialDescriptors()))
	if err != nil {
		return c, fault.Wrap(err, "asking for a passkey")
	}
	return newCeremony(options.Response, kept)
}

// AddPasskey keeps the key pair's public part. It gives recovery codes where the
// person has none.
func (s Accounts) AddPasskey(ctx context.Context, a access.Actor, name, origin string, kept, answer []byte) (codes []string, err error) {
	p, err := crm.CheckPasskey(crm.Passkey{ID: newID(), UserID: a.UserID, Name: name})
	if err != nil {
		return nil, err
	}
	rp, err := relyingParty(origin)
	if err != nil {
		return nil, err
	}
	data, err := readKept(kept)
	if err != nil {
		return nil, err
	}
	h, err := s.holderOf(ctx, a.UserID)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(answer)
	if err != nil {
		return nil, badPasskey(err)
	}
	credential, err := rp.CreateCredential(h, data, parsed)
	if err != nil {
		return nil, badPasskey(err)
	}
	if p.Credential, err = json.Marshal(credential); err != nil {
		return nil, fault.Wrap(err, "writing a passkey")
	}
	p.CredentialID = credential.ID
	err = s.write(ctx, func(tx *store.Tx) error {
		p.CreatedAt = tx.Now
		if err := store.InsertPasskey(ctx, tx, p); err != nil {
			return err
		}
		if codes, err = firstRecovery(ctx, tx, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "passkey_added", crm.Change{Field: "passkey", After: p.Name})
	})
	return codes, err
}

func badPasskey(cause error) error {
	return fault.New(fault.Invalid, "passkey.refused", "This passkey was not accepted.").Because(cause)
}

// RemovePasskey forgets one of the person's passkeys.
func (s Accounts) RemovePasskey(ctx context.Context, a access.Actor, here, id crm.ID, password string) error {
	if _, err := s.confirm(ctx, a, here, password, "password"); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		gone, err := store.DeletePasskey(ctx, tx, a.UserID, id)
		if err != nil || !gone {
			return err
		}
		if err := dropRecovery(ctx, tx, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "passkey_removed")
	})
}

// AskPasskey asks a browser for any passkey of ours. The device makes sure itself
// that its owner is there, so that one stands in for password and second factor.
func (s Accounts) AskPasskey(origin string) (c Ceremony, err error) {
	rp, err := relyingParty(origin)
	if err != nil {
		return c, err
	}
	options, kept, err := rp.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return c, fault.Wrap(err, "asking for a passkey")
	}
	return newCeremony(options.Response, kept)
}

// ShowPasskey finds who a browser's answer signs in.
func (s Accounts) ShowPasskey(ctx context.Context, origin string, kept, answer []byte, v Visit) (person crm.ID, err error) {
	under := tallies("passkey", v, false)
	if err := s.limits.allow(s.Now(), under); err != nil {
		return person, err
	}
	rp, err := relyingParty(origin)
	if err != nil {
		return person, err
	}
	data, err := readKept(kept)
	if err != nil {
		return person, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(answer)
	if err != nil {
		return person, badPasskey(err)
	}
	find := func(_, userID []byte) (webauthn.User, error) {
		if len(userID) != len(person) {
			return nil, noPasskey()
		}
		copy(person[:], userID)
		h, err := s.holderOf(ctx, person)
		if err == nil && !h.user.Active {
			err = noPasskey()
		}
		return h, err
	}
	_, credential, err := rp.ValidatePasskeyLogin(find, data, parsed)
	if err != nil || credential.Authenticator.CloneWarning {
		s.limits.failed(s.Now(), under)
		return crm.ID{}, s.refuse(ctx, crm.ID{}, v, noPasskey())
	}
	used, err := json.Marshal(credential)
	if err != nil {
		return crm.ID{}, fault.Wrap(err, "writing a passkey")
	}
	return person, s.write(ctx, func(tx *store.Tx) error { return store.UsePasskey(ctx, tx, credential.ID, used) })
}

func noPasskey() error {
	return fault.New(fault.Unauthenticated, "passkey.unknown", "This passkey opens nothing here.")
}
