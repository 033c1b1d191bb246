package service_test

import (
	"fmt"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/lookalike"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

func TestAnAssessmentSettlesTheCardAtOnce(t *testing.T) {
	g := servicetest.New(t)
	potentials := service.Potentials{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Client"})
	grouped(t, g, c.ID, crm.GroupC, 300_000_00)
	low, likely, high := int64(30_000_00), int64(60_000_00), int64(90_000_00)
	got, err := potentials.Assess(t.Context(), g.Admin, crm.Potential{CompanyID: c.ID, Low: low, Likely: likely, High: high, Evidence: "tender"})
	if err != nil {
		t.Fatal(err)
	}
	s := got.Standing
	if s.Potential != likely || s.PotentialClass != crm.PotentialA || s.Gap != 0 || s.Group != crm.GroupC || s.Treatment != crm.Visit {
		t.Errorf("got %+v", s)
	}
	if saved := companyOf(t, g, c.ID); saved.Standing != s || saved.Version != c.Version {
		t.Errorf("saved %+v", saved)
	}
	all, err := potentials.History(t.Context(), g.Admin, c.ID)
	if err != nil || len(all) != 1 || !all[0].InForce || !all[0].Stale || all[0].Author != "Ann" || all[0].Confidence != 1 {
		t.Errorf("history %+v, %v", all, err)
	}
}

func TestAnEarlierDayIsRecordedAndNotInForce(t *testing.T) {
	g := servicetest.New(t)
	potentials := service.Potentials{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Client"})
	today := civil.MakeDate(2026, 11, 23)
	for _, p := range []struct {
		from  civil.Date
		value int64
	}{{today, 500}, {today.AddYears(-2), 100}, {today, 600}} {
		if _, err := potentials.Assess(t.Context(), g.Admin, crm.Potential{CompanyID: c.ID, ValidFrom: p.from, Low: p.value, Likely: p.value, High: p.value, Evidence: "e"}); err != nil {
			t.Fatal(err)
		}
	}
	if got := companyOf(t, g, c.ID).Standing; got.Potential != 600 || got.PotentialOn != today || got.Gap != 600 {
		t.Errorf("got %+v", got)
	}
	all, err := potentials.History(t.Context(), g.Admin, c.ID)
	if err != nil || len(all) != 3 || all[0].Likely != 600 || !all[0].InForce || all[1].InForce || all[2].Likely != 100 {
		t.Errorf("got %+v, %v", all, err)
	}
}

// twentyLikes pay 1000 … 20,000 euro a year.
func twentyLikes(t *testing.T, g *servicetest.Ground) {
	t.Helper()
	for i := range 20 {
		c := made(t, g, crm.Company{Name: fmt.Sprintf("Like %d", i), Industry: "Steel", SizeBand: "50+"})
		grouped(t, g, c.ID, crm.GroupB, int64(i+1)*1000_00)
	}
}

func TestTheLikesOfferAnEstimate(t *testing.T) {
	g := servicetest.New(t)
	potentials := service.Potentials{Core: g.Core}
	alone := made(t, g, crm.Company{Name: "Alone", Industry: "Steel", SizeBand: "50+"})
	if _, err := potentials.Estimate(t.Context(), g.Admin, alone.ID); fault.CodeOf(err) != "potential.no_likes" {
		t.Errorf("without likes: %v", err)
	}
	twentyLikes(t, g)
	e, err := potentials.Estimate(t.Context(), g.Admin, alone.ID)
	if err != nil || e.Value != 16_000_00 || e.Basis != lookalike.IndustryAndSize {
		t.Fatalf("got %+v, %v", e, err)
	}
	c, err := potentials.TakeEstimate(t.Context(), g.Admin, alone.ID)
	if err != nil || c.Standing.Potential != 16_000_00 || c.Standing.PotentialClass != crm.PotentialB {
		t.Errorf("taken: %+v, %v", c.Standing, err)
	}
	all, err := potentials.History(t.Context(), g.Admin, alone.ID)
	if err != nil || all[0].Method != crm.ByLookalike {
		t.Errorf("got %+v, %v", all, err)
	}
}

func TestEstimatingAllDoesWhatThePreviewSays(t *testing.T) {
	g := servicetest.New(t)
	potentials := service.Potentials{Core: g.Core}
	twentyLikes(t, g)
	assessed := made(t, g, crm.Company{Name: "Assessed", Industry: "Steel", SizeBand: "50+"})
	if _, err := potentials.Assess(t.Context(), g.Admin, crm.Potential{CompanyID: assessed.ID, Low: 7, Likely: 7, High: 7, Evidence: "e"}); err != nil {
		t.Fatal(err)
	}
	stranger := made(t, g, crm.Company{Name: "Stranger", Industry: "Paper"})
	made(t, g, crm.Company{Name: "Gone", Industry: "Steel", SizeBand: "50+", Status: crm.Released})
	fresh := made(t, g, crm.Company{Name: "Fresh", Industry: "Steel", SizeBand: "1-9"})
	preview, err := potentials.PreviewEstimates(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	if preview.Companies != 21 || preview.Without != 1 || preview.Bases[lookalike.Industry] != 1 {
		t.Errorf("preview %+v", preview)
	}
	if companyOf(t, g, fresh.ID).Standing.PotentialOn != 0 {
		t.Error("the preview wrote")
	}
	if _, err := potentials.EstimateAll(t.Context(), g.Admin); err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	if got := companyOf(t, g, fresh.ID).Standing; got.Potential != 16_000_00 || got.Gap != 16_000_00 {
		t.Errorf("estimated %+v", got)
	}
	if got := companyOf(t, g, assessed.ID).Standing.Potential; got != 7 {
		t.Errorf("an assessment was changed to %d", got)
	}
	if got := companyOf(t, g, stranger.ID).Standing.PotentialOn; got != 0 {
		t.Errorf("estimated without likes")
	}
	err = g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		totals, err := store.SegmentTotals(t.Context(), tx)
		sum := int64(0)
		for _, s := range totals {
			sum += s.Potential
		}
		if want := preview.Potential + 7; sum != want {
			t.Errorf("the cards hold %d, the preview said %d", sum, want)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	again, err := potentials.PreviewEstimates(t.Context(), g.Admin)
	if err != nil || again.Companies != 0 {
		t.Errorf("again %+v, %v", again, err)
	}
}
