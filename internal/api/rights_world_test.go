package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"kaymak/internal/access"
	"kaymak/internal/api"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
)

// The world of the rights test. Five people of five roles stand in it, each in the
// middle of the same small scene; what they do is tried on a record of each kind:
//
//	   somebody (foreign)               own      is theirs
//	                                    second   is somebody's, they are its second owner
//	ANN ──── MATE of the same team      sub      is SUB's
//	 │                                  mate     is MATE's
//	SUB who reports to her              foreign  is somebody's
//	                                    nobody   is nobody's
//
// ANN is, one after the other, the administrator, the head of sales, a salesperson,
// the analyst, and the clerk, whose own role sees the team's records and changes
// their own.
var (
	actors    = []string{"administrator", "head", "salesperson", "analyst", "clerk"}
	relations = []string{"own", "second", "sub", "mate", "foreign", "nobody"}
)

// What must not reach whoever is kept from it: amounts, potential, the gap between
// them, margins, amounts of deals.
const markPaid, markMargin, markPotential, markGap, markDeal = 77_770_001, 55_550_001, 99_990_003, 22_220_002, 66_660_001

// markPhone is a telephone number.
const markPhone = "0888777123"

// markEmail is an address of a contact.
const markEmail = "reach@example.com"

// marks are those words as an answer would have them.
var marks = []string{"77770001", "55550001", "99990003", "22220002", "66660001", "888777123", markEmail}

// world is a folder with data, and what is in it.
type world struct {
	folder  string
	cookies map[string]string            // actor → session
	ids     map[string]map[string]string // actor, or actor and relation → name → id
}

// builder fills the world through the use cases, as the administrator.
type builder struct {
	*world
	t        *testing.T
	core     *service.Core
	admin    access.Actor
	stranger crm.ID
	clerk    crm.Role
}

func newWorld(t *testing.T) *world {
	w := &world{folder: t.TempDir(), cookies: map[string]string{}, ids: map[string]map[string]string{}}
	core, close := w.open(t, w.folder)
	b := &builder{world: w, t: t, core: core}
	b.people()
	for _, name := range actors {
		b.around(name)
	}
	b.schedules()
	b.scenarios()
	w.signIn(t, core)
	close()
	return w
}

// open opens the data in a folder; jobs stay in their queue.
func (w *world) open(t *testing.T, folder string) (*service.Core, func()) {
	t.Helper()
	st, err := store.Open(t.Context(), store.Config{File: filepath.Join(folder, "kaymak.db")})
	if err != nil {
		t.Fatal(err)
	}
	core := service.NewCore(st, folder, slog.New(slog.DiscardHandler))
	core.Enqueue = func(context.Context, *store.Tx, crm.ID) error { return nil }
	return core, func() {
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// copied is a handler on a copy of the world, so that nothing an operation does
// reaches the next one.
func (w *world) copied(t *testing.T) http.Handler {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(w.folder)); err != nil {
		t.Fatal(err)
	}
	core, close := w.open(t, folder)
	t.Cleanup(close)
	return handlerOn(core)
}

func handlerOn(core *service.Core) http.Handler {
	return api.NewHandler(core, api.NewServices(core), api.Config{Version: "test", UI: http.NotFoundHandler()})
}

func must[T any](b *builder) func(T, error) T {
	b.t.Helper()
	return func(v T, err error) T {
		b.t.Helper()
		if err != nil {
			b.t.Fatal(err)
		}
		return v
	}
}

const worldPassword = "long enough for it"

func (b *builder) people() {
	first := must[crm.User](b)(service.NewAccounts(b.core).Begin(b.t.Context(), service.FirstRun{
		Name: "administrator", Email: "administrator@example.com", Password: worldPassword, Language: "en", WorkspaceName: "W", Currency: "EUR", TimeZone: "Europe/Sofia", Country: "bg",
	}))
	b.admin = access.Actor{UserID: first.ID, Role: first.Role}
	b.note("administrator", "self", first.ID)
	rights := crm.Rights{Powers: []crm.Power{crm.PowerRead}, Records: map[crm.Noun]map[crm.Deed]crm.Scope{}}
	for _, noun := range crm.Nouns {
		rights.Records[noun] = map[crm.Deed]crm.Scope{crm.DeedRead: crm.ScopeTeam, crm.DeedCreate: crm.ScopeOwn, crm.DeedEdit: crm.ScopeOwn}
	}
	b.clerk = b.role("Clerk", rights)
	b.stranger = b.person("Somebody", "", "", crm.ID{}, crm.ID{})
	b.person("blind", "blind@example.com", b.role("Blind", blindRights()), crm.ID{}, crm.ID{})
}

// blindRights hide everything from somebody who may do everything.
func blindRights() crm.Rights {
	rights, _ := crm.BuiltInRights(crm.Administrator)
	rights.Hidden = crm.Hideable
	return rights
}

func (b *builder) role(name string, rights crm.Rights) crm.Role {
	return must[crm.OwnRole](b)(service.Roles{Core: b.core}.Create(b.t.Context(), b.admin, crm.OwnRole{Name: name, Rights: rights})).Role()
}

func (b *builder) person(name, email string, role crm.Role, team, manager crm.ID) crm.ID {
	people := service.People{Core: b.core}
	p := must[service.Person](b)(people.Add(b.t.Context(), b.admin, crm.User{Name: name, Email: email, Role: role, TeamID: team, ManagerID: manager}))
	if email != "" {
		_, token, err := people.Invite(b.t.Context(), b.admin, p.ID)
		if err != nil {
			b.t.Fatal(err)
		}
		must[crm.User](b)(people.Accept(b.t.Context(), token, worldPassword, "en"))
	}
	b.note(name, "self", p.ID)
	return p.ID
}

// note remembers what a placeholder of a row stands for.
func (b *builder) note(where, name string, id crm.ID) {
	if b.ids[where] == nil {
		b.ids[where] = map[string]string{}
	}
	b.ids[where][name] = id.String()
}

// around builds the scene around one actor.
func (b *builder) around(name string) {
	ctx := b.t.Context()
	team := must[crm.Team](b)(service.Teams{Core: b.core}.Create(ctx, b.admin, crm.Team{Name: "Team of the " + name}))
	roles := map[string]crm.Role{"clerk": b.clerk}
	role, own := roles[name]
	if !own {
		role = crm.Role(name)
	}
	var self crm.ID
	if name == "administrator" {
		self = b.admin.UserID
		u := must[service.Person](b)(service.People{Core: b.core}.Get(ctx, b.admin, self))
		u.TeamID = team.ID
		must[service.Person](b)(service.People{Core: b.core}.Update(ctx, b.admin, u.User))
	} else {
		self = b.person(name, name+"@example.com", role, team.ID, crm.ID{})
	}
	sub, mate := b.person(name+"'s sub", "", "", crm.ID{}, self), b.person(name+"'s mate", "", "", team.ID, crm.ID{})
	owners := map[string][2]crm.ID{"own": {self}, "second": {b.stranger, self}, "sub": {sub}, "mate": {mate}, "foreign": {b.stranger}, "nobody": {}}
	b.general(name)
	for _, relation := range relations {
		b.records(name, relation, owners[relation][0], owners[relation][1])
		b.note(name+" "+relation, "owner", owners[relation][0])
		b.note(name+" "+relation, "first", owners[relation][0])
		b.note(name+" "+relation, "other", owners[relation][1])
		b.note(name+" "+relation, "sub", sub)
		b.note(name+" "+relation, "stranger", b.stranger)
	}
	b.shared(name)
	b.balance(name)
}

// records makes a company of these owners and what hangs on it.
func (b *builder) records(name, relation string, owner, second crm.ID) {
	ctx, where := b.t.Context(), name+" "+relation
	c := must[crm.Company](b)(service.Companies{Core: b.core}.Create(ctx, b.admin, crm.Company{Name: where, OwnerID: owner, SecondID: second}))
	b.note(where, "company", c.ID)
	c.Note = "met at the fair"
	c = must[crm.Company](b)(service.Companies{Core: b.core}.Update(ctx, b.admin, c))
	b.note(where, "event", must[service.HistoryPart](b)(service.Histories{Core: b.core}.OfRecord(ctx, b.admin, "company", c.ID, crm.ID{}, 1)).Events[0].ID)
	must[crm.Company](b)(service.Potentials{Core: b.core}.Assess(ctx, b.admin, crm.Potential{CompanyID: c.ID, Low: markPotential, Likely: markPotential, High: markPotential, Evidence: "a tender of 99990003"}))
	day := civil.DateOf(b.core.Now(), b.core.Now().Location())
	margin := int64(markMargin)
	err := b.core.Store.Write(ctx, b.core.Now(), func(tx *store.Tx) error {
		paid := crm.Payment{ID: crm.PaymentID(day, [16]byte(c.ID)), CompanyID: c.ID, PaidOn: day, Amount: markPaid, Margin: &margin, Purpose: "invoice of 77770001", Version: 1}
		if err := store.LoadPayments(ctx, tx, func(yield func(crm.Payment) bool) { yield(paid) }); err != nil {
			return err
		}
		sums := []crm.DaySum{{Day: day, Revenue: markPaid, Margin: margin, Count: 1}}
		if err := store.LoadDays(ctx, tx, func(yield func(store.CompanyDays) bool) { yield(store.CompanyDays{CompanyID: c.ID, Days: sums}) }); err != nil {
			return err
		}
		full, err := store.Company(ctx, tx, c.ID)
		full.Standing.Value, full.Standing.Actual, full.Standing.Gap, full.Standing.FirstPaidOn, full.Standing.LastPaidOn = markPaid, markPaid, markGap, day, day
		if err != nil {
			return err
		}
		return store.SetStanding(ctx, tx, c.ID, full.Standing)
	})
	if err != nil {
		b.t.Fatal(err)
	}
	must[crm.Override](b)(service.Overrides{Core: b.core}.Save(ctx, b.admin, crm.Override{CompanyID: c.ID, Treatment: "call", Operations: map[string]float64{"call": 12}, Reason: "asked for it", Until: day + 100}))
	b.away(where, owner, second)
	b.twins(where, owner, second)
	b.farewell(where, owner, second)
	if owner.IsZero() {
		owner = b.stranger // there are no activities and deals of nobody
	}
	b.note(where, "person", owner)
	b.contacts(where, c.ID)
	b.doubles(where, c.ID)
	b.activities(name, where, c.ID, owner)
	b.deals(where, c.ID, owner)
	b.tasks(where, c.ID, owner)
	b.notes(where, c.ID)
	b.files(where, c.ID)
}

// away makes a company of these owners that was deleted.
func (b *builder) away(where string, owner, second crm.ID) {
	companies := service.Companies{Core: b.core}
	c := must[crm.Company](b)(companies.Create(b.t.Context(), b.admin, crm.Company{Name: where + ", deleted", OwnerID: owner, SecondID: second}))
	b.note(where, "away", c.ID)
	if err := companies.Delete(b.t.Context(), b.admin, c.ID, c.Version); err != nil {
		b.t.Fatal(err)
	}
}

// shared makes a view that everybody sees and a change of many records, both the
// administrator's.
func (b *builder) shared(name string) {
	ctx, any := b.t.Context(), b.ids[name+" own"]["company"]
	b.ids[name]["any"] = any
	b.note(name, "view", must[crm.View](b)(service.Views{Core: b.core}.Create(ctx, b.admin, crm.View{Noun: crm.NounCompany, Name: "For the " + name, Share: crm.ShareAll})).ID)
	wish := crm.BulkWish{IDs: []crm.ID{must[crm.ID](b)(crm.ParseID(any))}, Change: crm.BulkChange{Deed: crm.DeedEdit, Field: "city", Value: "Sofia"}}
	b.note(name, "bulk", must[crm.Bulk](b)(service.Bulks{Core: b.core}.Start(ctx, b.admin, crm.NounCompany, wish)).ID)
}

// deals makes one of the owner's with the company, and one that was deleted.
func (b *builder) deals(where string, company, owner crm.ID) {
	deals := service.Deals{Core: b.core}
	for _, word := range []string{"deal", "lost"} {
		made := must[service.DealCard](b)(deals.Create(b.t.Context(), b.admin, crm.Deal{Title: word + " " + where, CompanyID: company, OwnerID: owner, Amount: markDeal}))
		b.note(where, word, made.ID)
		b.past("deal", made.ID, crm.Change{Field: "amount", Before: 1, After: markDeal}, crm.Change{Field: "products", After: []string{"for 66660001"}})
		if word == "lost" {
			if err := deals.Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

// contacts makes somebody at the company, and somebody there who was deleted.
func (b *builder) contacts(where string, company crm.ID) {
	contacts := service.Contacts{Core: b.core}
	for _, word := range []string{"contact", "gone"} {
		c := crm.Contact{GivenName: where, Links: []crm.ContactLink{{CompanyID: company}}, Phones: []crm.Phone{{Typed: markPhone}}, Emails: []crm.Email{{Address: markEmail}}}
		made := must[service.ContactCard](b)(contacts.Create(b.t.Context(), b.admin, c))
		b.note(where, word, made.ID)
		b.past("contact", made.ID, crm.Change{Field: "phones", After: made.Phones}, crm.Change{Field: "emails", After: made.Emails})
		if word == "gone" {
			if err := contacts.Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

// past adds to a record's history what changed before.
func (b *builder) past(noun string, id crm.ID, changes ...crm.Change) {
	err := b.core.Store.Write(b.t.Context(), b.core.Now(), func(tx *store.Tx) error {
		e := crm.Event{ID: crm.ID(uuid.Must(uuid.NewV7())), At: tx.Now, UserID: b.admin.UserID, Noun: noun, RecordID: id, Action: "updated", Changes: changes}
		return store.InsertEvent(b.t.Context(), tx, e)
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// activities makes one of the owner's with the company, and one that was deleted.
func (b *builder) activities(name, where string, company, person crm.ID) {
	operation := must[crm.ID](b)(crm.ParseID(b.ids[name]["operation"]))
	for _, word := range []string{"activity", "trashed"} {
		v := crm.Activity{CompanyID: company, OperationID: operation, Persons: []crm.ID{person}, State: crm.ActivityDone, Minutes: service.NormMinutes, MinutesBy: crm.MinutesTyped}
		made := must[service.Logged](b)(service.Activities{Core: b.core}.Create(b.t.Context(), b.admin, v, nil))
		b.note(where, word, made.ID)
		if word == "trashed" {
			if err := (service.Activities{Core: b.core}).Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

// general makes what belongs to nobody, once for each actor, so that one who takes
// it away does not take it from the next.
func (b *builder) general(name string) {
	ctx := b.t.Context()
	id := func(role crm.Role) crm.ID {
		return must[crm.ID](b)(crm.ParseID(string(role)))
	}
	b.note(name, "role", id(b.role("Spare role of the "+name, crm.Rights{})))
	b.note(name, "tag", must[crm.Tag](b)(service.Tags{Core: b.core}.Create(ctx, b.admin, crm.Tag{Name: "Tag of the " + name})).ID)
	b.note(name, "custom", must[crm.CustomField](b)(service.Customs{Core: b.core}.Create(ctx, b.admin, crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomText, Name: "Field of the " + name})).ID)
	b.market(name)
	b.note(name, "team", must[crm.Team](b)(service.Teams{Core: b.core}.Create(ctx, b.admin, crm.Team{Name: "Spare team of the " + name})).ID)
	guest := must[service.Person](b)(service.People{Core: b.core}.Add(ctx, b.admin, crm.User{Name: "Guest of the " + name, Email: "guest-" + name + "@example.com"}))
	if _, _, err := (service.People{Core: b.core}).Invite(ctx, b.admin, guest.ID); err != nil {
		b.t.Fatal(err)
	}
	b.note(name, "guest", guest.ID)
	b.note(name, "stranger", b.stranger)
	work := must[service.OperationNorms](b)(service.Operations{Core: b.core}.Create(ctx, b.admin, "Tasting for the "+name, crm.Norm{Minutes: 30, PerTrip: 1, ValidFrom: civil.DateOf(b.core.Now(), b.core.Now().Location())}))
	b.note(name, "operation", work.ID)
	b.note(name, "import", must[crm.Import](b)(service.Imports{Core: b.core}.Upload(ctx, b.admin, "clients.csv", strings.NewReader("name;city\nMetal;Sofia\n"))).ID)
	b.note(name, "job", must[crm.ID](b)(service.Potentials{Core: b.core}.EstimateAll(ctx, b.admin)))
	day := civil.DateOf(b.core.Now(), b.core.Now().Location())
	pipelines := must[[]crm.Pipeline](b)(service.Pipelines{Core: b.core}.List(ctx, b.admin))
	b.note(name, "pipeline", pipelines[0].ID)
	b.note(name, "stage", pipelines[0].Stages[1].ID)
	b.note(name, "reason", must[[]crm.Reason](b)(service.Pipelines{Core: b.core}.Reasons(ctx, b.admin))[0].ID)
	b.note(name, "run", must[crm.AnalysisRun](b)(service.Analyses{Core: b.core}.Apply(ctx, b.admin, wideQuestion(day))).ID)
}

// signIn gives everybody a session.
func (w *world) signIn(t *testing.T, core *service.Core) {
	handler := handlerOn(core)
	for _, name := range append([]string{"blind"}, actors...) {
		r := send(handler, http.MethodPost, "/session", `{"email":"`+name+`@example.com","password":"`+worldPassword+`"}`, "")
		if r.Code != http.StatusOK {
			t.Fatalf("%s: %d %s", name, r.Code, r.Body)
		}
		for _, cookie := range r.Result().Cookies() {
			if cookie.Name == "kaymak_session" {
				w.cookies[name] = cookie.Name + "=" + cookie.Value
			}
		}
	}
}

func send(handler http.Handler, method, path, body, cookie string) *httptest.ResponseRecorder {
	req := httptest.NewRequest(method, api.Prefix+path, strings.NewReader(body))
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	if cookie != "" {
		req.Header.Set("Cookie", cookie)
	}
	rec := httptest.NewRecorder()
	handler.ServeHTTP(rec, req)
	return rec
}
