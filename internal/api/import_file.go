package api

import (
	"context"
	"encoding/csv"
	"io"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// uploadInput streams the request's body: a file is never held in memory.
type uploadInput struct {
	FileName string `query:"file_name" maxLength:"1000"`
	body     io.Reader
}

// Resolve keeps the body for the handler.
func (u *uploadInput) Resolve(ctx huma.Context) []error {
	u.body = ctx.BodyReader()
	return nil
}

func (r *router) registerUpload() {
	op := created(operation("upload-import", http.MethodPost, "/imports", "Take a CSV or XLSX file in, as a draft that writes nothing"))
	op.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: "string", Format: "binary"}}}}
	op.SkipValidateBody = true
	op.MaxBodyBytes = service.MaxUpload + 1
	handle(r, op, func(ctx context.Context, a access.Actor, in *uploadInput) (*answer[Import], error) {
		return importAnswer(r.Imports.Upload(ctx, a, in.FileName, in.body))
	})
}

func (r *router) registerRefusalFile() {
	op := operation("download-import-refusals", http.MethodGet, "/imports/{id}/refusals.csv", "Refused rows as a file")
	op.Responses = map[string]*huma.Response{"200": {Description: "CSV", Content: map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: "string"}}}}}
	handle(r, op, func(ctx context.Context, a access.Actor, in *idInput) (*huma.StreamResponse, error) {
		first, err := r.Imports.Refusals(ctx, a, in.ID, 0, refusalPage)
		if err != nil {
			return nil, err
		}
		return &huma.StreamResponse{Body: func(out huma.Context) {
			out.SetHeader("Content-Type", "text/csv; charset=utf-8")
			out.SetHeader("Content-Disposition", `attachment; filename="refused-rows.csv"`)
			r.writeRefusals(ctx, a, in.ID, out.BodyWriter(), first)
		}}, nil
	})
}

const refusalPage = 1000

// writeRefusals writes page after page. The byte order mark makes spreadsheets
// read UTF-8.
func (r *router) writeRefusals(ctx context.Context, a access.Actor, id crm.ID, out io.Writer, page []crm.Refusal) {
	w := csv.NewWriter(out)
	_ = w.Write([]string{"\ufeffline", "column", "value", "reason", "code"})
	for from := int64(0); len(page) > 0; {
		for _, f := range page {
			_ = w.Write([]string{strconv.FormatInt(f.Line, 10), sheet.Harmless(f.Column), sheet.Harmless(f.Value), sheet.Harmless(f.Message), f.Code})
		}
		from += int64(len(page))
		var err error
		if page, err = r.Imports.Refusals(ctx, a, id, from, refusalPage); err != nil {
			break // the answer has begun: all that is left is to end it
		}
	}
	w.Flush()
}

func columnNumber(path, key string) (int, error) {
	n, err := strconv.Atoi(key)
	if err != nil || n < 0 || n > 10_000 {
		return 0, badReading(path + "." + key)
	}
	return n, nil
}

func badReading(path string) error {
	var f fault.Fields
	f.Add(path, "import.reading", "is not a way to read a column")
	return f.Err()
}
