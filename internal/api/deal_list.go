package api

import (
	"context"
	"net/http"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/forecast"
	"kaymak/internal/service"
)

// DealFilterInput narrows the list.
type DealFilterInput struct {
	Q          string `query:"q" maxLength:"200" doc:"part of a title, a product or an external id"`
	CompanyID  string `query:"company_id" maxLength:"36" doc:"only with this company"`
	ContactID  string `query:"contact_id" maxLength:"36"`
	PipelineID string `query:"pipeline_id" maxLength:"36"`
	StageID    string `query:"stage_id" maxLength:"36"`
	ReasonID   string `query:"reason_id" maxLength:"36"`
	ListFilterInput
}

type dealListInput struct {
	DealFilterInput
	Sort  string `query:"sort" maxLength:"60" example:"-amount" doc:"a sortable field, with - before it to begin with the largest; -created_at when empty"`
	After string `query:"after" maxLength:"2000" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

func (in DealFilterInput) query() (q service.DealQuery, err error) {
	for _, id := range []struct {
		text string
		into *crm.ID
	}{{in.CompanyID, &q.Company}, {in.ContactID, &q.Contact}, {in.PipelineID, &q.Pipeline}, {in.StageID, &q.Stage}, {in.ReasonID, &q.Reason}} {
		if err := id.into.UnmarshalText([]byte(id.text)); err != nil {
			return q, err
		}
	}
	q.Search = in.Q
	q.Filters, q.Match, err = in.filters()
	return q, err
}

func (in dealListInput) query() (service.DealQuery, error) {
	q, err := in.DealFilterInput.query()
	q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
	q.After, q.Limit = in.After, in.Limit
	return q, err
}

// BoardInput says which open deals are wanted.
type BoardInput struct {
	PipelineID string `query:"pipeline_id" maxLength:"36" doc:"the first one in use, when empty"`
	OwnerID    string `query:"owner_id" maxLength:"36" doc:"only those of this person"`
}

func (in BoardInput) query() (q service.BoardQuery, err error) {
	if err := q.Pipeline.UnmarshalText([]byte(in.PipelineID)); err != nil {
		return q, err
	}
	return q, q.Owner.UnmarshalText([]byte(in.OwnerID))
}

// DealBoard is the open deals of a pipeline, stage by stage.
type DealBoard struct {
	Pipeline Pipeline    `json:"pipeline"`
	Stages   []DealStage `json:"stages" nullable:"false"`
	Hidden   bool        `json:"amount_hidden" doc:"your role does not see amounts: they are 0"`
}

// DealStage is a stage with its sums and its first deals. The deals have no
// products and no contacts here.
type DealStage struct {
	StageForm
	Count    int64  `json:"count"`
	Amount   int64  `json:"amount" doc:"of all its open deals, minor units"`
	Weighted int64  `json:"weighted" doc:"of all its open deals, minor units"`
	Deals    []Deal `json:"deals" nullable:"false" doc:"from the top"`
	Next     string `json:"next" doc:"cursor of the next part; empty after the last"`
}

func newDealBoard(b service.DealBoard) DealBoard {
	out := DealBoard{Pipeline: newPipeline(b.Pipeline), Stages: []DealStage{}, Hidden: b.Hidden}
	for _, s := range b.Stages {
		out.Stages = append(out.Stages, DealStage{StageForm{s.ID, s.Name, s.Probability, s.RotDays}, s.Count, s.Amount, s.StageTotal.Weighted, whole(s.Deals, newDeal).Items, s.Next})
	}
	return out
}

type stageInput struct {
	ID crm.ID `path:"id" format:"uuid"`
	BoardInput
	After string `query:"after" maxLength:"2000" doc:"next of the part before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// DealForecast is what is to be expected, in minor units.
type DealForecast struct {
	Months     []ForecastMonth `json:"months" nullable:"false" doc:"this month first"`
	Overdue    ForecastSum     `json:"overdue" doc:"open, though expected before today"`
	Later      ForecastSum     `json:"later" doc:"open, expected after the last month"`
	Undated    ForecastSum     `json:"undated" doc:"open, nobody said when"`
	CommitFrom int64           `json:"commit_from" doc:"the probability from which a deal counts as committed, basis points"`
}

// ForecastMonth is what is expected in one month.
type ForecastMonth struct {
	Month civil.Month `json:"month" example:"2026-11"`
	ForecastSum
}

// ForecastSum is what deals add up to.
type ForecastSum struct {
	Won       int64 `json:"won"`
	WonCount  int64 `json:"won_count"`
	Open      int64 `json:"open" doc:"whole amounts of the open deals"`
	OpenCount int64 `json:"open_count"`
	Committed int64 `json:"committed" doc:"of open, the deals whose probability reaches the mark"`
	Weighted  int64 `json:"weighted" doc:"open by probability"`
}

func newDealForecast(f service.DealForecast) DealForecast {
	sum := func(s forecast.Sum) ForecastSum { return ForecastSum(s) }
	out := DealForecast{Months: []ForecastMonth{}, Overdue: sum(f.Overdue), Later: sum(f.Later), Undated: sum(f.Undated), CommitFrom: f.CommitFrom}
	for _, m := range f.Months {
		out.Months = append(out.Months, ForecastMonth{m.Month, sum(m.Sum)})
	}
	return out
}

func dealPage(list service.DealList) page[Deal] {
	out := whole(list.Deals, newDeal)
	out.Next = list.Next
	return out
}

func registerDealList(r *router) {
	handle(r, operation("list-deals", http.MethodGet, "/deals", "Deals, sorted and narrowed, page by page, without products and contacts"), func(ctx context.Context, a access.Actor, in *dealListInput) (*answer[page[Deal]], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		found, err := r.Deals.List(ctx, a, q)
		return &answer[page[Deal]]{dealPage(found)}, err
	})
	handle(r, operation("count-deals", http.MethodGet, "/deals/count", "How many deals a list has"), func(ctx context.Context, a access.Actor, in *DealFilterInput) (*answer[Counted], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		n, err := r.Deals.Count(ctx, a, q)
		return &answer[Counted]{Counted{n}}, err
	})
	handle(r, operation("list-deal-fields", http.MethodGet, "/deals/fields", "What the list can be sorted and narrowed by"), func(_ context.Context, a access.Actor, _ *struct{}) (*answer[page[ListField]], error) {
		fields, err := r.Deals.Fields(a)
		return &answer[page[ListField]]{whole(fields, newListField)}, err
	})
	handle(r, operation("get-deal-board", http.MethodGet, "/deals/board", "Open deals of a pipeline, stage by stage"), func(ctx context.Context, a access.Actor, in *BoardInput) (*answer[DealBoard], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		b, err := r.Deals.Board(ctx, a, q)
		return &answer[DealBoard]{newDealBoard(b)}, err
	})
	handle(r, operation("list-stage-deals", http.MethodGet, "/deal-stages/{id}/deals", "Further open deals of a stage, in their order"), func(ctx context.Context, a access.Actor, in *stageInput) (*answer[page[Deal]], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		found, err := r.Deals.Stage(ctx, a, q, in.ID, in.After, in.Limit)
		return &answer[page[Deal]]{dealPage(found)}, err
	})
	handle(r, operation("get-deal-forecast", http.MethodGet, "/deals/forecast", "What open deals are expected to bring, month by month"), func(ctx context.Context, a access.Actor, in *BoardInput) (*answer[DealForecast], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		f, err := r.Deals.Forecast(ctx, a, q)
		return &answer[DealForecast]{newDealForecast(f)}, err
	})
}
