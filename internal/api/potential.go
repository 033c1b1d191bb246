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

// PotentialForm is an assessment of what a company could pay per year.
type PotentialForm struct {
	Low       int64       `json:"low" doc:"minor units per year"`
	Likely    int64       `json:"likely"`
	High      int64       `json:"high"`
	Evidence  string      `json:"evidence" maxLength:"4000" doc:"what the assessment rests on"`
	ValidFrom *civil.Date `json:"valid_from" required:"false" nullable:"true" format:"date" doc:"today when empty"`
}

// Potential is an assessment as it stands today. Assessments are never changed.
type Potential struct {
	ID         crm.ID     `json:"id" format:"uuid"`
	Low        int64      `json:"low"`
	Likely     int64      `json:"likely"`
	High       int64      `json:"high"`
	Mean       int64      `json:"mean" doc:"(low + 4·likely + high) / 6"`
	Evidence   string     `json:"evidence"`
	Method     string     `json:"method" enum:"person,import,lookalike"`
	ValidFrom  civil.Date `json:"valid_from" format:"date"`
	RecordedAt time.Time  `json:"recorded_at"`
	Author     string     `json:"author" doc:"name, empty when nobody"`
	Confidence float64    `json:"confidence" doc:"0…1, halves every 12 months"`
	InForce    bool       `json:"in_force"`
	Outdated   bool       `json:"outdated" doc:"in force and a year old: assess again"`
	Stale      bool       `json:"stale" doc:"in force, and the company pays more"`
	Withdrawn  bool       `json:"withdrawn" doc:"its import was undone"`
}

func newPotential(p service.Assessment) Potential {
	return Potential{
		ID: p.ID, Low: p.Low, Likely: p.Likely, High: p.High, Mean: p.Mean(), Evidence: p.Evidence, Method: string(p.Method), ValidFrom: p.ValidFrom, RecordedAt: p.RecordedAt,
		Author: p.Author, Confidence: p.Confidence, InForce: p.InForce, Outdated: p.Outdated, Stale: p.Stale, Withdrawn: p.Withdrawn,
	}
}

// Lookalike is what the likes of a company pay: an estimate, to be shown as one.
type Lookalike struct {
	Value  int64  `json:"value" doc:"80th percentile per year, minor units, not below what it pays already"`
	Median int64  `json:"median"`
	Likes  int    `json:"likes" doc:"paying companies it rests on"`
	Basis  string `json:"basis" enum:"industry_size,industry,size" doc:"whose likes: of industry and size, or of one of them where both have fewer than 20"`
	Raised bool   `json:"raised" doc:"the company pays more than the percentile already, so value is what it pays"`
}

// EstimatePreview says what estimating all companies that are not assessed would do.
type EstimatePreview struct {
	Companies int64            `json:"companies" doc:"that would get an estimate"`
	Without   int64            `json:"without" doc:"that have too few likes"`
	Potential int64            `json:"potential" doc:"sum per year, minor units"`
	Gap       int64            `json:"gap"`
	Classes   map[string]int64 `json:"classes"`
	Bases     map[string]int64 `json:"bases"`
}

func newEstimatePreview(p service.EstimatePreview) EstimatePreview {
	out := EstimatePreview{Companies: p.Companies, Without: p.Without, Potential: p.Potential, Gap: p.Gap, Classes: map[string]int64{}, Bases: map[string]int64{}}
	for class, n := range p.Classes {
		out.Classes[string(class)] = n
	}
	for basis, n := range p.Bases {
		out.Bases[string(basis)] = n
	}
	return out
}

type potentialInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body PotentialForm
}

func (in potentialInput) potential() crm.Potential {
	p := crm.Potential{CompanyID: in.ID, Low: in.Body.Low, Likely: in.Body.Likely, High: in.Body.High, Evidence: in.Body.Evidence}
	if in.Body.ValidFrom != nil {
		p.ValidFrom = *in.Body.ValidFrom
	}
	return p
}

func registerPotentials(r *router) {
	handle(r, operation("list-potentials", http.MethodGet, "/companies/{id}/potentials", "Every assessment of a company, the one in force first"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[page[Potential]], error) {
		all, err := r.Potentials.History(ctx, a, in.ID)
		return &answer[page[Potential]]{whole(all, newPotential)}, err
	})
	handle(r, created(operation("assess-potential", http.MethodPost, "/companies/{id}/potentials", "Assess what a company could pay")), func(ctx context.Context, a access.Actor, in *potentialInput) (*answer[Company], error) {
		c, err := r.Potentials.Assess(ctx, a, in.potential())
		return &answer[Company]{newCompany(c)}, err
	})
	handle(r, operation("get-lookalike", http.MethodGet, "/companies/{id}/lookalike", "What the likes of a company pay"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Lookalike], error) {
		e, err := r.Potentials.Estimate(ctx, a, in.ID)
		return &answer[Lookalike]{Lookalike{e.Value, e.Median, e.Likes, string(e.Basis), e.Raised}}, err
	})
	handle(r, created(operation("take-lookalike", http.MethodPost, "/companies/{id}/lookalike", "Take the estimate as the company's potential")), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Company], error) {
		c, err := r.Potentials.TakeEstimate(ctx, a, in.ID)
		return &answer[Company]{newCompany(c)}, err
	})
	handle(r, operation("preview-estimates", http.MethodGet, "/potentials/estimate", "What estimating every company not assessed would do"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[EstimatePreview], error) {
		p, err := r.Potentials.PreviewEstimates(ctx, a)
		return &answer[EstimatePreview]{newEstimatePreview(p)}, err
	})
	handle(r, operation("estimate-all", http.MethodPost, "/potentials/estimate", "Estimate every company not assessed"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[JobRef], error) {
		job, err := r.Potentials.EstimateAll(ctx, a)
		return &answer[JobRef]{JobRef{job}}, err
	})
}
