// Package abc ranks companies by what they are worth and cuts the ranking into
// groups.
//
// A value is what one company brought in a window: a sum of revenue, of margin
// or a count of payments, in whole units (minor units for money). A company with
// a value below zero is in group N, one with nothing in group 0; neither is in
// the base that shares are taken of. The others are ranked by value descending,
// equal values in the order in which the caller passed them, and the ranking is
// cut into A, B and C.
//
//	groups of 100, 50, 8, 20, 5 with cuts 80 % and 95 %
//	ranked      100    50    20    8     5      total 183
//	before        0   100   150   170   178
//	share before  0  54.6  82.0  92.9  97.3 %   → crossing  A A B B C
//	share with 54.6  82.0  92.9  97.3   100 %   → inclusive A B B C C
//
// Equal values get equal groups: the company whose twin made it into the better
// group follows it. Shares are compared as integers of 128 bits; floating point
// never decides a boundary.
package abc

import (
	"kaymak/internal/fault"
)

// Group is the class of a company by actual value. The zero Group means that
// the company was never analysed.
type Group byte

// The groups, best first, then the two that are outside the base.
const (
	A    Group = 'A'
	B    Group = 'B'
	C    Group = 'C'
	Zero Group = '0' // nothing in the window
	Net  Group = 'N' // more refunded than paid
)

// Groups lists every group in the order in which screens show them.
func Groups() []Group { return []Group{A, B, C, Zero, Net} }

// ParseGroup reads the letter of a group; the empty text is the zero Group.
// Any other text fails with code "abc.group".
func ParseGroup(s string) (Group, error) {
	if s == "" {
		return 0, nil
	}
	for _, g := range Groups() {
		if s == string(g) {
			return g, nil
		}
	}
	return 0, fault.Newf(fault.Invalid, "abc.group", "%q is not a group: A, B, C, 0 or N.", s).With("value", s)
}

func (g Group) String() string {
	if g == 0 {
		return ""
	}
	return string(g)
}

// MarshalText writes the letter.
func (g Group) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads the letter.
func (g *Group) UnmarshalText(b []byte) error {
	v, err := ParseGroup(string(b))
	if err == nil {
		*g = v
	}
	return err
}

// Ranked tells whether the group is in the base: A, B or C.
func (g Group) Ranked() bool { return g == A || g == B || g == C }

// Total is what one group holds.
type Total struct {
	Group     Group
	Companies int
	Value     int64 // the unit of the values
}

// Totals sums values by group, in the order of Groups, empty groups included.
// It fails with code "abc.range" where a sum does not fit.
func Totals(values []int64, groups []Group) ([]Total, error) {
	var companies [256]int
	var sums [256]int64
	for i, g := range groups {
		companies[g]++
		sum := sums[g] + values[i]
		if (sum < sums[g]) != (values[i] < 0) {
			return nil, fault.New(fault.Invalid, "abc.range", "The values of one group add up to more than can be held.")
		}
		sums[g] = sum
	}
	totals := make([]Total, 0, len(Groups()))
	for _, g := range Groups() {
		totals = append(totals, Total{Group: g, Companies: companies[g], Value: sums[g]})
	}
	return totals, nil
}
