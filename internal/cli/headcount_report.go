package cli

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"

	"kaymak/internal/civil"
	"kaymak/internal/plan/workload"
)

// headcountReport is the answer of the headcount command; its JSON is a stable
// contract. work_hours is the team's, capacity_hours one person's, both a year.
type headcountReport struct {
	WorkHours     float64            `json:"work_hours"`
	CapacityHours float64            `json:"capacity_hours"`
	People        float64            `json:"people"`
	PeopleRounded int64              `json:"people_rounded"`
	Segments      []headcountPart    `json:"segments"`
	Months        []headcountInMonth `json:"months,omitempty"`
	Interval      interval           `json:"interval"`
	Peak          *interval          `json:"peak_interval,omitempty"`
	Drivers       []driver           `json:"drivers"`
}

type headcountPart struct {
	Name      string  `json:"name"`
	WorkHours float64 `json:"work_hours"`
	People    float64 `json:"people"`
}

type headcountInMonth struct {
	Month       civil.Month `json:"month"`
	WorkingDays int         `json:"working_days"`
	NormHours   float64     `json:"norm_hours"`
	WorkHours   float64     `json:"work_hours"`
	People      float64     `json:"people"`
	P50         float64     `json:"p50"`
	P80         float64     `json:"p80"`
}

func newHeadcountReport(r workload.Result, chance headcountChance) headcountReport {
	report := headcountReport{
		WorkHours: tidy(r.WorkHours), CapacityHours: tidy(r.CapacityHours), People: tidy(r.People), PeopleRounded: r.PeopleRounded,
		Interval: chance.year, Peak: chance.peak, Drivers: append([]driver{}, chance.drivers...),
	}
	for _, s := range r.Segments {
		report.Segments = append(report.Segments, headcountPart{s.Name, tidy(s.WorkHours), tidy(s.People)})
	}
	for i, m := range r.Months {
		report.Months = append(report.Months, headcountInMonth{m.Month.Month, m.WorkingDays, tidy(m.NormHours), tidy(m.WorkHours), tidy(m.People), chance.months[i].P50, chance.months[i].P80})
	}
	return report
}

// tidy drops the dust of floating point, which is far below a second of work.
func tidy(v float64) float64 {
	if math.Abs(v) > 1e6 {
		return v
	}
	return math.Round(v*1e9) / 1e9
}

func (r headcountReport) printTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "segment\twork h/yr\tpeople\t\n")
	for _, s := range r.Segments {
		fmt.Fprintf(t, "%s\t%.1f\t%.2f\t\n", s.Name, s.WorkHours, s.People)
	}
	fmt.Fprintf(t, "total\t%.1f\t%.2f\t\n", r.WorkHours, r.People)
	if err := t.Flush(); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "\none person can do %.1f h/yr; %d people are needed\n", r.CapacityHours, r.PeopleRounded); err != nil || r.Months == nil {
		return err
	}
	fmt.Fprintf(t, "\nmonth\tdays\tnorm h\twork h\tpeople\t\n")
	for _, m := range r.Months {
		fmt.Fprintf(t, "%s\t%d\t%.0f\t%.1f\t%.2f\t\n", m.Month, m.WorkingDays, m.NormHours, m.WorkHours, m.People)
	}
	return t.Flush()
}
