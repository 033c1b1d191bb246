package crm

import "time"

// Measure is what an analysis takes for the value of a company.
type Measure string

// The measures.
const (
	Revenue Measure = "revenue" // sum of payments, minor units
	Margin  Measure = "margin"  // sum of the margins that are known, minor units
	Count   Measure = "count"   // number of payments
)

// Of takes the measure from the sums of one month.
func (m Measure) Of(s MonthSum) int64 {
	switch m {
	case Margin:
		return s.Margin
	case Count:
		return s.Count
	}
	return s.Revenue
}

// CompanyFilter narrows an analysis to some companies: those that fit every
// list that is not empty. The zero value takes all.
type CompanyFilter struct {
	Owners     []ID     `json:"owners,omitempty"` // the zero ID stands for nobody
	Industries []string `json:"industries,omitempty"`
	Regions    []string `json:"regions,omitempty"`
	Cities     []string `json:"cities,omitempty"`
	SizeBands  []string `json:"size_bands,omitempty"`
}

// Empty tells whether the filter takes every company.
func (f CompanyFilter) Empty() bool {
	return len(f.Owners)+len(f.Industries)+len(f.Regions)+len(f.Cities)+len(f.SizeBands) == 0
}

// RunState is where an applied analysis stands.
type RunState string

// The states.
const (
	RunRunning   RunState = "running"
	RunApplied   RunState = "applied"
	RunUndone    RunState = "undone"
	RunFailed    RunState = "failed"
	RunCancelled RunState = "cancelled"
)

// AnalysisRun is one application of an analysis to the cards.
type AnalysisRun struct {
	ID         ID
	State      RunState
	Question   []byte // JSON: window, measure, rule, filter
	Result     []byte // JSON: totals per group, concentration
	Moved      int64  // companies that changed their group
	JobID      ID     // of the last job that worked on it
	UserID     ID
	CreatedAt  time.Time
	FinishedAt *time.Time
	UndoneAt   *time.Time
}

// GroupChange is what a run changed about one company.
type GroupChange struct {
	CompanyID    ID
	RunID        ID
	GroupBefore  Group
	GroupAfter   Group
	ValueBefore  int64
	ValueAfter   int64
	ActualBefore int64
	ActualAfter  int64
}
