package week

import (
	"cmp"
	"slices"

	"kaymak/internal/civil"
)

// pin sets what does not move into its place, the locked first, and takes it off
// the queue. A lock that cannot be kept (its time is away, taken, or in no
// block) makes the client an ordinary one again, and its slot says so.
func (p *planner) pin() {
	wanted := p.wanted()
	slices.SortStableFunc(wanted, func(a, b *item) int {
		return cmp.Or(firmness(a)-firmness(b), cmp.Compare(a.pin.Date, b.pin.Date), cmp.Compare(a.pin.Start, b.pin.Start), cmp.Compare(a.ID, b.ID))
	})
	for _, x := range wanted {
		start, end := int(x.pin.Start), int(x.pin.Start)+x.Minutes
		i := slices.IndexFunc(p.bins, func(b *bin) bool { return b.date == x.pin.Date && b.start <= start && end <= b.end })
		if i < 0 {
			x.unkept, x.pin = x.locked, nil
			continue
		}
		x.pinArea = p.bins[i].area
		p.bins = carve(p.bins, x.pin.Date, start, end)
		p.pinned = append(p.pinned, x)
	}
	p.queue = slices.DeleteFunc(p.queue, func(x *item) bool { return x.pin != nil })
}

// wanted lists the clients with a place to keep.
func (p *planner) wanted() []*item {
	before := map[string]Place{}
	if p.in.Previous != nil {
		for _, s := range p.in.Previous.Slots {
			before[s.Client] = s.Place
		}
	}
	var wanted []*item
	for _, x := range p.queue {
		old, had := before[x.ID]
		switch {
		case x.locked:
			x.pin = x.Locked
		case had && p.keeps(x, old.Date):
			x.pin = &old
		default:
			continue
		}
		wanted = append(wanted, x)
	}
	return wanted
}

// keeps tells whether a slot of the old plan stays: today's, and one on the very
// day that was promised.
func (p *planner) keeps(x *item, day civil.Date) bool {
	if x.NeverBefore != nil && day < *x.NeverBefore {
		return false
	}
	return p.in.Today != nil && day == *p.in.Today || x.promised && day == *x.Promise
}

func firmness(x *item) int {
	switch {
	case x.locked:
		return 0
	case x.promised:
		return 1
	}
	return 2
}
