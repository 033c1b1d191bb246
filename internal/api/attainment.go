package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/fault"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/service"
)

type attainmentInput struct {
	budgetInput
	Within string `query:"within" maxLength:"30" example:"this:quarter" doc:"a period told from today, instead of the days: this:month, previous:quarter, this:year; this quarter, when nothing is said"`
	From   string `query:"from" maxLength:"10" doc:"first day"`
	To     string `query:"to" maxLength:"10" doc:"last day"`
}

func (in attainmentInput) wish() (w service.AttainmentWish, err error) {
	if w.BudgetWish, err = in.budgetInput.wish(in.By); err != nil {
		return w, err
	}
	w.Within = in.Within
	var f fault.Fields
	readDay(&f, "from", in.From, &w.From)
	readDay(&f, "to", in.To, &w.To)

	return w, f.Err()
}

// AttainmentRow is how much of what was due a group of companies got. Shares run
// from 0 to 1; null of nothing.
type AttainmentRow struct {
	Key         string       `json:"key" doc:"a segment or an id; empty for nobody"`
	Name        string       `json:"name" doc:"of a person or a team"`
	Where       []string     `json:"where" nullable:"false" doc:"narrows the lists of companies and of activities to the row"`
	Companies   int          `json:"companies" doc:"that were due anything"`
	Due         float64      `json:"due" doc:"contacts; half an interval is half a contact"`
	Done        int          `json:"done" doc:"contacts that reached somebody, whoever made them"`
	Scheduled   int          `json:"scheduled" doc:"contacts planned"`
	Remaining   float64      `json:"remaining" doc:"due, neither done nor scheduled; not below 0"`
	Capped      *float64     `json:"capped" nullable:"true" doc:"of what was due, company by company: too much here makes up for nothing there"`
	Coverage    *float64     `json:"coverage" nullable:"true" doc:"companies met at least once, of those that were due"`
	InWindow    *float64     `json:"in_window" nullable:"true" doc:"contacts in time, of those done"`
	Potential   *float64     `json:"potential" nullable:"true" doc:"share of the potential that got what it was due"`
	OverMinutes float64      `json:"over_minutes" doc:"minutes that single companies got beyond their budgets"`
	Minutes     MinutesStand `json:"minutes"`
}

// AttainmentTable is the attainment of a period.
type AttainmentTable struct {
	Day            civil.Date      `json:"day" format:"date"`
	From           civil.Date      `json:"from" format:"date"`
	To             civil.Date      `json:"to" format:"date" doc:"last day"`
	Elapsed        float64         `json:"elapsed" doc:"share of the period that is over, by working time"`
	By             string          `json:"by" enum:"segment,person,team"`
	Unsure         bool            `json:"unsure" doc:"the potential is kept from your role"`
	CompaniesWhere []string        `json:"companies_where" nullable:"false" doc:"of the company list: those that are counted"`
	DoneWhere      []string        `json:"done_where" nullable:"false" doc:"of the list of activities: the contacts done"`
	ScheduledWhere []string        `json:"scheduled_where" nullable:"false" doc:"of the list of activities: those planned"`
	Rows           []AttainmentRow `json:"rows" nullable:"false" doc:"those that were due most first"`
	Total          AttainmentRow   `json:"total"`
}

func newAttainmentRow(r service.AttainmentRow) AttainmentRow {
	out := newAttained(r.Row)
	out.Key, out.Name, out.Where = r.Key, r.Name, written(r.Where)
	return out
}

func newAttained(r attainment.Row) AttainmentRow {
	return AttainmentRow{
		Where: []string{}, Companies: r.Companies, Due: r.Due, Done: r.Done, Scheduled: r.Scheduled, Remaining: r.Remaining,
		Capped: r.Capped, Coverage: r.Coverage, InWindow: r.InWindow, Potential: r.Potential, OverMinutes: r.OverMinutes, Minutes: newMinutesStand(r.Minutes),
	}
}

func newAttainmentTable(t service.AttainmentTable) AttainmentTable {
	return AttainmentTable{
		Day: t.Day, From: t.From, To: t.To, Elapsed: t.Elapsed, By: t.By, Unsure: t.Unsure,
		CompaniesWhere: written(t.Companies), DoneWhere: written(t.Done), ScheduledWhere: written(t.Scheduled),
		Rows: whole(t.Rows, newAttainmentRow).Items, Total: newAttained(t.Total),
	}
}

func registerAttainment(r *router) {
	handle(r, operation("get-attainment", http.MethodGet, "/attainment", "How much of what was due in a period clients got, by segment, person or team"), func(ctx context.Context, a access.Actor, in *attainmentInput) (*answer[AttainmentTable], error) {
		w, err := in.wish()
		if err != nil {
			return nil, err
		}
		t, err := r.Budgets.Attainment(ctx, a, w)
		return &answer[AttainmentTable]{newAttainmentTable(t)}, err
	})
}
