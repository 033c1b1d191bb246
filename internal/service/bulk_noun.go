package service

import (
	"context"
	"slices"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// What each noun declares to be changed in bulk; companies do so in
// company_bulk.go.

// dayField is a field that holds a day, or none.
func dayField[R any](at func(*R) *civil.Date) bulkField[R] {
	return bulkField[R]{
		deed: crm.DeedEdit,
		get:  func(r R) string { return closeDay(*at(&r)) },
		set: func(r *R, value string) (err error) {
			*at(r) = 0
			if value == "" {
				return nil
			}
			if *at(r), err = civil.ParseDate(value); err != nil {
				var f fault.Fields
				f.Add("change.value", "deal.day", "must be a day like 2026-01-31")
				return f.Err()
			}
			return nil
		},
	}
}

var contactFields = fieldsNamed(map[string]bulkField[crm.Contact]{
	"owner_id": personField(crm.DeedAssign, func(c *crm.Contact) *crm.ID { return &c.OwnerID }),
	"position": wordField(func(c *crm.Contact) *string { return &c.Position }),
	"language": wordField(func(c *crm.Contact) *string { return &c.Language }),
	"channel":  wordField(func(c *crm.Contact) *crm.Channel { return &c.Channel }),
})

func contactBulk(c *Core) bulkable {
	return recordBulk[crm.Contact]{
		field: contactFields,
		find: func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) ([]crm.ID, error) {
			q, err := (Contacts{c}).ready(ctx, tx, a, ContactQuery{Search: w.Search, Match: w.Match})
			if err != nil {
				return nil, err
			}
			q.Within = access.Over(a, crm.NounContact, deed)
			return store.MatchingContacts(ctx, tx, q, w.IDs)
		},
		check: func(ctx context.Context, tx *store.Tx, _ access.Actor, _ string, v crm.Contact) error {
			v.FamilyName = "any"
			if _, err := crm.CheckContact(v); err != nil {
				return err
			}
			return checkOwner(ctx, tx, "owner_id", crm.ID{}, v.OwnerID)
		},
		load: func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (crm.Contact, error) {
			card, err := contactFor(ctx, tx, a, id, deed)
			return card.Contact, err
		},
		save: func(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Contact) error {
			_, err := changeContact(ctx, tx, a, before, after)
			return err
		},
		trash: trashContact,
		untrash: func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
			_, err := untrashContact(ctx, tx, a, id)
			return err
		},
		about: func(v crm.Contact) (string, int64) { return v.Name(), v.Version },
	}.bulkable()
}

var dealFields = fieldsNamed(map[string]bulkField[crm.Deal]{
	"owner_id":    personField(crm.DeedAssign, func(d *crm.Deal) *crm.ID { return &d.OwnerID }),
	"expected_on": dayField(func(d *crm.Deal) *civil.Date { return &d.ExpectedOn }),
	"source":      wordField(func(d *crm.Deal) *string { return &d.Source }),
})

func dealBulk(c *Core) bulkable {
	return recordBulk[crm.Deal]{
		field: dealFields,
		find: func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) ([]crm.ID, error) {
			q := DealQuery{Reach: store.DealReach{People: access.Over(a, crm.NounDeal, deed)}}
			if deed == crm.DeedRead {
				q.Reach.Companies = access.Over(a, crm.NounCompany, crm.DeedRead)
			}
			q.Search, q.Match = w.Search, w.Match
			if err := (Deals{c}).ready(ctx, tx, a, &q); err != nil {
				return nil, err
			}
			return store.MatchingDeals(ctx, tx, q, w.IDs)
		},
		check: func(ctx context.Context, tx *store.Tx, _ access.Actor, _ string, d crm.Deal) error {
			d.Title = "any"
			if _, err := crm.CheckDeal(d); err != nil {
				return err
			}
			return checkOwner(ctx, tx, "owner_id", crm.ID{}, d.OwnerID)
		},
		load: dealFor,
		save: func(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Deal) error {
			_, err := (Deals{c}).save(ctx, tx, a, before, after)
			return err
		},
		trash: trashDeal,
		untrash: func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
			d, err := store.TrashedDeal(ctx, tx, id)
			if err != nil {
				return err
			}
			taken, _, err := store.KnownDeals(ctx, tx, []string{d.ExternalID}, nil)
			if err != nil {
				return err
			}
			if d.ExternalID != "" && taken[d.ExternalID] {
				return fault.New(fault.Conflict, "deal.external_id_taken", "Another deal has this external id.")
			}
			_, err = untrashDeal(ctx, tx, a, id)
			return err
		},
		about: func(d crm.Deal) (string, int64) { return d.Title, d.Version },
	}.bulkable()
}

var activityFields = fieldsNamed(map[string]bulkField[crm.Activity]{
	"person_id": withFirst(personField(crm.DeedAssign, func(v *crm.Activity) *crm.ID { return &v.Persons[0] })),
	"outcome":   wordField(func(v *crm.Activity) *crm.Outcome { return &v.Outcome }),
	"note":      wordField(func(v *crm.Activity) *string { return &v.Note }),
})

// withFirst gives an activity its first person without touching the list that
// another copy of it has.
func withFirst(f bulkField[crm.Activity]) bulkField[crm.Activity] {
	set := f.set
	f.set = func(v *crm.Activity, value string) error {
		if v.Persons = slices.Clone(v.Persons); len(v.Persons) == 0 {
			v.Persons = make([]crm.ID, 1)
		}
		err := set(v, value)
		if err == nil && v.Persons[0].IsZero() {
			var f fault.Fields
			f.Add("change.value", "company.owner", "is nobody who works here")
			return f.Err()
		}
		v.Persons = slices.Concat(v.Persons[:1], slices.DeleteFunc(slices.Clone(v.Persons[1:]), func(id crm.ID) bool { return id == v.Persons[0] }))
		return err
	}
	return f
}

func activityBulk(c *Core) bulkable {
	return recordBulk[crm.Activity]{
		field: activityFields,
		find: func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) (_ []crm.ID, err error) {
			q := ActivityQuery{}
			q.Within = access.Over(a, crm.NounActivity, deed)
			if deed == crm.DeedRead {
				q.OfCompanies = access.Over(a, crm.NounCompany, crm.DeedRead)
			}
			if _, q.Match, err = c.resolve(ctx, tx, a, store.Activities.Fields, nil, w.Match); err != nil {
				return nil, err
			}
			return store.MatchingActivities(ctx, tx, q, w.IDs)
		},
		check: func(ctx context.Context, tx *store.Tx, _ access.Actor, field string, v crm.Activity) error {
			if v.Outcome != "" && !slices.Contains(crm.Outcomes, v.Outcome) {
				var f fault.Fields
				f.Add("change.value", "activity.outcome", "is not a result we know")
				return f.Err()
			}
			if field != "person_id" {
				return nil
			}
			return checkOwner(ctx, tx, "person_id", crm.ID{}, v.Persons[0])
		},
		load: activityFor,
		save: func(ctx context.Context, tx *store.Tx, a access.Actor, _, after crm.Activity) error {
			_, err := updateActivity(ctx, tx, a, after, nil)
			return err
		},
		trash: trashActivity,
		untrash: func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
			_, err := untrashActivity(ctx, tx, a, id)
			return err
		},
		about: func(v crm.Activity) (string, int64) { return v.Day.String(), v.Version },
	}.bulkable()
}

var taskFields = fieldsNamed(map[string]bulkField[crm.Task]{
	"assignee_id": personField(crm.DeedAssign, func(t *crm.Task) *crm.ID { return &t.AssigneeID }),
	"due_on":      dueField(),
	"priority":    wordField(func(t *crm.Task) *crm.Priority { return &t.Priority }),
	"state":       wordField(func(t *crm.Task) *crm.TaskState { return &t.State }),
})

// dueField is the day of a task. What it was before holds the hour as well, which
// a task without a day loses.
func dueField() bulkField[crm.Task] {
	f := dayField(func(t *crm.Task) *civil.Date { return &t.DueOn })
	day, set := f.get, f.set
	f.get = func(t crm.Task) string { return strings.TrimSpace(day(t) + " " + hour(t.DueAt)) }
	f.restore = func(t *crm.Task, before string) (err error) {
		on, at, timed := strings.Cut(before, " ")
		if timed {
			if t.DueAt, err = civil.ParseClock(at); err != nil {
				return err
			}
		}
		return set(t, on)
	}
	return f
}

func taskBulk(c *Core) bulkable {
	return recordBulk[crm.Task]{
		field: taskFields,
		find: func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) (_ []crm.ID, err error) {
			q := TaskQuery{}
			q.Within, q.Search = access.Over(a, crm.NounTask, deed), w.Search
			if _, q.Match, err = c.resolve(ctx, tx, a, store.Tasks.Fields, nil, w.Match); err != nil {
				return nil, err
			}
			return store.MatchingTasks(ctx, tx, q, w.IDs)
		},
		check: func(ctx context.Context, tx *store.Tx, a access.Actor, field string, t crm.Task) error {
			if field == "state" && !slices.Contains(crm.TaskStates, t.State) {
				var f fault.Fields
				f.AddWith("change.value", "filter.value", "must be open or done", fault.Params{"field": field, "value": string(t.State)})
				return f.Err()
			}
			if t.Title = "any"; field != "assignee_id" {
				t.AssigneeID = a.UserID
			}
			if _, err := crm.CheckTask(t); err != nil {
				return err
			}
			return checkOwner(ctx, tx, "assignee_id", crm.ID{}, t.AssigneeID)
		},
		load: taskFor,
		save: func(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Task) error {
			return Tasks{c}.saveState(ctx, tx, a, before, after)
		},
		trash: trashTask,
		untrash: func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
			_, err := untrashTask(ctx, tx, a, id)
			return err
		},
		about: func(t crm.Task) (string, int64) { return t.Title, t.Version },
	}.bulkable()
}

// saveState writes what a task becomes; the one that is done by it is followed by
// the next, where it repeats.
func (s Tasks) saveState(ctx context.Context, tx *store.Tx, a access.Actor, before, t crm.Task) error {
	t, err := s.prepare(ctx, tx, a, before, t)
	if err != nil {
		return err
	}
	switch {
	case t.State == before.State:
	case t.State == crm.TaskOpen:
		t.DoneAt, t.DoneBy = time.Time{}, crm.ID{}
	default:
		t.DoneAt, t.DoneBy = tx.Now, a.UserID
	}
	saved, err := saveTask(ctx, tx, a, before, t)
	if err == nil && saved.State == crm.TaskDone && before.State == crm.TaskOpen {
		_, err = follow(ctx, tx, a, saved)
	}
	return err
}
