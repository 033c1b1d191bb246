package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/service"
)

type budgetNarrowInput struct {
	Segment  string `query:"segment" maxLength:"3" example:"A/B"`
	PersonID string `query:"person_id" maxLength:"36" doc:"only companies of this owner"`
	TeamID   string `query:"team_id" maxLength:"36" doc:"only companies whose owner is of this team"`
}

func (in budgetNarrowInput) wish(by string) (w service.BudgetWish, err error) {
	w = service.BudgetWish{By: by, Segment: in.Segment}
	if err := w.Person.UnmarshalText([]byte(in.PersonID)); err != nil {
		return w, err
	}
	return w, w.Team.UnmarshalText([]byte(in.TeamID))
}

type budgetInput struct {
	budgetNarrowInput
	By string `query:"by" enum:"segment,person,team" default:"segment" doc:"what the rows are; people and teams by who owns the companies"`
}

// MinutesStand is where the time of a period stands.
type MinutesStand struct {
	Budget    float64 `json:"budget"`
	Done      float64 `json:"done"`
	Scheduled float64 `json:"scheduled"`
	Left      float64 `json:"left" doc:"neither done nor scheduled; not below 0"`
	Over      float64 `json:"over" doc:"done beyond the budget of all together"`
}

// BudgetRow is the time and the money of one group of companies. Shares run from
// 0 to 1 and are of all rows; null of nothing.
type BudgetRow struct {
	Key            string       `json:"key" doc:"a segment or an id; empty for nobody"`
	Name           string       `json:"name" doc:"of a person or a team"`
	Where          []string     `json:"where" nullable:"false" doc:"its companies, as their list takes it, together with those of the table"`
	Companies      int64        `json:"companies"`
	Minutes        MinutesStand `json:"minutes"`
	Overs          int64        `json:"overs" doc:"minutes that single companies got beyond their budgets"`
	Actual         int64        `json:"actual" doc:"paid a year"`
	Potential      int64        `json:"potential"`
	Gap            int64        `json:"gap"`
	MinutesShare   *float64     `json:"minutes_share" nullable:"true"`
	MoneyShare     *float64     `json:"money_share" nullable:"true"`
	PotentialShare *float64     `json:"potential_share" nullable:"true"`
	GapShare       *float64     `json:"gap_share" nullable:"true"`
	Alarm          bool         `json:"alarm" doc:"the share of minutes exceeds that of money by more than the rule allows"`
	Cost           int64        `json:"cost" doc:"of the minutes done; 0 while an hour has no cost"`
	BudgetCost     int64        `json:"budget_cost" doc:"of the minutes budgeted"`
}

// BudgetTable is where the calendar year stands.
type BudgetTable struct {
	Day     civil.Date  `json:"day" format:"date"`
	From    civil.Date  `json:"from" format:"date"`
	To      civil.Date  `json:"to" format:"date" doc:"last day"`
	Elapsed float64     `json:"elapsed" doc:"share of the year that is over, by working time"`
	By      string      `json:"by" enum:"segment,person,team"`
	Rules   TimeRules   `json:"rules"`
	Hidden  bool        `json:"hidden" doc:"what is paid is kept from your role"`
	Unsure  bool        `json:"unsure" doc:"the potential is kept from your role"`
	Where   []string    `json:"where" nullable:"false" doc:"of the company list"`
	Rows    []BudgetRow `json:"rows" nullable:"false" doc:"those that took most time first"`
	Total   BudgetRow   `json:"total"`
}

// TimeRules say what an hour costs and when an alarm rings.
type TimeRules struct {
	HourCost    int64 `json:"hour_cost" minimum:"0" doc:"of one person, minor units; 0 not said"`
	AlarmPoints int64 `json:"alarm_points" minimum:"0" maximum:"10000" doc:"by how much a share of minutes may exceed the share of money, in ten thousandths; 0 for no alarm"`
	Version     int64 `json:"version" doc:"0 while nobody has said anything"`
}

func newTimeRules(r crm.TimeRules) TimeRules { return TimeRules(r) }

func newMinutesStand(m attainment.Minutes) MinutesStand { return MinutesStand(m) }

func newBudgetRow(r service.BudgetRow) BudgetRow {
	return BudgetRow{
		Key: r.Key, Name: r.Name, Where: written(r.Where), Companies: r.Companies, Minutes: newMinutesStand(r.Minutes), Overs: r.Overs,
		Actual: r.Money.Money, Potential: r.Money.Potential, Gap: r.Money.Gap,
		MinutesShare: r.Against.Minutes, MoneyShare: r.Against.Money, PotentialShare: r.Against.Potential, GapShare: r.Against.Gap,
		Alarm: r.Against.Alarm, Cost: r.Cost, BudgetCost: r.Planned,
	}
}

func newBudgetTable(t service.BudgetTable) BudgetTable {
	return BudgetTable{
		Day: t.Day, From: t.Year.From, To: t.Year.To.AddDays(-1), Elapsed: t.Elapsed, By: t.By, Rules: newTimeRules(t.Rules), Hidden: t.Hidden, Unsure: t.Unsure,
		Where: written(t.Where), Rows: whole(t.Rows, newBudgetRow).Items, Total: newBudgetRow(t.Total),
	}
}

type servedInput struct {
	budgetNarrowInput
	Which string `query:"which" enum:"over,under" default:"over" doc:"over: done and scheduled beyond the budget of the year; under: done less than the budget of the part of it that is over"`
	After string `query:"after" maxLength:"100" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// ServedCompany is a company that got too much time, or too little.
type ServedCompany struct {
	ID               crm.ID `json:"id" format:"uuid"`
	Name             string `json:"name"`
	Segment          string `json:"segment" example:"A/B"`
	Treatment        string `json:"treatment"`
	OwnerID          crm.ID `json:"owner_id"`
	OwnerName        string `json:"owner_name"`
	Minutes          int64  `json:"minutes" doc:"too much, or too little"`
	YearMinutes      int64  `json:"year_minutes" doc:"the budget of the year"`
	UsedMinutes      int64  `json:"used_minutes"`
	ScheduledMinutes int64  `json:"scheduled_minutes"`
}

// ServedPage is a page of them, the largest difference first.
type ServedPage struct {
	Items   []ServedCompany `json:"items" nullable:"false"`
	Next    string          `json:"next" doc:"cursor of the next page, empty after the last"`
	Elapsed float64         `json:"elapsed" doc:"share of the year that is over, by working time"`
}

func newServedPage(l service.ServedList) ServedPage {
	return ServedPage{Next: l.Next, Elapsed: l.Elapsed, Items: whole(l.Companies, func(c service.ServedCompany) ServedCompany {
		s := c.Standing
		return ServedCompany{
			ID: c.ID, Name: c.Name, Segment: string(s.Group) + "/" + string(s.PotentialClass), Treatment: string(s.Treatment), OwnerID: c.OwnerID, OwnerName: l.Names[c.OwnerID],
			Minutes: c.Minutes, YearMinutes: c.Effort.YearMinutes, UsedMinutes: c.Effort.UsedMinutes, ScheduledMinutes: c.Effort.ScheduledMinutes,
		}
	}).Items}
}

func registerBudgets(r *router) {
	handle(r, operation("get-budget", http.MethodGet, "/budgets", "The time of the year beside the money, by segment, person or team"), func(ctx context.Context, a access.Actor, in *budgetInput) (*answer[BudgetTable], error) {
		w, err := in.wish(in.By)
		if err != nil {
			return nil, err
		}
		t, err := r.Budgets.Table(ctx, a, w)
		return &answer[BudgetTable]{newBudgetTable(t)}, err
	})
	handle(r, operation("list-served-companies", http.MethodGet, "/budgets/companies", "Companies that got too much time, or too little, page by page"), func(ctx context.Context, a access.Actor, in *servedInput) (*answer[ServedPage], error) {
		w, err := in.wish("")
		if err != nil {
			return nil, err
		}
		l, err := r.Budgets.Served(ctx, a, service.ServedWish{BudgetWish: w, Which: service.Served(in.Which), After: in.After, Limit: in.Limit})
		return &answer[ServedPage]{newServedPage(l)}, err
	})
	handle(r, operation("get-time-rules", http.MethodGet, "/budgets/rules", "What an hour costs and when an alarm rings"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[TimeRules], error) {
		rules, err := r.Budgets.Rules(ctx, a)
		return &answer[TimeRules]{newTimeRules(rules)}, err
	})
	handle(r, operation("save-time-rules", http.MethodPut, "/budgets/rules", "Change what an hour costs and when an alarm rings"), func(ctx context.Context, a access.Actor, in *answer[TimeRules]) (*answer[TimeRules], error) {
		rules, err := r.Budgets.SaveRules(ctx, a, crm.TimeRules(in.Body))
		return &answer[TimeRules]{newTimeRules(rules)}, err
	})
}
