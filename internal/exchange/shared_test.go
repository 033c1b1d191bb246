package exchange_test

import (
	"os"
	"path/filepath"
	"testing"

	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
)

// sharedData is the folder of real files; its absence fails only in CI.
func sharedData(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("KAYMAK_SHARED_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("no real files at %s", dir)
		}
		t.Skipf("SKIPPED: no real files at %s; set KAYMAK_SHARED_DATA", dir)
	}
	return dir
}

func open(t *testing.T, path string) *exchange.File {
	t.Helper()
	f, err := exchange.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func write(t *testing.T, content string) *exchange.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

func detect(t *testing.T, f *exchange.File) *exchange.Detection {
	t.Helper()
	d, err := f.Detect(exchange.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// rowsOf gives the cells of the good rows and the refusals of the others.
func rowsOf(t *testing.T, tab *table.Table) (rows [][]string, bad []*table.Refusal) {
	t.Helper()
	for row, err := range tab.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if row.Bad != nil {
			bad = append(bad, row.Bad)
			continue
		}
		rows = append(rows, append([]string(nil), row.Cells...))
	}
	return rows, bad
}
