package response

import "math"

// Item is something that gets effort: a segment, a company, a product.
type Item struct {
	Name   string
	Value  float64 // sales of today's effort
	Margin float64 // share of sales that is earned
	Effort float64 // today, in units
	Curve  Curve
	Least  int64  // units it gets at least
	Most   *int64 // and at most; nil: as many as there are
}

// Input is a budget of whole units and what it may be spent on.
type Input struct {
	Items    []Item
	Budget   int64
	UnitCost float64 // money per unit, in the money of value
}

// Result is the allocation that earns most. Money is that of value.
type Result struct {
	Items        []Share
	Used         int64
	Contribution float64
	Net          float64 // contribution less the cost of the units used
	Lambda       float64 // what one unit more would earn
	Bound        float64 // what no allocation exceeds
	Exact        bool    // no allocation earns more
	Today        Standing
}

// Gap is how far the bound lies above what was found.
func (r Result) Gap() float64 { return math.Max(0, r.Bound-r.Contribution) }

// Share is what one item gets.
type Share struct {
	Name         string
	Effort       int64
	Sales        float64
	Contribution float64
	Today        Standing
}

// Standing is what today's effort earns.
type Standing struct {
	Effort       float64
	Sales        float64
	Contribution float64
	Net          float64
}

// Allocate spends the budget where it earns most. Errors are Invalid and name
// every faulty input at once: "budget", "unit_cost", "items[0].effort" …
func Allocate(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	s := in.problem().solve()
	return in.result(s), nil
}

// problem makes tables of checked input.
func (in Input) problem() problem {
	p := problem{items: len(in.Items), free: in.Budget}
	for _, item := range in.Items {
		p.free -= item.Least
	}
	logs := logarithms(min(in.Budget, 1<<16))
	p.room = func(i int) int64 {
		if in.Items[i].Most == nil {
			return math.MaxInt64
		}
		return *in.Items[i].Most - in.Items[i].Least
	}
	p.earns = func(i int, units int64) float64 {
		item := &in.Items[i]
		return item.Value * item.Margin * item.index(item.Least+units, logs)
	}
	p.bent = func(i int) int64 {
		item := &in.Items[i]
		return int64(math.Ceil(item.Curve.inflection()*item.Effort)) + 1 - item.Least
	}
	return p
}

// logarithms of 0, 1, 2 …: a power of a whole number is then one exponential.
func logarithms(most int64) []float64 {
	logs := make([]float64, most+1)
	for k := range logs {
		logs[k] = math.Log(float64(k))
	}
	return logs
}

// index is the sales index of so many units.
func (item *Item) index(units int64, logs []float64) float64 {
	if units >= int64(len(logs)) {
		return item.Curve.At(float64(units) / item.Effort)
	}
	return item.Curve.fromPower(math.Exp(-item.Curve.Bend * (logs[units] - math.Log(item.Effort))))
}

func (in Input) result(s solution) Result {
	r := Result{Items: make([]Share, len(in.Items)), Lambda: s.lambda, Bound: s.bound, Exact: s.exact}
	for i, item := range in.Items {
		one := Share{Name: item.Name, Effort: item.Least + s.units[i], Today: item.today(in.UnitCost)}
		one.Sales = item.Value * item.Curve.At(float64(one.Effort)/item.Effort)
		one.Contribution = one.Sales * item.Margin
		r.Items[i] = one
		r.Used += one.Effort
		r.Contribution += one.Contribution
		r.Today.add(one.Today)
	}
	r.Net = r.Contribution - in.UnitCost*float64(r.Used)
	return r
}

func (item *Item) today(unitCost float64) Standing {
	earned := item.Value * item.Margin
	return Standing{Effort: item.Effort, Sales: item.Value, Contribution: earned, Net: earned - unitCost*item.Effort}
}

func (s *Standing) add(t Standing) {
	s.Effort += t.Effort
	s.Sales += t.Sales
	s.Contribution += t.Contribution
	s.Net += t.Net
}
