package response

import (
	"container/heap"
	"slices"
)

// solution is units per item beyond its least. bound is above what any
// allocation earns; lambda is what the next unit would earn on the envelopes.
type solution struct {
	units  []int64
	lambda float64
	bound  float64
	exact  bool
}

// solve allocates p.free.
func (p problem) solve() solution {
	s := p.fill()
	if p.small() {
		s.units, s.exact = p.exact()
	}
	return s
}

// fill takes segments in the order of their slope while they fit. A segment that
// does not fit ends its item; later ones may still fit.
func (p problem) fill() solution { return p.fillAbove(p.guess()) }

// fillAbove looks at segments that earn at least cut only. Where it has left out
// what is needed after all, it lowers it; in the end what stays unspent could
// earn nothing that can be told from nothing.
func (p problem) fillAbove(cut float64) solution {
	for lowered := 0; ; cut, lowered = cut/16, lowered+1 {
		segments, units := p.collect(cut)
		last := cut == 0 || lowered == 15
		if units <= p.free && !last {
			continue
		}
		s, blocked, left := p.take(segments)
		if left == 0 || last {
			p.crumbs(s.units, blocked, left)
			return s
		}
	}
}

// take also lists the items that a segment which did not fit has ended, and the
// units left.
func (p problem) take(segments []segment) (s solution, blocked map[int32]bool, left int64) {
	s.units, blocked, left = make([]int64, p.items), map[int32]bool{}, p.free
	for i := range p.items {
		s.bound += p.earns(i, 0)
	}
	taken := choose(segments, p.free)
	for _, one := range segments[:taken] {
		s.units[one.item] += int64(one.units)
		s.bound += one.slope * float64(one.units)
		left -= int64(one.units)
	}
	if taken == len(segments) {
		return s, blocked, left
	}
	s.lambda = segments[taken].slope
	s.bound += s.lambda * float64(left)
	for rest := queueOf(segments[taken:]); left > 0 && rest.Len() > 0; {
		one := heap.Pop(&rest).(segment)
		if blocked[one.item] || int64(one.units) > left {
			blocked[one.item] = true
			continue
		}
		s.units[one.item] += int64(one.units)
		left -= int64(one.units)
	}
	return s, blocked, left
}

// crumbs gives what is left to the one item that makes most of it, and again:
// inside a segment units earn the more the more of them come together.
func (p problem) crumbs(units []int64, blocked map[int32]bool, left int64) {
	items := make([]int32, 0, len(blocked))
	for item := range blocked {
		items = append(items, item)
	}
	slices.Sort(items)
	for left > 0 {
		best, gain, most := -1, 0.0, int64(0)
		for _, item := range items {
			i := int(item)
			k := min(left, p.most(i)-units[i])
			if more := p.earns(i, units[i]+k) - p.earns(i, units[i]); more > gain {
				best, gain, most = i, more, k
			}
		}
		if best < 0 {
			return
		}
		units[best] += most
		left -= most
	}
}

// choose puts the segments that are taken first to the front and says how many
// of them fit into free, one after the other. The next one, which does not fit,
// stands behind them; the rest is in no order. It takes linear time.
func choose(s []segment, free int64) int {
	low, high := 0, len(s)
	for high-low > 24 {
		at := partition(s, low, high)
		units := int64(0)
		for _, one := range s[low:at] {
			units += int64(one.units)
		}
		switch {
		case units > free:
			high = at
		case units+int64(s[at].units) > free:
			return at
		default:
			free -= units + int64(s[at].units)
			low = at + 1
		}
	}
	slices.SortFunc(s[low:high], func(a, b segment) int {
		if a.before(b) {
			return -1
		}
		if b.before(a) {
			return 1
		}
		return 0
	})
	for low < high && int64(s[low].units) <= free {
		free -= int64(s[low].units)
		low++
	}
	return low
}

// partition puts one segment to its place: before it what is taken earlier.
func partition(s []segment, low, high int) int {
	last := high - 1
	a, b, c := low, (low+high)/2, last
	if s[b].before(s[a]) {
		a, b = b, a
	}
	if s[c].before(s[b]) {
		b = c
		if s[b].before(s[a]) {
			b = a
		}
	}
	s[b], s[last] = s[last], s[b]
	at := low
	for i := low; i < last; i++ {
		if s[i].before(s[last]) {
			s[i], s[at] = s[at], s[i]
			at++
		}
	}
	s[at], s[last] = s[last], s[at]
	return at
}

// queue is a heap of segments, the one to take next on top.
type queue []segment

func queueOf(s []segment) queue {
	q := queue(s)
	heap.Init(&q)
	return q
}

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].before(q[j]) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }

// Push adds a segment.
func (q *queue) Push(s any) { *q = append(*q, s.(segment)) }

// Pop takes the last one away.
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
