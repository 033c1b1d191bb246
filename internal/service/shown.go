package service

import (
	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// What a role is kept from seeing is blanked here, one function per shape, after
// the use case has done its work. Answers that are about nothing else are refused
// instead, by access.MayKnow.

// The hideable fields, as roles name them.
const (
	hideMargin    = "payment.margin"
	hideMoney     = "company.money"
	hidePotential = "company.potential"
)

// shownPayment leaves of a hidden payment that there was one, and when.
func shownPayment(a access.Actor, p crm.Payment) crm.Payment {
	if access.Hides(a, hideMoney) {
		p.Amount, p.Margin, p.Purpose = 0, nil, ""
	}
	if access.Hides(a, hideMargin) {
		p.Margin = nil
	}
	return p
}

// shownMoney takes out of a company's money what is known beside its amounts.
func shownMoney(a access.Actor, m CompanyMoney) CompanyMoney {
	if access.Hides(a, hideMargin) {
		for i := range m.Months {
			m.Months[i].Margin = 0
		}
	}
	if access.Hides(a, hidePotential) {
		m.Growth = nil
	}
	return m
}

// shownAssessment keeps to itself that a company pays more than it was thought to.
func shownAssessment(a access.Actor, p Assessment) Assessment {
	p.Stale = p.Stale && !access.Hides(a, hideMoney)
	return p
}

// shownStaffing takes the money out of a matrix; companies, hours and people stay.
func shownStaffing(a access.Actor, s Staffing) Staffing {
	money, potential := access.Hides(a, hideMoney), access.Hides(a, hidePotential)
	if !money && !potential {
		return s
	}
	blank := func(actual, of, gap *int64) {
		*gap = 0
		if money {
			*actual = 0
		}
		if potential {
			*of = 0
		}
	}
	blank(&s.Actual, &s.Potential, &s.Gap)
	for i := range s.Cells {
		blank(&s.Cells[i].Actual, &s.Cells[i].Potential, &s.Cells[i].Gap)
	}
	if potential {
		s.HighMoney = 0
	}
	return s
}

// eventHidden says by what a field of a noun's history is hidden.
var eventHidden = map[crm.Noun]map[string][]string{
	crm.NounCompany:  {"potential_mean": {hidePotential}, "evidence": {hidePotential}},
	crm.NounContact:  {"phones": {"contact.reach"}, "emails": {"contact.reach"}, "phone": {"contact.reach"}, "email": {"contact.reach"}},
	crm.NounDeal:     {"amount": {"deal.amount"}, "products": {"deal.amount"}},
	crm.NounActivity: {},
	crm.NounTask:     {},
}

// shownEvents tells that a hidden field changed, and not from what to what.
func shownEvents(a access.Actor, noun crm.Noun, events []crm.Event) []crm.Event {
	for i := range events {
		for j, c := range events[i].Changes {
			if hides(a, eventHidden[noun][c.Field]) {
				events[i].Changes[j].Before, events[i].Changes[j].After = nil, nil
			}
		}
	}
	return events
}
