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

// Strategy is the matrix in force with what it takes.
type Strategy struct {
	ID        crm.ID     `json:"id" format:"uuid"`
	ValidFrom civil.Date `json:"valid_from" format:"date"`
	Version   int64      `json:"version" doc:"of the version saved last; give it back when saving"`
	Staffing  Staffing   `json:"staffing"`
}

// StrategyForm is a matrix to save.
type StrategyForm struct {
	Cells     []CellForm `json:"cells" maxItems:"64" nullable:"false"`
	ValidFrom civil.Date `json:"valid_from" format:"date"`
	Note      string     `json:"note" required:"false" maxLength:"2000"`
	Version   int64      `json:"version"`
}

// StrategyDraft is what somebody tries out; parts left out stay as they are.
type StrategyDraft struct {
	Cells       []CellForm          `json:"cells,omitempty" maxItems:"64"`
	Norms       map[string]NormForm `json:"norms,omitempty" doc:"by operation code"`
	Profile     *ProfileForm        `json:"profile,omitempty"`
	ExtraPeople float64             `json:"extra_people,omitempty" minimum:"-1000" maximum:"1000" doc:"full positions added to those there are"`
	Year        int                 `json:"year,omitempty" minimum:"0" maximum:"2200" doc:"of the calendar; 0 is this year"`
}

// StrategyComparison is the state as it is and as the draft would make it.
type StrategyComparison struct {
	Current  Staffing `json:"current"`
	Proposed Staffing `json:"proposed"`
	Effects  []Effect `json:"effects" nullable:"false" doc:"of ten per cent less or more of each input on the people needed, strongest first"`
}

// Effect is what one input does to the people needed.
type Effect struct {
	Setting string  `json:"setting"`
	Value   float64 `json:"value"`
	Less    float64 `json:"less"`
	More    float64 `json:"more"`
}

// StrategyVersion is one saved version of the matrix.
type StrategyVersion struct {
	ID         crm.ID     `json:"id" format:"uuid"`
	ValidFrom  civil.Date `json:"valid_from" format:"date"`
	RecordedAt time.Time  `json:"recorded_at"`
	AuthorID   crm.ID     `json:"author_id"`
	Note       string     `json:"note"`
	Version    int64      `json:"version"`
	Cells      []CellForm `json:"cells" nullable:"false"`
}

// Saved is a change that was saved, and the job that brings the cards in line.
type Saved struct {
	ID    crm.ID `json:"id" format:"uuid"`
	JobID crm.ID `json:"job_id" doc:"empty when everything is done already"`
}

func newStrategyVersion(s crm.Strategy) StrategyVersion {
	out := StrategyVersion{ID: s.ID, ValidFrom: s.ValidFrom, RecordedAt: s.RecordedAt, AuthorID: s.AuthorID, Note: s.Note, Version: s.Version}
	for _, c := range s.Cells {
		out.Cells = append(out.Cells, newCellForm(c))
	}
	return out
}

func (d StrategyDraft) whatIf() service.WhatIf {
	out := service.WhatIf{Cells: cells(d.Cells), ExtraPeople: d.ExtraPeople}
	if d.Profile != nil {
		p := d.Profile.profile()
		out.Profile = &p
	}
	if len(d.Norms) > 0 {
		out.Norms = map[string]crm.Norm{}
		for code, n := range d.Norms {
			out.Norms[code] = n.norm()
		}
	}
	return out
}

type yearInput struct {
	Year int `query:"year" minimum:"0" maximum:"2200" doc:"of the calendar; 0 is this year"`
}

func registerStrategy(r *router) {
	handle(r, operation("get-strategy", http.MethodGet, "/strategy", "The matrix in force and what it takes"), func(ctx context.Context, a access.Actor, in *yearInput) (*answer[Strategy], error) {
		staffing, s, latest, err := r.Strategies.Staffing(ctx, a, in.Year)
		return &answer[Strategy]{Strategy{ID: s.ID, ValidFrom: s.ValidFrom, Version: latest, Staffing: explained(staffing)}}, err
	})
	handle(r, operation("preview-strategy", http.MethodPost, "/strategy/preview", "What unsaved changes would do"), func(ctx context.Context, a access.Actor, in *answer[StrategyDraft]) (*answer[StrategyComparison], error) {
		c, err := r.Strategies.Preview(ctx, a, in.Body.whatIf(), in.Body.Year)
		out := StrategyComparison{Current: newStaffing(c.Current), Proposed: explained(c.Proposed), Effects: make([]Effect, 0, len(c.Effects))}
		for _, e := range c.Effects {
			out.Effects = append(out.Effects, Effect{e.Setting, e.Value, e.Less, e.More})
		}
		return &answer[StrategyComparison]{out}, err
	})
	handle(r, operation("save-strategy", http.MethodPut, "/strategy", "Save a dated version of the matrix"), func(ctx context.Context, a access.Actor, in *answer[StrategyForm]) (*answer[Saved], error) {
		s, job, err := r.Strategies.Save(ctx, a, service.StrategyForm{Cells: cells(in.Body.Cells), ValidFrom: in.Body.ValidFrom, Note: in.Body.Note, Version: in.Body.Version})
		return &answer[Saved]{Saved{s.ID, job}}, err
	})
	handle(r, operation("list-strategy-versions", http.MethodGet, "/strategy/versions", "Every version of the matrix"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[StrategyVersion]], error) {
		all, err := r.Strategies.Versions(ctx, a)
		return &answer[page[StrategyVersion]]{whole(all, newStrategyVersion)}, err
	})
}
