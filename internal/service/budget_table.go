package service

import (
	"cmp"
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/store"
)

// What time is told apart by.
const (
	BudgetBySegment = axisSegment
	BudgetByPerson  = axisPerson
	BudgetByTeam    = "team"
)

// BudgetWish narrows what is counted. Zero values narrow nothing.
type BudgetWish struct {
	By      string
	Segment string // "A/B"
	Person  crm.ID // who owns the companies
	Team    crm.ID
}

// BudgetRow is the time and the money of one segment, person or team, of the
// companies that stand there or are owned so today.
type BudgetRow struct {
	Key       string // a segment, an id; empty for nobody
	Name      string // of a person or a team
	Where     []Filter
	Companies int64
	Minutes   attainment.Minutes
	// Overs is what single companies got beyond their budgets.
	Overs   int64
	Money   attainment.Spent
	Against attainment.Against
	Cost    int64 // of the minutes done, minor units; 0 while an hour has no cost
	Planned int64 // of the minutes budgeted
}

// BudgetTable is where the year stands.
type BudgetTable struct {
	BudgetWish
	Day     civil.Date
	Year    civil.Interval
	Elapsed float64 // share of the year that is over, by working time
	Rules   crm.TimeRules
	Hidden  bool // what is paid is kept from the actor, and 0; the gap too
	Unsure  bool // the potential is kept from the actor, and 0; the gap too
	Where   []Filter
	Rows    []BudgetRow
	Total   BudgetRow
}

// Table adds up the time of the year beside the money, as far as the actor sees
// companies. Released ones are left out.
func (s Budgets) Table(ctx context.Context, a access.Actor, w BudgetWish) (t BudgetTable, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		t, err = s.table(ctx, tx, a, w)
		return err
	})
	return t, err
}

func (s Budgets) table(ctx context.Context, tx *store.Tx, a access.Actor, w BudgetWish) (t BudgetTable, err error) {
	w.By = cmp.Or(w.By, BudgetBySegment)
	t = BudgetTable{BudgetWish: w, Hidden: access.Hides(a, hideMoney), Unsure: access.Hides(a, hidePotential)}
	if t.Day, t.Elapsed, err = s.elapsed(ctx, tx); err != nil {
		return t, err
	}
	t.Year = yearOf(t.Day)
	if t.Rules, err = store.TimeRules(ctx, tx); err != nil {
		return t, err
	}
	if t.Hidden {
		t.Rules.HourCost = 0
	}
	groups, err := newBudgetGroups(ctx, tx, w)
	if err != nil {
		return t, err
	}
	if t.Where, err = groups.where(w); err != nil {
		return t, err
	}
	sums, err := store.TimeSums(ctx, tx, store.CompanyQuery{Within: access.Over(a, crm.NounCompany, crm.DeedRead), Filters: t.Where})
	if err != nil {
		return t, err
	}
	t.fill(sums, groups)
	return t, nil
}

// elapsed is today and the share of the year that is over.
func (c *Core) elapsed(ctx context.Context, tx *store.Tx) (civil.Date, float64, error) {
	day, err := today(ctx, tx, c.Now())
	if err != nil {
		return day, 0, err
	}
	share, err := elapsedOf(ctx, tx, yearOf(day), day)
	return day, share, err
}

// elapsedOf is the share of a period that is over, by the working time of the
// workspace's country. A period that goes into another year is told by its days.
func elapsedOf(ctx context.Context, tx *store.Tx, period civil.Interval, day civil.Date) (float64, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return 0, err
	}
	year, _, _ := period.From.YMD()
	if period.To > yearOf(period.From).To {
		return attainment.Elapsed(period, day, func(civil.Date) int { return 0 }), nil
	}
	calendar, _, err := workingCalendar(ctx, tx, w.Country, year)
	return attainment.Elapsed(period, day, func(d civil.Date) int { return calendar.Kind(d).Minutes() }), err
}

// budgetGroups knows what the rows are.
type budgetGroups struct {
	by    string
	users map[crm.ID]crm.User
	teams map[crm.ID]string
}

func newBudgetGroups(ctx context.Context, tx *store.Tx, w BudgetWish) (g budgetGroups, err error) {
	g = budgetGroups{by: w.By, users: map[crm.ID]crm.User{}, teams: map[crm.ID]string{}}
	if !slices.Contains([]string{BudgetBySegment, BudgetByPerson, BudgetByTeam}, w.By) {
		var f fault.Fields
		f.AddWith("by", "report.axis", "is nothing that this report counts by", fault.Params{"axis": w.By})
		return g, f.Err()
	}
	users, err := store.Users(ctx, tx)
	if err != nil {
		return g, err
	}
	for _, u := range users {
		g.users[u.ID] = u
	}
	teams, err := store.Teams(ctx, tx)
	for _, t := range teams {
		g.teams[t.ID] = t.Name
	}
	return g, err
}

// key is the row of a sum.
func (g budgetGroups) key(s store.TimeSum) (key, name string) {
	id := s.Owner
	switch g.by {
	case BudgetBySegment:
		return segmentName(s.Segment), ""
	case BudgetByTeam:
		if id = g.users[s.Owner].TeamID; !id.IsZero() {
			return id.String(), g.teams[id]
		}
		return "", ""
	}
	if id.IsZero() {
		return "", ""
	}
	return id.String(), g.users[id].Name
}

// whereOf lists the companies of a row.
func (g budgetGroups) whereOf(key string) []Filter {
	switch g.by {
	case BudgetBySegment:
		return []Filter{{Field: axisSegment, Operator: store.Is, Value: key}}
	case BudgetByTeam:
		var team crm.ID
		_ = team.UnmarshalText([]byte(key)) // a key of our own; the empty one is nobody's
		return g.membersOf(team)
	}
	return []Filter{{Field: axisOwner, Operator: store.Is, Value: key}}
}

// membersOf are the filters of a team's companies; of the zero team those of
// people in none, and of nobody.
func (g budgetGroups) membersOf(team crm.ID) (list []Filter) {
	for id, u := range g.users {
		if u.TeamID == team {
			list = append(list, Filter{Field: axisOwner, Operator: store.Is, Value: id.String()})
		}
	}
	slices.SortFunc(list, func(a, b Filter) int { return cmp.Compare(a.Value, b.Value) })
	if team.IsZero() {
		list = append(list, Filter{Field: axisOwner, Operator: store.Is})
	}
	return list
}

// where narrows the companies that are counted at all.
func (g budgetGroups) where(w BudgetWish) ([]Filter, error) {
	list := []Filter{{Field: "status", Operator: store.IsNot, Value: string(crm.Released)}}
	if w.Segment != "" {
		list = append(list, Filter{Field: axisSegment, Operator: store.Is, Value: w.Segment})
	}
	if !w.Person.IsZero() {
		return append(list, Filter{Field: axisOwner, Operator: store.Is, Value: w.Person.String()}), nil
	}
	if w.Team.IsZero() {
		return list, nil
	}
	members := g.membersOf(w.Team)
	if len(members) == 0 {
		return nil, fault.New(fault.NotFound, "team.not_found", "This team does not exist or has nobody in it.")
	}
	return append(list, members...), nil
}

// fill adds the sums up under their rows, those that take most time first.
func (t *BudgetTable) fill(sums []store.TimeSum, groups budgetGroups) {
	at := map[string]int{}
	for _, s := range sums {
		if t.Hidden {
			s.Actual, s.Gap = 0, 0
		}
		if t.Unsure {
			s.Potential, s.Gap = 0, 0
		}
		key, name := groups.key(s)
		i, known := at[key]
		if !known {
			i = len(t.Rows)
			at[key] = i
			t.Rows = append(t.Rows, BudgetRow{Key: key, Name: name, Where: groups.whereOf(key)})
		}
		t.Rows[i].add(s)
		t.Total.add(s)
	}
	spent := make([]attainment.Spent, len(t.Rows))
	for i := range t.Rows {
		t.Rows[i].finish(t.Rules)
		spent[i] = t.Rows[i].Money
	}
	t.Total.finish(t.Rules)
	for i, against := range attainment.AgainstMoney(spent, t.Rules.AlarmPoints) {
		t.Rows[i].Against = against
	}
	slices.SortFunc(t.Rows, func(a, b BudgetRow) int {
		return cmp.Or(cmp.Compare(b.Minutes.Done, a.Minutes.Done), cmp.Compare(b.Minutes.Budget, a.Minutes.Budget), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
	})
}

func (r *BudgetRow) add(s store.TimeSum) {
	r.Companies += s.Companies
	r.Minutes.Budget += float64(s.Budget)
	r.Minutes.Done += float64(s.Used)
	r.Minutes.Scheduled += float64(s.Scheduled)
	r.Overs += s.Over
	r.Money.Minutes += s.Used
	r.Money.Money += s.Actual
	r.Money.Potential += s.Potential
	r.Money.Gap += s.Gap
}

func (r *BudgetRow) finish(rules crm.TimeRules) {
	r.Minutes = r.Minutes.Closed()
	r.Cost = attainment.Cost(r.Money.Minutes, rules.HourCost)
	r.Planned = attainment.Cost(int64(r.Minutes.Budget), rules.HourCost)
}

// Rules reads what an hour costs and when an alarm rings.
func (s Budgets) Rules(ctx context.Context, a access.Actor) (r crm.TimeRules, err error) {
	if err := access.May(a, access.Read); err != nil {
		return r, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		r, err = store.TimeRules(ctx, tx)
		return err
	})
	if access.Hides(a, hideMoney) {
		r.HourCost = 0
	}
	return r, err
}

// SaveRules replaces the version r carries.
func (s Budgets) SaveRules(ctx context.Context, a access.Actor, r crm.TimeRules) (crm.TimeRules, error) {
	if err := access.May(a, access.Manage); err != nil {
		return r, err
	}
	if err := crm.CheckTimeRules(r); err != nil {
		return r, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := store.TimeRules(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.SaveTimeRules(ctx, tx, r); err != nil {
			return err
		}
		r.Version++
		changes := changed(nil, "hour_cost", before.HourCost, r.HourCost)
		changes = changed(changes, "alarm_points", before.AlarmPoints, r.AlarmPoints)
		return record(ctx, tx, a, "time_rules", crm.WorkspaceID, "updated", changes...)
	})
	return r, err
}
