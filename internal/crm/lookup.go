package crm

import (
	"cmp"
	"slices"
)

// Lookup finds, for a list of companies that are not here yet, those that are here
// and may be the same. Names one letter apart are not looked for: a file of very
// many companies would find too many of them.
type Lookup struct {
	wanted []Company
	marks  []mark // by kind and hash
	hits   []int  // by place of the first mark of a trait: how many were met
	met    []Company
	pairs  []meeting
}

// meeting says that a wanted company shares a trait with one that was met.
type meeting struct {
	trait, wanted, met int
}

// NewLookup takes the companies that are not here yet.
func NewLookup(wanted []Company) *Lookup {
	l := &Lookup{wanted: wanted}
	for place, c := range wanted {
		for _, t := range Traits(c) {
			l.marks = append(l.marks, mark{hashOf(t.Text), uint32(place), uint8(slices.Index(traitKinds, t.Reason))})
		}
	}
	slices.SortFunc(l.marks, compareTraits)
	l.hits = make([]int, len(l.marks))
	return l
}

func compareTraits(a, b mark) int {
	return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.hash, b.hash))
}

// Meet notes a company that is here.
func (l *Lookup) Meet(c Company) {
	noted := false
	for _, t := range Traits(c) {
		m := mark{hash: hashOf(t.Text), kind: uint8(slices.Index(traitKinds, t.Reason))}
		first, found := slices.BinarySearchFunc(l.marks, m, compareTraits)
		if !found {
			continue
		}
		if l.hits[first]++; l.hits[first] > crowded {
			continue
		}
		for i := first; i < len(l.marks) && compareTraits(l.marks[i], m) == 0 && i-first < crowded; i++ {
			l.pairs = append(l.pairs, meeting{first, int(l.marks[i].place), len(l.met)})
			noted = true
		}
	}
	if noted {
		l.met = append(l.met, c)
	}
}

// probable is the score from which on a company of a file is taken for one that is
// here: more than a domain in common.
const probable = 40

// Twin is the company that one which is not here yet may be.
type Twin struct {
	Company Company
	Reasons []Likeness
	Score   int
}

// Twins gives the likeliest twin of each wanted company, by place. What more than
// crowded companies share is no sign.
func (l *Lookup) Twins() map[int]Twin {
	best := map[int]Twin{}
	for _, p := range l.pairs {
		if l.hits[p.trait] > crowded {
			continue
		}
		other := l.met[p.met]
		reasons, score := Alike(l.wanted[p.wanted], other)
		before, has := best[p.wanted]
		if score >= probable && (!has || score > before.Score || score == before.Score && slices.Compare(other.ID[:], before.Company.ID[:]) < 0) {
			best[p.wanted] = Twin{other, reasons, score}
		}
	}
	return best
}
