package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// lapse takes from a person the prospects on which nothing was done for too long,
// and forgets the claims of companies that became something else.
func lapse(ctx context.Context, tx *store.Tx, person crm.ID, rules crm.QueueRules, day civil.Date) error {
	over, err := store.Claims(ctx, tx, store.ClaimQuery{Person: person, Over: true, Limit: maxClaims})
	if err != nil {
		return err
	}
	for _, c := range over {
		if err := store.EndClaim(ctx, tx, c); err != nil {
			return err
		}
	}
	old, err := store.Claims(ctx, tx, store.ClaimQuery{Person: person, UpTo: day.AddDays(-int(rules.Days)), Limit: maxClaims})
	if err != nil {
		return err
	}
	for _, c := range old {
		if c.ExpiresOn(rules.Days) > day {
			continue
		}
		freed, err := store.GiveProspectUp(ctx, tx, c, day)
		if err != nil {
			return err
		}
		if !freed {
			continue
		}
		if err := record(ctx, tx, access.System, "company", c.CompanyID, "claim_lapsed", crm.Change{Field: "owner_id", Before: c.PersonID, After: crm.ID{}}); err != nil {
			return err
		}
	}
	return nil
}

// lapsed does so for one person, and keeps others from taking prospects for the
// same person until the transaction ends. It gives the rules and the day.
func lapsed(ctx context.Context, tx *store.Tx, person crm.ID) (rules crm.QueueRules, day civil.Date, err error) {
	if err := store.LockPerson(ctx, tx, person); err != nil {
		return rules, 0, err
	}
	if rules, err = store.QueueRules(ctx, tx); err != nil {
		return rules, 0, err
	}
	if day, err = today(ctx, tx, tx.Now); err != nil {
		return rules, 0, err
	}
	return rules, day, lapse(ctx, tx, person, rules, day)
}

// TurnOfDay lets the claims of everybody lapse on which nothing was done. Calling
// it often costs little.
func (s Prospects) TurnOfDay(ctx context.Context) error {
	var people []crm.ID
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		people, err = store.Claimants(ctx, tx)
		return err
	})
	for _, person := range people {
		if err != nil {
			return err
		}
		err = s.write(ctx, func(tx *store.Tx) error {
			_, _, err := lapsed(ctx, tx, person)
			return err
		})
	}
	return err
}
