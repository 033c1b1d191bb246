package service_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/workload"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

var monday = civil.MakeDate(2026, 11, 23)

// standing adds companies that stand in one segment, as an analysis and an
// assessment would leave them.
func standing(t *testing.T, g *servicetest.Ground, group crm.Group, class crm.PotentialClass, names ...string) []crm.ID {
	t.Helper()
	var ids []crm.ID
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for _, name := range names {
			c := crm.Company{ID: crm.ID{0: byte(len(name)), 1: byte(name[0]), 15: byte(name[len(name)-1])}, Name: name, Status: crm.Client, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
			c.Standing = crm.Standing{Group: group, PotentialClass: class, Actual: 100_00, Potential: 500_00, Gap: 400_00}
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
			ids = append(ids, c.ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func companyOf(t *testing.T, g *servicetest.Ground, id crm.ID) crm.Company {
	t.Helper()
	c, err := service.Companies{Core: g.Core}.Get(t.Context(), g.Admin, id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func staffed(t *testing.T, g *servicetest.Ground) (service.Staffing, crm.Strategy, int64) {
	t.Helper()
	out, s, version, err := service.Strategies{Core: g.Core}.Staffing(t.Context(), g.Admin, 0)
	if err != nil {
		t.Fatal(err)
	}
	return out, s, version
}

func cellOf(t *testing.T, s service.Staffing, segment crm.Segment) service.StaffedCell {
	t.Helper()
	for _, c := range s.Cells {
		if c.Segment() == segment {
			return c
		}
	}
	t.Fatalf("there is no cell %s", segment)
	return service.StaffedCell{}
}

// with gives the cells with one operation changed in one of them.
func with(cells []crm.Cell, segment crm.Segment, code string, perYear float64) []crm.Cell {
	var next []crm.Cell
	for _, c := range cells {
		operations := map[string]float64{}
		for k, v := range c.Operations {
			operations[k] = v
		}
		if c.Segment() == segment {
			operations[code] = perYear
		}
		c.Operations = operations
		next = append(next, c)
	}
	return next
}

var lowHigh = crm.Segment{Group: crm.GroupC, Class: crm.PotentialA}

func TestANewWorkspaceHasAStrategyThatCanBeSavedAgain(t *testing.T) {
	g := servicetest.New(t)
	out, s, version := staffed(t, g)
	if version != 1 || s.ValidFrom != monday || len(out.Cells) != 16 || out.Result.People != 0 || len(out.Months) != 12 {
		t.Errorf("version %d from %s, %d cells, %v people, %d months", version, s.ValidFrom, len(out.Cells), out.Result.People, len(out.Months))
	}
	_, _, err := service.Strategies{Core: g.Core}.Save(t.Context(), g.Admin, service.StrategyForm{Cells: s.Cells, ValidFrom: monday, Version: version})
	if err != nil {
		t.Error(err)
	}
}

// Two companies in C/A: 18 field meetings of 95 + 25 min of travel, 36 calls of
// 12, one presentation of 90, four offers of 30 → 2,802 min each.
func TestACellTakesItsStandard(t *testing.T) {
	g := servicetest.New(t)
	standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta")
	out, _, _ := staffed(t, g)
	cell := cellOf(t, out, lowHigh)
	if cell.Companies != 2 || cell.Actual != 200_00 || cell.Potential != 1000_00 || cell.Gap != 800_00 || cell.Minutes != 18*120+36*12+90+4*30 {
		t.Errorf("%+v", cell)
	}
	if math.Abs(cell.Hours-2*2802.0/60) > 1e-9 || math.Abs(cell.People-out.Result.People) > 1e-12 || out.HighTime != 1 || out.HighMoney != 1 {
		t.Errorf("%v h, %v of %v people, %v of the time", cell.Hours, cell.People, out.Result.People, out.HighTime)
	}
	// 2026 in Bulgaria: 1984 h − 28 days × 8 = 1760; × 0.6 = 1056 selling hours.
	if math.Abs(out.Result.SellingHours-1056) > 1e-9 {
		t.Errorf("%v selling hours", out.Result.SellingHours)
	}
	travel := 2 * 18 * 25.0 / 60
	if want := ((cell.Hours-travel)/0.85 + travel) / 1056; math.Abs(out.Result.People-want) > 1e-12 {
		t.Errorf("%v people, want %v", out.Result.People, want)
	}
}

func TestSavingAStrategyMovesTheCardsAndKeepsTheOldVersion(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha")
	strategies := service.Strategies{Core: g.Core}
	_, s, version := staffed(t, g)
	next := with(s.Cells, lowHigh, "call", 0)
	saved, _, err := strategies.Save(t.Context(), g.Admin, service.StrategyForm{Cells: next, ValidFrom: monday, Note: "fewer calls", Version: version})
	if err != nil {
		t.Fatal(err)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802-36*12 || c.Standing.Treatment != crm.Visit || c.Version != 1 {
		t.Errorf("budget %d, treatment %s, version %d", c.Standing.BudgetMinutes, c.Standing.Treatment, c.Version)
	}
	all, err := strategies.Versions(t.Context(), g.Admin)
	if err != nil || len(all) != 2 || all[0].ID != saved.ID || all[0].Note != "fewer calls" || all[1].Version != 1 {
		t.Errorf("%v: %+v", err, all)
	}
	if diff := cmp.Diff(s.Cells, all[1].Cells); diff != "" {
		t.Errorf("the first version changed: %s", diff)
	}
	_, _, err = strategies.Save(t.Context(), g.Admin, service.StrategyForm{Cells: s.Cells, ValidFrom: monday, Version: version})
	if !fault.Is(err, fault.Stale) {
		t.Errorf("saving over an unseen version: %v", err)
	}
}

// A version for next month leaves the cards alone until its day comes.
func TestALaterVersionWaitsForItsDay(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha")
	strategies := service.Strategies{Core: g.Core}
	_, s, version := staffed(t, g)
	december := civil.MakeDate(2026, 12, 1)
	if _, _, err := strategies.Save(t.Context(), g.Admin, service.StrategyForm{Cells: with(s.Cells, lowHigh, "call", 0), ValidFrom: december, Version: version}); err != nil {
		t.Fatal(err)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802 {
		t.Errorf("budget %d before the day", c.Standing.BudgetMinutes)
	}
	g.Core.Now = func() time.Time { return december.In(time.UTC).Add(time.Hour) }
	if err := strategies.TurnOfDay(t.Context()); err != nil {
		t.Fatal(err)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802-36*12 {
		t.Errorf("budget %d on the day", c.Standing.BudgetMinutes)
	}
}

// The day after its last one, an override ends by itself.
func TestAnOverrideEnds(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha")
	overrides := service.Overrides{Core: g.Core}
	if _, err := overrides.Save(t.Context(), g.Admin, crm.Override{CompanyID: ids[0], Treatment: crm.Call, Reason: "holiday season", Until: monday}); err != nil {
		t.Fatal(err)
	}
	g.Core.Now = func() time.Time { return servicetest.Now.Add(24 * time.Hour) }
	if err := (service.Strategies{Core: g.Core}).TurnOfDay(t.Context()); err != nil {
		t.Fatal(err)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802 || c.Standing.Treatment != crm.Visit {
		t.Errorf("%+v", c.Standing)
	}
	if _, err := overrides.Get(t.Context(), g.Admin, ids[0]); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
}

func TestAPreviewComparesAndSavesNothing(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta")
	strategies := service.Strategies{Core: g.Core}
	_, s, version := staffed(t, g)
	profile := crm.DefaultProfile()
	profile.SellingShare = 0.3
	out, err := strategies.Preview(t.Context(), g.Admin, service.WhatIf{
		Cells: with(s.Cells, lowHigh, "field_meeting", 36), Norms: map[string]crm.Norm{"call": {Minutes: 24, PerTrip: 1}}, Profile: &profile, ExtraPeople: 2,
	}, 0)
	if err != nil {
		t.Fatal(err)
	}
	before, after := cellOf(t, out.Current, lowHigh), cellOf(t, out.Proposed, lowHigh)
	if before.Minutes != 2802 || after.Minutes != 2802+18*120+36*12 || out.Proposed.Result.SellingHours*2 != out.Current.Result.SellingHours {
		t.Errorf("%d → %d min, %v → %v h", before.Minutes, after.Minutes, out.Current.Result.SellingHours, out.Proposed.Result.SellingHours)
	}
	if out.Current.Have != 0 || out.Proposed.Have != 2 || len(out.Effects) == 0 {
		t.Errorf("have %v → %v, %d effects", out.Current.Have, out.Proposed.Have, len(out.Effects))
	}
	if _, _, now := staffed(t, g); now != version || companyOf(t, g, ids[0]).Standing.BudgetMinutes != 0 {
		t.Error("the preview saved something")
	}
}

func TestAStrategyIsChecked(t *testing.T) {
	g := servicetest.New(t)
	_, s, version := staffed(t, g)
	strategies := service.Strategies{Core: g.Core}
	for name, form := range map[string]service.StrategyForm{
		"an unknown operation": {Cells: with(s.Cells, lowHigh, "lunch", 3), ValidFrom: monday, Version: version},
		"a negative frequency": {Cells: with(s.Cells, lowHigh, "call", -1), ValidFrom: monday, Version: version},
		"no number":            {Cells: with(s.Cells, lowHigh, "call", math.NaN()), ValidFrom: monday, Version: version},
		"a missing cell":       {Cells: s.Cells[1:], ValidFrom: monday, Version: version},
		"a cell twice":         {Cells: append(s.Cells[:15:15], s.Cells[0]), ValidFrom: monday, Version: version},
		"a far day":            {Cells: s.Cells, ValidFrom: monday.AddDays(500), Version: version},
	} {
		if _, _, err := strategies.Save(t.Context(), g.Admin, form); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, _, err := strategies.Save(t.Context(), access.Actor{Role: crm.Salesperson}, service.StrategyForm{Cells: s.Cells, ValidFrom: monday, Version: version})
	if !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson saved a strategy: %v", err)
	}
}

func TestSavingANormMovesTheCards(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha")
	operations := service.Operations{Core: g.Core}
	all, err := operations.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		if o.Code != "call" {
			continue
		}
		if _, _, err := operations.SetNorm(t.Context(), g.Admin, o.ID, crm.Norm{Minutes: 20, PerTrip: 1, ValidFrom: monday}); err != nil {
			t.Fatal(err)
		}
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802+36*8 {
		t.Errorf("budget %d", c.Standing.BudgetMinutes)
	}
	all, err = operations.List(t.Context(), g.Admin)
	if err != nil || all[2].Norm.Minutes != 20 || len(all[2].Norms) != 2 || all[2].Norms[1].Minutes != 12 {
		t.Errorf("%v: %+v", err, all[2])
	}
}

func TestAnOwnKindOfWork(t *testing.T) {
	g := servicetest.New(t)
	operations := service.Operations{Core: g.Core}
	o, err := operations.Create(t.Context(), g.Admin, "  Tasting ", crm.Norm{Minutes: 120, PerTrip: 1, ValidFrom: monday})
	if err != nil || o.Name != "Tasting" || !o.OwnKind() {
		t.Fatalf("%v: %+v", err, o)
	}
	if _, err := operations.Rename(t.Context(), g.Admin, o.ID, "Degustation", 1); err != nil {
		t.Error(err)
	}
	if _, err := operations.Rename(t.Context(), g.Admin, o.ID, "Again", 1); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	for _, n := range []crm.Norm{{Minutes: 0, PerTrip: 1}, {Minutes: 5, PerTrip: 0}, {Minutes: 5, PerTrip: 1, TripMinutes: -1}, {Minutes: 5, PerTrip: 1, Cost: -1}} {
		n.ValidFrom = monday
		if _, err := operations.Create(t.Context(), g.Admin, "x", n); !fault.Is(err, fault.Invalid) {
			t.Errorf("%+v: %v", n, err)
		}
	}
}

// An override takes the place of the segment's standard on the card and in the
// headcount, until its last day has passed.
func TestAnOverride(t *testing.T) {
	g := servicetest.New(t)
	ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta")
	overrides := service.Overrides{Core: g.Core}
	o := crm.Override{CompanyID: ids[0], Operations: map[string]float64{"call": 10, "field_meeting": 1}, Treatment: crm.Call, Reason: "moved abroad", Until: monday.AddDays(30)}
	saved, err := overrides.Save(t.Context(), g.Admin, o)
	if err != nil || saved.Minutes != 240 || saved.Version != 1 {
		t.Fatalf("%v: %+v", err, saved)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 240 || c.Standing.Treatment != crm.Call {
		t.Errorf("%+v", c.Standing)
	}
	out, _, _ := staffed(t, g)
	if cell := cellOf(t, out, lowHigh); cell.Companies != 2 || cell.Overrides != 1 || math.Abs(cell.Hours-(2802+240)/60.0) > 1e-9 {
		t.Errorf("%+v", cell)
	}
	if got := workloadKeys(out.Why.People); !got["own_minutes"] {
		t.Errorf("the explanation does not tell of it: %v", got)
	}
	if _, err := overrides.Save(t.Context(), g.Admin, o); !fault.Is(err, fault.Stale) {
		t.Errorf("a second first version: %v", err)
	}
	for name, bad := range map[string]crm.Override{
		"no reason": {CompanyID: ids[1], Treatment: crm.Call, Until: monday}, "the past": {CompanyID: ids[1], Treatment: crm.Call, Reason: "x", Until: monday.AddDays(-1)},
		"no treatment": {CompanyID: ids[1], Reason: "x", Until: monday},
	} {
		if _, err := overrides.Save(t.Context(), g.Admin, bad); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := overrides.Remove(t.Context(), g.Admin, ids[0]); err != nil {
		t.Fatal(err)
	}
	if c := companyOf(t, g, ids[0]); c.Standing.BudgetMinutes != 2802 || c.Standing.Treatment != crm.Visit {
		t.Errorf("%+v", c.Standing)
	}
}

func workloadKeys(t workload.Term) map[string]bool {
	keys := map[string]bool{t.Key: true}
	for _, in := range t.Inputs {
		for k := range workloadKeys(in) {
			keys[k] = true
		}
	}
	return keys
}
