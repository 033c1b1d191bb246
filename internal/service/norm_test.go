package service_test

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// log writes down n done activities of so many minutes.
func (c *crowd) log(t *testing.T, group byte, n int, sample crm.Activity) {
	t.Helper()
	err := c.Ground.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i := range n {
			a := sample
			a.ID, a.State, a.Day, a.CreatedAt, a.UpdatedAt, a.Version = crm.ID{13: group, 14: 9, 15: byte(i)}, crm.ActivityDone, monday, servicetest.Now, servicetest.Now, 1
			a.CompanyID = cmp.Or(a.CompanyID, crm.ID{14: 1, 15: byte(i % 60)})
			if err := store.InsertActivity(t.Context(), tx, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Forty offers of fifty minutes where the norm says thirty, sixty that took their
// minutes from the norm and say nothing, and a timer that ran for ten hours.
func TestANormIsProposedAndMovesTheHeadcount(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := newCrowd(t, st)
		s := service.Strategies{Core: c.Ground.Core}
		offer := c.operation(t, "offer")
		made := crm.Activity{OperationID: offer.ID, Persons: c.people[:1], Minutes: 50, MinutesBy: crm.MinutesTyped, Reached: true}
		c.log(t, 1, 40, made)
		made.Minutes, made.MinutesBy = 30, crm.MinutesByNorm
		c.log(t, 2, 60, made)
		made.Minutes, made.MinutesBy = 600, crm.MinutesByTimer
		c.log(t, 3, 1, made)
		row := measured(t, s, c.Admin, offer.ID)
		if row.Count != 40 || row.LeftOut != 1 || row.Median != 50 || row.P80 != 50 || row.Norm != 30 || row.Proposal == nil || *row.Proposal != 50 {
			t.Fatalf("%+v", row)
		}
		if n := c.listed(t, c.Admin, "activities", crm.Match{}, row.Where); n != 41 {
			t.Errorf("%d rows behind 40 and one left out", n)
		}
		before := row.Effect
		if before == nil || before.HoursAfter <= before.HoursBefore || before.PeopleAfter <= before.PeopleBefore {
			t.Fatalf("%+v", before)
		}
		norm := offer.Norm
		norm.Minutes, norm.ValidFrom = 50, monday
		if _, _, err := (service.Operations{Core: c.Ground.Core}).SetNorm(t.Context(), c.Admin, offer.ID, norm); err != nil {
			t.Fatal(err)
		}
		out, _, _ := staffed(t, c.Ground)
		if math.Abs(out.Result.People-before.PeopleAfter) > 1e-9 {
			t.Errorf("%v people were foretold, %v came", before.PeopleAfter, out.Result.People)
		}
		if row := measured(t, s, c.Admin, offer.ID); row.Proposal != nil || row.Norm != 50 {
			t.Errorf("still proposed: %+v", row)
		}
	})
}

// A salesperson measures what they see, without a proposal; who sees no
// activities measures nothing.
func TestWhoMeasuresNorms(t *testing.T) {
	c := newCrowd(t, storetest.SQLite(t))
	s := service.Strategies{Core: c.Ground.Core}
	offer := c.operation(t, "offer")
	foreign := crm.ID{14: 1, 15: 3} // the third person's alone
	sample := crm.Activity{CompanyID: foreign, OperationID: offer.ID, Persons: c.people[2:], Minutes: 50, MinutesBy: crm.MinutesTyped, Reached: true}
	c.log(t, 1, 40, sample)
	sample.Persons, sample.Minutes = c.people[:1], 20
	c.log(t, 2, 35, sample)
	own := c.actors["their own"]
	if row := measured(t, s, own, offer.ID); row.Count != 35 || row.Median != 20 || row.Proposal != nil || row.Effect != nil {
		t.Errorf("%+v", row)
	}
	if row := measured(t, s, access.Actor{UserID: c.people[1], Role: crm.Analyst}, offer.ID); row.Count+row.LeftOut != 75 {
		t.Errorf("an analyst: %+v", row)
	}
	if _, err := s.Measure(t.Context(), access.Actor{}, service.NormWish{}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("nobody: %v", err)
	}
	if _, err := s.Measure(t.Context(), own, service.NormWish{From: monday, To: monday.AddDays(-1)}); !fault.Is(err, fault.Invalid) {
		t.Errorf("a period that ends before it begins: %v", err)
	}
}

// Rows by person and segment hold together what the row of the operation holds,
// and each opens its activities.
func TestEveryMeasureOpensItsRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := newCrowd(t, st)
		s := service.Strategies{Core: c.Ground.Core}
		for name, a := range c.actors {
			sums := map[bool]int{}
			for _, both := range []bool{false, true} {
				m, err := s.Measure(t.Context(), a, service.NormWish{From: monday.AddDays(-300), ByPerson: both, BySegment: both})
				if err != nil {
					t.Fatal(err)
				}
				for _, r := range m.Rows {
					n := r.Count + r.LeftOut + r.Attempts.Failed
					sums[both] += n
					if listed := c.listed(t, a, "activities", crm.Match{}, r.Where); listed < int64(n) || listed > int64(n)+1 { // one of no minutes
						t.Errorf("%s, %+v: %d in the list", name, r.Key, listed)
					}
				}
			}
			if sums[false] == 0 || sums[false] != sums[true] {
				t.Errorf("%s: %v", name, sums)
			}
		}
	})
}

func (c *crowd) operation(t *testing.T, code string) service.OperationNorms {
	t.Helper()
	all, err := service.Operations{Core: c.Ground.Core}.List(t.Context(), c.Admin)
	if err != nil {
		t.Fatal(err)
	}
	return all[slices.IndexFunc(all, func(o service.OperationNorms) bool { return o.Code == code })]
}

func measured(t *testing.T, s service.Strategies, a access.Actor, operation crm.ID) service.MeasuredNorm {
	t.Helper()
	m, err := s.Measure(t.Context(), a, service.NormWish{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(m.Rows, func(r service.MeasuredNorm) bool { return r.Of.ID == operation })
	if i < 0 {
		t.Fatalf("nothing measured among %d rows", len(m.Rows))
	}
	return m.Rows[i]
}
