package balance

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// brute tries every assignment by plain recursion and a fresh sum for each.
func brute(b *board) (excess, second float64) {
	owner := append([]int(nil), b.owner...)
	excess, second = math.Inf(1), math.Inf(1)
	var try func(i int)
	try = func(i int) {
		if i < len(owner) {
			options := []int{b.owner[i]}
			if b.owner[i] != nobody {
				for p := range b.in.People {
					if p != b.owner[i] && b.may(i, p) {
						options = append(options, p)
					}
				}
			}
			for _, p := range options {
				owner[i] = p
				try(i + 1)
			}
			return
		}
		m, _ := b.measure(owner)
		other := m.Imbalance
		if b.in.Mode != Design {
			other = 0
			for k, p := range owner {
				if p != nobody {
					other += b.price(k, p)
				}
			}
		}
		if m.Excess < excess-1e-6 || m.Excess < excess+1e-6 && other < second {
			excess, second = m.Excess, other
		}
	}
	try(0)
	return excess, second
}

// Locks, skills, cities and books for one person: nothing beats what was found.
func TestSmallTeamsAreSolved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBoard(draw(t, 3, 6))
		b.search()
		excess, second := brute(b)
		exact := b.exhaust()
		m, _ := b.measure(b.owner)
		found := m.Imbalance
		if b.in.Mode != Design {
			found = b.disruption()
		}
		if !exact || m.Excess > excess+1e-6 || found > second+1e-6 {
			t.Fatalf("found %v, %v; best %v, %v", m.Excess, found, excess, second)
		}
	})
}

// nine makes a team of three with nine accounts, as different as they come.
func nine(r *rand.Rand, mode Mode, tolerance float64) Input {
	in := Input{Mode: mode, Tolerance: tolerance, ValueWeight: ValueWeight, People: team(10+10*r.Float64(), 16, 16)}
	for i := range 9 {
		in.Accounts = append(in.Accounts, Account{Name: fmt.Sprint(i), Work: float64(1 + r.IntN(12)), Value: float64(r.IntN(50)), Owner: string(rune('P' + r.IntN(3)))})
	}
	return in
}

// search is the answer without trying everything.
func (b *board) search() {
	if b.in.Mode == Design {
		b.design()
	} else {
		b.rebalance()
	}
}

// Nine accounts, three people: nothing of the 19,683 assignments beats the answer.
func TestNineAccountsAreSolved(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for k := range 12 {
		b := newBoard(nine(r, []Mode{Rebalance, Design}[k%2], []float64{0.02, 0.08, 0.15}[k%3]))
		b.search()
		excess, second := brute(b)
		b.exhaust()
		m, _ := b.measure(b.owner)
		found := m.Imbalance
		if b.in.Mode == Rebalance {
			found = b.disruption()
		}
		if math.Abs(m.Excess-excess) > 1e-6 || math.Abs(found-second) > 1e-6 {
			t.Errorf("found %v, %v; best %v, %v", m.Excess, found, excess, second)
		}
	}
}

// The same without trying everything, as large teams have it: how often the
// least excess is found, and what the moves cost beside the cheapest that reach
// it. The limits are what was seen with this seed; a worse search fails.
func TestTheSearchComesNear(t *testing.T) {
	const teams = 200
	for _, c := range []struct {
		mode      Mode
		tolerance float64
		least     int
		cost      float64
	}{{Rebalance, 0.15, 198, 1.2}, {Rebalance, 0.05, 170, 1.35}, {Design, 0.15, 198, 0}, {Design, 0.05, 178, 0}} {
		r := rand.New(rand.NewPCG(1, 2))
		best, spent, needed := 0, 0.0, 0.0
		for range teams {
			b := newBoard(nine(r, c.mode, c.tolerance))
			b.search()
			excess, cost := b.totalExcess(), b.disruption()
			b.exhaust()
			if excess < b.totalExcess()+1e-9 {
				best++
				spent, needed = spent+cost, needed+b.disruption()
			}
		}
		t.Logf("%s, tolerance %v: the least excess in %d of %d teams, disruption %.2f of the least", c.mode, c.tolerance, best, teams, spent/needed)
		if best < c.least || c.cost > 0 && spent > c.cost*needed {
			t.Errorf("%s, tolerance %v: the least excess in %d of %d teams, disruption %.2f of the least", c.mode, c.tolerance, best, teams, spent/needed)
		}
	}
}

// Ten people with eight large accounts each, and less and less room: single
// moves do not suffice. The disruption is what was seen with this seed; a worse
// search fails.
func TestTightTeams(t *testing.T) {
	for _, c := range []struct{ tolerance, disruption float64 }{{0.15, 290}, {0.05, 400}, {0.02, 590}} {
		r := rand.New(rand.NewPCG(9, 9))
		spent := 0.0
		for range 20 {
			in := Input{Mode: Rebalance, Tolerance: c.tolerance, ValueWeight: ValueWeight, People: team(10, 12, 14, 16, 18, 20, 10, 12, 14, 16)}
			for i := range 80 {
				in.Accounts = append(in.Accounts, Account{Name: fmt.Sprint(i), Work: float64(3 + r.IntN(20)), Value: float64(r.IntN(50)), Owner: string(rune('P' + r.IntN(10)))})
			}
			b := newBoard(in)
			b.rebalance()
			if spent += b.disruption(); b.totalExcess() > b.dust {
				t.Errorf("tolerance %v: excess %v is left", c.tolerance, b.totalExcess())
			}
		}
		if t.Logf("tolerance %v: disruption %.1f", c.tolerance, spent); spent > c.disruption {
			t.Errorf("tolerance %v: disruption %.1f, more than %v", c.tolerance, spent, c.disruption)
		}
	}
}

// company makes a large team as it grows over the years: some have twice what
// others have, skills and languages are spread, a tenth is locked.
func company(people, accounts int, mode Mode) Input {
	r := rand.New(rand.NewPCG(3, 5))
	in := Input{Mode: mode, Tolerance: 0.15, ValueWeight: ValueWeight}
	for i := range people {
		p := Person{Name: fmt.Sprint("P", i), Capacity: 800 + 800*r.Float64(), Languages: []string{"bg"}}
		if i%3 != 0 {
			p.Languages = append(p.Languages, "ru")
		}
		if i%5 == 0 {
			p.Skills = []string{"crane"}
		}
		in.People = append(in.People, p)
	}
	for i := range accounts {
		a := Account{
			Name: fmt.Sprint(i), Work: 0.5 + r.ExpFloat64()*2, Value: math.Exp(8 + 1.5*r.NormFloat64()),
			City: fmt.Sprint("city", r.IntN(60)), Region: fmt.Sprint("region", r.IntN(8)), Language: "bg", Locked: i%10 == 0,
		}
		if i%4 == 0 {
			a.Language = "ru"
		}
		if i%20 == 1 {
			a.Skills = []string{"crane"}
		}
		for p := (Person{}); a.Owner == "" || !p.fits(a); a.Owner = p.Name {
			p = in.People[int(float64(people)*math.Pow(r.Float64(), 1.5))]
		}
		in.Accounts = append(in.Accounts, a)
	}
	return in
}

// cheapest is what no re-balance can cost less than: the work that somebody has
// too much leaves them, the work that others lack reaches them, in parts of
// accounts even, by the cheapest moves there are.
func (b *board) cheapest() float64 {
	_, standings := b.measure(b.start)
	over, lacking := make([]float64, len(b.in.People)), 0.0
	under := make([]bool, len(b.in.People))
	for p := range b.in.People {
		over[p] = standings[p].Work - b.target[p]*(1+b.in.Tolerance)
		if lack := b.target[p]*(1-b.in.Tolerance) - standings[p].Work; lack > 0 {
			lacking, under[p] = lacking+lack, true
		}
	}
	leaving, coming := make([][]part, len(b.in.People)), []part{}
	for i, home := range b.start {
		if home == nobody || b.in.Accounts[i].Locked {
			continue
		}
		anywhere, there := math.Inf(1), math.Inf(1)
		for p := range b.in.People {
			if p == home || !b.may(i, p) {
				continue
			}
			anywhere = math.Min(anywhere, b.price(i, p))
			if under[p] {
				there = math.Min(there, b.price(i, p))
			}
		}
		leaving[home] = append(leaving[home], part{b.in.Accounts[i].Work, anywhere})
		coming = append(coming, part{b.in.Accounts[i].Work, there})
	}
	sum := 0.0
	for p, parts := range leaving {
		sum += fraction(parts, over[p])
	}
	return math.Max(sum, fraction(coming, lacking))
}

type part struct{ work, price float64 }

// fraction is the price of the cheapest parts with so much work together.
func fraction(parts []part, work float64) float64 {
	slices.SortFunc(parts, func(x, y part) int { return cmp.Compare(x.price/x.work, y.price/y.work) })
	sum := 0.0
	for _, one := range parts {
		if work <= 0 {
			break
		}
		sum += one.price * math.Min(1, work/one.work)
		work -= one.work
	}
	return sum
}

func TestALargeTeamMovesLittle(t *testing.T) {
	b := newBoard(company(20, 4000, Rebalance))
	b.rebalance()
	t.Logf("disruption %.1f, at least %.1f", b.disruption(), b.cheapest())
	if b.totalExcess() > b.dust || b.disruption() > 1.1*b.cheapest() {
		t.Errorf("disruption %.1f, at least %.1f", b.disruption(), b.cheapest())
	}
}

func TestALargeTeam(t *testing.T) {
	for _, mode := range []Mode{Rebalance, Design} {
		r := balanced(t, company(20, 4000, mode))
		t.Logf("%s: before %+v, after %+v, %d moves of %d", mode, r.Before, r.After, len(r.Moves), 4000)
		if !r.WithinTolerance || r.Exact || r.Before.Spread < 0.15 {
			t.Errorf("%s: before %+v, after %+v", mode, r.Before, r.After)
		}
	}
}

func benchmark(b *testing.B, mode Mode) {
	in := company(50, 50_000, mode)
	b.ResetTimer()
	for range b.N {
		r, err := Balance(in)
		if err != nil || !r.WithinTolerance {
			b.Fatal(err, r.After)
		}
		b.ReportMetric(r.After.Spread, "spread")
		b.ReportMetric(r.After.Imbalance, "imbalance")
		b.ReportMetric(float64(len(r.Moves)), "moves")
	}
}

func BenchmarkRebalance(b *testing.B) { benchmark(b, Rebalance) }
func BenchmarkDesign(b *testing.B)    { benchmark(b, Design) }
