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

// MarketContent is what the numbers of a plan are computed from.
type MarketContent struct {
	First         civil.Month     `json:"first" format:"month" doc:"first month of the plan"`
	Months        int             `json:"months"`
	StartPerMonth float64         `json:"start_per_month" required:"false" doc:"prospects; or people, and the pace follows"`
	People        float64         `json:"people" required:"false" doc:"full positions; or a pace, and the need follows"`
	Order         string          `json:"order" enum:"skim_first,in_order,all_at_once" doc:"of the segments"`
	BaseHours     float64         `json:"base_hours" required:"false" doc:"of the team per month, whatever is sold"`
	PersonHours   []float64       `json:"person_hours" nullable:"false" maxItems:"12" doc:"of one person per month: one number, or twelve from January on"`
	Have          float64         `json:"have" required:"false" doc:"full positions that do this work already"`
	Ramp          []float64       `json:"ramp" required:"false" nullable:"false" maxItems:"60" doc:"output of somebody new month by month, a share of the full one"`
	Attrition     float64         `json:"attrition" required:"false" doc:"share of the people that leaves per year"`
	MonthsToFill  int             `json:"months_to_fill" required:"false" doc:"from the opening of a requisition to the first day"`
	Segments      []MarketSegment `json:"segments" nullable:"false" maxItems:"100"`
}

// MarketSegment is prospects that one funnel fits.
type MarketSegment struct {
	Name      string        `json:"name" maxLength:"1000"`
	Match     *Match        `json:"match,omitempty" required:"false" doc:"counted from the prospects of the base; left out when typed"`
	CountedOn *civil.Date   `json:"counted_on" required:"false" nullable:"true" format:"date"`
	Share     float64       `json:"share" doc:"of the potential that a client gives us"`
	Churn     float64       `json:"churn" doc:"share of the clients that leaves per month"`
	Classes   []MarketClass `json:"classes" nullable:"false" maxItems:"10"`
	Stages    []MarketStage `json:"stages" nullable:"false" maxItems:"100"`
}

// MarketClass is a segment's prospects of one potential class.
type MarketClass struct {
	Class        string  `json:"class" enum:"A,B,C,?"`
	Prospects    float64 `json:"prospects"`
	Potential    int64   `json:"potential" doc:"of one prospect per year"`
	ServiceHours float64 `json:"service_hours" doc:"per client and month, once it is won"`
}

// MarketStage is one operation of a funnel.
type MarketStage struct {
	Operation  string  `json:"operation" maxLength:"200" doc:"its code"`
	Minutes    float64 `json:"minutes" doc:"of one attempt"`
	Attempts   float64 `json:"attempts"`
	Conversion float64 `json:"conversion" doc:"share that goes on to the next stage, or is won"`
	Lag        int     `json:"lag" doc:"months until it does"`
	Observed   int64   `json:"observed" required:"false" doc:"companies in the own log that say so; 0 for an assumption"`
}

// MarketPlanForm is what people edit of a plan.
type MarketPlanForm struct {
	Name    string        `json:"name" maxLength:"1000"`
	Note    string        `json:"note" required:"false" maxLength:"8000"`
	Content MarketContent `json:"content"`
}

// MarketPlan is a saved plan.
type MarketPlan struct {
	MarketPlanForm
	ID        crm.ID    `json:"id" format:"uuid"`
	InputHash string    `json:"input_hash"`
	AuthorID  crm.ID    `json:"author_id"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int64     `json:"version"`
}

// MarketBasis is what a plan begins with.
type MarketBasis struct {
	First       civil.Month        `json:"first" format:"month"`
	PersonHours []float64          `json:"person_hours" nullable:"false" doc:"of planned work per month, one person, January to December"`
	Year        int                `json:"year" doc:"of the working calendar behind the hours"`
	Have        float64            `json:"have" doc:"full positions filled"`
	Need        float64            `json:"need" doc:"full positions that the clients of today take"`
	Minutes     map[string]float64 `json:"minutes" doc:"operation code → minutes by its norm, with its share of a trip"`
	Service     map[string]float64 `json:"service" doc:"potential class → hours per month that the strategy gives a small client of it"`
	Stages      []MarketStage      `json:"stages" nullable:"false" doc:"a funnel to begin with, an assumption"`
}

// ProspectCount is a number of prospects of one class.
type ProspectCount struct {
	Class     string `json:"class"`
	Prospects int64  `json:"prospects"`
	Potential int64  `json:"potential" doc:"of all of them together, per year"`
}

// ProspectCounts are the prospects of one segment.
type ProspectCounts struct {
	Classes []ProspectCount `json:"classes" nullable:"false"`
}

// ObservedStage is what the own log says of a stage.
type ObservedStage struct {
	Operation  string  `json:"operation"`
	Companies  int     `json:"companies" doc:"that entered it long enough ago"`
	Enough     bool    `json:"enough" doc:"at least 30 of them"`
	Attempts   float64 `json:"attempts"`
	Conversion float64 `json:"conversion"`
	Lag        int     `json:"lag"`
}

type marketPlanUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		MarketPlanForm
		Version int64 `json:"version"`
	}
}

type marketEvaluate struct {
	Month int `query:"explain" minimum:"0" maximum:"600" doc:"a month whose numbers are explained, 1 for the first; 0 for none"`
	Body  MarketContent
}

type marketCount struct {
	Body struct {
		Matches []Match `json:"matches" nullable:"false" maxItems:"100" doc:"a prospect counts for the first one that it fits"`
	}
}

type marketObserve struct {
	Body struct {
		Operations []string `json:"operations" nullable:"false" maxItems:"100" doc:"codes, in the order of the funnel"`
	}
}

func registerMarket(r *router) {
	handle(r, operation("list-market-plans", http.MethodGet, "/market/plans", "Saved plans of a market"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[MarketPlan]], error) {
		plans, err := r.Markets.List(ctx, a)
		return &answer[page[MarketPlan]]{whole(plans, newMarketPlan)}, err
	})
	handle(r, operation("get-market-plan", http.MethodGet, "/market/plans/{id}", "A saved plan of a market"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[MarketPlan], error) {
		p, err := r.Markets.Get(ctx, a, in.ID)
		return &answer[MarketPlan]{newMarketPlan(p)}, err
	})
	handle(r, created(operation("create-market-plan", http.MethodPost, "/market/plans", "Save a plan of a market")), func(ctx context.Context, a access.Actor, in *answer[MarketPlanForm]) (*answer[MarketPlan], error) {
		p, err := r.Markets.Create(ctx, a, in.Body.plan())
		return &answer[MarketPlan]{newMarketPlan(p)}, err
	})
	handle(r, operation("update-market-plan", http.MethodPut, "/market/plans/{id}", "Change a plan of a market"), func(ctx context.Context, a access.Actor, in *marketPlanUpdate) (*answer[MarketPlan], error) {
		p := in.Body.plan()
		p.ID, p.Version = in.ID, in.Body.Version
		p, err := r.Markets.Update(ctx, a, p)
		return &answer[MarketPlan]{newMarketPlan(p)}, err
	})
	handle(r, operation("delete-market-plan", http.MethodDelete, "/market/plans/{id}", "Delete a plan of a market"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Markets.Delete(ctx, a, in.ID)
	})
	registerMarketAnswers(r)
}

func registerMarketAnswers(r *router) {
	handle(r, operation("evaluate-market", http.MethodPost, "/market/evaluate", "What a plan of a market comes to, saved or not"), func(_ context.Context, a access.Actor, in *marketEvaluate) (*answer[MarketAnswer], error) {
		m, err := r.Markets.Evaluate(a, in.Body.content(), in.Month)
		return &answer[MarketAnswer]{newMarketAnswer(m)}, err
	})
	handle(r, operation("get-market-basis", http.MethodGet, "/market/basis", "What a plan of a market begins with"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[MarketBasis], error) {
		b, err := r.Markets.Basis(ctx, a)
		return &answer[MarketBasis]{newMarketBasis(b)}, err
	})
	handle(r, operation("count-prospects", http.MethodPost, "/market/count", "Count the prospects of the base by segment"), func(ctx context.Context, a access.Actor, in *marketCount) (*answer[page[ProspectCounts]], error) {
		matches := make([]crm.Match, len(in.Body.Matches))
		for i, m := range in.Body.Matches {
			matches[i] = m.match()
		}
		counts, err := r.Markets.Count(ctx, a, matches)
		return &answer[page[ProspectCounts]]{whole(counts, newProspectCounts)}, err
	})
	handle(r, operation("observe-funnel", http.MethodPost, "/market/observe", "What the own log says of a funnel"), func(ctx context.Context, a access.Actor, in *marketObserve) (*answer[page[ObservedStage]], error) {
		observed, err := r.Markets.Observe(ctx, a, in.Body.Operations)
		return &answer[page[ObservedStage]]{newObserved(in.Body.Operations, observed)}, err
	})
}

func newMarketBasis(b service.MarketBasis) MarketBasis {
	out := MarketBasis{First: b.First, PersonHours: append([]float64{}, b.PersonHours...), Year: b.Year, Have: b.Have, Need: b.Need, Minutes: b.Minutes, Service: map[string]float64{}, Stages: []MarketStage{}}
	for class, hours := range b.Service {
		out.Service[string(class)] = hours
	}
	for _, s := range b.Stages {
		out.Stages = append(out.Stages, MarketStage(s))
	}
	return out
}
