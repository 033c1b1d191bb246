package service

import (
	"context"
	"io"
	"math"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// AllocationExport says how an allocation is written to a file: the headings of
// AllocationColumns, then one for each operation in its order, times a year today
// and proposed.
type AllocationExport struct {
	Format   sheet.Format
	Headings []string
}

// AllocationColumns are the columns before the operations.
var AllocationColumns = []string{"segment", "companies", "people", "hours_today", "hours", "minutes_today", "minutes", "contribution_today", "contribution"}

// Export makes a file of an allocation ready, with the standards that would follow
// from it. The history says that it was taken.
func (s Responses) Export(ctx context.Context, a access.Actor, w AllocationWish, wish AllocationExport) (write func(io.Writer) error, err error) {
	if err := access.May(a, access.Export); err != nil {
		return nil, err
	}
	out, err := s.Allocate(ctx, a, w)
	if err != nil {
		return nil, err
	}
	var operations []crm.Operation
	var decimals int
	err = s.write(ctx, func(tx *store.Tx) error {
		workspace, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		decimals = workspace.Currency.Exponent()
		if operations, err = store.Operations(ctx, tx); err != nil {
			return err
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "report", After: "allocation"},
			crm.Change{Field: "format", After: string(wish.Format)}, crm.Change{Field: "rows", After: len(out.Segments)})
	})
	return func(to io.Writer) error { return wish.write(to, out, operations, decimals) }, err
}

func (x AllocationExport) write(to io.Writer, out Allocated, operations []crm.Operation, decimals int) error {
	w, err := sheet.New(x.Format, to, x.headings(operations))
	if err != nil {
		return err
	}
	for _, one := range out.Segments {
		if err := w.Row(allocationRow(one, operations, decimals)); err != nil {
			return err
		}
	}
	return w.Close()
}

// headings are those given, and names of our own for what is left.
func (x AllocationExport) headings(operations []crm.Operation) []string {
	names := append([]string(nil), AllocationColumns...)
	for _, o := range operations {
		names = append(names, o.Code, o.Code+"_proposed")
	}
	copy(names, x.Headings[:min(len(x.Headings), len(names))])
	return names
}

func allocationRow(one AllocatedSegment, operations []crm.Operation, decimals int) []sheet.Cell {
	number := func(v float64, digits int) sheet.Cell { return sheet.Number(strconv.FormatFloat(v, 'f', digits, 64)) }
	sum := func(v float64) sheet.Cell {
		return sheet.Number(money.FormatDecimal(money.Amount(math.Round(v)), decimals))
	}
	each := func(hours float64) sheet.Cell {
		if one.Companies == 0 {
			return sheet.Cell{}
		}
		return number(hours*60/float64(one.Companies), 0)
	}
	row := []sheet.Cell{
		sheet.Text(one.Segment().String()), number(float64(one.Companies), 0), number(float64(one.People), 0), number(one.HoursToday, 1), number(one.Hours, 1),
		each(one.HoursToday), each(one.Hours), sum(one.ContributionToday), sum(one.Contribution),
	}
	for _, o := range operations {
		row = append(row, number(one.Operations[o.Code], 2), number(float64(one.Proposed[o.Code]), 0))
	}
	return row
}
