package api

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/service"
)

// companyListInput narrows and orders the list.
type companyListInput struct {
	CompanyFilterInput
	Sort  string `query:"sort" maxLength:"60" example:"-gap" doc:"a sortable field (see /companies/fields), with - before it to begin with the largest; name when empty"`
	After string `query:"after" maxLength:"2000" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// CompanyFilterInput narrows the list.
type CompanyFilterInput struct {
	Q string `query:"q" maxLength:"200" doc:"part of a name, tax id, phone, e-mail or external id"`
	ListFilterInput
}

func (in CompanyFilterInput) query() (q service.CompanyQuery, err error) {
	q.Search = in.Q
	q.Filters, q.Match, err = in.filters()
	return q, err
}

func (in companyListInput) query() (service.CompanyQuery, error) {
	q, err := in.CompanyFilterInput.query()
	q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
	q.After, q.Limit = in.After, in.Limit
	return q, err
}

// CompanyPage is a part of the list.
type CompanyPage struct {
	Items  []Company `json:"items" nullable:"false"`
	Next   string    `json:"next" doc:"cursor of the next page; empty on the last"`
	Capped bool      `json:"capped" doc:"the searched text is in more companies than a list puts in order: narrow the search to see the others"`
}

// Counted is how many there are, exactly.
type Counted struct {
	Count int64 `json:"count"`
}

type companyValuesInput struct {
	Field string `query:"field" required:"true" maxLength:"60" example:"industry"`
}

func registerCompanyList(r *router) {
	list := operation("list-companies", http.MethodGet, "/companies", "Companies, sorted and narrowed, page by page")
	list.Description = fieldWords()
	handle(r, list, func(ctx context.Context, a access.Actor, in *companyListInput) (*answer[CompanyPage], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		found, err := r.Companies.List(ctx, a, q)
		out := whole(found.Companies, newCompany)
		return &answer[CompanyPage]{CompanyPage{Items: out.Items, Next: found.Next, Capped: found.Capped}}, err
	})
	handle(r, operation("count-companies", http.MethodGet, "/companies/count", "How many companies a list has"), func(ctx context.Context, a access.Actor, in *CompanyFilterInput) (*answer[Counted], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		n, err := r.Companies.Count(ctx, a, q)
		return &answer[Counted]{Counted{n}}, err
	})
	handle(r, operation("list-company-fields", http.MethodGet, "/companies/fields", "What the list can be sorted and narrowed by"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[ListField]], error) {
		fields, err := r.Companies.Fields(ctx, a)
		return &answer[page[ListField]]{whole(fields, newListField)}, err
	})
	handle(r, operation("list-company-values", http.MethodGet, "/companies/values", "The different values of a text field"), func(ctx context.Context, a access.Actor, in *companyValuesInput) (*answer[page[string]], error) {
		values, err := r.Companies.Values(ctx, a, in.Field)
		return &answer[page[string]]{whole(values, func(v string) string { return v })}, err
	})
}

// fieldWords describes the fields for a reader of the API.
func fieldWords() string {
	var sortable, filterable []string
	for _, f := range service.CompanyFields() {
		if f.Sortable {
			sortable = append(sortable, f.Name)
		}
		if f.Filterable {
			filterable = append(filterable, f.Name)
		}
	}
	return "Sortable: " + strings.Join(slices.Sorted(slices.Values(sortable)), ", ") + ". Filterable: " + strings.Join(slices.Sorted(slices.Values(filterable)), ", ") + "."
}
