package api

import (
	"context"
	"io"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
)

type companyExportInput struct {
	CompanyFilterInput
	Sort     string   `query:"sort" maxLength:"60" doc:"as in the list"`
	Format   string   `query:"format" enum:"csv,xlsx" default:"csv"`
	Columns  []string `query:"columns,explode" maxItems:"100" doc:"in their order; all when empty"`
	Headings []string `query:"headings,explode" maxItems:"100" doc:"of the columns; their names when empty"`
}

// binary describes an answer that is a file.
func binary(op huma.Operation, types ...string) huma.Operation {
	content := map[string]*huma.MediaType{}
	for _, t := range types {
		content[t] = &huma.MediaType{Schema: &huma.Schema{Type: "string", Format: "binary"}}
	}
	op.Responses = map[string]*huma.Response{"200": {Description: "The file", Content: content}}
	return op
}

func registerCompanyExport(r *router) {
	op := binary(operation("export-companies", http.MethodGet, "/companies/export", "The list as a file, with every row that the search and the filters find"), sheet.CSV.ContentType(), sheet.XLSX.ContentType())
	handle(r, op, func(ctx context.Context, a access.Actor, in *companyExportInput) (*huma.StreamResponse, error) {
		list := companyListInput{CompanyFilterInput: in.CompanyFilterInput, Sort: in.Sort}
		q, err := list.query()
		if err != nil {
			return nil, err
		}
		format := sheet.Format(in.Format)
		write, err := r.Companies.Export(ctx, a, q, service.ExportWish{Format: format, Columns: in.Columns, Headings: in.Headings})
		if err != nil {
			return nil, err
		}
		return file("companies", format, write), nil
	})
}

// file answers with a file that is written while it is sent.
func file(name string, format sheet.Format, write func(io.Writer) error) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", format.ContentType())
		out.SetHeader("Content-Disposition", `attachment; filename="`+name+`.`+string(format)+`"`)
		out.SetHeader("X-Content-Type-Options", "nosniff")
		if err := write(out.BodyWriter()); err != nil {
			panic(http.ErrAbortHandler) // the answer has begun: breaking it off tells the browser that the file is not whole
		}
	}}
}
