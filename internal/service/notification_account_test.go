package service_test

import (
	"slices"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// deeds are what somebody was told of their account, the latest first.
func deeds(t *testing.T, w *abroad) (told []string) {
	t.Helper()
	bea, _, err := w.accounts.Actor(t.Context(), w.bea)
	if err != nil {
		t.Fatal(err)
	}
	list, err := service.Notifications{Core: w.Core}.List(t.Context(), bea, crm.ID{}, 20)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range list.Told {
		if n.Kind == crm.NotifySecurity {
			told = append(told, n.Words.Deed)
		}
	}
	return told
}

func TestPeopleAreToldThatTheirWayInWasChanged(t *testing.T) {
	w := newAbroad(t)
	if _, err := w.comes(t); err != nil { // her own doing is told too
		t.Fatal(err)
	}
	people := service.People{Core: w.Core}
	_, token, err := people.Invite(t.Context(), w.Admin, w.bea)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := people.Accept(t.Context(), token, "a green bicycle", "en"); err != nil {
		t.Fatal(err)
	}
	_, token, err = people.ResetPassword(t.Context(), w.Admin, w.bea)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := people.Accept(t.Context(), token, "a yellow bicycle", "en"); err != nil {
		t.Fatal(err)
	}
	p, err := people.Get(t.Context(), w.Admin, w.bea)
	if err != nil {
		t.Fatal(err)
	}
	changed := p.User
	changed.Name = "Beata"
	if p, err = people.Update(t.Context(), w.Admin, changed); err != nil {
		t.Fatal(err)
	}
	changed = p.User
	changed.Email = "beata@example.com"
	if _, err := people.Update(t.Context(), w.Admin, changed); err != nil {
		t.Fatal(err)
	}
	if err := w.accounts.RemoveFactors(t.Context(), w.Admin, w.bea); err != nil {
		t.Fatal(err)
	}
	if err := w.accounts.RemoveIdentities(t.Context(), w.Admin, w.bea); err != nil {
		t.Fatal(err)
	}
	want := []string{"identity_removed", "factors_removed", "email", "password_reset", "identity_added"}
	if got := deeds(t, w); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	bea, _, err := w.accounts.Actor(t.Context(), w.bea)
	if err != nil {
		t.Fatal(err)
	}
	if err := (service.Notifications{Core: w.Core}).SetOff(t.Context(), bea, []crm.NotificationKind{crm.NotifySecurity}); err == nil {
		t.Error("whoever acts in her name can keep it from her")
	}
}
