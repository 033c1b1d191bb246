package store

import (
	"context"
	"encoding/json"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

const timeRulesKey = "time_rules"

// TimeRules gives what an hour costs and when an alarm rings; version 0 before
// anybody said so.
func TimeRules(ctx context.Context, tx *Tx) (r crm.TimeRules, err error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Where("key = ?", timeRulesKey).Scan(ctx); err != nil || len(rows) == 0 {
		return r, err
	}
	r.Version = rows[0].Version
	return r, fault.Wrap(json.Unmarshal([]byte(rows[0].Value), &r), "reading the rules of time")
}

// SaveTimeRules adds the rules (version 0) or replaces the version r carries.
func SaveTimeRules(ctx context.Context, tx *Tx, r crm.TimeRules) error {
	b, err := json.Marshal(r)
	if err != nil {
		return fault.Wrap(err, "writing the rules of time")
	}
	row := settingRow{Key: timeRulesKey, Value: string(b), Version: r.Version + 1, UpdatedAt: millis(tx.Now)}
	if r.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (key) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", r.Version).Exec(ctx)
	return one(res, err, stale())
}
