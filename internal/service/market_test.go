package service_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/hiring"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// worked is the plan that the guide computes by hand: 100 a month, a call of half
// an hour, 40 per cent to a meeting of two hours a month later, half of those buy
// another month later, 1.5 hours of service, 2 per cent leave, 100 hours a person.
func worked() crm.MarketContent {
	return crm.MarketContent{
		First: civil.MakeMonth(2026, 12), Months: 4, StartPerMonth: 100, Order: "in_order", PersonHours: []float64{100}, Have: 1, Ramp: []float64{0.5}, MonthsToFill: 1,
		Segments: []crm.MarketSegment{{
			Name: "All", Share: 1, Churn: 0.02, Classes: []crm.MarketClass{{Class: crm.PotentialA, Prospects: 500, Potential: 120_000, ServiceHours: 1.5}, {Class: crm.PotentialC}},
			Stages: []crm.MarketStage{{Operation: "call", Minutes: 15, Attempts: 2, Conversion: 0.4, Lag: 1}, {Operation: "office_meeting", Minutes: 120, Attempts: 1, Conversion: 0.5, Lag: 1}},
		}},
	}
}

func analyst() access.Actor { return access.Actor{Role: crm.Analyst} }

// TestAMarketIsComputedAsByHand, with the hires it asks for: 1.3 and 1.6 people
// are needed in January and February where one is there, so one more is looked for
// at once and starts in January.
func TestAMarketIsComputedAsByHand(t *testing.T) {
	m, err := service.Markets{Core: servicetest.New(t).Core}.Evaluate(analyst(), worked(), 3)
	if err != nil {
		t.Fatal(err)
	}
	var people, clients []float64
	for _, month := range m.Result.Months {
		people, clients = append(people, round(month.People)), append(clients, round(month.Clients))
	}
	if diff := cmp.Diff([]float64{0.5, 1.3, 1.6, 1.894}, people); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]float64{0, 0, 20, 39.6}, clients); diff != "" {
		t.Error(diff)
	}
	if m.FinishMonth != 5 || m.LastWin != 7 {
		t.Errorf("500 at 100 a month end in month %d, the last answer comes in %d", m.FinishMonth, m.LastWin)
	}
	if diff := cmp.Diff([]hiring.Requisition{{Open: civil.MakeMonth(2026, 12), Start: civil.MakeMonth(2027, 1), People: 1}}, m.Hiring.Requisitions); diff != "" {
		t.Error(diff)
	}
	if m.Why == nil || round(m.Why.People.Value) != 1.6 || m.WonPerMonth != 20 || len(m.Orders) != 3 || len(m.Parts) != 1 {
		t.Errorf("%+v", m)
	}
}

func round(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// Two wanted, one there: the second starts after a month of looking, gives half
// of the work in the first month, and all of it afterwards.
func TestWantedPeopleHaveToBeFoundFirst(t *testing.T) {
	c := worked()
	c.StartPerMonth, c.People = 0, 2
	m, err := service.Markets{Core: servicetest.New(t).Core}.Evaluate(analyst(), c, 0)
	if err != nil {
		t.Fatal(err)
	}
	var have []float64
	for _, month := range m.Result.Months {
		have = append(have, month.Have)
	}
	if diff := cmp.Diff([]float64{1, 1.5, 2, 2}, have); diff != "" {
		t.Error(diff)
	}
	for _, month := range m.Result.Months {
		if month.People > month.Have+1e-9 {
			t.Errorf("month %d takes %g of %g", month.Month, month.People, month.Have)
		}
	}
}

// Faults are named where they were typed.
func TestFaultsOfAMarketHaveTheirPlace(t *testing.T) {
	for path, spoil := range map[string]func(*crm.MarketContent){
		"segments[0].stages[1].minutes":        func(c *crm.MarketContent) { c.Segments[0].Stages[1].Minutes = -1 },
		"segments[0].stages[0].conversion":     func(c *crm.MarketContent) { c.Segments[0].Stages[0].Conversion = 1.5 },
		"segments[0].classes[0].prospects":     func(c *crm.MarketContent) { c.Segments[0].Classes[0].Prospects = -5 },
		"segments[0].classes[1].class":         func(c *crm.MarketContent) { c.Segments[0].Classes[1].Class = crm.PotentialA },
		"segments[0].churn":                    func(c *crm.MarketContent) { c.Segments[0].Churn = 2 },
		"segments":                             func(c *crm.MarketContent) { c.Segments = nil },
		"months":                               func(c *crm.MarketContent) { c.Months = 0 },
		"person_hours":                         func(c *crm.MarketContent) { c.PersonHours = []float64{1, 2} },
		"ramp[0]":                              func(c *crm.MarketContent) { c.Ramp = []float64{2} },
		"have":                                 func(c *crm.MarketContent) { c.Have = -1 },
		"start_per_month":                      func(c *crm.MarketContent) { c.StartPerMonth = 0 },
		"segments[0].classes[0].service_hours": func(c *crm.MarketContent) { c.Segments[0].Classes[0].ServiceHours = math.Inf(1) },
	} {
		c := worked()
		spoil(&c)
		_, err := service.Markets{Core: servicetest.New(t).Core}.Evaluate(analyst(), c, 0)
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid || len(e.Fields) != 1 || e.Fields[0].Path != path {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestAMarketPlanIsKept with its hash, its history and against two who change it.
func TestAMarketPlanIsKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		markets := service.Markets{Core: g.Core}
		content := worked()
		content.Segments[0].Match = &crm.Match{Tests: []crm.Test{{Field: "city", Operator: "is", Values: []string{"Sofia"}}}}
		p, err := markets.Create(t.Context(), g.Admin, crm.MarketPlan{Name: " North ", Content: content})
		if err != nil || p.Name != "North" || len(p.InputHash) != 64 {
			t.Fatalf("%v %+v", err, p)
		}
		changed := p
		changed.Content.Have = 3
		after, err := markets.Update(t.Context(), g.Admin, changed)
		if err != nil || after.Version != 2 || after.InputHash == p.InputHash {
			t.Fatalf("%v %+v", err, after)
		}
		if _, err := markets.Update(t.Context(), g.Admin, changed); !fault.Is(err, fault.Stale) {
			t.Errorf("a stale plan was saved: %v", err)
		}
		got, err := markets.Get(t.Context(), analyst(), p.ID)
		if diff := cmp.Diff(after, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		part, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "market_plan", p.ID, crm.ID{}, 10)
		if err != nil || len(part.Events) != 2 || part.Events[0].Changes[0].Field != "have" || len(part.Events[0].Changes) != 1 {
			t.Errorf("%v %+v", err, part.Events)
		}
		content.Segments[0].Match.Tests[0].Field = "nothing"
		if _, err := markets.Create(t.Context(), g.Admin, crm.MarketPlan{Name: "X", Content: content}); !fault.Is(err, fault.Invalid) {
			t.Errorf("a filter of nothing was saved: %v", err)
		}
		if _, err := markets.Create(t.Context(), analyst(), crm.MarketPlan{Name: "X", Content: worked()}); !fault.Is(err, fault.Forbidden) {
			t.Errorf("an analyst saved a plan: %v", err)
		}
		if err := markets.Delete(t.Context(), g.Admin, p.ID); err != nil {
			t.Fatal(err)
		}
		if list, err := markets.List(t.Context(), g.Admin); err != nil || len(list) != 0 {
			t.Errorf("%v %v", err, list)
		}
	})
}

// TestProspectsAreCountedOnce: for the first segment that each of them fits.
func TestProspectsAreCountedOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		s := newStreet(t, st)
		s.add(crm.Company{Name: "a", Industry: "hotel", Region: "north"}, 1000)
		s.add(crm.Company{Name: "b", Industry: "hotel", Region: "south"}, 3000)
		s.add(crm.Company{Name: "c", Industry: "shop", Region: "north", OwnerID: s.Admin.UserID}, 0)
		s.add(crm.Company{Name: "d", Industry: "shop", Region: "south"}, 0)
		s.add(crm.Company{Name: "client", Industry: "hotel", Region: "north", Status: crm.Client}, 0)
		is := func(field, value string) crm.Match {
			return crm.Match{Tests: []crm.Test{{Field: field, Operator: "is", Values: []string{value}}}}
		}
		sums := func(matches ...crm.Match) (sums []int64) {
			counts, err := service.Markets{Core: s.Ground.Core}.Count(t.Context(), s.Admin, matches)
			if err != nil {
				t.Fatal(err)
			}
			for _, segment := range counts {
				prospects, potential := int64(0), int64(0)
				for _, n := range segment {
					prospects, potential = prospects+n.Prospects, potential+n.Potential
				}
				sums = append(sums, prospects, potential)
			}
			return sums
		}
		if diff := cmp.Diff([]int64{2, 4000, 1, 0, 1, 0}, sums(is("industry", "hotel"), is("region", "north"), crm.Match{})); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]int64{4, 4000, 0, 0}, sums(crm.Match{}, is("industry", "hotel"))); diff != "" {
			t.Error(diff)
		}
	})
}

// TestTheBasisComesFromNormsAndStandards: a small client of class A is visited 18
// times and called 36 times a year by the standards that we begin with.
func TestTheBasisComesFromNormsAndStandards(t *testing.T) {
	g := servicetest.New(t)
	b, err := service.Markets{Core: g.Core}.Basis(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	// 18 × (95 + 75 ÷ 3) + 36 × 12 + 90 + 4 × 30 minutes, over 60 × 12.
	if got, want := b.Service[crm.PotentialA], 2802.0/720; math.Abs(got-want) > 1e-9 {
		t.Errorf("%g hours a month, want %g", got, want)
	}
	if b.First != civil.MakeMonth(2026, 12) || b.Minutes["field_meeting"] != 120 || len(b.PersonHours) != 12 || b.PersonHours[0] <= 0 || b.Stages[0].Minutes != 12 || b.Stages[0].Observed != 0 {
		t.Errorf("%+v", b)
	}
}

// TestAFunnelIsObserved in what was done with companies before they bought.
func TestAFunnelIsObserved(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		do := func(operation string, daysAgo int) {
			v := f.call()
			v.OperationID, v.StartAt = f.codes[operation], servicetest.Now.AddDate(0, 0, -daysAgo)
			if _, err := f.Create(t.Context(), f.Admin, v, nil); err != nil {
				t.Fatal(err)
			}
		}
		do("call", 200)
		do("call", 190)
		do("office_meeting", 140)
		observed, err := service.Markets{Core: f.Ground.Core}.Observe(t.Context(), f.Admin, []string{"call", "office_meeting"})
		if err != nil {
			t.Fatal(err)
		}
		if o := observed[0]; o.Companies != 1 || o.Attempts != 2 || o.Conversion != 1 || o.Lag != 2 {
			t.Errorf("the call: %+v", o)
		}
		if o := observed[1]; o.Companies != 1 || o.Conversion != 0 {
			t.Errorf("the meeting: %+v", o)
		}
	})
}
