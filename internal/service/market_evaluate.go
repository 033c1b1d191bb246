package service

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/hiring"
	"kaymak/internal/plan/market"
)

// MarketAnswer is what a plan comes to.
type MarketAnswer struct {
	First       civil.Month
	Hash        string
	Parts       []MarketPart
	Result      market.Result
	People      float64 // mean of the months in which prospects are started
	FinishMonth int     // may lie behind the plan's months; 0 when no end is in sight
	LastWin     int     // month of the last answer; 0 as above
	WonPerMonth float64 // mean of the months that win any
	Hiring      hiring.Result
	Cream       []market.Point
	Orders      []market.Outcome
	Why         *market.Explanation
}

// MarketPart is the prospects of a segment and class as they are worked.
type MarketPart struct {
	Segment   int
	Class     crm.PotentialClass
	Prospects float64
	Potential int64
	Hours     float64 // of one prospect's funnel
	Win       float64
	market.SegmentResult
}

// horizon is how many months are looked through for the end of a market that the
// plan's own months do not reach.
const horizon = 360

// Evaluate computes a plan that need not be saved. It reads nothing, so that a
// slider may ask it as often as it moves. The numbers of the month named are
// explained, none for 0.
func (s Markets) Evaluate(a access.Actor, c crm.MarketContent, month int) (MarketAnswer, error) {
	if err := access.May(a, access.Analyse); err != nil {
		return MarketAnswer{}, err
	}
	c, err := crm.CheckMarketContent(c)
	if err != nil {
		return MarketAnswer{}, err
	}
	m, err := newMarketModel(c)
	if err != nil {
		return MarketAnswer{}, err
	}
	answer, err := m.evaluate()
	if err != nil {
		return MarketAnswer{}, err
	}
	if month > 0 && month <= c.Months {
		why := market.Explain(m.in, answer.Result, month)
		answer.Why = &why
	}
	answer.Hash, err = marketHash(c)
	return answer, err
}

// marketModel is a plan in the words of the calculation: a segment for each
// class of each segment that has prospects.
type marketModel struct {
	content crm.MarketContent
	parts   []MarketPart
	in      market.Input
	people  *hiring.Result // how the people of the plan come to be there; nil when a pace is given
}

func newMarketModel(c crm.MarketContent) (*marketModel, error) {
	m := &marketModel{content: c, in: market.Input{Months: c.Months, StartPerMonth: c.StartPerMonth, Order: market.Order(c.Order), BaseHours: c.BaseHours}}
	if c.Months < 1 || c.Months > horizon {
		var f fault.Fields
		f.AddWith("months", "market.months", fmt.Sprintf("must be from 1 to %d", horizon), fault.Params{"max": fmt.Sprint(horizon)})
		return nil, f.Err()
	}
	for i, s := range c.Segments {
		for _, class := range s.Classes {
			if class.Prospects == 0 {
				continue
			}
			part := market.Segment{
				Name: s.Name + " · " + string(class.Class), Prospects: class.Prospects, Potential: float64(class.Potential), Share: s.Share,
				Stages: marketStages(s.Stages), Service: market.Service{HoursPerClient: class.ServiceHours, Churn: s.Churn},
			}
			m.in.Segments = append(m.in.Segments, part)
			m.parts = append(m.parts, MarketPart{Segment: i, Class: class.Class, Prospects: class.Prospects, Potential: class.Potential, Hours: market.Hours(part.Stages), Win: market.Win(part.Stages)})
		}
	}
	m.in.PersonHours = personHours(c, c.Months)
	if c.StartPerMonth > 0 {
		return m, nil
	}
	var err error
	m.in.People, err = m.peopleOf(c.Months)
	return m, err
}

func marketStages(stages []crm.MarketStage) []market.Stage {
	var all []market.Stage
	for _, s := range stages {
		all = append(all, market.Stage{Name: s.Operation, Hours: s.Minutes * s.Attempts / 60, Conversion: s.Conversion, Lag: s.Lag})
	}
	return all
}

// personHours spreads the twelve months of a year over those of a plan.
func personHours(c crm.MarketContent, months int) []float64 {
	if len(c.PersonHours) != 12 {
		return c.PersonHours
	}
	series := make([]float64, months)
	for t := range series {
		_, month := (c.First + civil.Month(t)).YM()
		series[t] = c.PersonHours[int(month)-1]
	}
	return series
}

// hiringInput is what hiring needs to know to meet a need.
func (m *marketModel) hiringInput(need []float64) hiring.Input {
	c := m.content
	return hiring.Input{First: c.First, Need: need, People: c.Have, Ramp: c.Ramp, Attrition: c.Attrition, MonthsToFill: c.MonthsToFill}
}

// peopleOf is what the wanted number of people gives month by month: those there
// are, and those who have yet to be found and to learn.
func (m *marketModel) peopleOf(months int) ([]float64, error) {
	if m.content.People == 0 {
		return nil, nil // the calculation says that a pace or people are missing
	}
	need := make([]float64, months)
	for t := range need {
		need[t] = m.content.People
	}
	in := m.hiringInput(need)
	in.People = min(in.People, m.content.People)
	h, err := hiring.Evaluate(in)
	if err != nil {
		return nil, inHiring(err)
	}
	series := make([]float64, months)
	for t, month := range h.Months {
		series[t] = min(month.Output, m.content.People)
	}
	m.people = &h
	return series, nil
}

func (m *marketModel) evaluate() (MarketAnswer, error) {
	out := MarketAnswer{First: m.content.First, Parts: m.parts}
	var err error
	if out.Result, err = market.Evaluate(m.in); err != nil {
		return out, m.inPlan(err)
	}
	for i := range out.Parts {
		out.Parts[i].SegmentResult = out.Result.Segments[i]
	}
	out.People, out.WonPerMonth = means(out.Result)
	if out.FinishMonth, out.LastWin, err = m.finish(out.Result); err != nil {
		return out, err
	}
	if out.Hiring, err = m.hiring(out.Result); err != nil {
		return out, err
	}
	if out.Orders, err = market.Compare(m.in); err != nil {
		return out, m.inPlan(err)
	}
	var portions []market.Portion
	for _, p := range m.parts {
		portions = append(portions, market.Portion{Prospects: p.Prospects, Potential: float64(p.Potential)})
	}
	out.Cream = market.Cream(portions)
	return out, nil
}

// means are the people of the months that start prospects, and the clients of
// those that win any.
func means(r market.Result) (people, won float64) {
	starting, winning := 0, 0
	for _, m := range r.Months {
		if m.Started > 0 {
			people += m.People
			starting++
		}
		if m.Won > 0 {
			won += m.Won
			winning++
		}
	}
	return people / float64(max(1, starting)), won / float64(max(1, winning))
}

// finish looks behind the plan's months for the end of the market.
func (m *marketModel) finish(r market.Result) (finish, lastWin int, err error) {
	if r.FinishMonth > 0 || m.content.Months == horizon {
		return r.FinishMonth, r.LastWinMonth, nil
	}
	in := m.in
	in.Months, in.PersonHours = horizon, personHours(m.content, horizon)
	if len(in.People) > 0 {
		far := *m
		if in.People, err = far.peopleOf(horizon); err != nil {
			return 0, 0, err
		}
	}
	long, err := market.Evaluate(in)
	return long.FinishMonth, long.LastWinMonth, m.inPlan(err)
}

// hiring says when to look for the people that the plan needs.
func (m *marketModel) hiring(r market.Result) (hiring.Result, error) {
	if m.people != nil {
		return *m.people, nil
	}
	need := make([]float64, len(r.Months))
	for t, month := range r.Months {
		need[t] = month.People
	}
	h, err := hiring.Evaluate(m.hiringInput(need))
	return h, inHiring(err)
}

// inHiring names the faults of hiring by the plan's own places.
func inHiring(err error) error {
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return err
	}
	var f fault.Fields
	for _, field := range e.Fields {
		path := field.Path
		switch {
		case path == "people":
			path = "have"
		case path == "need[0]":
			path = "people"
		case strings.HasPrefix(path, "need"):
			continue
		}
		f.AddWith(path, field.Code, field.Detail, field.Params)
	}
	return f.Err()
}

var calculated = regexp.MustCompile(`^segments\[(\d+)\](.*)$`)

// inPlan names faults by the plan's own places.
func (m *marketModel) inPlan(err error) error {
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return err
	}
	var f fault.Fields
	var seen []string
	for _, field := range e.Fields {
		path := field.Path
		if found := calculated.FindStringSubmatch(path); found != nil {
			path = m.place(found[1], found[2])
		}
		if !slices.Contains(seen, path) {
			seen = append(seen, path)
			f.AddWith(path, field.Code, field.Detail, field.Params)
		}
	}
	return f.Err()
}

// place turns "segments[3].potential" of the calculation into
// "segments[1].classes[0].potential" of the plan.
func (m *marketModel) place(number, rest string) string {
	at, err := strconv.Atoi(number)
	if err != nil || at >= len(m.parts) {
		return "segments"
	}
	part := m.parts[at]
	class := slices.IndexFunc(m.content.Segments[part.Segment].Classes, func(c crm.MarketClass) bool { return c.Class == part.Class })
	segment := fmt.Sprintf("segments[%d]", part.Segment)
	switch rest {
	case ".potential", ".prospects":
		return fmt.Sprintf("%s.classes[%d]%s", segment, class, rest)
	case ".service.hours_per_client":
		return fmt.Sprintf("%s.classes[%d].service_hours", segment, class)
	case ".service.churn":
		return segment + ".churn"
	}
	return segment + strings.Replace(rest, "].hours", "].minutes", 1)
}
