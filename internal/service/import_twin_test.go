package service_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

const twinsFile = "Название;Телефон;Город\n" +
	"Severny Beton;;Псков\n" + // in Latin letters
	"Бетон Севера;+7 911 000-00-01;Омск\n" + // by the telephone, the same again
	"Ромашка;;Тверь\n"

// Companies of a file that probably are here already are named with the reasons,
// and the user chooses what becomes of them; undoing the import undoes it.
func TestDuplicatesOnImport(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		for _, want := range []struct {
			choice crm.Twins
			counts crm.ImportCounts
			names  []string
			city   string
		}{
			{"", crm.ImportCounts{Rows: 3, CompaniesNew: 3, Twins: 2}, []string{"Severny Beton", "Бетон Севера", "ООО «Северный бетон»", "Ромашка"}, "Рига"},
			{crm.TwinsSkipped, crm.ImportCounts{Rows: 3, Refused: 2, CompaniesNew: 1, Twins: 2}, []string{"ООО «Северный бетон»", "Ромашка"}, "Рига"},
			{crm.TwinsUpdated, crm.ImportCounts{Rows: 3, CompaniesNew: 1, CompaniesMatched: 2, CompaniesChanged: 1, Twins: 2}, []string{"ООО «Северный бетон»", "Ромашка"}, "Омск"},
		} {
			old := made(t, d.Ground, crm.Company{Name: "ООО «Северный бетон»", Phone: "8 (911) 000-00-01", City: "Рига"})
			named := []crm.ImportTwin{
				{Name: "Severny Beton", CompanyID: old.ID, Company: old.Name, Reasons: []crm.Likeness{crm.SimilarName}, Score: 40},
				{Name: "Бетон Севера", CompanyID: old.ID, Company: old.Name, Reasons: []crm.Likeness{crm.SamePhone}, Score: 50},
			}
			i := d.upload("companies.csv", twinsFile)
			options := i.Options
			options.Twins = want.choice
			i, err := d.imports.Adjust(t.Context(), d.Admin, i.ID, service.Adjustment{Version: i.Version, Options: options})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := d.imports.Start(t.Context(), d.Admin, i.ID, true); err != nil {
				t.Fatal(err)
			}
			d.RunJobs(t)
			checked := d.get(i.ID)
			i = d.run(checked)
			want.counts.TwinsNamed = named
			for when, counts := range map[string]crm.ImportCounts{"checked": checked.Counts, "done": i.Counts} {
				if diff := cmp.Diff(want.counts, counts); diff != "" {
					t.Errorf("%q, %s: %s", want.choice, when, diff)
				}
			}
			if names := companyNames(t, d); !slices.Equal(names, want.names) {
				t.Errorf("%q: there are %v", want.choice, names)
			}
			if c := companyNow(t, d, old.ID); c.City != want.city {
				t.Errorf("%q: its city is %s", want.choice, c.City)
			}
			d.undo(i.ID)
			if names := companyNames(t, d); !slices.Equal(names, []string{old.Name}) {
				t.Errorf("%q, undone: there are %v", want.choice, names)
			}
			if c := companyNow(t, d, old.ID); c.City != old.City || c.Phone != old.Phone {
				t.Errorf("%q, undone: %+v", want.choice, c)
			}
			if err := (service.Companies{Core: d.Core}).Delete(t.Context(), d.Admin, old.ID, companyNow(t, d, old.ID).Version); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func companyNow(t *testing.T, d desk, id crm.ID) crm.Company {
	t.Helper()
	c, err := service.Companies{Core: d.Core}.Get(t.Context(), d.Admin, id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func companyNames(t *testing.T, d desk) (names []string) {
	t.Helper()
	page, err := service.Companies{Core: d.Core}.List(t.Context(), d.Admin, service.CompanyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range page.Companies {
		names = append(names, c.Name)
	}
	slices.Sort(names)
	return names
}
