package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type runRow struct {
	bun.BaseModel `bun:"table:abc_run,alias:r"`
	ID            ID `bun:",pk"`
	State         string
	Rule          string
	Result        string
	Moved         int64
	JobID         ID
	UserID        ID
	CreatedAt     int64
	FinishedAt    *int64
	UndoneAt      *int64
}

func newRunRow(r crm.AnalysisRun) runRow {
	row := runRow{ID: ID(r.ID), State: string(r.State), Rule: string(r.Question), Result: string(r.Result), Moved: r.Moved, JobID: ID(r.JobID), UserID: ID(r.UserID), CreatedAt: millis(r.CreatedAt)}
	if r.FinishedAt != nil {
		at := millis(*r.FinishedAt)
		row.FinishedAt = &at
	}
	if r.UndoneAt != nil {
		at := millis(*r.UndoneAt)
		row.UndoneAt = &at
	}
	return row
}

func (r runRow) run() crm.AnalysisRun {
	run := crm.AnalysisRun{ID: crm.ID(r.ID), State: crm.RunState(r.State), Question: []byte(r.Rule), Result: []byte(r.Result), Moved: r.Moved, JobID: crm.ID(r.JobID), UserID: crm.ID(r.UserID), CreatedAt: instant(r.CreatedAt)}
	if r.FinishedAt != nil {
		at := instant(*r.FinishedAt)
		run.FinishedAt = &at
	}
	if r.UndoneAt != nil {
		at := instant(*r.UndoneAt)
		run.UndoneAt = &at
	}
	return run
}

// InsertRun adds a run.
func InsertRun(ctx context.Context, tx *Tx, r crm.AnalysisRun) error {
	row := newRunRow(r)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateRun replaces a run.
func UpdateRun(ctx context.Context, tx *Tx, r crm.AnalysisRun) error {
	row := newRunRow(r)
	res, err := tx.NewUpdate().Model(&row).WherePK().Exec(ctx)
	return one(res, err, fault.New(fault.NotFound, "analysis.not_found", "This analysis does not exist."))
}

// Run finds a run.
func Run(ctx context.Context, tx *Tx, id crm.ID) (crm.AnalysisRun, error) {
	var row runRow
	if err := tx.NewSelect().Model(&row).Where("r.id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.AnalysisRun{}, found(err, "analysis")
	}
	return row.run(), nil
}

// Runs gives runs, newest first, older than the given one when it is not zero.
// A run whose job came to a bad end is shown with the job's state.
func Runs(ctx context.Context, tx *Tx, before crm.ID, limit int64) ([]crm.AnalysisRun, error) {
	var rows []runRow
	q := tx.NewSelect().Model(&rows).ColumnExpr("r.*").Order("r.id DESC").Limit(limit)
	if !before.IsZero() {
		q = q.Where("r.id < ?", ID(before))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	runs := make([]crm.AnalysisRun, len(rows))
	for i, r := range rows {
		runs[i] = r.run()
		if err := settleRun(ctx, tx, &runs[i]); err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// settleRun gives a run that never finished the state of its job.
func settleRun(ctx context.Context, tx *Tx, r *crm.AnalysisRun) error {
	if r.State != crm.RunRunning {
		return nil
	}
	job, err := Job(ctx, tx, r.JobID)
	if err != nil {
		return err
	}
	switch job.State {
	case crm.JobFailed:
		r.State = crm.RunFailed
	case crm.JobCancelled:
		r.State = crm.RunCancelled
	}
	return nil
}

// LatestRun finds the run applied last that was not undone; NotFound when there
// is none.
func LatestRun(ctx context.Context, tx *Tx) (crm.AnalysisRun, error) {
	var row runRow
	if err := tx.NewSelect().Model(&row).Where("r.state = ?", string(crm.RunApplied)).Order("r.finished_at DESC", "r.id DESC").Limit(1).Scan(ctx); err != nil {
		return crm.AnalysisRun{}, found(err, "analysis")
	}
	return row.run(), nil
}

// Regrouped is a change of a card together with what follows from it.
type Regrouped struct {
	Change   crm.GroupChange
	Standing crm.Standing
	RunID    crm.ID // the run that the card's group comes from now
}

var changeColumns = []string{"company_id", "run_id", "group_before", "group_after", "value_before", "value_after", "actual_before", "actual_after"}

// InsertChanges keeps what a run changed.
func InsertChanges(ctx context.Context, tx *Tx, changes []Regrouped) error {
	return tx.Bulk(ctx, "abc_change", changeColumns, func(yield func([]any) bool) {
		for _, r := range changes {
			c := r.Change
			if !yield([]any{ID(c.CompanyID), ID(c.RunID), string(c.GroupBefore), string(c.GroupAfter), c.ValueBefore, c.ValueAfter, c.ActualBefore, c.ActualAfter}) {
				return
			}
		}
	})
}

// manyCards is how many cards make it worth while to build the indexes anew.
const manyCards = 50_000

// SetGroups writes the changed groups to the cards with what follows from them.
// told is called with the number written so far.
func SetGroups(ctx context.Context, tx *Tx, changes []Regrouped, told func(done int)) error {
	write := func() error { return setGroups(ctx, tx, changes, told) }
	if len(changes) < manyCards {
		return write()
	}
	return tx.engine.withoutIndexes(ctx, tx, "company", []string{"stratum", "value", "actual", "gap", "budget_minutes"}, write)
}

func setGroups(ctx context.Context, tx *Tx, changes []Regrouped, told func(done int)) error {
	return tx.Each(ctx, "UPDATE company SET abc_group = ?, abc_run_id = ?, value = ?, actual = ?, gap = ?, treatment = ?, budget_minutes = ? WHERE id = ?", func(yield func([]any) bool) {
		for i, r := range changes {
			s := r.Standing
			if !yield([]any{string(s.Group), ID(r.RunID), s.Value, s.Actual, s.Gap, string(s.Treatment), s.BudgetMinutes, ID(r.Change.CompanyID)}) {
				return
			}
			told(i + 1)
		}
	})
}

type changeRow struct {
	CompanyID    ID
	RunID        ID
	GroupBefore  string
	GroupAfter   string
	ValueBefore  int64
	ValueAfter   int64
	ActualBefore int64
	ActualAfter  int64
}

func (r changeRow) change() crm.GroupChange {
	return crm.GroupChange{
		CompanyID: crm.ID(r.CompanyID), RunID: crm.ID(r.RunID), GroupBefore: crm.Group(r.GroupBefore), GroupAfter: crm.Group(r.GroupAfter),
		ValueBefore: r.ValueBefore, ValueAfter: r.ValueAfter, ActualBefore: r.ActualBefore, ActualAfter: r.ActualAfter,
	}
}

// RunChanges gives everything a run changed, by company.
func RunChanges(ctx context.Context, tx *Tx, run crm.ID) (map[crm.ID]crm.GroupChange, error) {
	changes := map[crm.ID]crm.GroupChange{}
	var r changeRow
	q := tx.NewSelect().TableExpr("abc_change").Column(changeColumns...).Where("run_id = ?", ID(run))
	err := eachRow(ctx, q, []any{&r.CompanyID, &r.RunID, &r.GroupBefore, &r.GroupAfter, &r.ValueBefore, &r.ValueAfter, &r.ActualBefore, &r.ActualAfter}, func() error {
		changes[crm.ID(r.CompanyID)] = r.change()
		return nil
	})
	return changes, err
}

// GroupHistory gives the changes of one company's group, value and actual that
// still hold, newest first.
func GroupHistory(ctx context.Context, tx *Tx, company crm.ID, limit int64) ([]crm.GroupChange, error) {
	var rows []changeRow
	err := tx.NewSelect().TableExpr("abc_change AS x").ColumnExpr("x.*").Join("JOIN abc_run AS r ON r.id = x.run_id").
		Where("x.company_id = ? AND r.state = ?", ID(company), string(crm.RunApplied)).OrderExpr("x.run_id DESC").Limit(limit).Scan(ctx, &rows)
	changes := make([]crm.GroupChange, len(rows))
	for i, r := range rows {
		changes[i] = r.change()
	}
	return changes, err
}

// EarlierRuns gives, for the companies a run changed, the run that had changed
// them before and still holds; companies without one are absent.
func EarlierRuns(ctx context.Context, tx *Tx, run crm.ID) (map[crm.ID]crm.ID, error) {
	earlier := map[crm.ID]crm.ID{}
	var company, before ID
	q := tx.NewSelect().TableExpr("abc_change AS x").Column("y.company_id", "y.run_id").
		Join("JOIN abc_change AS y ON y.company_id = x.company_id AND y.run_id < x.run_id").Join("JOIN abc_run AS r ON r.id = y.run_id AND r.state = ?", string(crm.RunApplied)).
		Where("x.run_id = ?", ID(run)).OrderExpr("y.run_id")
	err := eachRow(ctx, q, []any{&company, &before}, func() error {
		earlier[crm.ID(company)] = crm.ID(before)
		return nil
	})
	return earlier, err
}
