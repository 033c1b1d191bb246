package store

import (
	"context"
	"errors"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// TimedCompany is where a company stands, and whose it is.
type TimedCompany struct {
	ID        crm.ID
	Segment   crm.Segment
	Released  bool
	Owner     crm.ID
	Potential int64
}

// EachTimed hands over the companies of a query in no particular order, read from
// one narrow index where the query narrows by nothing but segments and owners.
func EachTimed(ctx context.Context, tx *Tx, q CompanyQuery, fn func(TimedCompany) error) error {
	l, err := timeList(ctx, tx, q)
	if err != nil || l.empty() {
		return err
	}
	var w wording
	w.add("SELECT c.id, c.stratum, c.owner_id, c.potential FROM company AS c" + l.timeHint(tx))
	w.where(l.conditions(tx, stratumIndex, 0))
	var owner ID
	var stratum string
	var c TimedCompany
	return eachOf(ctx, tx, w, []any{&stratum, &owner, &c.Potential}, func(id crm.ID) error {
		c.ID, c.Owner, c.Segment = id, crm.ID(owner), readSegment(stratum)
		c.Released = lettered(stratum, []int{statusLetter}, string(crm.Released))
		return fn(c)
	})
}

// Met is what was done with a company in a period, and what is to come.
type Met struct {
	Contacts         int64 // that reached somebody
	Minutes          int64 // attempts included
	Scheduled        int64
	ScheduledMinutes int64
}

// EachMet hands over every company of a query with whom something was done or is
// planned in a period.
func EachMet(ctx context.Context, tx *Tx, q CompanyQuery, period civil.Interval, fn func(crm.ID, Met) error) error {
	l, err := timeList(ctx, tx, q)
	if err != nil || l.empty() {
		return err
	}
	var w wording
	w.add(`SELECT a.company_id, sum(CASE WHEN a.state = 'done' AND a.reached THEN 1 ELSE 0 END), CAST(sum(CASE WHEN a.state = 'done' THEN a.minutes ELSE 0 END) AS BIGINT),
		sum(CASE WHEN a.state = 'planned' THEN 1 ELSE 0 END), CAST(sum(CASE WHEN a.state = 'planned' THEN a.minutes ELSE 0 END) AS BIGINT)
		FROM activity AS a WHERE a.state IN ('done', 'planned') AND a.day >= ? AND a.day < ?`, int32(period.From), int32(period.To))
	l.ofCompanies(tx, &w)
	w.add(" GROUP BY a.company_id")
	var m Met
	return eachOf(ctx, tx, w, []any{&m.Contacts, &m.Minutes, &m.Scheduled, &m.ScheduledMinutes}, func(id crm.ID) error { return fn(id, m) })
}

// EachContact hands over the contacts of a period that reached somebody, each with
// the days since the company was reached before; 0 where it never was.
func EachContact(ctx context.Context, tx *Tx, q CompanyQuery, period civil.Interval, fn func(company crm.ID, waited int) error) error {
	l, err := timeList(ctx, tx, q)
	if err != nil || l.empty() {
		return err
	}
	var w wording
	w.add(`SELECT a.company_id, coalesce(a.day - (SELECT max(b.day) FROM activity AS b WHERE b.company_id = a.company_id AND b.state = 'done' AND b.reached AND b.day < a.day), 0)
		FROM activity AS a WHERE a.state = 'done' AND a.reached AND a.day >= ? AND a.day < ?`, int32(period.From), int32(period.To))
	l.ofCompanies(tx, &w)
	var waited int
	return eachOf(ctx, tx, w, []any{&waited}, func(id crm.ID) error { return fn(id, waited) })
}

// ofCompanies narrows activities to the companies of the list, where it narrows
// at all.
func (l *companyList) ofCompanies(tx *Tx, w *wording) {
	if len(l.lettered) == 0 && len(l.rest) == 0 {
		return
	}
	w.add(" AND a.company_id IN (SELECT c.id FROM company AS c" + l.timeHint(tx))
	w.where(l.conditions(tx, stratumIndex, 0))
	w.add(")")
}

// eachOf scans rows that begin with a company.
func eachOf(ctx context.Context, tx *Tx, w wording, into []any, fn func(crm.ID) error) (err error) {
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var id ID
	into = append([]any{&id}, into...)
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := fn(crm.ID(id)); err != nil {
			return err
		}
	}
	return rows.Err()
}

// MinutesDone adds up the minutes done in a period, with whatever company.
func MinutesDone(ctx context.Context, tx *Tx, period civil.Interval) (minutes int64, err error) {
	err = tx.NewRaw("SELECT CAST(coalesce(sum(minutes), 0) AS BIGINT) FROM activity WHERE state = 'done' AND day >= ? AND day < ?", int32(period.From), int32(period.To)).Scan(ctx, &minutes)
	return minutes, err
}

// Wanderers gives the companies that stood in another segment, or had a standard
// of their own, after a day.
func Wanderers(ctx context.Context, tx *Tx, after civil.Date) ([]crm.ID, error) {
	return people(ctx, tx, `SELECT company_id FROM segment_past WHERE until_day > ? UNION SELECT company_id FROM override_past WHERE to_day > ?
		UNION SELECT company_id FROM standard_override`, int32(after), int32(after))
}
