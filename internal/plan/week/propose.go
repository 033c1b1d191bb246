package week

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// EffectiveWeeks is how many full five-day weeks of presence a year holds.
// Check: Russia 2026 has 247 working days; less 28 of absence 43.8 weeks.
func EffectiveWeeks(workingDays, absenceDays float64) float64 { return (workingDays - absenceDays) / 5 }

// Standard is what a person's standard week is made from. Daily work gets its
// time first, then trips, then the rest, long pieces before short ones; among
// equals what stands last goes short first.
type Standard struct {
	Days          []WorkingDay // the weekdays worked, each once
	Meetings      []Meeting    // fixed, every week
	Weeks         float64      // effective weeks of the year
	AdminMinutes  int          // a day, at most MaxAdmin
	ReservePerMil int          // of the day without meetings and admin, 150 to 200
	Work          []Work
	Rest          *Work // gets all that is left; nil leaves it free
}

// Bounds of a sound week: who plans all of it has nowhere to put a client who calls.
const (
	MaxAdmin   = 30  // minutes a day
	MinReserve = 150 // per mil
	MaxReserve = 200
)

// WorkingDay is the hours of a weekday (0 is Sunday); a break is a Meeting.
type WorkingDay struct {
	Weekday  int
	From, To civil.ClockTime
}

// Meeting is time that is taken every week.
type Meeting struct {
	Weekday int
	Start   civil.ClockTime
	Minutes int
}

// Work is a kind of work with its minutes a year. Daily work, prospecting above
// all, gets its share every day; work in an area is gathered into trips.
type Work struct {
	Kind       string
	Operations []string
	Minutes    float64
	Area       string
	Daily      bool
	Piece      int // minutes that stay together, such as those of a meeting; 0: any
	Least      int // minutes that each day has at least, as long as time is left; nothing of it is missing
}

// Kinds of the blocks that no client is planned into.
const (
	Admin   = "admin"
	Reserve = "reserve"
)

// Proposal is a standard week, and what it leaves to be decided.
type Proposal struct {
	Blocks []ProposedBlock // by weekday from Monday and by time
	Open   *Decision       // nil when everything fits
}

// ProposedBlock is a block with the kind of work that it holds.
type ProposedBlock struct {
	Weekly
	Kind string
}

// Decision is what does not fit. There are three ways out; each says what it
// would change, and none is taken by itself.
type Decision struct {
	Missing         []Missing
	MinutesPerWeek  int
	MinutesPerYear  float64 // to hand over to somebody else
	Hire            float64 // people like this one
	StretchInterval float64 // the factor on all intervals: a lower standard
}

// Missing is what one kind of work needs a week and does not get.
type Missing struct {
	Kind, Area string
	Need, Got  int // minutes a week
}

// step is the grain of blocks in minutes.
const step = 5

// Propose builds the standard week: fixed meetings first, then admin and the
// reserve at the end of each day, daily work in the morning, each trip on the day
// with the most time left, and the other work spread over the days, so that no
// client waits for a weekday. What is then left is the rest's. Errors are Invalid and
// name the fields.
func Propose(s Standard) (Proposal, error) {
	if err := s.check(); err != nil {
		return Proposal{}, err
	}
	w := newLayout(s)
	var missing []Missing
	for _, work := range slices.SortedStableFunc(slices.Values(s.Work), func(a, b Work) int { return cmp.Or(turn(a)-turn(b), b.Piece-a.Piece) }) {
		need := s.weekly(work)
		if got := w.give(work, need); got < need {
			missing = append(missing, Missing{work.Kind, work.Area, need, got})
		}
	}
	for _, work := range s.Work {
		w.least(work)
	}
	if s.Rest != nil {
		w.rest(*s.Rest)
	}
	p := Proposal{Blocks: w.blocks, Open: s.decision(missing)}
	slices.SortFunc(p.Blocks, func(a, b ProposedBlock) int {
		return cmp.Or(cmp.Compare((a.Weekday+6)%7, (b.Weekday+6)%7), cmp.Compare(a.Start, b.Start))
	})
	return p, nil
}

// turn puts daily work before trips, and trips before what fits anywhere.
func turn(w Work) int {
	switch {
	case w.Daily:
		return 0
	case w.Area != "":
		return 1
	}
	return 2
}

// piece is the least that a block of the work has, in whole steps.
func (w Work) piece() int { return max(step, (w.Piece+step-1)/step*step) }

// weekly is the minutes of a work a week, up to the next step; a dust of floating
// point above a step does not count.
func (s Standard) weekly(w Work) int {
	return step * int(math.Ceil(w.Minutes/s.Weeks/step-1e-9))
}

func (s Standard) decision(missing []Missing) *Decision {
	if missing == nil {
		return nil
	}
	d := &Decision{Missing: missing}
	need := 0
	for _, w := range s.Work {
		need += s.weekly(w)
	}
	for _, m := range missing {
		d.MinutesPerWeek += m.Need - m.Got
	}
	d.MinutesPerYear = float64(d.MinutesPerWeek) * s.Weeks
	if got := need - d.MinutesPerWeek; got > 0 {
		d.Hire = float64(d.MinutesPerWeek) / float64(got)
		d.StretchInterval = float64(need) / float64(got)
	}
	return d
}

func (s Standard) check() error {
	var f fault.Fields
	if !(s.Weeks > 0 && s.Weeks <= 53) {
		f.Add("weeks", "week.weeks", "A year has up to 53 effective weeks.")
	}
	if s.AdminMinutes < 0 || s.AdminMinutes > MaxAdmin {
		f.Add("admin_minutes", "week.admin", fmt.Sprintf("Administration takes up to %d minutes a day.", MaxAdmin))
	}
	if s.ReservePerMil < MinReserve || s.ReservePerMil > MaxReserve {
		f.Add("reserve", "week.reserve", "The reserve is 15 to 20 % of the day.")
	}
	seen := map[int]bool{}
	for i, d := range s.Days {
		path := fmt.Sprintf("days[%d]", i)
		checkSpan(&f, path, d.From, int(d.To)-int(d.From))
		if d.Weekday < 0 || d.Weekday > 6 || seen[d.Weekday] {
			f.Add(path+".weekday", "week.weekday", "Each weekday stands once.")
		}
		seen[d.Weekday] = true
	}
	for i, m := range s.Meetings {
		checkSpan(&f, fmt.Sprintf("meetings[%d]", i), m.Start, m.Minutes)
	}
	for i, w := range s.Work {
		if !(w.Minutes >= 0 && w.Minutes <= dayMinutes*maxDays) {
			f.Add(fmt.Sprintf("work[%d].minutes", i), "number.negative", "must be minutes of a year")
		}
		checkNumber(&f, fmt.Sprintf("work[%d].piece", i), int64(w.Piece), dayMinutes, 0)
		checkNumber(&f, fmt.Sprintf("work[%d].least", i), int64(w.Least), dayMinutes, 0)
	}
	return f.Err()
}
