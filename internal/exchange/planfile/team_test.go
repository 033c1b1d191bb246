package planfile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/fault"
)

// The same balance in both languages; a JSON false is no true.
func TestReadBalanceAlike(t *testing.T) {
	want := Balance{Tolerance: 0.2, Mode: "book", For: "Q",
		People: []BalancePerson{{Name: "P", Capacity: 16, Skills: []string{"x", "y"}, Languages: []string{"bg"}, Territories: []string{"north"}}, {Name: "Q", Capacity: 1}},
		Accounts: []BalanceAccount{{Name: "a", Work: 9, Value: 1, Owner: "P", SecondOwner: "Q", Locked: true, Skills: []string{"x"}, Language: "bg", Region: "north", City: "Ruse"},
			{Name: "b", Work: 2}}}
	for name, text := range map[string]string{
		"yaml": `
tolerance: 0.2
mode: book
for: Q
people: [{name: P, capacity: 16, skills: [x, y], languages: [bg], territories: [north]}, {name: Q, capacity: 1, skills: []}]
accounts:
  - {name: a, work: 9, value: 1, owner: P, second_owner: Q, locked: True, skills: [x], language: bg, region: north, city: Ruse}
  - {name: b, work: 2, owner: ~, second_owner: '', locked: false}`,
		"json": `{"tolerance": 0.2, "mode": "book", "for": "Q",
	"people": [{"name": "P", "capacity": 16, "skills": ["x", "y"], "languages": ["bg"], "territories": ["north"]}, {"name": "Q", "capacity": 1}],
	"accounts": [{"name": "a", "work": 9, "value": 1, "owner": "P", "second_owner": "Q", "locked": true, "skills": ["x"], "language": "bg", "region": "north", "city": "Ruse"},
		{"name": "b", "work": 2, "owner": null, "locked": false}]}`,
	} {
		got, err := ReadBalance(strings.NewReader(text))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestReadAllocation(t *testing.T) {
	got, err := ReadAllocation(strings.NewReader(`
budget: 430
unit_cost: .057
items:
  - {name: X, value: 214.4, margin: 0.7, effort: 96.8, response: {none: 0.47, more: 1.26, unlimited: 1.52}, min: 0}
  - {name: Y, value: 1, margin: 1, effort: 1}`))
	none, more, unlimited, least := 0.47, 1.26, 1.52, 0.0
	want := Allocation{Budget: 430, UnitCost: 0.057, Items: []AllocationItem{
		{Name: "X", Value: 214.4, Margin: 0.7, Effort: 96.8, Response: Response{None: &none, More: &more, Unlimited: &unlimited}, Min: &least},
		{Name: "Y", Value: 1, Margin: 1, Effort: 1}}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v %s", err, diff)
	}
}

// A long file is read whole: the bound of the walk is for aliases.
func TestALongFileIsRead(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(`{"people": [{"name": "P", "capacity": 1}], "accounts": [`)
	for i := range 150_000 {
		fmt.Fprintf(&b, `{"name": "a%d", "work": 1, "value": 1, "owner": "P", "locked": false, "skills": ["x"]},`, i)
	}
	text := strings.TrimSuffix(b.String(), ",") + "]}"
	if plan, err := ReadBalance(strings.NewReader(text)); err != nil || len(plan.Accounts) != 150_000 {
		t.Errorf("%d accounts, %v", len(plan.Accounts), err)
	}
}

func FuzzReadBalance(f *testing.F) {
	f.Add([]byte("people: [{name: P, capacity: 1}]\naccounts: [{name: a, work: 1, locked: false, skills: [x]}]"))
	f.Add([]byte(`{"people": [{"name": "P", "capacity": 1}], "accounts": [{"name": "a", "work": 1, "owner": null}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		plan, err := ReadBalance(bytes.NewReader(text))
		if err == nil && (len(plan.People) == 0 || len(plan.Accounts) == 0) || err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%+v %v", plan, err)
		}
	})
}

func FuzzReadAllocation(f *testing.F) {
	f.Add([]byte("budget: 1\nitems: [{name: P, value: 1, margin: 1, effort: 1, response: {none: 0}}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		plan, err := ReadAllocation(bytes.NewReader(text))
		if err == nil && len(plan.Items) == 0 || err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%+v %v", plan, err)
		}
	})
}
