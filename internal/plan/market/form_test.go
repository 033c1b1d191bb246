package market

import (
	"testing"

	"pgregory.net/rapid"
)

// A form computes what Evaluate does, with its own values and with changed ones.
func TestAFormEqualsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		form, err := Compile(in)
		if err != nil {
			t.Fatal(err)
		}
		values, out := make([]float64, len(form.Variables)), make([]float64, form.Answers())
		factor := rapid.SampledFrom([]float64{1, 0.5}).Draw(t, "factor")
		for i, v := range form.Variables {
			values[i] = v.Value * factor
		}
		form.Plan(values, out)
		for i := range in.Segments {
			s := &in.Segments[i]
			for k := range s.Stages {
				s.Stages[k].Hours *= factor
				s.Stages[k].Conversion *= factor
			}
			s.Potential *= factor
			s.Share *= factor
			s.Service.HoursPerClient *= factor
			s.Service.Churn *= factor
		}
		r := evaluate(in)
		money := 0.0
		for i, m := range r.Months {
			money += m.Money
			if !close6(out[i], m.People) {
				t.Fatalf("month %d: %v people, the plan has %v", i+1, out[i], m.People)
			}
		}
		finish := float64(r.FinishMonth)
		if finish == 0 {
			finish = float64(in.Months + 1)
		}
		if !close6(out[form.Money()], money) || !close6(out[form.Clients()], r.Months[in.Months-1].Clients) || out[form.Finish()] != finish {
			t.Fatalf("%v; the plan has %v of money, finishes in %v", out, money, finish)
		}
	})
}

func TestVariablesAreNamedBySettings(t *testing.T) {
	in := example()
	in.Segments[0].Name = "A"
	form, err := Compile(in)
	if err != nil {
		t.Fatal(err)
	}
	if got := form.Variables[1]; got != (Variable{"stage/A/first call/conversion", 0.4}) || len(form.Variables) != 8 {
		t.Errorf("%+v", form.Variables)
	}
	if _, err := Compile(Input{}); err == nil {
		t.Error("an empty plan was compiled")
	}
}

// One draw of a two-year plan of two segments; ten thousand make a simulation.
func BenchmarkForm(b *testing.B) {
	form, err := Compile(two())
	if err != nil {
		b.Fatal(err)
	}
	values, out := make([]float64, len(form.Variables)), make([]float64, form.Answers())
	for i, v := range form.Variables {
		values[i] = v.Value
	}
	for b.Loop() {
		form.Plan(values, out)
	}
}
