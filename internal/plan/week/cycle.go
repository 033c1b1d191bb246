package week

import (
	"cmp"
	"slices"
)

// Rhythm is a client that comes back every so many periods, for instance every
// third fortnight.
type Rhythm struct {
	Client  string
	Every   int // periods, at least 1
	Minutes int
}

// Cycle is a level beginning: which of its periods each client starts in. The
// loads cover one whole round, after which everything repeats, or the first
// thousand periods of a longer one.
type Cycle struct {
	Start    map[string]int // 0 is the first period; below Every
	Contacts []int          // of each period
	Minutes  []int
}

// maxRound bounds the periods looked at: intervals without common factors have
// rounds of years.
const maxRound = 1000

// Level lays clients so that no period has more to do than need be: the frequent
// and long ones first, each where its fullest period is the least full. Check:
// 10, 20, 45, 12 and 10 clients every 1, 2, 3, 4 and 5 fortnights make 40 contacts
// in every fortnight.
func Level(rhythms []Rhythm) Cycle {
	round := 1
	for _, r := range rhythms {
		round = min(maxRound, round/common(round, r.Every)*r.Every)
	}
	order := slices.SortedFunc(slices.Values(rhythms), func(a, b Rhythm) int {
		return cmp.Or(cmp.Compare(a.Every, b.Every), cmp.Compare(b.Minutes, a.Minutes), cmp.Compare(a.Client, b.Client))
	})
	c := Cycle{Start: map[string]int{}, Contacts: make([]int, round), Minutes: make([]int, round)}
	for _, r := range order {
		best := 0
		for start := 1; start < min(r.Every, round); start++ {
			if c.lighter(start, best, r.Every) {
				best = start
			}
		}
		c.Start[r.Client] = best
		for at := best; at < round; at += r.Every {
			c.Contacts[at]++
			c.Minutes[at] += r.Minutes
		}
	}
	return c
}

// lighter compares two beginnings by their fullest period, then by all of them
// together.
func (c Cycle) lighter(a, b, every int) bool {
	mostA, sumA := c.load(a, every)
	mostB, sumB := c.load(b, every)
	return mostA < mostB || mostA == mostB && sumA < sumB
}

func (c Cycle) load(start, every int) (most, sum int) {
	for at := start; at < len(c.Minutes); at += every {
		most, sum = max(most, c.Minutes[at]), sum+c.Minutes[at]
	}
	return most, sum
}

func common(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
