package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Reports count what lists show: by fields that the list declares, under the
// list's own conditions. So a number and the rows behind it cannot differ.

// ReportSum is how many rows share values of the fields that a report counts by,
// and what they add up to.
type ReportSum struct {
	Keys    []string // values of the fields, as a filter of the list takes them
	Numbers []int64  // how many rows, then the sums
}

// ActivitySums counts activities by two fields and adds up their minutes.
func ActivitySums(ctx context.Context, tx *Tx, q ActivityQuery, by ...string) ([]ReportSum, error) {
	return Activities.sums(ctx, tx, q.list(), by, "t.minutes")
}

// DealSums counts deals by two fields and adds up their amounts, whole and
// weighted.
func DealSums(ctx context.Context, tx *Tx, q DealQuery, by ...string) ([]ReportSum, error) {
	return Deals.sums(ctx, tx, q.list(), by, "t.amount", "t.weighted")
}

// CompanySums counts companies by two fields and adds up what they pay a year.
func CompanySums(ctx context.Context, tx *Tx, q CompanyQuery, by ...string) ([]ReportSum, error) {
	q.Sort, q.After = "name", ""
	l, err := newCompanyList(ctx, tx, q, measured)
	if err != nil || l.empty() {
		return nil, err
	}
	fields, err := countedBy(l.fields, by)
	if err != nil {
		return nil, err
	}
	return sums(ctx, tx, "company AS c", l.conditions(tx, "", 0), fields, "c.actual")
}

func (l Listing) sums(ctx context.Context, tx *Tx, q ListQuery, by []string, measures ...string) ([]ReportSum, error) {
	fields, err := countedBy(l.Fields, by)
	if err != nil || q.Within.Nobody() {
		return nil, err
	}
	conditions, err := l.conditions(tx, q)
	if err != nil {
		return nil, err
	}
	return sums(ctx, tx, l.table+" AS t", conditions, fields, measures...)
}

func countedBy(table []Field, names []string) ([]Field, error) {
	fields := make([]Field, len(names))
	for i, name := range names {
		f, ok := findField(table, name)
		if !ok || !f.Filterable {
			return nil, fault.Newf(fault.Internal, "internal", "a report counts by %q, which its list does not have", name)
		}
		fields[i] = f
	}
	return fields, nil
}

func sums(ctx context.Context, tx *Tx, from string, conditions []condition, by []Field, measures ...string) (list []ReportSum, err error) {
	var w wording
	w.add("SELECT ")
	places := make([]string, len(by))
	for i, f := range by {
		w.add(f.column + ", ")
		places[i] = strconv.Itoa(i + 1)
	}
	w.add("count(*)")
	for _, m := range measures {
		w.add(", CAST(sum(" + m + ") AS BIGINT)")
	}
	w.add(" FROM " + from)
	w.where(conditions)
	w.add(" GROUP BY " + strings.Join(places, ", "))
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		s, err := readSum(rows, by, len(measures)+1)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

func readSum(rows *sql.Rows, by []Field, numbers int) (ReportSum, error) {
	ids, days, texts := make([]ID, len(by)), make([]int32, len(by)), make([]string, len(by))
	s := ReportSum{Keys: make([]string, len(by)), Numbers: make([]int64, numbers)}
	var into []any
	for i, f := range by {
		switch f.Type {
		case PersonField:
			into = append(into, &ids[i])
		case DateField:
			into = append(into, &days[i])
		default:
			into = append(into, &texts[i])
		}
	}
	for i := range s.Numbers {
		into = append(into, &s.Numbers[i])
	}
	if err := rows.Scan(into...); err != nil {
		return s, err
	}
	for i, f := range by {
		switch {
		case f.Type == PersonField && !crm.ID(ids[i]).IsZero():
			s.Keys[i] = crm.ID(ids[i]).String()
		case f.Type == DateField && days[i] != 0:
			s.Keys[i] = civil.Date(days[i]).String()
		case f.Type == ChoiceField:
			s.Keys[i] = texts[i]
		}
	}
	return s, nil
}
