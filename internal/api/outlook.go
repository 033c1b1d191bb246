package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/service"
	"kaymak/internal/service/outlook"
)

// PeopleInterval is a number of people and how sure it is.
type PeopleInterval struct {
	Plan float64 `json:"plan" doc:"with every input as it is set"`
	P50  float64 `json:"p50" doc:"enough in half of the draws"`
	P80  float64 `json:"p80" doc:"enough in four of five"`
}

// OutlookMonth sets a month's need against what there is, in full positions.
type OutlookMonth struct {
	Month         civil.Month    `json:"month" format:"month"`
	WorkingDays   int            `json:"working_days"`
	NormHours     float64        `json:"norm_hours"`
	WorkHours     float64        `json:"work_hours" doc:"with travel, whole team"`
	Need          PeopleInterval `json:"need"`
	There         float64        `json:"there" doc:"heads, learning or not, when nobody is looked for"`
	Output        float64        `json:"output" doc:"what they give"`
	Hired         float64        `json:"hired" doc:"what they give with the positions opened"`
	Overload      float64        `json:"overload" doc:"probability that the need exceeds the output"`
	OverloadHired float64        `json:"overload_hired" doc:"the same with the positions opened"`
}

// OutlookDriver is an uncertain input and the people needed at its low and high
// end: what it falls short of, and exceeds, in one case of ten.
type OutlookDriver struct {
	Setting string  `json:"setting"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
}

// Requisition is people to look for.
type Requisition struct {
	Open   civil.Month `json:"open" format:"month" doc:"by its first day"`
	Start  civil.Month `json:"start" format:"month"`
	People int64       `json:"people"`
}

// OutlookWarning is a doubt about the numbers.
type OutlookWarning struct {
	Code   string             `json:"code" enum:"selling_share,few_observations,market,season"`
	Values map[string]float64 `json:"values"`
	Names  []string           `json:"names" nullable:"false" doc:"operations by code, months"`
}

// Outlook is need against have for the months to come.
type Outlook struct {
	Need         PeopleInterval   `json:"need" doc:"mean of the months"`
	Peak         PeopleInterval   `json:"peak"`
	PeakMonth    civil.Month      `json:"peak_month" format:"month"`
	Have         float64          `json:"have" doc:"output, mean of the months"`
	Lacking      float64          `json:"lacking" doc:"need less have; negative when there is more than needed"`
	WorkHours    float64          `json:"work_hours" doc:"per year, with travel"`
	Months       []OutlookMonth   `json:"months" nullable:"false"`
	Drivers      []OutlookDriver  `json:"drivers" nullable:"false" doc:"strongest first, eight at most"`
	Requisitions []Requisition    `json:"requisitions" nullable:"false"`
	Warnings     []OutlookWarning `json:"warnings" nullable:"false"`
	Draws        int              `json:"draws"`
	Seed         uint64           `json:"seed"`
	Hash         string           `json:"hash" doc:"of the inputs: equal ones give equal numbers"`
}

func newOutlook(o service.Outlook) Outlook {
	c := o.Chance
	out := Outlook{
		Need: PeopleInterval(c.Need), Peak: PeopleInterval(c.Peak), PeakMonth: o.Plan.Peak.Month.Month, Have: o.Plan.Output, Lacking: o.Plan.Lacking(), WorkHours: o.Plan.WorkHours,
		Months: []OutlookMonth{}, Drivers: []OutlookDriver{}, Requisitions: newRequisitions(o.Plan), Warnings: []OutlookWarning{},
		Draws: service.OutlookDraws, Seed: service.OutlookSeed, Hash: o.Hash,
	}
	for t, m := range o.Plan.Months {
		out.Months = append(out.Months, OutlookMonth{
			Month: m.Month.Month, WorkingDays: m.WorkingDays, NormHours: m.NormHours, WorkHours: m.WorkHours + m.TravelHours, Need: PeopleInterval(c.Months[t]),
			There: m.There, Output: m.Output, Hired: m.Hired, Overload: c.Overload[t], OverloadHired: c.Hired[t],
		})
	}
	for _, s := range c.Swings {
		out.Drivers = append(out.Drivers, OutlookDriver{s.Group, s.Low, s.High})
	}
	for _, w := range o.Warnings {
		out.Warnings = append(out.Warnings, OutlookWarning{w.Code, w.Values, append([]string{}, w.Names...)})
	}
	return out
}

func newRequisitions(plan outlook.Result) []Requisition {
	list := []Requisition{}
	for _, r := range plan.Requisitions {
		list = append(list, Requisition{r.Open, r.Start, r.People})
	}
	return list
}

func registerOutlook(r *router) {
	handle(r, operation("foresee-capacity", http.MethodPost, "/capacity/outlook", "Need against have for 24 months, how sure that is, and what to do"), func(ctx context.Context, a access.Actor, in *answer[StrategyDraft]) (*answer[Outlook], error) {
		out, err := r.Scenarios.Outlook(ctx, a, in.Body.whatIf())
		if err != nil {
			return nil, err
		}
		return &answer[Outlook]{newOutlook(out)}, nil
	})
}
