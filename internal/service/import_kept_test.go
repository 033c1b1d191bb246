package service_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// A company that has got a note or a file since is somebody's: it stays.
func TestAnUndoKeepsWhatHasNotesAndFiles(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	i := d.land("companies.csv", "name;city\nNoted;Sofia\nFiled;Sofia\nUntouched;Sofia\n")
	found := map[string]crm.ID{}
	err := d.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		refs, err := store.FindCompanies(t.Context(), tx, store.ByNameKey, []string{"noted", "filed"})
		for _, ref := range refs {
			found[ref.NameKey] = ref.ID
		}
		return err
	})
	if err != nil || len(found) != 2 {
		t.Fatalf("%v, %v", found, err)
	}
	if _, err := (service.Notes{Core: d.Core}).Create(t.Context(), d.Admin, crm.Note{Noun: crm.NounCompany, RecordID: found["noted"], Text: "Met"}); err != nil {
		t.Fatal(err)
	}
	f := crm.File{Noun: crm.NounCompany, RecordID: found["filed"], Name: "a.txt"}
	if _, err := (service.Files{Core: d.Core}).Add(t.Context(), d.Admin, f, strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Filed", "Noted"}, d.undo(i.ID).Counts.Kept); diff != "" {
		t.Error(diff)
	}
}
