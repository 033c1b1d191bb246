package api_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"testing"
)

func TestCompanyRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	company := field(t, c.do(http.MethodPost, "/companies", `{"name":"ООО «Ромашка»","city":"Sofia"}`).body, "id")
	at := "/companies/" + company
	cases := []struct {
		name, method, path, body string
		status                   int
		code, field              string
	}{
		{"the list", http.MethodGet, "/companies", "", 200, "", ""},
		{"the list, narrowed and sorted", http.MethodGet, "/companies?q=ромашка&sort=-gap&where=group:is:&where=gap:from:0&where=city:is:Sofia", "", 200, "", ""},
		{"an unknown order", http.MethodGet, "/companies?sort=note", "", 422, "sort.unknown", "sort"},
		{"an unknown filter", http.MethodGet, "/companies?where=note:is:x", "", 422, "filter.field", "where[0]"},
		{"an unknown operator", http.MethodGet, "/companies?where=group:is:A&where=group:like:A", "", 422, "filter.operator", "where[1]"},
		{"an unknown value", http.MethodGet, "/companies/count?where=group:is:Q", "", 422, "filter.value", "where[0]"},
		{"no filter at all", http.MethodGet, "/companies?where=group", "", 422, "filter.shape", "where[0]"},
		{"a tree of filters", http.MethodGet, "/companies/count?match=" + url.QueryEscape(`{"any":true,"filters":[{"field":"created_at","operator":"within","values":["last:30:day"]},{"field":"owner","operator":"is","values":["me","team"]}]}`), "", 200, "", ""},
		{"a wrong value in a tree", http.MethodGet, "/companies?match=" + url.QueryEscape(`{"groups":[{"filters":[{"field":"last_paid_on","operator":"within","values":["last:30:moon"]}]}]}`), "", 422, "filter.value", "match.groups[0].filters[0]"},
		{"no tree", http.MethodGet, "/companies?match=%5B", "", 422, "filter.shape", "match"},
		{"mine", http.MethodGet, "/companies/count?where=owner:is:me&where=last_paid_on:within:this:quarter", "", 200, "", ""},
		{"a foreign cursor", http.MethodGet, "/companies?after=abc", "", 422, "cursor.invalid", "after"},
		{"too long a page", http.MethodGet, "/companies?limit=201", "", 422, "request.shape", "query.limit"},
		{"the count", http.MethodGet, "/companies/count?where=status:is:prospect", "", 200, "", ""},
		{"the fields", http.MethodGet, "/companies/fields", "", 200, "", ""},
		{"the cities", http.MethodGet, "/companies/values?field=city", "", 200, "", ""},
		{"values of no text", http.MethodGet, "/companies/values?field=gap", "", 422, "values.field", "field"},
		{"the money", http.MethodGet, at + "/money", "", 200, "", ""},
		{"the payments", http.MethodGet, at + "/payments", "", 200, "", ""},
		{"payments after nothing known", http.MethodGet, at + "/payments?after=x", "", 422, "cursor.invalid", "after"},
		{"the history", http.MethodGet, "/history/company/" + company, "", 200, "", ""},
		{"a history of nothing", http.MethodGet, "/history/moon/" + company, "", 404, "history.noun", ""},
		{"the treatment", http.MethodGet, at + "/treatment", "", 200, "", ""},
		{"the assessments", http.MethodGet, at + "/potentials", "", 200, "", ""},
		{"an assessment", http.MethodPost, at + "/potentials", `{"low":1,"likely":2,"high":3,"evidence":"tender"}`, 201, "", ""},
		{"an assessment without evidence", http.MethodPost, at + "/potentials", `{"low":1,"likely":2,"high":3,"evidence":""}`, 422, "potential.evidence", "evidence"},
		{"an assessment of tomorrow", http.MethodPost, at + "/potentials", `{"low":1,"likely":2,"high":3,"evidence":"x","valid_from":"2999-01-01"}`, 422, "potential.future", "valid_from"},
		{"an assessment upside down", http.MethodPost, at + "/potentials", `{"low":3,"likely":2,"high":3,"evidence":"x"}`, 422, "potential.order", "likely"},
		{"no likes", http.MethodGet, at + "/lookalike", "", 404, "potential.no_likes", ""},
		{"what estimating would do", http.MethodGet, "/potentials/estimate", "", 200, "", ""},
		{"estimating", http.MethodPost, "/potentials/estimate", "", 200, "", ""},
		{"an owner nobody knows", http.MethodPut, at, `{"name":"X","version":1,"owner_id":"00000000-0000-0000-0000-000000000001"}`, 422, "company.owner", "owner_id"},
		{"money of nobody", http.MethodGet, "/companies/00000000-0000-0000-0000-000000000001/money", "", 404, "company.not_found", ""},
		{"an old version", http.MethodPut, at, `{"name":"X","version":9}`, 412, "stale", ""},
		{"the current version", http.MethodPut, at, `{"name":"X","version":1}`, 200, "", ""},
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

// cut escapes what stands after the question mark as a browser would.
func cut(path string) (string, string, bool) {
	u, err := url.Parse(path)
	if err != nil || u.RawQuery == "" {
		return path, "", false
	}
	return u.Path, "?" + u.Query().Encode(), true
}

// mainFault is the first field's fault where there is one, else the problem's.
func mainFault(t *testing.T, r response) (code, where string) {
	t.Helper()
	if r.status < 400 {
		return "", ""
	}
	var p struct {
		Code   string `json:"code"`
		Errors []struct {
			Location string `json:"location"`
			Code     string `json:"code"`
		} `json:"errors"`
	}
	if err := json.Unmarshal([]byte(r.body), &p); err != nil {
		t.Fatal(err)
	}
	if len(p.Errors) > 0 {
		return p.Errors[0].Code, p.Errors[0].Location
	}
	return p.Code, ""
}
