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

// NormForm is the time one completed operation takes. Huma cannot fill in
// defaults inside a map, where a draft has norms, so norm does it.
type NormForm struct {
	Minutes     int64 `json:"minutes" doc:"preparation, the operation and its entry"`
	TripMinutes int64 `json:"trip_minutes" required:"false" doc:"travel of one trip"`
	PerTrip     int64 `json:"per_trip" required:"false" doc:"operations that one trip holds; 1 when not given"`
	Cost        int64 `json:"cost" required:"false" doc:"money per operation, minor units"`
}

// Norm is a dated norm.
type Norm struct {
	NormForm
	ID         crm.ID     `json:"id" format:"uuid"`
	ValidFrom  civil.Date `json:"valid_from" format:"date"`
	RecordedAt time.Time  `json:"recorded_at"`
	AuthorID   crm.ID     `json:"author_id"`
}

// Operation is a kind of work with its norms.
type Operation struct {
	ID      crm.ID `json:"id" format:"uuid"`
	Code    string `json:"code" doc:"built-in kinds are named by the interface"`
	Name    string `json:"name" doc:"of an own kind"`
	Own     bool   `json:"own"`
	Active  bool   `json:"active"`
	Norm    Norm   `json:"norm" doc:"in force today"`
	Norms   []Norm `json:"norms" nullable:"false" doc:"all, the latest first"`
	Version int64  `json:"version"`
}

func newNorm(n crm.Norm) Norm {
	return Norm{NormForm{n.Minutes, n.TripMinutes, n.PerTrip, n.Cost}, n.ID, n.ValidFrom, n.RecordedAt, n.AuthorID}
}

func newOperation(o service.OperationNorms) Operation {
	out := Operation{ID: o.ID, Code: o.Code, Name: o.Name, Own: o.OwnKind(), Active: o.Active, Norm: newNorm(o.Norm), Version: o.Version}
	for _, n := range o.Norms {
		out.Norms = append(out.Norms, newNorm(n))
	}
	return out
}

func (f NormForm) norm() crm.Norm {
	if f.PerTrip == 0 {
		f.PerTrip = 1
	}
	return crm.Norm{Minutes: f.Minutes, TripMinutes: f.TripMinutes, PerTrip: f.PerTrip, Cost: f.Cost}
}

// DatedNormForm is a norm to hold from a day on.
type DatedNormForm struct {
	NormForm
	ValidFrom civil.Date `json:"valid_from" format:"date"`
}

func (f DatedNormForm) norm() crm.Norm {
	n := f.NormForm.norm()
	n.ValidFrom = f.ValidFrom
	return n
}

// OperationForm is an own kind of work and its first norm.
type OperationForm struct {
	DatedNormForm
	Name string `json:"name" maxLength:"400"`
}

type normInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body DatedNormForm
}

type renameInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Name    string `json:"name" maxLength:"400"`
		Version int64  `json:"version"`
	}
}

func registerOperations(r *router) {
	handle(r, operation("list-operations", http.MethodGet, "/operations", "Kinds of work and their norms"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Operation]], error) {
		all, err := r.Operations.List(ctx, a)
		return &answer[page[Operation]]{whole(all, newOperation)}, err
	})
	handle(r, created(operation("create-operation", http.MethodPost, "/operations", "Add a kind of work")), func(ctx context.Context, a access.Actor, in *answer[OperationForm]) (*answer[Operation], error) {
		o, err := r.Operations.Create(ctx, a, in.Body.Name, in.Body.norm())
		return &answer[Operation]{newOperation(o)}, err
	})
	handle(r, operation("rename-operation", http.MethodPut, "/operations/{id}", "Rename an own kind of work"), func(ctx context.Context, a access.Actor, in *renameInput) (*answer[Saved], error) {
		o, err := r.Operations.Rename(ctx, a, in.ID, in.Body.Name, in.Body.Version)
		return &answer[Saved]{Saved{ID: o.ID}}, err
	})
	handle(r, created(operation("set-norm", http.MethodPost, "/operations/{id}/norms", "Set a norm from a day on")), func(ctx context.Context, a access.Actor, in *normInput) (*answer[Saved], error) {
		n, job, err := r.Operations.SetNorm(ctx, a, in.ID, in.Body.norm())
		return &answer[Saved]{Saved{n.ID, job}}, err
	})
}
