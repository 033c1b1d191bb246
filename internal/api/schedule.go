package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// SlotReason says why a contact stands where it stands.
type SlotReason struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params" nullable:"false"`
}

// Slot is a contact with its place in somebody's day.
type Slot struct {
	ID          crm.ID     `json:"id" format:"uuid"`
	CompanyID   crm.ID     `json:"company_id" format:"uuid"`
	CompanyName string     `json:"company_name"`
	Operation   string     `json:"operation" doc:"code"`
	Day         civil.Date `json:"day" format:"date"`
	Start       string     `json:"start" example:"09:30" doc:"by the person's clocks"`
	Minutes     int        `json:"minutes"`
	Potential   string     `json:"potential_class"`
	Value       int64      `json:"value" doc:"money per year at stake, minor units; 0 where it is hidden"`
	Area        string     `json:"area"`
	Reason      SlotReason `json:"reason"`
	Notice      string     `json:"notice" enum:",tell_head,offer_release" doc:"what repeated misses ask for"`
	Locked      bool       `json:"locked" doc:"set by a person"`
	State       string     `json:"state" enum:"planned,done,missed,skipped"`
	ActivityID  crm.ID     `json:"activity_id" doc:"the planned activity it stands for, or empty"`
	Version     int64      `json:"version"`
}

// Overflow is work that is due and has no place.
type Overflow struct {
	CompanyID   crm.ID     `json:"company_id" format:"uuid"`
	CompanyName string     `json:"company_name"`
	Operation   string     `json:"operation" doc:"code"`
	Minutes     int        `json:"minutes"`
	Due         civil.Date `json:"due" format:"date"`
	Potential   string     `json:"potential_class"`
	Value       int64      `json:"value" doc:"money per year at stake, minor units; 0 where it is hidden"`
	Reason      SlotReason `json:"reason"`
	Notice      string     `json:"notice" enum:",tell_head,offer_release"`
}

// Schedule is the filling of somebody's next days.
type Schedule struct {
	ID         crm.ID     `json:"id" format:"uuid"`
	PersonID   crm.ID     `json:"person_id" format:"uuid"`
	State      string     `json:"state" enum:"proposed,in_force,before"`
	From       civil.Date `json:"from" format:"date"`
	Days       int        `json:"days" doc:"calendar days"`
	Short      string     `json:"short" enum:"cut,stretch"`
	InputHash  string     `json:"input_hash"`
	Capacity   int        `json:"capacity_minutes"`
	Used       int        `json:"used_minutes"`
	Stretch    int        `json:"stretch_percent" doc:"100 unless intervals were stretched"`
	Later      int        `json:"later" doc:"companies whose next step lies behind the horizon"`
	Without    int        `json:"without" doc:"active companies that stand nowhere: those that came since"`
	Slots      []Slot     `json:"slots" nullable:"false"`
	Overflow   []Overflow `json:"overflow" nullable:"false" doc:"the lowest potential first"`
	Blocks     []Block    `json:"blocks" nullable:"false" doc:"of the standard week"`
	ProposedID crm.ID     `json:"proposed_id" doc:"a schedule that waits to be accepted, or empty"`
	Undoable   bool       `json:"undoable" doc:"the schedule before this one can come back"`
	DataAsOf   time.Time  `json:"data_as_of"`
	Version    int64      `json:"version"`
}

// ScheduleForm says what schedule is wanted.
type ScheduleForm struct {
	Days   int    `json:"days" required:"false" minimum:"0" maximum:"56" doc:"calendar days, 14 when not given"`
	Short  string `json:"short" required:"false" enum:"cut,stretch," doc:"what happens when more is due than fits: cut from the lowest potential, or stretch all intervals"`
	Accept bool   `json:"accept" required:"false" doc:"put it in force at once"`
}

func newSlotReason(r crm.SlotReason) SlotReason {
	if r.Params == nil {
		r.Params = map[string]string{}
	}
	return SlotReason{r.Code, r.Params}
}

func newSlot(v service.SlotCard) Slot {
	return Slot{
		ID: v.ID, CompanyID: v.CompanyID, CompanyName: v.Company, Operation: v.Operation, Day: v.Day, Start: v.Start.String(), Minutes: v.Minutes, Potential: string(v.Class), Value: v.Value, Area: v.Area,
		Reason: newSlotReason(v.Reason), Notice: v.Notice, Locked: v.Locked, State: string(v.State), ActivityID: v.ActivityID, Version: v.Version,
	}
}

func newSchedule(c service.ScheduleCard) Schedule {
	out := Schedule{
		ID: c.ID, PersonID: c.PersonID, State: string(c.State), From: c.From, Days: c.Days, Short: c.Short, InputHash: c.InputHash, Capacity: c.Capacity, Used: c.Used, Stretch: c.Stretch, Later: c.Later, Without: c.Without,
		Slots: whole(c.Slots, newSlot).Items, Overflow: []Overflow{}, Blocks: newBlocks(c.Blocks), ProposedID: c.Proposed, Undoable: c.Undoable, DataAsOf: c.DataAsOf, Version: c.Version,
	}
	for _, v := range c.Overflow {
		out.Overflow = append(out.Overflow, Overflow{v.CompanyID, v.Company, v.Operation, v.Minutes, v.Due, string(v.Class), v.Value, newSlotReason(v.Reason), v.Notice})
	}
	return out
}

// ScheduleComparison is what accepting a schedule would change.
type ScheduleComparison struct {
	Same  int            `json:"same" doc:"companies that stay where they are"`
	Moves []ScheduleMove `json:"moves" nullable:"false"`
}

// ScheduleMove is a company whose place changes.
type ScheduleMove struct {
	CompanyID   crm.ID      `json:"company_id" format:"uuid"`
	CompanyName string      `json:"company_name"`
	Kind        string      `json:"kind" enum:"added,left,moved,squeezed,fitted" doc:"squeezed goes into overflow, fitted comes out of it"`
	FromDay     *civil.Date `json:"from_day" nullable:"true" format:"date"`
	FromStart   string      `json:"from_start"`
	ToDay       *civil.Date `json:"to_day" nullable:"true" format:"date"`
	ToStart     string      `json:"to_start"`
}

func newComparison(c service.ScheduleComparison) ScheduleComparison {
	return ScheduleComparison{c.Same, whole(c.Moves, func(m service.ScheduleMove) ScheduleMove {
		return ScheduleMove{m.CompanyID, m.Company, m.Kind, known(m.FromDay), m.FromStart.String(), known(m.ToDay), m.ToStart.String()}
	}).Items}
}

type scheduleInput struct {
	ID    crm.ID `path:"id" format:"uuid"`
	State string `query:"state" enum:"in_force,proposed" default:"in_force"`
}

type scheduleCreate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body ScheduleForm
}

type slotMove struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Day     civil.Date `json:"day" format:"date"`
		Start   string     `json:"start" maxLength:"5" example:"09:30"`
		Locked  bool       `json:"locked" doc:"it stays there whatever comes"`
		Version int64      `json:"version"`
	}
}

type slotSkip struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Reason  string `json:"reason" enum:"no_time,not_ready,client_asked,unreachable,no_sense"`
		Version int64  `json:"version"`
	}
}

// Skipped says when a contact that was put off comes back.
type Skipped struct {
	BackOn civil.Date `json:"back_on" format:"date"`
}

func (f ScheduleForm) wish() service.ScheduleWish {
	return service.ScheduleWish{Days: f.Days, Short: f.Short, Accept: f.Accept}
}

func registerSchedules(r *router) {
	handle(r, operation("get-schedule", http.MethodGet, "/people/{id}/schedule", "Somebody's schedule"), func(ctx context.Context, a access.Actor, in *scheduleInput) (*answer[Schedule], error) {
		c, err := r.Schedules.Get(ctx, a, in.ID, crm.ScheduleState(in.State))
		return &answer[Schedule]{newSchedule(c)}, err
	})
	handle(r, operation("propose-schedule", http.MethodPost, "/people/{id}/schedule", "Make a schedule for one person; it waits to be accepted"), func(ctx context.Context, a access.Actor, in *scheduleCreate) (*answer[Schedule], error) {
		c, err := r.Schedules.Propose(ctx, a, in.ID, in.Body.wish())
		return &answer[Schedule]{newSchedule(c)}, err
	})
	handle(r, operation("propose-schedules", http.MethodPost, "/schedules", "Make everybody's schedule, as background work"), func(ctx context.Context, a access.Actor, in *answer[ScheduleForm]) (*answer[JobRef], error) {
		job, err := r.Schedules.All(ctx, a, in.Body.wish())
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("accept-schedule", http.MethodPost, "/schedules/{id}/accept", "Put a proposed schedule in force"), func(ctx context.Context, a access.Actor, in *versionInput) (*struct{}, error) {
		return nil, r.Schedules.Accept(ctx, a, in.ID, in.Body.Version)
	})
	handle(r, operation("undo-schedule", http.MethodPost, "/schedules/{id}/undo", "Bring back the schedule before the one in force"), func(ctx context.Context, a access.Actor, in *versionInput) (*struct{}, error) {
		return nil, r.Schedules.Undo(ctx, a, in.ID, in.Body.Version)
	})
	handle(r, operation("compare-schedule", http.MethodGet, "/schedules/{id}/comparison", "What a schedule changes against the one in force"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[ScheduleComparison], error) {
		c, err := r.Schedules.Compare(ctx, a, in.ID)
		return &answer[ScheduleComparison]{newComparison(c)}, err
	})
	handle(r, operation("move-slot", http.MethodPut, "/slots/{id}", "Put a contact into another place of the schedule, and lock it or let it go"), func(ctx context.Context, a access.Actor, in *slotMove) (*answer[Slot], error) {
		start, err := civil.ParseClock(in.Body.Start)
		if err != nil {
			return nil, err
		}
		v, err := r.Schedules.Move(ctx, a, in.ID, service.SlotMove{Day: in.Body.Day, Start: start, Locked: in.Body.Locked, Version: in.Body.Version})
		return &answer[Slot]{newSlot(service.SlotCard{Slot: v})}, err
	})
	handle(r, operation("skip-slot", http.MethodPost, "/slots/{id}/skip", "Put a contact off, for a reason; it comes back"), func(ctx context.Context, a access.Actor, in *slotSkip) (*answer[Skipped], error) {
		back, err := r.Schedules.Skip(ctx, a, in.ID, crm.SkipReason(in.Body.Reason), in.Body.Version)
		return &answer[Skipped]{Skipped{back}}, err
	})
}
