package service_test

import (
	"testing"

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
	base := service.FirstRun{Name: "Ann", Email: "a@b.c", Password: "long enough for", Language: "en", WorkspaceName: "W", Currency: "EUR", TimeZone: "Europe/Sofia"}
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

// from is a visit from an address, in a browser nobody knows.
func from(address string) service.Visit {
	return service.Visit{Address: address, Device: "Firefox"}
}

func TestSignInTellsNothingAboutWhoExists(t *testing.T) {
	g := servicetest.New(t)
	accounts := service.NewAccounts(g.Core)
	_, _, unknown := accounts.SignIn(t.Context(), "nobody@example.com", "correct horse battery", from("10.0.0.1"))
	_, _, wrong := accounts.SignIn(t.Context(), "ann@example.com", "wrong password", from("10.0.0.1"))
	if fault.CodeOf(unknown) != "session.refused" || unknown.Error() != wrong.Error() {
		t.Errorf("unknown: %v, wrong: %v", unknown, wrong)
	}
	u, _, err := accounts.SignIn(t.Context(), " Ann@Example.com ", "correct horse battery", from("10.0.0.1"))
	if err != nil || u.ID != g.Admin.UserID {
		t.Errorf("got %v, %v", u, err)
	}
}

func TestASessionOfAPersonWhoIsGoneIsWorthNothing(t *testing.T) {
	g := servicetest.New(t)
	_, _, err := service.NewAccounts(g.Core).Actor(t.Context(), crm.ID{1})
	if !fault.Is(err, fault.Unauthenticated) {
		t.Errorf("got %v", err)
	}
}
