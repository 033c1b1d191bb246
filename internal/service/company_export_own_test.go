package service_test

import (
	"bytes"
	"strings"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// Tags and fields of the workspace's own leave in a file as people read them.
func TestAFileSaysTagsAndOwnFieldsInWords(t *testing.T) {
	g := servicetest.New(t)
	customs, companies := service.Customs{Core: g.Core}, service.Companies{Core: g.Core}
	field := func(kind crm.CustomKind, name string, options ...crm.CustomOption) crm.CustomField {
		t.Helper()
		f, err := customs.Create(t.Context(), g.Admin, crm.CustomField{Noun: crm.NounCompany, Kind: kind, Name: name, Options: options})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	fleet, credit, mood := field(crm.CustomNumber, "Lorries"), field(crm.CustomMoney, "Credit"), field(crm.CustomChoice, "Mood", crm.CustomOption{Name: "Sunny"})
	loyal, err := service.Tags{Core: g.Core}.Create(t.Context(), g.Admin, crm.Tag{Name: "Loyal"})
	if err != nil {
		t.Fatal(err)
	}
	made(t, g, crm.Company{Name: "Full", Source: "fair", Tags: []int64{loyal.Number}, Custom: map[string]string{fleet.Key(): "12.5", credit.Key(): "123450", mood.Key(): "1"}})
	made(t, g, crm.Company{Name: "Plain"})
	write, err := companies.Export(t.Context(), g.Admin, service.CompanyQuery{}, service.ExportWish{Format: sheet.CSV, Columns: []string{"name", "source", "tags", fleet.Key(), credit.Key(), mood.Key()}})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(strings.TrimPrefix(out.String(), "\ufeff"), "\r\n", "\n")
	want := "name,source,tags,number_" + key(fleet) + ",money_" + key(credit) + ",choice_" + key(mood) + "\nFull,fair,Loyal,12.5,1234.50,Sunny\nPlain,,,,,\n"
	if strings.ReplaceAll(text, ";", ",") != want {
		t.Errorf("%q, want %q", text, want)
	}
}

func key(f crm.CustomField) string { return strings.SplitN(f.Key(), "_", 2)[1] }
