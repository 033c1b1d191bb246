package api_test

import (
	"context"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaymak/internal/api"
)

const onePixel = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"

// upload puts a file with a company and gives its id.
func (c *client) upload(company, name, content string) string {
	c.t.Helper()
	r := c.do(http.MethodPost, "/records/company/"+company+"/files?file_name="+name, content, "Content-Type", "application/octet-stream")
	if r.status != http.StatusCreated {
		c.t.Fatalf("%s: %d %s", name, r.status, r.body)
	}
	return field(c.t, r.body, "id")
}

func (c *client) company() string {
	c.t.Helper()
	return field(c.t, c.do(http.MethodPost, "/companies", `{"name":"Metal"}`).body, "id")
}

func TestFileRequestsAnswerWithStatusAndCode(t *testing.T) {
	c := signedIn(t)
	company := c.company()
	to, binary := "/records/company/"+company+"/files", []string{"Content-Type", "application/octet-stream"}
	id := c.upload(company, "a.txt", "one")
	for _, q := range []struct {
		method, path, body string
		status             int
		code               string
	}{
		{http.MethodPost, to + "?file_name=photo.png", "<!DOCTYPE html><script>alert(1)</script>", 422, "file.disguised"},
		{http.MethodPost, to + "?file_name=page.html", "<html>", 422, "invalid"},
		{http.MethodPost, to, "x", 422, "invalid"},
		{http.MethodPost, to + "?file_name=a.txt", strings.Repeat("x", 25_000_001), 429, "file.too_large"},
		{http.MethodPost, to + "?file_name=large.txt", strings.Repeat("x", 5<<20), 201, ""}, // beyond what other bodies may have
		{http.MethodPost, "/records/payment/" + company + "/files?file_name=a.txt", "x", 422, "request.shape"},
		{http.MethodPost, "/records/deal/" + company + "/files?file_name=a.txt", "x", 404, "deal.not_found"},
		{http.MethodGet, "/files/" + company + "/content", "", 404, "file.not_found"},
		{http.MethodPut, "/files/" + id, `{"name":"b.txt","version":1}`, 200, ""},
		{http.MethodPut, "/files/" + id, `{"name":"c.txt","version":1}`, 412, "stale"},
		{http.MethodDelete, "/files/" + id + "?version=2", "", 204, ""},
		{http.MethodGet, "/files/" + id + "/content", "", 404, "file.not_found"},
		{http.MethodPost, "/files/" + id + "/restore", "", 200, ""},
		{http.MethodPost, "/files/" + id + "/restore", "", 404, "file.not_found"},
		{http.MethodGet, to, "", 200, ""},
	} {
		headers := binary
		if q.method == http.MethodPut {
			headers = nil
		}
		if r := c.do(q.method, q.path, q.body, headers...); r.status != q.status || r.code != q.code {
			t.Errorf("%s %s: %d %s, want %d %s: %.300s", q.method, q.path, r.status, r.code, q.status, q.code, r.body)
		}
	}
}

// What comes out is for the disk, unless a browser may show it and was asked to;
// it can do nothing there.
func TestFilesAreServedHarmless(t *testing.T) {
	c := signedIn(t)
	company := c.company()
	text, image := c.upload(company, "%D0%9E%D1%84%D0%B5%D1%80%D1%82%D0%B0%20%221%22.txt", "0123456789"), c.upload(company, "photo.png", onePixel)
	for _, q := range []struct{ path, disposition, name, kind string }{
		{text + "/content", "attachment", "Оферта 1.txt", "text/plain"},
		{text + "/content?inline=true", "attachment", "Оферта 1.txt", "text/plain"},
		{image + "/content", "attachment", "photo.png", "image/png"},
		{image + "/content?inline=true", "inline", "photo.png", "image/png"},
	} {
		r := c.do(http.MethodGet, "/files/"+q.path, "")
		disposition, params, err := mime.ParseMediaType(r.header.Get("Content-Disposition"))
		if err != nil || disposition != q.disposition || params["filename"] != q.name || r.header.Get("Content-Type") != q.kind {
			t.Errorf("%s: %v, want %+v", q.path, r.header, q)
		}
		if policy := r.header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "sandbox") || strings.Contains(policy, "allow-") {
			t.Errorf("%s has the policy %q", q.path, policy)
		}
		if r.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s may be sniffed", q.path)
		}
	}
}

func TestFilesAreServedInParts(t *testing.T) {
	c := signedIn(t)
	at := "/files/" + c.upload(c.company(), "a.txt", "0123456789") + "/content"
	whole := c.do(http.MethodGet, at, "")
	tag := whole.header.Get("ETag")
	if whole.status != http.StatusOK || whole.body != "0123456789" || tag == "" {
		t.Fatalf("%+v", whole)
	}
	for _, q := range []struct {
		header, value string
		status        int
		body          string
	}{
		{"Range", "bytes=2-4", http.StatusPartialContent, "234"},
		{"Range", "bytes=-3", http.StatusPartialContent, "789"},
		{"Range", "bytes=20-", http.StatusRequestedRangeNotSatisfiable, ""},
		{"If-None-Match", tag, http.StatusNotModified, ""},
		{"If-None-Match", `"another"`, http.StatusOK, "0123456789"},
	} {
		if r := c.do(http.MethodGet, at, "", q.header, q.value); r.status != q.status || q.body != "" && r.body != q.body {
			t.Errorf("%s %s: %d %q", q.header, q.value, r.status, r.body)
		}
	}
}

// Whoever signed out reads nothing, even what the browser has already.
func TestAKnownAddressOpensNothing(t *testing.T) {
	c := signedIn(t)
	at := "/files/" + c.upload(c.company(), "photo.png", onePixel) + "/content?inline=true"
	tag := c.do(http.MethodGet, at, "").header.Get("ETag")
	c.do(http.MethodDelete, "/session", "")
	for _, headers := range [][]string{nil, {"If-None-Match", tag}} {
		if r := c.do(http.MethodGet, at, "", headers...); r.status != http.StatusUnauthorized {
			t.Errorf("%d", r.status)
		}
	}
}

// A sender that goes away in the middle leaves nothing on the disk.
func TestABrokenOffUploadLeavesNothing(t *testing.T) {
	c := signedIn(t)
	company := c.company()
	body, sender := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url+api.Prefix+"/records/company/"+company+"/files?file_name=a.txt", body)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() {
		r, err := c.http.Do(req)
		if err == nil {
			err = errors.Join(errors.New("it was answered"), r.Body.Close())
		}
		ended <- err
	}()
	if _, err := io.WriteString(sender, strings.Repeat("x", 1<<20)); err != nil {
		t.Fatal(err)
	}
	stop()
	// The transport may wait for the body before it says that it was called off.
	_ = sender.CloseWithError(context.Canceled)
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	c.stop()
	if left, _ := filepath.Glob(filepath.Join(c.core.Files, "incoming-*")); len(left) > 0 {
		t.Errorf("%q are left", left)
	}
	if _, err := os.Stat(filepath.Join(c.core.Files, "content")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was kept: %v", err)
	}
}
