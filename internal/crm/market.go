package crm

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// MarketPlan is a way to work through a market of prospects, kept under a name.
type MarketPlan struct {
	ID        ID
	Name      string
	Note      string
	Content   MarketContent
	InputHash string // of what the numbers are computed from
	AuthorID  ID
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// MarketContent is what the numbers of a plan are computed from. Either the pace
// or the people are given; the other follows.
type MarketContent struct {
	First         civil.Month     `json:"first"`
	Months        int             `json:"months"`
	StartPerMonth float64         `json:"start_per_month,omitempty"` // prospects
	People        float64         `json:"people,omitempty"`          // full positions
	Order         string          `json:"order"`                     // of the segments: skim_first, in_order, all_at_once
	BaseHours     float64         `json:"base_hours"`                // of the team per month, whatever is sold
	PersonHours   []float64       `json:"person_hours"`              // a month: one number, or twelve from January on
	Have          float64         `json:"have"`                      // full positions that do this work already
	Ramp          []float64       `json:"ramp"`                      // output of somebody new month by month, a share of the full one
	Attrition     float64         `json:"attrition"`                 // share of the people that leaves per year
	MonthsToFill  int             `json:"months_to_fill"`            // from the opening of a requisition to the first day
	Segments      []MarketSegment `json:"segments"`
}

// MarketSegment is prospects that one funnel fits.
type MarketSegment struct {
	Name      string        `json:"name"`
	Match     *Match        `json:"match,omitempty"` // counted from the prospects of the base; nil when typed
	CountedOn civil.Date    `json:"counted_on,omitempty"`
	Share     float64       `json:"share"` // of the potential that a client gives us
	Churn     float64       `json:"churn"` // share of the clients that leaves per month
	Classes   []MarketClass `json:"classes"`
	Stages    []MarketStage `json:"stages"`
}

// MarketClass is the segment's prospects of one potential class.
type MarketClass struct {
	Class        PotentialClass `json:"class"`
	Prospects    float64        `json:"prospects"`
	Potential    int64          `json:"potential"`     // minor units per prospect and year
	ServiceHours float64        `json:"service_hours"` // per client and month, once it is won
}

// MarketStage is one operation of the funnel.
type MarketStage struct {
	Operation  string  `json:"operation"`  // its code
	Minutes    float64 `json:"minutes"`    // of one attempt
	Attempts   float64 `json:"attempts"`   // until it succeeds or is given up
	Conversion float64 `json:"conversion"` // share that goes on to the next stage, or is won
	Lag        int     `json:"lag"`        // months until it does
	Observed   int64   `json:"observed"`   // companies in the own log that say so; 0 for an assumption
}

// Bounds of a market plan.
const (
	maxMarketSegments = 30
	maxMarketStages   = 12
	maxMarketClasses  = 4
	maxRampMonths     = 24
	maxMarketText     = 2000
)

// CheckMarketPlan checks what does not need arithmetic to be wrong. Errors name
// "segments[0].stages[1].operation" and the like.
func CheckMarketPlan(p MarketPlan) (MarketPlan, error) {
	var f fault.Fields
	p.Name, p.Note = strings.TrimSpace(p.Name), strings.TrimSpace(p.Note)
	if n := utf8.RuneCountInString(p.Name); n == 0 || n > 120 {
		f.Add("name", "market.name", "must have 1 to 120 characters")
	}
	if utf8.RuneCountInString(p.Note) > maxMarketText {
		f.Add("note", "text.too_long", "is too long")
	}
	if !utf8.ValidString(p.Name+p.Note) || strings.ContainsRune(p.Name+p.Note, 0) {
		f.Add("name", "text.malformed", "has characters that cannot be stored")
	}
	p.Content = checkMarketContent(&f, p.Content)
	return p, f.Err()
}

// CheckMarketContent checks an unsaved plan.
func CheckMarketContent(c MarketContent) (MarketContent, error) {
	var f fault.Fields
	c = checkMarketContent(&f, c)
	return c, f.Err()
}

func checkMarketContent(f *fault.Fields, c MarketContent) MarketContent {
	if year, _ := c.First.YM(); year < 1990 || year > 2200 {
		f.Add("first", "market.first", "is no month that a plan can begin with")
	}
	if len(c.PersonHours) != 1 && len(c.PersonHours) != 12 {
		f.Add("person_hours", "market.person_hours", "must be one number, or one for each month of the year")
	}
	if len(c.Ramp) > maxRampMonths {
		f.AddWith("ramp", "hiring.months", "has too many months", fault.Params{"max": fmt.Sprint(maxRampMonths)})
	}
	if len(c.Segments) > maxMarketSegments {
		f.AddWith("segments", "market.many_segments", "are too many", fault.Params{"max": fmt.Sprint(maxMarketSegments)})
	}
	c.Segments = slices.Clone(c.Segments)
	for i := range c.Segments {
		checkMarketSegment(f, fmt.Sprintf("segments[%d]", i), &c.Segments[i])
	}
	return c
}

func checkMarketSegment(f *fault.Fields, path string, s *MarketSegment) {
	s.Name = strings.TrimSpace(s.Name)
	if n := utf8.RuneCountInString(s.Name); n == 0 || n > 120 {
		f.Add(path+".name", "market.name", "must have 1 to 120 characters")
	}
	if s.Match != nil && (s.Match.Size() > maxViewTests || s.Match.Depth() > 5) {
		f.Add(path+".match", "filter.size", "has too many filters")
	}
	if len(s.Classes) == 0 || len(s.Classes) > maxMarketClasses {
		f.Add(path+".classes", "market.classes", "must hold each class of potential once at most, and one of them")
	}
	seen := map[PotentialClass]bool{}
	for i, c := range s.Classes {
		if seen[c.Class] || !slices.Contains(MatrixClasses, c.Class) {
			f.Add(fmt.Sprintf("%s.classes[%d].class", path, i), "market.classes", "must hold each class of potential once at most, and one of them")
		}
		seen[c.Class] = true
	}
	if len(s.Stages) > maxMarketStages {
		f.AddWith(path+".stages", "market.stages", "are too many", fault.Params{"max": fmt.Sprint(maxMarketStages)})
	}
	for i, stage := range s.Stages {
		if n := len(stage.Operation); n == 0 || n > 120 {
			f.Add(fmt.Sprintf("%s.stages[%d].operation", path, i), "market.operation", "must be a kind of work")
		}
	}
}

// QueueRules say which prospects people take next, and how many.
type QueueRules struct {
	PlanID  ID    `json:"plan_id"` // whose segments and funnel say what an hour is worth; the zero ID for none
	Batch   int64 `json:"batch"`   // prospects taken at once
	Limit   int64 `json:"limit"`   // that one person holds at most
	Days    int64 `json:"days"`    // without a sign of work, after which a prospect goes back
	Version int64 `json:"-"`
}

// DefaultQueueRules hold until somebody sets others.
var DefaultQueueRules = QueueRules{Batch: 20, Limit: 60, Days: 14}

// CheckQueueRules checks rules.
func CheckQueueRules(r QueueRules) error {
	var f fault.Fields
	bounds := func(path string, v, most int64) {
		if v < 1 || v > most {
			f.AddWith(path, "prospect.bounds", fmt.Sprintf("must be from 1 to %d", most), fault.Params{"max": fmt.Sprint(most)})
		}
	}
	bounds("batch", r.Batch, 100)
	bounds("limit", r.Limit, 1000)
	bounds("days", r.Days, 365)
	return f.Err()
}

// Claim is a prospect that somebody took to work on.
type Claim struct {
	CompanyID ID
	PersonID  ID
	ClaimedAt time.Time
	ClaimedOn civil.Date
	Worth     int64 // minor units that an hour of work on it was expected to bring
	Segment   string
	LoggedOn  civil.Date // last day that something was done with it; 0 for never
	PlannedOn civil.Date // last day for which something is planned; 0 for none
}

// ExpiresOn is the first day on which the claim has lapsed: so many days after
// the last sign of work. What is planned ahead holds it until then.
func (c Claim) ExpiresOn(days int64) civil.Date {
	return max(c.ClaimedOn, c.LoggedOn, c.PlannedOn).AddDays(int(days))
}
