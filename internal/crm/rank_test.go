package crm_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
)

func TestRankBetween(t *testing.T) {
	at := func(v int64) *int64 { return &v }
	for _, c := range []struct {
		above, below *int64
		rank         int64
		fits         bool
	}{
		{nil, nil, 0, true},
		{nil, at(0), -1 << 32, true},
		{at(0), nil, 1 << 32, true},
		{at(0), at(1 << 32), 1 << 31, true},
		{at(-3), at(-1), -2, true},
		{at(4), at(5), 4, false},
		{at(5), at(5), 5, false},
		{at(math.MaxInt64 - 1), nil, 0, false},
		{nil, at(math.MinInt64 + 1), 0, false},
	} {
		rank, fits := crm.RankBetween(c.above, c.below)
		if fits != c.fits || fits && rank != c.rank {
			t.Errorf("got %d, %v, want %d, %v", rank, fits, c.rank, c.fits)
		}
	}
}

// However cards are moved, their ranks tell the order that a plain list has.
func TestRanksTellTheOrderOfAnyMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []int64 // ranks from the top
		for range rapid.IntRange(1, 200).Draw(t, "moves") {
			place := rapid.IntRange(0, len(list)).Draw(t, "place")
			if rapid.Bool().Draw(t, "always the same gap") {
				place = min(1, len(list))
			}
			var above, below *int64
			if place > 0 {
				above = &list[place-1]
			}
			if place < len(list) {
				below = &list[place]
			}
			rank, fits := crm.RankBetween(above, below)
			if !fits {
				for i := range list {
					list[i] = crm.SpreadRank(i)
				}
				if rank, fits = crm.RankBetween(above, below); !fits {
					t.Fatal("no room in a stage spread anew")
				}
			}
			list = slices.Insert(list, place, rank)
			if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
				t.Fatalf("the ranks do not rise: %v", list)
			}
		}
	})
}
