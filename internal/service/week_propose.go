package service

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/week"
	"kaymak/internal/store"
)

// WeekProposal is a standard week made from what somebody's companies deserve in
// a year, and what does not fit into it.
type WeekProposal struct {
	Blocks []crm.Block
	Weeks  float64 // effective weeks of the year
	// Needed is what the companies take a week, in minutes.
	Needed int
	Open   *Overload // nil when everything fits
}

// Overload is an open decision: there are three ways out, each with what it would
// change, and none is taken by itself.
type Overload struct {
	Missing        []week.Missing
	MinutesPerWeek int
	MinutesPerYear float64
	// Hire is how many people like this one would take it over.
	Hire float64
	// HandOver are the companies, the lowest potential first, whose time together
	// is what is missing; HandOverValue is the money per year at stake with them.
	HandOver      int
	HandOverValue int64
	// Stretch is the factor on all intervals: a lower standard.
	Stretch float64
}

// Propose makes a standard week from the yearly minutes of somebody's companies.
// It saves nothing.
func (s Weeks) Propose(ctx context.Context, a access.Actor, person crm.ID) (out WeekProposal, err error) {
	if err := mayAnyTime(a); err != nil {
		return out, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		u, err := maySeeTime(ctx, tx, a, person)
		if err != nil {
			return err
		}
		g, err := newPlanGround(ctx, tx)
		if err != nil {
			return err
		}
		out, err = g.propose(ctx, tx, u)
		if out.Open != nil {
			out.Open.HandOverValue = shownValue(a, out.Open.HandOverValue)
		}
		return err
	})
	return out, err
}

// companyYear is what one company takes a year.
type companyYear struct {
	store.Work
	minutes float64
}

// yearOfWork sums what somebody's companies take a year by kind of block.
type yearOfWork struct {
	ground    *planGround
	talk      map[crm.BlockKind]float64
	trips     map[string]float64 // by city
	meetings  float64            // at ours
	papers    float64
	companies []companyYear
}

func (y *yearOfWork) add(w store.Work, standard map[string]float64) {
	total := 0.0
	for _, f := range frequencies(standard) {
		minutes := f.PerYear * float64(y.ground.minutes[f.Operation])
		total += minutes
		switch {
		case !crm.Initiative(f.Operation):
			y.papers += minutes
		case f.Operation == "field_meeting":
			y.trips[w.City] += minutes
		case crm.Meeting(f.Operation):
			y.meetings += minutes
		default:
			y.talk[crm.BlockKind(kindOf(w))] += minutes
		}
	}
	if total > 0 {
		y.companies = append(y.companies, companyYear{w, total})
	}
}

func (g *planGround) propose(ctx context.Context, tx *store.Tx, u crm.User) (out WeekProposal, err error) {
	work, err := store.WorkOf(ctx, tx, u.ID)
	if err != nil {
		return out, err
	}
	ids := make([]crm.ID, len(work))
	for i, w := range work {
		ids[i] = w.ID
	}
	own, err := store.OverridesOf(ctx, tx, ids)
	if err != nil {
		return out, err
	}
	y := &yearOfWork{ground: g, talk: map[crm.BlockKind]float64{}, trips: map[string]float64{}}
	for _, w := range work {
		y.add(w, g.standard(w, own))
	}
	standard, err := g.standardOf(ctx, tx, u)
	if err != nil {
		return out, err
	}
	standard.Work = y.work(standard.Weeks)
	standard.Rest = &week.Work{Kind: string(crm.BlockVisits), Operations: slices.Concat(meetOperations, talkOperations)}
	proposal, err := week.Propose(standard)
	if err != nil {
		return out, err
	}
	out.Weeks = standard.Weeks
	for _, w := range standard.Work {
		out.Needed += int(math.Round(w.Minutes / standard.Weeks))
	}
	for _, b := range proposal.Blocks {
		out.Blocks = append(out.Blocks, proposedBlock(b))
	}
	for _, m := range standard.Meetings {
		out.Blocks = append(out.Blocks, crm.Block{Weekday: m.Weekday, Start: m.Start, Minutes: m.Minutes, Kind: crm.BlockMeeting})
	}
	slices.SortFunc(out.Blocks, func(a, b crm.Block) int {
		return cmp.Or((a.Weekday+6)%7-(b.Weekday+6)%7, int(a.Start)-int(b.Start))
	})
	out.Open = y.overload(proposal.Open)
	return out, nil
}

// The usual day of a full position; meetings that stand in the week, lunch among
// them, are kept.
const (
	dayBegins   = 9 * 60
	dayMinutes  = 9 * 60
	lunchBegins = 13 * 60
	usualAdmin  = 20
	usualSpare  = 150 // per mil
)

// standardOf is the working time of a person: their share of the usual day, less
// meetings, over the effective weeks of the year.
func (g *planGround) standardOf(ctx context.Context, tx *store.Tx, u crm.User) (week.Standard, error) {
	s := week.Standard{AdminMinutes: usualAdmin, ReservePerMil: usualSpare}
	share := int(u.TimeShare)
	if share <= 0 || share > 10_000 {
		share = 10_000
	}
	end := civil.ClockTime(dayBegins + dayMinutes*share/10_000/5*5)
	for day := time.Monday; day <= time.Friday; day++ {
		s.Days = append(s.Days, week.WorkingDay{Weekday: int(day), From: dayBegins, To: end})
	}
	current, err := store.StandardWeek(ctx, tx, u.ID)
	if err == nil {
		for _, b := range current.Blocks {
			if b.Kind == crm.BlockMeeting {
				s.Meetings = append(s.Meetings, week.Meeting{Weekday: b.Weekday, Start: b.Start, Minutes: b.Minutes})
			}
		}
	} else {
		for day := time.Monday; day <= time.Friday && end > lunchBegins; day++ {
			s.Meetings = append(s.Meetings, week.Meeting{Weekday: int(day), Start: lunchBegins, Minutes: 60})
		}
	}
	year, _, _ := g.today.YMD()
	calendar, err := g.calendar(ctx, tx, year)
	if err != nil {
		return s, err
	}
	profile, err := store.Profile(ctx, tx)
	if err != nil {
		return s, err
	}
	absence := float64(profile.VacationDays + profile.IllnessDays + profile.TrainingDays)
	s.Weeks = max(1, week.EffectiveWeeks(float64(calendar.Total().Days), absence))
	return s, nil
}

// A city whose visits fill half a day a week gets a trip of its own. A day has time
// for two calls of each kind at least, as long as there is any: a block that holds a
// single call is lost when nobody answers (docs/adr/0044-a-week-has-room.md).
const (
	ownTrip   = 240 // minutes a week
	leastTalk = 30  // minutes
)

// What standard weeks are made of.
var (
	talkOperations = []string{"call", "letter"}
	meetOperations = []string{"field_meeting", "office_meeting", "presentation"}
)

// work lists the kinds of work with their minutes a year, prospecting first.
func (y *yearOfWork) work(weeks float64) (list []week.Work) {
	for _, kind := range []crm.BlockKind{crm.BlockMarket, crm.BlockDevelopment, crm.BlockBase} {
		if minutes := y.talk[kind]; minutes > 0 {
			list = append(list, week.Work{Kind: string(kind), Operations: talkOperations, Minutes: minutes, Daily: kind == crm.BlockMarket, Least: leastTalk})
		}
	}
	rest := y.meetings
	longest := float64(max(y.ground.minutes["field_meeting"], y.ground.minutes["office_meeting"], y.ground.minutes["presentation"]))
	cities := make([]string, 0, len(y.trips))
	for city := range y.trips {
		cities = append(cities, city)
	}
	slices.Sort(cities)
	for _, city := range cities {
		if minutes := y.trips[city]; city != "" && minutes/weeks >= ownTrip {
			list = append(list, week.Work{Kind: string(crm.BlockVisits), Operations: meetOperations, Minutes: minutes, Area: city})
		} else {
			rest += minutes
		}
	}
	if rest > 0 {
		list = append(list, week.Work{Kind: string(crm.BlockVisits), Operations: meetOperations, Minutes: math.Ceil(rest/weeks/longest) * longest * weeks, Piece: int(longest)})
	}
	if y.papers > 0 {
		list = append(list, week.Work{Kind: string(crm.BlockOffers), Operations: []string{"offer", "contract", "shipment"}, Minutes: y.papers, Least: leastTalk})
	}
	return list
}

func proposedBlock(b week.ProposedBlock) crm.Block {
	return crm.Block{Weekday: b.Weekday, Start: b.Start, Minutes: b.Minutes, Kind: crm.BlockKind(b.Kind), Operations: b.Operations, Area: b.Area}
}

// overload says what each way out would change.
func (y *yearOfWork) overload(d *week.Decision) *Overload {
	if d == nil {
		return nil
	}
	o := &Overload{Missing: d.Missing, MinutesPerWeek: d.MinutesPerWeek, MinutesPerYear: d.MinutesPerYear, Hire: d.Hire, Stretch: d.StretchInterval}
	slices.SortFunc(y.companies, func(a, b companyYear) int {
		return lowestFirst(crm.Overflow{CompanyID: a.ID, Class: a.Segment.Class, Value: max(a.Potential, a.Actual)}, crm.Overflow{CompanyID: b.ID, Class: b.Segment.Class, Value: max(b.Potential, b.Actual)})
	})
	left := d.MinutesPerYear
	for _, c := range y.companies {
		if left <= 0 {
			break
		}
		left -= c.minutes
		o.HandOver++
		o.HandOverValue += max(c.Potential, c.Actual, 0)
	}
	return o
}
