package workload

import (
	"strings"
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
		values, out := make([]float64, len(form.Variables)), make([]float64, form.Answers)
		factor := rapid.Float64Range(0.5, 2).Draw(t, "factor")
		for i, v := range form.Variables {
			if values[i] = v.Value; strings.HasPrefix(v.Setting, "norm/") || strings.HasPrefix(v.Setting, "trip/") || strings.HasPrefix(v.Setting, "minutes/") {
				values[i] *= factor
			}
		}
		for i := range in.Operations {
			in.Operations[i].Minutes *= factor
			in.Operations[i].TripMinutes *= factor
		}
		for _, s := range in.Segments {
			for i := range s.Standard {
				if m := s.Standard[i].Minutes; m != nil {
					longer := *m * factor
					s.Standard[i].Minutes = &longer
				}
			}
		}
		r := evaluate(in)
		form.People(values, out)
		if !close6(out[0], r.People) {
			t.Fatalf("%v people, the plan has %v", out[0], r.People)
		}
		for i, m := range r.Months {
			if !close6(out[i+1], m.People) {
				t.Fatalf("%s: %v people, the plan has %v", m.Month.Month, out[i+1], m.People)
			}
		}
		if r.Peak != nil && !close6(out[len(r.Months)+1], r.Peak.People) {
			t.Fatalf("%v people at the peak, the plan has %v", out[len(r.Months)+1], r.Peak.People)
		}
	})
}

// A twelfth of the team is replaced each month, and the new ones give half for
// two months, so each costs one month of output: 1 − 1 ÷ 12 × 1 = 11 ÷ 12.
func TestTurnoverTakesSellingTime(t *testing.T) {
	person := Person{HoursPerYear: 1200, SellingShare: 1, Utilisation: 1, Ramp: []float64{0.5, 0.5}, Attrition: 1}
	r := evaluated(t, one(60, person, segment("A", 1100, 1)))
	if !near(r.SellingHours, 1100) || !near(r.People, 1) {
		t.Errorf("%v h, %v people", r.SellingHours, r.People)
	}
	for name, change := range map[string]func(*Person){
		"person.ramp[1]: must not be above 1":        func(p *Person) { p.Ramp[1] = 3 },
		"person.ramp: Learning takes at most":        func(p *Person) { p.Ramp = make([]float64, 61) },
		"person.attrition: must not be negative":     func(p *Person) { p.Attrition = -1 },
		"person.attrition: must not be above 12":     func(p *Person) { p.Attrition = 13 },
		"person.attrition: So many leave, and learn": func(p *Person) { p.Attrition = 12 },
	} {
		p := person
		p.Ramp = append([]float64(nil), person.Ramp...)
		if change(&p); true {
			if _, err := Evaluate(one(60, p, segment("A", 1, 1))); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%v, want %q", err, name)
			}
		}
	}
}
