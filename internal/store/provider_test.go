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

func TestAnErrandIsTakenOnceByWhoWasSent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		errand := func(state string, until time.Time) crm.Errand {
			return crm.Errand{StateHash: state, BrowserHash: "b " + state, Nonce: "n", Verifier: "v", Redirect: "https://crm.example.com/sign-in/provider", ExpiresAt: until}
		}
		want := errand("good", now.Add(time.Millisecond))
		write(t, st, func(tx *store.Tx) error {
			for _, e := range []crm.Errand{want, errand("late", now), errand("other", now.Add(time.Hour))} {
				if err := store.InsertErrand(t.Context(), tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		write(t, st, func(tx *store.Tx) error {
			for state, browser := range map[string]string{"late": "b late", "good": "b other", "none": "b none"} {
				if _, err := store.TakeErrand(t.Context(), tx, state, browser); !fault.Is(err, fault.NotFound) {
					t.Errorf("%s in %s: %v", state, browser, err)
				}
			}
			got, err := store.TakeErrand(t.Context(), tx, "good", "b good")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if _, again := store.TakeErrand(t.Context(), tx, "good", "b good"); !fault.Is(again, fault.NotFound) {
				t.Errorf("taken twice: %v", again)
			}
			if err == nil {
				err = store.SweepErrands(t.Context(), tx, now.Add(time.Hour))
			}
			return err
		})
		write(t, st, func(tx *store.Tx) error {
			if _, err := store.TakeErrand(t.Context(), tx, "other", "b other"); !fault.Is(err, fault.NotFound) {
				t.Errorf("not swept: %v", err)
			}
			return nil
		})
	})
}

func TestOnePersonIsOneAccountOfAProvider(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		bind := func(n, person byte, issuer, subject string) crm.Identity {
			return crm.Identity{ID: id(n), UserID: id(person), Issuer: issuer, Subject: subject, Email: "x@example.com", CreatedAt: now, UsedAt: now}
		}
		ann := bind(11, 1, "https://a", "7")
		write(t, st, func(tx *store.Tx) error {
			for n, name := range map[byte]string{1: "Ann", 2: "Bob"} {
				if err := store.InsertUser(t.Context(), tx, user(n, name)); err != nil {
					return err
				}
			}
			if err := store.InsertIdentity(t.Context(), tx, ann); err != nil {
				return err
			}
			return store.InsertIdentity(t.Context(), tx, bind(12, 1, "https://b", "7"))
		})
		for name, i := range map[string]crm.Identity{"two people, one account": bind(13, 2, "https://a", "7"), "one person, two accounts": bind(14, 1, "https://a", "8")} {
			err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.InsertIdentity(t.Context(), tx, i) })
			if fault.CodeOf(err) != "provider.unknown" {
				t.Errorf("%s: %v", name, err)
			}
		}
		write(t, st, func(tx *store.Tx) error {
			got, err := store.Identity(t.Context(), tx, "https://a", "7")
			if diff := cmp.Diff(ann, got); diff != "" || err != nil {
				t.Error(diff, err)
			}
			people, err := store.Identified(t.Context(), tx, "https://a")
			if err != nil || len(people) != 1 || !people[id(1)] {
				t.Errorf("got %v, %v", people, err)
			}
			if gone, err := store.DeleteIdentity(t.Context(), tx, id(2), id(11)); gone || err != nil {
				t.Errorf("another person's: %v, %v", gone, err)
			}
			n, err := store.DeleteIdentities(t.Context(), tx, id(1))
			if n != 2 {
				t.Errorf("got %d", n)
			}
			return err
		})
	})
}

func TestTheProviderIsKeptByVersion(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		want := crm.Provider{On: true, Issuer: "https://a", ClientID: "c", ClientSecret: "s", Label: "L", Domains: []string{"example.com"}, MakesPeople: true, Only: true}
		write(t, st, func(tx *store.Tx) error {
			if p, err := store.Provider(t.Context(), tx); err != nil || p.On || p.Version != 0 {
				t.Errorf("at first: %+v, %v", p, err)
			}
			return store.SaveProvider(t.Context(), tx, want)
		})
		for _, old := range []int64{0, 7} {
			p := want
			p.Version = old
			err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.SaveProvider(t.Context(), tx, p) })
			if !fault.Is(err, fault.Stale) {
				t.Errorf("version %d: %v", old, err)
			}
		}
		write(t, st, func(tx *store.Tx) error {
			got, err := store.Provider(t.Context(), tx)
			want.Version = 1
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			return err
		})
	})
}
