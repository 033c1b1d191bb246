package response

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// tabulated is a problem whose tables are given.
func tabulated(free int64, tables ...[]float64) problem {
	return problem{
		items: len(tables), free: free,
		room:  func(i int) int64 { return int64(len(tables[i]) - 1) },
		earns: func(i int, k int64) float64 { return tables[i][k] },
		bent:  func(i int) int64 { return int64(len(tables[i])) },
	}
}

// greedy gives unit by unit to whatever earns most with it. It is wrong where
// curves are S-shaped, and here to show by how much.
func greedy(p problem) float64 {
	units := make([]int64, p.items)
	for range p.free {
		best, gain := -1, 0.0
		for i := range p.items {
			if units[i] < p.most(i) && p.earns(i, units[i]+1)-p.earns(i, units[i]) > gain {
				best, gain = i, p.earns(i, units[i]+1)-p.earns(i, units[i])
			}
		}
		if best < 0 {
			break
		}
		units[best]++
	}
	return p.sum(units)
}

// The worked tables: ten units earn 167, plain greedy 135.
func TestWorkedTables(t *testing.T) {
	p := tabulated(10,
		[]float64{0, 30, 50, 62, 70, 75, 78, 80, 81, 82, 82},
		[]float64{0, 5, 15, 40, 70, 85, 92, 96, 98, 99, 100},
		[]float64{0, 12, 20, 25, 28, 30, 31, 32, 32, 32, 32})
	if got := greedy(p); got != 135 {
		t.Errorf("greedy earns %v, want 135", got)
	}
	filled := p.fill()
	if got := p.sum(filled.units); got != 167 || filled.lambda != 8 || filled.bound != 167 {
		t.Errorf("the envelopes earn %v, λ %v, bound %v; want 167, 8, 167", got, filled.lambda, filled.bound)
	}
	solved := p.solve()
	if got := p.sum(solved.units); got != 167 || !solved.exact {
		t.Errorf("%+v earns %v, want 167", solved, got)
	}
}

// The best of every allocation, tried one by one.
func brute(p problem, item int, free int64) float64 {
	if item == p.items {
		return 0
	}
	best := 0.0
	for k := range min(free, p.room(item)) + 1 {
		best = max(best, p.earns(item, k)+brute(p, item+1, free-k))
	}
	return best
}

func drawTables(t *rapid.T, items, length int) [][]float64 {
	tables := make([][]float64, rapid.IntRange(1, items).Draw(t, "items"))
	for i := range tables {
		tables[i] = []float64{0}
		for range rapid.IntRange(0, length).Draw(t, "length") {
			tables[i] = append(tables[i], tables[i][len(tables[i])-1]+float64(rapid.IntRange(0, 20).Draw(t, "gain")))
		}
	}
	return tables
}

func TestTheProgrammeIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := tabulated(int64(rapid.IntRange(0, 9).Draw(t, "free")), drawTables(t, 4, 8)...)
		want := brute(p, 0, p.free)
		s := p.solve()
		if got := p.sum(s.units); got != want || !s.exact {
			t.Fatalf("%v, want %v", got, want)
		}
		if filled := p.fill(); p.sum(filled.units) > want || filled.bound < want-1e-9 {
			t.Fatalf("the envelopes earn %v, bound %v; the best is %v", p.sum(filled.units), filled.bound, want)
		}
	})
}

// Six items, forty units: what the envelopes leave on the table is at most what
// the units of one unfinished segment could earn.
func TestTheEnvelopesComeNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 6, 40)
		p := in.problem()
		units, _ := p.exact()
		filled, best := p.fill(), p.sum(units)
		found := p.sum(filled.units)
		if found > best+1e-9 || filled.bound < best-1e-9 {
			t.Fatalf("found %v, best %v, bound %v", found, best, filled.bound)
		}
		longest := int64(0)
		segments, _ := p.collect(0)
		for _, s := range segments {
			longest = max(longest, int64(s.units))
		}
		if filled.bound-found > float64(longest)*filled.lambda+1e-9 {
			t.Fatalf("gap %v, though segments are at most %d long and λ is %v", filled.bound-found, longest, filled.lambda)
		}
	})
}

func drawInput(t *rapid.T, items, budget int) Input {
	in := Input{UnitCost: rapid.Float64Range(0, 2).Draw(t, "cost")}
	least := int64(0)
	for i := range rapid.IntRange(1, items).Draw(t, "items") {
		item := Item{
			Name: fmt.Sprint(i), Value: rapid.Float64Range(0.5, 500).Draw(t, "value"), Margin: rapid.Float64Range(0.05, 1).Draw(t, "margin"),
			Effort: rapid.Float64Range(0.5, float64(budget)).Draw(t, "effort"), Curve: drawCurve(t),
			Least: int64(rapid.SampledFrom([]int{0, 0, 0, 1, 3}).Draw(t, "least")),
		}
		if rapid.IntRange(0, 3).Draw(t, "bounded") == 0 {
			most := item.Least + int64(rapid.IntRange(0, 15).Draw(t, "most"))
			item.Most = &most
		}
		least += item.Least
		in.Items = append(in.Items, item)
	}
	in.Budget = max(1, least+int64(rapid.IntRange(0, budget).Draw(t, "budget")))
	return in
}

func allocated(t interface{ Fatal(...any) }, in Input) Result {
	r, err := Allocate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAllocationKeepsItsWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 6, 40)
		r := allocated(t, in)
		used, contribution := int64(0), 0.0
		for i, one := range r.Items {
			item := in.Items[i]
			if one.Effort < item.Least || item.Most != nil && one.Effort > *item.Most {
				t.Fatalf("%+v has %d units", item, one.Effort)
			}
			if want := item.Value * item.Margin * item.Curve.At(float64(one.Effort)/item.Effort); math.Abs(one.Contribution-want) > 1e-9*want {
				t.Fatalf("%v, want %v", one.Contribution, want)
			}
			used, contribution = used+one.Effort, contribution+one.Contribution
		}
		if used != r.Used || used > in.Budget || math.Abs(contribution-r.Contribution) > 1e-6 || math.Abs(r.Net-(contribution-in.UnitCost*float64(used))) > 1e-6 {
			t.Fatalf("sums do not agree: %+v", r)
		}
		if r.Bound < r.Contribution-1e-6 || r.Gap() < 0 || r.Lambda < 0 {
			t.Fatalf("bound %v, contribution %v, λ %v", r.Bound, r.Contribution, r.Lambda)
		}
	})
}

func TestMoreNeverEarnsLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 6, 40)
		least := allocated(t, in)
		filled := in.problem()
		in.Budget += int64(rapid.IntRange(1, 5).Draw(t, "further"))
		if further := allocated(t, in); further.Contribution < least.Contribution-1e-9 {
			t.Fatalf("%v with more, %v with less", further.Contribution, least.Contribution)
		}
		more := in.problem()
		if a, b := filled.sum(filled.fill().units), more.sum(more.fill().units); b < a-1e-9 {
			t.Fatalf("the envelopes earn %v with more, %v with less", b, a)
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t, 6, 40)
		r := allocated(t, in)
		other := in
		other.Items = rapid.Permutation(in.Items).Draw(t, "order")
		if again := allocated(t, other); math.Abs(again.Contribution-r.Contribution) > 1e-9*r.Contribution || math.Abs(again.Lambda-r.Lambda) > 1e-9*r.Lambda {
			t.Fatalf("%v and %v", r, again)
		}
	})
}

// Where only a part of the tables is made, the answer is that of whole ones, even
// where that part is just as long as the budget.
func TestPartsOfTables(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawInput(t, 30, 200).problem()
		cut := p.fillAbove(0).lambda * rapid.Float64Range(0.1, 3).Draw(t, "cut")
		if _, units := p.collect(cut); rapid.Bool().Draw(t, "exactly") {
			p.free = min(p.free, units)
		}
		got, want := p.fillAbove(cut), p.fillAbove(0)
		if got.lambda != want.lambda || math.Abs(got.bound-want.bound) > 1e-9*want.bound || math.Abs(p.sum(got.units)-p.sum(want.units)) > 1e-9*want.bound {
			t.Fatalf("λ %v, bound %v, earns %v; want %v, %v, %v", got.lambda, got.bound, p.sum(got.units), want.lambda, want.bound, p.sum(want.units))
		}
	})
}

// A segment that does not fit ends its item: the units behind it earn nothing
// without it.
func TestWhatIsBehindASegmentWaits(t *testing.T) {
	p := tabulated(4, []float64{0, 0, 0, 15, 19}, []float64{0, 3, 6}, []float64{0, 6, 12})
	if s := p.fill(); !slices.Equal(s.units, []int64{0, 2, 2}) || s.lambda != 5 || s.bound != 22 {
		t.Errorf("%+v", s)
	}
}

func TestNoUnitIsSpentForNothing(t *testing.T) {
	p := tabulated(4, []float64{0, 5, 5, 5}, []float64{0, 2, 2})
	for name, s := range map[string]solution{"filled": p.fill(), "solved": p.solve()} {
		if !slices.Equal(s.units, []int64{1, 1}) || s.lambda != 0 {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

// choose against a plain sort.
func TestChoose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var segments []segment
		for i := range rapid.IntRange(0, 200).Draw(t, "segments") {
			segments = append(segments, segment{float64(rapid.IntRange(1, 9).Draw(t, "slope")), int32(i), int32(rapid.IntRange(1, 4).Draw(t, "units"))})
		}
		free := int64(rapid.IntRange(0, 400).Draw(t, "free"))
		sorted := slices.Clone(segments)
		slices.SortFunc(sorted, func(a, b segment) int {
			if a.before(b) {
				return -1
			}
			return 1
		})
		want, left := 0, free
		for want < len(sorted) && int64(sorted[want].units) <= left {
			left -= int64(sorted[want].units)
			want++
		}
		got := choose(segments, free)
		if got != want || got < len(segments) && segments[got] != sorted[want] {
			t.Fatalf("%d fit, want %d", got, want)
		}
	})
}

// companies makes a market: a few large ones, many small ones, curves of all kinds.
func companies(n int, budget int64) Input {
	r := rand.New(rand.NewPCG(7, 7))
	in := Input{Budget: budget, Items: make([]Item, n)}
	for i := range in.Items {
		c := between(0.1+0.6*r.Float64(), 1.1+1.5*r.Float64())
		c.Bend = 0.6 + 2.5*r.Float64()
		in.Items[i] = Item{Name: fmt.Sprint(i), Value: math.Exp(8 + 1.6*r.NormFloat64()), Margin: 0.2 + 0.2*r.Float64(), Effort: 0.5 + 8*r.ExpFloat64(), Curve: c}
	}
	return in
}

// A market too large for whole tables: the gap is a sliver, and the budget spent.
func TestManyCompanies(t *testing.T) {
	in := companies(20_000, 100_000)
	if in.problem().guess() == 0 {
		t.Fatal("whole tables were made after all")
	}
	r := allocated(t, in)
	if r.Used != in.Budget || r.Gap() > 1e-6*r.Contribution {
		t.Errorf("%d units used, gap %v of %v", r.Used, r.Gap(), r.Contribution)
	}
	in.Budget++
	if more := allocated(t, in); more.Contribution < r.Contribution || more.Contribution-r.Contribution > r.Lambda+r.Gap()+1e-6 {
		t.Errorf("one more brings %v, λ is %v", more.Contribution-r.Contribution, r.Lambda)
	}
}

func TestMoreThanCanBeUsed(t *testing.T) {
	most := int64(3)
	in := Input{Budget: 1000, UnitCost: 1, Items: []Item{{Name: "a", Value: 100, Margin: 0.5, Effort: 2, Curve: Prior(), Most: &most}}}
	r := allocated(t, in)
	if r.Used != 3 || r.Lambda != 0 || r.Gap() > 1e-9 || r.Today.Net != 48 {
		t.Errorf("%+v", r)
	}
	steep := between(0.2, 1.5)
	steep.Bend = 12
	in = Input{Budget: 9_000_000, Items: []Item{{Name: "a", Value: 1, Margin: 1, Effort: 10, Curve: steep}, {Name: "b", Value: 1, Margin: 1, Effort: 10, Curve: steep}}}
	if r := allocated(t, in); math.Abs(r.Contribution-3) > 1e-9 || r.Gap() > 1e-9 {
		t.Errorf("earns %v of 3, gap %v", r.Contribution, r.Gap())
	}
}

func TestInputsAreChecked(t *testing.T) {
	low, sound := int64(1), Prior()
	for want, in := range map[string]Input{
		"budget items":     {},
		"budget unit_cost": {Budget: -1, UnitCost: -2, Items: []Item{{Name: "a", Value: 1, Margin: 1, Effort: 1, Curve: sound}}},
		"items[0].value items[0].margin items[0].effort items[0].min items[0].response": {Budget: 1, Items: []Item{{Value: -1, Margin: 2, Effort: 0, Least: -1}}},
		"items[0].max items[1].name": {Budget: 1, Items: []Item{
			{Value: 1, Margin: 1, Effort: 1, Curve: sound, Least: 2, Most: &low}, {Value: 1, Margin: 1, Effort: 1, Curve: sound}}},
		"budget":         {Budget: 1, Items: []Item{{Value: 1, Margin: 1, Effort: 1, Curve: sound, Least: 2}}},
		"items[0].value": {Budget: 1, Items: []Item{{Margin: 1, Effort: 1, Curve: sound}}},
	} {
		_, err := Allocate(in)
		if diff := cmp.Diff(want, paths(err)); diff != "" {
			t.Error(diff)
		}
	}
}

// 500,000 companies, 2,000,000 hours; beside it a sort of as many slopes.
func BenchmarkAllocate(b *testing.B) {
	in := companies(500_000, 2_000_000)
	b.ResetTimer()
	for range b.N {
		if _, err := Allocate(in); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSortOfSameSize(b *testing.B) {
	in := companies(500_000, 2_000_000)
	slopes := make([]float64, len(in.Items))
	for range b.N {
		for i := range in.Items {
			slopes[i] = in.Items[i].Value
		}
		slices.Sort(slopes)
	}
}
