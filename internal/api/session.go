package api

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// sessions keeps what a browser's cookie stands for. The cookie holds a random
// token of which the database knows only the hash; the data names a session of
// the use cases, which alone decide whether it still holds.
type sessions struct {
	*scs.SessionManager
	secure bool
}

// What the data of a browser holds: the open session, or who has shown the
// password and when.
const (
	keySession = "session"
	keyHalfway = "halfway"
	keySince   = "since"
)

// deviceCookie says that somebody signed in with this browser before. Over TLS
// only a page that has it too can set one.
const (
	deviceCookie       = "kaymak_device"
	secureDeviceCookie = "__Secure-" + deviceCookie
)

func (s *sessions) newDeviceCookie(token string) http.Cookie {
	name := deviceCookie
	if s.secure {
		name = secureDeviceCookie
	}
	return http.Cookie{Name: name, Value: token, Path: Prefix, MaxAge: 365 * 24 * 3600, HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteLaxMode}
}

func newSessions(core *service.Core, secure bool) *sessions {
	m := scs.New()
	m.Store = core.Sessions()
	m.HashTokenInStore = true
	m.Lifetime = crm.MaxSessionDays * 24 * time.Hour
	m.Cookie.Name = "kaymak_session"
	m.Cookie.HttpOnly = true
	m.Cookie.SameSite = http.SameSiteLaxMode
	m.Cookie.Secure = secure
	if secure { // then no other host of the domain can plant one
		m.Cookie.Name = "__Host-" + m.Cookie.Name
	}
	m.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) {
		writeProblem(w, problem(r.Context(), err))
	}
	return &sessions{m, secure}
}

// resume finds who acts; Unauthenticated when nobody is signed in.
func (r *router) resume(ctx context.Context) (service.Resumed, error) {
	return r.inSession(ctx, r.Accounts.Resume)
}

func (r *router) inSession(ctx context.Context, find func(context.Context, crm.ID) (service.Resumed, error)) (service.Resumed, error) {
	id, err := crm.ParseID(r.sessions.GetString(ctx, keySession))
	if err != nil {
		return service.Resumed{}, fault.New(fault.Unauthenticated, "session.none", "Sign in first.")
	}
	who, err := find(ctx, id)
	requestOf(ctx).person = who.UserID
	return who, err
}

// actor is the signed-in person with all that is demanded of them.
func (r *router) actor(ctx context.Context) (access.Actor, error) {
	return enrolled(r.resume(ctx))
}

// enrolled refuses somebody who lacks the second factor that is demanded of them.
func enrolled(who service.Resumed, err error) (access.Actor, error) {
	if err == nil && who.MustEnrol {
		err = fault.New(fault.Forbidden, "session.enrol", "Set up a second factor first: this workspace demands one.")
	}
	return who.Actor, err
}

// own adds an operation on the signed-in person's own account. It works while the
// second factor that is demanded of them is not there yet.
func own[I, O any](r *router, op huma.Operation, do func(context.Context, service.Resumed, *I) (*O, error)) {
	open(r, op, func(ctx context.Context, in *I) (*O, error) {
		who, err := r.resume(ctx)
		if err != nil {
			return nil, err
		}
		return do(ctx, who, in)
	})
}

// entered is the answer to somebody who came a step further in.
type entered struct {
	SetCookie []http.Cookie `header:"Set-Cookie"`
	Body      Session
}

// enter lets somebody in who has shown a password: at once, or to where the second
// factor is asked.
func (r *router) enter(ctx context.Context, in visit, u crm.User, f crm.Factors, shown string) (*entered, error) {
	if !f.Any() {
		return r.admit(ctx, in, u.ID, shown)
	}
	if err := r.sessions.RenewToken(ctx); err != nil {
		return nil, fault.Wrap(err, "starting a session")
	}
	r.sessions.Put(ctx, keyHalfway, u.ID.String())
	r.sessions.Put(ctx, keySince, time.Now().UnixMilli())
	return &entered{Body: Session{SecondStep: newSecondStep(f)}}, nil
}

// halfway is who has shown the password and not yet the second factor.
func (r *router) halfway(ctx context.Context) (crm.ID, error) {
	id, err := crm.ParseID(r.sessions.GetString(ctx, keyHalfway))
	since := time.UnixMilli(r.sessions.GetInt64(ctx, keySince))
	if err != nil || time.Since(since) > service.HalfwayFor {
		return id, fault.New(fault.Unauthenticated, "session.none", "Sign in first.")
	}
	return id, nil
}

// admit opens a session under a fresh token, so that one known before signing in
// is worth nothing after.
func (r *router) admit(ctx context.Context, in visit, person crm.ID, shown string) (*entered, error) {
	session, known, err := r.Accounts.Open(ctx, person, in.from, shown)
	if err != nil {
		return nil, err
	}
	if err := r.sessions.RenewToken(ctx); err != nil {
		return nil, fault.Wrap(err, "starting a session")
	}
	r.sessions.Remove(ctx, keyHalfway)
	r.sessions.Remove(ctx, keySince)
	r.sessions.Put(ctx, keySession, session.ID.String())
	body, err := r.session(ctx)
	if err != nil {
		return nil, err
	}
	return &entered{SetCookie: []http.Cookie{r.sessions.newDeviceCookie(known)}, Body: body.Body}, nil
}

// Me is the signed-in person.
type Me struct {
	ID       crm.ID `json:"id" format:"uuid"`
	Name     string `json:"name"`
	Email    string `json:"email"`
	Role     string `json:"role" doc:"administrator, head, salesperson, analyst or the id of an own role"`
	Language string `json:"language" enum:"en,ru,bg"`
	// What the screens offer; the use cases decide for themselves.
	Powers    []string                     `json:"powers" nullable:"false" doc:"read, analyse, manage, administer, export, bulk, audit"`
	Scopes    map[string]map[string]string `json:"scopes" doc:"noun → deed → none, own, subordinates, team or all"`
	Hidden    []string                     `json:"hidden" nullable:"false" doc:"fields kept from the role, which answers leave empty: payment.margin, company.money, company.potential, contact.reach, deal.amount"`
	MustEnrol bool                         `json:"must_enrol" doc:"the workspace demands a second factor: until there is one, only the own account can be used"`
}

func newMe(who service.Resumed) *Me {
	u, a := who.User, who.Actor
	me := &Me{ID: u.ID, Name: u.Name, Email: u.Email, Role: string(u.Role), Language: u.Language, Powers: []string{}, Scopes: map[string]map[string]string{}, Hidden: access.Hidden(a), MustEnrol: who.MustEnrol}
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

// SecondStep is what somebody who has shown the password must show one of.
type SecondStep struct {
	Totp    bool `json:"totp" doc:"the code of an app, or one of those written down"`
	Passkey bool `json:"passkey"`
}

func newSecondStep(f crm.Factors) *SecondStep { return &SecondStep{f.Totp, f.Passkeys > 0} }

// Session is what a screen needs to know before anything else.
type Session struct {
	User       *Me         `json:"user,omitempty" doc:"absent when nobody is signed in"`
	SecondStep *SecondStep `json:"second_step,omitempty" doc:"the password was right; now a second factor is asked for"`
	Provider   *Door       `json:"provider,omitempty" doc:"where else one signs in; absent where nobody set it up, and to whoever is in"`
	FirstRun   bool        `json:"first_run" doc:"nobody can sign in yet: make the first administrator"`
	Workspace  *Workspace  `json:"workspace,omitempty" doc:"absent until somebody is signed in"`
}

type signInInput struct {
	visit
	Body struct {
		Email    string `json:"email" maxLength:"254"`
		Password string `json:"password" maxLength:"1000"`
	}
}

type secondStepInput struct {
	visit
	Body struct {
		Code string `json:"code" maxLength:"60" doc:"six digits of the app, or a recovery code"`
	}
}

type firstRunInput struct {
	visit
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

// visit knows where a request came from.
type visit struct {
	from   service.Visit
	origin string // of the page, where it is one of the host that was asked
}

// visitFrom is a visit of a peer, by its address without the port.
func visitFrom(peer, device string) service.Visit {
	host, _, err := net.SplitHostPort(peer)
	if err != nil {
		host = peer
	}
	return service.Visit{Address: host, Device: device}
}

// Resolve reads the peer's address without its port, and what the browser says of
// itself.
func (v *visit) Resolve(ctx huma.Context) []error {
	v.from = visitFrom(ctx.RemoteAddr(), ctx.Header("User-Agent"))
	if page, err := url.Parse(ctx.Header("Origin")); err == nil && page.Host != "" && page.Host == ctx.Host() {
		v.origin = page.Scheme + "://" + page.Host
	}
	// A false one is worth nothing: it must be known to be the person's.
	for _, name := range []string{deviceCookie, secureDeviceCookie} {
		if cookie, err := huma.ReadCookie(ctx, name); err == nil {
			v.from.Known = cookie.Value
		}
	}
	return nil
}

func registerSession(r *router) {
	open(r, operation("get-session", http.MethodGet, "/session", "Who is signed in"), func(ctx context.Context, _ *struct{}) (*answer[Session], error) {
		return r.session(ctx)
	})
	open(r, operation("sign-in", http.MethodPost, "/session", "Sign in, or come to where a second factor is asked for"), func(ctx context.Context, in *signInInput) (*entered, error) {
		u, f, err := r.Accounts.SignIn(ctx, in.Body.Email, in.Body.Password, in.from)
		if err != nil {
			return nil, err
		}
		return r.enter(ctx, in.visit, u, f, "password")
	})
	open(r, operation("show-code", http.MethodPost, "/session/code", "Show the second factor's code after the password"), func(ctx context.Context, in *secondStepInput) (*entered, error) {
		person, err := r.halfway(ctx)
		if err != nil {
			return nil, err
		}
		shown, err := r.Accounts.SecondStep(ctx, person, in.Body.Code, in.from)
		if err != nil {
			return nil, err
		}
		return r.admit(ctx, in.visit, person, "password, "+shown)
	})
	open(r, operation("sign-out", http.MethodDelete, "/session", "Sign out"), func(ctx context.Context, _ *struct{}) (*struct{}, error) {
		if id, err := crm.ParseID(r.sessions.GetString(ctx, keySession)); err == nil {
			if err := r.Accounts.Close(ctx, id); err != nil {
				return nil, err
			}
		}
		return nil, fault.Wrap(r.sessions.Destroy(ctx), "ending a session")
	})
	open(r, operation("first-run", http.MethodPost, "/first-run", "Make the workspace and its first administrator"), func(ctx context.Context, in *firstRunInput) (*entered, error) {
		b := in.Body
		u, err := r.Accounts.Begin(ctx, service.FirstRun{
			Name: b.Name, Email: b.Email, Password: b.Password, Language: b.Language, WorkspaceName: b.WorkspaceName, Currency: b.Currency, TimeZone: b.TimeZone, Country: b.Country,
		})
		if err != nil {
			return nil, err
		}
		return r.admit(ctx, in.visit, u.ID, "password")
	})
}

func (r *router) session(ctx context.Context) (*answer[Session], error) {
	out := &answer[Session]{}
	who, err := r.resume(ctx)
	if fault.Is(err, fault.Unauthenticated) {
		return r.outside(ctx)
	}
	if err != nil {
		return nil, err
	}
	w, err := r.Workspaces.Get(ctx)
	if err != nil {
		return nil, err
	}
	shape := newWorkspace(w)
	out.Body.User = newMe(who)
	out.Body.Workspace = &shape
	return out, nil
}

// outside is what somebody is told who is not, or only half, signed in.
func (r *router) outside(ctx context.Context) (*answer[Session], error) {
	out := &answer[Session]{}
	person, err := r.halfway(ctx)
	if err == nil {
		f, err := r.Accounts.Factors(ctx, person)
		out.Body.SecondStep = newSecondStep(f)
		return out, err
	}
	if out.Body.FirstRun, err = r.Accounts.IsFirstRun(ctx); err != nil {
		return nil, err
	}
	out.Body.Provider, err = r.door(ctx)
	return out, err
}
