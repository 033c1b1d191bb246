package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
)

// elsewhere is the same server from another browser.
func (c *client) elsewhere() *client {
	c.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	other := *c
	other.http = &http.Client{Jar: jar}
	return &other
}

const annsSignIn = `{"email":"ann@example.com","password":"correct horse"}`

func (c *client) expect(status int, code, method, path, body string) response {
	c.t.Helper()
	r := c.do(method, path, body)
	if r.status != status || r.code != code {
		c.t.Errorf("%s %s: %d %s, want %d %q", method, path, r.status, r.body, status, code)
	}
	return r
}

func TestASessionIsRevokedFromAnotherBrowser(t *testing.T) {
	c := signedIn(t)
	other := c.elsewhere()
	other.expect(200, "", http.MethodPost, "/session", annsSignIn)
	var places struct {
		Items []struct {
			ID      string `json:"id"`
			Current bool   `json:"current"`
		} `json:"items"`
	}
	if err := json.Unmarshal([]byte(c.expect(200, "", http.MethodGet, "/account/sessions", "").body), &places); err != nil || len(places.Items) != 2 {
		t.Fatalf("got %+v, %v", places, err)
	}
	for _, place := range places.Items {
		if !place.Current {
			c.expect(204, "", http.MethodDelete, "/account/sessions/"+place.ID, "")
		}
	}
	other.expect(401, "session.none", http.MethodGet, "/companies", "")
	c.expect(200, "", http.MethodGet, "/companies", "")
	c.expect(204, "", http.MethodDelete, "/session", "")
	c.expect(401, "session.none", http.MethodGet, "/companies", "")
}

func TestThePasswordAloneOpensNothingWhereThereIsAnApp(t *testing.T) {
	c := signedIn(t)
	secret := field(t, c.expect(201, "", http.MethodPost, "/account/totp", `{"password":"correct horse"}`).body, "secret")
	code := func(at time.Time) string {
		code, err := totp.GenerateCode(secret, at)
		if err != nil {
			t.Fatal(err)
		}
		return `{"code":"` + code + `"}`
	}
	c.expect(200, "", http.MethodPost, "/account/totp/confirm", code(time.Now()))
	other := c.elsewhere()
	other.expect(401, "session.none", http.MethodPost, "/session/code", code(time.Now()))
	if r := other.expect(200, "", http.MethodPost, "/session", annsSignIn); strings.Contains(r.body, `"user"`) || !strings.Contains(r.body, `"second_step":{"totp":true,"passkey":false}`) {
		t.Errorf("after the password: %s", r.body)
	}
	if r := other.expect(200, "", http.MethodGet, "/session", ""); !strings.Contains(r.body, `"second_step"`) || strings.Contains(r.body, "ann@example.com") {
		t.Errorf("halfway: %s", r.body)
	}
	other.expect(401, "session.none", http.MethodGet, "/companies", "")
	other.expect(401, "session.none", http.MethodGet, "/account", "")
	other.expect(422, "invalid", http.MethodPost, "/session/code", `{"code":"123"}`)
	// The code of now may have confirmed the app; the next one has not.
	if r := other.expect(200, "", http.MethodPost, "/session/code", code(time.Now().Add(30*time.Second))); !strings.Contains(r.body, `"user"`) {
		t.Errorf("after the code: %s", r.body)
	}
	other.expect(200, "", http.MethodGet, "/companies", "")
}

func TestWhereASecondFactorIsDemandedOnlyTheAccountWorks(t *testing.T) {
	c := signedIn(t)
	c.expect(200, "", http.MethodPut, "/security", `{"session_days":30,"idle_hours":24,"second_factor":true,"second_factor_roles":[],"version":0}`)
	for name, operation := range registered(t) {
		method, path := operation[0], strings.NewReplacer("{id}", "00000000-0000-0000-0000-000000000009", "{country}", "bg", "{year}", "2026", "{noun}", "company").Replace(operation[1])
		own := door[name] || path == "/account" || strings.HasPrefix(path, "/account/")
		if name == "sign-out" || own && method != http.MethodGet {
			continue
		}
		r := c.do(method, path, "")
		if refused := r.code == "session.enrol"; refused == own && r.code != "request.shape" {
			t.Errorf("%s: %d %s", name, r.status, r.body)
		}
	}
	if r := c.do(http.MethodGet, "/session", ""); !strings.Contains(r.body, `"must_enrol":true`) {
		t.Errorf("the screens are not told: %s", r.body)
	}
}

func TestAPasskeyIsShownOnlyToWhoAskedForIt(t *testing.T) {
	c := signedIn(t)
	other := c.elsewhere()
	other.expect(422, "passkey.origin", http.MethodPost, "/session/passkey/begin", "")
	origin := strings.Replace(c.url, "127.0.0.1", "localhost", 1)
	other.url = origin
	asked := func() response { return other.do(http.MethodPost, "/session/passkey/begin", "", "Origin", origin) }
	shown := func() response {
		return other.do(http.MethodPost, "/session/passkey", `{"credential":{"id":"AAAA","type":"public-key"}}`, "Origin", origin)
	}
	if r := shown(); r.code != "passkey.not_begun" {
		t.Errorf("unasked: %d %s", r.status, r.body)
	}
	if r := asked(); r.status != 200 || !strings.Contains(r.body, `"userVerification":"required"`) || !strings.Contains(r.body, `"rpId":"localhost"`) {
		t.Errorf("asked: %d %s", r.status, r.body)
	}
	if r := shown(); r.code != "passkey.refused" {
		t.Errorf("nonsense: %d %s", r.status, r.body)
	}
	if r := shown(); r.code != "passkey.not_begun" {
		t.Errorf("one question is answered twice: %d %s", r.status, r.body)
	}
	if r := other.do(http.MethodPost, "/session/passkey/begin", "", "Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin"); r.code != "passkey.origin" {
		t.Errorf("another site's page: %d %s", r.status, r.body)
	}
	c.expect(200, "", http.MethodGet, "/companies", "")
}
