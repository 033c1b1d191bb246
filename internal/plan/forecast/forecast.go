// Package forecast says how much money is to be expected in which month from
// deals that are open, beside what was won already.
//
// Two answers stand beside each other. Weighted is each open amount times the
// probability of winning it: right on average over many deals, wrong for each.
// Committed is the whole amount of the deals whose probability reaches a mark:
// what somebody has promised.
package forecast

import "kaymak/internal/civil"

// Row sums deals that share a day, a probability and an outcome. Money is in
// minor units, probability in basis points.
type Row struct {
	Won         bool
	Day         civil.Date // expected close of open deals, close of won ones; 0 when nobody said
	Probability int64
	Count       int64
	Amount      int64
	Weighted    int64 // amount × probability, rounded deal by deal
}

// Sum is what deals add up to, in minor units.
type Sum struct {
	Won       int64 // closed and won
	WonCount  int64
	Open      int64 // whole amount of the open deals
	OpenCount int64
	Committed int64 // of Open, the deals whose probability reaches the mark
	Weighted  int64 // Open by probability
}

// Expected is what is won and what open deals bring on average.
func (s Sum) Expected() int64 { return s.Won + s.Weighted }

// Promised is what is won and what is committed.
func (s Sum) Promised() int64 { return s.Won + s.Committed }

// Month is what is expected in one month.
type Month struct {
	Month civil.Month
	Sum
}

// Forecast spreads deals over months. Every open deal is in exactly one of its
// parts.
type Forecast struct {
	Months  []Month // this month first
	Overdue Sum     // open, though expected before today
	Later   Sum     // open, expected after the last month
	Undated Sum     // open, nobody said when
}

// Of spreads rows over so many months from today's on. commitFrom is the mark of
// commitment in basis points. Deals won before this month are not shown.
func Of(rows []Row, today civil.Date, months int, commitFrom int64) Forecast {
	f := Forecast{Months: make([]Month, months)}
	first := today.Month()
	for i := range f.Months {
		f.Months[i].Month = first + civil.Month(i)
	}
	for _, r := range rows {
		if into := f.part(r, today, first); into != nil {
			into.add(r, commitFrom)
		}
	}
	return f
}

// part is where a row belongs; nil where it is not shown.
func (f *Forecast) part(r Row, today civil.Date, first civil.Month) *Sum {
	at := int(r.Day.Month() - first)
	inside := at >= 0 && at < len(f.Months)
	switch {
	case r.Won && inside:
		return &f.Months[at].Sum
	case r.Won:
		return nil
	case r.Day == 0:
		return &f.Undated
	case r.Day < today:
		return &f.Overdue
	case inside:
		return &f.Months[at].Sum
	}
	return &f.Later
}

func (s *Sum) add(r Row, commitFrom int64) {
	if r.Won {
		s.Won, s.WonCount = s.Won+r.Amount, s.WonCount+r.Count
		return
	}
	s.Open, s.OpenCount, s.Weighted = s.Open+r.Amount, s.OpenCount+r.Count, s.Weighted+r.Weighted
	if r.Probability >= commitFrom {
		s.Committed += r.Amount
	}
}
