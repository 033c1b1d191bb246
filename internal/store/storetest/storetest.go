// Package storetest opens fresh databases for tests, on every engine there is.
package storetest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // CREATE DATABASE below

	"kaymak/internal/store"
)

// PostgresVariable names a PostgreSQL server on which tests may create
// databases. The test script sets it; in CI its absence is a failure.
const PostgresVariable = "KAYMAK_TEST_POSTGRES"

// Each runs a test on an empty database of every engine.
func Each(t *testing.T, test func(t *testing.T, st *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, Postgres(t)) })
}

// SQLite opens an empty SQLite database in the test's folder.
func SQLite(t testing.TB) *store.Store {
	t.Helper()
	return open(t, store.Config{File: filepath.Join(t.TempDir(), "kaymak.db")})
}

// Postgres opens an empty PostgreSQL database that is dropped after the test.
// Without a server the test is skipped with a reason, and in CI it fails.
func Postgres(t testing.TB) *store.Store {
	t.Helper()
	return open(t, store.Config{DatabaseURL: PostgresURL(t)})
}

// PostgresURL makes an empty database and gives its address.
func PostgresURL(t testing.TB) string {
	t.Helper()
	server := os.Getenv(PostgresVariable)
	if server == "" {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not set: the tests must run inside scripts that start PostgreSQL", PostgresVariable)
		}
		t.Skipf("%s is not set; run make test to test PostgreSQL too", PostgresVariable)
	}
	name := "kaymak_" + strings.ToLower(rand.Text()[:12])
	administer(t, server, "CREATE DATABASE "+name)
	t.Cleanup(func() { administer(t, server, "DROP DATABASE "+name+" WITH (FORCE)") })
	u, err := url.Parse(server)
	if err != nil {
		t.Fatalf("%s: %v", PostgresVariable, err)
	}
	u.Path = "/" + name
	return u.String()
}

func administer(t testing.TB, server, statement string) {
	t.Helper()
	db, err := sql.Open("pgx", server)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

func open(t testing.TB, cfg store.Config) *store.Store {
	t.Helper()
	st, err := store.Open(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return st
}
