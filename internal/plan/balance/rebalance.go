package balance

import (
	"cmp"
	"container/heap"
	"slices"
)

// rounds bounds how often moves, swaps and levelling take turns.
const rounds = 40

// rebalance begins with the owners there are.
func (b *board) rebalance() {
	b.place()
	b.relieve()
	for range rounds {
		before := b.totalExcess()
		if before <= b.dust || b.only != nobody {
			break
		}
		b.relieveBySwaps()
		if b.relieve(); b.totalExcess() < before-b.dust {
			continue
		}
		// Nobody can take more: make room first, in the middle of the team.
		b.level(1)
		if b.relieve(); b.totalExcess() >= before-b.dust {
			break
		}
	}
	b.undo()
}

// place gives what nobody has to the least loaded who may have it, the longest
// first.
func (b *board) place() {
	var free []int
	for i, at := range b.owner {
		if at == nobody {
			free = append(free, i)
		}
	}
	b.longestFirst(free)
	for _, i := range free {
		if to := b.leastLoaded(i); to != nobody {
			b.give(i, to)
		}
	}
}

// longestFirst orders accounts by work; among equals those that fewer people may
// have come first, then the more valuable.
func (b *board) longestFirst(accounts []int) {
	choice := func(i int) int {
		n := 0
		for _, fits := range b.fits[i] {
			if fits {
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(accounts, func(i, j int) int {
		x, y := &b.in.Accounts[i], &b.in.Accounts[j]
		return cmp.Or(cmp.Compare(y.Work, x.Work), cmp.Compare(choice(i), choice(j)), cmp.Compare(y.Value, x.Value))
	})
}

// leastLoaded is who would have the smallest part of their target with the
// account; among equals the one with less value, then the one it suits best.
func (b *board) leastLoaded(i int) int {
	best := nobody
	var least [3]float64
	a := &b.in.Accounts[i]
	for p := range b.in.People {
		if !b.fits[i][p] {
			continue
		}
		load := [3]float64{(b.work[p] + a.Work) / b.target[p], b.value[p] + a.Value, b.price(i, p)}
		if b.worth[p] > 0 {
			load[1] /= b.worth[p]
		}
		if best == nobody || slices.Compare(load[:], least[:]) < 0 {
			best, least = p, load
		}
	}
	return best
}

// offer is a move that helps: rate is the excess it takes away per disruption.
type offer struct {
	account, to int
	rate        float64
}

// offers is a heap, the best on top.
type offers []offer

func (o offers) Len() int { return len(o) }
func (o offers) Less(i, j int) bool {
	return o[i].rate > o[j].rate || o[i].rate == o[j].rate && o[i].account < o[j].account
}
func (o offers) Swap(i, j int) { o[i], o[j] = o[j], o[i] }

// Push adds an offer.
func (o *offers) Push(x any) { *o = append(*o, x.(offer)) }

// Pop takes the last one away.
func (o *offers) Pop() any {
	last := (*o)[len(*o)-1]
	*o = (*o)[:len(*o)-1]
	return last
}

// relieve makes moves that take excess away, those first that take most of it
// for their disruption, until none is left. A move helps the less the more were
// made, so an offer that is still as good as it was is the best there is.
func (b *board) relieve() {
	for moved := true; moved; {
		moved = false
		var open offers
		for i := range b.in.Accounts {
			if o, ok := b.bestOffer(i); ok {
				open = append(open, o)
			}
		}
		for heap.Init(&open); len(open) > 0; {
			top := open[0]
			now, ok := b.bestOffer(top.account)
			switch {
			case !ok:
				heap.Pop(&open)
			case now.rate < top.rate:
				open[0] = now
				heap.Fix(&open, 0)
			default:
				b.give(now.account, now.to)
				moved = true
				heap.Pop(&open)
			}
		}
	}
}

// least is the disruption that even a move back home counts as.
const least = 1e-3

func (b *board) bestOffer(i int) (best offer, ok bool) {
	from := b.owner[i]
	if from == nobody || b.in.Accounts[i].Locked || b.in.Accounts[i].Work == 0 {
		return offer{}, false
	}
	over := b.excess(from, b.work[from]) > 0 && b.work[from] > b.target[from]
	for to := range b.in.People {
		under := b.work[to] < b.target[to] && b.excess(to, b.work[to]) > 0
		if to == from || !over && !under || !b.may(i, to) {
			continue
		}
		relief := b.relief(i, to)
		if relief <= b.dust {
			continue
		}
		rate := relief / max(b.price(i, to)-b.price(i, from), least)
		if !ok || rate > best.rate {
			best, ok = offer{account: i, to: to, rate: rate}, true
		}
	}
	return best, ok
}

// undo takes moves back that are not needed, the most disruptive first: one
// account alone, or two that went between the same people.
func (b *board) undo() {
	for undone := true; undone; {
		undone = false
		moved := b.moved()
		for _, i := range moved {
			a, home := &b.in.Accounts[i], b.start[i]
			if b.owner[i] == home {
				continue
			}
			if b.shift(b.owner[i], home, a.Work, a.Value).excess <= b.dust {
				b.give(i, home)
				undone = true
				continue
			}
			for _, j := range moved {
				if b.owner[j] == home && b.start[j] == b.owner[i] && b.swap(i, j).excess <= b.dust {
					b.exchange(i, j)
					undone = true
					break
				}
			}
		}
	}
}

// moved lists the accounts away from an owner who may have them, the most
// disruptive first.
func (b *board) moved() []int {
	var moved []int
	for i, at := range b.owner {
		if home := b.start[i]; home != nobody && at != home && b.fits[i][home] {
			moved = append(moved, i)
		}
	}
	slices.SortStableFunc(moved, func(i, j int) int { return cmp.Compare(b.price(j, b.owner[j]), b.price(i, b.owner[i])) })
	return moved
}
