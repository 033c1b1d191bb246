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
	"kaymak/internal/store"
)

// expectActions demands these as the newest entries of a person's history.
func expectActions(t *testing.T, g *servicetest.Ground, person crm.ID, want ...string) {
	t.Helper()
	var got []string
	err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		events, err := store.Events(t.Context(), tx, store.EventQuery{Noun: "user", Record: person, Limit: int64(len(want))})
		for _, e := range events {
			got = append(got, e.Action)
		}
		return err
	})
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("history %v, %v, want %v", got, err, want)
	}
}

func opened(t *testing.T, accounts service.Accounts, person crm.ID) crm.ID {
	t.Helper()
	session, _, err := accounts.Open(t.Context(), person, from("10.0.0.1"), "password")
	if err != nil {
		t.Fatal(err)
	}
	return session.ID
}

func holds(t *testing.T, accounts service.Accounts, session crm.ID) bool {
	t.Helper()
	_, err := accounts.Resume(t.Context(), session)
	if err != nil && !fault.Is(err, fault.Unauthenticated) {
		t.Fatal(err)
	}
	return err == nil
}

func TestSessionsAreListedAndEnd(t *testing.T) {
	g, accounts, now := stopped(t)
	here := opened(t, accounts, g.Admin.UserID)
	*now = now.Add(time.Hour)
	phone, laptop := opened(t, accounts, g.Admin.UserID), opened(t, accounts, g.Admin.UserID)
	bob := hired(t, g, crm.User{Name: "Bob", Email: "bob@example.com"})
	bobs := opened(t, accounts, bob.ID)

	places, err := accounts.Places(t.Context(), g.Admin, here)
	if err != nil || len(places) != 3 || places[2].ID != here || !places[2].Current || places[0].Current || places[0].Device != "Firefox" || places[0].Address != "10.0.0.1" {
		t.Fatalf("got %+v, %v", places, err)
	}
	if err := accounts.End(t.Context(), g.Admin, bobs); err != nil || !holds(t, accounts, bobs) {
		t.Errorf("somebody else's session: %v", err)
	}
	if err := accounts.End(t.Context(), g.Admin, phone); err != nil || holds(t, accounts, phone) || !holds(t, accounts, laptop) {
		t.Errorf("one session: %v", err)
	}
	if err := accounts.EndOthers(t.Context(), g.Admin, here); err != nil || holds(t, accounts, laptop) || !holds(t, accounts, here) || !holds(t, accounts, bobs) {
		t.Errorf("the others: %v", err)
	}
	expectActions(t, g, g.Admin.UserID, "sessions_ended", "sessions_ended")
	seller := actorOf(t, g, bob.ID)
	if err := accounts.EndOf(t.Context(), seller, g.Admin.UserID); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson ends others' sessions: %v", err)
	}
	if err := accounts.EndOf(t.Context(), g.Admin, bob.ID); err != nil || holds(t, accounts, bobs) {
		t.Errorf("an administrator: %v", err)
	}
	if err := accounts.Close(t.Context(), here); err != nil || holds(t, accounts, here) {
		t.Errorf("signing out: %v", err)
	}
}

func TestASessionEndsByTime(t *testing.T) {
	g, accounts, now := stopped(t)
	begun := *now
	demanded := crm.Security{SessionDays: 2, IdleHours: 5}
	if _, err := accounts.UpdateSecurity(t.Context(), g.Admin, demanded); err != nil {
		t.Fatal(err)
	}
	session := opened(t, accounts, g.Admin.UserID)
	for _, step := range []struct {
		after time.Duration
		holds bool
	}{{5*time.Hour - time.Millisecond, true}, {9 * time.Hour, true}, {13 * time.Hour, true}, {18 * time.Hour, false}} {
		*now = begun.Add(step.after)
		if got := holds(t, accounts, session); got != step.holds {
			t.Errorf("after %s: holds %v", step.after, got)
		}
	}
	*now = begun
	busy := opened(t, accounts, g.Admin.UserID)
	for hour := range 48 {
		*now = begun.Add(time.Duration(hour) * time.Hour)
		if !holds(t, accounts, busy) {
			t.Fatalf("ended after %d hours", hour)
		}
	}
	*now = begun.Add(48 * time.Hour)
	if holds(t, accounts, busy) {
		t.Error("lives for ever by being used")
	}
	if err := accounts.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if places, err := accounts.Places(t.Context(), g.Admin, busy); err != nil || len(places) != 0 {
		t.Errorf("left after the sweep: %v, %v", places, err)
	}
}

// The use of a session is noted by whichever process saw it, and a busy writer is
// not waited for.
func TestASessionIsNotedAsUsedWithoutWaiting(t *testing.T) {
	g, accounts, now := stopped(t)
	session := opened(t, accounts, g.Admin.UserID)
	seenBy := func(accounts service.Accounts) time.Time {
		places, err := accounts.Places(t.Context(), g.Admin, session)
		if err != nil || len(places) != 1 {
			t.Fatalf("got %v, %v", places, err)
		}
		return places[0].SeenAt
	}
	*now = now.Add(time.Hour)
	err := g.Core.Store.Write(t.Context(), *now, func(*store.Tx) error {
		if !holds(t, accounts, session) {
			t.Error("the session is over")
		}
		return nil
	})
	if err != nil || !seenBy(accounts).Equal(*now) || seenBy(service.NewAccounts(g.Core)).Equal(*now) {
		t.Errorf("while somebody writes: %v", err)
	}
	*now = now.Add(time.Minute)
	if holds(t, accounts, session); !seenBy(service.NewAccounts(g.Core)).Equal(*now) {
		t.Error("a minute later nobody noted it")
	}
}

func TestSessionsEndWhenSomebodyBecomesAnother(t *testing.T) {
	people := func(g *servicetest.Ground) service.People { return service.People{Core: g.Core} }
	for name, change := range map[string]func(*testing.T, *servicetest.Ground, service.Accounts, crm.User) error{
		"role": func(t *testing.T, g *servicetest.Ground, _ service.Accounts, u crm.User) error {
			u.Role = crm.Analyst
			_, err := people(g).Update(t.Context(), g.Admin, u)
			return err
		},
		"departure": func(t *testing.T, g *servicetest.Ground, _ service.Accounts, u crm.User) error {
			if _, err := people(g).Deactivate(t.Context(), g.Admin, u.Version, crm.Handover{From: u.ID}); err != nil {
				return err
			}
			_, err := people(g).Reactivate(t.Context(), g.Admin, u.ID, u.Version+1)
			return err
		},
		"another password": func(t *testing.T, g *servicetest.Ground, accounts service.Accounts, u crm.User) error {
			here := opened(t, accounts, u.ID)
			if err := accounts.ChangePassword(t.Context(), actorOf(t, g, u.ID), here, "long enough for it", "quite another one"); err != nil {
				return err
			}
			if !holds(t, accounts, here) {
				t.Error("signed out where the password was changed")
			}
			return nil
		},
		"a lost password": func(t *testing.T, g *servicetest.Ground, _ service.Accounts, u crm.User) error {
			_, token, err := people(g).ResetPassword(t.Context(), g.Admin, u.ID)
			if err != nil {
				return err
			}
			_, err = people(g).Accept(t.Context(), token, "quite another one", "en")
			return err
		},
		"factors removed": func(t *testing.T, g *servicetest.Ground, accounts service.Accounts, u crm.User) error {
			return accounts.RemoveFactors(t.Context(), g.Admin, u.ID)
		},
	} {
		t.Run(name, func(t *testing.T) {
			g, accounts, _ := stopped(t)
			bob := hired(t, g, crm.User{Name: "Bob", Email: "bob@example.com"})
			session, admins := opened(t, accounts, bob.ID), opened(t, accounts, g.Admin.UserID)
			if err := change(t, g, accounts, bob); err != nil {
				t.Fatal(err)
			}
			if holds(t, accounts, session) {
				t.Error("the session still holds")
			}
			if !holds(t, accounts, admins) {
				t.Error("somebody else's session ended")
			}
		})
	}
}

func TestAPasswordIsChangedByWhoKnowsIt(t *testing.T) {
	g, accounts, _ := stopped(t)
	here := opened(t, accounts, g.Admin.UserID)
	if err := accounts.ChangePassword(t.Context(), g.Admin, here, "not hers", "quite another one"); path(err) != "old" {
		t.Errorf("a wrong old one: %v", err)
	}
	if err := accounts.ChangePassword(t.Context(), g.Admin, here, annsPassword, "Ann2026!!!"); path(err) != "password" {
		t.Errorf("a guessable one: %v", err)
	}
	if err := accounts.ChangePassword(t.Context(), g.Admin, here, annsPassword, "quite another one"); err != nil {
		t.Fatal(err)
	}
	expectActions(t, g, g.Admin.UserID, "password_changed")
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("10.0.0.1")); fault.CodeOf(err) != "session.refused" {
		t.Errorf("the old password: %v", err)
	}
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", "quite another one", from("10.0.0.1")); err != nil {
		t.Errorf("the new password: %v", err)
	}
	for range 5 {
		_ = accounts.ChangePassword(t.Context(), g.Admin, here, "a guess", "yet another one")
	}
	if err := accounts.ChangePassword(t.Context(), g.Admin, here, "quite another one", "yet another one"); !fault.Is(err, fault.Limit) {
		t.Errorf("the old one can be guessed at an open screen: %v", err)
	}
}

// path is the field that an error is about.
func path(err error) string {
	if e, ok := fault.As(err); ok && len(e.Fields) == 1 {
		return e.Fields[0].Path
	}
	return ""
}

func TestOnlyAnAdministratorResetsAPassword(t *testing.T) {
	g, accounts, now := stopped(t)
	head := hired(t, g, crm.User{Name: "Hedda", Email: "h@example.com", Role: crm.HeadOfSales})
	people := service.People{Core: g.Core}
	for _, a := range []access.Actor{actorOf(t, g, head.ID)} {
		if _, _, err := people.ResetPassword(t.Context(), a, g.Admin.UserID); !fault.Is(err, fault.Forbidden) {
			t.Errorf("got %v", err)
		}
	}
	_, token, err := people.ResetPassword(t.Context(), g.Admin, head.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := accounts.SignIn(t.Context(), "h@example.com", "long enough for it", from("10.0.0.1")); err != nil {
		t.Errorf("an unused link changes nothing: %v", err)
	}
	*now = now.Add(24 * time.Hour)
	if _, err := people.Accept(t.Context(), token, "quite another one", "en"); fault.CodeOf(err) != "invitation.not_found" {
		t.Errorf("a link of yesterday: %v", err)
	}
}

func TestPeopleChangeTheirOwnProfile(t *testing.T) {
	g, accounts, _ := stopped(t)
	own, err := accounts.UpdateProfile(t.Context(), g.Admin, service.Profile{Name: " Anna ", Language: "bg", TimeZone: "Asia/Almaty", Version: 1})
	if err != nil || own.Name != "Anna" || own.Language != "bg" || own.TimeZone != "Asia/Almaty" || own.Role != crm.Administrator || own.Version != 2 {
		t.Errorf("got %+v, %v", own, err)
	}
	if _, err := accounts.UpdateProfile(t.Context(), g.Admin, service.Profile{Name: "Ann", Language: "en", Version: 1}); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	if _, err := accounts.UpdateProfile(t.Context(), g.Admin, service.Profile{Name: "Ann", Language: "en", TimeZone: "Mars/Olympus", Version: 2}); path(err) != "time_zone" {
		t.Errorf("a zone of Mars: %v", err)
	}
}
