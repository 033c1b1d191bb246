package store_test

import (
	"context"
	"testing"
	"time"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// TestASavedSessionDoesNotWaitForTheWriter: while a big job writes, requests of
// people who are signed in go on.
func TestASavedSessionDoesNotWaitForTheWriter(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		sessions, expiry := store.Sessions{Store: st}, time.Now().Add(7*24*time.Hour)
		if err := sessions.CommitCtx(t.Context(), "token", []byte("ann"), expiry); err != nil {
			t.Fatal(err)
		}
		write(t, st, func(*store.Tx) error {
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			return sessions.CommitCtx(ctx, "token", []byte("ann"), expiry.Add(time.Minute))
		})
	})
}

func TestASessionIsSavedWhenItChangesOrAgedAnHour(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		sessions, expiry := store.Sessions{Store: st}, time.Now().Add(time.Minute)
		for _, step := range []struct {
			data  string
			later time.Duration
		}{{"ann", 0}, {"ben", 0}, {"ben", 2 * time.Hour}} {
			if err := sessions.CommitCtx(t.Context(), "token", []byte(step.data), expiry.Add(step.later)); err != nil {
				t.Fatal(err)
			}
			if data, found, err := sessions.FindCtx(t.Context(), "token"); err != nil || !found || string(data) != step.data {
				t.Errorf("found %q, %v, %v, want %q", data, found, err, step.data)
			}
		}
		if err := sessions.Sweep(t.Context(), time.Now().Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if _, found, err := sessions.FindCtx(t.Context(), "token"); err != nil || !found {
			t.Errorf("the moved expiry was not saved: %v, %v", found, err)
		}
	})
}
