package service_test

import (
	"math"
	"slices"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/plan/week"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// C/A is due 59 contacts a year: calls, meetings and offers of the default
// matrix. In the last quarter of 2026 that is 59·92/365 = 14.87; a contact comes
// in its window 5 to 7 days after the one before.
//
// Alpha is reached on 1, 7, 10 and 23 November (the first of all, in time, too
// early, too late), Beta never.
func TestAttainmentWorkedFromRecords(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta")
		operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
		if err != nil {
			t.Fatal(err)
		}
		err = st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
			for i, day := range []int{1, 7, 10, 23, 30} {
				a := crm.Activity{ID: crm.ID{14: 8, 15: byte(i)}, CompanyID: ids[0], OperationID: operations[0].ID, Persons: []crm.ID{g.Admin.UserID}, State: crm.ActivityDone, Reached: true, Day: civil.MakeDate(2026, 11, day), Minutes: 20, MinutesBy: crm.MinutesTyped, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
				if day == 30 {
					a.State, a.Reached = crm.ActivityPlanned, false
				}
				if err := store.InsertActivity(t.Context(), tx, a); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		table, err := service.Budgets{Core: g.Core}.Attainment(t.Context(), g.Admin, service.AttainmentWish{})
		if err != nil {
			t.Fatal(err)
		}
		got, due := table.Total, 2*59*92/365.0
		if table.From != civil.MakeDate(2026, 10, 1) || table.To != civil.MakeDate(2026, 12, 31) {
			t.Errorf("%s – %s is no quarter", table.From, table.To)
		}
		if got.Companies != 2 || math.Abs(got.Due-due) > 1e-9 || got.Done != 4 || got.Scheduled != 1 || math.Abs(got.Remaining-(due-5)) > 1e-9 {
			t.Errorf("%+v", got)
		}
		for name, share := range map[string][2]float64{"capped": {*got.Capped, 4 / due}, "coverage": {*got.Coverage, 0.5}, "in window": {*got.InWindow, 0.5}, "potential": {*got.Potential, 4 / due}} {
			if math.Abs(share[0]-share[1]) > 1e-9 {
				t.Errorf("%s %v, want %v", name, share[0], share[1])
			}
		}
	})
}

// The crowd's attainment equals what the plan says of companies that are counted
// one by one, for whoever looks; and its filters list what it counts.
func TestAttainmentEqualsASlowCount(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c, companies := budgeted(t, st)
		s := service.Budgets{Core: c.Ground.Core}
		period := civil.Interval{From: monday.AddDays(-120), To: monday.AddDays(40)}
		for name, a := range c.actors {
			for _, by := range []string{service.BudgetBySegment, service.BudgetByPerson, service.BudgetByTeam} {
				table, err := s.Attainment(t.Context(), a, service.AttainmentWish{BudgetWish: service.BudgetWish{By: by}, From: period.From, To: period.To.AddDays(-1)})
				if err != nil {
					t.Fatal(err)
				}
				var list []attainment.Company
				for _, one := range companies {
					if access.Sees(a, crm.NounCompany, one.OwnerID, one.SecondID) {
						list = append(list, c.countSlowly(t, one, period))
					}
				}
				want := attainment.Report(list, 0)[0]
				got := table.Total
				if got.Done != want.Done || got.Companies != want.Companies || math.Abs(got.Due-want.Due) > 1e-6 || math.Abs(got.OverMinutes-want.OverMinutes) > 1e-6 || got.InWindow == nil || math.Abs(*got.InWindow-*want.InWindow) > 1e-9 || math.Abs(*got.Capped-*want.Capped) > 1e-9 || got.Minutes.Done != want.Minutes.Done {
					t.Errorf("%s by %s: %+v, slowly %+v", name, by, got, want)
				}
				for _, row := range table.Rows {
					if n := c.listed(t, c.Admin, "activities", crm.Match{}, append(slices.Clone(table.Done), row.Where...)); name == "everybody's" && n != int64(row.Done) {
						t.Errorf("by %s, %q: %d contacts, %d listed", by, row.Key, row.Done, n)
					}
				}
			}
		}
	})
}

// countSlowly reads a company's activities one by one.
func (c *crowd) countSlowly(t *testing.T, company crm.Company, period civil.Interval) attainment.Company {
	t.Helper()
	out := attainment.Company{ID: company.ID.String()}
	cells := crm.DefaultCells()
	norms := map[string]float64{"field_meeting": 120, "office_meeting": 75, "call": 12, "presentation": 90, "letter": 10, "offer": 30, "contract": 60, "shipment": 15}
	minutes, contacts := 0.0, 0.0
	for _, cell := range cells {
		if cell.Segment() == company.Standing.Segment() {
			for code, n := range cell.Operations {
				minutes, contacts = minutes+n*norms[code], contacts+n
			}
		}
	}
	if company.Status != crm.Released {
		out.Due, out.BudgetMinutes = contacts*float64(period.Len())/365, minutes*float64(period.Len())/365
	}
	page, err := service.Activities{Core: c.Ground.Core}.List(t.Context(), c.Admin, service.ActivityQuery{Company: company.ID, ListQuery: service.ListQuery{Limit: 200}})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range page.Activities {
		if !period.Contains(a.Day) || a.State != crm.ActivityDone {
			continue
		}
		out.DoneMinutes += int(a.Minutes)
		if !a.Reached {
			continue
		}
		out.Done++
		last := civil.Date(0)
		for _, b := range page.Activities {
			if b.State == crm.ActivityDone && b.Reached && b.Day < a.Day {
				last = max(last, b.Day)
			}
		}
		if company.Status == crm.Released || contacts == 0 {
			continue
		}
		w := week.WindowOf(last, int(math.Round(365.25/contacts)))
		if last == 0 || w.Open <= a.Day && a.Day <= w.Close {
			out.InWindow++
		}
	}
	return out
}
