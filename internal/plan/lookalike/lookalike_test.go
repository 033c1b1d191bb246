package lookalike_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/plan/lookalike"
)

// twenty companies of one group pay 1 … 20.
func twenty(industry, size string, times int64) []lookalike.Client {
	var all []lookalike.Client
	for i := int64(20); i >= 1; i-- {
		all = append(all, lookalike.Client{Industry: industry, Size: size, Actual: i * times})
	}
	return all
}

func TestEightiethPercentileOfTheLikes(t *testing.T) {
	m := lookalike.Build(twenty("steel", "50+", 100))
	got, ok := m.Estimate("steel", "50+", 0)
	want := lookalike.Estimate{Value: 1600, Median: 1000, Likes: 20, Basis: lookalike.IndustryAndSize}
	if !ok || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFallsBackPlainly(t *testing.T) {
	clients := append(twenty("steel", "50+", 100), twenty("wood", "1-9", 1)...)
	m := lookalike.Build(append(clients, lookalike.Client{Industry: "steel", Size: "1-9", Actual: 5}))
	cases := []struct {
		industry, size string
		basis          lookalike.Basis
		likes          int
	}{
		{"steel", "50+", lookalike.IndustryAndSize, 20},
		{"steel", "1-9", lookalike.Industry, 21},
		{"steel", "", lookalike.Industry, 21},
		{"paper", "1-9", lookalike.Size, 21},
		{"paper", "", "", 0},
		{"", "", "", 0},
	}
	for _, c := range cases {
		got, ok := m.Estimate(c.industry, c.size, 0)
		if got.Basis != c.basis || got.Likes != c.likes || ok != (c.basis != "") {
			t.Errorf("%s %s: got %+v", c.industry, c.size, got)
		}
	}
}

func TestNineteenLikesSayNothing(t *testing.T) {
	m := lookalike.Build(twenty("steel", "50+", 100)[1:])
	if got, ok := m.Estimate("steel", "50+", 0); ok {
		t.Errorf("got %+v", got)
	}
}

func TestThoseWhoDoNotPayAreNoLikes(t *testing.T) {
	clients := twenty("steel", "50+", 100)
	clients[0].Actual = 0
	if got, ok := lookalike.Build(clients).Estimate("steel", "50+", 0); ok {
		t.Errorf("got %+v", got)
	}
}

func TestWhatIsPaidAlreadyCanBePaid(t *testing.T) {
	m := lookalike.Build(twenty("steel", "50+", 100))
	if got, _ := m.Estimate("steel", "50+", 5000); got.Value != 5000 || !got.Raised {
		t.Errorf("got %+v", got)
	}
}

// The slow oracle counts: at least four fifths do not exceed the estimate, and
// fewer than four fifths lie below it.
func TestFourFifthsDoNotExceedTheEstimate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(1, 1000), 20, 200).Draw(t, "values")
		var clients []lookalike.Client
		for _, v := range values {
			clients = append(clients, lookalike.Client{Industry: "a", Size: "b", Actual: v})
		}
		e, ok := lookalike.Build(clients).Estimate("a", "b", 0)
		if !ok || !slices.Contains(values, e.Value) {
			t.Fatalf("got %+v", e)
		}
		below, upTo := 0, 0
		for _, v := range values {
			if v < e.Value {
				below++
			}
			if v <= e.Value {
				upTo++
			}
		}
		if 5*upTo < 4*len(values) || 5*below >= 4*len(values) {
			t.Fatalf("%d: %d below and %d up to it of %d", e.Value, below, upTo, len(values))
		}
	})
}
