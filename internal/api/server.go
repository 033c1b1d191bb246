package api

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// Server is the HTTP server's handler with everything around the operations.
type Server struct {
	core     *service.Core
	sessions *sessions
	requests *prometheus.HistogramVec
	metrics  http.Handler
}

// Config says how the server is reached.
type Config struct {
	Version string
	// Secure is set when people reach us over HTTPS: cookies are then never
	// sent over plain HTTP.
	Secure bool
	// PublicURL is the address people type, without a path; empty where nobody said.
	PublicURL string
	// Proxies may say in X-Forwarded-For where a request comes from.
	Proxies []netip.Prefix
	// UI serves everything that is not the API.
	UI http.Handler
}

// maxBody bounds a request's body except for uploads, which have their own bound.
const maxBody = 4 << 20

// NewHandler puts the whole server together.
func NewHandler(core *service.Core, services *Services, cfg Config) http.Handler {
	s := &Server{core: core, sessions: newSessions(core, cfg.Secure)}
	s.registerMetrics()
	operations := http.NewServeMux()
	mount(operations, services, s.sessions, cfg)
	operations.HandleFunc(Prefix+"/", s.unknown)

	mux := http.NewServeMux()
	mux.Handle(Prefix+"/", s.measure(recovered(crossOrigin(s.sessions.LoadAndSave(limitBody(operations))))))
	mux.Handle(davPrefix+"/", recovered(davServer{services.Accounts, services.Agenda}))
	mux.Handle("/.well-known/caldav", http.RedirectHandler(davPrefix+"/", http.StatusMovedPermanently))
	mux.Handle("GET "+feedPrefix+"{secret}", recovered(feedServer(services.Accounts, services.Agenda)))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.HandleFunc("GET /metrics", s.serveMetrics)
	mux.Handle("/", cfg.UI)
	return withRequestID(forwarded(cfg.Proxies, s.logged(secured(cfg.Secure, mux))))
}

func (s *Server) registerMetrics() {
	registry := prometheus.NewRegistry()
	s.requests = prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "kaymak_request_seconds", Help: "Time to answer API requests, by operation and status.",
		Buckets: []float64{.001, .0025, .005, .01, .02, .05, .1, .25, .5, 1, 2.5, 10},
	}, []string{"operation", "status"})
	registry.MustRegister(s.requests, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	s.metrics = promhttp.HandlerFor(registry, promhttp.HandlerOpts{})
}

// serveMetrics answers only the machine itself: figures say more about a
// business than strangers should know.
func (s *Server) serveMetrics(w http.ResponseWriter, r *http.Request) {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() || r.Header.Get("X-Forwarded-For") != "" {
		plain(w, http.StatusForbidden, "metrics are served to this machine only")
		return
	}
	s.metrics.ServeHTTP(w, r)
}

func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := s.core.Store.Ping(ctx); err != nil {
		plain(w, http.StatusServiceUnavailable, "the database does not answer")
		return
	}
	plain(w, http.StatusOK, "ready")
}

func (s *Server) unknown(w http.ResponseWriter, r *http.Request) {
	writeProblem(w, newProblem(r.Context(), fault.New(fault.NotFound, "request.unknown", "There is no such operation.")))
}

// crossOrigin refuses changes that another site's page asks for (CSRF), by
// what the browser itself says about the request's origin.
func crossOrigin(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, newProblem(r.Context(), fault.New(fault.Forbidden, "request.cross_origin", "This request came from another site.")))
	}))
	return protection.Handler(next)
}

// recovered answers where a handler panicked: our fault, logged with its place.
func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler {
				panic(p) // the server's own way to drop a connection
			}
			slog.ErrorContext(r.Context(), "request panicked", "request", requestID(r.Context()), "panic", p, "stack", string(debug.Stack()))
			writeProblem(w, newProblem(r.Context(), fault.New(fault.Internal, "internal", "Something went wrong on our side.")))
		}()
		next.ServeHTTP(w, r)
	})
}

func limitBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, Prefix+"/imports") && !uploadsFile(r) {
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		}
		next.ServeHTTP(w, r)
	})
}

// uploadsFile tells a content on its way to a record, which has a limit of its own.
func uploadsFile(r *http.Request) bool {
	return r.Method == http.MethodPost && strings.HasPrefix(r.URL.Path, Prefix+"/records/") && strings.HasSuffix(r.URL.Path, "/files")
}

// measure feeds the metrics by route pattern, so that ids do not multiply them.
func (s *Server) measure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(rec, r)
		s.requests.WithLabelValues(r.Method+" "+route(r.URL.Path), statusClass(rec.status)).Observe(time.Since(start).Seconds())
	})
}

// route replaces ids in a path.
func route(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if len(p) == 36 && strings.Count(p, "-") == 4 {
			parts[i] = "{id}"
		}
	}
	if len(parts) > 6 {
		parts = parts[:6]
	}
	return strings.Join(parts, "/")
}

func statusClass(status int) string { return string(rune('0'+status/100)) + "xx" }

type recorder struct {
	http.ResponseWriter
	status int
}

// WriteHeader notes the status.
func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach the real writer.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}
