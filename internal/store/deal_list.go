package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

// Deals lists the deals.
var Deals = Listing{
	Fields: []Field{
		{Name: "title", Type: TextField, Sortable: true, column: "t.sort_key", index: "deal_sort"},
		{Name: "outcome", Type: ChoiceField, Filterable: true, Choices: choices(crm.DealOutcomes), column: "t.outcome"},
		{Name: "owner", Type: PersonField, Filterable: true, column: "t.owner_id"},
		{Name: "pipeline", Type: PersonField, Filterable: true, column: "t.pipeline_id"},
		{Name: "stage", Type: PersonField, Filterable: true, column: "t.stage_id"},
		{Name: "amount", Type: MoneyField, Sortable: true, Filterable: true, column: "t.amount", index: "deal_amount"},
		{Name: "weighted", Type: MoneyField, Sortable: true, Filterable: true, column: "t.weighted", index: "deal_weighted"},
		{Name: "expected_on", Type: DateField, Sortable: true, Filterable: true, column: "t.expected_on", index: "deal_expected"},
		{Name: "closed_on", Type: DateField, Sortable: true, Filterable: true, column: "t.closed_on", index: "deal_closed"},
		{Name: "moved_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.moved_at", index: "deal_moved"},
		{Name: "created_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.created_at", index: "deal_created"},
		{Name: "source", Type: TextField, Filterable: true, column: "t.source"},
	},
	table:  "deal",
	owners: []string{"t.owner_id"},
	search: "t.search_key",
	words:  true,
}

// DealQuery asks for a page of deals. Reach stands in for Within.
type DealQuery struct {
	ListQuery
	Reach    DealReach
	Company  crm.ID // zero for any
	Contact  crm.ID
	Pipeline crm.ID
	Stage    crm.ID
	Reason   crm.ID
}

// DealPage is a page of deals, without products and contacts.
type DealPage struct {
	Deals []crm.Deal
	Next  string // cursor of the next page, empty after the last
}

// ListDeals gives a page of the list.
func ListDeals(ctx context.Context, tx *Tx, q DealQuery) (page DealPage, err error) {
	ids, next, err := Deals.ids(ctx, tx, q.list())
	if err != nil {
		return page, err
	}
	page.Next = next
	page.Deals, err = dealsByID(ctx, tx, ids)
	return page, err
}

// CountDeals counts what the query would list, exactly.
func CountDeals(ctx context.Context, tx *Tx, q DealQuery) (int64, error) {
	return Deals.count(ctx, tx, q.list())
}

// MatchingDeals gives the ids of all deals that the query lists, ascending; when
// some are named, of those.
func MatchingDeals(ctx context.Context, tx *Tx, q DealQuery, named []crm.ID) ([]crm.ID, error) {
	return Deals.matching(ctx, tx, q.list(), named)
}

// list says in conditions what the query asks for beyond its fields.
func (q DealQuery) list() ListQuery {
	list := q.ListQuery
	list.only = append(slices.Clone(list.only), q.Reach.conditions()...)
	if list.Within = crm.Everybody; q.Reach.Nobody() {
		list.Within = crm.Reach{}
	}
	for _, part := range []struct {
		field, text string
		id          crm.ID
	}{
		{"company", "t.company_id = ?", q.Company}, {"pipeline", "t.pipeline_id = ?", q.Pipeline}, {"stage", "t.stage_id = ?", q.Stage}, {"reason", "t.reason_id = ?", q.Reason},
		{"contact", "t.id IN (SELECT deal_id FROM deal_contact WHERE contact_id = ?)", q.Contact},
	} {
		if !part.id.IsZero() {
			list.only = append(list.only, condition{part.field, part.text, []any{ID(part.id)}})
		}
	}
	return list
}

// dealsByID loads deals in the order of their ids.
func dealsByID(ctx context.Context, tx *Tx, ids []ID) ([]crm.Deal, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []dealRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	ordered, err := inOrderOf(ids, rows, func(r dealRow) ID { return r.ID })
	if err != nil {
		return nil, err
	}
	deals := make([]crm.Deal, len(ordered))
	for i, r := range ordered {
		deals[i] = r.deal()
	}
	return deals, nil
}
