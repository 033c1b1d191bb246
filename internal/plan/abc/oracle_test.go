package abc

import (
	"math/big"
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

// oracle classifies by share slowly: rationals, one company at a time, every
// twin asked.
func oracle(values []int64, rule Rule) []Group {
	order, total := []int{}, new(big.Rat)
	groups := make([]Group, len(values))
	for i, v := range values {
		switch {
		case v < 0:
			groups[i] = Net
		case v == 0:
			groups[i] = Zero
		default:
			order = append(order, i)
			total.Add(total, new(big.Rat).SetInt64(v))
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return values[order[a]] > values[order[b]] })
	before := new(big.Rat)
	for place, i := range order {
		v := new(big.Rat).SetInt64(values[i])
		with := new(big.Rat).Add(before, v)
		groups[i] = oracleGroup(before, with, total, rule, place == 0)
		if place > 0 && values[order[place-1]] == values[i] {
			groups[i] = groups[order[place-1]]
		}
		before = with
	}
	return groups
}

func oracleGroup(before, with, total *big.Rat, rule Rule, first bool) Group {
	share := func(r *big.Rat) *big.Rat { return new(big.Rat).Quo(r, total) }
	for k, g := range []Group{A, B} {
		cut := big.NewRat(rule.Cuts[k], Whole)
		var inside bool
		switch rule.Boundary {
		case Crossing:
			inside = share(before).Cmp(cut) < 0
		case Inclusive:
			inside = share(with).Cmp(cut) <= 0 || first
		case Midpoint:
			middle := new(big.Rat).Add(share(before), share(with))
			inside = middle.Mul(middle, big.NewRat(1, 2)).Cmp(cut) <= 0
		}
		if inside {
			return g
		}
	}
	return C
}

// anyValues mixes small values, which tie and hit cuts exactly, with large ones.
func anyValues() *rapid.Generator[[]int64] {
	return rapid.SliceOf(rapid.OneOf(rapid.Int64Range(-3, 40), rapid.Int64Range(1, 1e6), rapid.Int64()))
}

func anyShareRule() *rapid.Generator[Rule] {
	return rapid.Custom(func(t *rapid.T) Rule {
		rule := DefaultRule()
		rule.Boundary = rapid.SampledFrom([]Boundary{Crossing, Inclusive, Midpoint}).Draw(t, "boundary")
		rule.Cuts[0] = rapid.Int64Range(1, Whole-1).Draw(t, "first cut")
		rule.Cuts[1] = rapid.Int64Range(rule.Cuts[0]+1, Whole).Draw(t, "second cut")
		return rule
	})
}

func anyRule() *rapid.Generator[Rule] {
	return rapid.Custom(func(t *rapid.T) Rule {
		rule := anyShareRule().Draw(t, "cuts")
		rule.Method = rapid.SampledFrom([]Method{ByShare, ByCount, ByValue, ByTangent}).Draw(t, "method")
		rule.Limits[1] = rapid.Int64Range(1, 100).Draw(t, "B from")
		rule.Limits[0] = rule.Limits[1] + rapid.Int64Range(1, 1000).Draw(t, "A above")
		return rule
	})
}

func FuzzClassify(f *testing.F) {
	f.Add([]byte{100, 50, 8, 20, 5}, int64(8000), int64(9500), uint8(0))
	f.Add([]byte{7, 7, 7, 0, 200}, int64(1), int64(10000), uint8(2))
	f.Fuzz(func(t *testing.T, raw []byte, a, b int64, boundary uint8) {
		rule := Rule{Method: ByShare, Cuts: [2]int64{a, b}, Boundary: []Boundary{Crossing, Inclusive, Midpoint, "?"}[boundary%4]}
		values := make([]int64, len(raw))
		for i, v := range raw {
			values[i] = int64(int8(v))
		}
		result, err := Classify(values, rule)
		if err != nil {
			if fault.KindOf(err) != fault.Invalid {
				t.Fatal(err)
			}
			return
		}
		if diff := cmp.Diff(oracle(values, rule), result.Groups); diff != "" {
			t.Fatalf("(-oracle +got)\n%s", diff)
		}
	})
}
