package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Activities are the use cases around activities. Whoever takes part in one may
// do with it what their role allows; whoever sees its company may read it.
type Activities struct{ *Core }

// NextStep is what is asked at once when an activity is logged: a planned one
// with the same company.
type NextStep struct {
	OperationID crm.ID
	On          civil.Date // the day, where StartAt is zero
	StartAt     time.Time
	Minutes     *int64 // nil for the norm
	Note        string
}

// Logged is an activity as saved, and the step that was planned with it.
type Logged struct {
	crm.Activity
	Next *crm.Activity
}

// NormMinutes is what a form says that leaves the minutes to the norm.
const NormMinutes = -1

// Create logs or plans an activity. Without people it is the actor's; minutes of
// NormMinutes are the norm's.
func (s Activities) Create(ctx context.Context, a access.Actor, v crm.Activity, next *NextStep) (out Logged, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedCreate); err != nil {
		return out, err
	}
	v.ID, v.Version, v.AuthorID = newID(), 1, a.UserID
	if len(v.Persons) == 0 {
		v.Persons = []crm.ID{a.UserID}
	}
	err = s.writeTogether(ctx, func(ctx context.Context, tx *store.Tx) error {
		out, err = createActivity(ctx, tx, a, v, next)
		return err
	})
	if err == nil {
		Schedules(s).logged(ctx, out.Activity, nil)
	}
	return out, err
}

// createActivity adds an activity that has its id, its author and its people.
func createActivity(ctx context.Context, tx *store.Tx, a access.Actor, v crm.Activity, next *NextStep) (out Logged, err error) {
	day, z, err := dayAndZone(ctx, tx)
	if err != nil {
		return out, err
	}
	w := activityWrite{ctx: ctx, tx: tx, actor: a, today: day, zone: z}
	if v, err = w.complete(v, nil); err != nil {
		return out, err
	}
	if err := w.openCompany(v.CompanyID); err != nil {
		return out, err
	}
	if err := w.insert(&v); err != nil {
		return out, err
	}
	out = Logged{Activity: v}
	return out, w.finish(&out, next)
}

// Update replaces what people edit, of the version v carries.
func (s Activities) Update(ctx context.Context, a access.Actor, v crm.Activity, next *NextStep) (out Logged, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedEdit); err != nil {
		return out, err
	}
	var before crm.Activity
	err = s.write(ctx, func(tx *store.Tx) error {
		if before, err = activityFor(ctx, tx, a, v.ID, crm.DeedEdit); err != nil {
			return err
		}
		out, err = updateActivity(ctx, tx, a, v, next)
		return err
	})
	if err == nil {
		Schedules(s).logged(ctx, out.Activity, &before)
	}
	return out, err
}

// updateActivity replaces the version v carries.
func updateActivity(ctx context.Context, tx *store.Tx, a access.Actor, v crm.Activity, next *NextStep) (out Logged, err error) {
	day, z, err := dayAndZone(ctx, tx)
	if err != nil {
		return out, err
	}
	before, err := activityFor(ctx, tx, a, v.ID, crm.DeedEdit)
	if err != nil {
		return out, err
	}
	w := activityWrite{ctx: ctx, tx: tx, actor: a, today: day, zone: z}
	v.AuthorID, v.CreatedAt, v.AfterID = before.AuthorID, before.CreatedAt, before.AfterID
	if len(v.Persons) == 0 {
		v.Persons = before.Persons
	}
	if v, err = w.complete(v, &before); err != nil {
		return out, err
	}
	if err := w.openCompanies(before.CompanyID, v.CompanyID); err != nil {
		return out, err
	}
	if err := w.update(before, &v); err != nil {
		return out, err
	}
	out = Logged{Activity: v}
	return out, w.finish(&out, next)
}

// Delete takes an activity away; Restore brings it back.
func (s Activities) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedDelete); err != nil {
		return err
	}
	var v crm.Activity
	err := s.write(ctx, func(tx *store.Tx) (err error) {
		if v, err = activityFor(ctx, tx, a, id, crm.DeedDelete); err != nil {
			return err
		}
		v.Version = version
		return trashActivity(ctx, tx, a, v)
	})
	if err == nil {
		Schedules(s).changed(ctx, v)
	}
	return err
}

func trashActivity(ctx context.Context, tx *store.Tx, a access.Actor, v crm.Activity) error {
	if _, err := store.LockOwners(ctx, tx, v.CompanyID); err != nil {
		return err
	}
	if err := store.TrashActivity(ctx, tx, v); err != nil {
		return err
	}
	if err := record(ctx, tx, a, "activity", v.ID, "deleted", crm.Change{Field: "company_id", Before: v.CompanyID}); err != nil {
		return err
	}
	return refreshEffort(ctx, tx, v.CompanyID)
}

// Restore brings a deleted activity back as it was.
func (s Activities) Restore(ctx context.Context, a access.Actor, id crm.ID) (v crm.Activity, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedDelete); err != nil {
		return v, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		v, err = untrashActivity(ctx, tx, a, id)
		return err
	})
	if err == nil {
		Schedules(s).changed(ctx, v)
	}
	return v, err
}

func untrashActivity(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.Activity, error) {
	v, err := store.TrashedActivity(ctx, tx, id)
	if err != nil {
		return v, err
	}
	owners, err := store.LockOwners(ctx, tx, v.CompanyID)
	if err != nil {
		return v, err
	}
	if err := mayTouchActivity(a, v, owners, crm.DeedDelete); err != nil {
		return v, err
	}
	v.Version++
	v.UpdatedAt = tx.Now
	if err := store.UntrashActivity(ctx, tx, v); err != nil {
		return v, err
	}
	if err := record(ctx, tx, a, "activity", id, "restored", crm.Change{Field: "company_id", After: v.CompanyID}); err != nil {
		return v, err
	}
	return v, refreshEffort(ctx, tx, v.CompanyID)
}

// Get finds an activity.
func (s Activities) Get(ctx context.Context, a access.Actor, id crm.ID) (v crm.Activity, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		v, err = activityFor(ctx, tx, a, id, crm.DeedRead)
		return err
	})
	return v, err
}

// activityFor finds an activity and demands that the actor may do the deed to it.
func activityFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (crm.Activity, error) {
	v, err := store.Activity(ctx, tx, id)
	if err != nil {
		return v, err
	}
	owners, err := store.Owners(ctx, tx, v.CompanyID)
	if err != nil {
		return v, err
	}
	return v, mayTouchActivity(a, v, owners, deed)
}

// mayTouchActivity lets the deed be done by whom the role lets, for one of the
// activity's people; reading, also for the owners of its company.
func mayTouchActivity(a access.Actor, v crm.Activity, owners []crm.ID, deed crm.Deed) error {
	if !access.Sees(a, crm.NounActivity, v.Persons...) && !access.Sees(a, crm.NounCompany, owners...) {
		return fault.New(fault.NotFound, "activity.not_found", "This activity does not exist.")
	}
	if deed == crm.DeedRead {
		return nil
	}
	return access.MayTouch(a, crm.NounActivity, deed, v.Persons...)
}

// dayAndZone is today in the workspace and the zone it is in.
func dayAndZone(ctx context.Context, tx *store.Tx) (civil.Date, *time.Location, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return 0, nil, err
	}
	z, err := zone(w)
	if err != nil {
		return 0, nil, err
	}
	return civil.DateOf(tx.Now, z), z, nil
}

// refreshEffort derives what a company's card shows of its activities.
func refreshEffort(ctx context.Context, tx *store.Tx, company crm.ID) error {
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return err
	}
	year, _, _ := day.YMD()
	return store.RefreshEffort(ctx, tx, company, year)
}
