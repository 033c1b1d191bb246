package api

import (
	"context"
	"io"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/vcard"
	"kaymak/internal/service"
)

// CardsResult is what became of the address cards of a file.
type CardsResult struct {
	Created []Contact     `json:"created" nullable:"false"`
	Known   []Contact     `json:"known" nullable:"false" doc:"people who are here already; nothing of them was changed"`
	Refused []CardRefusal `json:"refused" nullable:"false"`
}

// CardRefusal is a card that was not taken.
type CardRefusal struct {
	Line    int               `json:"line" doc:"at which the card begins"`
	Name    string            `json:"name"`
	Code    string            `json:"code"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

func newCardsResult(t service.CardsTaken) CardsResult {
	out := CardsResult{Created: whole(t.Created, newContact).Items, Known: whole(t.Known, newContact).Items, Refused: []CardRefusal{}}
	for _, f := range t.Refused {
		out.Refused = append(out.Refused, CardRefusal{f.Line, f.Name, f.Reason.Code, f.Reason.Message, f.Reason.Params})
	}
	return out
}

type cardsInput struct {
	CompanyID crm.ID `query:"company_id" doc:"where all of them work; else each card's organisation decides"`
	body      io.Reader
}

// Resolve keeps the body for the handler.
func (in *cardsInput) Resolve(ctx huma.Context) []error {
	in.body = ctx.BodyReader()
	return nil
}

func registerContactCards(r *router) {
	take := operation("take-vcards", http.MethodPost, "/contacts/vcards", "Add the people of a file of address cards (vCard)")
	take.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"text/vcard": {Schema: &huma.Schema{Type: "string", Format: "binary"}}}}
	take.SkipValidateBody = true
	take.MaxBodyBytes = vcard.MaxBytes + 1
	handle(r, take, func(ctx context.Context, a access.Actor, in *cardsInput) (*answer[CardsResult], error) {
		taken, err := r.Contacts.TakeCards(ctx, a, in.body, in.CompanyID)
		return &answer[CardsResult]{newCardsResult(taken)}, err
	})
	handle(r, cardFile("get-contact-vcard", "/contacts/{id}/vcard", "A contact as an address card"), func(ctx context.Context, a access.Actor, in *idInput) (*huma.StreamResponse, error) {
		card, err := r.Contacts.Card(ctx, a, in.ID)
		return cardAnswer([]vcard.Card{card}), err
	})
	handle(r, cardFile("export-vcards", "/contacts/vcards", "The contacts of a list as address cards, up to 5,000"), func(ctx context.Context, a access.Actor, in *ContactFilterInput) (*huma.StreamResponse, error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		cards, err := r.Contacts.Cards(ctx, a, q)
		return cardAnswer(cards), err
	})
}

func cardFile(id, path, summary string) huma.Operation {
	op := operation(id, http.MethodGet, path, summary)
	op.Responses = map[string]*huma.Response{"200": {Description: "vCard 3.0", Content: map[string]*huma.MediaType{"text/vcard": {Schema: &huma.Schema{Type: "string"}}}}}
	return op
}

func cardAnswer(cards []vcard.Card) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", "text/vcard; charset=utf-8")
		out.SetHeader("Content-Disposition", `attachment; filename="contacts.vcf"`)
		_ = vcard.Write(out.BodyWriter(), cards) // the answer has begun: all that is left is to end it
	}}
}
