package store

import (
	"context"
	"errors"
	"slices"
)

// walk reads the index of the order from where the page begins, stratum after
// stratum, beginning with the one whose first row comes first. A later stratum
// is left as soon as it passes the last row that the page holds by then, so that
// together hardly more is read than one index over all of them would need. full
// is false where depths.walk rows did not suffice.
func (l *companyList) walk(ctx context.Context, tx *Tx) (keys []position, full bool, err error) {
	branches := [][]condition{nil}
	rest := l.rest
	if !l.sort.strata {
		rest = append(slices.Clone(rest), l.lettered...)
	} else if branches, err = l.branches(ctx, tx); err != nil {
		return nil, false, err
	}
	budget := l.depths.walk
	for _, branch := range branches {
		if keys, err = l.walkBranch(ctx, tx, branch, rest, keys, &budget); err != nil {
			return nil, false, err
		}
	}
	return keys, budget > 0, nil
}

// branches are the admitted strata in the order of their first rows.
func (l *companyList) branches(ctx context.Context, tx *Tx) ([][]condition, error) {
	w := l.heads(tx, "stratum", 1, len(l.strata))
	var ordered []string
	err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &ordered)
	branches := make([][]condition, len(ordered))
	for i, stratum := range ordered {
		branches[i] = []condition{inStratum(stratum)}
	}
	return branches, err
}

// The rows of a branch are asked for in portions that grow, because PostgreSQL
// sends all that it was asked for, even where the first rows are enough.
const (
	firstPortion  = 64
	portionGrowth = 4
)

// walkBranch puts the matches of one branch among the keys found so far, which
// stay in order and no more than a page and one row.
func (l *companyList) walkBranch(ctx context.Context, tx *Tx, branch, rest []condition, keys []position, budget *int) ([]position, error) {
	after := l.after
	for size := firstPortion; *budget > 0; size *= portionGrowth {
		size = min(size, *budget)
		met, last := 0, position{}
		err := l.portion(ctx, tx, branch, rest, after, size, func(p position, match bool) bool {
			met, last = met+1, p
			at, _ := slices.BinarySearchFunc(keys, p, l.compare)
			if at > l.limit {
				return false
			}
			if match {
				keys = slices.Insert(keys, at, p)
				keys = keys[:min(len(keys), l.limit+1)]
			}
			return true
		})
		*budget -= met
		if err != nil || met < size || l.passed(keys, last) {
			return keys, err
		}
		after = &last
	}
	return keys, nil
}

// passed tells whether a row comes after everything that the page can hold.
func (l *companyList) passed(keys []position, p position) bool {
	return len(keys) > l.limit && l.compare(p, keys[l.limit]) > 0
}

// portion meets the next rows of a branch, at most size of them, and tells which
// fulfil the conditions, until fn has had enough.
func (l *companyList) portion(ctx context.Context, tx *Tx, branch, rest []condition, after *position, size int, fn func(p position, match bool) bool) (err error) {
	var w wording
	w.add("SELECT c.id, " + l.sort.ordering() + ", CASE WHEN 1 = 1")
	for _, c := range rest {
		w.add(" AND "+c.text, c.args...)
	}
	w.add(" THEN 1 ELSE 0 END FROM company AS c" + tx.engine.hint(l.sort.index))
	w.where(append(slices.Clone(branch), l.beyond(after)...))
	w.add(l.order(l.sort.ordering(), "c.id")+" LIMIT ?", size)
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p position
		var match bool
		if err := rows.Scan(&p.ID, p.into(l.sort), &match); err != nil {
			return err
		}
		if !fn(p, match) {
			break
		}
	}
	return rows.Err()
}

// compare orders positions as the database does.
func (l *companyList) compare(a, b position) int {
	if l.desc {
		a, b = b, a
	}
	return a.compare(b)
}
