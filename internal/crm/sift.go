package crm

import (
	"cmp"
	"slices"
)

// Comparing each company with each other would take 125 thousand million
// comparisons for half a million. So each is written down under everything it could be
// recognised by, and only those that stand under the same are compared. Two
// companies that are Alike always stand under the same at least once.

// Trait is something by which a company is recognised.
type Trait struct {
	Reason Likeness
	Text   string
}

// traitKinds are the reasons that a trait may stand for, the strongest first. A
// name stands as its skeleton, which is the same for equal names as well.
var traitKinds = []Likeness{SameTaxID, SameEmail, SamePhone, SimilarName, SameDomain, OneLetter}

// Traits are all of a company, each once.
func Traits(c Company) []Trait {
	list := []Trait{{SameTaxID, TaxKey(c.TaxID)}, {SimilarName, skeletonOf(c)}}
	for _, p := range phonesOf(c) {
		list = append(list, Trait{SamePhone, p})
	}
	for _, e := range emailsOf(c) {
		list = append(list, Trait{SameEmail, e})
	}
	for _, d := range domainsOf(c) {
		list = append(list, Trait{SameDomain, d})
	}
	kept := list[:0]
	for _, t := range list {
		if tells := t.Reason == SameTaxID || t.Reason == SimilarName || len(t.Text) > shortNumber; tells && t.Text != "" && !slices.Contains(kept, t) {
			kept = append(kept, t)
		}
	}
	return kept
}

const (
	// crowded companies under one trait say that it is no sign of being the same.
	crowded = 50
	// maxPairs bounds what is compared, and so the memory.
	maxPairs = 2_000_000
	// siftParts is in how many parts misspellings are looked through.
	siftParts = 16
)

// Crowd is a trait of so many companies that they were not compared for it.
type Crowd struct {
	Reason Likeness
	Size   int
	Place  int // of one of them
}

// Sift brings together those of very many companies that may be one. It keeps some
// 150 bytes of each.
type Sift struct {
	marks []mark
	names []string // skeletons, by place
	pairs []uint64
	// Crowds are what was left out, the largest first, and Full tells that there
	// was more to compare than can be kept.
	Crowds []Crowd
	Full   bool
}

// mark says that a company stands under a trait.
type mark struct {
	hash  uint64
	place uint32
	kind  uint8
}

// Add notes a company; its place is how many came before it.
func (s *Sift) Add(c Company) {
	place := uint32(len(s.names))
	s.names = append(s.names, skeletonOf(c))
	for _, t := range Traits(c) {
		s.marks = append(s.marks, mark{hashOf(t.Text), place, uint8(slices.Index(traitKinds, t.Reason))})
	}
}

// Len is how many companies were added.
func (s *Sift) Len() int { return len(s.names) }

// Pairs gives the places of the companies that may be one, the lower place first,
// in order. It can be asked for once. step hears how many of how many parts are
// done and tells whether to go on.
func (s *Sift) Pairs(step func(done, total int) bool) [][2]int {
	s.gather(s.marks)
	s.marks = nil
	for part := range siftParts {
		if !step(part, siftParts) {
			return nil
		}
		s.gather(s.misspelt(uint64(part)))
		slices.Sort(s.pairs)
		s.pairs = slices.Compact(s.pairs)
	}
	slices.SortStableFunc(s.Crowds, func(a, b Crowd) int { return b.Size - a.Size })
	list := make([][2]int, len(s.pairs))
	for i, p := range s.pairs {
		list[i] = [2]int{int(p >> 32), int(p & (1<<32 - 1))}
	}
	return list
}

func (s *Sift) misspelt(part uint64) (marks []mark) {
	kind := uint8(slices.Index(traitKinds, OneLetter))
	for place, name := range s.names {
		leftovers(name, func(hash uint64) {
			if hash%siftParts == part {
				marks = append(marks, mark{hash, uint32(place), kind})
			}
		})
	}
	return marks
}

// gather pairs the companies under each trait. Under what is left of a misspelt
// name stand the same ones again and again, so that crowds of these are not told.
func (s *Sift) gather(marks []mark) {
	slices.SortFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.hash, b.hash), cmp.Compare(a.place, b.place))
	})
	for start := 0; start < len(marks); {
		end := start + 1
		for end < len(marks) && marks[end].kind == marks[start].kind && marks[end].hash == marks[start].hash {
			end++
		}
		s.pair(marks[start:end])
		start = end
	}
}

func (s *Sift) pair(together []mark) {
	if len(together) > crowded {
		if m := together[0]; traitKinds[m.kind] != OneLetter {
			s.Crowds = append(s.Crowds, Crowd{traitKinds[m.kind], len(together), int(m.place)})
		}
		return
	}
	for i, a := range together {
		for _, b := range together[i+1:] {
			if len(s.pairs) >= maxPairs {
				s.Full = true
				return
			}
			if a.place != b.place {
				s.pairs = append(s.pairs, uint64(a.place)<<32|uint64(b.place))
			}
		}
	}
}
