package api_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// matrixOf reads the cells of GET /strategy as they are given back when saving.
func matrixOf(t *testing.T, c *client) (cells []map[string]any, version int) {
	t.Helper()
	var s struct {
		Version  int `json:"version"`
		Staffing struct {
			Cells []map[string]any `json:"cells"`
			Why   struct {
				People struct {
					Formula string `json:"formula"`
				} `json:"people"`
			} `json:"why"`
		} `json:"staffing"`
	}
	r := c.do(http.MethodGet, "/strategy", "")
	if err := json.Unmarshal([]byte(r.body), &s); err != nil || r.status != 200 {
		t.Fatalf("%d %v: %s", r.status, err, r.body)
	}
	if s.Staffing.Why.People.Formula == "" {
		t.Error("the people needed are not explained")
	}
	for _, cell := range s.Staffing.Cells {
		cells = append(cells, map[string]any{"group": cell["group"], "class": cell["class"], "treatment": cell["treatment"], "operations": cell["operations"]})
	}
	return cells, s.Version
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestStrategyRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	cells, version := matrixOf(t, c)
	matrix := asJSON(t, cells)
	today := "2026-11-23"
	if err := json.Unmarshal([]byte(c.do(http.MethodGet, "/strategy", "").body), &struct {
		ValidFrom *string `json:"valid_from"`
	}{&today}); err != nil {
		t.Fatal(err)
	}
	save := func(cells string, version int) string {
		return `{"cells":` + cells + `,"valid_from":"` + today + `","version":` + asJSON(t, version) + `}`
	}
	var operations struct {
		Items []struct {
			ID string `json:"id"`
		} `json:"items"`
	}
	if err := json.Unmarshal([]byte(c.do(http.MethodGet, "/operations", "").body), &operations); err != nil {
		t.Fatal(err)
	}
	norms := "/operations/" + operations.Items[0].ID + "/norms"
	company := field(t, c.do(http.MethodPost, "/companies", `{"name":"One"}`).body, "id")
	profile := `{"vacation_days":20,"illness_days":5,"training_days":3,"selling_share":0.6,"utilisation":0.85,"version":0}`
	for _, tc := range []struct {
		name, method, path, body string
		status                   int
		code                     string
	}{
		{"nothing is changed", http.MethodPost, "/strategy/preview", `{}`, 200, ""},
		{"everything is changed", http.MethodPost, "/strategy/preview", `{"cells":` + matrix + `,"norms":{"call":{"minutes":20,"trip_minutes":0,"per_trip":1}},"profile":` + strings.Replace(profile, `,"version":0`, "", 1) + `,"extra_people":1,"year":2027}`, 200, ""},
		{"a norm of no minutes", http.MethodPost, "/strategy/preview", `{"norms":{"call":{"minutes":0,"trip_minutes":0,"per_trip":1}}}`, 422, "invalid"},
		{"half a matrix", http.MethodPost, "/strategy/preview", `{"cells":` + asJSON(t, cells[:8]) + `}`, 422, "invalid"},
		{"an unknown treatment", http.MethodPost, "/strategy/preview", `{"cells":` + strings.Replace(matrix, `"visit"`, `"dance"`, 1) + `}`, 422, "request.shape"},
		{"more than all the time", http.MethodPost, "/strategy/preview", `{"profile":{"vacation_days":200,"illness_days":200,"training_days":3,"selling_share":0.6,"utilisation":0.85}}`, 422, "calendar.no_attendance"},
		{"the matrix is saved", http.MethodPut, "/strategy", save(matrix, version), 200, ""},
		{"an old version", http.MethodPut, "/strategy", save(matrix, version), 412, "stale"},
		{"the versions", http.MethodGet, "/strategy/versions", "", 200, ""},
		{"a norm", http.MethodPost, norms, `{"minutes":90,"trip_minutes":60,"per_trip":2,"valid_from":"` + today + `"}`, 201, ""},
		{"a norm of too much", http.MethodPost, norms, `{"minutes":9000,"trip_minutes":60,"per_trip":2,"valid_from":"` + today + `"}`, 422, "invalid"},
		{"a norm of no operation", http.MethodPost, "/operations/" + company + "/norms", `{"minutes":90,"trip_minutes":60,"per_trip":2,"valid_from":"` + today + `"}`, 404, "operation.not_found"},
		{"a built-in kind is renamed", http.MethodPut, "/operations/" + operations.Items[0].ID, `{"name":"X","version":1}`, 409, "operation.built_in"},
		{"an own kind", http.MethodPost, "/operations", `{"name":"Tasting","minutes":90,"trip_minutes":0,"per_trip":1,"valid_from":"` + today + `"}`, 201, ""},
		{"the profile", http.MethodPut, "/profile", profile, 200, ""},
		{"an old profile", http.MethodPut, "/profile", profile, 412, "stale"},
		{"a profile of nothing", http.MethodPut, "/profile", strings.Replace(profile, "0.85", "0", 1), 422, "invalid"},
		{"a calendar", http.MethodGet, "/calendars/ru/2026", "", 200, ""},
		{"a calendar of another year", http.MethodPut, "/calendars/bg/2026", `{"country":"bg","year":2026,"days":[{"date":"2025-01-01","kind":"off"}],"version":0}`, 422, "invalid"},
		{"a calendar is saved", http.MethodPut, "/calendars/bg/2026", `{"country":"bg","year":2026,"days":[{"date":"2026-01-01","kind":"off"}],"version":0}`, 200, ""},
		{"a file that is none", http.MethodPost, "/calendars/read", `{}`, 422, "calendar.xml"},
		{"a person", http.MethodPost, "/people", `{"name":"Boris","time_share":1}`, 201, ""},
		{"two persons in one", http.MethodPost, "/people", `{"name":"Boris","time_share":2}`, 422, "request.shape"},
		{"no override", http.MethodGet, "/companies/" + company + "/override", "", 404, "override.not_found"},
		{"an override", http.MethodPut, "/companies/" + company + "/override", `{"treatment":"call","operations":{"call":5},"reason":"x","until":"2099-01-01","version":0}`, 200, ""},
		{"an override without a reason", http.MethodPut, "/companies/" + company + "/override", `{"treatment":"call","operations":{"call":5},"reason":" ","until":"2099-01-01","version":1}`, 422, "invalid"},
		{"the override goes", http.MethodDelete, "/companies/" + company + "/override", "", 204, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if r := c.do(tc.method, tc.path, tc.body); r.status != tc.status || r.status >= 400 && r.code != tc.code {
				t.Errorf("got %d %q, want %d %q: %.300s", r.status, r.code, tc.status, tc.code, r.body)
			}
		})
	}
}
