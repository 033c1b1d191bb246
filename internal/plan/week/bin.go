package week

import (
	"slices"

	"kaymak/internal/civil"
)

// bin is an unbroken piece of a block's time.
type bin struct {
	block      *Block
	date       civil.Date
	start, end int
	area       string
	free       int
	timed      int    // how many items have hours of their own
	loose      [4]int // minutes that could give way, by rung
	items      []*item
}

func (b *bin) put(x *item) {
	b.items = append(b.items, x)
	x.bin = b
	b.count(x, 1)
}

func (b *bin) take(x *item) {
	i := slices.Index(b.items, x)
	b.items = slices.Delete(b.items, i, i+1)
	x.bin = nil
	b.count(x, -1)
}

func (b *bin) count(x *item, sign int) {
	b.free -= sign * x.Minutes
	if len(x.Hours) > 0 {
		b.timed += sign
	}
	if !x.bound {
		b.loose[x.rung] += sign * x.Minutes
	}
}

// takes tells whether x fits beside the items there, those left out excepted.
func (b *bin) takes(x *item, without ...*item) bool {
	free := b.free
	for _, y := range without {
		free += y.Minutes
	}
	if free < x.Minutes {
		return false
	}
	if b.timed == 0 && len(x.Hours) == 0 {
		return true
	}
	items := make([]*item, 0, len(b.items)+1)
	for _, y := range b.items {
		if !slices.Contains(without, y) {
			items = append(items, y)
		}
	}
	_, ok := b.layout(append(items, x))
	return ok
}

// layout gives each item its start, one after the other: the more urgent first
// where the clients' hours allow it, else the one that could start late least.
// ok is false when the hours of some client cannot be met either way.
func (b *bin) layout(items []*item) (starts []int, ok bool) {
	if starts, ok = b.inOrder(items, false); !ok {
		starts, ok = b.inOrder(items, true)
	}
	return starts, ok
}

func (b *bin) inOrder(items []*item, tightestFirst bool) (starts []int, ok bool) {
	starts = make([]int, len(items))
	waiting := make([]int, len(items))
	for i := range items {
		waiting[i] = i
	}
	slices.SortFunc(waiting, func(i, j int) int { return items[i].rank - items[j].rank })
	for now := b.start; len(waiting) > 0; {
		chosen, tightest, next := -1, 0, b.end
		for k, i := range waiting {
			first, last, possible := b.reach(items[i], now)
			if !possible {
				return nil, false
			}
			next = min(next, first)
			if first == now && (chosen < 0 || tightestFirst && last < tightest) {
				chosen, tightest = k, last
			}
		}
		if chosen < 0 {
			now = next
			continue
		}
		i := waiting[chosen]
		starts[i] = now
		now += items[i].Minutes
		waiting = slices.Delete(waiting, chosen, chosen+1)
	}
	return starts, true
}

// reach is the first and the last minute from now on at which an item could start.
func (b *bin) reach(x *item, now int) (first, last int, ok bool) {
	if len(x.Hours) == 0 {
		return now, b.end - x.Minutes, now+x.Minutes <= b.end
	}
	first, last = b.end, -1
	for _, h := range x.Hours {
		if h.Weekday != int(b.date.Weekday()) {
			continue
		}
		from, to := max(now, int(h.From)), min(b.end, int(h.To))-x.Minutes
		if from <= to {
			first, last, ok = min(first, from), max(last, to), true
		}
	}
	return first, last, ok
}

// carve cuts [start, end) out of the bins of a day.
func carve(bins []*bin, date civil.Date, start, end int) []*bin {
	var left []*bin
	for _, b := range bins {
		if b.date != date || b.end <= start || end <= b.start {
			left = append(left, b)
			continue
		}
		if b.start < start {
			left = append(left, b.piece(b.start, start))
		}
		if end < b.end {
			left = append(left, b.piece(end, b.end))
		}
	}
	return left
}

func (b *bin) piece(start, end int) *bin {
	return &bin{block: b.block, date: b.date, start: start, end: end, area: b.area, free: end - start}
}
