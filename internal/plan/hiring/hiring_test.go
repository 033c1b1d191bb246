package hiring

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

var january = civil.MakeMonth(2027, time.January)

func evaluated(t testing.TB, in Input) Result {
	t.Helper()
	r, err := Evaluate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func need(n float64, months int) []float64 {
	all := make([]float64, months)
	for i := range all {
		all[i] = n
	}
	return all
}

// Ten people, twelve needed from September on; three months of learning, two to
// fill a vacancy: they start in June, the requisition opens in April.
func TestRequisitionsOpenInTime(t *testing.T) {
	in := Input{First: january, Need: append(need(10, 8), need(12, 4)...), People: 10, Ramp: []float64{0.25, 0.5, 0.75}, MonthsToFill: 2}
	r := evaluated(t, in)
	want := []Requisition{{january + 3, january + 5, 2}}
	if diff := cmp.Diff(want, r.Requisitions); diff != "" {
		t.Error(diff)
	}
	for i, output := range []float64{10, 10, 10, 10, 10, 10.5, 11, 11.5, 12, 12, 12, 12} {
		if r.Months[i].Output != output || r.Months[i].Gap != 0 {
			t.Errorf("%+v, want an output of %v", r.Months[i], output)
		}
	}
}

// Twelve are needed at once: two months pass until anybody starts, and three
// more until they have learned.
func TestWhatCannotBeFilledInTimeIsAGap(t *testing.T) {
	r := evaluated(t, Input{First: january, Need: need(12, 7), People: 10, Ramp: []float64{0.25, 0.5, 0.75}, MonthsToFill: 2})
	if diff := cmp.Diff([]Requisition{{january, january + 2, 2}}, r.Requisitions); diff != "" {
		t.Error(diff)
	}
	for i, gap := range []float64{2, 2, 1.5, 1, 0.5, 0, 0} {
		if r.Months[i].Gap != gap {
			t.Errorf("%+v, want a gap of %v", r.Months[i], gap)
		}
	}
}

// Half of the people leave per year: a twenty-fourth each month. Of 24 one goes
// in the first month, so one is looked for to start in the second.
func TestAttritionIsReplaced(t *testing.T) {
	r := evaluated(t, Input{First: january, Need: need(23.9, 3), People: 24, Attrition: 0.5})
	if diff := cmp.Diff([]Requisition{{january + 1, january + 1, 1}, {january + 2, january + 2, 1}}, r.Requisitions); diff != "" {
		t.Error(diff)
	}
	if m := r.Months[0]; math.Abs(m.Leaving-1) > 1e-9 || r.Months[1].There != 24 {
		t.Errorf("%+v", r.Months[:2])
	}
}

func TestKnownChangesCount(t *testing.T) {
	r := evaluated(t, Input{First: january, Need: need(10, 4), People: 10, Planned: []Change{{january + 1, -1}, {january + 2, 2}}, Ramp: []float64{0.5}})
	// One is missing in February, when the two who start in March are not there.
	if diff := cmp.Diff([]Requisition{{january, january, 1}}, r.Requisitions); diff != "" {
		t.Error(diff)
	}
	for i, output := range []float64{10.5, 10, 11, 12} {
		if r.Months[i].Output != output {
			t.Errorf("%+v, want %v", r.Months[i], output)
		}
	}
}

func TestFaultyInputsAreNamed(t *testing.T) {
	_, err := Evaluate(Input{
		First: january, Need: []float64{-1, math.NaN()}, People: 1e9, Planned: []Change{{january - 1, math.Inf(-1)}},
		Ramp: []float64{2}, Attrition: 13, MonthsToFill: -1,
	})
	if !fault.Is(err, fault.Invalid) {
		t.Fatal(err)
	}
	for _, path := range []string{"need[0]: must not be negative", "need[1]: must be a finite", "people: must not be above", "planned[0].people", "planned[0].month", "ramp[0]", "attrition", "months_to_fill"} {
		if !strings.Contains(err.Error(), path) {
			t.Errorf("%q is not named in %v", path, err)
		}
	}
	if _, err := Evaluate(Input{}); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "need: must be from 1") {
		t.Errorf("nothing needed: %v", err)
	}
}

func draw(t *rapid.T) Input {
	return Input{
		First: january, Need: rapid.SliceOfN(rapid.Float64Range(0, 30), 1, 30).Draw(t, "need"), People: rapid.Float64Range(0, 30).Draw(t, "people"),
		Ramp: rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 6).Draw(t, "ramp"), Attrition: rapid.SampledFrom([]float64{0, 0.1, 1}).Draw(t, "attrition"), MonthsToFill: rapid.IntRange(0, 5).Draw(t, "fill"),
	}
}

// As soon as people can be there and trained, the need is met; nothing opens
// before the first month.
func TestTheNeedIsMetOnceItCanBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := draw(t)
		r, err := Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		for i, m := range r.Months {
			if i >= in.MonthsToFill && m.There < m.Need-1e-5 || i >= in.MonthsToFill+len(in.Ramp) && m.Gap > 1e-5 || m.Output > m.There+1e-9 {
				t.Fatalf("month %d: %+v", i+1, m)
			}
		}
		for _, q := range r.Requisitions {
			if q.Open < in.First || q.Start-q.Open != civil.Month(in.MonthsToFill) || q.People < 1 {
				t.Fatalf("%+v", q)
			}
		}
	})
}

// Without attrition nobody is hired beyond the largest need, and one fewer of
// any requisition would be missed.
func TestNobodyIsHiredInVain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := draw(t)
		in.Attrition = 0
		r, err := Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range r.Requisitions {
			missed := false
			for _, m := range r.Months {
				missed = missed || m.Month >= q.Start && m.There-1 < m.Need-1e-6
			}
			if !missed {
				t.Fatalf("%+v is hired in vain: %+v", q, r.Months)
			}
		}
	})
}

// When vacancies are filled sooner, no month has fewer people.
func TestFasterFillingNeverLeavesFewer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := draw(t)
		in.Attrition = 0
		slower := in
		slower.MonthsToFill++
		a, b := evaluatedIn(t, in), evaluatedIn(t, slower)
		for i := range a.Months {
			if a.Months[i].There < b.Months[i].There-1e-6 {
				t.Fatalf("month %d: %v there, and %v when vacancies take longer", i+1, a.Months[i].There, b.Months[i].There)
			}
		}
	})
}

func evaluatedIn(t *rapid.T, in Input) Result {
	r, err := Evaluate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
