package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// AccountForm is what people change of themselves.
type AccountForm struct {
	Name     string `json:"name" maxLength:"400"`
	Language string `json:"language" enum:"en,ru,bg"`
	TimeZone string `json:"time_zone" required:"false" maxLength:"80" doc:"the workspace's when empty"`
	Version  int64  `json:"version"`
}

// Account is the signed-in person's own way in.
type Account struct {
	AccountForm
	Email        string     `json:"email"`
	HasPassword  bool       `json:"has_password" doc:"else a fresh sign-in stands in for it"`
	Totp         bool       `json:"totp" doc:"an app makes codes"`
	RecoveryLeft int64      `json:"recovery_left" doc:"recovery codes not used yet"`
	Passkeys     []Passkey  `json:"passkeys" nullable:"false"`
	Identities   []Identity `json:"identities" nullable:"false" doc:"accounts of sign-in providers that sign the person in"`
	Demanded     bool       `json:"demanded" doc:"the workspace demands a second factor"`
}

// Passkey is a key pair of one of the person's devices.
type Passkey struct {
	ID        crm.ID     `json:"id" format:"uuid"`
	Name      string     `json:"name"`
	CreatedAt time.Time  `json:"created_at"`
	UsedAt    *time.Time `json:"used_at,omitempty"`
}

func newAccount(own service.Account) Account {
	u := own.User
	a := Account{
		AccountForm: AccountForm{Name: u.Name, Language: u.Language, TimeZone: u.TimeZone, Version: u.Version},
		Email:       u.Email, HasPassword: u.PasswordHash != "", Totp: own.Factors.Totp, RecoveryLeft: own.Factors.Recovery, Passkeys: []Passkey{}, Identities: []Identity{}, Demanded: own.Demanded,
	}
	for _, p := range own.Passkeys {
		a.Passkeys = append(a.Passkeys, Passkey{p.ID, p.Name, p.CreatedAt, p.UsedAt})
	}
	for _, i := range own.Identities {
		a.Identities = append(a.Identities, Identity{i.ID, i.Issuer, i.Email, i.CreatedAt, i.UsedAt})
	}
	return a
}

func registerAccount(r *router) {
	own(r, operation("get-account", http.MethodGet, "/account", "The signed-in person's own account"), func(ctx context.Context, who service.Resumed, _ *struct{}) (*answer[Account], error) {
		a, err := r.Accounts.Account(ctx, who.Actor)
		return &answer[Account]{newAccount(a)}, err
	})
	own(r, operation("update-account", http.MethodPut, "/account", "Change one's own name, language and time zone"), func(ctx context.Context, who service.Resumed, in *answer[AccountForm]) (*answer[Account], error) {
		a, err := r.Accounts.UpdateProfile(ctx, who.Actor, service.Profile(in.Body))
		return &answer[Account]{newAccount(a)}, err
	})
	type passwords struct {
		Body struct {
			Old      string `json:"old" maxLength:"1000"`
			Password string `json:"password" maxLength:"1000"`
		}
	}
	own(r, operation("change-password", http.MethodPut, "/account/password", "Choose another password; every other session ends"), func(ctx context.Context, who service.Resumed, in *passwords) (*struct{}, error) {
		return nil, r.Accounts.ChangePassword(ctx, who.Actor, who.Session, in.Body.Old, in.Body.Password)
	})
}

// Enrolment is what an app needs to make codes, told this once.
type Enrolment struct {
	Secret string `json:"secret" doc:"base32, to be typed"`
	URL    string `json:"url" doc:"otpauth://…"`
	QRSize int    `json:"qr_size" doc:"side of the picture's square, in its own units"`
	QRPath string `json:"qr_path" doc:"SVG path of the dark squares"`
}

// RecoveryCodes are told this once.
type RecoveryCodes struct {
	Codes []string `json:"codes" nullable:"false" doc:"empty where there were codes already"`
}

type confirmation struct {
	Body struct {
		Password string `json:"password" required:"false" maxLength:"1000"`
	}
}

func registerFactors(r *router) {
	own(r, created(operation("begin-totp", http.MethodPost, "/account/totp", "Make a secret for an app that makes codes")), func(ctx context.Context, who service.Resumed, in *confirmation) (*answer[Enrolment], error) {
		e, err := r.Accounts.BeginTotp(ctx, who.Actor, who.Session, in.Body.Password)
		return &answer[Enrolment]{Enrolment{e.Secret, e.URL, e.QR.Size, e.QR.Path}}, err
	})
	own(r, operation("confirm-totp", http.MethodPost, "/account/totp/confirm", "Show a code of the app, from when on it is asked for"), func(ctx context.Context, who service.Resumed, in *answer[codeShape]) (*answer[RecoveryCodes], error) {
		codes, err := r.Accounts.ConfirmTotp(ctx, who.Actor, in.Body.Code)
		return newRecoveryCodes(codes), err
	})
	own(r, operation("remove-totp", http.MethodPost, "/account/totp/remove", "Forget the app"), func(ctx context.Context, who service.Resumed, in *confirmation) (*struct{}, error) {
		return nil, r.Accounts.RemoveTotp(ctx, who.Actor, who.Session, in.Body.Password)
	})
	own(r, operation("renew-recovery-codes", http.MethodPost, "/account/recovery-codes", "Make recovery codes in the place of earlier ones"), func(ctx context.Context, who service.Resumed, in *confirmation) (*answer[RecoveryCodes], error) {
		codes, err := r.Accounts.RenewRecovery(ctx, who.Actor, who.Session, in.Body.Password)
		return newRecoveryCodes(codes), err
	})
	handle(r, operation("remove-factors", http.MethodDelete, "/people/{id}/factors", "Forget somebody's second factors and sign them out"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Accounts.RemoveFactors(ctx, a, in.ID)
	})
}

type codeShape struct {
	Code string `json:"code" maxLength:"60" doc:"six digits"`
}

func newRecoveryCodes(codes []string) *answer[RecoveryCodes] {
	return &answer[RecoveryCodes]{RecoveryCodes{append([]string{}, codes...)}}
}

// Place is a browser in which somebody is signed in.
type Place struct {
	ID        crm.ID    `json:"id" format:"uuid"`
	Device    string    `json:"device" doc:"what the browser calls itself"`
	Address   string    `json:"address"`
	CreatedAt time.Time `json:"created_at"`
	SeenAt    time.Time `json:"seen_at"`
	Method    string    `json:"method" doc:"what was shown to sign in: password; password, totp; password, recovery; passkey; link; link, totp; provider; empty where that was not kept"`
	Current   bool      `json:"current" doc:"the one that asks"`
}

func newPlace(p service.Place) Place {
	return Place{p.ID, p.Device, p.Address, p.CreatedAt, p.SeenAt, p.Method, p.Current}
}

func registerPlaces(r *router) {
	own(r, operation("list-sessions", http.MethodGet, "/account/sessions", "Where the person is signed in, the last used first"), func(ctx context.Context, who service.Resumed, _ *struct{}) (*answer[page[Place]], error) {
		places, err := r.Accounts.Places(ctx, who.Actor, who.Session)
		return &answer[page[Place]]{whole(places, newPlace)}, err
	})
	own(r, operation("end-session", http.MethodDelete, "/account/sessions/{id}", "Sign out in one place"), func(ctx context.Context, who service.Resumed, in *idInput) (*struct{}, error) {
		return nil, r.Accounts.End(ctx, who.Actor, in.ID)
	})
	own(r, operation("end-other-sessions", http.MethodDelete, "/account/sessions", "Sign out everywhere but here"), func(ctx context.Context, who service.Resumed, _ *struct{}) (*struct{}, error) {
		return nil, r.Accounts.EndOthers(ctx, who.Actor, who.Session)
	})
	handle(r, operation("list-person-sessions", http.MethodGet, "/people/{id}/sessions", "Where somebody is signed in"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[page[Place]], error) {
		places, err := r.Accounts.PlacesOf(ctx, a, in.ID)
		return &answer[page[Place]]{whole(places, newPlace)}, err
	})
	handle(r, operation("end-person-sessions", http.MethodDelete, "/people/{id}/sessions", "Sign somebody out everywhere"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Accounts.EndOf(ctx, a, in.ID)
	})
}

// Security is what the workspace demands of signing in.
type Security struct {
	SessionDays       int      `json:"session_days" minimum:"1" maximum:"90" doc:"a session ends so long after it began"`
	IdleHours         int      `json:"idle_hours" minimum:"1" maximum:"2160" doc:"and so long after it was used last"`
	SecondFactor      bool     `json:"second_factor" doc:"everybody needs one"`
	SecondFactorRoles []string `json:"second_factor_roles" nullable:"false" doc:"else these roles do"`
	Version           int64    `json:"version"`
}

func newSecurity(v crm.Security) *answer[Security] {
	out := Security{v.SessionDays, v.IdleHours, v.SecondFactor, []string{}, v.Version}
	for _, r := range v.SecondFactorRoles {
		out.SecondFactorRoles = append(out.SecondFactorRoles, string(r))
	}
	return &answer[Security]{out}
}

func (v Security) security() crm.Security {
	out := crm.Security{SessionDays: v.SessionDays, IdleHours: v.IdleHours, SecondFactor: v.SecondFactor, Version: v.Version}
	for _, r := range v.SecondFactorRoles {
		out.SecondFactorRoles = append(out.SecondFactorRoles, crm.Role(r))
	}
	return out
}

func registerSecurity(r *router) {
	handle(r, operation("get-security", http.MethodGet, "/security", "What the workspace demands of signing in"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[Security], error) {
		v, err := r.Accounts.Security(ctx, a)
		return newSecurity(v), err
	})
	handle(r, operation("update-security", http.MethodPut, "/security", "Change what the workspace demands of signing in"), func(ctx context.Context, a access.Actor, in *answer[Security]) (*answer[Security], error) {
		v, err := r.Accounts.UpdateSecurity(ctx, a, in.Body.security())
		return newSecurity(v), err
	})
}
