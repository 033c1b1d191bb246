package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// TeamPlan is where somebody's planning stands.
type TeamPlan struct {
	ID       crm.ID
	Name     string
	OwnWeek  bool             // a standard week of their own; else the template of the role
	InForce  *crm.ScheduleSum // nil while there is none
	Proposed *crm.ScheduleSum // waits to be accepted
}

// Team tells of everybody whose time the actor sees and who has companies or a
// schedule where their planning stands, by name.
func (s Schedules) Team(ctx context.Context, a access.Actor) (team []TeamPlan, err error) {
	if err := mayAnyTime(a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		users, err := store.Users(ctx, tx) // by name
		if err != nil {
			return err
		}
		sums, err := store.ScheduleSums(ctx, tx, access.Over(a, crm.NounActivity, crm.DeedRead))
		if err != nil {
			return err
		}
		work, err := store.WhoHasWork(ctx, tx)
		if err != nil {
			return err
		}
		weeks, err := store.WhoHasAWeek(ctx, tx)
		if err != nil {
			return err
		}
		for _, u := range users {
			plan := TeamPlan{ID: u.ID, Name: u.Name, OwnWeek: slices.Contains(weeks, u.ID)}
			plan.take(a, sums)
			if access.Sees(a, crm.NounActivity, u.ID) && u.Active && (plan.InForce != nil || plan.Proposed != nil || slices.Contains(work, u.ID)) {
				team = append(team, plan)
			}
		}
		return nil
	})
	return team, err
}

func (p *TeamPlan) take(a access.Actor, sums []crm.ScheduleSum) {
	for i := range sums {
		v := sums[i]
		if v.PersonID != p.ID {
			continue
		}
		v.OverflowValue = shownValue(a, v.OverflowValue)
		if v.State == crm.ScheduleInForce {
			p.InForce = &v
		} else {
			p.Proposed = &v
		}
	}
}
