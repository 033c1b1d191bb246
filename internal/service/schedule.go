package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/week"
	"kaymak/internal/store"
)

// Schedules are the use cases of the right schedule: the filling of somebody's
// next days with the companies that are due.
type Schedules struct{ *Core }

// ScheduleWish says what schedule is wanted.
type ScheduleWish struct {
	Days  int    `json:"days"` // calendar days, 14 when 0
	Short string `json:"short"`
	// Accept puts it in force at once.
	Accept bool `json:"accept"`
}

// The horizon: ten working days usually, eight weeks at most.
const (
	usualHorizon = 14
	maxHorizon   = 56
)

func (w ScheduleWish) checked() (ScheduleWish, error) {
	var f fault.Fields
	if w.Days == 0 {
		w.Days = usualHorizon
	}
	if w.Days < 1 || w.Days > maxHorizon {
		f.AddWith("days", "number.too_large", "must be 1 to 56", fault.Params{"max": "56"})
	}
	if w.Short == "" {
		w.Short = string(week.Cut)
	}
	if w.Short != string(week.Cut) && w.Short != string(week.Stretch) {
		f.Add("short", "week.short", "What is due and does not fit is cut, or intervals stretch.")
	}
	return w, f.Err()
}

// ScheduleCard is a schedule with all that is in it.
type ScheduleCard struct {
	crm.Schedule
	Slots    []SlotCard
	Overflow []OverflowCard
	// Without counts the person's active companies that have neither a slot nor a
	// line of overflow nor a day behind the horizon: those that came since.
	Without int
	// Blocks are the dated blocks of the horizon, less holidays and absences.
	Blocks []crm.Block
	// Proposed names a schedule that waits to be accepted.
	Proposed crm.ID
	// Undoable tells whether the schedule before this one can come back.
	Undoable bool
}

// SlotCard is a slot with the name of its company.
type SlotCard struct {
	crm.Slot
	Company string
}

// OverflowCard is a line of overflow with the name of its company.
type OverflowCard struct {
	crm.Overflow
	Company string
}

// Get gives somebody's schedule in force, or the proposed one.
func (s Schedules) Get(ctx context.Context, a access.Actor, person crm.ID, state crm.ScheduleState) (card ScheduleCard, err error) {
	if err := mayAnyTime(a); err != nil {
		return card, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		u, err := maySeeTime(ctx, tx, a, person)
		if err != nil {
			return err
		}
		schedule, err := store.ScheduleOf(ctx, tx, person, state)
		if err != nil {
			return err
		}
		card, err = scheduleCard(ctx, tx, a, u, schedule)
		return err
	})
	return card, err
}

func scheduleCard(ctx context.Context, tx *store.Tx, a access.Actor, u crm.User, schedule crm.Schedule) (card ScheduleCard, err error) {
	card.Schedule = schedule
	slots, err := store.Slots(ctx, tx, schedule.ID, schedule.From.AddDays(-7))
	if err != nil {
		return card, err
	}
	overflow, err := store.Overflows(ctx, tx, schedule.ID)
	if err != nil {
		return card, err
	}
	names, err := standingNames(ctx, tx, a, u.ID, slots, overflow)
	if err != nil {
		return card, err
	}
	for _, v := range slots {
		if name, there := names[v.CompanyID]; there {
			v.Value = shownValue(a, v.Value)
			card.Slots = append(card.Slots, SlotCard{v, name})
		}
	}
	slices.SortFunc(overflow, lowestFirst)
	for _, v := range overflow {
		if name, there := names[v.CompanyID]; there {
			v.Value = shownValue(a, v.Value)
			card.Overflow = append(card.Overflow, OverflowCard{v, name})
		}
	}
	if card.Without, err = without(ctx, tx, u, schedule, slots, overflow); err != nil {
		return card, err
	}
	w, err := weekOf(ctx, tx, u)
	if err != nil {
		return card, err
	}
	card.Blocks = w.Blocks
	return card, card.others(ctx, tx, u.ID)
}

// others notes which other schedules of the person there are.
func (card *ScheduleCard) others(ctx context.Context, tx *store.Tx, person crm.ID) error {
	proposed, err := store.ScheduleOf(ctx, tx, person, crm.ScheduleProposed)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	card.Proposed = proposed.ID
	_, err = store.ScheduleOf(ctx, tx, person, crm.ScheduleBefore)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	card.Undoable = err == nil && card.State == crm.ScheduleInForce
	return nil
}

// lowestFirst is the order of overflow: the lowest potential, then the least money.
func lowestFirst(a, b crm.Overflow) int {
	rung := func(c crm.PotentialClass) int {
		return slices.Index([]crm.PotentialClass{crm.PotentialUnknown, crm.PotentialC, crm.PotentialB, crm.PotentialA}, c)
	}
	if d := rung(a.Class) - rung(b.Class); d != 0 {
		return d
	}
	switch {
	case a.Value != b.Value:
		return int(min(1, max(-1, a.Value-b.Value)))
	case a.Due != b.Due:
		return b.Due.Sub(a.Due)
	}
	return slices.Compare(a.CompanyID[:], b.CompanyID[:])
}

// standingNames names the companies of somebody's schedule; whoever looks at it
// is told of those that they may see.
func standingNames(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID, slots []crm.Slot, overflow []crm.Overflow) (map[crm.ID]string, error) {
	var ids []crm.ID
	for _, v := range slots {
		ids = append(ids, v.CompanyID)
	}
	for _, v := range overflow {
		ids = append(ids, v.CompanyID)
	}
	work, err := store.WorkFor(ctx, tx, slices.Compact(inOrder(ids)))
	names := make(map[crm.ID]string, len(work))
	for _, w := range work {
		if mayKnowOf(a, person, w) {
			names[w.ID] = w.Name
		}
	}
	return names, err
}

// mayKnowOf tells whether the actor may know of a company in somebody's time.
func mayKnowOf(a access.Actor, person crm.ID, w store.Work) bool {
	return a.UserID == person || access.Sees(a, crm.NounCompany, w.OwnerID)
}

// without counts the active companies of a person that stand nowhere.
func without(ctx context.Context, tx *store.Tx, u crm.User, schedule crm.Schedule, slots []crm.Slot, overflow []crm.Overflow) (n int, err error) {
	g, err := newPlanGround(ctx, tx)
	if err != nil {
		return 0, err
	}
	p := &personPlan{planGround: g, ctx: ctx, tx: tx, person: u, from: schedule.From, days: schedule.Days}
	if err := p.gather(); err != nil {
		return 0, err
	}
	if err := p.makeInput(week.Short(schedule.Short)); err != nil {
		return 0, err
	}
	stands := map[string]bool{}
	for _, v := range slots {
		stands[v.CompanyID.String()] = stands[v.CompanyID.String()] || v.State == crm.SlotPlanned || v.State == crm.SlotDone
	}
	for _, v := range overflow {
		stands[v.CompanyID.String()] = true
	}
	for _, c := range p.input.Clients {
		if !stands[c.ID] && dueBy(c, schedule) {
			n++
		}
	}
	return n, nil
}

// dueBy tells whether a client is due within a schedule's horizon.
func dueBy(c week.Client, schedule crm.Schedule) bool {
	if c.Promise != nil && *c.Promise <= schedule.Last() || c.Last == nil {
		return true
	}
	return week.WindowOf(*c.Last, (c.IntervalDays*schedule.Stretch+99)/100).Open <= schedule.Last()
}

// Propose makes a schedule for one person. It stands beside the one in force
// until somebody accepts it.
func (s Schedules) Propose(ctx context.Context, a access.Actor, person crm.ID, wish ScheduleWish) (card ScheduleCard, err error) {
	if err := mayAnyTime(a); err != nil {
		return card, err
	}
	wish, err = wish.checked()
	if err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		u, err := mayPlanTime(ctx, tx, a, person)
		if err != nil {
			return err
		}
		g, err := newPlanGround(ctx, tx)
		if err != nil {
			return err
		}
		made, err := g.make(ctx, tx, u, wish, dayAsItIs)
		if err != nil {
			return err
		}
		made.MadeBy = a.UserID
		if err := made.save(ctx, tx, a, wish.Accept); err != nil {
			return err
		}
		card, err = scheduleCard(ctx, tx, a, u, made.Schedule)
		return err
	})
	return card, err
}

// Accept puts a proposed schedule in force, of the version given. The one it
// takes the place of can come back.
func (s Schedules) Accept(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	return s.change(ctx, a, id, func(tx *store.Tx, schedule crm.Schedule) error {
		if schedule.State != crm.ScheduleProposed {
			return fault.New(fault.Conflict, "schedule.not_proposed", "This schedule does not wait to be accepted.")
		}
		schedule.Version = version
		return accept(ctx, tx, a, schedule)
	})
}

// accept moves every schedule of the person on by one state.
func accept(ctx context.Context, tx *store.Tx, a access.Actor, schedule crm.Schedule) error {
	if err := store.DropSchedules(ctx, tx, schedule.PersonID, crm.ScheduleBefore); err != nil {
		return err
	}
	if err := restate(ctx, tx, schedule.PersonID, crm.ScheduleInForce, crm.ScheduleBefore); err != nil {
		return err
	}
	schedule.State = crm.ScheduleInForce
	if err := store.UpdateSchedule(ctx, tx, schedule); err != nil {
		return err
	}
	return record(ctx, tx, a, "schedule", schedule.PersonID, "accepted", crm.Change{Field: "from", After: schedule.From}, crm.Change{Field: "used_minutes", After: schedule.Used})
}

// restate gives somebody's schedule of a state another one, if there is any.
func restate(ctx context.Context, tx *store.Tx, person crm.ID, from, to crm.ScheduleState) error {
	schedule, err := store.ScheduleOf(ctx, tx, person, from)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	schedule.State = to
	return store.UpdateSchedule(ctx, tx, schedule)
}

// Undo brings back the schedule that the one in force took the place of; that
// one waits to be accepted again.
func (s Schedules) Undo(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	return s.change(ctx, a, id, func(tx *store.Tx, schedule crm.Schedule) error {
		before, err := store.ScheduleOf(ctx, tx, schedule.PersonID, crm.ScheduleBefore)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if err != nil || schedule.State != crm.ScheduleInForce {
			return fault.New(fault.Conflict, "schedule.nothing_before", "There is no schedule before this one.")
		}
		if err := store.DropSchedules(ctx, tx, schedule.PersonID, crm.ScheduleProposed); err != nil {
			return err
		}
		schedule.State, schedule.Version = crm.ScheduleProposed, version
		if err := store.UpdateSchedule(ctx, tx, schedule); err != nil {
			return err
		}
		before.State = crm.ScheduleInForce
		if err := store.UpdateSchedule(ctx, tx, before); err != nil {
			return err
		}
		return record(ctx, tx, a, "schedule", schedule.PersonID, "undone", crm.Change{Field: "from", After: before.From})
	})
}

// change does something to a schedule that the actor may plan.
func (s Schedules) change(ctx context.Context, a access.Actor, id crm.ID, do func(*store.Tx, crm.Schedule) error) error {
	if err := mayAnyTime(a); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		schedule, err := scheduleFor(ctx, tx, a, id)
		if err != nil {
			return err
		}
		if err := mayPlan(a, schedule.PersonID); err != nil {
			return err
		}
		return do(tx, schedule)
	})
}

// scheduleFor finds a schedule of somebody whose time the actor sees.
func scheduleFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.Schedule, error) {
	schedule, err := store.Schedule(ctx, tx, id)
	if err == nil && !access.Sees(a, crm.NounActivity, schedule.PersonID) {
		err = fault.New(fault.NotFound, "schedule.not_found", "This schedule does not exist.")
	}
	return schedule, err
}

// shownValue keeps the money at stake from whom it could tell what is hidden.
func shownValue(a access.Actor, value int64) int64 {
	if access.Hides(a, hideMoney) || access.Hides(a, hidePotential) {
		return 0
	}
	return value
}
