package response

import (
	"math"

	"kaymak/internal/fault"
)

// Sizing asks how many people are worth their cost.
type Sizing struct {
	Items          []Item
	UnitsPerPerson int64
	CostPerPerson  float64 // money per the time of the items' value
	Now            int     // people today
	Most           int     // people looked at
	// Realised is the share of the gain that comes in the first, second … year
	// after a change: clients take time. Discount is per year.
	Realised []float64
	Discount float64
}

// Size is what each number of people earns.
type Size struct {
	Steps []Step // 0 … Most people; fewer than the least efforts need are left out
	Best  int    // people with the highest profit; the fewest of them
	Flat  [2]int // from, to: profit within 1 % of the highest
	Block Block  // the next people to hire
}

// Step is one number of people.
type Step struct {
	People       int
	Contribution float64
	Profit       float64 // contribution less the cost of people
	Next         float64 // what one person more brings after their cost
	Exact        bool
}

// Block is a number of people hired together. One person alone may earn less
// than their cost where a few together earn far more: below a certain effort an
// S-shaped item earns nothing.
type Block struct {
	People int     // 0: nobody is worth hiring
	Gain   float64 // contribution they add
	Profit float64 // after their cost
	Return float64 // over all years of Realised, discounted, after cost
	Ratio  float64 // Return ÷ cost over these years
}

// flat is how much of the highest profit is as good as all of it: the curves are
// not known better than that.
const flat = 0.99

// maxPeople bounds a sizing.
const maxPeople = 10_000

// Plan computes the sizes. Errors are Invalid and name the inputs.
func (s Sizing) Plan() (Size, error) {
	if err := s.check(); err != nil {
		return Size{}, err
	}
	var size Size
	for _, step := range s.contributions() {
		step.Profit = step.Contribution - s.CostPerPerson*float64(step.People)
		size.Steps = append(size.Steps, step)
	}
	best := 0
	for i := range size.Steps {
		if i+1 < len(size.Steps) {
			size.Steps[i].Next = size.Steps[i+1].Profit - size.Steps[i].Profit
		}
		if size.Steps[i].Profit > size.Steps[best].Profit {
			best = i
		}
	}
	size.Best = size.Steps[best].People
	size.Flat = flatRange(size.Steps, best)
	size.Block = s.block(size.Steps)
	return size, nil
}

func flatRange(steps []Step, best int) [2]int {
	enough := steps[best].Profit - (1-flat)*math.Abs(steps[best].Profit)
	from, to := best, best
	for from > 0 && steps[from-1].Profit >= enough {
		from--
	}
	for to+1 < len(steps) && steps[to+1].Profit >= enough {
		to++
	}
	return [2]int{steps[from].People, steps[to].People}
}

// block is the number of people hired together that brings most per person.
func (s Sizing) block(steps []Step) Block {
	now := s.Now - steps[0].People
	if now < 0 || now >= len(steps) {
		return Block{}
	}
	var b Block
	for i := now + 1; i < len(steps); i++ {
		people := i - now
		profit := steps[i].Profit - steps[now].Profit
		if profit > 0 && (b.People == 0 || profit/float64(people) > b.Profit/float64(b.People)) {
			b = Block{People: people, Profit: profit, Gain: steps[i].Contribution - steps[now].Contribution}
		}
	}
	cost, weight := 0.0, 1.0
	for _, realised := range s.Realised {
		b.Return += weight * (b.Gain*realised - s.CostPerPerson*float64(b.People))
		cost += weight * s.CostPerPerson * float64(b.People)
		weight /= 1 + s.Discount
	}
	if cost > 0 {
		b.Ratio = b.Return / cost
	}
	return b
}

// contributions by number of people: one dynamic programme tells them all where
// it is small.
func (s Sizing) contributions() []Step {
	least := int64(0)
	for i := range s.Items {
		least += s.Items[i].Least
	}
	p := Input{Items: s.Items, Budget: int64(s.Most) * s.UnitsPerPerson}.problem()
	var best []float64
	if p.small() {
		best, _ = p.programme()
	}
	var steps []Step
	for people := range s.Most + 1 {
		free := int64(people)*s.UnitsPerPerson - least
		switch {
		case free < 0:
		case best != nil:
			steps = append(steps, Step{People: people, Contribution: best[free], Exact: true})
		default:
			p.free = free
			steps = append(steps, Step{People: people, Contribution: p.sum(p.fill().units)})
		}
	}
	return steps
}

// sum is what an allocation earns.
func (p problem) sum(units []int64) float64 {
	sum := 0.0
	for i, k := range units {
		sum += p.earns(i, k)
	}
	return sum
}

func (s Sizing) check() error {
	var f fault.Fields
	if s.UnitsPerPerson == 0 {
		f.Add("units_per_person", "number.zero", "must be above zero")
	}
	if s.Most == 0 {
		f.Add("most", "number.zero", "must be above zero")
	}
	within(&f, "units_per_person", float64(s.UnitsPerPerson), maxBudget)
	within(&f, "cost_per_person", s.CostPerPerson, maxMoney)
	within(&f, "most", float64(s.Most), maxPeople)
	within(&f, "now", float64(s.Now), float64(s.Most))
	within(&f, "discount", s.Discount, 10)
	for _, realised := range s.Realised {
		within(&f, "realised", realised, 10)
	}
	if f.Err() != nil {
		return f.Err()
	}
	return check(Input{Items: s.Items, Budget: int64(s.Most) * s.UnitsPerPerson})
}
