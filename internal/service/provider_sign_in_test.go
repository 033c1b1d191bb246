package service_test

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

const here = "https://crm.example.com"

// abroad is a workspace with a salesperson, Bea, and a provider that is turned on.
type abroad struct {
	*servicetest.Ground
	accounts service.Accounts
	issuer   *servicetest.Issuer
	now      *time.Time
	bea      crm.ID
}

func newAbroad(t *testing.T) *abroad {
	t.Helper()
	g, accounts, now := stopped(t)
	w := &abroad{Ground: g, accounts: accounts, issuer: servicetest.NewIssuer(t, func() time.Time { return *now }), now: now}
	bea, err := service.People{Core: g.Core}.Add(t.Context(), g.Admin, crm.User{Name: "Bea", Email: "bea@example.com"})
	if err != nil {
		t.Fatal(err)
	}
	w.bea = bea.ID
	w.set(t, func(*crm.Provider) {})
	return w
}

// set changes what the administrator chose.
func (w *abroad) set(t *testing.T, change func(*crm.Provider)) {
	t.Helper()
	p, err := w.accounts.Provider(t.Context(), w.Admin)
	if err != nil {
		t.Fatal(err)
	}
	p.On, p.Issuer, p.ClientID, p.ClientSecret, p.Label = true, w.issuer.URL, servicetest.ClientID, servicetest.ClientSecret, "Company"
	change(&p)
	if _, err := w.accounts.UpdateProvider(t.Context(), w.Admin, p); err != nil {
		t.Fatal(err)
	}
}

// away sends a browser to the provider and gives what it comes back with.
func (w *abroad) away(t *testing.T) service.ProviderAnswer {
	t.Helper()
	address, browser, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.1"))
	if err != nil {
		t.Fatal(err)
	}
	code, state := w.issuer.Visit(t, address)
	return service.ProviderAnswer{Code: code, State: state, Browser: browser}
}

func (w *abroad) show(t *testing.T, answer service.ProviderAnswer) (crm.ID, error) {
	t.Helper()
	return w.accounts.ShowProvider(t.Context(), answer, from("10.0.0.1"))
}

// comes is a whole sign-in.
func (w *abroad) comes(t *testing.T) (crm.ID, error) {
	t.Helper()
	return w.show(t, w.away(t))
}

// eventsOf is what the history tells of somebody, or of the workspace, the latest first.
func eventsOf(t *testing.T, g *servicetest.Ground, noun string, id crm.ID) (events []crm.Event) {
	t.Helper()
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) (err error) {
		events, err = store.Events(t.Context(), tx, store.EventQuery{Noun: noun, Record: id, Limit: 20})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestTheProviderSaysWhoSomebodyIs(t *testing.T) {
	w := newAbroad(t)
	if id, err := w.comes(t); err != nil || id != w.bea {
		t.Fatalf("got %v, %v, want Bea", id, err)
	}
	// Known by the subject from now on: another address there is still Bea, even one
	// that somebody else has here or that nobody has seen to.
	w.issuer.Claims["email"], w.issuer.Claims["email_verified"] = "ann@example.com", false
	if id, err := w.comes(t); err != nil || id != w.bea {
		t.Errorf("got %v, %v, want Bea", id, err)
	}
	// And Bea's own address under another subject is not Bea.
	w.issuer.Claims = map[string]any{"sub": "8"}
	if id, err := w.comes(t); fault.CodeOf(err) != "provider.unknown" {
		t.Errorf("got %v, %v", id, err)
	}
	if err := w.accounts.RemoveIdentities(t.Context(), w.Admin, w.bea); err != nil {
		t.Fatal(err)
	}
	if id, err := w.comes(t); err != nil || id != w.bea {
		t.Errorf("after the administrator made it forgotten: %v, %v", id, err)
	}
}

func TestAnAddressThatTheTokenKeepsOutIsAskedFor(t *testing.T) {
	w := newAbroad(t)
	w.issuer.Claims["email"] = ""
	w.issuer.UserInfo = map[string]any{"sub": "8", "email": "bea@example.com", "email_verified": true}
	if _, err := w.comes(t); fault.CodeOf(err) != "provider.refused" {
		t.Errorf("somebody else's address was taken: %v", err)
	}
	w.issuer.UserInfo["sub"] = "7"
	if id, err := w.comes(t); err != nil || id != w.bea {
		t.Errorf("got %v, %v", id, err)
	}
}

func TestWhatTheProviderDoesNotVouchForIsRefused(t *testing.T) {
	other, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	unsigned := func(claims []byte) string {
		text := base64.RawURLEncoding.EncodeToString
		return text([]byte(`{"alg":"none"}`)) + "." + text(claims) + "."
	}
	cases := []struct {
		name   string
		claims map[string]any
		sign   func([]byte) string
		code   string
	}{
		{"another nonce", map[string]any{"nonce": "x"}, nil, "provider.refused"},
		{"no nonce", map[string]any{"nonce": ""}, nil, "provider.refused"},
		{"another audience", map[string]any{"aud": "somebody"}, nil, "provider.refused"},
		{"many audiences and no party", map[string]any{"aud": []string{servicetest.ClientID, "somebody"}}, nil, "provider.refused"},
		{"another party", map[string]any{"azp": "somebody"}, nil, "provider.refused"},
		{"many audiences and we are the party", map[string]any{"aud": []string{servicetest.ClientID, "somebody"}, "azp": servicetest.ClientID}, nil, ""},
		{"another issuer", map[string]any{"iss": "https://evil.example"}, nil, "provider.refused"},
		{"too old", map[string]any{"exp": servicetest.Now.Add(-time.Second).Unix()}, nil, "provider.refused"},
		{"nobody", map[string]any{"sub": ""}, nil, "provider.refused"},
		{"unsigned", nil, unsigned, "provider.refused"},
		{"signed with our secret", nil, func(c []byte) string {
			return servicetest.SignWith(t, jose.HS256, []byte(servicetest.ClientSecret+strings.Repeat(" ", 16)), "first", c)
		}, "provider.refused"},
		{"signed with another key", nil, func(c []byte) string { return servicetest.SignWith(t, jose.RS256, other, "first", c) }, "provider.refused"},
		{"an address not seen to", map[string]any{"email_verified": false}, nil, "provider.unverified"},
		{"an address of which nothing is said", map[string]any{"email_verified": nil}, nil, "provider.unverified"},
		{"an address seen to, as a text", map[string]any{"email_verified": "true"}, nil, ""},
		{"an address in capitals", map[string]any{"email": "BEA@Example.com"}, nil, ""},
		{"an address nobody has", map[string]any{"email": "cy@example.com"}, nil, "provider.unknown"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newAbroad(t)
			w.issuer.Claims = c.claims
			if c.sign != nil {
				w.issuer.Sign = c.sign
			}
			if id, err := w.comes(t); fault.CodeOf(err) != c.code && !(c.code == "" && err == nil && id == w.bea) {
				t.Errorf("got %v, %v, want %q", id, err, c.code)
			}
		})
	}
}

func TestAnErrandIsComeBackFromOnceByTheSameBrowser(t *testing.T) {
	w := newAbroad(t)
	first, second := w.away(t), w.away(t)
	swapped := service.ProviderAnswer{Code: second.Code, State: first.State, Browser: first.Browser}
	if _, err := w.show(t, swapped); fault.CodeOf(err) != "provider.refused" {
		t.Errorf("a code of another errand passed PKCE: %v", err)
	}
	third := w.away(t)
	stranger := third
	stranger.Browser = second.Browser
	for name, answer := range map[string]service.ProviderAnswer{"another browser": stranger, "no state": {Code: third.Code, Browser: third.Browser}, "used by the swap": first} {
		if _, err := w.show(t, answer); fault.CodeOf(err) != "provider.not_begun" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if id, err := w.show(t, third); err != nil || id != w.bea {
		t.Errorf("what a stranger tried spoiled it: %v, %v", id, err)
	}
	if _, err := w.show(t, third); fault.CodeOf(err) != "provider.not_begun" {
		t.Errorf("replayed: %v", err)
	}
	late := w.away(t)
	*w.now = w.now.Add(crm.ErrandFor)
	if _, err := w.show(t, late); fault.CodeOf(err) != "provider.not_begun" {
		t.Errorf("too late: %v", err)
	}
	mixed := w.away(t)
	mixed.Issuer = "https://evil.example"
	if _, err := w.show(t, mixed); fault.CodeOf(err) != "provider.refused" {
		t.Errorf("another issuer's answer: %v", err)
	}
}

func TestWhoLeftDoesNotComeBackThroughTheProvider(t *testing.T) {
	for _, bound := range []bool{true, false} {
		w := newAbroad(t)
		if bound {
			if _, err := w.comes(t); err != nil {
				t.Fatal(err)
			}
		}
		person, err := service.People{Core: w.Core}.Get(t.Context(), w.Admin, w.bea)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := (service.People{Core: w.Core}).Deactivate(t.Context(), w.Admin, person.Version, crm.Handover{From: w.bea}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.comes(t); fault.CodeOf(err) != "provider.unknown" {
			t.Errorf("bound %t: %v", bound, err)
		}
	}
}

func TestAnUnknownAddressMakesASalespersonWhereItMay(t *testing.T) {
	w := newAbroad(t)
	w.set(t, func(p *crm.Provider) { p.MakesPeople, p.Domains = true, []string{"@Example.com "} })
	w.issuer.Claims = map[string]any{"email": "cy@elsewhere.example", "sub": "9"}
	if _, err := w.comes(t); fault.CodeOf(err) != "provider.unknown" {
		t.Errorf("another domain: %v", err)
	}
	w.issuer.Claims = map[string]any{"email": "cy@example.com", "sub": "9", "name": " Cy ", "locale": "ru-RU"}
	id, err := w.comes(t)
	if err != nil {
		t.Fatal(err)
	}
	p, err := service.People{Core: w.Core}.Get(t.Context(), w.Admin, id)
	if err != nil || p.Name != "Cy" || p.Role != crm.Salesperson || p.Language != "ru" || p.Email != "cy@example.com" || p.PasswordHash != "" {
		t.Errorf("got %+v, %v", p, err)
	}
	p2 := crm.Provider{MakesPeople: true}
	if _, err := crm.CheckProvider(p2); err == nil {
		t.Error("anybody at all may become a salesperson")
	}
}

func TestFailuresAreSlowedDownAndNoted(t *testing.T) {
	w := newAbroad(t)
	for range 5 {
		if _, err := w.show(t, service.ProviderAnswer{Code: "x", State: "y", Browser: "z"}); fault.CodeOf(err) != "provider.not_begun" {
			t.Fatal(err)
		}
	}
	if _, err := w.show(t, service.ProviderAnswer{}); !fault.Is(err, fault.Limit) {
		t.Errorf("not slowed down: %v", err)
	}
	if _, _, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.1")); !fault.Is(err, fault.Limit) {
		t.Errorf("not slowed down: %v", err)
	}
	events := eventsOf(t, w.Ground, "user", crm.NobodyID)
	if len(events) != 5 || events[0].Action != "sign_in_refused" || fmt.Sprint(events[0].Changes[2].After) != "provider.not_begun" {
		t.Errorf("got %+v", events)
	}
}

func TestOneOriginDoesNotFloodTheErrands(t *testing.T) {
	w := newAbroad(t)
	for range 500 {
		if _, _, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.1")); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.1")); !fault.Is(err, fault.Limit) {
		t.Errorf("sent without end: %v", err)
	}
	if _, _, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.2")); err != nil {
		t.Errorf("another origin: %v", err)
	}
}

func TestNothingIsAskedWhereNoProviderIsSetUp(t *testing.T) {
	w := newAbroad(t)
	w.set(t, func(p *crm.Provider) { p.On = false })
	if _, _, err := w.accounts.BeginProvider(t.Context(), here, from("10.0.0.1")); fault.CodeOf(err) != "provider.off" {
		t.Error(err)
	}
	if _, err := w.show(t, service.ProviderAnswer{}); fault.CodeOf(err) != "provider.off" {
		t.Error(err)
	}
	if d, err := w.accounts.Door(t.Context()); err != nil || d.Label != "" {
		t.Errorf("a door is shown: %+v, %v", d, err)
	}
	if len(w.issuer.Asked) != 0 {
		t.Errorf("asked: %v", w.issuer.Asked)
	}
}
