package api

import (
	"context"
	"encoding/json"
	"net/http"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// keyCeremony is where the data of a browser holds what we asked it.
const keyCeremony = "ceremony"

// CeremonyOptions is what a browser's credentials are asked with.
type CeremonyOptions struct {
	Options map[string]any `json:"options" doc:"for PublicKeyCredential.parseCreationOptionsFromJSON or parseRequestOptionsFromJSON"`
}

// ask remembers what a browser is asked.
func (r *router) ask(ctx context.Context, c service.Ceremony, err error) (*answer[CeremonyOptions], error) {
	if err != nil {
		return nil, err
	}
	out := &answer[CeremonyOptions]{}
	if err := json.Unmarshal(c.Options, &out.Body.Options); err != nil {
		return nil, fault.Wrap(err, "asking for a passkey")
	}
	r.sessions.Put(ctx, keyCeremony, string(c.Kept))
	return out, nil
}

// answered gives what the browser was asked, which can be answered once.
func (r *router) answered(ctx context.Context) []byte {
	return []byte(r.sessions.PopString(ctx, keyCeremony))
}

type passkeyQuestion struct {
	visit
	Body struct {
		Password string `json:"password" required:"false" maxLength:"1000"`
	}
}

type passkeyAnswer struct {
	visit
	Body struct {
		Name       string         `json:"name" maxLength:"400"`
		Credential map[string]any `json:"credential" doc:"toJSON() of what the browser gave"`
	}
}

type passkeyShown struct {
	visit
	Body struct {
		Credential map[string]any `json:"credential" doc:"toJSON() of what the browser gave"`
	}
}

type passkeyConfirmed struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Password string `json:"password" required:"false" maxLength:"1000"`
	}
}

func registerPasskeys(r *router) {
	own(r, operation("begin-passkey", http.MethodPost, "/account/passkeys/begin", "Ask the browser for a new passkey"), func(ctx context.Context, who service.Resumed, in *passkeyQuestion) (*answer[CeremonyOptions], error) {
		c, err := r.Accounts.BeginPasskey(ctx, who.Actor, who.Session, in.Body.Password, r.origin(in.visit))
		return r.ask(ctx, c, err)
	})
	own(r, created(operation("add-passkey", http.MethodPost, "/account/passkeys", "Keep the passkey that the browser made")), func(ctx context.Context, who service.Resumed, in *passkeyAnswer) (*answer[RecoveryCodes], error) {
		credential, err := json.Marshal(in.Body.Credential)
		if err != nil {
			return nil, fault.Wrap(err, "reading a passkey")
		}
		codes, err := r.Accounts.AddPasskey(ctx, who.Actor, in.Body.Name, r.origin(in.visit), r.answered(ctx), credential)
		return newRecoveryCodes(codes), err
	})
	own(r, operation("remove-passkey", http.MethodPost, "/account/passkeys/{id}/remove", "Forget a passkey"), func(ctx context.Context, who service.Resumed, in *passkeyConfirmed) (*struct{}, error) {
		return nil, r.Accounts.RemovePasskey(ctx, who.Actor, who.Session, in.ID, in.Body.Password)
	})
	open(r, operation("ask-passkey", http.MethodPost, "/session/passkey/begin", "Ask the browser for a passkey to sign in with"), func(ctx context.Context, in *struct{ visit }) (*answer[CeremonyOptions], error) {
		c, err := r.Accounts.AskPasskey(r.origin(in.visit))
		return r.ask(ctx, c, err)
	})
	open(r, operation("show-passkey", http.MethodPost, "/session/passkey", "Sign in with a passkey, instead of a password or as the second factor"), func(ctx context.Context, in *passkeyShown) (*entered, error) {
		credential, err := json.Marshal(in.Body.Credential)
		if err != nil {
			return nil, fault.Wrap(err, "reading a passkey")
		}
		person, err := r.Accounts.ShowPasskey(ctx, r.origin(in.visit), r.answered(ctx), credential, in.from)
		if err != nil {
			return nil, err
		}
		return r.admit(ctx, in.visit, person, "passkey")
	})
}

// origin is the address that browsers bind passkeys to: the public one, or where
// none was given the one the browser says it is on, if it asked that host.
func (r *router) origin(v visit) string {
	if r.publicURL != "" {
		return r.publicURL
	}
	return v.origin
}
