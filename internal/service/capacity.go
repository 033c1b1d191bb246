package service

import (
	"bytes"
	"context"
	"fmt"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/workcalendar"
	"kaymak/internal/fault"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/store"
)

// Capacities are the use cases of working time: calendars, the typical person's
// year, and the people there are.
type Capacities struct{ *Core }

// Profile reads what a typical person does in a year.
func (s Capacities) Profile(ctx context.Context, a access.Actor) (p crm.Profile, err error) {
	if err := access.May(a, access.Read); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		p, err = store.Profile(ctx, tx)
		return err
	})
	return p, err
}

// SaveProfile replaces the version p carries (0: nobody set one yet).
func (s Capacities) SaveProfile(ctx context.Context, a access.Actor, p crm.Profile) (crm.Profile, error) {
	if err := access.May(a, access.Manage); err != nil {
		return p, err
	}
	if err := crm.CheckProfile(p); err != nil {
		return p, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Profile(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.SaveProfile(ctx, tx, p); err != nil {
			return err
		}
		p.Version++
		return record(ctx, tx, a, "profile", crm.WorkspaceID, "updated", profileChanges(before, p)...)
	})
	return p, err
}

func profileChanges(before, after crm.Profile) []crm.Change {
	var list []crm.Change
	list = changed(list, "vacation_days", before.VacationDays, after.VacationDays)
	list = changed(list, "illness_days", before.IllnessDays, after.IllnessDays)
	list = changed(list, "training_days", before.TrainingDays, after.TrainingDays)
	list = changed(list, "selling_share", before.SellingShare, after.SellingShare)
	list = changed(list, "utilisation", before.Utilisation, after.Utilisation)
	list = changed(list, "spread", before.Spread, after.Spread)
	list = changed(list, "attrition", before.Attrition, after.Attrition)
	list = changed(list, "months_to_fill", before.MonthsToFill, after.MonthsToFill)
	list = changedValues(list, "ramp", before.Ramp, after.Ramp)
	return changed(list, "market", before.Market, after.Market)
}

// workingCalendar is the calendar of the workspace's country and year: the one
// that was edited, else the shipped one, else the plain week, marked as
// provisional. The version is 0 unless it was edited.
func workingCalendar(ctx context.Context, tx *store.Tx, country string, year int) (worktime.Calendar, int64, error) {
	if country == "" {
		country = worktime.Generic
	}
	shipped, shippedErr := worktime.Official(country, year)
	edited, err := store.Calendar(ctx, tx, country, year)
	switch {
	case err == nil:
		c := worktime.Calendar{Country: country, Year: year, Source: edited.Source}
		for _, d := range edited.Days {
			c.Days = append(c.Days, worktime.Day{Date: d.Date, Kind: worktime.Kind(d.Kind), Title: d.Title, From: d.From})
		}
		c, err = worktime.Make(c)
		return c, edited.Version, err
	case !fault.Is(err, fault.NotFound):
		return worktime.Calendar{}, 0, err
	case shippedErr != nil:
		return worktime.Calendar{Country: country, Year: year, Provisional: true}, 0, nil
	}
	return shipped, 0, nil
}

// Calendar gives the working calendar of a country and year as it counts here.
func (s Capacities) Calendar(ctx context.Context, a access.Actor, country string, year int) (c worktime.Calendar, version int64, err error) {
	if err := access.May(a, access.Read); err != nil {
		return c, 0, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		c, version, err = workingCalendar(ctx, tx, country, year)
		return err
	})
	return c, version, err
}

// SaveCalendar replaces a year's days, of the version given (0: not edited yet).
func (s Capacities) SaveCalendar(ctx context.Context, a access.Actor, c worktime.Calendar, version int64) (worktime.Calendar, int64, error) {
	if err := access.May(a, access.Manage); err != nil {
		return c, 0, err
	}
	c, err := worktime.Make(c)
	if err != nil {
		return c, 0, err
	}
	kept := crm.Calendar{Country: c.Country, Year: c.Year, Source: c.Source, Version: version}
	for _, d := range c.Days {
		kept.Days = append(kept.Days, crm.CalendarDay{Date: d.Date, Kind: string(d.Kind), Title: d.Title, From: d.From})
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.SaveCalendar(ctx, tx, kept); err != nil {
			return err
		}
		days := c.Total()
		return record(ctx, tx, a, "calendar", crm.WorkspaceID, "updated", crm.Change{Field: fmt.Sprintf("%s.%d", c.Country, c.Year), After: fmt.Sprintf("%d d, %g h", days.Days, days.Hours())})
	})
	return c, version + 1, err
}

// RestoreCalendar goes back to the calendar that is shipped.
func (s Capacities) RestoreCalendar(ctx context.Context, a access.Actor, country string, year int) error {
	if err := access.May(a, access.Manage); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if err := store.DeleteCalendar(ctx, tx, country, year); err != nil {
			return err
		}
		return record(ctx, tx, a, "calendar", crm.WorkspaceID, "deleted", crm.Change{Field: fmt.Sprintf("%s.%d", country, year)})
	})
}

// ReadCalendar reads an XML calendar file, without saving it.
func (s Capacities) ReadCalendar(a access.Actor, file []byte) (worktime.Calendar, error) {
	if err := access.May(a, access.Manage); err != nil {
		return worktime.Calendar{}, err
	}
	read, err := workcalendar.Read(bytes.NewReader(file))
	if err != nil {
		return worktime.Calendar{}, err
	}
	c := worktime.Calendar{Country: read.Country, Year: read.Year, Source: "xmlcalendar.ru"}
	for _, d := range read.Days {
		c.Days = append(c.Days, worktime.Day{Date: d.Date, Kind: worktime.Kind(d.Kind), Title: d.Title, From: d.From})
	}
	return worktime.Make(c)
}

func dayText(d *civil.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}
