package service

import (
	"context"
	"errors"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// SlotMove is where somebody wants a slot, and whether it stays there.
type SlotMove struct {
	Day     civil.Date
	Start   civil.ClockTime
	Locked  bool
	Version int64
}

// Move puts a slot of the schedule in force into another place and locks it
// there, or lets it go again. The rest of the schedule gives way: a slot moved
// onto others pushes them elsewhere.
func (s Schedules) Move(ctx context.Context, a access.Actor, id crm.ID, to SlotMove) (slot crm.Slot, err error) {
	if to.Start < 0 || to.Start >= 24*60 {
		var f fault.Fields
		f.Add("start", "task.time", "must be a time of the day")
		return slot, f.Err()
	}
	err = s.changeSlot(ctx, a, id, func(tx *store.Tx, schedule crm.Schedule, before crm.Slot) error {
		if to.Day < schedule.From || to.Day > schedule.Last() {
			var f fault.Fields
			f.Add("day", "schedule.beyond", "lies outside the schedule")
			return f.Err()
		}
		if before.Reason.Code == crm.ReasonAppointment {
			return fault.New(fault.Conflict, "schedule.appointment", "An agreed meeting is moved where it was agreed.")
		}
		slot = before
		slot.Day, slot.Start, slot.Locked, slot.Version = to.Day, to.Start, to.Locked, to.Version
		if err := store.UpdateSlot(ctx, tx, slot); err != nil {
			return err
		}
		changes := changed(nil, "day", before.Day, slot.Day)
		changes = changed(changes, "start", before.Start.String(), slot.Start.String())
		changes = changed(changes, "locked", before.Locked, slot.Locked)
		if err := record(ctx, tx, a, "schedule", schedule.PersonID, "moved", append(changes, crm.Change{Field: "company_id", After: slot.CompanyID})...); err != nil {
			return err
		}
		return replan(ctx, tx, schedule.PersonID)
	})
	if err != nil {
		return slot, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		found, err := store.Slot(ctx, tx, id)
		if err == nil {
			slot = found
		} else if fault.Is(err, fault.NotFound) { // the plan found nothing due any more
			return nil
		}
		return err
	})
	slot.Value = shownValue(a, slot.Value)
	return slot, err
}

// Skip puts a contact off, for a reason. It comes back after some days.
func (s Schedules) Skip(ctx context.Context, a access.Actor, id crm.ID, reason crm.SkipReason, version int64) (back civil.Date, err error) {
	if !slices.Contains(crm.SkipReasons, reason) {
		var f fault.Fields
		f.Add("reason", "schedule.skip_reason", "is not a reason we know")
		return 0, f.Err()
	}
	err = s.changeSlot(ctx, a, id, func(tx *store.Tx, schedule crm.Schedule, slot crm.Slot) error {
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		back = max(day, slot.Day).AddDays(reason.BackAfter())
		if err := putOff(ctx, tx, slot, crm.Skip{CompanyID: slot.CompanyID, PersonID: schedule.PersonID, Reason: reason, BackOn: back, At: tx.Now}, version); err != nil {
			return err
		}
		err = record(ctx, tx, a, "schedule", schedule.PersonID, "skipped", crm.Change{Field: "company_id", After: slot.CompanyID}, crm.Change{Field: "reason", After: reason}, crm.Change{Field: "back_on", After: back})
		if err != nil {
			return err
		}
		return replan(ctx, tx, schedule.PersonID)
	})
	return back, err
}

func putOff(ctx context.Context, tx *store.Tx, slot crm.Slot, skip crm.Skip, version int64) error {
	slot.State, slot.Locked, slot.Version = crm.SlotSkipped, false, version
	if err := store.UpdateSlot(ctx, tx, slot); err != nil {
		return err
	}
	return store.SaveSkip(ctx, tx, skip)
}

// changeSlot does something to a planned slot of a schedule in force.
func (s Schedules) changeSlot(ctx context.Context, a access.Actor, id crm.ID, do func(*store.Tx, crm.Schedule, crm.Slot) error) error {
	if err := mayAnyTime(a); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		slot, err := store.Slot(ctx, tx, id)
		if err != nil {
			return err
		}
		schedule, err := scheduleFor(ctx, tx, a, slot.ScheduleID)
		if err != nil {
			return err
		}
		if err := mayPlan(a, schedule.PersonID); err != nil {
			return err
		}
		if schedule.State != crm.ScheduleInForce || slot.State != crm.SlotPlanned {
			return fault.New(fault.Conflict, "schedule.slot_over", "This contact does not wait any more.")
		}
		return do(tx, schedule, slot)
	})
}

// logged brings the schedules in line with an activity that was written. An
// attempt that reached nobody is no contact, so the company comes back another day.
func (s Schedules) logged(ctx context.Context, v crm.Activity, before *crm.Activity) {
	var also []crm.ID
	if before != nil {
		also = before.Persons
	}
	if v.State == crm.ActivityDone && !v.Reached && (before == nil || before.State != crm.ActivityDone || before.Reached) {
		if err := s.write(ctx, func(tx *store.Tx) error { return attempted(ctx, tx, v) }); err != nil {
			s.Log.Warn("an attempt was not noted in a schedule", "error", err)
		}
	}
	s.changed(ctx, v, also...)
}

// changed plans anew for the owners of an activity's company and for whoever took
// part. What was written stands even if that fails: the schedule follows the next
// time.
func (s Schedules) changed(ctx context.Context, v crm.Activity, also ...crm.ID) {
	s.followed(ctx, func(tx *store.Tx) ([]crm.ID, error) {
		owners, err := store.Owners(ctx, tx, v.CompanyID)
		return slices.Concat(v.Persons, also, owners), err
	})
}

// follow plans anew for people of whose work something was written.
func (s Schedules) follow(ctx context.Context, people ...crm.ID) {
	s.followed(ctx, func(*store.Tx) ([]crm.ID, error) { return people, nil })
}

// followed does so for whom is found of it; most have no schedule, and that is
// asked in the same breath.
func (s Schedules) followed(ctx context.Context, find func(*store.Tx) ([]crm.ID, error)) {
	var planned []crm.ID
	err := s.view(ctx, func(tx *store.Tx) error {
		people, err := find(tx)
		if err != nil {
			return err
		}
		planned, err = withSchedule(ctx, tx, people)
		return err
	})
	for _, person := range planned {
		err = errors.Join(err, s.write(ctx, func(tx *store.Tx) error { return replan(ctx, tx, person) }))
	}
	if err != nil {
		s.Log.Warn("a schedule was not brought in line with what was written", "error", err)
	}
}

// withSchedule names those who have a schedule in force, each once.
func withSchedule(ctx context.Context, tx *store.Tx, people []crm.ID) (planned []crm.ID, err error) {
	for _, person := range slices.Compact(inOrder(slices.Clone(people))) {
		if person.IsZero() {
			continue
		}
		has, err := store.HasSchedule(ctx, tx, person)
		if err != nil {
			return nil, err
		}
		if has {
			planned = append(planned, person)
		}
	}
	return planned, nil
}

// attempted puts off the contact of the day that an attempt was made for, in
// whosever schedule it stands.
func attempted(ctx context.Context, tx *store.Tx, v crm.Activity) error {
	slots, err := store.SlotsWith(ctx, tx, v.CompanyID, v.Day)
	if err != nil {
		return err
	}
	for _, slot := range slots {
		current, err := store.Schedule(ctx, tx, slot.ScheduleID)
		if err != nil {
			return err
		}
		if current.State != crm.ScheduleInForce || slot.State != crm.SlotPlanned {
			continue
		}
		misses, err := store.MissesOf(ctx, tx, []crm.ID{v.CompanyID})
		if err != nil {
			return err
		}
		m := misses[v.CompanyID]
		m.CompanyID, m.PersonID, m.Times, m.Last = v.CompanyID, current.PersonID, m.Times+1, v.Day
		if err := store.SaveMisses(ctx, tx, m); err != nil {
			return err
		}
		return putOff(ctx, tx, slot, crm.Skip{CompanyID: v.CompanyID, PersonID: current.PersonID, Reason: "unreachable", BackOn: v.Day.AddDays(1), At: tx.Now}, slot.Version)
	}
	return nil
}

// TurnOfDay brings every schedule that was made for an earlier day into this one.
// Calling it often costs nothing.
func (s Schedules) TurnOfDay(ctx context.Context) error {
	var late []crm.ID
	err := s.view(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, s.Now())
		if fault.Is(err, fault.NotFound) { // nobody has set it up yet
			return nil
		}
		if err != nil {
			return err
		}
		late, err = store.SchedulesOlderThan(ctx, tx, day)
		return err
	})
	if err != nil {
		return err
	}
	for _, person := range late {
		if err := s.Replan(ctx, person); err != nil {
			return err
		}
	}
	return nil
}
