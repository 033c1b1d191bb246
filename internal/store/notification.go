package store

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type notificationRow struct {
	bun.BaseModel `bun:"table:notification,alias:t"`
	ID            ID `bun:",pk"`
	PersonID      ID
	Kind          string
	Noun          string
	RecordID      ID
	Words         string
	CreatedAt     int64
	ReadAt        int64
}

func (r notificationRow) notification() (crm.Notification, error) {
	n := crm.Notification{ID: crm.ID(r.ID), PersonID: crm.ID(r.PersonID), Kind: crm.NotificationKind(r.Kind), Noun: crm.Noun(r.Noun), RecordID: crm.ID(r.RecordID), CreatedAt: instant(r.CreatedAt)}
	if r.ReadAt != 0 {
		n.ReadAt = instant(r.ReadAt)
	}
	return n, fault.Wrap(json.Unmarshal([]byte(r.Words), &n.Words), "reading a notification")
}

// Notify tells people, in the transaction of what they are told of. Whoever does
// not want to hear of the kind, and whoever works here no longer, is left out.
func Notify(ctx context.Context, tx *Tx, list []crm.Notification) error {
	if len(list) == 0 {
		return nil
	}
	heard, err := listeners(ctx, tx, list)
	if err != nil {
		return err
	}
	var rows []notificationRow
	for _, n := range list {
		if !heard[listener{ID(n.PersonID), string(n.Kind)}] {
			continue
		}
		words, err := json.Marshal(n.Words)
		if err != nil {
			return fault.Wrap(err, "writing a notification")
		}
		rows = append(rows, notificationRow{ID: ID(n.ID), PersonID: ID(n.PersonID), Kind: string(n.Kind), Noun: string(n.Noun), RecordID: ID(n.RecordID), Words: string(words), CreatedAt: millis(tx.Now)})
	}
	for part := range slices.Chunk(rows, 100) {
		if _, err := tx.NewInsert().Model(&part).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// listener is a person who may want to hear of a kind.
type listener struct {
	person ID
	kind   string
}

// listeners are those of the list that work here and did not say no.
func listeners(ctx context.Context, tx *Tx, list []crm.Notification) (map[listener]bool, error) {
	var people []ID
	for _, n := range list {
		people = append(people, ID(n.PersonID))
	}
	slices.SortFunc(people, func(a, b ID) int { return slices.Compare(a[:], b[:]) })
	people = slices.Compact(people)
	var active []ID
	var off []struct {
		PersonID ID
		Kind     string
	}
	if err := tx.NewRaw("SELECT id FROM app_user WHERE active AND id IN (?)", bun.List(people)).Scan(ctx, &active); err != nil {
		return nil, err
	}
	if err := tx.NewRaw("SELECT person_id, kind FROM notification_off WHERE person_id IN (?)", bun.List(people)).Scan(ctx, &off); err != nil {
		return nil, err
	}
	heard := map[listener]bool{}
	for _, n := range list {
		if slices.Contains(active, ID(n.PersonID)) {
			heard[listener{ID(n.PersonID), string(n.Kind)}] = true
		}
	}
	for _, o := range off {
		delete(heard, listener{o.PersonID, o.Kind})
	}
	return heard, nil
}

// Notifications gives what a person was told before a notification, the newest
// first; the newest of all for the zero id.
func Notifications(ctx context.Context, tx *Tx, person, before crm.ID, limit int64) ([]crm.Notification, error) {
	var rows []notificationRow
	q := tx.NewSelect().Model(&rows).Where("person_id = ?", ID(person))
	if !before.IsZero() {
		q = q.Where("(created_at, id) < (SELECT created_at, id FROM notification WHERE id = ?)", ID(before))
	}
	if err := q.OrderExpr("created_at DESC, id DESC").Limit(limit).Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Notification, len(rows))
	for i, r := range rows {
		var err error
		if list[i], err = r.notification(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// Unread counts what a person was told and has not read, up to a bound.
func Unread(ctx context.Context, tx *Tx, person crm.ID, bound int) (n int, err error) {
	err = tx.NewRaw("SELECT count(*) FROM (SELECT 1 FROM notification WHERE person_id = ? AND read_at = 0 LIMIT ?) AS unread", ID(person), bound).Scan(ctx, &n)
	return n, err
}

// MarkRead notes that a person has read a notification; all of them for the zero id.
func MarkRead(ctx context.Context, tx *Tx, person, id crm.ID) error {
	q := tx.NewUpdate().Model((*notificationRow)(nil)).Set("read_at = ?", millis(tx.Now)).Where("person_id = ? AND read_at = 0", ID(person))
	if !id.IsZero() {
		q = q.Where("id = ?", ID(id))
	}
	_, err := q.Exec(ctx)
	return err
}

// SweepNotifications drops what was read before a moment.
func SweepNotifications(ctx context.Context, tx *Tx, before time.Time) error {
	_, err := tx.NewRaw("DELETE FROM notification WHERE read_at > 0 AND read_at < ?", millis(before)).Exec(ctx)
	return err
}

// NotificationsOff gives the kinds that a person does not want to be told of.
func NotificationsOff(ctx context.Context, tx *Tx, person crm.ID) ([]crm.NotificationKind, error) {
	var kinds []crm.NotificationKind
	err := tx.NewRaw("SELECT kind FROM notification_off WHERE person_id = ? ORDER BY kind", ID(person)).Scan(ctx, &kinds)
	return kinds, err
}

// SetNotificationsOff replaces them.
func SetNotificationsOff(ctx context.Context, tx *Tx, person crm.ID, kinds []crm.NotificationKind) error {
	if _, err := tx.NewRaw("DELETE FROM notification_off WHERE person_id = ?", ID(person)).Exec(ctx); err != nil {
		return err
	}
	return tx.Each(ctx, "INSERT INTO notification_off (person_id, kind) VALUES (?, ?)", func(yield func([]any) bool) {
		for _, k := range kinds {
			if !yield([]any{ID(person), string(k)}) {
				return
			}
		}
	})
}

// DueTask is a task whose assignee is to be told.
type DueTask struct {
	ID         ID
	AssigneeID ID
}

// TakeReminders takes the reminders of tasks that are due by now, at most limit:
// whoever takes them tells the assignees in the same transaction. Of several
// processes each reminder is taken by one. Overdue asks for those of tasks that
// were not done on their day.
func TakeReminders(ctx context.Context, tx *Tx, overdue bool, limit int) ([]DueTask, error) {
	column := "remind_at"
	if overdue {
		column = "overdue_at"
	}
	var due []DueTask
	err := tx.NewRaw("UPDATE task SET "+column+" = 0 WHERE id IN (SELECT id FROM task WHERE "+column+" > 0 AND "+column+" <= ? ORDER BY "+column+" LIMIT ?) AND "+column+" > 0 RETURNING id, assignee_id", millis(tx.Now), limit).Scan(ctx, &due)
	return due, err
}

// RemindersDue tells whether there are any by now.
func RemindersDue(ctx context.Context, tx *Tx, now time.Time) (due bool, err error) {
	at := millis(now)
	err = tx.NewRaw("SELECT EXISTS (SELECT 1 FROM task WHERE remind_at > 0 AND remind_at <= ?) OR EXISTS (SELECT 1 FROM task WHERE overdue_at > 0 AND overdue_at <= ?)", at, at).Scan(ctx, &due)
	return due, err
}
