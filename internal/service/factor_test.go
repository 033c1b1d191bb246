package service_test

import (
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// codeAt is what an app shows at a moment.
func codeAt(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	code, err := totp.GenerateCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// withTotp sets an app up for Ann and gives its secret and the recovery codes.
func withTotp(t *testing.T, g *servicetest.Ground, accounts service.Accounts) (secret string, codes []string) {
	t.Helper()
	e, err := accounts.BeginTotp(t.Context(), g.Admin, opened(t, accounts, g.Admin.UserID), annsPassword)
	if err != nil {
		t.Fatal(err)
	}
	codes, err = accounts.ConfirmTotp(t.Context(), g.Admin, codeAt(t, e.Secret, g.Core.Now()))
	if err != nil || len(codes) != crm.RecoveryCodes {
		t.Fatalf("got %v, %v", codes, err)
	}
	return e.Secret, codes
}

func TestAnAppIsSetUpByShowingItsCode(t *testing.T) {
	g, accounts, now := stopped(t)
	here := opened(t, accounts, g.Admin.UserID)
	if _, err := accounts.BeginTotp(t.Context(), g.Admin, here, "not hers"); path(err) != "password" {
		t.Errorf("without the password: %v", err)
	}
	e, err := accounts.BeginTotp(t.Context(), g.Admin, here, annsPassword)
	if err != nil || len(e.Secret) != 32 || !strings.HasPrefix(e.URL, "otpauth://totp/Kaymak%20%28Test%29:ann@example.com?") || e.QR.Size < 21 || !strings.HasPrefix(e.QR.Path, "M0 0h1v1h-1z") {
		t.Fatalf("got %+v, %v", e, err)
	}
	if _, f, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("10.0.0.1")); err != nil || f.Any() {
		t.Errorf("an app that was not confirmed is asked for: %v, %v", f, err)
	}
	if _, err := accounts.ConfirmTotp(t.Context(), g.Admin, codeAt(t, e.Secret, now.Add(5*time.Minute))); path(err) != "code" {
		t.Errorf("a wrong code: %v", err)
	}
	if _, err := accounts.ConfirmTotp(t.Context(), g.Admin, codeAt(t, e.Secret, *now)); err != nil {
		t.Fatal(err)
	}
	if _, f, err := accounts.SignIn(t.Context(), "ann@example.com", annsPassword, from("10.0.0.1")); err != nil || !f.Totp {
		t.Errorf("the app is not asked for: %v, %v", f, err)
	}
	if _, err := accounts.BeginTotp(t.Context(), g.Admin, here, annsPassword); fault.CodeOf(err) != "totp.there" {
		t.Errorf("a second app over the first: %v", err)
	}
	expectActions(t, g, g.Admin.UserID, "totp_added")
}

func TestACodeIsTakenOnceAndAroundItsHalfMinute(t *testing.T) {
	g, accounts, now := stopped(t)
	secret, _ := withTotp(t, g, accounts)
	show := func(code string) error {
		_, err := accounts.SecondStep(t.Context(), g.Admin.UserID, code, from("10.0.0.1"))
		return err
	}
	if err := show(codeAt(t, secret, *now)); path(err) != "code" {
		t.Errorf("the code that set the app up, again: %v", err)
	}
	*now = now.Add(5 * time.Minute)
	for _, far := range []time.Duration{-60, 60} {
		if err := show(codeAt(t, secret, now.Add(far*time.Second))); path(err) != "code" {
			t.Errorf("a code %d s away: %v", far, err)
		}
	}
	current := codeAt(t, secret, *now)
	if err := show(current[:3] + " " + current[3:]); err != nil {
		t.Errorf("the code of now: %v", err)
	}
	if err := show(current); path(err) != "code" {
		t.Errorf("the same code again: %v", err)
	}
	if err := show(codeAt(t, secret, now.Add(-30*time.Second))); path(err) != "code" {
		t.Errorf("an older code after it: %v", err)
	}
	*now = now.Add(30 * time.Second)
	if err := show(codeAt(t, secret, now.Add(30*time.Second))); err != nil {
		t.Errorf("an app whose clock is ahead: %v", err)
	}
}

func TestGuessingCodesIsSlowedDown(t *testing.T) {
	g, accounts, now := stopped(t)
	secret, _ := withTotp(t, g, accounts)
	*now = now.Add(time.Minute)
	for i := range 5 {
		if _, err := accounts.SecondStep(t.Context(), g.Admin.UserID, "000000", from("10.0.0."+string(rune('1'+i)))); path(err) != "code" {
			t.Fatalf("got %v", err)
		}
	}
	if _, err := accounts.SecondStep(t.Context(), g.Admin.UserID, codeAt(t, secret, *now), from("10.0.0.9")); !fault.Is(err, fault.Limit) {
		t.Errorf("got %v", err)
	}
	expectActions(t, g, g.Admin.UserID, "sign_in_refused")
}

func TestARecoveryCodeWorksOnceHoweverItIsTyped(t *testing.T) {
	g, accounts, _ := stopped(t)
	_, codes := withTotp(t, g, accounts)
	typed := " " + strings.ToUpper(strings.ReplaceAll(codes[3], "-", " "))
	if shown, err := accounts.SecondStep(t.Context(), g.Admin.UserID, typed, from("10.0.0.1")); err != nil || shown != "recovery" {
		t.Errorf("got %q, %v", shown, err)
	}
	if _, err := accounts.SecondStep(t.Context(), g.Admin.UserID, codes[3], from("10.0.0.1")); path(err) != "code" {
		t.Errorf("a used code: %v", err)
	}
	own, err := accounts.Account(t.Context(), g.Admin)
	if err != nil || own.Factors.Recovery != crm.RecoveryCodes-1 {
		t.Errorf("left %d, %v", own.Factors.Recovery, err)
	}
	here := opened(t, accounts, g.Admin.UserID)
	fresh, err := accounts.RenewRecovery(t.Context(), g.Admin, here, annsPassword)
	if err != nil || len(fresh) != crm.RecoveryCodes {
		t.Fatalf("got %v, %v", fresh, err)
	}
	if _, err := accounts.SecondStep(t.Context(), g.Admin.UserID, codes[4], from("10.0.0.1")); path(err) != "code" {
		t.Errorf("a code that was replaced: %v", err)
	}
	if err := accounts.RemoveTotp(t.Context(), g.Admin, here, annsPassword); err != nil {
		t.Fatal(err)
	}
	if _, err := accounts.SecondStep(t.Context(), g.Admin.UserID, fresh[0], from("10.0.0.1")); path(err) != "code" {
		t.Errorf("a recovery code outlives the last factor: %v", err)
	}
}

func TestASecondFactorIsDemanded(t *testing.T) {
	g, accounts, now := stopped(t)
	bob := hired(t, g, crm.User{Name: "Bob", Email: "bob@example.com"})
	session, bobs := opened(t, accounts, g.Admin.UserID), opened(t, accounts, bob.ID)
	mustEnrol := func(id crm.ID) bool {
		who, err := accounts.Resume(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return who.MustEnrol
	}
	demanded, err := accounts.UpdateSecurity(t.Context(), g.Admin, crm.Security{SessionDays: 30, IdleHours: 24, SecondFactorRoles: []crm.Role{crm.Administrator}})
	if err != nil || !mustEnrol(session) || mustEnrol(bobs) {
		t.Errorf("of administrators: %v", err)
	}
	demanded.SecondFactor = true
	if _, err := accounts.UpdateSecurity(t.Context(), g.Admin, demanded); err != nil || !mustEnrol(bobs) {
		t.Errorf("of everybody: %v", err)
	}
	if _, err := accounts.UpdateSecurity(t.Context(), g.Admin, demanded); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	if _, err := accounts.UpdateSecurity(t.Context(), actorOf(t, g, bob.ID), demanded); !fault.Is(err, fault.Forbidden) {
		t.Errorf("by a salesperson: %v", err)
	}
	withTotp(t, g, accounts)
	*now = now.Add(time.Minute)
	if mustEnrol(session) {
		t.Error("with an app it is still demanded")
	}
}

func TestSecurityHasBounds(t *testing.T) {
	for path, v := range map[string]crm.Security{
		"session_days":        {SessionDays: 91, IdleHours: 1},
		"idle_hours":          {SessionDays: 1, IdleHours: 0},
		"second_factor_roles": {SessionDays: 1, IdleHours: 1, SecondFactorRoles: []crm.Role{"king"}},
	} {
		_, err := crm.CheckSecurity(v)
		if e, ok := fault.As(err); !ok || len(e.Fields) != 1 || e.Fields[0].Path != path {
			t.Errorf("%+v: %v", v, err)
		}
	}
}
