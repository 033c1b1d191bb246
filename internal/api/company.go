package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// CompanyForm is what people edit of a company.
type CompanyForm struct {
	Name       string `json:"name" maxLength:"2000"`
	ExternalID string `json:"external_id" required:"false" maxLength:"2000"`
	TaxID      string `json:"tax_id" required:"false" maxLength:"2000"`
	Industry   string `json:"industry" required:"false" maxLength:"2000"`
	Region     string `json:"region" required:"false" maxLength:"2000"`
	City       string `json:"city" required:"false" maxLength:"2000"`
	SizeBand   string `json:"size_band" required:"false" maxLength:"2000"`
	Phone      string `json:"phone" required:"false" maxLength:"2000"`
	Email      string `json:"email" required:"false" maxLength:"2000"`
	Website    string `json:"website" required:"false" maxLength:"2000"`
	Note       string `json:"note" required:"false" maxLength:"40000"`
	Status     string `json:"status" required:"false" enum:"prospect,client,lapsed,released" default:"prospect"`
	OwnerID    crm.ID `json:"owner_id" required:"false" doc:"empty when nobody owns it"`
	SecondID   crm.ID `json:"second_owner_id" required:"false" doc:"somebody who sees it and works on it too; empty when nobody does"`
}

// Company is a company with what was derived about it.
type Company struct {
	CompanyForm
	ID        crm.ID    `json:"id" format:"uuid"`
	CreatedAt time.Time `json:"created_at"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int64     `json:"version"`
	Standing
	Effort
}

// Effort is the time that goes to a company, derived from its activities.
type Effort struct {
	MinutesYear      int64       `json:"minutes_year" doc:"the calendar year of the minutes; 0 when there was never an activity"`
	UsedMinutes      int64       `json:"used_minutes" doc:"done in that year, attempts included"`
	ScheduledMinutes int64       `json:"scheduled_minutes" doc:"planned in that year"`
	LastContactOn    *civil.Date `json:"last_contact_on" nullable:"true" format:"date" doc:"the last activity that reached somebody, whoever did it"`
	NextStepOn       *civil.Date `json:"next_step_on" nullable:"true" format:"date" doc:"the first planned activity"`
}

func newEffort(e crm.Effort) Effort {
	return Effort{e.Year, e.UsedMinutes, e.ScheduledMinutes, known(e.LastContactOn), known(e.NextStepOn)}
}

// Standing is what the analysis and the strategy say about a company.
type Standing struct {
	Group          string      `json:"group" doc:"A, B, C, 0 nothing in the window, N net refunds, empty when never analysed"`
	Value          int64       `json:"value" doc:"by the measure of the applied analysis, in its window"`
	Actual         int64       `json:"actual" doc:"revenue per year, minor units"`
	Potential      int64       `json:"potential" doc:"per year, minor units; 0 when not assessed"`
	PotentialClass string      `json:"potential_class" enum:"A,B,C,?"`
	PotentialOn    *civil.Date `json:"potential_on" nullable:"true" format:"date"`
	Gap            int64       `json:"gap" doc:"potential − actual, not below 0"`
	Stale          bool        `json:"stale" doc:"pays more than it was thought to be able to"`
	Treatment      string      `json:"treatment" doc:"visit, invite, call, write, farewell, assess or empty"`
	BudgetMinutes  int64       `json:"budget_minutes" doc:"per year"`
	FirstPaidOn    *civil.Date `json:"first_paid_on" nullable:"true" format:"date"`
	LastPaidOn     *civil.Date `json:"last_paid_on" nullable:"true" format:"date"`
}

func newCompany(c crm.Company) Company {
	s := c.Standing
	return Company{
		CompanyForm: CompanyForm{
			Name: c.Name, ExternalID: c.ExternalID, TaxID: c.TaxID, Industry: c.Industry, Region: c.Region, City: c.City, SizeBand: c.SizeBand,
			Phone: c.Phone, Email: c.Email, Website: c.Website, Note: c.Note, Status: string(c.Status), OwnerID: c.OwnerID, SecondID: c.SecondID,
		},
		ID: c.ID, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt, Version: c.Version,
		Standing: Standing{
			Group: string(s.Group), Value: s.Value, Actual: s.Actual, Potential: s.Potential, PotentialClass: string(s.PotentialClass), PotentialOn: known(s.PotentialOn),
			Gap: s.Gap, Stale: s.PotentialOn != 0 && crm.Stale(s.Potential, s.Actual), Treatment: string(s.Treatment), BudgetMinutes: s.BudgetMinutes,
			FirstPaidOn: known(s.FirstPaidOn), LastPaidOn: known(s.LastPaidOn),
		},
		Effort: newEffort(c.Effort),
	}
}

// known is nil for the day that stands for "never".
func known(d civil.Date) *civil.Date {
	if d == 0 {
		return nil
	}
	return &d
}

func (f CompanyForm) company() crm.Company {
	return crm.Company{
		Name: f.Name, ExternalID: f.ExternalID, TaxID: f.TaxID, Industry: f.Industry, Region: f.Region, City: f.City, SizeBand: f.SizeBand,
		Phone: f.Phone, Email: f.Email, Website: f.Website, Note: f.Note, Status: crm.Status(f.Status), OwnerID: f.OwnerID, SecondID: f.SecondID,
	}
}

type companyUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		CompanyForm
		Version int64 `json:"version"`
	}
}

func registerCompanies(r *router) {
	handle(r, operation("get-company", http.MethodGet, "/companies/{id}", "A company"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Company], error) {
		c, err := r.Companies.Get(ctx, a, in.ID)
		return &answer[Company]{newCompany(c)}, err
	})
	handle(r, created(operation("create-company", http.MethodPost, "/companies", "Add a company")), func(ctx context.Context, a access.Actor, in *answer[CompanyForm]) (*answer[Company], error) {
		c, err := r.Companies.Create(ctx, a, in.Body.company())
		return &answer[Company]{newCompany(c)}, err
	})
	handle(r, operation("delete-company", http.MethodDelete, "/companies/{id}", "Put a company away; it can be restored"), func(ctx context.Context, a access.Actor, in *seenVersion) (*struct{}, error) {
		return nil, r.Companies.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-company", http.MethodPost, "/companies/{id}/restore", "Take a deleted company back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Company], error) {
		c, err := r.Companies.Restore(ctx, a, in.ID)
		return &answer[Company]{newCompany(c)}, err
	})
	handle(r, operation("update-company", http.MethodPut, "/companies/{id}", "Change a company"), func(ctx context.Context, a access.Actor, in *companyUpdate) (*answer[Company], error) {
		c := in.Body.company()
		c.ID, c.Version = in.ID, in.Body.Version
		c, err := r.Companies.Update(ctx, a, c)
		return &answer[Company]{newCompany(c)}, err
	})
}
