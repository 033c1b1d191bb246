package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"kaymak/internal/api"
	"kaymak/internal/service/servicetest"
)

// withProvider is an administrator's client of a server with a provider, and Bea,
// whom the provider knows.
func withProvider(t *testing.T) (*client, *servicetest.Issuer) {
	c := signedIn(t)
	issuer := servicetest.NewIssuer(t, time.Now)
	c.expect(201, "", http.MethodPost, "/people", `{"name":"Bea","email":"bea@example.com","time_share":1}`)
	form := `{"on":true,"issuer":"` + issuer.URL + `","client_id":"` + servicetest.ClientID + `","client_secret":"` + servicetest.ClientSecret + `","label":"Company","domains":[],"makes_people":false,"only":false,"version":0}`
	if r := c.expect(200, "", http.MethodPut, "/security/provider", form); strings.Contains(r.body, servicetest.ClientSecret) || !strings.Contains(r.body, `"has_secret":true`) {
		t.Fatalf("after setting the provider: %s", r.body)
	}
	return c, issuer
}

// sent begins a sign-in in a browser and gives what to show for it.
func (c *client) sent(issuer *servicetest.Issuer) (answer string, begun response) {
	c.t.Helper()
	begun = c.do(http.MethodPost, "/session/provider/begin", "", "Origin", c.url)
	if begun.status != http.StatusOK {
		c.t.Fatalf("begin: %d %s", begun.status, begun.body)
	}
	code, state := issuer.Visit(c.t, field(c.t, begun.body, "url"))
	shown, _ := json.Marshal(map[string]string{"code": code, "state": state})
	return string(shown), begun
}

func TestTheProviderSignsInTheBrowserThatWasSent(t *testing.T) {
	c, issuer := withProvider(t)
	if r := c.do(http.MethodGet, "/session", ""); strings.Contains(r.body, `"provider"`) {
		t.Errorf("whoever is in is shown a door: %s", r.body)
	}
	bea, stranger := c.elsewhere(), c.elsewhere()
	if r := bea.expect(200, "", http.MethodGet, "/session", ""); !strings.Contains(r.body, `"provider":{"label":"Company","only":false}`) {
		t.Errorf("no door: %s", r.body)
	}
	answer, begun := bea.sent(issuer)
	if cookie := begun.header.Get("Set-Cookie"); !strings.Contains(cookie, "kaymak_errand=") || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Lax") || !strings.Contains(cookie, "Max-Age=600") {
		t.Errorf("cookie: %s", cookie)
	}
	stranger.sent(issuer)
	stranger.expect(409, "provider.not_begun", http.MethodPost, "/session/provider", answer)
	if r := bea.expect(200, "", http.MethodPost, "/session/provider", answer); !strings.Contains(r.body, "bea@example.com") {
		t.Errorf("signed in: %s", r.body)
	}
	bea.expect(200, "", http.MethodGet, "/companies", "")
	if r := bea.do(http.MethodGet, "/account/sessions", ""); !strings.Contains(r.body, `"method":"provider"`) {
		t.Errorf("sessions: %s", r.body)
	}
	if r := bea.do(http.MethodGet, "/account", ""); !strings.Contains(r.body, `"issuer":"`+issuer.URL) || !strings.Contains(r.body, `"has_password":false`) {
		t.Errorf("account: %s", r.body)
	}
	if r := c.do(http.MethodGet, "/people", ""); strings.Count(r.body, `"signs_in":true`) != 2 {
		t.Errorf("people: %s", r.body)
	}
	stranger.expect(409, "provider.not_begun", http.MethodPost, "/session/provider", answer)
}

func TestOurOwnSecondFactorIsNotDemandedWhereTheProviderLetIn(t *testing.T) {
	c, issuer := withProvider(t)
	c.expect(200, "", http.MethodPut, "/security", `{"session_days":30,"idle_hours":24,"second_factor":true,"second_factor_roles":[],"version":0}`)
	c.expect(403, "session.enrol", http.MethodGet, "/companies", "")
	bea := c.elsewhere()
	answer, _ := bea.sent(issuer)
	bea.expect(200, "", http.MethodPost, "/session/provider", answer)
	bea.expect(200, "", http.MethodGet, "/companies", "")
}

func TestTheProviderSendsNobodyElsewhere(t *testing.T) {
	c, issuer := withProvider(t)
	if r := c.do(http.MethodPost, "/session/provider/begin", "", "Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin"); r.code != "provider.origin" {
		t.Errorf("another site's page: %d %s", r.status, r.body)
	}
	if r := c.do(http.MethodPost, "/session/provider/begin", "", "Origin", "https://evil.example"); r.code != "request.cross_origin" {
		t.Errorf("another site's page: %d %s", r.status, r.body)
	}
	_, begun := c.sent(issuer)
	to, err := url.Parse(field(t, begun.body, "url"))
	if err != nil || to.Query().Get("redirect_uri") != c.url+"/sign-in/provider" || !strings.HasPrefix(to.String(), issuer.URL+"/authorize?") {
		t.Errorf("sent to %s", to)
	}
}

func TestWithTLSTheErrandIsBoundToTheHost(t *testing.T) {
	c, issuer := withProvider(t)
	server := httptest.NewServer(api.NewHandler(c.core, api.NewServices(c.core), api.Config{Version: "test", Secure: true, PublicURL: "https://crm.example.com", UI: http.NotFoundHandler()}))
	t.Cleanup(server.Close)
	safe := c.elsewhere()
	safe.url = server.URL
	answer, begun := safe.sent(issuer)
	cookie := begun.header.Get("Set-Cookie")
	if !strings.HasPrefix(cookie, "__Host-kaymak_errand=") || !strings.Contains(cookie, "Secure") || !strings.Contains(cookie, "Path=/;") || strings.Contains(cookie, "Domain") {
		t.Errorf("cookie: %s", cookie)
	}
	// A cookie under the other name, which a neighbour could plant, is not looked at.
	safe.http = &http.Client{}
	token, _, _ := strings.Cut(strings.TrimPrefix(cookie, "__Host-kaymak_errand="), ";")
	if r := safe.do(http.MethodPost, "/session/provider", answer, "Cookie", "kaymak_errand="+token); r.code != "provider.not_begun" {
		t.Errorf("a planted cookie counts: %d %s", r.status, r.body)
	}
	if r := safe.do(http.MethodPost, "/session/provider", answer, "Cookie", "__Host-kaymak_errand="+token); r.status != http.StatusOK {
		t.Errorf("%d %s", r.status, r.body)
	}
}
