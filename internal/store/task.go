package store

import (
	"context"
	"encoding/json"
	"math"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type taskRow struct {
	bun.BaseModel `bun:"table:task,alias:t"`
	ID            ID `bun:",pk"`
	Title         string
	SortKey       string
	SearchKey     string
	Note          string
	DueOn         int32
	DueAt         int16
	DueKey        int64
	RepeatRule    string
	Priority      string
	AssigneeID    ID
	AuthorID      ID
	CompanyID     ID
	ContactID     ID
	DealID        ID
	ActivityID    ID
	State         string
	DoneAt        int64
	DoneBy        ID
	RemindAt      int64
	OverdueAt     int64
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newTaskRow(t crm.Task) taskRow {
	r := taskRow{
		ID: ID(t.ID), Title: t.Title, SortKey: crm.SortKey(t.Title), SearchKey: crm.TaskSearchKey(t), Note: t.Note, DueOn: int32(t.DueOn), DueAt: int16(t.DueAt), DueKey: dueKey(t), Priority: string(t.Priority),
		AssigneeID: ID(t.AssigneeID), AuthorID: ID(t.AuthorID), CompanyID: ID(t.CompanyID), ContactID: ID(t.ContactID), DealID: ID(t.DealID), ActivityID: ID(t.ActivityID),
		State: string(t.State), DoneBy: ID(t.DoneBy), CreatedAt: millis(t.CreatedAt), UpdatedAt: millis(t.UpdatedAt), Version: t.Version,
	}
	if !t.DoneAt.IsZero() {
		r.DoneAt = millis(t.DoneAt)
	}
	if !t.RemindAt.IsZero() {
		r.RemindAt = millis(t.RemindAt)
	}
	if !t.OverdueAt.IsZero() {
		r.OverdueAt = millis(t.OverdueAt)
	}
	if t.Repeat.Repeats() {
		text, _ := json.Marshal(t.Repeat) // numbers and words only
		r.RepeatRule = string(text)
	}
	return r
}

// dueKey puts the tasks of a day in the order of their hours, behind those that
// have none.
func dueKey(t crm.Task) int64 {
	if t.DueOn == 0 {
		return math.MaxInt64
	}
	return int64(t.DueOn)*24*60 + max(0, int64(t.DueAt))
}

func (r taskRow) task() (crm.Task, error) {
	t := crm.Task{
		ID: crm.ID(r.ID), Title: r.Title, Note: r.Note, DueOn: civil.Date(r.DueOn), DueAt: civil.ClockTime(r.DueAt), Priority: crm.Priority(r.Priority),
		AssigneeID: crm.ID(r.AssigneeID), AuthorID: crm.ID(r.AuthorID), CompanyID: crm.ID(r.CompanyID), ContactID: crm.ID(r.ContactID), DealID: crm.ID(r.DealID), ActivityID: crm.ID(r.ActivityID),
		State: crm.TaskState(r.State), DoneBy: crm.ID(r.DoneBy), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
	if r.DoneAt != 0 {
		t.DoneAt = instant(r.DoneAt)
	}
	if r.RemindAt != 0 {
		t.RemindAt = instant(r.RemindAt)
	}
	if r.OverdueAt != 0 {
		t.OverdueAt = instant(r.OverdueAt)
	}
	if r.RepeatRule == "" {
		return t, nil
	}
	return t, fault.Wrap(json.Unmarshal([]byte(r.RepeatRule), &t.Repeat), "reading how a task repeats")
}

// Task finds a task by id.
func Task(ctx context.Context, tx *Tx, id crm.ID) (crm.Task, error) {
	var row taskRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Task{}, found(err, "task")
	}
	return row.task()
}

// InsertTask adds a task.
func InsertTask(ctx context.Context, tx *Tx, t crm.Task) error {
	row := newTaskRow(t)
	if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
		return err
	}
	return saveText(ctx, tx, "task", row.ID, crm.TaskTextKey(t))
}

// UpdateTask replaces the version t carries.
func UpdateTask(ctx context.Context, tx *Tx, t crm.Task) error {
	row := newTaskRow(t)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "author_id", "created_at").WherePK().Where("version = ?", t.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	return saveText(ctx, tx, "task", row.ID, crm.TaskTextKey(t))
}

type taskTrashRow struct {
	bun.BaseModel `bun:"table:task_trash,alias:x"`
	ID            ID `bun:",pk"`
	Record        string
	DeletedAt     int64
}

// TrashTask takes the version t carries out of every list and keeps it whole, so
// that it can come back.
func TrashTask(ctx context.Context, tx *Tx, t crm.Task) error {
	record, err := json.Marshal(t)
	if err != nil {
		return fault.Wrap(err, "writing a deleted task")
	}
	res, err := tx.NewDelete().Model((*taskRow)(nil)).Where("id = ?", ID(t.ID)).Where("version = ?", t.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	row := taskTrashRow{ID: ID(t.ID), Record: string(record), DeletedAt: millis(tx.Now)}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// TrashedTask finds a deleted task.
func TrashedTask(ctx context.Context, tx *Tx, id crm.ID) (t crm.Task, err error) {
	var row taskTrashRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return t, found(err, "task")
	}
	return t, fault.Wrap(json.Unmarshal([]byte(row.Record), &t), "reading a deleted task")
}

// UntrashTask brings a deleted task back as t.
func UntrashTask(ctx context.Context, tx *Tx, t crm.Task) error {
	if _, err := tx.NewDelete().Model((*taskTrashRow)(nil)).Where("id = ?", ID(t.ID)).Exec(ctx); err != nil {
		return err
	}
	return InsertTask(ctx, tx, t)
}
