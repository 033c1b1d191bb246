package store

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type strategyRow struct {
	bun.BaseModel `bun:"table:strategy,alias:s"`
	ID            ID `bun:",pk"`
	ValidFrom     int32
	RecordedAt    int64
	Cells         string
	AuthorID      ID
	Note          string
	Version       int64
}

func (r strategyRow) strategy() (crm.Strategy, error) {
	s := crm.Strategy{ID: crm.ID(r.ID), ValidFrom: civil.Date(r.ValidFrom), RecordedAt: instant(r.RecordedAt), AuthorID: crm.ID(r.AuthorID), Note: r.Note, Version: r.Version}
	return s, fault.Wrap(json.Unmarshal([]byte(r.Cells), &s.Cells), "reading a strategy")
}

// InsertStrategy adds a version of the matrix.
func InsertStrategy(ctx context.Context, tx *Tx, s crm.Strategy) error {
	cells, err := json.Marshal(s.Cells)
	if err != nil {
		return fault.Wrap(err, "writing a strategy")
	}
	row := strategyRow{ID: ID(s.ID), ValidFrom: int32(s.ValidFrom), RecordedAt: millis(s.RecordedAt), Cells: string(cells), AuthorID: ID(s.AuthorID), Note: s.Note, Version: s.Version}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// Strategies gives every version of the matrix, the one with the latest
// valid_from first, then the latest recorded.
func Strategies(ctx context.Context, tx *Tx) ([]crm.Strategy, error) {
	var rows []strategyRow
	if err := tx.NewSelect().Model(&rows).OrderExpr("valid_from DESC, recorded_at DESC, id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Strategy, len(rows))
	for i, r := range rows {
		s, err := r.strategy()
		if err != nil {
			return nil, err
		}
		all[i] = s
	}
	return all, nil
}

// StrategyOn finds the matrix in force on a day; before the first one, the first.
func StrategyOn(ctx context.Context, tx *Tx, day civil.Date) (crm.Strategy, error) {
	var r strategyRow
	err := tx.NewSelect().Model(&r).OrderExpr("CASE WHEN valid_from <= ? THEN 0 ELSE 1 END", int32(day)).
		OrderExpr("CASE WHEN valid_from <= ? THEN -valid_from ELSE valid_from END", int32(day)).OrderExpr("recorded_at DESC, id DESC").Limit(1).Scan(ctx)
	if err != nil {
		return crm.Strategy{}, found(err, "strategy")
	}
	return r.strategy()
}

// LatestStrategyVersion is the number of the version saved last; 0 before the first.
func LatestStrategyVersion(ctx context.Context, tx *Tx) (version int64, err error) {
	err = tx.NewSelect().Model((*strategyRow)(nil)).ColumnExpr("COALESCE(MAX(version), 0)").Scan(ctx, &version)
	return version, err
}

// TurnsOn tells whether a strategy or a norm begins to hold on one of the days
// [from, to], or an override has ended before to.
func TurnsOn(ctx context.Context, tx *Tx, from, to civil.Date) (bool, error) {
	var n int
	err := tx.NewRaw(`SELECT (SELECT COUNT(*) FROM strategy WHERE valid_from BETWEEN ? AND ?) + (SELECT COUNT(*) FROM norm WHERE valid_from BETWEEN ? AND ?)
		+ (SELECT COUNT(*) FROM standard_override WHERE until < ?)`, int32(from), int32(to), int32(from), int32(to), int32(to)).Scan(ctx, &n)
	return n > 0, err
}

// SegmentTotal sums up the companies of one segment, released ones left out.
type SegmentTotal struct {
	AbcGroup       string
	PotentialClass string
	Companies      int64
	Actual         int64
	Potential      int64
	Gap            int64
}

// Segment is the cell the total belongs to.
func (t SegmentTotal) Segment() crm.Segment {
	return crm.Segment{Group: crm.Group(t.AbcGroup), Class: crm.PotentialClass(t.PotentialClass)}
}

// SegmentTotals sums up every segment that has companies, the released ones left
// out. It reads one index and no card, because half a million cards take a second.
func SegmentTotals(ctx context.Context, tx *Tx) ([]SegmentTotal, error) {
	q := tx.NewSelect().TableExpr("company" + tx.engine.hint("company_gap")).ColumnExpr("stratum, COUNT(*), SUM(actual), SUM(potential), SUM(gap)").GroupExpr("stratum")
	return segmentTotals(ctx, q)
}

// segmentTotals adds up what a query says of strata.
func segmentTotals(ctx context.Context, q *bun.SelectQuery) ([]SegmentTotal, error) {
	var stratum string
	var part SegmentTotal
	var totals []SegmentTotal
	err := eachRow(ctx, q, []any{&stratum, &part.Companies, &part.Actual, &part.Potential, &part.Gap}, func() error {
		if lettered(stratum, []int{statusLetter}, string(crm.Released)) || hollowStratum(stratum) {
			return nil
		}
		part.AbcGroup, part.PotentialClass = strings.TrimSuffix(stratum[:1], "-"), stratum[classLetter:classLetter+1]
		totals = addTotal(totals, part)
		return nil
	})
	return totals, err
}

// addTotal adds to the total of the same segment, or begins one.
func addTotal(totals []SegmentTotal, part SegmentTotal) []SegmentTotal {
	for i := range totals {
		if t := &totals[i]; t.Segment() == part.Segment() {
			t.Companies, t.Actual, t.Potential, t.Gap = t.Companies+part.Companies, t.Actual+part.Actual, t.Potential+part.Potential, t.Gap+part.Gap
			return totals
		}
	}
	return append(totals, part)
}

const budgetsDayKey = "budgets_day"

// BudgetsDay is the day the cards were last brought in line with what holds by
// date; 0 before the first time.
func BudgetsDay(ctx context.Context, tx *Tx) (civil.Date, error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Where("key = ?", budgetsDayKey).Scan(ctx); err != nil || len(rows) == 0 {
		return 0, err
	}
	return civil.ParseDate(rows[0].Value)
}

// SaveBudgetsDay notes that the cards are in line with a day.
func SaveBudgetsDay(ctx context.Context, tx *Tx, day civil.Date) error {
	row := settingRow{Key: budgetsDayKey, Value: day.String(), Version: 1, UpdatedAt: millis(tx.Now)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (key) DO UPDATE").Set("value = EXCLUDED.value").Set("updated_at = EXCLUDED.updated_at").Exec(ctx)
	return err
}
