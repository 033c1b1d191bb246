package service

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// talks are the conversations with the sign-in provider. Nothing is asked before
// an administrator has set one up.
type talks struct {
	client *http.Client
	now    func() time.Time
	mu     sync.Mutex
	known  *oidc.Provider
	issuer string
	asked  time.Time
}

const (
	// talkPatience is how long the provider may take for one answer.
	talkPatience = 10 * time.Second
	// providerKnownFor is how long what it says of itself holds.
	providerKnownFor = time.Hour
	maxTalk          = 1 << 20
)

func newTalks(now func() time.Time) *talks {
	t := &talks{now: now}
	t.client = &http.Client{
		Timeout:   talkPatience,
		Transport: bounded{http.DefaultTransport},
		// A provider answers where it says it is; nobody leads us elsewhere.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return t
}

// bounded reads no more of an answer than a provider has to say.
type bounded struct{ next http.RoundTripper }

// RoundTrip answers one request.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := b.next.RoundTrip(r)
	if err == nil {
		res.Body = http.MaxBytesReader(nil, res.Body, maxTalk)
	}
	return res, err
}

// meet gives what the provider says of itself.
func (t *talks) meet(ctx context.Context, issuer string, anew bool) (*oidc.Provider, error) {
	if p := t.met(issuer); p != nil && !anew {
		return p, nil
	}
	p, err := oidc.NewProvider(oidc.ClientContext(ctx, t.client), issuer)
	var mismatch *oidc.IssuerMismatchError
	if errors.As(err, &mismatch) {
		return nil, fault.New(fault.Unavailable, "provider.mismatch", "The provider calls itself "+mismatch.Discovered+".").With("issuer", mismatch.Discovered).Because(err)
	}
	if err == nil {
		err = checkEndpoints(p)
	}
	if err != nil {
		return nil, silent(err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.known, t.issuer, t.asked = p, issuer, t.now()
	return p, nil
}

// met gives what is remembered of a provider that was asked not long ago.
func (t *talks) met(issuer string) *oidc.Provider {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.issuer != issuer || t.now().Sub(t.asked) >= providerKnownFor {
		return nil
	}
	return t.known
}

func silent(cause error) error {
	return fault.New(fault.Unavailable, "provider.unreachable", "The sign-in provider does not answer as one.").Because(cause)
}

// checkEndpoints demands that nothing the provider names sends a browser or a
// secret over an open line.
func checkEndpoints(p *oidc.Provider) error {
	var more struct {
		Keys string `json:"jwks_uri"`
	}
	if err := p.Claims(&more); err != nil {
		return err
	}
	for _, address := range []string{p.Endpoint().AuthURL, p.Endpoint().TokenURL, more.Keys} {
		if !crm.SafeEndpoint(address) {
			return errors.New("an endpoint is no https:// address: " + address)
		}
	}
	return nil
}

func clientOf(p crm.Provider, met *oidc.Provider, redirect string) oauth2.Config {
	endpoint := met.Endpoint()
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	if p.ClientSecret != "" && takesHeader(met) {
		endpoint.AuthStyle = oauth2.AuthStyleInHeader
	}
	return oauth2.Config{ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: endpoint, RedirectURL: redirect, Scopes: []string{oidc.ScopeOpenID, "email", "profile"}}
}

// takesHeader tells how the provider wants to be told the secret: in a header
// unless it says otherwise.
func takesHeader(met *oidc.Provider) bool {
	var more struct {
		Methods []string `json:"token_endpoint_auth_methods_supported"`
	}
	return met.Claims(&more) != nil || len(more.Methods) == 0 || slices.Contains(more.Methods, "client_secret_basic")
}

// address is where a browser is sent on an errand.
func (t *talks) address(ctx context.Context, p crm.Provider, e crm.Errand, state string) (string, error) {
	met, err := t.meet(ctx, p.Issuer, false)
	if err != nil {
		return "", err
	}
	client := clientOf(p, met, e.Redirect)
	return client.AuthCodeURL(state, oidc.Nonce(e.Nonce), oauth2.S256ChallengeOption(e.Verifier)), nil
}

// redeem turns the code that a browser came back with into what the provider
// vouches for. Whatever does not fit the errand is refused with "provider.refused".
func (t *talks) redeem(ctx context.Context, p crm.Provider, e crm.Errand, code string) (c crm.Claims, err error) {
	met, err := t.meet(ctx, p.Issuer, false)
	if err != nil {
		return c, err
	}
	ctx = oidc.ClientContext(ctx, t.client)
	client := clientOf(p, met, e.Redirect)
	token, err := client.Exchange(ctx, code, oauth2.VerifierOption(e.Verifier))
	var answered *oauth2.RetrieveError
	if err != nil && !errors.As(err, &answered) {
		return c, silent(err)
	}
	if err != nil {
		return c, notVouched(err)
	}
	raw, _ := token.Extra("id_token").(string)
	verified, err := met.Verifier(&oidc.Config{ClientID: p.ClientID, Now: t.now}).Verify(ctx, raw)
	if err != nil {
		return c, notVouched(err)
	}
	if verified.Nonce != e.Nonce {
		return c, notVouched(errors.New("the token is an answer to another question"))
	}
	return t.claims(ctx, p, met, token, verified)
}

func notVouched(cause error) error {
	return fault.New(fault.Unauthenticated, "provider.refused", "The answer of the sign-in provider was not accepted.").Because(cause)
}

type wireClaims struct {
	AuthorizedParty string `json:"azp"`
	Email           string `json:"email"`
	EmailVerified   any    `json:"email_verified"` // some write a text
	Name            string `json:"name"`
	Locale          string `json:"locale"`
}

func (w wireClaims) verified() bool { return w.EmailVerified == true || w.EmailVerified == "true" }

// claims reads a token that holds. Providers that keep the address out of it are
// asked for it.
func (t *talks) claims(ctx context.Context, p crm.Provider, met *oidc.Provider, token *oauth2.Token, verified *oidc.IDToken) (c crm.Claims, err error) {
	var w wireClaims
	if err := verified.Claims(&w); err != nil {
		return c, notVouched(err)
	}
	if w.AuthorizedParty != p.ClientID && (w.AuthorizedParty != "" || len(verified.Audience) > 1) {
		return c, notVouched(errors.New("the token was made for " + w.AuthorizedParty))
	}
	if w.Email == "" && crm.SafeEndpoint(met.UserInfoEndpoint()) {
		more, err := met.UserInfo(ctx, oauth2.StaticTokenSource(token))
		if err != nil {
			return c, silent(err)
		}
		if more.Subject != verified.Subject {
			return c, notVouched(errors.New("the address is somebody else's"))
		}
		if err := more.Claims(&w); err != nil {
			return c, notVouched(err)
		}
	}
	c = crm.Claims{Issuer: p.Issuer, Subject: verified.Subject, Email: normalEmail(w.Email), EmailVerified: w.verified(), Name: w.Name, Locale: w.Locale}
	if !c.Usable() {
		return c, notVouched(errors.New("the token names nobody"))
	}
	return c, nil
}

// probe asks the provider about itself and shows it a code that it never gave: one
// that knows the client refuses the code, one that does not refuses the client.
func (t *talks) probe(ctx context.Context, p crm.Provider, redirect string) error {
	var f fault.Fields
	met, err := t.meet(ctx, p.Issuer, true)
	if e, known := fault.As(err); known {
		f.AddWith("issuer", e.Code, e.Message, e.Params)
		return f.Err()
	}
	client := clientOf(p, met, redirect)
	_, err = client.Exchange(oidc.ClientContext(ctx, t.client), "kaymak-asks-whether-you-know-it", oauth2.VerifierOption(oauth2.GenerateVerifier()))
	var answered *oauth2.RetrieveError
	switch {
	case !errors.As(err, &answered) || answered.ErrorCode == "":
		f.Add("issuer", "provider.unreachable", "does not answer as a provider where it gives tokens")
	case slices.Contains([]string{"invalid_client", "unauthorized_client"}, answered.ErrorCode):
		f.Add("client_secret", "provider.client", "is not what the provider knows of this client")
	case answered.ErrorCode != "invalid_grant" && answered.ErrorCode != "invalid_request":
		f.AddWith("client_id", "provider.says", "is refused: "+answered.ErrorCode, fault.Params{"problem": answered.ErrorCode})
	}
	return f.Err()
}
