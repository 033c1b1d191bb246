package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/forecast"
	"kaymak/internal/store"
)

// DealQuery asks for a part of the list of deals.
type DealQuery = store.DealQuery

// BoardQuery asks for the open deals of a pipeline.
type BoardQuery = store.BoardQuery

// DealList is a part of the list.
type DealList struct {
	Deals []DealCard
	Next  string
}

// dealReach is whose deals the actor may read; Forbidden when nobody's.
func dealReach(a access.Actor) (store.DealReach, error) {
	r := store.DealReach{People: access.Over(a, crm.NounDeal, crm.DeedRead), Companies: access.Over(a, crm.NounCompany, crm.DeedRead)}
	if r.Nobody() {
		return r, access.MayAny(a, crm.NounDeal, crm.DeedRead)
	}
	return r, nil
}

// List gives a page of deals, the newest first unless asked otherwise.
func (s Deals) List(ctx context.Context, a access.Actor, q DealQuery) (list DealList, err error) {
	if q.Reach, err = dealReach(a); err != nil {
		return list, err
	}
	if q.Sort == "" {
		q.Sort, q.Desc = "created_at", true
	}
	if q.Limit <= 0 {
		q.Limit = PageRows
	}
	q.Limit = min(q.Limit, MaxPageRows)
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		if err := s.ready(ctx, tx, a, &q); err != nil {
			return err
		}
		page, err := store.ListDeals(ctx, tx, q)
		if err != nil {
			return err
		}
		list.Next = page.Next
		list.Deals, err = dealCards(ctx, tx, a, page.Deals)
		return err
	})
	return list, err
}

// Count counts the deals that a query lists, exactly.
func (s Deals) Count(ctx context.Context, a access.Actor, q DealQuery) (n int64, err error) {
	if q.Reach, err = dealReach(a); err != nil {
		return 0, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := s.ready(ctx, tx, a, &q); err != nil {
			return err
		}
		n, err = store.CountDeals(ctx, tx, q)
		return err
	})
	return n, err
}

// ready resolves what the query says of the actor and of today, and refuses to
// tell by order or filter what the actor's role hides.
func (s Deals) ready(ctx context.Context, tx *store.Tx, a access.Actor, q *DealQuery) (err error) {
	if err := seesFields(a, dealHidden, q.Sort, q.Filters, q.Match); err != nil {
		return err
	}
	q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Deals.Fields, q.Filters, q.Match)
	return err
}

// Fields says how the actor can sort and narrow the list.
func (s Deals) Fields(a access.Actor) ([]Field, error) {
	return shownFields(a, store.Deals.Fields, dealHidden), access.May(a, access.Read)
}

// dealHidden says by what each field of the list is hidden.
var dealHidden = map[string][]string{"amount": {amountField}, "weighted": {amountField}}

// DealBoard is the open deals of a pipeline, stage by stage.
type DealBoard struct {
	Pipeline crm.Pipeline
	Stages   []BoardStage
	Hidden   bool // the amounts are kept from the actor
}

// BoardStage is a stage with its sums and its first deals.
type BoardStage struct {
	crm.Stage
	store.StageTotal
	Deals []DealCard
	Next  string // cursor of the next part, empty after the last
}

// boardRows is how many deals of a stage a board begins with.
const boardRows = 30

// Board shows a pipeline: the first one in use when none is named.
func (s Deals) Board(ctx context.Context, a access.Actor, q BoardQuery) (b DealBoard, err error) {
	if q.Reach, err = dealReach(a); err != nil {
		return b, err
	}
	pipelines, err := Pipelines(s).List(ctx, a)
	if err != nil {
		return b, err
	}
	if b.Pipeline, err = chosenPipeline(pipelines, q.Pipeline); err != nil {
		return b, err
	}
	q.Pipeline, b.Hidden = b.Pipeline.ID, access.Hides(a, amountField)
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		totals, err := store.StageTotals(ctx, tx, q)
		if err != nil {
			return err
		}
		for _, stage := range b.Pipeline.Stages {
			column := BoardStage{Stage: stage, StageTotal: store.StageTotal{StageID: stage.ID}}
			if i := slices.IndexFunc(totals, func(t store.StageTotal) bool { return t.StageID == stage.ID }); i >= 0 {
				column.StageTotal = totals[i]
			}
			if b.Hidden {
				column.Amount, column.Weighted = 0, 0
			}
			part, err := stagePart(ctx, tx, a, q, stage.ID, "", boardRows)
			if err != nil {
				return err
			}
			column.Deals, column.Next = part.Deals, part.Next
			b.Stages = append(b.Stages, column)
		}
		return nil
	})
	return b, err
}

func chosenPipeline(all []crm.Pipeline, id crm.ID) (crm.Pipeline, error) {
	for _, p := range all {
		if p.ID == id || id.IsZero() && p.Active {
			return p, nil
		}
	}
	return crm.Pipeline{}, fault.New(fault.NotFound, "pipeline.not_found", "This pipeline does not exist.")
}

// Stage gives a further part of a stage's open deals.
func (s Deals) Stage(ctx context.Context, a access.Actor, q BoardQuery, stage crm.ID, after string, limit int) (list DealList, err error) {
	if q.Reach, err = dealReach(a); err != nil {
		return list, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		list, err = stagePart(ctx, tx, a, q, stage, after, min(max(limit, 1), MaxPageRows))
		return err
	})
	return list, err
}

func stagePart(ctx context.Context, tx *store.Tx, a access.Actor, q BoardQuery, stage crm.ID, after string, limit int) (list DealList, err error) {
	deals, next, err := store.StageDeals(ctx, tx, q, stage, after, limit)
	if err != nil {
		return list, err
	}
	list.Next = next
	list.Deals, err = dealCards(ctx, tx, a, deals)
	return list, err
}

// DealForecast is what is to be expected month by month.
type DealForecast struct {
	forecast.Forecast
	CommitFrom int64 // basis points
}

// ForecastMonths is how far a forecast looks.
const ForecastMonths = 12

// Forecast spreads the open deals of a pipeline over the months to come, beside
// what was won. It is not for whom amounts are hidden from.
func (s Deals) Forecast(ctx context.Context, a access.Actor, q BoardQuery) (f DealForecast, err error) {
	if access.Hides(a, amountField) {
		return f, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
	}
	if q.Reach, err = dealReach(a); err != nil {
		return f, err
	}
	pipelines, err := Pipelines(s).List(ctx, a)
	if err != nil {
		return f, err
	}
	p, err := chosenPipeline(pipelines, q.Pipeline)
	if err != nil {
		return f, err
	}
	q.Pipeline, f.CommitFrom = p.ID, p.CommitFrom
	err = s.view(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		rows, err := store.Forecast(ctx, tx, q, day.Month().First())
		f.Forecast = forecast.Of(forecastRows(rows), day, ForecastMonths, p.CommitFrom)
		return err
	})
	return f, err
}

func forecastRows(rows []store.ForecastRow) []forecast.Row {
	list := make([]forecast.Row, len(rows))
	for i, r := range rows {
		list[i] = forecast.Row{Won: r.Outcome == crm.DealWon, Day: civil.Date(r.Day), Probability: r.Probability, Count: r.Count, Amount: r.Amount, Weighted: r.Weighted}
	}
	return list
}
