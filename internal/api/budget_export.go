package api

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
)

// fileWordsInput is how a table of time is written to a file, in the reader's words.
type fileWordsInput struct {
	Format   string   `query:"format" enum:"csv,xlsx" default:"xlsx"`
	Headings []string `query:"headings,explode" maxItems:"20" doc:"one a column, in the order of the columns"`
	Labels   []string `query:"labels,explode" maxItems:"1000" doc:"how a key of a row is called in the file: key=text"`
	Sum      string   `query:"sum" maxLength:"80" doc:"what the last row is called"`
}

func (in fileWordsInput) words() service.BudgetExport {
	x := service.BudgetExport{Format: sheet.Format(in.Format), Headings: in.Headings, Labels: map[string]string{}, Sum: in.Sum}
	for _, label := range in.Labels {
		if key, text, ok := strings.Cut(label, "="); ok {
			x.Labels[key] = text
		}
	}
	return x
}

type budgetFileInput struct {
	budgetInput
	fileWordsInput
}

type attainmentFileInput struct {
	attainmentInput
	fileWordsInput
}

func registerBudgetFiles(r *router) {
	kinds := []string{sheet.CSV.ContentType(), sheet.XLSX.ContentType()}
	op := binary(operation("export-budget", http.MethodGet, "/budgets/export", "Time against money as a file"), kinds...)
	op.Description = "Columns: " + strings.Join(service.MoneyColumns, ", ")
	handle(r, op, func(ctx context.Context, a access.Actor, in *budgetFileInput) (*huma.StreamResponse, error) {
		w, err := in.wish(in.By)
		if err != nil {
			return nil, err
		}
		write, err := r.Budgets.ExportTable(ctx, a, w, in.words())
		if err != nil {
			return nil, err
		}
		return file("time-against-money", sheet.Format(in.Format), write), nil
	})
	op = binary(operation("export-attainment", http.MethodGet, "/attainment/export", "Attainment as a file"), kinds...)
	op.Description = "Columns: " + strings.Join(service.AttainmentColumns, ", ")
	handle(r, op, func(ctx context.Context, a access.Actor, in *attainmentFileInput) (*huma.StreamResponse, error) {
		w, err := in.attainmentInput.wish()
		if err != nil {
			return nil, err
		}
		write, err := r.Budgets.ExportAttainment(ctx, a, w, in.words())
		if err != nil {
			return nil, err
		}
		return file("attainment", sheet.Format(in.Format), write), nil
	})
}
