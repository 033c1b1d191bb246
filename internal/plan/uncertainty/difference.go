package uncertainty

import "math/bits"

// exactTerms is how many changed inputs are tried in all their combinations.
const exactTerms = 12

// Explain splits the difference of one answer between the inputs a and b over
// the inputs that differ: term i is what changing input i brings, on average
// over every order in which the changes could be made (Shapley value). The terms
// sum up to the difference. Beyond twelve changes the average is taken over two
// orders, forwards and backwards.
func Explain(a, b []float64, model Model, answers, answer int) []float64 {
	var changed []int
	for i := range a {
		if a[i] != b[i] {
			changed = append(changed, i)
		}
	}
	values, out := make([]float64, len(a)), make([]float64, answers)
	// with computes the answer after the given changes.
	with := func(made func(k int) bool) float64 {
		copy(values, a)
		for k, i := range changed {
			if made(k) {
				values[i] = b[i]
			}
		}
		model(values, out)
		return out[answer]
	}
	terms := make([]float64, len(a))
	if len(changed) <= exactTerms {
		allOrders(terms, changed, with)
	} else {
		twoOrders(terms, changed, with)
	}
	return terms
}

func allOrders(terms []float64, changed []int, with func(func(int) bool) float64) {
	n := len(changed)
	answer := make([]float64, 1<<n)
	for set := range answer {
		answer[set] = with(func(k int) bool { return set>>k&1 == 1 })
	}
	weight := orderWeights(n)
	for set := range answer {
		for k, i := range changed {
			if set>>k&1 == 0 {
				terms[i] += weight[bits.OnesCount(uint(set))] * (answer[set|1<<k] - answer[set])
			}
		}
	}
}

// orderWeights is the share of orders in which exactly a given set of so many
// changes comes before a given one: size! × (n − 1 − size)! ÷ n!.
func orderWeights(n int) []float64 {
	weight := make([]float64, n)
	for size := range weight {
		w := 1 / float64(n)
		for j := range size {
			w *= float64(j+1) / float64(n-1-j)
		}
		weight[size] = w
	}
	return weight
}

func twoOrders(terms []float64, changed []int, with func(func(int) bool) float64) {
	for k, i := range changed {
		forwards := with(func(j int) bool { return j <= k }) - with(func(j int) bool { return j < k })
		backwards := with(func(j int) bool { return j >= k }) - with(func(j int) bool { return j > k })
		terms[i] = (forwards + backwards) / 2
	}
}
