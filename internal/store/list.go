package store

import (
	"context"
	"errors"
	"slices"
	"strings"

	"kaymak/internal/crm"
)

// Listing declares the list of a noun that one index per order serves: everything
// but companies, of which there are so many that their list has ways of its own
// (see company_plan.go).
type Listing struct {
	Fields []Field

	table  string   // its alias is t
	owners []string // columns of the people a row belongs to
	search string   // column of the search key; empty when it cannot be searched
	words  bool     // an index finds words inside the search key
}

// ListQuery asks for a page of a list.
type ListQuery struct {
	Within  crm.Reach // whose records; the zero value finds none
	Search  string    // as typed
	Filters []Filter
	Match   crm.Match // holds together with the filters
	Sort    string    // a sortable field
	Desc    bool
	After   string // the cursor of the page before, empty for the first
	Limit   int
	only    []condition // what the noun itself asks for
}

// ids finds the ids of one page, in order, and the cursor of the next.
func (l Listing) ids(ctx context.Context, tx *Tx, q ListQuery) (ids []ID, next string, err error) {
	sort, err := sortField(l.Fields, q.Sort)
	if err != nil {
		return nil, "", err
	}
	conditions, err := l.conditions(tx, q)
	if err != nil || q.Within.Nobody() {
		return nil, "", err
	}
	order := &companyList{sort: sort, desc: q.Desc, limit: q.Limit}
	var from []condition // where the page before ended
	if q.After != "" {
		after, err := readCursor(sort, q.Desc, q.After)
		if err != nil {
			return nil, "", err
		}
		sign := " > "
		if q.Desc {
			sign = " < "
		}
		from = append(from, condition{sort.Name, "(" + sort.ordering() + ", t.id)" + sign + "(?, ?)", []any{after.key(sort), after.ID}})
	}
	keys, err := l.keys(ctx, tx, order, from, conditions)
	if err != nil {
		return nil, "", err
	}
	if len(keys) > q.Limit {
		keys = keys[:q.Limit]
		next = writeCursor(sort, q.Desc, keys[q.Limit-1])
	}
	for _, k := range keys {
		ids = append(ids, k.ID)
	}
	return ids, next, nil
}

// walkDepth is how many rows are looked at in order before the planner is asked.
const walkDepth = 6000

// filters tells a condition that may leave many rows from one that leaves nearly
// all, or that has an index of its own kind.
func filters(c condition) bool {
	return c.field != "deleted_at" && c.field != withinField && c.field != "search" && c.field != "search_key"
}

// keys finds the places of a page and of one row more. SQLite knows nothing of how
// many rows a filter leaves: given an index it gathers and sorts what may be a
// third of the table. So the first rows in order are looked at, which fill a page
// of any common filter; of a rare one the planner finds the few.
func (l Listing) keys(ctx context.Context, tx *Tx, order *companyList, from, conditions []condition) ([]position, error) {
	sorted := order.order(order.sort.ordering(), "t.id")
	if index := order.sort.index; slices.ContainsFunc(conditions, filters) && index != "" && tx.engine.hint(index) != "" {
		var w wording
		w.add("SELECT t.id, " + order.sort.ordering() + " FROM (SELECT * FROM " + l.table + " AS t" + tx.engine.hint(index))
		w.where(from)
		w.add(sorted+" LIMIT ?) AS t", walkDepth)
		w.where(conditions)
		w.add(sorted+" LIMIT ?", order.limit+1)
		keys, err := order.keys(ctx, tx, w)
		if err != nil || len(keys) > order.limit {
			return keys, err
		}
	}
	var w wording
	w.add("SELECT t.id, " + order.sort.ordering() + " FROM " + l.table + " AS t")
	w.where(append(slices.Clone(conditions), from...))
	w.add(sorted+" LIMIT ?", order.limit+1)
	return order.keys(ctx, tx, w)
}

// count counts what the query would list, exactly.
func (l Listing) count(ctx context.Context, tx *Tx, q ListQuery) (n int64, err error) {
	conditions, err := l.conditions(tx, q)
	if err != nil || q.Within.Nobody() {
		return 0, err
	}
	var w wording
	w.add("SELECT count(*) FROM " + l.table + " AS t")
	w.where(conditions)
	err = tx.QueryRowContext(ctx, w.text.String(), w.args...).Scan(&n)
	return n, err
}

// matching finds the ids of all that the query lists, ascending; when some are
// named, of those.
func (l Listing) matching(ctx context.Context, tx *Tx, q ListQuery, named []crm.ID) (ids []crm.ID, err error) {
	conditions, err := l.conditions(tx, q)
	if err != nil || q.Within.Nobody() {
		return nil, err
	}
	find := func(conditions []condition) error {
		var w wording
		w.add("SELECT t.id FROM " + l.table + " AS t")
		w.where(conditions)
		var rows []ID
		if err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows); err != nil {
			return err
		}
		for _, id := range rows {
			ids = append(ids, crm.ID(id))
		}
		return nil
	}
	if len(named) == 0 {
		err = find(conditions)
	}
	for part := range chunks(named, 500) {
		list, args := idList(part)
		if err := find(append([]condition{{text: "t.id IN (" + list + ")", args: args}}, conditions...)); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(ids, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids), err
}

func (l Listing) conditions(tx *Tx, q ListQuery) ([]condition, error) {
	matching, err := checkMatch(l.Fields, q.Filters, q.Match)
	if err != nil {
		return nil, err
	}
	list := slices.Clone(q.only)
	if !q.Within.All && !q.Within.Nobody() {
		list = append(list, l.within(q.Within))
	}
	for _, n := range matching {
		list = append(list, n.condition(tx.engine))
	}
	if term := crm.SearchTerm(q.Search); term != "" && l.search != "" {
		list = append(list, l.searched(tx, term)...)
	}
	return list, nil
}

func (l Listing) searched(tx *Tx, term string) []condition {
	if long, _ := wordsByLength(term); l.words && len(long) > 0 {
		return tx.engine.fragments(l.table, "t", term, 0)
	}
	return holding(l.search, strings.Fields(term))
}

// within is the condition that a row belongs to somebody within reach.
func (l Listing) within(reach crm.Reach) condition {
	placeholders, args := idList(reach.People)
	either := make([]string, len(l.owners))
	var all []any
	for i, column := range l.owners {
		either[i] = column + " IN (" + placeholders + ")"
		all = append(all, args...)
	}
	return condition{"within", "(" + strings.Join(either, " OR ") + ")", all}
}

// inOrderOf puts loaded records in the order of their ids; one that is gone is an
// error, because an index then names what the table does not have.
func inOrderOf[T any](ids []ID, records []T, id func(T) ID) ([]T, error) {
	at := make(map[ID]int, len(ids))
	for i, key := range ids {
		at[key] = i
	}
	ordered, found := make([]T, len(ids)), 0
	for _, r := range records {
		if i, asked := at[id(r)]; asked {
			ordered[i], found = r, found+1
		}
	}
	if found != len(ids) {
		return nil, errors.New("an index names rows that the table does not have")
	}
	return ordered, nil
}
