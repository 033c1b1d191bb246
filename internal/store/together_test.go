package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func TestWorkDoneTogetherIsWholeOrNothingEach(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			_, err := tx.ExecContext(t.Context(), "CREATE TABLE piece (name TEXT PRIMARY KEY)")
			return err
		})
		refused := errors.New("refused")
		var people sync.WaitGroup
		for person := range 16 {
			people.Go(func() {
				for n := range 30 {
					name := fmt.Sprintf("%d-%d", person, n)
					func() {
						defer func() {
							if r := recover(); (r != nil) != (n%3 == 2) {
								t.Errorf("%s: panicked with %v", name, r)
							}
						}()
						err := st.WriteTogether(t.Context(), now, func(ctx context.Context, tx *store.Tx) error {
							if _, err := tx.ExecContext(ctx, "INSERT INTO piece VALUES (?)", name); err != nil {
								return err
							}
							switch n % 3 {
							case 1:
								return refused
							case 2:
								panic(name)
							}
							return nil
						})
						if errors.Is(err, refused) != (n%3 == 1) {
							t.Errorf("%s: %v", name, err)
						}
					}()
				}
			})
		}
		people.Wait()
		kept := map[string]bool{}
		err := st.View(t.Context(), func(tx *store.Tx) error {
			var names []string
			err := tx.NewSelect().Table("piece").Column("name").Scan(t.Context(), &names)
			for _, name := range names {
				kept[name] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for person := range 16 {
			for n := range 30 {
				if name := fmt.Sprintf("%d-%d", person, n); kept[name] != (n%3 == 0) {
					t.Errorf("%s: kept is %v", name, kept[name])
				}
			}
		}
	})
}
