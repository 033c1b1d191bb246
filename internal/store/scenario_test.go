package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func TestAScenarioComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		month := civil.MakeMonth(2026, time.November)
		inputs := crm.Assumptions{
			Months: []crm.MonthAssumed{{Month: month, Days: 20, Hours: 159.5}}, Norms: []crm.NormAssumed{{Operation: "call", Minutes: 12, PerTrip: 1, Success: 0.3, Observations: 40, Spread: 1.4, Attempts: 90}},
			Cells: crm.DefaultCells(), Segments: []crm.SegmentAssumed{{Group: crm.GroupC, Class: crm.PotentialA, Companies: 5, Own: 1, OwnOperations: map[string]float64{"call": 4}, Potential: 700}},
			Person: crm.DefaultProfile(), People: []crm.PersonAssumed{{ID: id(7), Name: "Анна", Start: &month, Employed: []float64{1}, Present: []float64{0.5}}, {ID: id(8), Employed: []float64{1}, Present: []float64{1}}},
			Hires: []crm.HireAssumed{{Month: month, People: -1}},
		}
		s := crm.Scenario{ID: id(1), Name: "Ёлка", Notes: "x", Base: inputs, Inputs: inputs, AuthorID: id(9), CreatedAt: now, UpdatedAt: now, Version: 1}
		write(t, st, func(tx *store.Tx) error { return store.InsertScenario(t.Context(), tx, s) })
		get := func() crm.Scenario {
			return read(t, st, func(tx *store.Tx) (crm.Scenario, error) { return store.Scenario(t.Context(), tx, s.ID) })
		}
		if diff := cmp.Diff(s, get()); diff != "" {
			t.Error(diff)
		}
		at := now
		s.Name, s.ApprovedAt, s.ApprovedBy = "Ель", &at, id(9)
		s.Approval = crm.Approval{ValidFrom: civil.MakeDate(2026, 12, 1), StrategyID: id(3), NormIDs: []crm.ID{id(4)}}
		write(t, st, func(tx *store.Tx) error { return store.UpdateScenario(t.Context(), tx, s) })
		s.Version, s.UpdatedAt = 2, get().UpdatedAt
		if diff := cmp.Diff(s, get()); diff != "" {
			t.Error(diff)
		}
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.DeleteScenario(t.Context(), tx, s.ID, 1) })
		if !fault.Is(err, fault.Stale) {
			t.Errorf("an old version was taken away: %v", err)
		}
		write(t, st, func(tx *store.Tx) error { return store.DeleteScenario(t.Context(), tx, s.ID, 2) })
		if all := read(t, st, func(tx *store.Tx) ([]crm.Scenario, error) { return store.Scenarios(t.Context(), tx) }); len(all) != 0 {
			t.Errorf("%d left", len(all))
		}
	})
}
