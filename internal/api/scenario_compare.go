package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ScenarioSide is one of the scenarios that are compared.
type ScenarioSide struct {
	ID      crm.ID           `json:"id" doc:"empty for what holds today"`
	Name    string           `json:"name"`
	Outlook Outlook          `json:"outlook"`
	Against *ScenarioAgainst `json:"against,omitempty" doc:"the first one; left out of itself"`
}

// ScenarioAgainst is how a scenario differs from the first, on the same random numbers.
type ScenarioAgainst struct {
	P10     float64        `json:"p10" doc:"of the difference in people needed, draw by draw"`
	P50     float64        `json:"p50"`
	P90     float64        `json:"p90"`
	More    float64        `json:"more" doc:"share of draws in which it needs more people"`
	Lacking float64        `json:"lacking" doc:"people lacking more, mean of the months"`
	Terms   []ScenarioTerm `json:"terms" nullable:"false" doc:"strongest first; their people sum up to lacking"`
}

// ScenarioTerm is what one changed input does to the people lacking.
type ScenarioTerm struct {
	ScenarioChange
	People float64 `json:"people"`
}

func newScenarioSide(s service.ScenarioSide) ScenarioSide {
	out := ScenarioSide{ID: s.ID, Name: s.Name, Outlook: newOutlook(s.Outlook)}
	if s.Against != nil {
		d := s.Against.Need
		out.Against = &ScenarioAgainst{P10: d.P10, P50: d.P50, P90: d.P90, More: d.More, Lacking: s.Against.Lacking, Terms: []ScenarioTerm{}}
		for _, t := range s.Against.Terms {
			out.Against.Terms = append(out.Against.Terms, ScenarioTerm{newScenarioChange(t.Difference), t.People})
		}
	}
	return out
}

type compareInput struct {
	IDs   []string `query:"id,explode" maxItems:"6" doc:"the first one is what the others are set against"`
	Today bool     `query:"today" doc:"what holds today stands before them"`
}

func (in compareInput) ids() ([]crm.ID, error) {
	var ids []crm.ID
	if in.Today {
		ids = append(ids, crm.ID{})
	}
	for _, text := range in.IDs {
		id, err := crm.ParseID(text)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func registerScenarioCompare(r *router) {
	handle(r, operation("compare-scenarios", http.MethodGet, "/scenarios/compare", "Scenarios side by side, each against the first"), func(ctx context.Context, a access.Actor, in *compareInput) (*answer[page[ScenarioSide]], error) {
		ids, err := in.ids()
		if err != nil {
			return nil, err
		}
		sides, err := r.Scenarios.Compare(ctx, a, ids)
		return &answer[page[ScenarioSide]]{whole(sides, newScenarioSide)}, err
	})
}
