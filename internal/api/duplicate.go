package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Alike is a company that may be the one that was asked about.
type Alike struct {
	Company Company  `json:"company"`
	Reasons []string `json:"reasons" doc:"tax_id, phone, email, domain, name, similar_name"`
	Score   int      `json:"score" doc:"how likely it is the same, of 100"`
}

type alikeInput struct {
	ID      crm.ID `query:"id" doc:"the company itself, where there is one already"`
	Name    string `query:"name" maxLength:"300"`
	TaxID   string `query:"tax_id" maxLength:"40"`
	Phone   string `query:"phone" maxLength:"60"`
	Email   string `query:"email" maxLength:"254"`
	Website string `query:"website" maxLength:"300"`
}

func registerDuplicates(r *router) {
	handle(r, operation("find-duplicates", http.MethodGet, "/companies/duplicates", "Companies that one somebody types may be"), func(ctx context.Context, a access.Actor, in *alikeInput) (*answer[page[Alike]], error) {
		list, err := r.Duplicates.Of(ctx, a, crm.Company{ID: in.ID, Name: in.Name, TaxID: in.TaxID, Phone: in.Phone, Email: in.Email, Website: in.Website})
		return &answer[page[Alike]]{whole(list, func(x service.Alike) Alike {
			return Alike{newCompany(x.Company), whole(x.Reasons, func(r crm.Likeness) string { return string(r) }).Items, x.Score}
		})}, err
	})
}
