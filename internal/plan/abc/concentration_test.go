package abc

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestConcentrationWorked(t *testing.T) {
	values := []int64{100, 50, 8, 20, 5, 0, -40}
	c := Concentrate(values, classify(t, values, DefaultRule()), 1, 2, 10)
	hhi := (100.*100 + 50*50 + 8*8 + 20*20 + 5*5) / (183 * 183)
	if !near(c.HHI, hhi) || !near(c.Effective, 1/hhi) {
		t.Errorf("HHI %v, effective %v", c.HHI, c.Effective)
	}
	for k, want := range []float64{100. / 183, 150. / 183, 1} {
		if !near(c.Top[k].Share, want) {
			t.Errorf("top %d: %v, want %v", c.Top[k].Companies, c.Top[k].Share, want)
		}
	}
}

func TestConcentrationExtremes(t *testing.T) {
	equal := []int64{5, 5, 5, 5}
	if c := Concentrate(equal, classify(t, equal, DefaultRule())); c.Gini != 0 || !near(c.Effective, 4) {
		t.Errorf("four equal companies: %+v", c)
	}
	empty := []int64{0, -1}
	if c := Concentrate(empty, classify(t, empty, DefaultRule()), 10); c.Gini != 0 || c.HHI != 0 || c.Effective != 0 || c.Top[0].Share != 0 {
		t.Errorf("nobody ranked: %+v", c)
	}
	if points := Lorenz(empty, nil, 10); points != nil {
		t.Errorf("a curve of nobody: %v", points)
	}
}

// giniOracle is the definition: the mean absolute difference over all pairs,
// divided by twice the mean.
func giniOracle(values []int64) float64 {
	differences, total, n := new(big.Int), new(big.Int), int64(0)
	for _, x := range values {
		if x <= 0 {
			continue
		}
		n++
		total.Add(total, big.NewInt(x))
		for _, y := range values {
			if y > 0 {
				d := new(big.Int).Sub(big.NewInt(x), big.NewInt(y))
				differences.Add(differences, d.Abs(d))
			}
		}
	}
	if n == 0 {
		return 0
	}
	g, _ := new(big.Rat).SetFrac(differences, total.Mul(total, big.NewInt(2*n))).Float64()
	return g
}

func TestGiniEqualsItsDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := anyValues().Draw(t, "values")
		if got, want := classify(t, values, DefaultRule()).Gini, giniOracle(values); got != want {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func TestLorenzIsACurve(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(1, 1e9), 1, 300).Draw(t, "values")
		steps := rapid.IntRange(1, 50).Draw(t, "steps")
		points := Lorenz(values, classify(t, values, DefaultRule()).Order, steps)
		if len(points) > 2*steps+2 {
			t.Fatalf("%d points for %d steps", len(points), steps)
		}
		if points[0] != (Point{}) || points[len(points)-1] != (Point{len(values), 1, 1}) {
			t.Fatalf("ends: %v", points)
		}
		for i := 1; i < len(points); i++ {
			p, q := points[i-1], points[i]
			if q.Rank <= p.Rank || q.Value < p.Value || q.Value < q.Companies-1e-9 {
				t.Fatalf("%v after %v: not rising above the diagonal", q, p)
			}
		}
	})
}
