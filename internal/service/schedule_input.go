package service

import (
	"context"
	"math"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/week"
	"kaymak/internal/plan/workload"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/store"
)

// planGround is what the schedules of all people rest on, read once.
type planGround struct {
	today     civil.Date
	country   string
	cells     map[crm.Segment]map[string]float64
	norms     []workload.Operation
	codes     map[crm.ID]string
	ids       map[string]crm.ID
	minutes   map[string]int // of one operation, with its share of a trip
	calendars map[int]worktime.Calendar
}

func newPlanGround(ctx context.Context, tx *store.Tx) (*planGround, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, err
	}
	z, err := zone(w)
	if err != nil {
		return nil, err
	}
	g := &planGround{today: civil.DateOf(tx.Now, z), country: w.Country, cells: map[crm.Segment]map[string]float64{}, codes: map[crm.ID]string{}, ids: map[string]crm.ID{}, minutes: map[string]int{}, calendars: map[int]worktime.Calendar{}}
	strategy, err := store.StrategyOn(ctx, tx, g.today)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return nil, err
	}
	for _, c := range strategy.Cells {
		if c.Treatment != crm.Farewell {
			g.cells[c.Segment()] = c.Operations
		}
	}
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, o := range operations {
		g.codes[o.ID], g.ids[o.Code] = o.Code, o.ID
	}
	if g.norms, err = normsOn(ctx, tx, g.today); err != nil {
		return nil, err
	}
	for _, n := range g.norms {
		work, travel := workload.Budget([]workload.Frequency{{Operation: n.Key, PerYear: 1}}, g.norms)
		g.minutes[n.Key] = max(1, int(math.Round(work+travel)))
	}
	return g, nil
}

// calendar gives a year of the workspace's country, read once.
func (g *planGround) calendar(ctx context.Context, tx *store.Tx, year int) (worktime.Calendar, error) {
	if c, known := g.calendars[year]; known {
		return c, nil
	}
	c, _, err := workingCalendar(ctx, tx, g.country, year)
	g.calendars[year] = c
	return c, err
}

// standard is what a company gets a year: its own, else its segment's. Nothing
// for one to whom we have said farewell.
func (g *planGround) standard(w store.Work, own map[crm.ID]crm.Override) map[string]float64 {
	if o, has := own[w.ID]; has && o.Until >= g.today {
		if o.Treatment == crm.Farewell {
			return nil
		}
		return o.Operations
	}
	segment, analysed := crm.MatrixSegment(w.Segment)
	if !analysed {
		segment = crm.Segment{Group: crm.GroupZero, Class: w.Segment.Class}
	}
	return g.cells[segment]
}

// interval is the days between two contacts of any kind; 0 where none is due.
func (g *planGround) interval(standard map[string]float64) int {
	perYear := crm.ContactsPerYear(standard)
	if perYear <= 0 {
		return 0
	}
	return int(min(3660, crm.IntervalDays(perYear)))
}

// personPlan gathers what the schedule of one person is made from.
type personPlan struct {
	*planGround
	ctx    context.Context
	tx     *store.Tx
	person crm.User
	from   civil.Date
	days   int

	work    []store.Work
	planned []crm.Activity
	own     map[crm.ID]crm.Override
	hours   map[crm.ID][]crm.Hours
	skips   map[crm.ID]civil.Date
	misses  map[crm.ID]crm.Misses
	last    map[store.LastByOperation]civil.Date

	promises  map[crm.ID]civil.Date
	deadlines map[crm.ID]civil.Date
	steps     map[crm.ID]crm.Activity // the first planned activity with a company
	fixed     []crm.Slot              // agreed meetings
	beyond    int                     // companies whose planned step lies behind the horizon
	input     week.Input
}

// gather reads all that concerns the person, each by an index.
func (p *personPlan) gather() (err error) {
	if p.work, err = store.WorkOf(p.ctx, p.tx, p.person.ID); err != nil {
		return err
	}
	if p.planned, err = store.PlannedBy(p.ctx, p.tx, p.person.ID); err != nil {
		return err
	}
	if err := p.dates(); err != nil {
		return err
	}
	if err := p.addOthers(); err != nil {
		return err
	}
	ids := make([]crm.ID, len(p.work))
	for i, w := range p.work {
		ids[i] = w.ID
	}
	if p.own, err = store.OverridesOf(p.ctx, p.tx, ids); err != nil {
		return err
	}
	if p.hours, err = store.HoursOf(p.ctx, p.tx, ids); err != nil {
		return err
	}
	if p.skips, err = store.SkipsOf(p.ctx, p.tx, ids, p.from); err != nil {
		return err
	}
	if p.misses, err = store.MissesOf(p.ctx, p.tx, ids); err != nil {
		return err
	}
	p.last, err = store.LastContacts(p.ctx, p.tx, p.mixed())
	return err
}

// The days that we look back for promises nobody kept.
const promiseMemory = 90

// dates reads what was promised, and by when deals need us.
func (p *personPlan) dates() error {
	p.promises, p.deadlines, p.steps = map[crm.ID]civil.Date{}, map[crm.ID]civil.Date{}, map[crm.ID]crm.Activity{}
	promised, err := store.PromisesOf(p.ctx, p.tx, p.person.ID, p.from.AddDays(-promiseMemory))
	if err != nil {
		return err
	}
	tasks, err := store.TaskDaysOf(p.ctx, p.tx, p.person.ID)
	if err != nil {
		return err
	}
	deals, err := store.DealDaysOf(p.ctx, p.tx, p.person.ID)
	if err != nil {
		return err
	}
	for _, d := range promised {
		// What the last contact promised counts, and nothing before it.
		p.promises[d.CompanyID] = max(p.promises[d.CompanyID], d.Day)
	}
	soonest(p.promises, tasks)
	soonest(p.deadlines, deals)
	for _, v := range p.planned {
		if _, has := p.steps[v.CompanyID]; !has {
			p.steps[v.CompanyID] = v
			p.promises[v.CompanyID] = v.Day
		}
	}
	return nil
}

func soonest(days map[crm.ID]civil.Date, list []store.Dated) {
	for _, d := range list {
		if known, has := days[d.CompanyID]; !has || d.Day < known {
			days[d.CompanyID] = d.Day
		}
	}
}

// addOthers adds companies that belong to somebody else and were promised
// something by this person.
func (p *personPlan) addOthers() error {
	known := map[crm.ID]bool{}
	for _, w := range p.work {
		known[w.ID] = true
	}
	var missing []crm.ID
	for id := range p.promises {
		if !known[id] {
			missing = append(missing, id)
		}
	}
	others, err := store.WorkFor(p.ctx, p.tx, inOrder(missing))
	p.work = append(p.work, others...)
	return err
}

// mixed lists the companies that are due in the horizon and whose standard asks
// for more than one kind of contact, so that it must be known which of them.
func (p *personPlan) mixed() (ids []crm.ID) {
	for _, w := range p.work {
		standard := p.standard(w, p.own)
		interval := p.interval(standard)
		kinds := 0
		for code := range standard {
			if crm.Initiative(code) {
				kinds++
			}
		}
		if kinds > 1 && w.LastContactOn != 0 && week.WindowOf(w.LastContactOn, interval).Open < p.from.AddDays(p.days) {
			ids = append(ids, w.ID)
		}
	}
	return ids
}

// client maps a company to what the plan needs; false when nothing is ever due.
func (p *personPlan) client(w store.Work) (week.Client, bool) {
	standard := p.standard(w, p.own)
	c := week.Client{ID: w.ID.String(), IntervalDays: p.interval(standard), Class: week.Class(w.Segment.Class), Value: max(w.Potential, w.Actual, 0), Area: w.City, Kind: kindOf(w)}
	if w.LastContactOn != 0 {
		last := w.LastContactOn
		c.Last = &last
	}
	promise, promised := p.promises[w.ID]
	if c.Last != nil && promise <= *c.Last && p.steps[w.ID].ID.IsZero() {
		promised = false
	}
	if mine := w.OwnerID == p.person.ID && w.Status != crm.Released; !promised && (!mine || c.IntervalDays == 0) {
		return c, false
	}
	if c.IntervalDays == 0 {
		c.IntervalDays = 365
	}
	c.Operation = p.operationOf(w, standard)
	if step, has := p.steps[w.ID]; has {
		c.Operation, c.Minutes = p.codes[step.OperationID], min(24*60, int(step.Minutes))
	}
	if c.Minutes < 1 {
		c.Minutes = max(1, p.minutes[c.Operation])
	}
	if promised {
		c.Promise = &promise
		if c.Last != nil && *c.Last >= promise { // an overdue step outlives a later contact
			before := promise.AddDays(-1)
			c.Last = &before
		}
	}
	p.further(&c, w)
	return c, true
}

// further adds what narrows the days: deals, hours, what was put off, misses.
func (p *personPlan) further(c *week.Client, w store.Work) {
	if deadline, has := p.deadlines[w.ID]; has && w.OwnerID == p.person.ID && deadline >= w.LastContactOn && w.LastContactOn < p.from.AddDays(-1) {
		c.Deadline = &deadline
	}
	if back, has := p.skips[w.ID]; has {
		c.NeverBefore = &back
	}
	for _, h := range p.hours[w.ID] {
		c.Hours = append(c.Hours, week.Hours{Weekday: h.Weekday, From: h.From, To: h.To})
	}
	c.Misses = p.misses[w.ID].MissesSince(w.LastContactOn)
}

// kindOf says which blocks a company belongs into.
func kindOf(w store.Work) string {
	switch {
	case w.Status == crm.Prospect:
		return string(crm.BlockMarket)
	case w.Segment.Class == crm.PotentialA && w.Segment.Group != crm.GroupA:
		return string(crm.BlockDevelopment)
	}
	return string(crm.BlockBase)
}

// operationOf says which kind of contact is due: the one that waits longest
// against its own interval; of equals, the rarer, which is the greater effort.
func (p *personPlan) operationOf(w store.Work, standard map[string]float64) string {
	best, bestRatio := "", -1.0
	for _, f := range frequencies(standard) {
		if !crm.Initiative(f.Operation) || f.PerYear <= 0 || p.minutes[f.Operation] == 0 {
			continue
		}
		interval := 365.25 / f.PerYear
		ratio := 1.0
		if last, has := p.last[store.LastByOperation{Company: w.ID, Operation: p.ids[f.Operation]}]; has {
			ratio = float64(p.from.Sub(last)) / interval
		}
		if ratio > bestRatio || ratio == bestRatio && f.PerYear < standard[best] {
			best, bestRatio = f.Operation, ratio
		}
	}
	if best == "" {
		return "call"
	}
	return best
}
