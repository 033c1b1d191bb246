package service

import (
	"context"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Notifications are the use cases of what people are told. Everybody reads their
// own and nobody else's.
type Notifications struct{ *Core }

// Told is a notification as its person reads it. Title and Excerpt are what the
// record says today; both are empty where the person may not see it (any more).
type Told struct {
	crm.Notification
	Title   string
	Excerpt string   // of the note of a mention
	Within  crm.Noun // whose list a shared view is of
	Seen    bool     // the record can be opened
}

// ToldList is a part of what a person was told.
type ToldList struct {
	Told  []Told
	Names map[crm.ID]string
	More  bool
}

// UnreadBound is up to where unread notifications are counted.
const UnreadBound = 100

// List gives what the actor was told before a notification, the newest first.
func (s Notifications) List(ctx context.Context, a access.Actor, before crm.ID, limit int64) (list ToldList, err error) {
	if err := access.May(a, access.Read); err != nil {
		return list, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err := store.Notifications(ctx, tx, a.UserID, before, limit+1)
		if err != nil {
			return err
		}
		if list.More = int64(len(all)) > limit; list.More {
			all = all[:limit]
		}
		if list.Names, err = userNames(ctx, tx); err != nil {
			return err
		}
		for _, n := range all {
			told, err := s.told(ctx, tx, a, n, list.Names)
			if err != nil {
				return err
			}
			list.Told = append(list.Told, told)
		}
		return nil
	})
	return list, err
}

// told adds what the record says, as far as the actor may read it.
func (s Notifications) told(ctx context.Context, tx *store.Tx, a access.Actor, n crm.Notification, names map[crm.ID]string) (t Told, err error) {
	t.Notification = n
	if n.RecordID.IsZero() {
		return t, nil
	}
	title, within, err := s.title(ctx, tx, a, n)
	if fault.Is(err, fault.NotFound) || fault.Is(err, fault.Forbidden) {
		return t, nil
	}
	if err != nil {
		return t, err
	}
	t.Title, t.Within, t.Seen = title, within, true
	if n.Words.NoteID.IsZero() {
		return t, nil
	}
	note, away, err := store.Note(ctx, tx, n.Words.NoteID)
	if fault.Is(err, fault.NotFound) {
		return t, nil
	}
	if err == nil && !away {
		t.Excerpt = crm.Excerpt(crm.WithNames(note.Text, names), "")
	}
	return t, err
}

// title is how the record is called, and of a view whose list it is of; NotFound
// where the actor does not see it.
func (s Notifications) title(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Notification) (title string, within crm.Noun, err error) {
	switch t.Noun {
	case crm.NounCompany:
		c, err := companyFor(ctx, tx, a, t.RecordID, crm.DeedRead)
		return c.Name, "", err
	case crm.NounContact:
		c, err := contactFor(ctx, tx, a, t.RecordID, crm.DeedRead)
		return c.Name(), "", err
	case crm.NounDeal:
		d, err := dealFor(ctx, tx, a, t.RecordID, crm.DeedRead)
		return d.Title, "", err
	case crm.NounTask:
		v, err := taskFor(ctx, tx, a, t.RecordID, crm.DeedRead)
		return v.Title, "", err
	case crm.NounView:
		v, err := Views(s).seen(ctx, tx, a, t.RecordID)
		return v.Name, v.Noun, err
	}
	if t.Words.Job == "import" || t.Words.Job == "import.undo" {
		i, err := store.Import(ctx, tx, t.RecordID)
		return i.FileName, "", err
	}
	return "", "", fault.New(fault.NotFound, "notification.not_found", "There is no such record.")
}

// Unread counts what the actor has not read, up to UnreadBound.
func (s Notifications) Unread(ctx context.Context, a access.Actor) (n int, err error) {
	if err := access.May(a, access.Read); err != nil {
		return 0, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		n, err = store.Unread(ctx, tx, a.UserID, UnreadBound)
		return err
	})
	return n, err
}

// MarkRead notes that the actor has read a notification; all of them for the
// zero id.
func (s Notifications) MarkRead(ctx context.Context, a access.Actor, id crm.ID) error {
	if err := access.May(a, access.Read); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error { return store.MarkRead(ctx, tx, a.UserID, id) })
}

// Off gives the kinds that the actor does not want to be told of.
func (s Notifications) Off(ctx context.Context, a access.Actor) (kinds []crm.NotificationKind, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		kinds, err = store.NotificationsOff(ctx, tx, a.UserID)
		return err
	})
	return kinds, err
}

// SetOff replaces them.
func (s Notifications) SetOff(ctx context.Context, a access.Actor, kinds []crm.NotificationKind) error {
	if err := access.May(a, access.Read); err != nil {
		return err
	}
	kinds = slices.Compact(slices.Sorted(slices.Values(kinds)))
	for _, k := range kinds {
		if !crm.KnownNotification(string(k)) {
			var f fault.Fields
			f.Add("off", "notification.kind", "is not a kind we know")
			return f.Err()
		}
	}
	return s.write(ctx, func(tx *store.Tx) error { return store.SetNotificationsOff(ctx, tx, a.UserID, kinds) })
}

// readDays is how long what was read is kept.
const readDays = 90

// Sweep drops what was read long ago.
func (s Notifications) Sweep(ctx context.Context) error {
	return s.write(ctx, func(tx *store.Tx) error {
		return store.SweepNotifications(ctx, tx, tx.Now.AddDate(0, 0, -readDays))
	})
}

// remindedAtOnce bounds the reminders of one transaction.
const remindedAtOnce = 500

// Remind tells people of their tasks that have come due, and of those whose day
// has passed. Taking a reminder and telling of it are one transaction, so each is
// told once, whoever dies and however many processes there are.
func (s Notifications) Remind(ctx context.Context) error {
	for {
		due := false
		err := s.view(ctx, func(tx *store.Tx) (err error) {
			due, err = store.RemindersDue(ctx, tx, s.Now())
			return err
		})
		if err != nil || !due {
			return err
		}
		if err := s.write(ctx, remindOnce(ctx)); err != nil {
			return err
		}
	}
}

func remindOnce(ctx context.Context) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		for kind, overdue := range map[crm.NotificationKind]bool{crm.NotifyDue: false, crm.NotifyOverdue: true} {
			tasks, err := store.TakeReminders(ctx, tx, overdue, remindedAtOnce)
			if err != nil {
				return err
			}
			list := make([]crm.Notification, len(tasks))
			for i, t := range tasks {
				list[i] = crm.Notification{ID: newID(), PersonID: crm.ID(t.AssigneeID), Kind: kind, Noun: crm.NounTask, RecordID: crm.ID(t.ID), CreatedAt: tx.Now}
			}
			if err := store.Notify(ctx, tx, list); err != nil {
				return err
			}
		}
		return nil
	}
}

// tell writes to people what the actor did, in the same transaction. Nobody is
// told of their own doing.
func tell(ctx context.Context, tx *store.Tx, a access.Actor, about crm.Notification, people ...crm.ID) error {
	about.Words.ByID, about.CreatedAt = a.UserID, tx.Now
	var list []crm.Notification
	for _, person := range people {
		if person.IsZero() || person == a.UserID {
			continue
		}
		n := about
		n.ID, n.PersonID = newID(), person
		list = append(list, n)
	}
	return store.Notify(ctx, tx, list)
}

// tellOwners tells those who own a record now and did not before.
func tellOwners(ctx context.Context, tx *store.Tx, a access.Actor, noun crm.Noun, id crm.ID, before, after []crm.ID) error {
	added := slices.DeleteFunc(slices.Clone(after), func(person crm.ID) bool { return slices.Contains(before, person) })
	return tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyOwner, Noun: noun, RecordID: id}, added...)
}

// tellHanded tells people of the number of records that were handed over to them
// together.
func tellHanded(ctx context.Context, tx *store.Tx, a access.Actor, noun crm.Noun, counts map[crm.ID]int64) error {
	for person, count := range counts {
		if err := tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyOwner, Noun: noun, Words: crm.NotificationWords{Count: count}}, person); err != nil {
			return err
		}
	}
	return nil
}

// toldJobs are the kinds of work whose end people are told of: what runs so long
// that nobody sits and waits.
var toldJobs = []string{"import", "import.undo", jobBulk, jobUndoBulk, jobApplyAnalysis, jobUndoAnalysis, handoverKind, jobBalance, jobApplyBalance}

// tellJob tells whoever asked for the work how it ended.
func tellJob(ctx context.Context, tx *store.Tx, j crm.Job, state crm.JobState) error {
	if !slices.Contains(toldJobs, j.Kind) {
		return nil
	}
	return store.Notify(ctx, tx, []crm.Notification{{
		ID: newID(), PersonID: j.UserID, Kind: crm.NotifyJob, Noun: crm.NounJob, RecordID: j.SubjectID, Words: crm.NotificationWords{Job: j.Kind, State: state}, CreatedAt: tx.Now,
	}})
}

// overdueAt is when whoever has to do a task is told that it was not done on its
// day: at nine in the morning after it. Zero for what is long overdue.
func overdueAt(t crm.Task, z *time.Location, now time.Time) time.Time {
	at := crm.MomentOn(t.DueOn+1, morningHour, z)
	if at.Before(now) {
		return time.Time{}
	}
	return at
}
