package api

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
)

func TestOnlyAProxyWeTrustSaysWhereARequestComesFrom(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("10.0.0.0/8")}
	for _, c := range []struct{ peer, forwarded, want string }{
		{"127.0.0.1:5", "", "127.0.0.1:5"},
		{"127.0.0.1:5", "203.0.113.9", "203.0.113.9:0"},
		{"127.0.0.1:5", "6.6.6.6, 203.0.113.9", "203.0.113.9:0"},
		{"127.0.0.1:5", "203.0.113.9, 10.1.2.3", "203.0.113.9:0"},
		{"127.0.0.1:5", "nonsense, 10.1.2.3", "10.1.2.3:0"},
		{"127.0.0.1:5", "2001:db8::1", "[2001:db8::1]:0"},
		{"198.51.100.7:5", "203.0.113.9", "198.51.100.7:5"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.peer
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		forwarded(proxies, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			if r.RemoteAddr != c.want {
				t.Errorf("%+v: got %s", c, r.RemoteAddr)
			}
		})).ServeHTTP(httptest.NewRecorder(), r)
	}
}
