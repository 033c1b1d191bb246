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
	Source     string `json:"source" required:"false" maxLength:"2000" doc:"where we know it from"`
	Status     string `json:"status" required:"false" enum:"prospect,client,lapsed,released" default:"prospect"`
	OwnerID    crm.ID `json:"owner_id" required:"false" doc:"empty when nobody owns it"`
	SecondID   crm.ID `json:"second_owner_id" required:"false" doc:"somebody who sees it and works on it too; empty when nobody does"`
	ParentID   crm.ID `json:"parent_id" required:"false" doc:"the holding it belongs to; empty when it belongs to none"`
	// What has several values stays as it is where it is left out.
	Phones    []ContactPhone    `json:"phones" required:"false" nullable:"true" maxItems:"100" doc:"further ones beside phone; left out: unchanged"`
	Emails    []ContactEmail    `json:"emails" required:"false" nullable:"true" maxItems:"100" doc:"further ones beside email; left out: unchanged"`
	Addresses []Address         `json:"addresses" required:"false" nullable:"true" maxItems:"100" doc:"left out: unchanged"`
	Tags      []int64           `json:"tags" required:"false" nullable:"true" maxItems:"200" doc:"numbers of tags; left out: unchanged"`
	Custom    map[string]string `json:"custom" required:"false" nullable:"true" doc:"values of the workspace's own fields by key, as text: a number as 12.5, money in minor units, a date as YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no. Left out: unchanged; a key left out: emptied"`
}

// Address is a place of a company.
type Address struct {
	Kind     string `json:"kind" enum:"office,legal,postal,delivery,other" default:"office" required:"false"`
	Country  string `json:"country" required:"false" maxLength:"2000"`
	Region   string `json:"region" required:"false" maxLength:"2000"`
	City     string `json:"city" required:"false" maxLength:"2000"`
	Street   string `json:"street" required:"false" maxLength:"2000" doc:"with house, floor and office"`
	Postcode string `json:"postcode" required:"false" maxLength:"2000"`
}

func newAddress(a crm.Address) Address {
	return Address{string(a.Kind), a.Country, a.Region, a.City, a.Street, a.Postcode}
}

func (a Address) address() crm.Address {
	return crm.Address{Kind: crm.AddressKind(a.Kind), Country: a.Country, Region: a.Region, City: a.City, Street: a.Street, Postcode: a.Postcode}
}

// shaped turns every record of a list into its shape, none into none.
func shaped[R, T any](list []R, shape func(R) T) []T {
	if list == nil {
		return nil
	}
	return whole(list, shape).Items
}

// Company is a company with what was derived about it.
type Company struct {
	CompanyForm
	ID        crm.ID    `json:"id" format:"uuid"`
	CreatedAt time.Time `json:"created_at"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int64     `json:"version"`
	Lock      string    `json:"lock" doc:"why it stays with its owner; empty when it need not"`
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
	YearMinutes      int64       `json:"year_minutes" doc:"the budget of the calendar year, each day by the standard that held on it"`
}

func newEffort(e crm.Effort) Effort {
	return Effort{e.Year, e.UsedMinutes, e.ScheduledMinutes, known(e.LastContactOn), known(e.NextStepOn), e.YearMinutes}
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
			Source: c.Source, ParentID: c.ParentID, Phones: whole(c.Phones, newPhone).Items, Emails: whole(c.Emails, newEmail).Items, Addresses: whole(c.Addresses, newAddress).Items, Tags: append([]int64{}, c.Tags...), Custom: whatIsThere(c.Custom),
		},
		ID: c.ID, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt, Version: c.Version, Lock: c.Lock(),
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
		Source: f.Source, ParentID: f.ParentID, Phones: shaped(f.Phones, ContactPhone.phone), Emails: shaped(f.Emails, ContactEmail.email), Addresses: shaped(f.Addresses, Address.address), Tags: f.Tags, Custom: f.Custom,
	}
}

func newPhone(p crm.Phone) ContactPhone { return ContactPhone{string(p.Kind), p.Typed, p.E164} }

func (p ContactPhone) phone() crm.Phone {
	return crm.Phone{Kind: crm.PointKind(p.Kind), Typed: p.Number}
}

func newEmail(e crm.Email) ContactEmail { return ContactEmail{string(e.Kind), e.Address} }

func (e ContactEmail) email() crm.Email {
	return crm.Email{Kind: crm.PointKind(e.Kind), Address: e.Address}
}

// whatIsThere is an empty object where there is nothing.
func whatIsThere(custom map[string]string) map[string]string {
	if custom == nil {
		return map[string]string{}
	}
	return custom
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
