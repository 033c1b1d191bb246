package store

import (
	"context"
	"slices"
	"strconv"
	"strings"
)

// A list narrowed by tags or custom values meets them row by row in a walk; where
// few companies have the value, they are looked up in stored_value instead, as
// those of few owners are.

// storedIndex begins what stands for a lookup in stored_value among the indexes.
const storedIndex = "stored:"

// takeStored takes out of what must hold the simple tests of stored values and
// makes conditions of them that can be looked up. Bounds of one number are one
// condition: each alone may let most companies pass.
func (l *companyList) takeStored(matching []node) []node {
	bounds := map[int64]condition{}
	l.stored = map[string]condition{}
	rest := slices.DeleteFunc(slices.Clone(matching), func(n node) bool {
		if len(n.nodes) > 0 || len(n.tests) != 1 || n.tests[0].stored == 0 {
			return false
		}
		t := n.tests[0]
		inner, args, denied := t.within()
		switch {
		case denied:
			return false
		case t.textual():
			l.addStored(condition{text: inner, args: args})
		default:
			c := bounds[t.stored]
			c.text, c.args = c.text+" AND "+inner, append(c.args, args...)
			bounds[t.stored] = c
		}
		return true
	})
	numbers := make([]int64, 0, len(bounds))
	for n := range bounds {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		c := bounds[n]
		c.text = strings.TrimPrefix(c.text, " AND ")
		l.addStored(c)
	}
	return rest
}

func (l *companyList) addStored(inner condition) {
	name := storedIndex + strconv.Itoa(len(l.stored))
	l.stored[name] = inner
	l.rest = append(l.rest, condition{name, "EXISTS (SELECT 1 FROM stored_value AS v WHERE v.record_id = c.id AND " + inner.text + ")", inner.args})
}

// countStored counts the rows of stored_value that fulfil a condition, at most up
// to a limit; a company with two of the tags counts twice.
func countStored(ctx context.Context, tx *Tx, inner condition, limit int64) (n int64, err error) {
	q := "SELECT count(*) FROM (SELECT 1 FROM stored_value AS v WHERE " + inner.text + " LIMIT ?) AS found"
	err = tx.QueryRowContext(ctx, q, append(slices.Clone(inner.args), limit)...).Scan(&n)
	return n, err
}

// countAlone counts where nothing but one stored value narrows the list: the
// rows that are counted are those of companies that are there.
func (l *companyList) countAlone(ctx context.Context, tx *Tx) (n int64, alone bool, err error) {
	if len(l.rest) != 1 || len(l.lettered) > 0 || l.search != nil {
		return 0, false, nil
	}
	inner, ok := l.stored[l.rest[0].field]
	if !ok {
		return 0, false, nil
	}
	err = tx.QueryRowContext(ctx, "SELECT count(DISTINCT v.record_id) FROM stored_value AS v WHERE "+inner.text, inner.args...).Scan(&n)
	return n, true, err
}

// isStored tells whether the name stands for a lookup in stored_value.
func isStored(index string) bool { return strings.HasPrefix(index, storedIndex) }
