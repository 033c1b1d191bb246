package crm_test

import (
	"slices"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

func TestSecretsTravelOverTLSOrStayHere(t *testing.T) {
	for address, safe := range map[string]bool{
		"https://id.example.com/realms/all": true, "http://127.0.0.1:9000": true, "http://localhost/x": true, "http://[::1]:80": true,
		"http://id.example.com": false, "http://localhost.example.com": false, "http://127.0.0.1.example.com": false, "ftp://localhost": false, "javascript://localhost/%0aalert(1)": false,
		"https://": false, "": false, "id.example.com": false, "https://user:word@id.example.com": false, "https://id.example.com#x": false,
	} {
		if crm.SafeEndpoint(address) != safe {
			t.Errorf("%q: want %t", address, safe)
		}
	}
}

func TestAProviderIsChecked(t *testing.T) {
	good := crm.Provider{On: true, Issuer: " https://id.example.com ", ClientID: "c", Label: "Company", Domains: []string{" @Example.com", "b.example", "example.com", ""}, MakesPeople: true}
	got, err := crm.CheckProvider(good)
	if err != nil || got.Issuer != "https://id.example.com" || !slices.Equal(got.Domains, []string{"b.example", "example.com"}) {
		t.Errorf("got %+v, %v", got, err)
	}
	for name, c := range map[string]struct {
		change func(*crm.Provider)
		code   string
	}{
		"an open line":      {func(p *crm.Provider) { p.Issuer = "http://id.example.com" }, "provider.issuer"},
		"no client":         {func(p *crm.Provider) { p.ClientID = " " }, "provider.needed"},
		"no label":          {func(p *crm.Provider) { p.Label = "" }, "provider.label"},
		"anybody at all":    {func(p *crm.Provider) { p.Domains = nil }, "provider.domains_needed"},
		"a domain too many": {func(p *crm.Provider) { p.Domains = []string{"com"} }, "provider.domains"},
		"an address":        {func(p *crm.Provider) { p.Domains = []string{"ann@example.com"} }, "provider.domains"},
	} {
		p := good
		c.change(&p)
		_, err := crm.CheckProvider(p)
		if e, ok := fault.As(err); !ok || len(e.Fields) != 1 || e.Fields[0].Code != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := crm.CheckProvider(crm.Provider{Label: "half"}); err != nil {
		t.Errorf("one that is turned off may be half set up: %v", err)
	}
}

func TestADomainIsTheWholeOfIt(t *testing.T) {
	p := crm.Provider{Domains: []string{"example.com"}}
	for email, admitted := range map[string]bool{"a@example.com": true, "a@EXAMPLE.com": true, "a@sub.example.com": false, "a@notexample.com": false, "a@example.com@evil.example": false, "example.com": false} {
		if p.Admits(email) != admitted {
			t.Errorf("%q: want %t", email, admitted)
		}
	}
	if !(crm.Provider{}).Admits("a@anywhere.example") {
		t.Error("without domains all are admitted")
	}
}
