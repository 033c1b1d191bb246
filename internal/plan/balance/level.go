package balance

import (
	"cmp"
	"slices"
)

// passes bounds how often all accounts are looked at, and maxChanges how many
// changes of a large team are weighed up before what was found is good enough.
const (
	passes     = 30
	maxChanges = 10_000_000
)

// design forgets the owners of what is not locked.
func (b *board) design() {
	for i, at := range b.owner {
		if at != nobody && !b.in.Accounts[i].Locked && b.fits[i][at] {
			b.give(i, nobody)
		}
	}
	b.place()
	b.level(passes)
}

// level makes the imbalance smaller by moves and swaps, and the excess no larger.
func (b *board) level(most int) {
	b.weighed = 0
	for range most {
		moved := b.levelByMoves()
		swapped := b.levelBySwaps()
		if !moved && !swapped || b.weighed > maxChanges {
			return
		}
	}
}

// helps tells whether a change is one: less excess, or as much of it and less
// imbalance.
func (b *board) helps(c change) bool {
	const enough = 1e-9
	return c.excess < -b.dust || c.excess <= 0 && c.uneven < -enough
}

// betterThan compares two changes that help.
func (c change) betterThan(d change, dust float64) bool {
	if c.excess < d.excess-dust || c.excess > d.excess+dust {
		return c.excess < d.excess
	}
	return c.uneven < d.uneven
}

func (b *board) levelByMoves() bool {
	moved := false
	for i := range b.in.Accounts {
		b.weighed += len(b.in.People)
		a, from, to := &b.in.Accounts[i], b.owner[i], nobody
		if from == nobody || a.Locked {
			continue
		}
		var best change
		for p := range b.in.People {
			if p == from || !b.may(i, p) {
				continue
			}
			if c := b.shift(from, p, a.Work, a.Value); b.helps(c) && (to == nobody || c.betterThan(best, b.dust)) {
				best, to = c, p
			}
		}
		if to != nobody {
			b.give(i, to)
			moved = true
		}
	}
	return moved
}

// levelBySwaps changes an account for one of about the same work, which evens out
// the value, or of a little more or less, which evens out the work.
func (b *board) levelBySwaps() bool {
	moved := false
	books := b.books()
	for i := range b.in.Accounts {
		if b.owner[i] == nobody || b.in.Accounts[i].Locked || b.weighed > maxChanges {
			continue
		}
		var best change
		with := b.bestSwap(i, books, func(_ int, c change) bool {
			better := b.helps(c) && (best == change{} || c.betterThan(best, b.dust))
			if better {
				best = c
			}
			return better
		})
		if with != nobody {
			b.exchange(i, with)
			moved = true
		}
	}
	return moved
}

// bestSwap is the last account that better says to be one, of those that an
// account may be changed for and that are near to what evens out the work.
func (b *board) bestSwap(i int, books [][]int, better func(j int, c change) bool) int {
	from, best := b.owner[i], nobody
	for p := range b.in.People {
		if p == from || !b.may(i, p) {
			continue
		}
		gap := (b.work[from]/b.target[from] - b.work[p]/b.target[p]) / (1/b.target[from] + 1/b.target[p])
		for _, j := range b.nearest(books[p], b.in.Accounts[i].Work-gap) {
			if b.weighed++; b.owner[j] == p && b.may(j, from) && better(j, b.swap(i, j)) {
				best = j
			}
		}
	}
	return best
}

// exchange swaps the owners of two accounts.
func (b *board) exchange(i, j int) {
	p, q := b.owner[i], b.owner[j]
	b.give(i, q)
	b.give(j, p)
}

func (b *board) swap(i, j int) change {
	x, y := &b.in.Accounts[i], &b.in.Accounts[j]
	return b.shift(b.owner[i], b.owner[j], x.Work-y.Work, x.Value-y.Value)
}

// books lists everybody's movable accounts by work.
func (b *board) books() [][]int {
	books := make([][]int, len(b.in.People))
	for i, at := range b.owner {
		if at != nobody && !b.in.Accounts[i].Locked {
			books[at] = append(books[at], i)
		}
	}
	for _, book := range books {
		slices.SortStableFunc(book, func(i, j int) int { return cmp.Compare(b.in.Accounts[i].Work, b.in.Accounts[j].Work) })
	}
	return books
}

// Of a short book every account is tried, of a long one a few on each side of the
// wanted work.
const shortBook, nearby = 64, 1

// nearest are the accounts of a book with about so much work.
func (b *board) nearest(book []int, work float64) []int {
	if len(book) <= shortBook {
		return book
	}
	at, _ := slices.BinarySearchFunc(book, work, func(i int, work float64) int { return cmp.Compare(b.in.Accounts[i].Work, work) })
	return book[max(0, at-nearby):min(len(book), at+nearby)]
}

// relieveBySwaps swaps accounts of people outside the tolerance, each for the
// one that takes most excess away for its disruption.
func (b *board) relieveBySwaps() {
	b.weighed = 0
	for moved := true; moved && b.weighed < maxChanges; {
		moved = false
		books := b.books()
		for i, from := range b.owner {
			if from == nobody || b.in.Accounts[i].Locked || b.excess(from, b.work[from]) <= b.dust {
				continue
			}
			rate := 0.0
			with := b.bestSwap(i, books, func(j int, c change) bool {
				to := b.owner[j]
				price := b.price(i, to) - b.price(i, from) + b.price(j, from) - b.price(j, to)
				better := c.excess < -b.dust && -c.excess/max(price, least) > rate
				if better {
					rate = -c.excess / max(price, least)
				}
				return better
			})
			if with != nobody {
				b.exchange(i, with)
				moved = true
			}
		}
	}
}
