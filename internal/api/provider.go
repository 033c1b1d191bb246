package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ProviderForm is where people of the workspace sign in with OpenID Connect.
type ProviderForm struct {
	On           bool     `json:"on"`
	Issuer       string   `json:"issuer" maxLength:"500" doc:"https://…, as the provider's own description says it"`
	ClientID     string   `json:"client_id" maxLength:"500"`
	ClientSecret string   `json:"client_secret" maxLength:"500" doc:"never told; empty keeps the one there is, unless issuer or client are others"`
	Label        string   `json:"label" maxLength:"160" doc:"what the button names"`
	Domains      []string `json:"domains" nullable:"false" maxItems:"50" doc:"of the e-mail addresses that may sign in; none for all"`
	MakesPeople  bool     `json:"makes_people" doc:"an unknown address becomes a salesperson; needs domains"`
	Only         bool     `json:"only" doc:"whoever does not administer signs in with nothing else"`
	Version      int64    `json:"version"`
}

// Provider is the same with what is to be registered there.
type Provider struct {
	ProviderForm
	HasSecret bool   `json:"has_secret"`
	Redirect  string `json:"redirect" doc:"address to register at the provider; where nobody told the server its own, only the path"`
}

func (f ProviderForm) provider() crm.Provider {
	return crm.Provider{On: f.On, Issuer: f.Issuer, ClientID: f.ClientID, ClientSecret: f.ClientSecret, Label: f.Label, Domains: f.Domains, MakesPeople: f.MakesPeople, Only: f.Only, Version: f.Version}
}

func (r *router) newProvider(p crm.Provider) *answer[Provider] {
	return &answer[Provider]{Provider{
		ProviderForm: ProviderForm{On: p.On, Issuer: p.Issuer, ClientID: p.ClientID, Label: p.Label, Domains: append([]string{}, p.Domains...), MakesPeople: p.MakesPeople, Only: p.Only, Version: p.Version},
		HasSecret:    p.ClientSecret != "",
		Redirect:     r.publicURL + service.ProviderReturn,
	}}
}

// Identity is an account of a sign-in provider that signs a person in.
type Identity struct {
	ID        crm.ID    `json:"id" format:"uuid"`
	Issuer    string    `json:"issuer"`
	Email     string    `json:"email" doc:"there, when the person first came"`
	CreatedAt time.Time `json:"created_at"`
	UsedAt    time.Time `json:"used_at"`
}

type providerQuestion struct {
	visit
	Body ProviderForm
}

func registerProvider(r *router) {
	handle(r, operation("get-provider", http.MethodGet, "/security/provider", "Where people sign in with OpenID Connect"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[Provider], error) {
		p, err := r.Accounts.Provider(ctx, a)
		return r.newProvider(p), err
	})
	handle(r, operation("update-provider", http.MethodPut, "/security/provider", "Change where people sign in with OpenID Connect"), func(ctx context.Context, a access.Actor, in *answer[ProviderForm]) (*answer[Provider], error) {
		p, err := r.Accounts.UpdateProvider(ctx, a, in.Body.provider())
		return r.newProvider(p), err
	})
	handle(r, operation("test-provider", http.MethodPost, "/security/provider/test", "Ask the provider whether it answers and knows this client; what is wrong is named at its field"), func(ctx context.Context, a access.Actor, in *providerQuestion) (*struct{}, error) {
		return nil, r.Accounts.TestProvider(ctx, a, in.Body.provider(), r.origin(in.visit))
	})
	handle(r, operation("remove-identities", http.MethodDelete, "/people/{id}/identities", "Forget who somebody is at sign-in providers and sign them out"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Accounts.RemoveIdentities(ctx, a, in.ID)
	})
	own(r, operation("remove-identity", http.MethodPost, "/account/identities/{id}/remove", "Forget an account of a sign-in provider"), func(ctx context.Context, who service.Resumed, in *passkeyConfirmed) (*struct{}, error) {
		return nil, r.Accounts.RemoveIdentity(ctx, who.Actor, who.Session, in.ID, in.Body.Password)
	})
}
