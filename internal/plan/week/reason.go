package week

import (
	"strconv"
	"strings"

	"kaymak/internal/civil"
)

// Reason says why a client stands where it stands: a code to translate, with
// its parameters: those named beside the code and, for slots, potential. Dates
// are YYYY-MM-DD, days, minutes and misses whole numbers.
type Reason struct {
	Code   string
	Params map[string]string
}

// Codes of a slot.
const (
	Locked       = "locked"        // set by a person
	LockUnkept   = "lock_unkept"   // date: set by a person, who must look again
	Promised     = "promised"      // date
	PromiseEarly = "promise_early" // date: there was no place on the day itself
	PromiseLate  = "promise_late"  // date: the promise cannot be kept
	DealDeadline = "deal_deadline" // date
	DealLate     = "deal_late"     // date: too late for the deal
	Missed       = "missed"        // misses, due
	FirstContact = "first_contact" // never met
	Overdue      = "overdue"       // due, days, interval
	InWindow     = "in_window"     // due, interval
	AfterWindow  = "after_window"  // due, interval: no place in the window
)

// Codes of overflow.
const (
	Full     = "full"         // the blocks are full of what goes first
	NoBlock  = "no_block"     // operation: no block takes it
	TooLong  = "too_long"     // minutes, longest: longer than any of its blocks
	OffHours = "off_hours"    // no block meets the client's hours
	NotYet   = "never_before" // date: behind the horizon, or its last block
)

// why explains a slot on a day.
func (p *planner) why(x *item, day civil.Date) Reason {
	reason := p.cause(x, day)
	reason.Params["potential"] = string(x.Class)
	return reason
}

func (p *planner) cause(x *item, day civil.Date) Reason {
	window := map[string]string{"due": x.due.String(), "interval": strconv.FormatInt(x.interval, 10)}
	switch {
	case x.locked && x.pin == x.Locked:
		return Reason{Locked, map[string]string{}}
	case x.unkept:
		return Reason{LockUnkept, dated(x.Locked.Date)}
	case x.promised && day == *x.Promise:
		return Reason{Promised, dated(*x.Promise)}
	case x.promised && day < *x.Promise:
		return Reason{PromiseEarly, dated(*x.Promise)}
	case x.promised:
		return Reason{PromiseLate, dated(*x.Promise)}
	case x.bound && day <= *x.Deadline:
		return Reason{DealDeadline, dated(*x.Deadline)}
	case x.bound:
		return Reason{DealLate, dated(*x.Deadline)}
	case x.Misses > 0:
		return Reason{Missed, map[string]string{"misses": strconv.Itoa(x.Misses), "due": x.due.String()}}
	case x.Last == nil:
		return Reason{FirstContact, map[string]string{}}
	case x.due < p.in.From:
		window["days"] = strconv.Itoa(p.in.From.Sub(x.due))
		return Reason{Overdue, window}
	case day > x.to:
		return Reason{AfterWindow, window}
	}
	return Reason{InWindow, window}
}

func dated(d civil.Date) map[string]string { return map[string]string{"date": d.String()} }

// whyNot explains overflow, by what would hold even if nobody else were there.
func (p *planner) whyNot(x *item) Reason {
	if x.NeverBefore != nil && *x.NeverBefore > p.last {
		return Reason{NotYet, dated(*x.NeverBefore)}
	}
	longest, right, early, reachable := 0, false, false, false
	key := suitKey{x.Operation, x.Area, x.Kind}
	for _, b := range p.empty() {
		switch {
		case !b.block.accepts(key):
		case b.date < x.from:
			early = true
		default:
			right, longest = true, max(longest, b.free)
			reachable = reachable || b.takes(x)
		}
	}
	switch {
	case reachable:
		return Reason{Full, map[string]string{}}
	case right && longest < x.Minutes:
		return Reason{TooLong, map[string]string{"minutes": strconv.Itoa(x.Minutes), "longest": strconv.Itoa(longest)}}
	case right:
		return Reason{OffHours, map[string]string{}}
	case early && x.NeverBefore != nil:
		return Reason{NotYet, dated(*x.NeverBefore)}
	}
	return Reason{NoBlock, map[string]string{"operation": x.Operation}}
}

// empty gives the person's time as if no client were in it.
func (p *planner) empty() []*bin {
	if p.bare == nil {
		bare := newPlanner(Input{From: p.in.From, Days: p.in.Days, Blocks: p.in.Blocks, Away: p.in.Away, Appointments: p.in.Appointments}, whole)
		p.bare = bare.bins
	}
	return p.bare
}

// sentences in English, for the command line; screens translate the codes.
var sentences = map[string]string{
	Locked:       "set by hand",
	LockUnkept:   "was set by hand for {date}, which is not possible",
	Promised:     "promised for this day",
	PromiseEarly: "promised for {date}, on which there is no room",
	PromiseLate:  "promised for {date}, which cannot be kept",
	DealDeadline: "a deal needs it by {date}",
	DealLate:     "a deal needed it by {date}",
	Missed:       "due on {due}, misses in a row: {misses}",
	FirstContact: "never contacted yet",
	Overdue:      "overdue since {due}, interval {interval} d",
	InWindow:     "due on {due}, interval {interval} d",
	AfterWindow:  "due on {due}, interval {interval} d, no room before",
	Full:         "the blocks are full",
	NoBlock:      "no block takes {operation}",
	TooLong:      "{minutes} min are longer than its longest block, {longest} min",
	OffHours:     "no block meets the client's hours",
	NotYet:       "not before {date}",
}

// Sentence is the reason in English.
func (r Reason) Sentence() string {
	words := make([]string, 0, 2*len(r.Params))
	for name, value := range r.Params {
		words = append(words, "{"+name+"}", value)
	}
	sentence := strings.NewReplacer(words...).Replace(sentences[r.Code])
	if potential := r.Params["potential"]; potential != "" {
		sentence += "; potential " + potential
	}
	return sentence
}
