package servicetest

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// What the issuer knows of us.
const (
	ClientID     = "kaymak"
	ClientSecret = "a secret of the issuer"
)

// Issuer is a small OpenID Connect provider that really answers: it describes
// itself, gives codes and signs tokens, and holds clients to PKCE.
type Issuer struct {
	URL string
	// Claims are what its tokens say beside what every token says; one of them may
	// take the place of that.
	Claims map[string]any
	// Sign makes the token of its claims; by default with the key it publishes.
	Sign func(claims []byte) string
	// UserInfo is what it tells about whoever holds a token.
	UserInfo map[string]any
	// Asked counts the requests it got, by path.
	Asked map[string]int

	now   func() time.Time
	key   *rsa.PrivateKey
	mu    sync.Mutex
	codes map[string]url.Values // what each code was asked with
}

// NewIssuer starts one whose tokens begin to hold at the moment that now gives.
func NewIssuer(t testing.TB, now func() time.Time) *Issuer {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	i := &Issuer{Claims: map[string]any{}, Asked: map[string]int{}, now: now, key: key, codes: map[string]url.Values{}}
	i.Sign = func(claims []byte) string { return SignWith(t, jose.RS256, key, "first", claims) }
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", i.describe)
	mux.HandleFunc("GET /authorize", i.authorize)
	mux.HandleFunc("POST /token", i.token)
	mux.HandleFunc("GET /keys", i.keys)
	mux.HandleFunc("GET /userinfo", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, i.UserInfo) })
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		i.mu.Lock()
		defer i.mu.Unlock()
		i.Asked[r.URL.Path]++
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	i.URL = server.URL
	return i
}

// SignWith makes a token signed with any key.
func SignWith(t testing.TB, algorithm jose.SignatureAlgorithm, key any, id string, claims []byte) string {
	t.Helper()
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: jose.JSONWebKey{Key: key, KeyID: id}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := signer.Sign(claims)
	if err != nil {
		t.Fatal(err)
	}
	text, err := signed.CompactSerialize()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Visit goes where a browser is sent and gives what it comes back with.
func (i *Issuer) Visit(t testing.TB, address string) (code, state string) {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	to, err := res.Location()
	if err != nil {
		t.Fatalf("%s sent nobody back: %v", address, err)
	}
	return to.Query().Get("code"), to.Query().Get("state")
}

func say(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func (i *Issuer) describe(w http.ResponseWriter, _ *http.Request) {
	say(w, http.StatusOK, map[string]any{
		"issuer": i.URL, "authorization_endpoint": i.URL + "/authorize", "token_endpoint": i.URL + "/token", "jwks_uri": i.URL + "/keys", "userinfo_endpoint": i.URL + "/userinfo",
		"response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"}, "id_token_signing_alg_values_supported": []string{"RS256", "HS256", "none"},
	})
}

func (i *Issuer) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != ClientID || q.Get("response_type") != "code" || q.Get("code_challenge_method") != "S256" || q.Get("nonce") == "" {
		http.Error(w, "this is no question", http.StatusBadRequest)
		return
	}
	code := rand.Text()
	i.codes[code] = q
	back := url.Values{"code": {code}, "state": {q.Get("state")}}
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

func (i *Issuer) token(w http.ResponseWriter, r *http.Request) {
	id, secret, _ := r.BasicAuth()
	if known, err := url.QueryUnescape(secret); err != nil || id != ClientID || known != ClientSecret {
		say(w, http.StatusUnauthorized, map[string]string{"error": "invalid_client"})
		return
	}
	asked, given := i.codes[r.FormValue("code")]
	delete(i.codes, r.FormValue("code"))
	challenge := sha256.Sum256([]byte(r.FormValue("code_verifier")))
	if !given || asked.Get("code_challenge") != base64.RawURLEncoding.EncodeToString(challenge[:]) || asked.Get("redirect_uri") != r.FormValue("redirect_uri") {
		say(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant"})
		return
	}
	now := i.now()
	claims := map[string]any{
		"iss": i.URL, "aud": ClientID, "sub": "7", "nonce": asked.Get("nonce"), "iat": now.Unix(), "exp": now.Add(5 * time.Minute).Unix(),
		"email": "bea@example.com", "email_verified": true, "name": "Bea",
	}
	maps.Copy(claims, i.Claims)
	text, _ := json.Marshal(claims)
	say(w, http.StatusOK, map[string]any{"access_token": rand.Text(), "token_type": "Bearer", "expires_in": 300, "id_token": i.Sign(text)})
}

func (i *Issuer) keys(w http.ResponseWriter, _ *http.Request) {
	say(w, http.StatusOK, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: &i.key.PublicKey, KeyID: "first", Algorithm: "RS256", Use: "sig"}}})
}
