package store_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// TestSegmentTotalsAddUpCards (CEX360: clients in two segments counted twice): the
// sums read from the index are those of the cards, each of which is in one segment.
func TestSegmentTotalsAddUpCards(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		groups := []crm.Group{crm.GroupNone, crm.GroupA, crm.GroupB, crm.GroupC, crm.GroupZero, crm.GroupNet}
		statuses := []crm.Status{crm.Client, crm.Prospect, crm.Lapsed, crm.Released}
		treatments := []crm.Treatment{"", crm.Visit, crm.Call}
		want := map[crm.Segment]store.SegmentTotal{}
		var companies []crm.Company
		for n := range 120 {
			s := crm.Standing{Group: groups[n%6], PotentialClass: []crm.PotentialClass{"A", "?"}[n/6%2], Treatment: treatments[n%3], Actual: int64(n), Potential: int64(2 * n), Gap: int64(n)}
			companies = append(companies, crm.Company{ID: id(byte(n + 1)), Name: "x", Status: statuses[n/12%4], CreatedAt: now, UpdatedAt: now, Version: 1, Standing: s})
			if statuses[n/12%4] == crm.Released {
				continue
			}
			total := want[s.Segment()]
			want[s.Segment()] = store.SegmentTotal{
				AbcGroup: string(s.Group), PotentialClass: string(s.PotentialClass),
				Companies: total.Companies + 1, Actual: total.Actual + s.Actual, Potential: total.Potential + s.Potential, Gap: total.Gap + s.Gap,
			}
		}
		write(t, st, func(tx *store.Tx) error { return store.LoadCompanies(t.Context(), tx, slices.Values(companies)) })
		err := st.View(t.Context(), func(tx *store.Tx) error {
			totals, err := store.SegmentTotals(t.Context(), tx)
			got := map[crm.Segment]store.SegmentTotal{}
			for _, total := range totals {
				got[total.Segment()] = total
			}
			if diff := cmp.Diff(want, got); diff != "" || len(totals) != len(got) {
				t.Errorf("%d totals:\n%s", len(totals), diff)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	})
}
