package store

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type marketPlanRow struct {
	bun.BaseModel `bun:"table:market_plan,alias:m"`
	ID            ID `bun:",pk"`
	Name          string
	Note          string
	Content       string
	InputHash     string
	AuthorID      ID
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newMarketPlanRow(p crm.MarketPlan) (marketPlanRow, error) {
	content, err := json.Marshal(p.Content)
	return marketPlanRow{
		ID: ID(p.ID), Name: p.Name, Note: p.Note, Content: string(content), InputHash: p.InputHash, AuthorID: ID(p.AuthorID),
		CreatedAt: millis(p.CreatedAt), UpdatedAt: millis(p.UpdatedAt), Version: p.Version,
	}, fault.Wrap(err, "writing a market plan")
}

func (r marketPlanRow) plan() (crm.MarketPlan, error) {
	p := crm.MarketPlan{
		ID: crm.ID(r.ID), Name: r.Name, Note: r.Note, InputHash: r.InputHash, AuthorID: crm.ID(r.AuthorID),
		CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
	return p, fault.Wrap(json.Unmarshal([]byte(r.Content), &p.Content), "reading a market plan")
}

// MarketPlan finds a plan by id.
func MarketPlan(ctx context.Context, tx *Tx, id crm.ID) (crm.MarketPlan, error) {
	var row marketPlanRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.MarketPlan{}, found(err, "market_plan")
	}
	return row.plan()
}

// MarketPlans gives all plans, those changed last first.
func MarketPlans(ctx context.Context, tx *Tx) ([]crm.MarketPlan, error) {
	var rows []marketPlanRow
	if err := tx.NewSelect().Model(&rows).OrderExpr("updated_at DESC, id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	plans := make([]crm.MarketPlan, len(rows))
	for i, r := range rows {
		var err error
		if plans[i], err = r.plan(); err != nil {
			return nil, err
		}
	}
	return plans, nil
}

// InsertMarketPlan adds a plan.
func InsertMarketPlan(ctx context.Context, tx *Tx, p crm.MarketPlan) error {
	row, err := newMarketPlanRow(p)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateMarketPlan replaces the version p carries.
func UpdateMarketPlan(ctx context.Context, tx *Tx, p crm.MarketPlan) error {
	row, err := newMarketPlanRow(p)
	if err != nil {
		return err
	}
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "author_id", "created_at").WherePK().Where("version = ?", p.Version).Exec(ctx)
	return one(res, err, stale())
}

// DeleteMarketPlan removes a plan.
func DeleteMarketPlan(ctx context.Context, tx *Tx, id crm.ID) error {
	res, err := tx.NewDelete().Model((*marketPlanRow)(nil)).Where("id = ?", ID(id)).Exec(ctx)
	return one(res, err, fault.New(fault.NotFound, "market_plan.not_found", "This market plan does not exist."))
}

// ProspectCount is how many prospects of a class one of several filters is the
// first to fit.
type ProspectCount struct {
	Class     crm.PotentialClass
	Prospects int64
	Potential int64 // of all of them together, minor units per year
}

// CountProspects counts the prospects that each of the filters fits and none
// before it, by potential class in the order of the matrix; classes without any
// are left out.
func CountProspects(ctx context.Context, tx *Tx, matches []crm.Match) ([][]ProspectCount, error) {
	segments, err := prospectSegments(ctx, tx, matches)
	if err != nil {
		return nil, err
	}
	all := make([][]ProspectCount, len(matches))
	for i, segment := range segments {
		if all[i], err = countSegment(ctx, tx, segment); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func countSegment(ctx context.Context, tx *Tx, segment []condition) (list []ProspectCount, err error) {
	var w wording
	w.add("SELECT c.potential_class, count(*), sum(c.potential) FROM company AS c")
	w.where(append([]condition{{"status", "c.status = 'prospect'", nil}}, segment...))
	w.add(" GROUP BY c.potential_class")
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var n ProspectCount
		if err := rows.Scan(&n.Class, &n.Prospects, &n.Potential); err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b ProspectCount) int {
		return slices.Index(crm.MatrixClasses, a.Class) - slices.Index(crm.MatrixClasses, b.Class)
	})
	return list, rows.Err()
}

// prospectSegments are the conditions of each filter, with those before it denied:
// a prospect belongs to the first segment that it fits.
func prospectSegments(ctx context.Context, tx *Tx, matches []crm.Match) ([][]condition, error) {
	fields, err := CompanyFieldsNow(ctx, tx)
	if err != nil {
		return nil, err
	}
	var earlier []condition
	segments := make([][]condition, len(matches))
	for i, m := range matches {
		nodes, err := checkMatch(fields, nil, m)
		if err != nil {
			return nil, err
		}
		whole := node{nodes: nodes}
		segments[i] = slices.Clone(earlier)
		if len(nodes) == 0 { // it fits everybody, and nothing is left for those after it
			earlier = append(earlier, condition{text: "1 = 0"})
			continue
		}
		fits := whole.condition(tx.engine)
		segments[i] = append(segments[i], fits)
		earlier = append(earlier, condition{text: "NOT coalesce(" + fits.text + ", FALSE)", args: fits.args})
	}
	return segments, nil
}
