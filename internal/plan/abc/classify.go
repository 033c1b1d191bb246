package abc

import (
	"math/big"
	"slices"
)

// Result is one classification.
type Result struct {
	Groups []Group // parallel to the values
	Order  []int32 // places of the ranked companies among the values, best first
	Gini   float64 // over the ranked companies, 0 (all equal) … 1
}

// Classify puts every value into a group. Pass the values in ascending order of
// company id, so that ties rank by id; there may be up to 2³¹−1 of them. The
// only error is an unusable rule.
func Classify(values []int64, rule Rule) (Result, error) {
	if err := rule.Validate(); err != nil {
		return Result{}, err
	}
	order := rank(values)
	return grade(outside(values), order, climb(values, order), rule), nil
}

// ClassifyBig is Classify for values that may not fit int64.
func ClassifyBig(values []*big.Int, rule Rule) (Result, error) {
	if err := rule.Validate(); err != nil {
		return Result{}, err
	}
	groups := make([]Group, len(values))
	var order []int32
	for i, v := range values {
		if groups[i] = unranked(v.Sign()); v.Sign() > 0 {
			order = append(order, int32(i))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return values[b].Cmp(values[a]) })
	sums := make(ladder[unbounded], len(order)+1)
	sums[0] = unbounded{new(big.Int)}
	for place, i := range order {
		sums[place+1] = sums[place].plus(unbounded{values[i]})
	}
	return grade(groups, order, sums, rule), nil
}

func climb(values []int64, order []int32) ladder[wide] {
	sums := make(ladder[wide], len(order)+1)
	for place, i := range order {
		sums[place+1] = sums[place].plusInt(uint64(values[i]))
	}
	return sums
}

func grade[T number[T]](groups []Group, order []int32, sums ladder[T], rule Rule) Result {
	a, b := sums.edges(rule)
	for place, i := range order {
		switch {
		case place < a:
			groups[i] = A
		case place < b:
			groups[i] = B
		default:
			groups[i] = C
		}
	}
	return Result{Groups: groups, Order: order, Gini: sums.gini()}
}

// outside marks the companies that are not in the base.
func outside(values []int64) []Group {
	groups := make([]Group, len(values))
	for i, v := range values {
		if v <= 0 {
			groups[i] = unranked(int(max(v, -1)))
		}
	}
	return groups
}

func unranked(sign int) Group {
	switch {
	case sign < 0:
		return Net
	case sign == 0:
		return Zero
	}
	return 0
}
