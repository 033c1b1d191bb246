package service_test

import (
	"strings"
	"testing"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// TestAFarewellEndsOurInitiativeAndTheyMayComeBack on both engines.
func TestAFarewellEndsOurInitiativeAndTheyMayComeBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		ctx, farewells, companies := t.Context(), service.Farewells{Core: f.Ground.Core}, service.Companies{Core: f.Ground.Core}
		said, err := farewells.Say(ctx, f.Admin, service.FarewellWish{Companies: []crm.ID{f.company}, Reason: "no_answer", Text: "three calls", ReturnOn: monday + 30})
		if err != nil || len(said.Releases) != 1 {
			t.Fatal(err, said)
		}
		if again, err := farewells.Say(ctx, f.Admin, service.FarewellWish{Companies: []crm.ID{f.company}, Reason: "other"}); err != nil || len(again.Releases) != 0 {
			t.Errorf("let go twice: %v %+v", err, again)
		}
		c, err := companies.Get(ctx, f.Admin, f.company)
		if err != nil || c.Status != crm.Released {
			t.Fatalf("%v %s", err, c.Status)
		}
		// They call us: that is logged as before.
		if _, err := f.Create(ctx, f.Admin, f.call(), nil); err != nil {
			t.Errorf("an inbound call is refused: %v", err)
		}
		list, _, err := farewells.List(ctx, f.Admin, true, crm.ID{})
		if err != nil || len(list) != 1 || len(list[0].Causes) != 0 || list[0].Text != "three calls" {
			t.Errorf("away: %v %+v", err, list)
		}
		f.Ground.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 0, 31) }
		list, _, _ = farewells.List(ctx, f.Admin, true, crm.ID{})
		if len(list) != 1 || len(list[0].Causes) != 1 || list[0].Causes[0] != crm.ReturnByDate {
			t.Errorf("on its day: %+v", list)
		}
		if n, err := farewells.Return(ctx, f.Admin, said.Releases); err != nil || n != 1 {
			t.Errorf("back: %d %v", n, err)
		}
		if n, err := farewells.Return(ctx, f.Admin, said.Releases); err != nil || n != 0 {
			t.Errorf("back twice: %d %v", n, err)
		}
		if c, _ = companies.Get(ctx, f.Admin, f.company); c.Status != crm.Prospect {
			t.Errorf("is %s after coming back, was a prospect", c.Status)
		}
		all, _, err := farewells.List(ctx, f.Admin, false, crm.ID{})
		if err != nil || len(all) != 1 || all[0].EndedAt == nil {
			t.Errorf("the report: %v %+v", err, all)
		}
	})
}

// TestWhomNobodyReachesThreeTimesIsProposed, until somebody reaches them.
func TestWhomNobodyReachesThreeTimesIsProposed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		farewells := service.Farewells{Core: f.Ground.Core}
		for times, want := range map[int]int{2: 0, 3: 1} {
			err := st.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
				return store.SaveMisses(t.Context(), tx, crm.Misses{CompanyID: f.company, PersonID: f.Admin.UserID, Times: times, Last: monday - 1})
			})
			if err != nil {
				t.Fatal(err)
			}
			if list, err := farewells.Missed(t.Context(), f.Admin); err != nil || len(list) != want {
				t.Errorf("after %d misses: %v %d", times, err, len(list))
			}
		}
		if _, err := f.Create(t.Context(), f.Admin, f.call(), nil); err != nil {
			t.Fatal(err)
		}
		if list, err := farewells.Missed(t.Context(), f.Admin); err != nil || len(list) != 0 {
			t.Errorf("after a contact: %v %d", err, len(list))
		}
	})
}

// TestLettersAreFilledIn: in the reader's language, with free times, and never with
// a placeholder nobody fills.
func TestLettersAreFilledIn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		ctx, letters := t.Context(), service.Letters{Core: f.Ground.Core}
		if _, err := (service.Contacts{Core: f.Ground.Core}).Create(ctx, f.Admin, crm.Contact{GivenName: "Иван", FamilyName: "Петров", Language: "ru", Emails: []crm.Email{{Address: "ivan@example.com"}}, Links: []crm.ContactLink{{CompanyID: f.company}}}); err != nil {
			t.Fatal(err)
		}
		busy := f.call()
		busy.State, busy.StartAt, busy.Minutes = crm.ActivityPlanned, time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC), 60 // ten in Sofia
		if _, err := f.Create(ctx, f.Admin, busy, nil); err != nil {
			t.Fatal(err)
		}
		l, err := letters.To(ctx, f.Admin, crm.InvitationLetter, "", f.company)
		if err != nil || l.To != "ivan@example.com" || l.Language != "ru" {
			t.Fatalf("%v %+v", err, l)
		}
		want := "– вторник, 24.11.2026, 11:00\n– вторник, 24.11.2026, 15:00\n– среда, 25.11.2026, 10:00\n– среда, 25.11.2026, 15:00"
		if !strings.Contains(l.Body, want) || !strings.Contains(l.Body, "Здравствуйте, Иван!") || strings.Contains(l.Body, "{") {
			t.Errorf("the letter is\n%s", l.Body)
		}
		saved, err := letters.Save(ctx, f.Admin, crm.Letter{Kind: crm.FarewellLetter, Language: "en", Subject: "Bye {company}", Body: "x"})
		if err != nil || saved.Version != 1 {
			t.Fatalf("%v %+v", err, saved)
		}
		if _, err := letters.Save(ctx, f.Admin, crm.Letter{Kind: crm.FarewellLetter, Language: "en", Subject: "Bye", Body: "x"}); !fault.Is(err, fault.Stale) {
			t.Errorf("over somebody's words: %v", err)
		}
		saved.Subject = "Bye {name}"
		if _, err := letters.Save(ctx, f.Admin, saved); err == nil {
			t.Error("a placeholder that nothing fills was taken")
		}
		if l, err = letters.To(ctx, f.Admin, crm.FarewellLetter, "en", f.company); err != nil || l.Subject != "Bye Alpha" {
			t.Errorf("%v %q", err, l.Subject)
		}
	})
}

func TestWhyACompanyShouldComeBack(t *testing.T) {
	r := crm.Release{SaidOn: 100, ReturnOn: 200, Segment: crm.Segment{Class: crm.PotentialC}}
	for name, c := range map[string]struct {
		now   crm.Standing
		today civil.Date
		want  int
	}{
		"nothing changed":       {crm.Standing{PotentialClass: crm.PotentialC, LastPaidOn: 99}, 150, 0},
		"its day has come":      {crm.Standing{PotentialClass: crm.PotentialC}, 200, 1},
		"it pays":               {crm.Standing{PotentialClass: crm.PotentialC, LastPaidOn: 101}, 150, 1},
		"it could pay more":     {crm.Standing{PotentialClass: crm.PotentialB}, 150, 1},
		"nobody knows any more": {crm.Standing{PotentialClass: crm.PotentialUnknown}, 150, 0},
	} {
		if got := r.Causes(c.now, c.today); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
