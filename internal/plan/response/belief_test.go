package response

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func number(v float64) *float64 { return &v }

func drawPeople(t *rapid.T) (people []Answers) {
	for range rapid.IntRange(0, 6).Draw(t, "people") {
		none := rapid.Float64Range(0, 0.9).Draw(t, "none")
		unlimited := rapid.Float64Range(1.05, 5).Draw(t, "unlimited")
		a := Answers{None: &none, Unlimited: &unlimited}
		if rapid.Bool().Draw(t, "half answered") {
			a.Half = number(none + (1-none)*rapid.Float64Range(0.05, 0.95).Draw(t, "half"))
		}
		if rapid.Bool().Draw(t, "more answered") {
			a.More = number(1 + (unlimited-1)*rapid.Float64Range(0.05, 0.95).Draw(t, "more"))
		}
		people = append(people, a)
	}
	return people
}

// Whoever believes more sees more come of more effort, and less of none; the
// middle is the curve that counts.
func TestBelief(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Delphi(drawPeople(t))
		if got, want := o.Believed(0.5), o.Curve(); math.Abs(got.At(1.5)-want.At(1.5)) > 1e-9 || math.Abs(got.At(0.5)-want.At(0.5)) > 1e-9 {
			t.Fatalf("the middle is %+v, want %+v", got, want)
		}
		weak, strong := o.Believed(0), o.Believed(1)
		for _, c := range []Curve{weak, strong, o.Believed(rapid.Float64Range(0, 1).Draw(t, "belief"))} {
			if !c.valid() {
				t.Fatalf("%+v is no curve", c)
			}
		}
		if weak.At(0) < strong.At(0)-1e-9 || weak.Unlimited > strong.Unlimited+1e-9 {
			t.Fatalf("weak %+v, strong %+v", weak, strong)
		}
	})
}

// One person says 50 % and 150 %: a quarter of either effect may be too much or
// too little. Four say the same: an eighth.
func TestWorkedBelief(t *testing.T) {
	one := Answers{None: number(0.5), Unlimited: number(1.5)}
	for people, want := range map[int][4]float64{1: {0.625, 1.375, 0.375, 1.625}, 4: {0.5625, 1.4375, 0.4375, 1.5625}} {
		o := Delphi(slices.Repeat([]Answers{one}, people))
		weak, strong := o.Believed(0), o.Believed(1)
		if got := [4]float64{weak.None, weak.Unlimited, strong.None, strong.Unlimited}; got != want {
			t.Errorf("%d people: %v, want %v", people, got, want)
		}
	}
	// Two who differ more than that: through their answers.
	o := Delphi([]Answers{{None: number(0.1), Unlimited: number(3)}, {None: number(0.9), Unlimited: number(1.1)}})
	if weak, strong := o.Believed(0), o.Believed(1); max(math.Abs(weak.None-0.9), math.Abs(strong.None-0.1), math.Abs(weak.Unlimited-1.1), math.Abs(strong.Unlimited-3)) > 1e-12 {
		t.Errorf("weak %+v, strong %+v", weak, strong)
	}
	if e := Delphi(nil).Believed(1).Elasticity(); math.Abs(e-0.6) > 1e-12 {
		t.Errorf("without answers the most elasticity is %v", e)
	}
}

func drawCrowd(t *rapid.T) Crowd {
	c := Crowd{Curve: drawCurve(t), Margin: rapid.Float64Range(0.05, 1).Draw(t, "margin"), Effort: rapid.Float64Range(1, 60).Draw(t, "effort"), Least: int64(rapid.SampledFrom([]int{0, 0, 3}).Draw(t, "least"))}
	c.Most = c.Least + int64(rapid.IntRange(0, 150).Draw(t, "most"))
	for range rapid.IntRange(1, 5).Draw(t, "bands") {
		c.Bands = append(c.Bands, Band{rapid.Float64Range(0, 1000).Draw(t, "value"), int64(rapid.IntRange(1, 5).Draw(t, "count"))})
	}
	return c
}

// Against trying every number of units.
func TestTakes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCrowd(t)
		value, price := c.Bands[0].Value, rapid.Float64Range(0, 20).Draw(t, "price")
		net := func(units int64) float64 {
			return value*c.Margin*c.Curve.At(float64(units)/c.Effort) - price*float64(units)
		}
		best := net(c.Least)
		for u := c.Least; u <= c.Most; u++ {
			best = math.Max(best, net(u))
		}
		got := c.Takes(value, price)
		if got < c.Least || got > c.Most || math.Abs(net(got)-best) > 1e-9*(1+math.Abs(best)) {
			t.Fatalf("takes %d for %v, best %v", got, net(got), best)
		}
		if dearer := c.Takes(value, price*1.5+0.1); dearer > got {
			t.Fatalf("takes %d, dearer %d", got, dearer)
		}
	})
}

// The price keeps the budget, and any lower one would not.
func TestPrice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCrowd(t)
		budget := int64(rapid.IntRange(0, 1500).Draw(t, "budget"))
		price, taken := c.Price(budget)
		sum, least := int64(0), int64(0)
		for _, b := range c.Bands {
			sum += b.Count * c.Takes(b.Value, price)
			least += b.Count * c.Least
		}
		if sum != taken || taken > max(budget, least) {
			t.Fatalf("%d taken of %d", taken, budget)
		}
		if price == 0 || budget < least {
			return
		}
		sum = 0
		for _, b := range c.Bands {
			sum += b.Count * c.Takes(b.Value, price*(1-1e-6)-1e-9)
		}
		if sum <= budget {
			t.Fatalf("%d taken for less than %v, the budget is %d", sum, price, budget)
		}
	})
}

// The companies of one segment, priced, and the same as items of an allocation:
// both earn the same, but for what the last piece holds.
func TestACrowdIsAnAllocation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCrowd(t)
		in := Input{}
		for i, b := range c.Bands {
			for k := range b.Count {
				most := c.Most
				in.Items = append(in.Items, Item{Name: string(rune('a'+i)) + string(rune('a'+k)), Value: b.Value + 1, Margin: c.Margin, Effort: c.Effort, Curve: c.Curve, Least: c.Least, Most: &most})
			}
			c.Bands[i].Value++
		}
		in.Budget = int64(len(in.Items))*c.Least + int64(rapid.IntRange(1, 300).Draw(t, "budget"))
		r := allocated(t, in)
		price, taken := c.Price(in.Budget)
		earned := 0.0
		for _, b := range c.Bands {
			earned += float64(b.Count) * b.Value * c.Margin * c.Curve.At(float64(c.Takes(b.Value, price))/c.Effort)
		}
		if earned > r.Bound+1e-6 || r.Bound-earned > price*float64(in.Budget-taken)+1e-6*(1+r.Bound) {
			t.Fatalf("earns %v with %d of %d units at %v, bound %v", earned, taken, in.Budget, price, r.Bound)
		}
	})
}

func TestWholeContacts(t *testing.T) {
	// 2000 of 3870 minutes: 12.4, 18.6, 3.1 and 0.5 contacts make 1995 minutes.
	if got := WholeContacts([]float64{24, 36, 6, 1}, []float64{120, 15, 60, 90}, 2000); !slices.Equal(got, []int64{12, 19, 3, 1}) {
		t.Errorf("%v", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 6).Draw(t, "kinds")
		perYear, minutes, now, longest := make([]float64, n), make([]float64, n), 0.0, 0.0
		for i := range n {
			perYear[i] = float64(rapid.IntRange(0, 50).Draw(t, "per year"))
			minutes[i] = float64(rapid.IntRange(1, 200).Draw(t, "minutes"))
			if now += perYear[i] * minutes[i]; perYear[i] > 0 {
				longest = max(longest, minutes[i])
			}
		}
		same := WholeContacts(perYear, minutes, now)
		for i := range same {
			if float64(same[i]) != perYear[i] {
				t.Fatalf("%v a year, %v for the same budget", perYear, same)
			}
		}
		budget, sum := rapid.Float64Range(0, 20000).Draw(t, "budget"), 0.0
		for i, k := range WholeContacts(perYear, minutes, budget) {
			if sum += float64(k) * minutes[i]; perYear[i] == 0 && k != 0 {
				t.Fatal("a kind that never happens happens")
			}
		}
		if now > 0 && math.Abs(sum-budget) > longest {
			t.Fatalf("%v minutes, budget %v", sum, budget)
		}
	})
}
