package api

import (
	"context"
	"net/http"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ContactFilterInput narrows the list of contacts.
type ContactFilterInput struct {
	Q         string `query:"q" maxLength:"200" doc:"part of a name in either script, a phone number in any form, an e-mail address or an external id"`
	CompanyID crm.ID `query:"company_id" doc:"only those of this company"`
	ListFilterInput
}

type contactListInput struct {
	ContactFilterInput
	Sort  string `query:"sort" maxLength:"60" example:"name" doc:"a sortable field (see /contacts/fields), with - before it to begin with the largest; name when empty"`
	After string `query:"after" maxLength:"2000" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

func (in ContactFilterInput) query() (q service.ContactQuery, err error) {
	q.Search, q.CompanyID = in.Q, in.CompanyID
	q.Filters, q.Match, err = in.filters()
	return q, err
}

// ContactPage is a part of the list.
type ContactPage struct {
	Items  []Contact `json:"items" nullable:"false"`
	Next   string    `json:"next" doc:"cursor of the next page; empty on the last"`
	Capped bool      `json:"capped" doc:"the searched text is in more contacts than a list puts in order: narrow the search to see the others"`
}

func registerContactList(r *router) {
	handle(r, operation("list-contacts", http.MethodGet, "/contacts", "Contacts, sorted and narrowed, page by page"), func(ctx context.Context, a access.Actor, in *contactListInput) (*answer[ContactPage], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
		q.After, q.Limit = in.After, in.Limit
		found, err := r.Contacts.List(ctx, a, q)
		out := whole(found.Contacts, newContact)
		return &answer[ContactPage]{ContactPage{Items: out.Items, Next: found.Next, Capped: found.Capped}}, err
	})
	handle(r, operation("count-contacts", http.MethodGet, "/contacts/count", "How many contacts a list has"), func(ctx context.Context, a access.Actor, in *ContactFilterInput) (*answer[Counted], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		n, err := r.Contacts.Count(ctx, a, q)
		return &answer[Counted]{Counted{n}}, err
	})
	handle(r, operation("list-contact-fields", http.MethodGet, "/contacts/fields", "What the list of contacts can be sorted and narrowed by"), func(_ context.Context, a access.Actor, _ *struct{}) (*answer[page[ListField]], error) {
		fields, err := r.Contacts.Fields(a)
		return &answer[page[ListField]]{whole(fields, newListField)}, err
	})
}
