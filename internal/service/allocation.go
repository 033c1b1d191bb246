package service

import (
	"context"
	"math"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/plan/response"
	"kaymak/internal/store"
)

// AllocationWish is what somebody tries out.
type AllocationWish struct {
	Hours int64 // of a year, to share out; 0: those of the team
}

// Why a segment keeps its hours: the answers compare with today's sales and
// effort, and say nothing where one of them is missing.
const (
	KeptNoSales  = "no_sales"
	KeptNoEffort = "no_effort"
)

// AllocatedSegment is one segment's part of the hours, today and where they earn
// most. Hours are of a year, money is in minor units of a year.
type AllocatedSegment struct {
	crm.Cell
	Companies         int64
	Kept              string // why it keeps its hours; empty where it took part
	HoursToday        float64
	Hours             float64
	SalesToday        float64
	Sales             float64
	ContributionToday float64
	Contribution      float64
	Basis             response.Basis
	People            int              // who answered
	Spread            float64          // between them, where they differ most
	Proposed          map[string]int64 // whole contacts a year and company, by operation
}

// AllocatedMove is hours that go from one segment to another; a nil one is hours
// that are new, or given up.
type AllocatedMove struct {
	From, To *crm.Segment
	Hours    int64
	Gain     float64 // contribution a year
}

// Allocated is where the hours of the team earn most.
type Allocated struct {
	Settings    crm.Allocation
	Hours       int64   // shared out, kept ones among them
	TeamHours   int64   // what the people there are can do
	PersonHours float64 // of one of them
	People      float64 // full positions
	Attained    float64 // share of the standards that these people can do, at most 1
	Segments    []AllocatedSegment
	Today       float64 // contribution of the segments that took part
	Then        float64
	Lambda      float64 // contribution of one hour more
	Gap         float64 // no allocation earns more than so much above this one
	Exact       bool
	Moves       []AllocatedMove
	Hiring      *Hiring // nil until somebody says what a person costs
	Sure        *Sureness
}

// allocating is an allocation on its way: the segments as items of the plan.
type allocating struct {
	state    *staffing
	staffed  Staffing
	settings crm.Allocation
	said     opinions
	attained float64
	kept     []string // by cell
	items    []response.Item
	cells    []int // of the items
	reserved float64
	opinions []response.Opinions // of the items
}

// Allocate shares the team's hours out where they earn most. Nothing is kept.
func (s Responses) Allocate(ctx context.Context, a access.Actor, w AllocationWish) (out Allocated, err error) {
	if err := mayAllocate(a); err != nil {
		return out, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		l, err := s.allocating(ctx, tx, writes)
		if err != nil {
			return err
		}
		out, err = l.allocate(w)
		return err
	})
	return out, err
}

// mayAllocate is for whoever analyses and sees what is sold and earned: the answer
// is about nothing else.
func mayAllocate(a access.Actor) error {
	if err := access.May(a, access.Analyse); err != nil {
		return err
	}
	return access.MayKnow(a, hideMoney, hideMargin)
}

func (s Responses) allocating(ctx context.Context, tx *store.Tx, writes uint64) (l *allocating, err error) {
	l = &allocating{attained: 1}
	if l.state, err = Strategies(s).load(ctx, tx, writes, 0); err != nil {
		return nil, err
	}
	if l.staffed, err = l.state.compute(); err != nil {
		return nil, err
	}
	if l.settings, err = store.Allocation(ctx, tx); err != nil {
		return nil, err
	}
	if l.said, err = opinionsOf(ctx, tx); err != nil {
		return nil, err
	}
	if need := l.staffed.Result.People; need > 0 && l.staffed.Have > 0 {
		l.attained = math.Min(1, l.staffed.Have/need)
	}
	for i, c := range l.staffed.Cells {
		l.take(i, c)
	}
	return l, nil
}

// take makes an item of a cell, or keeps its hours as they are.
func (l *allocating) take(i int, c StaffedCell) {
	bounds := l.settings.Segments[c.Segment().String()]
	today := c.Hours * l.attained
	value := float64(c.Actual)
	if value <= 0 {
		value = float64(bounds.Expected)
	}
	switch {
	case today <= 0:
		l.kept = append(l.kept, KeptNoEffort)
		return
	case value <= 0:
		l.kept = append(l.kept, KeptNoSales)
		l.reserved += today
		return
	}
	l.kept = append(l.kept, "")
	said, curve, _ := l.said.of(c.Segment())
	item := response.Item{Name: c.Segment().String(), Value: value, Margin: l.settings.Margin, Effort: today, Curve: curve}
	hours := func(minutes int64) float64 { return float64(minutes*c.Companies) / 60 }
	if bounds.Least != nil {
		item.Least = int64(math.Ceil(hours(*bounds.Least)))
	}
	if bounds.Most != nil {
		most := max(item.Least, int64(hours(*bounds.Most)))
		item.Most = &most
	}
	l.items, l.cells, l.opinions = append(l.items, item), append(l.cells, i), append(l.opinions, said)
}

// teamHours is what the people there are can do in a year, in hours like those of
// the segments. Where nobody is recorded it is what the standards take.
func (l *allocating) teamHours() float64 {
	r := l.staffed.Result
	if all := r.WorkHours + r.TravelHours; r.People <= 0 || l.staffed.Have <= 0 {
		return all
	}
	return l.personHours() * l.staffed.Have
}

// personHours is what one person does in a year: with clients and on the way, as
// the strategy mixes them.
func (l *allocating) personHours() float64 {
	r := l.staffed.Result
	if r.People <= 0 {
		return 0
	}
	return (r.WorkHours + r.TravelHours) / r.People
}

func (l *allocating) allocate(w AllocationWish) (Allocated, error) {
	out := Allocated{Settings: l.settings, TeamHours: int64(l.teamHours()), PersonHours: l.personHours(), People: l.staffed.Have, Attained: l.attained}
	if out.Hours = w.Hours; out.Hours == 0 {
		out.Hours = out.TeamHours
	}
	for i, c := range l.staffed.Cells {
		out.Segments = append(out.Segments, l.segment(c, l.kept[i]))
	}
	if len(l.items) == 0 {
		return out, nil
	}
	in := l.input(out.Hours)
	r, err := response.Allocate(in)
	if err != nil {
		return out, err
	}
	out.Today, out.Then, out.Lambda, out.Gap, out.Exact = r.Today.Contribution, r.Contribution, r.Lambda, r.Gap(), r.Exact
	for k, one := range r.Items {
		l.share(&out.Segments[l.cells[k]], l.items[k], one)
	}
	out.Moves = l.moves(in, r)
	if out.Hiring, err = l.hiring(); err != nil {
		return out, err
	}
	out.Sure, err = l.sure(r)
	return out, err
}

// input is the plan's question: the hours less those that are kept.
func (l *allocating) input(hours int64) response.Input {
	in := response.Input{Items: l.items, Budget: hours - int64(math.Round(l.reserved))}
	if people := l.personHours(); people > 0 {
		in.UnitCost = float64(l.settings.PersonCost) / people
	}
	return in
}

// segment is a cell as it is today; one that is kept stays so.
func (l *allocating) segment(c StaffedCell, kept string) AllocatedSegment {
	out := AllocatedSegment{Cell: c.Cell, Companies: c.Companies, Kept: kept, HoursToday: c.Hours * l.attained, SalesToday: float64(c.Actual), Proposed: map[string]int64{}}
	out.ContributionToday = out.SalesToday * l.settings.Margin
	out.Hours, out.Sales, out.Contribution = out.HoursToday, out.SalesToday, out.ContributionToday
	said, curve, people := l.said.of(c.Segment())
	out.Basis, out.People = curve.Basis, people
	for _, one := range []response.Opinion{said.None, said.Half, said.More, said.Unlimited} {
		out.Spread = math.Max(out.Spread, one.Spread())
	}
	for code, n := range c.Operations {
		out.Proposed[code] = int64(math.Round(n))
	}
	return out
}

// share gives a segment what the plan found for it.
func (l *allocating) share(out *AllocatedSegment, item response.Item, one response.Share) {
	out.SalesToday, out.ContributionToday = item.Value, item.Value*item.Margin
	out.Hours, out.Sales, out.Contribution = float64(one.Effort), one.Sales, one.Contribution
	out.Proposed = l.contacts(out.Operations, out.Hours/item.Effort*l.attained)
}

// contacts are a standard with so many times its minutes, in whole contacts.
func (l *allocating) contacts(operations map[string]float64, times float64) map[string]int64 {
	lines := frequencies(operations)
	perYear, minutes, budget := make([]float64, len(lines)), make([]float64, len(lines)), 0.0
	for i, line := range lines {
		one := line
		one.PerYear = 1
		perYear[i], minutes[i] = line.PerYear, l.minutesOf(one)
		budget += perYear[i] * minutes[i]
	}
	proposed := map[string]int64{}
	for i, n := range response.WholeContacts(perYear, minutes, budget*times) {
		proposed[lines[i].Operation] = n
	}
	return proposed
}

// shownMoves is how many moves are told; the rest earns less.
const shownMoves = 200

func (l *allocating) moves(in response.Input, r response.Result) []AllocatedMove {
	segment := func(item int) *crm.Segment {
		if item == response.Nobody {
			return nil
		}
		s := l.staffed.Cells[l.cells[item]].Segment()
		return &s
	}
	var all []AllocatedMove
	for _, m := range response.Joined(response.Moves(in, r)) {
		if len(all) < shownMoves {
			all = append(all, AllocatedMove{segment(m.From), segment(m.To), m.Units, m.Gain})
		}
	}
	return all
}
