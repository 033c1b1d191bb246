package api_test

import (
	"net/http"
	"strings"
	"testing"
)

const anYear = `"from":"2025-01-01","to":"2026-01-01"`

func TestAnalysisRequests(t *testing.T) {
	c := signedIn(t)
	question := `{` + anYear + `}`
	run := field(t, c.do(http.MethodPost, "/analysis/runs", question).body, "id")
	cases := []struct {
		name, method, path, body string
		status                   int
		code                     string
	}{
		{"what can be asked", http.MethodGet, "/analysis", "", 200, ""},
		{"a question with nothing but a window", http.MethodPost, "/analysis/preview", question, 200, ""},
		{"cuts in the wrong order", http.MethodPost, "/analysis/preview", `{` + anYear + `,"cut_a":9500,"cut_b":8000}`, 422, "invalid"},
		{"an empty window", http.MethodPost, "/analysis/preview", `{"from":"2025-01-01","to":"2025-01-01"}`, 422, "invalid"},
		{"no such day", http.MethodPost, "/analysis/preview", `{"from":"2025-02-30","to":"2026-01-01"}`, 422, "request.shape"},
		{"an unknown measure", http.MethodPost, "/analysis/preview", `{` + anYear + `,"measure":"profit"}`, 422, "request.shape"},
		{"limits of the method by value", http.MethodPost, "/analysis/preview", `{` + anYear + `,"method":"value","limit_a":500,"limit_b":100}`, 200, ""},
		{"the method by value without limits", http.MethodPost, "/analysis/preview", `{` + anYear + `,"method":"value"}`, 422, "invalid"},
		{"rows", http.MethodPost, "/analysis/rows", `{"question":` + question + `,"group":"A","stability":"X"}`, 200, ""},
		{"rows of a group that is none", http.MethodPost, "/analysis/rows", `{"question":` + question + `,"group":"D"}`, 422, "request.shape"},
		{"a cursor that is none of ours", http.MethodPost, "/analysis/rows", `{"question":` + question + `,"cursor":"x"}`, 422, "list.cursor"},
		{"movement from a window", http.MethodPost, "/analysis/movement", `{"question":` + question + `,"before":{"from":"2024-01-01","to":"2025-01-01"}}`, 200, ""},
		{"movement from a window that ends before it begins", http.MethodPost, "/analysis/movement", `{"question":` + question + `,"before":{"from":"2024-01-01","to":"2023-01-01"}}`, 422, "analysis.window_before"},
		{"movement from the cards", http.MethodPost, "/analysis/movement", `{"question":` + question + `}`, 200, ""},
		{"stability", http.MethodPost, "/analysis/stability", `{"question":` + question + `}`, 200, ""},
		{"limits of stability in the wrong order", http.MethodPost, "/analysis/stability", `{"question":` + question + `,"limit_x":30,"limit_y":20}`, 422, "invalid"},
		{"the history", http.MethodGet, "/analysis/runs", "", 200, ""},
		{"a run is applied as a job", http.MethodPost, "/analysis/runs", question, 202, ""},
		{"a run under way cannot be undone", http.MethodPost, "/analysis/runs/" + run + "/undo", "", 409, "analysis.not_latest"},
		{"an unknown run", http.MethodPost, "/analysis/runs/00000000-0000-0000-0000-000000000001/undo", "", 404, "analysis.not_found"},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			r := c.do(tc.method, tc.path, tc.body)
			if r.status != tc.status || r.code != tc.code {
				t.Errorf("got %d %q, want %d %q: %s", r.status, r.code, tc.status, tc.code, r.body)
			}
		})
	}
}

// A list is a list in every answer: the browser does not ask whether it is null.
func TestAnalysisAnswersHoldLists(t *testing.T) {
	c := signedIn(t)
	c.do(http.MethodPost, "/analysis/runs", `{`+anYear+`}`)
	for path, body := range map[string]string{
		"/analysis/preview": `{` + anYear + `}`, "/analysis/rows": `{"question":{` + anYear + `}}`, "/analysis/movement": `{"question":{` + anYear + `}}`, "/analysis/stability": `{"question":{` + anYear + `}}`,
	} {
		if r := c.do(http.MethodPost, path, body); strings.Contains(r.body, ":null") {
			t.Errorf("%s: %s", path, r.body)
		}
	}
	for _, path := range []string{"/analysis", "/analysis/runs"} {
		r := c.do(http.MethodGet, path, "")
		for _, list := range []string{"industries", "regions", "owners", "cities", "size_bands", "items", "groups", "moves"} {
			if strings.Contains(r.body, `"`+list+`":null`) {
				t.Errorf("%s: %s is null in %s", path, list, r.body)
			}
		}
	}
}
