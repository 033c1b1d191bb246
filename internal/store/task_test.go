package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// workers are two people with something to do.
func workers(t *testing.T, st *store.Store) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for n := byte(90); n < 92; n++ {
			u := crm.User{ID: id(n), Name: fmt.Sprintf("Person %d", n), Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: now, UpdatedAt: now, Version: 1}
			if err := store.InsertUser(t.Context(), tx, u); err != nil {
				return err
			}
		}
		return nil
	})
}

func task(n byte, due civil.Date, at civil.ClockTime) crm.Task {
	return crm.Task{ID: id(n), Title: fmt.Sprintf("Task %d", n), DueOn: due, DueAt: at, Priority: crm.PriorityNormal, AssigneeID: id(90), State: crm.TaskOpen, CreatedAt: now, UpdatedAt: now, Version: 1}
}

func insertTasks(t *testing.T, st *store.Store, tasks ...crm.Task) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for _, v := range tasks {
			if err := store.InsertTask(t.Context(), tx, v); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestTaskComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		workers(t, st)
		want := task(1, civil.MakeDate(2026, 12, 31), 9*60+30)
		want.Note, want.Priority, want.AuthorID, want.RemindAt = "two\nlines", crm.PriorityHigh, id(91), now.Add(time.Hour)
		want.CompanyID, want.ContactID, want.DealID, want.ActivityID = id(2), id(3), id(4), id(5)
		want.Repeat = crm.Repeat{Unit: crm.RepeatWeek, Every: 2, Weekdays: []int{1, 5}, From: want.DueOn, Until: want.DueOn + 100}
		insertTasks(t, st, want)
		read := func() (v crm.Task) {
			t.Helper()
			err := st.View(t.Context(), func(tx *store.Tx) (err error) {
				v, err = store.Task(t.Context(), tx, want.ID)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		if diff := cmp.Diff(want, read()); diff != "" {
			t.Fatal(diff)
		}
		want.State, want.DoneAt, want.DoneBy, want.RemindAt, want.Repeat = crm.TaskDone, now, id(90), time.Time{}, crm.Repeat{}
		write(t, st, func(tx *store.Tx) error { return store.UpdateTask(t.Context(), tx, want) })
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.UpdateTask(t.Context(), tx, want) })
		if !fault.Is(err, fault.Stale) {
			t.Errorf("the version before was replaced: %v", err)
		}
		want.Version, want.UpdatedAt = 2, now
		if diff := cmp.Diff(want, read()); diff != "" {
			t.Error(diff)
		}
		write(t, st, func(tx *store.Tx) error { return store.TrashTask(t.Context(), tx, want) })
		write(t, st, func(tx *store.Tx) error {
			away, err := store.TrashedTask(t.Context(), tx, want.ID)
			if diff := cmp.Diff(want, away); diff != "" || err != nil {
				t.Error(diff, err)
			}
			return store.UntrashTask(t.Context(), tx, away)
		})
		if diff := cmp.Diff(want, read()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTasksAreListedByWhatIsDueFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		workers(t, st)
		today := civil.MakeDate(2026, 11, 25)
		other, done, about := task(6, today, crm.AllDay), task(7, today, crm.AllDay), task(8, today+9, crm.AllDay)
		other.AssigneeID, other.AuthorID, done.State, done.DoneAt, about.CompanyID = id(91), id(90), crm.TaskDone, now, id(2)
		insertTasks(t, st, task(1, 0, crm.AllDay), task(2, today, 600), task(3, today, crm.AllDay), task(4, today-1, 900), task(5, today+3, crm.AllDay), other, done, about)
		listed := func(q store.TaskQuery) (list []crm.ID) {
			t.Helper()
			q.Sort, q.Limit = "due_on", 2
			err := st.View(t.Context(), func(tx *store.Tx) error {
				for {
					page, err := store.ListTasks(t.Context(), tx, q)
					if err != nil {
						return err
					}
					for _, v := range page.Tasks {
						list = append(list, v.ID)
					}
					if q.After = page.Next; q.After == "" {
						return nil
					}
				}
			})
			if err != nil {
				t.Fatal(err)
			}
			return list
		}
		open := store.Filter{Field: "state", Operator: store.Is, Value: "open"}
		for _, c := range []struct {
			name string
			q    store.TaskQuery
			want []crm.ID
		}{
			{"what one has to do or wrote down", store.TaskQuery{ListQuery: store.ListQuery{Within: crm.Reach{People: []crm.ID{id(90)}}, Filters: []store.Filter{open}}}, []crm.ID{id(4), id(3), id(6), id(2), id(5), id(8), id(1)}},
			{"about a company", store.TaskQuery{ListQuery: store.ListQuery{Within: crm.Everybody}, Company: id(2)}, []crm.ID{id(8)}},
			{"searched for", store.TaskQuery{ListQuery: store.ListQuery{Within: crm.Everybody, Search: "TASK 7"}}, []crm.ID{id(7)}},
			{"of the other", store.TaskQuery{ListQuery: store.ListQuery{Within: crm.Reach{People: []crm.ID{id(91)}}}}, []crm.ID{id(6)}},
		} {
			if got := listed(c.q); !slices.Equal(got, c.want) {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
		err := st.View(t.Context(), func(tx *store.Tx) error {
			counts, err := store.DueCounts(t.Context(), tx, id(90), today)
			want := map[crm.DueGroup]int64{crm.DueOverdue: 1, crm.DueToday: 2, crm.DueWeek: 1, crm.DueLater: 1, crm.DueNever: 1}
			if diff := cmp.Diff(want, counts); diff != "" {
				t.Error(diff)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
