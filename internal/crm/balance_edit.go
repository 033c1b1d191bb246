package crm

import (
	"math"
	"slices"
)

// Add adds companies, or takes some away.
func (s *BalanceStanding) Add(companies, minutes, worth int64) {
	s.Companies += companies
	s.Minutes += minutes
	s.Worth += worth
}

// Of is where a person stands among the people, -1 for nowhere.
func (s BalanceSummary) Of(person ID) int {
	return slices.IndexFunc(s.People, func(l BalanceLoad) bool { return l.PersonID == person })
}

// TakeOut takes a move out of a proposal, or puts it back: what everybody has after
// it follows, and how far they are from their targets.
func (s *BalanceSummary) TakeOut(m *BalanceMove, out bool, tolerance float64) {
	if m.Kind != BalanceMoved || m.Out == out {
		return
	}
	m.Out = out
	sign := int64(1) // put back
	if out {
		sign = -1
	}
	from, to := s.Of(m.From), s.Of(m.To)
	if from >= 0 {
		s.People[from].After.Add(-sign, -sign*m.Minutes, -sign*m.Worth)
	}
	if to >= 0 {
		s.People[to].After.Add(sign, sign*m.Minutes, sign*m.Worth)
	}
	if from < 0 || s.People[from].Away {
		s.Placed += sign
	} else {
		s.Moves += sign
		s.MovedWorth += sign * m.Worth
	}
	s.Out -= sign
	s.remeasure(tolerance)
}

// remeasure finds the largest deviation from a target anew.
func (s *BalanceSummary) remeasure(tolerance float64) {
	s.Spread, s.Within = 0, true
	for _, p := range s.People {
		if p.Away || p.Target <= 0 {
			continue
		}
		off := math.Abs(float64(p.After.Minutes - p.Target))
		s.Spread = math.Max(s.Spread, off/float64(p.Target))
		s.Within = s.Within && off <= tolerance*float64(p.Target)+0.5 // targets are whole minutes
	}
}
