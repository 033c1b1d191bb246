package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"kaymak/internal/api"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// client talks to a fresh server as a browser would.
type client struct {
	t    *testing.T
	url  string
	http *http.Client
	core *service.Core
	// stop waits for requests to end.
	stop func()
}

func newClient(t *testing.T) *client {
	t.Helper()
	core := service.NewCore(storetest.SQLite(t), t.TempDir(), slog.New(slog.DiscardHandler))
	core.Enqueue = func(context.Context, *store.Tx, crm.ID) error { return nil }
	ui := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "the page") })
	server := httptest.NewServer(api.NewHandler(core, api.NewServices(core), api.Config{Version: "test", UI: ui}))
	t.Cleanup(server.Close)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &client{t, server.URL, &http.Client{Jar: jar}, core, server.Close}
}

// signedIn is a client after the first run.
func signedIn(t *testing.T) *client {
	c := newClient(t)
	r := c.do(http.MethodPost, "/first-run", firstRun)
	if r.status != http.StatusOK {
		t.Fatalf("first run: %d %s", r.status, r.body)
	}
	return c
}

const firstRun = `{"name":"Ann","email":"ann@example.com","password":"correct horse","language":"en","workspace_name":"W","currency":"EUR","time_zone":"Europe/Sofia","country":"bg"}`

type response struct {
	status int
	code   string
	body   string
	header http.Header
}

func (c *client) do(method, path, body string, headers ...string) response {
	c.t.Helper()
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.url+api.Prefix+path, bytes.NewBufferString(body))
	if err != nil {
		c.t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := c.http.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	var p struct {
		Code string `json:"code"`
	}
	_ = json.Unmarshal(b, &p)
	return response{res.StatusCode, p.Code, string(b), res.Header}
}

func TestRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	company := field(t, c.do(http.MethodPost, "/companies", `{"name":"ООО «Ромашка»","external_id":"7"}`).body, "id")
	operation := firstOperation(t, c)
	cases := []struct {
		name, method, path, body string
		status                   int
		code                     string
	}{
		{"a company is found", http.MethodGet, "/companies/" + company, "", 200, ""},
		{"an unknown company", http.MethodGet, "/companies/00000000-0000-0000-0000-000000000001", "", 404, "company.not_found"},
		{"a malformed id", http.MethodGet, "/companies/7", "", 422, "request.shape"},
		{"an unknown operation", http.MethodGet, "/nothing", "", 404, "request.unknown"},
		{"a company without a name", http.MethodPost, "/companies", `{"name":" "}`, 422, "invalid"},
		{"an external id in use", http.MethodPost, "/companies", `{"name":"Other","external_id":"7"}`, 409, "company.external_id_taken"},
		{"an unknown key", http.MethodPost, "/companies", `{"name":"Other","nmae":"x"}`, 422, "request.shape"},
		{"broken JSON", http.MethodPost, "/companies", `{"name":`, 400, "request.shape"},
		{"an old version", http.MethodPut, "/companies/" + company, `{"name":"New","version":9}`, 412, "stale"},
		{"a second first run", http.MethodPost, "/first-run", firstRun, 409, "first_run.over"},
		{"a wrong password", http.MethodPost, "/session", `{"email":"ann@example.com","password":"wrong"}`, 401, "session.refused"},
		{"an unknown job", http.MethodGet, "/jobs/00000000-0000-0000-0000-000000000001", "", 404, "job.not_found"},
		{"settings of an old version", http.MethodPut, "/settings", `{"name":"W","currency":"EUR","time_zone":"Europe/Sofia","language":"en","country":"bg","potential_cuts":{"a":20,"b":10},"version":9}`, 412, "stale"},
		{"an activity with an unknown company", http.MethodPost, "/activities", `{"company_id":"00000000-0000-0000-0000-000000000001","operation_id":"` + operation + `"}`, 404, "company.not_found"},
		{"an activity that is no operation", http.MethodPost, "/activities", `{"company_id":"` + company + `","operation_id":"` + company + `"}`, 422, "invalid"},
		{"an activity by the norm", http.MethodPost, "/activities", `{"company_id":"` + company + `","operation_id":"` + operation + `"}`, 201, ""},
		{"an activity with a step on no day", http.MethodPost, "/activities", `{"company_id":"` + company + `","operation_id":"` + operation + `","next":{"operation_id":"` + operation + `","minutes":5000}}`, 422, "invalid"},
		{"an unknown activity", http.MethodGet, "/activities/00000000-0000-0000-0000-000000000001", "", 404, "activity.not_found"},
		{"a timeline", http.MethodGet, "/companies/" + company + "/timeline?kind=activity", "", 200, ""},
		{"a timeline of an unknown kind", http.MethodGet, "/companies/" + company + "/timeline?kind=gossip", "", 422, "invalid"},
		{"a list by an unknown field", http.MethodGet, "/activities?where=colour:is:red", "", 422, "invalid"},
		{"a norm that says only its minutes", http.MethodPost, "/strategy/preview", `{"norms":{"call":{"minutes":45}}}`, 200, ""},
		{"cuts in the wrong order", http.MethodPut, "/settings", `{"name":"W","currency":"EUR","time_zone":"Europe/Sofia","language":"en","country":"bg","potential_cuts":{"a":10,"b":20},"version":1}`, 422, "invalid"},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			r := c.do(tc.method, tc.path, tc.body)
			if r.status != tc.status || r.code != tc.code {
				t.Errorf("got %d %q, want %d %q: %s", r.status, r.code, tc.status, tc.code, r.body)
			}
			if r.status >= 400 && r.header.Get("Content-Type") != "application/problem+json" {
				t.Errorf("content type %q", r.header.Get("Content-Type"))
			}
		})
	}
}

func field(t *testing.T, body, name string) string {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(body), &m); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	s, _ := m[name].(string)
	return s
}

// Whoever is not signed in reaches nothing but the door.
func TestEveryOperationButTheDoorNeedsASession(t *testing.T) {
	door := map[string]bool{"GET /session": true, "POST /session": true, "DELETE /session": true, "POST /first-run": true, "POST /invitations/look": true, "POST /invitations/accept": true}
	description, err := api.OpenAPI("test")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths map[string]map[string]json.RawMessage `json:"paths"`
	}
	if err := json.Unmarshal(description, &doc); err != nil {
		t.Fatal(err)
	}
	c := newClient(t)
	for path, methods := range doc.Paths {
		for method := range methods {
			name := strings.ToUpper(method) + " " + path
			if door[name] {
				continue
			}
			concrete := strings.NewReplacer("{id}", "00000000-0000-0000-0000-000000000001").Replace(path)
			r := c.do(strings.ToUpper(method), concrete, "")
			if r.status < 400 {
				t.Errorf("%s answered %d without a session", name, r.status)
			}
		}
	}
}

func TestAnotherSitesRequestIsRefused(t *testing.T) {
	c := signedIn(t)
	r := c.do(http.MethodPost, "/companies", `{"name":"X"}`, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
	if r.status != http.StatusForbidden || r.code != "request.cross_origin" {
		t.Errorf("got %d %s", r.status, r.body)
	}
}

func TestSigningOutEndsTheSessionOnTheServer(t *testing.T) {
	c := signedIn(t)
	if r := c.do(http.MethodDelete, "/session", ""); r.status != http.StatusNoContent {
		t.Fatalf("got %d %s", r.status, r.body)
	}
	if r := c.do(http.MethodGet, "/settings", ""); r.status != http.StatusUnauthorized {
		t.Errorf("got %d", r.status)
	}
}

func TestSigningInChangesTheToken(t *testing.T) {
	c := signedIn(t)
	before := c.http.Jar.Cookies(mustURL(t, c.url))
	if r := c.do(http.MethodPost, "/session", `{"email":"ann@example.com","password":"correct horse"}`); r.status != http.StatusOK {
		t.Fatalf("got %d %s", r.status, r.body)
	}
	after := c.http.Jar.Cookies(mustURL(t, c.url))
	if len(before) != 1 || len(after) != 1 || before[0].Value == after[0].Value {
		t.Errorf("before %v, after %v", before, after)
	}
}

func mustURL(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestTheCookieIsOutOfReachOfScripts(t *testing.T) {
	c := newClient(t)
	r := c.do(http.MethodPost, "/first-run", firstRun)
	cookies := r.header.Values("Set-Cookie")
	if len(cookies) != 2 {
		t.Errorf("got %v", cookies)
	}
	for _, cookie := range cookies {
		for _, want := range []string{"HttpOnly", "SameSite=Lax", "Path=/"} {
			if !strings.Contains(cookie, want) {
				t.Errorf("%q lacks %s", cookie, want)
			}
		}
	}
}

func TestOverTLSCookiesAreBoundToTheHost(t *testing.T) {
	core := service.NewCore(storetest.SQLite(t), t.TempDir(), slog.New(slog.DiscardHandler))
	handler := api.NewHandler(core, api.NewServices(core), api.Config{Version: "test", Secure: true, UI: http.NotFoundHandler()})
	r := send(handler, http.MethodPost, "/first-run", firstRun, "")
	for _, cookie := range r.Result().Cookies() {
		if !cookie.Secure || !strings.HasPrefix(cookie.Name, "__") {
			t.Errorf("got %v", cookie)
		}
	}
	if !strings.Contains(strings.Join(r.Header().Values("Set-Cookie"), "\n"), "__Host-kaymak_session=") || r.Header().Get("Strict-Transport-Security") != "max-age=31536000; includeSubDomains" {
		t.Errorf("got %v", r.Header())
	}
}

func TestAnswersCarryTheSecurityHeaders(t *testing.T) {
	c := newClient(t)
	r := c.do(http.MethodGet, "/session", "")
	for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Cache-Control": "no-store", "Referrer-Policy": "same-origin"} {
		if got := r.header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if policy := r.header.Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, "default-src 'none'") {
		t.Errorf("policy %q", policy)
	}
	if r.header.Get("X-Request-Id") == "" {
		t.Error("no request id")
	}
}

func TestABodyBeyondTheLimitIsRefused(t *testing.T) {
	c := signedIn(t)
	r := c.do(http.MethodPost, "/companies", `{"name":"`+strings.Repeat("x", 5<<20)+`"}`)
	if r.status < 400 || r.status >= 500 {
		t.Errorf("got %d", r.status)
	}
}

func TestTheServerTellsHowItIs(t *testing.T) {
	c := newClient(t)
	for path, want := range map[string]string{"/healthz": "ok", "/readyz": "ready", "/metrics": "go_goroutines", "/": "the page"} {
		res, err := c.http.Get(c.url + path)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(string(b), want) {
			t.Errorf("%s: %d %.80s %v", path, res.StatusCode, b, err)
		}
	}
}

func firstOperation(t *testing.T, c *client) string {
	t.Helper()
	var list struct{ Items []struct{ ID string } }
	if err := json.Unmarshal([]byte(c.do(http.MethodGet, "/operations", "").body), &list); err != nil || len(list.Items) == 0 {
		t.Fatalf("no operations: %v", err)
	}
	return list.Items[0].ID
}
