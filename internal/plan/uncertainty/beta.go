package uncertainty

import (
	"math"
	"sort"
)

// beta is a share known by the probability of lying below each of many shares;
// between them it is drawn as straight.
type beta struct {
	mean   float64
	below  []float64
	shares []float64
}

// Beta is a share that was seen as yes in a and as no in b cases; a and b need
// not be whole. Add one to each for a share of which nothing was known before;
// half a case of each is the least.
func Beta(a, b float64) (Distribution, error) {
	if !(a >= 0.5) || !(b >= 0.5) || a+b > 1e9 {
		return nil, refuse("A share needs half a case of each at least (%g, %g).", a, b)
	}
	return tabulate(a, b), nil
}

// PERT is a value with a lowest, a most likely and a highest estimate. Its mean
// is (low + 4 × likely + high) ÷ 6.
func PERT(low, likely, high float64) (Distribution, error) {
	if !(low <= likely && likely <= high) || math.IsInf(low, 0) || math.IsInf(high, 0) {
		return nil, refuse("Estimates rise from low to likely to high (%g, %g, %g).", low, likely, high)
	}
	if low == high {
		return Fixed(low), nil
	}
	share, err := Beta(1+4*(likely-low)/(high-low), 1+4*(high-likely)/(high-low))
	if err != nil {
		return nil, err
	}
	return Scaled(share, high-low, low), nil
}

// cells is how finely a share is tabulated.
const cells = 8192

// tabulate integrates the density by t, where the share is (1 − cos t) ÷ 2: the
// ends, where the density may be infinite, become finite. Only where the share is
// likely at all is it looked at.
func tabulate(a, b float64) beta {
	d := beta{mean: a / (a + b), below: make([]float64, cells+1), shares: make([]float64, cells+1)}
	deviation := math.Sqrt(d.mean * (1 - d.mean) / (a + b + 1))
	reach := 12*deviation + 12/(a+b+24)
	from, to := angle(d.mean-reach), angle(d.mean+reach)
	if a < 1 || b < 1 { // an end may hold most of it
		from, to = 0, math.Pi
	}
	width := (to - from) / cells
	d.shares[0] = share(from)
	for i := range cells {
		d.below[i+1] = d.below[i] + weight(a, b, d.mean, from+(float64(i)+0.5)*width)
		d.shares[i+1] = share(from + float64(i+1)*width)
	}
	all := d.below[cells]
	for i := range d.below {
		d.below[i] /= all
	}
	return d
}

func share(t float64) float64 { return (1 - math.Cos(t)) / 2 }

func angle(share float64) float64 { return math.Acos(1 - 2*min(1, max(0, share))) }

// weight is the density at t, up to a factor that keeps it within range: in
// halves of t a share is sin² and the rest cos².
func weight(a, b, mean, t float64) float64 {
	yes, no := math.Log(math.Sin(t/2)), math.Log(math.Cos(t/2))
	at := a*math.Log(mean) + b*math.Log1p(-mean)
	return math.Exp(2*a*yes + 2*b*no - at - yes - no)
}

func (d beta) Quantile(p float64) float64 {
	k := min(max(1, sort.SearchFloat64s(d.below, p)), cells)
	part := 0.0
	if gain := d.below[k] - d.below[k-1]; gain > 0 {
		part = (p - d.below[k-1]) / gain
	}
	return d.shares[k-1] + part*(d.shares[k]-d.shares[k-1])
}

func (d beta) Mean() float64 { return d.mean }
