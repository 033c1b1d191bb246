package service

import (
	"context"
	"io"
	"slices"
	"strings"
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
	zone     func(crm.Company) civil.Date
	people   map[crm.ID]string
	tags     map[int64]string // by number
	holdings map[crm.ID]string
	decimals int
}

func (x exportContext) money(minor int64) sheet.Cell {
	return sheet.Number(money.FormatDecimal(money.Amount(minor), x.decimals))
}

// exportColumn is a column of a company in a file.
type exportColumn struct {
	name string
	cell func(x exportContext, c crm.Company) sheet.Cell
}

func textColumn(name string, get func(c crm.Company) string) exportColumn {
	return exportColumn{name, func(_ exportContext, c crm.Company) sheet.Cell { return sheet.Text(get(c)) }}
}

func moneyColumn(name string, get func(s crm.Standing) int64) exportColumn {
	return exportColumn{name, func(x exportContext, c crm.Company) sheet.Cell { return x.money(get(c.Standing)) }}
}

func dayColumn(name string, get func(s crm.Standing) civil.Date) exportColumn {
	return exportColumn{name, func(_ exportContext, c crm.Company) sheet.Cell {
		d := get(c.Standing)
		if d == 0 {
			return sheet.Cell{}
		}
		return sheet.Day(&d)
	}}
}

// companyColumns are the columns of the company list in a file.
var companyColumns = []exportColumn{
	textColumn("name", func(c crm.Company) string { return c.Name }),
	textColumn("external_id", func(c crm.Company) string { return c.ExternalID }),
	textColumn("tax_id", func(c crm.Company) string { return c.TaxID }),
	textColumn("segment", func(c crm.Company) string {
		return string(c.Standing.Group) + "/" + string(c.Standing.PotentialClass)
	}),
	textColumn("group", func(c crm.Company) string { return string(c.Standing.Group) }),
	textColumn("potential_class", func(c crm.Company) string { return string(c.Standing.PotentialClass) }),
	textColumn("treatment", func(c crm.Company) string { return string(c.Standing.Treatment) }),
	textColumn("status", func(c crm.Company) string { return string(c.Status) }),
	moneyColumn("actual", func(s crm.Standing) int64 { return s.Actual }),
	moneyColumn("potential", func(s crm.Standing) int64 { return s.Potential }),
	moneyColumn("gap", func(s crm.Standing) int64 { return s.Gap }),
	moneyColumn("value", func(s crm.Standing) int64 { return s.Value }),
	{"budget_minutes", func(_ exportContext, c crm.Company) sheet.Cell {
		return sheet.Number(money.FormatDecimal(money.Amount(c.Standing.BudgetMinutes), 0))
	}},
	dayColumn("first_paid_on", func(s crm.Standing) civil.Date { return s.FirstPaidOn }),
	dayColumn("last_paid_on", func(s crm.Standing) civil.Date { return s.LastPaidOn }),
	dayColumn("potential_on", func(s crm.Standing) civil.Date { return s.PotentialOn }),
	{"owner", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.people[c.OwnerID]) }},
	{"second_owner", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.people[c.SecondID]) }},
	textColumn("industry", func(c crm.Company) string { return c.Industry }),
	textColumn("region", func(c crm.Company) string { return c.Region }),
	textColumn("city", func(c crm.Company) string { return c.City }),
	textColumn("size_band", func(c crm.Company) string { return c.SizeBand }),
	textColumn("phone", func(c crm.Company) string { return c.Phone }),
	textColumn("email", func(c crm.Company) string { return c.Email }),
	textColumn("phone_more", phoneTexts),
	textColumn("email_more", emailTexts),
	textColumn("addresses", addressTexts),
	{"holding", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.holdingText(c)) }},
	textColumn("source", func(c crm.Company) string { return c.Source }),
	{"tags", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.tagNames(c)) }},
	textColumn("website", func(c crm.Company) string { return c.Website }),
	textColumn("note", func(c crm.Company) string { return c.Note }),
	{"created_at", func(x exportContext, c crm.Company) sheet.Cell {
		d := x.zone(c)
		return sheet.Day(&d)
	}},
}

// Export makes a file of a list ready. The history says that it was taken before
// its first byte leaves; write then writes it, row by row.
func (s Companies) Export(ctx context.Context, a access.Actor, q CompanyQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	if err := access.May(a, access.Export); err != nil {
		return nil, err
	}
	own, err := s.ownColumns(ctx)
	if err != nil {
		return nil, err
	}
	columns, headings, err := exported(a, wish, slices.Concat(companyColumns, own))
	if err != nil {
		return nil, err
	}
	if q.Sort == "" {
		q.Sort = "name"
	}
	q.Within = access.Over(a, crm.NounCompany, crm.DeedRead)
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := s.ready(ctx, tx, a, &q); err != nil {
			return err
		}
		n, err := store.CountMatching(ctx, tx, q)
		if err != nil {
			return err
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "noun", After: string(crm.NounCompany)},
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
		if err := s.writeRows(ctx, a, q, columns, w); err != nil {
			return err
		}
		return w.Close()
	}, nil
}

func (s Companies) writeRows(ctx context.Context, a access.Actor, q CompanyQuery, columns []exportColumn, w sheet.Writer) error {
	return s.view(ctx, func(tx *store.Tx) error {
		x, err := exportWith(ctx, tx, a)
		if err != nil {
			return err
		}
		cells := make([]sheet.Cell, len(columns))
		return store.EachMatching(ctx, tx, q, func(c crm.Company) error {
			c = shownCompany(a, c)
			for i, column := range columns {
				cells[i] = column.cell(x, c)
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
	x = exportContext{people: map[crm.ID]string{}, tags: map[int64]string{}, decimals: w.Currency.Exponent(), zone: func(c crm.Company) civil.Date { return civil.DateOf(c.CreatedAt, place) }}
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
func exported(a access.Actor, wish ExportWish, all []exportColumn) (columns []exportColumn, headings []string, err error) {
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
		at := slices.IndexFunc(all, func(c exportColumn) bool { return c.name == name })
		if at < 0 || len(wish.Columns) > 0 && hides(a, companyHidden[name]) {
			f.AddWith("columns", "export.column", "there is no column "+name, fault.Params{"column": name})
			continue
		}
		if hides(a, companyHidden[name]) {
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

func names(columns []exportColumn) []string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = c.name
	}
	return list
}
