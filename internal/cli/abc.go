package cli

import (
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/plan/abc"
)

// abcCommand sorts the companies of a payments file into groups A, B and C,
// without any database. Its flags and its JSON are a stable contract.
type abcCommand struct {
	File     string `arg:"" help:"CSV or XLSX file with one payment per row; - reads standard input."`
	Company  string `placeholder:"COL" env:"-" help:"Column with the company; detected when not named."`
	Date     string `placeholder:"COL" env:"-" help:"Column with the date of the payment; detected when not named."`
	Amount   string `placeholder:"COL" env:"-" help:"Column with the amount; detected when not named."`
	From     string `placeholder:"YYYY-MM-DD" env:"-" help:"First day of the window."`
	To       string `placeholder:"YYYY-MM-DD" env:"-" help:"Day after the last day of the window."`
	Cuts     string `default:"80,95" env:"-" help:"Cumulative per cent at which A and B end."`
	Boundary string `default:"crossing" env:"-" enum:"crossing,inclusive,midpoint" help:"Group of the company that crosses a cut: ${enum}."`
	Measure  string `default:"amount" env:"-" enum:"amount,count" help:"What a company is worth: ${enum} of payments."`
	Format   string `default:"table" env:"-" enum:"table,json,csv" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (abcCommand) Help() string {
	return `Encoding, delimiter, header, number and date formats are recognised from the whole file.
Companies with nothing in the window are in group 0, those with more refunds than payments in group N;
neither counts in the shares. Rows that cannot be read are listed with line, column, value and reason.

Exit code: 0 when some rows were good, 1 when none was or the input cannot be read, 2 on wrong usage.`
}

// Run reads the file, classifies and prints.
func (c *abcCommand) Run(std *Streams) error {
	rule, err := c.rule()
	if err != nil {
		return err
	}
	window, err := c.window()
	if err != nil {
		return err
	}
	reading, err := c.readFile(std.In, window)
	if err != nil {
		return err
	}
	report, err := newABCReport(reading.ledger, rule, reading.refused)
	if err != nil {
		return err
	}
	if err := c.print(report, std); err != nil {
		return err
	}
	if reading.good == 0 {
		return fault.Newf(fault.Invalid, "abc.no_rows", "%s: no row could be used (%d refused). Name the columns with --company, --date and --amount if they were not recognised.", c.File, len(reading.refused))
	}
	return nil
}

func (c *abcCommand) print(report *abcReport, std *Streams) error {
	var err error
	switch c.Format {
	case "json":
		return fault.Wrap(report.printJSON(std.Out), "writing the answer")
	case "csv":
		err = report.printCSV(std.Out)
	default:
		err = report.printTable(std.Out)
	}
	report.printRefused(std.Err)
	return fault.Wrap(err, "writing the answer")
}

// rule reads --cuts and --boundary. Cuts are exact: at most two decimal places.
func (c *abcCommand) rule() (abc.Rule, error) {
	rule := abc.DefaultRule()
	rule.Boundary = abc.Boundary(c.Boundary)
	parts := strings.Split(c.Cuts, ",")
	if len(parts) != len(rule.Cuts) {
		return rule, misused("--cuts", "%q must be two percentages like 80,95.", c.Cuts)
	}
	for i, part := range parts {
		cut, err := money.ParseDecimal(strings.TrimSpace(part), 2)
		if err != nil {
			return rule, misused("--cuts", "%q must be two percentages like 80,95, with at most two decimal places.", c.Cuts)
		}
		rule.Cuts[i] = cut
	}
	if err := rule.Validate(); err != nil {
		return rule, misused("--cuts", "%q must be two ascending percentages above 0 and up to 100.", c.Cuts)
	}
	return rule, nil
}

// dateWindow is the half-open window; an end that is nil is open.
type dateWindow struct{ from, to *civil.Date }

func (w dateWindow) open() bool { return w.from == nil && w.to == nil }

func (w dateWindow) contains(d civil.Date) bool {
	return (w.from == nil || *w.from <= d) && (w.to == nil || d < *w.to)
}

func (c *abcCommand) window() (w dateWindow, err error) {
	if w.from, err = windowEnd("--from", c.From); err != nil {
		return w, err
	}
	if w.to, err = windowEnd("--to", c.To); err != nil {
		return w, err
	}
	if w.from != nil && w.to != nil && *w.to <= *w.from {
		return w, misused("--to", "%s must lie after --from %s: the window ends on the day before.", c.To, c.From)
	}
	return w, nil
}

func windowEnd(flag, s string) (*civil.Date, error) {
	if s == "" {
		return nil, nil
	}
	d, err := civil.ParseDate(s)
	if err != nil {
		return nil, misused(flag, "%q is not a date like 2026-11-23.", s)
	}
	return &d, nil
}
