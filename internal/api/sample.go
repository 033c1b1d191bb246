package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/service"
)

// SampleForm says which sample company is wanted.
type SampleForm struct {
	Language string `json:"language" enum:"en,ru,bg" doc:"of the names; currency and country follow it"`
	Seed     uint64 `json:"seed" required:"false" default:"1" doc:"the same seed makes the same company"`
}

func registerSample(r *router) {
	handle(r, operation("load-sample", http.MethodPost, "/demo", "Fill the empty workspace with a made-up company"), func(ctx context.Context, a access.Actor, in *answer[SampleForm]) (*answer[JobRef], error) {
		job, err := r.Samples.Start(ctx, a, service.SampleWish{Language: in.Body.Language, Seed: in.Body.Seed})
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("remove-sample", http.MethodDelete, "/demo", "Take the made-up company away; what was added beside it stays"), func(ctx context.Context, a access.Actor, _ *struct{}) (*struct{}, error) {
		return nil, r.Samples.Remove(ctx, a)
	})
}
