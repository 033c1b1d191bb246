package cli

import (
	"encoding/json"
	"testing"
)

// Whatever the file, the answer is whole JSON or a named fault, never a crash.
func fuzzPlan(f *testing.F, command string, seeds ...string) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, plan string) {
		exit, out, errs := call(t, plan, command, "-", "--format", "json")
		if exit == 0 && !json.Valid([]byte(out)) || exit != 0 && (exit != 1 || out != "" || errs == "") {
			t.Errorf("exit %d, %q, %q", exit, out, errs)
		}
	})
}

func FuzzMarket(f *testing.F) {
	fuzzPlan(f, "market", marketPlan, marketPlan+"prospects: 1e-9", "people: 1e-9\nmonths: 600\nstages: [{name: a, hours: 8784, conversion: 1, lag_months: 120}]\nperson: {hours_per_month: 1e-5}")
}

func FuzzHeadcount(f *testing.F) {
	fuzzPlan(f, "headcount", meetings, inRussia, meetings+"draws: 100\nseed: 3\nramp: [0, 0]\nattrition: 5.9\ntrips: {big: {minutes: 1e-300}}",
		"operations: {a: {minutes: 1e-320}}\nsegments: [{name: A, companies: 1000000000, standard: {a: 100000}}]\nperson: {hours_per_year: 8784}\ndraws: 100",
		"operations: {a: {minutes: 525600}}\nsegments: [{name: A, companies: 1000000000, standard: {a: 100000}}]\nperson: {calendar: {country: bg, year: 2026, illness_days: 240}}\ndraws: 100")
}
