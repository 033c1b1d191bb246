package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type calendarRow struct {
	bun.BaseModel `bun:"table:work_calendar,alias:w"`
	Country       string `bun:",pk"`
	Year          int    `bun:",pk"`
	Days          string
	Source        string
	UpdatedAt     int64
	Version       int64
}

// Calendar finds the working calendar that the workspace edited for a year.
func Calendar(ctx context.Context, tx *Tx, country string, year int) (crm.Calendar, error) {
	var r calendarRow
	if err := tx.NewSelect().Model(&r).Where("country = ? AND year = ?", country, year).Scan(ctx); err != nil {
		return crm.Calendar{}, found(err, "calendar")
	}
	c := crm.Calendar{Country: r.Country, Year: r.Year, Source: r.Source, UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
	return c, fault.Wrap(json.Unmarshal([]byte(r.Days), &c.Days), "reading a calendar")
}

// SaveCalendar adds a year's calendar (version 0) or replaces the version c carries.
func SaveCalendar(ctx context.Context, tx *Tx, c crm.Calendar) error {
	days, err := json.Marshal(c.Days)
	if err != nil {
		return fault.Wrap(err, "writing a calendar")
	}
	row := calendarRow{Country: c.Country, Year: c.Year, Days: string(days), Source: c.Source, UpdatedAt: millis(tx.Now), Version: c.Version + 1}
	if c.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (country, year) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", c.Version).Exec(ctx)
	return one(res, err, stale())
}

// DeleteCalendar goes back to the calendar that is shipped.
func DeleteCalendar(ctx context.Context, tx *Tx, country string, year int) error {
	_, err := tx.NewDelete().Model((*calendarRow)(nil)).Where("country = ? AND year = ?", country, year).Exec(ctx)
	return err
}

const profileKey = "profile"

// Profile reads what a typical person does; the default before anybody set it.
func Profile(ctx context.Context, tx *Tx) (crm.Profile, error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Where("key = ?", profileKey).Scan(ctx); err != nil || len(rows) == 0 {
		return crm.DefaultProfile(), err
	}
	p := crm.Profile{}
	if err := json.Unmarshal([]byte(rows[0].Value), &p); err != nil {
		return p, fault.Wrap(err, "reading the profile")
	}
	p.Version = rows[0].Version
	return p, nil
}

// SaveProfile adds the profile (version 0) or replaces the version p carries.
func SaveProfile(ctx context.Context, tx *Tx, p crm.Profile) error {
	b, err := json.Marshal(p)
	if err != nil {
		return fault.Wrap(err, "writing the profile")
	}
	row := settingRow{Key: profileKey, Value: string(b), Version: p.Version + 1, UpdatedAt: millis(tx.Now)}
	if p.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (key) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", p.Version).Exec(ctx)
	return one(res, err, stale())
}
