package response

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

// paths are the places that an error names.
func paths(err error) string {
	e, ok := fault.As(err)
	if !ok {
		return "no error"
	}
	var all []string
	for _, f := range e.Fields {
		all = append(all, f.Path)
	}
	return strings.Join(all, " ")
}

// The gains of the moves lead from today to the allocation, best first.
func TestMovesSumUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 6, 40)
		r := allocated(t, in)
		today := wholeUnits(in.Items)
		units, gain, rate := make([]int64, len(today)), 0.0, math.Inf(1)
		for i := range today {
			units[i] = today[i]
			gain -= in.problem().earns(i, today[i]-in.Items[i].Least)
		}
		want := r.Contribution + gain
		gain = 0
		for _, m := range Moves(in, r) {
			if m.From != Nobody && m.To != Nobody {
				if m.Gain/float64(m.Units) > rate+1e-9 {
					t.Fatalf("a better move comes later: %+v", m)
				}
				rate = m.Gain / float64(m.Units)
			}
			if m.From != Nobody {
				units[m.From] -= m.Units
			}
			if m.To != Nobody {
				units[m.To] += m.Units
			}
			gain += m.Gain
		}
		for i, one := range r.Items {
			if units[i] != one.Effort {
				t.Fatalf("item %d ends with %d units, want %d", i, units[i], one.Effort)
			}
		}
		if math.Abs(gain-want) > 1e-6*math.Max(1, math.Abs(want)) {
			t.Fatalf("gains %v, want %v", gain, want)
		}
	})
}

// Two items of ten units each, the second worth ten times the first: the first
// units that go over are money for nothing.
func TestMoneyForNothing(t *testing.T) {
	in := Input{Budget: 20, Items: []Item{
		{Name: "small", Value: 100, Margin: 0.5, Effort: 10, Curve: Prior()}, {Name: "large", Value: 1000, Margin: 0.5, Effort: 10, Curve: Prior()}}}
	moves := Moves(in, allocated(t, in))
	if len(moves) == 0 || moves[0].From != 0 || moves[0].To != 1 || moves[0].Gain <= 0 {
		t.Fatalf("%+v", moves)
	}
	first := in.Items[1].Curve.At(1.1)*500 - 500 - (50 - in.Items[0].Curve.At(0.9)*50)
	near(t, "the first unit", moves[0].Gain, first)
	worthless := Input{Budget: 4, Items: []Item{{Name: "dead", Margin: 0.5, Effort: 3, Curve: Prior()}, {Name: "live", Value: 10, Margin: 0.5, Effort: 1, Curve: Prior()}}}
	total := int64(0)
	for _, m := range Moves(worthless, allocated(t, worthless)) {
		if m.From != 0 || m.To != 1 {
			t.Errorf("%+v", m)
		}
		total += m.Units
	}
	if total != 3 {
		t.Errorf("%d units moved, want 3", total)
	}
}

func TestWholeUnitsKeepTheSum(t *testing.T) {
	got := wholeUnits([]Item{{Effort: 96.8}, {Effort: 130.4}, {Effort: 52.3}, {Effort: 0.5}})
	if diff := cmp.Diff([]int64{97, 130, 52, 1}, got); diff != "" {
		t.Error(diff)
	}
}

// An S-shaped item starts to earn at three people: one alone is a loss, three
// together are not, and the next hire is not monotone.
func TestBlocksOfHires(t *testing.T) {
	steep := between(0.1, 1.2)
	steep.Bend = 8
	s := Sizing{
		Items:          []Item{{Name: "a", Value: 1000, Margin: 1, Effort: 3, Curve: steep}},
		UnitsPerPerson: 1, CostPerPerson: 150, Most: 12, Realised: []float64{0.5, 1, 1}, Discount: 0.1,
	}
	size, err := s.Plan()
	if err != nil {
		t.Fatal(err)
	}
	v := func(n float64) float64 { return 1000 * steep.At(n/3) }
	if size.Steps[0].Next >= 0 || size.Steps[2].Next <= 0 {
		t.Errorf("the first brings %v, the third %v", size.Steps[0].Next, size.Steps[2].Next)
	}
	if size.Block.People != 3 || size.Best != 4 {
		t.Errorf("hire %d together, best %d", size.Block.People, size.Best)
	}
	gain := v(3) - v(0)
	near(t, "gain", size.Block.Gain, gain)
	near(t, "profit", size.Block.Profit, gain-450)
	near(t, "three years", size.Block.Return, (0.5*gain-450)+(gain-450)/1.1+(gain-450)/1.21)
	near(t, "ratio", size.Block.Ratio, size.Block.Return/(450*(1+1/1.1+1/1.21)))
	for _, step := range size.Steps {
		inside := step.People >= size.Flat[0] && step.People <= size.Flat[1]
		if good := step.Profit >= 0.99*size.Steps[size.Best].Profit; good != inside {
			t.Errorf("%d people: profit %v, flat range %v", step.People, step.Profit, size.Flat)
		}
	}
}

// Sizes by one programme are the allocations one by one; without it they lie
// between those of the envelopes and the bound.
func TestSizesAreAllocations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 4, 20)
		s := Sizing{Items: in.Items, UnitsPerPerson: int64(rapid.IntRange(1, 6).Draw(t, "units")), CostPerPerson: in.UnitCost, Most: 20}
		size, err := s.Plan()
		if err != nil {
			return // the least of all is more than twenty people have
		}
		for _, step := range size.Steps {
			if in.Budget = int64(step.People) * s.UnitsPerPerson; in.Budget == 0 {
				continue
			}
			if r := allocated(t, in); math.Abs(r.Contribution-step.Contribution) > 1e-9*r.Contribution || !step.Exact {
				t.Fatalf("%d people: %v, want %v", step.People, step.Contribution, r.Contribution)
			}
		}
	})
}

func TestSizesOfManyCompanies(t *testing.T) {
	in := companies(3000, 1)
	size, err := Sizing{Items: in.Items, UnitsPerPerson: 1500, CostPerPerson: 100_000, Most: 30, Now: 5}.Plan()
	if err != nil {
		t.Fatal(err)
	}
	for i, step := range size.Steps[1:] {
		if step.Contribution < size.Steps[i].Contribution || step.Exact {
			t.Errorf("%d people earn %v, one less %v", step.People, step.Contribution, size.Steps[i].Contribution)
		}
	}
	if size.Best <= 0 || size.Best >= 30 || size.Flat[0] > size.Best || size.Flat[1] < size.Best {
		t.Errorf("best %d, flat %v", size.Best, size.Flat)
	}
}

func TestSizingIsChecked(t *testing.T) {
	_, err := Sizing{Items: []Item{{Value: 1, Margin: 1, Effort: 1, Curve: Prior()}}, CostPerPerson: -1, Now: 5, Discount: -1, Realised: []float64{-1}}.Plan()
	if diff := cmp.Diff("units_per_person most cost_per_person now discount realised", paths(err)); diff != "" {
		t.Error(diff)
	}
}
