// Package market works through a market of prospects: how many are started a
// month, what hours their funnel and the clients it wins take, how many people
// that is, and in which order the prospects earn most.
//
//	a(1,t)   = prospects started in month t
//	a(k+1,t) = conversion(k) × a(k, t − lag(k))
//	won(t)   = a of the stage after the last
//	C(t)     = C(t−1) × (1 − churn) + won(t)
//	hours(t) = Σ a(k,t) × hours(k) + C(t) × service + base
//	people   = hours ÷ hours of one person
//
// Months count from 1. Units of a stage are companies and may be fractions: they
// are expectations. A pace is given, or follows from people.
//
// The pace of people is level: the most that can be started this month and in
// each of the following ones until the first of them come to the last stage, with
// every hour already promised kept. Starting what fills this month alone would leave
// no hours for the meetings that follow. No plan made from people ever takes more
// hours than they have, unless the clients and the base load already do.
//
// Money is in minor units per year; expectations of it are not whole.
package market

// Input is a market, the way to work it and what one person can do. Either
// StartPerMonth is above zero and sets the pace, or People do.
type Input struct {
	Months        int // length of the plan
	StartPerMonth float64
	People        []float64 // full productive positions: one number, or one a month
	Segments      []Segment
	Order         Order
	BaseHours     float64   // of the team per month, whatever is sold
	PersonHours   []float64 // of one person for all this: one number, or one a month
}

// Segment is prospects alike in size, potential and funnel. Open prospects have
// no known end; then Prospects counts for nothing.
type Segment struct {
	Name      string
	Prospects float64
	Open      bool
	Potential float64 // minor units per prospect and year
	Share     float64 // of the potential that a client gives us
	Stages    []Stage
	Service   Service
}

// Stage is a step of the funnel: hours of one unit, the share that goes on to
// the next step, and the months until it does.
type Stage struct {
	Name       string
	Hours      float64
	Conversion float64
	Lag        int
}

// Service is what clients of a segment take, and how many leave.
type Service struct {
	Clients        float64 // before the first month
	HoursPerClient float64 // per month
	Churn          float64 // share of the clients per month
}

// Order says which prospects are started first.
type Order string

// The orders: segments as they stand, those of the highest value per hour first,
// or all of them in proportion to their size.
const (
	InOrder   Order = "in_order"
	SkimFirst Order = "skim_first"
	AllAtOnce Order = "all_at_once"
)

// Result is a plan month by month.
type Result struct {
	Months   []Month
	Segments []SegmentResult // in the order of the input
	Starts   []Start
	// FinishMonth is when the last prospect is started, 0 when some are left.
	FinishMonth int
	// LastWinMonth is when the last of the finished market is won or lost; it
	// may lie after the plan. 0 when some prospects are left.
	LastWinMonth int
	// EatenMonth is the first in which the clients' service and the base load
	// leave the people less than the hours of one more prospect, 0 when there is
	// none or no people are given.
	EatenMonth int
	PeakPeople float64
	MeanPeople float64
}

// Month is one month. Hours are the whole team's, PersonHours one person's.
type Month struct {
	Month        int
	Started      float64
	Won          float64
	Clients      float64 // at the end
	FunnelHours  float64
	ServiceHours float64
	BaseHours    float64
	Hours        float64
	PersonHours  float64
	People       float64 // needed
	Have         float64 // given; 0 where none are
	Money        float64 // minor units that the clients bring in this month
}

// SegmentResult is one segment's part.
type SegmentResult struct {
	Name         string
	Started      float64
	Won          float64
	FinishMonth  int
	ValuePerHour float64
	starts       []float64 // by month
}

// Start is a number of prospects begun in a month. Where people set the pace and
// prospects do not run out, Started = RoomHours ÷ HoursPerStart in BoundMonth,
// the month whose hours allow no more.
type Start struct {
	Month         int
	Segment       int
	Started       float64
	BoundMonth    int // 0 when a pace is given or the prospects run out
	RoomHours     float64
	HoursPerStart float64
}

// Evaluate makes the plan. Errors are Invalid and name every faulty input:
// "segments[0].stages[1].hours", "person_hours[0]" …
func Evaluate(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	r := evaluate(in)
	return r, checkResult(r)
}

// evaluate expects checked input.
func evaluate(in Input) Result {
	w := newWork(in)
	for t := range in.Months {
		if in.StartPerMonth > 0 {
			w.startPace(t)
		} else {
			w.startPeople(t)
		}
	}
	return w.result()
}

// at reads a series of one number or one a month; the last one goes on.
func at(series []float64, t int) float64 {
	switch {
	case len(series) == 0:
		return 0
	case t < len(series):
		return series[t]
	}
	return series[len(series)-1]
}
