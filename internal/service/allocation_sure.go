package service

import (
	"math"

	"kaymak/internal/crm"
	"kaymak/internal/plan/response"
	"kaymak/internal/plan/uncertainty"
	"kaymak/internal/plan/workload"
)

func (l *allocating) minutesOf(line workload.Frequency) float64 {
	work, travel := workload.Budget([]workload.Frequency{line}, l.state.operations)
	return work + travel
}

// Hiring says what more people would earn. Money is in minor units of a year.
type Hiring struct {
	Now   int // people today, whole
	Steps []response.Step
	Next  float64 // what one person more brings after their cost
	Best  int
	Flat  [2]int
	Block response.Block
}

// hiringSteps bounds the work of looking at many people: numbers of people ×
// segments × units of each.
const hiringSteps = 30_000_000

// mostHires is how many people more are looked at: half as many again as there
// are, ten at least.
func mostHires(now int) int { return now + max(10, now/2) }

// hiring looks at every number of people up to half as many again. Nil where
// nobody said what a person costs, or what a person does is not known.
func (l *allocating) hiring() (*Hiring, error) {
	person := l.personHours()
	if l.settings.PersonCost == 0 || person < 1 {
		return nil, nil
	}
	now := int(math.Floor(l.staffed.Have + 0.5 + 1e-9)) // a sum of monthly shares may lie a hair below a half
	most := mostHires(now)
	perPerson := max(1, min(int64(person), hiringSteps/int64(len(l.items)*most*most)))
	scale := float64(perPerson) / person // units in an hour
	s := response.Sizing{UnitsPerPerson: perPerson, CostPerPerson: float64(l.settings.PersonCost), Now: now, Most: most, Realised: l.settings.Realised[:], Discount: l.settings.Discount}
	for _, item := range l.items {
		item.Effort *= scale
		item.Least = int64(math.Ceil(float64(item.Least) * scale))
		if item.Most != nil {
			units := max(item.Least, int64(float64(*item.Most)*scale))
			item.Most = &units
		}
		s.Items = append(s.Items, item)
	}
	if kept := int64(math.Round(l.reserved * scale)); kept > 0 {
		s.Items = append(s.Items, response.Item{Name: "kept", Effort: float64(kept), Curve: response.Prior(), Least: kept, Most: &kept})
	}
	size, err := s.Plan()
	if err != nil {
		return nil, err
	}
	h := &Hiring{Now: now, Steps: size.Steps, Best: size.Best, Flat: size.Flat, Block: size.Block}
	for _, step := range size.Steps {
		if step.People == now {
			h.Next = step.Next
		}
	}
	return h, nil
}

// Sureness is how sure the gain of an allocation is, by what people answered and
// by how few they are.
type Sureness struct {
	P10, P50, P90 float64 // of the gain a year
	Gains         float64 // share of the draws in which it gains at all
	Decides       []SureSegment
}

// SureSegment is what the answers for one segment do to the gain: Low and High are
// the gain when its clients respond little or much.
type SureSegment struct {
	Segment   crm.Segment
	People    int
	Low, High float64
}

// Draws of the answers, and how finely a belief is told apart.
const (
	sureDraws   = 2000
	sureSeed    = 41
	beliefSteps = 40
	sureShown   = 3
)

// sure draws what could be believed of every segment and looks at what the found
// allocation gains then. It stays the found one: hours are given before anybody
// knows who was right.
func (l *allocating) sure(r response.Result) (*Sureness, error) {
	inputs := make([]uncertainty.Input, len(l.items))
	gains := make([][]float64, len(l.items))
	for k, item := range l.items {
		belief, err := uncertainty.PERT(0, 0.5, 1)
		if err != nil {
			return nil, err
		}
		inputs[k] = uncertainty.Input{Key: item.Name, Distribution: belief}
		gains[k] = make([]float64, beliefSteps+1)
		for b := range gains[k] {
			c := l.opinions[k].Believed(float64(b) / beliefSteps)
			gains[k][b] = item.Value * item.Margin * (c.At(float64(r.Items[k].Effort)/item.Effort) - 1)
		}
	}
	model := func(values, out []float64) {
		out[0] = 0
		for k, belief := range values {
			out[0] += gains[k][int(math.Round(belief*beliefSteps))]
		}
	}
	sample, err := uncertainty.Simulate(inputs, model, 1, sureDraws, sureSeed)
	if err != nil {
		return nil, err
	}
	q := sample.Quantiles(0, 0.1, 0.5, 0.9)
	sure := &Sureness{P10: q[0], P50: q[1], P90: q[2], Gains: sample.Above(0, 0)}
	for _, swing := range uncertainty.Tornado(inputs, model, 1, 0, sureShown) {
		for k, item := range l.items {
			if item.Name == swing.Group {
				s := l.staffed.Cells[l.cells[k]].Segment()
				sure.Decides = append(sure.Decides, SureSegment{s, l.opinions[k].None.People, swing.Low, swing.High})
			}
		}
	}
	return sure, nil
}
