package main

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// tasksOfOne is how many tasks a person has, most of them done.
const tasksOfOne = 100

// activities makes the activities from one place to another of the whole, oldest
// first over the months of the payments and two weeks ahead. Every part draws
// from a stream of its own.
func (set *reference) activities(seed uint64, from, to, all int, operations []crm.Operation) iter.Seq[crm.Activity] {
	r := rand.New(rand.NewPCG(seed, 29+uint64(from)))
	span := int64(endDay.Sub(firstDay)+14) * 24 * 60 / 15
	return func(yield func(crm.Activity) bool) {
		for i := from; i < to; i++ {
			start := firstDay.In(time.UTC).Add(time.Duration(int64(i)*span/int64(all)) * 15 * time.Minute)
			if !yield(set.activity(r, i, start, operations)) {
				return
			}
		}
	}
}

func (set *reference) activity(r *rand.Rand, i int, start time.Time, operations []crm.Operation) crm.Activity {
	company := &set.companies[r.IntN(len(set.companies))]
	person := company.OwnerID
	if person.IsZero() {
		person = pick(r, set.people).ID
	}
	a := crm.Activity{
		ID: madeID(r, 5, i), CompanyID: company.ID, OperationID: pick(r, operations).ID, State: crm.ActivityDone, Persons: []crm.ID{person}, StartAt: start, Day: civil.DateOf(start, time.UTC),
		Minutes: int64(5 + 5*r.IntN(20)), MinutesBy: crm.MinutesByNorm, Reached: r.IntN(4) > 0, AuthorID: person, CreatedAt: start, UpdatedAt: start, Version: 1,
	}
	if r.IntN(3) == 0 {
		a.MinutesBy = crm.MinutesTyped
	}
	if a.Day >= endDay {
		a.State, a.Reached, a.CreatedAt, a.UpdatedAt = crm.ActivityPlanned, false, recorded, recorded
		return a
	}
	if a.Reached {
		a.Outcome, a.Quality = pick(r, crm.Outcomes), int64(r.IntN(6))
	}
	if r.IntN(8) == 0 {
		a.Note = "spoke about prices"
	}
	return a
}

// deals makes n deals of a pipeline: a third open, the others won or lost.
func (set *reference) deals(seed uint64, n int, p crm.Pipeline, reasons []crm.Reason) []crm.Deal {
	r := rand.New(rand.NewPCG(seed, 31))
	list, open := make([]crm.Deal, n), map[crm.ID]int{}
	for i := range list {
		company, stage := &set.companies[r.IntN(len(set.companies))], pick(r, p.Stages)
		begun := firstDay.AddDays(r.IntN(endDay.Sub(firstDay)))
		d := crm.Deal{
			ID: madeID(r, 6, i), Title: fmt.Sprintf("%s %d", pick(r, latinTrades), i), CompanyID: company.ID, OwnerID: company.OwnerID, PipelineID: p.ID, StageID: stage.ID,
			Amount: int64(10_000 + r.IntN(5_000_000)), Outcome: pick(r, crm.DealOutcomes), MovedAt: begun.In(time.UTC), CreatedAt: begun.In(time.UTC), UpdatedAt: begun.In(time.UTC), Version: 1,
		}
		if d.Outcome == crm.DealOpen {
			d.ExpectedOn, d.Rank = endDay.AddDays(r.IntN(180)-20), crm.SpreadRank(open[stage.ID])
			open[stage.ID]++
		} else {
			d.ClosedOn, d.ReasonID = begun.AddDays(r.IntN(90)), reasonOf(r, reasons, d.Outcome)
		}
		list[i] = d.Weigh(stage)
	}
	return list
}

func reasonOf(r *rand.Rand, reasons []crm.Reason, outcome crm.DealOutcome) crm.ID {
	var fit []crm.ID
	for _, one := range reasons {
		if one.Outcome == outcome {
			fit = append(fit, one.ID)
		}
	}
	return pick(r, fit)
}

// tasks makes the tasks of everybody.
func (set *reference) tasks(seed uint64) []crm.Task {
	r := rand.New(rand.NewPCG(seed, 37))
	list := make([]crm.Task, len(set.people)*tasksOfOne)
	for i := range list {
		person := set.people[i%len(set.people)].ID
		t := crm.Task{
			ID: madeID(r, 7, i), Title: fmt.Sprintf("call back %d", i), DueOn: endDay.AddDays(r.IntN(400) - 380), DueAt: crm.AllDay, Priority: crm.PriorityNormal, AssigneeID: person, AuthorID: person,
			CompanyID: set.companies[r.IntN(len(set.companies))].ID, State: crm.TaskOpen, CreatedAt: recorded, UpdatedAt: recorded, Version: 1,
		}
		if t.DueOn < endDay.AddDays(-3) {
			t.State, t.DoneAt, t.DoneBy = crm.TaskDone, t.DueOn.In(time.UTC).Add(12*time.Hour), person
		}
		list[i] = t
	}
	return list
}

// fillSales writes contacts, activities, deals and tasks, each with its indexes
// built at the end, and then what cards derive from the activities.
func (set *reference) fillSales(ctx context.Context, st *store.Store, n size, step func(string)) error {
	steps := []struct {
		table, done string
		fill        func() error
	}{
		{"contact", "loaded the contacts", func() error {
			return st.Write(ctx, recorded, func(tx *store.Tx) error { return store.LoadContacts(ctx, tx, set.contacts(1, n.contacts)) })
		}},
		{"activity", "loaded the activities", func() error { return set.fillActivities(ctx, st, n.activities) }},
		{"deal", "loaded the deals", func() error {
			return st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadDeals(ctx, tx, n.deals) })
		}},
		{"task", "loaded the tasks", func() error {
			return st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadTasks(ctx, tx) })
		}},
	}
	for _, s := range steps {
		restore, err := dropIndexes(ctx, st, s.table)
		if err != nil {
			return err
		}
		if err := s.fill(); err != nil {
			return err
		}
		if err := executeAll(ctx, st, restore); err != nil {
			return err
		}
		step(s.done)
	}
	// Without it PostgreSQL takes the activities for few and walks all of them for
	// every company.
	if err := execute(ctx, st.WriterDB(), "ANALYZE"); err != nil {
		return err
	}
	year, _, _ := endDay.YMD()
	return st.Write(ctx, recorded, func(tx *store.Tx) error { return store.RefreshAllEfforts(ctx, tx, year) })
}

func (set *reference) fillActivities(ctx context.Context, st *store.Store, n int) error {
	for from := 0; from < n; from += batch {
		err := st.Write(ctx, recorded, func(tx *store.Tx) error {
			operations, err := store.Operations(ctx, tx)
			if err != nil {
				return err
			}
			return store.LoadActivities(ctx, tx, set.activities(1, from, min(from+batch, n), n, operations))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (set *reference) loadDeals(ctx context.Context, tx *store.Tx, n int) error {
	pipelines, err := store.Pipelines(ctx, tx)
	if err != nil {
		return err
	}
	reasons, err := store.Reasons(ctx, tx)
	if err != nil {
		return err
	}
	return store.LoadDeals(ctx, tx, set.deals(1, n, pipelines[0], reasons))
}

func (set *reference) loadTasks(ctx context.Context, tx *store.Tx) error {
	for _, t := range set.tasks(1) {
		if err := store.InsertTask(ctx, tx, t); err != nil {
			return err
		}
	}
	return nil
}
