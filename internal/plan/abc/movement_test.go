package abc

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func TestMovementWorked(t *testing.T) {
	moves, err := Movement(
		Run{[]Group{A, A, C, 0, B}, []int64{900, 800, 10, 0, 100}},
		Run{[]Group{A, B, B, C, Zero}, []int64{950, 300, 200, 40, 0}},
	)
	want := []Move{{A, A, 1, 900, 950}, {A, B, 1, 800, 300}, {B, Zero, 1, 100, 0}, {C, B, 1, 10, 200}, {0, C, 1, 0, 40}}
	if diff := cmp.Diff(want, moves); diff != "" || err != nil {
		t.Fatal(err, diff)
	}
}

func TestMovementFaults(t *testing.T) {
	one, two := Run{[]Group{A}, []int64{1}}, Run{[]Group{A, B}, []int64{2, 1}}
	if _, err := Movement(one, two); fault.CodeOf(err) != "abc.runs" {
		t.Errorf("different companies: %v", err)
	}
	large := Run{[]Group{A, A}, []int64{1<<63 - 1, 1}}
	if _, err := Movement(large, large); fault.CodeOf(err) != "abc.range" {
		t.Errorf("a sum that does not fit: %v", err)
	}
}

func TestMovementKeepsCompaniesAndSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(t, "companies")
		values := rapid.SliceOfN(rapid.Int64Range(-50, 1000), n, n)
		before, after := values.Draw(t, "before"), values.Draw(t, "after")
		moves, err := Movement(Run{classify(t, before, DefaultRule()).Groups, before}, Run{classify(t, after, DefaultRule()).Groups, after})
		if err != nil {
			t.Fatal(err)
		}
		got := Move{}
		for _, m := range moves {
			got = Move{Companies: got.Companies + m.Companies, Before: got.Before + m.Before, After: got.After + m.After}
		}
		want := Move{Companies: n, Before: plainSum(before), After: plainSum(after)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func plainSum(values []int64) (total int64) {
	for _, v := range values {
		total += v
	}
	return total
}

func TestReclassifyKeepsWhoHardlyMoved(t *testing.T) {
	rule := DefaultRule()
	rule.Hysteresis = 200
	// Shares before each company: 0, 60, 79, 95 % and 0, 60, 81, 96 %.
	above, below := []int64{60, 19, 16, 5}, []int64{60, 21, 15, 4}
	tests := map[string]struct {
		values   []int64
		previous []Group
		want     string
	}{
		"no past: as Classify does":              {above, []Group{0, 0, 0, 0}, "AAAC"},
		"was outside the base: as Classify does": {above, []Group{Zero, Net, Zero, 0}, "AAAC"},
		"was B, and A only by a hair":            {above, []Group{A, A, B, C}, "AABC"},
		"was C, clearly A or only B":             {above, []Group{C, C, C, C}, "AABC"},
		"was B, and C only by a hair":            {above, []Group{A, A, A, B}, "AAAB"},
		"was A, and C by much":                   {above, []Group{A, A, A, A}, "AAAB"},
		"was A, and B only by a hair":            {below, []Group{A, A, A, C}, "AAAC"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			result, err := Reclassify(test.values, test.previous, rule)
			if got := letters(result); err != nil || got != test.want {
				t.Errorf("%s, want %s (%v)", got, test.want, err)
			}
		})
	}
}

func TestReclassifyIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values, rule := anyValues().Draw(t, "values"), anyShareRule().Draw(t, "rule")
		rule.Hysteresis = rapid.Int64Range(0, max(0, min(rule.Cuts[0], rule.Cuts[1]-rule.Cuts[0])-1)).Draw(t, "hysteresis")
		plain := classify(t, values, rule)
		again, err := Reclassify(values, plain.Groups, rule)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(plain.Groups, again.Groups); diff != "" {
			t.Fatalf("the same values changed groups\n%s", diff)
		}
	})
}
