package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// PipelineForm is what people say about a pipeline.
type PipelineForm struct {
	Name       string      `json:"name" maxLength:"400"`
	Active     bool        `json:"active" required:"false" default:"true" doc:"false: offered to no new deal"`
	CommitFrom int64       `json:"commit_from" required:"false" default:"7500" doc:"the probability from which a deal counts as committed, basis points"`
	Stages     []StageForm `json:"stages" maxItems:"50" nullable:"false" doc:"in their order; a stage that deals stand in cannot be left out"`
}

// StageForm is what people say about a stage.
type StageForm struct {
	ID          crm.ID `json:"id" required:"false" doc:"empty for a new one"`
	Name        string `json:"name" maxLength:"400"`
	Probability int64  `json:"probability" doc:"of winning a deal that stands here, basis points"`
	RotDays     int64  `json:"rot_days" required:"false" doc:"a deal that stands here for more days is shown as forgotten; 0 never"`
}

// Pipeline is a way that deals go.
type Pipeline struct {
	PipelineForm
	ID      crm.ID `json:"id" format:"uuid"`
	Version int64  `json:"version"`
}

func newPipeline(p crm.Pipeline) Pipeline {
	out := Pipeline{PipelineForm: PipelineForm{Name: p.Name, Active: p.Active, CommitFrom: p.CommitFrom, Stages: []StageForm{}}, ID: p.ID, Version: p.Version}
	for _, s := range p.Stages {
		out.Stages = append(out.Stages, StageForm{s.ID, s.Name, s.Probability, s.RotDays})
	}
	return out
}

func (f PipelineForm) pipeline() crm.Pipeline {
	p := crm.Pipeline{Name: f.Name, Active: f.Active, CommitFrom: f.CommitFrom}
	for _, s := range f.Stages {
		p.Stages = append(p.Stages, crm.Stage{ID: s.ID, Name: s.Name, Probability: s.Probability, RotDays: s.RotDays})
	}
	return p
}

type pipelineUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		PipelineForm
		Version int64 `json:"version"`
	}
}

// DealReasonForm is a reason why deals are won or lost.
type DealReasonForm struct {
	Outcome string `json:"outcome" enum:"won,lost"`
	Name    string `json:"name" maxLength:"400"`
}

// DealReason is one of the reasons to choose from.
type DealReason struct {
	DealReasonForm
	ID      crm.ID `json:"id" format:"uuid"`
	Active  bool   `json:"active" doc:"false: kept for the deals that have it"`
	Version int64  `json:"version"`
}

func newDealReason(r crm.Reason) DealReason {
	return DealReason{DealReasonForm{string(r.Outcome), r.Name}, r.ID, r.Active, r.Version}
}

type reasonUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Name    string `json:"name" maxLength:"400"`
		Active  bool   `json:"active" required:"false" default:"true"`
		Version int64  `json:"version"`
	}
}

func registerPipelines(r *router) {
	handle(r, operation("list-pipelines", http.MethodGet, "/pipelines", "Pipelines with their stages"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Pipeline]], error) {
		all, err := r.Pipelines.List(ctx, a)
		return &answer[page[Pipeline]]{whole(all, newPipeline)}, err
	})
	handle(r, created(operation("create-pipeline", http.MethodPost, "/pipelines", "Add a pipeline")), func(ctx context.Context, a access.Actor, in *answer[PipelineForm]) (*answer[Pipeline], error) {
		p, err := r.Pipelines.Create(ctx, a, in.Body.pipeline())
		return &answer[Pipeline]{newPipeline(p)}, err
	})
	handle(r, operation("update-pipeline", http.MethodPut, "/pipelines/{id}", "Change a pipeline and its stages"), func(ctx context.Context, a access.Actor, in *pipelineUpdate) (*answer[Pipeline], error) {
		p := in.Body.pipeline()
		p.ID, p.Version = in.ID, in.Body.Version
		p, err := r.Pipelines.Update(ctx, a, p)
		return &answer[Pipeline]{newPipeline(p)}, err
	})
	handle(r, operation("list-deal-reasons", http.MethodGet, "/deal-reasons", "Why deals are won and lost, to choose from"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[DealReason]], error) {
		all, err := r.Pipelines.Reasons(ctx, a)
		return &answer[page[DealReason]]{whole(all, newDealReason)}, err
	})
	handle(r, created(operation("create-deal-reason", http.MethodPost, "/deal-reasons", "Add a reason")), func(ctx context.Context, a access.Actor, in *answer[DealReasonForm]) (*answer[DealReason], error) {
		made, err := r.Pipelines.CreateReason(ctx, a, crm.Reason{Outcome: crm.DealOutcome(in.Body.Outcome), Name: in.Body.Name})
		return &answer[DealReason]{newDealReason(made)}, err
	})
	handle(r, operation("update-deal-reason", http.MethodPut, "/deal-reasons/{id}", "Rename a reason, or take it out of use"), func(ctx context.Context, a access.Actor, in *reasonUpdate) (*answer[DealReason], error) {
		changed, err := r.Pipelines.UpdateReason(ctx, a, crm.Reason{ID: in.ID, Name: in.Body.Name, Active: in.Body.Active, Version: in.Body.Version})
		return &answer[DealReason]{newDealReason(changed)}, err
	})
}
