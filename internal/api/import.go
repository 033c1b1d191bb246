package api

import (
	"cmp"
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/csv"
	"kaymak/internal/exchange/table"
	"kaymak/internal/service"
)

// ImportSummary is an import as the list shows it.
type ImportSummary struct {
	ID         crm.ID       `json:"id" format:"uuid"`
	Kind       string       `json:"kind" enum:"companies,payments,contacts,deals,people"`
	State      string       `json:"state" enum:"draft,running,done,failed,cancelled,undoing,undone"`
	FileName   string       `json:"file_name"`
	FileSize   int64        `json:"file_size"`
	Counts     ImportCounts `json:"counts"`
	JobID      crm.ID       `json:"job_id" doc:"the latest job on it; empty when there was none"`
	CreatedAt  time.Time    `json:"created_at"`
	FinishedAt *time.Time   `json:"finished_at" nullable:"true"`
	UndoneAt   *time.Time   `json:"undone_at" nullable:"true"`
	Version    int64        `json:"version"`
}

// ImportCounts is what an import did, or what its check says it would do.
type ImportCounts struct {
	Rows             int64    `json:"rows"`
	Refused          int64    `json:"refused"`
	Payments         int64    `json:"payments" doc:"new payments"`
	Deals            int64    `json:"deals" doc:"new deals"`
	Known            int64    `json:"known" doc:"rows that are here already"`
	Rounded          int64    `json:"rounded" doc:"amounts with more decimals than the currency has"`
	CompaniesNew     int64    `json:"companies_new"`
	CompaniesMatched int64    `json:"companies_matched"`
	CompaniesChanged int64    `json:"companies_changed"`
	Potentials       int64    `json:"potentials"`
	PeopleNew        int64    `json:"people_new"`
	PeopleChanged    int64    `json:"people_changed"`
	ContactsNew      int64    `json:"contacts_new"`
	ContactsChanged  int64    `json:"contacts_changed"`
	Kept             []string `json:"kept" nullable:"false" doc:"after an undo: companies and contacts kept because somebody worked with them since"`
	KeptCount        int64    `json:"kept_count"`
	Twins            int64    `json:"twins" doc:"companies that would be made, or were, although they probably are here already; what is done with them is an option"`
}

// Import is a file with how it is read and what its columns mean.
type Import struct {
	ImportSummary
	Format  ImportFormat         `json:"format"`
	Columns []ImportColumn       `json:"columns" nullable:"false"`
	Fields  []string             `json:"fields" nullable:"false" doc:"what a column can mean"`
	Mapping map[string]int       `json:"mapping" doc:"field to column"`
	Options ImportOptions        `json:"options"`
	Twins   []ImportTwin         `json:"twins" nullable:"false" doc:"companies that probably are here already, some of them"`
	Rows    int                  `json:"rows" doc:"rows below the header"`
	Sample  []service.PreviewRow `json:"sample" nullable:"false" doc:"the first rows"`
	Notes   []ImportNote         `json:"notes" nullable:"false" doc:"what the detection wants you to know"`
}

// ImportFormat is how the file is read.
type ImportFormat struct {
	Type       string   `json:"type" enum:"csv,xlsx"`
	Encoding   string   `json:"encoding" doc:"empty for a workbook"`
	Delimiter  string   `json:"delimiter" doc:"empty for a workbook"`
	Quote      string   `json:"quote"`
	Sheet      string   `json:"sheet"`
	Sheets     []string `json:"sheets" nullable:"false"`
	StartLine  int      `json:"start_line" doc:"lines above it are no part of the table"`
	HeaderRows int      `json:"header_rows"`
}

// ImportColumn is a column with what the whole of it told.
type ImportColumn struct {
	Name             string   `json:"name"`
	Kind             string   `json:"kind" enum:"empty,text,number,date"`
	Filled           int      `json:"filled"`
	Samples          []string `json:"samples" nullable:"false"`
	Decimal          string   `json:"decimal" doc:"for numbers: . or ,"`
	DecimalAmbiguous bool     `json:"decimal_ambiguous"`
	Currency         string   `json:"currency"`
	DateOrder        string   `json:"date_order" doc:"for dates: dmy or mdy"`
	DatePattern      string   `json:"date_pattern"`
	DateAmbiguous    bool     `json:"date_ambiguous" doc:"nothing in the column decides between day and month first"`
	Confidence       float64  `json:"confidence" doc:"how sure the proposed meaning is, 0 to 1"`
}

// ImportNote is something the user should know and can correct.
type ImportNote struct {
	Code    string            `json:"code"`
	Column  string            `json:"column"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

// ImportOptions are the user's choices.
type ImportOptions struct {
	CreateCompanies bool   `json:"create_companies" doc:"a payment or a contact of an unknown company creates it"`
	UpdateCompanies bool   `json:"update_companies" doc:"a known company or contact takes the file's values"`
	Twins           string `json:"twins" required:"false" enum:"create,skip,update" doc:"what is done with a company that probably is here already: it is made, its rows are refused, or it is taken for the one that is here"`
}

// ImportTwin is a company of the file with the one that it probably is.
type ImportTwin struct {
	Name      string   `json:"name" doc:"in the file"`
	CompanyID crm.ID   `json:"company_id" format:"uuid"`
	Company   string   `json:"company" doc:"its name here"`
	Reasons   []string `json:"reasons" nullable:"false" doc:"tax_id, phone, email, domain, name, similar_name, one_letter"`
	Score     int      `json:"score" doc:"how likely they are the same, of 100"`
}

func newImportOptions(o crm.ImportOptions) ImportOptions {
	return ImportOptions{o.CreateCompanies, o.UpdateCompanies, string(cmp.Or(o.Twins, crm.TwinsMade))}
}

func (o ImportOptions) options() crm.ImportOptions {
	return crm.ImportOptions{CreateCompanies: o.CreateCompanies, UpdateCompanies: o.UpdateCompanies, Twins: crm.Twins(o.Twins)}
}

func newImportTwins(list []crm.ImportTwin) []ImportTwin {
	return whole(list, func(x crm.ImportTwin) ImportTwin {
		return ImportTwin{x.Name, x.CompanyID, x.Company, whole(x.Reasons, func(r crm.Likeness) string { return string(r) }).Items, x.Score}
	}).Items
}

// ImportReading is what the user decides about how the file is read; what is
// left out is detected.
type ImportReading struct {
	Encoding   string            `json:"encoding" required:"false" enum:"utf-8,utf-16le,utf-16be,windows-1251,windows-1252,cp866,koi8-r,"`
	Delimiter  string            `json:"delimiter" required:"false" maxLength:"2"`
	Quote      *string           `json:"quote" required:"false" maxLength:"1"`
	Sheet      string            `json:"sheet" required:"false" maxLength:"200"`
	StartLine  int               `json:"start_line" required:"false" minimum:"0"`
	HeaderRows *int              `json:"header_rows" required:"false" minimum:"0" maximum:"10"`
	Decimal    map[string]string `json:"decimal" required:"false" doc:"by column number: . or ,"`
	DateOrder  map[string]string `json:"date_order" required:"false" doc:"by column number: dmy or mdy"`
}

// ImportRefusal is a refused row.
type ImportRefusal struct {
	Line    int64             `json:"line"`
	Column  string            `json:"column"`
	Value   string            `json:"value"`
	Code    string            `json:"code"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

func newImportSummary(i crm.Import) ImportSummary {
	c := i.Counts
	kept := c.Kept
	if kept == nil {
		kept = []string{}
	}
	return ImportSummary{
		ID: i.ID, Kind: i.Kind, State: string(i.State), FileName: i.FileName, FileSize: i.FileSize, JobID: i.JobID, CreatedAt: i.CreatedAt, FinishedAt: i.FinishedAt, UndoneAt: i.UndoneAt, Version: i.Version,
		Counts: ImportCounts{
			Rows: c.Rows, Refused: c.Refused, Payments: c.Payments, Deals: c.Deals, Known: c.Known, Rounded: c.Rounded, CompaniesNew: c.CompaniesNew, CompaniesMatched: c.CompaniesMatched,
			CompaniesChanged: c.CompaniesChanged, Potentials: c.Potentials, PeopleNew: c.PeopleNew, PeopleChanged: c.PeopleChanged, ContactsNew: c.ContactsNew, ContactsChanged: c.ContactsChanged, Kept: kept, KeptCount: c.KeptCount, Twins: c.Twins,
		},
	}
}

func newImport(i crm.Import) (Import, error) {
	d, err := service.Describe(i)
	if err != nil {
		return Import{}, err
	}
	p := d.Plan
	out := Import{
		ImportSummary: newImportSummary(i), Mapping: i.Mapping, Options: newImportOptions(i.Options), Twins: newImportTwins(i.Counts.TwinsNamed), Rows: d.Preview.Rows, Sample: d.Preview.Sample, Notes: []ImportNote{}, Columns: []ImportColumn{}, Fields: d.Fields,
		Format: ImportFormat{Type: string(p.Format), Encoding: p.Dialect.Encoding, Delimiter: p.Dialect.Delimiter, Sheet: p.Sheet, Sheets: append([]string{}, p.Sheets...), StartLine: p.Layout.StartLine, HeaderRows: p.Layout.HeaderRows},
	}
	if p.Dialect.Quote != nil {
		out.Format.Quote = *p.Dialect.Quote
	}
	for n, c := range p.Columns {
		out.Columns = append(out.Columns, newImportColumn(c, d.Preview.Sure[n]))
	}
	for _, n := range d.Preview.Notes {
		out.Notes = append(out.Notes, ImportNote(n))
	}
	return out, nil
}

func newImportColumn(c table.Column, sure float64) ImportColumn {
	out := ImportColumn{
		Name: c.Name, Kind: string(c.Kind), Filled: c.Filled, Samples: append([]string{}, c.Samples...), DecimalAmbiguous: c.Numbers.Ambiguous, Currency: c.Numbers.Currency,
		DateOrder: string(c.Dates.Order), DatePattern: c.Dates.Pattern, DateAmbiguous: c.Dates.Ambiguous, Confidence: sure,
	}
	if c.Numbers.Decimal != 0 {
		out.Decimal = string(rune(c.Numbers.Decimal))
	}
	return out
}

func (r *ImportReading) wish() (*exchange.Wish, error) {
	if r == nil {
		return nil, nil
	}
	w := &exchange.Wish{Dialect: csv.Dialect{Encoding: r.Encoding, Delimiter: r.Delimiter, Quote: r.Quote}, Sheet: r.Sheet}
	w.Table = table.Wish{StartLine: r.StartLine, HeaderRows: r.HeaderRows, Decimal: map[int]byte{}, DateOrder: map[int]table.DateOrder{}}
	for key, v := range r.Decimal {
		column, err := columnNumber("reading.decimal", key)
		if err != nil || v != "." && v != "," {
			return nil, badReading("reading.decimal." + key)
		}
		w.Table.Decimal[column] = v[0]
	}
	for key, v := range r.DateOrder {
		column, err := columnNumber("reading.date_order", key)
		if err != nil || v != "dmy" && v != "mdy" {
			return nil, badReading("reading.date_order." + key)
		}
		w.Table.DateOrder[column] = table.DateOrder(v)
	}
	return w, nil
}

type importAdjust struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Kind    string         `json:"kind" required:"false" enum:"companies,payments,contacts,deals,people," doc:"empty keeps it"`
		Reading *ImportReading `json:"reading,omitempty" doc:"absent keeps how the file is read"`
		Mapping map[string]int `json:"mapping" required:"false" nullable:"true" doc:"absent keeps the mapping, or proposes one when the reading changes"`
		Options ImportOptions  `json:"options"`
		Version int64          `json:"version"`
	}
}

type refusalsInput struct {
	ID    crm.ID `path:"id" format:"uuid"`
	From  int64  `query:"from" minimum:"0"`
	Limit int64  `query:"limit" minimum:"1" maximum:"1000" default:"100"`
}

func registerImports(r *router) {
	r.registerUpload()
	handle(r, operation("list-imports", http.MethodGet, "/imports", "The latest imports"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[[]ImportSummary], error) {
		list, err := r.Imports.List(ctx, a)
		out := &answer[[]ImportSummary]{Body: []ImportSummary{}}
		for _, i := range list {
			out.Body = append(out.Body, newImportSummary(i))
		}
		return out, err
	})
	handle(r, operation("get-import", http.MethodGet, "/imports/{id}", "An import"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Import], error) {
		return importAnswer(r.Imports.Get(ctx, a, in.ID))
	})
	handle(r, operation("adjust-import", http.MethodPut, "/imports/{id}", "Correct how a draft is read and what its columns mean"), func(ctx context.Context, a access.Actor, in *importAdjust) (*answer[Import], error) {
		wish, err := in.Body.Reading.wish()
		if err != nil {
			return nil, err
		}
		return importAnswer(r.Imports.Adjust(ctx, a, in.ID, service.Adjustment{Kind: in.Body.Kind, Wish: wish, Mapping: in.Body.Mapping, Options: in.Body.Options.options(), Version: in.Body.Version}))
	})
	handle(r, operation("check-import", http.MethodPost, "/imports/{id}/check", "Count what the import would do, without doing it"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[JobRef], error) {
		job, err := r.Imports.Start(ctx, a, in.ID, true)
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("start-import", http.MethodPost, "/imports/{id}/start", "Land the import, as a whole"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[JobRef], error) {
		job, err := r.Imports.Start(ctx, a, in.ID, false)
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("undo-import", http.MethodPost, "/imports/{id}/undo", "Take a finished import back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[JobRef], error) {
		job, err := r.Imports.Undo(ctx, a, in.ID)
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("list-import-refusals", http.MethodGet, "/imports/{id}/refusals", "Refused rows, in the order of the file"), func(ctx context.Context, a access.Actor, in *refusalsInput) (*answer[[]ImportRefusal], error) {
		list, err := r.Imports.Refusals(ctx, a, in.ID, in.From, in.Limit)
		out := &answer[[]ImportRefusal]{Body: []ImportRefusal{}}
		for _, f := range list {
			out.Body = append(out.Body, ImportRefusal(f))
		}
		return out, err
	})
	r.registerRefusalFile()
}

func importAnswer(i crm.Import, err error) (*answer[Import], error) {
	if err != nil {
		return nil, err
	}
	out, err := newImport(i)
	return &answer[Import]{out}, err
}
