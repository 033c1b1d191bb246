package response

import (
	"cmp"
	"math"
	"slices"
)

// WholeContacts turns a time budget into whole contacts a year: each kind gets its
// part as before, rounded so that together they come as near to the budget as
// whole contacts can. perYear and minutes, of one contact, go by kind; a kind that
// never happens stays so.
func WholeContacts(perYear, minutes []float64, budget float64) []int64 {
	now := 0.0
	for i := range perYear {
		now += perYear[i] * minutes[i]
	}
	whole := make([]int64, len(perYear))
	if now <= 0 {
		return whole
	}
	order := make([]int, len(perYear))
	rests := make([]float64, len(perYear))
	spent := 0.0
	for i := range perYear {
		scaled := perYear[i] * budget / now
		whole[i], order[i] = int64(math.Floor(scaled+1e-9)), i
		rests[i] = scaled - float64(whole[i])
		spent += float64(whole[i]) * minutes[i]
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(rests[j], rests[i]) })
	for _, i := range order {
		if rests[i] > 1e-9 && math.Abs(spent+minutes[i]-budget) < math.Abs(spent-budget) {
			whole[i]++
			spent += minutes[i]
		}
	}
	return whole
}
