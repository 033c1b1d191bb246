package service_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

func TestAListGoesIntoAFileAsItIsShown(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	for _, c := range []crm.Company{{Name: "=cmd()", City: "Sofia", OwnerID: g.Admin.UserID}, {Name: "Ёлка", City: "Varna"}, {Name: "Beta", City: "Sofia"}} {
		made, err := companies.Create(t.Context(), g.Admin, c)
		if err != nil {
			t.Fatal(err)
		}
		s := made.Standing
		s.Actual, s.LastPaidOn, s.FirstPaidOn = 120050, 20000, 19999
		err = g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.SetStanding(t.Context(), tx, made.ID, s) })
		if err != nil {
			t.Fatal(err)
		}
	}
	wish := service.ExportWish{Format: "csv", Columns: []string{"name", "actual", "last_paid_on", "owner", "created_at"}, Headings: []string{"Company", "Pays", "", "Owner", "Added"}}
	write, err := companies.Export(t.Context(), g.Admin, service.CompanyQuery{Sort: "name", Desc: true, Filters: []service.Filter{service.NewFilter("city", "is", "Sofia")}}, wish)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffCompany,Pays,last_paid_on,Owner,Added\n'=cmd(),1200.50,2024-10-04,Ann,2026-11-23\nBeta,1200.50,2024-10-04,,2026-11-23\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	if n := exports(t, g); n != 1 {
		t.Errorf("the history knows of %d exports", n)
	}
}

func exports(t *testing.T, g *servicetest.Ground) (n int) {
	t.Helper()
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		return tx.NewRaw("SELECT count(*) FROM history WHERE noun = 'export' AND action = 'exported'").Scan(t.Context(), &n)
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAFileIsForThoseWhoMayTakeItAndHoldsNothingHidden(t *testing.T) {
	g := servicetest.New(t)
	owned(t, g, "Payer", g.Admin.UserID, 1)
	companies := service.Companies{Core: g.Core}
	rights, _ := crm.BuiltInRights(crm.HeadOfSales)
	rights.Hidden = []string{"company.money"}
	blind := access.Actor{UserID: g.Admin.UserID, Role: "own", Rights: &rights}
	for name, c := range map[string]struct {
		actor access.Actor
		wish  service.ExportWish
		code  string
	}{
		"a salesperson":      {access.Actor{UserID: g.Admin.UserID, Role: crm.Salesperson}, service.ExportWish{Format: "csv"}, "access.forbidden"},
		"a hidden column":    {blind, service.ExportWish{Format: "csv", Columns: []string{"actual"}}, "export.column"},
		"no such column":     {g.Admin, service.ExportWish{Format: "csv", Columns: []string{"password_hash"}}, "export.column"},
		"no such format":     {g.Admin, service.ExportWish{Format: "pdf"}, "export.format"},
		"too many headings":  {g.Admin, service.ExportWish{Format: "csv", Columns: []string{"name"}, Headings: []string{"a", "b"}}, "export.headings"},
		"everything visible": {blind, service.ExportWish{Format: "csv"}, ""},
	} {
		write, err := companies.Export(t.Context(), c.actor, service.CompanyQuery{}, c.wish)
		if code(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			var out bytes.Buffer
			if err := write(&out); err != nil || strings.Contains(out.String(), "actual") || !strings.Contains(out.String(), "Payer 1") {
				t.Errorf("%s: %v, %s", name, err, out.String())
			}
		}
		if err != nil && fault.CodeOf(err) == "internal" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := exports(t, g); n != 1 {
		t.Errorf("the history knows of %d exports", n)
	}
}
