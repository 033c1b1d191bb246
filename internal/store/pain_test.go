package store_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// onOldData runs a test over an empty place for data on every engine.
func onOldData(t *testing.T, test func(t *testing.T, cfg store.Config)) {
	t.Run("sqlite", func(t *testing.T) { test(t, store.Config{File: filepath.Join(t.TempDir(), "kaymak.db")}) })
	t.Run("postgres", func(t *testing.T) { test(t, store.Config{DatabaseURL: storetest.PostgresURL(t)}) })
}

func opened(t *testing.T, cfg store.Config) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	return st
}

func reading(t *testing.T, st *store.Store, fn func(tx *store.Tx) error) {
	t.Helper()
	if err := st.View(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// TestAnUpgradeKeepsWhatIsThere (twentyhq/twenty#16453, espocrm#3021: upgrades that
// break): from the first schema that had companies, in one start; a second start
// changes nothing.
func TestAnUpgradeKeepsWhatIsThere(t *testing.T) {
	onOldData(t, func(t *testing.T, cfg store.Config) {
		err := store.Written(t.Context(), cfg, 2, func(db *bun.DB) error {
			_, err := db.NewRaw("INSERT INTO company (id, name, name_key, sort_key, search_key, city, phone, status, created_at, updated_at, version) VALUES (?, 'ООО «Ромашка»', 'ромашка', 'ромашка', 'ромашка', 'Псков', '+7 911 000-00-01', 'client', 1, 2, 3)", store.ID(id(1))).Exec(t.Context())
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			st := opened(t, cfg)
			reading(t, st, func(tx *store.Tx) error {
				c, err := store.Company(t.Context(), tx, id(1))
				got := []any{c.Name, c.City, c.Phone, c.Status, c.Version}
				if diff := cmp.Diff([]any{"ООО «Ромашка»", "Псков", "+7 911 000-00-01", crm.Client, int64(3)}, got); diff != "" {
					t.Error(diff)
				}
				return err
			})
			for _, typed := range []string{"омашк", "romaschka", "9110000001"} {
				reading(t, st, func(tx *store.Tx) error {
					page, err := store.Companies(t.Context(), tx, store.CompanyQuery{Within: crm.Everybody, Search: typed, Sort: "name", Limit: 5})
					if len(page.Companies) != 1 {
						t.Errorf("%q finds %d", typed, len(page.Companies))
					}
					return err
				})
			}
			if err := st.Close(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestANewerSchemaIsRefusedNotBroken (twentyhq/twenty#16453, espocrm#3021: upgrades
// that break): whoever goes back to an older program is told, and nothing changes.
func TestANewerSchemaIsRefusedNotBroken(t *testing.T) {
	onOldData(t, func(t *testing.T, cfg store.Config) {
		err := store.Written(t.Context(), cfg, 2, func(db *bun.DB) error {
			_, err := db.NewRaw("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, TRUE)").Exec(t.Context())
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(t.Context(), cfg); fault.CodeOf(err) != "store.schema_newer" {
			t.Errorf("got %v", err)
		}
	})
}

// TestAnUpdateKeepsTheSignInProvider (twentyhq/twenty#19855: SSO taken away by an
// update): it is on after the update as it was before, for whoever was linked.
func TestAnUpdateKeepsTheSignInProvider(t *testing.T) {
	onOldData(t, func(t *testing.T, cfg store.Config) {
		err := store.Written(t.Context(), cfg, 24, func(db *bun.DB) error {
			_, err := db.NewRaw(`INSERT INTO setting (key, value, version, updated_at) VALUES ('provider', '{"on":true,"issuer":"https://a","client_id":"c","client_secret":"s","only":true}', 4, 1)`).Exec(t.Context())
			if err != nil {
				return err
			}
			if _, err = db.NewRaw("INSERT INTO app_user (id, email, name, name_key, role, language, created_at, updated_at, version) VALUES (?, 'bea@example.com', 'Bea', 'bea', 'salesperson', 'en', 1, 1, 1)", store.ID(id(2))).Exec(t.Context()); err != nil {
				return err
			}
			_, err = db.NewRaw("INSERT INTO identity (id, user_id, issuer, subject, email, created_at, used_at) VALUES (?, ?, 'https://a', 'bea-1', 'bea@example.com', 1, 1)", store.ID(id(3)), store.ID(id(2))).Exec(t.Context())
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		reading(t, opened(t, cfg), func(tx *store.Tx) error {
			p, err := store.Provider(t.Context(), tx)
			if err != nil || !p.On || !p.Only || p.Issuer != "https://a" || p.ClientSecret != "s" || p.Version != 4 {
				t.Errorf("got %+v, %v", p, err)
			}
			linked, err := store.Identities(t.Context(), tx, id(2))
			if len(linked) != 1 || linked[0].Subject != "bea-1" {
				t.Errorf("linked to %+v", linked)
			}
			return err
		})
	})
}

// TestACountReadsAnIndex (espocrm/espocrm#1556, SuiteCRM-Core#112: count of 39 s
// at 658,000 rows, 5–30 s at 1,200): what lists count by one condition is counted
// in an index and never by going through the table.
func TestACountReadsAnIndex(t *testing.T) {
	st := storetest.SQLite(t)
	write(t, st, func(tx *store.Tx) error {
		c := company(1, "Alpha")
		c.Standing.Group, c.Region, c.Industry = crm.GroupA, "Varna", "Food"
		return store.InsertCompany(t.Context(), tx, c)
	})
	for name, filters := range map[string][]store.Filter{
		"all":         nil,
		"a group":     {{Field: "group", Operator: store.Is, Value: "A"}},
		"an owner":    {{Field: "owner", Operator: store.Is, Value: id(1).String()}},
		"a region":    {{Field: "region", Operator: store.Is, Value: "Varna"}},
		"an industry": {{Field: "industry", Operator: store.Is, Value: "Food"}},
	} {
		statements, err := store.Asked(t.Context(), st, func(tx *store.Tx) error {
			_, err := store.CountMatching(t.Context(), tx, store.CompanyQuery{Within: crm.Everybody, Filters: filters, Sort: "name"})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		counted := 0
		for _, s := range statements {
			if !strings.HasPrefix(s, "SELECT count(*) FROM company") {
				continue
			}
			counted++
			if plan := planOf(t, st, s); !strings.Contains(plan, "INDEX") || strings.Contains(plan, "SCAN c\n") {
				t.Errorf("%s: %s\n%s", name, s, plan)
			}
		}
		if counted == 0 {
			t.Errorf("%s: no statement counts: %q", name, statements)
		}
	}
}

// planOf tells how SQLite carries a statement out.
func planOf(t *testing.T, st *store.Store, statement string) string {
	t.Helper()
	var steps []string
	reading(t, st, func(tx *store.Tx) error {
		rows, err := tx.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+statement)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var n, parent, unused int
			var step string
			if err := rows.Scan(&n, &parent, &unused, &step); err != nil {
				return err
			}
			steps = append(steps, step)
		}
		return rows.Err()
	})
	return strings.Join(steps, "\n")
}
