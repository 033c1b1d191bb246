package service_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// paid is one payment of a test world, its company named by place.
type paid struct {
	company int
	on      civil.Date
	amount  int64
	margin  int64
}

// market is a workspace with companies and payments.
type market struct {
	*servicetest.Ground
	service.Analyses
	ids  []crm.ID
	paid []paid
}

// newMarket makes companies "company 0", "company 1", … in industries by turns
// and books the payments.
func newMarket(t *testing.T, st *store.Store, companies int, payments []paid) *market {
	t.Helper()
	g := servicetest.On(t, st)
	m := &market{Ground: g, Analyses: service.Analyses{Core: g.Core}, paid: payments}
	industries := []string{"steel", "food", ""}
	err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i := range companies {
			c := crm.Company{ID: crm.ID(uuid.Must(uuid.NewV7())), Name: fmt.Sprint("company ", i), Industry: industries[i%3], Status: crm.Client, CreatedAt: tx.Now, UpdatedAt: tx.Now, Version: 1}
			if i%2 == 0 {
				c.OwnerID = g.Admin.UserID
			}
			m.ids = append(m.ids, c.ID)
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
		}
		err := store.LoadPayments(t.Context(), tx, func(yield func(crm.Payment) bool) {
			for i, p := range payments {
				made := crm.Payment{ID: crm.PaymentID(p.on, [16]byte{14: byte(i >> 8), 15: byte(i)}), CompanyID: m.ids[p.company], PaidOn: p.on, Amount: p.amount, Margin: &p.margin, CreatedAt: tx.Now, Version: 1}
				if !yield(made) {
					return
				}
			}
		})
		if err == nil {
			err = store.RebuildDays(t.Context(), tx, m.ids)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// workedMarket pays 100, 50, 8, 20 and 5 in 2025, and company 5 never.
func workedMarket(t *testing.T, st *store.Store) *market {
	var payments []paid
	for i, amount := range []int64{100, 50, 8, 20, 5} {
		payments = append(payments, paid{i, day(t, "2025-03-15") + civil.Date(30*i), amount, amount / 2})
	}
	return newMarket(t, st, 6, payments)
}

func year2025(t *testing.T) service.AnalysisQuestion {
	return service.AnalysisQuestion{From: day(t, "2025-01-01"), To: day(t, "2026-01-01"), Measure: crm.Revenue, Rule: abc.DefaultRule()}
}

func TestPreviewWorkedCheck(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		m := workedMarket(t, st)
		p, err := m.Preview(t.Context(), m.Admin, year2025(t))
		if err != nil {
			t.Fatal(err)
		}
		want := []abc.Total{{Group: abc.A, Companies: 2, Value: 150}, {Group: abc.B, Companies: 2, Value: 28}, {Group: abc.C, Companies: 1, Value: 5}, {Group: abc.Zero, Companies: 1}, {Group: abc.Net}}
		if diff := cmp.Diff(want, p.Totals); diff != "" || p.Base != 183 || p.Companies != 6 {
			t.Errorf("base %d of %d companies %s", p.Base, p.Companies, diff)
		}
	})
}

// slowValues adds up the payments one by one.
func (m *market) slowValues(q service.AnalysisQuestion, inFilter func(int) bool) (places []int, values []int64) {
	for i := range m.ids {
		if !inFilter(i) {
			continue
		}
		sum := int64(0)
		for _, p := range m.paid {
			if p.company == i && q.From <= p.on && p.on < q.To {
				sum += q.Measure.Of(crm.MonthSum{Revenue: p.amount, Margin: p.margin, Count: 1})
			}
		}
		places, values = append(places, i), append(values, sum)
	}
	return places, values
}

func TestAnalysisEqualsPaymentsOneByOne(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	start := day(t, "2024-01-01")
	var payments []paid
	for range 900 {
		payments = append(payments, paid{random.IntN(36), start + civil.Date(random.IntN(900)), int64(random.IntN(4000)) - 300, int64(random.IntN(900)) - 100})
	}
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		m := newMarket(t, st, 40, payments)
		for range 60 {
			from := start + civil.Date(random.IntN(700))
			q := service.AnalysisQuestion{From: from, To: from + 1 + civil.Date(random.IntN(300)), Rule: abc.DefaultRule()}
			q.Measure = []crm.Measure{crm.Revenue, crm.Margin, crm.Count}[random.IntN(3)]
			inFilter := func(int) bool { return true }
			if random.IntN(2) == 0 {
				q.Filter.Industries, inFilter = []string{"food"}, func(i int) bool { return i%3 == 1 }
			}
			m.compareSlow(t, q, inFilter)
		}
	})
}

func (m *market) compareSlow(t *testing.T, q service.AnalysisQuestion, inFilter func(int) bool) {
	t.Helper()
	places, values := m.slowValues(q, inFilter)
	result, err := abc.Classify(values, q.Rule)
	if err != nil {
		t.Fatal(err)
	}
	totals, _ := abc.Totals(values, result.Groups)
	p, err := m.Preview(t.Context(), m.Admin, q)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(totals, p.Totals); diff != "" {
		t.Fatalf("%s to %s %s: %s", q.From, q.To, q.Measure, diff)
	}
	rows := m.allRows(t, q, service.RowsWish{Limit: 7})
	if len(rows) != len(places) {
		t.Fatalf("%d rows of %d companies", len(rows), len(places))
	}
	for _, r := range rows {
		k := slices.Index(places, slices.Index(m.ids, r.Company.ID))
		if r.Value != values[k] || r.Group != result.Groups[k] {
			t.Fatalf("%s: %d %s, want %d %s", r.Company.Name, r.Value, r.Group, values[k], result.Groups[k])
		}
	}
}

// allRows follows the pages to the end.
func (m *market) allRows(t *testing.T, q service.AnalysisQuestion, w service.RowsWish) (rows []service.AnalysedRow) {
	t.Helper()
	for {
		page, err := m.Rows(t.Context(), m.Admin, q, w)
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, page.Rows...)
		if w.After = page.Next; w.After == "" {
			return rows
		}
	}
}

func TestQuestionsThatAreRefused(t *testing.T) {
	m := workedMarket(t, storetest.SQLite(t))
	tests := map[string]struct {
		change func(*service.AnalysisQuestion)
		code   string
	}{
		"an empty window": {func(q *service.AnalysisQuestion) { q.To = q.From }, "analysis.window"},
		"a long window":   {func(q *service.AnalysisQuestion) { q.To = q.From + 40_000 }, "analysis.window_too_long"},
		"a measure":       {func(q *service.AnalysisQuestion) { q.Measure = "profit" }, "analysis.measure"},
		"cuts":            {func(q *service.AnalysisQuestion) { q.Rule.Cuts[1] = 1 }, "abc.cut"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			q := year2025(t)
			test.change(&q)
			_, err := m.Preview(t.Context(), m.Admin, q)
			e, ok := fault.As(err)
			if !ok || e.Kind != fault.Invalid || len(e.Fields) != 1 || e.Fields[0].Code != test.code {
				t.Errorf("%v, want %s", err, test.code)
			}
		})
	}
}

func TestWhoMayAnalyseAndApply(t *testing.T) {
	m := workedMarket(t, storetest.SQLite(t))
	for role, may := range map[crm.Role]bool{crm.Administrator: true, crm.HeadOfSales: true, crm.Analyst: false, crm.Salesperson: false} {
		actor := access.Actor{UserID: m.Admin.UserID, Role: role}
		if _, err := m.Preview(t.Context(), actor, year2025(t)); (err == nil) != (role != crm.Salesperson) {
			t.Errorf("%s looks: %v", role, err)
		}
		if _, err := m.Apply(t.Context(), actor, year2025(t)); (err == nil) != may {
			t.Errorf("%s applies: %v", role, err)
		}
	}
}
