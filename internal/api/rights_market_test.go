package api_test

import (
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

const (
	marketContent = `{"first":"2026-12","months":12,"people":2,"order":"in_order","person_hours":[100],"have":2,"segments":[{"name":"All","share":1,"churn":0,` +
		`"classes":[{"class":"A","prospects":100,"potential":1000,"service_hours":1}],"stages":[{"operation":"call","minutes":30,"attempts":1,"conversion":0.5,"lag":0}]}]}`
	marketPlan = `{"name":"Plan","content":` + marketContent + `}`
)

func init() {
	rows = append(rows, []row{
		{"list-market-plans", "", analysts, "", ""},
		{"get-market-plan", "market", analysts, "", ""},
		{"create-market-plan", "", managers, "", marketPlan},
		{"update-market-plan", "market", managers, "", `{"name":"Other","version":1,"content":` + marketContent + `}`},
		{"delete-market-plan", "market", managers, "", ""},
		{"evaluate-market", "", analysts, "explain=1", marketContent},
		{"get-market-basis", "", analysts, "", ""},
		{"count-prospects", "", analysts, "", `{"matches":[{}]}`},
		{"observe-funnel", "", analysts, "", `{"operations":["call"]}`},
		{"get-prospect-desk", "", follows, "person={person}", ""},
		{"take-prospects", "", "y y y f y", "", `{"count":1}`},
		{"release-prospects", "", "y y y f y", "", `{"company_ids":["{stranger}"]}`},
		{"get-queue-rules", "", everybody, "", ""},
		{"save-queue-rules", "", managers, "", `{"batch":20,"limit":60,"days":14,"version":0}`},
	}...)
}

// market saves a plan that the actor asks for.
func (b *builder) market(name string) {
	p := must[crm.MarketPlan](b)(service.Markets{Core: b.core}.Create(b.t.Context(), b.admin, crm.MarketPlan{Name: "Plan", Content: crm.MarketContent{
		First: civil.MakeMonth(2026, 12), Months: 12, People: 2, Have: 2, Order: "in_order", PersonHours: []float64{100},
		Segments: []crm.MarketSegment{{Name: "All", Share: 1, Classes: []crm.MarketClass{{Class: crm.PotentialA, Prospects: 100, Potential: 1000}}, Stages: []crm.MarketStage{{Operation: "call", Minutes: 30, Attempts: 1, Conversion: 0.5}}}},
	}}))
	b.note(name, "market", p.ID)
}
