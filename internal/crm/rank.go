package crm

// RankGap is the room that new places leave. A deal's place in its stage is a
// number between those of its neighbours, so that moving a card changes one row.
const RankGap = int64(1) << 32

// maxRank keeps ranks away from the ends of the numbers.
const maxRank = int64(1) << 62

// RankBetween gives a rank below the card above and above the card below; nil
// where there is none. Where no number fits any more it says so, and the stage
// must be spread anew (see SpreadRank).
func RankBetween(above, below *int64) (rank int64, fits bool) {
	switch {
	case above == nil && below == nil:
		return 0, true
	case above == nil:
		return *below - RankGap, *below > RankGap-maxRank
	case below == nil:
		return *above + RankGap, *above < maxRank-RankGap
	}
	// Halves are added apart: the sum of two ranks may be too large.
	middle := *above/2 + *below/2 + (*above%2+*below%2)/2
	return middle, *above < middle && middle < *below
}

// SpreadRank is the rank of the n-th card, from 0, of a stage that is spread anew.
func SpreadRank(n int) int64 { return int64(n) * RankGap }
