package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// TeamForm is what people edit of a team.
type TeamForm struct {
	Name string `json:"name" maxLength:"400"`
}

// Team is a group of people who may share what they see.
type Team struct {
	TeamForm
	ID      crm.ID `json:"id" format:"uuid"`
	Version int64  `json:"version"`
}

func newTeam(t crm.Team) Team { return Team{TeamForm{t.Name}, t.ID, t.Version} }

type teamUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		TeamForm
		Version int64 `json:"version"`
	}
}

func registerTeams(r *router) {
	handle(r, operation("list-teams", http.MethodGet, "/teams", "The teams there are"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Team]], error) {
		all, err := r.Teams.List(ctx, a)
		return &answer[page[Team]]{whole(all, newTeam)}, err
	})
	handle(r, created(operation("create-team", http.MethodPost, "/teams", "Make a team")), func(ctx context.Context, a access.Actor, in *answer[TeamForm]) (*answer[Team], error) {
		t, err := r.Teams.Create(ctx, a, crm.Team{Name: in.Body.Name})
		return &answer[Team]{newTeam(t)}, err
	})
	handle(r, operation("update-team", http.MethodPut, "/teams/{id}", "Rename a team"), func(ctx context.Context, a access.Actor, in *teamUpdate) (*answer[Team], error) {
		t, err := r.Teams.Update(ctx, a, crm.Team{ID: in.ID, Name: in.Body.Name, Version: in.Body.Version})
		return &answer[Team]{newTeam(t)}, err
	})
	handle(r, operation("delete-team", http.MethodDelete, "/teams/{id}", "Remove a team that nobody belongs to"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Teams.Delete(ctx, a, in.ID, in.Version)
	})
}
