package api_test

import (
	"net/http"
	"testing"
)

func TestViewAndBulkRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	view := field(t, c.do(http.MethodPost, "/views", `{"noun":"company","name":"Groups A","match":{"filters":[{"field":"group","operator":"is","values":["A"]}]},"columns":[{"id":"name","width":300}]}`).body, "id")
	at := "/views/" + view
	company := field(t, c.do(http.MethodPost, "/companies", `{"name":"Alpha"}`).body, "id")
	change := `{"noun":"company","ids":["` + company + `"],"change":{"deed":"edit","field":"city","value":"Sofia"}}`
	bulk := field(t, c.do(http.MethodPost, "/bulk", change).body, "id")
	cases := []struct {
		name, method, path, body string
		status                   int
		code, field              string
	}{
		{"the views", http.MethodGet, "/views?noun=company", "", 200, "", ""},
		{"views of nothing", http.MethodGet, "/views?noun=payment", "", 422, "request.shape", "query.noun"},
		{"a view without a name", http.MethodPost, "/views", `{"noun":"company","name":" "}`, 422, "view.name", "name"},
		{"a view too wide", http.MethodPost, "/views", `{"noun":"company","name":"x","columns":[{"id":"name","width":9000}]}`, 422, "view.columns", "columns"},
		{"an old version", http.MethodPut, at, `{"name":"B","version":7}`, 412, "stale", ""},
		{"the current version", http.MethodPut, at, `{"name":"B","share":"all","version":1}`, 200, "", ""},
		{"begin with it", http.MethodPut, "/views/default", `{"noun":"company","view_id":"` + view + `"}`, 204, "", ""},
		{"begin with another noun's", http.MethodPut, "/views/default", `{"noun":"deal","view_id":"` + view + `"}`, 404, "view.not_found", ""},
		{"begin with none", http.MethodPut, "/views/default", `{"noun":"company"}`, 204, "", ""},
		{"delete it", http.MethodDelete, at, "", 204, "", ""},
		{"delete it again", http.MethodDelete, at, "", 404, "view.not_found", ""},
		{"a preview", http.MethodPost, "/bulk/preview", change, 200, "", ""},
		{"a preview of a flat filter", http.MethodPost, "/bulk/preview", `{"noun":"company","where":["owner:is:me","owner:is:"],"change":{"deed":"delete"}}`, 200, "", ""},
		{"a field that is none", http.MethodPost, "/bulk/preview", `{"noun":"company","change":{"deed":"edit","field":"gap","value":"1"}}`, 422, "bulk.field", "change.field"},
		{"a filter that is none", http.MethodPost, "/bulk/preview", `{"noun":"company","match":{"filters":[{"field":"x","operator":"is","values":["1"]}]},"change":{"deed":"delete"}}`, 422, "filter.field", "match.filters[0]"},
		{"the changes", http.MethodGet, "/bulk", "", 200, "", ""},
		{"a change", http.MethodGet, "/bulk/" + bulk, "", 200, "", ""},
		{"a change of nobody", http.MethodGet, "/bulk/00000000-0000-0000-0000-000000000001", "", 404, "bulk.not_found", ""},
		{"undoing nothing", http.MethodPost, "/bulk/00000000-0000-0000-0000-000000000001/undo", "", 404, "bulk.not_found", ""},
		{"deleting an old version", http.MethodDelete, "/companies/" + company + "?version=99", "", 412, "stale", ""},
		{"restoring what is there", http.MethodPost, "/companies/" + company + "/restore", "", 404, "company.not_found", ""},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			r := c.do(tc.method, tc.path, tc.body)
			code, where := mainFault(t, r)
			if r.status != tc.status || code != tc.code || where != tc.field {
				t.Errorf("got %d %q at %q, want %d %q at %q: %s", r.status, code, where, tc.status, tc.code, tc.field, r.body)
			}
		})
	}
}
