package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/service"
)

// Worth is what came in, and the minutes that went out for it.
type Worth struct {
	Revenue int64 `json:"revenue" doc:"minor units"`
	Margin  int64 `json:"margin" doc:"where it is known"`
	Minutes int64 `json:"minutes"`
	Cost    int64 `json:"cost" doc:"of the minutes; 0 while an hour has no cost"`
}

// ValueRow is the worth of the year that runs, of one group of companies.
type ValueRow struct {
	Key   string   `json:"key" doc:"a segment or an id; empty for nobody"`
	Name  string   `json:"name" doc:"of a person or a team"`
	Where []string `json:"where" nullable:"false" doc:"its companies, as their list takes it, together with those of the table"`
	Worth
}

// StrategyChange sets the days after a version of the strategy came into force
// beside as many days before.
type StrategyChange struct {
	Version int64      `json:"version"`
	On      civil.Date `json:"on" format:"date"`
	Note    string     `json:"note"`
	Days    int        `json:"days" doc:"on each side; at most half a year"`
	Before  Worth      `json:"before"`
	After   Worth      `json:"after"`
}

// ValueTable is what an hour brings.
type ValueTable struct {
	Day      civil.Date       `json:"day" format:"date"`
	From     civil.Date       `json:"from" format:"date"`
	By       string           `json:"by" enum:"segment,person,team"`
	Rules    TimeRules        `json:"rules"`
	Unsure   bool             `json:"unsure" doc:"the margin is kept from your role"`
	Where    []string         `json:"where" nullable:"false" doc:"of the company list"`
	Rows     []ValueRow       `json:"rows" nullable:"false" doc:"those that took most time first"`
	Total    Worth            `json:"total"`
	Strategy []StrategyChange `json:"strategy" nullable:"false" doc:"the latest first, at most five"`
}

func newValueTable(t service.ValueTable) ValueTable {
	return ValueTable{
		Day: t.Day, From: t.Year.From, By: t.By, Rules: newTimeRules(t.Rules), Unsure: t.Unsure, Where: written(t.Where), Total: Worth(t.Total),
		Rows: whole(t.Rows, func(r service.ValueRow) ValueRow { return ValueRow{r.Key, r.Name, written(r.Where), Worth(r.Worth)} }).Items,
		Strategy: whole(t.Strategy, func(c service.StrategyChange) StrategyChange {
			return StrategyChange{c.Version, c.On, c.Note, c.Days, Worth(c.Before), Worth(c.After)}
		}).Items,
	}
}

type valueInput struct {
	By string `query:"by" enum:"segment,person,team" default:"segment" doc:"what the rows are; people and teams by who owns the companies"`
}

func registerValue(r *router) {
	handle(r, operation("get-value", http.MethodGet, "/budgets/value", "What was paid since New Year beside the minutes, and what an hour brought before and after each change of the strategy"), func(ctx context.Context, a access.Actor, in *valueInput) (*answer[ValueTable], error) {
		t, err := r.Budgets.Value(ctx, a, in.By)
		return &answer[ValueTable]{newValueTable(t)}, err
	})
}
