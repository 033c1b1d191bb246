package abc

// keyed is a value with its place among the values.
type keyed struct {
	value uint64
	place int32
}

// rank gives the places of the positive values, the largest first, equal ones
// in the order of their places. It is a least-significant-digit radix sort, which
// is stable and takes time in proportion to the number of values; digits that
// all values share (the high ones, mostly) cost nothing.
func rank(values []int64) []int32 {
	entries := positives(values)
	var different uint64
	for _, e := range entries {
		different |= e.value ^ entries[0].value
	}
	spare := make([]keyed, len(entries))
	for shift := 0; different>>shift != 0; shift += digitBits {
		if different>>shift&(digits-1) != 0 {
			sortByDigit(spare, entries, shift)
			entries, spare = spare, entries
		}
	}
	order := make([]int32, len(entries))
	for i, e := range entries {
		order[i] = e.place
	}
	return order
}

// Eleven bits keep the counters of one pass within the first-level cache.
const (
	digitBits = 11
	digits    = 1 << digitBits
)

func positives(values []int64) []keyed {
	entries := make([]keyed, 0, len(values))
	for i, v := range values {
		if v > 0 {
			entries = append(entries, keyed{uint64(v), int32(i)})
		}
	}
	return entries
}

// sortByDigit writes from into to, descending by one digit, otherwise as it was.
func sortByDigit(to, from []keyed, shift int) {
	var next [digits]int32
	for _, e := range from {
		next[e.value>>shift&(digits-1)]++
	}
	start := int32(0)
	for d := digits - 1; d >= 0; d-- {
		next[d], start = start, start+next[d]
	}
	for _, e := range from {
		d := e.value >> shift & (digits - 1)
		to[next[d]] = e
		next[d]++
	}
}
