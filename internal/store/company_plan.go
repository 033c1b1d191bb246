package store

import (
	"context"
	"errors"
	"slices"
)

// The ways to find a page, the cheapest that serves:
//
//   - gather: few companies match an indexed condition or the search; all of them
//     are read and put in order;
//   - merge: nothing but strata narrows the list, and the beginning of each is in
//     an index already;
//   - walk: other conditions drop rows on the way, so the strata are read one
//     after the other. A walk that reads too much is given up;
//   - scan: the whole table, which is also how it is put in an order that no
//     index holds.

// depths are the numbers of rows from which another way is cheaper.
type depths struct {
	gather int64 // fewer are quicker gathered than walked to
	walk   int   // a walk that read so many is given up
	lookup int64 // fewer are quicker looked up than the table scanned
}

// measured at 500,000 companies on SQLite.
var measured = depths{gather: 3000, walk: 8000, lookup: 20_000}

// stratumIndex answers conditions on the stratum alone.
const stratumIndex = "company_actual"

// page finds the keys of one page and of one row more, where there is one.
func (l *companyList) page(ctx context.Context, tx *Tx) ([]position, error) {
	if l.empty() {
		return nil, nil
	}
	if l.search != nil {
		return l.gather(ctx, tx, "", searchDepth)
	}
	if len(l.rest) == 0 && l.sort.index != "" && (l.sort.strata || len(l.lettered) == 0) {
		return l.merge(ctx, tx)
	}
	index, n, err := l.fewest(ctx, tx)
	if err != nil {
		return nil, err
	}
	if n >= l.depths.gather && l.sort.Name == "owner" {
		if keys, full, err := l.byOwner(ctx, tx); err != nil || full {
			return keys, err
		}
	}
	if n < l.depths.gather || l.sort.index == "" {
		return l.gather(ctx, tx, index, 0)
	}
	keys, full, err := l.walk(ctx, tx)
	if err != nil || full {
		return keys, err
	}
	return l.gather(ctx, tx, index, 0)
}

// conditions are all of the query's. depth bounds the matches of the search, 0
// for no bound.
func (l *companyList) conditions(tx *Tx, index string, depth int) []condition {
	var list []condition
	if index == stratumIndex {
		list = append(list, l.inStrata())
	} else {
		list = append(list, l.lettered...)
	}
	if l.search != nil {
		list = append(list, l.search(depth)...)
	}
	for _, c := range l.rest {
		if c.field == withinField && index == withinIndex {
			c = l.ownedByIndex(tx)
		}
		if inner, ok := l.stored[c.field]; ok && index == c.field {
			c = condition{c.field, "c.id IN (SELECT v.record_id FROM stored_value AS v WHERE " + inner.text + ")", inner.args}
		}
		list = append(list, c)
	}
	return list
}

func (l *companyList) inStrata() condition {
	args := make([]any, len(l.strata))
	for i, stratum := range l.strata {
		args[i] = stratum
	}
	return condition{"stratum", "c.stratum IN (" + marks(len(args)) + ")", args}
}

// fewest names the indexed condition that the fewest companies meet, and how
// many they are; no index and depths.lookup where there are more.
func (l *companyList) fewest(ctx context.Context, tx *Tx) (index string, n int64, err error) {
	n = l.depths.lookup
	probe := func(candidate string, c condition) error {
		var found int64
		q := "SELECT count(*) FROM (SELECT 1 FROM company AS c" + tx.engine.hint(candidate) + " WHERE " + c.text + " LIMIT ?) AS found"
		err := tx.QueryRowContext(ctx, q, append(slices.Clone(c.args), l.depths.lookup)...).Scan(&found)
		if err == nil && found < n {
			index, n = candidate, found
		}
		return err
	}
	if len(l.lettered) > 0 {
		if err := probe(stratumIndex, l.inStrata()); err != nil {
			return "", 0, err
		}
	}
	if l.within != nil {
		owned, err := l.countOwned(ctx, tx, l.depths.lookup)
		if err != nil {
			return "", 0, err
		}
		if owned < n {
			index, n = withinIndex, owned
		}
	}
	for _, c := range l.rest {
		if inner, ok := l.stored[c.field]; ok {
			found, err := countStored(ctx, tx, inner, l.depths.lookup)
			if err != nil {
				return "", 0, err
			}
			if found < n {
				index, n = c.field, found
			}
		}
		if f, ok := findField(l.fields, c.field); ok && f.lookup != "" {
			if err := probe(f.lookup, c); err != nil {
				return "", 0, err
			}
		}
	}
	return index, n, nil
}

// gather reads every match, by an index or from the whole table, and puts them
// in order.
func (l *companyList) gather(ctx context.Context, tx *Tx, index string, depth int) ([]position, error) {
	var w wording
	key := tx.engine.plain(l.sort.unindexed(), l.sort)
	w.add("SELECT c.id, " + key + " FROM company AS c" + tx.engine.hint(index))
	w.where(append(l.conditions(tx, index, depth), l.beyondKey(key, l.after)...))
	w.add(l.order(key, "c.id")+" LIMIT ?", l.limit+1)
	return l.keys(ctx, tx, w)
}

// unindexed is the field's value in a form that no index holds: PostgreSQL would
// otherwise hope to meet enough matches soon, walking the order's index.
func (f Field) unindexed() string {
	if f.textual() {
		return "(" + f.ordering() + " || '')"
	}
	return "(" + f.ordering() + " + 0)"
}

// merge takes the page from the beginnings of the admitted strata.
func (l *companyList) merge(ctx context.Context, tx *Tx) ([]position, error) {
	if l.sort.strata {
		return l.keys(ctx, tx, l.heads(tx, "id, key", l.limit+1, l.limit+1))
	}
	var w wording
	w.add("SELECT c.id, " + l.sort.ordering() + " FROM company AS c" + tx.engine.hint(l.sort.index))
	w.where(l.beyond(l.after))
	w.add(l.order(l.sort.ordering(), "c.id")+" LIMIT ?", l.limit+1)
	return l.keys(ctx, tx, w)
}

// heads asks for the first rows of every admitted stratum, put in order.
func (l *companyList) heads(tx *Tx, columns string, each, all int) wording {
	var w wording
	w.add("SELECT " + columns + " FROM (")
	for i, stratum := range l.strata {
		if i > 0 {
			w.add(" UNION ALL ")
		}
		w.add("SELECT * FROM (SELECT c.id AS id, " + l.sort.ordering() + " AS key, c.stratum AS stratum FROM company AS c" + tx.engine.hint(l.sort.index))
		w.where(append([]condition{inStratum(stratum)}, l.beyond(l.after)...))
		w.add(l.order(l.sort.ordering(), "c.id")+" LIMIT ?) AS head", each)
	}
	w.add(") AS merged"+l.order("key", "id")+" LIMIT ?", all)
	return w
}

func inStratum(stratum string) condition {
	return condition{"stratum", "c.stratum = ?", []any{stratum}}
}

// beyond keeps what comes after a row; everything after none.
func (l *companyList) beyond(row *position) []condition {
	return l.beyondKey(l.sort.ordering(), row)
}

func (l *companyList) beyondKey(key string, row *position) []condition {
	if row == nil {
		return nil
	}
	sign := " > "
	if l.desc {
		sign = " < "
	}
	return []condition{{l.sort.Name, "(" + key + ", c.id)" + sign + "(?, ?)", []any{row.key(l.sort), row.ID}}}
}

func (l *companyList) order(key, id string) string {
	if l.desc {
		return " ORDER BY " + key + " DESC, " + id + " DESC"
	}
	return " ORDER BY " + key + ", " + id
}

// keys reads the positions that a query gives in order.
func (l *companyList) keys(ctx context.Context, tx *Tx, w wording) (keys []position, err error) {
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p position
		if err := rows.Scan(&p.ID, p.into(l.sort)); err != nil {
			return nil, err
		}
		keys = append(keys, p)
	}
	return keys, rows.Err()
}

// count counts every match.
func (l *companyList) count(ctx context.Context, tx *Tx) (n int64, err error) {
	if n, alone, err := l.countAlone(ctx, tx); alone || err != nil {
		return n, err
	}
	index, err := l.countIndex(ctx, tx)
	if err != nil {
		return 0, err
	}
	conditions := l.conditions(tx, index, 0)
	var w wording
	w.add("SELECT count(*) FROM company AS c")
	if len(conditions) > 0 {
		w.add(tx.engine.hint(index))
	}
	w.where(conditions)
	err = tx.QueryRowContext(ctx, w.text.String(), w.args...).Scan(&n)
	return n, err
}

// countIndex names an index that answers the only condition by itself, else the
// one that leaves few rows to look at.
func (l *companyList) countIndex(ctx context.Context, tx *Tx) (string, error) {
	switch {
	case l.search != nil:
		return "", nil
	case len(l.rest) == 0 && len(l.lettered) > 0:
		return stratumIndex, nil
	case len(l.rest) == 1 && len(l.lettered) == 0:
		if f, ok := findField(l.fields, l.rest[0].field); ok {
			return f.lookup, nil
		}
	}
	index, _, err := l.fewest(ctx, tx)
	return index, err
}

// capped tells whether the search found more than the list puts in order.
func (l *companyList) capped(ctx context.Context, tx *Tx) (bool, error) {
	var w wording
	w.add("SELECT count(*) FROM company AS c" + tx.engine.hint(""))
	w.where(l.search(searchDepth + 1))
	var n int64
	err := tx.QueryRowContext(ctx, w.text.String(), w.args...).Scan(&n)
	return n > searchDepth, err
}
