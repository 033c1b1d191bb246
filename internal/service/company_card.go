package service

import (
	"context"
	"maps"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/growth"
	"kaymak/internal/plan/workload"
	"kaymak/internal/store"
)

// cardMonths is how far back the card's bars go.
const cardMonths = 24

// CompanyMoney is what a company paid in the last 24 months, this month
// included, and why the last twelve differ from the twelve before.
type CompanyMoney struct {
	Months []crm.MonthSum // oldest first, months without payments included
	Recent int64          // revenue of the last 12 months
	Before int64          // revenue of the 12 months before those
	Growth *growth.Split  // nil where potential is not known at both ends
}

// Money shows a company's payments by month.
func (s Companies) Money(ctx context.Context, a access.Actor, id crm.ID) (m CompanyMoney, err error) {
	if err := access.MayKnow(a, hideMoney); err != nil {
		return m, err
	}
	err = s.viewCompany(ctx, a, id, func(tx *store.Tx, _ crm.Company) error {
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		sums, err := store.MonthSums(ctx, tx, id)
		if err != nil {
			return err
		}
		potentials, err := store.Potentials(ctx, tx, id)
		m = companyMoney(sums, potentials, day)
		return err
	})
	return shownMoney(a, m), err
}

func companyMoney(sums []crm.MonthSum, potentials []crm.Potential, day civil.Date) CompanyMoney {
	first := day.Month() - cardMonths + 1
	m := CompanyMoney{Months: make([]crm.MonthSum, cardMonths)}
	for i := range m.Months {
		m.Months[i].Month = first + civil.Month(i)
	}
	for _, sum := range sums {
		if at := int(sum.Month - first); at >= 0 && at < cardMonths {
			m.Months[at] = sum
		}
	}
	for i, sum := range m.Months {
		if i < cardMonths/2 {
			m.Before += sum.Revenue
		} else {
			m.Recent += sum.Revenue
		}
	}
	was, ok1 := crm.PotentialInForce(potentials, day.AddYears(-1))
	is, ok2 := crm.PotentialInForce(potentials, day)
	if ok1 && ok2 {
		split, ok := growth.Of(growth.State{Revenue: m.Before, Potential: was.Mean()}, growth.State{Revenue: m.Recent, Potential: is.Mean()})
		if ok {
			m.Growth = &split
		}
	}
	return m
}

// Payments gives the part of a company's payments before one of them, newest
// first; the newest part for the zero id. One more than asked for is given where
// there are more.
func (s Companies) Payments(ctx context.Context, a access.Actor, id, before crm.ID, limit int64) (payments []crm.Payment, err error) {
	err = s.viewCompany(ctx, a, id, func(tx *store.Tx, _ crm.Company) error {
		payments, err = store.Payments(ctx, tx, id, store.PaymentPage{Before: before, Limit: limit + 1})
		return err
	})
	for i, p := range payments {
		payments[i] = shownPayment(a, p)
	}
	return payments, err
}

func userNames(ctx context.Context, tx *store.Tx) (map[crm.ID]string, error) {
	users, err := store.Users(ctx, tx)
	names := make(map[crm.ID]string, len(users))
	for _, u := range users {
		names[u.ID] = u.Name
	}
	return names, err
}

// viewCompany reads something of a company that exists.
func (s Companies) viewCompany(ctx context.Context, a access.Actor, id crm.ID, fn func(*store.Tx, crm.Company) error) error {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return err
	}
	return s.view(ctx, func(tx *store.Tx) error {
		c, err := companyFor(ctx, tx, a, id, crm.DeedRead)
		if err != nil {
			return err
		}
		return fn(tx, c)
	})
}

// TreatmentReason says why a company is treated as it is and what its minutes
// are made of.
type TreatmentReason struct {
	Standing crm.Standing
	// Override is the company's own standard; nil when it follows its segment.
	Override *crm.Override
	// Version and ValidFrom name the matrix in force; Version is 0 without one.
	Version    int64
	ValidFrom  civil.Date
	Operations []OperationBudget
}

// OperationBudget is one line of a yearly budget.
type OperationBudget struct {
	Code    string
	Name    string // of an own kind of work
	PerYear float64
	Minutes float64 // of one, preparation and entry included
	Travel  float64 // its share of a trip
}

// Treatment explains a company's treatment and budget.
func (s Companies) Treatment(ctx context.Context, a access.Actor, id crm.ID) (r TreatmentReason, err error) {
	err = s.viewCompany(ctx, a, id, func(tx *store.Tx, c crm.Company) error {
		r.Standing = shownCompany(a, c).Standing
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		standard, err := r.standard(ctx, tx, id, day)
		if err != nil {
			return err
		}
		operations, err := store.Operations(ctx, tx)
		if err != nil {
			return err
		}
		norms, err := normsOn(ctx, tx, day)
		r.Operations = operationBudgets(standard, operations, norms)
		return err
	})
	return r, err
}

// standard finds the operations per year that a company gets and notes whose
// they are.
func (r *TreatmentReason) standard(ctx context.Context, tx *store.Tx, id crm.ID, day civil.Date) (map[string]float64, error) {
	strategy, err := store.StrategyOn(ctx, tx, day)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return nil, err
	}
	r.Version, r.ValidFrom = strategy.Version, strategy.ValidFrom
	o, err := store.Override(ctx, tx, id)
	if err == nil {
		r.Override = &o
		return o.Operations, nil
	}
	if !fault.Is(err, fault.NotFound) {
		return nil, err
	}
	segment, analysed := crm.MatrixSegment(r.Standing.Segment())
	for _, c := range strategy.Cells {
		if analysed && c.Segment() == segment {
			return c.Operations, nil
		}
	}
	return nil, nil
}

func operationBudgets(standard map[string]float64, operations []crm.Operation, norms []workload.Operation) []OperationBudget {
	names := map[string]string{}
	for _, o := range operations {
		names[o.Code] = o.Name
	}
	var list []OperationBudget
	for _, code := range slices.Sorted(maps.Keys(standard)) {
		work, travel := workload.Budget([]workload.Frequency{{Operation: code, PerYear: 1}}, norms)
		list = append(list, OperationBudget{Code: code, Name: names[code], PerYear: standard[code], Minutes: work, Travel: travel})
	}
	return list
}
