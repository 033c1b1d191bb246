package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// narrowed adds a filter to a query on company, alias c, and leaves deleted ones out.
func narrowed(q *bun.SelectQuery, f crm.CompanyFilter) *bun.SelectQuery {
	q = q.Where("c.status <> ?", string(DeletedStatus))
	if len(f.Owners) > 0 {
		ids, nobody := []ID{}, false
		for _, id := range f.Owners {
			nobody = nobody || id.IsZero()
			ids = append(ids, ID(id))
		}
		if nobody {
			q = q.Where("(c.owner_id IN (?) OR c.owner_id IS NULL)", bun.List(ids))
		} else {
			q = q.Where("c.owner_id IN (?)", bun.List(ids))
		}
	}
	for _, list := range []struct {
		column string
		values []string
	}{{"industry", f.Industries}, {"region", f.Regions}, {"city", f.Cities}, {"size_band", f.SizeBands}} {
		if len(list.values) > 0 {
			q = q.Where("c.? IN (?)", bun.Ident(list.column), bun.List(list.values))
		}
	}
	return q
}

// EachMonths hands over the monthly sums of every company of the filter that has
// ever paid, in ascending order of ids. The slice is reused.
func EachMonths(ctx context.Context, tx *Tx, f crm.CompanyFilter, fn func(crm.ID, []crm.MonthSum) error) error {
	q := tx.NewSelect().TableExpr("company_month AS m").Column("m.company_id", "m.months").OrderExpr("m.company_id")
	if !f.Empty() {
		q = narrowed(q.Join("JOIN company AS c ON c.id = m.company_id"), f)
	}
	var id ID
	var packed sql.RawBytes
	var sums []crm.MonthSum
	return eachRow(ctx, q, []any{&id, &packed}, func() (err error) {
		if sums, err = UnpackMonths(packed, sums[:0]); err != nil {
			return err
		}
		return fn(crm.ID(id), sums)
	})
}

// CompanyIDs gives the ids of the companies of the filter in ascending order.
func CompanyIDs(ctx context.Context, tx *Tx, f crm.CompanyFilter) ([]crm.ID, error) {
	q := narrowed(tx.NewSelect().TableExpr("company AS c").Column("c.id"), f).OrderExpr("c.id")
	var id ID
	var ids []crm.ID
	err := eachRow(ctx, q, []any{&id}, func() error {
		ids = append(ids, crm.ID(id))
		return nil
	})
	return ids, err
}

// CountCompanies counts the companies of the filter.
func CountCompanies(ctx context.Context, tx *Tx, f crm.CompanyFilter) (int64, error) {
	return narrowed(tx.NewSelect().TableExpr("company AS c"), f).Count(ctx)
}

// EachPaymentIn hands over what each company paid in some spans of days: of
// every span with payments its place in the list and the sum, in no particular
// order. One scan answers for all spans.
func EachPaymentIn(ctx context.Context, tx *Tx, spans []civil.Interval, fn func(id crm.ID, span int, s crm.MonthSum) error) error {
	if len(spans) == 0 {
		return nil
	}
	q := tx.NewSelect().TableExpr("company_day").Column("company_id", "days")
	var id ID
	var packed sql.RawBytes
	sums := make([]crm.MonthSum, len(spans))
	return eachRow(ctx, q, []any{&id, &packed}, func() error {
		clear(sums)
		if err := sumSpans(packed, spans, sums); err != nil {
			return err
		}
		for i, s := range sums {
			if s.Count == 0 {
				continue
			}
			if err := fn(crm.ID(id), i, s); err != nil {
				return err
			}
		}
		return nil
	})
}

// sumSpans adds packed days to the spans they lie in, and stops after the last span.
func sumSpans(packed []byte, spans []civil.Interval, sums []crm.MonthSum) (err error) {
	end := spans[0].To
	for _, span := range spans[1:] {
		end = max(end, span.To)
	}
	day := civil.Date(0)
	var e entry
	for len(packed) > 0 && day < end {
		if packed, err = nextEntry(packed, &e); err != nil {
			return err
		}
		day += civil.Date(e.distance)
		for i, span := range spans {
			if span.Contains(day) {
				s := &sums[i]
				s.Revenue, s.Margin, s.Count = s.Revenue+e.revenue, s.Margin+e.margin, s.Count+e.count
			}
		}
	}
	return nil
}

// EachStanding hands over what the standing of every company of the filter
// follows from, in no particular order: group, value, actual and the potential
// in force. The rest is the business of whoever knows the strategy; every column
// left out saves a tenth of a second at half a million companies.
func EachStanding(ctx context.Context, tx *Tx, f crm.CompanyFilter, fn func(crm.ID, crm.Standing) error) error {
	q := narrowed(tx.NewSelect().TableExpr("company AS c"), f).Column("c.id", "c.abc_group", "c.value", "c.actual", "c.potential", "c.potential_on")
	var id ID
	var group string
	var s crm.Standing
	var potentialOn int64
	return eachRow(ctx, q, []any{&id, &group, &s.Value, &s.Actual, &s.Potential, &potentialOn}, func() error {
		s.Group, s.PotentialOn = crm.Group(group), civil.Date(potentialOn)
		return fn(crm.ID(id), s)
	})
}

// EachGroup hands over group and value of every company of the filter, in no
// particular order.
func EachGroup(ctx context.Context, tx *Tx, f crm.CompanyFilter, fn func(id crm.ID, group crm.Group, value int64) error) error {
	q := narrowed(tx.NewSelect().TableExpr("company AS c"), f).Column("c.id", "c.abc_group", "c.value")
	var id ID
	var group string
	var value int64
	return eachRow(ctx, q, []any{&id, &group, &value}, func() error { return fn(crm.ID(id), crm.Group(group), value) })
}

// eachRow scans every row of a query into the same places.
func eachRow(ctx context.Context, q *bun.SelectQuery, into []any, fn func() error) (err error) {
	rows, err := q.Rows(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := fn(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// PaymentDays gives the days of the first and of the last payment of all; ok is
// false while there is none.
func PaymentDays(ctx context.Context, tx *Tx) (first, last civil.Date, ok bool, err error) {
	var a, b sql.NullInt32
	if err := tx.NewRaw("SELECT min(first_paid_on), max(last_paid_on) FROM company WHERE last_paid_on <> 0").Scan(ctx, &a, &b); err != nil {
		return 0, 0, false, err
	}
	return civil.Date(a.Int32), civil.Date(b.Int32), a.Valid, nil
}

// DistinctTexts gives the different values of a text column of company, sorted,
// without the empty one, at most limit.
func DistinctTexts(ctx context.Context, tx *Tx, column string, limit int64) ([]string, error) {
	values := []string{}
	err := tx.NewSelect().TableExpr("company AS c").ColumnExpr("DISTINCT c.?", bun.Ident(column)).
		Where("c.? <> ''", bun.Ident(column)).OrderExpr("1").Limit(limit).Scan(ctx, &values)
	return values, err
}

// OverrideBudgets gives the budgets of the companies that have one of their own.
func OverrideBudgets(ctx context.Context, tx *Tx) (map[crm.ID]CellBudget, error) {
	overrides := map[crm.ID]CellBudget{}
	var id ID
	var b CellBudget
	q := tx.NewSelect().TableExpr("standard_override AS o").Column("o.company_id", "o.treatment", "o.minutes")
	err := eachRow(ctx, q, []any{&id, &b.Treatment, &b.Minutes}, func() error {
		overrides[crm.ID(id)] = b
		return nil
	})
	return overrides, err
}
