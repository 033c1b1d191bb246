package sample

import (
	"math"
	"math/rand/v2"
)

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func shuffled[T any](r *rand.Rand, list []T) []T {
	mixed := make([]T, len(list))
	for i, j := range r.Perm(len(list)) {
		mixed[i] = list[j]
	}
	return mixed
}

// weighted picks a place in a list of weights.
func weighted(r *rand.Rand, weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	left := r.IntN(sum)
	for i, w := range weights {
		if left < w {
			return i
		}
		left -= w
	}
	return len(weights) - 1
}

func between(r *rand.Rand, low, high float64) float64 { return low + (high-low)*r.Float64() }

// logNormal has the given median; spread is the σ of the logarithm. The tails
// are cut at 2.5 σ, so that no seed gives a company that dwarfs the rest.
func logNormal(r *rand.Rand, median, spread float64) float64 {
	z := max(-2.5, min(2.5, r.NormFloat64()))
	return median * math.Exp(spread*z)
}

// figures rounds to two figures, as people do when they estimate.
func figures(x float64) int64 {
	if x < 10 {
		return int64(math.Round(x))
	}
	step := math.Pow(10, math.Floor(math.Log10(x))-1)
	return int64(math.Round(x/step) * step)
}
