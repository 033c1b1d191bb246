package planfile

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/fault"
)

const marketExample = `
start_per_month: 100        # or people: 3 ; optional prospects: 20000
months: 12
stages: [{name: first call, hours: 0.5, conversion: 0.4, lag_months: 1}, {name: meeting, hours: 2, conversion: 0.5, lag_months: 1}]
service: {hours_per_client_month: 1.5, churn_per_month: 0.02, base_hours: 0}
person: {hours_per_month: 100}
`

const marketJSON = `{"people": 3, "prospects": 20000, "months": 12, "person": {"hours_per_month": 100},
	"stages": [{"name": "call", "hours": 0.5, "conversion": 0.4}]}`

func TestReadMarket(t *testing.T) {
	start, people, prospects := 100.0, 3.0, 20000.0
	for text, want := range map[string]Market{
		marketExample: {
			StartPerMonth: &start, Months: 12, HoursPerMonth: 100, Service: Service{HoursPerClientMonth: 1.5, ChurnPerMonth: 0.02},
			Stages: []Stage{{"first call", 0.5, 0.4, 1}, {"meeting", 2, 0.5, 1}},
		},
		marketJSON: {People: &people, Prospects: &prospects, Months: 12, HoursPerMonth: 100, Stages: []Stage{{"call", 0.5, 0.4, 0}}},
	} {
		got, err := ReadMarket(strings.NewReader(text))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s%v", diff, err)
		}
	}
}

func TestFaultsOfAMarketAreNamed(t *testing.T) {
	const rest = "months: 12\nstages: [{name: call, hours: 1, conversion: 1}]\nperson: {hours_per_month: 100}\n"
	for text, paths := range map[string]string{
		"{}":                                    "months start_per_month stages person",
		"[]":                                    "plan",
		rest:                                    "start_per_month",
		rest + "people: 3\nstart_per_month: 5":  "people",
		rest + "people: many\nteam: 5":          "team people",
		rest + "people: 3\nservice: {}":         "service",
		rest + "people: 3\nservice: {hours: 1}": "service.hours",
		rest + "people: 3\nservice: 5":          "service",
		rest + "people: 3\nprospects: ":         "prospects",
		"people: 3\nmonths: 1.5\nstages: []\nperson: {}": "months stages person.hours_per_month",
		"people: 3\nmonths: 1\nperson: {hours_per_month: 1, hours: 2}\nstages: [{}, {name: a, hours: x, conversion: 1, lag_months: 0.5, lag: 1}]": "stages[0].name stages[0].hours stages[0].conversion stages[1].lag stages[1].hours stages[1].lag_months person.hours",
	} {
		_, err := ReadMarket(strings.NewReader(text))
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid {
			t.Errorf("%s: %v, want an invalid plan", text, err)
			continue
		}
		var got []string
		for _, f := range e.Fields {
			got = append(got, f.Path)
		}
		if diff := cmp.Diff(strings.Fields(paths), got); diff != "" {
			t.Errorf("%s\n%s%v", text, diff, err)
		}
	}
	if _, err := ReadMarket(strings.NewReader("")); fault.CodeOf(err) != "planfile.empty" {
		t.Errorf("an empty file: %v", err)
	}
}

func FuzzReadMarket(f *testing.F) {
	f.Add([]byte(marketExample))
	f.Add([]byte(marketJSON))
	f.Add([]byte("a: &a [*a]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		plan, err := ReadMarket(bytes.NewReader(text))
		if err == nil && (len(plan.Stages) == 0 || (plan.StartPerMonth == nil) == (plan.People == nil)) {
			t.Errorf("accepted %+v", plan)
		}
		if err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%v", err)
		}
	})
}
