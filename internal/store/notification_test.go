package store_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func listener(t *testing.T, st *store.Store, n byte) crm.ID {
	t.Helper()
	u := crm.User{ID: id(n), Name: "Person", Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: now, UpdatedAt: now, Version: 1}
	write(t, st, func(tx *store.Tx) error { return store.InsertUser(t.Context(), tx, u) })
	return u.ID
}

func TestPeopleAreToldWhatTheyWantToHear(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann, bob := listener(t, st, 80), listener(t, st, 81)
		told := func(n byte, person crm.ID, kind crm.NotificationKind) crm.Notification {
			return crm.Notification{ID: id(n), PersonID: person, Kind: kind, Noun: crm.NounTask, RecordID: id(90), Words: crm.NotificationWords{ByID: bob, Count: 3}, CreatedAt: now}
		}
		list := []crm.Notification{told(1, ann, crm.NotifyTask), told(2, ann, crm.NotifyDue), told(3, bob, crm.NotifyDue), told(4, ann, crm.NotifyJob)}
		write(t, st, func(tx *store.Tx) error {
			if err := store.SetNotificationsOff(t.Context(), tx, ann, []crm.NotificationKind{crm.NotifyDue}); err != nil {
				return err
			}
			return store.Notify(t.Context(), tx, list)
		})
		read := func(before crm.ID, limit int64) (got []crm.Notification, unread int) {
			t.Helper()
			err := st.View(t.Context(), func(tx *store.Tx) (err error) {
				if got, err = store.Notifications(t.Context(), tx, ann, before, limit); err != nil {
					return err
				}
				unread, err = store.Unread(t.Context(), tx, ann, 10)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return got, unread
		}
		got, unread := read(crm.ID{}, 1)
		if diff := cmp.Diff(list[3:], got); diff != "" || unread != 2 {
			t.Errorf("%s unread: %d", diff, unread)
		}
		if got, _ = read(id(4), 5); len(got) != 1 || got[0].ID != id(1) {
			t.Errorf("before the newest: %+v", got)
		}
		write(t, st, func(tx *store.Tx) error { return store.MarkRead(t.Context(), tx, bob, id(1)) })
		if _, unread = read(crm.ID{}, 1); unread != 2 {
			t.Error("somebody else has read it for her")
		}
		write(t, st, func(tx *store.Tx) error { return store.MarkRead(t.Context(), tx, ann, id(1)) })
		write(t, st, func(tx *store.Tx) error { return store.SweepNotifications(t.Context(), tx, now.Add(time.Second)) })
		if got, unread = read(crm.ID{}, 9); len(got) != 1 || unread != 1 {
			t.Errorf("after sweeping what was read: %+v, %d", got, unread)
		}
		write(t, st, func(tx *store.Tx) error { return store.MarkRead(t.Context(), tx, ann, crm.ID{}) })
		if _, unread = read(crm.ID{}, 9); unread != 0 {
			t.Errorf("%d unread after all were read", unread)
		}
	})
}

// However many processes ask at once, each reminder is taken by one of them.
func TestEachReminderIsTakenOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann := listener(t, st, 80)
		write(t, st, func(tx *store.Tx) error {
			for n := range 12 {
				task := crm.Task{ID: id(byte(n + 1)), Title: "Call", Priority: crm.PriorityLow, State: crm.TaskOpen, AssigneeID: ann, CreatedAt: now, UpdatedAt: now, Version: 1, RemindAt: now.Add(time.Duration(n-5) * time.Minute), OverdueAt: now.Add(time.Hour)}
				if err := store.InsertTask(t.Context(), tx, task); err != nil {
					return err
				}
			}
			return nil
		})
		var lock sync.Mutex
		var taken []crm.ID
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				err := st.Write(t.Context(), now, func(tx *store.Tx) error {
					due, err := store.TakeReminders(t.Context(), tx, false, 100)
					lock.Lock()
					defer lock.Unlock()
					for _, d := range due {
						taken = append(taken, crm.ID(d.ID))
					}
					return err
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		slices.SortFunc(taken, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
		if diff := cmp.Diff([]crm.ID{id(1), id(2), id(3), id(4), id(5), id(6)}, taken); diff != "" {
			t.Errorf("taken (-want +got):\n%s", diff)
		}
		write(t, st, func(tx *store.Tx) error {
			due, err := store.TakeReminders(t.Context(), tx, true, 100)
			if len(due) != 0 {
				t.Errorf("%d are overdue before their hour", len(due))
			}
			return err
		})
	})
}
