package week

import (
	"fmt"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Weekly is a block of the tactical week (weekday 0 is Sunday).
type Weekly struct {
	Weekday    int
	Start      civil.ClockTime
	Minutes    int
	Operations []string
	Area       string
	Kinds      []string
}

// Expand dates the blocks of a tactical week over the days from a date on.
// Blocks that reach beyond midnight or overlap are Invalid, named blocks[i].
func Expand(from civil.Date, days int, weekly []Weekly) ([]Block, error) {
	var f fault.Fields
	checkDays(&f, days)
	for i, w := range weekly {
		path := fmt.Sprintf("blocks[%d]", i)
		checkSpan(&f, path, w.Start, w.Minutes)
		if w.Weekday < 0 || w.Weekday > 6 {
			f.Add(path+".weekday", "week.weekday", "There is no such weekday.")
		}
		for j, v := range weekly[:i] {
			if v.Weekday == w.Weekday && overlap(v.Start, v.Minutes, w.Start, w.Minutes) {
				overlapping(&f, path, fmt.Sprintf("blocks[%d]", j))
			}
		}
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	var blocks []Block
	for d := from; d < from.AddDays(days); d++ {
		for _, w := range weekly {
			if int(d.Weekday()) == w.Weekday {
				blocks = append(blocks, Block{d, w.Start, w.Minutes, w.Operations, w.Area, w.Kinds})
			}
		}
	}
	return blocks, nil
}

func overlap(start civil.ClockTime, minutes int, otherStart civil.ClockTime, otherMinutes int) bool {
	return int(start) < int(otherStart)+otherMinutes && int(otherStart) < int(start)+minutes
}

func overlapping(f *fault.Fields, path, other string) {
	f.AddWith(path, "week.overlap", "overlaps "+other, fault.Params{"other": other})
}

// accepts tells whether a block is of the right kind for a client.
func (b *Block) accepts(s suitKey) bool {
	return slices.Contains(b.Operations, s.operation) &&
		(b.Area == "" || b.Area == s.area) &&
		(len(b.Kinds) == 0 || slices.Contains(b.Kinds, s.kind))
}

// suitKey is what decides which blocks are right.
type suitKey struct{ operation, area, kind string }

// calendar is bins by day.
type calendar map[civil.Date][]*bin

// suit lists the right bins: own are those of trips to the client's area, open
// those that go nowhere in particular.
type suit struct {
	own, open calendar
	size      int
}

// planner holds the state of one plan.
type planner struct {
	in       Input
	percent  int
	last     civil.Date // of the horizon
	bins     []*bin     // by date and start
	capacity int
	queue    []*item // by urgency
	pinned   []*item
	later    []Later
	suits    map[suitKey]*suit
	bare     []*bin // the person's time without clients, once it was asked for
}

func newPlanner(in Input, percent int) *planner {
	p := &planner{in: in, percent: percent, last: in.From.AddDays(in.Days - 1), later: []Later{}}
	for i := range in.Blocks {
		if b := &in.Blocks[i]; b.Date >= in.From && b.Date <= p.last {
			start, end := int(b.Start), int(b.Start)+b.Minutes
			p.bins = append(p.bins, &bin{block: b, date: b.Date, start: start, end: end, area: b.Area, free: b.Minutes})
		}
	}
	for _, a := range in.Away {
		p.bins = carve(p.bins, a.Date, int(a.From), int(a.To))
	}
	for _, a := range in.Appointments {
		p.bins = carve(p.bins, a.Date, int(a.Start), int(a.Start)+a.Minutes)
	}
	for _, b := range p.bins {
		p.capacity += b.free
	}
	p.admit()
	return p
}

// index sorts the bins and gives every client the list of its places.
func (p *planner) index() {
	slices.SortFunc(p.bins, func(a, b *bin) int {
		if a.date != b.date {
			return a.date.Sub(b.date)
		}
		return a.start - b.start
	})
	p.suits = map[suitKey]*suit{}
	for _, x := range p.queue {
		key := suitKey{x.Operation, x.Area, x.Kind}
		s := p.suits[key]
		if s == nil {
			s = p.suitOf(key)
			p.suits[key] = s
		}
		x.places = s.places(x, p.last)
	}
}

func (p *planner) suitOf(key suitKey) *suit {
	s := &suit{own: calendar{}, open: calendar{}}
	for _, b := range p.bins {
		if !b.block.accepts(key) {
			continue
		}
		s.size++
		if b.area != "" {
			s.own[b.date] = append(s.own[b.date], b)
		} else {
			s.open[b.date] = append(s.open[b.date], b)
		}
	}
	return s
}
