package balance

import (
	"fmt"
	"math"
	"slices"
)

// nobody owns an account that is not placed.
const nobody = -1

// board is the input in numbers, and the assignment being worked on.
type board struct {
	in      Input
	target  []float64 // work due to each person
	worth   []float64 // value due to each person
	start   []int     // owner of each account before; nobody where there was none
	owner   []int     // owner now
	fits    [][]bool  // by account: who may have it; shared by accounts with the same needs
	second  []int
	cost    []float64 // disruption of a plain move of each account
	city    [][]bool  // by account: who works there; nil where it has none
	region  [][]bool
	work    []float64
	value   []float64
	only    int // the one who may receive; nobody: all may
	dust    float64
	unfit   []int // accounts that stay with an owner who does not fit
	weighed int   // changes looked at
}

func newBoard(in Input) *board {
	n, people := len(in.Accounts), len(in.People)
	b := &board{
		in: in, start: make([]int, n), owner: make([]int, n), fits: make([][]bool, n), second: make([]int, n), cost: make([]float64, n),
		city: make([][]bool, n), region: make([][]bool, n), work: make([]float64, people), value: make([]float64, people), only: nobody,
	}
	names := make(map[string]int, people)
	for i, p := range in.People {
		names[p.Name] = i
	}
	named := func(name string) int {
		if i, ok := names[name]; ok {
			return i
		}
		return nobody
	}
	if in.Mode == Book {
		b.only = named(in.For)
	}
	for i, a := range in.Accounts {
		b.start[i], b.second[i] = named(a.Owner), named(a.SecondOwner)
	}
	b.qualify()
	b.locate()
	for i := range in.Accounts {
		b.owner[i] = nobody
		if at := b.start[i]; at != nobody && b.keeps(i) {
			b.give(i, at)
		}
	}
	b.share()
	return b
}

// keeps tells whether an account may stay with its owner; where it must for want
// of anybody better, that is noted.
func (b *board) keeps(i int) bool {
	at := b.start[i]
	if b.fits[i][at] {
		return true
	}
	if b.in.Accounts[i].Locked || !slices.Contains(b.fits[i], true) {
		b.unfit = append(b.unfit, i)
		return true
	}
	return false
}

// qualify finds who may have what; accounts with the same needs share the answer.
func (b *board) qualify() {
	known := map[string][]bool{}
	for i, a := range b.in.Accounts {
		skills := slices.Sorted(slices.Values(a.Skills))
		key := fmt.Sprintf("%q %q %q", skills, a.Language, a.Region)
		fits, ok := known[key]
		if !ok {
			for _, p := range b.in.People {
				fits = append(fits, p.fits(a))
			}
			known[key] = fits
		}
		b.fits[i] = fits
	}
}

func (p Person) fits(a Account) bool {
	for _, skill := range a.Skills {
		if !slices.Contains(p.Skills, skill) {
			return false
		}
	}
	return (a.Language == "" || len(p.Languages) == 0 || slices.Contains(p.Languages, a.Language)) &&
		(a.Region == "" || len(p.Territories) == 0 || slices.Contains(p.Territories, a.Region))
}

// locate finds who works in the city and region of each account today, and what
// a move of it costs.
func (b *board) locate() {
	cities, regions := map[string][]bool{}, map[string][]bool{}
	sum := 0.0
	for i, a := range b.in.Accounts {
		b.city[i] = b.seen(cities, a.City, b.start[i])
		b.region[i] = b.seen(regions, a.Region, b.start[i])
		sum += a.Value
	}
	average := sum / float64(len(b.in.Accounts))
	for i, a := range b.in.Accounts {
		b.cost[i] = 1
		if average > 0 {
			b.cost[i] += a.Value / average
		}
	}
}

func (b *board) seen(places map[string][]bool, place string, by int) []bool {
	if place == "" {
		return nil
	}
	people, ok := places[place]
	if !ok {
		people = make([]bool, len(b.in.People))
		places[place] = people
	}
	if by != nobody {
		people[by] = true
	}
	return people
}

// share gives everybody their part of all that can be placed.
func (b *board) share() {
	work, value, capacity := 0.0, 0.0, 0.0
	for i, a := range b.in.Accounts {
		if b.owner[i] != nobody || slices.Contains(b.fits[i], true) {
			work, value = work+a.Work, value+a.Value
		}
	}
	for _, p := range b.in.People {
		capacity += p.Capacity
	}
	for _, p := range b.in.People {
		b.target = append(b.target, work*p.Capacity/capacity)
		b.worth = append(b.worth, value*p.Capacity/capacity)
	}
	b.dust = 1e-9 * work
}

// give moves an account to somebody, or away from everybody.
func (b *board) give(i, to int) {
	a := &b.in.Accounts[i]
	if from := b.owner[i]; from != nobody {
		b.work[from] -= a.Work
		b.value[from] -= a.Value
	}
	if to != nobody {
		b.work[to] += a.Work
		b.value[to] += a.Value
	}
	b.owner[i] = to
}

// may tells whether an account can be given to somebody.
func (b *board) may(i, to int) bool {
	return b.fits[i][to] && !b.in.Accounts[i].Locked && (b.only == nobody || b.only == to || b.start[i] == to || b.start[i] == nobody)
}

// price is the disruption of an account being with somebody. An account that
// nobody had is placed near its neighbours.
func (b *board) price(i, to int) float64 {
	if b.start[i] == to {
		return 0
	}
	price := b.cost[i]
	if b.start[i] == nobody {
		price = 0.25
	}
	if to == b.second[i] {
		return price / 2
	}
	switch city, region := b.city[i], b.region[i]; {
	case city != nil && city[to], city == nil && region == nil:
		return price
	case region != nil && region[to]:
		if city == nil {
			return price
		}
		return price * 1.25
	}
	return price * 1.5
}

// excess is how far so much work of a person lies outside the tolerance.
func (b *board) excess(person int, work float64) float64 {
	target, off := b.target[person], b.in.Tolerance*b.target[person]
	return math.Max(0, math.Max(work-target-off, target-off-work))
}

// uneven is a person's part of the imbalance.
func (b *board) uneven(person int, work, value float64) float64 {
	off := 0.0
	if target := b.target[person]; target > 0 {
		off = (work - target) / target
		off *= off
	}
	if worth := b.worth[person]; worth > 0 && b.in.ValueWeight > 0 {
		share := (value - worth) / worth
		off += b.in.ValueWeight * share * share
	}
	return off
}

// change is what a step would do.
type change struct{ excess, uneven float64 }

// shift is the change when so much work and value goes from one to another.
func (b *board) shift(from, to int, work, value float64) change {
	c := change{
		excess: b.excess(to, b.work[to]+work) - b.excess(to, b.work[to]),
		uneven: b.uneven(to, b.work[to]+work, b.value[to]+value) - b.uneven(to, b.work[to], b.value[to]),
	}
	if from != nobody {
		c.excess += b.excess(from, b.work[from]-work) - b.excess(from, b.work[from])
		c.uneven += b.uneven(from, b.work[from]-work, b.value[from]-value) - b.uneven(from, b.work[from], b.value[from])
	}
	return c
}

// relief is how much excess a move takes away; cheaper than shift.
func (b *board) relief(i, to int) float64 {
	from, work := b.owner[i], b.in.Accounts[i].Work
	return b.excess(from, b.work[from]) - b.excess(from, b.work[from]-work) + b.excess(to, b.work[to]) - b.excess(to, b.work[to]+work)
}

func (b *board) totalExcess() float64 {
	sum := 0.0
	for p := range b.in.People {
		sum += b.excess(p, b.work[p])
	}
	return sum
}
