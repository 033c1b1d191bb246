package measure

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func calls(minutes ...int) []Observation {
	var list []Observation
	for _, m := range minutes {
		list = append(list, Observation{Operation: "call", Person: "p", Segment: "A/A", Minutes: m})
	}
	return list
}

func times(n, minutes int) []int { return slices.Repeat([]int{minutes}, n) }

// Nine calls of 8 to 16 minutes, one timer that ran for eight hours, one that was
// stopped at once.
func TestForgottenTimersAreLeftOut(t *testing.T) {
	rows := Report(calls(8, 9, 10, 11, 12, 13, 14, 15, 16, 480, 1), 0, map[string]int{"call": 20})
	want := []Row{{Key: Key{Operation: "call"}, Count: 9, LeftOut: 2, Median: 12, P80: 14.4, Mean: 12, Low: 9, High: 15, Norm: 20, Attempts: Attempts{Succeeded: 11}, PerSuccess: 12,
		Spread: math.Exp(1.4826 * math.Log(12.0/10))}}
	if diff := cmp.Diff(want, rows, cmpopts.EquateApprox(1e-9, 0)); diff != "" {
		t.Error(diff)
	}
}

// Most people log thirty minutes; an honest hour and a quarter of an hour are no
// slips, two hours are.
func TestRoundNumbersDoNotMakeSlipsOfOthers(t *testing.T) {
	row := Report(calls(append(times(20, 30), 60, 15, 89, 120)...), 0, nil)[0]
	if row.Count != 23 || row.LeftOut != 1 || row.Median != 30 || row.Spread != 1 {
		t.Errorf("%+v", row)
	}
}

func TestWhenANormIsToChange(t *testing.T) {
	spread := func(n, around int) []int {
		var list []int
		for i := range n {
			list = append(list, around-5+i%11)
		}
		return list
	}
	for name, c := range map[string]struct {
		minutes []int
		norm    int
		want    int
	}{
		"thirty observations far from the norm":    {spread(30, 30), 20, 30},
		"one too few":                              {spread(29, 30), 20, 0},
		"the norm lies within the interval":        {spread(60, 30), 31, 0},
		"a difference of less than five per cent":  {times(60, 103), 100, 0},
		"of exactly five per cent":                 {times(60, 105), 100, 105},
		"slips do not count as observations":       {append(spread(29, 30), 900), 20, 0},
		"no norm yet":                              {spread(33, 30), 0, 30},
		"two modes, between which the norm stands": {append(times(20, 20), times(20, 40)...), 30, 0},
	} {
		row := Report(calls(c.minutes...), 0, map[string]int{"call": c.norm})[0]
		switch {
		case (row.Proposal == nil) != (c.want == 0):
			t.Errorf("%s: %+v", name, row)
		case row.Proposal != nil && *row.Proposal != c.want:
			t.Errorf("%s: %d minutes, want %d", name, *row.Proposal, c.want)
		}
	}
}

// The worked check of the design: p 0.3, success 20 min, failure 3 min: 27 min.
func TestTheTimeOfASuccess(t *testing.T) {
	var list []Observation
	for i := range 10 {
		list = append(list, Observation{Operation: "call", Minutes: map[bool]int{true: 20, false: 3}[i < 3], Failed: i >= 3})
	}
	row := Report(list, 0, nil)[0]
	if math.Abs(row.PerSuccess-27) > 1e-12 || row.Attempts.Share() != 0.3 {
		t.Errorf("%v minutes at %v", row.PerSuccess, row.Attempts.Share())
	}
	if (Attempts{}).Share() != 1 || (Attempts{}).PerSuccess(20) != 20 {
		t.Error("without attempts nothing is added")
	}
}

func TestRowsByPersonAndSegment(t *testing.T) {
	list := []Observation{
		{Operation: "call", Person: "b", Segment: "A/A", Minutes: 10}, {Operation: "call", Person: "a", Segment: "C/A", Minutes: 20}, {Operation: "call", Person: "a", Segment: "A/A", Minutes: 30}, {Operation: "call", Person: "a", Segment: "A/A", Minutes: 3, Failed: true},
		{Operation: "visit", Person: "a", Segment: "A/A", Minutes: 90}, {Operation: "letter", Person: "a", Segment: "A/A", Minutes: 5, Failed: true}, {Operation: "visit", Person: "a", Segment: "A/A", Minutes: 0},
	}
	for by, want := range map[Dimension][]Key{
		0:                    {{"call", "", ""}, {"visit", "", ""}},
		ByPerson:             {{"call", "a", ""}, {"call", "b", ""}, {"visit", "a", ""}},
		ByPerson | BySegment: {{"call", "a", "A/A"}, {"call", "a", "C/A"}, {"call", "b", "A/A"}, {"visit", "a", "A/A"}},
	} {
		var got []Key
		for _, row := range Report(list, by, nil) {
			got = append(got, row.Key)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %d: %s", by, diff)
		}
	}
}

// What was counted beforehand is as good as one observation after the other.
func TestCountedBeforehand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var counted, each []Observation
		for range rapid.IntRange(1, 20).Draw(t, "sorts") {
			o := Observation{Operation: "call", Minutes: rapid.IntRange(0, 60).Draw(t, "minutes"), Failed: rapid.Bool().Draw(t, "failed")}
			times := rapid.IntRange(1, 5).Draw(t, "times")
			each = append(each, slices.Repeat([]Observation{o}, times)...)
			o.Times = times
			counted = append(counted, o)
		}
		if diff := cmp.Diff(Report(each, 0, nil), Report(counted, 0, nil)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Tables of the distribution-free interval: of 10 values the 2nd and the 9th, of
// 30 the 10th and the 21st, of 100 the 40th and the 61st.
func TestConfidenceOfTheMedian(t *testing.T) {
	for n, want := range map[int][2]float64{1: {1, 1}, 5: {1, 5}, 6: {1, 6}, 10: {2, 9}, 30: {10, 21}, 100: {40, 61}} {
		if low, high := confidence(upTo(n)); low != want[0] || high != want[1] {
			t.Errorf("of %d: %v to %v, want %v", n, low, high, want)
		}
	}
	for n := manyObservations + 1; n < 2000; n += 97 { // just behind the border both ways agree to one place
		low, high := confidence(upTo(n))
		half := 1.96 * math.Sqrt(float64(n)) / 2
		if math.Abs(low-(float64(n)/2-half)) > 1.5 || math.Abs(low+high-float64(n+1)) > 0 {
			t.Errorf("of %d: %v to %v", n, low, high)
		}
	}
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i + 1
	}
	return list
}

// Quantiles as spreadsheets define them (PERCENTILE.INC).
func TestQuantiles(t *testing.T) {
	for _, c := range []struct {
		values []int
		q      float64
		want   float64
	}{{[]int{7}, 0.8, 7}, {[]int{1, 2}, 0.5, 1.5}, {[]int{1, 2, 3, 4, 5}, 0.8, 4.2}, {[]int{1, 2, 3, 4, 5}, 1, 5}, {[]int{1, 2, 3, 4, 5}, 0, 1}} {
		if got := quantile(c.values, c.q); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("quantile %v of %v = %v, want %v", c.q, c.values, got, c.want)
		}
	}
}

// Up to a tenth of slips moves the median by little, and the order never matters.
func TestSlipsHardlyMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		typical := rapid.IntRange(10, 120).Draw(t, "typical")
		var honest []int
		for range rapid.IntRange(40, 200).Draw(t, "count") {
			honest = append(honest, max(1, int(float64(typical)*math.Exp(0.25*random.NormFloat64()))))
		}
		before := Report(calls(honest...), 0, nil)[0]
		mixed := slices.Clone(honest)
		for range len(honest) / 10 {
			mixed = append(mixed, 1440+random.IntN(4000))
		}
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		after := Report(calls(mixed...), 0, nil)[0]
		if after.LeftOut < len(honest)/10 || math.Abs(after.Median-before.Median) > 0.02*before.Median+1 {
			t.Fatalf("%v became %v, %d left out", before.Median, after.Median, after.LeftOut)
		}
	})
}
