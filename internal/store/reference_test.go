package store_test

import (
	"slices"
	"testing"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Every column that names a company or a contact is in the list by which these are
// merged.
func TestEveryReferenceIsDeclared(t *testing.T) {
	st := storetest.SQLite(t)
	for names, references := range map[string][]store.Reference{
		"p.name LIKE '%company_id' OR p.name IN ('record_id', 'one_id', 'other_id') OR m.name = 'company' AND p.name = 'parent_id'": store.CompanyReferences,
		"p.name LIKE '%contact_id' OR p.name = 'record_id'":                                                                         store.ContactReferences,
	} {
		var columns, declared []string
		err := st.View(t.Context(), func(tx *store.Tx) error {
			return tx.NewRaw("SELECT m.name || '.' || p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table' AND ("+names+") ORDER BY 1").Scan(t.Context(), &columns)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range references {
			declared = append(declared, r.Table+"."+r.Column)
		}
		slices.Sort(declared)
		if !slices.Equal(columns, declared) {
			t.Errorf("the schema has %q, declared are %q", columns, declared)
		}
	}
}
