package service_test

import (
	"fmt"
	"strings"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// TestAnImportHasNoCapOfRows (twentyhq/twenty#11372, odoo/odoo#31549: imports capped
// at 10,000 rows, hours for 18,000).
func TestAnImportHasNoCapOfRows(t *testing.T) {
	const rows = 18_000
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		var file strings.Builder
		file.WriteString("Код;Клиент;Город\n")
		for n := range rows {
			fmt.Fprintf(&file, "K-%d;Компания %d;София\n", n, n)
		}
		landed := d.land("companies.csv", file.String())
		if landed.State != crm.ImportDone || landed.Counts.Rows != rows || landed.Counts.CompaniesNew != rows || landed.Counts.Refused != 0 {
			t.Errorf("%s: %+v", landed.State, landed.Counts)
		}
		n, err := service.Companies{Core: d.Core}.Count(t.Context(), d.Admin, service.CompanyQuery{})
		if err != nil || n != rows {
			t.Errorf("%d companies are there, %v", n, err)
		}
	})
}

// TestARealContactEndsTheReminder (monicahq/monica#1814: reminders that ignore real
// contacts): whom nobody reached stands in the report until somebody does, whoever
// it is and whatever was planned.
func TestARealContactEndsTheReminder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		waiting := func(when string, want int64) {
			t.Helper()
			r, err := service.Reports{Core: f.Ground.Core}.Get(t.Context(), f.Admin, service.ReportWish{Kind: service.ReportUncontacted, Since: monday.AddDays(-30)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Total[0] != want {
				t.Errorf("%s: %d wait to be contacted, want %d", when, r.Total[0], want)
			}
		}
		log := func(change func(*crm.Activity)) {
			t.Helper()
			a := f.call()
			change(&a)
			if _, err := f.Create(t.Context(), f.Admin, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		waiting("before", 1)
		log(func(a *crm.Activity) { a.Reached = false })
		waiting("nobody answered", 1)
		log(func(*crm.Activity) {})
		waiting("somebody answered", 0)
	})
}
