package service_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// groups reads the groups on the cards, "–" for none.
func (m *market) groups(t *testing.T) string {
	t.Helper()
	letters := ""
	for _, id := range m.ids {
		c, err := service.Companies{Core: m.Ground.Core}.Get(t.Context(), m.Admin, id)
		if err != nil {
			t.Fatal(err)
		}
		if letters += string(c.Standing.Group); c.Standing.Group == crm.GroupNone {
			letters += "–"
		}
	}
	return letters
}

func (m *market) apply(t *testing.T, q service.AnalysisQuestion) crm.ID {
	t.Helper()
	run, err := m.Apply(t.Context(), m.Admin, q)
	if err != nil {
		t.Fatal(err)
	}
	m.RunJobs(t)
	return run.ID
}

func TestApplyAndUndo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		m := workedMarket(t, st)
		q := year2025(t)
		first := m.apply(t, q)
		if got := m.groups(t); got != "AABBC0" {
			t.Fatalf("applied: %s", got)
		}
		q.Rule.Boundary = abc.Inclusive
		second := m.apply(t, q)
		if got := m.groups(t); got != "ABCBC0" {
			t.Fatalf("applied again: %s", got)
		}
		if _, err := m.Undo(t.Context(), m.Admin, first); fault.CodeOf(err) != "analysis.not_latest" {
			t.Errorf("the first before the second: %v", err)
		}
		for _, step := range []struct {
			run  crm.ID
			want string
		}{{second, "AABBC0"}, {first, "––––––"}} {
			if _, err := m.Undo(t.Context(), m.Admin, step.run); err != nil {
				t.Fatal(err)
			}
			m.RunJobs(t)
			if got := m.groups(t); got != step.want {
				t.Fatalf("undone: %s, want %s", got, step.want)
			}
		}
		if _, err := m.Undo(t.Context(), m.Admin, first); fault.CodeOf(err) != "analysis.not_latest" {
			t.Errorf("undone twice: %v", err)
		}
		runs, err := m.Runs(t.Context(), m.Admin, crm.ID{}, 10)
		if err != nil || len(runs) != 2 || runs[0].ID != second || runs[0].State != crm.RunUndone || runs[0].Moved != 2 || runs[1].Moved != 6 {
			t.Errorf("%v %v", runs, err)
		}
	})
}

func TestApplyTouchesOnlyWhatItMust(t *testing.T) {
	m := workedMarket(t, storetest.SQLite(t))
	q := year2025(t)
	m.apply(t, q)
	again := m.apply(t, q)
	q.Filter.Industries = []string{"food"} // companies 1 and 4
	filtered := m.apply(t, q)
	for run, want := range map[crm.ID]int{again: 0, filtered: 1} {
		changed := 0
		err := m.Ground.Core.Store.View(t.Context(), func(tx *store.Tx) error {
			changes, err := store.RunChanges(t.Context(), tx, run)
			changed = len(changes)
			return err
		})
		if err != nil || changed != want {
			t.Errorf("%d changes, want %d (%v)", changed, want, err)
		}
	}
	if got := m.groups(t); got != "AABBB0" { // 50 and 5: the five begins at 91 %
		t.Errorf("after the filtered run: %s", got)
	}
}

func TestApplyDerivesActualAndGap(t *testing.T) {
	m := workedMarket(t, storetest.SQLite(t))
	q := year2025(t)
	q.To = day(t, "2025-07-01") // half a year: only companies 0 … 2 paid by then
	q.Measure = crm.Count
	m.apply(t, q)
	c, err := service.Companies{Core: m.Ground.Core}.Get(t.Context(), m.Admin, m.ids[0])
	if err != nil {
		t.Fatal(err)
	}
	if s := c.Standing; s.Value != 1 || s.Actual != 200 || s.Gap != 0 {
		t.Errorf("value %d, actual %d, gap %d; want 1 payment, 200 a year", s.Value, s.Actual, s.Gap)
	}
}

func TestMovementAndChanges(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		m := newMarket(t, st, 4, []paid{
			{0, day(t, "2024-05-05"), 900, 0}, {0, day(t, "2025-05-05"), 50, 0},
			{1, day(t, "2024-06-05"), 80, 0}, {1, day(t, "2025-06-05"), 950, 0},
			{2, day(t, "2025-06-06"), 10, 0}, {2, day(t, "2024-06-06"), -10, 0},
		})
		q := year2025(t)
		before := civil.Interval{From: day(t, "2024-01-01"), To: q.From}
		moves, err := m.Movement(t.Context(), m.Admin, q, before)
		want := []abc.Move{
			{From: abc.A, To: abc.B, Companies: 1, Before: 900, After: 50}, {From: abc.B, To: abc.A, Companies: 1, Before: 80, After: 950},
			{From: abc.Net, To: abc.C, Companies: 1, Before: -10, After: 10},
		}
		if diff := cmp.Diff(want, moves); diff != "" || err != nil {
			t.Error(err, diff)
		}
		from := abc.A
		page, err := m.Rows(t.Context(), m.Admin, q, service.RowsWish{Before: &before, From: &from, Limit: 10})
		if err != nil || len(page.Rows) != 1 || page.Rows[0].Company.ID != m.ids[0] || page.Rows[0].Before != 900 {
			t.Errorf("the rows of one cell: %+v %v", page, err)
		}
		m.apply(t, service.AnalysisQuestion{From: before.From, To: before.To, Measure: crm.Revenue, Rule: abc.DefaultRule()})
		changes, err := m.Changes(t.Context(), m.Admin, q)
		if diff := cmp.Diff(append(want[:2:2], abc.Move{From: abc.Zero, To: abc.Zero, Companies: 1}, want[2]), changes); diff != "" || err != nil {
			t.Error(err, diff)
		}
	})
}

func TestSteadinessOfAWindow(t *testing.T) {
	var payments []paid
	for month := range 12 {
		on := civil.MakeMonth(2025, 1) + civil.Month(month)
		payments = append(payments, paid{0, on.First(), 100, 0})
		if month%2 == 0 {
			payments = append(payments, paid{1, on.First(), 100, 0})
		}
		if month > 8 {
			payments = append(payments, paid{2, on.First(), 50, 0})
		}
	}
	payments = append(payments, paid{3, day(t, "2024-12-31"), 10, 0}, paid{3, day(t, "2025-12-31"), 10, 0})
	m := newMarket(t, storetest.SQLite(t), 5, payments)
	rows := m.allRows(t, year2025(t), service.RowsWish{Limit: 10})
	got := map[string]abc.Stability{}
	for _, r := range rows {
		got[r.Company.Name] = r.Steady
	}
	// Company 2 began in October and is steady since; company 3 paid before the
	// window, so its eleven empty months count.
	want := map[string]abc.Stability{"company 0": abc.X, "company 1": abc.Z, "company 2": abc.X, "company 3": abc.Z, "company 4": 0}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	cells, err := m.Steadiness(t.Context(), m.Admin, year2025(t), abc.DefaultLimits())
	wantCells := []service.SteadyCell{
		{Group: abc.A, Steady: abc.X, Companies: 1, Value: 1200}, {Group: abc.A, Steady: abc.Z, Companies: 1, Value: 600},
		{Group: abc.B, Steady: abc.X, Companies: 1, Value: 150}, {Group: abc.C, Steady: abc.Z, Companies: 1, Value: 10},
	}
	if diff := cmp.Diff(wantCells, cells); diff != "" || err != nil {
		t.Error(err, diff)
	}
}
