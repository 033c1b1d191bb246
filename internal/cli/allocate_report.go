package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"kaymak/internal/plan/response"
)

// allocateReport is the answer of the allocate command; its JSON is a stable
// contract. Money is that of value, effort whole units.
type allocateReport struct {
	Items        []allocateItem `json:"items"`
	Contribution float64        `json:"contribution"`
	Net          float64        `json:"net"`
	Lambda       float64        `json:"lambda"`
	Gap          float64        `json:"gap"`
}

type allocateItem struct {
	Name         string  `json:"name"`
	Effort       int64   `json:"effort"`
	Sales        float64 `json:"sales"`
	Contribution float64 `json:"contribution"`
}

func newAllocateReport(r response.Result) allocateReport {
	report := allocateReport{Contribution: tidy(r.Contribution), Net: tidy(r.Net), Lambda: r.Lambda, Gap: tidy(r.Gap())}
	for _, one := range r.Items {
		report.Items = append(report.Items, allocateItem{one.Name, one.Effort, tidy(one.Sales), tidy(one.Contribution)})
	}
	return report
}

// shownMoves is how many moves the table lists; the rest earns less.
const shownMoves = 10

func (r allocateReport) printTable(w io.Writer, in response.Input, result response.Result) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "item\teffort today\teffort\tsales today\tsales\tcontribution today\tcontribution\t\n")
	for i, one := range r.Items {
		today := result.Items[i].Today
		fmt.Fprintf(t, "%s\t%.1f\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t\n", one.Name, today.Effort, one.Effort, today.Sales, one.Sales, today.Contribution, one.Contribution)
	}
	fmt.Fprintf(t, "total\t%.1f\t%d\t\t\t%.2f\t%.2f\t\n", result.Today.Effort, result.Used, result.Today.Contribution, r.Contribution)
	fmt.Fprintf(t, "net\t\t\t\t\t%.2f\t%.2f\t\n", result.Today.Net, r.Net)
	if err := t.Flush(); err != nil {
		return err
	}
	best := "no allocation earns more"
	if !result.Exact {
		best = fmt.Sprintf("no allocation earns more than %.6g above this one", r.Gap)
	}
	if _, err := fmt.Fprintf(w, "\n%d of %d units are used; one unit more would earn %.6g; %s\n", result.Used, in.Budget, r.Lambda, best); err != nil {
		return err
	}
	return printMoves(w, in, response.Moves(in, result))
}

// printMoves lists what to move first, moves between the same two as one. The
// gain of a unit falls from move to move.
func printMoves(w io.Writer, in response.Input, moves []response.Move) error {
	moves = response.Joined(moves)
	if len(moves) == 0 {
		return nil
	}
	name := func(i int) string {
		if i == response.Nobody {
			return "–"
		}
		return in.Items[i].Name
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "\nfrom\tto\tunits\tgain\tper unit\t\n")
	for _, m := range moves[:min(shownMoves, len(moves))] {
		fmt.Fprintf(t, "%s\t%s\t%d\t%.2f\t%.3g\t\n", name(m.From), name(m.To), m.Units, m.Gain, m.Gain/float64(m.Units))
	}
	if rest := len(moves) - shownMoves; rest > 0 {
		units, gain := int64(0), 0.0
		for _, m := range moves[shownMoves:] {
			units, gain = units+m.Units, gain+m.Gain
		}
		fmt.Fprintf(t, "%d further\t\t%d\t%.2f\t\t\n", rest, units, gain)
	}
	return t.Flush()
}
