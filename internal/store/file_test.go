package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// sumOf is a made-up hash.
func sumOf(letter string) string { return strings.Repeat(letter, 64) }

func someFile(n byte, noun crm.Noun, record crm.ID, sum string) crm.File {
	at := now.Add(time.Duration(n) * time.Minute)
	return crm.File{ID: id(n), Noun: noun, RecordID: record, Name: "Оферта.pdf", Size: 1 << 33, MediaType: "application/pdf", SHA256: sum, AuthorID: id(90), CreatedAt: at, UpdatedAt: at, Version: 1}
}

func insertFiles(t *testing.T, st *store.Store, files ...crm.File) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for _, f := range files {
			if err := store.InsertFile(t.Context(), tx, f); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestFilesComeInTheirOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		all := []crm.File{someFile(1, crm.NounDeal, id(50), sumOf("a")), someFile(2, crm.NounDeal, id(50), sumOf("b")), someFile(3, crm.NounDeal, id(51), sumOf("a")), someFile(4, crm.NounTask, id(50), sumOf("a"))}
		insertFiles(t, st, all...)
		want := func(offset, limit int64, list ...crm.File) {
			t.Helper()
			err := st.View(t.Context(), func(tx *store.Tx) error {
				got, err := store.Files(t.Context(), tx, crm.NounDeal, id(50), offset, limit)
				if diff := cmp.Diff(list, got); diff != "" {
					t.Error(diff)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		want(0, 9, all[1], all[0])
		want(1, 1, all[0])
		write(t, st, func(tx *store.Tx) error { return store.TrashFile(t.Context(), tx, all[1]) })
		want(0, 9, all[0])
		for name, change := range map[string]func(*store.Tx) error{
			"renamed":       func(tx *store.Tx) error { return store.RenameFile(t.Context(), tx, all[1]) },
			"deleted twice": func(tx *store.Tx) error { return store.TrashFile(t.Context(), tx, all[1]) },
		} {
			if err := st.Write(t.Context(), now, change); !fault.Is(err, fault.Stale) {
				t.Errorf("a deleted file was %s: %v", name, err)
			}
		}
		write(t, st, func(tx *store.Tx) error { return store.UntrashFile(t.Context(), tx, all[1].ID) })
		all[1].Name, all[1].Version = "Договор.pdf", 3
		write(t, st, func(tx *store.Tx) error { return store.RenameFile(t.Context(), tx, all[1]) })
		all[1].Version, all[1].UpdatedAt = 4, now
		want(0, 1, all[1])
	})
}

// A content goes when no file names it and nobody has brought it lately.
func TestContentsGoWhenNobodyNamesThem(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		kept, trashed := someFile(1, crm.NounDeal, id(50), sumOf("a")), someFile(2, crm.NounDeal, id(50), sumOf("b"))
		insertFiles(t, st, kept, trashed)
		hold := func(at time.Time, sums ...string) {
			t.Helper()
			err := st.Write(t.Context(), at, func(tx *store.Tx) error {
				for _, sum := range sums {
					if err := store.HoldContent(t.Context(), tx, sum, 1<<40); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		day := 24 * time.Hour
		hold(now.Add(-2*day), sumOf("a"), sumOf("b"), sumOf("c"), sumOf("d"))
		hold(now.Add(-2*day), sumOf("a")) // twice is once
		hold(now, sumOf("d"), sumOf("e"))
		write(t, st, func(tx *store.Tx) error {
			if size, err := store.ContentSize(t.Context(), tx); err != nil || size != 5<<40 {
				t.Errorf("%d, %v", size, err)
			}
			return store.TrashFile(t.Context(), tx, trashed)
		})
		unused := func(want ...string) {
			t.Helper()
			write(t, st, func(tx *store.Tx) error {
				got, err := store.UnusedContents(t.Context(), tx, now.Add(-day), 9)
				if !slices.Equal(got, want) {
					t.Errorf("%q are unused, want %q", got, want)
				}
				return err
			})
		}
		unused(sumOf("c")) // what is in the trash is used
		write(t, st, func(tx *store.Tx) error { return store.DropFiles(t.Context(), tx, now.Add(time.Hour)) })
		unused(sumOf("b"), sumOf("c"))
		for sum, goes := range map[string]bool{"a": false, "b": true, "c": true, "d": false, "e": false, "f": false} {
			write(t, st, func(tx *store.Tx) error {
				dropped, err := store.DropContent(t.Context(), tx, sumOf(sum), now.Add(-day))
				if dropped != goes {
					t.Errorf("%s dropped: %v", sum, dropped)
				}
				return err
			})
		}
		unused()
		write(t, st, func(tx *store.Tx) error {
			size, err := store.ContentSize(t.Context(), tx)
			if size != 3<<40 {
				t.Errorf("%d are left", size)
			}
			return err
		})
	})
}

// Somebody names a content while a cleanup of the same one is waiting: it stays.
func TestAContentIsNotDroppedWhileItIsNamed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		for n := range byte(20) {
			sum := sumOf(string('a' + rune(n)))
			write(t, st, func(tx *store.Tx) error { return store.HoldContent(t.Context(), tx, sum, 1) })
			dropping, dropped := make(chan struct{}), make(chan error, 1)
			var gone bool
			go func() {
				<-dropping
				dropped <- st.Write(t.Context(), now, func(tx *store.Tx) (err error) {
					gone, err = store.DropContent(t.Context(), tx, sum, now.Add(time.Hour))
					return err
				})
			}()
			write(t, st, func(tx *store.Tx) error {
				if err := store.HoldContent(t.Context(), tx, sum, 1); err != nil {
					return err
				}
				close(dropping)
				for range 20 { // the other one gets as far as it can
					if _, err := store.ContentSize(t.Context(), tx); err != nil {
						return err
					}
				}
				return store.InsertFile(t.Context(), tx, someFile(n+1, crm.NounDeal, id(50), sum))
			})
			if err := <-dropped; err != nil || gone {
				t.Fatalf("%v, dropped: %v", err, gone)
			}
		}
	})
}
