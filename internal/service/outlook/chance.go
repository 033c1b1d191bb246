package outlook

import (
	"math"
	"strings"

	"kaymak/internal/plan/uncertainty"
	"kaymak/internal/plan/workload"
)

// Measured is how many observations a norm needs before it counts as measured.
const Measured = 30

// surest is the least deviation of a measured norm: next year is not this one.
const surest = 0.02

// Interval is a number of people: by the plan, enough in half of the draws, enough
// in four of five.
type Interval struct{ Plan, P50, P80 float64 }

// Chance is what the uncertain inputs make of the need.
type Chance struct {
	Need     Interval
	Peak     Interval
	Months   []Interval
	Overload []float64 // probability by month that the need exceeds the output
	Hired    []float64 // the same when the requisitions are opened
	Swings   []uncertainty.Swing
	Sample   uncertainty.Sample // the mean need, each month's, the peak
}

// Draw draws the norms as log-normal, the shares of successes as beta, and illness
// as binomial, day by day and for the whole team. r is Evaluate's answer.
func Draw(in Input, r Result, draws int, seed uint64) (Chance, error) {
	m, err := in.compile(r)
	if err != nil {
		return Chance{}, err
	}
	sample, err := uncertainty.Simulate(m.inputs, m.people, m.form.Answers, draws, seed)
	if err != nil {
		return Chance{}, err
	}
	told := func(answer int, plan float64) Interval {
		q := sample.Quantiles(answer, 0.5, 0.8)
		return Interval{plan, q[0], q[1]}
	}
	c := Chance{Need: told(0, r.Need), Peak: told(len(r.Months)+1, r.Peak.People), Sample: sample}
	for t, month := range r.Months {
		c.Months = append(c.Months, told(t+1, month.People))
		c.Overload = append(c.Overload, sample.Above(t+1, month.Output))
		c.Hired = append(c.Hired, sample.Above(t+1, month.Hired))
	}
	c.Swings = uncertainty.Tornado(m.inputs, m.people, m.form.Answers, 0, uncertainty.Strongest)
	return c, nil
}

// model is a plan to be computed many times.
type model struct {
	form     *workload.Form
	inputs   []uncertainty.Input
	attempts []attempt
	values   []float64
}

// attempt is a norm with failures: where its minutes and its share stand.
type attempt struct {
	minutes, share int
	failure        float64
}

func (in Input) compile(r Result) (*model, error) {
	form, err := workload.Compile(in.work(false))
	if err != nil {
		return nil, err
	}
	m := &model{form: form, values: make([]float64, len(form.Variables))}
	month := 0
	for i, v := range form.Variables {
		kind, name, _ := strings.Cut(v.Setting, "/")
		input := uncertainty.Input{Key: v.Setting, Distribution: uncertainty.Fixed(v.Value)}
		switch kind {
		case "norm":
			input.Distribution, err = uncertainty.LogNormal(v.Value, in.Norms[name].deviation())
		case "trip", "minutes":
			input.Distribution, err = uncertainty.LogNormal(v.Value, uncertainty.Guessed)
		case "attendance":
			input.Group = "attendance"
			input.Distribution, err = uncertainty.Attendance(in.Work.Person.Months[month].AttendanceHours, in.Work.Person.Months[month].WorkingDays, r.Work.PeopleRounded, in.Illness)
			month++
		}
		if err != nil {
			return nil, err
		}
		m.inputs = append(m.inputs, input)
		if kind == "norm" && in.Norms[name].FailureMinutes > 0 && in.Norms[name].success() < 1 {
			m.attempts = append(m.attempts, attempt{minutes: i, failure: in.Norms[name].FailureMinutes})
		}
	}
	return m, m.addShares(in)
}

// addShares puts the uncertain shares of successes behind the form's variables.
func (m *model) addShares(in Input) error {
	for i := range m.attempts {
		a := &m.attempts[i]
		_, name, _ := strings.Cut(m.form.Variables[a.minutes].Setting, "/")
		e := in.Norms[name]
		n := float64(max(Measured, e.Attempts)) // a guess is worth as much as thirty attempts
		share, err := uncertainty.Beta(max(0.5, e.success()*n), max(0.5, (1-e.success())*n))
		if err != nil {
			return err
		}
		a.share = len(m.inputs)
		m.inputs = append(m.inputs, uncertainty.Input{Key: "conversion/" + name, Distribution: share})
	}
	return nil
}

func (m *model) people(values, out []float64) {
	copy(m.values, values)
	for _, a := range m.attempts {
		m.values[a.minutes] = workload.Attempts(max(values[a.share], 1e-6), values[a.minutes], a.failure)
	}
	m.form.People(m.values, out)
}

// deviation is a norm's standard deviation ÷ mean: of the mean of what was seen.
func (e Evidence) deviation() float64 {
	if e.Observations < Measured || !(e.Spread >= 1) {
		return uncertainty.Guessed
	}
	sigma := math.Log(e.Spread)
	return min(uncertainty.Guessed, max(surest, math.Sqrt(math.Expm1(sigma*sigma)/float64(e.Observations))))
}
