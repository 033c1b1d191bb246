package service

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// ExportWish says which columns of a list go into a file of which format.
type ExportWish struct {
	Format   sheet.Format
	Columns  []string // in their order; empty for all
	Headings []string // of the columns; empty for their names
}

// exportContext is what cells are made with.
type exportContext struct {
	zone     *time.Location
	people   map[crm.ID]string
	tags     map[int64]string // by number
	holdings map[crm.ID]string
	decimals int
}

func (x exportContext) money(minor int64) sheet.Cell {
	return sheet.Number(money.FormatDecimal(money.Amount(minor), x.decimals))
}

// day is the day of an instant in the workspace; none for the zero instant.
func (x exportContext) day(at time.Time) sheet.Cell {
	if at.IsZero() || at.UnixMilli() == 0 {
		return sheet.Cell{}
	}
	d := civil.DateOf(at, x.zone)
	return sheet.Day(&d)
}

// exportColumn is a column of a record in a file.
type exportColumn[R any] struct {
	name string
	cell func(x exportContext, r R) sheet.Cell
}

func textColumn[R any](name string, get func(r R) string) exportColumn[R] {
	return exportColumn[R]{name, func(_ exportContext, r R) sheet.Cell { return sheet.Text(get(r)) }}
}

func moneyColumn[R any](name string, get func(r R) int64) exportColumn[R] {
	return exportColumn[R]{name, func(x exportContext, r R) sheet.Cell { return x.money(get(r)) }}
}

func numberColumn[R any](name string, get func(r R) int64) exportColumn[R] {
	return exportColumn[R]{name, func(_ exportContext, r R) sheet.Cell {
		return sheet.Number(money.FormatDecimal(money.Amount(get(r)), 0))
	}}
}

func personColumn[R any](name string, get func(r R) crm.ID) exportColumn[R] {
	return exportColumn[R]{name, func(x exportContext, r R) sheet.Cell { return sheet.Text(x.people[get(r)]) }}
}

func instantColumn[R any](name string, get func(r R) time.Time) exportColumn[R] {
	return exportColumn[R]{name, func(x exportContext, r R) sheet.Cell { return x.day(get(r)) }}
}

func dayColumn[R any](name string, get func(r R) civil.Date) exportColumn[R] {
	return exportColumn[R]{name, func(_ exportContext, r R) sheet.Cell {
		d := get(r)
		if d == 0 {
			return sheet.Cell{}
		}
		return sheet.Day(&d)
	}}
}

// exportable is what a noun declares to leave in a file.
type exportable[R any] struct {
	noun    crm.Noun
	columns []exportColumn[R]
	hidden  map[string][]string // by column, what of a role hides it
	// ready makes the query ready to be asked, and count tells how many rows it has.
	ready func(tx *store.Tx) error
	count func(tx *store.Tx) (int64, error)
	each  func(tx *store.Tx, row func(R) error) error
}

// export makes a file of a list ready. The history says that it was taken before
// its first byte leaves; write then writes it, row by row.
func export[R any](ctx context.Context, c *Core, a access.Actor, wish ExportWish, e exportable[R]) (write func(out io.Writer) error, err error) {
	if err := access.May(a, access.Export); err != nil {
		return nil, err
	}
	columns, headings, err := exported(a, wish, e.columns, e.hidden)
	if err != nil {
		return nil, err
	}
	err = c.write(ctx, func(tx *store.Tx) error {
		if err := e.ready(tx); err != nil {
			return err
		}
		n, err := e.count(tx)
		if err != nil {
			return err
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "noun", After: string(e.noun)},
			crm.Change{Field: "format", After: string(wish.Format)}, crm.Change{Field: "rows", After: n}, crm.Change{Field: "columns", After: strings.Join(names(columns), ", ")})
	})
	if err != nil {
		return nil, err
	}
	return func(out io.Writer) error {
		w, err := sheet.New(wish.Format, out, headings)
		if err != nil {
			return err
		}
		if err := writeRows(ctx, c, a, columns, e.each, w); err != nil {
			return err
		}
		return w.Close()
	}, nil
}

func writeRows[R any](ctx context.Context, c *Core, a access.Actor, columns []exportColumn[R], each func(*store.Tx, func(R) error) error, w sheet.Writer) error {
	return c.view(ctx, func(tx *store.Tx) error {
		tx.Now = c.Now()
		x, err := exportWith(ctx, tx, a)
		if err != nil {
			return err
		}
		cells := make([]sheet.Cell, len(columns))
		return each(tx, func(r R) error {
			for i, column := range columns {
				cells[i] = column.cell(x, r)
			}
			return w.Row(cells)
		})
	})
}

func exportWith(ctx context.Context, tx *store.Tx, a access.Actor) (x exportContext, err error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return x, err
	}
	place, err := zone(w)
	if err != nil {
		return x, err
	}
	people, err := store.Users(ctx, tx)
	x = exportContext{people: map[crm.ID]string{}, tags: map[int64]string{}, decimals: w.Currency.Exponent(), zone: place}
	if err != nil {
		return x, err
	}
	for _, p := range people {
		x.people[p.ID] = p.Name
	}
	tags, err := store.Tags(ctx, tx)
	for _, t := range tags {
		x.tags[t.Number] = t.Name
	}
	if err != nil {
		return x, err
	}
	parents, err := store.Parents(ctx, tx)
	x.holdings = holdingNames(parents, a)
	return x, err
}

// exported finds the columns; one that the actor's role hides is none.
func exported[R any](a access.Actor, wish ExportWish, all []exportColumn[R], hidden map[string][]string) (columns []exportColumn[R], headings []string, err error) {
	var f fault.Fields
	if wish.Format != sheet.CSV && wish.Format != sheet.XLSX {
		f.Add("format", "export.format", "must be csv or xlsx")
	}
	if len(wish.Headings) > 0 && len(wish.Headings) != len(wish.Columns) {
		f.Add("headings", "export.headings", "must be as many as the columns")
	}
	asked := wish.Columns
	if len(asked) == 0 {
		asked = names(all)
	}
	for i, name := range asked {
		at := slices.IndexFunc(all, func(c exportColumn[R]) bool { return c.name == name })
		if at < 0 || len(wish.Columns) > 0 && hides(a, hidden[name]) {
			f.AddWith("columns", "export.column", "there is no column "+name, fault.Params{"column": name})
			continue
		}
		if hides(a, hidden[name]) {
			continue
		}
		columns = append(columns, all[at])
		heading := name
		if i < len(wish.Headings) && wish.Headings[i] != "" && utf8.ValidString(wish.Headings[i]) {
			heading = wish.Headings[i]
		}
		headings = append(headings, heading)
	}
	return columns, headings, f.Err()
}

func names[R any](columns []exportColumn[R]) []string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = c.name
	}
	return list
}
