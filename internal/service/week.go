package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Weeks are the use cases of the time that work is planned into: standard weeks,
// their templates, absences, the hours of companies. Somebody's time is seen by
// whoever sees their activities; the person and whoever manages change it.
type Weeks struct{ *Core }

// maySeeTime demands that the actor may see a person's time. Whoever may not is
// told that there is no such person.
func maySeeTime(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID) (crm.User, error) {
	if !access.Sees(a, crm.NounActivity, person) {
		return crm.User{}, fault.New(fault.NotFound, "user.not_found", "This person does not exist.")
	}
	return store.User(ctx, tx, person)
}

// mayPlanTime demands that the actor may change it.
func mayPlanTime(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID) (crm.User, error) {
	u, err := maySeeTime(ctx, tx, a, person)
	if err != nil {
		return u, err
	}
	return u, mayPlan(a, person)
}

func mayPlan(a access.Actor, person crm.ID) error {
	if a.UserID == person {
		return access.MayTouch(a, crm.NounActivity, crm.DeedEdit, person)
	}
	return access.May(a, access.Manage)
}

// mayAnyTime is what every use case of time asks first.
func mayAnyTime(a access.Actor) error { return access.MayAny(a, crm.NounActivity, crm.DeedRead) }

// Get finds somebody's standard week: theirs, or, with version 0, the template
// of their role.
func (s Weeks) Get(ctx context.Context, a access.Actor, person crm.ID) (w crm.StandardWeek, err error) {
	if err := mayAnyTime(a); err != nil {
		return w, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		u, err := maySeeTime(ctx, tx, a, person)
		if err != nil {
			return err
		}
		w, err = weekOf(ctx, tx, u)
		return err
	})
	return w, err
}

// weekOf is the week somebody's work is planned into.
func weekOf(ctx context.Context, tx *store.Tx, u crm.User) (crm.StandardWeek, error) {
	w, err := store.StandardWeek(ctx, tx, u.ID)
	if !fault.Is(err, fault.NotFound) {
		return w, err
	}
	t, err := templateOf(ctx, tx, u.Role)
	return crm.StandardWeek{PersonID: u.ID, Blocks: t.Blocks}, err
}

// templateOf is a role's week: as changed here, else the one that is always there.
func templateOf(ctx context.Context, tx *store.Tx, role crm.Role) (crm.WeekTemplate, error) {
	t, err := store.WeekTemplate(ctx, tx, role)
	if fault.Is(err, fault.NotFound) {
		return crm.WeekTemplate{Role: role, Blocks: crm.DefaultWeek(role)}, nil
	}
	return t, err
}

// Save replaces the version w carries (0: nobody made one yet).
func (s Weeks) Save(ctx context.Context, a access.Actor, w crm.StandardWeek) (crm.StandardWeek, error) {
	if err := mayAnyTime(a); err != nil {
		return w, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		u, err := mayPlanTime(ctx, tx, a, w.PersonID)
		if err != nil {
			return err
		}
		if w.Blocks, err = checkedBlocks(ctx, tx, w.Blocks); err != nil {
			return err
		}
		before, err := weekOf(ctx, tx, u)
		if err != nil {
			return err
		}
		if err := store.SaveStandardWeek(ctx, tx, w); err != nil {
			return err
		}
		w.Version++
		w.UpdatedAt = tx.Now
		return record(ctx, tx, a, "week", w.PersonID, "updated", changed(nil, "week_minutes", plannable(before.Blocks), plannable(w.Blocks))...)
	})
	return w, err
}

func checkedBlocks(ctx context.Context, tx *store.Tx, blocks []crm.Block) ([]crm.Block, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	return crm.CheckBlocks(blocks, operations)
}

// plannable is how many minutes of a week hold work with clients.
func plannable(blocks []crm.Block) (sum int) {
	for _, b := range blocks {
		if b.Plannable() {
			sum += b.Minutes
		}
	}
	return sum
}

// Template gives the week that people of a role begin with.
func (s Weeks) Template(ctx context.Context, a access.Actor, role crm.Role) (t crm.WeekTemplate, err error) {
	if err := access.May(a, access.Read); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		t, err = templateOf(ctx, tx, role)
		return err
	})
	return t, err
}

// SaveTemplate replaces the version t carries (0: the one that is always there).
func (s Weeks) SaveTemplate(ctx context.Context, a access.Actor, t crm.WeekTemplate) (crm.WeekTemplate, error) {
	if err := access.May(a, access.Manage); err != nil {
		return t, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		if _, err := roleRights(ctx, tx, t.Role); err != nil {
			return err
		}
		before, err := templateOf(ctx, tx, t.Role)
		if err != nil {
			return err
		}
		if t.Blocks, err = checkedBlocks(ctx, tx, t.Blocks); err != nil {
			return err
		}
		if err := store.SaveWeekTemplate(ctx, tx, t); err != nil {
			return err
		}
		t.Version++
		return record(ctx, tx, a, "week", crm.WorkspaceID, "updated", changed(nil, "week_minutes", plannable(before.Blocks), plannable(t.Blocks))...)
	})
	return t, err
}

// Absences gives somebody's absences that are not over.
func (s Weeks) Absences(ctx context.Context, a access.Actor, person crm.ID) (list []crm.Absence, err error) {
	if err := mayAnyTime(a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := maySeeTime(ctx, tx, a, person); err != nil {
			return err
		}
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		list, err = store.Absences(ctx, tx, person, day)
		return err
	})
	return list, err
}

// AddAbsence says that somebody is away. The schedule in force takes note of it.
func (s Weeks) AddAbsence(ctx context.Context, a access.Actor, v crm.Absence) (crm.Absence, error) {
	if err := mayAnyTime(a); err != nil {
		return v, err
	}
	v, err := crm.CheckAbsence(v)
	if err != nil {
		return v, err
	}
	v.ID, v.Version = newID(), 1
	err = s.write(ctx, func(tx *store.Tx) error {
		if _, err := mayPlanTime(ctx, tx, a, v.PersonID); err != nil {
			return err
		}
		v.CreatedAt = tx.Now
		if err := store.InsertAbsence(ctx, tx, v); err != nil {
			return err
		}
		return record(ctx, tx, a, "absence", v.ID, "created", crm.Change{Field: "from", After: v.From}, crm.Change{Field: "until", After: v.Until}, crm.Change{Field: "reason", After: v.Reason})
	})
	if err != nil {
		return v, err
	}
	return v, Schedules(s).Replan(ctx, v.PersonID)
}

// RemoveAbsence takes the version given away.
func (s Weeks) RemoveAbsence(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := mayAnyTime(a); err != nil {
		return err
	}
	var person crm.ID
	err := s.write(ctx, func(tx *store.Tx) error {
		v, err := store.Absence(ctx, tx, id)
		if err != nil {
			return err
		}
		if !access.Sees(a, crm.NounActivity, v.PersonID) {
			return fault.New(fault.NotFound, "absence.not_found", "This absence does not exist.")
		}
		if err := mayPlan(a, v.PersonID); err != nil {
			return err
		}
		person = v.PersonID
		if err := store.DeleteAbsence(ctx, tx, id, version); err != nil {
			return err
		}
		return record(ctx, tx, a, "absence", id, "deleted", crm.Change{Field: "from", Before: v.From}, crm.Change{Field: "until", Before: v.Until})
	})
	if err != nil {
		return err
	}
	return Schedules(s).Replan(ctx, person)
}

// Hours tells when a company sees us.
func (s Weeks) Hours(ctx context.Context, a access.Actor, company crm.ID) (v crm.VisitingHours, err error) {
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, _ crm.Company) error {
		v, err = store.VisitingHours(ctx, tx, company)
		return err
	})
	return v, err
}

// SaveHours replaces the version v carries (0: nobody set them yet).
func (s Weeks) SaveHours(ctx context.Context, a access.Actor, v crm.VisitingHours) (crm.VisitingHours, error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return v, err
	}
	if err := crm.CheckHours(v.Hours); err != nil {
		return v, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		if _, err := companyFor(ctx, tx, a, v.CompanyID, crm.DeedEdit); err != nil {
			return err
		}
		before, err := store.VisitingHours(ctx, tx, v.CompanyID)
		if err != nil {
			return err
		}
		if err := store.SaveVisitingHours(ctx, tx, v); err != nil {
			return err
		}
		v.Version++
		if slices.Equal(before.Hours, v.Hours) {
			return nil
		}
		return record(ctx, tx, a, "company", v.CompanyID, "hours_set", crm.Change{Field: "visiting_days", Before: len(before.Hours), After: len(v.Hours)})
	})
	return v, err
}

// awayOn is a day on which somebody does not work at all.
func awayOn(absences []crm.Absence, day civil.Date) bool {
	return slices.ContainsFunc(absences, func(v crm.Absence) bool { return v.From <= day && day <= v.Until })
}
