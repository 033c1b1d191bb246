package service_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// seller adds a salesperson to whom nobody reports.
func seller(t *testing.T, g *servicetest.Ground, name string) access.Actor {
	t.Helper()
	u := crm.User{ID: crm.ID{0: 0xEE, 15: byte(len(name))}, Name: name, Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
	if err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.InsertUser(t.Context(), tx, u) }); err != nil {
		t.Fatal(err)
	}
	return access.Actor{UserID: u.ID, Role: u.Role}
}

// owned adds companies of an owner, named "<prefix> 1" and on.
func owned(t *testing.T, g *servicetest.Ground, prefix string, owner crm.ID, n int) []crm.Company {
	t.Helper()
	all := make([]crm.Company, n)
	for i := range all {
		c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: fmt.Sprintf("%s %d", prefix, i+1), OwnerID: owner, City: "Sofia"})
		if err != nil {
			t.Fatal(err)
		}
		all[i] = c
	}
	return all
}

func company(t *testing.T, g *servicetest.Ground, id crm.ID) crm.Company {
	t.Helper()
	c, err := service.Companies{Core: g.Core}.Get(t.Context(), g.Admin, id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func bulk(t *testing.T, g *servicetest.Ground, a access.Actor, w crm.BulkWish) crm.Bulk {
	t.Helper()
	bulks := service.Bulks{Core: g.Core}
	b, err := bulks.Start(t.Context(), a, crm.NounCompany, w)
	if err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	if b, err = bulks.Get(t.Context(), a, b.ID); err != nil {
		t.Fatal(err)
	}
	return b
}

func undone(t *testing.T, g *servicetest.Ground, a access.Actor, id crm.ID) crm.Bulk {
	t.Helper()
	bulks := service.Bulks{Core: g.Core}
	if _, err := bulks.Undo(t.Context(), a, id); err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	b, err := bulks.Get(t.Context(), a, id)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func everyone(field, operator string, values ...string) crm.Match {
	return crm.Match{Tests: []crm.Test{{Field: field, Operator: operator, Values: values}}}
}

// TestABulkChangeIsUndoneExceptWhereSomebodyHasWorkedSince (SuiteCRM-Core#805: undo
// of an import fails or is missing): undoing must exist, and must not take away
// what people did since.
func TestABulkChangeIsUndoneExceptWhereSomebodyHasWorkedSince(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		ivan := seller(t, g, "Ivan")
		mine, nobodys := owned(t, g, "Mine", g.Admin.UserID, 2), owned(t, g, "Free", crm.ID{}, 3)
		wish := crm.BulkWish{Match: everyone("city", "is", "Sofia"), Change: crm.BulkChange{Deed: crm.DeedAssign, Field: "owner_id", Value: ivan.UserID.String()}}
		p, err := service.Bulks{Core: g.Core}.Preview(t.Context(), g.Admin, crm.NounCompany, wish)
		if err != nil || p != (service.BulkPreview{Matching: 5, Touchable: 5}) {
			t.Fatalf("preview %v, %v", p, err)
		}
		b := bulk(t, g, g.Admin, wish)
		if b.State != crm.BulkDone || b.Counts.Changed != 5 || company(t, g, mine[0].ID).OwnerID != ivan.UserID {
			t.Fatalf("done: %+v", b)
		}
		edited := company(t, g, nobodys[1].ID)
		edited.Note = "called"
		if _, err := (service.Companies{Core: g.Core}).Update(t.Context(), g.Admin, edited); err != nil {
			t.Fatal(err)
		}
		b = undone(t, g, g.Admin, b.ID)
		if b.State != crm.BulkUndone || b.Counts.Undone != 4 || b.Counts.KeptCount != 1 {
			t.Errorf("undone: %+v", b)
		}
		if diff := cmp.Diff([]string{"Free 2"}, b.Counts.Kept); diff != "" {
			t.Error(diff)
		}
		for id, want := range map[crm.ID]crm.ID{mine[0].ID: g.Admin.UserID, mine[1].ID: g.Admin.UserID, nobodys[0].ID: {}, nobodys[1].ID: ivan.UserID, nobodys[2].ID: {}} {
			if got := company(t, g, id).OwnerID; got != want {
				t.Errorf("%s belongs to %s, want %s", id, got, want)
			}
		}
		actions := []string{}
		for _, e := range history(t, g, mine[0].ID) {
			actions = append(actions, e.Action)
		}
		if diff := cmp.Diff([]string{"undone", "updated", "created"}, actions); diff != "" {
			t.Error(diff)
		}
		if _, err := (service.Bulks{Core: g.Core}).Undo(t.Context(), g.Admin, b.ID); fault.CodeOf(err) != "bulk.not_done" {
			t.Errorf("undone twice: %v", err)
		}
	})
}

func history(t *testing.T, g *servicetest.Ground, id crm.ID) (events []crm.Event) {
	t.Helper()
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) (err error) {
		events, err = store.Events(t.Context(), tx, store.EventQuery{Noun: "company", Record: id, Limit: 10})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestABulkChangeTouchesOnlyWhatThePersonMay(t *testing.T) {
	g := servicetest.New(t)
	ivan := seller(t, g, "Ivan")
	mine, foreign := owned(t, g, "Mine", ivan.UserID, 2), owned(t, g, "Foreign", g.Admin.UserID, 2)
	ids := []crm.ID{mine[0].ID, mine[1].ID, foreign[0].ID}
	change := crm.BulkChange{Deed: crm.DeedEdit, Field: "region", Value: " Plovdiv "}
	bulks := service.Bulks{Core: g.Core}
	p, err := bulks.Preview(t.Context(), ivan, crm.NounCompany, crm.BulkWish{IDs: ids, Change: change})
	if err != nil || p != (service.BulkPreview{Matching: 2, Touchable: 2}) {
		t.Errorf("preview %v, %v: what a person does not see is not counted", p, err)
	}
	b := bulk(t, g, ivan, crm.BulkWish{IDs: ids, Change: change})
	if b.Counts.Changed != 2 || company(t, g, foreign[0].ID).Region != "" || company(t, g, mine[0].ID).Region != "Plovdiv" {
		t.Errorf("%+v", b.Counts)
	}
	if again := bulk(t, g, ivan, crm.BulkWish{IDs: ids, Change: change}); again.Counts.Same != 2 || again.Counts.Changed != 0 {
		t.Errorf("again: %+v", again.Counts)
	}
	cases := map[string]struct {
		actor access.Actor
		wish  crm.BulkWish
		code  string
	}{
		"all that match takes a power":  {ivan, crm.BulkWish{Change: change}, "access.forbidden"},
		"an analyst changes nothing":    {access.Actor{UserID: ivan.UserID, Role: crm.Analyst}, crm.BulkWish{IDs: ids, Change: change}, "access.forbidden"},
		"a field nobody changes":        {g.Admin, crm.BulkWish{Change: crm.BulkChange{Deed: crm.DeedEdit, Field: "actual", Value: "1"}}, "bulk.field"},
		"an owner is assigned":          {g.Admin, crm.BulkWish{Change: crm.BulkChange{Deed: crm.DeedEdit, Field: "owner_id"}}, "bulk.field"},
		"a status nobody knows":         {g.Admin, crm.BulkWish{Change: crm.BulkChange{Deed: crm.DeedEdit, Field: "status", Value: "deleted"}}, "company.status"},
		"an owner nobody knows":         {g.Admin, crm.BulkWish{Change: crm.BulkChange{Deed: crm.DeedAssign, Field: "owner_id", Value: crm.ID{1}.String()}}, "company.owner"},
		"a deed that is none":           {g.Admin, crm.BulkWish{Change: crm.BulkChange{Deed: "read"}}, "bulk.deed"},
		"somebody beyond their subject": {ivan, crm.BulkWish{IDs: ids, Change: crm.BulkChange{Deed: crm.DeedAssign, Field: "owner_id", Value: g.Admin.UserID.String()}}, ""},
	}
	for name, c := range cases {
		b, err := bulks.Start(t.Context(), c.actor, crm.NounCompany, c.wish)
		if code(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			g.RunJobs(t)
			if b, err = bulks.Get(t.Context(), c.actor, b.ID); err != nil || b.Counts.Refused != 2 {
				t.Errorf("%s: %+v, %v", name, b.Counts, err)
			}
		}
	}
}

func code(err error) string {
	if err == nil {
		return ""
	}
	if e, ok := fault.As(err); ok && len(e.Fields) > 0 {
		return e.Fields[0].Code
	}
	return fault.CodeOf(err)
}

func TestADeletedCompanyIsHiddenAndComesBackWhole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		companies := service.Companies{Core: g.Core}
		kept := owned(t, g, "Kept", g.Admin.UserID, 1)[0]
		gone, err := companies.Create(t.Context(), g.Admin, crm.Company{Name: "Gone Ltd", ExternalID: "X-1", TaxID: "BG777", Phone: "0888 777 777", OwnerID: g.Admin.UserID, City: "Varna"})
		if err != nil {
			t.Fatal(err)
		}
		paidOn(t, g, gone, "2026-11-01")
		before := company(t, g, gone.ID)
		b := bulk(t, g, g.Admin, crm.BulkWish{Match: everyone("city", "is", "Varna"), Change: crm.BulkChange{Deed: crm.DeedDelete}})
		if b.Counts.Changed != 1 {
			t.Fatalf("%+v", b.Counts)
		}
		for name, q := range map[string]service.CompanyQuery{
			"all": {}, "by gap": {Sort: "gap"}, "by city": {Sort: "city"}, "searched": {Search: "gone"}, "by phone": {Search: "888777777"}, "narrowed": {Match: everyone("city", "is_not", "Sofia")},
		} {
			page, err := companies.List(t.Context(), g.Admin, q)
			n, countErr := companies.Count(t.Context(), g.Admin, q)
			if err != nil || countErr != nil || int64(len(page.Companies)) != n {
				t.Errorf("%s: listed %d, counted %d, %v, %v", name, len(page.Companies), n, err, countErr)
			}
			for _, c := range page.Companies {
				if c.ID != kept.ID {
					t.Errorf("%s finds %s", name, c.Name)
				}
			}
		}
		if _, err := companies.Get(t.Context(), g.Admin, gone.ID); fault.CodeOf(err) != "company.not_found" {
			t.Errorf("the card: %v", err)
		}
		if _, err := companies.Create(t.Context(), g.Admin, crm.Company{Name: "Gone again", ExternalID: "X-2"}); err != nil {
			t.Error(err)
		}
		if b = undone(t, g, g.Admin, b.ID); b.Counts.Undone != 1 {
			t.Errorf("%+v", b.Counts)
		}
		after := company(t, g, gone.ID)
		before.Version, before.UpdatedAt = after.Version, after.UpdatedAt
		if diff := cmp.Diff(before, after); diff != "" {
			t.Error(diff)
		}
		page, err := companies.List(t.Context(), g.Admin, service.CompanyQuery{Search: "bg777"})
		if err != nil || len(page.Companies) != 1 {
			t.Errorf("found again: %d, %v", len(page.Companies), err)
		}
	})
}

func TestOneCompanyIsDeletedAndRestored(t *testing.T) {
	g := servicetest.New(t)
	ivan := seller(t, g, "Ivan")
	companies := service.Companies{Core: g.Core}
	mine, foreign := owned(t, g, "Mine", ivan.UserID, 1)[0], owned(t, g, "Foreign", g.Admin.UserID, 1)[0]
	if err := companies.Delete(t.Context(), ivan, foreign.ID, foreign.Version); fault.CodeOf(err) != "company.not_found" {
		t.Errorf("a foreign one: %v", err)
	}
	if err := companies.Delete(t.Context(), ivan, mine.ID, 7); fault.CodeOf(err) != "stale" {
		t.Errorf("an old version: %v", err)
	}
	if err := companies.Delete(t.Context(), ivan, mine.ID, mine.Version); err != nil {
		t.Fatal(err)
	}
	if _, err := companies.Get(t.Context(), ivan, mine.ID); fault.CodeOf(err) != "company.not_found" {
		t.Errorf("deleted: %v", err)
	}
	if _, err := companies.Restore(t.Context(), access.Actor{UserID: crm.ID{9}, Role: crm.Salesperson}, mine.ID); fault.CodeOf(err) != "company.not_found" {
		t.Errorf("restored by a stranger: %v", err)
	}
	c, err := companies.Restore(t.Context(), ivan, mine.ID)
	if err != nil || c.Name != mine.Name || c.OwnerID != ivan.UserID {
		t.Errorf("restored: %v, %v", c, err)
	}
}
