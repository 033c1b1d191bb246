package crm

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Provider is where people of the workspace sign in with OpenID Connect, beside or
// instead of a password.
type Provider struct {
	On           bool     `json:"on"`
	Issuer       string   `json:"issuer"` // as its own description says it
	ClientID     string   `json:"client_id"`
	ClientSecret string   `json:"client_secret"` // empty for a client that has none
	Label        string   `json:"label"`         // what the button names
	Domains      []string `json:"domains"`       // of the addresses that may sign in; none for all
	MakesPeople  bool     `json:"makes_people"`  // an unknown address becomes a salesperson
	Only         bool     `json:"only"`          // whoever does not administer signs in with nothing else
	Version      int64    `json:"-"`
}

// Identity says who of us somebody at a provider is.
type Identity struct {
	ID        ID
	UserID    ID
	Issuer    string
	Subject   string // what the issuer calls the person, for good
	Email     string // that the person had there when they first came
	CreatedAt time.Time
	UsedAt    time.Time
}

// Errand is a sign-in that a browser was sent to the provider for. It can be come
// back from once, by that browser.
type Errand struct {
	StateHash   string // SHA-256 of what comes back, hexadecimal
	BrowserHash string // SHA-256 of what the browser holds
	Nonce       string // stands in the provider's answer
	Verifier    string // of PKCE
	Redirect    string // where the provider sends the browser back to
	ExpiresAt   time.Time
}

// ErrandFor is how long somebody may take at the provider.
const ErrandFor = 10 * time.Minute

// MethodProvider is how a session was opened that the provider stands for.
const MethodProvider = "provider"

// Bounds of what is kept of a provider.
const (
	MaxProviderText = 500 // bytes of an address, a client's name, a secret
	MaxLabel        = 40
	MaxDomains      = 50
	maxSubject      = 255 // of OpenID Connect Core, 2
)

// CheckProvider checks where people sign in. One that is turned off may be half set up.
func CheckProvider(p Provider) (Provider, error) {
	var f fault.Fields
	p.Issuer, p.ClientID, p.Label = strings.TrimSpace(p.Issuer), strings.TrimSpace(p.ClientID), strings.TrimSpace(p.Label)
	if (p.On || p.Issuer != "") && (!SafeEndpoint(p.Issuer) || len(p.Issuer) > MaxProviderText) {
		f.Add("issuer", "provider.issuer", "must be an https:// address")
	}
	if p.On && p.ClientID == "" || len(p.ClientID) > MaxProviderText {
		f.Add("client_id", "provider.needed", "is needed")
	}
	if len(p.ClientSecret) > MaxProviderText {
		f.Add("client_secret", "provider.client", "is too long")
	}
	if n := utf8.RuneCountInString(p.Label); p.On && n == 0 || n > MaxLabel {
		f.Add("label", "provider.label", "must have 1 to 40 characters")
	}
	p.Domains = tidyDomains(p.Domains)
	if len(p.Domains) > MaxDomains || slices.ContainsFunc(p.Domains, notDomain) {
		f.Add("domains", "provider.domains", "must be domains like example.com")
	}
	if p.MakesPeople && len(p.Domains) == 0 {
		f.Add("domains", "provider.domains_needed", "are needed, or anybody whom the provider knows comes in")
	}
	return p, f.Err()
}

func tidyDomains(list []string) []string {
	tidy := []string{}
	for _, d := range list {
		if d = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(d)), "@"); d != "" {
			tidy = append(tidy, d)
		}
	}
	slices.Sort(tidy)
	return slices.Compact(tidy)
}

func notDomain(d string) bool {
	return len(d) > 253 || strings.ContainsAny(d, "@/:, \t") || !strings.Contains(strings.Trim(d, "."), ".")
}

// SafeEndpoint tells whether secrets may be sent to an address: over TLS, or to
// this machine itself.
func SafeEndpoint(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.User != nil || u.Fragment != "" {
		return false
	}
	here := u.Hostname() == "localhost" || u.Hostname() == "127.0.0.1" || u.Hostname() == "::1"
	return u.Scheme == "https" || u.Scheme == "http" && here
}

// Admits tells whether somebody with the address may sign in.
func (p Provider) Admits(email string) bool {
	if len(p.Domains) == 0 {
		return true
	}
	at := strings.LastIndexByte(email, '@')
	return at >= 0 && slices.Contains(p.Domains, strings.ToLower(email[at+1:]))
}

// Keep takes the secret over from the version before where none was given. It stays
// with whom it was made for: another issuer or client is not told it.
func (p Provider) Keep(before Provider) Provider {
	if p.ClientSecret == "" && p.Issuer == before.Issuer && p.ClientID == before.ClientID {
		p.ClientSecret = before.ClientSecret
	}
	return p
}

// Claims are what the provider vouches for about somebody.
type Claims struct {
	Issuer        string
	Subject       string
	Email         string
	EmailVerified bool
	Name          string
	Locale        string // BCP 47, or empty
}

// Usable tells whether the claims name somebody.
func (c Claims) Usable() bool { return c.Subject != "" && len(c.Subject) <= maxSubject }

// Person is the salesperson who somebody unknown becomes; language is spoken where
// the claims name none of ours.
func (c Claims) Person(language string) User {
	name := strings.TrimSpace(c.Name)
	if name == "" {
		name, _, _ = strings.Cut(c.Email, "@")
	}
	if runes := []rune(name); len(runes) > 120 {
		name = string(runes[:120])
	}
	spoken, _, _ := strings.Cut(strings.ReplaceAll(c.Locale, "_", "-"), "-")
	if KnownLanguage(strings.ToLower(spoken)) {
		language = strings.ToLower(spoken)
	}
	return User{Name: name, Email: c.Email, Role: Salesperson, Language: language, Active: true, Version: 1}
}
