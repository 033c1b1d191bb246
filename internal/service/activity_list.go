package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// ActivityQuery asks for a part of the list of activities.
type ActivityQuery = store.ActivityQuery

// ListQuery asks for a page of a list.
type ListQuery = store.ListQuery

// ActivityList is a part of the list with the names of the companies in it.
type ActivityList struct {
	Activities []crm.Activity
	Companies  map[crm.ID]string
	Contacts   map[crm.ID]string // those the actor may see
	Next       string
}

// List gives a page of activities, the latest first unless asked otherwise.
func (s Activities) List(ctx context.Context, a access.Actor, q ActivityQuery) (list ActivityList, err error) {
	if err := activityReach(a, &q); err != nil {
		return list, err
	}
	if q.Sort == "" {
		q.Sort, q.Desc = "start_at", true
	}
	if q.Limit <= 0 {
		q.Limit = PageRows
	}
	q.Limit = min(q.Limit, MaxPageRows)
	err = s.view(ctx, func(tx *store.Tx) error {
		if q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Activities.Fields, q.Filters, q.Match); err != nil {
			return err
		}
		page, err := store.ListActivities(ctx, tx, q)
		if err != nil {
			return err
		}
		list.Activities, list.Next = page.Activities, page.Next
		if list.Companies, err = companyNames(ctx, tx, page.Activities); err != nil {
			return err
		}
		list.Contacts, err = contactNames(ctx, tx, a, page.Activities)
		return err
	})
	return list, err
}

// Count counts the activities that a query lists, exactly.
func (s Activities) Count(ctx context.Context, a access.Actor, q ActivityQuery) (n int64, err error) {
	if err := activityReach(a, &q); err != nil {
		return 0, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Activities.Fields, q.Filters, q.Match); err != nil {
			return err
		}
		n, err = store.CountActivities(ctx, tx, q)
		return err
	})
	return n, err
}

// Fields says how the list can be sorted and narrowed.
func (s Activities) Fields(a access.Actor) ([]Field, error) {
	return store.Activities.Fields, access.May(a, access.Read)
}

// activityReach keeps a query to what the actor may read: activities of people
// within reach, and of companies within reach.
func activityReach(a access.Actor, q *ActivityQuery) error {
	q.Within, q.OfCompanies = access.Over(a, crm.NounActivity, crm.DeedRead), access.Over(a, crm.NounCompany, crm.DeedRead)
	if q.OfCompanies.Nobody() {
		return access.MayAny(a, crm.NounActivity, crm.DeedRead)
	}
	return nil
}

func companyNames(ctx context.Context, tx *store.Tx, activities []crm.Activity) (map[crm.ID]string, error) {
	ids := map[crm.ID]bool{}
	for _, v := range activities {
		ids[v.CompanyID] = true
	}
	return store.CompanyNames(ctx, tx, ids)
}

// contactNames are the names of the activities' contacts whom the actor may see.
func contactNames(ctx context.Context, tx *store.Tx, a access.Actor, activities []crm.Activity) (map[crm.ID]string, error) {
	var ids, at []crm.ID
	for _, v := range activities {
		ids = append(ids, v.Contacts...)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	contacts, err := store.ContactsByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	for _, c := range contacts {
		at = append(at, c.Companies()...)
	}
	companies, err := store.CompaniesByID(ctx, tx, at)
	names := map[crm.ID]string{}
	for _, c := range contacts {
		if access.Sees(a, crm.NounContact, contactOwners(c, companies)...) {
			names[c.ID] = c.Name()
		}
	}
	return names, err
}

// Suggestion is what a form begins with when an activity with a company is
// logged: what is planned already, and a step to plan.
type Suggestion struct {
	OperationID crm.ID
	Minutes     int64          // the norm of the operation today
	Planned     []crm.Activity // earliest first
	Due         *crm.Activity  // the planned one that the operation carries out; nil for none
	Next        crm.Step
	NextID      crm.ID // operation of Next
}

// suggestedPlans bounds how many planned activities a form is told of.
const suggestedPlans = 10

// Suggest proposes what follows an operation done with a company today; for the
// zero operation it proposes that too.
func (s Activities) Suggest(ctx context.Context, a access.Actor, company, operation crm.ID) (out Suggestion, err error) {
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, c crm.Company) error {
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		operations, err := store.Operations(ctx, tx)
		if err != nil {
			return err
		}
		if out.Planned, err = store.PlannedWith(ctx, tx, company, suggestedPlans); err != nil {
			return err
		}
		out.OperationID = operation
		if operation.IsZero() {
			out.OperationID = usualOperation(operations)
		}
		for i, p := range out.Planned {
			if p.Day <= day && (operation.IsZero() || p.OperationID == operation) {
				out.Due, out.OperationID = &out.Planned[i], p.OperationID
				break
			}
		}
		on, err := store.NormOn(ctx, tx, out.OperationID, day)
		if err != nil {
			return err
		}
		out.Minutes = on.Minutes
		return out.step(ctx, tx, c, on.Code, day, operations)
	})
	return out, err
}

// usualOperation is what people log most: a call, where there is one.
func usualOperation(operations []crm.Operation) (usual crm.ID) {
	for _, o := range operations {
		if o.Active && (usual.IsZero() || o.Code == "call") {
			usual = o.ID
		}
	}
	return usual
}

// step proposes the next step by the standard of the company.
func (out *Suggestion) step(ctx context.Context, tx *store.Tx, c crm.Company, code string, day civil.Date, operations []crm.Operation) error {
	reason := TreatmentReason{Standing: c.Standing}
	standard, err := reason.standard(ctx, tx, c.ID, day)
	if err != nil {
		return err
	}
	out.Next = crm.NextStep(standard, code, day, day)
	for _, o := range operations {
		if o.Code == out.Next.Operation {
			out.NextID = o.ID
		}
	}
	return nil
}
