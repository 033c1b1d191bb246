package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

// Activities lists the activities.
var Activities = Listing{
	Fields: []Field{
		{Name: "start_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.start_at", index: "activity_start"},
		{Name: "day", Type: DateField, Filterable: true, column: "t.day"},
		{Name: "state", Type: ChoiceField, Filterable: true, Choices: choices(crm.ActivityStates), column: "t.state"},
		{Name: "person", Type: PersonField, Filterable: true, column: "t.person_id"},
		{Name: "operation", Type: PersonField, Filterable: true, column: "t.operation_id"},
		{Name: "segment", Type: ChoiceField, Filterable: true, Choices: segments(), column: "(SELECT c.abc_group || '/' || c.potential_class FROM company AS c WHERE c.id = t.company_id)"},
		{Name: "owner", Type: PersonField, Filterable: true, column: "(SELECT c.owner_id FROM company AS c WHERE c.id = t.company_id)"},
		{Name: "outcome", Type: ChoiceField, Filterable: true, Choices: append(choices(crm.Outcomes), ""), column: "t.outcome"},
		{Name: "reached", Type: ChoiceField, Filterable: true, Choices: []string{"yes", "no"}, column: "CASE WHEN t.reached THEN 'yes' ELSE 'no' END"},
		{Name: "minutes_by", Type: ChoiceField, Filterable: true, Choices: choices(crm.MinutesSources), column: "t.minutes_by"},
		{Name: "minutes", Type: MinutesField, Filterable: true, column: "t.minutes"},
		{Name: "quality", Type: MinutesField, Filterable: true, column: "t.quality"},
		{Name: "promise_on", Type: DateField, Filterable: true, column: "t.promise_on"},
	},
	table:  "activity",
	owners: []string{"t.person_id"},
}

func choices[T ~string](values []T) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return texts
}

// ActivityQuery asks for a page of activities. An activity is within reach when
// one of its people is, or its company.
type ActivityQuery struct {
	ListQuery
	OfCompanies crm.Reach
	Company     crm.ID // zero for any
	Contact     crm.ID
	Deal        crm.ID
}

// ActivityPage is a page of activities.
type ActivityPage struct {
	Activities []crm.Activity
	Next       string // cursor of the next page, empty after the last
}

// ListActivities gives a page of the list.
func ListActivities(ctx context.Context, tx *Tx, q ActivityQuery) (page ActivityPage, err error) {
	ids, next, err := Activities.ids(ctx, tx, q.list())
	if err != nil {
		return page, err
	}
	page.Next = next
	page.Activities, err = activitiesByID(ctx, tx, ids)
	return page, err
}

// CountActivities counts what the query would list, exactly.
func CountActivities(ctx context.Context, tx *Tx, q ActivityQuery) (int64, error) {
	return Activities.count(ctx, tx, q.list())
}

// MatchingActivities gives the ids of all activities that the query lists, ascending; when
// some are named, of those.
func MatchingActivities(ctx context.Context, tx *Tx, q ActivityQuery, named []crm.ID) ([]crm.ID, error) {
	return Activities.matching(ctx, tx, q.list(), named)
}

// list says in conditions what the query asks for beyond its fields.
func (q ActivityQuery) list() ListQuery {
	list := q.ListQuery
	list.only = slices.Clone(list.only)
	add := func(field, text string, args ...any) { list.only = append(list.only, condition{field, text, args}) }
	if !q.Within.All && !q.OfCompanies.All {
		c := activitiesWithin(q.Within, q.OfCompanies)
		add(c.field, c.text, c.args...)
	}
	list.Within = crm.Everybody
	if !q.Company.IsZero() {
		add("company", "t.company_id = ?", ID(q.Company))
	}
	if !q.Deal.IsZero() {
		add("deal", "t.deal_id = ?", ID(q.Deal))
	}
	if !q.Contact.IsZero() {
		add("contact", "t.id IN (SELECT activity_id FROM activity_contact WHERE contact_id = ?)", ID(q.Contact))
	}
	return list
}

// activitiesWithin is the condition that one of the people or an owner of the
// company is within reach.
func activitiesWithin(people, companies crm.Reach) condition {
	text, args := "FALSE", []any(nil)
	if len(people.People) > 0 {
		list, of := idList(people.People)
		text += " OR t.person_id IN (" + list + ") OR t.id IN (SELECT activity_id FROM activity_person WHERE user_id IN (" + list + "))"
		args = append(append(args, of...), of...)
	}
	if len(companies.People) > 0 {
		list, of := idList(companies.People)
		text += " OR t.company_id IN (SELECT id FROM company WHERE owner_id IN (" + list + ") UNION SELECT id FROM company WHERE second_owner_id IN (" + list + "))"
		args = append(append(args, of...), of...)
	}
	return condition{"within", "(" + text + ")", args}
}

// PlannedWith gives the first planned activities of a company, earliest first.
func PlannedWith(ctx context.Context, tx *Tx, company crm.ID, limit int64) ([]crm.Activity, error) {
	var rows []activityRow
	err := tx.NewSelect().Model(&rows).Where("company_id = ? AND state = ?", ID(company), string(crm.ActivityPlanned)).Order("start_at", "id").Limit(limit).Scan(ctx)
	if err != nil {
		return nil, err
	}
	return together(ctx, tx, rows)
}

// CompanyNames names some companies.
func CompanyNames(ctx context.Context, tx *Tx, companies map[crm.ID]bool) (map[crm.ID]string, error) {
	names := make(map[crm.ID]string, len(companies))
	if len(companies) == 0 {
		return names, nil
	}
	var ids []ID
	for id := range companies {
		ids = append(ids, ID(id))
	}
	var rows []struct {
		ID   ID
		Name string
	}
	err := tx.NewRaw("SELECT id, name FROM company WHERE id IN (?)", bun.List(ids)).Scan(ctx, &rows)
	for _, r := range rows {
		names[crm.ID(r.ID)] = r.Name
	}
	return names, err
}
