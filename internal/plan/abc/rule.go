package abc

import (
	"fmt"
	"strconv"

	"kaymak/internal/fault"
)

// Whole is one whole (100 %) in basis points.
const Whole = 10_000

// Boundary says to which group the company belongs whose slice crosses a cut.
type Boundary string

// The boundary rules. All compare exactly; "with" is the share of the total
// that the company and everything above it hold together.
const (
	Crossing  Boundary = "crossing"  // inside while the share before the company < cut
	Inclusive Boundary = "inclusive" // inside while the share with the company ≤ cut; the first is always A
	Midpoint  Boundary = "midpoint"  // inside while the middle of the company's slice ≤ cut
)

// Method says what the cuts are cuts of.
type Method string

// The methods.
const (
	ByShare   Method = "share"   // cumulative share of the value, the classical ABC
	ByCount   Method = "count"   // cumulative share of the number of companies
	ByValue   Method = "value"   // absolute limits: A from Limits[0], B from Limits[1]
	ByTangent Method = "tangent" // A where the curve is steeper than its chord, B the same of the rest
)

// Rule is one way of cutting a ranking.
type Rule struct {
	Method   Method   `json:"method"`
	Cuts     [2]int64 `json:"cuts"`     // basis points, ascending; for ByShare and ByCount
	Boundary Boundary `json:"boundary"` // for ByShare and ByCount
	Limits   [2]int64 `json:"limits"`   // the unit of the values, descending, positive; for ByValue

	// Hysteresis in basis points widens both cuts for a company that would
	// change its group (see Reclassify); 0 switches it off.
	Hysteresis int64 `json:"hysteresis"`
}

// DefaultRule is 80 % and 95 % of the value, the crossing company included.
func DefaultRule() Rule {
	return Rule{Method: ByShare, Cuts: [2]int64{8_000, 9_500}, Boundary: Crossing}
}

// Validate names every field of the rule that cannot be used, with the codes
// "abc.method", "abc.cut", "abc.boundary", "abc.limit" and "abc.hysteresis".
func (r Rule) Validate() error {
	var fields fault.Fields
	switch r.Method {
	case ByShare, ByCount:
		r.validateCuts(&fields)
	case ByValue:
		if r.Limits[1] < 1 {
			fields.Add("limits[1]", "abc.limit", "The limit of group B must be above zero.")
		}
		if r.Limits[0] <= r.Limits[1] {
			fields.Add("limits[0]", "abc.limit", "The limit of group A must be above that of group B.")
		}
	case ByTangent:
	default:
		fields.AddWith("method", "abc.method", fmt.Sprintf("%q is not a method: share, count, value or tangent.", r.Method), fault.Params{"value": string(r.Method)})
	}
	r.validateHysteresis(&fields)
	return fields.Err()
}

func (r Rule) validateCuts(fields *fault.Fields) {
	if r.Cuts[0] < 1 || r.Cuts[0] > Whole {
		fields.Add("cuts[0]", "abc.cut", "The first cut must be above 0 % and at most 100 %.")
	}
	if r.Cuts[1] <= r.Cuts[0] || r.Cuts[1] > Whole {
		fields.Add("cuts[1]", "abc.cut", "The second cut must be above the first and at most 100 %.")
	}
	switch r.Boundary {
	case Crossing, Inclusive, Midpoint:
	default:
		fields.AddWith("boundary", "abc.boundary", fmt.Sprintf("%q is not a boundary rule: crossing, inclusive or midpoint.", r.Boundary), fault.Params{"value": string(r.Boundary)})
	}
}

func (r Rule) validateHysteresis(fields *fault.Fields) {
	switch {
	case r.Hysteresis == 0:
	case r.Method != ByShare && r.Method != ByCount:
		fields.Add("hysteresis", "abc.hysteresis", "Hysteresis needs a method with cuts: share or count.")
	case r.Hysteresis < 0 || r.Hysteresis >= r.Cuts[0] || r.Hysteresis >= r.Cuts[1]-r.Cuts[0]:
		narrowest := max(0, min(r.Cuts[0], r.Cuts[1]-r.Cuts[0]))
		fields.AddWith("hysteresis", "abc.hysteresis", "Hysteresis must not be negative and must be narrower than groups A and B.", fault.Params{"below": strconv.FormatInt(narrowest, 10)})
	}
}
