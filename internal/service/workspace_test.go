package service_test

import (
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// TestNewCutsReclassifyEveryCompany: the database's way of classifying and the
// one in crm agree.
func TestNewCutsReclassifyEveryCompany(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		loadSample(t, g)
		w := workspace(t, g)
		w.PotentialCuts = crm.PotentialCuts{A: w.PotentialCuts.A / 10, B: w.PotentialCuts.B / 10}
		if _, err := (service.Workspaces{Core: g.Core}).Update(t.Context(), g.Admin, w); err != nil {
			t.Fatal(err)
		}
		err := st.View(t.Context(), func(tx *store.Tx) error {
			brought, err := store.Sample(t.Context(), tx)
			if err != nil {
				return err
			}
			for _, id := range brought.Companies {
				c, err := store.Company(t.Context(), tx, id)
				if err != nil {
					return err
				}
				want := crm.PotentialUnknown
				if c.Standing.PotentialOn != 0 {
					want = w.PotentialCuts.Classify(c.Standing.Potential)
				}
				if c.Standing.PotentialClass != want {
					t.Errorf("%s with %d is %s, want %s", c.Name, c.Standing.Potential, c.Standing.PotentialClass, want)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestSettingsAreChangedOnlyFromTheirNewestVersion(t *testing.T) {
	g := servicetest.New(t)
	workspaces := service.Workspaces{Core: g.Core}
	w := workspace(t, g)
	w.Name = "Renamed"
	if _, err := workspaces.Update(t.Context(), g.Admin, w); err != nil {
		t.Fatal(err)
	}
	if _, err := workspaces.Update(t.Context(), g.Admin, w); !fault.Is(err, fault.Stale) {
		t.Errorf("the old version gave %v", err)
	}
}
