package service_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/growth"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

func made(t *testing.T, g *servicetest.Ground, c crm.Company) crm.Company {
	t.Helper()
	c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// grouped gives a company what an applied analysis would.
func grouped(t *testing.T, g *servicetest.Ground, id crm.ID, group crm.Group, actual int64) {
	t.Helper()
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		c, err := store.Company(t.Context(), tx, id)
		if err != nil {
			return err
		}
		c.Standing.Group, c.Standing.Actual, c.Standing.Value = group, actual, actual
		return store.SetStanding(t.Context(), tx, id, c.Standing)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCompaniesAreListedCountedAndFound(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	for i := range 7 {
		made(t, g, crm.Company{Name: fmt.Sprintf("Company %d", i), Industry: "Steel"})
	}
	q := service.CompanyQuery{Limit: 3, Filters: []service.Filter{service.NewFilter("status", "is", "prospect")}}
	var names []string
	for {
		page, err := companies.List(t.Context(), g.Admin, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.Companies {
			names = append(names, c.Name)
		}
		if q.After = page.Next; q.After == "" {
			break
		}
	}
	want := []string{"Company 0", "Company 1", "Company 2", "Company 3", "Company 4", "Company 5", "Company 6"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	if n, err := companies.Count(t.Context(), g.Admin, service.CompanyQuery{Search: "company"}); err != nil || n != 7 {
		t.Errorf("counted %d, %v", n, err)
	}
	if values, err := companies.Values(t.Context(), g.Admin, "industry"); err != nil || len(values) != 1 {
		t.Errorf("values %v, %v", values, err)
	}
}

func TestAChangeIsToldInTheHistoryByName(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Old"})
	c.Name = "New"
	if _, err := companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	h, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "company", c.ID, crm.ID{}, 10)
	if err != nil || len(h.Events) != 2 {
		t.Fatalf("got %v, %v", h, err)
	}
	latest := h.Events[0]
	if latest.Action != "updated" || h.Names[latest.UserID] != "Ann" || latest.Changes[0] != (crm.Change{Field: "name", Before: "Old", After: "New"}) {
		t.Errorf("got %+v by %s", latest, h.Names[latest.UserID])
	}
	older, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "company", c.ID, latest.ID, 10)
	if err != nil || len(older.Events) != 1 || older.Events[0].Action != "created" {
		t.Errorf("before it: %v, %v", older, err)
	}
	if _, err := companies.Update(t.Context(), g.Admin, c); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: got %v", err)
	}
}

func TestWhoHasPaidIsNoProspect(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Payer", Status: crm.Client})
	c.Status = crm.Prospect
	c, err := companies.Update(t.Context(), g.Admin, c)
	if err != nil {
		t.Fatalf("has not paid yet: %v", err)
	}
	c.Status = crm.Client
	if c, err = companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	err = g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		c.Standing.FirstPaidOn = civil.MakeDate(2026, 1, 1)
		return store.SetStanding(t.Context(), tx, c.ID, c.Standing)
	})
	if err != nil {
		t.Fatal(err)
	}
	c.Status = crm.Prospect
	if _, err := companies.Update(t.Context(), g.Admin, c); fieldCode(err) != "company.status_paid" {
		t.Errorf("got %v", err)
	}
	c.Status, c.OwnerID = crm.Released, crm.ID{1}
	if _, err := companies.Update(t.Context(), g.Admin, c); fieldCode(err) != "company.owner" {
		t.Errorf("got %v", err)
	}
}

func fieldCode(err error) string {
	if e, ok := fault.As(err); ok && len(e.Fields) == 1 {
		return e.Fields[0].Code
	}
	return fault.CodeOf(err)
}

func TestMoneyOfTwoYearsAndItsGrowth(t *testing.T) {
	g := servicetest.New(t)
	c := made(t, g, crm.Company{Name: "Grower"})
	assessed := func(from civil.Date, value int64) {
		t.Helper()
		p := crm.Potential{CompanyID: c.ID, ValidFrom: from, Low: value, Likely: value, High: value, Evidence: "e"}
		if _, err := (service.Potentials{Core: g.Core}).Assess(t.Context(), g.Admin, p); err != nil {
			t.Fatal(err)
		}
	}
	assessed(civil.MakeDate(2025, 1, 1), 1000)
	assessed(civil.MakeDate(2026, 6, 1), 1200)
	november := civil.MakeMonth(2026, time.November)
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		sums := []crm.MonthSum{{Month: november - 30, Revenue: 999, Count: 1}, {Month: november - 20, Revenue: 300, Count: 2}, {Month: november, Revenue: 420, Count: 3}}
		_, err := tx.NewRaw("INSERT INTO company_month (company_id, months) VALUES (?, ?)", store.ID(c.ID), store.PackMonths(sums)).Exec(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	m, err := service.Companies{Core: g.Core}.Money(t.Context(), g.Admin, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Months) != 24 || m.Months[0].Month != november-23 || m.Months[23].Revenue != 420 || m.Before != 300 || m.Recent != 420 {
		t.Errorf("got %+v", m)
	}
	if want := (growth.Split{Market: 65, Share: 55}); m.Growth == nil || *m.Growth != want {
		t.Errorf("growth %+v, want %+v", m.Growth, want)
	}
}

func TestTreatmentIsExplainedByItsSegment(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	c := made(t, g, crm.Company{Name: "New"})
	r, err := companies.Treatment(t.Context(), g.Admin, c.ID)
	if err != nil || r.Standing.Group != crm.GroupNone || len(r.Operations) != 0 {
		t.Errorf("never analysed: got %+v, %v", r, err)
	}
	grouped(t, g, c.ID, crm.GroupA, 10)
	p := crm.Potential{CompanyID: c.ID, Low: 1e9, Likely: 1e9, High: 1e9, Evidence: "tender"}
	c, err = service.Potentials{Core: g.Core}.Assess(t.Context(), g.Admin, p)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = companies.Treatment(t.Context(), g.Admin, c.ID); err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for _, o := range r.Operations {
		sum += o.PerYear * (o.Minutes + o.Travel)
	}
	if r.Version != 1 || int64(sum+0.5) != c.Standing.BudgetMinutes || c.Standing.BudgetMinutes == 0 || c.Standing.Treatment != crm.Visit {
		t.Errorf("the parts make %f, the card says %+v", sum, c.Standing)
	}
}

func TestRolesDecideWhoMayDoWhat(t *testing.T) {
	g := servicetest.New(t)
	c := made(t, g, crm.Company{Name: "X", OwnerID: g.Admin.UserID})
	analyst, seller := access.Actor{UserID: g.Admin.UserID, Role: crm.Analyst}, access.Actor{UserID: g.Admin.UserID, Role: crm.Salesperson}
	potentials := service.Potentials{Core: g.Core}
	p := crm.Potential{CompanyID: c.ID, Low: 1, Likely: 1, High: 1, Evidence: "e"}
	if _, err := potentials.Assess(t.Context(), analyst, p); !fault.Is(err, fault.Forbidden) {
		t.Errorf("an analyst assesses: %v", err)
	}
	if _, err := potentials.Assess(t.Context(), seller, p); err != nil {
		t.Errorf("a salesperson assesses: %v", err)
	}
	if _, err := potentials.EstimateAll(t.Context(), seller); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson estimates all: %v", err)
	}
	if _, err := (service.Companies{Core: g.Core}).List(t.Context(), access.Actor{}, service.CompanyQuery{}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("nobody lists: %v", err)
	}
}
