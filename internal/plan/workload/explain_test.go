package workload

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// recompute evaluates a term's own formula on its inputs.
func recompute(t *rapid.T, term Term) float64 {
	if key, isSum := strings.CutPrefix(term.Formula, "Σ "); isSum {
		sum := 0.0
		for _, in := range term.Inputs {
			if "{"+in.Key+"}" != key {
				t.Fatalf("%s sums %s, but has the input %s", term.Key, key, in.Key)
			}
			sum += in.Value
		}
		return sum
	}
	expression := strings.NewReplacer("×", "*", "÷", "/", "−", "-").Replace(term.Formula)
	for _, in := range term.Inputs {
		if !strings.Contains(expression, "{"+in.Key+"}") {
			t.Fatalf("%s does not use its input %s", term.Key, in.Key)
		}
		expression = strings.ReplaceAll(expression, "{"+in.Key+"}", fmt.Sprintf("float64(%.17g)", in.Value))
	}
	v, err := types.Eval(token.NewFileSet(), nil, token.NoPos, expression)
	if err != nil {
		t.Fatalf("%s: %v", term.Formula, err)
	}
	f, _ := constant.Float64Val(v.Value)
	return f
}

// audit walks a term down to its settings: each formula gives its value, and
// each leaf names where it is set or is explained elsewhere.
func audit(t *rapid.T, term Term) {
	if term.Unit == "" || (term.Formula == "") != (len(term.Inputs) == 0) {
		if term.Value != 0 {
			t.Fatalf("%s: unit %q, formula %q, %d inputs", term.Key, term.Unit, term.Formula, len(term.Inputs))
		}
	}
	if term.Formula == "" {
		return
	}
	if got := recompute(t, term); !close6(got, term.Value) {
		t.Fatalf("%s: %s gives %v, but the value is %v", term.Key, term.Formula, got, term.Value)
	}
	for _, in := range term.Inputs {
		audit(t, in)
	}
}

func TestEveryNumberFollowsFromItsExplanation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		r, err := Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		e := Explain(in, r)
		if e.People.Value != r.People || len(e.Segments) != len(in.Segments) || len(e.Months) != len(r.Months) {
			t.Fatalf("%+v", e)
		}
		for _, term := range append(append([]Term{e.People}, e.Segments...), e.Months...) {
			audit(t, term)
		}
	})
}

// leaves lists the settings a term comes from.
func leaves(term Term) []string {
	if len(term.Inputs) == 0 {
		return []string{term.Setting}
	}
	var all []string
	for _, in := range term.Inputs {
		all = append(all, leaves(in)...)
	}
	return all
}

func TestAnExplanationEndsAtSettings(t *testing.T) {
	in := one(60, Person{Months: russia2026(), SellingShare: 0.5, Utilisation: 0.8}, segment("A/B", 1000, 12))
	e := Explain(in, evaluate(in))
	want := "segment/A/B standard/A/B/op norm/op person/utilisation person/hours_per_year person/selling_share"
	if got := strings.Join(leaves(e.People), " "); got != want {
		t.Errorf("settings %q, want %q", got, want)
	}
	if got := e.People.Formula; got != "{work_hours} ÷ ({selling_hours} × {utilisation})" {
		t.Errorf("formula %q", got)
	}
}
