package crm

import (
	"slices"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// TaskState says whether a task is still to be done.
type TaskState string

// The states.
const (
	TaskOpen TaskState = "open"
	TaskDone TaskState = "done"
)

// TaskStates lists them.
var TaskStates = []TaskState{TaskOpen, TaskDone}

// Priority says how much a task matters.
type Priority string

// The priorities.
const (
	PriorityLow    Priority = "low"
	PriorityNormal Priority = "normal"
	PriorityHigh   Priority = "high"
)

// Priorities lists them.
var Priorities = []Priority{PriorityLow, PriorityNormal, PriorityHigh}

// AllDay is the time of a task that is due on a day, at no hour.
const AllDay civil.ClockTime = -1

// Task is something somebody has to do.
type Task struct {
	ID         ID
	Title      string
	Note       string
	DueOn      civil.Date      // 0 for no day
	DueAt      civil.ClockTime // in the assignee's zone; AllDay for no hour
	Repeat     Repeat
	Priority   Priority
	AssigneeID ID
	AuthorID   ID
	CompanyID  ID // what it is about, any of these
	ContactID  ID
	DealID     ID
	ActivityID ID
	State      TaskState
	DoneAt     time.Time // zero while open
	DoneBy     ID
	RemindAt   time.Time // when the assignee is told that it is due; zero for never, or told
	OverdueAt  time.Time // when the assignee is told that it was not done on its day; likewise
	CreatedAt  time.Time
	UpdatedAt  time.Time
	Version    int64
}

// CheckTask trims and checks a task. A repetition counts from the day the task is
// due when it does not say from when.
func CheckTask(t Task) (Task, error) {
	var f fault.Fields
	t.Title, t.Note = strings.TrimSpace(t.Title), strings.TrimSpace(t.Note)
	checkText(&f, "title", t.Title, 300)
	checkText(&f, "note", t.Note, 10_000)
	if t.Title == "" {
		f.Add("title", "task.title", "must not be empty")
	}
	if t.DueOn != 0 && !believable(t.DueOn) {
		f.Add("due_on", "task.day", "must lie between the years 1990 and 2100")
	}
	if t.DueOn == 0 || t.DueAt < 0 {
		t.DueAt = AllDay
	}
	if t.DueAt >= 24*60 {
		f.Add("due_at", "task.time", "must be a time of the day")
	}
	if t.Priority == "" {
		t.Priority = PriorityNormal
	}
	if !slices.Contains(Priorities, t.Priority) {
		f.Add("priority", "task.priority", "is not a priority we know")
	}
	if t.AssigneeID.IsZero() {
		f.Add("assignee_id", "task.assignee", "somebody has to do it")
	}
	t.Repeat = checkRepeat(&f, t.Repeat, t.DueOn)
	if t.Repeat.Repeats() && (t.Repeat.From == 0 || t.Repeat.From > t.DueOn) {
		t.Repeat.From = t.DueOn
	}
	return t, f.Err()
}

// Following is the task that comes after a done one that repeats: on the first
// day of the repetition after the one it was due, and not in the past. False when
// there is none.
func (t Task) Following(today civil.Date) (Task, bool) {
	day, more := t.Repeat.After(max(t.DueOn, today.AddDays(-1)))
	if !more {
		return Task{}, false
	}
	next := t
	next.ID, next.State, next.DoneAt, next.DoneBy, next.Version = ID{}, TaskOpen, time.Time{}, ID{}, 1
	next.DueOn, next.ActivityID = day, ID{}
	return next, true
}

// DueMoment is when a task is due for somebody in a zone: the beginning of its day
// when it has no hour. Zero for a task without a day.
func (t Task) DueMoment(zone *time.Location) time.Time {
	switch {
	case t.DueOn == 0:
		return time.Time{}
	case t.DueAt == AllDay:
		return t.DueOn.In(zone).UTC()
	}
	return MomentOn(t.DueOn, t.DueAt, zone)
}

// DueGroup is how soon a task is due.
type DueGroup string

// The groups, in the order of a list.
const (
	DueOverdue DueGroup = "overdue"
	DueToday   DueGroup = "today"
	DueWeek    DueGroup = "week" // within the seven days that begin today
	DueLater   DueGroup = "later"
	DueNever   DueGroup = "undated"
)

// DueGroups lists them.
var DueGroups = []DueGroup{DueOverdue, DueToday, DueWeek, DueLater, DueNever}

// DueGroupOf says how soon a day is, seen from today; 0 is no day.
func DueGroupOf(day, today civil.Date) DueGroup {
	switch {
	case day == 0:
		return DueNever
	case day < today:
		return DueOverdue
	case day == today:
		return DueToday
	case day < today.AddDays(7):
		return DueWeek
	}
	return DueLater
}

// TaskTextKey holds everything by which a task may be looked up from outside the
// list of tasks.
func TaskTextKey(t Task) string { return textKey(t.Title + " " + t.Note) }

// TaskSearchKey holds everything by which a task may be looked up in their list.
func TaskSearchKey(t Task) string { return strings.Join(words(t.Title), " ") }
