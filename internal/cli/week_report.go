package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"kaymak/internal/civil"
	"kaymak/internal/exchange/planfile"
	"kaymak/internal/plan/week"
)

// weekReport is the answer of the week command; its JSON is a stable contract.
// Minutes are those of all days together; value is as the plan has it.
type weekReport struct {
	Slots           []weekSlot     `json:"slots"`
	Overflow        []weekOverflow `json:"overflow"`
	CapacityMinutes int            `json:"capacity_minutes"`
	UsedMinutes     int            `json:"used_minutes"`
}

type weekSlot struct {
	Date      civil.Date `json:"date"`
	Start     string     `json:"start"`
	Client    string     `json:"client"`
	Operation string     `json:"operation"`
	Minutes   int        `json:"minutes"`
	Reason    string     `json:"reason"`
}

type weekOverflow struct {
	Client    string     `json:"client"`
	Due       civil.Date `json:"due"`
	Potential string     `json:"potential"`
	Value     float64    `json:"value"`
	Reason    string     `json:"reason"`
}

func newWeekReport(plan planfile.Week, r week.Result) weekReport {
	values := map[string]float64{}
	for _, c := range plan.Clients {
		values[c.Name] = c.Value
	}
	report := weekReport{Slots: []weekSlot{}, Overflow: []weekOverflow{}, CapacityMinutes: r.CapacityMinutes, UsedMinutes: r.UsedMinutes}
	for _, s := range r.Slots {
		report.Slots = append(report.Slots, weekSlot{s.Date, s.Start.String(), s.Client, s.Operation, s.Minutes, s.Reason.Sentence()})
	}
	for _, o := range r.Overflow {
		report.Overflow = append(report.Overflow, weekOverflow{o.Client, o.Due, string(o.Class), values[o.Client], o.Reason.Sentence()})
	}
	return report
}

func (r weekReport) printJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}

func (r weekReport) printTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	if len(r.Slots) > 0 {
		fmt.Fprintf(t, "date\tstart\tmin\tclient\toperation\twhy\n")
	}
	for _, s := range r.Slots {
		fmt.Fprintf(t, "%.3s %s\t%s\t%d\t%s\t%s\t%s\n", s.Date.Weekday(), s.Date, s.Start, s.Minutes, s.Client, s.Operation, s.Reason)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if len(r.Overflow) > 0 {
		fmt.Fprintf(t, "\nno place for\tdue\tpotential\tvalue\twhy\n")
	}
	for _, o := range r.Overflow {
		fmt.Fprintf(t, "%s\t%s\t%s\t%g\t%s\n", o.Client, o.Due, o.Potential, o.Value, o.Reason)
	}
	fmt.Fprintf(t, "\n%d of %d min are used; with a slot: %d, without a place: %d\n", r.UsedMinutes, r.CapacityMinutes, len(r.Slots), len(r.Overflow))
	return t.Flush()
}
