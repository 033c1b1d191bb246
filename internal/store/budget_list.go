package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// TimeSum adds up the companies of one segment and owner: the minutes of the year
// that runs, and money a year.
type TimeSum struct {
	Segment   crm.Segment
	Owner     crm.ID // zero for nobody's
	Companies int64
	Budget    int64
	Used      int64
	Scheduled int64
	Over      int64 // used beyond the budget, company by company
	Actual    int64
	Potential int64
	Gap       int64
}

// TimeSums adds up the companies of a query. It reads one index alone where the
// query narrows by nothing but segments, owners and status.
func TimeSums(ctx context.Context, tx *Tx, q CompanyQuery) (list []TimeSum, err error) {
	l, err := timeList(ctx, tx, q)
	if err != nil || l.empty() {
		return nil, err
	}
	var w wording
	w.add(`SELECT substr(c.stratum, 1, 2), c.owner_id, count(*), CAST(sum(c.year_minutes) AS BIGINT), CAST(sum(c.used_minutes) AS BIGINT), CAST(sum(c.scheduled_minutes) AS BIGINT),
		CAST(sum(CASE WHEN c.used_minutes > c.year_minutes THEN c.used_minutes - c.year_minutes ELSE 0 END) AS BIGINT),
		CAST(sum(c.actual) AS BIGINT), CAST(sum(c.potential) AS BIGINT), CAST(sum(c.gap) AS BIGINT) FROM company AS c` + l.timeHint(tx))
	w.where(l.conditions(tx, stratumIndex, 0))
	w.add(" GROUP BY 1, 2 ORDER BY 1, 2")
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var segment string
		var owner ID
		var s TimeSum
		if err := rows.Scan(&segment, &owner, &s.Companies, &s.Budget, &s.Used, &s.Scheduled, &s.Over, &s.Actual, &s.Potential, &s.Gap); err != nil {
			return nil, err
		}
		s.Segment, s.Owner = readSegment(segment), crm.ID(owner)
		list = append(list, s)
	}
	return list, rows.Err()
}

func timeList(ctx context.Context, tx *Tx, q CompanyQuery) (*companyList, error) {
	q.Sort, q.After, q.Search = "name", "", ""
	return newCompanyList(ctx, tx, q, measured)
}

// timeHint makes SQLite read the narrow index, unless a few owners' companies are
// looked up.
func (l *companyList) timeHint(tx *Tx) string {
	for _, c := range l.rest {
		if c.field != withinField {
			return ""
		}
	}
	if l.within != nil {
		return ""
	}
	return tx.engine.hint("company_time")
}

// Served says which companies a list of service names.
type Served string

// The lists. Elapsed is the share of the year that is over.
const (
	OverServed  Served = "over"  // done and scheduled beyond the budget of the year
	UnderServed Served = "under" // done less than the budget of the part that is over
)

// ServedQuery asks for a page of the companies that got most beyond their
// budget, or lag behind most.
type ServedQuery struct {
	CompanyQuery
	Which   Served
	Elapsed float64
}

// ServedCompany is a company with the minutes that it got too much, or too little.
type ServedCompany struct {
	crm.Company
	Minutes int64
}

// ServedPage is a page of them.
type ServedPage struct {
	Companies []ServedCompany
	Next      string // empty after the last
}

// ServedCompanies gives a page, the largest difference first.
func ServedCompanies(ctx context.Context, tx *Tx, q ServedQuery) (p ServedPage, err error) {
	l, err := timeList(ctx, tx, q.CompanyQuery)
	if err != nil || l.empty() {
		return p, err
	}
	after, err := readServed(q.After)
	if err != nil {
		return p, err
	}
	difference := "(0 - c.left_minutes)"
	if q.Which == UnderServed {
		// In ten thousandths, so that both engines round alike.
		difference = "((c.year_minutes * " + strconv.FormatInt(int64(math.Round(q.Elapsed*1e4)), 10) + " / 10000) - c.used_minutes)"
	}
	conditions := append(l.conditions(tx, stratumIndex, 0), condition{"", difference + " > 0", nil})
	if !after.ID.IsZero() {
		conditions = append(conditions, condition{"", "(" + difference + " < ? OR " + difference + " = ? AND c.id > ?)", []any{after.Minutes, after.Minutes, ID(after.ID)}})
	}
	var w wording
	w.add("SELECT c.id, " + difference + " AS difference FROM company AS c" + l.timeHint(tx))
	w.where(conditions)
	w.add(" ORDER BY difference DESC, c.id LIMIT ?", q.Limit+1)
	keys, minutes, err := servedKeys(ctx, tx, w)
	if err != nil {
		return p, err
	}
	if len(keys) > q.Limit {
		keys = keys[:q.Limit]
		p.Next = fmt.Sprintf("%d:%s", minutes[q.Limit-1], crm.ID(keys[q.Limit-1].ID))
	}
	companies, err := companiesByID(ctx, tx, keys)
	for i, c := range companies {
		p.Companies = append(p.Companies, ServedCompany{c, minutes[i]})
	}
	return p, err
}

func servedKeys(ctx context.Context, tx *Tx, w wording) (keys []position, minutes []int64, err error) {
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var p position
		var n int64
		if err := rows.Scan(&p.ID, &n); err != nil {
			return nil, nil, err
		}
		keys, minutes = append(keys, p), append(minutes, n)
	}
	return keys, minutes, rows.Err()
}

// readServed reads where the page before ended; no company for an empty cursor.
func readServed(cursor string) (c ServedCompany, err error) {
	if cursor == "" {
		return c, nil
	}
	minutes, id, _ := strings.Cut(cursor, ":")
	c.Minutes, err = strconv.ParseInt(minutes, 10, 64)
	if err != nil || c.ID.UnmarshalText([]byte(id)) != nil || c.ID.IsZero() {
		var f fault.Fields
		f.Add("after", "cursor.invalid", "is not the cursor of a page of this list")
		return c, f.Err()
	}
	return c, nil
}
