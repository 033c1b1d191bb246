package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/fault"
	"kaymak/internal/job"
	"kaymak/internal/service"
)

// describe says how the file is read before anything is written.
func (c *importCommand) describe(w io.Writer, draft crm.Import) error {
	var plan exchange.Plan
	var preview service.Preview
	if err := json.Unmarshal(draft.Plan, &plan); err != nil {
		return fault.Wrap(err, "reading the draft")
	}
	if err := json.Unmarshal(draft.Preview, &preview); err != nil {
		return fault.Wrap(err, "reading the draft")
	}
	how := "workbook, sheet " + plan.Sheet
	if plan.Format == exchange.CSV {
		how = fmt.Sprintf("text, %s, divided by %q", plan.Dialect.Encoding, plan.Dialect.Delimiter)
	}
	fmt.Fprintf(w, "%s: %d rows of %s (%s)\n", draft.FileName, preview.Rows, draft.Kind, how)
	var mapped []string
	for field, column := range draft.Mapping {
		name := "#" + strconv.Itoa(column+1)
		if plan.Columns[column].Name != "" {
			name = plan.Columns[column].Name
		}
		mapped = append(mapped, field+" = "+name)
	}
	slices.Sort(mapped)
	fmt.Fprintln(w, "columns:", strings.Join(mapped, ", "))
	for _, note := range preview.Notes {
		fmt.Fprintln(w, "note:", strings.TrimSpace(note.Column+" "+note.Message))
	}
	return nil
}

// followJob shows the progress of a job until it is over. Interrupted, it
// cancels the job and waits for it to have undone itself.
func followJob(ctx context.Context, w io.Writer, core *service.Core, id crm.ID) error {
	jobs := service.Jobs{Core: core}
	steady := context.WithoutCancel(ctx)
	interrupted := ctx.Done()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	shown := ""
	for {
		j, err := jobs.Get(steady, access.System, id)
		if err != nil {
			return err
		}
		if line := progressLine(j); line != shown && line != "" {
			fmt.Fprintln(w, line)
			shown = line
		}
		if j.State.Final() {
			return jobFault(j)
		}
		select {
		case <-interrupted:
			interrupted = nil
			if err := jobs.Cancel(steady, access.System, id); err != nil && fault.CodeOf(err) != "job.finished" {
				return err
			}
		case <-tick.C:
		}
	}
}

// progressLine tells every twentieth of the way.
func progressLine(j crm.Job) string {
	if j.State != crm.JobRunning || j.Stage == "" {
		return ""
	}
	if j.Total == 0 {
		return j.Stage + " …"
	}
	return fmt.Sprintf("%s … %d %%", j.Stage, j.Done*20/j.Total*5)
}

// jobFault is what a job that came to nothing has to say.
func jobFault(j crm.Job) error {
	switch j.State {
	case crm.JobDone:
		return nil
	case crm.JobCancelled:
		return fault.New(fault.Conflict, "cancelled", "The work was cancelled. Nothing was changed.")
	}
	p := job.Problem{Code: "internal", Message: "Something went wrong on our side."}
	if err := json.Unmarshal([]byte(j.Error), &p); err != nil {
		return fault.Wrap(err, "reading what the job said")
	}
	return fault.New(fault.Invalid, p.Code, p.Message)
}

// printedRefusals is how many refused rows the terminal gets.
const printedRefusals = 10

// report prints what the import did and which rows it did not take.
func (c *importCommand) report(ctx context.Context, std *Streams, imports service.Imports, id crm.ID, good bool) error {
	i, err := imports.Get(ctx, access.System, id)
	if err != nil {
		return err
	}
	refusals, err := imports.Refusals(ctx, access.System, id, 0, maxReported)
	if err != nil {
		return err
	}
	for _, r := range refusals[:min(len(refusals), printedRefusals)] {
		fmt.Fprintf(std.Err, "line %d: %s %q: %s\n", r.Line, r.Column, r.Value, r.Message)
	}
	if more := i.Counts.Refused - printedRefusals; more > 0 {
		fmt.Fprintf(std.Err, "and %d more; --refused FILE writes them all\n", more)
	}
	if c.Refused != "" {
		if err := writeRefused(c.Refused, refusals); err != nil {
			return err
		}
	}
	if !good {
		return nil
	}
	n := i.Counts
	people := ""
	if i.Kind == "contacts" {
		people = fmt.Sprintf("contacts added %d, changed %d, ", n.ContactsNew, n.ContactsChanged)
	}
	_, err = fmt.Fprintf(std.Out, "rows %d, payments added %d, known already %d, companies created %d, matched %d, changed %d, potentials %d, %srefused %d\n",
		n.Rows, n.Payments, n.Known, n.CompaniesNew, n.CompaniesMatched, n.CompaniesChanged, n.Potentials, people, n.Refused)
	return err
}

// maxReported is how many refused rows are kept by an import.
const maxReported = 100_000

// writeRefused writes the refused rows as CSV. Cells that a spreadsheet would
// take for a formula get an apostrophe.
func writeRefused(path string, refusals []crm.Refusal) error {
	f, err := os.Create(path)
	if err != nil {
		return fault.Newf(fault.Invalid, "file.unreadable", "The file %s cannot be written.", path).Because(err)
	}
	defer f.Close()
	w := csv.NewWriter(f)
	rows := [][]string{{"line", "column", "value", "reason", "message"}}
	for _, r := range refusals {
		rows = append(rows, []string{strconv.FormatInt(r.Line, 10), harmless(r.Column), harmless(r.Value), r.Code, r.Message})
	}
	if err := w.WriteAll(rows); err != nil {
		return fault.Wrap(err, "writing the refused rows")
	}
	return fault.Wrap(f.Close(), "writing the refused rows")
}

func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
