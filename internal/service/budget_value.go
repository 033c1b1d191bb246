package service

import (
	"cmp"
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/attainment"
	"kaymak/internal/store"
)

// effectDays is how far before and after a change of the strategy is looked.
const effectDays = 182

// shownChanges is how many changes of the strategy are compared, the latest first.
const shownChanges = 5

// Worth is what came in, and the minutes that went out for it.
type Worth struct {
	Revenue int64 // minor units
	Margin  int64 // where it is known
	Minutes int64
	Cost    int64 // of the minutes; 0 while an hour has no cost
}

// StrategyChange sets the days after a version of the strategy came into force
// beside as many days before.
type StrategyChange struct {
	Version       int64
	On            civil.Date
	Note          string
	Days          int
	Before, After Worth
}

// ValueRow is the worth of the year that runs, of one segment, person or team.
type ValueRow struct {
	Key   string
	Name  string
	Where []Filter
	Worth
}

// ValueTable is what an hour brings.
type ValueTable struct {
	By       string
	Day      civil.Date
	Year     civil.Interval
	Rules    crm.TimeRules
	Unsure   bool // the margin is kept from the actor, and 0
	Where    []Filter
	Rows     []ValueRow
	Total    Worth
	Strategy []StrategyChange
}

// Value sets what was paid since New Year beside the minutes and their cost, and
// what an hour brought before and after each change of the strategy. The
// changes are about all companies; for whoever may analyse.
func (s Budgets) Value(ctx context.Context, a access.Actor, by string) (t ValueTable, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return t, err
	}
	if err := access.MayKnow(a, hideMoney); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		t, err = s.value(ctx, tx, a, by)
		return err
	})
	return t, err
}

func (s Budgets) value(ctx context.Context, tx *store.Tx, a access.Actor, by string) (ValueTable, error) {
	table, err := s.table(ctx, tx, a, BudgetWish{By: by})
	if err != nil {
		return ValueTable{}, err
	}
	t := ValueTable{By: table.By, Day: table.Day, Year: table.Year, Rules: table.Rules, Where: table.Where, Unsure: access.Hides(a, hideMargin)}
	if t.Strategy, err = strategyChanges(ctx, tx, t.Day); err != nil {
		return t, err
	}
	windows := []civil.Interval{{From: t.Year.From, To: t.Day.AddDays(1)}}
	for _, c := range t.Strategy {
		windows = append(windows, civil.Interval{From: c.On.AddDays(-c.Days), To: c.On}, civil.Interval{From: c.On, To: c.On.AddDays(c.Days)})
	}
	revenue, err := takeCensus(ctx, tx, crm.CompanyFilter{}, windows, crm.Revenue, nil)
	if err != nil {
		return t, err
	}
	margin := &census{values: make([][]int64, len(windows))}
	if !t.Unsure {
		if margin, err = takeCensus(ctx, tx, crm.CompanyFilter{}, windows, crm.Margin, nil); err != nil {
			return t, err
		}
	}
	for i := range t.Strategy {
		c := &t.Strategy[i]
		for side, worth := range []*Worth{&c.Before, &c.After} {
			w := 1 + 2*i + side
			minutes, err := store.MinutesDone(ctx, tx, windows[w])
			if err != nil {
				return t, err
			}
			*worth = Worth{Revenue: sumOf(revenue.values[w]), Margin: sumOf(margin.values[w]), Minutes: minutes, Cost: attainment.Cost(minutes, t.Rules.HourCost)}
		}
	}
	return t, t.rows(ctx, tx, a, table, revenue, margin)
}

func sumOf(list []int64) (sum int64) {
	for _, v := range list {
		sum += v
	}
	return sum
}

// strategyChanges lists the last versions that came into force, each with the
// days for which both sides are known: up to the version before and after it, and
// to yesterday.
func strategyChanges(ctx context.Context, tx *store.Tx, day civil.Date) ([]StrategyChange, error) {
	versions, err := store.Strategies(ctx, tx)
	if err != nil {
		return nil, err
	}
	var list []StrategyChange
	end := day
	for i, v := range versions { // the latest first
		if v.ValidFrom >= end || i+1 == len(versions) || len(list) == shownChanges {
			continue // to come, replaced on the same day, or there was none before
		}
		days := min(effectDays, end.Sub(v.ValidFrom))
		if before := versions[i+1]; before.ValidFrom < v.ValidFrom && i+2 < len(versions) {
			days = min(days, v.ValidFrom.Sub(before.ValidFrom))
		}
		list = append(list, StrategyChange{Version: v.Version, On: v.ValidFrom, Note: v.Note, Days: days})
		end = v.ValidFrom
	}
	return list, nil
}

// rows lays the money of the year out under the rows of the time.
func (t *ValueTable) rows(ctx context.Context, tx *store.Tx, a access.Actor, table BudgetTable, revenue, margin *census) error {
	groups, err := newBudgetGroups(ctx, tx, table.BudgetWish)
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, r := range table.Rows {
		at[r.Key] = i
		t.Rows = append(t.Rows, ValueRow{Key: r.Key, Name: r.Name, Where: r.Where, Worth: Worth{Minutes: r.Money.Minutes, Cost: r.Cost}})
	}
	keys := map[store.TimeSum]int{}
	err = store.EachTimed(ctx, tx, store.CompanyQuery{Within: access.Over(a, crm.NounCompany, crm.DeedRead), Filters: table.Where}, func(c store.TimedCompany) error {
		place := store.TimeSum{Owner: c.Owner, Segment: c.Segment}
		i, known := keys[place]
		if !known {
			key, _ := groups.key(place)
			i = at[key]
			keys[place] = i
		}
		if n, paid := revenue.place(c.ID); paid {
			t.Rows[i].Revenue += revenue.values[0][n]
			if !t.Unsure {
				t.Rows[i].Margin += margin.values[0][n]
			}
		}
		return nil
	})
	for _, r := range t.Rows {
		t.Total.Revenue, t.Total.Margin = t.Total.Revenue+r.Revenue, t.Total.Margin+r.Margin
		t.Total.Minutes, t.Total.Cost = t.Total.Minutes+r.Minutes, t.Total.Cost+r.Cost
	}
	slices.SortStableFunc(t.Rows, func(a, b ValueRow) int { return cmp.Compare(b.Minutes, a.Minutes) })
	return err
}
