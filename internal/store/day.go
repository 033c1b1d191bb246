package store

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// PackDays encodes daily sums that are sorted by day, like months.
func PackDays(sums []crm.DaySum) []byte {
	b := make([]byte, 0, 10*len(sums))
	last := civil.Date(0)
	for _, s := range sums {
		b = packEntry(b, int32(s.Day-last), s.Revenue, s.Margin, s.Count)
		last = s.Day
	}
	return b
}

// UnpackDays decodes daily sums, appending to into.
func UnpackDays(b []byte, into []crm.DaySum) ([]crm.DaySum, error) {
	last := civil.Date(0)
	for len(b) > 0 {
		var e entry
		rest, err := nextEntry(b, &e)
		if err != nil {
			return nil, err
		}
		last += civil.Date(e.distance)
		into, b = append(into, crm.DaySum{Day: last, Revenue: e.revenue, Margin: e.margin, Count: e.count}), rest
	}
	return into, nil
}

// MergeDays sorts daily sums and makes one of those of the same day.
func MergeDays(sums []crm.DaySum) []crm.DaySum {
	slices.SortFunc(sums, func(a, b crm.DaySum) int { return cmp.Compare(a.Day, b.Day) })
	merged := sums[:0]
	for _, s := range sums {
		if n := len(merged); n > 0 && merged[n-1].Day == s.Day {
			m := &merged[n-1]
			m.Revenue, m.Margin, m.Count = m.Revenue+s.Revenue, m.Margin+s.Margin, m.Count+s.Count
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// CompanyDays are daily sums of one company.
type CompanyDays struct {
	CompanyID crm.ID
	Days      []crm.DaySum
}

// AddDays adds new payments to the sums of companies, sets their first and last
// payment day, and makes clients of prospects that have now paid. Every company
// stands in the list once.
func AddDays(ctx context.Context, tx *Tx, list []CompanyDays) error {
	for part := range chunks(list, 500) {
		packed, err := packedDays(ctx, tx, part)
		if err != nil {
			return err
		}
		for i, c := range part {
			before, err := UnpackDays(packed[c.CompanyID], nil)
			if err != nil {
				return err
			}
			part[i].Days = MergeDays(append(before, c.Days...))
		}
		if err := saveDays(ctx, tx, part); err != nil {
			return err
		}
	}
	return nil
}

func packedDays(ctx context.Context, tx *Tx, part []CompanyDays) (map[crm.ID][]byte, error) {
	ids := make([]ID, len(part))
	for i, c := range part {
		ids[i] = ID(c.CompanyID)
	}
	var rows []struct {
		CompanyID ID
		Days      []byte
	}
	if err := tx.NewRaw("SELECT company_id, days FROM company_day WHERE company_id IN (?)", bun.List(ids)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	packed := make(map[crm.ID][]byte, len(rows))
	for _, r := range rows {
		packed[crm.ID(r.CompanyID)] = r.Days
	}
	return packed, nil
}

// saveDays replaces the daily and with them the monthly sums of companies and
// what follows from them.
func saveDays(ctx context.Context, tx *Tx, list []CompanyDays) error {
	for _, statement := range []string{"DELETE FROM company_day WHERE company_id = ?", "DELETE FROM company_month WHERE company_id = ?"} {
		if err := tx.Each(ctx, statement, unpaid(list)); err != nil {
			return err
		}
	}
	err := tx.Each(ctx, "INSERT INTO company_day (company_id, days) VALUES (?, ?) ON CONFLICT (company_id) DO UPDATE SET days = excluded.days", packedRows(list, PackDays))
	if err != nil {
		return err
	}
	err = tx.Each(ctx, "INSERT INTO company_month (company_id, months) VALUES (?, ?) ON CONFLICT (company_id) DO UPDATE SET months = excluded.months", packedRows(list, packMonthsOf))
	if err != nil {
		return err
	}
	return tx.Each(ctx, `UPDATE company SET first_paid_on = ?, last_paid_on = ?,
		status = CASE WHEN status = 'prospect' AND ? <> 0 THEN 'client' WHEN status = 'client' AND ? = 0 THEN 'prospect' ELSE status END WHERE id = ?`,
		func(yield func([]any) bool) {
			for _, c := range list {
				first, last := int32(0), int32(0)
				if n := len(c.Days); n > 0 {
					first, last = int32(c.Days[0].Day), int32(c.Days[n-1].Day)
				}
				if !yield([]any{first, last, last, last, ID(c.CompanyID)}) {
					return
				}
			}
		})
}

// unpaid gives the companies without a payment.
func unpaid(list []CompanyDays) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, c := range list {
			if len(c.Days) == 0 && !yield([]any{ID(c.CompanyID)}) {
				return
			}
		}
	}
}

func packedRows(list []CompanyDays, pack func([]crm.DaySum) []byte) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, c := range list {
			if len(c.Days) > 0 && !yield([]any{ID(c.CompanyID), pack(c.Days)}) {
				return
			}
		}
	}
}

func packMonthsOf(days []crm.DaySum) []byte { return PackMonths(crm.MonthsOf(days)) }

// RebuildDays recomputes the sums of companies from their payments.
func RebuildDays(ctx context.Context, tx *Tx, companies []crm.ID) error {
	for part := range chunks(companies, 500) {
		list := make([]CompanyDays, len(part))
		place := make(map[crm.ID]int, len(part))
		for i, id := range part {
			list[i].CompanyID, place[id] = id, i
		}
		var id ID
		var day int32
		var amount, margin int64
		q := tx.NewSelect().TableExpr("payment").ColumnExpr("company_id, paid_on, amount, coalesce(margin, 0)").Where("company_id IN (?)", bun.List(columnIDs(part)))
		err := eachRow(ctx, q, []any{&id, &day, &amount, &margin}, func() error {
			c := &list[place[crm.ID(id)]]
			c.Days = append(c.Days, crm.DaySum{Day: civil.Date(day), Revenue: amount, Margin: margin, Count: 1})
			return nil
		})
		if err != nil {
			return err
		}
		for i := range list {
			list[i].Days = MergeDays(list[i].Days)
		}
		if err := saveDays(ctx, tx, list); err != nil {
			return err
		}
	}
	return nil
}

// LoadDays adds the daily and monthly sums of companies that have none yet; the
// companies' own columns are the caller's to load.
func LoadDays(ctx context.Context, tx *Tx, list iter.Seq[CompanyDays]) error {
	var kept []CompanyDays
	for c := range list {
		kept = append(kept, c)
		if len(kept) == 5000 {
			if err := loadDays(ctx, tx, kept); err != nil {
				return err
			}
			kept = kept[:0]
		}
	}
	return loadDays(ctx, tx, kept)
}

func loadDays(ctx context.Context, tx *Tx, list []CompanyDays) error {
	if err := tx.Bulk(ctx, "company_day", []string{"company_id", "days"}, packedRows(list, PackDays)); err != nil {
		return err
	}
	return tx.Bulk(ctx, "company_month", []string{"company_id", "months"}, packedRows(list, packMonthsOf))
}
