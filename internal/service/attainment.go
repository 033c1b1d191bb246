package service

import (
	"cmp"
	"context"
	"math"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/plan/week"
	"kaymak/internal/store"
)

// AttainmentWish asks how much of what was due in a period clients got. Both days
// are included; without any it is this quarter.
type AttainmentWish struct {
	BudgetWish
	Within   string // a period told from today, instead of the days
	From, To civil.Date
}

// AttainmentRow is the attainment of one segment, person or team.
type AttainmentRow struct {
	attainment.Row
	Key   string
	Name  string
	Where []Filter // of companies and of activities alike
}

// AttainmentTable is the attainment of a period.
type AttainmentTable struct {
	AttainmentWish
	Day       civil.Date
	Elapsed   float64  // share of the period that is over, by working time
	Companies []Filter // of the companies that can be due anything
	Done      []Filter // of the contacts that are counted as done
	Scheduled []Filter // of those to come
	Unsure    bool     // the potential is kept from the actor
	Rows      []AttainmentRow
	Total     attainment.Row
}

// Attainment compares what was done in a period with what was due, as far as the
// actor sees companies. Whoever was let go is due nothing, but what was done
// there counts.
func (s Budgets) Attainment(ctx context.Context, a access.Actor, w AttainmentWish) (t AttainmentTable, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		t, err = s.attainment(ctx, tx, a, w)
		return err
	})
	return t, err
}

func (s Budgets) attainment(ctx context.Context, tx *store.Tx, a access.Actor, w AttainmentWish) (t AttainmentTable, err error) {
	t.Unsure = access.Hides(a, hidePotential)
	if t.Day, err = today(ctx, tx, s.Now()); err != nil {
		return t, err
	}
	w.By = cmp.Or(w.By, BudgetBySegment)
	if t.AttainmentWish, err = checkAttainment(w, t.Day); err != nil {
		return t, err
	}
	period := civil.Interval{From: t.From, To: t.To.AddDays(1)}
	if t.Elapsed, err = elapsedOf(ctx, tx, period, t.Day); err != nil {
		return t, err
	}
	groups, err := newBudgetGroups(ctx, tx, t.BudgetWish)
	if err != nil {
		return t, err
	}
	if t.Companies, err = groups.where(t.BudgetWish); err != nil {
		return t, err
	}
	narrow := t.Companies[1:] // all but that they are not released
	t.Done = slices.Concat([]Filter{{Field: "state", Operator: store.Is, Value: string(crm.ActivityDone)}, {Field: "reached", Operator: store.Is, Value: "yes"}}, between("day", t.From, t.To), narrow)
	t.Scheduled = slices.Concat([]Filter{{Field: "state", Operator: store.Is, Value: string(crm.ActivityPlanned)}}, between("day", t.From, t.To), narrow)
	q := store.CompanyQuery{Within: access.Over(a, crm.NounCompany, crm.DeedRead), Filters: narrow}
	reached, err := reachedIn(ctx, tx, q, period, t.Day)
	if err != nil {
		return t, err
	}
	t.fill(reached, groups)
	return t, nil
}

func checkAttainment(w AttainmentWish, day civil.Date) (AttainmentWish, error) {
	var f fault.Fields
	if w.Within == "" && w.From == 0 && w.To == 0 {
		w.Within = "this:quarter"
	}
	if w.Within != "" {
		period, ok := crm.ReadPeriod(w.Within, day)
		if !ok || period.From == nil || period.To == nil {
			f.Add("within", "report.within", "is no period of this report")
			return w, f.Err()
		}
		w.From, w.To = *period.From, *period.To
	}
	if w.To == 0 {
		w.To = day
	}
	if w.From == 0 {
		w.From = yearOf(w.To).From
	}
	if w.From > w.To || w.To.Sub(w.From) >= maxReportDays {
		f.Add("to", "report.period", "must not lie before the first day, nor more than three years after it")
	}
	return w, f.Err()
}

// reachedCompany is a company with what it was due and got.
type reachedCompany struct {
	store.TimedCompany
	attainment.Company
	window week.Window // of the days between two contacts; zero without a standard
}

// reachedIn reads what the companies of a query were due and got in a period.
func reachedIn(ctx context.Context, tx *store.Tx, q store.CompanyQuery, period civil.Interval, day civil.Date) ([]reachedCompany, error) {
	dues, err := newDues(ctx, tx, period, day)
	if err != nil {
		return nil, err
	}
	var all []reachedCompany
	at := map[crm.ID]int{}
	err = store.EachTimed(ctx, tx, q, func(c store.TimedCompany) error {
		r := reachedCompany{TimedCompany: c}
		r.Company.Potential = c.Potential
		if !c.Released {
			d := dues.of(c.ID, c.Segment)
			r.Due, r.BudgetMinutes, r.window = d.Contacts, d.Minutes, d.window
		}
		at[c.ID] = len(all)
		all = append(all, r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = store.EachMet(ctx, tx, q, period, func(id crm.ID, m store.Met) error {
		if i, known := at[id]; known {
			r := &all[i]
			r.Done, r.DoneMinutes, r.Scheduled, r.ScheduledMinutes = int(m.Contacts), int(m.Minutes), int(m.Scheduled), int(m.ScheduledMinutes)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, store.EachContact(ctx, tx, q, period, func(id crm.ID, waited int) error {
		if i, known := at[id]; known && inWindow(all[i].window, waited) {
			all[i].InWindow++
		}
		return nil
	})
}

// inWindow tells whether a contact came when it should, so many days after the
// one before. The first one of all cannot come too early or too late; one with a
// company that is due nothing is never in a window.
func inWindow(w week.Window, waited int) bool {
	if w == (week.Window{}) {
		return false
	}
	return waited == 0 || civil.Date(waited) >= w.Open && civil.Date(waited) <= w.Close
}

// dues tell what companies are due in a period. Most only follow their segment of
// today, whose due is computed once.
type dues struct {
	courses
	period    civil.Interval
	day       civil.Date
	wanderers map[crm.ID]bool
	segments  map[crm.Segment]due
}

type due struct {
	attainment.Share
	window week.Window
}

func newDues(ctx context.Context, tx *store.Tx, period civil.Interval, day civil.Date) (d dues, err error) {
	d = dues{period: period, day: day, wanderers: map[crm.ID]bool{}, segments: map[crm.Segment]due{}}
	ids, err := store.Wanderers(ctx, tx, period.From)
	if err != nil {
		return d, err
	}
	for _, id := range ids {
		d.wanderers[id] = true
	}
	d.courses, err = coursesOf(ctx, tx, ids, period.From, day)
	return d, err
}

func (d dues) of(id crm.ID, segment crm.Segment) due {
	if d.wanderers[id] {
		return d.compute(id, segment)
	}
	known, found := d.segments[segment]
	if !found {
		known = d.compute(id, segment)
		d.segments[segment] = known
	}
	return known
}

// compute gives the due of a period and the window that today's standard leaves
// between two contacts.
func (d dues) compute(id crm.ID, segment crm.Segment) (out due) {
	out.Share = d.share(d.period, id, segment)
	year := yearOf(d.day)
	today := d.share(civil.Interval{From: d.day, To: d.day.AddDays(1)}, id, segment).Contacts * float64(year.Len())
	if today > 0 {
		out.window = week.WindowOf(0, max(1, int(math.Round(daysAYear/today))))
	}
	return out
}

// daysAYear is the mean length of a year, by which a standard becomes an interval.
const daysAYear = 365.25

func (t *AttainmentTable) fill(companies []reachedCompany, groups budgetGroups) {
	type group struct {
		AttainmentRow
		attainment.Tally
	}
	var list []*group
	at := map[store.TimeSum]*group{}
	var total attainment.Tally
	for _, c := range companies {
		if t.Unsure {
			c.Company.Potential = 0
		}
		place := store.TimeSum{Owner: c.Owner}
		if groups.by == BudgetBySegment {
			place = store.TimeSum{Segment: c.TimedCompany.Segment}
		}
		g := at[place]
		if g == nil {
			key, name := groups.key(place)
			if i := slices.IndexFunc(list, func(g *group) bool { return g.Key == key }); i >= 0 {
				g = list[i]
			} else {
				g = &group{AttainmentRow: AttainmentRow{Key: key, Name: name, Where: groups.whereOf(key)}}
				list = append(list, g)
			}
			at[place] = g
		}
		g.Add(c.Company)
		total.Add(c.Company)
	}
	for _, g := range list {
		row := g.AttainmentRow
		row.Row = g.Tally.Row()
		t.Rows = append(t.Rows, row)
	}
	t.Total = total.Row()
	slices.SortFunc(t.Rows, func(a, b AttainmentRow) int {
		return cmp.Or(cmp.Compare(b.Due, a.Due), cmp.Compare(b.Row.Minutes.Done, a.Row.Minutes.Done), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
	})
}
