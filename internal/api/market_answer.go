package api

import (
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/market"
	"kaymak/internal/plan/workload"
	"kaymak/internal/service"
)

// MarketAnswer is what a plan comes to.
type MarketAnswer struct {
	InputHash   string        `json:"input_hash"`
	People      float64       `json:"people" doc:"mean of the months in which prospects are started"`
	PeakPeople  float64       `json:"peak_people"`
	Finish      *civil.Month  `json:"finish" nullable:"true" format:"month" doc:"when the last prospect is started; it may lie behind the plan; null when no end is in sight"`
	LastWin     *civil.Month  `json:"last_win" nullable:"true" format:"month" doc:"when the last of them has answered"`
	WonPerMonth float64       `json:"won_per_month" doc:"mean of the months that win any"`
	Eaten       *civil.Month  `json:"eaten" nullable:"true" format:"month" doc:"first month in which service leaves no hours for one more prospect"`
	Prospects   float64       `json:"prospects"`
	Clients     float64       `json:"clients" doc:"at the end of the plan"`
	Money       float64       `json:"money" doc:"that clients bring over the whole plan"`
	Months      []MarketMonth `json:"months" nullable:"false"`
	Parts       []MarketPart  `json:"parts" nullable:"false"`
	Hires       []MarketHire  `json:"hires" nullable:"false"`
	Cream       []MarketPoint `json:"cream" nullable:"false" doc:"empty without potential"`
	Orders      []MarketOrder `json:"orders" nullable:"false"`
	Why         *MarketWhy    `json:"why,omitempty"`
}

// MarketMonth is one month of a plan.
type MarketMonth struct {
	Month        civil.Month `json:"month" format:"month"`
	Started      float64     `json:"started"`
	Won          float64     `json:"won"`
	Clients      float64     `json:"clients" doc:"at the end"`
	FunnelHours  float64     `json:"funnel_hours"`
	ServiceHours float64     `json:"service_hours"`
	BaseHours    float64     `json:"base_hours"`
	PersonHours  float64     `json:"person_hours"`
	People       float64     `json:"people" doc:"needed"`
	There        float64     `json:"there" doc:"people by the hiring plan, learning or not"`
	Output       float64     `json:"output" doc:"full positions that they give"`
	Gap          float64     `json:"gap" doc:"need that nobody meets"`
	Money        float64     `json:"money"`
}

// MarketPart is the prospects of one class of a segment.
type MarketPart struct {
	Segment      int          `json:"segment" doc:"its place among the plan's segments"`
	Name         string       `json:"name"`
	Class        string       `json:"class"`
	Prospects    float64      `json:"prospects"`
	Potential    int64        `json:"potential" doc:"of one prospect per year"`
	Hours        float64      `json:"hours" doc:"of one prospect's funnel"`
	Win          float64      `json:"win" doc:"share of the prospects that becomes clients"`
	ValuePerHour float64      `json:"value_per_hour" doc:"that an hour spent on it brings"`
	Started      float64      `json:"started"`
	Won          float64      `json:"won"`
	Finish       *civil.Month `json:"finish" nullable:"true" format:"month"`
}

// MarketHire is people to look for.
type MarketHire struct {
	Open   civil.Month `json:"open" format:"month" doc:"of the requisition"`
	Start  civil.Month `json:"start" format:"month"`
	People int64       `json:"people"`
}

// MarketPoint is a point of the cream curve.
type MarketPoint struct {
	Prospects float64 `json:"prospects" doc:"first share of them, the largest potential first"`
	Potential float64 `json:"potential" doc:"share of all potential that they hold"`
}

// MarketOrder is what one order of work brings.
type MarketOrder struct {
	Order  string       `json:"order"`
	Finish *civil.Month `json:"finish" nullable:"true" format:"month"`
	Won    float64      `json:"won"`
	Money  []float64    `json:"money" nullable:"false" doc:"earned up to the end of each month"`
}

// MarketWhy has the reasons of a month's numbers.
type MarketWhy struct {
	Started Reason `json:"started"`
	Won     Reason `json:"won"`
	Clients Reason `json:"clients"`
	People  Reason `json:"people"`
	Room    Reason `json:"room" doc:"hours that service and base load leave; empty without people"`
	Money   Reason `json:"money"`
}

func newMarketAnswer(m service.MarketAnswer) MarketAnswer {
	month := func(number int) *civil.Month {
		if number == 0 {
			return nil
		}
		at := m.First + civil.Month(number-1)
		return &at
	}
	out := MarketAnswer{
		InputHash: m.Hash, People: m.People, PeakPeople: m.Result.PeakPeople, Finish: month(m.FinishMonth), LastWin: month(m.LastWin), WonPerMonth: m.WonPerMonth, Eaten: month(m.Result.EatenMonth),
		Months: []MarketMonth{}, Parts: []MarketPart{}, Hires: []MarketHire{}, Cream: []MarketPoint{}, Orders: []MarketOrder{},
	}
	for i, t := range m.Result.Months {
		one := MarketMonth{Month: *month(t.Month), Started: t.Started, Won: t.Won, Clients: t.Clients, FunnelHours: t.FunnelHours, ServiceHours: t.ServiceHours, BaseHours: t.BaseHours, PersonHours: t.PersonHours, People: t.People, Money: t.Money}
		if i < len(m.Hiring.Months) {
			h := m.Hiring.Months[i]
			one.There, one.Output, one.Gap = h.There, h.Output, h.Gap
		}
		out.Months = append(out.Months, one)
		out.Clients, out.Money = t.Clients, out.Money+t.Money
	}
	for _, p := range m.Parts {
		out.Prospects += p.Prospects
		out.Parts = append(out.Parts, MarketPart{p.Segment, p.Name, string(p.Class), p.Prospects, p.Potential, p.Hours, p.Win, p.ValuePerHour, p.Started, p.Won, month(p.FinishMonth)})
	}
	for _, h := range m.Hiring.Requisitions {
		out.Hires = append(out.Hires, MarketHire(h))
	}
	for _, p := range m.Cream {
		out.Cream = append(out.Cream, MarketPoint(p))
	}
	for _, o := range m.Orders {
		won := 0.0
		for _, t := range o.Result.Months {
			won += t.Won
		}
		out.Orders = append(out.Orders, MarketOrder{string(o.Order), month(o.Result.FinishMonth), won, o.Money})
	}
	if m.Why != nil {
		out.Why = &MarketWhy{marketReason(m.Why.Started), marketReason(m.Why.Won), marketReason(m.Why.Clients), marketReason(m.Why.People), marketReason(m.Why.Room), marketReason(m.Why.Money)}
	}
	return out
}

// marketReason shapes a term of the market as one of the workload: people read
// them alike.
func marketReason(t market.Term) Reason { return newReason(workloadTerm(t)) }

func workloadTerm(t market.Term) workload.Term {
	out := workload.Term{Key: t.Key, Params: t.Params, Value: t.Value, Unit: t.Unit, Formula: t.Formula, Setting: t.Setting}
	for _, in := range t.Inputs {
		out.Inputs = append(out.Inputs, workloadTerm(in))
	}
	return out
}

func newMarketPlan(p crm.MarketPlan) MarketPlan {
	return MarketPlan{MarketPlanForm: MarketPlanForm{Name: p.Name, Note: p.Note, Content: newMarketContent(p.Content)}, ID: p.ID, InputHash: p.InputHash, AuthorID: p.AuthorID, UpdatedAt: p.UpdatedAt, Version: p.Version}
}

func newMarketContent(c crm.MarketContent) MarketContent {
	out := MarketContent{
		First: c.First, Months: c.Months, StartPerMonth: c.StartPerMonth, People: c.People, Order: c.Order, BaseHours: c.BaseHours, PersonHours: append([]float64{}, c.PersonHours...),
		Have: c.Have, Ramp: append([]float64{}, c.Ramp...), Attrition: c.Attrition, MonthsToFill: c.MonthsToFill, Segments: []MarketSegment{},
	}
	for _, s := range c.Segments {
		one := MarketSegment{Name: s.Name, CountedOn: known(s.CountedOn), Share: s.Share, Churn: s.Churn, Classes: []MarketClass{}, Stages: []MarketStage{}}
		if s.Match != nil {
			match := newMatch(*s.Match)
			one.Match = &match
		}
		for _, class := range s.Classes {
			one.Classes = append(one.Classes, MarketClass{string(class.Class), class.Prospects, class.Potential, class.ServiceHours})
		}
		for _, stage := range s.Stages {
			one.Stages = append(one.Stages, MarketStage(stage))
		}
		out.Segments = append(out.Segments, one)
	}
	return out
}

func (f MarketPlanForm) plan() crm.MarketPlan {
	return crm.MarketPlan{Name: f.Name, Note: f.Note, Content: f.Content.content()}
}

func (c MarketContent) content() crm.MarketContent {
	out := crm.MarketContent{
		First: c.First, Months: c.Months, StartPerMonth: c.StartPerMonth, People: c.People, Order: c.Order, BaseHours: c.BaseHours, PersonHours: c.PersonHours,
		Have: c.Have, Ramp: c.Ramp, Attrition: c.Attrition, MonthsToFill: c.MonthsToFill,
	}
	for _, s := range c.Segments {
		one := crm.MarketSegment{Name: s.Name, CountedOn: day(s.CountedOn), Share: s.Share, Churn: s.Churn}
		if s.Match != nil {
			match := s.Match.match()
			one.Match = &match
		}
		for _, class := range s.Classes {
			one.Classes = append(one.Classes, crm.MarketClass{Class: crm.PotentialClass(class.Class), Prospects: class.Prospects, Potential: class.Potential, ServiceHours: class.ServiceHours})
		}
		for _, stage := range s.Stages {
			one.Stages = append(one.Stages, crm.MarketStage(stage))
		}
		out.Segments = append(out.Segments, one)
	}
	return out
}

func newProspectCounts(counts []service.ProspectCount) ProspectCounts {
	out := ProspectCounts{Classes: []ProspectCount{}}
	for _, n := range counts {
		out.Classes = append(out.Classes, ProspectCount{string(n.Class), n.Prospects, n.Potential})
	}
	return out
}

func newObserved(codes []string, observed []market.Observed) page[ObservedStage] {
	out := page[ObservedStage]{Items: []ObservedStage{}}
	for i, o := range observed {
		out.Items = append(out.Items, ObservedStage{codes[i], o.Companies, o.Companies >= market.EnoughTrails, o.Attempts, o.Conversion, o.Lag})
	}
	return out
}
