package archtest

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var migrationName = regexp.MustCompile(`^[0-9]{4}_[a-z_]+\.sql$`)

// TestMigrationsComeInPairs: a table that exists on one engine only would be
// found by the first customer who changes engines.
func TestMigrationsComeInPairs(t *testing.T) {
	sqlite, postgres := migrations(t, "sqlite"), migrations(t, "postgres")
	if diff := cmp.Diff(sqlite, postgres); diff != "" {
		t.Errorf("the migrations of the two engines differ (-sqlite +postgres):\n%s", diff)
	}
	if len(sqlite) == 0 {
		t.Error("no migrations found")
	}
}

func migrations(t *testing.T, engine string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(root(t), "internal/store/migrations", engine))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".sql" {
			continue
		}
		if !migrationName.MatchString(entry.Name()) {
			t.Errorf("%s/%s: a migration is named NNNN_noun.sql", engine, entry.Name())
		}
		names = append(names, entry.Name())
	}
	return names
}
