package week

import (
	"cmp"
	"slices"

	"kaymak/internal/civil"
)

// Window is when a contact is neither early nor late: Open to Close, both days
// included, around Due.
type Window struct{ Open, Due, Close civil.Date }

// WindowOf is the window after a contact on the day last: due ± 20 % of the
// interval in whole days, at least one day.
func WindowOf(last civil.Date, intervalDays int) Window {
	due := last.AddDays(intervalDays)
	tolerance := max(1, intervalDays/5)
	return Window{due.AddDays(-tolerance), due, due.AddDays(tolerance)}
}

// item is a client on its way into the plan.
type item struct {
	*Client
	due      civil.Date
	from, to civil.Date // the days that suit; later ones are late
	centre   civil.Date // the day that suits best
	promised bool       // for a day up to the end of the horizon
	locked   bool       // to a place in the horizon
	bound    bool       // promised, locked or needed by a deal: gives way to nobody
	rung     int
	rank     int // place in the order of urgency
	elapsed  int64
	interval int64
	weight   int64

	places  []*bin // the best first
	bin     *bin
	pin     *Place
	pinArea string
	unkept  bool // a lock that could not be kept
}

// admit sorts the clients into those of the horizon, by urgency, and later ones.
func (p *planner) admit() {
	for i := range p.in.Clients {
		c := &p.in.Clients[i]
		x, w := p.item(c)
		switch {
		case c.Locked != nil && c.Locked.Date > p.last:
			p.later = append(p.later, Later{c.ID, c.Locked.Date})
		case x.bound || w.Open <= p.last:
			p.queue = append(p.queue, x)
		default:
			p.later = append(p.later, Later{c.ID, w.Due})
		}
	}
	slices.SortFunc(p.queue, urgency)
	for i, x := range p.queue {
		x.rank = i
	}
}

func (p *planner) item(c *Client) (*item, Window) {
	interval := (c.IntervalDays*p.percent + whole - 1) / whole
	x := &item{Client: c, rung: classes[c.Class].rung, interval: int64(interval), weight: int64(cmp.Or(c.Weight, classes[c.Class].weight))}
	first := p.in.From
	if c.NeverBefore != nil {
		first = max(first, *c.NeverBefore)
	}
	var w Window
	if c.Last != nil {
		w = WindowOf(*c.Last, interval)
		x.elapsed = max(0, int64(p.in.From.Sub(*c.Last)))
	} else { // never met: due as soon as may be
		tolerance := max(1, interval/5)
		w, x.elapsed = Window{p.in.From, first, first.AddDays(tolerance)}, x.interval
	}
	x.due = w.Due
	x.promised = c.promises(p.last)
	x.locked = c.Locked != nil && c.Locked.Date >= p.in.From && c.Locked.Date <= p.last
	x.bound = x.promised || x.locked || c.Deadline != nil && *c.Deadline <= p.last
	p.spread(x, w, first)
	return x, w
}

// promises tells whether a contact is promised by a day and still to come.
func (c *Client) promises(by civil.Date) bool {
	return c.Promise != nil && *c.Promise <= by && (c.Last == nil || *c.Last < *c.Promise)
}

// spread sets the days that suit a client. Being overdue has no good day, so the
// first days, as many as the tolerance, stand in for the window.
func (p *planner) spread(x *item, w Window, first civil.Date) {
	switch {
	case x.promised:
		x.from, x.to = first, max(first, *x.Promise)
		x.centre = x.to
	case x.locked:
		x.from, x.to = first, max(first, x.Locked.Date)
		x.centre = x.to
	case x.bound:
		x.from, x.to, x.centre = first, max(first, *x.Deadline), first
	case w.Due < p.in.From:
		x.from, x.centre = first, first
		x.to = max(w.Close, first.AddDays(w.Close.Sub(w.Due)))
	default:
		x.from = max(first, w.Open)
		x.centre = max(x.from, w.Due)
		x.to = max(w.Close, x.centre)
	}
	x.centre, x.to = min(x.centre, p.last), min(x.to, p.last)
}

// urgency orders the work: what cannot wait stands first.
func urgency(a, b *item) int {
	if order := cmp.Or(earlier(a.promise(), b.promise()), earlier(a.deadline(), b.deadline())); order != 0 {
		return order
	}
	return cmp.Or(
		cmp.Compare(b.elapsed*b.weight*a.interval, a.elapsed*a.weight*b.interval),
		cmp.Compare(b.Value*int64(a.Minutes), a.Value*int64(b.Minutes)),
		cmp.Compare(a.ID, b.ID),
	)
}

func (x *item) promise() *civil.Date {
	if !x.promised {
		return nil
	}
	return x.Promise
}

func (x *item) deadline() *civil.Date {
	if !x.bound {
		return nil
	}
	return x.Deadline
}

// earlier puts the earlier date first, and any date before none.
func earlier(a, b *civil.Date) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}
