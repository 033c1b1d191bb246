package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// CompanyFamily is a company with those that belong to it.
type CompanyFamily struct {
	Parent  *FamilyMember  `json:"parent,omitempty" doc:"the holding it belongs to itself; left out where there is none that the caller may see"`
	Members []FamilyMember `json:"members" nullable:"false" doc:"the company first, then level by level; those the caller may see"`
	Totals  FamilyTotals   `json:"totals"`
	Capped  bool           `json:"capped" doc:"there are more than are shown and summed"`
}

// FamilyMember is one of them.
type FamilyMember struct {
	ID             crm.ID `json:"id" format:"uuid"`
	ParentID       crm.ID `json:"parent_id"`
	Name           string `json:"name"`
	Group          string `json:"group"`
	PotentialClass string `json:"potential_class"`
	Treatment      string `json:"treatment"`
	Actual         int64  `json:"actual" doc:"per year, minor units"`
	Potential      int64  `json:"potential" doc:"per year, minor units"`
	BudgetMinutes  int64  `json:"budget_minutes" doc:"per year"`
}

// FamilyTotals are the sums over the members.
type FamilyTotals struct {
	Actual           int64 `json:"actual" doc:"per year, minor units"`
	Potential        int64 `json:"potential" doc:"per year, minor units"`
	Gap              int64 `json:"gap" doc:"per year, minor units"`
	BudgetMinutes    int64 `json:"budget_minutes" doc:"per year"`
	UsedMinutes      int64 `json:"used_minutes" doc:"this year"`
	ScheduledMinutes int64 `json:"scheduled_minutes" doc:"this year"`
}

func newFamilyMember(c crm.Company) FamilyMember {
	s := c.Standing
	return FamilyMember{c.ID, c.ParentID, c.Name, string(s.Group), string(s.PotentialClass), string(s.Treatment), s.Actual, s.Potential, s.BudgetMinutes}
}

func newCompanyFamily(f service.Family) CompanyFamily {
	out := CompanyFamily{Members: whole(f.Members, newFamilyMember).Items, Totals: FamilyTotals(f.Totals), Capped: f.Capped}
	if f.Parent != nil {
		parent := newFamilyMember(*f.Parent)
		out.Parent = &parent
	}
	return out
}

func registerCompanyFamily(r *router) {
	handle(r, operation("get-company-family", http.MethodGet, "/companies/{id}/family", "A holding with the companies that belong to it, and their sums"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[CompanyFamily], error) {
		f, err := r.Companies.Family(ctx, a, in.ID)
		return &answer[CompanyFamily]{newCompanyFamily(f)}, err
	})
}
