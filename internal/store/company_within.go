package store

import (
	"context"
	"slices"

	"kaymak/internal/crm"
)

// idList writes placeholders for ids, with the arguments that go into them.
func idList(ids []crm.ID) (placeholders string, args []any) {
	for _, id := range ids {
		args = append(args, ID(id))
	}
	return marks(len(ids)), args
}

// A person who may not see everything sees the companies of some owners. In a
// walk that is one more condition; where these companies are few, they are looked
// up by the two indexes of owners instead.

// withinField names the condition among the others.
const withinField = "within"

// withinIndex stands for the two indexes of owners.
const withinIndex = "within"

// owned is the condition that a company belongs to somebody within reach.
func (l *companyList) owned() condition {
	list, args := idList(l.within.People)
	return condition{withinField, "(c.owner_id IN (" + list + ") OR c.second_owner_id IN (" + list + "))", append(args, args...)}
}

// ownedByIndex is the same, looked up.
func (l *companyList) ownedByIndex(tx *Tx) condition {
	list, args := idList(l.within.People)
	key := tx.engine.rowKey()
	found := "SELECT " + key + " FROM company WHERE owner_id IN (" + list + ") UNION SELECT " + key + " FROM company WHERE second_owner_id IN (" + list + ")"
	return condition{withinField, "c." + key + " IN (" + found + ")", append(args, args...)}
}

// countOwned counts the companies within reach, at most up to a limit; a company
// of two of these owners counts twice.
func (l *companyList) countOwned(ctx context.Context, tx *Tx, limit int64) (n int64, err error) {
	list, args := idList(l.within.People)
	q := "SELECT count(*) FROM (SELECT 1 FROM company WHERE owner_id IN (" + list + ") UNION ALL SELECT 1 FROM company WHERE second_owner_id IN (" + list + ") LIMIT ?) AS found"
	err = tx.QueryRowContext(ctx, q, append(slices.Concat(args, args), limit)...).Scan(&n)
	return n, err
}
