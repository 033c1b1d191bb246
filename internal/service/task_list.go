package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// TaskQuery asks for a part of the list of tasks.
type TaskQuery = store.TaskQuery

// TaskCard is a task as people see it, with the names of what it is about as far
// as they may see that.
type TaskCard struct {
	crm.Task
	CompanyName string
	ContactName string
	DealTitle   string
	Due         crm.DueGroup // seen from today where it has to be done
}

// TaskList is a part of the list.
type TaskList struct {
	Tasks []TaskCard
	Next  string
}

// List gives a page of tasks, what is due first on top unless asked otherwise.
func (s Tasks) List(ctx context.Context, a access.Actor, q TaskQuery) (list TaskList, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedRead); err != nil {
		return list, err
	}
	q.Within = access.Over(a, crm.NounTask, crm.DeedRead)
	if q.Sort == "" {
		q.Sort, q.Desc = "due_on", false
	}
	if q.Limit <= 0 {
		q.Limit = PageRows
	}
	q.Limit = min(q.Limit, MaxPageRows)
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		if q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Tasks.Fields, q.Filters, q.Match); err != nil {
			return err
		}
		page, err := store.ListTasks(ctx, tx, q)
		if err != nil {
			return err
		}
		list.Next = page.Next
		list.Tasks, err = taskCards(ctx, tx, a, page.Tasks)
		return err
	})
	return list, err
}

// Count counts the tasks that a query lists, exactly.
func (s Tasks) Count(ctx context.Context, a access.Actor, q TaskQuery) (n int64, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedRead); err != nil {
		return 0, err
	}
	q.Within = access.Over(a, crm.NounTask, crm.DeedRead)
	err = s.view(ctx, func(tx *store.Tx) error {
		if q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Tasks.Fields, q.Filters, q.Match); err != nil {
			return err
		}
		n, err = store.CountTasks(ctx, tx, q)
		return err
	})
	return n, err
}

// Fields says how the actor can sort and narrow the list.
func (s Tasks) Fields(a access.Actor) ([]Field, error) {
	return shownFields(a, store.Tasks.Fields, nil), access.May(a, access.Read)
}

// Counts counts the actor's own open tasks by how soon they are due.
func (s Tasks) Counts(ctx context.Context, a access.Actor) (counts map[crm.DueGroup]int64, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		z, err := zoneOf(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		counts, err = store.DueCounts(ctx, tx, a.UserID, civil.DateOf(s.Now(), z))
		return err
	})
	return counts, err
}

// taskCards adds the names of what each task is about, and how soon each task is due by the
// clocks of whoever has to do it.
func taskCards(ctx context.Context, tx *store.Tx, a access.Actor, tasks []crm.Task) ([]TaskCard, error) {
	days := map[crm.ID]civil.Date{}
	for _, t := range tasks {
		if _, known := days[t.AssigneeID]; !known {
			z, err := zoneOf(ctx, tx, t.AssigneeID)
			if err != nil {
				return nil, err
			}
			days[t.AssigneeID] = civil.DateOf(tx.Now, z)
		}
	}
	names, err := taskNames(ctx, tx, a, tasks)
	if err != nil {
		return nil, err
	}
	cards := make([]TaskCard, len(tasks))
	for i, t := range tasks {
		cards[i] = TaskCard{Task: t, CompanyName: names[t.CompanyID], ContactName: names[t.ContactID], DealTitle: names[t.DealID], Due: crm.DueGroupOf(t.DueOn, days[t.AssigneeID])}
	}
	return cards, nil
}

func taskCard(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Task) (TaskCard, error) {
	cards, err := taskCards(ctx, tx, a, []crm.Task{t})
	if err != nil {
		return TaskCard{}, err
	}
	return cards[0], nil
}

func taskChanges(before, after crm.Task) []crm.Change {
	var list []crm.Change
	list = changed(list, "title", before.Title, after.Title)
	list = changed(list, "note", before.Note, after.Note)
	list = changed(list, "due_on", closeDay(before.DueOn), closeDay(after.DueOn))
	list = changed(list, "due_at", hour(before.DueAt), hour(after.DueAt))
	if !before.Repeat.Equal(after.Repeat) {
		list = append(list, crm.Change{Field: "repeat", Before: before.Repeat, After: after.Repeat})
	}
	list = changed(list, "priority", before.Priority, after.Priority)
	list = changed(list, "assignee_id", before.AssigneeID, after.AssigneeID)
	list = changed(list, "company_id", before.CompanyID, after.CompanyID)
	list = changed(list, "contact_id", before.ContactID, after.ContactID)
	list = changed(list, "deal_id", before.DealID, after.DealID)
	list = changed(list, "activity_id", before.ActivityID, after.ActivityID)
	return changed(list, "state", before.State, after.State)
}

func hour(at civil.ClockTime) string {
	if at == crm.AllDay {
		return ""
	}
	return at.String()
}

// undoTask takes a change back, as an update that somebody makes.
func undoTask(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	var card TaskCard
	s := Tasks{c}
	return s.change(ctx, a, id, func(tx *store.Tx, t crm.Task) (crm.Task, error) {
		before, at := t, hour(t.DueAt)
		if err := crm.Revert(taskFieldsAt(&t, &at), changes); err != nil {
			return t, err
		}
		t.DueAt = crm.AllDay
		if at != "" {
			var err error
			if t.DueAt, err = civil.ParseClock(at); err != nil {
				return t, err
			}
		}
		if t.State == crm.TaskOpen {
			t.DoneAt, t.DoneBy = time.Time{}, crm.ID{}
		} else if before.State == crm.TaskOpen {
			t.DoneAt, t.DoneBy = tx.Now, a.UserID
		}
		return s.prepare(ctx, tx, a, before, t)
	}, &card)
}

// taskFieldsAt are the fields of a task that can be taken back; the hour as the
// history has it.
func taskFieldsAt(t *crm.Task, at *string) []crm.FieldAt {
	return []crm.FieldAt{
		{Name: "title", At: &t.Title}, {Name: "note", At: &t.Note}, {Name: "due_on", At: &t.DueOn}, {Name: "due_at", At: at}, {Name: "repeat", At: &t.Repeat}, {Name: "priority", At: &t.Priority},
		{Name: "assignee_id", At: &t.AssigneeID}, {Name: "company_id", At: &t.CompanyID}, {Name: "contact_id", At: &t.ContactID}, {Name: "deal_id", At: &t.DealID}, {Name: "activity_id", At: &t.ActivityID},
		{Name: "state", At: &t.State},
	}
}

func restoreTask(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Tasks{c}.Restore(ctx, a, id)
	return err
}
