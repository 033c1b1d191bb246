package store

import (
	"context"

	"kaymak/internal/crm"
)

type scheduleSumRow struct {
	scheduleRow   `bun:",extend"`
	Lines         int
	OverflowValue int64
}

// ScheduleSums gives the schedules in force and the proposed ones of the people
// within reach, in no order.
func ScheduleSums(ctx context.Context, tx *Tx, reach crm.Reach) (list []crm.ScheduleSum, err error) {
	query := `SELECT s.*, (SELECT count(*) FROM schedule_overflow AS o WHERE o.schedule_id = s.id) AS lines,
			(SELECT CAST(coalesce(sum(o.value), 0) AS bigint) FROM schedule_overflow AS o WHERE o.schedule_id = s.id) AS overflow_value
		FROM schedule AS s WHERE s.state IN ('in_force', 'proposed')`
	var args []any
	if !reach.All {
		var marks string
		if len(reach.People) == 0 {
			return nil, nil
		}
		marks, args = idList(reach.People)
		query += " AND s.person_id IN (" + marks + ")"
	}
	var rows []scheduleSumRow
	if err := tx.NewRaw(query, args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	for _, r := range rows {
		list = append(list, crm.ScheduleSum{Schedule: r.schedule(), Overflow: r.Lines, OverflowValue: r.OverflowValue})
	}
	return list, nil
}

// WhoHasWork names the people who look after companies.
func WhoHasWork(ctx context.Context, tx *Tx) ([]crm.ID, error) {
	return people(ctx, tx, `SELECT id FROM app_user AS u WHERE EXISTS
		(SELECT 1 FROM company AS c WHERE c.owner_id = u.id AND c.status NOT IN ('released', 'deleted'))`)
}

// WhoHasAWeek names the people with a standard week of their own.
func WhoHasAWeek(ctx context.Context, tx *Tx) ([]crm.ID, error) {
	return people(ctx, tx, "SELECT person_id FROM standard_week")
}
