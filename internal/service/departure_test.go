package service_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Eva leaves; what was hers goes to Bob and Cid in turn.
func TestWhoLeavesHandsOver(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	boss, bob, cid := hired(t, g, crm.User{Name: "Boss"}), hired(t, g, crm.User{Name: "Bob"}), hired(t, g, crm.User{Name: "Cid"})
	eva := hired(t, g, crm.User{Name: "Eva", Email: "eva@example.com", ManagerID: boss.ID})
	low := hired(t, g, crm.User{Name: "Low", ManagerID: eva.ID})
	first, second := ownedBy(t, g, "1", eva.ID, crm.ID{}), ownedBy(t, g, "2", eva.ID, cid.ID)
	third, fourth, other := ownedBy(t, g, "3", eva.ID, boss.ID), ownedBy(t, g, "4", bob.ID, eva.ID), ownedBy(t, g, "5", boss.ID, crm.ID{})

	counts, err := people.Holdings(t.Context(), g.Admin, eva.ID)
	if err != nil || counts[crm.NounCompany] != 4 {
		t.Errorf("holdings %v, %v", counts, err)
	}
	d, err := people.Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID, Successors: map[crm.Noun][]crm.ID{crm.NounCompany: {bob.ID, cid.ID}}})
	if err != nil {
		t.Fatal(err)
	}
	if d.Active || d.LeftOn == nil || d.LeftOn.String() != "2026-11-23" || d.Handed[crm.NounCompany] != 4 || !d.Job.IsZero() {
		t.Errorf("%+v", d)
	}
	for _, want := range []struct {
		id            crm.ID
		owner, second crm.ID
		version       int64
	}{
		{first.ID, bob.ID, crm.ID{}, 2},
		{second.ID, cid.ID, crm.ID{}, 2}, // Cid was its second owner
		{third.ID, bob.ID, boss.ID, 2},
		{fourth.ID, bob.ID, crm.ID{}, 2}, // Bob is its first owner
		{other.ID, boss.ID, crm.ID{}, 1},
	} {
		if c := companyOf(t, g, want.id); c.OwnerID != want.owner || c.SecondID != want.second || c.Version != want.version {
			t.Errorf("company %s: owner %s, second %s, version %d", c.Name, c.OwnerID, c.SecondID, c.Version)
		}
	}
	h, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "company", second.ID, crm.ID{}, 10)
	if err != nil || len(h.Events) != 2 || len(h.Events[0].Changes) != 2 || h.Events[0].Action != "updated" {
		t.Errorf("history %+v, %v", h.Events, err)
	}
	if _, _, err := service.NewAccounts(g.Core).SignIn(t.Context(), "eva@example.com", "long enough for it", from("10.0.0.1")); fault.CodeOf(err) != "session.refused" {
		t.Errorf("Eva signs in: %v", err)
	}
	if _, _, err := service.NewAccounts(g.Core).Actor(t.Context(), eva.ID); !fault.Is(err, fault.Unauthenticated) {
		t.Errorf("her session goes on: %v", err)
	}
	if under := actorOf(t, g, boss.ID).Subordinates; len(under) != 2 { // Eva still, and Low, who was hers
		t.Errorf("under Boss: %v, with Low %s", under, low.ID)
	}
	back, err := people.Reactivate(t.Context(), g.Admin, eva.ID, d.Version)
	if err != nil || !back.Active || back.LeftOn != nil {
		t.Errorf("%+v, %v", back, err)
	}
	if _, _, err := service.NewAccounts(g.Core).SignIn(t.Context(), "eva@example.com", "long enough for it", from("10.0.0.1")); err != nil {
		t.Errorf("Eva is back: %v", err)
	}
}

func TestSuccessorsWorkHere(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	gone, eva := hired(t, g, crm.User{Name: "Gone"}), hired(t, g, crm.User{Name: "Eva"})
	if _, err := people.Deactivate(t.Context(), g.Admin, gone.Version, crm.Handover{From: gone.ID}); err != nil {
		t.Fatal(err)
	}
	for _, successor := range []crm.ID{gone.ID, eva.ID, {1}} {
		_, err := people.Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID, Successors: map[crm.Noun][]crm.ID{crm.NounCompany: {successor}}})
		if e, ok := fault.As(err); !ok || len(e.Fields) != 1 || e.Fields[0].Path != "successors.company" {
			t.Errorf("got %v", err)
		}
	}
	if p, err := people.Get(t.Context(), g.Admin, eva.ID); err != nil || !p.Active {
		t.Errorf("a refused departure left something: %+v, %v", p, err)
	}
}

// What is too much for one answer is a job, and all or nothing as well.
func TestManyRecordsAreHandedOverByAJob(t *testing.T) {
	g := servicetest.New(t)
	people := service.People{Core: g.Core}
	eva, bob, cid := hired(t, g, crm.User{Name: "Eva"}), hired(t, g, crm.User{Name: "Bob"}), hired(t, g, crm.User{Name: "Cid"})
	const many = 1001
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		return store.LoadCompanies(t.Context(), tx, func(yield func(crm.Company) bool) {
			for i := range many {
				c := crm.Company{ID: crm.ID{14: byte(i / 250), 15: byte(i%250 + 1)}, Name: fmt.Sprint("Company ", i), Status: crm.Prospect, OwnerID: eva.ID, Version: 1}
				if !yield(c) {
					return
				}
			}
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	d, err := people.Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID, Successors: map[crm.Noun][]crm.ID{crm.NounCompany: {bob.ID, cid.ID}}})
	if err != nil || d.Job.IsZero() || d.Active {
		t.Fatalf("%+v, %v", d, err)
	}
	if jobs := g.RunJobs(t); len(jobs) != 1 || jobs[0].State != crm.JobDone {
		t.Fatalf("%+v", jobs)
	}
	owned := func(id crm.ID) (n int64) {
		err := g.Core.Store.View(t.Context(), func(tx *store.Tx) error {
			counts, err := store.CountHeld(context.Background(), tx, id)
			n = counts[crm.NounCompany]
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if owned(eva.ID) != 0 || owned(bob.ID) != 501 || owned(cid.ID) != 500 {
		t.Errorf("Eva %d, Bob %d, Cid %d", owned(eva.ID), owned(bob.ID), owned(cid.ID))
	}
}

// What was planned goes on with the successor, who is not in it twice; what was
// done stays with whoever did it.
func TestPlannedActivitiesAreHandedOver(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) { plannedHandedOver(t, servicetest.On(t, st)) })
}

func plannedHandedOver(t *testing.T, g *servicetest.Ground) {
	people, activities := service.People{Core: g.Core}, service.Activities{Core: g.Core}
	eva, bob, cid := hired(t, g, crm.User{Name: "Eva"}), hired(t, g, crm.User{Name: "Bob"}), hired(t, g, crm.User{Name: "Cid"})
	company := ownedBy(t, g, "Metal", bob.ID, crm.ID{})
	operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	with := func(state crm.ActivityState, day civil.Date, persons ...crm.ID) crm.ID {
		v := crm.Activity{CompanyID: company.ID, OperationID: operations[0].ID, Persons: persons, State: state, Day: day, Minutes: service.NormMinutes, MinutesBy: crm.MinutesTyped, Reached: true}
		made, err := activities.Create(t.Context(), g.Admin, v, nil)
		if err != nil {
			t.Fatal(err)
		}
		return made.ID
	}
	monday := civil.MakeDate(2026, 11, 23)
	done, planned, together := with(crm.ActivityDone, monday, eva.ID), with(crm.ActivityPlanned, monday+1, eva.ID), with(crm.ActivityPlanned, monday+2, eva.ID, bob.ID, cid.ID)
	if _, err := people.Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID, Successors: map[crm.Noun][]crm.ID{crm.NounActivity: {bob.ID}}}); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[crm.ID][]crm.ID{done: {eva.ID}, planned: {bob.ID}, together: {bob.ID, cid.ID}} {
		v, err := activities.Get(t.Context(), g.Admin, id)
		if err != nil || !slices.Equal(v.Persons, want) {
			t.Errorf("%s: people %v, want %v (%v)", v.State, v.Persons, want, err)
		}
	}
}

// Two administrators who see each other off at the same moment cannot both succeed.
func TestTwoAdministratorsCannotBothGo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		people := service.People{Core: g.Core}
		ann, err := people.Get(t.Context(), g.Admin, g.Admin.UserID)
		if err != nil {
			t.Fatal(err)
		}
		bob := hired(t, g, crm.User{Name: "Bob", Email: "bob@example.com", Role: crm.Administrator})
		asBob := actorOf(t, g, bob.ID)
		outcomes := make(chan error, 2)
		go func() {
			_, err := people.Deactivate(t.Context(), g.Admin, bob.Version, crm.Handover{From: bob.ID})
			outcomes <- err
		}()
		go func() {
			_, err := people.Deactivate(t.Context(), asBob, ann.Version, crm.Handover{From: ann.ID})
			outcomes <- err
		}()
		first, second := <-outcomes, <-outcomes
		if (first == nil) == (second == nil) || fault.CodeOf(errors.Join(first, second)) != "user.last_administrator" {
			t.Errorf("%v; %v", first, second)
		}
	})
}
