package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func TestNotesComeInTheirOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		note := func(n byte, record crm.ID, pinned bool) crm.Note {
			at := now.Add(time.Duration(n) * time.Minute)
			return crm.Note{ID: id(n), Noun: crm.NounDeal, RecordID: record, Text: "two\nlines", AuthorID: id(90), Pinned: pinned, CreatedAt: at, UpdatedAt: at, Version: 1}
		}
		all := []crm.Note{note(1, id(50), true), note(2, id(50), false), note(3, id(51), false), note(4, id(50), false)}
		write(t, st, func(tx *store.Tx) error {
			for _, n := range all {
				if err := store.InsertNote(t.Context(), tx, n); err != nil {
					return err
				}
			}
			return nil
		})
		want := func(offset, limit int64, list ...crm.Note) {
			t.Helper()
			err := st.View(t.Context(), func(tx *store.Tx) error {
				got, err := store.Notes(t.Context(), tx, crm.NounDeal, id(50), offset, limit)
				if diff := cmp.Diff(list, got); diff != "" {
					t.Error(diff)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		want(0, 9, all[0], all[3], all[1])
		want(1, 1, all[3])
		write(t, st, func(tx *store.Tx) error { return store.TrashNote(t.Context(), tx, all[0]) })
		want(0, 9, all[3], all[1])
		if err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.UpdateNote(t.Context(), tx, all[0]) }); !fault.Is(err, fault.Stale) {
			t.Errorf("a deleted note was changed: %v", err)
		}
		write(t, st, func(tx *store.Tx) error { return store.UntrashNote(t.Context(), tx, all[0].ID) })
		all[0].Version = 3
		want(0, 1, all[0])
	})
}
