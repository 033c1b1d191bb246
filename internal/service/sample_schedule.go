package service

import (
	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// schedules gives the made-up salespeople absences and a schedule in force, so
// that Today is full when it is opened first.
func (l *sampleLoad) schedules(a access.Actor) error {
	g, err := newPlanGround(l.ctx, l.tx)
	if err != nil {
		return err
	}
	for _, made := range l.data.Absences {
		v := crm.Absence{ID: newID(), PersonID: l.remember.People[made.Person], From: g.today.AddDays(made.In), Until: g.today.AddDays(made.In + made.Days - 1), Reason: made.Reason, CreatedAt: l.tx.Now, Version: 1}
		if err := store.InsertAbsence(l.ctx, l.tx, v); err != nil {
			return err
		}
	}
	wish, err := ScheduleWish{}.checked()
	if err != nil {
		return err
	}
	for i, id := range l.remember.People {
		l.report("schedule", int64(i), int64(len(l.remember.People)))
		u, err := store.User(l.ctx, l.tx, id)
		if err != nil {
			return err
		}
		made, err := g.make(l.ctx, l.tx, u, wish, wholeDay)
		if err != nil {
			return err
		}
		made.MadeBy = a.UserID
		if err := made.save(l.ctx, l.tx, a, true); err != nil {
			return err
		}
	}
	return nil
}
