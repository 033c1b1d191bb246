package cli

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func balanceJSON(t *testing.T, plan string) balanceReport {
	t.Helper()
	exit, out, errs := call(t, plan, "balance", "-", "--format", "json")
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	var report balanceReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	return report
}

const twoPeople = `
tolerance: 0.15
people: [{name: P, capacity: 16, skills: []}, {name: Q, capacity: 16, skills: [crane], languages: [bg], territories: [north]}]
accounts:
  - {name: a, work: 9, value: 30, owner: P, locked: false, skills: []}
  - {name: b, work: 7, value: 1, owner: P, locked: true}
  - {name: c, work: 5, value: 2, owner: P, second_owner: Q, language: bg, region: north, city: Ruse}
  - {name: d, work: 11, value: 1, owner: Q, skills: [crane]}
mode: rebalance
`

// P has 21 of 32; c is the cheapest account to go.
func TestBalanceWorkedPlan(t *testing.T) {
	want := balanceReport{
		People: []balanceLoad{{"P", 16, 31}, {"Q", 16, 3}}, Moves: []balanceMove{{"c", "P", "Q"}}, WithinTolerance: true,
	}
	if diff := cmp.Diff(want, balanceJSON(t, twoPeople)); diff != "" {
		t.Error(diff)
	}
}

// The classic of longest first over three people, 16 each; the defaults; and
// accounts that nobody owns or may have.
func TestBalanceModes(t *testing.T) {
	report := balanceJSON(t, `{"mode": "design", "people": [{"name": "P", "capacity": 1}, {"name": "Q", "capacity": 1}, {"name": "R", "capacity": 1}], "accounts": [
		{"name": 1, "work": 7}, {"name": 2, "work": 7}, {"name": 3, "work": 6}, {"name": 4, "work": 6}, {"name": 5, "work": 5}, {"name": 6, "work": 5},
		{"name": 7, "work": 4}, {"name": 8, "work": 4}, {"name": 9, "work": 4, "owner": null}]}`)
	for _, p := range report.People {
		if p.Work != 16 {
			t.Errorf("%+v", report.People)
		}
	}
	if len(report.Moves) != 9 || report.Moves[0].From != "" || !report.WithinTolerance {
		t.Errorf("%+v", report)
	}
	report = balanceJSON(t, "people: [{name: P, capacity: 1}]\naccounts: [{name: a, work: 1, owner: P}, {name: b, work: 1, skills: [x]}]")
	if diff := cmp.Diff(balanceReport{People: []balanceLoad{{"P", 1, 0}}, Moves: []balanceMove{}, WithinTolerance: true, Unplaced: []string{"b"}}, report); diff != "" {
		t.Error(diff)
	}
	report = balanceJSON(t, "mode: book\nfor: Q\npeople: [{name: P, capacity: 1}, {name: Q, capacity: 1}]\naccounts: [{name: a, work: 1, owner: P}, {name: b, work: 1, owner: P}]")
	if len(report.Moves) != 1 || report.Moves[0].To != "Q" {
		t.Errorf("%+v", report)
	}
}

func TestBalanceTable(t *testing.T) {
	exit, out, errs := call(t, strings.Replace(twoPeople, "work: 11", "work: 1, owner: Q}\n  - {name: e, work: 90, skills: [x]}\n  - {name: f, work: 50, locked: true", 1), "balance", "-")
	if exit != 0 || !strings.Contains(out, "not within the tolerance") || !strings.Contains(errs, "nobody may have e") || !strings.Contains(errs, "the tolerance is not reached") {
		t.Errorf("exit %d\n%s%s", exit, out, errs)
	}
	exit, out, _ = call(t, twoPeople, "balance", "-")
	want := `  person  capacity  share  work before  work   off  value before  value  accounts before  accounts
       P      16.0   16.0         21.0  16.0  +0 %         33.00  31.00                3         2
       Q      16.0   16.0         11.0  16.0  +0 %          1.00   3.00                1         2

within the tolerance; moved accounts: 1, their value: 2.00; accounts with a first owner: 0

  account  from  to  work  value
        c     P   Q   5.0   2.00
`
	if diff := cmp.Diff(want, out); exit != 0 || diff != "" {
		t.Errorf("exit %d %s", exit, diff)
	}
}

func TestBalanceNamesWhatIsWrong(t *testing.T) {
	const people, accounts = "people: [{name: P, capacity: 1}]\n", "accounts: [{name: a, work: 1}]\n"
	for plan, keys := range map[string][]string{
		"":                         {"empty"},
		"{}":                       {"people:", "accounts:"},
		"people: []\naccounts: []": {"people:", "accounts:"},
		people + accounts + "tolerance: -0.1\nmode: fair\nteam: 5":                        {"tolerance: must not be negative", "mode: must be rebalance, design or book", "team:"},
		people + accounts + "tolerance: 15":                                               {"tolerance: must not be above 1"},
		people + accounts + "mode: book":                                                  {"for:"},
		accounts + "people: [{name: P, capacity: 0}, {name: P, capacity: -1, age: 5}]":    {"people[0].capacity: must be above zero", "people[1].name:", "people[1].capacity:", "people[1].age:"},
		accounts + "people: [{}]":                                                         {"people[0].name:", "people[0].capacity:"},
		people + "accounts: [{}]":                                                         {"accounts[0].name:", "accounts[0].work:"},
		people + "accounts: [{name: a, work: 0}]":                                         {"accounts[0].work: no account takes any work"},
		people + "accounts: [{name: a, work: -1, value: -1}]":                             {"accounts[0].work:", "accounts[0].value:"},
		people + "accounts: [{name: a, work: 1, owner: X, second_owner: Y}]":              {"accounts[0].owner:", "accounts[0].second_owner:"},
		people + "accounts: [{name: a, work: 1, locked: true}, {name: a, work: 1}]":       {"accounts[0].locked:", "accounts[1].name:"},
		people + "accounts: [{name: a, work: 1, locked: maybe, skills: x, language: []}]": {"accounts[0].locked:", "accounts[0].skills:", "accounts[0].language:"},
	} {
		exit, out, errs := call(t, plan, "balance", "-", "--format=json")
		if exit != 1 || out != "" {
			t.Errorf("%s\nexit %d, %q", plan, exit, out)
		}
		for _, key := range keys {
			if !strings.Contains(errs, key) {
				t.Errorf("%s\n%q is not in:\n%s", plan, key, errs)
			}
		}
	}
	if exit, _, _ := call(t, twoPeople, "balance", "-", "--format", "xml"); exit != 2 {
		t.Errorf("an unknown format: exit %d", exit)
	}
}

// FuzzBalance: whatever the bytes, the answer is an exit code, and a report that
// loses nothing.
func FuzzBalance(f *testing.F) {
	for _, seed := range []string{twoPeople, "", "mode: design\npeople: [{name: P, capacity: 1e-9}]\naccounts: [{name: a, work: 1e9}]",
		`{"mode": "book", "for": "P", "tolerance": 0, "people": [{"name": "P", "capacity": 1}, {"name": "Q", "capacity": 3}], "accounts": [{"name": "a", "work": 1, "owner": "Q", "city": "x"}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		var out, errs bytes.Buffer
		exit := Run([]string{"balance", "-", "--format", "json"}, &Streams{In: bytes.NewReader(input), Out: &out, Err: &errs})
		if exit != 0 && exit != 1 {
			t.Fatalf("exit %d: %s", exit, errs.String())
		}
		if exit == 1 {
			return
		}
		var report balanceReport
		if err := json.Unmarshal(out.Bytes(), &report); err != nil {
			t.Fatal(err)
		}
		for _, p := range report.People {
			if p.Work < 0 || p.Value < 0 || math.IsNaN(p.Work) {
				t.Fatalf("%+v", report)
			}
		}
		for _, m := range report.Moves {
			if m.From == m.To || m.To == "" {
				t.Fatalf("%+v", m)
			}
		}
	})
}
