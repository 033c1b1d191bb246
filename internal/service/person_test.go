package service_test

import (
	"slices"
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// hired adds somebody; they sign in where an address is given.
func hired(t *testing.T, g *servicetest.Ground, u crm.User) crm.User {
	t.Helper()
	people := service.People{Core: g.Core}
	p, err := people.Add(t.Context(), g.Admin, u)
	if err != nil {
		t.Fatal(err)
	}
	if u.Email == "" {
		return p.User
	}
	_, token, err := people.Invite(t.Context(), g.Admin, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	joined, err := people.Accept(t.Context(), token, "long enough for it", "ru")
	if err != nil {
		t.Fatal(err)
	}
	return joined
}

func actorOf(t *testing.T, g *servicetest.Ground, id crm.ID) access.Actor {
	t.Helper()
	a, _, err := service.NewAccounts(g.Core).Actor(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ownedBy(t *testing.T, g *servicetest.Ground, name string, owner, second crm.ID) crm.Company {
	t.Helper()
	c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: name, OwnerID: owner, SecondID: second})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnInvitationWorksOnce(t *testing.T) {
	g := servicetest.New(t)
	people, accounts := service.People{Core: g.Core}, service.NewAccounts(g.Core)
	bob, err := people.Add(t.Context(), g.Admin, crm.User{Name: "Bob", Email: "Bob@example.com", TimeShare: 10000})
	if err != nil {
		t.Fatal(err)
	}
	_, first, err := people.Invite(t.Context(), g.Admin, bob.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, second, err := people.Invite(t.Context(), g.Admin, bob.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := people.Invited(t.Context(), first); fault.CodeOf(err) != "invitation.not_found" {
		t.Errorf("the earlier link still holds: %v", err)
	}
	if _, err := people.Accept(t.Context(), second, "short", "bg"); !fault.Is(err, fault.Invalid) {
		t.Errorf("a short password: %v", err)
	}
	u, err := people.Accept(t.Context(), second, "long enough for it", "bg")
	if err != nil || u.Language != "bg" {
		t.Fatalf("%+v, %v", u, err)
	}
	if _, err := people.Accept(t.Context(), second, "somebody else's choice", "bg"); fault.CodeOf(err) != "invitation.not_found" {
		t.Errorf("a used link: %v", err)
	}
	if _, _, err := accounts.SignIn(t.Context(), "bob@example.com", "long enough for it", from("10.0.0.1")); err != nil {
		t.Errorf("signing in: %v", err)
	}
	if _, _, err := people.Invite(t.Context(), g.Admin, bob.ID); fault.CodeOf(err) != "invitation.joined" {
		t.Errorf("inviting somebody who signs in: %v", err)
	}
}

func TestAnInvitationEnds(t *testing.T) {
	week := crm.InvitationDays * 24 * time.Hour
	for name, end := range map[string]func(t *testing.T, g *servicetest.Ground, p service.Person){
		"by time": func(_ *testing.T, g *servicetest.Ground, _ service.Person) {
			g.Core.Now = func() time.Time { return servicetest.Now.Add(week) }
		},
		"taken back": func(t *testing.T, g *servicetest.Ground, p service.Person) {
			if err := (service.People{Core: g.Core}).Revoke(t.Context(), g.Admin, p.ID); err != nil {
				t.Fatal(err)
			}
		},
		"with another address": func(t *testing.T, g *servicetest.Ground, p service.Person) {
			p.Email = "robert@example.com"
			if _, err := (service.People{Core: g.Core}).Update(t.Context(), g.Admin, p.User); err != nil {
				t.Fatal(err)
			}
		},
		"when they leave": func(t *testing.T, g *servicetest.Ground, p service.Person) {
			if _, err := (service.People{Core: g.Core}).Deactivate(t.Context(), g.Admin, 1, crm.Handover{From: p.ID}); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			g := servicetest.New(t)
			people := service.People{Core: g.Core}
			bob, err := people.Add(t.Context(), g.Admin, crm.User{Name: "Bob", Email: "bob@example.com"})
			if err != nil {
				t.Fatal(err)
			}
			_, token, err := people.Invite(t.Context(), g.Admin, bob.ID)
			if err != nil {
				t.Fatal(err)
			}
			g.Core.Now = func() time.Time { return servicetest.Now.Add(week - time.Millisecond) }
			if _, _, err := people.Invited(t.Context(), token); err != nil {
				t.Fatalf("to the last moment: %v", err)
			}
			end(t, g, bob)
			if _, err := people.Accept(t.Context(), token, "long enough for it", "en"); fault.CodeOf(err) != "invitation.not_found" {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestSomebodyMustAdminister(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	ann, err := people.Get(t.Context(), g.Admin, g.Admin.UserID)
	if err != nil {
		t.Fatal(err)
	}
	// Bob administers too, by an own role, but has not chosen a password.
	role, err := service.Roles{Core: g.Core}.Create(t.Context(), g.Admin, crm.OwnRole{Name: "Deputy", Rights: crm.Rights{Powers: crm.Powers}})
	if err != nil {
		t.Fatal(err)
	}
	bob, err := people.Add(t.Context(), g.Admin, crm.User{Name: "Bob", Email: "bob@example.com", Role: role.Role()})
	if err != nil {
		t.Fatal(err)
	}
	demoted := ann.User
	demoted.Role = crm.Analyst
	if _, err := people.Update(t.Context(), g.Admin, demoted); fault.CodeOf(err) != "user.last_administrator" {
		t.Errorf("demoting the last one: %v", err)
	}
	nameless := ann.User
	nameless.Email = ""
	if _, err := people.Update(t.Context(), g.Admin, nameless); fault.CodeOf(err) != "user.last_administrator" {
		t.Errorf("taking the last one's address: %v", err)
	}
	if _, err := people.Deactivate(t.Context(), g.Admin, ann.Version, crm.Handover{From: ann.ID}); fault.CodeOf(err) != "user.self" {
		t.Errorf("leaving by oneself: %v", err)
	}
	_, token, err := people.Invite(t.Context(), g.Admin, bob.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := people.Accept(t.Context(), token, "long enough for it", "en"); err != nil {
		t.Fatal(err)
	}
	deputy := actorOf(t, g, bob.ID)
	if _, err := people.Deactivate(t.Context(), deputy, ann.Version, crm.Handover{From: ann.ID}); err != nil {
		t.Errorf("Bob remains: %v", err)
	}
	role.Rights.Powers = []crm.Power{crm.PowerRead}
	if _, err := (service.Roles{Core: g.Core}).Update(t.Context(), deputy, role); fault.CodeOf(err) != "user.last_administrator" {
		t.Errorf("taking the power from the last one's role: %v", err)
	}
}

func TestNobodyGrantsMoreThanTheyHold(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	head := actorOf(t, g, hired(t, g, crm.User{Name: "Hedda", Email: "h@example.com", Role: crm.HeadOfSales}).ID)
	ann, _ := people.Get(t.Context(), g.Admin, g.Admin.UserID)
	for _, c := range []struct {
		role crm.Role
		code string
	}{{crm.Salesperson, ""}, {crm.Analyst, ""}, {crm.HeadOfSales, ""}, {crm.Administrator, "access.beyond"}} {
		if _, err := people.Add(t.Context(), head, crm.User{Name: "New", Role: c.role}); fault.CodeOf(err) != c.code && (err != nil || c.code != "") {
			t.Errorf("%s: %v", c.role, err)
		}
	}
	// An administrator's address is the way into their account.
	ann.Email = "mine@example.com"
	if _, err := people.Update(t.Context(), head, ann.User); fault.CodeOf(err) != "access.beyond" {
		t.Errorf("an administrator's address: %v", err)
	}
	if _, err := people.Deactivate(t.Context(), head, ann.Version, crm.Handover{From: ann.ID}); fault.CodeOf(err) != "access.beyond" {
		t.Errorf("an administrator's place: %v", err)
	}
	seller := actorOf(t, g, hired(t, g, crm.User{Name: "Sol", Email: "s@example.com"}).ID)
	if _, err := people.Add(t.Context(), seller, crm.User{Name: "New"}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson: %v", err)
	}
	all, err := people.List(t.Context(), seller)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if (p.Email != "") != (p.ID == seller.UserID) {
			t.Errorf("a salesperson sees the address %q of %s", p.Email, p.Name)
		}
	}
}

// Who manages but sees only a team may not widen it.
func TestPlacingPeopleTakesSomebodyWhoSeesEverything(t *testing.T) {
	g := servicetest.New(t)
	rights := crm.Rights{Records: map[crm.Noun]map[crm.Deed]crm.Scope{}, Powers: []crm.Power{crm.PowerRead, crm.PowerManage}}
	for _, noun := range crm.Nouns {
		rights.Records[noun] = map[crm.Deed]crm.Scope{crm.DeedRead: crm.ScopeTeam}
	}
	role, err := service.Roles{Core: g.Core}.Create(t.Context(), g.Admin, crm.OwnRole{Name: "Team lead", Rights: rights})
	if err != nil {
		t.Fatal(err)
	}
	team, err := service.Teams{Core: g.Core}.Create(t.Context(), g.Admin, crm.Team{Name: "North"})
	if err != nil {
		t.Fatal(err)
	}
	lead := hired(t, g, crm.User{Name: "Lea", Email: "l@example.com", Role: role.Role()})
	lead.TeamID = team.ID
	if _, err := (service.People{Core: g.Core}).Update(t.Context(), actorOf(t, g, lead.ID), lead); !fault.Is(err, fault.Forbidden) {
		t.Errorf("got %v", err)
	}
	if _, err := (service.Teams{Core: g.Core}).Create(t.Context(), actorOf(t, g, lead.ID), crm.Team{Name: "South"}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("got %v", err)
	}
}

func TestManagersFormNoCircle(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	top := hired(t, g, crm.User{Name: "Top"})
	mid := hired(t, g, crm.User{Name: "Mid", ManagerID: top.ID})
	low := hired(t, g, crm.User{Name: "Low", ManagerID: mid.ID})
	for _, manager := range []crm.ID{top.ID, mid.ID, low.ID} {
		top.ManagerID = manager
		_, err := people.Update(t.Context(), g.Admin, top)
		e, ok := fault.As(err)
		if !ok || len(e.Fields) != 1 || e.Fields[0].Path != "manager_id" {
			t.Errorf("got %v", err)
		}
	}
	low.ManagerID = top.ID
	if _, err := people.Update(t.Context(), g.Admin, low); err != nil {
		t.Errorf("skipping one level: %v", err)
	}
	if under := actorOf(t, g, top.ID).Subordinates; len(under) != 2 || !slices.Contains(under, low.ID) {
		t.Errorf("under Top: %v", under)
	}
}
