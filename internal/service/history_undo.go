package service

import (
	"context"
	"maps"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// undoer takes one kind of record's changes back by the same use cases that made
// them, so that rights, checks and what follows are theirs.
type undoer struct {
	update  func(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error
	restore func(c *Core, ctx context.Context, a access.Actor, id crm.ID) error
}

var undoers = map[string]undoer{
	"company":  {update: undoCompany, restore: restoreCompany},
	"activity": {update: undoActivity, restore: restoreActivity},
	"contact":  {update: undoContact, restore: restoreContact},
	"deal":     {update: undoDeal, restore: restoreDeal},
	"task":     {update: undoTask, restore: restoreTask},
	"note":     {update: undoNote, restore: restoreNote},
}

// Undo takes back a single change: the fields of an update get back what they
// had, where they still have what it gave them; what was deleted is restored. The
// undo is an entry of the history itself and names the one it undoes.
func (s Histories) Undo(ctx context.Context, a access.Actor, event crm.ID) error {
	var e crm.Event
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		if e, err = store.Event(ctx, tx, event); err != nil {
			return err
		}
		see, known := seers[e.Noun]
		if !known {
			return unknownNoun(e.Noun)
		}
		if e.Action == "deleted" {
			return nil // whoever restores it is asked there: what is deleted cannot be seen
		}
		return see(ctx, tx, a, e.RecordID)
	})
	if err != nil {
		return err
	}
	u := undoers[e.Noun]
	ctx = undoing(ctx, e.ID)
	switch {
	case e.Action == "updated" && u.update != nil:
		return u.update(s.Core, ctx, a, e.RecordID, e.Changes)
	case e.Action == "deleted" && u.restore != nil:
		return u.restore(s.Core, ctx, a, e.RecordID)
	}
	return fault.New(fault.Conflict, "history.final", "This change cannot be taken back.")
}

type undoKey struct{}

// undoing marks the work done under the context as the undo of an event: record
// notes it, whichever use case does the work.
func undoing(ctx context.Context, event crm.ID) context.Context {
	return context.WithValue(ctx, undoKey{}, event)
}

// undone names the event that the work under the context undoes.
func undone(ctx context.Context) (crm.ID, bool) {
	id, ok := ctx.Value(undoKey{}).(crm.ID)
	return id, ok
}

func undoCompany(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	s := Companies{c}
	record, err := s.whole(ctx, a, id)
	if err != nil {
		return err
	}
	custom := map[string]*string{}
	for _, c := range changes {
		if _, _, own := crm.ReadCustomKey(c.Field); own {
			value := record.Custom[c.Field]
			custom[c.Field] = &value
		}
	}
	if err := crm.Revert(append(companyFieldsAt(&record), customAt(custom)...), changes); err != nil {
		return err
	}
	// What an update leaves out it leaves alone; here nothing means none.
	record.Phones, record.Emails = append([]crm.Phone{}, record.Phones...), append([]crm.Email{}, record.Emails...)
	record.Addresses, record.Tags = append([]crm.Address{}, record.Addresses...), append([]int64{}, record.Tags...)
	record.Custom = withCustom(record.Custom, custom)
	_, err = s.Update(ctx, a, record)
	return err
}

// whole finds a company with everything that its role hides too: what is not
// seen must not be lost when the rest is written back.
func (s Companies) whole(ctx context.Context, a access.Actor, id crm.ID) (found crm.Company, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		found, err = companyFor(ctx, tx, a, id, crm.DeedEdit)
		return err
	})
	return found, err
}

func companyFieldsAt(c *crm.Company) []crm.FieldAt {
	return []crm.FieldAt{
		{Name: "name", At: &c.Name}, {Name: "external_id", At: &c.ExternalID}, {Name: "tax_id", At: &c.TaxID}, {Name: "industry", At: &c.Industry}, {Name: "region", At: &c.Region},
		{Name: "city", At: &c.City}, {Name: "size_band", At: &c.SizeBand}, {Name: "phone", At: &c.Phone}, {Name: "email", At: &c.Email}, {Name: "website", At: &c.Website},
		{Name: "note", At: &c.Note}, {Name: "status", At: &c.Status}, {Name: "owner_id", At: &c.OwnerID}, {Name: "second_owner_id", At: &c.SecondID},
		{Name: "source", At: &c.Source}, {Name: "parent_id", At: &c.ParentID}, {Name: "phones", At: &c.Phones}, {Name: "emails", At: &c.Emails}, {Name: "addresses", At: &c.Addresses}, {Name: "tags", At: &c.Tags},
	}
}

// customAt are custom values that a change names.
func customAt(values map[string]*string) []crm.FieldAt {
	var fields []crm.FieldAt
	for key, value := range values {
		fields = append(fields, crm.FieldAt{Name: key, At: value})
	}
	return fields
}

// withCustom are the values with those given in their places.
func withCustom(values map[string]string, given map[string]*string) map[string]string {
	whole := map[string]string{}
	maps.Copy(whole, values)
	for key, value := range given {
		whole[key] = *value
	}
	return whole
}

func restoreCompany(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Companies{c}.Restore(ctx, a, id)
	return err
}

func undoActivity(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	s := Activities{c}
	v, err := s.Get(ctx, a, id)
	if err != nil {
		return err
	}
	if err := crm.Revert(activityFieldsAt(&v), changes); err != nil {
		return err
	}
	_, err = s.Update(ctx, a, v, nil)
	return err
}

func activityFieldsAt(v *crm.Activity) []crm.FieldAt {
	return []crm.FieldAt{
		{Name: "company_id", At: &v.CompanyID}, {Name: "operation_id", At: &v.OperationID}, {Name: "deal_id", At: &v.DealID}, {Name: "state", At: &v.State}, {Name: "person_ids", At: &v.Persons},
		{Name: "contact_ids", At: &v.Contacts}, {Name: "start_at", At: &v.StartAt}, {Name: "minutes", At: &v.Minutes}, {Name: "minutes_by", At: &v.MinutesBy}, {Name: "reached", At: &v.Reached},
		{Name: "outcome", At: &v.Outcome}, {Name: "outcome_text", At: &v.OutcomeText}, {Name: "quality", At: &v.Quality}, {Name: "note", At: &v.Note}, {Name: "promise_on", At: &v.PromiseOn},
	}
}

func restoreActivity(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Activities{c}.Restore(ctx, a, id)
	return err
}

func undoDeal(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	s := Deals{c}
	var d crm.Deal
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		d, err = dealFor(ctx, tx, a, id, crm.DeedEdit)
		return err
	})
	if err != nil {
		return err
	}
	if err := crm.Revert(dealFieldsAt(&d), changes); err != nil {
		return err
	}
	_, err = s.Update(ctx, a, d)
	return err
}

func dealFieldsAt(d *crm.Deal) []crm.FieldAt {
	return []crm.FieldAt{
		{Name: "title", At: &d.Title}, {Name: "external_id", At: &d.ExternalID}, {Name: "company_id", At: &d.CompanyID}, {Name: "owner_id", At: &d.OwnerID}, {Name: "amount", At: &d.Amount},
		{Name: "probability", At: &d.OwnProbability}, {Name: "expected_on", At: &d.ExpectedOn}, {Name: "source", At: &d.Source}, {Name: "note", At: &d.Note}, {Name: "products", At: &d.Products}, {Name: "contacts", At: &d.Contacts},
	}
}

func restoreDeal(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Deals{c}.Restore(ctx, a, id)
	return err
}

func undoContact(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	_, err := Contacts{c}.change(ctx, a, id, func(v crm.Contact) (crm.Contact, error) {
		err := crm.Revert(contactFieldsAt(&v), changes)
		return v, err
	})
	return err
}

func contactFieldsAt(c *crm.Contact) []crm.FieldAt {
	return []crm.FieldAt{
		{Name: "external_id", At: &c.ExternalID}, {Name: "given_name", At: &c.GivenName}, {Name: "middle_name", At: &c.MiddleName}, {Name: "family_name", At: &c.FamilyName}, {Name: "position", At: &c.Position},
		{Name: "links", At: &c.Links}, {Name: "phones", At: &c.Phones}, {Name: "emails", At: &c.Emails}, {Name: "birthday", At: &c.Birthday}, {Name: "language", At: &c.Language}, {Name: "channel", At: &c.Channel},
		{Name: "consent", At: &c.Consent.State}, {Name: "consent_on", At: &c.Consent.On}, {Name: "consent_how", At: &c.Consent.How}, {Name: "consent_evidence", At: &c.Consent.Evidence},
		{Name: "do_not_contact", At: &c.DoNotContact}, {Name: "note", At: &c.Note}, {Name: "owner_id", At: &c.OwnerID},
	}
}

func restoreContact(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Contacts{c}.Restore(ctx, a, id)
	return err
}
