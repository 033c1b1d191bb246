package service_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// findings are the tasks and notes that somebody finds, sorted.
func findings(t *testing.T, g *servicetest.Ground, a access.Actor, typed string) []string {
	t.Helper()
	found, err := service.Searches{Core: g.Core}.Search(t.Context(), a, typed, 20)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, f := range found {
		if f.Noun == crm.NounTask || f.Noun == crm.NounNote {
			list = append(list, fmt.Sprintf("%s %s | %s | %s", f.Noun, f.Title, f.CompanyName, f.Detail))
		}
	}
	slices.Sort(list)
	return list
}

func TestNotesAndTasksAreFoundByWhoeverSeesThem(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		bob := seller(t, g, "Bob")
		foreign, own := owned(t, g, "Foreign", g.Admin.UserID, 1)[0], owned(t, g, "Own", bob.UserID, 1)[0]
		contacts, deals, notes := service.Contacts{Core: g.Core}, service.Deals{Core: g.Core}, service.Notes{Core: g.Core}
		add := func(noun crm.Noun, record crm.ID, err error) crm.Note {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			n, err := notes.Create(t.Context(), g.Admin, crm.Note{Noun: noun, RecordID: record, Text: "They asked " + crm.Mention(g.Admin.UserID) + " for\nstretch-плёнка of 17 microns"})
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		for _, c := range []crm.Company{foreign, own} {
			add(crm.NounCompany, c.ID, nil)
			p, err := contacts.Create(t.Context(), g.Admin, crm.Contact{GivenName: "Ivan", FamilyName: c.Name, Links: []crm.ContactLink{{CompanyID: c.ID}}})
			add(crm.NounContact, p.ID, err)
			d, err := deals.Create(t.Context(), g.Admin, crm.Deal{Title: "Film for " + c.Name, CompanyID: c.ID, OwnerID: g.Admin.UserID})
			add(crm.NounDeal, d.ID, err)
		}
		written(t, g, g.Admin, crm.Task{Title: "Ask about film", Note: "плёнка, 17 microns", CompanyID: foreign.ID})
		written(t, g, g.Admin, crm.Task{Title: "Order film", Note: "плёнка", AssigneeID: bob.UserID, CompanyID: foreign.ID})
		gone := add(crm.NounCompany, own.ID, nil)
		if err := notes.Delete(t.Context(), g.Admin, gone.ID, gone.Version); err != nil {
			t.Fatal(err)
		}
		const text = " | They asked @Ann for stretch-плёнка of 17 microns"
		for _, typed := range []string{"пленк", "plenka"} {
			got := findings(t, g, bob, typed)
			if diff := cmp.Diff([]string{"note Film for Own 1 | Own 1" + text, "note Ivan Own 1 | " + text, "note Own 1 | " + text, "task Order film |  | плёнка"}, got); diff != "" {
				t.Errorf("Bob looks for %q:\n%s", typed, diff)
			}
			if got := findings(t, g, g.Admin, typed); len(got) != 8 {
				t.Errorf("Ann finds %q", got)
			}
		}
		if got := findings(t, g, bob, "microns 17"); len(got) != 3 {
			t.Errorf("two words find %q", got)
		}
		if got := findings(t, g, bob, "17"); len(got) != 0 {
			t.Errorf("a word too short to be looked up finds %q", got)
		}
	})
}
