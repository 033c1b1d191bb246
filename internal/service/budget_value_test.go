package service_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// The strategy changes on 23 November; ten days later ten days are compared.
// Before it 300.00 came in for 60 minutes, after it 500.00 for 120: 300 and 250 an
// hour. At 60.00 an hour the year of 180 minutes costs 180.00; a margin is known of
// 200.00.
func TestValueOfAnHourBeforeAndAfter(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		ids := standing(t, g, crm.GroupC, crm.PotentialA, "Alpha")
		strategies := service.Strategies{Core: g.Core}
		_, s, version := staffed(t, g)
		if _, _, err := strategies.Save(t.Context(), g.Admin, service.StrategyForm{Cells: with(s.Cells, lowHigh, "call", 0), ValidFrom: monday, Version: version}); err != nil {
			t.Fatal(err)
		}
		margin := int64(200_00)
		book(t, g, ids[0], crm.Payment{PaidOn: monday.AddDays(-3), Amount: 300_00, Margin: &margin}, crm.Payment{PaidOn: monday.AddDays(2), Amount: 500_00}, crm.Payment{PaidOn: monday.AddDays(-11), Amount: 1_00})
		operation := theOperation(t, g)
		for i, done := range []struct {
			day     civil.Date
			minutes int64
		}{{monday.AddDays(-1), 60}, {monday, 120}} {
			a := crm.Activity{ID: crm.ID{14: 7, 15: byte(i)}, CompanyID: ids[0], OperationID: operation, Persons: []crm.ID{g.Admin.UserID}, State: crm.ActivityDone, Reached: true, Day: done.day, Minutes: done.minutes, MinutesBy: crm.MinutesTyped, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
			err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
				if err := store.InsertActivity(t.Context(), tx, a); err != nil {
					return err
				}
				return store.RefreshEffort(t.Context(), tx, ids[0], 2026)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		b := service.Budgets{Core: g.Core}
		if _, err := b.SaveRules(t.Context(), g.Admin, crm.TimeRules{HourCost: 60_00}); err != nil {
			t.Fatal(err)
		}
		g.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 0, 10) }
		table, err := b.Value(t.Context(), g.Admin, service.BudgetBySegment)
		if err != nil {
			t.Fatal(err)
		}
		if want := (service.Worth{Revenue: 801_00, Margin: 200_00, Minutes: 180, Cost: 180_00}); table.Total != want {
			t.Errorf("the year %+v, want %+v", table.Total, want)
		}
		if len(table.Strategy) != 1 {
			t.Fatalf("%+v", table.Strategy)
		}
		c := table.Strategy[0]
		if c.On != monday || c.Days != 10 || c.Before != (service.Worth{Revenue: 300_00, Margin: 200_00, Minutes: 60, Cost: 60_00}) || c.After != (service.Worth{Revenue: 500_00, Minutes: 120, Cost: 120_00}) {
			t.Errorf("%+v", c)
		}
	})
}

// book adds payments of a company as an import does.
func book(t *testing.T, g *servicetest.Ground, company crm.ID, payments ...crm.Payment) {
	t.Helper()
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i := range payments {
			p := &payments[i]
			p.ID, p.CompanyID, p.CreatedAt, p.Version = crm.PaymentID(p.PaidOn, [16]byte{15: byte(i)}), company, tx.Now, 1
		}
		if err := store.LoadPayments(t.Context(), tx, slices.Values(payments)); err != nil {
			return err
		}
		return store.RebuildDays(t.Context(), tx, []crm.ID{company})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func theOperation(t *testing.T, g *servicetest.Ground) crm.ID {
	t.Helper()
	operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	return operations[0].ID
}

// The file says what the screen says, in the reader's words; every column must be
// named.
func TestTablesOfTimeAsFiles(t *testing.T) {
	c, _ := budgeted(t, storetest.SQLite(t))
	s := service.Budgets{Core: c.Ground.Core}
	x := service.BudgetExport{Format: sheet.CSV, Headings: service.MoneyColumns, Sum: "all", Labels: map[string]string{"A/A": "the best"}}
	write, err := s.ExportTable(t.Context(), c.Admin, service.BudgetWish{}, x)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff")))
	if strings.Contains(strings.SplitN(out.String(), "\n", 2)[0], ";") {
		reader.Comma = ';'
	}
	lines, err := reader.ReadAll()
	table, tableErr := s.Table(t.Context(), c.Admin, service.BudgetWish{})
	if err != nil || tableErr != nil || len(lines) != len(table.Rows)+2 || lines[len(lines)-1][0] != "all" || !strings.Contains(out.String(), "the best") {
		t.Fatalf("%v, %v: %s", err, tableErr, out.String())
	}
	if _, err := s.ExportAttainment(t.Context(), c.Admin, service.AttainmentWish{}, x); !fault.Is(err, fault.Invalid) {
		t.Errorf("a column without a heading: %v", err)
	}
}
