package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"kaymak/internal/plan/market"
)

// marketReport is the answer of the market command; its JSON is a stable
// contract. Hours and people are what the month takes, clients are at its end.
type marketReport struct {
	Months      []marketInMonth `json:"months"`
	FinishMonth *int            `json:"finish_month"`
}

type marketInMonth struct {
	Month   int     `json:"month"`
	Started float64 `json:"started"`
	Hours   float64 `json:"hours"`
	Won     float64 `json:"won"`
	Clients float64 `json:"clients"`
	People  float64 `json:"people"`
}

func newMarketReport(r market.Result) marketReport {
	var report marketReport
	for _, m := range r.Months {
		report.Months = append(report.Months, marketInMonth{m.Month, tidy(m.Started), tidy(m.Hours), tidy(m.Won), tidy(m.Clients), tidy(m.People)})
	}
	if r.FinishMonth > 0 {
		report.FinishMonth = &r.FinishMonth
	}
	return report
}

func printJSON(w io.Writer, report any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(report)
}

func printMarket(w io.Writer, in market.Input, r market.Result) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "month\tstarted\thours\twon\tclients\tpeople\t\n")
	for _, m := range r.Months {
		fmt.Fprintf(t, "%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.2f\t\n", m.Month, m.Started, m.Hours, m.Won, m.Clients, m.People)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for _, line := range marketSummary(in, r) {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// marketSummary says what the months come to, after an empty line.
func marketSummary(in market.Input, r market.Result) []string {
	segment, part := in.Segments[0], r.Segments[0]
	lines := []string{"", fmt.Sprintf("people: %.2f on average, %.2f at most", r.MeanPeople, r.PeakPeople)}
	switch {
	case r.FinishMonth > 0:
		lines = append(lines, fmt.Sprintf("the last of %.0f prospects is started in month %d and won or lost in month %d", segment.Prospects, r.FinishMonth, r.LastWinMonth))
	case !segment.Open:
		lines = append(lines, fmt.Sprintf("%.0f of %.0f prospects are left after month %d", segment.Prospects-part.Started, segment.Prospects, in.Months))
	}
	if r.EatenMonth > 0 {
		lines = append(lines, fmt.Sprintf("from month %d on, serving clients leaves no hours for one more prospect", r.EatenMonth))
	}
	return lines
}
