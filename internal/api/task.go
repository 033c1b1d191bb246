package api

import (
	"context"
	"net/http"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// TaskForm is what people edit of a task.
type TaskForm struct {
	Title      string      `json:"title" maxLength:"2000"`
	Note       string      `json:"note" required:"false" maxLength:"40000"`
	DueOn      *civil.Date `json:"due_on" required:"false" nullable:"true" format:"date"`
	DueAt      string      `json:"due_at" required:"false" maxLength:"5" example:"09:30" doc:"time of that day, by the clocks of whoever has to do it; empty for no hour"`
	Repeat     *Repeat     `json:"repeat,omitempty" doc:"not there for once"`
	Priority   string      `json:"priority" required:"false" enum:"low,normal,high" default:"normal"`
	AssigneeID crm.ID      `json:"assignee_id" required:"false" doc:"whoever asks, when empty"`
	CompanyID  crm.ID      `json:"company_id" required:"false" doc:"what it is about, any of these"`
	ContactID  crm.ID      `json:"contact_id" required:"false"`
	DealID     crm.ID      `json:"deal_id" required:"false"`
	ActivityID crm.ID      `json:"activity_id" required:"false"`
}

// Repeat says when a task comes again after it is done.
type Repeat struct {
	Unit     string      `json:"unit" enum:"day,week,month,year"`
	Every    int         `json:"every" minimum:"1" maximum:"366"`
	Weekdays []int       `json:"weekdays" required:"false" nullable:"false" maxItems:"7" doc:"of a week: 1 Monday … 7 Sunday; that of the first day when empty"`
	From     *civil.Date `json:"from" required:"false" nullable:"true" format:"date" doc:"the day it counts from: the day it is due when not given"`
	Until    *civil.Date `json:"until" required:"false" nullable:"true" format:"date" doc:"the last day that counts"`
}

// Task is something somebody has to do.
type Task struct {
	TaskForm
	ID          crm.ID     `json:"id" format:"uuid"`
	AuthorID    crm.ID     `json:"author_id"`
	CompanyName string     `json:"company_name" doc:"empty when there is none, or none you may see"`
	ContactName string     `json:"contact_name" doc:"likewise"`
	DealTitle   string     `json:"deal_title" doc:"likewise"`
	Due         string     `json:"due" enum:"overdue,today,week,later,undated" doc:"how soon it is due where it has to be done"`
	State       string     `json:"state" enum:"open,done"`
	DoneAt      *time.Time `json:"done_at" nullable:"true"`
	DoneBy      crm.ID     `json:"done_by"`
	CreatedAt   time.Time  `json:"created_at"`
	UpdatedAt   time.Time  `json:"updated_at"`
	Version     int64      `json:"version"`
}

func newTask(t service.TaskCard) Task {
	out := Task{
		TaskForm: TaskForm{
			Title: t.Title, Note: t.Note, DueOn: known(t.DueOn), Priority: string(t.Priority), AssigneeID: t.AssigneeID, CompanyID: t.CompanyID, ContactID: t.ContactID, DealID: t.DealID, ActivityID: t.ActivityID,
		},
		ID: t.ID, AuthorID: t.AuthorID, CompanyName: t.CompanyName, ContactName: t.ContactName, DealTitle: t.DealTitle, Due: string(t.Due), State: string(t.State), DoneBy: t.DoneBy, CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt, Version: t.Version,
	}
	if t.DueAt != crm.AllDay {
		out.DueAt = t.DueAt.String()
	}
	if r := t.Repeat; r.Repeats() {
		out.Repeat = &Repeat{string(r.Unit), r.Every, append([]int{}, r.Weekdays...), known(r.From), known(r.Until)}
	}
	if !t.DoneAt.IsZero() {
		out.DoneAt = &t.DoneAt
	}
	return out
}

func (f TaskForm) task() (t crm.Task, err error) {
	t = crm.Task{
		Title: f.Title, Note: f.Note, DueAt: crm.AllDay, Priority: crm.Priority(f.Priority), AssigneeID: f.AssigneeID, CompanyID: f.CompanyID, ContactID: f.ContactID, DealID: f.DealID, ActivityID: f.ActivityID,
	}
	day := func(d *civil.Date) civil.Date {
		if d == nil {
			return 0
		}
		return *d
	}
	t.DueOn = day(f.DueOn)
	if f.Repeat != nil {
		t.Repeat = crm.Repeat{Unit: crm.RepeatUnit(f.Repeat.Unit), Every: f.Repeat.Every, Weekdays: f.Repeat.Weekdays, From: day(f.Repeat.From), Until: day(f.Repeat.Until)}
	}
	if f.DueAt != "" {
		t.DueAt, err = civil.ParseClock(f.DueAt)
	}
	return t, err
}

// TaskDone is a task that was done, with the one that follows it.
type TaskDone struct {
	Task Task  `json:"task"`
	Next *Task `json:"next,omitempty" doc:"where it repeats"`
}

// TaskCounts are somebody's open tasks by how soon they are due.
type TaskCounts struct {
	Overdue int64 `json:"overdue"`
	Today   int64 `json:"today"`
	Week    int64 `json:"week" doc:"within the six days after today"`
	Later   int64 `json:"later"`
	Undated int64 `json:"undated"`
}

// TaskFilterInput narrows the list.
type TaskFilterInput struct {
	Q          string `query:"q" maxLength:"200" doc:"part of a title"`
	CompanyID  string `query:"company_id" maxLength:"36" doc:"only about this company"`
	ContactID  string `query:"contact_id" maxLength:"36"`
	DealID     string `query:"deal_id" maxLength:"36"`
	ActivityID string `query:"activity_id" maxLength:"36"`
	ListFilterInput
}

func (in TaskFilterInput) query() (q service.TaskQuery, err error) {
	for _, id := range []struct {
		text string
		into *crm.ID
	}{{in.CompanyID, &q.Company}, {in.ContactID, &q.Contact}, {in.DealID, &q.Deal}, {in.ActivityID, &q.Activity}} {
		if err := id.into.UnmarshalText([]byte(id.text)); err != nil {
			return q, err
		}
	}
	q.Search = in.Q
	q.Filters, q.Match, err = in.filters()
	return q, err
}

type taskListInput struct {
	TaskFilterInput
	Sort  string `query:"sort" maxLength:"60" example:"-created_at" doc:"a sortable field, with - before it to begin with the largest; due_on when empty"`
	After string `query:"after" maxLength:"2000" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type taskUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		TaskForm
		Version int64 `json:"version"`
	}
}

func taskAnswer(t service.TaskCard, err error) (*answer[Task], error) {
	return &answer[Task]{newTask(t)}, err
}

func registerTasks(r *router) {
	registerTaskList(r)
	handle(r, operation("get-task", http.MethodGet, "/tasks/{id}", "A task"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Task], error) {
		return taskAnswer(r.Tasks.Get(ctx, a, in.ID))
	})
	handle(r, created(operation("create-task", http.MethodPost, "/tasks", "Add a task")), func(ctx context.Context, a access.Actor, in *answer[TaskForm]) (*answer[Task], error) {
		t, err := in.Body.task()
		if err != nil {
			return nil, err
		}
		return taskAnswer(r.Tasks.Create(ctx, a, t))
	})
	handle(r, operation("update-task", http.MethodPut, "/tasks/{id}", "Change a task, or give it to somebody else"), func(ctx context.Context, a access.Actor, in *taskUpdate) (*answer[Task], error) {
		t, err := in.Body.task()
		if err != nil {
			return nil, err
		}
		t.ID, t.Version = in.ID, in.Body.Version
		return taskAnswer(r.Tasks.Update(ctx, a, t))
	})
	handle(r, operation("do-task", http.MethodPost, "/tasks/{id}/done", "Mark a task as done; where it repeats, the next one is made"), func(ctx context.Context, a access.Actor, in *versionInput) (*answer[TaskDone], error) {
		done, err := r.Tasks.Do(ctx, a, in.ID, in.Body.Version)
		out := TaskDone{Task: newTask(done.Task)}
		if done.Next != nil {
			next := newTask(*done.Next)
			out.Next = &next
		}
		return &answer[TaskDone]{out}, err
	})
	handle(r, operation("reopen-task", http.MethodPost, "/tasks/{id}/reopen", "Take back that a task was done"), func(ctx context.Context, a access.Actor, in *versionInput) (*answer[Task], error) {
		return taskAnswer(r.Tasks.Reopen(ctx, a, in.ID, in.Body.Version))
	})
	handle(r, operation("delete-task", http.MethodDelete, "/tasks/{id}", "Take a task away"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Tasks.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-task", http.MethodPost, "/tasks/{id}/restore", "Bring a deleted task back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Task], error) {
		return taskAnswer(r.Tasks.Restore(ctx, a, in.ID))
	})
}

func registerTaskList(r *router) {
	handle(r, operation("list-tasks", http.MethodGet, "/tasks", "Tasks, sorted and narrowed, page by page"), func(ctx context.Context, a access.Actor, in *taskListInput) (*answer[page[Task]], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		q.After, q.Limit = in.After, in.Limit
		found, err := r.Tasks.List(ctx, a, q)
		out := whole(found.Tasks, newTask)
		out.Next = found.Next
		return &answer[page[Task]]{out}, err
	})
	handle(r, operation("count-tasks", http.MethodGet, "/tasks/count", "How many tasks a list has"), func(ctx context.Context, a access.Actor, in *TaskFilterInput) (*answer[Counted], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		n, err := r.Tasks.Count(ctx, a, q)
		return &answer[Counted]{Counted{n}}, err
	})
	handle(r, operation("list-task-fields", http.MethodGet, "/tasks/fields", "What the list can be sorted and narrowed by"), func(_ context.Context, a access.Actor, _ *struct{}) (*answer[page[ListField]], error) {
		fields, err := r.Tasks.Fields(a)
		return &answer[page[ListField]]{whole(fields, newListField)}, err
	})
	handle(r, operation("count-due-tasks", http.MethodGet, "/tasks/due", "How many open tasks one has, by how soon they are due"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[TaskCounts], error) {
		n, err := r.Tasks.Counts(ctx, a)
		return &answer[TaskCounts]{TaskCounts{n[crm.DueOverdue], n[crm.DueToday], n[crm.DueWeek], n[crm.DueLater], n[crm.DueNever]}}, err
	})
}
