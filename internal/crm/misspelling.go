package crm

import "hash/fnv"

// A misspelt name is one letter apart from the right one: a letter more, a letter
// less, another letter, or a letter in another place. That is so exactly where
// leaving out one letter, of either or of both, gives the same; so names that are
// one letter apart are brought together by what is left of them. Digits are never
// left out: School 12 is not School 13.

// longName letters are enough for one of them to be a slip.
const longName = 8

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// oneLetterApart tells whether two skeletons are.
func oneLetterApart(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < longName || len(a) > len(b)+1 || a == b {
		return false
	}
	start := 0
	for start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	a, b = a[start:len(a)-end], b[start:len(b)-end]
	first, last := len(a)-1, len(b)-1
	switch {
	case len(a) > len(b):
		return last < 0 && !isDigit(a[0])
	case a[1:] == b[:last]:
		return !isDigit(a[0]) && !isDigit(b[last])
	}
	return a[:first] == b[1:] && !isDigit(a[first]) && !isDigit(b[0])
}

// leftovers gives a hash of a skeleton and of each that one letter less makes of
// it, of equal ones once.
func leftovers(skeleton string, yield func(uint64)) {
	if len(skeleton) < longName {
		return
	}
	yield(hashOf(skeleton))
	for i := range len(skeleton) {
		if again := i > 0 && skeleton[i] == skeleton[i-1]; !again && !isDigit(skeleton[i]) {
			yield(hashOf(skeleton[:i], skeleton[i+1:]))
		}
	}
}

func hashOf(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		_, _ = h.Write([]byte(p))
	}
	return h.Sum64()
}

// elsewhere tells whether two companies are known to be in different cities.
func elsewhere(a, b Company) bool {
	one, other := Skeleton(Fold(a.City)), Skeleton(Fold(b.City))
	return one != "" && other != "" && one != other
}
