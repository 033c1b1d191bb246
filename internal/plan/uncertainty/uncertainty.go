// Package uncertainty says how sure a computed number is: it draws the inputs
// of any calculation many times from what is known of them, and looks at the
// answers.
//
// A draw is named by the seed, the key of the input and its number. Two
// scenarios under one seed therefore share the numbers of the inputs they share
// (common random numbers): what differs between them is not chance. The same
// seed gives the same answer on every machine.
//
// Inputs vary independently. Inputs of one group are looked at together in a
// tornado.
package uncertainty

import (
	"cmp"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"kaymak/internal/fault"
)

// Input is one uncertain number of a calculation. Key names it in every
// scenario; Group, the key by default, is what a reader knows it by.
type Input struct {
	Key   string
	Group string
	Distribution
}

func (in Input) group() string {
	if in.Group == "" {
		return in.Key
	}
	return in.Group
}

// Model computes the answers of one draw: values come in the order of the
// inputs, answers go to out. It must not keep either.
type Model func(values, out []float64)

// Bounds of draws: fewer say nothing of a P80, more take seconds and megabytes.
const (
	MinDraws = 100
	MaxDraws = 100_000
)

// Sample is the answers of a simulation: answer × draw.
type Sample [][]float64

// Simulate draws the inputs and computes the answers of each draw.
func Simulate(inputs []Input, model Model, answers, draws int, seed uint64) (Sample, error) {
	if draws < MinDraws || draws > MaxDraws {
		return nil, fault.Newf(fault.Invalid, "uncertainty.draws", "There are from %d to %d draws.", MinDraws, MaxDraws).With("min", "100").With("max", "100000")
	}
	columns := make([][]float64, len(inputs))
	for i, in := range inputs {
		columns[i] = draw(in, draws, seed)
	}
	sample := make(Sample, answers)
	for i := range sample {
		sample[i] = make([]float64, draws)
	}
	values, out := make([]float64, len(inputs)), make([]float64, answers)
	for d := range draws {
		for i := range columns {
			values[i] = columns[i][d]
		}
		model(values, out)
		for i, v := range out {
			sample[i][d] = v
		}
	}
	return sample, nil
}

// draw gives an input's values: a stream of its own for each seed and key.
func draw(in Input, draws int, seed uint64) []float64 {
	values := make([]float64, draws)
	if fixed, ok := in.Distribution.(Fixed); ok {
		for d := range values {
			values[d] = float64(fixed)
		}
		return values
	}
	h := fnv.New64a()
	h.Write([]byte(in.Key))
	stream := rand.New(rand.NewPCG(seed, h.Sum64()))
	for d := range values {
		p := stream.Float64()
		for p == 0 {
			p = stream.Float64()
		}
		values[d] = in.Quantile(p)
	}
	return values
}

// Quantiles of one answer, p in [0, 1]: the least value that the share p of the
// draws does not exceed.
func (s Sample) Quantiles(answer int, p ...float64) []float64 { return quantiles(s[answer], p) }

func quantiles(values, p []float64) []float64 {
	sorted := slices.Sorted(slices.Values(values))
	out := make([]float64, len(p))
	for i, share := range p {
		out[i] = sorted[min(max(0, ceil(share*float64(len(sorted)))-1), len(sorted)-1)]
	}
	return out
}

// ceil forgives the dust of a product: 0.8 × 10,000 is the 8,000th value.
func ceil(v float64) int {
	n := int(v)
	if v-float64(n) > 1e-9*v {
		n++
	}
	return n
}

// Above is the share of draws in which an answer exceeds a limit: with the need
// as the answer and the people there are as the limit, the probability of
// overload.
func (s Sample) Above(answer int, limit float64) float64 {
	n := 0
	for _, v := range s[answer] {
		if v > limit {
			n++
		}
	}
	return float64(n) / float64(len(s[answer]))
}

// Mean of one answer over the draws.
func (s Sample) Mean(answer int) float64 {
	sum := 0.0
	for _, v := range s[answer] {
		sum += v
	}
	return sum / float64(len(s[answer]))
}

// Difference is how far scenario b lies above scenario a, draw by draw.
type Difference struct {
	P10, P50, P90 float64
	More          float64 // share of draws in which b is larger
}

// Compare sets an answer of two scenarios against each other. They must have
// been drawn with one seed and as often; otherwise it is chance that differs.
func Compare(a, b Sample, answer int) (Difference, error) {
	if len(a[answer]) != len(b[answer]) {
		return Difference{}, fault.New(fault.Invalid, "uncertainty.compare", "Scenarios are compared with the same number of draws.")
	}
	d := Sample{make([]float64, len(a[answer]))}
	for i := range d[0] {
		d[0][i] = b[answer][i] - a[answer][i]
	}
	q := d.Quantiles(0, 0.1, 0.5, 0.9)
	return Difference{q[0], q[1], q[2], d.Above(0, 0)}, nil
}

// Swing is what one group of inputs does to an answer while all others stay at
// their means: Low and High are the answers at its P10 and its P90.
type Swing struct {
	Group string
	Low   float64
	High  float64
}

// Reach is how far the two ends lie apart.
func (s Swing) Reach() float64 { return max(s.High-s.Low, s.Low-s.High) }

// Tornado gives the strongest groups, at most most of them, strongest first.
// Groups that change nothing are left out.
func Tornado(inputs []Input, model Model, answers, answer, most int) []Swing {
	values, out := make([]float64, len(inputs)), make([]float64, answers)
	at := func(group string, p float64) float64 {
		for i, in := range inputs {
			if values[i] = in.Mean(); in.group() == group {
				values[i] = in.Quantile(p)
			}
		}
		model(values, out)
		return out[answer]
	}
	var swings []Swing
	seen := map[string]bool{}
	for _, in := range inputs {
		group := in.group()
		if seen[group] {
			continue
		}
		seen[group] = true
		if s := (Swing{group, at(group, 0.1), at(group, 0.9)}); s.Reach() > 0 {
			swings = append(swings, s)
		}
	}
	slices.SortFunc(swings, func(a, b Swing) int {
		return cmp.Or(cmp.Compare(b.Reach(), a.Reach()), cmp.Compare(a.Group, b.Group))
	})
	return swings[:min(most, len(swings))]
}
