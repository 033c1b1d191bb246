package crm

import "kaymak/internal/fault"

// Group is the class of a company by what it really pays.
type Group string

// The groups. GroupNone is a company that no applied analysis has seen yet.
const (
	GroupNone Group = ""
	GroupA    Group = "A"
	GroupB    Group = "B"
	GroupC    Group = "C"
	GroupZero Group = "0" // nothing paid in the window
	GroupNet  Group = "N" // net refunds
)

// PotentialClass is the class of a company by what it could pay.
type PotentialClass string

// The potential classes.
const (
	PotentialA       PotentialClass = "A"
	PotentialB       PotentialClass = "B"
	PotentialC       PotentialClass = "C"
	PotentialUnknown PotentialClass = "?"
)

// Treatment is how a segment is worked.
type Treatment string

// The treatments, dearest first. Assess is no contact with the client: somebody
// has to find out first what the client could pay.
const (
	Visit    Treatment = "visit"
	Invite   Treatment = "invite"
	Call     Treatment = "call"
	Write    Treatment = "write"
	Farewell Treatment = "farewell"
	Assess   Treatment = "assess"
)

// Segment is a cell of the strategy matrix: group × potential class.
type Segment struct {
	Group Group
	Class PotentialClass
}

func (s Segment) String() string {
	g := s.Group
	if g == GroupNone {
		g = "–"
	}
	return string(g) + "/" + string(s.Class)
}

// PotentialCuts are the yearly potentials, in minor units, from which a company
// belongs to class A and to class B.
type PotentialCuts struct {
	A int64 `json:"a"`
	B int64 `json:"b"`
}

// CheckPotentialCuts demands 0 < B < A.
func CheckPotentialCuts(c PotentialCuts) error {
	var f fault.Fields
	if c.B <= 0 {
		f.Add("potential_cuts.b", "potential_cuts.positive", "must be above zero")
	}
	if c.A <= c.B {
		f.Add("potential_cuts.a", "potential_cuts.order", "must be above the cut of class B")
	}
	return f.Err()
}

// Classify gives the class of an assessed potential. The cut itself belongs to
// the better class.
func (c PotentialCuts) Classify(potential int64) PotentialClass {
	switch {
	case potential >= c.A:
		return PotentialA
	case potential >= c.B:
		return PotentialB
	}
	return PotentialC
}
