package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Views are the use cases around saved lists.
type Views struct{ *Core }

// maxViews bounds how many views one person saves.
const maxViews = 200

// List gives the views of a noun that the actor sees, and the one with which the
// actor begins: the zero ID for none.
func (s Views) List(ctx context.Context, a access.Actor, noun crm.Noun) (views []crm.View, begin crm.ID, err error) {
	if err := access.MayAny(a, noun, crm.DeedRead); err != nil {
		return nil, begin, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		team, err := store.Teammates(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		if views, err = store.Views(ctx, tx, noun, a.UserID, team); err != nil {
			return err
		}
		begin, err = store.DefaultView(ctx, tx, a.UserID, noun)
		if !slices.ContainsFunc(views, func(v crm.View) bool { return v.ID == begin }) {
			begin = crm.ID{} // whoever shared it does not any more
		}
		return err
	})
	return views, begin, err
}

// Create saves a list as a view of the actor's.
func (s Views) Create(ctx context.Context, a access.Actor, v crm.View) (crm.View, error) {
	v, err := checkView(a, v)
	if err != nil {
		return v, err
	}
	v.ID, v.OwnerID, v.Version = newID(), a.UserID, 1
	err = s.write(ctx, func(tx *store.Tx) error {
		n, err := store.CountViews(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		if n >= maxViews {
			return fault.New(fault.Limit, "view.limit", "You have saved as many views as there can be. Delete some first.")
		}
		v.CreatedAt, v.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertView(ctx, tx, v); err != nil {
			return err
		}
		if err := tellShared(ctx, tx, a, crm.ShareOwn, v); err != nil {
			return err
		}
		return record(ctx, tx, a, "view", v.ID, "created", crm.Change{Field: "name", After: v.Name}, crm.Change{Field: "share", After: v.Share})
	})
	return v, err
}

// checkView demands of whoever shares a view with everybody the right to manage.
func checkView(a access.Actor, v crm.View) (crm.View, error) {
	v, err := crm.CheckView(v)
	if err != nil {
		return v, err
	}
	if v.Share == crm.ShareAll {
		if err := access.May(a, access.Manage); err != nil {
			return v, err
		}
	}
	return v, access.MayAny(a, v.Noun, crm.DeedRead)
}

// Update replaces the version v carries.
func (s Views) Update(ctx context.Context, a access.Actor, v crm.View) (crm.View, error) {
	if err := access.May(a, access.Read); err != nil {
		return v, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := s.mine(ctx, tx, a, v.ID)
		if err != nil {
			return err
		}
		v.Noun, v.OwnerID, v.CreatedAt = before.Noun, before.OwnerID, before.CreatedAt
		if v, err = checkView(a, v); err != nil {
			return err
		}
		if err := store.UpdateView(ctx, tx, v); err != nil {
			return err
		}
		var changes []crm.Change
		changes = changed(changes, "name", before.Name, v.Name)
		changes = changed(changes, "share", before.Share, v.Share)
		if err := record(ctx, tx, a, "view", v.ID, "updated", changes...); err != nil {
			return err
		}
		if err := tellShared(ctx, tx, a, before.Share, v); err != nil {
			return err
		}
		v, err = store.View(ctx, tx, v.ID)
		return err
	})
	return v, err
}

// tellShared tells those who see a view now and did not before.
func tellShared(ctx context.Context, tx *store.Tx, a access.Actor, before crm.ViewShare, v crm.View) error {
	if v.Share == before || v.Share == crm.ShareOwn {
		return nil
	}
	team, err := store.Teammates(ctx, tx, v.OwnerID)
	if err != nil {
		return err
	}
	people := team
	if v.Share == crm.ShareAll {
		users, err := store.Users(ctx, tx)
		if err != nil {
			return err
		}
		people = nil
		for _, u := range users {
			if u.ID != v.OwnerID && (before != crm.ShareTeam || !slices.Contains(team, u.ID)) {
				people = append(people, u.ID)
			}
		}
	} else if before == crm.ShareAll {
		return nil
	}
	return tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyView, Noun: crm.NounView, RecordID: v.ID}, people...)
}

// Delete removes a view.
func (s Views) Delete(ctx context.Context, a access.Actor, id crm.ID) error {
	if err := access.May(a, access.Read); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		v, err := s.mine(ctx, tx, a, id)
		if err != nil {
			return err
		}
		if err := store.DeleteView(ctx, tx, id); err != nil {
			return err
		}
		return record(ctx, tx, a, "view", id, "deleted", crm.Change{Field: "name", Before: v.Name})
	})
}

// Begin chooses the view with which the actor begins; the zero ID for none.
func (s Views) Begin(ctx context.Context, a access.Actor, noun crm.Noun, id crm.ID) error {
	if err := access.MayAny(a, noun, crm.DeedRead); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if !id.IsZero() {
			v, err := s.seen(ctx, tx, a, id)
			if err != nil {
				return err
			}
			if v.Noun != noun {
				return viewNotFound()
			}
		}
		return store.SetDefaultView(ctx, tx, a.UserID, noun, id)
	})
}

func viewNotFound() error {
	return fault.New(fault.NotFound, "view.not_found", "This view does not exist.")
}

// seen finds a view that the actor sees.
func (s Views) seen(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.View, error) {
	v, err := store.View(ctx, tx, id)
	if err != nil || v.OwnerID == a.UserID || v.Share == crm.ShareAll {
		return v, err
	}
	team, err := store.Teammates(ctx, tx, a.UserID)
	if err == nil && (v.Share != crm.ShareTeam || !slices.Contains(team, v.OwnerID)) {
		err = viewNotFound()
	}
	return v, err
}

// mine finds a view that the actor may change: an own one, or as a manager one
// that everybody sees.
func (s Views) mine(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.View, error) {
	v, err := s.seen(ctx, tx, a, id)
	if err != nil || v.OwnerID == a.UserID {
		return v, err
	}
	if v.Share != crm.ShareAll {
		return v, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
	}
	return v, access.May(a, access.Manage)
}
