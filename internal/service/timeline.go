package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Timelines are the use cases of what happened, in one stream.
type Timelines struct{ *Core }

// TimelineQuery asks for a part of a timeline.
type TimelineQuery = store.TimelineQuery

// TimelineKind says what an entry of a timeline is.
type TimelineKind = store.TimelineKind

// TimelineEntry is one thing that happened or shall happen.
type TimelineEntry = store.TimelineEntry

// TimelineKinds lists the kinds of entries there are.
func TimelineKinds() []string { return store.TimelineKinds() }

// Timeline is a part of a timeline with the names in it.
type Timeline struct {
	Entries   []TimelineEntry
	Next      string
	People    map[crm.ID]string
	Companies map[crm.ID]string
	Contacts  map[crm.ID]string // those the actor may see
	Deals     map[crm.ID]string
	Undoable  map[crm.ID]bool // changes that the actor may try to take back
}

// OfCompany gives a part of a company's timeline, newest first.
func (s Timelines) OfCompany(ctx context.Context, a access.Actor, id crm.ID, q TimelineQuery) (t Timeline, err error) {
	err = Companies(s).viewCompany(ctx, a, id, func(tx *store.Tx, _ crm.Company) error {
		q.Company = id
		t, err = timeline(ctx, tx, a, q)
		return err
	})
	return t, err
}

// OfDeal gives a part of what happened in a deal, newest first.
func (s Timelines) OfDeal(ctx context.Context, a access.Actor, id crm.ID, q TimelineQuery) (t Timeline, err error) {
	err = Deals(s).viewDeal(ctx, a, id, func(tx *store.Tx, _ crm.Deal) error {
		q.Deal = id
		t, err = timeline(ctx, tx, a, q)
		return err
	})
	return t, err
}

// OfContact gives a part of what happened with a contact, newest first: the
// activities that the actor may read.
func (s Timelines) OfContact(ctx context.Context, a access.Actor, id crm.ID, q TimelineQuery) (t Timeline, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := contactFor(ctx, tx, a, id, crm.DeedRead); err != nil {
			return err
		}
		q.Contact = id
		q.Within, q.OfCompanies = access.Over(a, crm.NounActivity, crm.DeedRead), access.Over(a, crm.NounCompany, crm.DeedRead)
		t, err = timeline(ctx, tx, a, q)
		return err
	})
	return t, err
}

// OfPerson gives a part of what a person did and plans, newest first, for whoever
// may see that person's activities.
func (s Timelines) OfPerson(ctx context.Context, a access.Actor, id crm.ID, q TimelineQuery) (t Timeline, err error) {
	if err := access.MayAny(a, crm.NounActivity, crm.DeedRead); err != nil {
		return t, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, id); err != nil {
			return err
		}
		if !access.Sees(a, crm.NounActivity, id) {
			return fault.New(fault.NotFound, "user.not_found", "This user does not exist.")
		}
		q.Person = id
		t, err = timeline(ctx, tx, a, q)
		return err
	})
	return t, err
}

// timeline loads a part with the names in it. The caller has asked whether the
// actor may see the subject.
func timeline(ctx context.Context, tx *store.Tx, a access.Actor, q TimelineQuery) (t Timeline, err error) {
	if q.Limit <= 0 {
		q.Limit = PageRows
	}
	q.Limit = min(q.Limit, MaxPageRows)
	part, err := store.Timeline(ctx, tx, q)
	if err != nil {
		return t, err
	}
	t.Undoable = map[crm.ID]bool{}
	for _, e := range part.Entries {
		if e.Event != nil {
			t.Undoable[e.Event.ID] = mayTryUndo(a, *e.Event)
		}
	}
	t.Entries, t.Next = shownEntries(a, part.Entries), part.Next
	if t.People, err = userNames(ctx, tx); err != nil {
		return t, err
	}
	var activities []crm.Activity
	var deals []crm.ID
	for _, e := range part.Entries {
		if e.Event != nil && e.Kind == store.TimelineDeal {
			deals = append(deals, e.Event.RecordID)
		}
		if e.Activity != nil {
			activities = append(activities, *e.Activity)
		}
	}
	if t.Companies, err = companyNames(ctx, tx, activities); err != nil {
		return t, err
	}
	if t.Deals, err = store.DealTitles(ctx, tx, deals); err != nil {
		return t, err
	}
	t.Contacts, err = contactNames(ctx, tx, a, activities)
	return t, err
}
