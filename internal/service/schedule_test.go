package service_test

import (
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// office is the made-up company with its schedules.
type office struct {
	*servicetest.Ground
	service.Schedules
	people []crm.ID
}

func newOffice(t *testing.T, st *store.Store) *office {
	t.Helper()
	g := servicetest.On(t, st)
	loadSample(t, g)
	o := &office{Ground: g, Schedules: service.Schedules{Core: g.Core}}
	planners, err := o.Planners(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range planners {
		o.people = append(o.people, p.ID)
	}
	return o
}

func (o *office) card(t *testing.T, person crm.ID) service.ScheduleCard {
	t.Helper()
	card, err := o.Get(t.Context(), o.Admin, person, crm.ScheduleInForce)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// check holds a schedule against what must be true of every one: slots lie in
// blocks that take them and do not overlap, nobody stands twice, and no active
// company is without a next step.
func (o *office) check(t *testing.T, when string, person crm.ID) service.ScheduleCard {
	t.Helper()
	card := o.card(t, person)
	if card.Without != 0 {
		t.Errorf("%s: %d active companies without a next step", when, card.Without)
	}
	stands := map[crm.ID]int{}
	ends, met := map[civil.Date]int{}, map[civil.Date]bool{}
	for _, v := range card.Slots {
		if v.State != crm.SlotPlanned {
			continue
		}
		stands[v.CompanyID]++
		agreed := v.Reason.Code == crm.ReasonAppointment
		if int(v.Start) < ends[v.Day] && !(agreed && met[v.Day]) { // two meetings may have been agreed for one hour
			t.Errorf("%s: %s at %s %s overlaps the one before it", when, v.Company, v.Day, v.Start)
		}
		ends[v.Day], met[v.Day] = max(ends[v.Day], int(v.Start)+v.Minutes), agreed
		if !agreed && !inABlock(card.Blocks, v.Slot) {
			t.Errorf("%s: %s on %s at %s (%s, %d min) lies in no block", when, v.Company, v.Day, v.Start, v.Operation, v.Minutes)
		}
	}
	for _, v := range card.Overflow {
		stands[v.CompanyID]++
	}
	for id, n := range stands {
		if n != 1 {
			t.Errorf("%s: %s stands %d times", when, id, n)
		}
	}
	if card.Used > card.Capacity {
		t.Errorf("%s: %d of %d minutes are used", when, card.Used, card.Capacity)
	}
	return card
}

func inABlock(blocks []crm.Block, v crm.Slot) bool {
	for _, b := range blocks {
		if b.Weekday == int(v.Day.Weekday()) && b.Start <= v.Start && int(v.Start)+v.Minutes <= int(b.Start)+b.Minutes {
			for _, code := range b.Operations {
				if code == v.Operation {
					return true
				}
			}
		}
	}
	return false
}

// TestTheSampleOpensWithSchedules: for everybody, with work for the day.
func TestTheSampleOpensWithSchedules(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		o := newOffice(t, st)
		if len(o.people) != 6 {
			t.Fatalf("%d people have a schedule, want 6", len(o.people))
		}
		for _, person := range o.people {
			card := o.check(t, "as loaded", person)
			day, err := o.Today(t.Context(), o.Admin, person)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d slots, %d overflow, %d later, %d of %d min, today %d lines", len(card.Slots), len(card.Overflow), card.Later, card.Used, card.Capacity, len(day.Lines))
			if len(day.Lines) == 0 {
				t.Error("nothing to do")
			}
		}
	})
}
