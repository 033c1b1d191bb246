// Package hiring says when to look for people, so that they are there and have
// learned by the month that needs them.
//
//	there(t)  = people(1) × stay^(t−1) + Σ hires × stay^(t−start)    heads
//	output(t) = the same, each hire times ramp(t−start+1)            full positions
//	stay      = 1 − attrition ÷ 12
//
// Months count from 1, which is the month of First. A requisition opened in a
// month brings people after the months it takes to fill one. Hires are whole
// people; they start as late as they can and still have learned, and are counted
// as full from the start: learning makes a gap for a while, and is no reason to
// hire more people than stay needed.
package hiring

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Input is a need by month and the people there are. Need and People are full
// positions, fractions allowed.
type Input struct {
	First        civil.Month
	Need         []float64
	People       float64 // in the first month, all of them trained
	Planned      []Change
	Ramp         []float64 // output in each month after the start, a share of the full one that follows
	Attrition    float64   // share of the people that leaves per year
	MonthsToFill int       // from the opening of a requisition to the first day
}

// Change is people known to start in a month, or to be gone from it on when
// negative.
type Change struct {
	Month  civil.Month
	People float64
}

// Result is the months and what to do.
type Result struct {
	Months       []Month
	Requisitions []Requisition // by start
}

// Month sets need against what there is.
type Month struct {
	Month   civil.Month
	Need    float64
	There   float64 // heads in full positions, learning or not
	Output  float64 // what they give
	Gap     float64 // need that is not met
	Leaving float64 // expected to go by the end of the month
}

// Requisition is a number of people to look for from one month, to start in another.
type Requisition struct {
	Open   civil.Month
	Start  civil.Month
	People int64
}

// Bounds of what can be meant.
const (
	maxMonths    = 600
	maxRamp      = 60
	maxFill      = 60
	maxPeople    = 1e6
	maxAttrition = 12 // everybody, every month
)

// Evaluate finds the requisitions. Errors are Invalid and name every faulty input.
func Evaluate(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	p := plan{in: in, stay: 1 - in.Attrition/12}
	earliest := in.MonthsToFill
	for t, need := range in.Need {
		start := max(earliest, t-len(in.Ramp))
		if missing := need - p.there(t); missing > rounding && start <= t {
			if one := math.Pow(p.stay, float64(t-start)); one > 0 {
				p.hire(start, math.Ceil(missing/one-rounding))
			}
		}
	}
	return p.result(), nil
}

// rounding forgives what arithmetic in floating point adds: 6.000000001 is 6.
const rounding = 1e-6

// plan counts months from 0.
type plan struct {
	in    Input
	stay  float64
	hires []hire // by requisition
}

type hire struct {
	start  int
	people float64
}

func (p *plan) hire(start int, people float64) {
	if i := slices.IndexFunc(p.hires, func(h hire) bool { return h.start == start }); i >= 0 {
		p.hires[i].people += people
		return
	}
	p.hires = append(p.hires, hire{start, people})
}

// there is the heads of a month.
func (p *plan) there(t int) float64 { return p.sum(t, func(int) float64 { return 1 }) }

// output is what the heads give.
func (p *plan) output(t int) float64 {
	return p.sum(t, func(months int) float64 {
		if months < len(p.in.Ramp) {
			return p.in.Ramp[months]
		}
		return 1
	})
}

// sum adds everybody, weighted by the months since their start. Known leavers
// were trained.
func (p *plan) sum(t int, weight func(months int) float64) float64 {
	sum := p.in.People * math.Pow(p.stay, float64(t))
	for _, c := range p.in.Planned {
		switch start := int(c.Month - p.in.First); {
		case start > t:
		case c.People < 0:
			sum += c.People * math.Pow(p.stay, float64(t-start))
		default:
			sum += c.People * math.Pow(p.stay, float64(t-start)) * weight(t-start)
		}
	}
	for _, h := range p.hires {
		if h.start <= t {
			sum += h.people * math.Pow(p.stay, float64(t-h.start)) * weight(t-h.start)
		}
	}
	return max(0, sum)
}

func (p *plan) result() Result {
	var r Result
	for t, need := range p.in.Need {
		m := Month{Month: p.in.First + civil.Month(t), Need: need, There: p.there(t), Output: p.output(t)}
		m.Leaving = m.There * (1 - p.stay)
		if m.Gap = need - m.Output; m.Gap <= rounding {
			m.Gap = 0
		}
		r.Months = append(r.Months, m)
	}
	for _, h := range p.hires {
		start := p.in.First + civil.Month(h.start)
		r.Requisitions = append(r.Requisitions, Requisition{start - civil.Month(p.in.MonthsToFill), start, int64(h.people)})
	}
	slices.SortFunc(r.Requisitions, func(a, b Requisition) int { return cmp.Compare(a.Start, b.Start) })
	return r
}

func check(in Input) error {
	var f fault.Fields
	if len(in.Need) == 0 || len(in.Need) > maxMonths {
		f.AddWith("need", "hiring.months", fmt.Sprintf("must be from 1 to %d months", maxMonths), fault.Params{"max": fmt.Sprint(maxMonths)})
	}
	for i, v := range in.Need {
		within(&f, fmt.Sprintf("need[%d]", i), v, maxPeople)
	}
	within(&f, "people", in.People, maxPeople)
	for i, c := range in.Planned {
		path := fmt.Sprintf("planned[%d]", i)
		within(&f, path+".people", math.Abs(c.People), maxPeople)
		if c.Month < in.First {
			f.Add(path+".month", "hiring.past", "must not lie before the first month: who is there already belongs to the people")
		}
	}
	if len(in.Ramp) > maxRamp {
		f.AddWith("ramp", "hiring.months", fmt.Sprintf("must be at most %d months", maxRamp), fault.Params{"max": fmt.Sprint(maxRamp)})
	}
	for i, v := range in.Ramp {
		within(&f, fmt.Sprintf("ramp[%d]", i), v, 1)
	}
	within(&f, "attrition", in.Attrition, maxAttrition)
	within(&f, "months_to_fill", float64(in.MonthsToFill), maxFill)
	return f.Err()
}

func within(f *fault.Fields, path string, v, most float64) {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		f.Add(path, "number.not_finite", "must be a finite number")
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v > most:
		f.AddWith(path, "number.too_large", fmt.Sprintf("must not be above %g", most), fault.Params{"max": fmt.Sprint(most)})
	}
}
