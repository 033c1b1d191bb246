package store

import (
	"context"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// The budget of a company's year lives: it changes with the segment, the strategy
// and an override, each day by what held on it. company.year_minutes is derived,
// and allotted_segment and allotted_minutes say what from, so that whoever changes a
// segment or a standard needs to tell nobody: the company shows up among the
// unallotted, which a partial index holds.

const unallotted = "allotted_minutes <> budget_minutes OR allotted_segment <> substr(stratum, 1, 2)"

// segmentText is a segment as the stratum begins with it.
func segmentText(s crm.Segment) string { return stratumOf(s) }

func readSegment(text string) crm.Segment {
	group := crm.Group(text[:1])
	if group == "-" {
		group = crm.GroupNone
	}
	return crm.Segment{Group: group, Class: crm.PotentialClass(text[1:2])}
}

// Unallotted is a company whose year was not allotted by today's segment and
// standard.
type Unallotted struct {
	ID      crm.ID
	Before  crm.Segment // of the last allotment
	Segment crm.Segment
	Minutes int64 // per year, today
}

// UnallottedCompanies gives at most limit of them.
func UnallottedCompanies(ctx context.Context, tx *Tx, limit int64) ([]Unallotted, error) {
	q := tx.NewSelect().TableExpr("company" + tx.engine.hint("company_unallotted")).ColumnExpr("id, allotted_segment, substr(stratum, 1, 2), budget_minutes").Where(unallotted).Limit(limit)
	var id ID
	var before, now string
	var minutes int64
	var list []Unallotted
	err := eachRow(ctx, q, []any{&id, &before, &now, &minutes}, func() error {
		list = append(list, Unallotted{crm.ID(id), readSegment(before), readSegment(now), minutes})
		return nil
	})
	return list, err
}

// Allotment is what a company gets in the year that runs.
type Allotment struct {
	Unallotted
	YearMinutes int64
}

// SaveAllotments writes the budgets of the year.
func SaveAllotments(ctx context.Context, tx *Tx, all []Allotment) error {
	return tx.Each(ctx, "UPDATE company SET year_minutes = ?, allotted_segment = ?, allotted_minutes = ? WHERE id = ?", func(yield func([]any) bool) {
		for _, d := range all {
			if !yield([]any{d.YearMinutes, segmentText(d.Segment), d.Minutes, ID(d.ID)}) {
				return
			}
		}
	})
}

// AllotNewYear gives every company the budget of a whole year by today's standard.
// Those with a standard of their own, which may end within the year, are unallotted.
func AllotNewYear(ctx context.Context, tx *Tx) error {
	if _, err := tx.NewRaw("UPDATE company SET year_minutes = budget_minutes WHERE year_minutes <> budget_minutes").Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw("UPDATE company SET allotted_minutes = -1 WHERE id IN (SELECT company_id FROM standard_override)").Exec(ctx)
	return err
}

// Reallot lets a company's year be allotted anew though its standard of today is
// the same.
func Reallot(ctx context.Context, tx *Tx, company crm.ID) error {
	_, err := tx.NewRaw("UPDATE company SET allotted_minutes = -1 WHERE id = ?", ID(company)).Exec(ctx)
	return err
}

// SegmentPast is the segment in which a company stood until a day, which is not
// included.
type SegmentPast struct {
	Until   civil.Date
	Segment crm.Segment
}

// SaveSegmentPast notes where companies stood until today. Of several moves on
// one day the first counts: it tells where the company stood until then.
func SaveSegmentPast(ctx context.Context, tx *Tx, moved []Unallotted, today civil.Date) error {
	return tx.Each(ctx, "INSERT INTO segment_past (company_id, until_day, segment) VALUES (?, ?, ?) ON CONFLICT (company_id, until_day) DO NOTHING", func(yield func([]any) bool) {
		for _, u := range moved {
			if !yield([]any{ID(u.ID), int32(today), segmentText(u.Before)}) {
				return
			}
		}
	})
}

// SegmentsPast gives the segments that companies stood in beyond a day, each
// company's in the order of days.
func SegmentsPast(ctx context.Context, tx *Tx, ids []crm.ID, after civil.Date) (map[crm.ID][]SegmentPast, error) {
	past := map[crm.ID][]SegmentPast{}
	var id ID
	var until int32
	var segment string
	for part := range chunks(ids, 500) {
		list, args := idList(part)
		q := tx.NewSelect().TableExpr("segment_past").Column("company_id", "until_day", "segment").
			Where("company_id IN ("+list+")", args...).Where("until_day > ?", int32(after)).OrderExpr("company_id, until_day")
		err := eachRow(ctx, q, []any{&id, &until, &segment}, func() error {
			past[crm.ID(id)] = append(past[crm.ID(id)], SegmentPast{civil.Date(until), readSegment(segment)})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return past, nil
}

// OverridePast is a standard of a company's own that is over.
type OverridePast struct {
	Days     civil.Interval
	Minutes  int64   // per year
	Contacts float64 // per year
}

// SaveOverridePast notes it. One that lasted no whole day leaves nothing.
func SaveOverridePast(ctx context.Context, tx *Tx, company crm.ID, o OverridePast) error {
	if o.Days.Len() <= 0 {
		return nil
	}
	_, err := tx.NewRaw(`INSERT INTO override_past (company_id, from_day, to_day, minutes, contacts) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (company_id, from_day) DO UPDATE SET to_day = excluded.to_day, minutes = excluded.minutes, contacts = excluded.contacts`,
		ID(company), int32(o.Days.From), int32(o.Days.To), o.Minutes, o.Contacts).Exec(ctx)
	return err
}

// OverridesPast gives the own standards of companies that lasted beyond a day,
// each company's in the order of days.
func OverridesPast(ctx context.Context, tx *Tx, ids []crm.ID, after civil.Date) (map[crm.ID][]OverridePast, error) {
	past := map[crm.ID][]OverridePast{}
	var id ID
	var from, to int32
	var o OverridePast
	for part := range chunks(ids, 500) {
		list, args := idList(part)
		q := tx.NewSelect().TableExpr("override_past").Column("company_id", "from_day", "to_day", "minutes", "contacts").
			Where("company_id IN ("+list+")", args...).Where("to_day > ?", int32(after)).OrderExpr("company_id, from_day")
		err := eachRow(ctx, q, []any{&id, &from, &to, &o.Minutes, &o.Contacts}, func() error {
			o.Days = civil.Interval{From: civil.Date(from), To: civil.Date(to)}
			past[crm.ID(id)] = append(past[crm.ID(id)], o)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return past, nil
}
