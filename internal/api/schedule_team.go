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

// TeamPlan is where somebody's planning stands.
type TeamPlan struct {
	ID       crm.ID       `json:"id" format:"uuid"`
	Name     string       `json:"name"`
	OwnWeek  bool         `json:"own_week" doc:"a standard week of their own, not the template of the role"`
	InForce  *ScheduleSum `json:"in_force,omitempty"`
	Proposed *ScheduleSum `json:"proposed,omitempty" doc:"waits to be accepted"`
}

// ScheduleSum is a schedule in a few numbers.
type ScheduleSum struct {
	ID            crm.ID     `json:"id" format:"uuid"`
	From          civil.Date `json:"from" format:"date"`
	Days          int        `json:"days" doc:"calendar days"`
	Capacity      int        `json:"capacity_minutes"`
	Used          int        `json:"used_minutes"`
	Overflow      int        `json:"overflow" doc:"companies that are due and have no place"`
	OverflowValue int64      `json:"overflow_value" doc:"money per year at stake with them, minor units; 0 where it is hidden"`
	DataAsOf      time.Time  `json:"data_as_of"`
	Version       int64      `json:"version"`
}

func newScheduleSum(v *crm.ScheduleSum) *ScheduleSum {
	if v == nil {
		return nil
	}
	return &ScheduleSum{v.ID, v.From, v.Days, v.Capacity, v.Used, v.Overflow, v.OverflowValue, v.DataAsOf, v.Version}
}

func registerTeamSchedules(r *router) {
	handle(r, operation("list-team-schedules", http.MethodGet, "/schedules/team", "Where the planning of everybody whose time you see stands"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[TeamPlan]], error) {
		list, err := r.Schedules.Team(ctx, a)
		return &answer[page[TeamPlan]]{whole(list, func(p service.TeamPlan) TeamPlan {
			return TeamPlan{p.ID, p.Name, p.OwnWeek, newScheduleSum(p.InForce), newScheduleSum(p.Proposed)}
		})}, err
	})
}
