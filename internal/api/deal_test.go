package api_test

import (
	"encoding/json"
	"net/http"
	"testing"
)

func TestDealRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	deal := field(t, c.do(http.MethodPost, "/deals", `{"title":"Pallets","amount":100000}`).body, "id")
	at, nobody := "/deals/"+deal, "00000000-0000-0000-0000-000000000009"
	var pipelines struct {
		Items []struct {
			Stages []struct {
				ID string `json:"id"`
			} `json:"stages"`
		} `json:"items"`
	}
	if err := json.Unmarshal([]byte(c.do(http.MethodGet, "/pipelines", "").body), &pipelines); err != nil {
		t.Fatal(err)
	}
	stage := pipelines.Items[0].Stages[1].ID
	cases := []struct {
		name, method, path, body string
		status                   int
		code, field              string
	}{
		{"the list", http.MethodGet, "/deals?sort=-amount&where=outcome:is:open&q=pal", "", 200, "", ""},
		{"an unknown order", http.MethodGet, "/deals?sort=note", "", 422, "sort.unknown", "sort"},
		{"the count", http.MethodGet, "/deals/count?where=owner:is:me", "", 200, "", ""},
		{"the fields", http.MethodGet, "/deals/fields", "", 200, "", ""},
		{"the board", http.MethodGet, "/deals/board", "", 200, "", ""},
		{"a board of nothing", http.MethodGet, "/deals/board?pipeline_id=" + nobody, "", 404, "pipeline.not_found", ""},
		{"a stage, on", http.MethodGet, "/deal-stages/" + stage + "/deals", "", 200, "", ""},
		{"a foreign cursor", http.MethodGet, "/deal-stages/" + stage + "/deals?after=x", "", 422, "cursor.invalid", "after"},
		{"the forecast", http.MethodGet, "/deals/forecast", "", 200, "", ""},
		{"the deal", http.MethodGet, at, "", 200, "", ""},
		{"what was done in it", http.MethodGet, at + "/timeline", "", 200, "", ""},
		{"nobody's deal", http.MethodGet, "/deals/" + nobody, "", 404, "deal.not_found", ""},
		{"without a title", http.MethodPost, "/deals", `{"title":" "}`, 422, "deal.title", "title"},
		{"with nobody's company", http.MethodPost, "/deals", `{"title":"X","company_id":"` + nobody + `"}`, 422, "company.not_found", "company_id"},
		{"with an unknown contact", http.MethodPost, "/deals", `{"title":"X","contact_ids":["` + nobody + `"]}`, 422, "contact.not_found", "contact_ids"},
		{"in an unknown stage", http.MethodPost, "/deals", `{"title":"X","stage_id":"` + nobody + `"}`, 422, "deal.stage", "stage_id"},
		{"a line of nothing", http.MethodPost, "/deals", `{"title":"X","products":[{"name":"","quantity":1000}]}`, 422, "deal.product", "products[0].name"},
		{"moved nowhere", http.MethodPost, at + "/move", `{"stage_id":"` + nobody + `","version":1}`, 404, "stage.not_found", ""},
		{"moved", http.MethodPost, at + "/move", `{"stage_id":"` + stage + `","version":1}`, 200, "", ""},
		{"an old version", http.MethodPut, at, `{"title":"X","version":1}`, 412, "stale", ""},
		{"changed", http.MethodPut, at, `{"title":"X","version":2}`, 200, "", ""},
		{"lost without a reason", http.MethodPost, at + "/close", `{"outcome":"lost","version":3}`, 422, "deal.reason_missing", "reason_id"},
		{"won tomorrow", http.MethodPost, at + "/close", `{"outcome":"won","closed_on":"2099-01-01","version":3}`, 422, "deal.future", "closed_on"},
		{"open as it is", http.MethodPost, at + "/reopen", `{"version":3}`, 409, "deal.open", ""},
		{"won", http.MethodPost, at + "/close", `{"outcome":"won","version":3}`, 200, "", ""},
		{"won again", http.MethodPost, at + "/close", `{"outcome":"won","version":4}`, 409, "deal.closed", ""},
		{"open again", http.MethodPost, at + "/reopen", `{"version":4}`, 200, "", ""},
		{"deleted", http.MethodDelete, at + "?version=5", "", 204, "", ""},
		{"restored", http.MethodPost, at + "/restore", "", 200, "", ""},
		{"the reasons", http.MethodGet, "/deal-reasons", "", 200, "", ""},
		{"a nameless reason", http.MethodPost, "/deal-reasons", `{"outcome":"won","name":""}`, 422, "reason.name", "name"},
		{"a reason", http.MethodPost, "/deal-reasons", `{"outcome":"lost","name":"Moved away"}`, 201, "", ""},
		{"nobody's reason", http.MethodPut, "/deal-reasons/" + nobody, `{"name":"X","version":1}`, 404, "reason.not_found", ""},
		{"a pipeline of no stages", http.MethodPost, "/pipelines", `{"name":"X","stages":[]}`, 422, "pipeline.stages", "stages"},
		{"a pipeline", http.MethodPost, "/pipelines", `{"name":"X","stages":[{"name":"A","probability":5000}]}`, 201, "", ""},
		{"nobody's pipeline", http.MethodPut, "/pipelines/" + nobody, `{"name":"X","stages":[],"version":1}`, 404, "pipeline.not_found", ""},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			path, query, _ := cut(tc.path)
			r := c.do(tc.method, path+query, tc.body)
			code, where := mainFault(t, r)
			if r.status != tc.status || code != tc.code || where != tc.field {
				t.Errorf("got %d %q at %q, want %d %q at %q: %s", r.status, code, where, tc.status, tc.code, tc.field, r.body)
			}
		})
	}
}
