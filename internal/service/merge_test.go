package service_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// everyRow gives every row of every table as text, without what says how often
// and when a row was written, and without the merges and the history themselves.
func everyRow(t *testing.T, g *servicetest.Ground) (all []string) {
	t.Helper()
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		var tables []string
		list := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'"
		if g.Core.Store.Engine() == "postgres" {
			list = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
		}
		if err := tx.NewRaw(list).Scan(t.Context(), &tables); err != nil {
			return err
		}
		for _, table := range tables {
			if slices.Contains([]string{"merge", "merge_row", "history", "goose_db_version", "setting"}, table) {
				continue
			}
			rows, err := rowsOf(t, tx, table)
			if err != nil {
				return err
			}
			all = append(all, rows...)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func rowsOf(t *testing.T, tx *store.Tx, table string) (all []string, err error) {
	rows, err := tx.QueryContext(t.Context(), "SELECT * FROM "+table)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		line := table
		for i, column := range columns {
			if column != "version" && column != "updated_at" {
				line += fmt.Sprintf(" %s=%v", column, values[i])
			}
		}
		all = append(all, line)
	}
	return all, rows.Err()
}

// twoOfOne gives two companies of the sample with everything that may hang on one.
func twoOfOne(t *testing.T, g *servicetest.Ground) (kept, gone crm.Company) {
	t.Helper()
	loadSample(t, g)
	var ids []store.ID
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		const rich = "SELECT c.id FROM company AS c WHERE c.id IN (SELECT company_id FROM deal) AND c.id IN (SELECT company_id FROM contact_company) AND c.id IN (SELECT company_id FROM payment) AND c.id IN (SELECT company_id FROM activity) AND c.id IN (SELECT company_id FROM potential) ORDER BY c.sort_key LIMIT 2"
		if err := tx.NewRaw(rich).Scan(t.Context(), &ids); err != nil {
			return err
		}
		for _, id := range ids {
			if err := store.RebuildDays(t.Context(), tx, []crm.ID{crm.ID(id)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || len(ids) != 2 {
		t.Fatalf("%d companies have everything: %v", len(ids), err)
	}
	kept, gone = companyOf(t, g, crm.ID(ids[0])), companyOf(t, g, crm.ID(ids[1]))
	met(t, g, g.Admin, crm.Contact{GivenName: "Of", FamilyName: "Both", Links: []crm.ContactLink{{CompanyID: kept.ID}, {CompanyID: gone.ID}}})
	if _, err := (service.Overrides{Core: g.Core}).Save(t.Context(), g.Admin, crm.Override{CompanyID: gone.ID, Operations: map[string]float64{"call": 6}, Treatment: "call", Reason: "a promise", Until: 20900}); err != nil {
		t.Fatal(err)
	}
	made(t, g, crm.Company{Name: "A daughter", ParentID: gone.ID})
	return companyOf(t, g, kept.ID), companyOf(t, g, gone.ID)
}

// TestMergeLosesNoRows (odoo/odoo PR #179657: merge loses rows): after a merge and its undoing every row of every table is
// what it was.
func TestMergeLosesNoRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		merges := service.Merges{Core: g.Core}
		kept, gone := twoOfOne(t, g)
		before := everyRow(t, g)

		want := kept
		want.TaxID, want.Phone, want.ExternalID = gone.TaxID, "+359 2 111 22 33", gone.ExternalID
		one, err := merges.Merge(t.Context(), g.Admin, want, gone.ID, gone.Version)
		if err != nil {
			t.Fatal(err)
		}
		if one.Standing.Actual != kept.Standing.Actual+gone.Standing.Actual || one.Effort.UsedMinutes != kept.Effort.UsedMinutes+gone.Effort.UsedMinutes || one.Standing.FirstPaidOn != min(kept.Standing.FirstPaidOn, gone.Standing.FirstPaidOn) {
			t.Errorf("as one: %+v, %+v", one.Standing, one.Effort)
		}
		left := everyRow(t, g)
		for _, table := range []string{"activity", "deal", "payment", "potential", "contact_company", "standard_override", "task", "note"} {
			if a, b := countOf(before, table), countOf(left, table); a != b {
				t.Errorf("%s: %d rows before, %d after", table, a, b)
			}
		}
		if _, err := (service.Companies{Core: g.Core}).Restore(t.Context(), g.Admin, gone.ID); fault.CodeOf(err) != "company.merged" {
			t.Errorf("restoring what was merged: %v", err)
		}

		list, err := merges.Of(t.Context(), g.Admin, kept.ID)
		if err != nil || len(list) != 1 || list[0].GoneName != gone.Name {
			t.Fatalf("merges %+v, %v", list, err)
		}
		parted, err := merges.Undo(t.Context(), g.Admin, list[0].ID)
		if err != nil || len(parted.Stayed) != 0 || len(parted.Fields) != 0 {
			t.Fatalf("parted %+v, %v", parted, err)
		}
		if diff := cmp.Diff(before, everyRow(t, g)); diff != "" {
			t.Errorf("rows differ (-before +after):\n%s", diff)
		}
		if _, err := merges.Undo(t.Context(), g.Admin, list[0].ID); fault.CodeOf(err) != "merge.undone" {
			t.Errorf("a second time: %v", err)
		}
	})
}

func countOf(rows []string, table string) (n int) {
	for _, row := range rows {
		if strings.HasPrefix(row, table+" ") {
			n++
		}
	}
	return n
}

func TestWhatCameSinceAMergeStays(t *testing.T) {
	g := servicetest.New(t)
	merges := service.Merges{Core: g.Core}
	kept, gone := made(t, g, crm.Company{Name: "Kept", City: "Sofia"}), made(t, g, crm.Company{Name: "Gone", City: "Varna", ExternalID: "G-1"})
	old := dealt(t, g, g.Admin, crm.Deal{Title: "Old", CompanyID: gone.ID})
	want := kept
	want.City, want.ExternalID = "Varna", "G-1"
	one, err := merges.Merge(t.Context(), g.Admin, want, gone.ID, gone.Version)
	if err != nil {
		t.Fatal(err)
	}
	g.Core.Now = func() time.Time { return servicetest.Now.Add(time.Second) }
	fresh := dealt(t, g, g.Admin, crm.Deal{Title: "New", CompanyID: kept.ID})
	one.City = "Plovdiv"
	if _, err := (service.Companies{Core: g.Core}).Update(t.Context(), g.Admin, one); err != nil {
		t.Fatal(err)
	}
	list, err := merges.Of(t.Context(), g.Admin, kept.ID)
	if err != nil {
		t.Fatal(err)
	}
	parted, err := merges.Undo(t.Context(), g.Admin, list[0].ID)
	if diff := cmp.Diff(crm.Parted{Stayed: map[string]int64{"deal": 1}, Fields: []string{"city"}}, parted); err != nil || diff != "" {
		t.Errorf("%v, (-want +got):\n%s", err, diff)
	}
	if a, b := companyOf(t, g, kept.ID), companyOf(t, g, gone.ID); a.City != "Plovdiv" || a.ExternalID != "" || b.City != "Varna" || b.ExternalID != "G-1" {
		t.Errorf("kept %+v, gone %+v", a, b)
	}
	for id, company := range map[crm.ID]crm.ID{old.ID: gone.ID, fresh.ID: kept.ID} {
		if d, err := (service.Deals{Core: g.Core}).Get(t.Context(), g.Admin, id); err != nil || d.CompanyID != company {
			t.Errorf("%+v, %v", d, err)
		}
	}
}

func TestWhoMayMerge(t *testing.T) {
	g := servicetest.New(t)
	merges := service.Merges{Core: g.Core}
	sells := salesperson(t, g, "Bob")
	own, foreign := made(t, g, crm.Company{Name: "Own", OwnerID: sells.UserID}), made(t, g, crm.Company{Name: "Foreign"})
	for name, attempt := range map[string]struct {
		actor access.Actor
		kept  crm.Company
		gone  crm.Company
		code  string
	}{
		"into a foreign one": {sells, foreign, own, "company.not_found"},
		"a foreign one":      {sells, own, foreign, "company.not_found"},
		"itself":             {g.Admin, own, own, "merge.same"},
	} {
		if _, err := merges.Merge(t.Context(), attempt.actor, attempt.kept, attempt.gone.ID, attempt.gone.Version); fault.CodeOf(err) != attempt.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := merges.Merge(t.Context(), g.Admin, own, foreign.ID, foreign.Version+1); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
}
