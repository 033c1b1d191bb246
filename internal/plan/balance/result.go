package balance

import (
	"math"
	"slices"
)

// result tells the board, and what was before.
func (b *board) result(exact bool) Result {
	before, was := b.measure(b.start)
	after, is := b.measure(b.owner)
	r := Result{Before: before, After: after, Exact: exact}
	for p, person := range b.in.People {
		r.People = append(r.People, Load{Name: person.Name, Capacity: person.Capacity, Target: b.target[p], Before: was[p], After: is[p]})
	}
	for i, at := range b.owner {
		a, from := &b.in.Accounts[i], b.start[i]
		switch {
		case at == nobody:
			r.Unplaced = append(r.Unplaced, a.Name)
		case at != from:
			r.Moves = append(r.Moves, Move{Account: a.Name, From: a.Owner, To: b.in.People[at].Name, Work: a.Work, Value: a.Value})
			if from == nobody {
				r.Placed++
			} else {
				r.MovedValue += a.Value
			}
		}
	}
	for _, i := range b.unfit {
		r.Unfit = append(r.Unfit, b.in.Accounts[i].Name)
	}
	r.WithinTolerance = after.Excess <= b.dust && b.dust > 0
	return r
}

// measure adds an assignment up anew.
func (b *board) measure(owner []int) (Measure, []Standing) {
	standings := make([]Standing, len(b.in.People))
	for i, at := range owner {
		if at != nobody {
			standings[at].Accounts++
			standings[at].Work += b.in.Accounts[i].Work
			standings[at].Value += b.in.Accounts[i].Value
		}
	}
	m := Measure{Bound: b.bound()}
	for p, s := range standings {
		m.Excess += b.excess(p, s.Work)
		m.Imbalance += b.uneven(p, s.Work, s.Value)
		if b.target[p] > 0 {
			m.Spread = math.Max(m.Spread, math.Abs(s.Work/b.target[p]-1))
		}
	}
	return m, standings
}

// bound is the spread that locked accounts and single large ones force: somebody
// must have each of them, beside what is locked there.
func (b *board) bound() float64 {
	locked := make([]float64, len(b.in.People))
	fixed := func(i int) bool { return b.in.Accounts[i].Locked || slices.Contains(b.unfit, i) }
	for i, a := range b.in.Accounts {
		if fixed(i) {
			locked[b.start[i]] += a.Work
		}
	}
	bound := 0.0
	if b.dust == 0 {
		return bound // nothing can be placed
	}
	for p, work := range locked {
		bound = math.Max(bound, work/b.target[p]-1)
	}
	for i, a := range b.in.Accounts {
		if fixed(i) {
			continue
		}
		lightest := math.Inf(1)
		for p, fits := range b.fits[i] {
			if fits {
				lightest = math.Min(lightest, (locked[p]+a.Work)/b.target[p]-1)
			}
		}
		if !math.IsInf(lightest, 1) {
			bound = math.Max(bound, lightest)
		}
	}
	return bound
}
