package week

import (
	"cmp"
	"iter"
	"slices"

	"kaymak/internal/civil"
)

// fill inserts the clients by urgency, then tries the ones left over again,
// highest potential first, until nothing changes. Every success raises the number
// of clients placed on some rung without lowering it on a higher one, so this
// comes to an end.
func (p *planner) fill() {
	for _, x := range p.queue {
		p.place(x)
	}
	for changed := true; changed; {
		changed = false
		left := slices.Clone(p.queue)
		slices.SortStableFunc(left, func(a, b *item) int { return b.rung - a.rung })
		for _, x := range left {
			if x.bin == nil && p.place(x) {
				changed = true
			}
		}
	}
}

func (p *planner) place(x *item) bool {
	return p.insert(x) || p.shift(x) || p.displace(x)
}

// insert takes the first place that is free.
func (p *planner) insert(x *item) bool {
	for b := range p.places(x) {
		if b.takes(x) {
			b.put(x)
			return true
		}
	}
	return false
}

// shift makes room by moving one client inside its own window to a place that is
// free. A promised day is kept, and so is the area.
func (p *planner) shift(x *item) bool {
	roomiest := 0
	for _, b := range p.bins {
		roomiest = max(roomiest, b.free)
	}
	for b := range p.places(x) {
		for _, y := range b.items {
			if y.Minutes > roomiest || b.free+y.Minutes < x.Minutes || !b.takes(x, y) {
				continue
			}
			if c := p.another(y, b); c != nil {
				b.take(y)
				c.put(y)
				b.put(x)
				return true
			}
		}
	}
	return false
}

// another is a place as good as b for the client in it, or nil.
func (p *planner) another(y *item, b *bin) *bin {
	for d := range y.days() {
		if y.promised && d != b.date {
			continue
		}
		for c := range p.on(y, d) {
			if c != b && c.area == b.area && c.takes(y) {
				return c
			}
		}
	}
	return nil
}

// displace makes room by sending away clients of lower potential that nothing
// was promised to: in the place where that costs least. They look for another.
func (p *planner) displace(x *item) bool {
	var best *bin
	var away []*item
	for b := range p.places(x) {
		if victims := b.victims(x); victims != nil && (best == nil || cheaper(victims, away)) {
			best, away = b, victims
		}
	}
	if best == nil {
		return false
	}
	for _, y := range away {
		best.take(y)
	}
	best.put(x)
	slices.SortFunc(away, func(a, b *item) int { return a.rank - b.rank })
	for _, y := range away {
		p.place(y)
	}
	return true
}

// victims are the lowest, as many as must go to let x in; nil when even all of
// them would not do.
func (b *bin) victims(x *item) []*item {
	loose := 0
	for rung := range x.rung {
		loose += b.loose[rung]
	}
	if loose == 0 || b.free+loose < x.Minutes {
		return nil
	}
	var lower []*item
	for _, y := range b.items {
		if y.rung < x.rung && !y.bound {
			lower = append(lower, y)
		}
	}
	slices.SortFunc(lower, func(a, b *item) int { return cmp.Or(a.rung-b.rung, b.rank-a.rank) })
	for n := 1; n <= len(lower); n++ {
		if b.takes(x, lower[:n]...) {
			return lower[:n]
		}
	}
	return nil
}

// cheaper compares what two sets cost: the fewer of a high rung, then in all.
func cheaper(a, b []*item) bool {
	var count [4]int
	for _, x := range a {
		count[x.rung]++
	}
	for _, x := range b {
		count[x.rung]--
	}
	for rung := len(count) - 1; rung >= 0; rung-- {
		if count[rung] != 0 {
			return count[rung] < 0
		}
	}
	return false
}

// places lists the bins that are right for a client, the best first: the days of
// its window, trips to its own area before other blocks, then, late, the days
// after.
func (p *planner) places(x *item) iter.Seq[*bin] {
	return func(yield func(*bin) bool) {
		lists := [][][]*bin{x.suit.own, x.suit.open}
		if x.promised || !x.suit.hasOwn() { // the day decides, not the trip
			lists = nil
		}
		for _, list := range lists {
			for d := range x.days() {
				for _, b := range list[d.Sub(p.in.From)] {
					if !yield(b) {
						return
					}
				}
			}
		}
		if lists == nil {
			for d := range x.days() {
				for b := range p.on(x, d) {
					if !yield(b) {
						return
					}
				}
			}
		}
		for d := max(x.from, x.to.AddDays(1)); d <= p.last; d++ {
			for b := range p.on(x, d) {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// on lists the right bins of one day.
func (p *planner) on(x *item, d civil.Date) iter.Seq[*bin] {
	return func(yield func(*bin) bool) {
		day := d.Sub(p.in.From)
		for _, list := range [][][]*bin{x.suit.own, x.suit.open} {
			for _, b := range list[day] {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// days lists the days that suit, the best one first, then the earlier ones: a
// contact that comes to nothing is made good inside the window if there is some
// of it left, and late is worse than early.
func (x *item) days() iter.Seq[civil.Date] {
	return func(yield func(civil.Date) bool) {
		for d := x.centre; d >= x.from; d-- {
			if !yield(d) {
				return
			}
		}
		for d := max(x.from, x.centre.AddDays(1)); d <= x.to; d++ {
			if !yield(d) {
				return
			}
		}
	}
}
