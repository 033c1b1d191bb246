package crm

import (
	"math"
	"slices"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Method says where an assessment of potential comes from.
type Method string

// The methods. A look-alike is an estimate and is always shown as one.
const (
	ByPerson    Method = "person"
	ByImport    Method = "import"
	ByLookalike Method = "lookalike"
)

// Potential is one assessment of what a company could pay per year. It is
// bitemporal and never overwritten: ValidFrom says since when it holds,
// RecordedAt when we learned it.
type Potential struct {
	ID         ID
	CompanyID  ID
	ValidFrom  civil.Date
	RecordedAt time.Time
	Low        int64 // minor units per year
	Likely     int64
	High       int64
	Method     Method
	Evidence   string
	AuthorID   ID
	ImportID   ID
	Withdrawn  bool
}

// CheckPotential demands 0 ≤ low ≤ likely ≤ high, a date not in the future and,
// from a person, the evidence.
func CheckPotential(p Potential, today civil.Date) error {
	var f fault.Fields
	if p.Low < 0 {
		f.Add("low", "potential.negative", "must not be negative")
	}
	if p.Likely < p.Low {
		f.Add("likely", "potential.order", "must not be below the low value")
	}
	if p.High < p.Likely {
		f.Add("high", "potential.order", "must not be below the likely value")
	}
	if p.High > 1<<53 {
		f.Add("high", "potential.range", "is too large")
	}
	if p.ValidFrom > today {
		f.Add("valid_from", "potential.future", "must not lie in the future")
	}
	if p.Method == ByPerson && strings.TrimSpace(p.Evidence) == "" {
		f.Add("evidence", "potential.evidence", "say what the assessment rests on")
	}
	return f.Err()
}

// Mean is the PERT mean (low + 4·likely + high) / 6, rounded half up.
func (p Potential) Mean() int64 { return (p.Low + 4*p.Likely + p.High + 3) / 6 }

// Confidence halves every 12 months: 1 on the day it holds from, ½ a year later.
func (p Potential) Confidence(today civil.Date) float64 {
	age := max(0, today.Sub(p.ValidFrom))
	return math.Exp2(-float64(age) / 365.25)
}

// Gap is what the company could pay and does not: max(0, potential − actual).
func Gap(potential, actual int64) int64 { return max(0, potential-actual) }

// Stale tells that the company already pays more than it was thought to be able to.
func Stale(potential, actual int64) bool { return actual > potential }

// PotentialInForce finds the assessment that holds on a day among assessments
// in any order: the latest valid_from up to that day, then the latest recorded.
func PotentialInForce(all []Potential, day civil.Date) (p Potential, ok bool) {
	for _, next := range all {
		if next.Withdrawn || next.ValidFrom > day {
			continue
		}
		if !ok || next.supersedes(p) {
			p, ok = next, true
		}
	}
	return p, ok
}

func (p Potential) supersedes(q Potential) bool {
	if p.ValidFrom != q.ValidFrom {
		return p.ValidFrom > q.ValidFrom
	}
	if !p.RecordedAt.Equal(q.RecordedAt) {
		return p.RecordedAt.After(q.RecordedAt)
	}
	return slices.Compare(p.ID[:], q.ID[:]) > 0
}

// Outdated tells that an assessment of this day should be made again: its
// confidence has fallen to one half.
func Outdated(validFrom, today civil.Date) bool { return today >= validFrom.AddYears(1) }
