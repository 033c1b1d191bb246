package service_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// ownFieldsOf gives a workspace one own field of each kind, under names.
func ownFieldsOf(t *testing.T, g *servicetest.Ground) map[string]crm.CustomField {
	t.Helper()
	fields := map[string]crm.CustomField{}
	for name, kind := range map[string]crm.CustomKind{"Lorries": crm.CustomNumber, "Credit": crm.CustomMoney, "Since": crm.CustomDate, "Mood": crm.CustomChoice, "Buyer": crm.CustomPerson, "Vip": crm.CustomYesNo, "Motto": crm.CustomText} {
		c := crm.CustomField{Noun: crm.NounCompany, Kind: kind, Name: name}
		if kind == crm.CustomChoice {
			c.Options = []crm.CustomOption{{Name: "Rainy"}, {Name: "Sunny", Names: map[string]string{"ru": "Солнечно"}}}
		}
		made, err := service.Customs{Core: g.Core}.Create(t.Context(), g.Admin, c)
		if err != nil {
			t.Fatal(err)
		}
		fields[name] = made
	}
	return fields
}

var carried = []string{"name", "external_id", "tax_id", "status", "owner", "second_owner", "industry", "region", "city", "size_band", "phone", "email", "phone_more", "email_more", "addresses", "holding", "source", "tags", "website", "note"}

func exportAll(t *testing.T, g *servicetest.Ground, fields map[string]crm.CustomField) string {
	t.Helper()
	wish := service.ExportWish{Format: sheet.CSV, Columns: append([]string{}, carried...), Headings: append([]string{}, carried...)}
	for _, name := range []string{"Lorries", "Credit", "Since", "Mood", "Buyer", "Vip", "Motto"} {
		wish.Columns, wish.Headings = append(wish.Columns, fields[name].Key()), append(wish.Headings, name)
	}
	write, err := service.Companies{Core: g.Core}.Export(t.Context(), g.Admin, service.CompanyQuery{}, wish)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWhatTheExportWritesTheImportReadsBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		from, into := newDesk(t, storetest.SQLite(t)), newDesk(t, st)
		text := fullBase(t, from)
		fields := ownFieldsOf(t, into.Ground)
		i := into.land("companies.csv", text)
		want := crm.ImportCounts{Rows: 3, CompaniesNew: 3}
		if diff := cmp.Diff(want, i.Counts); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(text, exportAll(t, into.Ground, fields)); diff != "" {
			t.Error(diff)
		}
		if again := into.land("again.csv", text); again.Counts.CompaniesChanged != 0 || again.Counts.CompaniesNew != 0 {
			t.Errorf("the same file again does something: %+v", again.Counts)
		}
		if undone := into.undo(i.ID); undone.Counts.KeptCount != 0 {
			t.Errorf("%v stay", undone.Counts.Kept)
		}
		if left := strings.Count(exportAll(t, into.Ground, fields), "\n"); left != 1 {
			t.Errorf("%d lines are left", left)
		}
	})
}

// fullBase fills a base with three companies that have everything and gives its export.
func fullBase(t *testing.T, d desk) string {
	fields := ownFieldsOf(t, d.Ground)
	boris, err := service.People{Core: d.Core}.Add(t.Context(), d.Admin, crm.User{Name: "Boris", TimeShare: 10000})
	if err != nil {
		t.Fatal(err)
	}
	var tags []int64
	for _, name := range []string{"Key account", "Fair 2026"} {
		tag, err := service.Tags{Core: d.Core}.Create(t.Context(), d.Admin, crm.Tag{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		tags = append(tags, tag.Number)
	}
	parent := made(t, d.Ground, crm.Company{Name: "Holding Ltd", ExternalID: "H-1", OwnerID: d.Admin.UserID})
	made(t, d.Ground, crm.Company{
		Name: "Full Ltd", ExternalID: "F-1", TaxID: "BG123456789", Industry: "Steel", Region: "North", City: "Ruse", SizeBand: "50-100", Status: crm.Lapsed, ParentID: parent.ID,
		Phone: "+359 2 444 1234", Phones: []crm.Phone{{Kind: crm.PointMobile, Typed: "+359 888 123456"}, {Kind: crm.PointWork, Typed: "+359 2 555 1234"}}, Email: "info@full.bg", Emails: []crm.Email{{Kind: crm.PointOther, Address: "buy@full.bg"}},
		Addresses: []crm.Address{{Kind: crm.AddressLegal, Street: "Main St. 1, floor 2", City: "Ruse", Postcode: "7000", Country: "Bulgaria"}, {Kind: crm.AddressDelivery, Street: "Dock 4"}},
		Source:    "fair", Tags: tags, OwnerID: d.Admin.UserID, SecondID: boris.ID, Website: "full.bg", Note: "two\nlines; \"quoted\"",
		Custom: map[string]string{fields["Lorries"].Key(): "12.5", fields["Credit"].Key(): "123450", fields["Since"].Key(): "2020-02-29", fields["Mood"].Key(): "2", fields["Buyer"].Key(): boris.ID.String(), fields["Vip"].Key(): "yes", fields["Motto"].Key(): "a, b"},
	})
	made(t, d.Ground, crm.Company{Name: "Small Ltd", ParentID: parent.ID, Status: crm.Released, Custom: map[string]string{fields["Vip"].Key(): "no", fields["Lorries"].Key(): "-3"}})
	return exportAll(t, d.Ground, fields)
}

func TestACompanyComesInWithAllTheFileSaysOfIt(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	fields := ownFieldsOf(t, d.Ground)
	i := d.land("clients.csv", "Customer;Address;City;Postal Code;Country;Phone;Fax;Tags;Parent company;Mood;Lorries\n"+
		"Alfa;Obere Str. 57;Berlin;12209;Germany;030-0074321;030-0076545;big, steel;Beta;Солнечно;7\n"+
		"Beta;;Berlin;;Germany;;;;Omega;;\n"+
		"Gamma;;;;;;;;Gamma;;\n"+
		"Delta;;;;;;;;;Gloomy;\n")
	if want := (crm.ImportCounts{Rows: 4, Refused: 2, CompaniesNew: 4}); cmp.Diff(want, i.Counts) != "" {
		t.Error(cmp.Diff(want, i.Counts))
	}
	refusals, err := d.imports.Refusals(t.Context(), d.Admin, i.ID, 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, r := range refusals {
		codes = append(codes, r.Code+" "+r.Value)
	}
	if diff := cmp.Diff([]string{"custom.value Gloomy", "company.parent_circle Gamma"}, codes); diff != "" {
		t.Error(diff)
	}
	got := exportAll(t, d.Ground, fields)
	for _, line := range []string{
		"Alfa,,,prospect,,,,Germany,Berlin,,030-0074321,,fax: 030-0076545,,office | Obere Str. 57 | Berlin |  | 12209 | Germany,Beta,,big; steel,,,7,,,Sunny,,,",
		"Beta,,,prospect,,,,Germany,Berlin,,,,,,,Omega,,,,,,,,,,,",
		"Gamma,,,prospect,,,,,,,,,,,,,,,,,,,,,,,",
		"Omega,,,prospect,,,,,,,,,,,,,,,,,,,,,,,",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no line %s in\n%s", line, got)
		}
	}
}
