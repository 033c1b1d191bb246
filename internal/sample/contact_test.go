package sample_test

import (
	"slices"
	"strings"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/sample"
)

// Whoever is made up at a client could be somebody, can be reached, and keeps to
// the client's domain, whatever the seed.
func TestMadeUpContactsAreBelievable(t *testing.T) {
	for _, language := range []string{"en", "ru", "bg"} {
		for seed := range uint64(5) {
			d, err := sample.Make(seed, language, civil.MakeDate(2026, 11, 23))
			if err != nil {
				t.Fatal(err)
			}
			at := map[int]int{}
			silent := 0
			for _, c := range d.Contacts {
				at[c.Company]++
				checked, err := crm.CheckContact(c.Contact)
				if err != nil {
					t.Fatalf("%s %d: %+v: %v", language, seed, c, err)
				}
				if checked.GivenName == "" || checked.FamilyName == "" || checked.Position == "" || !slices.Contains(crm.DecisionRoles, c.Role) {
					t.Errorf("%+v", checked)
				}
				if !strings.HasSuffix(checked.Emails[0].Address, ".example") || strings.ContainsFunc(checked.Emails[0].Address, func(r rune) bool { return r > 127 }) {
					t.Errorf("%s can be written to", checked.Emails[0].Address)
				}
				if c.Silence() != "" {
					silent++
				}
			}
			if len(at) != len(d.Companies) || len(d.Contacts) < 500 || silent == 0 || silent > len(d.Contacts)/5 {
				t.Errorf("%s %d: %d contacts at %d companies, %d of them silent", language, seed, len(d.Contacts), len(at), silent)
			}
		}
	}
}
