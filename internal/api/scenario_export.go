package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/onepage"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
)

type scenarioFile struct {
	ID       crm.ID `path:"id" format:"uuid"`
	Format   string `query:"format" enum:"xlsx,pdf" default:"pdf" doc:"a workbook of every input and month, or one page to decide by"`
	Language string `query:"language" enum:"en,ru,bg" default:"en"`
}

func registerScenarioExport(r *router) {
	op := binary(operation("export-scenario", http.MethodGet, "/scenarios/{id}/export", "A scenario as a file"), onepage.ContentType, sheet.XLSX.ContentType())
	handle(r, op, func(ctx context.Context, a access.Actor, in *scenarioFile) (*huma.StreamResponse, error) {
		write, err := r.Scenarios.Export(ctx, a, in.ID, service.ScenarioFormat(in.Format), in.Language)
		if err != nil {
			return nil, err
		}
		kind := onepage.ContentType
		if in.Format == string(service.ScenarioWorkbook) {
			kind = sheet.XLSX.ContentType()
		}
		return download("scenario."+in.Format, kind, write), nil
	})
}
