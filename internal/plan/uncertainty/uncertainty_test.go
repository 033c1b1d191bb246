package uncertainty

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

const draws = 10_000

func made(t testing.TB, d Distribution, err error) Distribution {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s is %v, want %v ± %v", what, got, want, tolerance)
	}
}

// moments integrates a quantile function.
func moments(d Distribution) (mean, deviation float64) {
	const n = 200_000
	var sum, squares float64
	for i := range n {
		v := d.Quantile((float64(i) + 0.5) / n)
		sum, squares = sum+v, squares+v*v
	}
	mean = sum / n
	return mean, math.Sqrt(max(0, squares/n-mean*mean))
}

// The textbook's mean and standard deviation of each kind.
func TestMomentsAreThoseOfTheTextbook(t *testing.T) {
	type shape struct {
		d               Distribution
		mean, deviation float64
	}
	logNormal, err := LogNormal(30, 0.2)
	if err != nil {
		t.Fatal(err)
	}
	shapes := map[string]shape{"log-normal": {logNormal, 30, 6}}
	for name, ab := range map[string][2]float64{"beta 2 5": {2, 5}, "beta 0.5 0.5": {0.5, 0.5}, "beta 1 1": {1, 1}, "beta 4000 16000": {4000, 16000}, "beta 1 300": {1, 300}, "beta 0.5 7": {0.5, 7}} {
		a, b := ab[0], ab[1]
		d, err := Beta(a, b)
		shapes[name] = shape{made(t, d, err), a / (a + b), math.Sqrt(a*b/(a+b+1)) / (a + b)}
	}
	for name, np := range map[string]struct {
		n int
		p float64
	}{"binomial": {247, 0.02}, "large binomial": {2_000_000, 0.3}} {
		d, err := Binomial(np.n, np.p)
		n := float64(np.n)
		shapes[name] = shape{made(t, d, err), n * np.p, math.Sqrt(n * np.p * (1 - np.p))}
	}
	// PERT 100, 200, 600: mean 250, alpha 1.8, beta 4.2.
	d, err := PERT(100, 200, 600)
	shapes["pert"] = shape{made(t, d, err), 250, 500 * math.Sqrt(1.8*4.2/7) / 6}
	for name, s := range shapes {
		mean, deviation := moments(s.d)
		within(t, name+"'s mean", mean, s.mean, 1e-3*max(s.mean, s.deviation))
		within(t, name+"'s deviation", deviation, s.deviation, 1e-2*s.deviation)
		within(t, name+"'s stated mean", s.d.Mean(), s.mean, 1e-9*s.mean)
	}
}

// Beta 1, 1 is the share itself, beta 2, 1 its root; of the log-normal the
// median is mean ÷ √(1 + cv²).
func TestQuantilesInClosedForm(t *testing.T) {
	even, err := Beta(1, 1)
	made(t, even, err)
	root, err := Beta(2, 1)
	made(t, root, err)
	norm, err := LogNormal(30, 0.2)
	made(t, norm, err)
	for _, p := range []float64{0.01, 0.1, 0.5, 0.8, 0.99} {
		within(t, "beta 1 1", even.Quantile(p), p, 1e-5)
		within(t, "beta 2 1", root.Quantile(p), math.Sqrt(p), 1e-4)
	}
	within(t, "the median", norm.Quantile(0.5), 30/math.Sqrt(1.04), 1e-9)
	// Φ⁻¹(0.8) = 0.8416212336
	within(t, "P80", norm.Quantile(0.8), 30/math.Sqrt(1.04)*math.Exp(0.8416212336*math.Sqrt(math.Log(1.04))), 1e-6)
	// Two tries of one half: 0 in a quarter, 1 in a half, 2 in a quarter.
	coin, err := Binomial(2, 0.5)
	made(t, coin, err)
	for p, want := range map[float64]float64{0.1: 0, 0.2499: 0, 0.2501: 1, 0.7499: 1, 0.7501: 2, 0.9: 2} {
		if got := coin.Quantile(p); got != want {
			t.Errorf("the %v quantile is %v, want %v", p, got, want)
		}
	}
}

func TestQuantilesNeverFall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d Distribution
		var err error
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			d, err = LogNormal(rapid.Float64Range(0.1, 1e6).Draw(t, "mean"), rapid.Float64Range(0, 3).Draw(t, "cv"))
		case 1:
			d, err = Beta(rapid.Float64Range(0.5, 1000).Draw(t, "a"), rapid.Float64Range(0.5, 1000).Draw(t, "b"))
		case 2:
			low := rapid.Float64Range(0, 1000).Draw(t, "low")
			likely := low + rapid.Float64Range(0, 1000).Draw(t, "likely")
			d, err = PERT(low, likely, likely+rapid.Float64Range(0, 1000).Draw(t, "high"))
		case 3:
			d, err = Binomial(rapid.IntRange(0, 5000).Draw(t, "n"), rapid.Float64Range(0, 1).Draw(t, "p"))
		}
		if err != nil {
			t.Fatal(err)
		}
		last := math.Inf(-1)
		for i := 1; i < 200; i++ {
			v := d.Quantile(float64(i) / 200)
			if v < last || math.IsNaN(v) {
				t.Fatalf("%v after %v", v, last)
			}
			last = v
		}
	})
}

func simulated(t *testing.T, inputs []Input, model Model, seed uint64) Sample {
	t.Helper()
	s, err := Simulate(inputs, model, 1, draws, seed)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func product(values, out []float64) {
	out[0] = 1
	for _, v := range values {
		out[0] *= v
	}
}

func sum(values, out []float64) {
	out[0] = 0
	for _, v := range values {
		out[0] += v
	}
}

// The product of log-normal inputs is log-normal: its quantiles are known.
func TestSimulationAgainstClosedForm(t *testing.T) {
	a, err := LogNormal(30, 0.2)
	made(t, a, err)
	b, err := LogNormal(1000, 0.3)
	made(t, b, err)
	s := simulated(t, []Input{{Key: "norm", Distribution: a}, {Key: "companies", Distribution: b}}, product, 1)
	sigma := math.Sqrt(math.Log(1.04) + math.Log(1.09))
	median := 30_000 / math.Sqrt(1.04*1.09)
	q := s.Quantiles(0, 0.5, 0.8)
	within(t, "P50", q[0]/median, 1, 0.02)
	within(t, "P80", q[1]/(median*math.Exp(0.8416212336*sigma)), 1, 0.02)
	within(t, "the mean", s.Mean(0)/30_000, 1, 0.02)
	// Above the P80 one draw in five lies.
	within(t, "overload", s.Above(0, median*math.Exp(0.8416212336*sigma)), 0.2, 0.02)
}

func TestTheSameSeedGivesTheSameDraws(t *testing.T) {
	norm, err := LogNormal(30, 0.2)
	made(t, norm, err)
	in := []Input{{Key: "a", Distribution: norm}, {Key: "b", Distribution: norm}}
	one, again, other := simulated(t, in, sum, 7), simulated(t, in, sum, 7), simulated(t, in, sum, 8)
	same := 0
	for d := range one[0] {
		if one[0][d] != again[0][d] {
			t.Fatalf("draw %d: %v and %v", d, one[0][d], again[0][d])
		}
		if one[0][d] == other[0][d] {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d draws are alike under another seed", same)
	}
}

// Scenario b adds a certain hour to what a has, and an input of its own that is
// known: no draw may differ by anything else.
func TestScenariosShareTheirNumbers(t *testing.T) {
	norm, err := LogNormal(30, 0.5)
	made(t, norm, err)
	a := simulated(t, []Input{{Key: "call", Distribution: norm}}, sum, 3)
	b := simulated(t, []Input{{Key: "more", Distribution: Fixed(1)}, {Key: "call", Distribution: norm}}, sum, 3)
	d, err := Compare(a, b, 0)
	if err != nil {
		t.Fatal(err)
	}
	within(t, "P10", d.P10, 1, 1e-9)
	within(t, "P90", d.P90, 1, 1e-9)
	if d.More != 1 {
		t.Errorf("b is larger in %v of the draws", d.More)
	}
	if _, err := Compare(a, Sample{{1}}, 0); !fault.Is(err, fault.Invalid) {
		t.Errorf("scenarios of different length: %v", err)
	}
}

func TestTornado(t *testing.T) {
	wide, err := LogNormal(10, 0.5)
	made(t, wide, err)
	narrow, err := LogNormal(10, 0.1)
	made(t, narrow, err)
	in := []Input{{Key: "narrow", Distribution: narrow}, {Key: "jan", Group: "months", Distribution: narrow}, {Key: "feb", Group: "months", Distribution: narrow}, {Key: "wide", Distribution: wide}, {Key: "known", Distribution: Fixed(10)}}
	swings := Tornado(in, sum, 1, 0, 8)
	if len(swings) != 3 || swings[0].Group != "wide" || swings[1].Group != "months" || swings[2].Group != "narrow" {
		t.Fatalf("%+v", swings)
	}
	within(t, "low", swings[0].Low, 40+wide.Quantile(0.1), 1e-9)
	within(t, "high", swings[0].High, 40+wide.Quantile(0.9), 1e-9)
	within(t, "a group of two", swings[1].Reach(), 2*swings[2].Reach(), 1e-9)
	if got := Tornado(in, sum, 1, 0, 1); len(got) != 1 {
		t.Errorf("%+v", got)
	}
}

// 2 × 3 becomes 4 × 5: the first factor brings ((4−2)·3 + (4−2)·5) ÷ 2 = 8, the
// second ((5−3)·2 + (5−3)·4) ÷ 2 = 6, together 14.
func TestADifferenceTermByTerm(t *testing.T) {
	terms := Explain([]float64{2, 7, 3}, []float64{4, 7, 5}, func(v, out []float64) { out[0] = v[0] * v[2] }, 1, 0)
	if terms[0] != 8 || terms[1] != 0 || terms[2] != 6 {
		t.Errorf("%v", terms)
	}
}

func TestTermsSumUpToTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 16).Draw(t, "inputs")
		a := rapid.SliceOfN(rapid.Float64Range(0.5, 2), n, n).Draw(t, "a")
		b := rapid.SliceOfN(rapid.Float64Range(0.5, 2), n, n).Draw(t, "b")
		out := make([]float64, 1)
		product(a, out)
		before := out[0]
		product(b, out)
		total := 0.0
		for i, term := range Explain(a, b, product, 1, 0) {
			total += term
			if term != 0 && term > 0 != (b[i] > a[i]) {
				t.Fatalf("input %d went from %v to %v and brought %v", i, a[i], b[i], term)
			}
		}
		if math.Abs(total-(out[0]-before)) > 1e-9*max(1, before, out[0]) {
			t.Fatalf("terms sum up to %v, the difference is %v", total, out[0]-before)
		}
	})
}

func TestWhatCannotBeDrawn(t *testing.T) {
	for name, make := range map[string]func() (Distribution, error){
		"no mean":        func() (Distribution, error) { return LogNormal(0, 0.2) },
		"negative cv":    func() (Distribution, error) { return LogNormal(1, -1) },
		"nan":            func() (Distribution, error) { return LogNormal(math.NaN(), 1) },
		"no cases":       func() (Distribution, error) { return Beta(0.4, 1) },
		"falling":        func() (Distribution, error) { return PERT(3, 2, 5) },
		"no probability": func() (Distribution, error) { return Binomial(3, 1.5) },
	} {
		if d, err := make(); !fault.Is(err, fault.Invalid) || d != nil {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
	for _, n := range []int{0, 99, 100_001} {
		if _, err := Simulate(nil, sum, 1, n, 1); fault.CodeOf(err) != "uncertainty.draws" {
			t.Errorf("%d draws: %v", n, err)
		}
	}
	if d, err := PERT(5, 5, 5); err != nil || d.Quantile(0.3) != 5 {
		t.Errorf("%v, %v", d, err)
	}
}
