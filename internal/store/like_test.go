package store_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func TestLikesAndThoseNobodyAssessed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		add := func(n byte, industry, size string, actual int64, assessed bool, status crm.Status) crm.Company {
			c := company(n, "C")
			c.Industry, c.SizeBand, c.Status, c.Standing.Actual = industry, size, status, actual
			if assessed {
				c.Standing.PotentialOn = civil.MakeDate(2026, 1, 1)
			}
			return c
		}
		write(t, st, func(tx *store.Tx) error {
			for _, c := range []crm.Company{
				add(1, "steel", "1-9", 10, true, crm.Client), add(2, "steel", "50+", 20, false, crm.Client), add(3, "wood", "1-9", 30, true, crm.Client),
				add(4, "", "", 40, true, crm.Client), add(5, "steel", "1-9", 0, false, crm.Prospect), add(6, "steel", "1-9", 0, false, crm.Released),
			} {
				if err := store.InsertCompany(t.Context(), tx, c); err != nil {
					return err
				}
			}
			return nil
		})
		write(t, st, func(tx *store.Tx) error {
			likes, err := store.Likes(t.Context(), tx, "steel", "1-9")
			if err != nil {
				return err
			}
			all, unassessed, err := store.AllLikes(t.Context(), tx)
			if err != nil {
				return err
			}
			if diff := cmp.Diff([]int64{10, 20, 30}, actuals(likes)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff([]int64{10, 20, 30, 40}, actuals(all)); diff != "" {
				t.Error(diff)
			}
			if len(unassessed) != 2 {
				t.Errorf("got %+v", unassessed)
			}
			settled := store.Settled{ID: id(5), Standing: crm.Standing{Potential: 9, PotentialOn: 3, PotentialClass: crm.PotentialC, Gap: 9, Treatment: crm.Call, BudgetMinutes: 60}}
			if err := store.SaveStandings(t.Context(), tx, slices.Values([]store.Settled{settled})); err != nil {
				return err
			}
			c, err := store.Company(t.Context(), tx, id(5))
			if diff := cmp.Diff(settled.Standing, c.Standing); diff != "" {
				t.Error(diff)
			}
			return err
		})
	})
}

func actuals(likes []store.Like) []int64 {
	var list []int64
	for _, l := range likes {
		list = append(list, l.Actual)
	}
	slices.Sort(list)
	return list
}
