package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Tasks are the use cases of what people have to do. A task belongs to whoever
// has to do it and to whoever wrote it down.
type Tasks struct{ *Core }

// Get finds a task.
func (s Tasks) Get(ctx context.Context, a access.Actor, id crm.ID) (card TaskCard, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		t, err := taskFor(ctx, tx, a, id, crm.DeedRead)
		if err != nil {
			return err
		}
		card, err = taskCard(ctx, tx, a, t)
		return err
	})
	return card, err
}

// taskFor finds a task and demands that the actor may do the deed to it.
func taskFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (crm.Task, error) {
	t, err := store.Task(ctx, tx, id)
	if err != nil {
		return t, err
	}
	return t, mayTouchTask(a, t, deed)
}

func mayTouchTask(a access.Actor, t crm.Task, deed crm.Deed) error {
	if !access.Sees(a, crm.NounTask, t.AssigneeID, t.AuthorID) {
		return fault.New(fault.NotFound, "task.not_found", "This task does not exist.")
	}
	return access.MayTouch(a, crm.NounTask, deed, t.AssigneeID, t.AuthorID)
}

// Create adds a task, for the actor when nobody is named.
func (s Tasks) Create(ctx context.Context, a access.Actor, t crm.Task) (card TaskCard, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedCreate); err != nil {
		return card, err
	}
	if t.AssigneeID.IsZero() {
		t.AssigneeID = a.UserID
	}
	if err := access.MayTouch(a, crm.NounTask, crm.DeedCreate, t.AssigneeID); err != nil {
		return card, err
	}
	if t, err = crm.CheckTask(t); err != nil {
		return card, err
	}
	t.ID, t.AuthorID, t.State, t.Version = newID(), a.UserID, crm.TaskOpen, 1
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := s.admit(ctx, tx, a, crm.Task{}, t); err != nil {
			return err
		}
		if t, err = insertTask(ctx, tx, a, t); err != nil {
			return err
		}
		if err := tellAssignee(ctx, tx, a, t); err != nil {
			return err
		}
		card, err = taskCard(ctx, tx, a, t)
		return err
	})
	return card, err
}

func insertTask(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Task) (_ crm.Task, err error) {
	t.CreatedAt, t.UpdatedAt = tx.Now, tx.Now
	if t, err = reminded(ctx, tx, t); err != nil {
		return t, err
	}
	if err := store.InsertTask(ctx, tx, t); err != nil {
		return t, err
	}
	return t, record(ctx, tx, a, "task", t.ID, "created", crm.Change{Field: "title", After: t.Title})
}

// tellAssignee tells whoever has to do a task of it.
func tellAssignee(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Task) error {
	return tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyTask, Noun: crm.NounTask, RecordID: t.ID}, t.AssigneeID)
}

// reminded says when whoever has to do a task is told that it is due, at its hour
// or at nine in the morning of its day, and that its day has passed. Never of what
// is done or long due.
func reminded(ctx context.Context, tx *store.Tx, t crm.Task) (crm.Task, error) {
	t.RemindAt, t.OverdueAt = time.Time{}, time.Time{}
	if t.DueOn == 0 || t.State != crm.TaskOpen {
		return t, nil
	}
	z, err := zoneOf(ctx, tx, t.AssigneeID)
	if err != nil {
		return t, err
	}
	due := t
	if due.DueAt == crm.AllDay {
		due.DueAt = morningHour
	}
	if at := due.DueMoment(z); !at.Before(tx.Now) {
		t.RemindAt = at
	}
	t.OverdueAt = overdueAt(t, z, tx.Now)
	return t, nil
}

// morningHour is when people are told of what is due on a day.
const morningHour = civil.ClockTime(9 * 60)

// zoneOf is the zone of a person's clocks: their own, or the workspace's.
func zoneOf(ctx context.Context, tx *store.Tx, person crm.ID) (*time.Location, error) {
	z, _, err := homeOf(ctx, tx, person)
	return z, err
}

// admit checks what a task refers to: somebody who works here, and records that
// the actor sees.
func (s Tasks) admit(ctx context.Context, tx *store.Tx, a access.Actor, before, t crm.Task) error {
	if err := checkOwner(ctx, tx, "assignee_id", before.AssigneeID, t.AssigneeID); err != nil {
		return err
	}
	var f fault.Fields
	for _, link := range []struct {
		path, noun string
		before, id crm.ID
	}{
		{"company_id", "company", before.CompanyID, t.CompanyID}, {"contact_id", "contact", before.ContactID, t.ContactID},
		{"deal_id", "deal", before.DealID, t.DealID}, {"activity_id", "activity", before.ActivityID, t.ActivityID},
	} {
		if link.id == link.before || link.id.IsZero() {
			continue
		}
		if err := seers[link.noun](ctx, tx, a, link.id); fault.Is(err, fault.NotFound) {
			f.Add(link.path, link.noun+".not_found", "does not exist")
		} else if err != nil {
			return err
		}
	}
	return f.Err()
}

// Update replaces what people edit, of the version t carries. Giving it to
// somebody else takes the right to give it away, and to give to them.
func (s Tasks) Update(ctx context.Context, a access.Actor, t crm.Task) (card TaskCard, err error) {
	err = s.change(ctx, a, t.ID, func(tx *store.Tx, before crm.Task) (crm.Task, error) {
		t.AuthorID, t.State, t.DoneAt, t.DoneBy, t.CreatedAt = before.AuthorID, before.State, before.DoneAt, before.DoneBy, before.CreatedAt
		if before.Repeat.Repeats() && t.DueOn == before.DueOn && t.Repeat.From == 0 {
			t.Repeat.From = before.Repeat.From
		}
		return s.prepare(ctx, tx, a, before, t)
	}, &card)
	return card, err
}

// prepare checks what a task is changed to.
func (s Tasks) prepare(ctx context.Context, tx *store.Tx, a access.Actor, before, t crm.Task) (crm.Task, error) {
	if t.AssigneeID != before.AssigneeID {
		if err := access.MayTouch(a, crm.NounTask, crm.DeedAssign, before.AssigneeID, before.AuthorID); err != nil {
			return t, err
		}
		if err := access.MayTouch(a, crm.NounTask, crm.DeedAssign, t.AssigneeID); err != nil {
			return t, err
		}
	}
	t, err := crm.CheckTask(t)
	if err != nil {
		return t, err
	}
	return t, s.admit(ctx, tx, a, before, t)
}

// change writes what edit makes of a task.
func (s Tasks) change(ctx context.Context, a access.Actor, id crm.ID, edit func(*store.Tx, crm.Task) (crm.Task, error), card *TaskCard) error {
	if err := access.MayAny(a, crm.NounTask, crm.DeedEdit); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		before, err := taskFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		t, err := edit(tx, before)
		if err != nil {
			return err
		}
		if t.AssigneeID != before.AssigneeID {
			if err := tellAssignee(ctx, tx, a, t); err != nil {
				return err
			}
		}
		if t, err = saveTask(ctx, tx, a, before, t); err != nil {
			return err
		}
		*card, err = taskCard(ctx, tx, a, t)
		return err
	})
}

// saveTask writes what a task becomes.
func saveTask(ctx context.Context, tx *store.Tx, a access.Actor, before, t crm.Task) (_ crm.Task, err error) {
	if t, err = reminded(ctx, tx, t); err != nil {
		return t, err
	}
	if err := store.UpdateTask(ctx, tx, t); err != nil {
		return t, err
	}
	t.Version++
	t.UpdatedAt = tx.Now
	return t, record(ctx, tx, a, "task", t.ID, "updated", taskChanges(before, t)...)
}

// Done is a task that was done, with the one that follows it where it repeats.
type Done struct {
	Task TaskCard
	Next *TaskCard
}

// Do marks a task as done; where it repeats, the next one is made.
func (s Tasks) Do(ctx context.Context, a access.Actor, id crm.ID, version int64) (done Done, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedEdit); err != nil {
		return done, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		t, err := taskFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		if t.State == crm.TaskDone {
			return fault.New(fault.Conflict, "task.done", "This task is done already.")
		}
		before := t
		t.State, t.DoneAt, t.DoneBy, t.Version = crm.TaskDone, tx.Now, a.UserID, version
		if t, err = saveTask(ctx, tx, a, before, t); err != nil {
			return err
		}
		if done.Task, err = taskCard(ctx, tx, a, t); err != nil {
			return err
		}
		done.Next, err = follow(ctx, tx, a, t)
		return err
	})
	return done, err
}

// follow makes the task that comes after a done one, if any. It is the series
// that wrote it down, so its author stays who that was.
func follow(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Task) (*TaskCard, error) {
	z, err := zoneOf(ctx, tx, t.AssigneeID)
	if err != nil {
		return nil, err
	}
	next, more := t.Following(civil.DateOf(tx.Now, z))
	if !more {
		return nil, nil
	}
	next.ID = newID()
	if next, err = insertTask(ctx, tx, a, next); err != nil {
		return nil, err
	}
	card, err := taskCard(ctx, tx, a, next)
	return &card, err
}

// Reopen takes back that a task was done. The one that followed it stays.
func (s Tasks) Reopen(ctx context.Context, a access.Actor, id crm.ID, version int64) (card TaskCard, err error) {
	err = s.change(ctx, a, id, func(_ *store.Tx, t crm.Task) (crm.Task, error) {
		if t.State == crm.TaskOpen {
			return t, fault.New(fault.Conflict, "task.open", "This task is open.")
		}
		t.State, t.DoneAt, t.DoneBy, t.Version = crm.TaskOpen, time.Time{}, crm.ID{}, version
		return t, nil
	}, &card)
	return card, err
}

// Delete takes a task away; Restore brings it back.
func (s Tasks) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.MayAny(a, crm.NounTask, crm.DeedDelete); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		t, err := taskFor(ctx, tx, a, id, crm.DeedDelete)
		if err != nil {
			return err
		}
		t.Version = version
		return trashTask(ctx, tx, a, t)
	})
}

func trashTask(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Task) error {
	if err := store.TrashTask(ctx, tx, t); err != nil {
		return err
	}
	return record(ctx, tx, a, "task", t.ID, "deleted", crm.Change{Field: "title", Before: t.Title})
}

// Restore brings a deleted task back.
func (s Tasks) Restore(ctx context.Context, a access.Actor, id crm.ID) (card TaskCard, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedDelete); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		t, err := untrashTask(ctx, tx, a, id)
		if err != nil {
			return err
		}
		card, err = taskCard(ctx, tx, a, t)
		return err
	})
	return card, err
}

func untrashTask(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.Task, error) {
	t, err := store.TrashedTask(ctx, tx, id)
	if err != nil {
		return t, err
	}
	if err := mayTouchTask(a, t, crm.DeedDelete); err != nil {
		return t, err
	}
	t.Version++
	t.UpdatedAt = tx.Now
	if t, err = reminded(ctx, tx, t); err != nil {
		return t, err
	}
	if err := store.UntrashTask(ctx, tx, t); err != nil {
		return t, err
	}
	return t, record(ctx, tx, a, "task", id, "restored", crm.Change{Field: "title", After: t.Title})
}
