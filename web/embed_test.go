package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

func built() fstest.MapFS {
	return fstest.MapFS{
		"index.html":         {Data: []byte(`<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script>`)},
		"assets/a-1.js":      {Data: []byte("export {}")},
		"icon.svg":           {Data: []byte("<svg/>")},
		"manifest.json":      {Data: []byte("{}")},
		".gitkeep":           {},
		"assets/sub/b-2.css": {Data: []byte("a{}")},
	}
}

func get(t *testing.T, h http.Handler, method, target string) (*http.Response, string) {
	t.Helper()
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest(method, target, nil))
	body, err := io.ReadAll(rec.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return rec.Result(), string(body)
}

func TestAnswers(t *testing.T) {
	h := handler(built())
	for _, c := range []struct {
		method, path string
		status       int
		cache, has   string
	}{
		{"GET", "/", 200, "no-store", "csp-nonce"},
		{"GET", "/companies/0192", 200, "no-store", "csp-nonce"},
		{"GET", "/index.html", 200, "no-store", "csp-nonce"},
		{"GET", "/manifest.json", 200, "no-store", "csp-nonce"},
		{"GET", "/.gitkeep", 200, "no-store", "csp-nonce"},
		{"GET", "/assets/a-1.js", 200, "public, max-age=31536000, immutable", "export {}"},
		{"GET", "/assets/sub/b-2.css", 200, "public, max-age=31536000, immutable", "a{}"},
		{"GET", "/assets/gone.js", 404, "", ""},
		{"GET", "/../../etc/passwd", 200, "no-store", "csp-nonce"},
		{"GET", "/icon.svg", 200, "public, max-age=3600", "<svg/>"},
		{"HEAD", "/", 200, "no-store", ""},
		{"POST", "/", 405, "", ""},
	} {
		res, body := get(t, h, c.method, c.path)
		if res.StatusCode != c.status || !strings.Contains(body, c.has) || res.Header.Get("Cache-Control") != c.cache {
			t.Errorf("%s %s: %d %q %q", c.method, c.path, res.StatusCode, res.Header.Get("Cache-Control"), body)
		}
	}
}

func TestPolicyHoldsThePagesNonce(t *testing.T) {
	h := handler(built())
	seen := map[string]bool{}
	for range 3 {
		res, body := get(t, h, "GET", "/")
		policy := res.Header.Get("Content-Security-Policy")
		nonce := regexp.MustCompile(`nonce="([A-Za-z0-9_-]{22})"`).FindStringSubmatch(body)
		if nonce == nil || !strings.Contains(policy, "'nonce-"+nonce[1]+"'") {
			t.Fatalf("page %q, policy %q", body, policy)
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(body, noncePlaceholder) || seen[nonce[1]] {
			t.Fatalf("page %q, policy %q", body, policy)
		}
		seen[nonce[1]] = true
	}
}

func TestNotBuiltSaysWhatToDo(t *testing.T) {
	res, body := get(t, handler(fstest.MapFS{".gitkeep": {}}), "GET", "/")
	if res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "make build") {
		t.Errorf("%d %q", res.StatusCode, body)
	}
}

func TestEmbeddedCompilesWithoutABuild(t *testing.T) {
	res, _ := get(t, Handler(), "GET", "/")
	if res.StatusCode != http.StatusOK && res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("status %d", res.StatusCode)
	}
}

func TestPackedFilesGoAsTheyAreOrUnpacked(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte("export {}")); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	dist := built()
	delete(dist, "assets/a-1.js")
	dist["assets/a-1.js.gz"] = &fstest.MapFile{Data: packed.Bytes()}
	h := handler(dist)
	for accepts, gzipped := range map[string]bool{"gzip, deflate, br": true, "br;q=1.0, gzip;q=0.5": true, "": false, "identity": false, "gzip; q=0": false, "gzip;q=0.0": false, "x-gzip": false} {
		rec, r := httptest.NewRecorder(), httptest.NewRequest("GET", "/assets/a-1.js", nil)
		r.Header.Set("Accept-Encoding", accepts)
		h.ServeHTTP(rec, r)
		res, body := rec.Result(), rec.Body.String()
		want := "export {}"
		if gzipped {
			want = packed.String()
		}
		if body != want || (res.Header.Get("Content-Encoding") == "gzip") != gzipped || res.Header.Get("Vary") != "Accept-Encoding" || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/javascript") {
			t.Errorf("%q: %v %q", accepts, res.Header, body)
		}
	}
	if res, _ := get(t, h, "GET", "/assets/a-1.js.gz"); res.StatusCode != http.StatusNotFound {
		t.Errorf("the packed name answers %d", res.StatusCode)
	}
}
