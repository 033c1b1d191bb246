package store_test

import (
	"testing"
	"time"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func TestASessionIsSavedAndEnds(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		sessions, expiry := store.Sessions{Store: st}, time.Now().Add(time.Minute)
		for _, data := range []string{"ann", "ben"} {
			if err := sessions.CommitCtx(t.Context(), "token", []byte(data), expiry); err != nil {
				t.Fatal(err)
			}
			if got, found, err := sessions.FindCtx(t.Context(), "token"); err != nil || !found || string(got) != data {
				t.Errorf("found %q, %v, %v, want %q", got, found, err, data)
			}
		}
		if err := sessions.Sweep(t.Context(), time.Now().Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if _, found, err := sessions.FindCtx(t.Context(), "token"); err != nil || found {
			t.Errorf("an expired session was left: %v, %v", found, err)
		}
	})
}
