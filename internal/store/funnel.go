package store

import (
	"context"
	"errors"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// FunnelTrail is what was done with one company before it became a client. Days
// are civil dates as numbers, 0 for never.
type FunnelTrail struct {
	First []int // day of the first activity of each stage
	Times []int // activities of each stage
	Won   int   // day of the first payment or of the first deal won
}

// FunnelTrails gives the trails of companies with which operations were done from
// a day on, while they were no clients yet.
func FunnelTrails(ctx context.Context, tx *Tx, stages []crm.ID, from civil.Date) (trails []FunnelTrail, err error) {
	const q = `SELECT a.company_id, a.operation_id, min(a.day), count(*), max(c.first_paid_on), max(coalesce(w.won_on, 0))
		FROM activity AS a JOIN company AS c ON c.id = a.company_id
		LEFT JOIN (SELECT company_id, min(closed_on) AS won_on FROM deal WHERE outcome = 'won' AND company_id IS NOT NULL GROUP BY company_id) AS w ON w.company_id = a.company_id
		WHERE a.state = 'done' AND a.day >= ? AND a.operation_id IN (?) AND c.status <> 'deleted'
		AND (c.first_paid_on = 0 OR a.day <= c.first_paid_on) AND (w.won_on IS NULL OR a.day <= w.won_on)
		GROUP BY a.company_id, a.operation_id ORDER BY a.company_id`
	rows, err := tx.QueryContext(ctx, q, int32(from), bun.List(columnIDs(stages)))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var last ID
	for rows.Next() {
		var company, operation ID
		var first, times, paid, won int
		if err := rows.Scan(&company, &operation, &first, &times, &paid, &won); err != nil {
			return nil, err
		}
		if len(trails) == 0 || company != last {
			trails, last = append(trails, FunnelTrail{First: make([]int, len(stages)), Times: make([]int, len(stages)), Won: earliest(paid, won)}), company
		}
		t := &trails[len(trails)-1]
		for k, stage := range stages {
			if stage == crm.ID(operation) {
				t.First[k], t.Times[k] = first, times
			}
		}
	}
	return trails, rows.Err()
}

// earliest is the earlier of two days, 0 standing for never.
func earliest(a, b int) int {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}
