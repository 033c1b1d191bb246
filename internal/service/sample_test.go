package service_test

import (
	"context"
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

var wish = service.SampleWish{Language: "ru", Seed: 1}

func silent(string, int64, int64) {}

func loadSample(t *testing.T, g *servicetest.Ground) {
	t.Helper()
	if _, err := (service.Samples{Core: g.Core}).Start(t.Context(), g.Admin, wish); err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
}

func workspace(t *testing.T, g *servicetest.Ground) crm.Workspace {
	t.Helper()
	w, err := service.Workspaces{Core: g.Core}.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func counts(t *testing.T, st *store.Store) map[string]int {
	t.Helper()
	found := map[string]int{}
	err := st.View(t.Context(), func(tx *store.Tx) error {
		for _, table := range []string{"activity", "company", "payment", "company_month", "potential", "app_user", "team", "abc_run", "abc_change", "standard_override", "task", "task_text", "note", "note_text", "tag", "stored_value", "contact", "deal"} {
			var n int
			if err := tx.NewRaw("SELECT count(*) FROM "+table).Scan(context.Background(), &n); err != nil {
				return err
			}
			if n > 0 {
				found[table] = n
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestSampleFillsAndLeavesNothingBehind(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		before, empty := workspace(t, g), counts(t, st)
		loadSample(t, g)

		w, full := workspace(t, g), counts(t, st)
		if !w.Demo || w.Currency != "RUB" || w.Country != "ru" || w.TimeZone != before.TimeZone {
			t.Errorf("the workspace is %+v", w)
		}
		if full["company"] != 400 || full["app_user"] != 7 || full["payment"] < 4000 || full["company_month"] < 250 || full["potential"] < 200 || full["task"] < 100 || full["note"] < 100 || full["tag"] != 6 || full["stored_value"] < 100 {
			t.Errorf("the sample brought %v", full)
		}
		if err := (service.Samples{Core: g.Core}).Remove(t.Context(), g.Admin); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(empty, counts(t, st)); diff != "" {
			t.Errorf("the sample left something behind:\n%s", diff)
		}
		after := workspace(t, g)
		after.Version = before.Version
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("the settings did not come back:\n%s", diff)
		}
	})
}

func TestSampleMonthsAreItsPayments(t *testing.T) {
	g := servicetest.New(t)
	loadSample(t, g)
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		s, err := store.Sample(t.Context(), tx)
		if err != nil {
			return err
		}
		for _, id := range s.Companies {
			if err := monthsAgree(t, tx, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// monthsAgree compares the loaded sums with those the payments add up to.
func monthsAgree(t *testing.T, tx *store.Tx, id crm.ID) error {
	sums, err := store.MonthSums(t.Context(), tx, id)
	if err != nil {
		return err
	}
	payments, err := store.Payments(t.Context(), tx, id, store.PaymentPage{Limit: 10_000})
	if err != nil {
		return err
	}
	c, err := store.Company(t.Context(), tx, id)
	if err != nil {
		return err
	}
	var days []crm.DaySum
	for _, p := range payments {
		days = append(days, crm.DaySum{Day: p.PaidOn, Revenue: p.Amount, Margin: *p.Margin, Count: 1})
	}
	if diff := cmp.Diff(crm.MonthsOf(store.MergeDays(days)), sums); diff != "" {
		t.Errorf("%s:\n%s", c.Name, diff)
	}
	if n := len(payments); n > 0 && (c.Standing.LastPaidOn != payments[0].PaidOn || c.Standing.FirstPaidOn != payments[n-1].PaidOn) {
		t.Errorf("%s paid from %s to %s, not %s to %s", c.Name, payments[n-1].PaidOn, payments[0].PaidOn, c.Standing.FirstPaidOn, c.Standing.LastPaidOn)
	}
	return nil
}

// TestSampleFillsEveryGroup: the analysis of the last twelve full months is
// applied, and each group has companies to show.
func TestSampleFillsEveryGroup(t *testing.T) {
	g := servicetest.New(t)
	loadSample(t, g)
	runs, err := service.Analyses{Core: g.Core}.Runs(t.Context(), g.Admin, crm.ID{}, 10)
	if err != nil || len(runs) != 1 || runs[0].State != crm.RunApplied {
		t.Fatalf("the runs are %+v, %v", runs, err)
	}
	found := map[crm.Group]int{}
	err = g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		brought, err := store.Sample(t.Context(), tx)
		if err != nil {
			return err
		}
		for _, id := range brought.Companies {
			c, err := store.Company(t.Context(), tx, id)
			if err != nil {
				return err
			}
			found[c.Standing.Group]++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range []crm.Group{crm.GroupA, crm.GroupB, crm.GroupC, crm.GroupZero, crm.GroupNet} {
		if found[group] == 0 {
			t.Errorf("nobody is in group %s: %v", group, found)
		}
	}
	if found[crm.GroupNone] != 0 {
		t.Errorf("some were never analysed: %v", found)
	}
}

func TestSampleKeepsWhatWasAddedBesideIt(t *testing.T) {
	g := servicetest.New(t)
	loadSample(t, g)
	own, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: "Our own client"})
	if err != nil {
		t.Fatal(err)
	}
	if err := (service.Samples{Core: g.Core}).Remove(t.Context(), g.Admin); err != nil {
		t.Fatal(err)
	}
	if _, err := (service.Companies{Core: g.Core}).Get(t.Context(), g.Admin, own.ID); err != nil {
		t.Error(err)
	}
	if n := counts(t, g.Core.Store)["company"]; n != 1 {
		t.Errorf("%d companies stayed", n)
	}
}

func TestSampleGoesOnlyIntoAnEmptyWorkspace(t *testing.T) {
	g := servicetest.New(t)
	if _, err := (service.Companies{Core: g.Core}).Create(t.Context(), g.Admin, crm.Company{Name: "Our own client"}); err != nil {
		t.Fatal(err)
	}
	samples := service.Samples{Core: g.Core}
	if _, err := samples.Start(t.Context(), g.Admin, wish); fault.CodeOf(err) != "sample.not_empty" {
		t.Errorf("starting gave %v", err)
	}
	if _, err := samples.Fill(t.Context(), wish, silent); fault.CodeOf(err) != "sample.not_empty" {
		t.Errorf("filling gave %v", err)
	}
	if err := samples.Remove(t.Context(), g.Admin); fault.CodeOf(err) != "sample.not_found" {
		t.Errorf("removing gave %v", err)
	}
}

func TestOnlyAdministratorsLoadAndRemoveTheSample(t *testing.T) {
	g := servicetest.New(t)
	samples := service.Samples{Core: g.Core}
	for _, role := range []crm.Role{crm.HeadOfSales, crm.Salesperson, crm.Analyst} {
		a := access.Actor{UserID: g.Admin.UserID, Role: role}
		if _, err := samples.Start(t.Context(), a, wish); !fault.Is(err, fault.Forbidden) {
			t.Errorf("%s may start it: %v", role, err)
		}
		if err := samples.Remove(t.Context(), a); !fault.Is(err, fault.Forbidden) {
			t.Errorf("%s may remove it: %v", role, err)
		}
	}
	if _, err := samples.Start(t.Context(), g.Admin, service.SampleWish{Language: "fr"}); !fault.Is(err, fault.Invalid) {
		t.Errorf("an unknown language gave %v", err)
	}
}

// TestFirstRunAfterTheSample: kaymak demo fills a folder in which nobody can
// sign in yet. The first administrator finds the sample; what he asked for
// holds when it is gone.
func TestFirstRunAfterTheSample(t *testing.T) {
	g := servicetest.Bare(t)
	samples, accounts := service.Samples{Core: g.Core}, service.NewAccounts(g.Core)
	if _, err := samples.Fill(t.Context(), wish, silent); err != nil {
		t.Fatal(err)
	}
	if first, err := accounts.IsFirstRun(t.Context()); err != nil || !first {
		t.Fatalf("first run: %v, %v", first, err)
	}
	u, err := accounts.Begin(t.Context(), service.FirstRun{
		Name: "Ann", Email: "ann@example.com", Password: "correct horse battery", Language: "en", WorkspaceName: "Ours", Currency: "EUR", TimeZone: "Europe/Sofia", Country: "bg",
	})
	if err != nil {
		t.Fatal(err)
	}
	if w := workspace(t, g); !w.Demo || w.Currency != "RUB" || w.Language != "en" || w.TimeZone != "Europe/Sofia" {
		t.Errorf("with the sample: %+v", w)
	}
	if err := samples.Remove(t.Context(), access.Actor{UserID: u.ID, Role: u.Role}); err != nil {
		t.Fatal(err)
	}
	if w := workspace(t, g); w.Demo || w.Currency != "EUR" || w.Name != "Ours" || w.Country != "bg" {
		t.Errorf("without the sample: %+v", w)
	}
}
