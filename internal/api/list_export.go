package api

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
)

// ExportInput says how a list leaves in a file.
type ExportInput struct {
	Sort     string   `query:"sort" maxLength:"60" doc:"as in the list"`
	Format   string   `query:"format" enum:"csv,xlsx" default:"csv"`
	Columns  []string `query:"columns,explode" maxItems:"100" doc:"in their order; all when empty"`
	Headings []string `query:"headings,explode" maxItems:"100" doc:"of the columns; their names when empty"`
}

func (in ExportInput) wish() service.ExportWish {
	return service.ExportWish{Format: sheet.Format(in.Format), Columns: in.Columns, Headings: in.Headings}
}

type companyExportInput struct {
	CompanyFilterInput
	ExportInput
}

type contactExportInput struct {
	ContactFilterInput
	ExportInput
}

type dealExportInput struct {
	DealFilterInput
	ExportInput
}

type activityExportInput struct {
	ActivityFilterInput
	ExportInput
}

type taskExportInput struct {
	TaskFilterInput
	ExportInput
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

func exportOperation(noun string) huma.Operation {
	return binary(operation("export-"+noun, http.MethodGet, "/"+noun+"/export", "The list as a file, with every row that the search and the filters find"), sheet.CSV.ContentType(), sheet.XLSX.ContentType())
}

// exported answers with a list's file.
func exported(name string, in ExportInput, write func(io.Writer) error, err error) (*huma.StreamResponse, error) {
	if err != nil {
		return nil, err
	}
	return file(name, sheet.Format(in.Format), write), nil
}

func registerExports(r *router) {
	handle(r, exportOperation("companies"), func(ctx context.Context, a access.Actor, in *companyExportInput) (*huma.StreamResponse, error) {
		list := companyListInput{CompanyFilterInput: in.CompanyFilterInput, Sort: in.Sort}
		q, err := list.query()
		if err != nil {
			return nil, err
		}
		write, err := r.Companies.Export(ctx, a, q, in.wish())
		return exported("companies", in.ExportInput, write, err)
	})
	handle(r, exportOperation("contacts"), func(ctx context.Context, a access.Actor, in *contactExportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		write, err := r.Contacts.Export(ctx, a, q, in.wish())
		return exported("contacts", in.ExportInput, write, err)
	})
	handle(r, exportOperation("deals"), func(ctx context.Context, a access.Actor, in *dealExportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		write, err := r.Deals.Export(ctx, a, q, in.wish())
		return exported("deals", in.ExportInput, write, err)
	})
	handle(r, exportOperation("activities"), func(ctx context.Context, a access.Actor, in *activityExportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		write, err := r.Activities.Export(ctx, a, q, in.wish())
		return exported("activities", in.ExportInput, write, err)
	})
	handle(r, exportOperation("tasks"), func(ctx context.Context, a access.Actor, in *taskExportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		write, err := r.Tasks.Export(ctx, a, q, in.wish())
		return exported("tasks", in.ExportInput, write, err)
	})
}

// file answers with a file that is written while it is sent.
func file(name string, format sheet.Format, write func(io.Writer) error) *huma.StreamResponse {
	return download(name+"."+string(format), format.ContentType(), write)
}

// download sends a file of any kind under its name.
func download(name, kind string, write func(io.Writer) error) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", kind)
		out.SetHeader("Content-Disposition", `attachment; filename="`+name+`"`)
		out.SetHeader("X-Content-Type-Options", "nosniff")
		if err := write(out.BodyWriter()); err != nil {
			slog.WarnContext(out.Context(), "a file was broken off on its way", "name", name, "error", err)
			panic(http.ErrAbortHandler) // the answer has begun: breaking it off tells the browser that the file is not whole
		}
	}}
}
