package service

import (
	"cmp"
	"context"
	"io"
	"math"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// BudgetExport says how a table of time is written to a file, in the reader's
// words.
type BudgetExport struct {
	Format   sheet.Format
	Headings []string          // one a column, in the order of the columns
	Labels   map[string]string // of the keys of rows; one without has its name
	Sum      string            // what the last row is called
}

// The columns of the files, in order.
var (
	MoneyColumns      = []string{"name", "companies", "budget", "done", "scheduled", "over", "minutes_share", "actual", "money_share", "potential", "potential_share", "gap", "gap_share", "cost"}
	AttainmentColumns = []string{"name", "companies", "due", "done", "scheduled", "remaining", "capped", "coverage", "in_window", "potential", "budget_minutes", "done_minutes", "over_minutes"}
)

// ExportTable makes a file of time against money ready. The history says that it
// was taken.
func (s Budgets) ExportTable(ctx context.Context, a access.Actor, w BudgetWish, x BudgetExport) (func(io.Writer) error, error) {
	var t BudgetTable
	decimals := 0
	err := s.exported(ctx, a, x, "budget", MoneyColumns, func(tx *store.Tx) (int, error) {
		workspace, err := store.Workspace(ctx, tx)
		if err != nil {
			return 0, err
		}
		decimals = workspace.Currency.Exponent()
		t, err = s.table(ctx, tx, a, w)
		return len(t.Rows), err
	})
	return func(out io.Writer) error {
		return writeBudget(x, out, append(slices.Clone(t.Rows), t.Total), func(r BudgetRow) (string, string, []sheet.Cell) {
			amount := func(minor int64, hidden bool) sheet.Cell {
				if hidden {
					return sheet.Text("")
				}
				return sheet.Number(money.FormatDecimal(money.Amount(minor), decimals))
			}
			m := r.Minutes
			return r.Key, r.Name, []sheet.Cell{
				wholeCell(r.Companies), tenths(m.Budget), tenths(m.Done), tenths(m.Scheduled), wholeCell(r.Overs), portion(r.Against.Minutes),
				amount(r.Money.Money, t.Hidden), portion(r.Against.Money), amount(r.Money.Potential, t.Unsure), portion(r.Against.Potential), amount(r.Money.Gap, t.Hidden || t.Unsure), portion(r.Against.Gap), amount(r.Cost, t.Rules.HourCost == 0),
			}
		})
	}, err
}

// ExportAttainment makes a file of an attainment ready. The history says that it
// was taken.
func (s Budgets) ExportAttainment(ctx context.Context, a access.Actor, w AttainmentWish, x BudgetExport) (func(io.Writer) error, error) {
	var t AttainmentTable
	err := s.exported(ctx, a, x, "attainment", AttainmentColumns, func(tx *store.Tx) (n int, err error) {
		t, err = s.attainment(ctx, tx, a, w)
		return len(t.Rows), err
	})
	return func(out io.Writer) error {
		return writeBudget(x, out, append(slices.Clone(t.Rows), AttainmentRow{Row: t.Total}), func(r AttainmentRow) (string, string, []sheet.Cell) {
			return r.Key, r.Name, []sheet.Cell{
				wholeCell(int64(r.Companies)), tenths(r.Due), wholeCell(int64(r.Done)), wholeCell(int64(r.Scheduled)), tenths(r.Remaining),
				portion(r.Capped), portion(r.Coverage), portion(r.InWindow), portion(r.Potential), tenths(r.Minutes.Budget), tenths(r.Minutes.Done), tenths(r.OverMinutes),
			}
		})
	}, err
}

// writeBudget writes rows and, last, what they are together.
func writeBudget[R any](x BudgetExport, out io.Writer, rows []R, cells func(R) (key, name string, cells []sheet.Cell)) error {
	w, err := sheet.New(x.Format, out, x.Headings)
	if err != nil {
		return err
	}
	for i, r := range rows {
		key, name, line := cells(r)
		name = cmp.Or(name, key)
		if label, given := x.Labels[key]; given {
			name = label
		}
		if i == len(rows)-1 {
			name = x.Sum
		}
		if err := w.Row(append([]sheet.Cell{sheet.Text(name)}, line...)); err != nil {
			return err
		}
	}
	return w.Close()
}

// exported counts and writes down that a file was taken.
func (s Budgets) exported(ctx context.Context, a access.Actor, x BudgetExport, name string, columns []string, count func(*store.Tx) (int, error)) error {
	if err := access.May(a, access.Export); err != nil {
		return err
	}
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return err
	}
	if len(x.Headings) != len(columns) {
		var f fault.Fields
		f.Add("headings", "budget.headings", "must name every column")
		return f.Err()
	}
	return s.write(ctx, func(tx *store.Tx) error {
		n, err := count(tx)
		if err != nil {
			return err
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "report", After: name},
			crm.Change{Field: "format", After: string(x.Format)}, crm.Change{Field: "rows", After: n})
	})
}

func wholeCell(n int64) sheet.Cell { return sheet.Number(strconv.FormatInt(n, 10)) }

func tenths(v float64) sheet.Cell {
	return sheet.Number(strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64))
}

// portion is a share; nothing of nothing.
func portion(share *float64) sheet.Cell {
	if share == nil {
		return sheet.Text("")
	}
	return sheet.Number(strconv.FormatFloat(math.Round(*share*1e4)/1e4, 'f', -1, 64))
}
