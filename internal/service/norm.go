package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/measure"
	"kaymak/internal/store"
)

// normDays is how far back norms are measured when nobody says from when: half a
// year, long enough for the rare operations, short enough for how work is done now.
const normDays = 182

// NormWish asks how long operations really take. Zero days take the defaults;
// both are included.
type NormWish struct {
	From, To  civil.Date
	ByPerson  bool
	BySegment bool
}

// MeasuredNorm is a row of what was logged. Where lists the activities it is
// made of, left out ones too.
type MeasuredNorm struct {
	measure.Row
	Of      crm.Operation
	InForce crm.Norm
	Person  crm.User // who logged them; zero for all together
	Where   []Filter
	Effect  *NormEffect // of the proposal; nil without one
}

// NormEffect is what accepting a proposal does to a year of the whole team:
// hours with clients and on the way, and people needed.
type NormEffect struct{ HoursBefore, HoursAfter, PeopleBefore, PeopleAfter float64 }

// NormMeasure is what was logged in a period beside the norms of its last day.
type NormMeasure struct {
	NormWish
	Rows []MeasuredNorm
}

// Measure compares the norms with the minutes that people typed or timed. What
// took its minutes from the norm says nothing about it and is left out. Everybody
// measures what they see; proposals are made from everybody's work, for whoever
// may analyse.
func (s Strategies) Measure(ctx context.Context, a access.Actor, w NormWish) (m NormMeasure, err error) {
	var q store.ActivityQuery
	if err := activityReach(a, &q); err != nil {
		return m, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		if m.NormWish, err = checkNormWish(w, day); err != nil {
			return err
		}
		logged, err := store.CountLogged(ctx, tx, m.query(q), w.BySegment)
		if err != nil {
			return err
		}
		if m.Rows, err = m.measured(ctx, tx, logged, day); err != nil {
			return err
		}
		if q.Within.All && !w.ByPerson && !w.BySegment && access.May(a, access.Analyse) == nil {
			return s.foresee(ctx, tx, m.Rows, writes)
		}
		for i := range m.Rows {
			m.Rows[i].Proposal = nil
		}
		return nil
	})
	return m, err
}

func checkNormWish(w NormWish, day civil.Date) (NormWish, error) {
	var f fault.Fields
	if w.To == 0 {
		w.To = day
	}
	if w.From == 0 {
		w.From = w.To.AddDays(1 - normDays)
	}
	if w.From > w.To || w.To.Sub(w.From) >= maxReportDays {
		f.Add("to", "report.period", "must not lie before the first day, nor more than three years after it")
	}
	return w, f.Err()
}

// query narrows what the actor sees to what is measured.
func (m NormMeasure) query(q store.ActivityQuery) store.ActivityQuery {
	q.Filters = m.where()
	return q
}

func (m NormMeasure) where() []Filter {
	return append([]Filter{
		{Field: "state", Operator: store.Is, Value: string(crm.ActivityDone)},
		{Field: "minutes_by", Operator: store.IsNot, Value: string(crm.MinutesByNorm)},
	}, between("day", m.From, m.To)...)
}

// measured lays the rows out in the order of the operations.
func (m NormMeasure) measured(ctx context.Context, tx *store.Tx, logged []store.LoggedMinutes, day civil.Date) ([]MeasuredNorm, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return nil, err
	}
	inForce, minutes := map[string]crm.Norm{}, map[string]int{}
	for _, o := range operations {
		n, _ := crm.InForce(norms, o.ID, day)
		inForce[o.ID.String()], minutes[o.ID.String()] = n, int(n.Minutes)
	}
	reports := map[string][]measure.Row{}
	for _, row := range measure.Report(observations(logged), m.dimension(), minutes) {
		reports[row.Operation] = append(reports[row.Operation], row)
	}
	users, err := store.Users(ctx, tx)
	if err != nil {
		return nil, err
	}
	people := map[string]crm.User{}
	for _, u := range users {
		people[u.ID.String()] = u
	}
	var rows []MeasuredNorm
	for _, o := range operations {
		for _, row := range reports[o.ID.String()] {
			rows = append(rows, MeasuredNorm{Row: row, Of: o, InForce: inForce[row.Operation], Person: people[row.Person], Where: m.whereOf(row.Key)})
		}
	}
	return rows, nil
}

func (m NormMeasure) dimension() (by measure.Dimension) {
	if m.ByPerson {
		by |= measure.ByPerson
	}
	if m.BySegment {
		by |= measure.BySegment
	}
	return by
}

func (m NormMeasure) whereOf(key measure.Key) []Filter {
	where := append(m.where(), Filter{Field: axisOperation, Operator: store.Is, Value: key.Operation})
	if m.ByPerson {
		where = append(where, Filter{Field: axisPerson, Operator: store.Is, Value: key.Person})
	}
	if m.BySegment {
		where = append(where, Filter{Field: axisSegment, Operator: store.Is, Value: key.Segment})
	}
	return where
}

func observations(logged []store.LoggedMinutes) []measure.Observation {
	list := make([]measure.Observation, len(logged))
	for i, l := range logged {
		list[i] = measure.Observation{Operation: l.Operation.String(), Person: l.Person.String(), Segment: l.Segment, Minutes: int(l.Minutes), Failed: !l.Reached, Times: int(l.Times)}
	}
	return list
}

// foresee computes what each proposal would do, the other norms as they are.
func (s Strategies) foresee(ctx context.Context, tx *store.Tx, rows []MeasuredNorm, writes uint64) error {
	if !slices.ContainsFunc(rows, func(r MeasuredNorm) bool { return r.Proposal != nil }) {
		return nil
	}
	state, err := s.load(ctx, tx, writes, 0)
	if err != nil {
		return err
	}
	now, err := state.compute()
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		if row.Proposal == nil {
			continue
		}
		norm := row.InForce
		norm.Minutes = min(int64(*row.Proposal), crm.MaxNormMinutes)
		then, err := state.with(WhatIf{Norms: map[string]crm.Norm{row.Of.Code: norm}}).compute()
		if err != nil {
			return err
		}
		row.Effect = &NormEffect{hoursOf(now), hoursOf(then), now.Result.People, then.Result.People}
	}
	return nil
}

func hoursOf(s Staffing) float64 { return s.Result.WorkHours + s.Result.TravelHours }
