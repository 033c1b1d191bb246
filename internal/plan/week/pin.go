package week

import "slices"

// pin sets what does not move into its place and takes it off the queue: first
// the locked, then what the old plan had on the very day promised, then what it
// has today. A lock that cannot be kept (its time is away, taken, or in no
// block) makes the client one that gives way to nobody, and its slot says so.
func (p *planner) pin() {
	p.settle(func(x *item) *Place {
		if !x.locked {
			return nil
		}
		x.unkept = true // until it turns out to be possible
		return x.Locked
	})
	if p.in.Previous == nil {
		return
	}
	before := map[string]Place{}
	for _, s := range p.in.Previous.Slots {
		before[s.Client] = s.Place
	}
	// Who was spoken to in the meantime needs the old place no more.
	p.settle(func(x *item) *Place {
		if old, had := before[x.ID]; had && old.Date >= x.from && x.promised && old.Date == *x.Promise {
			return &old
		}
		return nil
	})
	p.settle(func(x *item) *Place {
		if old, had := before[x.ID]; had && old.Date >= x.from && p.in.Today != nil && old.Date == *p.in.Today {
			return &old
		}
		return nil
	})
}

// settle pins those who have a place to keep that is free, the urgent first.
func (p *planner) settle(place func(*item) *Place) {
	for _, x := range p.queue {
		at := place(x)
		if at == nil {
			continue
		}
		start, end := int(at.Start), int(at.Start)+x.Minutes
		i := slices.IndexFunc(p.bins, func(b *bin) bool { return b.date == at.Date && b.start <= start && end <= b.end })
		if i < 0 {
			continue
		}
		x.pin, x.pinArea = at, p.bins[i].area
		x.unkept = x.unkept && at != x.Locked
		p.bins = carve(p.bins, at.Date, start, end)
		p.pinned = append(p.pinned, x)
	}
	p.queue = slices.DeleteFunc(p.queue, func(x *item) bool { return x.pin != nil })
}
