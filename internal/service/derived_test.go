package service_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// logged counts the entries of the whole log by noun and action.
func logged(t *testing.T, g *servicetest.Ground) map[string]int {
	t.Helper()
	const part = 500
	counts := map[string]int{}
	for before, more := (crm.ID{}), true; more; {
		log, err := service.Histories{Core: g.Core}.Log(t.Context(), g.Admin, service.LogQuery{Before: before, Limit: part})
		if err != nil {
			t.Fatal(err)
		}
		more = len(log.Events) > part
		for _, e := range log.Events[:min(len(log.Events), part)] {
			counts[e.Noun+" "+e.Action]++
			before = e.ID
		}
	}
	return counts
}

// figures are what is computed of every company.
func figures(t *testing.T, g *servicetest.Ground) map[crm.ID]crm.Standing {
	t.Helper()
	all := map[crm.ID]crm.Standing{}
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		return store.EachMatching(t.Context(), tx, store.CompanyQuery{Within: crm.Everybody, Sort: "name"}, func(c crm.Company) error {
			all[c.ID] = c.Standing
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestComputedFieldsDoNotFloodTheTimeline (twentyhq/twenty PR #25641: nightly
// computed fields flooding the timeline). Figures of many companies change; the
// log has the one entry of the job that changed them.
func TestComputedFieldsDoNotFloodTheTimeline(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	loadSample(t, d.Ground)
	for _, step := range []struct {
		name string
		do   func() error
		want map[string]int
	}{
		{"applying ABC", func() error {
			q := year2025(t)
			q.Rule.Cuts = [2]int64{3000, 6000}
			_, err := service.Analyses{Core: d.Core}.Apply(t.Context(), d.Admin, q)
			d.RunJobs(t)
			return err
		}, map[string]int{"analysis applied": 1}},
		{"importing payments", func() error {
			d.land("payments.csv", paymentsOfAll(t, d.Ground))
			return nil
		}, map[string]int{"import imported": 1}},
		{"refreshing by another strategy", func() error {
			_, s, version, err := service.Strategies{Core: d.Core}.Staffing(t.Context(), d.Admin, 0)
			if err != nil {
				return err
			}
			for i := range s.Cells {
				s.Cells[i].Operations = map[string]float64{"call": 3}
			}
			_, _, err = service.Strategies{Core: d.Core}.Save(t.Context(), d.Admin, service.StrategyForm{Cells: s.Cells, ValidFrom: monday, Version: version})
			d.RunJobs(t)
			return err
		}, map[string]int{"strategy created": 1}},
	} {
		log, before := logged(t, d.Ground), figures(t, d.Ground)
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		moved := 0
		for id, standing := range figures(t, d.Ground) {
			if standing != before[id] {
				moved++
			}
		}
		if moved < 50 {
			t.Errorf("%s moved the figures of %d companies only: nothing is tested", step.name, moved)
		}
		written := logged(t, d.Ground)
		maps.DeleteFunc(written, func(what string, n int) bool { return n == log[what] })
		for what := range written {
			written[what] -= log[what]
		}
		if diff := cmp.Diff(step.want, written); diff != "" {
			t.Errorf("%s moved the figures of %d companies; the log beside what it should have:\n%s", step.name, moved, diff)
		}
	}
}

// paymentsOfAll is a file with a payment of every company of the sample.
func paymentsOfAll(t *testing.T, g *servicetest.Ground) string {
	t.Helper()
	var file strings.Builder
	file.WriteString("Клиент;ИНН;Дата оплаты;Сумма\n")
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		return store.EachMatching(t.Context(), tx, store.CompanyQuery{Within: crm.Everybody, Sort: "name"}, func(c crm.Company) error {
			fmt.Fprintf(&file, "\"%s\";%s;22.11.2026;1 000,00\n", strings.ReplaceAll(c.Name, `"`, `""`), c.TaxID)
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return file.String()
}
