package service

import (
	"cmp"
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Duplicates find records that may be one.
type Duplicates struct{ *Core }

// Alike is a company that may be the one that was asked about.
type Alike struct {
	Company crm.Company
	Reasons []crm.Likeness
	Score   int // of 100
}

const (
	// cluesFound is how many companies are weighed of each clue.
	cluesFound = 20
	// alikeShown is how many are shown.
	alikeShown = 8
)

// Of gives the companies, as far as the actor sees them, that a company somebody
// types may be, the likeliest first. Nothing of it needs to be saved; where it is,
// neither it is found itself nor what somebody told apart from it.
func (s Duplicates) Of(ctx context.Context, a access.Actor, c crm.Company) (list []Alike, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		var ids []crm.ID
		for _, clue := range crm.Clues(c) {
			found, err := store.SeekCompanies(ctx, tx, store.Seek{Term: clue, Within: access.Over(a, crm.NounCompany, crm.DeedRead), Limit: cluesFound})
			if err != nil {
				return err
			}
			for _, f := range found {
				ids = append(ids, f.ID)
			}
		}
		apart, err := store.ToldApart(ctx, tx, c.ID)
		if err != nil {
			return err
		}
		companies, err := store.CompaniesByID(ctx, tx, ids)
		for id, other := range companies {
			if reasons, score := crm.Alike(c, other); score > 0 && id != c.ID && !apart[id] {
				list = append(list, Alike{shownCompany(a, other), reasons, score})
			}
		}
		return err
	})
	slices.SortFunc(list, func(a, b Alike) int { return cmp.Or(b.Score-a.Score, slices.Compare(a.Company.ID[:], b.Company.ID[:])) })
	return list[:min(alikeShown, len(list))], err
}
