package api

import (
	"context"
	"log/slog"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/fault"
)

// Problem is RFC 9457 with a stable code that clients translate.
type Problem struct {
	Type      string            `json:"type"`
	Title     string            `json:"title"`
	Status    int               `json:"status"`
	Detail    string            `json:"detail"`
	Code      string            `json:"code"`
	Params    map[string]string `json:"params,omitempty"`
	Errors    []FieldProblem    `json:"errors,omitempty"`
	RequestID string            `json:"request_id,omitempty"`
}

// FieldProblem is one place of the input to mend.
type FieldProblem struct {
	Location string            `json:"location"`
	Code     string            `json:"code"`
	Message  string            `json:"message"`
	Params   map[string]string `json:"params,omitempty"`
}

// GetStatus is the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

func (p *Problem) Error() string { return p.Detail }

// ContentType follows RFC 9457.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

var statuses = map[fault.Kind]int{
	fault.Internal:        http.StatusInternalServerError,
	fault.Invalid:         http.StatusUnprocessableEntity,
	fault.Unauthenticated: http.StatusUnauthorized,
	fault.Forbidden:       http.StatusForbidden,
	fault.NotFound:        http.StatusNotFound,
	fault.Conflict:        http.StatusConflict,
	fault.Stale:           http.StatusPreconditionFailed,
	fault.Limit:           http.StatusTooManyRequests,
	fault.Unavailable:     http.StatusServiceUnavailable,
}

// problem turns an error into the answer. What is our fault is logged once and
// loses its details here.
func problem(ctx context.Context, err error) *Problem {
	e, ok := fault.As(err)
	if !ok || e.Kind == fault.Internal {
		slog.ErrorContext(ctx, "request failed", "request", requestID(ctx), "error", err)
		return newProblem(ctx, fault.New(fault.Internal, "internal", "Something went wrong on our side. The log says more under this request id."))
	}
	if e.Kind == fault.Unavailable && ctx.Err() == nil {
		slog.WarnContext(ctx, "request refused", "request", requestID(ctx), "error", err)
	}
	return newProblem(ctx, e)
}

func newProblem(ctx context.Context, e *fault.Error) *Problem {
	p := &Problem{Type: "about:blank", Status: statuses[e.Kind], Detail: e.Message, Code: e.Code, Params: e.Params, RequestID: requestID(ctx)}
	p.Title = http.StatusText(p.Status)
	requestOf(ctx).code = e.Code
	for _, f := range e.Fields {
		p.Errors = append(p.Errors, FieldProblem{Location: f.Path, Code: f.Code, Message: f.Detail, Params: f.Params})
	}
	return p
}

// shapeProblem is what huma answers when a request does not fit its operation.
func shapeProblem(ctx huma.Context, status int, message string, errs ...error) huma.StatusError {
	background := context.Background()
	if ctx != nil {
		background = ctx.Context()
	}
	p := &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: message, Code: "request.shape", RequestID: requestID(background)}
	if status >= 500 {
		p.Code, p.Detail = "internal", "Something went wrong on our side."
	}
	requestOf(background).code = p.Code
	for _, err := range errs {
		field := FieldProblem{Code: "request.shape", Message: err.Error()}
		if d, ok := err.(huma.ErrorDetailer); ok {
			detail := d.ErrorDetail()
			field.Location, field.Message = strings.TrimPrefix(detail.Location, "body."), detail.Message
		}
		p.Errors = append(p.Errors, field)
	}
	return p
}

func init() {
	huma.NewErrorWithContext = shapeProblem
	huma.NewError = func(status int, message string, errs ...error) huma.StatusError {
		return shapeProblem(nil, status, message, errs...)
	}
}
