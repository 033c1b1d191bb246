package market

import (
	"math"
	"strings"
	"testing"

	"kaymak/internal/fault"
)

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

func evaluated(t *testing.T, in Input) Result {
	t.Helper()
	r, err := Evaluate(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func conversions(shares ...float64) []Stage {
	var stages []Stage
	for i, c := range shares {
		stages = append(stages, Stage{Name: string(rune('a' + i)), Hours: 1, Conversion: c})
	}
	return stages
}

// 1000×0.4×0.15×0.2×0.7 → 8.4 clients; 8 clients need 952.4 prospects.
func TestAThousandProspects(t *testing.T) {
	stages := conversions(0.4, 0.15, 0.2, 0.7)
	if got := 1000 * Win(stages); !near(got, 8.4) {
		t.Errorf("%v clients, want 8.4", got)
	}
	if got := Needed(8, stages); math.Abs(got-952.4) > 0.05 {
		t.Errorf("8 clients need %v prospects, want 952.4", got)
	}
	r := evaluated(t, Input{Months: 1, StartPerMonth: 1000, PersonHours: []float64{100}, Segments: []Segment{{Prospects: 1000, Stages: stages}}})
	if !near(r.Months[0].Won, 8.4) || r.FinishMonth != 1 {
		t.Errorf("%+v", r)
	}
}

// 7×150k×0.85 + 3×150k×0.4 = 1,072.5k.
func TestExpectedMoney(t *testing.T) {
	segment := func(n, share float64) Segment {
		return Segment{Prospects: n, Potential: 150_000_00, Share: share, Stages: conversions(1)}
	}
	if got := segment(7, 0.85).Expected() + segment(3, 0.4).Expected(); !near(got, 1_072_500_00) {
		t.Errorf("%v, want 1,072.5k", got)
	}
}

// example is 100 prospects a month: half an hour of a first call, 40 % of them a
// meeting of two hours a month later, half of those a client another month later.
func example() Input {
	return Input{
		Months: 12, StartPerMonth: 100, PersonHours: []float64{100},
		Segments: []Segment{{
			Open:    true,
			Stages:  []Stage{{Name: "first call", Hours: 0.5, Conversion: 0.4, Lag: 1}, {Name: "meeting", Hours: 2, Conversion: 0.5, Lag: 1}},
			Service: Service{HoursPerClient: 1.5, Churn: 0.02},
		}},
	}
}

func TestAFunnelWorkedByHand(t *testing.T) {
	r := evaluated(t, example())
	for i, want := range []Month{
		{Started: 100, FunnelHours: 50, Hours: 50, People: 0.5},
		{Started: 100, FunnelHours: 130, Hours: 130, People: 1.3},
		{Started: 100, Won: 20, Clients: 20, FunnelHours: 130, ServiceHours: 30, Hours: 160, People: 1.6},
		{Started: 100, Won: 20, Clients: 39.6, FunnelHours: 130, ServiceHours: 59.4, Hours: 189.4, People: 1.894},
	} {
		got := r.Months[i]
		if !near(got.Started, want.Started) || !near(got.Won, want.Won) || !near(got.Clients, want.Clients) || !near(got.FunnelHours, want.FunnelHours) ||
			!near(got.ServiceHours, want.ServiceHours) || !near(got.Hours, want.Hours) || !near(got.People, want.People) {
			t.Errorf("month %d is %+v, want %+v", i+1, got, want)
		}
	}
	if r.FinishMonth != 0 || r.EatenMonth != 0 || !near(r.PeakPeople, r.Months[11].People) {
		t.Errorf("finish %d, eaten %d, peak %v", r.FinishMonth, r.EatenMonth, r.PeakPeople)
	}
}

func TestTheMarketComesToAnEnd(t *testing.T) {
	in := example()
	in.Segments[0].Open, in.Segments[0].Prospects = false, 250
	r := evaluated(t, in)
	if r.FinishMonth != 3 || r.LastWinMonth != 5 || r.Months[2].Started != 50 || r.Months[3].Started != 0 {
		t.Errorf("finish %d, last win %d, %+v", r.FinishMonth, r.LastWinMonth, r.Months[:4])
	}
	in.Segments[0].Prospects = 20_000
	if r := evaluated(t, in); r.FinishMonth != 0 || r.LastWinMonth != 0 {
		t.Errorf("finish %d", r.FinishMonth)
	}
}

// Two people with 100 h a month and nothing but a call of one hour start 200.
func TestPeopleSetThePace(t *testing.T) {
	r := evaluated(t, Input{Months: 12, People: []float64{2}, PersonHours: []float64{100}, Segments: []Segment{{Prospects: 1000, Stages: conversions(0.1)}}})
	if r.FinishMonth != 5 || r.Months[0].Started != 200 || r.Months[0].People != 2 {
		t.Errorf("finish %d, %+v", r.FinishMonth, r.Months[0])
	}
}

// With the meetings that follow, 300 h carry 300 ÷ (0.5 + 0.8) starts in the month
// of the first meetings, and that is the pace from the beginning.
func TestPeopleKeepHoursForWhatFollows(t *testing.T) {
	in := example()
	in.StartPerMonth, in.People = 0, []float64{3}
	r := evaluated(t, in)
	if !near(r.Months[0].Started, 300/1.3) || r.Starts[0].BoundMonth != 2 {
		t.Errorf("%+v", r.Starts[0])
	}
	for _, m := range r.Months {
		if m.People > 3+1e-9 || m.Started <= 0 {
			t.Errorf("%+v", m)
		}
	}
	if last := r.Months[11]; last.People < 2.9 {
		t.Errorf("in the end %v of 3 people are busy", last.People)
	}
}

// One hour wins a client that takes ten hours a month for ever: 11 h a start, of
// what service leaves. 100 ÷ 11 = 9.0909, then 9.0909 ÷ 11 = 0.8264; the third
// month has 0.826 h left, less than the hour of one more prospect.
func TestServiceEatsProspecting(t *testing.T) {
	in := Input{Months: 6, People: []float64{1}, PersonHours: []float64{100}, Segments: []Segment{{Prospects: 500, Stages: conversions(1), Service: Service{HoursPerClient: 10}}}}
	r := evaluated(t, in)
	if !near(r.Months[0].Started, 100.0/11) || !near(r.Months[1].Started, 100.0/121) || r.FinishMonth != 0 {
		t.Errorf("%+v", r.Months[:3])
	}
	// The service of 9.917 clients takes 99.17 h in month 2 already.
	if r.EatenMonth != 2 {
		t.Errorf("eaten in month %d, want 2", r.EatenMonth)
	}
	in.People, in.StartPerMonth = []float64{3}, 10
	if r := evaluated(t, in); r.EatenMonth != 3 || r.Months[2].Started != 10 {
		t.Errorf("at a given pace eaten in month %d, want 3", r.EatenMonth)
	}
}

func TestAnOverloadedTeamStartsNothing(t *testing.T) {
	in := example()
	in.StartPerMonth, in.People, in.BaseHours = 0, []float64{2}, 500
	r := evaluated(t, in)
	if r.Months[0].Started != 0 || r.Months[0].People != 5 {
		t.Errorf("%+v", r.Months[0])
	}
}

// two is a large cheap segment before a small rich one.
func two() Input {
	return Input{
		Months: 24, People: []float64{2}, PersonHours: []float64{100}, Order: InOrder,
		Segments: []Segment{
			{Name: "small potential", Prospects: 1000, Potential: 100_00, Share: 0.5, Stages: conversions(0.1)},
			{Name: "large potential", Prospects: 200, Potential: 10_000_00, Share: 0.5, Stages: conversions(0.1)},
		},
	}
}

func TestOrders(t *testing.T) {
	outcomes, err := Compare(two())
	if err != nil {
		t.Fatal(err)
	}
	skim, inOrder, all := outcomes[0], outcomes[1], outcomes[2]
	if skim.Result.Segments[1].FinishMonth != 1 || inOrder.Result.Segments[0].FinishMonth != 5 || inOrder.Result.Segments[1].FinishMonth != 6 || all.Result.Segments[0].FinishMonth != 6 {
		t.Errorf("%+v", outcomes)
	}
	for i, money := range skim.Money {
		if money < inOrder.Money[i] || money < all.Money[i] {
			t.Errorf("month %d: skim %v, in order %v, all at once %v", i+1, money, inOrder.Money[i], all.Money[i])
		}
	}
	// 20 clients × 10,000 × 0.5 ÷ 12 in month 1.
	if !near(skim.Money[0], 20*10_000_00*0.5/12) {
		t.Errorf("%v in the first month", skim.Money[0])
	}
}

func TestCream(t *testing.T) {
	curve := Cream([]Portion{{Prospects: 80, Potential: 10}, {Prospects: 20, Potential: 160}})
	for first, want := range map[float64]float64{0: 0, 0.1: 0.4, 0.2: 0.8, 0.6: 0.9, 1: 1} {
		if got := Held(curve, first); !near(got, want) {
			t.Errorf("the first %v hold %v, want %v", first, got, want)
		}
	}
	if curve := Cream([]Portion{{Prospects: 5}}); curve != nil || Held(curve, 0.5) != 0 {
		t.Errorf("%v", curve)
	}
}

func TestFaultyInputsAreNamed(t *testing.T) {
	in := Input{
		StartPerMonth: -1, People: []float64{1, 2}, PersonHours: []float64{0}, BaseHours: math.NaN(), Order: "somehow",
		Segments: []Segment{
			{Name: "a", Potential: -1, Share: 2, Stages: []Stage{{Name: "x", Hours: -1, Conversion: 1.5, Lag: -2}, {Name: "x", Hours: 1e9, Lag: 1000}}},
			{Name: "a", Prospects: -5, Service: Service{Clients: -1, HoursPerClient: math.Inf(1), Churn: 3}},
		},
	}
	_, err := Evaluate(in)
	if !fault.Is(err, fault.Invalid) {
		t.Fatal(err)
	}
	for _, want := range []string{
		"months: must be from 1", "start_per_month: must not be negative", "people: must be one number", "person_hours: must be above zero", "base_hours: must be a finite", "order: The order",
		"segments[0].prospects: must be above zero", "segments[0].potential", "segments[0].share", "segments[0].stages[0].hours: must not be negative", "segments[0].stages[0].conversion: must not be above 1",
		"segments[0].stages[0].lag", "segments[0].stages[1].name", "segments[0].stages[1].hours", "segments[0].stages[1].lag",
		"segments[1].name", "segments[1].prospects: must not be negative", "segments[1].stages: must be from 1", "segments[1].service.clients", "segments[1].service.hours_per_client", "segments[1].service.churn",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not named in %v", want, err)
		}
	}
}

func TestNoSilentZero(t *testing.T) {
	for want, change := range map[string]func(*Input){
		"start_per_month: Give":                 func(in *Input) { in.StartPerMonth = 0 },
		"segments: There are no":                func(in *Input) { in.Segments = nil },
		"person_hours: must be one":             func(in *Input) { in.PersonHours = nil },
		"person_hours: The hours of one person": func(in *Input) { in.PersonHours = []float64{1e-300} },
		"people: must be above zero":            func(in *Input) { in.StartPerMonth, in.People = 0, make([]float64, 12) },
		"segments[0].stages: The stages take":   func(in *Input) { in.Segments[0].Stages[0].Hours, in.Segments[0].Stages[1].Hours = 0, 0 },
		"segments[0].prospects: Prospects must": func(in *Input) { in.Order = SkimFirst },
	} {
		in := example()
		if change(&in); true {
			if _, err := Evaluate(in); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %q", err, want)
			}
		}
	}
}
