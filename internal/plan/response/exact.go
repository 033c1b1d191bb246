package response

// maxSteps is the work of a dynamic programme that nobody notices.
const maxSteps = 10_000_000

// small tells whether a dynamic programme takes a moment only.
func (p problem) small() bool {
	steps := int64(0)
	for i := range p.items {
		if steps += (p.most(i) + 1) * (p.free + 1); steps > maxSteps {
			return false
		}
	}
	return true
}

// exact is the best allocation of all. Where several earn the same, it spends
// the fewest units.
func (p problem) exact() (units []int64, exact bool) {
	best, choice := p.programme()
	units = make([]int64, p.items)
	for i, b := p.items-1, len(best)-1; i >= 0; i-- {
		units[i] = int64(choice[i][b])
		b -= int(choice[i][b])
	}
	return units, true
}

// programme gives for every budget up to free the best contribution, and the
// units that each item gets of it when the items before it share the rest.
func (p problem) programme() (best []float64, choice [][]int32) {
	best = make([]float64, p.free+1)
	next := make([]float64, p.free+1)
	var v []float64
	for i := range p.items {
		v = p.table(i, 0, v[:0])
		chosen := make([]int32, p.free+1)
		for b := range best {
			next[b] = best[b] + v[0]
			for k := 1; k < len(v) && k <= b; k++ {
				if sum := best[b-k] + v[k]; sum > next[b] {
					next[b], chosen[b] = sum, int32(k)
				}
			}
		}
		best, next = next, best
		choice = append(choice, chosen)
	}
	return best, choice
}
