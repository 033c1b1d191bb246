package service

import (
	"context"
	"fmt"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/store"
)

// Analyses are the use cases of ABC analysis: looking at groups for any window,
// measure, rule and filter, and applying them to the cards.
type Analyses struct{ *Core }

// AnalysisQuestion says what is analysed. The window is half-open.
type AnalysisQuestion struct {
	From    civil.Date        `json:"from"`
	To      civil.Date        `json:"to"`
	Measure crm.Measure       `json:"measure"`
	Rule    abc.Rule          `json:"rule"`
	Filter  crm.CompanyFilter `json:"filter"`
}

func (q AnalysisQuestion) window() civil.Interval { return civil.Interval{From: q.From, To: q.To} }

// maxWindow bounds a window: longer than any business has payments.
const maxWindow = 100 * 366

// check names what is wrong with a question.
func (q AnalysisQuestion) check() error {
	var fields fault.Fields
	switch {
	case q.To <= q.From:
		fields.Add("to", "analysis.window", "must lie after the first day")
	case q.window().Len() > maxWindow:
		fields.Add("to", "analysis.window_too_long", "must lie within a hundred years of the first day")
	}
	switch q.Measure {
	case crm.Revenue, crm.Margin, crm.Count:
	default:
		fields.AddWith("measure", "analysis.measure", fmt.Sprintf("%q is not revenue, margin or count", q.Measure), fault.Params{"value": string(q.Measure)})
	}
	if err := fields.Err(); err != nil {
		return err
	}
	return q.Rule.Validate()
}

// AnalysisGround is what a question can be made of.
type AnalysisGround struct {
	Paid       bool       // whether there are payments at all
	FirstPaid  civil.Date // day of the first payment
	LastPaid   civil.Date
	Suggested  civil.Interval // twelve whole months
	Industries []string
	Regions    []string
	Owners     []crm.User
}

// maxChoices bounds the lists to choose from.
const maxChoices = 1000

// Ground gives what a question can be made of, and a window to begin with: the
// twelve months before this one, or before the last payment where that lies
// further back.
func (s Analyses) Ground(ctx context.Context, a access.Actor) (g AnalysisGround, err error) {
	if err := mayAnalyse(a, access.Analyse); err != nil {
		return g, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if g.FirstPaid, g.LastPaid, g.Paid, err = store.PaymentDays(ctx, tx); err != nil {
			return err
		}
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		g.Suggested = suggestedWindow(day, g)
		if g.Industries, err = store.DistinctTexts(ctx, tx, "industry", maxChoices); err != nil {
			return err
		}
		if g.Regions, err = store.DistinctTexts(ctx, tx, "region", maxChoices); err != nil {
			return err
		}
		g.Owners, err = store.Users(ctx, tx)
		return err
	})
	return g, err
}

func suggestedWindow(today civil.Date, g AnalysisGround) civil.Interval {
	end := today.Month()
	if g.Paid && g.LastPaid < end.First()-31 {
		end = g.LastPaid.Month().Next()
	}
	return civil.Interval{From: (end - 12).First(), To: end.First()}
}

// AnalysisPreview is the answer to a question, nothing applied.
type AnalysisPreview struct {
	Companies     int // in the filter
	Totals        []abc.Total
	Base          int64 // sum of the ranked companies
	Concentration abc.Concentration
	Lorenz        []abc.Point
	Edges         [2]int // how many companies A holds, and A and B together
}

// lorenzSteps is as fine as a screen shows.
const lorenzSteps = 150

// Preview classifies the companies of the question.
func (s Analyses) Preview(ctx context.Context, a access.Actor, q AnalysisQuestion) (p AnalysisPreview, err error) {
	if err := mayAsk(a, q); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err := takeCensus(ctx, tx, q.Filter, []civil.Interval{q.window()}, q.Measure, nil)
		if err != nil {
			return err
		}
		all, err := store.CountCompanies(ctx, tx, q.Filter)
		if err != nil {
			return err
		}
		result, err := abc.Classify(c.values[0], q.Rule)
		if err != nil {
			return err
		}
		p, err = newAnalysisPreview(c.values[0], result, int(all))
		return err
	})
	return p, err
}

// newAnalysisPreview sums up a classification of the companies that have ever paid; all
// counts the others too, who are in group 0.
func newAnalysisPreview(values []int64, result abc.Result, all int) (AnalysisPreview, error) {
	totals, err := abc.Totals(values, result.Groups)
	if err != nil {
		return AnalysisPreview{}, err
	}
	p := AnalysisPreview{Companies: all, Totals: totals, Concentration: abc.Concentrate(values, result, 1, 10, 100, max(1, len(result.Order)/10)), Lorenz: abc.Lorenz(values, result.Order, lorenzSteps)}
	for i := range totals {
		switch totals[i].Group {
		case abc.Zero:
			totals[i].Companies += all - len(values)
		case abc.A, abc.B, abc.C:
			p.Base += totals[i].Value
		}
	}
	p.Edges = [2]int{totals[0].Companies, totals[0].Companies + totals[1].Companies}
	return p, nil
}

func mayAsk(a access.Actor, q AnalysisQuestion) error {
	if err := mayAnalyse(a, access.Analyse); err != nil {
		return err
	}
	if q.Measure == crm.Margin {
		if err := access.MayKnow(a, hideMargin); err != nil {
			return err
		}
	}
	return q.check()
}

// mayAnalyse demands a power, and that the actor may know what companies pay: an
// analysis is about nothing else.
func mayAnalyse(a access.Actor, power access.Action) error {
	if err := access.May(a, power); err != nil {
		return err
	}
	return access.MayKnow(a, hideMoney)
}
