package store

import (
	"context"
	"errors"
	"iter"

	"kaymak/internal/crm"
)

// Like is a paying company as look-alike estimates see it.
type Like struct {
	Industry string
	SizeBand string
	Actual   int64
}

// Likes gives the paying companies of an industry or a size; an empty one is no
// likeness.
func Likes(ctx context.Context, tx *Tx, industry, size string) ([]Like, error) {
	var likes []Like
	err := tx.NewRaw("SELECT industry, size_band, actual FROM company WHERE actual > 0 AND (industry <> '' AND industry = ? OR size_band <> '' AND size_band = ?)", industry, size).Scan(ctx, &likes)
	return likes, err
}

// Unassessed is a company whose potential nobody has assessed.
type Unassessed struct {
	ID       crm.ID
	Industry string
	SizeBand string
	Standing crm.Standing
}

// AllLikes gives every paying company, and apart the companies to estimate:
// those without a potential that have not been released.
func AllLikes(ctx context.Context, tx *Tx) (likes []Like, unassessed []Unassessed, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, industry, size_band, status, abc_group, actual, potential_on FROM company WHERE status <> 'deleted'")
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id ID
		var u Unassessed
		var status crm.Status
		if err := rows.Scan(&id, &u.Industry, &u.SizeBand, &status, &u.Standing.Group, &u.Standing.Actual, &u.Standing.PotentialOn); err != nil {
			return nil, nil, err
		}
		if u.Standing.Actual > 0 {
			likes = append(likes, Like{u.Industry, u.SizeBand, u.Standing.Actual})
		}
		if u.ID = crm.ID(id); u.Standing.PotentialOn == 0 && status != crm.Released {
			unassessed = append(unassessed, u)
		}
	}
	return likes, unassessed, rows.Err()
}

// Settled is a company with what follows from a new assessment.
type Settled struct {
	ID       crm.ID
	Standing crm.Standing
}

// SaveStandings writes what follows from new assessments; groups and values stay.
func SaveStandings(ctx context.Context, tx *Tx, all iter.Seq[Settled]) error {
	return tx.Each(ctx, "UPDATE company SET potential = ?, potential_on = ?, potential_class = ?, gap = ?, treatment = ?, budget_minutes = ? WHERE id = ?", func(yield func([]any) bool) {
		for e := range all {
			s := e.Standing
			if !yield([]any{s.Potential, int32(s.PotentialOn), string(s.PotentialClass), s.Gap, string(s.Treatment), s.BudgetMinutes, ID(e.ID)}) {
				return
			}
		}
	})
}
