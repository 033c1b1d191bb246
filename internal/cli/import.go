package cli

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/service"
)

type importCommand struct {
	dataFlags
	File     string            `arg:"" help:"CSV or XLSX file of companies, payments, contacts or deals; - reads standard input."`
	Kind     string            `enum:"auto,companies,payments,contacts,deals" default:"auto" help:"What the rows are (${enum})."`
	Map      map[string]string `mapsep:"none" placeholder:"FIELD=COLUMN" help:"Take a field from this column: --map date=\"Paid on\". An empty column leaves the field out. May be repeated."`
	Sheet    string            `help:"Sheet of a workbook; the first with a table when not given."`
	NoCreate bool              `help:"Refuse payments and contacts of unknown companies instead of creating them."`
	NoUpdate bool              `help:"Leave companies and contacts that are here already as they are."`
	DryRun   bool              `help:"Only say what would happen."`
	Refused  string            `placeholder:"FILE" help:"Write the refused rows to this CSV file." type:"path"`
	Currency string            `default:"EUR" help:"Currency of a data folder that is still empty."`
}

// Run brings a file in, all of it or nothing.
func (c *importCommand) Run(ctx context.Context, std *Streams) error {
	currency, err := money.ParseCurrency(c.Currency)
	if err != nil {
		return misused("--currency", "%v", err)
	}
	content, err := c.content(std)
	if err != nil {
		return err
	}
	defer content.Close()
	d, err := c.open(ctx, slog.New(slog.DiscardHandler), "import")
	if err != nil {
		return err
	}
	return errors.Join(c.run(ctx, std, d, currency, content), d.close())
}

// content opens the file before the data, so that a wrong name costs nothing.
func (c *importCommand) content(std *Streams) (io.ReadCloser, error) {
	if c.File == "-" {
		return io.NopCloser(std.In), nil
	}
	f, err := os.Open(c.File)
	if err != nil {
		return nil, fault.Newf(fault.NotFound, "file.not_found", "There is no file %s, or it cannot be read.", c.File).With("path", c.File)
	}
	return f, nil
}

func (c *importCommand) run(ctx context.Context, std *Streams, d *data, currency money.Currency, content io.Reader) error {
	if _, err := (service.Workspaces{Core: d.core}).Ensure(ctx, access.System, currency, "en"); err != nil {
		return err
	}
	imports := service.Imports{Core: d.core}
	draft, err := imports.Upload(ctx, access.System, filepath.Base(c.File), content)
	if err != nil {
		return err
	}
	if draft, err = c.adjust(ctx, imports, draft); err != nil {
		return err
	}
	if err := c.describe(std.Err, draft); err != nil {
		return err
	}
	if err := d.runner.Start(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	defer func() { _ = d.runner.Stop(context.WithoutCancel(ctx)) }()
	job, err := imports.Start(ctx, access.System, draft.ID, c.DryRun)
	if err != nil {
		return err
	}
	failed := followJob(ctx, std.Err, d.core, job)
	return errors.Join(failed, c.report(context.WithoutCancel(ctx), std, imports, draft.ID, failed == nil))
}

// adjust applies what the user named to the draft.
func (c *importCommand) adjust(ctx context.Context, imports service.Imports, draft crm.Import) (_ crm.Import, err error) {
	change := service.Adjustment{Version: draft.Version, Options: crm.ImportOptions{CreateCompanies: !c.NoCreate, UpdateCompanies: !c.NoUpdate}}
	if c.Kind != "auto" {
		change.Kind = c.Kind
	}
	if c.Sheet != "" {
		change.Wish = &exchange.Wish{Sheet: c.Sheet}
	}
	if draft, err = imports.Adjust(ctx, access.System, draft.ID, change); err != nil || len(c.Map) == 0 {
		return draft, err
	}
	if change.Mapping, err = c.mapping(draft); err != nil {
		return draft, err
	}
	change.Kind, change.Wish, change.Version = "", nil, draft.Version
	return imports.Adjust(ctx, access.System, draft.ID, change)
}

// mapping is the proposed mapping with the columns that --map names.
func (c *importCommand) mapping(draft crm.Import) (map[string]int, error) {
	var plan exchange.Plan
	if err := json.Unmarshal(draft.Plan, &plan); err != nil {
		return nil, fault.Wrap(err, "reading the draft")
	}
	columns := &table.Table{Columns: plan.Columns}
	mapping := map[string]int{}
	for field, column := range draft.Mapping {
		mapping[field] = column
	}
	for field, name := range c.Map {
		if !slices.ContainsFunc(table.Fields(table.Target(draft.Kind)), func(f table.Field) bool { return f.Key == field }) {
			return nil, misused("--map", "%s have no field %q; there are: %s", draft.Kind, field, fieldNames(draft.Kind))
		}
		delete(mapping, field)
		if name == "" {
			continue
		}
		at := columns.Find(name)
		if at < 0 {
			return nil, misused("--map", "the file has no column %q; there are: %s", name, strings.Join(columnNames(columns), ", "))
		}
		for other, column := range mapping {
			if column == at {
				delete(mapping, other)
			}
		}
		mapping[field] = at
	}
	return mapping, nil
}

func fieldNames(kind string) string {
	var names []string
	for _, f := range table.Fields(table.Target(kind)) {
		names = append(names, f.Key)
	}
	return strings.Join(names, ", ")
}

func columnNames(t *table.Table) []string {
	names := make([]string, len(t.Columns))
	for i := range names {
		names[i] = t.Label(i)
	}
	return names
}
