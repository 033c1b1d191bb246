package service_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

// somebody adds a person who works here.
func somebody(t *testing.T, g *servicetest.Ground, name string, role crm.Role) access.Actor {
	t.Helper()
	u := crm.User{ID: crm.ID{0: byte(len(name)), 1: name[0], 15: 1}, Name: name, Role: role, Language: "en", Active: true, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.InsertUser(t.Context(), tx, u) })
	if err != nil {
		t.Fatal(err)
	}
	return access.Actor{UserID: u.ID, Role: role}
}

func met(t *testing.T, g *servicetest.Ground, a access.Actor, c crm.Contact) crm.Contact {
	t.Helper()
	card, err := service.Contacts{Core: g.Core}.Create(t.Context(), a, c)
	if err != nil {
		t.Fatal(err)
	}
	return card.Contact
}

func foundNames(t *testing.T, g *servicetest.Ground, a access.Actor, q service.ContactQuery) []string {
	t.Helper()
	page, err := service.Contacts{Core: g.Core}.List(t.Context(), a, q)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, c := range page.Contacts {
		names = append(names, c.Name())
	}
	return names
}

func TestAContactIsFoundHoweverItIsTyped(t *testing.T) {
	g := servicetest.New(t)
	met(t, g, g.Admin, crm.Contact{GivenName: "Мария", FamilyName: "Щербакова", Phones: []crm.Phone{{Kind: crm.PointMobile, Typed: "0888 123-456"}}, Emails: []crm.Email{{Address: "Maria.S@example.com"}}})
	met(t, g, g.Admin, crm.Contact{GivenName: "John", FamilyName: "Bateman", Phones: []crm.Phone{{Typed: "+44 20 7946 0958"}}})
	for _, tc := range []struct{ typed, want string }{
		{"щерба", "Мария Щербакова"}, {"мария щерб", "Мария Щербакова"}, {"shtherb", "Мария Щербакова"}, {"mariya", "Мария Щербакова"}, {"shterbakova", "Мария Щербакова"},
		{"+359 888 123456", "Мария Щербакова"}, {"0888123456", "Мария Щербакова"}, {"00359888123456", "Мария Щербакова"}, {"888 12", "Мария Щербакова"},
		{"maria.s@", "Мария Щербакова"}, {"бейтман", ""}, {"батеман", "John Bateman"}, {"(20) 7946-0958", "John Bateman"}, {"+442079460958", "John Bateman"},
		{"ба", ""}, {"ba", "John Bateman"}, {"щ", "Мария Щербакова"},
	} {
		want := []string{}
		if tc.want != "" {
			want = append(want, tc.want)
		}
		if diff := cmp.Diff(want, foundNames(t, g, g.Admin, service.ContactQuery{Search: tc.typed})); diff != "" {
			t.Errorf("%q: %s", tc.typed, diff)
		}
	}
}

func TestContactsAreSeenByTheOwnersOfTheirCompanies(t *testing.T) {
	g := servicetest.New(t)
	contacts := service.Contacts{Core: g.Core}
	sam, eve := somebody(t, g, "Sam", crm.Salesperson), somebody(t, g, "Evelyn", crm.Salesperson)
	mine, second, foreign := made(t, g, crm.Company{Name: "Mine", OwnerID: sam.UserID}), made(t, g, crm.Company{Name: "Second", SecondID: sam.UserID}), made(t, g, crm.Company{Name: "Foreign", OwnerID: eve.UserID})
	at := func(name string, owner crm.ID, companies ...crm.Company) crm.Contact {
		c := crm.Contact{GivenName: name, OwnerID: owner}
		for _, company := range companies {
			c.Links = append(c.Links, crm.ContactLink{CompanyID: company.ID})
		}
		return met(t, g, g.Admin, c)
	}
	at("First", crm.ID{}, mine)
	at("Other", crm.ID{}, second)
	both := at("Both", crm.ID{}, foreign, mine)
	hidden := at("Hidden", crm.ID{}, foreign)
	at("Personal", sam.UserID)
	at("Nobody's", crm.ID{})
	if diff := cmp.Diff([]string{"Both", "First", "Other", "Personal"}, foundNames(t, g, sam, service.ContactQuery{})); diff != "" {
		t.Error(diff)
	}
	if n, err := contacts.Count(t.Context(), eve, service.ContactQuery{}); err != nil || n != 2 {
		t.Errorf("counted %d, %v", n, err)
	}
	if _, err := contacts.Get(t.Context(), sam, hidden.ID); fault.CodeOf(err) != "contact.not_found" {
		t.Errorf("a foreign contact: %v", err)
	}
	card, err := contacts.Get(t.Context(), sam, both.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[crm.ID]string{mine.ID: "Mine"}, card.Names); diff != "" {
		t.Errorf("a company that is not seen is not named: %s", diff)
	}
	// What sam leaves out but cannot see stays.
	c := card.Contact
	c.Links, c.Position = nil, "Buyer"
	after, err := contacts.Update(t.Context(), sam, c)
	if err != nil {
		t.Fatal(err)
	}
	if len(after.Links) != 1 || after.Links[0].CompanyID != foreign.ID || after.OwnerID != sam.UserID {
		t.Errorf("got %+v", after.Contact)
	}
	after.Links = append(after.Links, crm.ContactLink{CompanyID: made(t, g, crm.Company{Name: "X", OwnerID: eve.UserID}).ID})
	if _, err := contacts.Update(t.Context(), sam, after.Contact); fieldCode(err) != "contact.company" {
		t.Errorf("linked to a foreign company: %v", err)
	}
}

func TestWhoMayNotSeeNumbersNeitherReadsNorFindsNorLosesThem(t *testing.T) {
	g := servicetest.New(t)
	contacts := service.Contacts{Core: g.Core}
	rights, _ := crm.BuiltInRights(crm.HeadOfSales)
	rights.Hidden = []string{"contact.reach"}
	blind := somebody(t, g, "Blind", crm.HeadOfSales)
	blind.Rights = &rights
	c := met(t, g, g.Admin, crm.Contact{GivenName: "Ivo", Phones: []crm.Phone{{Typed: "0888 123 456"}}, Emails: []crm.Email{{Address: "ivo@example.com"}}})
	card, err := contacts.Get(t.Context(), blind, c.ID)
	if err != nil || card.Phones != nil || card.Emails != nil {
		t.Errorf("got %+v, %v", card, err)
	}
	for _, typed := range []string{"0888123456", "ivo@example.com", "example"} {
		if names := foundNames(t, g, blind, service.ContactQuery{Search: typed}); len(names) > 0 {
			t.Errorf("%q finds %v", typed, names)
		}
	}
	if names := foundNames(t, g, blind, service.ContactQuery{Search: "ivo"}); len(names) != 1 {
		t.Errorf("by name: %v", names)
	}
	card.Note = "met"
	if _, err := contacts.Update(t.Context(), blind, card.Contact); err != nil {
		t.Fatal(err)
	}
	if card, err = contacts.Get(t.Context(), g.Admin, c.ID); err != nil || len(card.Phones) != 1 || len(card.Emails) != 1 || card.Note != "met" {
		t.Errorf("got %+v, %v", card, err)
	}
}

func TestADeletedContactComesBackAsItWas(t *testing.T) {
	g := servicetest.New(t)
	contacts := service.Contacts{Core: g.Core}
	company := made(t, g, crm.Company{Name: "Firm"})
	c := met(t, g, g.Admin, crm.Contact{GivenName: "Ivo", Links: []crm.ContactLink{{CompanyID: company.ID, Role: crm.RoleDecides}}, Phones: []crm.Phone{{Typed: "0888 123 456"}}})
	if err := contacts.Delete(t.Context(), g.Admin, c.ID, 9); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	if err := contacts.Delete(t.Context(), g.Admin, c.ID, c.Version); err != nil {
		t.Fatal(err)
	}
	if _, err := contacts.Get(t.Context(), g.Admin, c.ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("deleted: %v", err)
	}
	if names := foundNames(t, g, g.Admin, service.ContactQuery{}); len(names) > 0 {
		t.Errorf("listed: %v", names)
	}
	back, err := contacts.Restore(t.Context(), g.Admin, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c, back.Contact, cmpopts.IgnoreFields(crm.Contact{}, "Version", "UpdatedAt")); diff != "" {
		t.Error(diff)
	}
}

func TestAContactIsLinkedAndUnlinked(t *testing.T) {
	g := servicetest.New(t)
	contacts := service.Contacts{Core: g.Core}
	first, other := made(t, g, crm.Company{Name: "First"}), made(t, g, crm.Company{Name: "Other"})
	c := met(t, g, g.Admin, crm.Contact{GivenName: "Ivo", Links: []crm.ContactLink{{CompanyID: first.ID}}})
	card, err := contacts.Link(t.Context(), g.Admin, c.ID, crm.ContactLink{CompanyID: other.ID, Role: crm.RolePays, Primary: true}, c.Version)
	if err != nil {
		t.Fatal(err)
	}
	want := []crm.ContactLink{{CompanyID: other.ID, Role: crm.RolePays, Primary: true}, {CompanyID: first.ID}}
	if diff := cmp.Diff(want, card.Links); diff != "" {
		t.Error(diff)
	}
	if names := foundNames(t, g, g.Admin, service.ContactQuery{CompanyID: first.ID, Filters: []service.Filter{service.NewFilter("role", "is", "pays")}}); len(names) != 1 {
		t.Errorf("of the company: %v", names)
	}
	if card, err = contacts.Unlink(t.Context(), g.Admin, c.ID, other.ID, card.Version); err != nil || len(card.Links) != 1 || !card.Links[0].Primary {
		t.Errorf("got %+v, %v", card, err)
	}
	if _, err := contacts.Unlink(t.Context(), g.Admin, c.ID, other.ID, card.Version); fault.CodeOf(err) != "contact.not_linked" {
		t.Errorf("twice: %v", err)
	}
}
