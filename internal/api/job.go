package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// Job is background work with its progress.
type Job struct {
	ID         crm.ID          `json:"id" format:"uuid"`
	Kind       string          `json:"kind"`
	State      string          `json:"state" enum:"queued,running,done,failed,cancelled"`
	SubjectID  crm.ID          `json:"subject_id" doc:"the record it works on; empty when there is none"`
	Stage      string          `json:"stage" doc:"what it is doing now"`
	Done       int64           `json:"done"`
	Total      int64           `json:"total" doc:"0 while unknown"`
	Problem    *JobProblem     `json:"problem,omitempty"`
	Result     json.RawMessage `json:"result,omitempty" doc:"what came of it, by kind"`
	CreatedAt  time.Time       `json:"created_at"`
	FinishedAt *time.Time      `json:"finished_at" nullable:"true"`
}

// JobProblem says why a job failed.
type JobProblem struct {
	Code    string            `json:"code"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

func newJob(j crm.Job) Job {
	out := Job{ID: j.ID, Kind: j.Kind, State: string(j.State), SubjectID: j.SubjectID, Stage: j.Stage, Done: j.Done, Total: j.Total, CreatedAt: j.CreatedAt, FinishedAt: j.FinishedAt}
	if j.Result != "" {
		out.Result = json.RawMessage(j.Result)
	}
	if j.Error != "" {
		out.Problem = &JobProblem{Code: "internal"}
		_ = json.Unmarshal([]byte(j.Error), out.Problem)
	}
	return out
}

type idInput struct {
	ID crm.ID `path:"id" format:"uuid"`
}

// JobRef names the job that an operation started.
type JobRef struct {
	JobID crm.ID `json:"job_id" format:"uuid"`
}

func registerJobs(r *router) {
	handle(r, operation("list-jobs", http.MethodGet, "/jobs", "Work under way"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[[]Job], error) {
		jobs, err := r.Jobs.Open(ctx, a)
		out := &answer[[]Job]{Body: []Job{}}
		for _, j := range jobs {
			out.Body = append(out.Body, newJob(j))
		}
		return out, err
	})
	handle(r, operation("get-job", http.MethodGet, "/jobs/{id}", "Progress of a job"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Job], error) {
		j, err := r.Jobs.Get(ctx, a, in.ID)
		return &answer[Job]{newJob(j)}, err
	})
	handle(r, operation("cancel-job", http.MethodPost, "/jobs/{id}/cancel", "Ask a job to stop; everything stays as it was"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Jobs.Cancel(ctx, a, in.ID)
	})
}
