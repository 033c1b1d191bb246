package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
)

// Invitation is the one time that an invitation's token is told.
type Invitation struct {
	Token     string    `json:"token" doc:"the page /invite takes it after a #, so that no server on the way writes it down"`
	ExpiresAt time.Time `json:"expires_at"`
}

// Invited is whom an invitation is for.
type Invited struct {
	Name      string `json:"name"`
	Email     string `json:"email"`
	Language  string `json:"language" enum:"en,ru,bg"`
	Workspace string `json:"workspace" doc:"the name of the company that invites"`
}

type invitationToken struct {
	Body struct {
		Token string `json:"token" maxLength:"200"`
	}
}

type invitationAnswer struct {
	visit
	Body struct {
		Token    string `json:"token" maxLength:"200"`
		Password string `json:"password" maxLength:"1000"`
		Language string `json:"language" enum:"en,ru,bg"`
	}
}

func registerInvitations(r *router) {
	handle(r, created(operation("invite-person", http.MethodPost, "/people/{id}/invitation", "Make a link with which somebody chooses a password, in the place of an earlier one")), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Invitation], error) {
		i, token, err := r.People.Invite(ctx, a, in.ID)
		return &answer[Invitation]{Invitation{token, i.ExpiresAt}}, err
	})
	handle(r, created(operation("reset-password", http.MethodPost, "/people/{id}/password-reset", "Make a link with which somebody who lost theirs chooses another password")), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Invitation], error) {
		i, token, err := r.People.ResetPassword(ctx, a, in.ID)
		return &answer[Invitation]{Invitation{token, i.ExpiresAt}}, err
	})
	handle(r, operation("revoke-invitation", http.MethodDelete, "/people/{id}/invitation", "Take an invitation back"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.People.Revoke(ctx, a, in.ID)
	})
	open(r, operation("look-at-invitation", http.MethodPost, "/invitations/look", "Whom an invitation is for"), func(ctx context.Context, in *invitationToken) (*answer[Invited], error) {
		u, w, err := r.People.Invited(ctx, in.Body.Token)
		return &answer[Invited]{Invited{u.Name, u.Email, u.Language, w.Name}}, err
	})
	open(r, operation("accept-invitation", http.MethodPost, "/invitations/accept", "Choose a password and sign in"), func(ctx context.Context, in *invitationAnswer) (*entered, error) {
		u, err := r.People.Accept(ctx, in.Body.Token, in.Body.Password, in.Body.Language)
		if err != nil {
			return nil, err
		}
		f, err := r.Accounts.Factors(ctx, u.ID)
		if err != nil {
			return nil, err
		}
		return r.enter(ctx, in.visit, u, f, "link")
	})
}
