package service_test

import (
	"slices"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func TestDuplicatesAreFoundOnEntry(t *testing.T) {
	g := servicetest.New(t)
	sells := salesperson(t, g, "Bob")
	old := made(t, g, crm.Company{Name: "ООО «Северный бетон»", TaxID: "7801234567", Phone: "+7 (911) 000-00-01", Email: "sales@beton.example", OwnerID: sells.UserID})
	made(t, g, crm.Company{Name: "Южный бетон"})
	for name, ask := range map[string]struct {
		actor   access.Actor
		typed   crm.Company
		reasons []crm.Likeness
	}{
		"a name in Latin letters": {g.Admin, crm.Company{Name: "Severny Beton"}, []crm.Likeness{crm.SimilarName}},
		"a tax id":                {g.Admin, crm.Company{Name: "Other", TaxID: "780 1234567"}, []crm.Likeness{crm.SameTaxID}},
		"a telephone":             {g.Admin, crm.Company{Name: "Other", Phone: "8 911 000 00 01"}, []crm.Likeness{crm.SamePhone}},
		"a website":               {sells, crm.Company{Name: "Other", Website: "www.beton.example"}, []crm.Likeness{crm.SameDomain}},
		"itself":                  {g.Admin, old, nil},
		"somebody else's":         {salesperson(t, g, "Cid"), crm.Company{Name: "Северный бетон"}, nil},
		"nothing":                 {g.Admin, crm.Company{Name: "Бетон"}, nil},
	} {
		list, err := service.Duplicates{Core: g.Core}.Of(t.Context(), ask.actor, ask.typed)
		if err != nil {
			t.Fatal(err)
		}
		var reasons []crm.Likeness
		if len(list) > 0 {
			reasons = list[0].Reasons
		}
		if len(list) > 1 || !slices.Equal(reasons, ask.reasons) || len(list) == 1 && list[0].Company.ID != old.ID {
			t.Errorf("%s: %+v", name, list)
		}
	}
}
