package store

import (
	"context"

	"kaymak/internal/crm"
)

// DayCompany is what somebody needs at hand of a company to speak to it now.
type DayCompany struct {
	Work
	Phone       string
	Email       string
	YearMinutes int64 // the budget of the year
	UsedMinutes int64 // of the year
	Scheduled   int64 // minutes planned in the year
}

// DayCompanies gives these companies; those that are deleted are left out.
func DayCompanies(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID]DayCompany, error) {
	all := map[crm.ID]DayCompany{}
	if len(companies) == 0 {
		return all, nil
	}
	var rows []struct {
		workRow
		Phone, Email                               string
		YearMinutes, UsedMinutes, ScheduledMinutes int64
	}
	list, args := idList(companies)
	if err := tx.NewRaw("SELECT "+workColumns+", phone, email, year_minutes, used_minutes, scheduled_minutes FROM company WHERE id IN ("+list+") AND status <> 'deleted'", args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	for _, r := range rows {
		all[crm.ID(r.ID)] = DayCompany{r.work(), r.Phone, r.Email, r.YearMinutes, r.UsedMinutes, r.ScheduledMinutes}
	}
	return all, nil
}

// LastDone gives the last thing that was done with each of these companies.
func LastDone(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID]crm.Activity, error) {
	all := map[crm.ID]crm.Activity{}
	if len(companies) == 0 {
		return all, nil
	}
	var rows []activityRow
	list, args := idList(companies)
	err := tx.NewRaw(`SELECT t.* FROM company c JOIN activity t ON t.id = (SELECT a.id FROM activity a WHERE a.company_id = c.id AND a.state = 'done' ORDER BY a.start_at DESC, a.id DESC LIMIT 1)
		WHERE c.id IN (`+list+")", args...).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		all[crm.ID(r.CompanyID)] = r.activity()
	}
	return all, nil
}

// FirstContacts gives, of each of these companies, the person to speak to first.
func FirstContacts(ctx context.Context, tx *Tx, companies []crm.ID) (map[crm.ID]crm.Contact, error) {
	all := map[crm.ID]crm.Contact{}
	if len(companies) == 0 {
		return all, nil
	}
	var rows []struct{ ContactID, CompanyID ID }
	list, args := idList(companies)
	if err := tx.NewRaw("SELECT contact_id, company_id FROM contact_company WHERE company_id IN ("+list+") ORDER BY place, contact_id", args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	ids := make([]crm.ID, len(rows))
	for i, r := range rows {
		ids[i] = crm.ID(r.ContactID)
	}
	contacts, err := ContactsByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	byID := map[crm.ID]crm.Contact{}
	for _, c := range contacts {
		if c.DeletedAt == nil {
			byID[c.ID] = c
		}
	}
	for _, r := range rows {
		c, alive := byID[crm.ID(r.ContactID)]
		if _, has := all[crm.ID(r.CompanyID)]; alive && !has {
			all[crm.ID(r.CompanyID)] = c
		}
	}
	return all, nil
}

// Planners names the people who have a schedule in force, within reach.
func Planners(ctx context.Context, tx *Tx, reach crm.Reach) ([]crm.ID, error) {
	const of = "SELECT person_id FROM schedule WHERE state = 'in_force'"
	if reach.All {
		return people(ctx, tx, of+" ORDER BY person_id")
	}
	if len(reach.People) == 0 {
		return nil, nil
	}
	list, args := idList(reach.People)
	return people(ctx, tx, of+" AND person_id IN ("+list+") ORDER BY person_id", args...)
}

// StandardsSince tells whether the matrix, a norm or somebody's week was changed
// after a moment, so that a schedule made then rests on older data.
func StandardsSince(ctx context.Context, tx *Tx, person crm.ID, moment int64) (newer bool, err error) {
	err = tx.NewRaw(`SELECT EXISTS (SELECT 1 FROM strategy WHERE recorded_at > ?) OR EXISTS (SELECT 1 FROM norm WHERE recorded_at > ?)
		OR EXISTS (SELECT 1 FROM standard_week WHERE person_id = ? AND updated_at > ?)`, moment, moment, ID(person), moment).Scan(ctx, &newer)
	return newer, err
}
