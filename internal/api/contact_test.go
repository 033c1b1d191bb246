package api_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestContactRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	company := field(t, c.do(http.MethodPost, "/companies", `{"name":"Firm"}`).body, "id")
	contact := field(t, c.do(http.MethodPost, "/contacts", `{"name":"Anna Petrova","phones":[{"number":"0888 123 456"}],"birthday":"--05-04"}`).body, "id")
	at := "/contacts/" + contact
	cases := []struct {
		name, method, path, body string
		status                   int
		code, field              string
	}{
		{"the list", http.MethodGet, "/contacts?q=0888123456&sort=-created_at&where=role:is:&where=do_not_contact:is_not:all", "", 200, "", ""},
		{"the list of a company", http.MethodGet, "/contacts?company_id=" + company, "", 200, "", ""},
		{"an unknown order", http.MethodGet, "/contacts?sort=note", "", 422, "sort.unknown", "sort"},
		{"an unknown role", http.MethodGet, "/contacts/count?where=role:is:boss", "", 422, "filter.value", "where[0]"},
		{"a foreign cursor", http.MethodGet, "/contacts?after=abc", "", 422, "cursor.invalid", "after"},
		{"the fields", http.MethodGet, "/contacts/fields", "", 200, "", ""},
		{"nobody", http.MethodPost, "/contacts", `{}`, 422, "contact.name_missing", "name"},
		{"no birthday", http.MethodPost, "/contacts", `{"name":"A","birthday":"2001-02-29"}`, 422, "contact.birthday", "birthday"},
		{"no company", http.MethodPost, "/contacts", `{"name":"A","companies":[{"company_id":"00000000-0000-0000-0000-000000000001"}]}`, 422, "contact.company", "companies[0].company_id"},
		{"no number", http.MethodPost, "/contacts", `{"name":"A","phones":[{"number":"none"}]}`, 422, "phone.malformed", "phones[0].number"},
		{"no address", http.MethodPost, "/contacts", `{"name":"A","emails":[{"address":"a at b"}]}`, 422, "email.malformed", "emails[0].address"},
		{"nobody of that id", http.MethodGet, "/contacts/00000000-0000-0000-0000-000000000001", "", 404, "contact.not_found", ""},
		{"an old version", http.MethodPut, at, `{"name":"A","version":9}`, 412, "stale", ""},
		{"a link", http.MethodPut, at + "/companies/" + company, `{"role":"decides","version":1}`, 200, "", ""},
		{"no link", http.MethodDelete, at + "/companies/00000000-0000-0000-0000-000000000001?version=2", "", 404, "contact.not_linked", ""},
		{"a card", http.MethodGet, at + "/vcard", "", 200, "", ""},
		{"all cards", http.MethodGet, "/contacts/vcards?q=anna", "", 200, "", ""},
		{"no cards", http.MethodPost, "/contacts/vcards", "name;phone", 422, "vcard.none", ""},
		{"away", http.MethodDelete, at + "?version=2", "", 204, "", ""},
		{"gone", http.MethodGet, at, "", 404, "contact.not_found", ""},
		{"back", http.MethodPost, at + "/restore", "", 200, "", ""},
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
	card := c.do(http.MethodGet, at+"/vcard", "").body
	for _, line := range []string{"FN:Anna Petrova", "N:Petrova;Anna;;;", "ORG:Firm", "TEL;TYPE=WORK:+359888123456", "BDAY:--05-04"} {
		if !strings.Contains(card, line+"\r\n") {
			t.Errorf("no %s in the card:\n%s", line, card)
		}
	}
	if again := c.do(http.MethodPost, "/contacts/vcards", card).body; !strings.Contains(again, `"created":[]`) || !strings.Contains(again, contact) {
		t.Errorf("taken in again: %s", again)
	}
}
