package service

import (
	"context"
	"slices"
	"strconv"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// activityWrite is one activity being written, with what all steps of it need.
// Logging is what a sales team does most, so it asks the database no more than
// it must.
type activityWrite struct {
	ctx       context.Context
	tx        *store.Tx
	actor     access.Actor
	today     civil.Date
	zone      *time.Location
	companies []crm.ID // whose card follows from it
}

// complete fills in what a form leaves open and checks the whole. before is the
// activity as it was, nil for a new one.
func (w *activityWrite) complete(v crm.Activity, before *crm.Activity) (crm.Activity, error) {
	v.StartAt = w.start(v)
	v.Day = civil.DateOf(v.StartAt, w.zone)
	v.Persons, v.Contacts = slices.Clone(v.Persons), inOrder(slices.Clone(v.Contacts))
	if len(v.Persons) > 1 {
		inOrder(v.Persons[1:])
	}
	if err := w.norm(&v, before); err != nil {
		return v, err
	}
	v, err := crm.CheckActivity(v, w.today)
	if err != nil {
		return v, err
	}
	return v, w.people(v, before)
}

// usualStart is when an activity begins of which only the day is known.
const usualStart = 9 * time.Hour

// start is when the activity begins: as given, else on the day given, else now.
func (w *activityWrite) start(v crm.Activity) time.Time {
	switch {
	case !v.StartAt.IsZero():
		return v.StartAt.UTC().Truncate(time.Millisecond)
	case v.Day == 0 || v.Day == w.today && v.State == crm.ActivityDone:
		return w.tx.Now
	}
	return v.Day.In(w.zone).Add(usualStart).UTC()
}

// norm gives the minutes of the norm in force on the day where none were given,
// and demands an operation that is in use.
func (w *activityWrite) norm(v *crm.Activity, before *crm.Activity) error {
	same := before != nil && before.OperationID == v.OperationID
	if same && v.Minutes != NormMinutes {
		return nil
	}
	o, err := store.NormOn(w.ctx, w.tx, v.OperationID, v.Day)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	if err != nil || !o.Active && !same {
		var f fault.Fields
		f.Add("operation_id", "activity.operation", "is not an operation in use")
		return f.Err()
	}
	if v.Minutes == NormMinutes {
		v.Minutes, v.MinutesBy = o.Minutes, crm.MinutesByNorm
	}
	return nil
}

// people demands that the actor may enter work of these people, and that whoever
// is new among them works here.
func (w *activityWrite) people(v crm.Activity, before *crm.Activity) error {
	deed := crm.DeedCreate
	var known []crm.ID
	if before != nil {
		deed, known = crm.DeedEdit, before.Persons
	}
	if err := access.MayTouch(w.actor, crm.NounActivity, deed, v.Persons...); err != nil {
		return err
	}
	if before != nil && before.Persons[0] != v.Persons[0] {
		if err := access.MayTouch(w.actor, crm.NounActivity, crm.DeedAssign, v.Persons[0]); err != nil {
			return err
		}
	}
	for i, person := range v.Persons {
		if person == w.actor.UserID || slices.Contains(known, person) {
			continue
		}
		u, err := store.User(w.ctx, w.tx, person)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if err != nil || !u.Active {
			var f fault.Fields
			f.Add("person_ids["+strconv.Itoa(i)+"]", "company.owner", "is nobody who works here")
			return f.Err()
		}
	}
	return nil
}

// inOrder sorts ids in place: only the first person's place means something.
func inOrder(ids []crm.ID) []crm.ID {
	slices.SortFunc(ids, func(x, y crm.ID) int { return slices.Compare(x[:], y[:]) })
	return ids
}

// openCompany demands a company the actor sees, and holds its card.
func (w *activityWrite) openCompany(id crm.ID) error {
	owners, err := store.LockOwners(w.ctx, w.tx, id)
	if err == nil && !access.Sees(w.actor, crm.NounCompany, owners...) {
		err = fault.New(fault.NotFound, "company.not_found", "This company does not exist.")
	}
	w.companies = append(w.companies, id)
	return err
}

// openCompanies holds the cards an edit changes, always in the same order, so
// that two edits never wait for each other. Whoever may edit the activity need
// not see the company it stays with.
func (w *activityWrite) openCompanies(before, after crm.ID) error {
	for _, id := range slices.Compact(inOrder([]crm.ID{before, after})) {
		owners, err := store.LockOwners(w.ctx, w.tx, id)
		if err != nil {
			return err
		}
		if id != before && !access.Sees(w.actor, crm.NounCompany, owners...) {
			return fault.New(fault.NotFound, "company.not_found", "This company does not exist.")
		}
		w.companies = append(w.companies, id)
	}
	return nil
}

func (w *activityWrite) insert(v *crm.Activity) error {
	v.CreatedAt, v.UpdatedAt = w.tx.Now, w.tx.Now
	if err := store.InsertActivity(w.ctx, w.tx, *v); err != nil {
		return err
	}
	return record(w.ctx, w.tx, w.actor, "activity", v.ID, "created",
		crm.Change{Field: "company_id", After: v.CompanyID}, crm.Change{Field: "operation_id", After: v.OperationID},
		crm.Change{Field: "state", After: v.State}, crm.Change{Field: "start_at", After: v.StartAt}, crm.Change{Field: "minutes", After: v.Minutes})
}

func (w *activityWrite) update(before crm.Activity, v *crm.Activity) error {
	if err := store.UpdateActivity(w.ctx, w.tx, *v); err != nil {
		return err
	}
	v.Version++
	v.UpdatedAt = w.tx.Now
	return record(w.ctx, w.tx, w.actor, "activity", v.ID, "updated", activityChanges(before, *v)...)
}

// finish plans the next step, if one was asked for, and brings the cards in line.
func (w *activityWrite) finish(out *Logged, next *NextStep) error {
	if next != nil {
		step := crm.Activity{
			ID: newID(), CompanyID: out.CompanyID, DealID: out.DealID, OperationID: next.OperationID, State: crm.ActivityPlanned, Persons: out.Persons[:1], Contacts: out.Contacts,
			StartAt: next.StartAt, Day: next.On, Minutes: NormMinutes, MinutesBy: crm.MinutesTyped, Note: next.Note, AfterID: out.ID, AuthorID: w.actor.UserID, Version: 1,
		}
		if next.Minutes != nil {
			step.Minutes = *next.Minutes
		}
		step, err := w.complete(step, nil)
		if err != nil {
			return within("next", err)
		}
		if err := w.insert(&step); err != nil {
			return err
		}
		out.Next = &step
	}
	year, _, _ := w.today.YMD()
	for _, company := range w.companies {
		if err := store.RefreshEffort(w.ctx, w.tx, company, year); err != nil {
			return err
		}
	}
	return nil
}

// within names the part of the input that the fields of an error belong to.
func within(part string, err error) error {
	e, ok := fault.As(err)
	if !ok {
		return err
	}
	c := *e
	c.Fields = slices.Clone(e.Fields)
	for i := range c.Fields {
		c.Fields[i].Path = part + "." + c.Fields[i].Path
	}
	return &c
}

func activityChanges(before, after crm.Activity) []crm.Change {
	var list []crm.Change
	list = changed(list, "company_id", before.CompanyID, after.CompanyID)
	list = changed(list, "operation_id", before.OperationID, after.OperationID)
	list = changed(list, "deal_id", before.DealID, after.DealID)
	list = changed(list, "state", before.State, after.State)
	list = changedValues(list, "person_ids", before.Persons, after.Persons)
	list = changedValues(list, "contact_ids", before.Contacts, after.Contacts)
	list = changed(list, "start_at", before.StartAt, after.StartAt)
	list = changed(list, "minutes", before.Minutes, after.Minutes)
	list = changed(list, "minutes_by", before.MinutesBy, after.MinutesBy)
	list = changed(list, "reached", before.Reached, after.Reached)
	list = changed(list, "outcome", before.Outcome, after.Outcome)
	list = changed(list, "outcome_text", before.OutcomeText, after.OutcomeText)
	list = changed(list, "quality", before.Quality, after.Quality)
	list = changed(list, "note", before.Note, after.Note)
	if before.PromiseOn != after.PromiseOn {
		list = append(list, crm.Change{Field: "promise_on", Before: promiseText(before.PromiseOn), After: promiseText(after.PromiseOn)})
	}
	return list
}

// promiseText is a promised day as history keeps it, empty for none.
func promiseText(d civil.Date) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
