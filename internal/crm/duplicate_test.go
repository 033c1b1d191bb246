package crm_test

import (
	"slices"
	"testing"

	"kaymak/internal/crm"
)

func TestWhyTwoCompaniesMayBeOne(t *testing.T) {
	for name, pair := range map[string]struct {
		a, b    crm.Company
		reasons []crm.Likeness
		score   int
	}{
		"the same tax id":         {crm.Company{Name: "A", TaxID: "BG 123-456"}, crm.Company{Name: "B", TaxID: "bg123456"}, []crm.Likeness{crm.SameTaxID}, 90},
		"a telephone otherwise":   {crm.Company{Name: "A", Phone: "8 (911) 000-00-01"}, crm.Company{Name: "B", Phones: []crm.Phone{{Typed: "+7 911 000 00 01"}}}, []crm.Likeness{crm.SamePhone}, 50},
		"a mailbox":               {crm.Company{Name: "A", Email: "Info@a.example"}, crm.Company{Name: "B", Email: "info@A.example"}, []crm.Likeness{crm.SameEmail}, 60},
		"a domain":                {crm.Company{Name: "A", Email: "x@acme.example"}, crm.Company{Name: "B", Website: "https://www.acme.example/about"}, []crm.Likeness{crm.SameDomain}, 30},
		"everybody's domain":      {crm.Company{Name: "A", Email: "x@gmail.com"}, crm.Company{Name: "B", Email: "y@gmail.com"}, nil, 0},
		"a name in another form":  {crm.Company{Name: "ООО «Ромашка»"}, crm.Company{Name: "Ромашка, ЗАО"}, []crm.Likeness{crm.SameName}, 60},
		"a name in Latin letters": {crm.Company{Name: "Северный бетон"}, crm.Company{Name: "Severny Beton Ltd"}, []crm.Likeness{crm.SimilarName}, 40},
		"a blank more":            {crm.Company{Name: "Север строй"}, crm.Company{Name: "Северстрой"}, []crm.Likeness{crm.SimilarName}, 40},
		"other tax ids":           {crm.Company{Name: "Same", TaxID: "1", Phone: "0888123456"}, crm.Company{Name: "Same", TaxID: "2", Phone: "0888123456"}, nil, 0},
		"a number of the house":   {crm.Company{Name: "A", Phone: "101"}, crm.Company{Name: "B", Phone: "101"}, nil, 0},
		"nothing":                 {crm.Company{Name: "A"}, crm.Company{Name: "B"}, nil, 0},
		"everything":              {crm.Company{Name: "A", TaxID: "12", Phone: "0888123456"}, crm.Company{Name: "a", TaxID: "12", Phone: "888123456"}, []crm.Likeness{crm.SameTaxID, crm.SamePhone, crm.SameName}, 100},
	} {
		for _, turned := range []bool{false, true} {
			a, b := pair.a, pair.b
			if turned {
				a, b = b, a
			}
			if reasons, score := crm.Alike(a, b); !slices.Equal(reasons, pair.reasons) || score != pair.score {
				t.Errorf("%s: %v, %d", name, reasons, score)
			}
		}
	}
}
