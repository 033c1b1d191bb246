package uncertainty

import (
	"fmt"
	"math"
	"sort"

	"kaymak/internal/fault"
)

// Distribution is what is known of an input. Quantile takes p in (0, 1) and
// never falls as p grows, so that one random number moves an input the same way
// in every scenario.
type Distribution interface {
	Quantile(p float64) float64
	Mean() float64
}

// Fixed is an input that is known.
type Fixed float64

// Quantile is the value itself.
func (f Fixed) Quantile(float64) float64 { return float64(f) }

// Mean is the value itself.
func (f Fixed) Mean() float64 { return float64(f) }

type logNormal struct{ mean, mu, sigma float64 }

// LogNormal is a positive input of the given mean that is as likely to be k
// times too large as k times too small; cv is its standard deviation ÷ mean.
// With cv 0 it is fixed.
func LogNormal(mean, cv float64) (Distribution, error) {
	if !(mean > 0) || math.IsInf(mean, 0) || !(cv >= 0) || cv > 10 {
		return nil, refuse("A log-normal input needs a mean above zero and a spread from 0 to 10 (%g, %g).", mean, cv)
	}
	variance := math.Log1p(cv * cv)
	return logNormal{mean, math.Log(mean) - variance/2, math.Sqrt(variance)}, nil
}

func (d logNormal) Quantile(p float64) float64 {
	return math.Exp(d.mu + d.sigma*math.Sqrt2*math.Erfinv(2*p-1))
}

func (d logNormal) Mean() float64 { return d.mean }

type binomial struct {
	mean  float64
	first float64   // the value of below[0]
	below []float64 // probability of first + i or less
}

// tail is how many standard deviations around its mean a count is tabulated.
const tail = 9

// Binomial is how often a thing happens in n tries, each with probability p.
func Binomial(n int, p float64) (Distribution, error) {
	if n < 0 || n > 1e9 || !(p >= 0 && p <= 1) {
		return nil, refuse("A count needs tries and a probability from 0 to 1 (%d, %g).", n, p)
	}
	mean := float64(n) * p
	if n == 0 || p == 0 || p == 1 {
		return Fixed(mean), nil
	}
	reach := tail*math.Sqrt(mean*(1-p)) + tail
	first, last := math.Max(0, math.Floor(mean-reach)), math.Min(float64(n), math.Ceil(mean+reach))
	d := binomial{mean: mean, first: first}
	sum := 0.0
	for k := first; k <= last; k++ {
		sum += math.Exp(logChoose(float64(n), k) + k*math.Log(p) + (float64(n)-k)*math.Log1p(-p))
		d.below = append(d.below, sum)
	}
	for i := range d.below {
		d.below[i] /= sum
	}
	return d, nil
}

func logChoose(n, k float64) float64 {
	all, _ := math.Lgamma(n + 1)
	in, _ := math.Lgamma(k + 1)
	out, _ := math.Lgamma(n - k + 1)
	return all - in - out
}

func (d binomial) Quantile(p float64) float64 {
	return d.first + float64(min(sort.SearchFloat64s(d.below, p), len(d.below)-1))
}

func (d binomial) Mean() float64 { return d.mean }

type scaled struct {
	of          Distribution
	times, plus float64
}

// Scaled is times × the input + plus; times is not negative.
func Scaled(of Distribution, times, plus float64) Distribution { return scaled{of, times, plus} }

func (d scaled) Quantile(p float64) float64 { return d.times*d.of.Quantile(p) + d.plus }

func (d scaled) Mean() float64 { return d.times*d.of.Mean() + d.plus }

func refuse(format string, args ...any) error {
	return fault.New(fault.Invalid, "uncertainty.distribution", fmt.Sprintf(format, args...))
}
