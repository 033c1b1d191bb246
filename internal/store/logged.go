package store

import (
	"context"
	"errors"

	"kaymak/internal/crm"
)

// LoggedMinutes is how many activities took the same minutes.
type LoggedMinutes struct {
	Operation crm.ID
	Person    crm.ID // who answers for the activities
	Segment   string // "A/B", as the company stands now; empty where nobody asked
	Reached   bool
	Minutes   int64
	Times     int64
}

// CountLogged counts the activities of a query by operation, person and minutes,
// and by the segment of their company where that is wanted.
func CountLogged(ctx context.Context, tx *Tx, q ActivityQuery, bySegment bool) (list []LoggedMinutes, err error) {
	if q.Within.Nobody() && q.OfCompanies.Nobody() {
		return nil, nil
	}
	conditions, err := Activities.conditions(tx, q.list())
	if err != nil {
		return nil, err
	}
	segment := "''"
	if bySegment {
		f, _ := findField(Activities.Fields, "segment")
		segment = f.column
	}
	var w wording
	w.add("SELECT t.operation_id, t.person_id, " + segment + ", t.reached, t.minutes, count(*) FROM activity AS t")
	w.where(conditions)
	w.add(" GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5")
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var operation, person ID
		var l LoggedMinutes
		if err := rows.Scan(&operation, &person, &l.Segment, &l.Reached, &l.Minutes, &l.Times); err != nil {
			return nil, err
		}
		l.Operation, l.Person = crm.ID(operation), crm.ID(person)
		list = append(list, l)
	}
	return list, rows.Err()
}
