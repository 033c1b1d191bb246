package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func percent(v int64) *int64 { return &v }

func TestAnswersAreKeptPerPersonAndSegment(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ca := crm.Segment{Group: crm.GroupC, Class: crm.PotentialA}
		first := crm.ResponseAnswer{ID: id(1), UserID: id(7), Segment: ca, None: percent(20), Unlimited: percent(300), AnsweredAt: now}
		save := func(a crm.ResponseAnswer) error {
			return st.Write(t.Context(), now, func(tx *store.Tx) error { return store.SaveResponseAnswer(t.Context(), tx, a) })
		}
		if err := save(first); err != nil {
			t.Fatal(err)
		}
		other := first
		other.ID = id(2)
		if err := save(other); !fault.Is(err, fault.Stale) {
			t.Errorf("a second first answer of one person to one segment: %v", err)
		}
		other.UserID, other.None, other.Unlimited = id(8), nil, nil
		if err := save(other); err != nil {
			t.Errorf("somebody else skips: %v", err)
		}
		changed := first
		changed.Half, changed.Version = percent(60), 1
		if err := save(changed); err != nil {
			t.Fatal(err)
		}
		if err := save(changed); !fault.Is(err, fault.Stale) {
			t.Errorf("an older version: %v", err)
		}
		got := read(t, st, func(tx *store.Tx) ([]crm.ResponseAnswer, error) { return store.ResponseAnswers(t.Context(), tx) })
		changed.Version, other.Version = 2, 1
		if diff := cmp.Diff([]crm.ResponseAnswer{changed, other}, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestWhoIsAskedStaysAsked(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		asked := crm.ResponseInvitation{UserID: id(7), InvitedBy: id(1), InvitedAt: now}
		again := crm.ResponseInvitation{UserID: id(7), InvitedBy: id(2), InvitedAt: now.AddDate(0, 0, 1)}
		write(t, st, func(tx *store.Tx) error {
			if err := store.InviteToAnswer(t.Context(), tx, asked); err != nil {
				return err
			}
			return store.InviteToAnswer(t.Context(), tx, again)
		})
		got := read(t, st, func(tx *store.Tx) ([]crm.ResponseInvitation, error) {
			return store.ResponseInvitations(t.Context(), tx)
		})
		if diff := cmp.Diff([]crm.ResponseInvitation{asked}, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheAllocationIsASetting(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		current := func() crm.Allocation {
			return read(t, st, func(tx *store.Tx) (crm.Allocation, error) { return store.Allocation(t.Context(), tx) })
		}
		if diff := cmp.Diff(crm.DefaultAllocation(), current()); diff != "" {
			t.Error(diff)
		}
		a := crm.DefaultAllocation()
		a.Margin, a.Segments = 0.5, map[string]crm.AllocationCell{"C/A": {Least: percent(30), Expected: 1000}}
		save := func() error {
			return st.Write(t.Context(), now, func(tx *store.Tx) error { return store.SaveAllocation(t.Context(), tx, a) })
		}
		if err := save(); err != nil {
			t.Fatal(err)
		}
		if err := save(); !fault.Is(err, fault.Stale) {
			t.Errorf("saved over a version nobody saw: %v", err)
		}
		a.Version = 1
		if diff := cmp.Diff(a, current()); diff != "" {
			t.Error(diff)
		}
	})
}

// Somebody's companies by segment: as first or second owner, once each; released
// ones are nobody's work.
func TestOwnedTotals(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			for _, person := range []byte{7, 8} {
				if err := store.InsertUser(t.Context(), tx, crm.User{ID: id(person), Name: "Ann", Role: crm.Salesperson, Language: "en", Active: true, Version: 1}); err != nil {
					return err
				}
			}
			for i, c := range []crm.Company{
				{OwnerID: id(7), Status: crm.Client}, {SecondID: id(7), OwnerID: id(8), Status: crm.Client}, {OwnerID: id(7), SecondID: id(7), Status: crm.Client},
				{OwnerID: id(8), Status: crm.Client}, {OwnerID: id(7), Status: crm.Released},
			} {
				c.ID, c.Name, c.CreatedAt, c.UpdatedAt, c.Version = id(byte(i+1)), "c", now, now, 1
				c.Standing = crm.Standing{Group: crm.GroupB, PotentialClass: crm.PotentialA, Actual: 100}
				if err := store.InsertCompany(t.Context(), tx, c); err != nil {
					return err
				}
			}
			return nil
		})
		got := read(t, st, func(tx *store.Tx) ([]store.SegmentTotal, error) { return store.OwnedTotals(t.Context(), tx, id(7)) })
		if diff := cmp.Diff([]store.SegmentTotal{{AbcGroup: "B", PotentialClass: "A", Companies: 3, Actual: 300}}, got); diff != "" {
			t.Error(diff)
		}
	})
}
