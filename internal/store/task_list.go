package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Tasks lists the tasks.
var Tasks = Listing{
	Fields: []Field{
		{Name: "due_on", Type: DateField, Sortable: true, Filterable: true, column: "t.due_on", order: "t.due_key", index: "task_due"},
		{Name: "title", Type: TextField, Sortable: true, column: "t.sort_key", index: "task_sort"},
		{Name: "state", Type: ChoiceField, Filterable: true, Choices: choices(crm.TaskStates), column: "t.state"},
		{Name: "priority", Type: ChoiceField, Filterable: true, Choices: choices(crm.Priorities), column: "t.priority"},
		{Name: "assignee", Type: PersonField, Filterable: true, column: "t.assignee_id"},
		{Name: "author", Type: PersonField, Filterable: true, column: "t.author_id"},
		{Name: "done_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.done_at", index: "task_done"},
		{Name: "created_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.created_at", index: "task_created"},
	},
	table:  "task",
	owners: []string{"t.assignee_id", "t.author_id"},
	search: "t.search_key",
}

// TaskQuery asks for a page of tasks. The ids narrow to what is about a record;
// zero for any.
type TaskQuery struct {
	ListQuery
	Company  crm.ID
	Contact  crm.ID
	Deal     crm.ID
	Activity crm.ID
}

// TaskPage is a page of tasks.
type TaskPage struct {
	Tasks []crm.Task
	Next  string // cursor of the next page, empty after the last
}

// ListTasks gives a page of the list.
func ListTasks(ctx context.Context, tx *Tx, q TaskQuery) (page TaskPage, err error) {
	ids, next, err := Tasks.ids(ctx, tx, q.list())
	if err != nil {
		return page, err
	}
	page.Next = next
	page.Tasks, err = tasksByID(ctx, tx, ids)
	return page, err
}

// CountTasks counts what the query would list, exactly.
func CountTasks(ctx context.Context, tx *Tx, q TaskQuery) (int64, error) {
	return Tasks.count(ctx, tx, q.list())
}

// MatchingTasks gives the ids of all tasks that the query lists, ascending; when
// some are named, of those.
func MatchingTasks(ctx context.Context, tx *Tx, q TaskQuery, named []crm.ID) ([]crm.ID, error) {
	return Tasks.matching(ctx, tx, q.list(), named)
}

func (q TaskQuery) list() ListQuery {
	list := q.ListQuery
	list.only = slices.Clone(list.only)
	for _, part := range []struct {
		field, text string
		id          crm.ID
	}{
		{"company", "t.company_id = ?", q.Company}, {"contact", "t.contact_id = ?", q.Contact}, {"deal", "t.deal_id = ?", q.Deal}, {"activity", "t.activity_id = ?", q.Activity},
	} {
		if !part.id.IsZero() {
			list.only = append(list.only, condition{part.field, part.text, []any{ID(part.id)}})
		}
	}
	return list
}

func tasksByID(ctx context.Context, tx *Tx, ids []ID) ([]crm.Task, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []taskRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	ordered, err := inOrderOf(ids, rows, func(r taskRow) ID { return r.ID })
	if err != nil {
		return nil, err
	}
	tasks := make([]crm.Task, len(ordered))
	for i, r := range ordered {
		if tasks[i], err = r.task(); err != nil {
			return nil, err
		}
	}
	return tasks, nil
}

// DueCounts counts somebody's open tasks by how soon they are due.
func DueCounts(ctx context.Context, tx *Tx, assignee crm.ID, today civil.Date) (map[crm.DueGroup]int64, error) {
	counts := map[crm.DueGroup]int64{}
	var rows []struct {
		DueOn int32
		Count int64
	}
	err := tx.NewRaw("SELECT due_on, count(*) AS count FROM task WHERE assignee_id = ? AND state = 'open' GROUP BY due_on", ID(assignee)).Scan(ctx, &rows)
	for _, r := range rows {
		counts[crm.DueGroupOf(civil.Date(r.DueOn), today)] += r.Count
	}
	return counts, err
}
