package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/money"
)

// Workspace is the installation's settings.
type Workspace struct {
	Name     string `json:"name" maxLength:"500"`
	Currency string `json:"currency" maxLength:"3" example:"EUR"`
	Exponent int    `json:"exponent" readOnly:"true" required:"false" doc:"decimal places of the currency's minor unit"`
	TimeZone string `json:"time_zone" maxLength:"80" example:"Europe/Sofia"`
	Language string `json:"language" enum:"en,ru,bg"`
	Country  string `json:"country" enum:"ru,bg,"`
	Demo     bool   `json:"demo" readOnly:"true" required:"false" doc:"filled with the sample company"`
	Cuts     struct {
		A int64 `json:"a" minimum:"0"`
		B int64 `json:"b" minimum:"0"`
	} `json:"potential_cuts" doc:"yearly potential from which a company is of class A and B, minor units"`
	Version int64 `json:"version"`
}

func newWorkspace(w crm.Workspace) Workspace {
	out := Workspace{Name: w.Name, Currency: string(w.Currency), Exponent: w.Currency.Exponent(), TimeZone: w.TimeZone, Language: w.Language, Country: w.Country, Demo: w.Demo, Version: w.Version}
	out.Cuts.A, out.Cuts.B = w.PotentialCuts.A, w.PotentialCuts.B
	return out
}

func (w Workspace) workspace() crm.Workspace {
	return crm.Workspace{
		Name: w.Name, Currency: money.Currency(w.Currency), TimeZone: w.TimeZone, Language: w.Language, Country: w.Country,
		PotentialCuts: crm.PotentialCuts{A: w.Cuts.A, B: w.Cuts.B}, Version: w.Version,
	}
}

func registerWorkspace(r *router) {
	handle(r, operation("get-settings", http.MethodGet, "/settings", "The installation's settings"), func(ctx context.Context, _ access.Actor, _ *struct{}) (*answer[Workspace], error) {
		w, err := r.Workspaces.Get(ctx)
		return &answer[Workspace]{newWorkspace(w)}, err
	})
	handle(r, operation("update-settings", http.MethodPut, "/settings", "Change the settings"), func(ctx context.Context, a access.Actor, in *answer[Workspace]) (*answer[Workspace], error) {
		w, err := r.Workspaces.Update(ctx, a, in.Body.workspace())
		return &answer[Workspace]{newWorkspace(w)}, err
	})
}
