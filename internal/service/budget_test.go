package service_test

import (
	"cmp"
	"math"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func yearMinutes(t *testing.T, g *servicetest.Ground, id crm.ID) int64 {
	t.Helper()
	return companyOf(t, g, id).Effort.YearMinutes
}

// 326 days of the year are over on 23 November. C/A deserves 2802 minutes, the own
// standard 240.
//
//	until 23 December (31 days), then C/A again:  (2802·334 + 240·31) ÷ 365 = 2584.4
//	given up after ten days:                      (2802·355 + 240·10) ÷ 365 = 2731.8
func TestAYearWithAnOwnStandard(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha", "Beta")
		overrides := service.Overrides{Core: g.Core}
		o := crm.Override{CompanyID: ids[0], Operations: map[string]float64{"call": 10, "field_meeting": 1}, Treatment: crm.Call, Reason: "moved abroad", Until: monday.AddDays(30)}
		if _, err := overrides.Save(t.Context(), g.Admin, o); err != nil {
			t.Fatal(err)
		}
		if got := yearMinutes(t, g, ids[0]); got != 2584 {
			t.Errorf("with its end in the year %d", got)
		}
		g.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 0, 10) }
		if err := overrides.Remove(t.Context(), g.Admin, ids[0]); err != nil {
			t.Fatal(err)
		}
		if got := yearMinutes(t, g, ids[0]); got != 2732 {
			t.Errorf("after ten days of it %d", got)
		}
		g.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 2, 0) }
		if err := (service.Activities{Core: g.Core}).TurnOfYear(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := yearMinutes(t, g, ids[0]); got != 2802 {
			t.Errorf("the next year %d", got)
		}
	})
}

// 326 days of C/A at 2802, then 39 of C/C at 10: (2802·326 + 10·39) ÷ 365 = 2503.7.
// A company that nobody had analysed counts by its first segment all the year.
func TestAYearWithAnotherSegment(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		ids := append(standing(t, g, crm.GroupC, crm.PotentialA, "Alpha"), standing(t, g, crm.GroupNone, crm.PotentialUnknown, "Beta")...)
		move := func(now crm.Standing, id crm.ID, group crm.Group) {
			t.Helper()
			now.Group = group
			err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
				return store.SetGroups(t.Context(), tx, []store.Regrouped{{Change: crm.GroupChange{CompanyID: id}, Standing: now}}, func(int) {})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		settled := func(class crm.PotentialClass, minutes int64, id crm.ID) {
			t.Helper()
			err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
				return store.SaveStandings(t.Context(), tx, slices.Values([]store.Settled{{ID: id, Standing: crm.Standing{PotentialClass: class, BudgetMinutes: minutes}}}))
			})
			if err != nil {
				t.Fatal(err)
			}
			if err := (service.Budgets{Core: g.Core}).CatchUp(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		settled(crm.PotentialC, 10, ids[0])
		move(crm.Standing{BudgetMinutes: 10}, ids[1], crm.GroupC)
		settled(crm.PotentialC, 10, ids[1])
		if a, b := yearMinutes(t, g, ids[0]), yearMinutes(t, g, ids[1]); a != 2504 || b != 10 {
			t.Errorf("%d and %d", a, b)
		}
	})
}

// budgeted gives the crowd's companies budgets and minutes of the year.
func budgeted(t *testing.T, st *store.Store) (*crowd, []crm.Company) {
	t.Helper()
	c := newCrowd(t, st)
	cells := store.CellBudgets{}
	for i, segment := range []crm.Segment{{Group: "A", Class: "A"}, {Group: "A", Class: "C"}, {Group: "B", Class: "C"}, {Group: "0", Class: "?"}, {Group: "B", Class: "A"}} {
		cells[segment] = store.CellBudget{Treatment: crm.Call, Minutes: int64(60 * (i + 1))}
	}
	err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		if err := store.RefreshBudgets(t.Context(), tx, cells); err != nil {
			return err
		}
		var all []store.Allotment
		list, err := store.UnallottedCompanies(t.Context(), tx, 1000)
		for _, u := range list {
			all = append(all, store.Allotment{Unallotted: u, YearMinutes: u.Minutes})
		}
		if err != nil {
			return err
		}
		if err := store.SaveAllotments(t.Context(), tx, all); err != nil {
			return err
		}
		return store.RefreshAllEfforts(t.Context(), tx, 2026)
	})
	if err != nil {
		t.Fatal(err)
	}
	var companies []crm.Company
	for i := range 60 {
		companies = append(companies, companyOf(t, c.Ground, crm.ID{14: 1, 15: byte(i)}))
	}
	return c, companies
}

func seen(a access.Actor, companies []crm.Company) []crm.Company {
	return slices.DeleteFunc(slices.Clone(companies), func(c crm.Company) bool {
		return c.Status == crm.Released || !access.Sees(a, crm.NounCompany, c.OwnerID, c.SecondID)
	})
}

// Every row is what a slow count of the companies it names gives, for whoever
// looks, and its filters list exactly those.
func TestTimeAgainstMoneyCountsWhatItsRowsList(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c, companies := budgeted(t, st)
		for name, a := range c.actors {
			for _, by := range []string{service.BudgetBySegment, service.BudgetByPerson, service.BudgetByTeam} {
				table, err := service.Budgets{Core: c.Ground.Core}.Table(t.Context(), a, service.BudgetWish{By: by})
				if err != nil {
					t.Fatal(err)
				}
				var n int64
				for _, row := range table.Rows {
					n += row.Companies
					if listed := c.listed(t, a, "companies", crm.Match{}, append(slices.Clone(table.Where), row.Where...)); int64(listed) != row.Companies {
						t.Errorf("%s by %s, %q: %d companies, %d listed", name, by, row.Key, row.Companies, listed)
					}
				}
				all := seen(a, companies)
				var budget, used, over, actual int64
				for _, one := range all {
					budget, used, actual = budget+one.Effort.YearMinutes, used+one.Effort.UsedMinutes, actual+one.Standing.Actual
					over += max(0, one.Effort.UsedMinutes-one.Effort.YearMinutes)
				}
				got := table.Total
				if n != int64(len(all)) || int64(got.Minutes.Budget) != budget || int64(got.Minutes.Done) != used || got.Overs != over || got.Money.Money != actual || budget == 0 || over == 0 {
					t.Errorf("%s by %s: %d companies, %+v; want %d, %d budgeted, %d used, %d over, %d paid", name, by, n, got, len(all), budget, used, over, actual)
				}
			}
		}
	})
}

// Page by page in the order that a slow sort gives.
func TestWhoGetsTooMuchAndTooLittle(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c, companies := budgeted(t, st)
		s := service.Budgets{Core: c.Ground.Core}
		for name, a := range c.actors {
			for _, which := range []service.Served{store.OverServed, store.UnderServed} {
				type line struct {
					ID      crm.ID
					Minutes int64
				}
				var got, want []line
				w := service.ServedWish{Which: which, Limit: 3}
				elapsed := 0.0
				for {
					page, err := s.Served(t.Context(), a, w)
					if err != nil {
						t.Fatal(err)
					}
					for _, one := range page.Companies {
						got = append(got, line{one.ID, one.Minutes})
					}
					elapsed = page.Elapsed
					if w.After = page.Next; w.After == "" {
						break
					}
				}
				for _, one := range seen(a, companies) {
					e := one.Effort
					minutes := e.UsedMinutes + e.ScheduledMinutes - e.YearMinutes
					if which == store.UnderServed {
						minutes = e.YearMinutes*int64(math.Round(elapsed*1e4))/10_000 - e.UsedMinutes
					}
					if minutes > 0 {
						want = append(want, line{one.ID, minutes})
					}
				}
				slices.SortFunc(want, func(x, y line) int {
					return cmp.Or(cmp.Compare(y.Minutes, x.Minutes), slices.Compare(x.ID[:], y.ID[:]))
				})
				if diff := gocmp.Diff(want, got); diff != "" || len(want) == 0 {
					t.Errorf("%s, %s: %s", name, which, diff)
				}
			}
		}
		if _, err := s.Served(t.Context(), c.Admin, service.ServedWish{After: "x", Limit: 1}); fault.CodeOf(err) == "" {
			t.Errorf("a bad cursor: %v", err)
		}
	})
}

func TestRulesOfTimeAndMoney(t *testing.T) {
	g := servicetest.New(t)
	s := service.Budgets{Core: g.Core}
	r, err := s.SaveRules(t.Context(), g.Admin, crm.TimeRules{HourCost: 120_000, AlarmPoints: 500})
	if err != nil || r.Version != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	if _, err := s.SaveRules(t.Context(), g.Admin, crm.TimeRules{HourCost: 1}); !fault.Is(err, fault.Stale) {
		t.Errorf("saved over a newer version: %v", err)
	}
	for _, bad := range []crm.TimeRules{{HourCost: -1, Version: 1}, {AlarmPoints: 10_001, Version: 1}} {
		if _, err := s.SaveRules(t.Context(), g.Admin, bad); !fault.Is(err, fault.Invalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	hidden := access.Actor{UserID: g.Admin.UserID, Role: crm.Salesperson, Rights: &crm.Rights{Powers: []crm.Power{crm.PowerRead}, Hidden: []string{"company.money"}}}
	if seen, err := s.Rules(t.Context(), hidden); err != nil || seen.HourCost != 0 || seen.AlarmPoints != 500 {
		t.Errorf("%+v, %v", seen, err)
	}
}
