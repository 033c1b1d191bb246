package service

import (
	"context"
	"io"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// ReportExport says how a report is written to a file, in the reader's words.
type ReportExport struct {
	Format  sheet.Format
	Labels  map[string]string // of keys; a line without one has its name
	Corner  string            // heading of the first column
	Sum     string            // what the last row and the last column are called
	Measure int               // which of the measures the cells hold
}

// Export makes a file of a report ready. The history says that it was taken.
func (s Reports) Export(ctx context.Context, a access.Actor, w ReportWish, wish ReportExport) (write func(io.Writer) error, err error) {
	if err := access.May(a, access.Export); err != nil {
		return nil, err
	}
	var r ReportTable
	var decimals int
	err = s.write(ctx, func(tx *store.Tx) error {
		workspace, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		decimals = workspace.Currency.Exponent()
		if r, err = s.report(ctx, tx, a, w); err != nil {
			return err
		}
		if wish.Measure >= len(r.Measures) || wish.Measure > 0 && r.Hidden {
			return fault.New(fault.Invalid, "report.measure", "The report has no such number.")
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "report", After: string(w.Kind)},
			crm.Change{Field: "format", After: string(wish.Format)}, crm.Change{Field: "rows", After: len(r.Lines)})
	})
	return func(out io.Writer) error { return wish.write(out, r, decimals) }, err
}

func (x ReportExport) write(out io.Writer, r ReportTable, decimals int) error {
	headings := []string{x.Corner}
	for _, h := range r.Heads {
		headings = append(headings, x.label(h))
	}
	w, err := sheet.New(x.Format, out, append(headings, x.Sum))
	if err != nil {
		return err
	}
	if r.Measures[x.Measure] == "count" || r.Measures[x.Measure] == "minutes" {
		decimals = 0
	}
	row := func(name string, cells [][]int64, total []int64) error {
		line := []sheet.Cell{sheet.Text(name)}
		for _, numbers := range append(cells[:len(cells):len(cells)], total) {
			line = append(line, sheet.Number(money.FormatDecimal(money.Amount(numbers[x.Measure]), decimals)))
		}
		return w.Row(line)
	}
	totals := make([][]int64, len(r.Heads))
	for i, h := range r.Heads {
		totals[i] = h.Total
	}
	for _, l := range r.Lines {
		if err := row(x.label(l), l.Cells, l.Total); err != nil {
			return err
		}
	}
	if err := row(x.Sum, totals, r.Total); err != nil {
		return err
	}
	return w.Close()
}

func (x ReportExport) label(l ReportLine) string {
	if text, given := x.Labels[l.Key]; given {
		return text
	}
	return l.Name
}
