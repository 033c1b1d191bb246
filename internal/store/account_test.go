package store_test

import (
	"testing"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// joined adds somebody who can have sessions and factors.
func joined(t *testing.T, st *store.Store, id byte) crm.ID {
	t.Helper()
	person := crm.ID{id}
	write(t, st, func(tx *store.Tx) error {
		return store.InsertUser(t.Context(), tx, crm.User{ID: person, Name: "Ann", Role: crm.Analyst, Language: "en", Active: true, Version: 1})
	})
	return person
}

func TestSessionsOfAPerson(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann, bob, at := joined(t, st, 1), joined(t, st, 2), time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
		write(t, st, func(tx *store.Tx) error {
			for i, person := range []crm.ID{ann, ann, ann, bob} {
				s := crm.Session{ID: crm.ID{9, byte(i)}, UserID: person, Device: "Firefox", Address: "::1", CreatedAt: at.AddDate(0, 0, -i), SeenAt: at}
				if err := store.InsertSession(t.Context(), tx, s); err != nil {
					return err
				}
			}
			if err := store.SeeSession(t.Context(), tx, crm.ID{9, 1}, at.Add(time.Hour)); err != nil {
				return err
			}
			return store.SeeSession(t.Context(), tx, crm.ID{9, 1}, at) // later told, but earlier
		})
		write(t, st, func(tx *store.Tx) error {
			got, err := store.SessionsOf(t.Context(), tx, ann)
			if err != nil || len(got) != 3 || got[0].ID != (crm.ID{9, 1}) || !got[0].SeenAt.Equal(at.Add(time.Hour)) || got[0].Device != "Firefox" {
				t.Errorf("got %+v, %v", got, err)
			}
			if ended, err := store.EndSession(t.Context(), tx, bob, crm.ID{9, 1}); err != nil || ended {
				t.Errorf("ended somebody else's: %v", err)
			}
			if err := store.SweepSessions(t.Context(), tx, at.AddDate(0, 0, -1), at); err != nil {
				return err
			}
			if n, err := store.EndSessions(t.Context(), tx, ann, crm.ID{9, 0}); err != nil || n != 1 {
				t.Errorf("ended %d, %v", n, err)
			}
			if _, err := store.Session(t.Context(), tx, crm.ID{9, 3}); !fault.Is(err, fault.NotFound) {
				t.Errorf("not swept: %v", err)
			}
			n, err := store.EndSessions(t.Context(), tx, ann, crm.ID{})
			if n != 1 {
				t.Errorf("ended %d of the last", n)
			}
			return err
		})
	})
}

func TestKnownDevices(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann, bob := joined(t, st, 1), joined(t, st, 2)
		write(t, st, func(tx *store.Tx) error {
			if err := store.SaveDevice(t.Context(), tx, ann, "hash"); err != nil {
				return err
			}
			return store.SaveDevice(t.Context(), tx, bob, "hash") // they share the browser
		})
		write(t, st, func(tx *store.Tx) error {
			for person, want := range map[crm.ID]bool{ann: false, bob: true} {
				if got, err := store.KnowsDevice(t.Context(), tx, person, "hash"); err != nil || got != want {
					t.Errorf("got %v, %v", got, err)
				}
			}
			if err := store.ForgetDevices(t.Context(), tx, bob); err != nil {
				return err
			}
			got, err := store.KnowsDevice(t.Context(), tx, bob, "hash")
			if got {
				t.Error("not forgotten")
			}
			return err
		})
	})
}

func TestFactorsOfAPerson(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann := joined(t, st, 1)
		write(t, st, func(tx *store.Tx) error {
			if err := store.SaveTotp(t.Context(), tx, crm.Totp{UserID: ann, Secret: "OLD"}); err != nil {
				return err
			}
			if f, err := store.FactorsOf(t.Context(), tx, ann); err != nil || f.Any() {
				t.Errorf("unconfirmed: %+v, %v", f, err)
			}
			if err := store.SaveTotp(t.Context(), tx, crm.Totp{UserID: ann, Secret: "NEW", Confirmed: true, LastStep: 7}); err != nil {
				return err
			}
			if err := store.InsertPasskey(t.Context(), tx, crm.Passkey{ID: crm.ID{5}, UserID: ann, CredentialID: []byte{0, 255}, Credential: []byte("{}"), Name: "phone"}); err != nil {
				return err
			}
			return store.SaveRecovery(t.Context(), tx, ann, []string{"a", "b"})
		})
		write(t, st, func(tx *store.Tx) error {
			if f, err := store.FactorsOf(t.Context(), tx, ann); err != nil || f != (crm.Factors{Totp: true, Passkeys: 1, Recovery: 2}) {
				t.Errorf("got %+v, %v", f, err)
			}
			for step, want := range []bool{7: false, 8: true} {
				if step < 7 {
					continue
				}
				if got, err := store.TakeStep(t.Context(), tx, ann, int64(step)); err != nil || got != want {
					t.Errorf("step %d: %v, %v", step, got, err)
				}
			}
			for _, want := range []bool{true, false} {
				if got, err := store.TakeRecovery(t.Context(), tx, ann, "a"); err != nil || got != want {
					t.Errorf("a code: %v, %v", got, err)
				}
			}
			if err := store.UsePasskey(t.Context(), tx, []byte{0, 255}, []byte(`{"n":1}`)); err != nil {
				return err
			}
			if got, err := store.Passkeys(t.Context(), tx, ann); err != nil || len(got) != 1 || got[0].UsedAt == nil || string(got[0].Credential) != `{"n":1}` {
				t.Errorf("got %+v, %v", got, err)
			}
			if err := store.DeleteFactors(t.Context(), tx, ann); err != nil {
				return err
			}
			f, err := store.FactorsOf(t.Context(), tx, ann)
			if f != (crm.Factors{}) {
				t.Errorf("left %+v", f)
			}
			return err
		})
	})
}

func TestWhatSigningInDemandsHasVersions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			v, err := store.Security(t.Context(), tx)
			if err != nil || v.Version != 0 || v.SessionDays != crm.DefaultSecurity.SessionDays {
				t.Errorf("got %+v, %v", v, err)
			}
			v.IdleHours, v.SecondFactorRoles = 3, []crm.Role{crm.Analyst}
			return store.SaveSecurity(t.Context(), tx, v)
		})
		write(t, st, func(tx *store.Tx) error {
			v, err := store.Security(t.Context(), tx)
			if err != nil || v.Version != 1 || v.IdleHours != 3 || len(v.SecondFactorRoles) != 1 {
				t.Errorf("got %+v, %v", v, err)
			}
			if err := store.SaveSecurity(t.Context(), tx, v); err != nil {
				return err
			}
			if err := store.SaveSecurity(t.Context(), tx, v); !fault.Is(err, fault.Stale) {
				t.Errorf("got %v", err)
			}
			return nil
		})
		err := st.Write(t.Context(), time.Now(), func(tx *store.Tx) error {
			return store.SaveSecurity(t.Context(), tx, crm.DefaultSecurity)
		})
		if !fault.Is(err, fault.Stale) {
			t.Errorf("a second first choice: %v", err)
		}
	})
}
