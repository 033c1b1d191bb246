package api_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"kaymak/internal/api"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/abc"
	"kaymak/internal/service"
)

// registered gives every operation's method and path.
func registered(t *testing.T) map[string][2]string {
	t.Helper()
	description, err := api.OpenAPI("test")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths map[string]map[string]struct {
			OperationID string `json:"operationId"`
		} `json:"paths"`
	}
	if err := json.Unmarshal(description, &doc); err != nil {
		t.Fatal(err)
	}
	all := map[string][2]string{}
	for path, methods := range doc.Paths {
		for method, op := range methods {
			all[op.OperationID] = [2]string{strings.ToUpper(method), path}
		}
	}
	return all
}

func TestEveryOperationHasItsRights(t *testing.T) {
	operations := registered(t)
	for name := range operations {
		if !door[name] && !slices.ContainsFunc(rows, func(r row) bool { return r.operation == name }) {
			t.Errorf("%s has no row in rights_rows_test.go: say who may use it", name)
		}
	}
	for _, r := range rows {
		if _, known := operations[r.operation]; !known {
			t.Errorf("there is no operation %s any more", r.operation)
		}
	}
}

// Every operation × role × relation, on the real handler and a world of its own,
// answers as the table says.
func TestRightsAreExactlyThese(t *testing.T) {
	w, operations := newWorld(t), registered(t)
	reading := w.copied(t)
	for _, r := range rows {
		t.Run(r.operation, func(t *testing.T) {
			handler := w.fresh(t, operations[r.operation], reading)
			for i, letters := range strings.Fields(r.who) {
				for j, want := range letters {
					place := actors[i]
					if len(letters) > 1 {
						place += " " + relations[j]
					}
					method, path, body := w.request(operations[r.operation], r, actors[i], place)
					answer := send(handler, method, path, body, w.cookies[actors[i]])
					if got := verdict(answer.Code, answer.Body.String()); got != want {
						t.Errorf("%s: %c (%d), want %c: %.300s", place, got, answer.Code, want, answer.Body)
					}
				}
			}
		})
	}
}

// fresh is a world of its own for an operation that may change it.
func (w *world) fresh(t *testing.T, operation [2]string, reading http.Handler) http.Handler {
	if operation[0] == http.MethodGet {
		return reading
	}
	return w.copied(t)
}

// request fills a row's placeholders with what the actor finds at the place.
func (w *world) request(operation [2]string, r row, actor, place string) (method, path, body string) {
	fill := func(text string) string {
		for _, where := range []string{place, actor} {
			for name, id := range w.ids[where] {
				text = strings.ReplaceAll(text, "{"+name+"}", strings.ReplaceAll(id, noID, ""))
			}
		}
		return text
	}
	path = strings.NewReplacer("{id}", "{"+r.record+"}", "{country}", "bg", "{year}", "2026", "{noun}", r.record, "{company_id}", "{company}").Replace(operation[1])
	if r.query != "" {
		path += "?" + r.query
	}
	return operation[0], fill(path), fill(r.body)
}

const noID = "00000000-0000-0000-0000-000000000000"

// verdict is the answer's letter; 's' for a request that does not fit its
// operation, and '5' for a failure of ours, which no table wants.
func verdict(status int, body string) rune {
	var p struct {
		Code string `json:"code"`
	}
	_ = json.Unmarshal([]byte(body), &p)
	switch {
	case status >= 500:
		return '5'
	case status == http.StatusForbidden:
		return 'f'
	case status == http.StatusNotFound && strings.HasSuffix(p.Code, ".not_found"):
		return 'n'
	case status == http.StatusUnauthorized || p.Code == "request.shape" || p.Code == "request.unknown":
		return 's'
	}
	return 'y'
}

// TestListsShowExactlyWhatTheRoleSees (twentyhq/twenty#13841: row-level rights only
// for money), whatever the role and without a paid edition.
func TestListsShowExactlyWhatTheRoleSees(t *testing.T) {
	w := newWorld(t)
	handler := w.copied(t)
	all := len(actors) * len(relations)
	for actor, want := range map[string][]string{"administrator": nil, "head": nil, "analyst": nil, "salesperson": {"own", "second", "sub"}, "clerk": {"mate", "own", "second"}} {
		answer := send(handler, http.MethodGet, "/companies?limit=200", "", w.cookies[actor])
		var page struct {
			Items []struct {
				Name string `json:"name"`
			} `json:"items"`
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range page.Items {
			if !strings.Contains(c.Name, ", ") { // a twin of one
				got = append(got, c.Name)
			}
		}
		if want == nil {
			if len(got) != all {
				t.Errorf("%s sees %d of %d companies", actor, len(got), all)
			}
			continue
		}
		for i := range want {
			want[i] = actor + " " + want[i]
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s sees %v, want %v", actor, got, want)
		}
	}
}

// Somebody who may do everything and from whom every hideable field is kept finds
// none of their values in any answer; the administrator finds each of them.
func TestHiddenFieldsAreInNoAnswer(t *testing.T) {
	w, operations := newWorld(t), registered(t)
	found, reading := map[string]bool{}, w.copied(t)
	for _, r := range rows {
		t.Run(r.operation, func(t *testing.T) {
			handler := w.fresh(t, operations[r.operation], reading)
			for _, actor := range []string{"blind", "administrator"} {
				method, path, body := w.request(operations[r.operation], r, "administrator", "administrator own")
				answer := send(handler, method, path, body, w.cookies[actor]).Body.String()
				for _, mark := range marks {
					told := strings.Contains(answer, mark)
					found[mark] = found[mark] || told
					if told && actor == "blind" {
						t.Errorf("%s is told: %.600s", mark, answer)
					}
				}
			}
		})
	}
	for _, mark := range marks {
		if !found[mark] {
			t.Errorf("not even the administrator is told %s: the test proves nothing", mark)
		}
	}
}

// wideQuestion is a question over the year up to a day.
func wideQuestion(day civil.Date) service.AnalysisQuestion {
	return service.AnalysisQuestion{From: day.AddYears(-1), To: day + 1, Measure: crm.Revenue, Rule: abc.DefaultRule()}
}
