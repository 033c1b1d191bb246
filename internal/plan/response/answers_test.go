package response

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

// five answers in the order of the questions; 0 is a skipped one.
func five(none, half, same, more, unlimited float64) Answers {
	said := func(v float64) *float64 {
		if v == 0 {
			return nil
		}
		return &v
	}
	return Answers{None: said(none), Half: said(half), Same: said(same), More: said(more), Unlimited: said(unlimited)}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-6*math.Max(1, math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// d = 0.52 ÷ 0.53; the bend was found apart from this program by trying bends.
func TestFitOfFiveAnswers(t *testing.T) {
	c, err := Fit(five(0.47, 0.68, 1, 1.26, 1.52))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "d", c.Anchor, 0.9811320754716981)
	near(t, "c", c.Bend, 2.28163551984622)
	near(t, "nothing", c.At(0), 0.47)
	near(t, "half", c.At(0.5), 0.6519584778577729)
	near(t, "today", c.At(1), 1)
	near(t, "half again", c.At(1.5), 1.2259386467469913)
	near(t, "without end", c.At(math.Inf(1)), 1.52)
	near(t, "elasticity", c.Elasticity(), 0.5988749993043982)
	near(t, "off at half", c.HalfOff, c.At(0.5)-0.68)
	near(t, "off at half again", c.MoreOff, c.At(1.5)-1.26)
	if c.Basis != Answered {
		t.Errorf("rests on %s", c.Basis)
	}
}

// c = 0.34 × 1.4 ÷ (0.7 × 0.7) where nothing was answered.
func TestSkippedQuestions(t *testing.T) {
	prior, err := Fit(Answers{})
	if err != nil || prior.Basis != Guessed {
		t.Fatalf("%+v %v", prior, err)
	}
	near(t, "c of the prior", prior.Bend, 0.9714285714285714)
	near(t, "elasticity of the prior", prior.Elasticity(), 0.34)
	ends, err := Fit(five(0.5, 0, 1, 0, 1.2))
	if err != nil || ends.Basis != Partly {
		t.Fatalf("%+v %v", ends, err)
	}
	near(t, "c of the ends", ends.Bend, 0.34*0.7/(0.5*0.2))
	for name, answers := range map[string]Answers{"half only": five(0.4, 0.7, 0, 0, 1.6), "more only": five(0.4, 0, 0, 1.3, 1.6)} {
		c, err := Fit(answers)
		if err != nil || c.Basis != Answered || math.Abs(c.HalfOff) > 1e-12 || math.Abs(c.MoreOff) > 1e-12 {
			t.Errorf("%s: %+v %v must pass through the answer", name, c, err)
		}
	}
}

func TestContradictionsAreNamed(t *testing.T) {
	negative := -0.1
	for want, answers := range map[string]Answers{
		"none response.none_above_same":                                         five(1, 0.7, 1, 1.2, 1.5),
		"half response.half_below_none":                                         five(0.7, 0.7, 1, 1.2, 1.5),
		"half response.half_above_same":                                         five(0.5, 1, 1, 1.2, 1.5),
		"same response.same":                                                    five(0.5, 0.7, 1.1, 1.2, 1.5),
		"more response.more_below_same":                                         five(0.5, 0.7, 1, 1, 1.5),
		"more response.more_above_unlimited":                                    five(0.5, 0.7, 1, 1.5, 1.5),
		"unlimited response.unlimited_below_same":                               five(0.5, 0.7, 1, 1.2, 1),
		"none response.no_none unlimited response.no_unlimited":                 five(0, 0.7, 1, 0, 0),
		"none response.none_above_same half response.half_above_same":           five(2, 3, 1, 1.2, 1.5),
		"none number.negative":                                                  {None: &negative},
		"half number.too_large":                                                 five(0.5, 101, 1, 1.2, 1.5),
		"more response.more_below_same unlimited response.unlimited_below_same": five(0.5, 0.7, 1, 0.9, 0.8),
	} {
		_, err := Fit(answers)
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid {
			t.Errorf("%s: %v", want, err)
			continue
		}
		got := map[string]string{}
		for _, f := range e.Fields {
			got[f.Path] = f.Code
		}
		words := strings.Fields(want)
		wanted := map[string]string{}
		for i := 0; i < len(words); i += 2 {
			wanted[words[i]] = words[i+1]
		}
		if diff := cmp.Diff(wanted, got); diff != "" {
			t.Error(diff)
		}
	}
}

// No bend on a fine grid fits better; the curve rises and is anchored.
func TestFitIsLeastSquares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		none := rapid.Float64Range(0.001, 0.9).Draw(t, "none")
		half := none + (1-none)*rapid.Float64Range(0.01, 0.99).Draw(t, "half")
		unlimited := 1 + rapid.Float64Range(0.01, 5).Draw(t, "unlimited")
		more := 1 + (unlimited-1)*rapid.Float64Range(0.01, 0.99).Draw(t, "more")
		c, err := Fit(five(none, half, 1, more, unlimited))
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(c.At(1)-1) > 1e-12 || c.At(0) != none {
			t.Fatalf("not anchored: %+v", c)
		}
		found := c.HalfOff*c.HalfOff + c.MoreOff*c.MoreOff
		other := c
		for bend := 0.005; bend < 20; bend += 0.005 {
			other.Bend = bend
			if off := math.Pow(other.At(0.5)-half, 2) + math.Pow(other.At(1.5)-more, 2); off < found-1e-12 {
				t.Fatalf("bend %v is off by %v, %v by %v", bend, off, c.Bend, found)
			}
		}
		for x := 0.0; x < 4; x += 0.125 {
			if c.At(x+0.125) < c.At(x) {
				t.Fatalf("falls at %v: %+v", x, c)
			}
		}
	})
}

// Past the inflection every unit earns less than the one before, up to it more.
func TestInflection(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCurve(t)
		x := c.inflection()
		const h = 1e-3
		second := func(x float64) float64 { return c.At(x+h) - 2*c.At(x) + c.At(x-h) }
		if second(x+0.05) > 1e-9 {
			t.Fatalf("%+v bends up at %v, past its inflection %v", c, x+0.05, x)
		}
		if x > 0.1 && second(x-0.05) < -1e-9 {
			t.Fatalf("%+v bends down at %v, before its inflection %v", c, x-0.05, x)
		}
	})
}

func drawCurve(t *rapid.T) Curve {
	c := between(rapid.Float64Range(0, 0.9).Draw(t, "none"), 1+rapid.Float64Range(0.05, 3).Draw(t, "beyond"))
	c.Bend = rapid.Float64Range(0.3, 5).Draw(t, "bend")
	return c
}

func TestDelphi(t *testing.T) {
	o := Delphi([]Answers{five(0.2, 0.6, 1, 1.2, 1.4), five(0.4, 0.7, 1, 1.3, 2), five(0.5, 0.4, 1, 1.3, 2), {}, five(0.3, 0.8, 1, 1.1, 1.2)})
	want := Opinions{
		None: Opinion{People: 3, Median: 0.3, Low: 0.2, High: 0.4}, Half: Opinion{People: 3, Median: 0.7, Low: 0.6, High: 0.8},
		More: Opinion{People: 3, Median: 1.2, Low: 1.1, High: 1.3}, Unlimited: Opinion{People: 3, Median: 1.4, Low: 1.2, High: 2},
		Contradictory: []int{2},
	}
	if diff := cmp.Diff(want, o); diff != "" {
		t.Error(diff)
	}
	if math.Abs(o.Unlimited.Spread()-0.8) > 1e-12 {
		t.Errorf("spread %v", o.Unlimited.Spread())
	}
	if c, err := Fit(o.Answers()); err != nil || c.None != 0.3 || c.Unlimited != 1.4 {
		t.Errorf("%+v %v", c, err)
	}
	if got := Delphi(nil).Answers(); !got.empty() {
		t.Errorf("nobody said %+v", got)
	}
	even := Delphi([]Answers{five(0.2, 0, 0, 0, 1.4), five(0.4, 0, 0, 0, 2)})
	if math.Abs(even.None.Median-0.3) > 1e-12 || even.Half.People != 0 {
		t.Errorf("%+v", even)
	}
}
