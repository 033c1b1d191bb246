package api

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"kaymak/internal/crm"
)

// request is what the log says of one: its number, who asked where that is known,
// and why it was refused if it was.
type request struct {
	id     string
	person crm.ID
	code   string
}

type requestKey struct{}

// withRequestID names every request, so that an answer can be found in the log.
func withRequestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked := &request{id: rand.Text()[:16]}
		w.Header().Set("X-Request-Id", asked.id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestKey{}, asked)))
	})
}

// requestOf gives what is known of the request so far, to read and to add to.
func requestOf(ctx context.Context) *request {
	if asked, ok := ctx.Value(requestKey{}).(*request); ok {
		return asked
	}
	return &request{}
}

func requestID(ctx context.Context) string { return requestOf(ctx).id }

// watched are the answers to whoever may be trying what they may not.
var watched = []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests}

// logged writes a line a request. Of bodies and queries it says nothing; where
// somebody was kept out it says from where they came.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r)
		level := slog.LevelDebug
		if strings.HasPrefix(r.URL.Path, Prefix) {
			level = slog.LevelInfo
		}
		asked := requestOf(r.Context())
		words := []any{"method", r.Method, "path", told(r.URL.Path), "status", rec.status, "ms", time.Since(start).Milliseconds(), "request", asked.id}
		if !asked.person.IsZero() {
			words = append(words, "person", asked.person.String())
		}
		if asked.code != "" {
			words = append(words, "code", asked.code)
		}
		if slices.Contains(watched, rec.status) {
			host, _, _ := net.SplitHostPort(r.RemoteAddr)
			words = append(words, "address", host)
		}
		s.core.Log.Log(r.Context(), level, "request", words...)
	})
}

// told is a path as the log may know it: the name of a feed is its secret.
func told(path string) string {
	if strings.HasPrefix(path, feedPrefix) {
		return feedPrefix + "…"
	}
	return path
}
