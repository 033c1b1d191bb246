package response

import "math"

// problem is what an allocation knows of its items: what each earns with its
// least effort and every unit beyond. free is the effort beyond the least of all.
type problem struct {
	items int
	free  int64
	room  func(item int) int64 // units an item can take beyond its least
	// earns is the contribution with so many units beyond the least; it does not fall.
	earns func(item int, units int64) float64
	// bent is the number of units from which on each further one earns less.
	bent func(item int) int64
}

// most is how many units an item may get beyond its least.
func (p problem) most(item int) int64 { return min(p.free, p.room(item)) }

// table appends what an item earns with 0, 1, 2 … units. It ends where no later
// unit earns cut, if cut is above zero.
func (p problem) table(item int, cut float64, v []float64) []float64 {
	most, bent := p.most(item), p.bent(item)
	v = append(v, p.earns(item, 0))
	for k := int64(1); k <= most; k++ {
		v = append(v, p.earns(item, k))
		if k > bent && v[k]-v[k-1] < cut {
			break
		}
	}
	return v
}

// segment is a piece of an upper concave envelope: units in a row that earn
// slope each on average. It is taken whole or not at all, for in its middle the
// item may earn less.
type segment struct {
	slope float64
	item  int32
	units int32
}

// before is the order of taking: what earns most first. Among equals long ones
// come first, which leaves the short ones to fill the rest.
func (s segment) before(t segment) bool {
	switch {
	case s.slope != t.slope:
		return s.slope > t.slope
	case s.units != t.units:
		return s.units > t.units
	}
	return s.item < t.item
}

// hull appends the segments of an item's envelope that earn at least cut, and
// something, falling. at gives the units of each value; nil means 0, 1, 2 …
func hull(segments []segment, item int, v []float64, at []int64, cut float64, corners []int32) []segment {
	units := func(i int32) int64 {
		if at == nil {
			return int64(i)
		}
		return at[i]
	}
	slope := func(i, j int32) float64 { return (v[j] - v[i]) / float64(units(j)-units(i)) }
	corners = append(corners[:0], 0)
	for k := int32(1); int(k) < len(v); k++ {
		for n := len(corners); n > 1 && slope(corners[n-2], corners[n-1]) < slope(corners[n-1], k); n-- {
			corners = corners[:n-1]
		}
		corners = append(corners, k)
	}
	for i := 1; i < len(corners); i++ {
		s := slope(corners[i-1], corners[i])
		if s <= 0 || s < cut {
			break
		}
		segments = append(segments, segment{slope: s, item: int32(item), units: int32(units(corners[i]) - units(corners[i-1]))})
	}
	return segments
}

// collect lists the segments of all items that earn at least cut.
func (p problem) collect(cut float64) (segments []segment, units int64) {
	var v []float64
	corners := make([]int32, 0, 64)
	for i := range p.items {
		v = p.table(i, cut, v[:0])
		if cap(corners) < len(v) {
			corners = make([]int32, 0, 2*len(v))
		}
		segments = hull(segments, i, v, nil, cut, corners)
	}
	for _, s := range segments {
		units += int64(s.units)
	}
	return segments, units
}

// Beyond so many cells whole tables would take too long; then only the part is
// made that can matter. sampled is how many items tell how large that part is.
const (
	maxCells = 1 << 21
	sampled  = 2048
)

// guess is a slope that segments below will hardly be needed; 0 where the tables
// are small enough to be made whole. A wrong guess costs time only.
func (p problem) guess() float64 {
	cells := int64(0)
	for i := range p.items {
		if cells += p.most(i); cells > max(maxCells, p.free) {
			break
		}
	}
	if cells <= max(maxCells, p.free) {
		return 0
	}
	step := max(1, p.items/sampled)
	var coarse []segment
	seen := 0
	for i := 0; i < p.items; i += step {
		coarse = p.coarse(coarse, i)
		seen++
	}
	taken := choose(coarse, int64(math.Ceil(float64(p.free)*float64(seen)/float64(p.items))))
	if taken == len(coarse) {
		return 0
	}
	return coarse[taken].slope * 0.7
}

// coarse appends an envelope over few efforts, each a quarter above the last.
func (p problem) coarse(segments []segment, item int) []segment {
	most := p.most(item)
	at, v := []int64{0}, []float64{p.earns(item, 0)}
	for k := int64(1); k <= most; k += max(1, k/4) {
		at, v = append(at, k), append(v, p.earns(item, k))
	}
	return hull(segments, item, v, at, 0, nil)
}
