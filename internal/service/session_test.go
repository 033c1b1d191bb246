package service_test

import (
	"testing"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func TestTheFirstRunWorksOnce(t *testing.T) {
	g := servicetest.New(t)
	_, err := service.NewAccounts(g.Core).Begin(t.Context(), service.FirstRun{
		Name: "Eve", Email: "eve@example.com", Password: "another password", Language: "en", WorkspaceName: "Mine now", Currency: "EUR", TimeZone: "UTC",
	})
	if fault.CodeOf(err) != "first_run.over" {
		t.Errorf("got %v", err)
	}
}

func TestFirstRunNamesEveryFieldToMend(t *testing.T) {
	g := servicetest.New(t)
	base := service.FirstRun{Name: "Ann", Email: "a@b.c", Password: "long enough", Language: "en", WorkspaceName: "W", Currency: "EUR", TimeZone: "Europe/Sofia"}
	cases := map[string]func(*service.FirstRun){
		"name":      func(f *service.FirstRun) { f.Name = "  " },
		"email":     func(f *service.FirstRun) { f.Email = "" },
		"password":  func(f *service.FirstRun) { f.Password = "short" },
		"currency":  func(f *service.FirstRun) { f.Currency = "euro" },
		"time_zone": func(f *service.FirstRun) { f.TimeZone = "Mars/Olympus" },
		"language":  func(f *service.FirstRun) { f.Language = "xx" },
	}
	for path, spoil := range cases {
		t.Run(path, func(t *testing.T) {
			form := base
			spoil(&form)
			_, err := service.NewAccounts(g.Core).Begin(t.Context(), form)
			e, ok := fault.As(err)
			if !ok || e.Kind != fault.Invalid || len(e.Fields) == 0 || e.Fields[0].Path != path {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestSignInTellsNothingAboutWhoExists(t *testing.T) {
	g := servicetest.New(t)
	accounts := service.NewAccounts(g.Core)
	_, unknown := accounts.SignIn(t.Context(), "nobody@example.com", "correct horse battery", "10.0.0.1")
	_, wrong := accounts.SignIn(t.Context(), "ann@example.com", "wrong password", "10.0.0.1")
	if fault.CodeOf(unknown) != "session.refused" || unknown.Error() != wrong.Error() {
		t.Errorf("unknown: %v, wrong: %v", unknown, wrong)
	}
	u, err := accounts.SignIn(t.Context(), " Ann@Example.com ", "correct horse battery", "10.0.0.1")
	if err != nil || u.ID != g.Admin.UserID {
		t.Errorf("got %v, %v", u, err)
	}
}

func TestGuessingIsSlowedDownWithoutLockingTheOwnerOut(t *testing.T) {
	g := servicetest.New(t)
	now := servicetest.Now
	g.Core.Now = func() time.Time { return now }
	accounts := service.NewAccounts(g.Core)
	for range 8 {
		_, err := accounts.SignIn(t.Context(), "ann@example.com", "guess", "6.6.6.6")
		if fault.CodeOf(err) != "session.refused" {
			t.Fatalf("got %v", err)
		}
	}
	if _, err := accounts.SignIn(t.Context(), "ann@example.com", "correct horse battery", "6.6.6.6"); !fault.Is(err, fault.Limit) {
		t.Errorf("the guesser was not stopped: %v", err)
	}
	if _, err := accounts.SignIn(t.Context(), "ann@example.com", "correct horse battery", "10.0.0.1"); err != nil {
		t.Errorf("the owner was locked out: %v", err)
	}
	for range 8 {
		_, _ = accounts.SignIn(t.Context(), "ann@example.com", "guess", "6.6.6.6")
	}
	now = now.Add(16 * time.Minute)
	if _, err := accounts.SignIn(t.Context(), "ann@example.com", "correct horse battery", "6.6.6.6"); err != nil {
		t.Errorf("the wait did not end: %v", err)
	}
}

func TestASessionOfAPersonWhoIsGoneIsWorthNothing(t *testing.T) {
	g := servicetest.New(t)
	_, _, err := service.NewAccounts(g.Core).Actor(t.Context(), crm.ID{1})
	if !fault.Is(err, fault.Unauthenticated) {
		t.Errorf("got %v", err)
	}
}
