package service

import (
	"bytes"
	"context"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/money"
	"kaymak/internal/plan/abc"
	"kaymak/internal/store"
)

// census is the value of every company that has ever paid, in one or two
// windows. The slices are parallel, in ascending order of ids.
type census struct {
	ids     []crm.ID
	values  [][]int64 // by window
	revenue []int64   // in the first window
	steady  []abc.Stability
}

// takeCensus adds up the monthly sums of each company over the windows. A window
// that begins or ends inside a month also reads the payments of those months'
// days. limits asks for the stability of the months of the first window.
func takeCensus(ctx context.Context, tx *store.Tx, f crm.CompanyFilter, windows []civil.Interval, m crm.Measure, limits *abc.Limits) (*census, error) {
	c := &census{values: make([][]int64, len(windows))}
	parts := make([]windowParts, len(windows))
	for i, w := range windows {
		parts[i] = partWindow(w)
	}
	var dense []int64
	err := store.EachMonths(ctx, tx, f, func(id crm.ID, sums []crm.MonthSum) error {
		c.ids = append(c.ids, id)
		for i, part := range parts {
			c.values[i] = append(c.values[i], total(sums, part.first, part.end, m))
		}
		c.revenue = append(c.revenue, total(sums, parts[0].first, parts[0].end, crm.Revenue))
		if limits != nil {
			dense = denseMonths(dense[:0], sums, parts[0].first, parts[0].end, m)
			class, _ := limits.Steadiness(dense)
			c.steady = append(c.steady, class)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return c, c.addEdges(ctx, tx, parts, m)
}

// addEdges adds, or takes off, the payments of the days at the edges of windows.
func (c *census) addEdges(ctx context.Context, tx *store.Tx, parts []windowParts, m crm.Measure) error {
	var spans []civil.Interval
	var signs []int64
	var windows []int
	for window, part := range parts {
		for _, edge := range part.edges {
			spans, signs, windows = append(spans, edge.days), append(signs, edge.sign), append(windows, window)
		}
	}
	return store.EachPaymentIn(ctx, tx, spans, func(id crm.ID, span int, s crm.MonthSum) (err error) {
		place, ok := c.place(id)
		if !ok {
			return nil
		}
		window, sign := windows[span], signs[span]
		if c.values[window][place], err = money.Add(c.values[window][place], sign*m.Of(s)); err != nil || window > 0 {
			return err
		}
		c.revenue[place], err = money.Add(c.revenue[place], sign*s.Revenue)
		return err
	})
}

func (c *census) place(id crm.ID) (int, bool) {
	return slices.BinarySearchFunc(c.ids, id, func(a, b crm.ID) int { return bytes.Compare(a[:], b[:]) })
}

// total sums the months [first, end) of one company.
func total(sums []crm.MonthSum, first, end civil.Month, m crm.Measure) int64 {
	sum := int64(0)
	for _, s := range sums {
		if s.Month >= end {
			break
		}
		if s.Month >= first {
			sum += m.Of(s)
		}
	}
	return sum
}

// denseMonths lists the months [first, end) of one company from its first
// payment on, those without payments as 0.
func denseMonths(into []int64, sums []crm.MonthSum, first, end civil.Month, m crm.Measure) []int64 {
	if len(sums) == 0 {
		return into
	}
	next := 0
	for month := max(first, sums[0].Month); month < end; month++ {
		for next < len(sums) && sums[next].Month < month {
			next++
		}
		value := int64(0)
		if next < len(sums) && sums[next].Month == month {
			value = m.Of(sums[next])
		}
		into = append(into, value)
	}
	return into
}

// windowParts is a window as whole months [first, end) and the days that these
// have too few or too many.
type windowParts struct {
	first, end civil.Month
	edges      []windowEdge
}

type windowEdge struct {
	days civil.Interval
	sign int64
}

// partWindow splits a window so that as few days as possible are read one by
// one: more than half of a month is the whole month less its other days.
func partWindow(w civil.Interval) windowParts {
	p := windowParts{first: w.From.Month(), end: w.To.Month()}
	if p.first == p.end {
		return windowParts{first: p.first, end: p.first, edges: []windowEdge{{w, 1}}}
	}
	if head := w.Intersect(p.first.Days()); head.Len() < p.first.Days().Len() {
		if 2*head.Len() > p.first.Days().Len() {
			p.edges = append(p.edges, windowEdge{civil.Interval{From: p.first.First(), To: w.From}, -1})
		} else {
			p.edges = append(p.edges, windowEdge{head, 1})
			p.first++
		}
	}
	if tail := w.Intersect(p.end.Days()); tail.Len() > 0 {
		if 2*tail.Len() > p.end.Days().Len() {
			p.edges = append(p.edges, windowEdge{civil.Interval{From: w.To, To: p.end.Next().First()}, -1})
			p.end++
		} else {
			p.edges = append(p.edges, windowEdge{tail, 1})
		}
	}
	return p
}
