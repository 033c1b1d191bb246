package service

import (
	"context"
	"math"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/store"
)

// Balances are the use cases of spreading clients fairly: what everybody looks
// after against what they can, proposals, and applying them.
type Balances struct{ *Core }

// BookSum is what one person looks after, or nobody.
type BookSum = store.BookSum

// BookOf is what one person looks after and can.
type BookOf struct {
	Person    crm.User
	Takes     bool  // is given companies
	Capacity  int64 // minutes a year; 0 for whoever left
	Target    int64 // minutes a year due to them
	Sum       BookSum
	Remit     crm.Remit
	AwayUntil civil.Date // the last day of the absence of today; 0 for whoever is here
}

// BalanceOverview is the books of the people looked at.
type BalanceOverview struct {
	People []BookOf
	Nobody BookSum // of nobody; nothing where a part of the people is looked at
	May    bool    // the actor may propose and apply
}

// mayLook gives whose companies the actor may look at: everybody's, or those of a
// manager's people. One who sees only their own has nothing to spread.
func mayLook(a access.Actor) (crm.Reach, error) {
	if err := access.MayKnow(a, hideMoney, hidePotential); err != nil {
		return crm.Reach{}, err
	}
	if access.May(a, access.Analyse) == nil {
		if within := access.Over(a, crm.NounCompany, crm.DeedRead); within.All {
			return within, nil
		}
	}
	return maySpread(a)
}

// maySpread gives whose companies the actor may give to others.
func maySpread(a access.Actor) (crm.Reach, error) {
	if err := access.MayKnow(a, hideMoney, hidePotential); err != nil {
		return crm.Reach{}, err
	}
	within := access.Over(a, crm.NounCompany, crm.DeedAssign)
	if within.All || len(within.People) > 1 {
		return within, nil
	}
	return crm.Reach{}, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
}

// Overview shows who looks after how much. The target of each is their share of all
// minutes by their share of all capacity.
func (s Balances) Overview(ctx context.Context, a access.Actor, scope crm.BalanceScope) (o BalanceOverview, err error) {
	within, err := mayLook(a)
	if err != nil {
		return o, err
	}
	_, not := maySpread(a)
	o.May = not == nil
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		if o.People, err = books(ctx, tx, within, scope); err != nil {
			return err
		}
		sums, err := store.BookSums(ctx, tx)
		if err != nil {
			return err
		}
		for _, sum := range sums {
			if sum.OwnerID.IsZero() && within.All && scope == (crm.BalanceScope{}) {
				o.Nobody = sum
			}
		}
		o.People = summed(o.People, sums)
		return nil
	})
	return o, err
}

// summed adds what everybody has; whoever left and has nothing is left out.
func summed(people []BookOf, sums []store.BookSum) []BookOf {
	minutes, capacity := 0.0, 0.0
	for i, p := range people {
		at := slices.IndexFunc(sums, func(s store.BookSum) bool { return s.OwnerID == p.Person.ID })
		if at >= 0 {
			people[i].Sum = sums[at]
		}
		has := people[i].Sum.Companies+people[i].Sum.Idle > 0
		people[i].Takes = p.Person.Active && p.Capacity > 0 && (has || sells(p.Person))
		if people[i].Takes {
			capacity += float64(p.Capacity)
			minutes += float64(people[i].Sum.Minutes)
		}
	}
	people = slices.DeleteFunc(people, func(p BookOf) bool { return !p.Takes && p.Sum.Companies+p.Sum.Idle == 0 })
	for i, p := range people {
		if p.Takes && capacity > 0 {
			people[i].Target = int64(math.Round(minutes * float64(p.Capacity) / capacity))
		}
	}
	return people
}

// sells tells whether somebody is there to look after companies: a salesperson, or
// somebody of a role that the workspace made.
func sells(u crm.User) bool {
	return !slices.Contains([]crm.Role{crm.Administrator, crm.HeadOfSales, crm.Analyst}, u.Role)
}

// books gives the people looked at, by name, with what they can and take.
func books(ctx context.Context, tx *store.Tx, within crm.Reach, scope crm.BalanceScope) ([]BookOf, error) {
	users, err := store.Users(ctx, tx)
	if err != nil {
		return nil, err
	}
	under, err := underManager(ctx, tx, scope.ManagerID)
	if err != nil {
		return nil, err
	}
	remits, err := store.Remits(ctx, tx)
	if err != nil {
		return nil, err
	}
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return nil, err
	}
	full, err := fullCapacity(ctx, tx, day)
	if err != nil {
		return nil, err
	}
	var list []BookOf
	for _, u := range users {
		inScope := (scope.TeamID.IsZero() || u.TeamID == scope.TeamID) && (scope.ManagerID.IsZero() || slices.Contains(under, u.ID))
		if !inScope || !within.Covers(u.ID) {
			continue
		}
		one := BookOf{Person: u, Remit: remits[u.ID]}
		one.Remit.PersonID = u.ID
		if u.Active {
			one.Capacity = int64(math.Round(full * float64(u.TimeShare) / 10000))
			if one.AwayUntil, err = awayUntil(ctx, tx, u.ID, day); err != nil {
				return nil, err
			}
		}
		list = append(list, one)
	}
	return list, nil
}

func underManager(ctx context.Context, tx *store.Tx, manager crm.ID) ([]crm.ID, error) {
	if manager.IsZero() {
		return nil, nil
	}
	under, err := store.Subordinates(ctx, tx, manager)
	return append(under, manager), err
}

// awayUntil is the last day of the absence that somebody is in.
func awayUntil(ctx context.Context, tx *store.Tx, person crm.ID, day civil.Date) (last civil.Date, err error) {
	absences, err := store.Absences(ctx, tx, person, day)
	for _, a := range absences {
		if a.From <= day {
			last = max(last, a.Until)
		}
	}
	return last, err
}

// fullCapacity is how many minutes with clients a full position has in the calendar
// year of a day: attendance less administration, as far as it can be filled.
func fullCapacity(ctx context.Context, tx *store.Tx, day civil.Date) (float64, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return 0, err
	}
	p, err := store.Profile(ctx, tx)
	if err != nil {
		return 0, err
	}
	year, _, _ := day.YMD()
	calendar, _, err := workingCalendar(ctx, tx, w.Country, year)
	if err != nil {
		return 0, err
	}
	attendance, err := calendar.Attend(worktime.Absence{VacationDays: p.VacationDays, IllnessDays: p.IllnessDays, TrainingDays: p.TrainingDays})
	return 60 * attendance.AttendanceHours * p.SellingShare * p.Utilisation, err
}

// SaveRemit says what companies somebody takes, of the version it carries.
func (s Balances) SaveRemit(ctx context.Context, a access.Actor, r crm.Remit) (crm.Remit, error) {
	within, err := maySpread(a)
	if err != nil {
		return r, err
	}
	if !within.Covers(r.PersonID) {
		return r, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
	}
	if r, err = crm.CheckRemit(r); err != nil {
		return r, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, r.PersonID); err != nil {
			return err
		}
		all, err := store.Remits(ctx, tx)
		if err != nil {
			return err
		}
		before := all[r.PersonID]
		if err := store.SaveRemit(ctx, tx, r); err != nil {
			return err
		}
		changes := changedValues(nil, "languages", noneIfEmpty(before.Languages), noneIfEmpty(r.Languages))
		changes = changedValues(changes, "regions", noneIfEmpty(before.Regions), noneIfEmpty(r.Regions))
		return record(ctx, tx, a, "user", r.PersonID, "updated", changes...)
	})
	r.Version++
	return r, err
}
