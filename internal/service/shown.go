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
	crm.NounDeal:    {"amount": {amountField}, "products": {amountField}},
	crm.NounContact: {"phones": {contactReach}, "emails": {contactReach}},
	crm.NounCompany: {"potential_mean": {hidePotential}, "evidence": {hidePotential}},
}

// shownEvent tells that a hidden field changed, and not from what to what.
func shownEvent(a access.Actor, e crm.Event) crm.Event {
	hidden := eventHidden[crm.Noun(e.Noun)]
	for i, c := range e.Changes {
		if hides(a, hidden[c.Field]) {
			e.Changes[i].Before, e.Changes[i].After = nil, nil
		}
	}
	return e
}

// shownEvents does so for a part of a history.
func shownEvents(a access.Actor, events []crm.Event) []crm.Event {
	for i, e := range events {
		events[i] = shownEvent(a, e)
	}
	return events
}

// shownEntries does so for the entries of a timeline that are of the history.
func shownEntries(a access.Actor, entries []TimelineEntry) []TimelineEntry {
	for i, e := range entries {
		if e.Event != nil {
			shown := shownEvent(a, *e.Event)
			entries[i].Event = &shown
		}
	}
	return entries
}

// shownScenario takes the potential out of the inputs.
func shownScenario(a access.Actor, s crm.Scenario) crm.Scenario {
	if !access.Hides(a, hidePotential) {
		return s
	}
	s.Inputs, s.Base = s.Inputs.Clone(), s.Base.Clone()
	for _, of := range [][]crm.SegmentAssumed{s.Inputs.Segments, s.Base.Segments} {
		for i := range of {
			of[i].Potential = 0
		}
	}
	return s
}
