// Package attainment tells how much of what clients were due they really got.
//
//	capped     = Σ min(done, due) ÷ Σ due          (contacts; too much here makes up for nothing there)
//	coverage   = companies met at least once ÷ companies due
//	in window  = contacts inside their window ÷ contacts done
//	over       = Σ max(0, minutes done − minutes budgeted)
//	potential  = Σ potential × min(done, due) ÷ due  ÷  Σ potential   (of companies due)
//
// Only real contacts count, whoever made them. Shares run from 0 to 1; a share of
// nothing is nil, not zero. Money is in minor units.
package attainment

import (
	"cmp"
	"slices"

	"kaymak/internal/civil"
)

// Company is one company in a period. Due may hold a fraction: half an interval
// is half a contact.
type Company struct {
	ID        string
	Person    string
	Segment   string
	Potential int64 // money per year
	Due       float64
	Done      int
	InWindow  int // of those done
	Scheduled int // contacts still to come in the period

	BudgetMinutes    float64 // of the period
	DoneMinutes      int
	ScheduledMinutes int
}

// Dimension says what companies are grouped by; the dimensions add up.
type Dimension uint8

// The dimensions. Without any there is one row for all.
const (
	ByPerson Dimension = 1 << iota
	BySegment
)

// Row is the attainment of a group of companies.
type Row struct {
	Person, Segment string
	Companies       int // that were due
	Due             float64
	Done            int
	Scheduled       int
	Remaining       float64 // due, neither done nor scheduled; never below zero
	Capped          *float64
	Coverage        *float64
	InWindow        *float64
	Potential       *float64
	OverMinutes     float64
	Minutes         Minutes
}

// Minutes is where the time of a period stands. Left is what neither has been
// done nor is scheduled; it is never below zero. Over is what was done beyond the
// budget of all together.
type Minutes struct {
	Budget, Done, Scheduled, Left, Over float64
}

// Report groups the companies, in the order of person and segment.
func Report(companies []Company, by Dimension) []Row {
	groups := map[[2]string][]Company{}
	for _, c := range companies {
		var key [2]string
		if by&ByPerson != 0 {
			key[0] = c.Person
		}
		if by&BySegment != 0 {
			key[1] = c.Segment
		}
		groups[key] = append(groups[key], c)
	}
	rows := make([]Row, 0, len(groups))
	for key, list := range groups {
		slices.SortFunc(list, func(a, b Company) int { return cmp.Compare(a.ID, b.ID) }) // sums of fractions depend on the order
		row := sum(list)
		row.Person, row.Segment = key[0], key[1]
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Segment, b.Segment))
	})
	return rows
}

func sum(companies []Company) Row {
	var t Tally
	for _, c := range companies {
		t.Add(c)
	}
	return t.Row()
}

// Tally adds companies up one after the other, for whoever does not hold them all.
type Tally struct {
	row                                                 Row
	capped, covered, inWindow, done, potential, reached float64
}

// Add counts one company more.
func (t *Tally) Add(c Company) {
	r := &t.row
	r.Done, r.Scheduled = r.Done+c.Done, r.Scheduled+c.Scheduled
	t.done, t.inWindow = t.done+float64(c.Done), t.inWindow+float64(c.InWindow)
	r.OverMinutes += max(0, float64(c.DoneMinutes)-c.BudgetMinutes)
	r.Minutes.Budget += c.BudgetMinutes
	r.Minutes.Done += float64(c.DoneMinutes)
	r.Minutes.Scheduled += float64(c.ScheduledMinutes)
	if c.Due <= 0 {
		return
	}
	r.Companies++
	r.Due += c.Due
	met := min(float64(c.Done), c.Due)
	t.capped += met
	if c.Done > 0 {
		t.covered++
	}
	t.potential += float64(c.Potential)
	t.reached += float64(c.Potential) * (met / c.Due)
}

// Row is what they are together; it names neither person nor segment.
func (t *Tally) Row() Row {
	r := t.row
	r.Capped, r.Coverage, r.InWindow, r.Potential = share(t.capped, r.Due), share(t.covered, float64(r.Companies)), share(t.inWindow, t.done), share(t.reached, t.potential)
	r.Remaining = max(0, r.Due-float64(r.Done+r.Scheduled))
	r.Minutes = r.Minutes.Closed()
	return r
}

// Closed says what is left of a budget, or what was done beyond it.
func (m Minutes) Closed() Minutes {
	m.Left = max(0, m.Budget-m.Done-m.Scheduled)
	m.Over = max(0, m.Done-m.Budget)
	return m
}

func share(part, whole float64) *float64 {
	if whole <= 0 {
		return nil
	}
	s := part / whole
	return &s
}

// Elapsed is the share of a period that is over in the morning of a day, by
// working minutes: where the tick stands on a bar of minutes. minutes tells how
// long a day is worked; a period without working time goes by its days.
func Elapsed(period civil.Interval, today civil.Date, minutes func(civil.Date) int) float64 {
	gone, all := 0, 0
	for d := period.From; d < period.To; d++ {
		m := minutes(d)
		all += m
		if d < today {
			gone += m
		}
	}
	if all > 0 {
		return float64(gone) / float64(all)
	}
	past := period.Intersect(civil.Interval{From: period.From, To: max(today, period.From)})
	return float64(past.Len()) / float64(max(1, period.Len()))
}
