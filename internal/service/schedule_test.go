package service_test

import (
	"fmt"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
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

// TestTheHeadSeesWhereEverybodysPlanningStands: the numbers are those of the cards.
func TestTheHeadSeesWhereEverybodysPlanningStands(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		o := newOffice(t, st)
		ctx := t.Context()
		proposed, err := o.Propose(ctx, o.Admin, o.people[0], service.ScheduleWish{Days: 7})
		if err != nil {
			t.Fatal(err)
		}
		team, err := o.Team(ctx, o.Admin)
		if err != nil || len(team) != len(o.people) {
			t.Fatalf("%d people, %v", len(team), err)
		}
		for i, p := range team {
			card := o.card(t, o.people[i])
			var value int64
			for _, v := range card.Overflow {
				value += v.Value
			}
			if p.ID != o.people[i] || p.OwnWeek || p.InForce == nil || p.InForce.Used != card.Used || p.InForce.Capacity != card.Capacity || p.InForce.Overflow != len(card.Overflow) || p.InForce.OverflowValue != value {
				t.Errorf("%s: %+v, the card has %d of %d minutes, %d over with %d", p.Name, p.InForce, card.Used, card.Capacity, len(card.Overflow), value)
			}
			if (i == 0) != (p.Proposed != nil) || i == 0 && p.Proposed.ID != proposed.ID {
				t.Errorf("%s: %+v is proposed", p.Name, p.Proposed)
			}
		}
		own := crm.StandardWeek{PersonID: o.people[1], Blocks: crm.DefaultWeek(crm.Salesperson)}
		if _, err := (service.Weeks{Core: o.Ground.Core}).Save(ctx, o.Admin, own); err != nil {
			t.Fatal(err)
		}
		seller := access.Actor{UserID: o.people[1], Role: crm.Salesperson}
		team, err = o.Team(ctx, seller)
		if err != nil || len(team) != 1 || team[0].ID != o.people[1] || !team[0].OwnWeek {
			t.Errorf("a salesperson sees %+v, %v", team, err)
		}
	})
}

// TestASchedulesStaysSoundWhateverHappens: contacts, attempts, what is put off,
// moved and locked, absences; after each the schedule is as it must be.
func TestAScheduleStaysSoundWhateverHappens(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		o := newOffice(t, st)
		ctx, person := t.Context(), o.busiest(t)
		operations, err := service.Operations{Core: o.Ground.Core}.List(ctx, o.Admin)
		if err != nil {
			t.Fatal(err)
		}
		call := operations[0].ID
		for _, v := range operations {
			if v.Code == "call" {
				call = v.ID
			}
		}
		log := func(company crm.ID, reached bool) {
			v := crm.Activity{CompanyID: company, OperationID: call, State: crm.ActivityDone, Minutes: service.NormMinutes, MinutesBy: crm.MinutesTyped, Reached: reached}
			if _, err := (service.Activities{Core: o.Ground.Core}).Create(ctx, o.Admin, v, nil); err != nil {
				t.Fatal(err)
			}
		}

		done := o.open(t, person)[0]
		log(done.CompanyID, true)
		for _, v := range o.check(t, "after a contact", person).Slots {
			if v.ID == done.ID && v.State != crm.SlotDone && v.ActivityID.IsZero() {
				t.Errorf("the contact of today stands as %s", v.State)
			}
		}

		tried := o.open(t, person)[0]
		log(tried.CompanyID, false)
		for _, v := range o.check(t, "after an attempt", person).Slots {
			if v.CompanyID == tried.CompanyID && v.State == crm.SlotPlanned && v.Day <= tried.Day && v.Reason.Code != crm.ReasonAppointment && v.ActivityID.IsZero() {
				t.Errorf("who was not reached stands on %s again", v.Day)
			}
		}

		moved := o.last(t, person)
		to := service.SlotMove{Day: moved.Day, Start: moved.Start + 5, Locked: true, Version: moved.Version}
		if _, err := o.Move(ctx, o.Admin, moved.ID, to); err != nil {
			t.Fatal(err)
		}
		o.check(t, "after a move", person)
		if _, err := o.Move(ctx, o.Admin, moved.ID, to); !fault.Is(err, fault.Stale) {
			t.Errorf("a stale move gives %v", err)
		}

		slot := o.last(t, person)
		back, err := o.Skip(ctx, o.Admin, slot.ID, "client_asked", slot.Version)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range o.check(t, "after a skip", person).Slots {
			if v.CompanyID == slot.CompanyID && v.State == crm.SlotPlanned && v.Day < back {
				t.Errorf("put off until %s, and planned for %s", back, v.Day)
			}
		}

		away := o.card(t, person).From.AddDays(1)
		if _, err := (service.Weeks{Core: o.Ground.Core}).AddAbsence(ctx, o.Admin, crm.Absence{PersonID: person, From: away, Until: away, Reason: "illness"}); err != nil {
			t.Fatal(err)
		}
		for _, v := range o.check(t, "after an absence", person).Slots {
			if v.Day == away && v.State == crm.SlotPlanned && v.Reason.Code != crm.ReasonAppointment {
				t.Errorf("%s is planned for a day of absence", v.Company)
			}
		}

		hash := o.card(t, person).InputHash
		if err := o.Replan(ctx, person); err != nil {
			t.Fatal(err)
		}
		if again := o.card(t, person); again.InputHash != hash {
			t.Error("planning again without a change gives another question")
		}
	})
}

// TestAnAcceptedScheduleCanBeTakenBack: the one before comes back as it was.
func TestAnAcceptedScheduleCanBeTakenBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		o := newOffice(t, st)
		ctx, person := t.Context(), o.busiest(t)
		before := o.card(t, person)
		made, err := o.Propose(ctx, o.Admin, person, service.ScheduleWish{Days: 21})
		if err != nil {
			t.Fatal(err)
		}
		if now := o.card(t, person); now.ID != before.ID || now.Proposed != made.ID {
			t.Error("a proposed schedule is in force before anybody accepted it")
		}
		if err := o.Accept(ctx, o.Admin, made.ID, made.Version); err != nil {
			t.Fatal(err)
		}
		after := o.check(t, "accepted", person)
		if after.ID != made.ID || after.Days != 21 || !after.Undoable {
			t.Errorf("in force is %+v", after.Schedule)
		}
		if err := o.Undo(ctx, o.Admin, after.ID, after.Version); err != nil {
			t.Fatal(err)
		}
		if now := o.card(t, person); now.ID != before.ID || len(now.Slots) != len(before.Slots) {
			t.Error("the schedule before did not come back")
		}
	})
}

// busiest is the person with the most contacts.
func (o *office) busiest(t *testing.T) (person crm.ID) {
	most := -1
	for _, id := range o.people {
		if n := len(o.card(t, id).Slots); n > most {
			person, most = id, n
		}
	}
	return person
}

// open are the contacts of today that are planned.
func (o *office) open(t *testing.T, person crm.ID) (list []service.DayLine) {
	day, err := o.Today(t.Context(), o.Admin, person)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range day.Lines {
		if v.State == crm.SlotPlanned && v.ActivityID.IsZero() {
			list = append(list, v)
		}
	}
	if len(list) == 0 {
		t.Fatal("nothing is left to do")
	}
	return list
}

// last is the last planned contact that is no agreed meeting.
func (o *office) last(t *testing.T, person crm.ID) (slot crm.Slot) {
	for _, v := range o.card(t, person).Slots {
		if v.State == crm.SlotPlanned && v.ActivityID.IsZero() && !v.Locked {
			slot = v.Slot
		}
	}
	return slot
}

// TestTheScheduleGoesAroundOnesOwnEvents: what the person's calendar holds is not
// planned into, and what was there moves away.
func TestTheScheduleGoesAroundOnesOwnEvents(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		o := newOffice(t, st)
		person := o.people[0]
		var day civil.Date
		for _, v := range o.check(t, "as loaded", person).Slots {
			if v.Day > monday && v.Reason.Code != crm.ReasonAppointment {
				day = v.Day
				break
			}
		}
		year, month, d := day.YMD()
		text := fmt.Sprintf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:away\r\nDTSTART;VALUE=DATE:%04d%02d%02d\r\nSUMMARY:Away\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", year, month, d)
		if _, _, err := (service.Agenda{Core: o.Ground.Core}).Put(t.Context(), access.Actor{UserID: person, Role: crm.Administrator}, "away.ics", text, service.Condition{}); err != nil {
			t.Fatal(err)
		}
		for _, v := range o.check(t, "with a day away", person).Slots {
			if v.Day == day && v.Reason.Code != crm.ReasonAppointment {
				t.Errorf("%s is planned for the day away", v.Company)
			}
		}
	})
}
