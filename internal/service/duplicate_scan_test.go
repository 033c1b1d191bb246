package service_test

import (
	"encoding/json"
	"slices"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// pairNames are the companies of each pair in order.
func pairNames(page service.DuplicatePage) (list []string) {
	for _, p := range page.Pairs {
		both := []string{p.One.Name, p.Other.Name}
		slices.Sort(both)
		list = append(list, both[0]+" = "+both[1])
	}
	return list
}

func TestTheWholeBaseIsSearchedForDuplicates(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		duplicates := service.Duplicates{Core: g.Core}
		sells := salesperson(t, g, "Bob")
		a := made(t, g, crm.Company{Name: "ООО «Северный бетон»", Phone: "+7 911 000-00-01", OwnerID: sells.UserID})
		b := made(t, g, crm.Company{Name: "Severny Beton", Phone: "8 911 000 00 01"})
		c := made(t, g, crm.Company{Name: "Северный битон", OwnerID: sells.UserID})
		made(t, g, crm.Company{Name: "Ромашка"})
		look := func(who access.Actor, after string, limit int) service.DuplicatePage {
			page, err := duplicates.List(t.Context(), who, after, limit)
			if err != nil {
				t.Fatal(err)
			}
			return page
		}
		scan := func() service.ScanResult {
			if _, err := duplicates.Scan(t.Context(), g.Admin); err != nil {
				t.Fatal(err)
			}
			if _, err := duplicates.Scan(t.Context(), g.Admin); fault.CodeOf(err) != "duplicate.scanning" {
				t.Errorf("a second search at the same time: %v", err)
			}
			var r service.ScanResult
			if err := json.Unmarshal([]byte(g.RunJobs(t)[0].Result), &r); err != nil {
				t.Fatal(err)
			}
			return r
		}
		if page := look(g.Admin, "", 9); page.Scan != nil || page.Pairs != nil {
			t.Errorf("before anybody looked: %+v", page)
		}
		if r := scan(); r.Companies != 4 || r.Pairs != 3 || r.Full || r.Crowds != nil {
			t.Errorf("the search came to %+v", r)
		}
		all := []string{"Severny Beton = ООО «Северный бетон»", "Severny Beton = Северный битон", "ООО «Северный бетон» = Северный битон"}
		first := look(g.Admin, "", 2)
		rest := look(g.Admin, first.Next, 2)
		got := append(pairNames(first), pairNames(rest)...)
		if first.Pairs[0].Score != 90 || rest.Next != "" || got[0] != all[0] {
			t.Errorf("first %v, then %v", pairNames(first), pairNames(rest))
		}
		if slices.Sort(got[1:]); !slices.Equal(got, all) {
			t.Errorf("pairs %v", got)
		}
		if mine := pairNames(look(sells, "", 9)); !slices.Equal(mine, all[2:]) {
			t.Errorf("a salesperson is offered %v", mine)
		}
		if err := duplicates.TellApart(t.Context(), sells, a.ID, b.ID, true); fault.CodeOf(err) != "company.not_found" {
			t.Errorf("somebody else's company told apart: %v", err)
		}
		if err := duplicates.TellApart(t.Context(), sells, c.ID, a.ID, true); err != nil {
			t.Fatal(err)
		}
		scan() // it stays remembered
		if got := pairNames(look(g.Admin, "", 9)); !slices.Equal(got, all[:2]) {
			t.Errorf("after telling two apart %v", got)
		}
		entry, err := duplicates.Of(t.Context(), g.Admin, a)
		if err != nil || len(entry) != 1 || entry[0].Company.ID != b.ID {
			t.Errorf("on entry %+v, %v", entry, err)
		}
		if err := duplicates.TellApart(t.Context(), g.Admin, a.ID, c.ID, false); err != nil {
			t.Fatal(err)
		}
		if _, err := (service.Merges{Core: g.Core}).Merge(t.Context(), g.Admin, a, b.ID, b.Version); err != nil {
			t.Fatal(err)
		}
		if got := pairNames(look(g.Admin, "", 9)); !slices.Equal(got, all[2:]) {
			t.Errorf("after a merge %v", got)
		}
		c.Name = "Совсем другое"
		if _, err := (service.Companies{Core: g.Core}).Update(t.Context(), g.Admin, c); err != nil {
			t.Fatal(err)
		}
		if got := pairNames(look(g.Admin, "", 9)); got != nil {
			t.Errorf("a name that was mended is offered still: %v", got)
		}
	})
}
