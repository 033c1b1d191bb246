package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// errandCookie ties what the provider answers to the browser that was sent there.
const errandCookie = "kaymak_errand"

// errandCookie is its name here: where there is TLS no other host of the domain can
// plant one.
func (s *sessions) errandCookie() string {
	if s.secure {
		return "__Host-" + errandCookie
	}
	return errandCookie
}

// newErrandCookie holds the token until the browser is back; an empty one ends it.
func (s *sessions) newErrandCookie(token string) http.Cookie {
	age := int(crm.ErrandFor.Seconds())
	if token == "" {
		age = -1
	}
	return http.Cookie{Name: s.errandCookie(), Value: token, Path: "/", MaxAge: age, HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteLaxMode}
}

// Door is the provider as somebody outside sees it.
type Door struct {
	Label string `json:"label"`
	Only  bool   `json:"only" doc:"a password is for administrators"`
}

func (r *router) door(ctx context.Context) (*Door, error) {
	d, err := r.Accounts.Door(ctx)
	if err != nil || d.Label == "" {
		return nil, err
	}
	return &Door{d.Label, d.Only}, nil
}

// Errand is where a browser goes.
type Errand struct {
	URL string `json:"url" doc:"of the provider"`
}

type sent struct {
	SetCookie []http.Cookie `header:"Set-Cookie"`
	Body      Errand
}

// back is a browser that returned.
type back struct {
	visit
	held map[string]string // cookies by name
	Body struct {
		Code   string `json:"code" maxLength:"4000"`
		State  string `json:"state" maxLength:"500"`
		Issuer string `json:"iss" required:"false" maxLength:"500" doc:"where the provider says who it is"`
	}
}

// Resolve reads the cookies; which of them counts the operation knows.
func (b *back) Resolve(ctx huma.Context) []error {
	b.held = map[string]string{}
	for _, cookie := range huma.ReadCookies(ctx) {
		b.held[cookie.Name] = cookie.Value
	}
	return b.visit.Resolve(ctx)
}

func registerProviderSignIn(r *router) {
	open(r, operation("begin-provider", http.MethodPost, "/session/provider/begin", "Where to go to sign in with the provider"), func(ctx context.Context, in *struct{ visit }) (*sent, error) {
		address, browser, err := r.Accounts.BeginProvider(ctx, r.origin(in.visit), in.from)
		if err != nil {
			return nil, err
		}
		return &sent{SetCookie: []http.Cookie{r.sessions.newErrandCookie(browser)}, Body: Errand{address}}, nil
	})
	open(r, operation("show-provider", http.MethodPost, "/session/provider", "Sign in with what the provider answered"), func(ctx context.Context, in *back) (*entered, error) {
		person, err := r.Accounts.ShowProvider(ctx, service.ProviderAnswer{Code: in.Body.Code, State: in.Body.State, Issuer: in.Body.Issuer, Browser: in.held[r.sessions.errandCookie()]}, in.from)
		if err != nil {
			return nil, err
		}
		out, err := r.admit(ctx, in.visit, person, crm.MethodProvider)
		if err == nil {
			out.SetCookie = append(out.SetCookie, r.sessions.newErrandCookie(""))
		}
		return out, err
	})
}
