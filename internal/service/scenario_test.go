package service_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// copied gives a scenario of a workspace with clients.
func copied(t *testing.T, g *servicetest.Ground) service.ScenarioCard {
	t.Helper()
	standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta", "Gamma")
	now := servicetest.Now
	g.Core.Now = func() time.Time { now = now.Add(time.Second); return now }
	card, err := service.Scenarios{Core: g.Core}.Create(t.Context(), g.Admin, "Shorter calls", "", crm.ID{})
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// saved changes a scenario's inputs.
func saved(t *testing.T, g *servicetest.Ground, card service.ScenarioCard, edit func(*crm.Assumptions)) service.ScenarioCard {
	t.Helper()
	inputs := card.Inputs.Clone()
	edit(&inputs)
	card, err := service.Scenarios{Core: g.Core}.Update(t.Context(), g.Admin, card.ID, service.ScenarioForm{Name: card.Name, Inputs: inputs, Version: card.Version})
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func normOf(a *crm.Assumptions, code string) *crm.NormAssumed {
	return &a.Norms[slices.IndexFunc(a.Norms, func(n crm.NormAssumed) bool { return n.Operation == code })]
}

func cellIn(a *crm.Assumptions, segment crm.Segment) *crm.Cell {
	return &a.Cells[slices.IndexFunc(a.Cells, func(c crm.Cell) bool { return c.Segment() == segment })]
}

// The outlook's mean need is the year's need of the capacity screen, but for the
// months being others: here two years that differ by some days.
func TestTheOutlookAgreesWithTheChain(t *testing.T) {
	g := servicetest.New(t)
	standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta", "Gamma")
	chain, _, _ := staffed(t, g)
	out, err := service.Scenarios{Core: g.Core}.Outlook(t.Context(), g.Admin, service.WhatIf{})
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Plan.Months) != 24 || math.Abs(out.Plan.Need/chain.Result.People-1) > 0.05 {
		t.Errorf("%d months need %v people, a year %v", len(out.Plan.Months), out.Plan.Need, chain.Result.People)
	}
	if c := out.Chance; !(c.Need.P50 > 0 && c.Need.P50 < c.Need.P80) || len(c.Swings) == 0 || len(out.Hash) != 64 {
		t.Errorf("%+v, %d drivers, hash %q", c.Need, len(c.Swings), out.Hash)
	}
	if !slices.ContainsFunc(out.Warnings, func(w service.Warning) bool {
		return w.Code == service.WarnObservations && slices.Contains(w.Names, "call")
	}) {
		t.Errorf("nobody measured a call: %+v", out.Warnings)
	}
}

func TestAScenarioIsApprovedAndTakenBack(t *testing.T) {
	g := servicetest.New(t)
	scenarios := service.Scenarios{Core: g.Core}
	card := copied(t, g)
	if _, _, err := scenarios.Approve(t.Context(), g.Admin, card.ID, service.ApprovalForm{ValidFrom: monday, Version: card.Version}); fault.CodeOf(err) != "scenario.nothing" {
		t.Fatalf("a mere copy: %v", err)
	}
	card = saved(t, g, card, func(a *crm.Assumptions) {
		*normOf(a, "call") = crm.NormAssumed{Operation: "call", Minutes: 20, PerTrip: 1, Success: 0.3, FailureMinutes: 3}
		cellIn(a, lowHigh).Operations["call"] = 12
		a.Hires = append(a.Hires, crm.HireAssumed{Month: a.Months[3].Month, People: 1})
	})
	card, _, err := scenarios.Approve(t.Context(), g.Admin, card.ID, service.ApprovalForm{ValidFrom: monday, Version: card.Version})
	if err != nil || card.ApprovedAt == nil || card.Stale() {
		t.Fatalf("%+v, %v", card.Approval, err)
	}
	out, _, version := staffed(t, g)
	// 18 × 120 + 12 × 27 + 90 + 4 × 30: three calls in ten succeed, 20 + 7/3 × 3 = 27 min.
	if cell := cellOf(t, out, lowHigh); version != 2 || cell.Operations["call"] != 12 || cell.Minutes != 18*120+12*27+90+4*30 {
		t.Errorf("version %d, %v calls, %d min", version, cell.Operations["call"], cell.Minutes)
	}
	if _, err := scenarios.Renew(t.Context(), g.Admin, card.ID, card.Version); fault.CodeOf(err) != "scenario.approved" {
		t.Errorf("an approved one was changed: %v", err)
	}
	if _, _, err = scenarios.Withdraw(t.Context(), g.Admin, card.ID, card.Version); err != nil {
		t.Fatal(err)
	}
	out, _, version = staffed(t, g)
	if cell := cellOf(t, out, lowHigh); version != 3 || cell.Operations["call"] != 36 || cell.Minutes != 2802 {
		t.Errorf("taken back: version %d, %v calls, %d min", version, cell.Operations["call"], cell.Minutes)
	}
}

func TestAScenarioGrowsStaleAndIsRenewed(t *testing.T) {
	g := servicetest.New(t)
	scenarios := service.Scenarios{Core: g.Core}
	card := saved(t, g, copied(t, g), func(a *crm.Assumptions) { normOf(a, "call").Minutes = 9 })
	operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(operations, func(o service.OperationNorms) bool { return o.Code == "offer" })
	norm := operations[at].Norm
	norm.Minutes, norm.ValidFrom = 45, monday
	if _, _, err := (service.Operations{Core: g.Core}).SetNorm(t.Context(), g.Admin, operations[at].ID, norm); err != nil {
		t.Fatal(err)
	}
	if _, _, err := scenarios.Approve(t.Context(), g.Admin, card.ID, service.ApprovalForm{ValidFrom: monday, Version: card.Version}); fault.CodeOf(err) != "scenario.stale" {
		t.Errorf("%v", err)
	}
	card, err = scenarios.Renew(t.Context(), g.Admin, card.ID, card.Version)
	if err != nil || card.Stale() || normOf(&card.Inputs, "offer").Minutes != 45 || normOf(&card.Inputs, "call").Minutes != 9 || len(card.Changes) != 1 {
		t.Errorf("%+v, %v", card.Changes, err)
	}
	if _, err := scenarios.Update(t.Context(), g.Admin, card.ID, service.ScenarioForm{Name: "Late", Inputs: card.Inputs, Version: 1}); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
}

func TestScenariosAreComparedTermByTerm(t *testing.T) {
	g := servicetest.New(t)
	card := saved(t, g, copied(t, g), func(a *crm.Assumptions) {
		normOf(a, "call").Minutes = 24
		cellIn(a, lowHigh).Operations["field_meeting"] = 9
		a.Person.SellingShare = 0.5
		a.Hires = append(a.Hires, crm.HireAssumed{Month: a.Months[0].Month, People: 1})
		a.Months[2].Hours += 8
	})
	sides, err := service.Scenarios{Core: g.Core}.Compare(t.Context(), g.Admin, []crm.ID{{}, card.ID})
	if err != nil {
		t.Fatal(err)
	}
	against, sum := sides[1].Against, 0.0
	people := map[string]float64{}
	for _, term := range against.Terms {
		sum += term.People
		people[term.Setting] = term.People
	}
	if len(people) != 5 || math.Abs(sum-against.Lacking) > 1e-9 || sides[0].Against != nil {
		t.Errorf("%v sum up to %v of %v", people, sum, against.Lacking)
	}
	if people["norm/call"] <= 0 || people["standard/C/A/field_meeting"] >= 0 || people["person/selling_share"] <= 0 || people["hires/2026-11"] >= 0 || people["calendar"] >= 0 {
		t.Errorf("%v", people)
	}
}

func TestScenariosAreForThoseWhoPlan(t *testing.T) {
	g := servicetest.New(t)
	scenarios := service.Scenarios{Core: g.Core}
	card := copied(t, g)
	seller := g.Admin
	seller.Role = crm.Salesperson
	if _, err := scenarios.List(t.Context(), seller); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson reads them: %v", err)
	}
	analyst := g.Admin
	analyst.Role = crm.Analyst
	if _, err := scenarios.Get(t.Context(), analyst, card.ID); err != nil {
		t.Errorf("an analyst: %v", err)
	}
	if err := scenarios.Delete(t.Context(), analyst, card.ID, 1); !fault.Is(err, fault.Forbidden) {
		t.Errorf("an analyst takes one away: %v", err)
	}
}
