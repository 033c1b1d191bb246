package store

import (
	"path/filepath"
	"strings"
	"testing"
)

// Every order of a list is an index's own, in both directions, with the id that
// tells equal rows apart: no page makes the whole table be put in order.
func TestEveryOrderOfAListHasAnIndex(t *testing.T) {
	st, err := Open(t.Context(), Config{File: filepath.Join(t.TempDir(), "kaymak.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	for _, l := range []Listing{contactListing, Deals, Activities, Tasks} {
		for _, f := range l.Fields {
			if !f.Sortable {
				continue
			}
			for _, desc := range []bool{false, true} {
				order := (&companyList{sort: f, desc: desc, limit: 50}).order(f.ordering(), "t.id")
				var plan []struct {
					ID, Parent, Notused int
					Detail              string
				}
				err := st.View(t.Context(), func(tx *Tx) error {
					return tx.NewRaw("EXPLAIN QUERY PLAN SELECT t.id, "+f.ordering()+" FROM "+l.table+" AS t"+order+" LIMIT 50").Scan(t.Context(), &plan)
				})
				if err != nil {
					t.Fatal(err)
				}
				var text strings.Builder
				for _, step := range plan {
					text.WriteString(step.Detail + "\n")
				}
				if !strings.Contains(text.String(), "INDEX "+f.index) || strings.Contains(text.String(), "TEMP B-TREE") {
					t.Errorf("%s by %s, descending %t:\n%s", l.table, f.Name, desc, text.String())
				}
			}
		}
	}
}
