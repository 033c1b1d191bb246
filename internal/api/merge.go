package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// Merge is a company that was merged into another.
type Merge struct {
	ID       crm.ID    `json:"id" format:"uuid"`
	GoneID   crm.ID    `json:"gone_id" format:"uuid"`
	GoneName string    `json:"gone_name"`
	MergedAt time.Time `json:"merged_at"`
	UserID   crm.ID    `json:"user_id" doc:"who merged them"`
}

// Parted tells what undoing a merge left with the kept company.
type Parted struct {
	Stayed map[string]int64 `json:"stayed" doc:"how many records came to it since, by kind: payment, potential, activity, deal"`
	Fields []string         `json:"fields" doc:"fields that were changed since and stay as they are"`
}

func newParted(p crm.Parted) Parted {
	if p.Stayed == nil {
		p.Stayed = map[string]int64{}
	}
	return Parted{p.Stayed, append([]string{}, p.Fields...)}
}

type mergeInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		CompanyForm
		Version     int64  `json:"version"`
		GoneID      crm.ID `json:"gone_id" format:"uuid" doc:"the company that is merged into this one"`
		GoneVersion int64  `json:"gone_version"`
	}
}

func registerMerges(r *router) {
	handle(r, operation("merge-company", http.MethodPost, "/companies/{id}/merge", "Merge another company into this one, with the fields this one shall have"), func(ctx context.Context, a access.Actor, in *mergeInput) (*answer[Company], error) {
		c := in.Body.company()
		c.ID, c.Version = in.ID, in.Body.Version
		merged, err := r.Merges.Merge(ctx, a, c, in.Body.GoneID, in.Body.GoneVersion)
		return &answer[Company]{newCompany(merged)}, err
	})
	handle(r, operation("list-merges", http.MethodGet, "/companies/{id}/merges", "What was merged into a company and can be given back"), func(ctx context.Context, a access.Actor, in *struct {
		ID crm.ID `path:"id" format:"uuid"`
	}) (*answer[page[Merge]], error) {
		list, err := r.Merges.Of(ctx, a, in.ID)
		return &answer[page[Merge]]{whole(list, func(m crm.Merge) Merge { return Merge{m.ID, m.GoneID, m.GoneName, m.MergedAt, m.UserID} })}, err
	})
	handle(r, operation("undo-merge", http.MethodPost, "/merges/{id}/undo", "Give both companies back as they were"), func(ctx context.Context, a access.Actor, in *struct {
		ID crm.ID `path:"id" format:"uuid"`
	}) (*answer[Parted], error) {
		p, err := r.Merges.Undo(ctx, a, in.ID)
		return &answer[Parted]{newParted(p)}, err
	})
}
