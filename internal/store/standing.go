package store

import (
	"context"

	"kaymak/internal/crm"
)

// CellBudget is what the strategy in force gives a company of one segment.
type CellBudget struct {
	Treatment crm.Treatment
	Minutes   int64 // per year
}

// CellBudgets holds every segment of the strategy in force.
type CellBudgets map[crm.Segment]CellBudget

// RefreshBudgets brings treatment and budget of all companies in line with the
// strategy, where they differ. Companies with an override keep its minutes.
func RefreshBudgets(ctx context.Context, tx *Tx, cells CellBudgets) error {
	for segment, cell := range cells {
		_, err := tx.NewRaw(`UPDATE company SET treatment = ?, budget_minutes = ?
			WHERE stratum >= ? AND stratum < ? AND (treatment <> ? OR budget_minutes <> ?)
			AND id NOT IN (SELECT company_id FROM standard_override)`,
			string(cell.Treatment), cell.Minutes, stratumOf(segment), stratumOf(segment)+"~", string(cell.Treatment), cell.Minutes).Exec(ctx)
		if err != nil {
			return err
		}
	}
	_, err := tx.NewRaw(`UPDATE company SET
		treatment = (SELECT o.treatment FROM standard_override o WHERE o.company_id = company.id),
		budget_minutes = (SELECT o.minutes FROM standard_override o WHERE o.company_id = company.id)
		WHERE id IN (SELECT company_id FROM standard_override)`).Exec(ctx)
	return err
}

// Reclassify brings the potential class of all companies in line with the cuts.
func Reclassify(ctx context.Context, tx *Tx, cuts crm.PotentialCuts) error {
	const class = `CASE WHEN potential_on = 0 THEN ? WHEN potential >= ? THEN 'A' WHEN potential >= ? THEN 'B' ELSE 'C' END`
	unknown := string(crm.PotentialUnknown)
	_, err := tx.NewRaw(`UPDATE company SET potential_class = `+class+` WHERE potential_class <> `+class, unknown, cuts.A, cuts.B, unknown, cuts.A, cuts.B).Exec(ctx)
	return err
}
