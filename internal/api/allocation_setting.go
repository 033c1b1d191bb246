package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// AllocationCell bounds one segment.
type AllocationCell struct {
	Least    *int64 `json:"least" required:"false" nullable:"true" doc:"minutes per company and year"`
	Most     *int64 `json:"most" required:"false" nullable:"true" doc:"minutes per company and year"`
	Expected int64  `json:"expected" required:"false" doc:"sales a year that today's hours should bring where there are none yet, minor units"`
}

// AllocationSettings is what sharing out the hours needs to know.
type AllocationSettings struct {
	Margin     float64                   `json:"margin" doc:"share of sales that is earned, above 0 to 1"`
	PersonCost int64                     `json:"person_cost" doc:"a year, all included, minor units; 0 while nobody said"`
	Realised   []float64                 `json:"realised" minItems:"3" maxItems:"3" nullable:"false" doc:"share of the gain that comes in the first, second and third year"`
	Discount   float64                   `json:"discount" doc:"per year, 0 to 1"`
	Segments   map[string]AllocationCell `json:"segments" doc:"by name"`
	Version    int64                     `json:"version" doc:"0 while nobody set one"`
}

func newAllocationSettings(a crm.Allocation) AllocationSettings {
	out := AllocationSettings{a.Margin, a.PersonCost, a.Realised[:], a.Discount, map[string]AllocationCell{}, a.Version}
	for name, c := range a.Segments {
		out.Segments[name] = AllocationCell(c)
	}
	return out
}

func (s AllocationSettings) allocation() crm.Allocation {
	out := crm.Allocation{Margin: s.Margin, PersonCost: s.PersonCost, Realised: [3]float64(s.Realised), Discount: s.Discount, Segments: map[string]crm.AllocationCell{}, Version: s.Version}
	for name, c := range s.Segments {
		out.Segments[name] = crm.AllocationCell(c)
	}
	return out
}

func registerAllocationSettings(r *router) {
	handle(r, operation("get-allocation-settings", http.MethodGet, "/allocation/settings", "What sharing out the hours needs to know"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[AllocationSettings], error) {
		found, err := r.Responses.Settings(ctx, a)
		return &answer[AllocationSettings]{newAllocationSettings(found)}, err
	})
	handle(r, operation("save-allocation-settings", http.MethodPut, "/allocation/settings", "Change it"), func(ctx context.Context, a access.Actor, in *answer[AllocationSettings]) (*answer[AllocationSettings], error) {
		saved, err := r.Responses.SaveSettings(ctx, a, in.Body.allocation())
		return &answer[AllocationSettings]{newAllocationSettings(saved)}, err
	})
}
