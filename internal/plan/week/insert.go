package week

import (
	"cmp"
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
	for _, b := range x.places {
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
	for _, b := range x.places {
		for _, y := range b.items {
			if y.Minutes > roomiest || b.free+y.Minutes < x.Minutes || !b.takes(x, y) {
				continue
			}
			if c := y.another(b); c != nil {
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
func (x *item) another(b *bin) *bin {
	for _, c := range x.places {
		if c != b && c.date <= x.to && (c.date == b.date || !x.promised) && c.area == b.area && c.takes(x) {
			return c
		}
	}
	return nil
}

// displace makes room by sending away clients of lower potential that nothing
// was promised to: in the place where that costs least. They look for another.
func (p *planner) displace(x *item) bool {
	var best *bin
	var away []*item
	for _, b := range x.places {
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
func (s *suit) places(x *item, last civil.Date) []*bin {
	list := make([]*bin, 0, s.size)
	days := x.days()
	if x.promised { // the day decides, not the trip
		for _, d := range days {
			list = append(append(list, s.own[d]...), s.open[d]...)
		}
	} else {
		for _, d := range days {
			list = append(list, s.own[d]...)
		}
		for _, d := range days {
			list = append(list, s.open[d]...)
		}
	}
	for d := max(x.from, x.to.AddDays(1)); d <= last; d++ {
		list = append(append(list, s.own[d]...), s.open[d]...)
	}
	return list
}

// days lists the days that suit, the best one first, then the earlier ones: a
// contact that comes to nothing is made good inside the window if there is some
// of it left, and late is worse than early.
func (x *item) days() []civil.Date {
	days := make([]civil.Date, 0, max(0, x.to.Sub(x.from)+1))
	for d := x.centre; d >= x.from; d-- {
		days = append(days, d)
	}
	for d := max(x.from, x.centre.AddDays(1)); d <= x.to; d++ {
		days = append(days, d)
	}
	return days
}
