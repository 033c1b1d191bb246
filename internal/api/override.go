package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// OverrideForm is a company's own standard in place of its segment's.
type OverrideForm struct {
	Treatment  string             `json:"treatment" enum:"visit,invite,call,write,farewell"`
	Operations map[string]float64 `json:"operations" doc:"operation code → times per year"`
	Reason     string             `json:"reason" maxLength:"4000"`
	Until      civil.Date         `json:"until" format:"date" doc:"the last day it holds"`
	Version    int64              `json:"version" doc:"0 for a new one"`
}

// Override is a company's own standard with the budget it makes.
type Override struct {
	OverrideForm
	Minutes  int64  `json:"minutes" doc:"per year"`
	AuthorID crm.ID `json:"author_id"`
}

func newOverride(o crm.Override) Override {
	return Override{OverrideForm{string(o.Treatment), o.Operations, o.Reason, o.Until, o.Version}, o.Minutes, o.AuthorID}
}

type overrideUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body OverrideForm
}

func registerOverrides(r *router) {
	handle(r, operation("get-override", http.MethodGet, "/companies/{id}/override", "A company's own standard"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Override], error) {
		o, err := r.Overrides.Get(ctx, a, in.ID)
		return &answer[Override]{newOverride(o)}, err
	})
	handle(r, operation("save-override", http.MethodPut, "/companies/{id}/override", "Give a company a standard of its own"), func(ctx context.Context, a access.Actor, in *overrideUpdate) (*answer[Override], error) {
		b := in.Body
		o, err := r.Overrides.Save(ctx, a, crm.Override{CompanyID: in.ID, Operations: b.Operations, Treatment: crm.Treatment(b.Treatment), Reason: b.Reason, Until: b.Until, Version: b.Version})
		return &answer[Override]{newOverride(o)}, err
	})
	handle(r, operation("remove-override", http.MethodDelete, "/companies/{id}/override", "Let a company follow its segment again"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Overrides.Remove(ctx, a, in.ID)
	})
}
