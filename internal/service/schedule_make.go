package service

import (
	"context"
	"maps"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/week"
	"kaymak/internal/store"
)

// dayPart says how much of today is still there to be planned.
type dayPart bool

const (
	dayAsItIs dayPart = false // what is left of it
	wholeDay  dayPart = true  // all of it: a made-up company is opened at any hour
)

// madeSchedule is a schedule on its way into the store.
type madeSchedule struct {
	crm.Schedule
	slots    []crm.Slot
	overflow []crm.Overflow
	kept     []crm.Slot // of the one in force: what is done, and still tells something
	same     bool       // nothing has changed since the one in force was made
}

// make lays a person's schedule from today on. What the one in force holds today,
// promised or locked does not move.
func (g *planGround) make(ctx context.Context, tx *store.Tx, u crm.User, wish ScheduleWish, part dayPart) (madeSchedule, error) {
	p := &personPlan{planGround: g, ctx: ctx, tx: tx, person: u, from: g.today, days: wish.Days}
	m := madeSchedule{Schedule: crm.Schedule{ID: newID(), PersonID: u.ID, State: crm.ScheduleProposed, From: g.today, Days: wish.Days, Short: wish.Short, MadeAt: tx.Now, DataAsOf: tx.Now, Version: 1}}
	if err := p.gather(); err != nil {
		return m, err
	}
	if err := p.makeInput(week.Short(wish.Short)); err != nil {
		return m, err
	}
	current, err := store.ScheduleOf(ctx, tx, u.ID, crm.ScheduleInForce)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return m, err
	}
	var slots []crm.Slot
	if err == nil {
		if slots, err = store.Slots(ctx, tx, current.ID, g.today); err != nil {
			return m, err
		}
		p.hold(slots)
	}
	if part == dayAsItIs {
		if err := p.passed(slots); err != nil {
			return m, err
		}
	}
	result, err := week.Plan(p.input)
	if err != nil {
		return m, err
	}
	m.same = !current.ID.IsZero() && result.InputHash == current.InputHash && p.sameMeetings(slots)
	for _, v := range slots {
		if v.State != crm.SlotPlanned {
			m.kept = append(m.kept, v)
		}
	}
	return m, m.read(p, result)
}

// hold tells the plan what the schedule in force has, and what somebody locked.
func (p *personPlan) hold(slots []crm.Slot) {
	previous := week.Result{}
	locked := map[string]week.Place{}
	for _, v := range slots {
		switch {
		case v.State == crm.SlotDone:
			p.take(v.Day, int(v.Start), v.Minutes)
		case v.State != crm.SlotPlanned || !v.ActivityID.IsZero() && v.Reason.Code == crm.ReasonAppointment:
		case v.Locked:
			locked[v.CompanyID.String()] = week.Place{Date: v.Day, Start: v.Start}
		default:
			previous.Slots = append(previous.Slots, week.Slot{Place: week.Place{Date: v.Day, Start: v.Start}, Client: v.CompanyID.String()})
		}
	}
	for i := range p.input.Clients {
		if place, has := locked[p.input.Clients[i].ID]; has {
			p.input.Clients[i].Locked = &place
		}
	}
	p.input.Previous = &previous
}

// sameMeetings tells whether the agreed meetings stand as the slots have them:
// they are no part of the question that the plan answers.
func (p *personPlan) sameMeetings(slots []crm.Slot) bool {
	n := 0
	for _, v := range slots {
		if v.State != crm.SlotPlanned || v.Reason.Code != crm.ReasonAppointment {
			continue
		}
		n++
		if !slices.ContainsFunc(p.fixed, func(f crm.Slot) bool {
			return f.ActivityID == v.ActivityID && f.Day == v.Day && f.Start == v.Start && f.Minutes == v.Minutes && f.CompanyID == v.CompanyID && f.Operation == v.Operation
		}) {
			return false
		}
	}
	return n == len(p.fixed)
}

// passed takes the hours of today that are over, except where something planned
// still stands in them. Whole hours, so that the question stays the same for a while.
func (p *personPlan) passed(slots []crm.Slot) error {
	z, err := zoneOf(p.ctx, p.tx, p.person.ID)
	if err != nil {
		return err
	}
	now := p.tx.Now.In(z).Hour() * 60
	free := 0
	for _, v := range slots { // in the order of time
		if v.Day != p.today || v.State != crm.SlotPlanned {
			continue
		}
		p.take(p.today, free, min(int(v.Start), now)-free)
		free = max(free, int(v.Start)+v.Minutes)
	}
	p.take(p.today, free, now-free)
	return nil
}

// read takes the answer of the plan over.
func (m *madeSchedule) read(p *personPlan, r week.Result) error {
	m.InputHash, m.Capacity, m.Used, m.Stretch, m.Later = r.InputHash, r.CapacityMinutes, r.UsedMinutes, r.StretchPercent, len(r.Later)+p.beyond
	locked := map[string]bool{}
	for i := range p.input.Clients {
		locked[p.input.Clients[i].ID] = p.input.Clients[i].Locked != nil
	}
	for _, v := range r.Slots {
		slot := crm.Slot{
			ID: newID(), Operation: v.Operation, Day: v.Date, Start: v.Start, Minutes: v.Minutes, Class: crm.PotentialClass(v.Class), Value: v.Value, Area: v.Area, Rank: v.Rank,
			Reason: crm.SlotReason{Code: v.Reason.Code, Params: maps.Clone(v.Reason.Params)}, Notice: string(v.Notice), Locked: locked[v.Client], State: crm.SlotPlanned, Version: 1,
		}
		if err := slot.CompanyID.UnmarshalText([]byte(v.Client)); err != nil {
			return err
		}
		slot.ActivityID = p.steps[slot.CompanyID].ID
		m.slots = append(m.slots, slot)
	}
	for _, v := range p.fixed {
		v.ID, v.Rank, v.Version = newID(), -1, 1
		m.slots = append(m.slots, v)
		m.Used += v.Minutes
		m.Capacity += v.Minutes
	}
	for _, v := range r.Overflow {
		o := crm.Overflow{Operation: v.Operation, Minutes: v.Minutes, Due: v.Due, Class: crm.PotentialClass(v.Class), Value: v.Value, Reason: crm.SlotReason{Code: v.Reason.Code, Params: v.Reason.Params}, Notice: string(v.Notice)}
		if err := o.CompanyID.UnmarshalText([]byte(v.Client)); err != nil {
			return err
		}
		m.overflow = append(m.overflow, o)
	}
	return nil
}

// save writes a new schedule beside the one in force, or in its place.
func (m *madeSchedule) save(ctx context.Context, tx *store.Tx, a access.Actor, accepted bool) error {
	if err := store.DropSchedules(ctx, tx, m.PersonID, crm.ScheduleProposed); err != nil {
		return err
	}
	if err := store.InsertSchedule(ctx, tx, m.Schedule); err != nil {
		return err
	}
	if err := m.fill(ctx, tx); err != nil {
		return err
	}
	if !accepted {
		return nil
	}
	if err := accept(ctx, tx, a, m.Schedule); err != nil {
		return err
	}
	m.State = crm.ScheduleInForce
	m.Version++
	return nil
}

// fill writes all slots and overflow of a new schedule. What is done already
// comes along, with an identity of its own.
func (m *madeSchedule) fill(ctx context.Context, tx *store.Tx) error {
	all := m.slots
	for _, v := range m.kept {
		v.ID, v.Version = newID(), 1
		all = append(all, v)
	}
	for i := range all {
		all[i].ScheduleID = m.ID
	}
	for i := range m.overflow {
		m.overflow[i].ScheduleID = m.ID
	}
	if err := store.InsertSlots(ctx, tx, all); err != nil {
		return err
	}
	return store.InsertOverflows(ctx, tx, m.overflow)
}

// update writes into the schedule in force only what differs.
func (m *madeSchedule) update(ctx context.Context, tx *store.Tx, current crm.Schedule, slots []crm.Slot) error {
	var gone []crm.ID
	var added []crm.Slot
	old := map[crm.ID]crm.Slot{}
	for _, v := range slots {
		if v.State == crm.SlotPlanned {
			old[v.CompanyID] = v
		}
	}
	for _, v := range m.slots {
		v.ScheduleID = current.ID
		if before, had := old[v.CompanyID]; had {
			delete(old, v.CompanyID)
			if sameSlot(before, v) {
				continue
			}
			v.ID, v.Version = before.ID, before.Version+1
			gone = append(gone, before.ID)
		}
		added = append(added, v)
	}
	for _, v := range old {
		gone = append(gone, v.ID)
	}
	if err := store.DeleteSlots(ctx, tx, gone); err != nil {
		return err
	}
	if err := store.InsertSlots(ctx, tx, added); err != nil {
		return err
	}
	if err := m.updateOverflow(ctx, tx, current); err != nil {
		return err
	}
	made := m.Schedule
	made.ID, made.State, made.MadeBy, made.Version = current.ID, current.State, current.MadeBy, current.Version
	return store.UpdateSchedule(ctx, tx, made)
}

// sameSlot tells whether a slot can stay as it is. Its rank counts only against
// the others, and stays right when they keep their order.
func sameSlot(a, b crm.Slot) bool {
	same := a.Reason.Code == b.Reason.Code && maps.Equal(a.Reason.Params, b.Reason.Params)
	a.ID, a.Version, a.Rank, a.Reason = b.ID, b.Version, b.Rank, crm.SlotReason{}
	b.Reason = crm.SlotReason{}
	return same && a.ScheduleID == b.ScheduleID && a.Operation == b.Operation && a.Day == b.Day && a.Start == b.Start && a.Minutes == b.Minutes && a.Class == b.Class && a.Value == b.Value &&
		a.Area == b.Area && a.Notice == b.Notice && a.Locked == b.Locked && a.ActivityID == b.ActivityID
}

func (m *madeSchedule) updateOverflow(ctx context.Context, tx *store.Tx, current crm.Schedule) error {
	before, err := store.Overflows(ctx, tx, current.ID)
	if err != nil {
		return err
	}
	old := map[crm.ID]crm.Overflow{}
	for _, v := range before {
		old[v.CompanyID] = v
	}
	var added []crm.Overflow
	var gone []crm.ID
	for _, v := range m.overflow {
		v.ScheduleID = current.ID
		if was, had := old[v.CompanyID]; had {
			delete(old, v.CompanyID)
			if was.Operation == v.Operation && was.Minutes == v.Minutes && was.Due == v.Due && was.Class == v.Class && was.Value == v.Value && was.Notice == v.Notice && was.Reason.Code == v.Reason.Code && maps.Equal(was.Reason.Params, v.Reason.Params) {
				continue
			}
			gone = append(gone, v.CompanyID)
		}
		added = append(added, v)
	}
	for id := range old {
		gone = append(gone, id)
	}
	if err := store.DeleteOverflows(ctx, tx, current.ID, gone); err != nil {
		return err
	}
	return store.InsertOverflows(ctx, tx, added)
}

// Replan brings somebody's schedule in force in line with what is known now: what
// was planned for a day that is over was done or missed, and the rest of the
// horizon is filled anew. Without a schedule there is nothing to do.
func (s Schedules) Replan(ctx context.Context, person crm.ID) error {
	there := false
	err := s.view(ctx, func(tx *store.Tx) error {
		var err error
		there, err = store.HasSchedule(ctx, tx, person)
		return err
	})
	if err != nil || !there {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error { return replan(ctx, tx, person) })
}

func replan(ctx context.Context, tx *store.Tx, person crm.ID) error {
	current, err := store.ScheduleOf(ctx, tx, person, crm.ScheduleInForce)
	if err != nil {
		return err
	}
	u, err := store.User(ctx, tx, person)
	if err != nil {
		return err
	}
	g, err := newPlanGround(ctx, tx)
	if err != nil {
		return err
	}
	if err := settleSlots(ctx, tx, current, g.today); err != nil {
		return err
	}
	made, err := g.make(ctx, tx, u, ScheduleWish{Days: current.Days, Short: current.Short}, dayAsItIs)
	if err != nil || made.same {
		return err
	}
	slots, err := store.Slots(ctx, tx, current.ID, min(current.From, g.today))
	if err != nil {
		return err
	}
	return made.update(ctx, tx, current, slots)
}

// settleSlots says of every contact planned up to today what became of it.
func settleSlots(ctx context.Context, tx *store.Tx, current crm.Schedule, day civil.Date) error {
	slots, err := store.Slots(ctx, tx, current.ID, current.From)
	if err != nil {
		return err
	}
	slots = slices.DeleteFunc(slots, func(v crm.Slot) bool { return v.State != crm.SlotPlanned || v.Day > day })
	ids := make([]crm.ID, len(slots))
	for i, v := range slots {
		ids[i] = v.CompanyID
	}
	work, err := store.WorkFor(ctx, tx, slices.Compact(inOrder(ids)))
	if err != nil {
		return err
	}
	contact := map[crm.ID]civil.Date{}
	for _, w := range work {
		contact[w.ID] = w.LastContactOn
	}
	misses, err := store.MissesOf(ctx, tx, ids)
	if err != nil {
		return err
	}
	for _, v := range slots {
		switch {
		case contact[v.CompanyID] >= v.Day:
			v.State = crm.SlotDone
		case v.Day < day:
			v.State = crm.SlotMissed
			m := misses[v.CompanyID]
			m.CompanyID, m.PersonID, m.Times, m.Last = v.CompanyID, current.PersonID, m.MissesSince(contact[v.CompanyID])+1, v.Day
			if err := store.SaveMisses(ctx, tx, m); err != nil {
				return err
			}
		default:
			continue
		}
		if err := store.UpdateSlot(ctx, tx, v); err != nil {
			return err
		}
	}
	return nil
}
