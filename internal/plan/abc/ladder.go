package abc

import (
	"math/big"
	"sort"
)

// ladder is a ranking as its running sums: ladder[i] is the sum of the i best
// values, so that ladder[0] is nothing and the last rung is the total. Every
// question a rule asks is a comparison of rungs, and each answer changes only
// once down the ladder, which allows a binary search.
type ladder[T number[T]] []T

// companies is the number of ranked companies.
func (l ladder[T]) companies() int { return len(l) - 1 }

func (l ladder[T]) total() T { return l[len(l)-1] }

// edges gives the first places outside A and outside B.
func (l ladder[T]) edges(r Rule) (a, b int) {
	a = l.edge(0, func(i int) bool { return l.inside(r, 0, 0, i) })
	if r.Boundary == Inclusive && r.Method != ByValue && r.Method != ByTangent {
		a = max(a, l.edge(0, func(i int) bool { return i == 0 }))
	}
	b = l.edge(a, func(i int) bool { return l.inside(r, 1, a, i) })
	return a, b
}

// edge is the first place from start on that is outside. Where it would part
// companies of equal value, the worse placed ones join the better.
func (l ladder[T]) edge(start int, inside func(i int) bool) int {
	n := l.companies()
	i := start + sort.Search(n-start, func(k int) bool { return !inside(start + k) })
	for i > start && i < n && l.tied(i) {
		i++
	}
	return i
}

// tied tells whether the companies at places i−1 and i have the same value.
func (l ladder[T]) tied(i int) bool {
	return l[i-1].plus(l[i+1]).compare(l[i].times(2)) == 0
}

// inside tells whether place i is within cut 0 (A) or 1 (B), where the group
// starts at place start.
func (l ladder[T]) inside(r Rule, cut, start, i int) bool {
	switch r.Method {
	case ByCount:
		return countInside(r.Boundary, r.Cuts[cut], i, l.companies())
	case ByValue:
		return l[i+1].compare(l[i].plusInt(uint64(r.Limits[cut]))) >= 0
	case ByTangent:
		return l.steep(start, i)
	}
	return l.shareInside(r.Boundary, uint64(r.Cuts[cut]), i)
}

func (l ladder[T]) shareInside(boundary Boundary, cut uint64, i int) bool {
	limit := l.total().times(cut)
	switch boundary {
	case Inclusive:
		return l[i+1].times(Whole).compare(limit) <= 0
	case Midpoint:
		return l[i].plus(l[i+1]).times(Whole).compare(limit.times(2)) <= 0
	}
	return l[i].times(Whole).compare(limit) < 0
}

func countInside(boundary Boundary, cut int64, i, n int) bool {
	limit := 2 * cut * int64(n)
	switch boundary {
	case Inclusive:
		return 2*int64(i+1)*Whole <= limit
	case Midpoint:
		return int64(2*i+1)*Whole <= limit
	}
	return 2*int64(i)*Whole < limit
}

// steep tells whether the curve is at place i at least as steep as the chord
// from place start to its end: the value is at least the mean of the values
// from start on. Written without subtraction: v·m + sums[start] ≥ total, both
// sides raised by sums[i]·m.
func (l ladder[T]) steep(start, i int) bool {
	m := uint64(l.companies() - start)
	return l[i+1].times(m).plus(l[start]).compare(l.total().plus(l[i].times(m))) >= 0
}

// gini is exact until its last step, the conversion to float64:
// G = (2·Σ sums[0…n−1] − (n−1)·total) / (n·total), sums taken from the best down.
func (l ladder[T]) gini() float64 {
	n := l.companies()
	if n == 0 {
		return 0
	}
	area := l[0]
	for _, sum := range l[:n] {
		area = area.plus(sum)
	}
	total := l.total().integer()
	above := new(big.Int).Lsh(area.integer(), 1)
	above.Sub(above, new(big.Int).Mul(total, big.NewInt(int64(n-1))))
	g, _ := new(big.Rat).SetFrac(above, new(big.Int).Mul(total, big.NewInt(int64(n)))).Float64()
	return g
}
