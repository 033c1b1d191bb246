package market_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/plan/market"
)

// Four companies, by hand: three were called long enough ago, two of them were
// met 30 and 32 days later, one of these bought after another 61 days. The fourth
// was called yesterday and says nothing yet.
func TestAFunnelIsReadFromTheLog(t *testing.T) {
	trails := []market.Trail{
		{First: []int{100, 130}, Times: []int{2, 1}, Won: 191},
		{First: []int{100, 132}, Times: []int{1, 2}},
		{First: []int{100, 0}, Times: []int{6, 0}},
		{First: []int{399, 0}, Times: []int{1, 0}},
	}
	want := []market.Observed{{Companies: 3, Attempts: 3, Conversion: 2.0 / 3, Lag: 1}, {Companies: 2, Attempts: 1.5, Conversion: 0.5, Lag: 2}}
	if diff := cmp.Diff(want, market.Observe(trails, 2, 400, 90)); diff != "" {
		t.Error(diff)
	}
}

// Whoever bought without a meeting went on from the call, and does not count for
// the meeting.
func TestASkippedStageIsNoFailure(t *testing.T) {
	got := market.Observe([]market.Trail{{First: []int{100, 0}, Times: []int{1, 0}, Won: 100}}, 2, 400, 90)
	want := []market.Observed{{Companies: 1, Attempts: 1, Conversion: 1}, {}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A company that entered nothing changes nothing, and shares are shares.
func TestObservedSharesAreShares(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		day := rapid.IntRange(0, 500)
		trail := rapid.Custom(func(r *rapid.T) market.Trail {
			tr := market.Trail{Won: day.Draw(r, "won")}
			for range 3 {
				first := day.Draw(r, "first")
				tr.First = append(tr.First, first)
				tr.Times = append(tr.Times, min(first, 4))
			}
			return tr
		})
		trails := rapid.SliceOfN(trail, 0, 12).Draw(r, "trails")
		got := market.Observe(trails, 3, 500, 90)
		for _, o := range got {
			if o.Conversion < 0 || o.Conversion > 1 || o.Lag < 0 || o.Companies > len(trails) {
				r.Fatalf("%+v", o)
			}
		}
		idle := append([]market.Trail{{First: []int{0, 0, 0}, Times: []int{0, 0, 0}}}, trails...)
		if diff := cmp.Diff(got, market.Observe(idle, 3, 500, 90)); diff != "" {
			r.Fatal(diff)
		}
	})
}

// 0.4 × 0.5 = 0.2 won; 0.5 + 0.4 × 2 = 1.3 hours; half of the potential is ours.
func TestWhatAnHourBrings(t *testing.T) {
	stages := []market.Stage{{Name: "call", Hours: 0.5, Conversion: 0.4}, {Name: "meeting", Hours: 2, Conversion: 0.5}}
	if got, want := market.PerHour(stages, 0.5), 0.1/1.3; math.Abs(got-want) > 1e-12 {
		t.Errorf("%g, want %g", got, want)
	}
	if got := market.PerHour([]market.Stage{{Conversion: 0.5}}, 1); got != 0.5 {
		t.Errorf("without hours %g", got)
	}
}
