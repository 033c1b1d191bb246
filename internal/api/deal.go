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

// DealForm is what people edit of a deal.
type DealForm struct {
	Title      string        `json:"title" maxLength:"2000"`
	ExternalID string        `json:"external_id" required:"false" maxLength:"2000"`
	CompanyID  crm.ID        `json:"company_id" required:"false" doc:"empty while it is not known with whom"`
	OwnerID    crm.ID        `json:"owner_id" required:"false" doc:"whoever asks, when empty"`
	ContactIDs []crm.ID      `json:"contact_ids" required:"false" nullable:"false" maxItems:"100"`
	Amount     int64         `json:"amount" required:"false" doc:"minor units"`
	OwnChance  *int64        `json:"own_probability" required:"false" nullable:"true" doc:"basis points; null for that of the stage"`
	ExpectedOn *civil.Date   `json:"expected_on" required:"false" nullable:"true" format:"date" doc:"when it is expected to close"`
	Products   []DealProduct `json:"products" required:"false" nullable:"false" maxItems:"200"`
	Source     string        `json:"source" required:"false" maxLength:"2000" doc:"where it came from"`
	Note       string        `json:"note" required:"false" maxLength:"40000"`
}

// NewDeal is a deal to add, and where it begins.
type NewDeal struct {
	DealForm
	PipelineID crm.ID `json:"pipeline_id" required:"false" doc:"the first one in use, when empty"`
	StageID    crm.ID `json:"stage_id" required:"false" doc:"the first one of the pipeline, when empty"`
}

// DealProduct is a line of what is sold.
type DealProduct struct {
	Name     string `json:"name" maxLength:"2000"`
	Quantity int64  `json:"quantity" doc:"thousandths: 1500 is one and a half"`
	Price    int64  `json:"price" required:"false" doc:"of one, minor units"`
	Sum      int64  `json:"sum" readOnly:"true" required:"false" doc:"quantity × price, rounded half to even"`
}

// Deal is something we try to sell once.
type Deal struct {
	DealForm
	ID          crm.ID      `json:"id" format:"uuid"`
	CompanyName string      `json:"company_name"`
	PipelineID  crm.ID      `json:"pipeline_id" format:"uuid"`
	StageID     crm.ID      `json:"stage_id" format:"uuid"`
	Probability int64       `json:"probability" doc:"in force, basis points"`
	Weighted    int64       `json:"weighted" doc:"amount × probability, minor units"`
	Outcome     string      `json:"outcome" enum:"open,won,lost"`
	ReasonID    crm.ID      `json:"reason_id" doc:"why it was won or lost; empty when nobody said"`
	ReasonNote  string      `json:"reason_note"`
	ClosedOn    *civil.Date `json:"closed_on" nullable:"true" format:"date"`
	MovedAt     time.Time   `json:"moved_at" doc:"since when it stands in its stage"`
	Stands      int64       `json:"stands" doc:"days in its stage"`
	Rotting     bool        `json:"rotting" doc:"stands there for longer than the stage allows"`
	Hidden      bool        `json:"amount_hidden" doc:"your role does not see amounts and prices: they are 0"`
	ImportID    crm.ID      `json:"import_id" doc:"the import it came with, or empty"`
	CreatedAt   time.Time   `json:"created_at"`
	UpdatedAt   time.Time   `json:"updated_at"`
	Version     int64       `json:"version"`
}

func newDeal(d service.DealCard) Deal {
	out := Deal{
		DealForm: DealForm{
			Title: d.Title, ExternalID: d.ExternalID, CompanyID: d.CompanyID, OwnerID: d.OwnerID, ContactIDs: append([]crm.ID{}, d.Contacts...), Amount: d.Amount, OwnChance: d.OwnProbability,
			ExpectedOn: known(d.ExpectedOn), Products: []DealProduct{}, Source: d.Source, Note: d.Note,
		},
		ID: d.ID, CompanyName: d.CompanyName, PipelineID: d.PipelineID, StageID: d.StageID, Probability: d.Probability, Weighted: d.Weighted, Outcome: string(d.Outcome),
		ReasonID: d.ReasonID, ReasonNote: d.ReasonNote, ClosedOn: known(d.ClosedOn), MovedAt: d.MovedAt, Stands: d.Stands, Rotting: d.Rotting, Hidden: d.Hidden,
		ImportID: d.ImportID, CreatedAt: d.CreatedAt, UpdatedAt: d.UpdatedAt, Version: d.Version,
	}
	for _, l := range d.Products {
		out.Products = append(out.Products, DealProduct{l.Name, l.Quantity, l.Price, l.Sum()})
	}
	return out
}

func (f DealForm) deal() crm.Deal {
	d := crm.Deal{
		Title: f.Title, ExternalID: f.ExternalID, CompanyID: f.CompanyID, OwnerID: f.OwnerID, Contacts: f.ContactIDs, Amount: f.Amount, OwnProbability: f.OwnChance, Source: f.Source, Note: f.Note,
	}
	if f.ExpectedOn != nil {
		d.ExpectedOn = *f.ExpectedOn
	}
	for _, l := range f.Products {
		d.Products = append(d.Products, crm.DealProduct{Name: l.Name, Quantity: l.Quantity, Price: l.Price})
	}
	return d
}

type dealUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		DealForm
		Version int64 `json:"version"`
	}
}

type dealMove struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		StageID crm.ID `json:"stage_id" format:"uuid"`
		Above   crm.ID `json:"above" required:"false" doc:"the deal to stand directly under; on top when empty or when it stands there no more"`
		Version int64  `json:"version" doc:"does not matter for a place within the same stage"`
	}
}

type dealClose struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Outcome    string      `json:"outcome" enum:"won,lost"`
		ReasonID   crm.ID      `json:"reason_id" required:"false"`
		ReasonNote string      `json:"reason_note" required:"false" maxLength:"8000"`
		ClosedOn   *civil.Date `json:"closed_on" required:"false" nullable:"true" format:"date" doc:"today when not given"`
		Version    int64       `json:"version"`
	}
}

func dealAnswer(d service.DealCard, err error) (*answer[Deal], error) {
	return &answer[Deal]{newDeal(d)}, err
}

func registerDeals(r *router) {
	handle(r, operation("get-deal", http.MethodGet, "/deals/{id}", "A deal"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Deal], error) {
		return dealAnswer(r.Deals.Get(ctx, a, in.ID))
	})
	handle(r, created(operation("create-deal", http.MethodPost, "/deals", "Add a deal, on top of its stage")), func(ctx context.Context, a access.Actor, in *answer[NewDeal]) (*answer[Deal], error) {
		d := in.Body.deal()
		d.PipelineID, d.StageID = in.Body.PipelineID, in.Body.StageID
		return dealAnswer(r.Deals.Create(ctx, a, d))
	})
	handle(r, operation("update-deal", http.MethodPut, "/deals/{id}", "Change a deal"), func(ctx context.Context, a access.Actor, in *dealUpdate) (*answer[Deal], error) {
		d := in.Body.deal()
		d.ID, d.Version = in.ID, in.Body.Version
		return dealAnswer(r.Deals.Update(ctx, a, d))
	})
	handle(r, operation("move-deal", http.MethodPost, "/deals/{id}/move", "Put a deal into a stage and a place in it"), func(ctx context.Context, a access.Actor, in *dealMove) (*answer[Deal], error) {
		return dealAnswer(r.Deals.Move(ctx, a, in.ID, in.Body.StageID, in.Body.Above, in.Body.Version))
	})
	handle(r, operation("close-deal", http.MethodPost, "/deals/{id}/close", "Win or lose a deal"), func(ctx context.Context, a access.Actor, in *dealClose) (*answer[Deal], error) {
		c := service.Closing{Outcome: crm.DealOutcome(in.Body.Outcome), ReasonID: in.Body.ReasonID, ReasonNote: in.Body.ReasonNote}
		if in.Body.ClosedOn != nil {
			c.ClosedOn = *in.Body.ClosedOn
		}
		return dealAnswer(r.Deals.Close(ctx, a, in.ID, c, in.Body.Version))
	})
	handle(r, operation("reopen-deal", http.MethodPost, "/deals/{id}/reopen", "Open a closed deal again"), func(ctx context.Context, a access.Actor, in *versionInput) (*answer[Deal], error) {
		return dealAnswer(r.Deals.Reopen(ctx, a, in.ID, in.Body.Version))
	})
	handle(r, operation("delete-deal", http.MethodDelete, "/deals/{id}", "Take a deal away"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Deals.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-deal", http.MethodPost, "/deals/{id}/restore", "Bring a deleted deal back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Deal], error) {
		return dealAnswer(r.Deals.Restore(ctx, a, in.ID))
	})
}
