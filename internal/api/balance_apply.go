package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/service"
)

// HandoverLine is a company that somebody hands over or takes over.
type HandoverLine struct {
	ProposedMove
	Contact       string      `json:"contact" doc:"the main one, with the position"`
	Phone         string      `json:"phone"`
	Email         string      `json:"email"`
	LastContactOn *civil.Date `json:"last_contact_on" nullable:"true" format:"date"`
	NextStepOn    *civil.Date `json:"next_step_on" nullable:"true" format:"date"`
	Note          string      `json:"note"`
}

// Handover is the list of one person.
type Handover struct {
	Gets  []HandoverLine `json:"gets" nullable:"false"`
	Gives []HandoverLine `json:"gives" nullable:"false"`
	More  bool           `json:"more" doc:"the list is cut off"`
}

func newHandoverLine(l service.HandoverLine) HandoverLine {
	e := l.Company.Effort
	return HandoverLine{newProposedMove(l.ProposedMove), l.Contact, l.Phone, l.Email, known(e.LastContactOn), known(e.NextStepOn), l.Company.Note}
}

type handoverInput struct {
	ID     crm.ID `path:"id" format:"uuid"`
	Person crm.ID `path:"person" format:"uuid"`
}

func registerProposalDeeds(r *router) {
	op := binary(operation("export-proposal", http.MethodGet, "/balance/proposals/{id}/export", "The moves as a file"), sheet.CSV.ContentType(), sheet.XLSX.ContentType())
	handle(r, op, func(ctx context.Context, a access.Actor, in *proposalExportInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		write, err := r.Balances.Export(ctx, a, in.ID, q, in.wish())
		return exported("balance", in.ExportInput, write, err)
	})
	handle(r, operation("get-handover", http.MethodGet, "/balance/proposals/{id}/handover/{person}", "What somebody hands over and takes over, with what one has to know"), func(ctx context.Context, a access.Actor, in *handoverInput) (*answer[Handover], error) {
		h, err := r.Balances.Handover(ctx, a, in.ID, in.Person)
		return &answer[Handover]{Handover{whole(h.Gets, newHandoverLine).Items, whole(h.Gives, newHandoverLine).Items, h.More}}, err
	})
	apply := operation("apply-proposal", http.MethodPost, "/balance/proposals/{id}/apply", "Make the moves that can still be made, as a job: all of them or none")
	apply.DefaultStatus = http.StatusAccepted
	handle(r, apply, func(ctx context.Context, a access.Actor, in *proposalVersion) (*answer[Proposal], error) {
		b, err := r.Balances.Apply(ctx, a, in.ID, in.Body.Version)
		return &answer[Proposal]{newProposal(service.BalanceProposal{Balance: b})}, err
	})
	undo := operation("undo-proposal", http.MethodPost, "/balance/proposals/{id}/undo", "Give the companies back, except those changed since, as a job")
	undo.DefaultStatus = http.StatusAccepted
	handle(r, undo, func(ctx context.Context, a access.Actor, in *idInput) (*answer[Proposal], error) {
		b, err := r.Balances.Undo(ctx, a, in.ID)
		return &answer[Proposal]{newProposal(service.BalanceProposal{Balance: b})}, err
	})
}
