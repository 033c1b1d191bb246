package store_test

import (
	"slices"
	"testing"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Every column that names a company is in the list by which companies are merged.
func TestEveryReferenceToACompanyIsDeclared(t *testing.T) {
	st := storetest.SQLite(t)
	var columns []string
	err := st.View(t.Context(), func(tx *store.Tx) error {
		return tx.NewRaw("SELECT m.name || '.' || p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table' AND (p.name LIKE '%company_id' OR p.name IN ('record_id', 'one_id', 'other_id') OR m.name = 'company' AND p.name = 'parent_id') ORDER BY 1").Scan(t.Context(), &columns)
	})
	if err != nil {
		t.Fatal(err)
	}
	var declared []string
	for _, r := range store.CompanyReferences {
		declared = append(declared, r.Table+"."+r.Column)
	}
	slices.Sort(declared)
	if !slices.Equal(columns, declared) {
		t.Errorf("the schema has %q, declared are %q", columns, declared)
	}
}
