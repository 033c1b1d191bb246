package service_test

import (
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// field is a workspace in which activities happen: one company, Ann's.
type field struct {
	*servicetest.Ground
	service.Activities
	company crm.ID
	codes   map[string]crm.ID // operations
}

func newField(t *testing.T, st *store.Store) *field {
	t.Helper()
	g := servicetest.On(t, st)
	f := &field{Ground: g, Activities: service.Activities{Core: g.Core}, codes: map[string]crm.ID{}}
	c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: "Alpha"})
	if err != nil {
		t.Fatal(err)
	}
	f.company = c.ID
	operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range operations {
		f.codes[o.Code] = o.ID
	}
	return f
}

// call is a call that was made just now, in the minutes of its norm.
func (f *field) call() crm.Activity {
	return crm.Activity{CompanyID: f.company, OperationID: f.codes["call"], State: crm.ActivityDone, Minutes: service.NormMinutes, MinutesBy: crm.MinutesTyped, Reached: true}
}

func (f *field) effort(t *testing.T) crm.Effort {
	t.Helper()
	c, err := service.Companies{Core: f.Ground.Core}.Get(t.Context(), f.Admin, f.company)
	if err != nil {
		t.Fatal(err)
	}
	return c.Effort
}

func (f *field) expect(t *testing.T, when string, want crm.Effort) {
	t.Helper()
	if got := f.effort(t); got != want {
		t.Errorf("%s: the card shows %+v, want %+v", when, got, want)
	}
}

// TestACardFollowsItsActivities: in one transaction with whatever is done to
// them, on both engines.
func TestACardFollowsItsActivities(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		ctx := t.Context()
		next := &service.NextStep{OperationID: f.codes["office_meeting"], On: monday + 9}
		logged, err := f.Create(ctx, f.Admin, f.call(), next)
		if err != nil {
			t.Fatal(err)
		}
		if logged.Minutes != 12 || logged.MinutesBy != crm.MinutesByNorm || logged.Day != monday || logged.Persons[0] != f.Admin.UserID {
			t.Errorf("a call by the norm, now, by Ann: got %+v", logged.Activity)
		}
		if logged.Next.Minutes != 75 || logged.Next.Day != monday+9 || logged.Next.AfterID != logged.ID || logged.Next.StartAt != time.Date(2026, 12, 2, 7, 0, 0, 0, time.UTC) {
			t.Errorf("a meeting in the office on 2 December at nine in Sofia: got %+v", logged.Next)
		}
		f.expect(t, "logged", crm.Effort{Year: 2026, UsedMinutes: 12, ScheduledMinutes: 75, LastContactOn: monday, NextStepOn: monday + 9})

		edited := logged.Activity
		edited.Minutes, edited.MinutesBy, edited.Reached = 7, crm.MinutesByTimer, false
		changed, err := f.Update(ctx, f.Admin, edited, nil)
		if err != nil || changed.Version != 2 {
			t.Fatalf("%+v, %v", changed, err)
		}
		f.expect(t, "found nobody", crm.Effort{Year: 2026, UsedMinutes: 7, ScheduledMinutes: 75, NextStepOn: monday + 9})
		if _, err := f.Update(ctx, f.Admin, edited, nil); !fault.Is(err, fault.Stale) {
			t.Errorf("the old version: %v", err)
		}

		if err := f.Delete(ctx, f.Admin, logged.Next.ID, 1); err != nil {
			t.Fatal(err)
		}
		f.expect(t, "step deleted", crm.Effort{Year: 2026, UsedMinutes: 7})
		back, err := f.Restore(ctx, f.Admin, logged.Next.ID)
		if err != nil || back.Version != 2 {
			t.Fatalf("%+v, %v", back, err)
		}
		f.expect(t, "step restored", crm.Effort{Year: 2026, UsedMinutes: 7, ScheduledMinutes: 75, NextStepOn: monday + 9})

		other, err := service.Companies{Core: f.Ground.Core}.Create(ctx, f.Admin, crm.Company{Name: "Beta"})
		if err != nil {
			t.Fatal(err)
		}
		back.CompanyID = other.ID
		if _, err := f.Update(ctx, f.Admin, back, nil); err != nil {
			t.Fatal(err)
		}
		f.expect(t, "step given to another company", crm.Effort{Year: 2026, UsedMinutes: 7})
	})
}

func TestHistoryOfAnActivity(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	logged, err := f.Create(t.Context(), f.Admin, f.call(), nil)
	if err != nil {
		t.Fatal(err)
	}
	edited := logged.Activity
	edited.Minutes, edited.Outcome = 20, "order"
	if _, err := f.Update(t.Context(), f.Admin, edited, nil); err != nil {
		t.Fatal(err)
	}
	err = f.Ground.Core.Store.View(t.Context(), func(tx *store.Tx) error {
		events, err := store.Events(t.Context(), tx, store.EventQuery{Noun: "activity", Record: logged.ID, Limit: 10})
		if len(events) != 2 || events[1].Action != "created" || events[0].Action != "updated" || len(events[0].Changes) != 2 {
			t.Errorf("got %+v", events)
		}
		of, err2 := store.Events(t.Context(), tx, store.EventQuery{Noun: "company", Record: f.company, Limit: 10})
		if len(of) != 1 {
			t.Errorf("derived minutes wrote into the history of the company: %+v", of)
		}
		if err != nil {
			return err
		}
		return err2
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestTheTurnOfTheYear: minutes of the old year never stand for those of the new.
func TestTheTurnOfTheYear(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	if _, err := f.Create(t.Context(), f.Admin, f.call(), &service.NextStep{OperationID: f.codes["call"], On: civil.MakeDate(2027, 1, 15)}); err != nil {
		t.Fatal(err)
	}
	if err := f.TurnOfYear(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.expect(t, "in 2026", crm.Effort{Year: 2026, UsedMinutes: 12, LastContactOn: monday, NextStepOn: civil.MakeDate(2027, 1, 15)})
	f.Ground.Core.Now = func() time.Time { return time.Date(2026, 12, 31, 23, 0, 0, 0, time.UTC) } // 1 January in Sofia
	for range 2 {
		if err := f.TurnOfYear(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	f.expect(t, "in 2027", crm.Effort{Year: 2027, ScheduledMinutes: 12, LastContactOn: monday, NextStepOn: civil.MakeDate(2027, 1, 15)})
}

func TestWhoMayDoWhatWithAnActivity(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	ctx := t.Context()
	person := func(name string, role crm.Role) access.Actor {
		u := crm.User{ID: crm.ID{15: byte(len(name))}, Name: name, Role: role, Language: "en", Active: true, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
		if err := f.Ground.Core.Store.Write(ctx, servicetest.Now, func(tx *store.Tx) error { return store.InsertUser(ctx, tx, u) }); err != nil {
			t.Fatal(err)
		}
		return access.Actor{UserID: u.ID, Role: role}
	}
	owner, stranger, analyst := person("Own", crm.Salesperson), person("Else", crm.Salesperson), person("Reads", crm.Analyst)
	companies := service.Companies{Core: f.Ground.Core}
	c, err := companies.Get(ctx, f.Admin, f.company)
	if err != nil {
		t.Fatal(err)
	}
	c.OwnerID = owner.UserID
	if _, err := companies.Update(ctx, f.Admin, c); err != nil {
		t.Fatal(err)
	}
	logged, err := f.Create(ctx, f.Admin, f.call(), nil) // by Ann, with the owner's company
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		do   func() error
		want string // code, empty when it is allowed
	}{
		{"the owner of the company reads it", func() error { _, err := f.Get(ctx, owner, logged.ID); return err }, ""},
		{"the owner of the company does not change it", func() error { _, err := f.Update(ctx, owner, logged.Activity, nil); return err }, "access.forbidden"},
		{"the owner of the company does not delete it", func() error { return f.Delete(ctx, owner, logged.ID, 1) }, "access.forbidden"},
		{"a stranger does not know of it", func() error { _, err := f.Get(ctx, stranger, logged.ID); return err }, "activity.not_found"},
		{"a stranger changes nothing", func() error { _, err := f.Update(ctx, stranger, logged.Activity, nil); return err }, "activity.not_found"},
		{"a stranger logs nothing with the company", func() error { _, err := f.Create(ctx, stranger, f.call(), nil); return err }, "company.not_found"},
		{"the owner logs", func() error { _, err := f.Create(ctx, owner, f.call(), nil); return err }, ""},
		{"the owner does not log for others", func() error {
			v := f.call()
			v.Persons = []crm.ID{stranger.UserID}
			_, err := f.Create(ctx, owner, v, nil)
			return err
		}, "access.forbidden"},
		{"an analyst reads", func() error { _, err := f.Get(ctx, analyst, logged.ID); return err }, ""},
		{"an analyst logs nothing", func() error { _, err := f.Create(ctx, analyst, f.call(), nil); return err }, "access.forbidden"},
		{"a stranger sees no timeline of the company", func() error {
			_, err := service.Timelines{Core: f.Ground.Core}.OfCompany(ctx, stranger, f.company, service.TimelineQuery{})
			return err
		}, "company.not_found"},
		{"a stranger sees no timeline of Ann", func() error {
			_, err := service.Timelines{Core: f.Ground.Core}.OfPerson(ctx, stranger, f.Admin.UserID, service.TimelineQuery{})
			return err
		}, "user.not_found"},
		{"a stranger is suggested nothing", func() error { _, err := f.Suggest(ctx, stranger, f.company, f.codes["call"]); return err }, "company.not_found"},
	} {
		err := tc.do()
		if tc.want == "" && err != nil || tc.want != "" && fault.CodeOf(err) != tc.want {
			t.Errorf("%s: got %v, want %q", tc.name, err, tc.want)
		}
	}
	if err := f.Delete(ctx, f.Admin, logged.ID, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Restore(ctx, stranger, logged.ID); fault.CodeOf(err) != "activity.not_found" {
		t.Errorf("a stranger restores: %v", err)
	}
}
