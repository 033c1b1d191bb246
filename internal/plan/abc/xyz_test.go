package abc

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func TestSteadinessWorked(t *testing.T) {
	tests := map[string]struct {
		months []int64
		class  Stability
		cv     float64 // NaN where there is no class
	}{
		"the check of the design":       {[]int64{900, 800, 700}, Y, 0.10206207261596575},
		"a month without payments":      {[]int64{900, 0, 900}, Z, math.Sqrt(0.5)},
		"the first month, then nothing": {[]int64{0, 7}, Z, 1},
		"always the same":               {[]int64{5, 5, 5, 5}, X, 0},
		"one month":                     {[]int64{7}, X, 0},
		"exactly 10 %":                  {[]int64{90, 110}, X, 0.1},
		"a hair above 10 %":             {[]int64{899_999, 1_100_000}, Y, 0.10000055},
		"exactly 25 %":                  {[]int64{75, 125}, Y, 0.25},
		"the same with huge months":     {[]int64{75e16, 125e16}, Y, 0.25},
		"a hair above 25 %, huge":       {[]int64{75e16 - 1, 125e16}, Z, 0.25},
		"no payments":                   {[]int64{0, 0, 0}, 0, math.NaN()},
		"no months":                     {nil, 0, math.NaN()},
		"refunded in full":              {[]int64{100, -100}, 0, math.NaN()},
		"more refunded than paid":       {[]int64{-100, 50}, 0, math.NaN()},
		"a refund inside a good window": {[]int64{100, -20, 100}, Z, math.Sqrt(2) * 40 / 60},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			class, cv := DefaultLimits().Steadiness(test.months)
			if class != test.class || math.IsNaN(cv) != math.IsNaN(test.cv) || math.Abs(cv-test.cv) > 1e-8 {
				t.Errorf("%s %v, want %s %v", class, cv, test.class, test.cv)
			}
		})
	}
}

func TestLimitFaults(t *testing.T) {
	for _, l := range []Limits{{-1, 10}, {10, 10}, {10, maxLimit + 1}} {
		if err := l.Validate(); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%+v: %v", l, err)
		}
	}
	if err := DefaultLimits().Validate(); err != nil {
		t.Error(err)
	}
}

// steadinessOracle is the definition in rationals: Σ(x−μ)²/n against (limit·μ)².
func steadinessOracle(months []int64, l Limits) Stability {
	n, total := new(big.Rat).SetInt64(int64(max(len(months), 1))), new(big.Rat)
	for _, v := range months {
		total.Add(total, new(big.Rat).SetInt64(v))
	}
	if total.Sign() <= 0 {
		return 0
	}
	mean, variance := new(big.Rat).Quo(total, n), new(big.Rat)
	for _, v := range months {
		d := new(big.Rat).Sub(new(big.Rat).SetInt64(v), mean)
		variance.Add(variance, d.Mul(d, d))
	}
	variance.Quo(variance, n)
	if variance.Cmp(squareOf(mean, l.X)) <= 0 {
		return X
	}
	if variance.Cmp(squareOf(mean, l.Y)) <= 0 {
		return Y
	}
	return Z
}

func squareOf(mean *big.Rat, limit int64) *big.Rat {
	r := new(big.Rat).Mul(mean, big.NewRat(limit, Whole))
	return r.Mul(r, r)
}

func TestSteadinessEqualsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		month := rapid.OneOf(rapid.Int64Range(90, 110), rapid.Int64Range(-5, 1000), rapid.Int64Range(1<<35, 1<<37), rapid.Int64())
		months := rapid.SliceOfN(month, 0, 40).Draw(t, "months")
		limits := Limits{X: rapid.Int64Range(0, 3000).Draw(t, "X")}
		limits.Y = limits.X + rapid.Int64Range(1, 50_000).Draw(t, "Y above")
		got, _ := limits.Steadiness(months)
		if want := steadinessOracle(months, limits); got != want {
			t.Fatalf("%s, want %s", got, want)
		}
	})
}

func TestSteadinessLimitsOf128Bits(t *testing.T) {
	months := make([]int64, fewMonths)
	for i := range months {
		months[i] = smallMonth * int64(1-i%2)
	}
	if class, cv := (Limits{1, maxLimit}).Steadiness(months); class != Y || math.Abs(cv-1) > 1e-12 {
		t.Errorf("%s %v, want Y 1", class, cv)
	}
}

func BenchmarkSteadiness36(b *testing.B) {
	months := logNormal(36)
	for b.Loop() {
		DefaultLimits().Steadiness(months)
	}
}
