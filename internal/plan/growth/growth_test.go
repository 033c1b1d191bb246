package growth_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/plan/growth"
)

// P 1000 → 1200, S 300 → 420: +65 market, +55 share.
func TestWorkedExample(t *testing.T) {
	got, ok := growth.Of(growth.State{Revenue: 300, Potential: 1000}, growth.State{Revenue: 420, Potential: 1200})
	if want := (growth.Split{Market: 65, Share: 55}); !ok || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestNoShareOfNothing(t *testing.T) {
	if _, ok := growth.Of(growth.State{Revenue: 300}, growth.State{Revenue: 420, Potential: 1200}); ok {
		t.Error("split without a potential")
	}
}

func TestPartsAddUpAndAgreeWithTheFormula(t *testing.T) {
	state := rapid.Custom(func(t *rapid.T) growth.State {
		return growth.State{Revenue: rapid.Int64Range(-1e9, 1e12).Draw(t, "S"), Potential: rapid.Int64Range(1, 1e12).Draw(t, "P")}
	})
	rapid.Check(t, func(t *rapid.T) {
		before, after := state.Draw(t, "before"), state.Draw(t, "after")
		got, ok := growth.Of(before, after)
		if !ok {
			t.Skip("beyond exactness")
		}
		if got.Market+got.Share != after.Revenue-before.Revenue {
			t.Fatalf("got %+v", got)
		}
		share := (after.Share() - before.Share()) * float64(before.Potential+after.Potential) / 2
		if math.Abs(share-float64(got.Share)) > 1+1e-6*(math.Abs(share)+math.Abs(float64(got.Market))) {
			t.Fatalf("our share is %d, the formula gives %f", got.Share, share)
		}
	})
}

func TestSteadyPotentialGivesEverythingToOurShare(t *testing.T) {
	got, _ := growth.Of(growth.State{Revenue: 10, Potential: 100}, growth.State{Revenue: 35, Potential: 100})
	if want := (growth.Split{Share: 25}); got != want {
		t.Errorf("got %+v", got)
	}
}
