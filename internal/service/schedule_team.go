package service

import (
	"context"
	"encoding/json"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

const scheduleKind = "schedule"

// ScheduleAllResult says what came of making everybody's schedule.
type ScheduleAllResult struct {
	People   int `json:"people"`
	Slots    int `json:"slots"`
	Overflow int `json:"overflow"`
}

// All queues the making of everybody's schedule and gives the job.
func (s Schedules) All(ctx context.Context, a access.Actor, wish ScheduleWish) (job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return job, err
	}
	if wish, err = wish.checked(); err != nil {
		return job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		job, err = s.enqueue(ctx, tx, a, scheduleKind, crm.ID{}, wish)
		return err
	})
	return job, err
}

// makeAll is the job. It reads and plans first, which keeps nobody from writing,
// and then writes everything at once.
func (s Schedules) makeAll(ctx context.Context, j crm.Job, report Report) error {
	var wish ScheduleWish
	if err := json.Unmarshal(j.Payload, &wish); err != nil {
		return fault.Wrap(err, "reading the job")
	}
	all, err := s.planEverybody(ctx, wish, report)
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		result := ScheduleAllResult{People: len(all)}
		for i := range all {
			all[i].MadeBy = j.UserID
			if err := all[i].save(ctx, tx, access.Actor{UserID: j.UserID, Role: crm.Administrator}, wish.Accept); err != nil {
				return err
			}
			result.Slots += len(all[i].slots)
			result.Overflow += len(all[i].overflow)
		}
		return finish(ctx, tx, j, result)
	})
}

// planEverybody plans for everybody who works here and has companies, as many
// people at once as there are cores.
func (s Schedules) planEverybody(ctx context.Context, wish ScheduleWish, report Report) ([]madeSchedule, error) {
	var users []crm.User
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		users, err = store.Users(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	users = slices.DeleteFunc(users, func(u crm.User) bool { return !u.Active })
	made := make([]madeSchedule, len(users))
	var next atomic.Int64
	var workers sync.WaitGroup
	failed := make(chan error, runtime.GOMAXPROCS(0))
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	for worker := range cap(failed) {
		told := report
		if worker > 0 { // one tells for all
			told = func(string, int64, int64) {}
		}
		workers.Go(func() {
			if err := s.planNext(ctx, wish, users, made, &next, told); err != nil {
				failed <- err
				stop()
			}
		})
	}
	workers.Wait()
	close(failed)
	made = slices.DeleteFunc(made, func(m madeSchedule) bool { return len(m.slots)+len(m.overflow)+m.Later == 0 })
	return made, <-failed // what stopped the others comes first
}

// planNext plans for one person after the other while there is one left. Each has a
// short transaction of their own, so that who only wants to look need not wait.
func (s Schedules) planNext(ctx context.Context, wish ScheduleWish, users []crm.User, made []madeSchedule, next *atomic.Int64, report Report) error {
	var g *planGround
	for i := next.Add(1) - 1; i < int64(len(users)); i = next.Add(1) - 1 {
		report("schedule", i, int64(len(users)))
		err := s.view(ctx, func(tx *store.Tx) (err error) {
			tx.Now = s.Now()
			if g == nil {
				if g, err = newPlanGround(ctx, tx); err != nil {
					return err
				}
			}
			made[i], err = g.make(ctx, tx, users[i], wish, dayAsItIs)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ScheduleMove is a company whose place a proposed schedule changes. A zero day
// stands for no slot.
type ScheduleMove struct {
	CompanyID crm.ID
	Company   string
	Kind      string // added | left | moved | squeezed | fitted
	FromDay   civil.Date
	FromStart civil.ClockTime
	ToDay     civil.Date
	ToStart   civil.ClockTime
}

// ScheduleComparison is what accepting a schedule would change.
type ScheduleComparison struct {
	Same  int
	Moves []ScheduleMove
}

// Compare tells what a schedule changes against the one in force.
func (s Schedules) Compare(ctx context.Context, a access.Actor, id crm.ID) (c ScheduleComparison, err error) {
	if err := mayAnyTime(a); err != nil {
		return c, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		schedule, err := scheduleFor(ctx, tx, a, id)
		if err != nil {
			return err
		}
		current, err := store.ScheduleOf(ctx, tx, schedule.PersonID, crm.ScheduleInForce)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		before, err := standingIn(ctx, tx, current.ID, schedule.From)
		if err != nil {
			return err
		}
		after, err := standingIn(ctx, tx, schedule.ID, schedule.From)
		if err != nil {
			return err
		}
		c = compare(before, after)
		return c.name(ctx, tx, a, schedule.PersonID)
	})
	return c, err
}

// standing is where the companies of a schedule stand; those in overflow at the
// zero day.
func standingIn(ctx context.Context, tx *store.Tx, schedule crm.ID, from civil.Date) (map[crm.ID]crm.Slot, error) {
	slots, err := store.Slots(ctx, tx, schedule, from)
	if err != nil {
		return nil, err
	}
	overflow, err := store.Overflows(ctx, tx, schedule)
	if err != nil {
		return nil, err
	}
	all := map[crm.ID]crm.Slot{}
	for _, v := range overflow {
		all[v.CompanyID] = crm.Slot{CompanyID: v.CompanyID}
	}
	for _, v := range slots {
		if v.State == crm.SlotPlanned {
			all[v.CompanyID] = v
		}
	}
	return all, nil
}

func compare(before, after map[crm.ID]crm.Slot) (c ScheduleComparison) {
	for id, now := range after {
		was, had := before[id]
		m := ScheduleMove{CompanyID: id, FromDay: was.Day, FromStart: was.Start, ToDay: now.Day, ToStart: now.Start}
		switch {
		case !had && now.Day == 0:
			m.Kind = "squeezed"
		case !had:
			m.Kind = "added"
		case was.Day == now.Day && was.Start == now.Start:
			c.Same++
			continue
		case now.Day == 0:
			m.Kind = "squeezed"
		case was.Day == 0:
			m.Kind = "fitted"
		default:
			m.Kind = "moved"
		}
		c.Moves = append(c.Moves, m)
	}
	for id, was := range before {
		if _, stays := after[id]; !stays {
			c.Moves = append(c.Moves, ScheduleMove{CompanyID: id, Kind: "left", FromDay: was.Day, FromStart: was.Start})
		}
	}
	slices.SortFunc(c.Moves, func(a, b ScheduleMove) int {
		if a.ToDay != b.ToDay {
			return a.ToDay.Sub(b.ToDay)
		}
		if a.ToStart != b.ToStart {
			return int(a.ToStart) - int(b.ToStart)
		}
		return slices.Compare(a.CompanyID[:], b.CompanyID[:])
	})
	return c
}

// name puts the names in and leaves out what the actor may not know of.
func (c *ScheduleComparison) name(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID) error {
	ids := make([]crm.ID, len(c.Moves))
	for i, m := range c.Moves {
		ids[i] = m.CompanyID
	}
	work, err := store.WorkFor(ctx, tx, inOrder(ids))
	names := map[crm.ID]string{}
	for _, w := range work {
		if mayKnowOf(a, person, w) {
			names[w.ID] = w.Name
		}
	}
	c.Moves = slices.DeleteFunc(c.Moves, func(m ScheduleMove) bool { return names[m.CompanyID] == "" })
	for i := range c.Moves {
		c.Moves[i].Company = names[c.Moves[i].CompanyID]
	}
	return err
}
