package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/uncertainty"
	"kaymak/internal/plan/workload"
)

// interval is how sure a number of people is: it is enough in half of the draws,
// and in four of five.
type interval struct {
	P50   float64 `json:"p50"`
	P80   float64 `json:"p80"`
	Draws int     `json:"draws"`
	Seed  uint64  `json:"seed"`
}

// driver is an input and the people needed at its low and its high end: what it
// falls short of, and exceeds, in one case of ten.
type driver struct {
	Setting string  `json:"setting"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
}

// headcountChance is what a plan's uncertain inputs make of the need.
type headcountChance struct {
	year    interval
	months  []interval
	peak    *interval
	drivers []driver
}

// drawHeadcount takes norms and travel as log-normal around what the plan says, and
// illness of a plan with a calendar as binomial, day by day and for the whole
// team. All else is taken as known.
func drawHeadcount(plan planfile.Plan, in workload.Input, r workload.Result) (headcountChance, error) {
	form, err := workload.Compile(in)
	if err != nil {
		return headcountChance{}, err
	}
	inputs, err := headcountInputs(plan, in, r, form)
	if err != nil {
		return headcountChance{}, err
	}
	sample, err := uncertainty.Simulate(inputs, form.People, form.Answers, plan.Draws, plan.Seed)
	if err != nil {
		return headcountChance{}, err
	}
	told := func(answer int) interval {
		q := sample.Quantiles(answer, 0.5, 0.8)
		return interval{tidy(q[0]), tidy(q[1]), plan.Draws, plan.Seed}
	}
	c := headcountChance{year: told(0)}
	for i := range r.Months {
		c.months = append(c.months, told(i+1))
	}
	if len(r.Months) > 0 {
		peak := told(len(r.Months) + 1)
		c.peak = &peak
	}
	for _, s := range uncertainty.Tornado(inputs, form.People, form.Answers, 0, uncertainty.Strongest) {
		c.drivers = append(c.drivers, driver{s.Group, tidy(s.Low), tidy(s.High)})
	}
	return c, nil
}

// checkDraws names a number of draws that cannot be, before anything is drawn.
func checkDraws(draws int) error {
	var f fault.Fields
	if draws < uncertainty.MinDraws || draws > uncertainty.MaxDraws {
		f.Add("draws", "uncertainty.draws", fmt.Sprintf("must be from %d to %d", uncertainty.MinDraws, uncertainty.MaxDraws))
	}
	return f.Err()
}

// headcountInputs says what is known of each variable.
func headcountInputs(plan planfile.Plan, in workload.Input, r workload.Result, form *workload.Form) ([]uncertainty.Input, error) {
	inputs := make([]uncertainty.Input, len(form.Variables))
	month := 0
	for i, v := range form.Variables {
		kind, _, _ := strings.Cut(v.Setting, "/")
		inputs[i] = uncertainty.Input{Key: v.Setting, Distribution: uncertainty.Fixed(v.Value)}
		var err error
		switch {
		case kind == "norm" || kind == "minutes" || kind == "trip":
			inputs[i].Distribution, err = uncertainty.LogNormal(v.Value, uncertainty.Guessed)
		case kind == "attendance" && plan.Person.Calendar != nil:
			inputs[i].Group = "attendance"
			inputs[i].Distribution, err = present(*plan.Person.Calendar, in.Person.Months, month, r.PeopleRounded)
			month++
		}
		if err != nil {
			return nil, err
		}
	}
	return inputs, nil
}

// present gives one month's attendance per person under the calendar's illness,
// spread over the year.
func present(c planfile.Calendar, months []workload.Month, i int, team int64) (uncertainty.Distribution, error) {
	days := 0
	for _, m := range months {
		days += m.WorkingDays
	}
	return uncertainty.Attendance(months[i].AttendanceHours, months[i].WorkingDays, team, c.IllnessDays/float64(days))
}

// print says how sure the answer is, below it.
func (c headcountChance) print(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "\n%.2f people are enough in half of %d draws, %.2f in four of five (seed %d)\n", c.year.P50, c.year.Draws, c.year.P80, c.year.Seed); err != nil {
		return err
	}
	if c.peak != nil {
		if _, err := fmt.Fprintf(w, "in the month that needs most %.2f in half, %.2f in four of five\n", c.peak.P50, c.peak.P80); err != nil {
			return err
		}
	}
	if len(c.drivers) == 0 {
		return nil
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "\nwhat moves the need\tpeople at its low end\tat its high end\t\n")
	for _, d := range c.drivers {
		fmt.Fprintf(t, "%s\t%.2f\t%.2f\t\n", d.Setting, d.Low, d.High)
	}
	return t.Flush()
}
