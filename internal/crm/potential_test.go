package crm_test

import (
	"math"
	"testing"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

var today = civil.MakeDate(2026, time.November, 23)

func TestMeanIsPERT(t *testing.T) {
	for want, p := range map[int64]crm.Potential{
		4:  {Low: 1, Likely: 4, High: 7},
		42: {Low: 30, Likely: 40, High: 60}, // 250 / 6 = 41.67
		0:  {},
		3:  {Low: 0, Likely: 3, High: 3}, // 15 / 6 = 2.5, half up
	} {
		if got := p.Mean(); got != want {
			t.Errorf("%+v: got %d, want %d", p, got, want)
		}
	}
}

func TestGapIsNeverNegative(t *testing.T) {
	if crm.Gap(1000, 300) != 700 || crm.Gap(300, 1000) != 0 || crm.Gap(5, 5) != 0 {
		t.Error("the gap is max(0, potential − actual)")
	}
	if !crm.Stale(300, 301) || crm.Stale(300, 300) {
		t.Error("an assessment is stale when more is paid")
	}
}

func TestConfidenceHalvesInAYear(t *testing.T) {
	for from, want := range map[civil.Date]float64{today: 1, today.AddDays(-365): 0.5, today.AddDays(-730): 0.25} {
		if got := (crm.Potential{ValidFrom: from}).Confidence(today); math.Abs(got-want) > 0.001 {
			t.Errorf("%s: got %f, want %f", from, got, want)
		}
	}
	if crm.Outdated(today.AddYears(-1).AddDays(1), today) || !crm.Outdated(today.AddYears(-1), today) {
		t.Error("an assessment is outdated after a year")
	}
}

func TestTheLatestRecordedOfTheLatestDayIsInForce(t *testing.T) {
	at := func(n byte, from civil.Date, recorded int64, withdrawn bool) crm.Potential {
		return crm.Potential{ID: crm.ID{15: n}, ValidFrom: from, RecordedAt: time.Unix(recorded, 0), Withdrawn: withdrawn}
	}
	all := []crm.Potential{at(1, today.AddDays(-10), 9, false), at(2, today.AddDays(-5), 3, false), at(3, today.AddDays(-5), 4, false), at(4, today, 5, true), at(5, today.AddDays(1), 6, false)}
	if got, ok := crm.PotentialInForce(all, today); !ok || got.ID != (crm.ID{15: 3}) {
		t.Errorf("got %v", got.ID)
	}
	if got, ok := crm.PotentialInForce(all, today.AddDays(-6)); !ok || got.ID != (crm.ID{15: 1}) {
		t.Errorf("before the change: got %v", got.ID)
	}
	if _, ok := crm.PotentialInForce(all, today.AddDays(-11)); ok {
		t.Error("something was in force before anybody said so")
	}
}

func TestAnAssessmentIsChecked(t *testing.T) {
	good := crm.Potential{ValidFrom: today, Low: 1, Likely: 2, High: 3, Method: crm.ByPerson, Evidence: "their tender"}
	if err := crm.CheckPotential(good, today); err != nil {
		t.Error(err)
	}
	for path, spoil := range map[string]func(*crm.Potential){
		"low":        func(p *crm.Potential) { p.Low = -1 },
		"likely":     func(p *crm.Potential) { p.Likely = 0 },
		"high":       func(p *crm.Potential) { p.High = 1 },
		"valid_from": func(p *crm.Potential) { p.ValidFrom = today + 1 },
		"evidence":   func(p *crm.Potential) { p.Evidence = " " },
	} {
		bad := good
		spoil(&bad)
		e, ok := fault.As(crm.CheckPotential(bad, today))
		if !ok || len(e.Fields) != 1 || e.Fields[0].Path != path {
			t.Errorf("%s: got %v", path, e)
		}
	}
}
