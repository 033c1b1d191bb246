package api_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kaymak/internal/api"
)

func TestTheLogSaysWhoWasKeptOutAndNothingOfWhatTheySaid(t *testing.T) {
	c := signedIn(t)
	log := &bytes.Buffer{}
	c.core.Log = slog.New(slog.NewJSONHandler(log, nil))
	server := httptest.NewServer(api.NewHandler(c.core, api.NewServices(c.core), api.Config{Version: "test", UI: http.NotFoundHandler()}))
	t.Cleanup(server.Close)
	c.url = server.URL
	cases := []struct {
		who                *client
		method, path, body string
		code               string
		person, address    bool
	}{
		{c, http.MethodGet, "/companies?q=Secret", "", "", true, false},
		{c.elsewhere(), http.MethodGet, "/companies?q=Secret", "", "session.none", false, true},
		{c.elsewhere(), http.MethodPost, "/session", `{"email":"ann@example.com","password":"Secret"}`, "session.refused", false, true},
		{c, http.MethodPost, "/companies", `{"name":"Secret","nmae":"x"}`, "request.shape", false, false},
		{c, http.MethodPost, "/companies", `{"name":" "}`, "invalid", true, false},
	}
	for _, k := range cases {
		log.Reset()
		k.who.do(k.method, k.path, k.body)
		var line struct{ Method, Code, Person, Address, Request string }
		if err := json.Unmarshal(log.Bytes(), &line); err != nil {
			t.Fatalf("%s: %v", log, err)
		}
		if line.Method != k.method || line.Code != k.code || (line.Person != "") != k.person || (line.Address == "127.0.0.1") != k.address || line.Request == "" || strings.Contains(log.String(), "Secret") {
			t.Errorf("%s %s: %s", k.method, k.path, log)
		}
	}
}
