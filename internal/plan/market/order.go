package market

import (
	"cmp"
	"slices"
)

// Expected is the money per year that working the whole segment brings, in minor
// units: prospects × win × potential × share.
func (s Segment) Expected() float64 { return s.Prospects * Win(s.Stages) * s.Potential * s.Share }

// ValuePerHour is the money that one hour spent on the segment brings: of a
// prospect's expected first year as a client, over the hours of its funnel and
// of serving the clients it becomes in that year. Work that takes no hours has
// the value itself.
func (s Segment) ValuePerHour() float64 {
	win := Win(s.Stages)
	hours := Hours(s.Stages) + win*12*s.Service.HoursPerClient
	if hours == 0 {
		hours = 1
	}
	return win * s.Potential * s.Share / hours
}

// Portion is a number of prospects of one potential.
type Portion struct {
	Prospects float64
	Potential float64 // minor units per prospect and year
}

// Point of the cream curve: the first Prospects (a share) hold Potential (a share).
type Point struct {
	Prospects float64
	Potential float64
}

// Cream is the cream curve: prospects from the largest potential down, and the
// share of all potential that they hold together. It runs from 0, 0 to 1, 1;
// without potential it is empty.
func Cream(portions []Portion) []Point {
	sorted := slices.SortedFunc(slices.Values(portions), func(a, b Portion) int { return cmp.Compare(b.Potential, a.Potential) })
	var prospects, potential float64
	for _, p := range sorted {
		prospects += p.Prospects
		potential += p.Prospects * p.Potential
	}
	if potential <= 0 {
		return nil
	}
	curve := []Point{{}}
	var first, held float64
	for _, p := range sorted {
		if p.Prospects <= 0 {
			continue
		}
		first += p.Prospects
		held += p.Prospects * p.Potential
		curve = append(curve, Point{first / prospects, held / potential})
	}
	curve[len(curve)-1] = Point{1, 1}
	return curve
}

// Held is the share of the potential that the first share of prospects holds.
func Held(curve []Point, first float64) float64 {
	for i := 1; i < len(curve); i++ {
		a, b := curve[i-1], curve[i]
		if first <= b.Prospects {
			return a.Potential + (b.Potential-a.Potential)*max(0, first-a.Prospects)/(b.Prospects-a.Prospects)
		}
	}
	if len(curve) == 0 {
		return 0
	}
	return 1
}

// Outcome is what one order brings.
type Outcome struct {
	Order  Order
	Result Result
	Money  []float64 // minor units earned up to the end of each month
}

// Compare makes the plan in each of the three orders with the same people or
// pace. Every prospect must be counted: open segments are refused.
func Compare(in Input) ([]Outcome, error) {
	var outcomes []Outcome
	for _, order := range []Order{SkimFirst, InOrder, AllAtOnce} {
		in.Order = order
		r, err := Evaluate(in)
		if err != nil {
			return nil, err
		}
		o := Outcome{Order: order, Result: r}
		sum := 0.0
		for _, m := range r.Months {
			sum += m.Money
			o.Money = append(o.Money, sum)
		}
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}
