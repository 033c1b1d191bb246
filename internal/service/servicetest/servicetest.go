// Package servicetest gives tests the use cases on a fresh workspace, with a
// clock that stands still and jobs that run when the test says so.
package servicetest

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Now is the moment at which tests happen: Monday, 23 November 2026, 09:00 UTC.
var Now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

// Ground is a workspace with its administrator.
type Ground struct {
	Core   *service.Core
	Admin  access.Actor
	queued []crm.ID
}

// New makes a workspace in euro, English, with the Bulgarian calendar, on SQLite.
func New(t testing.TB) *Ground { return On(t, storetest.SQLite(t)) }

// Bare is an empty SQLite database: no workspace, nobody who can sign in.
func Bare(t testing.TB) *Ground { return bare(t, storetest.SQLite(t)) }

func bare(t testing.TB, st *store.Store) *Ground {
	g := &Ground{Core: service.NewCore(st, t.TempDir(), slog.New(slog.DiscardHandler))}
	g.Core.Now = func() time.Time { return Now }
	g.Core.Enqueue = func(_ context.Context, _ *store.Tx, job crm.ID) error {
		g.queued = append(g.queued, job)
		return nil
	}
	return g
}

// On makes the workspace on a given empty database.
func On(t testing.TB, st *store.Store) *Ground {
	t.Helper()
	g := bare(t, st)
	u, err := service.NewAccounts(g.Core).Begin(t.Context(), service.FirstRun{
		Name: "Ann", Email: "ann@example.com", Password: "correct horse battery", Language: "en", WorkspaceName: "Test", Currency: "EUR", TimeZone: "Europe/Sofia", Country: "bg",
	})
	if err != nil {
		t.Fatal(err)
	}
	g.Admin = access.Actor{UserID: u.ID, Role: u.Role}
	return g
}

// RunJobs works on everything queued, in order, and gives the jobs as they
// ended. A handler's error fails the test.
func (g *Ground) RunJobs(t testing.TB) []crm.Job {
	t.Helper()
	var ended []crm.Job
	for len(g.queued) > 0 {
		id := g.queued[0]
		g.queued = g.queued[1:]
		if err := g.Run(t, id); err != nil {
			t.Fatalf("job %s: %v", id, err)
		}
		ended = append(ended, g.job(t, id))
	}
	return ended
}

// Run works on one job and gives the handler's error.
func (g *Ground) Run(t testing.TB, id crm.ID) error {
	t.Helper()
	j := g.job(t, id)
	return service.Handlers(g.Core)[j.Kind](t.Context(), j, func(string, int64, int64) {})
}

func (g *Ground) job(t testing.TB, id crm.ID) crm.Job {
	t.Helper()
	j, err := service.Jobs{Core: g.Core}.Get(t.Context(), g.Admin, id)
	if err != nil {
		t.Fatal(err)
	}
	return j
}
