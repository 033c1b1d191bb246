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

// Farewells are the use cases around letting companies go, politely: we do not come
// by ourselves any more, and whoever comes to us is welcome.
type Farewells struct{ *Core }

// MaxFarewells is how many companies are let go at once.
const MaxFarewells = 500

// FarewellWish says goodbye to companies.
type FarewellWish struct {
	Companies []crm.ID
	Reason    string
	Text      string
	ReturnOn  civil.Date // 0 for never
}

// FarewellsSaid says what a wish came to.
type FarewellsSaid struct {
	Releases []crm.ID // to take back
	Minutes  int64    // a year, that they free
}

// Released is a company that was let go.
type Released struct {
	crm.Release
	Company crm.Company
	Causes  []crm.ReturnCause // why it is proposed to come back; none while it stays away
}

// Say lets companies go, all or none. One that is away already is passed over.
func (s Farewells) Say(ctx context.Context, a access.Actor, w FarewellWish) (out FarewellsSaid, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return out, err
	}
	if len(w.Companies) == 0 || len(w.Companies) > MaxFarewells {
		return out, fault.New(fault.Invalid, "farewell.how_many", "Choose 1 to 500 companies.")
	}
	if len(w.Companies) > 1 {
		if err := access.May(a, access.Bulk); err != nil {
			return out, err
		}
	}
	var owners []crm.ID
	err = s.write(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		r, err := crm.CheckRelease(crm.Release{UserID: a.UserID, Reason: w.Reason, Text: w.Text, ReturnOn: w.ReturnOn, SaidAt: tx.Now, SaidOn: day}, day)
		if err != nil {
			return err
		}
		for _, id := range w.Companies {
			r.ID, r.CompanyID = newID(), id
			said, of, err := release(ctx, tx, a, r)
			if err != nil {
				return err
			}
			owners = append(owners, of...)
			if said.Status != crm.Released {
				out.Releases, out.Minutes = append(out.Releases, r.ID), out.Minutes+said.Minutes
			}
		}
		return nil
	})
	if err == nil {
		Schedules(s).follow(ctx, owners...)
	}
	return out, err
}

// release lets one company go and gives what it was, and whose it is.
func release(ctx context.Context, tx *store.Tx, a access.Actor, r crm.Release) (crm.Release, []crm.ID, error) {
	c, err := companyFor(ctx, tx, a, r.CompanyID, crm.DeedEdit)
	if err != nil {
		return r, nil, err
	}
	r.Status, r.Segment, r.Minutes = c.Status, c.Standing.Segment(), c.Standing.BudgetMinutes
	if r.Status == crm.Released {
		return r, nil, nil
	}
	if err := setStatus(ctx, tx, a, c, crm.Released, "released", crm.Change{Field: "reason", After: r.Reason}); err != nil {
		return r, nil, err
	}
	return r, c.Owners(), store.InsertRelease(ctx, tx, r)
}

// setStatus gives a company another status and tells it under an action.
func setStatus(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Company, status crm.Status, action string, more ...crm.Change) error {
	change := crm.Change{Field: "status", Before: c.Status, After: status}
	c.Status = status
	if err := store.UpdateCompany(ctx, tx, c); err != nil {
		return err
	}
	if action == "released" {
		return record(ctx, tx, a, "company", c.ID, "released", append(more, change)...)
	}
	return record(ctx, tx, a, "company", c.ID, "returned", append(more, change)...)
}

// Return brings companies back: they are what they were, or clients if they have
// paid since. What is back already is passed over. It gives how many came.
func (s Farewells) Return(ctx context.Context, a access.Actor, releases []crm.ID) (n int, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return 0, err
	}
	if len(releases) == 0 || len(releases) > MaxFarewells {
		return 0, fault.New(fault.Invalid, "farewell.how_many", "Choose 1 to 500 companies.")
	}
	var owners []crm.ID
	err = s.write(ctx, func(tx *store.Tx) error {
		for _, id := range releases {
			r, err := store.Release(ctx, tx, id)
			if err != nil {
				return err
			}
			c, err := companyFor(ctx, tx, a, r.CompanyID, crm.DeedEdit)
			if err != nil {
				return err
			}
			if r.EndedAt != nil {
				continue
			}
			if err := store.EndRelease(ctx, tx, id, a.UserID); err != nil {
				return err
			}
			if c.Status != crm.Released {
				continue // somebody edited it back
			}
			status := r.Status
			if c.Standing.LastPaidOn > r.SaidOn {
				status = crm.Client
			}
			if err := setStatus(ctx, tx, a, c, status, "returned"); err != nil {
				return err
			}
			owners = append(owners, c.Owners()...)
			n++
		}
		return nil
	})
	if err == nil {
		Schedules(s).follow(ctx, owners...)
	}
	return n, err
}

// List gives a page of those let go, the latest first: those that are away, or all
// with what came of them. A zero after begins at the latest; next is zero after the
// last page.
func (s Farewells) List(ctx context.Context, a access.Actor, away bool, after crm.ID) (list []Released, next crm.ID, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, next, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		within := access.Over(a, crm.NounCompany, crm.DeedRead)
		if within.Nobody() {
			return nil
		}
		releases, err := store.Releases(ctx, tx, within, away, after, PageRows)
		if err != nil {
			return err
		}
		if len(releases) == PageRows {
			next = releases[len(releases)-1].ID
		}
		list, err = s.released(ctx, tx, a, releases)
		return err
	})
	return list, next, err
}

// missedThrice: the third contact in a row that did not happen asks whether the
// company is worth it.
const missedThrice = 3

// Missed gives the companies that could not be contacted three times in a row, the
// most often missed first, up to 100.
func (s Farewells) Missed(ctx context.Context, a access.Actor) (list []crm.Company, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		within := access.Over(a, crm.NounCompany, crm.DeedRead)
		if within.Nobody() {
			return nil
		}
		ids, err := store.MissedOften(ctx, tx, within, missedThrice, 100)
		if err != nil {
			return err
		}
		companies, err := store.CompaniesByID(ctx, tx, ids)
		for _, id := range ids {
			if c, there := companies[id]; there {
				list = append(list, shownCompany(a, c))
			}
		}
		return err
	})
	return list, err
}

func (s Farewells) released(ctx context.Context, tx *store.Tx, a access.Actor, releases []crm.Release) ([]Released, error) {
	day, err := today(ctx, tx, s.Now())
	if err != nil {
		return nil, err
	}
	var ids []crm.ID
	for _, r := range releases {
		ids = append(ids, r.CompanyID)
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	var list []Released
	for _, r := range releases {
		c, there := companies[r.CompanyID]
		if !there {
			continue
		}
		one := Released{Release: r, Company: shownCompany(a, c)}
		if r.EndedAt == nil && c.Status == crm.Released {
			one.Causes = r.Causes(c.Standing, day)
		}
		list = append(list, one)
	}
	return list, nil
}

// freeTimes gives the first beginnings of a free hour of the person in the coming
// working days, two a day at most: in the morning and after noon.
func freeTimes(ctx context.Context, tx *store.Tx, now time.Time, person crm.ID, count int) (list []time.Time, home *time.Location, err error) {
	home, err = zoneOf(ctx, tx, person)
	if err != nil {
		return nil, nil, err
	}
	day := civil.DateOf(now, home)
	from, to := day.In(home), (day + 28).In(home)
	busy, err := busyTimes(ctx, tx, person, from, to)
	if err != nil {
		return nil, nil, err
	}
	activities, err := store.AgendaOf(ctx, tx, person, from, to, agendaLimit)
	if err != nil {
		return nil, nil, err
	}
	free := func(at time.Time) bool {
		end := at.Add(time.Hour)
		for _, b := range busy {
			if b.From.Before(end) && b.To.After(at) {
				return false
			}
		}
		for _, v := range activities {
			if v.StartAt.Before(end) && v.StartAt.Add(time.Duration(v.Minutes)*time.Minute).After(at) {
				return false
			}
		}
		return true
	}
	for day++; len(list) < count && day.In(home).Before(to); day++ {
		if weekday := day.In(home).Weekday(); weekday == time.Saturday || weekday == time.Sunday {
			continue
		}
		for _, hours := range [][]time.Duration{{10, 11, 9}, {15, 14, 16}} {
			for _, h := range hours {
				if at := day.In(home).Add(h * time.Hour); free(at) && len(list) < count {
					list = append(list, at)
					break
				}
			}
		}
	}
	return list, home, nil
}
