package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// AnalysisRun is an analysis applied to the cards.
type AnalysisRun struct {
	ID         crm.ID           `json:"id" format:"uuid"`
	State      string           `json:"state" enum:"running,applied,undone,failed,cancelled"`
	Question   AnalysisQuestion `json:"question"`
	Companies  int              `json:"companies"`
	Gini       float64          `json:"gini"`
	Groups     []GroupTotal     `json:"groups" nullable:"false"`
	Moves      []Move           `json:"moves" nullable:"false" doc:"from the groups on the cards before"`
	Moved      int64            `json:"moved" doc:"companies that changed their group"`
	JobID      crm.ID           `json:"job_id" format:"uuid" doc:"the last job that worked on it"`
	UserID     crm.ID           `json:"user_id"`
	CreatedAt  time.Time        `json:"created_at"`
	FinishedAt *time.Time       `json:"finished_at" nullable:"true"`
	UndoneAt   *time.Time       `json:"undone_at" nullable:"true"`
	Undoable   bool             `json:"undoable" doc:"the latest applied run is"`
}

// AnalysisRuns is a page of runs, newest first.
type AnalysisRuns struct {
	Items []AnalysisRun `json:"items" nullable:"false"`
	Next  string        `json:"next" doc:"cursor of the next page, empty on the last"`
}

func newRun(r crm.AnalysisRun, undoable crm.ID) (AnalysisRun, error) {
	var q service.AnalysisQuestion
	var result service.RunResult
	if err := json.Unmarshal(r.Question, &q); err != nil {
		return AnalysisRun{}, fault.Wrap(err, "reading an analysis")
	}
	if err := json.Unmarshal(r.Result, &result); err != nil {
		return AnalysisRun{}, fault.Wrap(err, "reading an analysis")
	}
	base := int64(0)
	for _, t := range result.Totals {
		if t.Group.Ranked() {
			base += t.Value
		}
	}
	return AnalysisRun{
		ID: r.ID, State: string(r.State), Question: newAnalysisQuestion(q), Companies: result.Companies, Gini: result.Gini, Groups: groupTotals(result.Totals, base),
		Moves: newMoves(result.Moves), Moved: r.Moved, JobID: r.JobID, UserID: r.UserID, CreatedAt: r.CreatedAt, FinishedAt: r.FinishedAt, UndoneAt: r.UndoneAt, Undoable: r.ID == undoable,
	}, nil
}

// StartedRun names a run and the job that works on it.
type StartedRun struct {
	ID    crm.ID `json:"id" format:"uuid"`
	JobID crm.ID `json:"job_id" format:"uuid"`
}

type runPage struct {
	Cursor crm.ID `query:"cursor" doc:"as given in next"`
	Limit  int64  `query:"limit" minimum:"1" maximum:"100" default:"20"`
}

func registerRuns(r *router) {
	handle(r, operation("list-runs", http.MethodGet, "/analysis/runs", "Analyses applied to the cards, newest first"), func(ctx context.Context, a access.Actor, in *runPage) (*answer[AnalysisRuns], error) {
		return listRuns(ctx, r, a, in)
	})
	apply := operation("apply-analysis", http.MethodPost, "/analysis/runs", "Write the groups to the cards, as a job")
	apply.DefaultStatus = http.StatusAccepted
	handle(r, apply, func(ctx context.Context, a access.Actor, in *answer[AnalysisQuestion]) (*answer[StartedRun], error) {
		run, err := r.Analyses.Apply(ctx, a, in.Body.question())
		return &answer[StartedRun]{StartedRun{run.ID, run.JobID}}, err
	})
	undo := operation("undo-analysis", http.MethodPost, "/analysis/runs/{id}/undo", "Give the cards back what they had before the latest run, as a job")
	undo.DefaultStatus = http.StatusAccepted
	handle(r, undo, func(ctx context.Context, a access.Actor, in *idInput) (*answer[StartedRun], error) {
		run, err := r.Analyses.Undo(ctx, a, in.ID)
		return &answer[StartedRun]{StartedRun{run.ID, run.JobID}}, err
	})
}

func listRuns(ctx context.Context, r *router, a access.Actor, in *runPage) (*answer[AnalysisRuns], error) {
	runs, err := r.Analyses.Runs(ctx, a, in.Cursor, in.Limit)
	if err != nil {
		return nil, err
	}
	latest, err := r.Analyses.Undoable(ctx, a)
	if err != nil {
		return nil, err
	}
	out := &answer[AnalysisRuns]{AnalysisRuns{Items: make([]AnalysisRun, len(runs))}}
	for i, run := range runs {
		if out.Body.Items[i], err = newRun(run, latest); err != nil {
			return nil, err
		}
	}
	if int64(len(runs)) == in.Limit {
		out.Body.Next = runs[len(runs)-1].ID.String()
	}
	return out, nil
}
