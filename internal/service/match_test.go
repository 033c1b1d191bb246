package service_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

// The workspace's clock shows Monday, 23 November 2026, 11:00 in Sofia.
func TestFiltersAreToldFromTodayAndFromMe(t *testing.T) {
	g := servicetest.New(t)
	paid := map[string]string{"today": "2026-11-23", "in spring": "2026-03-02", "last quarter": "2026-09-30", "never": ""}
	for name, day := range paid {
		owner := crm.ID{}
		if name == "today" || name == "never" {
			owner = g.Admin.UserID
		}
		c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: name, Status: crm.Client, OwnerID: owner})
		if err != nil {
			t.Fatal(err)
		}
		if day != "" {
			paidOn(t, g, c, day)
		}
	}
	test := func(field, operator string, values ...string) crm.Test {
		return crm.Test{Field: field, Operator: operator, Values: values}
	}
	cases := map[string]struct {
		where []service.Filter
		match crm.Match
		want  []string
	}{
		"this quarter":            {match: crm.Match{Tests: []crm.Test{test("last_paid_on", "within", "this:quarter")}}, want: []string{"today"}},
		"the quarter before":      {match: crm.Match{Tests: []crm.Test{test("last_paid_on", "within", "previous:quarter")}}, want: []string{"last quarter"}},
		"older than 90 days":      {match: crm.Match{Tests: []crm.Test{test("last_paid_on", "within", "older:90:day")}}, want: []string{"in spring"}},
		"this quarter or never":   {match: crm.Match{Any: true, Tests: []crm.Test{test("last_paid_on", "within", "this:quarter"), test("last_paid_on", "empty")}}, want: []string{"never", "today"}},
		"mine":                    {match: crm.Match{Tests: []crm.Test{test("owner", "is", "me")}}, want: []string{"never", "today"}},
		"not mine":                {match: crm.Match{Tests: []crm.Test{test("owner", "is_not", "me")}}, want: []string{"in spring", "last quarter"}},
		"mine or nobody's, flat":  {where: []service.Filter{service.NewFilter("owner", "is", "me"), service.NewFilter("owner", "is", "")}, want: []string{"in spring", "last quarter", "never", "today"}},
		"flat and tree together":  {where: []service.Filter{service.NewFilter("owner", "is", "team")}, match: crm.Match{Tests: []crm.Test{test("last_paid_on", "filled")}}, want: []string{"today"}},
		"added today":             {where: []service.Filter{service.NewFilter("created_at", "from", "2026-11-23")}, want: []string{"in spring", "last quarter", "never", "today"}},
		"added before today":      {where: []service.Filter{service.NewFilter("created_at", "to", "2026-11-22")}, want: nil},
		"added within last 1 day": {where: []service.Filter{service.NewFilter("created_at", "within", "last:1:day")}, want: []string{"in spring", "last quarter", "never", "today"}},
	}
	for name, c := range cases {
		page, err := service.Companies{Core: g.Core}.List(t.Context(), g.Admin, service.CompanyQuery{Filters: c.where, Match: c.match})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, company := range page.Companies {
			got = append(got, company.Name)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func paidOn(t *testing.T, g *servicetest.Ground, c crm.Company, day string) {
	t.Helper()
	d, err := civil.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	s := c.Standing
	s.FirstPaidOn, s.LastPaidOn = d, d
	err = g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.SetStanding(t.Context(), tx, c.ID, s) })
	if err != nil {
		t.Fatal(err)
	}
}

func TestAHiddenFieldIsFoundOutByNoOrderAndNoFilter(t *testing.T) {
	g := servicetest.New(t)
	rights, _ := crm.BuiltInRights(crm.HeadOfSales)
	rights.Hidden = []string{"company.money"}
	a := access.Actor{UserID: g.Admin.UserID, Role: "own", Rights: &rights}
	companies := service.Companies{Core: g.Core}
	for name, q := range map[string]service.CompanyQuery{
		"order":  {Sort: "actual"},
		"filter": {Filters: []service.Filter{service.NewFilter("value", "from", "1")}},
		"tree":   {Match: crm.Match{Groups: []crm.Match{{Tests: []crm.Test{{Field: "last_paid_on", Operator: "filled"}}}}}},
	} {
		if _, err := companies.List(t.Context(), a, q); fault.CodeOf(err) != "access.hidden" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := companies.Count(t.Context(), a, q); name != "order" && fault.CodeOf(err) != "access.hidden" {
			t.Errorf("count by %s: %v", name, err)
		}
	}
	c, err := companies.Create(t.Context(), g.Admin, crm.Company{Name: "Payer"})
	if err != nil {
		t.Fatal(err)
	}
	paidOn(t, g, c, "2026-11-01")
	page, err := companies.List(t.Context(), a, service.CompanyQuery{})
	if err != nil || len(page.Companies) != 1 || page.Companies[0].Standing.LastPaidOn != 0 {
		t.Errorf("the list shows it: %v, %v", page.Companies, err)
	}
	if one, err := companies.Get(t.Context(), a, c.ID); err != nil || one.Standing.LastPaidOn != 0 {
		t.Errorf("the card shows it: %v, %v", one, err)
	}
	fields, err := companies.Fields(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		if f.Name == "actual" {
			t.Error("the hidden field is declared")
		}
	}
}
