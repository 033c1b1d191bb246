package cli

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const products = `
budget: 430
unit_cost: 0.057
items:
  - {name: X, value: 214.4, margin: 0.7, effort: 96.8, response: {none: 0.47, half: 0.68, same: 1, more: 1.26, unlimited: 1.52}, min: 0, max: 1000}
  - {name: Y, value: 36.5, margin: 0.55, effort: 130, response: {none: 0.15, half: 0.48, same: 1, more: 1.2, unlimited: 1.35}}
  - {name: Z, value: 21.2, margin: 0.72, effort: 52.3, response: {none: 0.61, half: 0.82, same: 1, more: 1.15, unlimited: 1.4}, min: 10}
`

func allocateJSON(t *testing.T, plan string) allocateReport {
	t.Helper()
	exit, out, errs := call(t, plan, "allocate", "-", "--format", "json")
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	var report allocateReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	return report
}

// The curves were fitted and all 92,000 allocations tried outside this program.
func TestAllocateWorkedPlan(t *testing.T) {
	report := allocateJSON(t, products)
	want := allocateReport{Contribution: 247.51517252540106, Net: 223.00517252540106,
		Items: []allocateItem{{"X", 264, 305.5271031967282, 213.86897223770973}, {"Y", 124, 35.327989053586165, 19.430393979472395}, {"Z", 42, 19.744175428081864, 14.21580630821894}}}
	if diff := cmp.Diff(want, report, cmpopts.EquateApprox(1e-6, 1e-6), cmpopts.IgnoreFields(allocateReport{}, "Lambda", "Gap")); diff != "" {
		t.Error(diff)
	}
	if report.Gap < 0 || report.Gap > 0.1 || math.Abs(report.Lambda-0.111789892) > 1e-9 {
		t.Errorf("gap %v, λ %v", report.Gap, report.Lambda)
	}
}

// A budget that holds a part of a unit has only the whole ones; min takes a
// started unit, max leaves it out.
func TestAllocateWholeUnits(t *testing.T) {
	report := allocateJSON(t, `{"budget": 10.9, "items": [
		{"name": "a", "value": 1, "margin": 0.5, "effort": 3, "min": 2.2}, {"name": "b", "value": 900, "margin": 0.5, "effort": 3, "max": 5.9}]}`)
	if report.Items[0].Effort != 5 || report.Items[1].Effort != 5 {
		t.Errorf("%+v", report.Items)
	}
}

func TestAllocateTable(t *testing.T) {
	exit, out, errs := call(t, `
budget: 20
unit_cost: 30
items:
  - {name: small, value: 100, margin: 0.5, effort: 10}
  - {name: large, value: 1000, margin: 0.5, effort: 10, response: {none: 0.3, half: 0.3001, same: 1, more: 1.01, unlimited: 1.7}}
`, "allocate", "-")
	for _, part := range []string{"small", "total", "20 of 20 units are used", "no allocation earns more", "from     to"} {
		if !strings.Contains(out, part) {
			t.Errorf("%q is not in\n%s", part, out)
		}
	}
	for _, part := range []string{"small: nobody answered", "large (half", "larger than pays"} {
		if !strings.Contains(errs, part) {
			t.Errorf("%q is not in\n%s", part, errs)
		}
	}
	if exit != 0 {
		t.Errorf("exit %d", exit)
	}
}

// A plan that cannot be used exits with 1, prints nothing on standard output and
// names each problem by its key.
func TestAllocateNamesWhatIsWrong(t *testing.T) {
	const item = "{name: A, value: 1, margin: 0.5, effort: 1}"
	for plan, keys := range map[string][]string{
		"":                                   {"empty"},
		"{}":                                 {"budget:", "items:"},
		"budget: 5\nitems: []":               {"items:"},
		"budget: 0\nitems: [" + item + "]":   {"budget: must be above zero"},
		"budget: 0.4\nitems: [" + item + "]": {"budget: must be above zero"},
		"budget: -0.4\nunit_cost: -1\nitems: [" + item + "]":                                                            {"budget: must not be negative", "unit_cost: must not be negative"},
		"budget: 1e300\nitems: [" + item + "]":                                                                          {"budget: must not be above 10000000"},
		"budget: 5\nteam: 4\nitems: [" + item + "]":                                                                     {"team:"},
		"budget: 5\nitems: [" + item + ", " + item + "]":                                                                {"items[1].name:"},
		"budget: 5\nitems: [{}]":                                                                                        {"items[0].name:", "items[0].value:", "items[0].margin:", "items[0].effort:"},
		"budget: 5\nitems: [{name: A, value: -1, margin: 70, effort: 0}]":                                               {"items[0].value:", "items[0].margin:", "items[0].effort: must be above zero"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 0, effort: 1}]":                                                 {"items[0].value: value × margin is zero"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, min: -0.5, max: -0.5}]":                           {"items[0].min:", "items[0].max:"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, min: 3, max: 2}]":                                 {"items[0].max: must not be below min"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, min: 6}]":                                         {"budget: must not be below the sum of all min"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, response: {none: 0.5, half: 0.4, unlimited: 2}}]": {"items[0].response.half: must be above none (0.5)"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, response: {more: 1.5, same: 100, half: x}}]":      {"items[0].response.half:", "items[0].response.none:", "items[0].response.same:", "items[0].response.unlimited:"},
		"budget: 5\nitems: [{name: A, value: 1, margin: 1, effort: 1, response: {noone: 1}}]":                           {"items[0].response.noone:"},
	} {
		exit, out, errs := call(t, plan, "allocate", "-", "--format=json")
		if exit != 1 || out != "" {
			t.Errorf("%s\nexit %d, %q", plan, exit, out)
		}
		for _, key := range keys {
			if !strings.Contains(errs, key) {
				t.Errorf("%s\n%q is not in:\n%s", plan, key, errs)
			}
		}
	}
	if exit, _, _ := call(t, products, "allocate"); exit != 2 {
		t.Errorf("without a plan: exit %d", exit)
	}
}

// FuzzAllocate: whatever the bytes, the answer is an exit code, and a report
// whose sums agree.
func FuzzAllocate(f *testing.F) {
	for _, seed := range []string{products, "", "budget: 3\nitems: [{name: a, value: 1, margin: 1, effort: 0.001}]", `{"budget": 9, "items": [{"name": "a", "value": 2, "margin": 0.1, "effort": 5, "response": {"none": 0, "unlimited": 99}}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		var out, errs bytes.Buffer
		exit := Run([]string{"allocate", "-", "--format", "json"}, &Streams{In: bytes.NewReader(input), Out: &out, Err: &errs})
		if exit != 0 && exit != 1 {
			t.Fatalf("exit %d: %s", exit, errs.String())
		}
		if exit == 1 {
			return
		}
		var report allocateReport
		if err := json.Unmarshal(out.Bytes(), &report); err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, item := range report.Items {
			sum += item.Contribution
		}
		if math.Abs(sum-report.Contribution) > 1e-6*(1+math.Abs(sum)) || report.Gap < 0 || report.Lambda < 0 {
			t.Fatalf("%+v sums up to %v", report, sum)
		}
	})
}
