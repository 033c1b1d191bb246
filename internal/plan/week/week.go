// Package week fills a person's days with the right clients: the right
// schedule.
//
//	due    = last real contact + interval
//	window = due ± 20 % of the interval, at least one day; overdue counts as open
//	order  : promise to the client, deal deadline, overdue ratio × weight of the
//	         potential, value per minute, id
//
// A client whose window meets the horizon gets exactly one slot, or exactly one
// line of overflow that says why; every other client stands in Later with the
// day it is due. So no client is ever without a next step.
//
// Slots lie inside blocks of the right kind, in time that is neither away nor
// taken by an appointment. Work goes to the due day or, when that is full, to
// the day of the window nearest before it, else after it; what is overdue goes
// as early as it can. When
// not everything fits, the lowest potential gives way: nobody stands in overflow
// while a client of lower potential that was promised nothing holds time the
// other could use (docs/adr/0017-schedule-by-insertion.md).
//
// All times are civil: minutes are counted on the wall clock of the person, so a
// night in which the clock is changed makes no block longer or shorter.
package week

import (
	"cmp"
	"slices"

	"kaymak/internal/civil"
)

// Class is a potential class; what nobody has assessed ranks last.
type Class string

// The classes, the highest first.
const (
	A       Class = "A"
	B       Class = "B"
	C       Class = "C"
	Unknown Class = "?"
)

// classes gives the place of a class in the ladder and its usual weight.
var classes = map[Class]struct{ rung, weight int }{A: {3, 4}, B: {2, 2}, C: {1, 1}, Unknown: {0, 1}}

// Short says what happens when more is due than fits.
type Short string

// The ways out: leave the lowest potential in overflow (the default), or
// stretch every interval by one factor until it fits.
const (
	Cut     Short = "cut"
	Stretch Short = "stretch"
)

// Input is one person's horizon: Days calendar days from From on.
type Input struct {
	From         civil.Date
	Days         int
	Blocks       []Block
	Away         []Away
	Appointments []Appointment
	Clients      []Client
	Short        Short

	// Today and Previous serve a new plan in the place of an old one: what the
	// old one holds today, or on the very day promised, does not move. When
	// nothing has changed, the old plan stands as it is.
	Today    *civil.Date
	Previous *Result
}

// Block is a stretch of a day kept for some kind of work. An area makes it a
// trip to that area; kinds, where given, name the only work it takes.
type Block struct {
	Date       civil.Date
	Start      civil.ClockTime
	Minutes    int
	Operations []string
	Area       string
	Kinds      []string
}

// Away is time without work: a holiday or absence from 00:00 to 24:00, or the
// missing end of a shortened day.
type Away struct {
	Date     civil.Date
	From, To civil.ClockTime
}

// Appointment is time taken already, inside blocks or not.
type Appointment struct {
	Date    civil.Date
	Start   civil.ClockTime
	Minutes int
}

// Place is where a slot stands.
type Place struct {
	Date  civil.Date
	Start civil.ClockTime
}

// Hours are when a client can be reached on a weekday (0 is Sunday).
type Hours struct {
	Weekday  int
	From, To civil.ClockTime
}

// Client is one company with the operation it is due for.
type Client struct {
	ID           string
	Operation    string
	Minutes      int
	IntervalDays int
	Last         *civil.Date // last real contact; nil: never, so due at once
	Class        Class
	Value        int64 // money per year at stake, in minor units
	Weight       int   // of the potential against others; 0: 4, 2, 1, 1 for A, B, C, ?

	Promise     *civil.Date // we said that we would be in touch that day; kept once Last is not before it
	Deadline    *civil.Date // a deal needs us by then
	NeverBefore *civil.Date
	Locked      *Place  // set by a person
	Hours       []Hours // none: any time
	Area        string
	Kind        string
	Misses      int // times in a row that the planned contact did not happen
}

// Result is the plan. Slots are in the order of time; Overflow has the lowest
// potential first; Later is by due day. StretchPercent is 100 unless intervals
// were stretched.
type Result struct {
	From            civil.Date
	Days            int
	Slots           []Slot
	Overflow        []Overflow
	Later           []Later
	CapacityMinutes int // of all blocks, less what is away or taken
	UsedMinutes     int
	StretchPercent  int
	InputHash       string // SHA-256 of the input in canonical form, hexadecimal
}

// Slot is one contact with its place in the day.
type Slot struct {
	Place
	Client    string
	Operation string
	Minutes   int
	Class     Class
	Value     int64
	Area      string
	Rank      int // among the slots in the order of urgency, from 0
	Reason    Reason
	Notice    Notice
}

// Overflow is a client that is due and has no place.
type Overflow struct {
	Client    string
	Operation string
	Minutes   int
	Due       civil.Date
	Class     Class
	Value     int64
	Reason    Reason
	Notice    Notice
}

// Later is a client whose next step lies behind the horizon.
type Later struct {
	Client string
	Due    civil.Date
}

// Notice is what repeated misses ask for.
type Notice string

// The notices: nothing, tell the head of sales (second miss), offer to release
// the company (third).
const (
	NoNotice     Notice = ""
	TellHead     Notice = "tell_head"
	OfferRelease Notice = "offer_release"
)

// NoticeOf says what a number of misses in a row asks for.
func NoticeOf(misses int) Notice {
	switch {
	case misses >= 3:
		return OfferRelease
	case misses == 2:
		return TellHead
	}
	return NoNotice
}

// Plan lays the schedule. The answer depends on the input alone, not on the
// order of its lists. Errors are Invalid and name the fields.
func Plan(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	hash := hashOf(in)
	if in.Previous != nil && in.Previous.InputHash == hash {
		return *in.Previous, nil
	}
	result := lay(in, whole)
	if in.Short == Stretch && result.full() {
		result = stretched(in)
	}
	result.InputHash = hash
	return result, nil
}

// whole is the factor, in per cent, that leaves intervals as they are.
const whole = 100

// lay makes one plan with the intervals at a percentage of their length.
func lay(in Input, percent int) Result {
	p := newPlanner(in, percent)
	p.pin()
	p.index()
	p.fill()
	return p.result()
}

// full tells whether somebody has no place only because others took it.
func (r Result) full() bool {
	return slices.ContainsFunc(r.Overflow, func(o Overflow) bool { return o.Reason.Code == Full })
}

// The most that intervals are stretched; who is that short has another decision
// to take.
const maxStretch = 400

// stretched finds the smallest factor at which everything fits, to one per cent.
func stretched(in Input) Result {
	low, high := whole, maxStretch
	best := lay(in, high)
	for high-low > 1 {
		middle := (low + high) / 2
		if r := lay(in, middle); r.full() {
			low = middle
		} else {
			high, best = middle, r
		}
	}
	return best
}

// result reads the plan off the bins.
func (p *planner) result() Result {
	r := Result{From: p.in.From, Days: p.in.Days, CapacityMinutes: p.capacity, StretchPercent: p.percent, Later: p.later, Slots: []Slot{}, Overflow: []Overflow{}}
	for _, x := range p.pinned {
		r.Slots = append(r.Slots, p.slot(x, *x.pin, x.pinArea))
	}
	for _, b := range p.bins {
		starts, _ := b.layout(b.items)
		for i, x := range b.items {
			r.Slots = append(r.Slots, p.slot(x, Place{b.date, civil.ClockTime(starts[i])}, b.area))
		}
	}
	for _, s := range r.Slots {
		r.UsedMinutes += s.Minutes
	}
	number(r.Slots)
	for _, x := range p.queue {
		if x.bin == nil {
			r.Overflow = append(r.Overflow, Overflow{
				Client: x.ID, Operation: x.Operation, Minutes: x.Minutes, Due: x.due, Class: x.Class, Value: x.Value,
				Reason: p.whyNot(x), Notice: NoticeOf(x.Misses),
			})
		}
	}
	slices.SortFunc(r.Slots, func(a, b Slot) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Client, b.Client))
	})
	slices.SortFunc(r.Overflow, func(a, b Overflow) int {
		return cmp.Or(cmp.Compare(classes[a.Class].rung, classes[b.Class].rung), cmp.Compare(a.Value, b.Value), cmp.Compare(b.Due, a.Due), cmp.Compare(a.Client, b.Client))
	})
	slices.SortFunc(r.Later, func(a, b Later) int { return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.Client, b.Client)) })
	return r
}

// number counts the ranks of those that have a place, so that whoever has none
// moves nobody.
func number(slots []Slot) {
	ranks := make([]int, len(slots))
	for i, s := range slots {
		ranks[i] = s.Rank
	}
	slices.Sort(ranks)
	ranks = slices.Compact(ranks)
	for i, s := range slots {
		slots[i].Rank, _ = slices.BinarySearch(ranks, s.Rank)
	}
}

func (p *planner) slot(x *item, at Place, area string) Slot {
	return Slot{
		Place: at, Client: x.ID, Operation: x.Operation, Minutes: x.Minutes, Class: x.Class, Value: x.Value, Area: area, Rank: x.rank,
		Reason: p.why(x, at.Date), Notice: NoticeOf(x.Misses),
	}
}
