package crm

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Scenario is a saved copy of everything a number of people is computed from, and
// what somebody changed in it.
type Scenario struct {
	ID         ID
	Name       string
	Notes      string
	Base       Assumptions // as they were when they were copied
	Inputs     Assumptions
	AuthorID   ID
	CreatedAt  time.Time
	UpdatedAt  time.Time
	Approval   Approval
	ApprovedAt *time.Time // nil while it is a try
	ApprovedBy ID
	Version    int64
}

// Approval is what came of a scenario: a version of the strategy and norms, all
// of one day.
type Approval struct {
	ValidFrom  civil.Date `json:"valid_from"`
	StrategyID ID         `json:"strategy_id"` // zero where the standards stayed as they were
	NormIDs    []ID       `json:"norm_ids"`
}

// Assumptions are the inputs of an outlook.
type Assumptions struct {
	Months   []MonthAssumed   `json:"months"` // whole years of them
	Norms    []NormAssumed    `json:"norms"`
	Cells    []Cell           `json:"cells"`
	Segments []SegmentAssumed `json:"segments"`
	Person   Profile          `json:"person"`
	People   []PersonAssumed  `json:"people"`
	Hires    []HireAssumed    `json:"hires"`
}

// MonthAssumed is the working time of a month.
type MonthAssumed struct {
	Month civil.Month `json:"month"`
	Days  int64       `json:"days"`
	Hours float64     `json:"hours"`
}

// NormAssumed is what an operation takes, and what is known of that. Minutes are
// those of an attempt that succeeds.
type NormAssumed struct {
	Operation      string  `json:"operation"`
	Minutes        float64 `json:"minutes"`
	TripMinutes    float64 `json:"trip_minutes"`
	PerTrip        float64 `json:"per_trip"`
	Success        float64 `json:"success"` // share of attempts that succeed, above 0 to 1
	FailureMinutes float64 `json:"failure_minutes"`
	Observations   int64   `json:"observations"`
	Spread         float64 `json:"spread"` // the factor a typical observation lies above or below the median
	Attempts       int64   `json:"attempts"`
}

// SegmentAssumed counts the companies of a segment. Those with a standard of their
// own are not in Companies; their operations are per year, of all of them together.
type SegmentAssumed struct {
	Group         Group              `json:"group"`
	Class         PotentialClass     `json:"class"`
	Companies     float64            `json:"companies"`
	Own           float64            `json:"own"`
	OwnOperations map[string]float64 `json:"own_operations"`
	Potential     int64              `json:"potential"`
}

// Segment is which one it is.
func (s SegmentAssumed) Segment() Segment { return Segment{s.Group, s.Class} }

// PersonAssumed is somebody who is there: full positions by month, with planned
// absences and without.
type PersonAssumed struct {
	ID       ID           `json:"id"`
	Name     string       `json:"name"`
	Start    *civil.Month `json:"start"` // when a new one begins to learn; nil for one who has long learned
	Employed []float64    `json:"employed"`
	Present  []float64    `json:"present"`
}

// HireAssumed is people known to start in a month, or to be gone when negative.
type HireAssumed struct {
	Month  civil.Month `json:"month"`
	People float64     `json:"people"`
}

// Hash names the inputs: equal ones give equal numbers.
func (a Assumptions) Hash() string {
	b, err := json.Marshal(a)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Bounds of what can be meant.
const (
	outlookYears    = 5
	maxAssumedCount = 1e9
	maxMonthHours   = 744
	maxHires        = 200
	maxHired        = 1000
)

// CheckScenario checks the name, the notes and the inputs.
func CheckScenario(s Scenario, operations []Operation) (Scenario, error) {
	var f fault.Fields
	s.Name, s.Notes = strings.TrimSpace(s.Name), strings.TrimSpace(s.Notes)
	if s.Name == "" {
		f.Add("name", "scenario.name", "must have a name")
	}
	checkText(&f, "name", s.Name, 120)
	checkText(&f, "notes", s.Notes, 8000)
	if err := f.Err(); err != nil {
		return s, err
	}
	cells, err := CheckCells(s.Inputs.Cells, operations)
	if err != nil {
		return s, err
	}
	s.Inputs.Cells = cells
	return s, CheckAssumptions(s.Inputs)
}

// CheckAssumptions checks all inputs but the cells.
func CheckAssumptions(a Assumptions) error {
	if err := CheckProfile(a.Person); err != nil {
		return err
	}
	var f fault.Fields
	if n := len(a.Months); n == 0 || n%12 != 0 || n > 12*outlookYears {
		f.Add("months", "outlook.months", "must be whole years")
	}
	for i, m := range a.Months {
		if m.Month != a.Months[0].Month+civil.Month(i) || m.Days < 0 || m.Days > 31 || !(m.Hours >= 0 && m.Hours <= maxMonthHours) {
			f.Add(fmt.Sprintf("months[%d]", i), "scenario.month", "must follow the month before it and have 0 to 31 days and 0 to 744 hours")
		}
	}
	for i, n := range a.Norms {
		n.check(&f, fmt.Sprintf("norms[%d]", i))
	}
	for i, s := range a.Segments {
		if !inMatrix(s.Segment()) || !(s.Companies >= 0 && s.Companies <= maxAssumedCount) || !(s.Own >= 0 && s.Own <= maxAssumedCount) {
			f.Add(fmt.Sprintf("segments[%d]", i), "scenario.segment", "must be a segment of the matrix with 0 to 1,000,000,000 companies")
		}
	}
	checkHires(&f, a)
	return f.Err()
}

func (n NormAssumed) check(f *fault.Fields, path string) {
	if !(n.Minutes > 0 && n.Minutes <= MaxNormMinutes) || !(n.TripMinutes >= 0 && n.TripMinutes <= MaxNormMinutes) || !(n.FailureMinutes >= 0 && n.FailureMinutes <= MaxNormMinutes) {
		f.AddWith(path, "norm.minutes", fmt.Sprintf("must be 1 to %d minutes", MaxNormMinutes), fault.Params{"max": fmt.Sprint(MaxNormMinutes)})
	}
	if !(n.PerTrip >= 1 && n.PerTrip <= MaxPerTrip) {
		f.AddWith(path+".per_trip", "norm.per_trip", fmt.Sprintf("must be 1 to %d", MaxPerTrip), fault.Params{"max": fmt.Sprint(MaxPerTrip)})
	}
	if !(n.Success >= 0.01 && n.Success <= 1) {
		f.Add(path+".success", "scenario.success", "must be 1 to 100 %")
	}
}

func checkHires(f *fault.Fields, a Assumptions) {
	if len(a.Hires) > maxHires {
		f.Add("hires", "scenario.hires", "must be people who start or leave in one of the months, at most a thousand at once")
	}
	for i, h := range a.Hires {
		if len(a.Months) == 0 || h.Month < a.Months[0].Month || h.Month > a.Months[len(a.Months)-1].Month || !(h.People >= -maxHired && h.People <= maxHired) {
			f.Add(fmt.Sprintf("hires[%d]", i), "scenario.hires", "must be people who start or leave in one of the months, at most a thousand at once")
		}
	}
	for i, p := range a.People {
		if len(p.Employed) != len(a.Months) || len(p.Present) != len(a.Months) {
			f.Add(fmt.Sprintf("people[%d]", i), "outlook.people", "must have a position for every month")
		}
	}
}
