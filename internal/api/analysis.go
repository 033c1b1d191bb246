package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/abc"
	"kaymak/internal/service"
)

// AnalysisQuestion says what is analysed.
type AnalysisQuestion struct {
	From     civil.Date `json:"from" format:"date" doc:"first day of the window"`
	To       civil.Date `json:"to" format:"date" doc:"day after the last day of the window"`
	Measure  string     `json:"measure" required:"false" enum:"revenue,margin,count" default:"revenue"`
	Method   string     `json:"method" required:"false" enum:"share,count,value,tangent" default:"share" doc:"what the cuts are cuts of"`
	Boundary string     `json:"boundary" required:"false" enum:"crossing,inclusive,midpoint" default:"crossing"`
	// The schema names the pairs; which values fit is the rule's to say.
	CutA       int64         `json:"cut_a" required:"false" default:"8000" doc:"basis points at which A ends; methods share and count"`
	CutB       int64         `json:"cut_b" required:"false" default:"9500" doc:"basis points at which B ends; methods share and count"`
	LimitA     int64         `json:"limit_a" required:"false" doc:"value from which a company is A; method value"`
	LimitB     int64         `json:"limit_b" required:"false" doc:"value from which a company is B; method value"`
	Hysteresis int64         `json:"hysteresis" required:"false" doc:"basis points by which a cut must be passed to change a group on a card; 0 is off"`
	Filter     CompanyFilter `json:"filter" required:"false" doc:"companies that fit every list that is not empty"`
}

// CompanyFilter narrows an analysis.
type CompanyFilter struct {
	Owners     []crm.ID `json:"owners" required:"false" nullable:"false" doc:"an empty id stands for nobody"`
	Industries []string `json:"industries" required:"false" nullable:"false"`
	Regions    []string `json:"regions" required:"false" nullable:"false"`
	Cities     []string `json:"cities" required:"false" nullable:"false"`
	SizeBands  []string `json:"size_bands" required:"false" nullable:"false"`
}

func (q AnalysisQuestion) question() service.AnalysisQuestion {
	return service.AnalysisQuestion{
		From: q.From, To: q.To, Measure: crm.Measure(q.Measure),
		Rule: abc.Rule{
			Method: abc.Method(q.Method), Boundary: abc.Boundary(q.Boundary), Cuts: [2]int64{q.CutA, q.CutB}, Limits: [2]int64{q.LimitA, q.LimitB}, Hysteresis: q.Hysteresis,
		},
		Filter: crm.CompanyFilter(q.Filter),
	}
}

func newAnalysisQuestion(q service.AnalysisQuestion) AnalysisQuestion {
	r := q.Rule
	filter := CompanyFilter{Owners: append([]crm.ID{}, q.Filter.Owners...)}
	filter.Industries, filter.Regions = append([]string{}, q.Filter.Industries...), append([]string{}, q.Filter.Regions...)
	filter.Cities, filter.SizeBands = append([]string{}, q.Filter.Cities...), append([]string{}, q.Filter.SizeBands...)
	return AnalysisQuestion{
		From: q.From, To: q.To, Measure: string(q.Measure), Method: string(r.Method), Boundary: string(r.Boundary),
		CutA: r.Cuts[0], CutB: r.Cuts[1], LimitA: r.Limits[0], LimitB: r.Limits[1], Hysteresis: r.Hysteresis, Filter: filter,
	}
}

// Window is the days from the first up to, not including, the last.
type Window struct {
	From civil.Date `json:"from" format:"date"`
	To   civil.Date `json:"to" format:"date"`
}

func (w Window) interval() civil.Interval { return civil.Interval{From: w.From, To: w.To} }

// AnalysisGround is what a question can be made of.
type AnalysisGround struct {
	FirstPaidOn *civil.Date     `json:"first_paid_on" nullable:"true" format:"date"`
	LastPaidOn  *civil.Date     `json:"last_paid_on" nullable:"true" format:"date"`
	Suggested   Window          `json:"suggested" doc:"twelve whole months to begin with"`
	Industries  []string        `json:"industries" nullable:"false"`
	Regions     []string        `json:"regions" nullable:"false"`
	Owners      []AnalysisOwner `json:"owners" nullable:"false"`
}

// AnalysisOwner is a person whose companies can be analysed alone.
type AnalysisOwner struct {
	ID   crm.ID `json:"id" format:"uuid"`
	Name string `json:"name"`
}

// GroupTotal is what one group holds.
type GroupTotal struct {
	Group     string  `json:"group" enum:"A,B,C,0,N"`
	Companies int     `json:"companies"`
	Value     int64   `json:"value"`
	Share     float64 `json:"share" doc:"of the base; 0 for 0 and N, which are outside it"`
}

// Concentration says how much few companies hold.
type Concentration struct {
	Gini      float64    `json:"gini"`
	HHI       float64    `json:"hhi"`
	Effective float64    `json:"effective" doc:"1/HHI: as many equal companies would be as concentrated"`
	Top       []TopShare `json:"top" nullable:"false" doc:"the largest 1, 10 and 100, and the largest tenth"`
}

// TopShare is the share of the largest companies.
type TopShare struct {
	Companies int     `json:"companies"`
	Share     float64 `json:"share"`
}

// LorenzPoint says that the best rank companies are a share of all ranked ones and hold
// a share of the value.
type LorenzPoint struct {
	Rank      int     `json:"rank"`
	Companies float64 `json:"companies"`
	Value     float64 `json:"value"`
}

// AnalysisPreview is the answer to a question.
type AnalysisPreview struct {
	Companies     int           `json:"companies" doc:"all in the filter"`
	Base          int64         `json:"base" doc:"sum of groups A, B and C"`
	Groups        []GroupTotal  `json:"groups" nullable:"false"`
	Concentration Concentration `json:"concentration"`
	Lorenz        []LorenzPoint `json:"lorenz" nullable:"false" doc:"from the largest company down"`
}

func newAnalysisPreview(p service.AnalysisPreview) AnalysisPreview {
	out := AnalysisPreview{Companies: p.Companies, Base: p.Base, Groups: groupTotals(p.Totals, p.Base), Lorenz: make([]LorenzPoint, len(p.Lorenz))}
	out.Concentration = Concentration{Gini: p.Concentration.Gini, HHI: p.Concentration.HHI, Effective: p.Concentration.Effective, Top: []TopShare{}}
	for _, top := range p.Concentration.Top {
		out.Concentration.Top = append(out.Concentration.Top, TopShare(top))
	}
	for i, point := range p.Lorenz {
		out.Lorenz[i] = LorenzPoint(point)
	}
	return out
}

func groupTotals(totals []abc.Total, base int64) []GroupTotal {
	groups := []GroupTotal{}
	for _, t := range totals {
		g := GroupTotal{Group: t.Group.String(), Companies: t.Companies, Value: t.Value}
		if t.Group.Ranked() && base > 0 {
			g.Share = float64(t.Value) / float64(base)
		}
		groups = append(groups, g)
	}
	return groups
}

func registerAnalysis(r *router) {
	handle(r, operation("get-analysis-ground", http.MethodGet, "/analysis", "What an analysis can be made of"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[AnalysisGround], error) {
		g, err := r.Analyses.Ground(ctx, a)
		return &answer[AnalysisGround]{newGround(g)}, err
	})
	handle(r, operation("preview-analysis", http.MethodPost, "/analysis/preview", "Groups, concentration and curve, nothing applied"), func(ctx context.Context, a access.Actor, in *answer[AnalysisQuestion]) (*answer[AnalysisPreview], error) {
		p, err := r.Analyses.Preview(ctx, a, in.Body.question())
		return &answer[AnalysisPreview]{newAnalysisPreview(p)}, err
	})
	registerAnalysisRows(r)
	registerMovement(r)
	registerRuns(r)
}

func newGround(g service.AnalysisGround) AnalysisGround {
	out := AnalysisGround{Suggested: Window{g.Suggested.From, g.Suggested.To}, Industries: g.Industries, Regions: g.Regions, Owners: []AnalysisOwner{}}
	if g.Paid {
		out.FirstPaidOn, out.LastPaidOn = &g.FirstPaid, &g.LastPaid
	}
	for _, u := range g.Owners {
		out.Owners = append(out.Owners, AnalysisOwner{u.ID, u.Name})
	}
	return out
}
