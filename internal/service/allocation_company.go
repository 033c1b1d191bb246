package service

import (
	"context"
	"math"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/response"
	"kaymak/internal/store"
)

// CompanyMinutes is what one company of a segment would get.
type CompanyMinutes struct {
	crm.Company
	Today    int64 // minutes a year, by its standard as far as the people go
	Proposed int64
	Own      bool // it has a standard of its own and keeps it
}

// CompanyShare is a page of a segment's companies, those who pay most first.
type CompanyShare struct {
	Companies []CompanyMinutes
	Price     float64 // contribution of one hour more in this segment, minor units
	Next      string
}

// Companies shares the hours of a segment out among its companies: each gets the
// minutes that earn more than the segment's own price of a minute, so that those
// who sell more get more, and together they take what the segment got.
func (s Responses) Companies(ctx context.Context, a access.Actor, w AllocationWish, segment crm.Segment, after string, limit int) (out CompanyShare, err error) {
	if err := mayAllocate(a); err != nil {
		return out, err
	}
	if err := crm.CheckMatrixSegment(segment); err != nil {
		return out, err
	}
	page, err := Companies(s).List(ctx, a, CompanyQuery{Filters: segmentFilters(segment), Sort: "actual", Desc: true, After: after, Limit: limit})
	if err != nil {
		return out, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		l, err := s.allocating(ctx, tx, writes)
		if err != nil {
			return err
		}
		found, err := l.allocate(w)
		if err != nil {
			return err
		}
		out, err = l.within(ctx, tx, found, segment, page.Companies)
		return err
	})
	out.Next = page.Next
	return out, err
}

// within prices the minutes of a segment and gives each company of the page its
// own.
func (l *allocating) within(ctx context.Context, tx *store.Tx, found Allocated, segment crm.Segment, page []crm.Company) (out CompanyShare, err error) {
	at := -1
	for i, c := range found.Segments {
		if c.Segment() == segment {
			at = i
		}
	}
	if at < 0 {
		return out, fault.New(fault.NotFound, "response.segment", "The matrix has no such segment.").With("segment", segment.String())
	}
	standard := l.staffed.Cells[at].Minutes
	bands, owned, err := store.SegmentBands(ctx, tx, segment, l.state.day)
	if err != nil {
		return out, err
	}
	crowd, shared := l.crowd(at, bands), found.Segments[at].Kept == "" && standard > 0
	price := 0.0
	if shared {
		price, _ = crowd.Price(int64(found.Segments[at].Hours*60) - int64(float64(owned)*l.attained))
		out.Price = price * 60
	}
	for _, c := range page {
		one := CompanyMinutes{Company: c, Own: c.Standing.BudgetMinutes != standard, Today: int64(math.Round(float64(c.Standing.BudgetMinutes) * l.attained))}
		if one.Proposed = one.Today; shared && !one.Own {
			one.Proposed = crowd.Takes(float64(max(0, c.Standing.Actual)), price)
		}
		out.Companies = append(out.Companies, one)
	}
	return out, nil
}

// crowd is the segment's companies that go by its standard.
func (l *allocating) crowd(at int, bands []store.SalesBand) response.Crowd {
	c := l.staffed.Cells[at]
	bounds := l.settings.Segments[c.Segment().String()]
	_, curve, _ := l.said.of(c.Segment())
	out := response.Crowd{Curve: curve, Margin: l.settings.Margin, Effort: float64(c.Minutes) * l.attained, Most: crm.MaxCellMinutes}
	if bounds.Least != nil {
		out.Least = *bounds.Least
	}
	if bounds.Most != nil {
		out.Most = *bounds.Most
	}
	for _, b := range bands {
		out.Bands = append(out.Bands, response.Band{Value: b.Actual, Count: b.Companies})
	}
	return out
}

// segmentFilters narrow the list of companies to a cell of the matrix: net refunds
// stand with those who pay nothing.
func segmentFilters(s crm.Segment) []Filter {
	filters := []Filter{{Field: axisSegment, Operator: store.Is, Value: s.String()}}
	if s.Group == crm.GroupZero {
		filters = append(filters, Filter{Field: axisSegment, Operator: store.Is, Value: crm.Segment{Group: crm.GroupNet, Class: s.Class}.String()})
	}
	return append(filters, Filter{Field: "status", Operator: store.IsNot, Value: string(crm.Released)})
}
