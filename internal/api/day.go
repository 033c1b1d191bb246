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

// Day is what somebody does today, the most urgent first.
type Day struct {
	PersonID   crm.ID      `json:"person_id" format:"uuid"`
	ScheduleID crm.ID      `json:"schedule_id" doc:"empty without a schedule"`
	Today      civil.Date  `json:"today" format:"date"`
	Day        civil.Date  `json:"day" format:"date" doc:"today or, when nothing is planned for today, the next day that has something"`
	NextDay    *civil.Date `json:"next_day" nullable:"true" format:"date" doc:"the day after that which has something"`
	DataAsOf   *time.Time  `json:"data_as_of" nullable:"true"`
	Outdated   bool        `json:"outdated" doc:"standards, norms or the week were changed since"`
	Free       int         `json:"free_minutes" doc:"of the schedule, that nothing was planned into"`
	Until      *civil.Date `json:"until" nullable:"true" format:"date" doc:"last day of the schedule"`
	Lines      []DayLine   `json:"lines" nullable:"false"`
}

// DayLine is one contact of the day, with what is needed to make it.
type DayLine struct {
	Slot
	Group            string    `json:"group"`
	Treatment        string    `json:"treatment"`
	Phone            string    `json:"phone"`
	Email            string    `json:"email"`
	ContactID        crm.ID    `json:"contact_id" doc:"whom to speak to, or empty"`
	ContactName      string    `json:"contact_name"`
	MinutesLeft      int64     `json:"minutes_left" doc:"of the company's budget of the year; below 0 when it is used up"`
	YearMinutes      int64     `json:"year_minutes" doc:"the company's budget of the year"`
	UsedMinutes      int64     `json:"used_minutes" doc:"done of it"`
	ScheduledMinutes int64     `json:"scheduled_minutes" doc:"planned of it"`
	Last             *Activity `json:"last,omitempty" doc:"what was done last"`
}

// Planner is somebody who has a schedule.
type Planner struct {
	ID   crm.ID `json:"id" format:"uuid"`
	Name string `json:"name"`
}

func newDay(d service.Day) Day {
	out := Day{PersonID: d.PersonID, ScheduleID: d.ScheduleID, Today: d.Today, Day: d.Day, NextDay: known(d.Tomorrow), Outdated: d.Outdated, Free: d.Free, Until: known(d.Until), Lines: whole(d.Lines, newDayLine).Items}
	if !d.DataAsOf.IsZero() {
		out.DataAsOf = &d.DataAsOf
	}
	return out
}

func newDayLine(l service.DayLine) DayLine {
	out := DayLine{
		Slot: newSlot(service.SlotCard{Slot: l.Slot, Company: l.Company}), Group: string(l.Group), Treatment: string(l.Treatment), Phone: l.Phone, Email: l.Email, ContactID: l.ContactID, ContactName: l.ContactName, MinutesLeft: l.MinutesLeft, YearMinutes: l.YearMinutes, UsedMinutes: l.UsedMinutes, ScheduledMinutes: l.ScheduledMinutes,
	}
	if l.Last != nil {
		last := newActivity(*l.Last)
		out.Last = &last
	}
	return out
}

func registerDays(r *router) {
	handle(r, operation("get-today", http.MethodGet, "/people/{id}/today", "Somebody's day: whom to contact now, how and why"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Day], error) {
		d, err := r.Schedules.Today(ctx, a, in.ID)
		return &answer[Day]{newDay(d)}, err
	})
	handle(r, operation("list-planners", http.MethodGet, "/schedules", "The people with a schedule whose time you see"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Planner]], error) {
		list, err := r.Schedules.Planners(ctx, a)
		return &answer[page[Planner]]{whole(list, func(p service.Planner) Planner { return Planner{p.ID, p.Name} })}, err
	})
}
