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

// walkBranch puts the matches of one branch among the keys found so far, which
// stay in order and no more than a page and one row.
func (l *companyList) walkBranch(ctx context.Context, tx *Tx, branch, rest []condition, keys []position, budget *int) (_ []position, err error) {
	if *budget == 0 {
		return keys, nil
	}
	var w wording
	w.add("SELECT c.id, " + l.sort.column + ", CASE WHEN 1 = 1")
	for _, c := range rest {
		w.add(" AND "+c.text, c.args...)
	}
	w.add(" THEN 1 ELSE 0 END FROM company AS c" + tx.engine.hint(l.sort.index))
	w.where(append(branch, l.beyond()...))
	w.add(l.order(l.sort.column, "c.id")+" LIMIT ?", *budget)
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p position
		var match bool
		if err := rows.Scan(&p.ID, p.into(l.sort), &match); err != nil {
			return nil, err
		}
		*budget--
		at, _ := slices.BinarySearchFunc(keys, p, l.compare)
		if at > l.limit {
			break
		}
		if match {
			keys = slices.Insert(keys, at, p)
			keys = keys[:min(len(keys), l.limit+1)]
		}
	}
	return keys, rows.Err()
}

// compare orders positions as the database does.
func (l *companyList) compare(a, b position) int {
	if l.desc {
		a, b = b, a
	}
	return a.compare(b)
}
