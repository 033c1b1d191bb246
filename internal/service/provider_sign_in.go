package service

import (
	"cmp"
	"context"
	"errors"
	"net/url"

	"golang.org/x/oauth2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// ProviderReturn is the path of the screen that the provider sends a browser back
// to. It is registered there with the address people type before it.
const ProviderReturn = "/sign-in/provider"

// freeErrands is how many browsers of one origin are sent to the provider before
// they wait: a whole office behind one address, but no flood of rows.
const freeErrands = 500

// redirectTo is the whole address of that screen.
func redirectTo(origin string) (string, error) {
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" {
		return "", fault.New(fault.Invalid, "provider.origin", "Signing in with a provider needs a browser that says on which address it is.")
	}
	return u.Scheme + "://" + u.Host + ProviderReturn, nil
}

// BeginProvider sends a browser to the provider. It gives the address to go to and
// what the browser holds until it is back: only there the answer is worth something.
func (s Accounts) BeginProvider(ctx context.Context, origin string, v Visit) (address, browser string, err error) {
	sent := tally{"errand\n" + v.Address, freeErrands}
	if err := s.limits.allow(s.Now(), append(tallies(crm.MethodProvider, v, false), sent)); err != nil {
		return "", "", err
	}
	s.limits.failed(s.Now(), []tally{sent})
	redirect, err := redirectTo(origin)
	if err != nil {
		return "", "", err
	}
	p, err := s.provider(ctx)
	if err != nil {
		return "", "", err
	}
	if !p.On {
		return "", "", providerOff()
	}
	state, browser := newToken(), newToken()
	e := crm.Errand{StateHash: tokenHash(state), BrowserHash: tokenHash(browser), Nonce: newToken(), Verifier: oauth2.GenerateVerifier(), Redirect: redirect}
	if address, err = s.talks.address(ctx, p, e, state); err != nil {
		return "", "", err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		e.ExpiresAt = tx.Now.Add(crm.ErrandFor)
		return store.InsertErrand(ctx, tx, e)
	})
	return address, browser, err
}

func providerOff() error {
	return fault.New(fault.Conflict, "provider.off", "Signing in with a provider is not set up here.")
}

// ProviderAnswer is what a browser comes back with.
type ProviderAnswer struct {
	Code    string
	State   string
	Issuer  string // of RFC 9207, where the provider says it
	Browser string // what it was given when it was sent
}

// ShowProvider finds who a browser's errand signs in. Whoever the provider has
// vouched for once is known by its name for them from then on; at first it is the
// address that says who they are.
func (s Accounts) ShowProvider(ctx context.Context, answer ProviderAnswer, v Visit) (person crm.ID, err error) {
	under := tallies(crm.MethodProvider, v, false)
	if err := s.limits.allow(s.Now(), under); err != nil {
		return person, err
	}
	p, err := s.provider(ctx)
	if err != nil {
		return person, err
	}
	if !p.On {
		return person, providerOff()
	}
	c, err := s.vouched(ctx, p, answer)
	if err == nil {
		person, err = s.recognise(ctx, p, c)
	}
	switch fault.KindOf(err) {
	case fault.Unauthenticated, fault.Conflict:
		s.limits.failed(s.Now(), under)
		return crm.ID{}, s.refuseProvider(ctx, person, v, err)
	}
	if err != nil {
		return crm.ID{}, err
	}
	s.limits.succeeded(under)
	return person, nil
}

// vouched takes the errand and asks the provider who came back from it.
func (s Accounts) vouched(ctx context.Context, p crm.Provider, answer ProviderAnswer) (c crm.Claims, err error) {
	var e crm.Errand
	err = s.write(ctx, func(tx *store.Tx) error {
		e, err = store.TakeErrand(ctx, tx, tokenHash(answer.State), tokenHash(answer.Browser))
		return err
	})
	if fault.Is(err, fault.NotFound) {
		return c, fault.New(fault.Conflict, "provider.not_begun", "Begin again: this browser was not sent to the provider, or too long ago.")
	}
	if err != nil {
		return c, err
	}
	if answer.Issuer != "" && answer.Issuer != p.Issuer {
		return c, notVouched(errors.New("the answer is from " + answer.Issuer))
	}
	return s.talks.redeem(ctx, p, e, answer.Code)
}

// recognise finds who of us the provider vouches for, binding or making them where
// they come for the first time. The person it gives with a refusal is for the history.
func (s Accounts) recognise(ctx context.Context, p crm.Provider, c crm.Claims) (person crm.ID, err error) {
	var u crm.User
	err = s.write(ctx, func(tx *store.Tx) error {
		i, err := store.Identity(ctx, tx, c.Issuer, c.Subject)
		if fault.Is(err, fault.NotFound) {
			u, err = s.bind(ctx, tx, p, c)
			return err
		}
		if err != nil {
			return err
		}
		if u, err = store.User(ctx, tx, i.UserID); err != nil {
			return err
		}
		if err := checkWorks(u); err != nil {
			return err
		}
		return store.UseIdentity(ctx, tx, i.ID)
	})
	return u.ID, err
}

func checkWorks(u crm.User) error {
	if !u.Active {
		return notOurs("the person does not work here any more")
	}
	return nil
}

// notOurs looks the same for whoever may not come in; the log says why.
func notOurs(why string) error {
	return fault.New(fault.Unauthenticated, "provider.unknown", "Nobody here signs in with this account of the provider.").Because(errors.New(why))
}

// bind says who somebody is whom the provider vouches for and we do not know yet:
// the one with the address, if the provider has seen to it that it is theirs.
func (s Accounts) bind(ctx context.Context, tx *store.Tx, p crm.Provider, c crm.Claims) (u crm.User, err error) {
	if !c.EmailVerified || c.Email == "" {
		return u, fault.New(fault.Unauthenticated, "provider.unverified", "The provider does not say that your e-mail address is yours.")
	}
	if !p.Admits(c.Email) {
		return u, notOurs("addresses of this domain may not sign in")
	}
	u, err = store.UserByEmail(ctx, tx, c.Email)
	if fault.Is(err, fault.NotFound) {
		u, err = s.makePerson(ctx, tx, p, c)
	}
	if err != nil {
		return u, err
	}
	if err := checkWorks(u); err != nil {
		return u, err
	}
	known, err := store.Identities(ctx, tx, u.ID)
	if err != nil {
		return u, err
	}
	for _, i := range known {
		if i.Issuer == c.Issuer {
			return u, notOurs("the person is somebody else at the provider; an administrator can make it forget that")
		}
	}
	err = store.InsertIdentity(ctx, tx, crm.Identity{ID: newID(), UserID: u.ID, Issuer: c.Issuer, Subject: c.Subject, Email: c.Email, CreatedAt: tx.Now, UsedAt: tx.Now})
	if err != nil {
		return u, err
	}
	return u, record(ctx, tx, access.Actor{UserID: u.ID}, "user", u.ID, "identity_added", crm.Change{Field: "provider_issuer", After: c.Issuer}, crm.Change{Field: "email", After: c.Email})
}

// makePerson makes a salesperson of somebody unknown, where the workspace lets it.
func (s Accounts) makePerson(ctx context.Context, tx *store.Tx, p crm.Provider, c crm.Claims) (u crm.User, err error) {
	if !p.MakesPeople {
		return u, notOurs("nobody has this address")
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return u, err
	}
	u = c.Person(w.Language)
	u.ID, u.CreatedAt, u.UpdatedAt = newID(), tx.Now, tx.Now
	if u, err = crm.CheckUser(u); err != nil {
		return crm.User{}, err
	}
	if err := store.InsertUser(ctx, tx, u); err != nil {
		return crm.User{}, err
	}
	return u, record(ctx, tx, access.Actor{UserID: u.ID}, "user", u.ID, "created", crm.Change{Field: "name", After: u.Name}, crm.Change{Field: "role", After: u.Role})
}

// refuseProvider notes a sign-in that failed and why, and gives the refusal back.
func (s Accounts) refuseProvider(ctx context.Context, person crm.ID, v Visit, refusal error) error {
	e, _ := fault.As(refusal)
	s.Log.WarnContext(ctx, "a sign-in with the provider was refused", "code", e.Code, "error", e.Unwrap(), "address", v.Address)
	err := s.write(ctx, func(tx *store.Tx) error {
		return record(ctx, tx, access.Actor{}, "user", cmp.Or(person, crm.NobodyID), "sign_in_refused",
			crm.Change{Field: "address", After: v.Address}, crm.Change{Field: "method", After: crm.MethodProvider}, crm.Change{Field: "reason", After: e.Code})
	})
	return cmp.Or(err, refusal)
}
