package service

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/plan/abc"
	"kaymak/internal/store"
)

// The kinds of job that change the groups on the cards.
const (
	jobApplyAnalysis = "analysis.apply"
	jobUndoAnalysis  = "analysis.undo"
)

// RunResult is what an applied run keeps of its answer.
type RunResult struct {
	Companies int         `json:"companies"`
	Totals    []abc.Total `json:"totals"`
	Gini      float64     `json:"gini"`
	Moves     []abc.Move  `json:"moves"` // from the groups on the cards before
	Changed   int         `json:"changed"`
}

// Apply queues a job that writes the groups of the question to the cards.
func (s Analyses) Apply(ctx context.Context, a access.Actor, q AnalysisQuestion) (r crm.AnalysisRun, err error) {
	if err := mayAnalyse(a, access.Manage); err != nil {
		return r, err
	}
	if err := q.check(); err != nil {
		return r, err
	}
	question, err := json.Marshal(q)
	if err != nil {
		return r, fault.Wrap(err, "writing an analysis")
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		r = crm.AnalysisRun{ID: newID(), State: crm.RunRunning, Question: question, Result: []byte("{}"), UserID: a.UserID, CreatedAt: tx.Now}
		if r.JobID, err = s.enqueue(ctx, tx, a, jobApplyAnalysis, r.ID, nil); err != nil {
			return err
		}
		return store.InsertRun(ctx, tx, r)
	})
	return r, err
}

// apply is the job: everything in one transaction.
func (s Analyses) apply(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		run, err := store.Run(ctx, tx, j.SubjectID)
		if err != nil || run.State != crm.RunRunning {
			return err
		}
		changed, err := applyRun(ctx, tx, access.Actor{UserID: j.UserID}, &run, report)
		if err != nil {
			return err
		}
		return finish(ctx, tx, j, map[string]any{"companies": changed.Companies, "moved": run.Moved, "changed": changed.Changed})
	})
}

// applyRun writes the groups of a run's question to the cards and completes the run.
func applyRun(ctx context.Context, tx *store.Tx, a access.Actor, run *crm.AnalysisRun, report Report) (result RunResult, err error) {
	var q AnalysisQuestion
	if err := json.Unmarshal(run.Question, &q); err != nil {
		return result, fault.Wrap(err, "reading an analysis")
	}
	changes, result, err := regroup(ctx, tx, run.ID, q, report)
	if err != nil {
		return result, err
	}
	if err := saveGroups(ctx, tx, changes, report); err != nil {
		return result, err
	}
	if run.Result, err = json.Marshal(result); err != nil {
		return result, fault.Wrap(err, "writing an analysis")
	}
	now := tx.Now
	run.State, run.FinishedAt, run.Moved = crm.RunApplied, &now, int64(movedCompanies(result.Moves))
	if err := store.UpdateRun(ctx, tx, *run); err != nil {
		return result, err
	}
	return result, record(ctx, tx, a, "analysis", run.ID, "applied", crm.Change{Field: "companies", After: result.Companies}, crm.Change{Field: "moved", After: run.Moved})
}

func movedCompanies(moves []abc.Move) int {
	n := 0
	for _, m := range moves {
		if m.From != m.To {
			n += m.Companies
		}
	}
	return n
}

// regroup finds which cards change, and how.
func regroup(ctx context.Context, tx *store.Tx, run crm.ID, q AnalysisQuestion, report Report) ([]store.Regrouped, RunResult, error) {
	report("reading", 0, 0)
	c, err := takeCensus(ctx, tx, q.Filter, []civil.Interval{q.window()}, q.Measure, nil)
	if err != nil {
		return nil, RunResult{}, err
	}
	cards, err := readCards(ctx, tx, q.Filter)
	if err != nil {
		return nil, RunResult{}, err
	}
	c.spread(cards.ids)
	result, err := abc.Reclassify(c.values[0], cards.run.Groups, q.Rule)
	if err != nil {
		return nil, RunResult{}, err
	}
	changes, err := cards.changes(run, q, c, result)
	if err != nil {
		return nil, RunResult{}, err
	}
	summary := RunResult{Companies: len(c.ids), Gini: result.Gini, Changed: len(changes)}
	if summary.Totals, err = abc.Totals(c.values[0], result.Groups); err != nil {
		return nil, RunResult{}, err
	}
	summary.Moves, err = abc.Movement(cards.run, abc.Run{Groups: result.Groups, Values: c.values[0]})
	return changes, summary, err
}

// cards is what the cards of all companies say now, in ascending order of ids.
type cards struct {
	ids       []crm.ID
	standings []crm.Standing
	run       abc.Run
	budgets   *budgets
}

type card struct {
	id       crm.ID
	standing crm.Standing
}

func readCards(ctx context.Context, tx *store.Tx, f crm.CompanyFilter) (*cards, error) {
	var read []card
	err := store.EachStanding(ctx, tx, f, func(id crm.ID, s crm.Standing) error {
		read = append(read, card{id, s})
		return nil
	})
	if err != nil {
		return nil, err
	}
	byID := func(a, b card) int { return bytes.Compare(a.id[:], b.id[:]) }
	if !slices.IsSortedFunc(read, byID) {
		slices.SortFunc(read, byID)
	}
	all := &cards{}
	for _, c := range read {
		g, err := abc.ParseGroup(string(c.standing.Group))
		if err != nil {
			return nil, err
		}
		all.ids, all.standings = append(all.ids, c.id), append(all.standings, c.standing)
		all.run.Groups, all.run.Values = append(all.run.Groups, g), append(all.run.Values, c.standing.Value)
	}
	all.budgets, err = readBudgets(ctx, tx)
	return all, err
}

// changes lists the cards whose group, value or yearly revenue differ.
func (all *cards) changes(run crm.ID, q AnalysisQuestion, c *census, result abc.Result) ([]store.Regrouped, error) {
	var changes []store.Regrouped
	for i, before := range all.standings {
		actual, err := perYear(c.revenue[i], q.window())
		if err != nil {
			return nil, err
		}
		after := before
		after.Group, after.Value, after.Actual = crm.Group(result.Groups[i].String()), c.values[0][i], actual
		if after == before {
			continue
		}
		changes = append(changes, store.Regrouped{
			Change: crm.GroupChange{
				CompanyID: c.ids[i], RunID: run, GroupBefore: before.Group, GroupAfter: after.Group,
				ValueBefore: before.Value, ValueAfter: after.Value, ActualBefore: before.Actual, ActualAfter: after.Actual,
			},
			Standing: all.budgets.settle(c.ids[i], after), RunID: run,
		})
	}
	return changes, nil
}

// perYear brings the revenue of a window to one year: by months where the
// window is made of months, else by days.
func perYear(revenue int64, w civil.Interval) (int64, error) {
	if w.OnMonths() {
		return money.MulDiv(revenue, 12, int64(w.To.Month()-w.From.Month()))
	}
	return money.MulDiv(revenue, 36525, 100*int64(w.Len()))
}

// reportEvery is how many cards are written between two words on progress.
const reportEvery = 2000

// saveGroups keeps the changes and writes them to the cards.
func saveGroups(ctx context.Context, tx *store.Tx, changes []store.Regrouped, report Report) error {
	total := int64(len(changes))
	report("writing", 0, total)
	if err := store.InsertChanges(ctx, tx, changes); err != nil {
		return err
	}
	return writeCards(ctx, tx, changes, report)
}

func writeCards(ctx context.Context, tx *store.Tx, changes []store.Regrouped, report Report) error {
	total := int64(len(changes))
	return store.SetGroups(ctx, tx, changes, func(done int) {
		if done%reportEvery == 0 {
			report("writing", int64(done), total)
		}
	})
}
