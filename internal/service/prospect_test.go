package service_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// street is a workspace with prospects that nobody owns.
type street struct {
	*servicetest.Ground
	service.Prospects
	t     *testing.T
	names map[crm.ID]string
}

func newStreet(t *testing.T, st *store.Store) *street {
	g := servicetest.On(t, st)
	return &street{Ground: g, Prospects: service.Prospects{Core: g.Core}, t: t, names: map[crm.ID]string{}}
}

// add makes a prospect that could pay so much a year; 0 where nobody knows.
func (s *street) add(c crm.Company, potential int64) crm.ID {
	s.t.Helper()
	made, err := service.Companies{Core: s.Ground.Core}.Create(s.t.Context(), s.Admin, c)
	if err != nil {
		s.t.Fatal(err)
	}
	if potential > 0 {
		if _, err := (service.Potentials{Core: s.Ground.Core}).Assess(s.t.Context(), s.Admin, crm.Potential{CompanyID: made.ID, ValidFrom: monday, Low: potential, Likely: potential, High: potential, Evidence: "asked", Method: crm.ByPerson}); err != nil {
			s.t.Fatal(err)
		}
	}
	s.names[made.ID] = c.Name
	return made.ID
}

func (s *street) person(name string) access.Actor {
	s.t.Helper()
	p, err := service.People{Core: s.Ground.Core}.Add(s.t.Context(), s.Admin, crm.User{Name: name, Email: name + "@example.com", Role: crm.Salesperson, Active: true})
	if err != nil {
		s.t.Fatal(err)
	}
	return access.Actor{UserID: p.ID, Role: crm.Salesperson}
}

func (s *street) take(a access.Actor, count int64) (names []string) {
	s.t.Helper()
	_, ids, err := s.Take(s.t.Context(), a, count)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, id := range ids {
		names = append(names, s.names[id])
	}
	return names
}

func (s *street) held(a access.Actor) (names []string) {
	s.t.Helper()
	d, err := s.Desk(s.t.Context(), a, crm.ID{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, p := range d.Taken {
		names = append(names, p.Company.Name)
	}
	return names
}

// TestTheQueueGivesTheBestFirst: with a plan, by what an hour brings. Hotels take
// 1 h and one in two is won; shops take 0.5 h and one in ten is won. So an hour
// brings half of a hotel's potential and a fifth of a shop's.
func TestTheQueueGivesTheBestFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		s := newStreet(t, st)
		s.add(crm.Company{Name: "shop 1000", Industry: "shop"}, 100_000)
		s.add(crm.Company{Name: "hotel 500", Industry: "hotel"}, 50_000)
		s.add(crm.Company{Name: "hotel 300", Industry: "hotel"}, 30_000)
		s.add(crm.Company{Name: "hotel unknown", Industry: "hotel"}, 0)
		s.add(crm.Company{Name: "mill", Industry: "mill"}, 900_000)
		s.add(crm.Company{Name: "owned", Industry: "hotel", OwnerID: s.Admin.UserID}, 900_000)
		s.add(crm.Company{Name: "client", Industry: "hotel", Status: crm.Client}, 900_000)
		s.add(crm.Company{Name: "let go", Industry: "hotel", Status: crm.Released}, 900_000)
		silent := s.add(crm.Company{Name: "silent", Industry: "hotel"}, 900_000)
		if _, err := (service.Contacts{Core: s.Ground.Core}).Create(t.Context(), s.Admin, crm.Contact{FamilyName: "Quiet", DoNotContact: crm.Channels, Links: []crm.ContactLink{{CompanyID: silent, Primary: true}}}); err != nil {
			t.Fatal(err)
		}
		eve := s.person("eve")
		segment := func(name string, minutes, conversion float64) crm.MarketSegment {
			return crm.MarketSegment{
				Name: name, Share: 1, Match: &crm.Match{Tests: []crm.Test{{Field: "industry", Operator: "is", Values: []string{name}}}},
				Classes: []crm.MarketClass{{Class: crm.PotentialUnknown, Prospects: 10, Potential: 45_000}},
				Stages:  []crm.MarketStage{{Operation: "call", Minutes: minutes, Attempts: 1, Conversion: conversion}},
			}
		}
		plan, err := service.Markets{Core: s.Ground.Core}.Create(t.Context(), s.Admin, crm.MarketPlan{Name: "Street", Content: crm.MarketContent{
			First: civil.MakeMonth(2026, 12), Months: 12, People: 1, Have: 1, Order: "skim_first", PersonHours: []float64{100}, Segments: []crm.MarketSegment{segment("hotel", 60, 0.5), segment("shop", 30, 0.1)},
		}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.SaveRules(t.Context(), s.Admin, crm.QueueRules{PlanID: plan.ID, Batch: 4, Limit: 5, Days: 14}); err != nil {
			t.Fatal(err)
		}
		// 250, 225 (450 expected of an unknown hotel), 200 of the shop, 150.
		if diff := cmp.Diff([]string{"hotel 500", "hotel unknown", "shop 1000", "hotel 300"}, s.take(eve, 20)); diff != "" {
			t.Error(diff)
		}
		d, err := s.Desk(t.Context(), eve, crm.ID{})
		if err != nil || d.Plan != "Street" || d.Room != 1 || d.Taken[0].Worth != 25_000 || d.Taken[0].Segment != "hotel" || d.Taken[0].ExpiresOn != monday+14 {
			t.Errorf("%v %+v", err, d)
		}
		if again := s.take(eve, 20); again != nil { // the mill fits no segment
			t.Errorf("took %q", again)
		}
	})
}

// TestNobodyMeetsAColleague: sixteen people take at once, five each of seventy
// prospects, and give some back; every prospect has one owner at most, its claim
// says the same, and the history tells of each change.
func TestNobodyMeetsAColleague(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		s := newStreet(t, st)
		for i := range 70 {
			s.add(crm.Company{Name: fmt.Sprintf("prospect %02d", i)}, 0)
		}
		people := make([]access.Actor, 16)
		for i := range people {
			people[i] = s.person(fmt.Sprintf("person%02d", i))
		}
		taken := make([][]crm.ID, len(people))
		var wait sync.WaitGroup
		for i, a := range people {
			wait.Go(func() {
				_, ids, err := s.Take(t.Context(), a, 5)
				if err != nil {
					t.Error(err)
					return
				}
				taken[i] = ids
				if i%4 == 0 && len(ids) > 0 {
					if n, err := s.Release(t.Context(), a, ids[:1]); err != nil || n != 1 {
						t.Errorf("%d %v", n, err)
					}
					taken[i] = ids[1:]
				}
			})
		}
		wait.Wait()
		owner := map[crm.ID]int{}
		for i, ids := range taken {
			for _, id := range ids {
				if other, twice := owner[id]; twice {
					t.Errorf("%s went to %d and %d", s.names[id], other, i)
				}
				owner[id] = i
			}
		}
		for id := range s.names {
			c, err := service.Companies{Core: s.Ground.Core}.Get(t.Context(), s.Admin, id)
			if err != nil {
				t.Fatal(err)
			}
			i, has := owner[id]
			if has && c.OwnerID != people[i].UserID || !has && !c.OwnerID.IsZero() {
				t.Errorf("%s: owner %v, taken %v", c.Name, c.OwnerID, has)
			}
		}
		for i, a := range people {
			if got := len(s.held(a)); got != len(taken[i]) {
				t.Errorf("person %d holds %d, took %d", i, got, len(taken[i]))
			}
		}
	})
}

// TestOneHoldsNoMoreThanTheLimit, though the same person asks from two windows.
func TestOneHoldsNoMoreThanTheLimit(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		s := newStreet(t, st)
		for i := range 30 {
			s.add(crm.Company{Name: fmt.Sprintf("prospect %02d", i)}, 0)
		}
		if _, err := s.SaveRules(t.Context(), s.Admin, crm.QueueRules{Batch: 5, Limit: 8, Days: 14}); err != nil {
			t.Fatal(err)
		}
		eve := s.person("eve")
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				if _, _, err := s.Take(t.Context(), eve, 5); err != nil && fault.CodeOf(err) != "prospect.limit" {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		if got := len(s.held(eve)); got != 8 {
			t.Errorf("holds %d", got)
		}
	})
}

// TestWhatIsNotWorkedGoesBack: after so many days without a sign of work, and not
// to the same person again; what was worked or became a client stays.
func TestWhatIsNotWorkedGoesBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		s := newStreet(t, st)
		idle, worked, won, given := s.add(crm.Company{Name: "idle"}, 0), s.add(crm.Company{Name: "worked"}, 0), s.add(crm.Company{Name: "won"}, 0), s.add(crm.Company{Name: "given"}, 0)
		eve, bob := s.person("eve"), s.person("bob")
		if got := s.take(eve, 20); len(got) != 4 {
			t.Fatalf("took %q", got)
		}
		companies := service.Companies{Core: s.Ground.Core}
		c, _ := companies.Get(t.Context(), s.Admin, won)
		c.Status = crm.Client
		if _, err := companies.Update(t.Context(), s.Admin, c); err != nil {
			t.Fatal(err)
		}
		if n, err := s.Release(t.Context(), eve, []crm.ID{given}); err != nil || n != 1 {
			t.Fatal(n, err)
		}
		if _, err := s.Release(t.Context(), bob, []crm.ID{idle}); !fault.Is(err, fault.Forbidden) {
			t.Errorf("bob gave back what eve has: %v", err)
		}
		s.Ground.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 0, 10) }
		operations, err := service.Operations{Core: s.Ground.Core}.List(t.Context(), s.Admin)
		if err != nil {
			t.Fatal(err)
		}
		call := operations[slices.IndexFunc(operations, func(o service.OperationNorms) bool { return o.Code == "call" })]
		if _, err := (service.Activities{Core: s.Ground.Core}).Create(t.Context(), eve, crm.Activity{CompanyID: worked, OperationID: call.ID, State: crm.ActivityDone, Minutes: service.NormMinutes, MinutesBy: crm.MinutesTyped}, nil); err != nil {
			t.Fatal(err)
		}
		s.Ground.Core.Now = func() time.Time { return servicetest.Now.AddDate(0, 0, 14) }
		if err := s.TurnOfDay(t.Context()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"worked"}, s.held(eve)); diff != "" {
			t.Error(diff)
		}
		c, err = companies.Get(t.Context(), s.Admin, won)
		if err != nil || c.OwnerID != eve.UserID {
			t.Errorf("the new client is %v's: %v", c.OwnerID, err)
		}
		if got := s.take(eve, 20); got != nil {
			t.Errorf("eve is offered again what she gave back: %q", got)
		}
		got := s.take(bob, 20)
		slices.Sort(got)
		if diff := cmp.Diff([]string{"given", "idle"}, got); diff != "" {
			t.Error(diff)
		}
		part, err := service.Histories{Core: s.Ground.Core}.OfRecord(t.Context(), s.Admin, "company", idle, crm.ID{}, 10)
		var actions []string
		for _, e := range part.Events {
			actions = append(actions, e.Action)
		}
		if diff := cmp.Diff([]string{"claimed", "claim_lapsed", "claimed", "created"}, actions); diff != "" || err != nil {
			t.Error(diff, err)
		}
	})
}
