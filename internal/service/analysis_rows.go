package service

import (
	"bytes"
	"context"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/store"
)

// RowsWish says which rows of an answer to show: those of a group, of a class of
// stability, or of one cell of the movement from the window before.
type RowsWish struct {
	Group  *abc.Group     // nil: all
	Steady *abc.Stability // nil: all
	Before *civil.Interval
	From   *abc.Group // group in the window before; needs Before
	After  string     // cursor
	Limit  int
}

// AnalysedRow is one company of an answer.
type AnalysedRow struct {
	Company    crm.Company
	Rank       int // 1 for the best; 0 outside the base
	Value      int64
	Before     int64 // value in the window before, where one was asked for
	Share      float64
	Cumulative float64
	Group      abc.Group
	Steady     abc.Stability
}

// RowsPage is a page of rows, best first, and the cursor of the next.
type RowsPage struct {
	Rows []AnalysedRow
	Next string
}

// rowsLimit is the most rows of one page.
const rowsLimit = 200

// Rows gives a page of the companies behind an answer.
func (s Analyses) Rows(ctx context.Context, a access.Actor, q AnalysisQuestion, w RowsWish) (page RowsPage, err error) {
	if err := mayAsk(a, q); err != nil {
		return page, err
	}
	start, err := rowCursor(w.After)
	if err != nil {
		return page, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		l, err := newListing(ctx, tx, q, w)
		if err != nil {
			return err
		}
		wanted := l.wanted(w)
		stop := min(start+min(max(w.Limit, 1), rowsLimit), len(wanted))
		if page.Rows, err = l.rows(ctx, tx, wanted[min(start, stop):stop]); err != nil {
			return err
		}
		if stop < len(wanted) {
			page.Next = strconv.Itoa(stop)
		}
		return nil
	})
	for i, row := range page.Rows {
		page.Rows[i].Company = shownCompany(a, row.Company)
	}
	return page, err
}

func rowCursor(after string) (int, error) {
	if after == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(after)
	if err != nil || n < 0 {
		return 0, fault.New(fault.Invalid, "list.cursor", "The cursor is not one of ours.")
	}
	return n, nil
}

// listing is an answer with everything a row shows.
type listing struct {
	*census
	result abc.Result
	before []abc.Group // in the window before, when asked for
	ranks  []int       // parallel to ids; 0 outside the base
	sums   []float64   // running sums by rank
}

func newListing(ctx context.Context, tx *store.Tx, q AnalysisQuestion, w RowsWish) (*listing, error) {
	windows := []civil.Interval{q.window()}
	if w.Before != nil {
		windows = append(windows, *w.Before)
	}
	limits := abc.DefaultLimits()
	c, err := takeCensus(ctx, tx, q.Filter, windows, q.Measure, &limits)
	if err != nil {
		return nil, err
	}
	if w.Group == nil || *w.Group == abc.Zero {
		if err := c.addNeverPaid(ctx, tx, q.Filter); err != nil {
			return nil, err
		}
	}
	l := &listing{census: c}
	if l.result, err = abc.Classify(c.values[0], q.Rule); err != nil {
		return nil, err
	}
	if w.Before != nil {
		before, err := abc.Classify(c.values[1], q.Rule)
		if err != nil {
			return nil, err
		}
		l.before = before.Groups
	}
	l.rank()
	return l, nil
}

// addNeverPaid merges in the companies that have never paid.
func (c *census) addNeverPaid(ctx context.Context, tx *store.Tx, f crm.CompanyFilter) error {
	ids, err := store.CompanyIDs(ctx, tx, f)
	if err == nil {
		c.spread(ids)
	}
	return err
}

// spread makes the census one of exactly these companies, in ascending order of
// ids: those it does not know have paid nothing.
func (c *census) spread(ids []crm.ID) {
	all := &census{ids: ids, values: make([][]int64, len(c.values)), revenue: make([]int64, len(ids)), steady: make([]abc.Stability, len(ids))}
	for w := range all.values {
		all.values[w] = make([]int64, len(ids))
	}
	from := 0
	for to, id := range ids {
		for from < len(c.ids) && bytes.Compare(c.ids[from][:], id[:]) < 0 {
			from++
		}
		if from == len(c.ids) || c.ids[from] != id {
			continue
		}
		for w := range all.values {
			all.values[w][to] = c.values[w][from]
		}
		all.revenue[to] = c.revenue[from]
		if c.steady != nil {
			all.steady[to] = c.steady[from]
		}
	}
	*c = *all
}

func (l *listing) rank() {
	l.ranks, l.sums = make([]int, len(l.ids)), make([]float64, len(l.result.Order)+1)
	for place, i := range l.result.Order {
		l.ranks[i] = place + 1
		l.sums[place+1] = l.sums[place] + float64(l.values[0][i])
	}
}

// wanted lists the places of the rows that fit the wish: by rank, then the
// largest first.
func (l *listing) wanted(w RowsWish) []int32 {
	fits := func(i int32) bool {
		return (w.Group == nil || l.result.Groups[i] == *w.Group) && (w.Steady == nil || l.steady[i] == *w.Steady) &&
			(w.From == nil || l.before == nil || l.before[i] == *w.From)
	}
	var list, rest []int32
	for _, i := range l.result.Order {
		if fits(i) {
			list = append(list, i)
		}
	}
	for i := range l.ids {
		if place := int32(i); !l.result.Groups[i].Ranked() && fits(place) {
			rest = append(rest, place)
		}
	}
	slices.SortStableFunc(rest, func(a, b int32) int {
		switch va, vb := l.values[0][a], l.values[0][b]; {
		case va > vb:
			return -1
		case va < vb:
			return 1
		}
		return 0
	})
	return append(list, rest...)
}

func (l *listing) rows(ctx context.Context, tx *store.Tx, places []int32) ([]AnalysedRow, error) {
	ids := make([]crm.ID, len(places))
	for k, i := range places {
		ids[k] = l.ids[i]
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	total := l.sums[len(l.sums)-1]
	rows := make([]AnalysedRow, len(places))
	for k, i := range places {
		r := AnalysedRow{Company: companies[l.ids[i]], Rank: l.ranks[i], Value: l.values[0][i], Group: l.result.Groups[i], Steady: l.steady[i]}
		if len(l.values) > 1 {
			r.Before = l.values[1][i]
		}
		if r.Rank > 0 {
			r.Share, r.Cumulative = float64(r.Value)/total, l.sums[r.Rank]/total
		}
		rows[k] = r
	}
	return rows, nil
}
