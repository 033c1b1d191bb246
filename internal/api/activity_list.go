package api

import (
	"context"
	"net/http"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ActivityFilterInput narrows the list.
type ActivityFilterInput struct {
	CompanyID string `query:"company_id" maxLength:"36" doc:"only with this company"`
	ContactID string `query:"contact_id" maxLength:"36"`
	DealID    string `query:"deal_id" maxLength:"36"`
	ListFilterInput
}

type activityListInput struct {
	ActivityFilterInput
	Sort  string `query:"sort" maxLength:"60" example:"-start_at" doc:"a sortable field, with - before it to begin with the latest; -start_at when empty"`
	After string `query:"after" maxLength:"2000" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

func (in ActivityFilterInput) query() (q service.ActivityQuery, err error) {
	for _, id := range []struct {
		text string
		into *crm.ID
	}{{in.CompanyID, &q.Company}, {in.ContactID, &q.Contact}, {in.DealID, &q.Deal}} {
		if err := id.into.UnmarshalText([]byte(id.text)); err != nil {
			return q, err
		}
	}
	q.Filters, q.Match, err = in.filters()
	return q, err
}

func (in activityListInput) query() (service.ActivityQuery, error) {
	q, err := in.ActivityFilterInput.query()
	q.Sort, q.Desc = strings.CutPrefix(in.Sort, "-")
	q.After, q.Limit = in.After, in.Limit
	return q, err
}

// named is an activity with the name of its company.
func named(companies, contacts map[crm.ID]string) func(crm.Activity) Activity {
	return func(a crm.Activity) Activity {
		out := newActivity(a)
		out.CompanyName = companies[a.CompanyID]
		for _, id := range a.Contacts {
			if name, seen := contacts[id]; seen {
				out.Contacts = append(out.Contacts, Named{id, name})
			}
		}
		return out
	}
}

func registerActivityList(r *router) {
	handle(r, operation("list-activities", http.MethodGet, "/activities", "Activities, sorted and narrowed, page by page"), func(ctx context.Context, a access.Actor, in *activityListInput) (*answer[page[Activity]], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		found, err := r.Activities.List(ctx, a, q)
		out := whole(found.Activities, named(found.Companies, found.Contacts))
		out.Next = found.Next
		return &answer[page[Activity]]{out}, err
	})
	handle(r, operation("count-activities", http.MethodGet, "/activities/count", "How many activities a list has"), func(ctx context.Context, a access.Actor, in *ActivityFilterInput) (*answer[Counted], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		n, err := r.Activities.Count(ctx, a, q)
		return &answer[Counted]{Counted{n}}, err
	})
	handle(r, operation("list-activity-fields", http.MethodGet, "/activities/fields", "What the list can be sorted and narrowed by"), func(_ context.Context, a access.Actor, _ *struct{}) (*answer[page[ListField]], error) {
		fields, err := r.Activities.Fields(a)
		return &answer[page[ListField]]{whole(fields, newListField)}, err
	})
}
