package market

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plan draws a valid market with a pace.
func plan(t *rapid.T) Input {
	in := Input{Months: rapid.IntRange(1, 40).Draw(t, "months"), StartPerMonth: rapid.Float64Range(0.5, 500).Draw(t, "pace"), Order: rapid.SampledFrom([]Order{"", InOrder, SkimFirst, AllAtOnce}).Draw(t, "order")}
	in.PersonHours = []float64{rapid.Float64Range(20, 160).Draw(t, "hours")}
	in.BaseHours = rapid.SampledFrom([]float64{0, 0, 35}).Draw(t, "base")
	for i := range rapid.IntRange(1, 4).Draw(t, "segments") {
		s := Segment{Name: fmt.Sprint("s", i), Prospects: rapid.Float64Range(1, 3000).Draw(t, "prospects"), Potential: rapid.Float64Range(0, 1e6).Draw(t, "potential"), Share: rapid.Float64Range(0, 1).Draw(t, "share")}
		for k := range rapid.IntRange(1, 4).Draw(t, "stages") {
			s.Stages = append(s.Stages, Stage{Name: fmt.Sprint("k", k), Hours: rapid.Float64Range(0.1, 6).Draw(t, "unit hours"), Conversion: rapid.Float64Range(0, 1).Draw(t, "conversion"), Lag: rapid.IntRange(0, 4).Draw(t, "lag")})
		}
		s.Service = Service{Clients: rapid.SampledFrom([]float64{0, 0, 12}).Draw(t, "clients"), HoursPerClient: rapid.SampledFrom([]float64{0, 1.5, 9}).Draw(t, "service"), Churn: rapid.SampledFrom([]float64{0, 0.02, 0.5, 1}).Draw(t, "churn")}
		in.Segments = append(in.Segments, s)
	}
	return in
}

func close6(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

// slow follows the recurrences of the package comment literally, stage by stage,
// for the starts that Evaluate chose.
func slow(in Input, starts []Start) (hours, won, clients []float64) {
	hours, won, clients = make([]float64, in.Months), make([]float64, in.Months), make([]float64, in.Months)
	for i, s := range in.Segments {
		units := make([][]float64, len(s.Stages)+1)
		for k := range units {
			units[k] = make([]float64, in.Months)
		}
		for _, st := range starts {
			if st.Segment == i {
				units[0][st.Month-1] += st.Started
			}
		}
		c := s.Service.Clients
		for t := range in.Months {
			for k, stage := range s.Stages {
				if t >= stage.Lag {
					units[k+1][t] = stage.Conversion * units[k][t-stage.Lag]
				}
				hours[t] += units[k][t] * stage.Hours
			}
			w := units[len(s.Stages)][t]
			c = c*(1-s.Service.Churn) + w
			won[t], clients[t], hours[t] = won[t]+w, clients[t]+c, hours[t]+c*s.Service.HoursPerClient
		}
	}
	for t := range hours {
		hours[t] += in.BaseHours
	}
	return hours, won, clients
}

func TestEqualsTheSlowWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		if rapid.Bool().Draw(t, "from people") {
			in.StartPerMonth, in.People = 0, []float64{rapid.Float64Range(0.2, 30).Draw(t, "people")}
		}
		r, err := Evaluate(in)
		if err != nil {
			t.Fatal(err)
		}
		hours, won, clients := slow(in, r.Starts)
		for i, m := range r.Months {
			if !close6(m.Hours, hours[i]) || !close6(m.Won, won[i]) || !close6(m.Clients, clients[i]) || !close6(m.People*m.PersonHours, hours[i]) {
				t.Fatalf("month %d: %+v; the slow way %v h, %v won, %v clients", i+1, m, hours[i], won[i], clients[i])
			}
		}
	})
}

// Nobody is started twice, and a finished market is started whole.
func TestProspectsAreStartedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		r := evaluate(in)
		all, started := 0.0, 0.0
		for i, s := range r.Segments {
			if s.Started > in.Segments[i].Prospects*(1+1e-9) || (s.FinishMonth > 0) != close6(s.Started, in.Segments[i].Prospects) {
				t.Fatalf("%+v of %v", s, in.Segments[i].Prospects)
			}
			all, started = all+in.Segments[i].Prospects, started+s.Started
		}
		if want := int(math.Ceil(all/in.StartPerMonth - 1e-9)); r.FinishMonth > 0 && r.FinishMonth != want || r.FinishMonth == 0 && want <= in.Months {
			t.Fatalf("finish %d, want %d of %d", r.FinishMonth, want, in.Months)
		}
	})
}

// A faster pace never needs fewer people in any month while there are prospects
// left, and never finishes later. (A market that ends may leave the slower pace
// its fullest month: a whole start on top of all the clients.)
func TestFasterNeedsMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		times := rapid.Float64Range(1, 5).Draw(t, "times")
		faster := in
		faster.StartPerMonth *= times
		if a, b := evaluate(in), evaluate(faster); later(a, b) {
			t.Fatalf("finish %d → %d", a.FinishMonth, b.FinishMonth)
		}
		open := in.Segments[0]
		open.Open = true
		in.Order, in.Segments = InOrder, []Segment{open}
		faster.Order, faster.Segments = InOrder, in.Segments
		a, b := evaluate(in), evaluate(faster)
		for i, m := range a.Months {
			if b.Months[i].People < m.People*(1-1e-9) {
				t.Fatalf("month %d: %v → %v people", i+1, m.People, b.Months[i].People)
			}
		}
	})
}

// later tells whether b finishes after a.
func later(a, b Result) bool {
	return a.FinishMonth > 0 && (b.FinishMonth == 0 || b.FinishMonth > a.FinishMonth)
}

// The people who are there are never promised away, unless clients and the base
// load alone take more.
func TestPeopleAreNotOverloaded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		in.StartPerMonth, in.People = 0, []float64{rapid.Float64Range(0.2, 30).Draw(t, "people")}
		if rapid.Bool().Draw(t, "seasons") {
			in.PersonHours = rapid.SliceOfN(rapid.Float64Range(20, 160), in.Months, in.Months).Draw(t, "hours by month")
		}
		idle := in
		idle.StartPerMonth, idle.People = 1e-9, nil
		floor := evaluate(idle)
		for i, m := range evaluate(in).Months {
			if m.People > max(m.Have, floor.Months[i].People)*(1+1e-6)+1e-6 {
				t.Fatalf("month %d: %v people for %v, without prospects %v", i+1, m.People, m.Have, floor.Months[i].People)
			}
		}
	})
}

// More people never finish later.
func TestMorePeopleFinishEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		in.StartPerMonth, in.People = 0, []float64{rapid.Float64Range(0.2, 30).Draw(t, "people")}
		more := in
		more.People = []float64{in.People[0] * rapid.Float64Range(1, 5).Draw(t, "times")}
		if a, b := evaluate(in), evaluate(more); later(a, b) {
			t.Fatalf("%v people finish in %d, %v in %d", in.People, a.FinishMonth, more.People, b.FinishMonth)
		}
	})
}

// The curve is concave, and the first of the cream hold at least their share.
func TestCreamIsConcave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var portions []Portion
		for range rapid.IntRange(1, 20).Draw(t, "portions") {
			portions = append(portions, Portion{rapid.Float64Range(0, 100).Draw(t, "prospects"), rapid.Float64Range(0, 1e6).Draw(t, "potential")})
		}
		curve := Cream(portions)
		if curve == nil {
			return
		}
		slope := math.Inf(1)
		for i := 1; i < len(curve); i++ {
			dx, dy := curve[i].Prospects-curve[i-1].Prospects, curve[i].Potential-curve[i-1].Potential
			if dx < -1e-12 || dx > 1e-6 && dy/dx > slope*(1+1e-6)+1e-6 {
				t.Fatalf("%v", curve)
			}
			if dx > 1e-6 {
				slope = dy / dx
			}
		}
		x := rapid.Float64Range(0, 1).Draw(t, "x")
		if Held(curve, x) < x-1e-9 {
			t.Fatalf("the first %v hold %v", x, Held(curve, x))
		}
	})
}

// audit recomputes a term from its inputs, down to the settings.
func audit(t *rapid.T, term Term) {
	if term.Formula == "" {
		if term.Setting == "" && term.Value != 0 {
			t.Fatalf("%s has neither a formula nor a setting", term.Key)
		}
		return
	}
	value := map[string]float64{}
	sum, product := 0.0, 1.0
	for _, in := range term.Inputs {
		audit(t, in)
		if !strings.Contains(term.Formula, "{"+in.Key+"}") {
			t.Fatalf("%s does not use %s", term.Key, in.Key)
		}
		value[in.Key] = in.Value
		sum, product = sum+in.Value, product*in.Value
	}
	want := map[string]float64{
		"{hours} ÷ {person_hours}":                         value["hours"] / value["person_hours"],
		"{funnel_hours} + {service_hours} + {base_hours}":  sum,
		"{started_then} × {reach} × {hours_per_unit}":      product,
		"{started_then} × {win}":                           product,
		"{segment_clients} × {hours_per_client}":           product,
		"product of {conversion}":                          product,
		"{clients_before} × (1 - {churn}) + {segment_won}": value["clients_before"]*(1-value["churn"]) + value["segment_won"],
		"{room_hours} ÷ {hours_per_start} × {start_share}": value["room_hours"] / value["hours_per_start"] * value["start_share"],
	}
	want["{segment_clients} × {potential} × {share} ÷ 12"] = product / 12
	want["{have} × {person_hours} - {service_hours} - {base_hours}"] = value["have"]*value["person_hours"] - value["service_hours"] - value["base_hours"]
	got, known := want[term.Formula]
	if strings.HasPrefix(term.Formula, "Σ ") {
		got, known = sum, true
	}
	if !known || !close6(got, term.Value) {
		t.Fatalf("%s: %s gives %v, but the value is %v", term.Key, term.Formula, got, term.Value)
	}
}

func TestEveryNumberFollowsFromItsExplanation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := plan(t)
		if rapid.Bool().Draw(t, "from people") {
			in.StartPerMonth, in.People = 0, []float64{rapid.Float64Range(0.2, 30).Draw(t, "people")}
		}
		r := evaluate(in)
		month := rapid.IntRange(1, in.Months).Draw(t, "month")
		e, m := Explain(in, r, month), r.Months[month-1]
		if !close6(e.People.Value, m.People) || !close6(e.Won.Value, m.Won) || !close6(e.Clients.Value, m.Clients) || !close6(e.Started.Value, m.Started) || !close6(e.Money.Value, m.Money) {
			t.Fatalf("%+v\n%+v", e, m)
		}
		for _, term := range []Term{e.People, e.Won, e.Clients, e.Started, e.Room, e.Money} {
			audit(t, term)
		}
	})
}

// A slider move: a two-year plan of nine segments in all three orders.
func BenchmarkSlider(b *testing.B) {
	in := two()
	for i := range 7 {
		s := in.Segments[i%2]
		s.Name = fmt.Sprint("more ", i)
		s.Stages = []Stage{{Name: "a", Hours: 0.5, Conversion: 0.4, Lag: 1}, {Name: "b", Hours: 2, Conversion: 0.5, Lag: 2}, {Name: "c", Hours: 3, Conversion: 0.5, Lag: 3}}
		in.Segments = append(in.Segments, s)
	}
	for b.Loop() {
		if _, err := Compare(in); err != nil {
			b.Fatal(err)
		}
	}
}
