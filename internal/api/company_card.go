package api

import (
	"context"
	"net/http"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

func itoa(n int) string { return strconv.Itoa(n) }

// CompanyMoney is what a company paid in the last 24 months.
type CompanyMoney struct {
	Months []MonthSum `json:"months" nullable:"false" doc:"oldest first, this month included, empty months too"`
	Recent int64      `json:"recent" doc:"revenue of the last 12 months, minor units"`
	Before int64      `json:"before" doc:"revenue of the 12 months before those"`
	Growth *Growth    `json:"growth,omitempty" doc:"absent where potential is not known at both ends"`
}

// MonthSum is what a company paid in one month.
type MonthSum struct {
	Month   civil.Month `json:"month" example:"2026-11"`
	Revenue int64       `json:"revenue"`
	Margin  int64       `json:"margin" doc:"of the payments whose margin is known"`
	Count   int64       `json:"count"`
}

// Growth splits recent − before: ΔP·(q₀+q₁)/2 the market, Δq·(P₀+P₁)/2 our share.
type Growth struct {
	Market int64 `json:"market"`
	Share  int64 `json:"share"`
}

func newCompanyMoney(m service.CompanyMoney) CompanyMoney {
	out := CompanyMoney{Months: []MonthSum{}, Recent: m.Recent, Before: m.Before}
	for _, s := range m.Months {
		out.Months = append(out.Months, MonthSum(s))
	}
	if m.Growth != nil {
		out.Growth = &Growth{m.Growth.Market, m.Growth.Share}
	}
	return out
}

// Payment is money received; a refund is negative.
type Payment struct {
	ID         crm.ID     `json:"id" format:"uuid"`
	PaidOn     civil.Date `json:"paid_on" format:"date"`
	Amount     int64      `json:"amount" doc:"minor units"`
	Margin     *int64     `json:"margin" nullable:"true"`
	ExternalID string     `json:"external_id"`
	Purpose    string     `json:"purpose"`
	ImportID   crm.ID     `json:"import_id" doc:"the import it came with, or empty"`
}

func newPayment(p crm.Payment) Payment {
	return Payment{p.ID, p.PaidOn, p.Amount, p.Margin, p.ExternalID, p.Purpose, p.ImportID}
}

type companyPartInput struct {
	ID    crm.ID `path:"id" format:"uuid"`
	After string `query:"after" maxLength:"100" doc:"next of the page before"`
	Limit int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// before is the record that the page before ended with.
func (in companyPartInput) before() (id crm.ID, err error) {
	if id.UnmarshalText([]byte(in.After)) != nil {
		return id, badCursor()
	}
	return id, nil
}

func badCursor() error {
	var f fault.Fields
	f.Add("after", "cursor.invalid", "is not the cursor of a page of this list")
	return f.Err()
}

// TreatmentReason says why a company is treated as it is.
type TreatmentReason struct {
	Group          string            `json:"group"`
	PotentialClass string            `json:"potential_class"`
	Treatment      string            `json:"treatment"`
	BudgetMinutes  int64             `json:"budget_minutes" doc:"per year"`
	RunID          crm.ID            `json:"run_id" doc:"the applied analysis that gave the group, or empty"`
	Source         string            `json:"source" enum:"segment,override,none"`
	Version        int64             `json:"version" doc:"of the strategy in force"`
	ValidFrom      *civil.Date       `json:"valid_from" nullable:"true" format:"date" doc:"since when the strategy holds"`
	Reason         string            `json:"reason" doc:"of an override"`
	Until          *civil.Date       `json:"until" nullable:"true" format:"date" doc:"last day of an override"`
	Operations     []OperationBudget `json:"operations" nullable:"false"`
}

// OperationBudget is one line of a yearly budget: per_year × (minutes + travel).
type OperationBudget struct {
	Code    string  `json:"code"`
	Name    string  `json:"name" doc:"of an own kind of work; the others are named by their code"`
	PerYear float64 `json:"per_year"`
	Minutes float64 `json:"minutes" doc:"of one, preparation and entry included"`
	Travel  float64 `json:"travel" doc:"its share of a trip, minutes"`
}

func newTreatmentReason(t service.TreatmentReason) TreatmentReason {
	s := t.Standing
	out := TreatmentReason{
		Group: string(s.Group), PotentialClass: string(s.PotentialClass), Treatment: string(s.Treatment), BudgetMinutes: s.BudgetMinutes, RunID: s.RunID,
		Source: "segment", Version: t.Version, ValidFrom: known(t.ValidFrom), Operations: []OperationBudget{},
	}
	if s.Group == crm.GroupNone {
		out.Source = "none"
	}
	if t.Override != nil {
		out.Source, out.Reason, out.Until = "override", t.Override.Reason, known(t.Override.Until)
	}
	for _, o := range t.Operations {
		out.Operations = append(out.Operations, OperationBudget(o))
	}
	return out
}

func registerCompanyCard(r *router) {
	handle(r, operation("get-company-money", http.MethodGet, "/companies/{id}/money", "What a company paid, month by month"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[CompanyMoney], error) {
		m, err := r.Companies.Money(ctx, a, in.ID)
		return &answer[CompanyMoney]{newCompanyMoney(m)}, err
	})
	handle(r, operation("get-company-treatment", http.MethodGet, "/companies/{id}/treatment", "Why a company is treated as it is"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[TreatmentReason], error) {
		t, err := r.Companies.Treatment(ctx, a, in.ID)
		return &answer[TreatmentReason]{newTreatmentReason(t)}, err
	})
	handle(r, operation("list-company-payments", http.MethodGet, "/companies/{id}/payments", "A company's payments, newest first"), func(ctx context.Context, a access.Actor, in *companyPartInput) (*answer[page[Payment]], error) {
		before, err := in.before()
		if err != nil {
			return nil, err
		}
		found, err := r.Companies.Payments(ctx, a, in.ID, before, int64(in.Limit))
		out := page[Payment]{}
		if len(found) > in.Limit {
			found = found[:in.Limit]
			out.Next = found[in.Limit-1].ID.String()
		}
		out.Items = whole(found, newPayment).Items
		return &answer[page[Payment]]{out}, err
	})
}
