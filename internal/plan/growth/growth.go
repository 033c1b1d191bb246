// Package growth splits the growth of a client's revenue between two dates into
// what the client's own market brought and what our share of it brought:
//
//	ΔS = ΔP · (q₀ + q₁) / 2   market
//	   + Δq · (P₀ + P₁) / 2   our share,   q = S / P
//
// The split is exact and has no remainder, because the mean of both ends weighs
// each change.
package growth

import "math"

// State is revenue S and potential P per year, in minor units.
type State struct {
	Revenue   int64
	Potential int64
}

// Share is q = S / P, our share of the client's wallet.
func (s State) Share() float64 { return float64(s.Revenue) / float64(s.Potential) }

// Split is the growth in minor units by its cause. The two add up to the growth.
type Split struct {
	Market int64
	Share  int64
}

// Of splits the growth from one state to another, rounded to whole minor units;
// ok is false where a potential is not positive, and where one is so small
// against the revenue that the parts cannot be told exactly.
func Of(before, after State) (s Split, ok bool) {
	if before.Potential <= 0 || after.Potential <= 0 {
		return Split{}, false
	}
	market := float64(after.Potential-before.Potential) * (before.Share() + after.Share()) / 2
	if math.Abs(market) > 1<<53 {
		return Split{}, false
	}
	s.Market = int64(math.Round(market))
	s.Share = after.Revenue - before.Revenue - s.Market
	return s, true
}
