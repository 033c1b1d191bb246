package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func indexes(t *testing.T, st *Store) (names []string) {
	t.Helper()
	err := st.View(t.Context(), func(tx *Tx) error {
		return tx.NewRaw("SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'company' ORDER BY name").Scan(t.Context(), &names)
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Bulk work finds the indexes over its columns gone, and leaves every index as
// it was, also where the work fails.
func TestIndexesComeBack(t *testing.T) {
	st, err := Open(t.Context(), Config{File: filepath.Join(t.TempDir(), "kaymak.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	before := indexes(t, st)
	refusal := errors.New("no")
	for _, outcome := range []error{nil, refusal} {
		err := st.Write(t.Context(), time.Unix(0, 0), func(tx *Tx) error {
			return tx.engine.withoutIndexes(t.Context(), tx, "company", []string{"actual"}, func() error {
				if n := countIndexes(t.Context(), t, tx, "company_actual"); n != 0 {
					t.Errorf("the index over the column is still there")
				}
				if n := countIndexes(t.Context(), t, tx, "company_sort"); n != 1 {
					t.Errorf("an index over other columns is gone")
				}
				return outcome
			})
		})
		if (err == nil) != (outcome == nil) {
			t.Errorf("%v, want %v", err, outcome)
		}
		if diff := cmp.Diff(before, indexes(t, st)); diff != "" {
			t.Errorf("after %v: %s", outcome, diff)
		}
	}
}

func countIndexes(ctx context.Context, t *testing.T, tx *Tx, name string) (n int) {
	t.Helper()
	if err := tx.NewRaw("SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name = ?", name).Scan(ctx, &n); err != nil {
		t.Fatal(err)
	}
	return n
}
