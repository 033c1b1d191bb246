package cli

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const marketPlan = `
start_per_month: 100
months: 4
stages: [{name: first call, hours: 0.5, conversion: 0.4, lag_months: 1}, {name: meeting, hours: 2, conversion: 0.5, lag_months: 1}]
service: {hours_per_client_month: 1.5, churn_per_month: 0.02, base_hours: 0}
person: {hours_per_month: 100}
`

func marketJSON(t *testing.T, plan string) (report marketReport, text string) {
	t.Helper()
	exit, out, errs := call(t, plan, "market", "-", "--format", "json")
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	return report, out
}

func TestMarketWorkedByHand(t *testing.T) {
	want := []marketInMonth{{1, 100, 50, 0, 0, 0.5}, {2, 100, 130, 0, 0, 1.3}, {3, 100, 160, 20, 20, 1.6}, {4, 100, 189.4, 20, 39.6, 1.894}}
	report, text := marketJSON(t, marketPlan)
	if diff := cmp.Diff(want, report.Months, cmpopts.EquateApprox(1e-9, 1e-9)); diff != "" || report.FinishMonth != nil || !strings.Contains(text, `"finish_month": null`) {
		t.Errorf("%s%s", diff, text)
	}
	want[2] = marketInMonth{3, 50, 135, 20, 20, 1.35}
	want[3] = marketInMonth{4, 0, 99.4, 20, 39.6, 0.994}
	report, _ = marketJSON(t, marketPlan+"prospects: 250\n")
	if diff := cmp.Diff(want, report.Months, cmpopts.EquateApprox(1e-9, 1e-9)); diff != "" || report.FinishMonth == nil || *report.FinishMonth != 3 {
		t.Errorf("%s%v", diff, report.FinishMonth)
	}
}

// 1000×0.4×0.15×0.2×0.7 → 8.4 clients.
func TestMarketOfAThousand(t *testing.T) {
	report, _ := marketJSON(t, `{"start_per_month": 1000, "prospects": 1000, "months": 1, "person": {"hours_per_month": 100}, "stages": [{"name": "a", "hours": 1, "conversion": 0.4},
		{"name": "b", "hours": 1, "conversion": 0.15}, {"name": "c", "hours": 1, "conversion": 0.2}, {"name": "d", "hours": 1, "conversion": 0.7}]}`)
	if want := []marketInMonth{{1, 1000, 1472, 8.4, 8.4, 14.72}}; !cmp.Equal(want, report.Months, cmpopts.EquateApprox(1e-9, 1e-9)) || *report.FinishMonth != 1 {
		t.Errorf("%+v", report)
	}
}

func TestMarketFromPeople(t *testing.T) {
	report, _ := marketJSON(t, strings.Replace(marketPlan, "start_per_month: 100", "people: 3\nprospects: 300", 1))
	if m := report.Months[0]; math.Abs(m.Started-300/1.3) > 1e-9 || math.Abs(m.Hours-150/1.3) > 1e-9 || report.FinishMonth == nil || *report.FinishMonth != 2 {
		t.Errorf("%+v", report)
	}
	for _, m := range report.Months {
		if m.People > 3 {
			t.Errorf("%+v", m)
		}
	}
}

func TestMarketTable(t *testing.T) {
	exit, out, _ := call(t, marketPlan+"prospects: 250\n", "market", "-")
	want := `  month  started  hours   won  clients  people
      1    100.0   50.0   0.0      0.0    0.50
      2    100.0  130.0   0.0      0.0    1.30
      3     50.0  135.0  20.0     20.0    1.35
      4      0.0   99.4  20.0     39.6    0.99

people: 1.04 on average, 1.35 at most
the last of 250 prospects is started in month 3 and won or lost in month 5
`
	if diff := cmp.Diff(want, out); exit != 0 || diff != "" {
		t.Errorf("exit %d %s", exit, diff)
	}
	_, out, _ = call(t, strings.Replace(marketPlan, "start_per_month: 100", "people: 1\nprospects: 9000", 1)+"\n", "market", "-")
	if !strings.Contains(out, "of 9000 prospects are left after month 4") {
		t.Errorf("%s", out)
	}
	_, out, _ = call(t, "people: 1\nmonths: 3\nstages: [{name: a, hours: 1, conversion: 1}]\nservice: {hours_per_client_month: 10}\nperson: {hours_per_month: 100}", "market", "-")
	if !strings.Contains(out, "from month 2 on, serving clients") {
		t.Errorf("%s", out)
	}
}

func TestMarketNamesWhatIsWrong(t *testing.T) {
	const rest = "months: 12\nstages: [{name: call, hours: 1, conversion: 1}]\nperson: {hours_per_month: 100}\n"
	for plan, keys := range map[string][]string{
		"":                                     {"empty"},
		"{}":                                   {"months:", "start_per_month:", "stages:", "person:"},
		rest + "start_per_month: 0":            {"start_per_month: must be above zero"},
		rest + "start_per_month: -5\nspeed: 3": {"start_per_month: must not be negative", "speed:"},
		rest + "people: 0":                     {"people: must be above zero"},
		rest + "people: -1\nprospects: -3":     {"people: must not be negative", "prospects: must not be negative"},
		rest + "people: 1\nprospects: 0":       {"prospects: must be above zero"},
		rest + "people: 1\nservice: {hours_per_client_month: -1, churn_per_month: 2, base_hours: -4}": {
			"service.hours_per_client_month: must not be negative", "service.churn_per_month: must not be above 1", "service.base_hours: must not be negative"},
		strings.Replace(rest, "months: 12", "months: 0", 1) + "people: 1":                            {"months: must be from 1"},
		strings.Replace(rest, "month: 100", "month: 0", 1) + "people: 1":                             {"person.hours_per_month: must be above zero"},
		strings.Replace(rest, "hours: 1, conversion: 1", "hours: 0, conversion: 1", 1) + "people: 1": {"stages: The stages take no hours"},
		"months: 3\nperson: {hours_per_month: 100}\npeople: 1\nstages: [{name: a, hours: -1, conversion: 40, lag_months: -1}, {name: a, hours: 1, conversion: -1, lag_months: 999}]": {
			"stages[0].hours:", "stages[0].conversion:", "stages[0].lag_months: must not be negative", "stages[1].name:", "stages[1].conversion:", "stages[1].lag_months:"},
	} {
		exit, out, errs := call(t, plan, "market", "-", "--format=json")
		if exit != 1 || out != "" {
			t.Errorf("%s\nexit %d, %q", plan, exit, out)
		}
		for _, key := range keys {
			if !strings.Contains(errs, key) {
				t.Errorf("%s\n%q is not in:\n%s", plan, key, errs)
			}
		}
	}
	if exit, out, errs := call(t, marketPlan, "market", "-", "--format", "xml"); exit != 2 || out != "" || errs == "" {
		t.Errorf("exit %d, %q, %q", exit, out, errs)
	}
}
