package service_test

import (
	"fmt"
	"strings"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

func TestWhereOnlyTheProviderCountsOthersComeInNoOtherWay(t *testing.T) {
	w := newAbroad(t)
	w.set(t, func(p *crm.Provider) { p.Only = true })
	for _, shown := range []string{"password", "passkey", "link", "password, totp"} {
		if _, _, err := w.accounts.Open(t.Context(), w.bea, from("10.0.0.1"), shown); fault.CodeOf(err) != "session.provider_only" {
			t.Errorf("%s: %v", shown, err)
		}
	}
	if _, _, err := w.accounts.Open(t.Context(), w.bea, from("10.0.0.1"), crm.MethodProvider); err != nil {
		t.Error(err)
	}
	if _, _, err := w.accounts.Open(t.Context(), w.Admin.UserID, from("10.0.0.1"), "password"); err != nil {
		t.Errorf("nobody can mend it: %v", err)
	}
}

func TestTheProviderIsTested(t *testing.T) {
	w := newAbroad(t)
	cases := map[string]struct {
		change func(*crm.Provider)
		want   string
	}{
		"all is well":       {func(*crm.Provider) {}, ""},
		"the secret kept":   {func(p *crm.Provider) { p.ClientSecret = "" }, ""},
		"no such place":     {func(p *crm.Provider) { p.Issuer += "/nowhere" }, "issuer provider.unreachable"},
		"nobody listens":    {func(p *crm.Provider) { p.Issuer = "http://127.0.0.1:1" }, "issuer provider.unreachable"},
		"an open line":      {func(p *crm.Provider) { p.Issuer = "http://example.com" }, "issuer provider.issuer"},
		"another name":      {func(p *crm.Provider) { p.Issuer = strings.Replace(p.Issuer, "127.0.0.1", "localhost", 1) }, "issuer provider.mismatch"},
		"a wrong secret":    {func(p *crm.Provider) { p.ClientSecret = "wrong" }, "client_secret provider.client"},
		"an unknown client": {func(p *crm.Provider) { p.ClientID = "other" }, "client_secret provider.client"},
	}
	for name, c := range cases {
		p, err := w.accounts.Provider(t.Context(), w.Admin)
		if err != nil {
			t.Fatal(err)
		}
		c.change(&p)
		err = w.accounts.TestProvider(t.Context(), w.Admin, p, here)
		got := ""
		if e, failed := fault.As(err); failed && len(e.Fields) == 1 {
			got = e.Fields[0].Path + " " + e.Fields[0].Code
		} else if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestASecretStaysWithWhomItWasMadeFor(t *testing.T) {
	w := newAbroad(t)
	w.set(t, func(p *crm.Provider) { p.ClientSecret = "" })
	if p, _ := w.accounts.Provider(t.Context(), w.Admin); p.ClientSecret != servicetest.ClientSecret {
		t.Error("the secret was lost")
	}
	w.set(t, func(p *crm.Provider) { p.ClientSecret, p.Issuer = "", "https://evil.example" })
	if p, _ := w.accounts.Provider(t.Context(), w.Admin); p.ClientSecret != "" {
		t.Error("another issuer would be told the secret")
	}
	for _, e := range eventsOf(t, w.Ground, "workspace", crm.WorkspaceID) {
		if strings.Contains(fmt.Sprint(e.Changes), servicetest.ClientSecret) {
			t.Errorf("the history tells the secret: %+v", e)
		}
	}
}

func TestTheOnlyWayInIsNotRemoved(t *testing.T) {
	w := newAbroad(t)
	if _, err := w.comes(t); err != nil {
		t.Fatal(err)
	}
	session, _, err := w.accounts.Open(t.Context(), w.bea, from("10.0.0.1"), crm.MethodProvider)
	if err != nil {
		t.Fatal(err)
	}
	bea, _, err := w.accounts.Actor(t.Context(), w.bea)
	if err != nil {
		t.Fatal(err)
	}
	own, err := w.accounts.Account(t.Context(), bea)
	if err != nil || len(own.Identities) != 1 || own.Identities[0].Email != "bea@example.com" {
		t.Fatalf("got %+v, %v", own.Identities, err)
	}
	remove := func() error {
		return w.accounts.RemoveIdentity(t.Context(), bea, session.ID, own.Identities[0].ID, annsPassword)
	}
	if err := remove(); fault.CodeOf(err) != "provider.only_way" {
		t.Error(err)
	}
	err = w.Core.Store.Write(t.Context(), *w.now, func(tx *store.Tx) error {
		return store.InsertPasskey(t.Context(), tx, crm.Passkey{ID: crm.ID{1}, UserID: w.bea, CredentialID: []byte{1}, Credential: []byte("{}"), Name: "Phone", CreatedAt: *w.now})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := remove(); err != nil {
		t.Error(err)
	}
	if own, err = w.accounts.Account(t.Context(), bea); err != nil || len(own.Identities) != 0 {
		t.Errorf("got %+v, %v", own.Identities, err)
	}
}
