package service

import (
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// activities loads the year of the made-up salespeople, and what follows from it
// on the cards.
func (l *sampleLoad) activities() error {
	operations, err := store.Operations(l.ctx, l.tx)
	if err != nil {
		return err
	}
	ids := map[string]crm.ID{}
	for _, o := range operations {
		ids[o.Code] = o.ID
	}
	z, err := zone(l.workspace)
	if err != nil {
		return err
	}
	err = store.LoadActivities(l.ctx, l.tx, func(yield func(crm.Activity) bool) {
		for _, made := range l.data.Activities {
			start := made.Day.In(z).Add(time.Duration(made.Start) * time.Minute).UTC()
			written := start
			if written.After(l.tx.Now) {
				written = l.tx.Now
			}
			person := l.remember.People[made.Person]
			a := crm.Activity{
				ID: newID(), CompanyID: l.remember.Companies[made.Company], OperationID: ids[made.Operation], State: made.State, Persons: []crm.ID{person}, StartAt: start, Day: civil.DateOf(start, z),
				Minutes: made.Minutes, MinutesBy: made.MinutesBy, Reached: made.Reached, Outcome: made.Outcome, Note: made.Note, AuthorID: person, CreatedAt: written, UpdatedAt: written, Version: 1,
			}
			if !yield(a) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	day := civil.DateOf(l.tx.Now, z)
	year, _, _ := day.YMD()
	return store.RefreshAllEfforts(l.ctx, l.tx, year)
}
