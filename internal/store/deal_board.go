package store

import (
	"context"
	"errors"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// DealReach is whose deals somebody may read: those of people, and those with
// companies of people.
type DealReach struct {
	People    crm.Reach
	Companies crm.Reach
}

// Nobody tells whether no deal is within reach.
func (r DealReach) Nobody() bool { return r.People.Nobody() && r.Companies.Nobody() }

// conditions on deal, called t. A deal without a company is its owner's alone.
func (r DealReach) conditions() []condition {
	if r.People.All || r.Companies.All && r.People.Nobody() {
		return r.companyless()
	}
	text, args := "FALSE", []any(nil)
	if len(r.People.People) > 0 {
		list, of := idList(r.People.People)
		text += " OR t.owner_id IN (" + list + ")"
		args = append(args, of...)
	}
	switch {
	case r.Companies.All:
		text += " OR t.company_id IS NOT NULL"
	case len(r.Companies.People) > 0:
		list, of := idList(r.Companies.People)
		text += " OR t.company_id IN (SELECT id FROM company WHERE owner_id IN (" + list + ") UNION SELECT id FROM company WHERE second_owner_id IN (" + list + "))"
		args = append(append(args, of...), of...)
	}
	return []condition{{"within", "(" + text + ")", args}}
}

// companyless is for whoever reads every company but nobody's deals as such.
func (r DealReach) companyless() []condition {
	if r.People.All {
		return nil
	}
	return []condition{{"within", "t.company_id IS NOT NULL", nil}}
}

// BoardQuery asks for open deals of a pipeline.
type BoardQuery struct {
	Reach    DealReach
	Pipeline crm.ID
	Owner    crm.ID // zero for everybody's
}

func (q BoardQuery) conditions() []condition {
	list := []condition{{"outcome", "t.outcome = 'open'", nil}}
	if !q.Pipeline.IsZero() {
		list = append(list, condition{"pipeline", "t.pipeline_id = ?", []any{ID(q.Pipeline)}})
	}
	if !q.Owner.IsZero() {
		list = append(list, condition{"owner", "t.owner_id = ?", []any{ID(q.Owner)}})
	}
	return append(list, q.Reach.conditions()...)
}

// StageTotal sums the open deals of a stage, in minor units.
type StageTotal struct {
	StageID  crm.ID
	Count    int64
	Amount   int64
	Weighted int64
}

// StageTotals sums the open deals of a pipeline by stage; a stage without any is
// left out.
func StageTotals(ctx context.Context, tx *Tx, q BoardQuery) (totals []StageTotal, err error) {
	var w wording
	w.add("SELECT t.stage_id, count(*), CAST(sum(t.amount) AS BIGINT), CAST(sum(t.weighted) AS BIGINT) FROM deal AS t")
	w.where(q.conditions())
	w.add(" GROUP BY t.stage_id")
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var s StageTotal
		if err := rows.Scan((*ID)(&s.StageID), &s.Count, &s.Amount, &s.Weighted); err != nil {
			return nil, err
		}
		totals = append(totals, s)
	}
	return totals, rows.Err()
}

// boardOrder is the order that cursors of a stage speak of.
var boardOrder = Field{Name: "place", Type: NumberField}

// StageDeals gives open deals of a stage in their order, without products and
// contacts, and the cursor of the next part.
func StageDeals(ctx context.Context, tx *Tx, q BoardQuery, stage crm.ID, after string, limit int) (deals []crm.Deal, next string, err error) {
	conditions := append([]condition{{"stage", "t.stage_id = ?", []any{ID(stage)}}}, q.conditions()...)
	if after != "" {
		p, err := readCursor(boardOrder, false, after)
		if err != nil {
			return nil, "", err
		}
		conditions = append(conditions, condition{"after", "(t.place, t.id) > (?, ?)", []any{p.Number, p.ID}})
	}
	var w wording
	w.add("SELECT t." + strings.Join(dealColumns, ", t.") + " FROM deal AS t")
	w.where(conditions)
	w.add(" ORDER BY t.place, t.id LIMIT ?", limit+1)
	var rows []dealRow
	if err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows); err != nil {
		return nil, "", err
	}
	if len(rows) > limit {
		rows = rows[:limit]
		last := rows[limit-1]
		next = writeCursor(boardOrder, false, position{Number: last.Place, ID: last.ID})
	}
	for _, r := range rows {
		deals = append(deals, r.deal())
	}
	return deals, next, nil
}

// LockStage makes moves into a stage wait for each other until their transactions
// end. Places read afterwards are those that hold.
func LockStage(ctx context.Context, tx *Tx, stage crm.ID) error {
	res, err := tx.NewRaw("UPDATE deal_stage SET moves = moves + 1 WHERE id = ?", ID(stage)).Exec(ctx)
	return one(res, err, fault.New(fault.NotFound, "stage.not_found", "This stage does not exist."))
}

// PlaceIn finds the rank of a place in a locked stage: directly under the deal
// above, on top where that one is zero or stands there no more. The deal that
// moves is not counted. A stage without room is spread anew.
func PlaceIn(ctx context.Context, tx *Tx, stage, moving, above crm.ID) (int64, error) {
	for {
		upper, lower, err := neighbours(ctx, tx, stage, moving, above)
		if err != nil {
			return 0, err
		}
		if rank, fits := crm.RankBetween(upper, lower); fits {
			return rank, nil
		}
		if err := spread(ctx, tx, stage); err != nil {
			return 0, err
		}
	}
}

// neighbours are the ranks around a place; nil at an end.
func neighbours(ctx context.Context, tx *Tx, stage, moving, above crm.ID) (upper, lower *int64, err error) {
	const open = "SELECT place FROM deal WHERE outcome = 'open' AND stage_id = ? AND id <> ?"
	read := func(query string, args ...any) (*int64, error) {
		var found []int64
		err := tx.NewRaw(query, args...).Scan(ctx, &found)
		if err != nil || len(found) == 0 {
			return nil, err
		}
		return &found[0], nil
	}
	if !above.IsZero() {
		if upper, err = read(open+" AND id = ?", ID(stage), ID(moving), ID(above)); err != nil {
			return nil, nil, err
		}
	}
	if upper == nil {
		lower, err = read(open+" ORDER BY place, id LIMIT 1", ID(stage), ID(moving))
		return nil, lower, err
	}
	lower, err = read(open+" AND (place, id) > (?, ?) ORDER BY place, id LIMIT 1", ID(stage), ID(moving), *upper, ID(above))
	return upper, lower, err
}

// spread gives the open deals of a stage new ranks with room between them.
func spread(ctx context.Context, tx *Tx, stage crm.ID) error {
	var ids []ID
	if err := tx.NewRaw("SELECT id FROM deal WHERE outcome = 'open' AND stage_id = ? ORDER BY place, id", ID(stage)).Scan(ctx, &ids); err != nil {
		return err
	}
	return tx.Each(ctx, "UPDATE deal SET place = ? WHERE id = ?", func(yield func([]any) bool) {
		for n, id := range ids {
			if !yield([]any{crm.SpreadRank(n), id}) {
				return
			}
		}
	})
}

// PlaceDeal puts an open deal into another place of the stage it stands in.
// Nothing about the deal changes by that, so its version stays.
func PlaceDeal(ctx context.Context, tx *Tx, d crm.Deal) error {
	res, err := tx.NewRaw("UPDATE deal SET place = ? WHERE id = ? AND stage_id = ? AND outcome = 'open'", d.Rank, ID(d.ID), ID(d.StageID)).Exec(ctx)
	return one(res, err, stale())
}

// MoveDeal writes the stage, the outcome and the place of the version d carries.
func MoveDeal(ctx context.Context, tx *Tx, d crm.Deal) error { return updateDealRow(ctx, tx, d) }

// ForecastRow sums deals that are expected, or were closed, on one day and are
// equally probable.
type ForecastRow struct {
	Outcome     crm.DealOutcome
	Day         civil.Date // of the expected close while open, else of the close; 0 when nobody said
	Probability int64
	Count       int64
	Amount      int64
	Weighted    int64
}

// Forecast sums the open deals, and the deals won since a day.
func Forecast(ctx context.Context, tx *Tx, q BoardQuery, wonSince civil.Date) (list []ForecastRow, err error) {
	won := q.conditions()
	won[0] = condition{"outcome", "t.outcome = 'won' AND t.closed_on >= ?", []any{int32(wonSince)}}
	for _, part := range []struct {
		outcome    crm.DealOutcome
		day        string
		conditions []condition
	}{{crm.DealOpen, "t.expected_on", q.conditions()}, {crm.DealWon, "t.closed_on", won}} {
		rows, err := forecastRows(ctx, tx, part.outcome, part.day, part.conditions)
		if err != nil {
			return nil, err
		}
		list = append(list, rows...)
	}
	return list, nil
}

func forecastRows(ctx context.Context, tx *Tx, outcome crm.DealOutcome, day string, conditions []condition) (list []ForecastRow, err error) {
	var w wording
	w.add("SELECT " + day + ", t.probability, count(*), CAST(sum(t.amount) AS BIGINT), CAST(sum(t.weighted) AS BIGINT) FROM deal AS t")
	w.where(conditions)
	w.add(" GROUP BY " + day + ", t.probability")
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		r := ForecastRow{Outcome: outcome}
		if err := rows.Scan(&r.Day, &r.Probability, &r.Count, &r.Amount, &r.Weighted); err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, rows.Err()
}
