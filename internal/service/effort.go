package service

import (
	"context"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// effortPortion is how many cards a transaction of the turn of the year takes, so
// that nobody who works at midnight waits long.
const effortPortion = 1000

// TurnOfYear brings the minutes on the cards from the old year into the new one.
// Calling it often costs nothing; stopped in the middle, it goes on where it was.
func (s Activities) TurnOfYear(ctx context.Context) error {
	var year int
	var left []crm.ID
	err := s.view(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, s.Now())
		if fault.Is(err, fault.NotFound) {
			return nil // no workspace yet
		}
		if err != nil {
			return err
		}
		shown, err := store.EffortYear(ctx, tx)
		if year, _, _ = day.YMD(); err != nil || shown == year {
			year = 0
			return err
		}
		left, err = store.EffortsBefore(ctx, tx, year)
		return err
	})
	if err != nil || year == 0 {
		return err
	}
	for len(left) > 0 {
		n := min(effortPortion, len(left))
		if err := s.write(ctx, func(tx *store.Tx) error { return turnEfforts(ctx, tx, left[:n], year) }); err != nil {
			return err
		}
		left = left[n:]
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if err := store.AllotNewYear(ctx, tx); err != nil {
			return err
		}
		return store.SaveEffortYear(ctx, tx, year)
	})
}

func turnEfforts(ctx context.Context, tx *store.Tx, companies []crm.ID, year int) error {
	for _, id := range companies {
		if _, err := store.LockOwners(ctx, tx, id); err != nil {
			if fault.Is(err, fault.NotFound) {
				continue // deleted meanwhile
			}
			return err
		}
		if err := store.RefreshEffort(ctx, tx, id, year); err != nil {
			return err
		}
	}
	return nil
}
