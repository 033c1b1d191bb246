package response

import (
	"cmp"
	"math"
	"slices"
)

// Nobody stands for the budget itself: units that are new, or given up.
const Nobody = -1

// Move is effort that goes from one item to another. It is whole: half of it may
// earn less than half of its gain, or nothing.
type Move struct {
	From, To int // indexes of items; Nobody where units are new, or given up
	Units    int64
	Gain     float64 // contribution, all units of the move together
}

// Moves lead from today's effort to the allocation, what earns most per unit
// first. Today's effort is taken in whole units, so the gains sum up to the
// difference to that. The first moves are money for nothing: they take effort
// from where it is hardly missed.
func Moves(in Input, r Result) []Move {
	today := wholeUnits(in.Items)
	var gives, takes []step
	for i := range in.Items {
		item := &in.Items[i]
		switch to := r.Items[i].Effort; {
		case to > today[i]:
			takes = append(takes, item.steps(i, today[i], to)...)
		case to < today[i]:
			gives = append(gives, item.steps(i, to, today[i])...)
		}
	}
	slices.SortStableFunc(takes, func(a, b step) int { return cmp.Compare(b.rate, a.rate) })
	slices.SortStableFunc(gives, func(a, b step) int { return cmp.Compare(a.rate, b.rate) })
	return pair(gives, takes)
}

// Joined takes moves in a row between the same two as one.
func Joined(moves []Move) []Move {
	var all []Move
	for _, m := range moves {
		if n := len(all) - 1; n >= 0 && all[n].From == m.From && all[n].To == m.To {
			all[n].Units += m.Units
			all[n].Gain += m.Gain
			continue
		}
		all = append(all, m)
	}
	return all
}

// step is some units of an item that come or go together.
type step struct {
	item  int
	units int64
	rate  float64 // contribution per unit
}

// steps are the corners of the item's envelope between two efforts.
func (item *Item) steps(i int, low, high int64) []step {
	v := make([]float64, 0, high-low+1)
	for k := low; k <= high; k++ {
		v = append(v, item.Value*item.Margin*item.Curve.At(float64(k)/item.Effort))
	}
	var steps []step
	rest := high - low
	for _, s := range hull(nil, i, v, nil, 0, nil) {
		steps = append(steps, step{item: i, units: int64(s.units), rate: s.slope})
		rest -= int64(s.units)
	}
	if rest > 0 { // units that earn nothing
		steps = append(steps, step{item: i, units: rest})
	}
	return steps
}

// pair gives what earns most the units that are missed least.
func pair(gives, takes []step) []Move {
	var moves []Move
	for len(gives) > 0 || len(takes) > 0 {
		m := Move{From: Nobody, To: Nobody, Units: math.MaxInt64}
		lost, gained := 0.0, 0.0
		if len(gives) > 0 {
			m.From, m.Units, lost = gives[0].item, gives[0].units, gives[0].rate
		}
		if len(takes) > 0 {
			m.To, m.Units, gained = takes[0].item, min(m.Units, takes[0].units), takes[0].rate
		}
		m.Gain = (gained - lost) * float64(m.Units)
		gives, takes = use(gives, m.Units), use(takes, m.Units)
		moves = append(moves, m)
	}
	return moves
}

func use(steps []step, units int64) []step {
	if len(steps) == 0 {
		return steps
	}
	if steps[0].units -= units; steps[0].units == 0 {
		return steps[1:]
	}
	return steps
}

// wholeUnits rounds today's efforts so that their sum is kept as nearly as can be.
func wholeUnits(items []Item) []int64 {
	units := make([]int64, len(items))
	order := make([]int, len(items))
	sum, whole := 0.0, int64(0)
	for i := range items {
		units[i] = int64(items[i].Effort)
		sum, whole = sum+items[i].Effort, whole+units[i]
		order[i] = i
	}
	rest := func(i int) float64 { return items[i].Effort - math.Floor(items[i].Effort) }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(rest(j), rest(i)) })
	for _, i := range order[:min(int64(len(order)), max(0, int64(math.Round(sum))-whole))] {
		units[i]++
	}
	return units
}
