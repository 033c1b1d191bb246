package api

import (
	"context"
	"net"
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// sessions keeps who is signed in. The cookie holds a random token of which
// the database knows only the hash.
type sessions struct{ *scs.SessionManager }

const sessionUser = "user"

func newSessions(core *service.Core, secure bool) *sessions {
	m := scs.New()
	m.Store = core.Sessions()
	m.HashTokenInStore = true
	m.Lifetime = 30 * 24 * time.Hour
	m.IdleTimeout = 7 * 24 * time.Hour
	m.Cookie.Name = "kaymak_session"
	m.Cookie.HttpOnly = true
	m.Cookie.SameSite = http.SameSiteLaxMode
	m.Cookie.Secure = secure
	m.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) {
		writeProblem(w, problem(r.Context(), err))
	}
	return &sessions{m}
}

// actor is the signed-in person; Unauthenticated when there is none.
func (r *router) actor(ctx context.Context) (access.Actor, error) {
	a, _, err := r.person(ctx)
	return a, err
}

func (r *router) person(ctx context.Context) (access.Actor, crm.User, error) {
	id, err := crm.ParseID(r.sessions.GetString(ctx, sessionUser))
	if err != nil {
		return access.Actor{}, crm.User{}, fault.New(fault.Unauthenticated, "session.none", "Sign in first.")
	}
	return r.Accounts.Actor(ctx, id)
}

// begin starts a fresh session for a person, so that a token known before
// signing in is worth nothing after.
func (r *router) begin(ctx context.Context, u crm.User) error {
	if err := r.sessions.RenewToken(ctx); err != nil {
		return fault.Wrap(err, "starting a session")
	}
	r.sessions.Put(ctx, sessionUser, u.ID.String())
	return nil
}

// Me is the signed-in person.
type Me struct {
	ID       crm.ID `json:"id" format:"uuid"`
	Name     string `json:"name"`
	Email    string `json:"email"`
	Role     string `json:"role" doc:"administrator, head, salesperson, analyst or the id of an own role"`
	Language string `json:"language" enum:"en,ru,bg"`
	// What the screens offer; the use cases decide for themselves.
	Powers []string                     `json:"powers" nullable:"false" doc:"read, analyse, manage, administer, export, bulk, audit"`
	Scopes map[string]map[string]string `json:"scopes" doc:"noun → deed → none, own, subordinates, team or all"`
	Hidden []string                     `json:"hidden" nullable:"false" doc:"fields kept from the role, which answers leave empty: payment.margin, company.money, company.potential, contact.reach, deal.amount"`
}

func newMe(a access.Actor, u crm.User) *Me {
	me := &Me{ID: u.ID, Name: u.Name, Email: u.Email, Role: string(u.Role), Language: u.Language, Powers: []string{}, Scopes: map[string]map[string]string{}, Hidden: access.Hidden(a)}
	for _, p := range access.Powers(a) {
		me.Powers = append(me.Powers, string(p))
	}
	for noun, deeds := range access.Scopes(a) {
		me.Scopes[string(noun)] = map[string]string{}
		for deed, scope := range deeds {
			me.Scopes[string(noun)][string(deed)] = string(scope)
		}
	}
	return me
}

// Session is what a screen needs to know before anything else.
type Session struct {
	User      *Me        `json:"user,omitempty" doc:"absent when nobody is signed in"`
	FirstRun  bool       `json:"first_run" doc:"nobody can sign in yet: make the first administrator"`
	Workspace *Workspace `json:"workspace,omitempty" doc:"absent until somebody is signed in"`
}

type signInInput struct {
	remote
	Body struct {
		Email    string `json:"email" maxLength:"254"`
		Password string `json:"password" maxLength:"1000"`
	}
}

type firstRunInput struct {
	Body struct {
		Name          string `json:"name" maxLength:"500"`
		Email         string `json:"email" maxLength:"254"`
		Password      string `json:"password" maxLength:"1000"`
		Language      string `json:"language" enum:"en,ru,bg"`
		WorkspaceName string `json:"workspace_name" maxLength:"500"`
		Currency      string `json:"currency" maxLength:"3" example:"EUR"`
		TimeZone      string `json:"time_zone" maxLength:"80" example:"Europe/Sofia"`
		Country       string `json:"country" maxLength:"2" enum:"ru,bg," doc:"whose working calendar holds; empty for a plain five-day week"`
	}
}

// remote knows where a request came from.
type remote struct{ address string }

// Resolve reads the peer's address without its port.
func (r *remote) Resolve(ctx huma.Context) []error {
	host, _, err := net.SplitHostPort(ctx.RemoteAddr())
	if err != nil {
		host = ctx.RemoteAddr()
	}
	r.address = host
	return nil
}

func registerSession(r *router) {
	open(r, operation("get-session", http.MethodGet, "/session", "Who is signed in"), func(ctx context.Context, _ *struct{}) (*answer[Session], error) {
		return r.session(ctx)
	})
	open(r, operation("sign-in", http.MethodPost, "/session", "Sign in"), func(ctx context.Context, in *signInInput) (*answer[Session], error) {
		u, err := r.Accounts.SignIn(ctx, in.Body.Email, in.Body.Password, in.address)
		if err != nil {
			return nil, err
		}
		if err := r.begin(ctx, u); err != nil {
			return nil, err
		}
		return r.session(ctx)
	})
	open(r, operation("sign-out", http.MethodDelete, "/session", "Sign out"), func(ctx context.Context, _ *struct{}) (*struct{}, error) {
		return nil, fault.Wrap(r.sessions.Destroy(ctx), "ending a session")
	})
	open(r, operation("first-run", http.MethodPost, "/first-run", "Make the workspace and its first administrator"), func(ctx context.Context, in *firstRunInput) (*answer[Session], error) {
		b := in.Body
		u, err := r.Accounts.Begin(ctx, service.FirstRun{
			Name: b.Name, Email: b.Email, Password: b.Password, Language: b.Language, WorkspaceName: b.WorkspaceName, Currency: b.Currency, TimeZone: b.TimeZone, Country: b.Country,
		})
		if err != nil {
			return nil, err
		}
		if err := r.begin(ctx, u); err != nil {
			return nil, err
		}
		return r.session(ctx)
	})
}

func (r *router) session(ctx context.Context) (*answer[Session], error) {
	out := &answer[Session]{}
	a, u, err := r.person(ctx)
	if fault.Is(err, fault.Unauthenticated) {
		out.Body.FirstRun, err = r.Accounts.IsFirstRun(ctx)
		return out, err
	}
	if err != nil {
		return nil, err
	}
	w, err := r.Workspaces.Get(ctx)
	if err != nil {
		return nil, err
	}
	shape := newWorkspace(w)
	out.Body.User = newMe(a, u)
	out.Body.Workspace = &shape
	return out, nil
}
