package service_test

import (
	"testing"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

const annsPassword = "correct horse battery"

// stopped is a ground whose clock stands where the test puts it.
func stopped(t *testing.T) (*servicetest.Ground, service.Accounts, *time.Time) {
	g, now := servicetest.New(t), servicetest.Now
	g.Core.Now = func() time.Time { return now }
	return g, service.NewAccounts(g.Core), &now
}

func guess(t *testing.T, accounts service.Accounts, times int, v service.Visit) {
	t.Helper()
	for range times {
		if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", "a guess", v); fault.CodeOf(err) != "session.refused" {
			t.Fatalf("got %v", err)
		}
	}
}

func TestEachGuessBeyondTheFreeOnesDoublesTheWait(t *testing.T) {
	_, accounts, now := stopped(t)
	guess(t, accounts, 5, from("6.6.6.6"))
	// Ten seconds, then twice as long each time, up to a quarter of an hour.
	for _, wait := range []time.Duration{10, 20, 40, 80, 160, 320, 640, 900, 900} {
		*now = now.Add(wait*time.Second - time.Millisecond)
		if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("6.6.6.6")); !fault.Is(err, fault.Limit) {
			t.Fatalf("not slowed down before %d s: %v", wait, err)
		}
		*now = now.Add(time.Millisecond)
		guess(t, accounts, 1, from("6.6.6.6"))
	}
	*now = now.Add(15 * time.Minute)
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("6.6.6.6")); err != nil {
		t.Errorf("the wait did not end: %v", err)
	}
}

func TestGuessingLocksNobodyOut(t *testing.T) {
	g, accounts, _ := stopped(t)
	_, known, err := accounts.Open(t.Context(), g.Admin.UserID, from("10.0.0.1"), "password")
	if err != nil {
		t.Fatal(err)
	}
	guess(t, accounts, 5, from("6.6.6.6"))
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("10.0.0.1")); err != nil {
		t.Errorf("locked out at another address: %v", err)
	}
	guess(t, accounts, 5, from("10.0.0.1"))
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("10.0.0.1")); !fault.Is(err, fault.Limit) {
		t.Errorf("the guesser was not stopped: %v", err)
	}
	// The same network address, but a browser in which Ann signed in before.
	hers := from("10.0.0.1")
	hers.Known = known
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, hers); err != nil {
		t.Errorf("locked out in her own browser: %v", err)
	}
	guess(t, accounts, 5, hers)
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, hers); !fault.Is(err, fault.Limit) {
		t.Errorf("a stolen cookie guesses without end: %v", err)
	}
	forged := from("10.0.0.1")
	forged.Known = "made up"
	if _, _, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, forged); !fault.Is(err, fault.Limit) {
		t.Errorf("a made-up cookie passes by: %v", err)
	}
}

func TestOneMachineDoesNotTryManyAddresses(t *testing.T) {
	_, accounts, _ := stopped(t)
	for i := range 50 {
		email := string(rune('a'+i%26)) + string(rune('a'+i/26)) + "@example.com"
		if _, _, err := accounts.SignIn(t.Context(), email, "Spring in Sofia", from("6.6.6.6")); fault.CodeOf(err) != "session.refused" {
			t.Fatalf("%d: %v", i, err)
		}
	}
	if _, _, err := accounts.SignIn(t.Context(), "fresh@example.com", "Spring in Sofia", from("6.6.6.6")); !fault.Is(err, fault.Limit) {
		t.Errorf("got %v", err)
	}
}

func TestSignInsAreInTheHistory(t *testing.T) {
	g, accounts, _ := stopped(t)
	guess(t, accounts, 1, from("6.6.6.6"))
	if _, _, err := accounts.SignIn(t.Context(), "nobody@example.com", "a guess", from("6.6.6.6")); err == nil {
		t.Fatal("nobody signed in")
	}
	if _, _, err := accounts.Open(t.Context(), g.Admin.UserID, from("10.0.0.1"), "password"); err != nil {
		t.Fatal(err)
	}
	expectActions(t, g, g.Admin.UserID, "signed_in", "sign_in_refused", "created")
	expectActions(t, g, crm.NobodyID, "sign_in_refused")
}
