package week

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// score counts who is placed: those who give way to nobody, then A, B, C and ?.
type score [5]int

func scored(in Input, placed func(i int) bool) (s score) {
	for i := range in.Clients {
		if !placed(i) {
			continue
		}
		if c := &in.Clients[i]; c.Promise != nil || c.Deadline != nil {
			s[0]++
		} else {
			s[4-classes[c.Class].rung]++
		}
	}
	return s
}

func (s score) below(o score) bool {
	for k := range s {
		if s[k] != o[k] {
			return s[k] < o[k]
		}
	}
	return false
}

// gap is how many clients more the better one places in the first group in which
// they differ.
func (s score) gap(better score) int {
	for k := range s {
		if s[k] != better[k] {
			return better[k] - s[k]
		}
	}
	return 0
}

// best tries every way of putting the clients into the blocks.
func best(in Input) score {
	free := make([]int, len(in.Blocks))
	for k, b := range in.Blocks {
		free[k] = b.Minutes
	}
	placed := make([]bool, len(in.Clients))
	var top score
	var try func(i int)
	try = func(i int) {
		if i == len(in.Clients) {
			if s := scored(in, func(i int) bool { return placed[i] }); top.below(s) {
				top = s
			}
			return
		}
		c := &in.Clients[i]
		for k, b := range in.Blocks {
			if free[k] >= c.Minutes && b.accepts(suitKey{c.Operation, c.Area, c.Kind}) && (c.NeverBefore == nil || b.Date >= *c.NeverBefore) {
				free[k] -= c.Minutes
				placed[i] = true
				try(i + 1)
				placed[i] = false
				free[k] += c.Minutes
			}
		}
		try(i + 1)
	}
	try(0)
	return top
}

// few makes up to eight clients, all due, for up to three blocks that can hardly
// hold them.
func few(random *rand.Rand) Input {
	in := Input{From: day("2026-11-23"), Days: 5}
	for k := range 1 + random.IntN(3) {
		b := calls(in.From.AddDays(k).String(), nine, 20+random.IntN(50))
		b.Operations = [][]string{{"call"}, {"visit"}, {"call", "visit"}}[random.IntN(3)]
		in.Blocks = append(in.Blocks, b)
	}
	for i := range 1 + random.IntN(8) {
		c := due(fmt.Sprint(i), []Class{A, B, C, Unknown}[random.IntN(4)], 5+5*random.IntN(9), "2026-11-01")
		c.Operation = []string{"call", "call", "visit"}[random.IntN(3)]
		if random.IntN(8) == 0 {
			c.Promise = &in.From
		}
		in.Clients = append(in.Clients, c)
	}
	return in
}

// In small weeks, whose blocks hold a few clients, the best of all plans is found
// in 19 of 20 cases. In the others it has one client more, seldom two, in the
// highest group in which they differ.
func TestNoPlanIsMuchBetter(t *testing.T) {
	const plans = 3000
	random := rand.New(rand.NewPCG(1, 2))
	var gaps [9]int
	for range plans {
		in := few(random)
		r := plan(t, in)
		got := scored(in, func(i int) bool {
			return slices.ContainsFunc(r.Slots, func(s Slot) bool { return s.Client == in.Clients[i].ID })
		})
		top := best(in)
		if top.below(got) {
			t.Fatalf("%v is better than the best, %v", got, top)
		}
		gaps[got.gap(top)]++
	}
	t.Logf("gaps of 0, 1, 2 … clients in %v of %d plans", gaps, plans)
	if gaps[0] < plans*95/100 || gaps[0]+gaps[1] < plans*99/100 || gaps[0]+gaps[1]+gaps[2] < plans {
		t.Errorf("gaps of 0, 1, 2 … clients in %v of %d plans", gaps, plans)
	}
}
