// Package web holds the built user interface and serves it.
//
// The pages are one application: every path that is not a file answers
// index.html, and the application finds its screen. A clone where the UI was
// never built still compiles; it answers a page that says what to run.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"embed"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed all:dist
var embedded embed.FS

// noncePlaceholder is the word vite leaves in index.html (html.cspNonce).
const noncePlaceholder = "__CSP_NONCE__"

const notBuilt = `<!doctype html><meta charset="utf-8"><title>Kaymak</title><h1>The UI is not built</h1><p>Run <code>make build</code> and start Kaymak again. The API answers under <code>/api/v1</code>.</p>`

// Handler serves the embedded UI with its content security policy.
func Handler() http.Handler {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path, so this cannot be.
	}
	return handler(dist)
}

func handler(dist fs.FS) http.Handler {
	index, err := fs.ReadFile(dist, "index.html")
	if errors.Is(err, fs.ErrNotExist) {
		return http.HandlerFunc(answerNotBuilt)
	}
	files := http.FileServerFS(dist)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if !isFile(dist, name) {
			answerPage(w, r, index, name)
			return
		}
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", caching(name))
		if packed, err := fs.ReadFile(dist, name+packing); err == nil {
			answerPacked(w, r, name, packed)
			return
		}
		files.ServeHTTP(w, r)
	})
}

// packing is the ending of files that the build left in their gzip form alone.
const packing = ".gz"

// answerPacked gives a file as it is packed, or unpacked to the rare client that
// cannot do so itself.
func answerPacked(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	h := w.Header()
	h.Set("Vary", "Accept-Encoding")
	if takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
	} else {
		unpacked, err := unpack(content)
		if err != nil {
			http.Error(w, "this file is damaged", http.StatusInternalServerError)
			return
		}
		content = unpacked
	}
	h.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

func takesGzip(r *http.Request) bool {
	for offer := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		coding, weight, _ := strings.Cut(offer, ";")
		if strings.TrimSpace(coding) == "gzip" {
			return strings.Trim(strings.ReplaceAll(weight, " ", ""), "q=0.") != "" || weight == ""
		}
	}
	return false
}

func unpack(content []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// isFile tells whether name is a file that may be given out as it is: not the
// page, which needs a nonce, and not what only the build reads.
func isFile(dist fs.FS, name string) bool {
	if name == "" || name == "index.html" || name == "manifest.json" || strings.HasPrefix(name, ".") || strings.HasSuffix(name, packing) {
		return false
	}
	info, err := fs.Stat(dist, name)
	if err != nil {
		info, err = fs.Stat(dist, name+packing)
	}
	return err == nil && !info.IsDir()
}

// caching: names under assets/ hold a hash of their content, so they never change.
func caching(name string) string {
	if strings.HasPrefix(name, "assets/") {
		return "public, max-age=31536000, immutable"
	}
	return "public, max-age=3600"
}

// answerPage gives the application with a fresh nonce. A missing asset is a
// 404, because a page in place of a script would be a riddle.
func answerPage(w http.ResponseWriter, r *http.Request, index []byte, name string) {
	if strings.HasPrefix(name, "assets/") {
		http.NotFound(w, r)
		return
	}
	nonce := newNonce()
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", policy(nonce))
	h.Set("X-Content-Type-Options", "nosniff")
	if r.Method == http.MethodHead {
		return
	}
	_, _ = w.Write(bytes.ReplaceAll(index, []byte(noncePlaceholder), []byte(nonce))) // The reader may have gone.
}

// policy allows our own files and style elements that carry the nonce (the
// component library makes one for sizes that depend on the screen's width). No
// inline script, no style attribute in the page, no foreign origin. What is set
// through the DOM (element.style) is not inline in the sense of the policy.
func policy(nonce string) string {
	return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data: blob:; font-src 'self'; " +
		"connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

// newNonce makes 128 random bits.
func newNonce() string {
	var bits [16]byte
	_, _ = rand.Read(bits[:]) // Never fails: see crypto/rand.
	return base64.RawURLEncoding.EncodeToString(bits[:])
}

func answerNotBuilt(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write([]byte(notBuilt)) // The reader may have gone.
}
