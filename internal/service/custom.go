package service

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Customs are the use cases around the fields that the workspace makes for
// itself. Everybody reads them; whoever administers defines them.
type Customs struct{ *Core }

// List gives a noun's fields in their order.
func (s Customs) List(ctx context.Context, a access.Actor, noun crm.Noun) (fields []crm.CustomField, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		fields, err = store.CustomFields(ctx, tx, noun)
		return err
	})
	return fields, err
}

// Create adds a field behind the others of its noun.
func (s Customs) Create(ctx context.Context, a access.Actor, c crm.CustomField) (crm.CustomField, error) {
	if err := access.May(a, access.Administer); err != nil {
		return c, err
	}
	c, err := crm.CheckCustomField(c, nil)
	if err != nil {
		return c, err
	}
	c.ID, c.Version = newID(), 1
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := fewCustomFields(ctx, tx, c.Noun); err != nil {
			return err
		}
		c.CreatedAt, c.UpdatedAt = tx.Now, tx.Now
		if c, err = store.InsertCustomField(ctx, tx, c); err != nil {
			return err
		}
		return record(ctx, tx, a, "custom", c.ID, "created", crm.Change{Field: "name", After: c.Name})
	})
	return c, err
}

// maxCustomFields is how many fields of its own a noun can have.
const maxCustomFields = 100

func fewCustomFields(ctx context.Context, tx *store.Tx, noun crm.Noun) error {
	fields, err := store.CustomFields(ctx, tx, noun)
	if err == nil && len(fields) >= maxCustomFields {
		err = fault.New(fault.Limit, "custom.many", "There are as many own fields as there can be.")
	}
	return err
}

// Update changes a definition, of the version c carries; its kind and its noun stay.
func (s Customs) Update(ctx context.Context, a access.Actor, c crm.CustomField) (crm.CustomField, error) {
	return s.change(ctx, a, c.ID, "updated", func(_ *store.Tx, before crm.CustomField) (crm.CustomField, []crm.Change, error) {
		after := before
		after.Name, after.Names, after.Options, after.Required, after.Shown, after.Version = c.Name, c.Names, c.Options, c.Required, c.Shown, c.Version
		after, err := crm.CheckCustomField(after, before.Options)
		changes := changed(changed(nil, "name", before.Name, after.Name), "required", before.Required, after.Required)
		changes = changed(changes, "options", optionNames(before.Options), optionNames(after.Options))
		changes = changed(changes, "shown", strings.Join(before.Shown, " "), strings.Join(after.Shown, " "))
		return after, changes, err
	})
}

// optionNames are the options that are offered, as the history has them.
func optionNames(options []crm.CustomOption) string {
	var names []string
	for _, o := range options {
		if !o.Retired {
			names = append(names, o.Name)
		}
	}
	return strings.Join(names, "; ")
}

// Move puts a field before or behind its neighbour.
func (s Customs) Move(ctx context.Context, a access.Actor, id crm.ID, ahead bool) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		moved, err := presentCustomField(ctx, tx, id)
		if err != nil {
			return err
		}
		fields, err := store.CustomFields(ctx, tx, moved.Noun)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(fields, func(c crm.CustomField) bool { return c.ID == id })
		other := at + 1
		if ahead {
			other = at - 1
		}
		if other < 0 || other >= len(fields) {
			return nil
		}
		fields[at], fields[other] = fields[other], fields[at]
		return placeFields(ctx, tx, fields)
	})
}

func placeFields(ctx context.Context, tx *store.Tx, fields []crm.CustomField) error {
	for i, c := range fields {
		if c.Place == int64(i+1) {
			continue
		}
		c.Place = int64(i + 1)
		if err := store.UpdateCustomField(ctx, tx, c); err != nil {
			return err
		}
	}
	return nil
}

// Delete puts a field away; the values stay for its return.
func (s Customs) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	_, err := s.change(ctx, a, id, "deleted", func(tx *store.Tx, c crm.CustomField) (crm.CustomField, []crm.Change, error) {
		c.DeletedAt, c.Version = new(time.Time), version
		*c.DeletedAt = tx.Now
		return c, []crm.Change{{Field: "name", Before: c.Name}}, nil
	})
	return err
}

// Restore brings a field back with its values.
func (s Customs) Restore(ctx context.Context, a access.Actor, id crm.ID) (crm.CustomField, error) {
	return s.change(ctx, a, id, "restored", func(tx *store.Tx, c crm.CustomField) (crm.CustomField, []crm.Change, error) {
		c.DeletedAt = nil
		return c, []crm.Change{{Field: "name", After: c.Name}}, fewCustomFields(ctx, tx, c.Noun)
	})
}

func (s Customs) change(ctx context.Context, a access.Actor, id crm.ID, action string, alter func(*store.Tx, crm.CustomField) (crm.CustomField, []crm.Change, error)) (c crm.CustomField, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return c, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		find := presentCustomField
		if action == "restored" {
			find = store.CustomField
		}
		before, err := find(ctx, tx, id)
		if err != nil {
			return err
		}
		after, changes, err := alter(tx, before)
		if err != nil {
			return err
		}
		if err := store.UpdateCustomField(ctx, tx, after); err != nil {
			return err
		}
		c = after
		c.Version++
		return record(ctx, tx, a, "custom", id, action, changes...)
	})
	return c, err
}

func presentCustomField(ctx context.Context, tx *store.Tx, id crm.ID) (crm.CustomField, error) {
	c, err := store.CustomField(ctx, tx, id)
	if err == nil && c.DeletedAt != nil {
		err = fault.New(fault.NotFound, "custom.not_found", "This field does not exist.")
	}
	return c, err
}

// checkCustom brings custom values into their form; complete demands the required
// ones.
func checkCustom(ctx context.Context, tx *store.Tx, noun crm.Noun, before, values map[string]string, complete bool) (map[string]string, error) {
	if values == nil {
		return before, nil
	}
	fields, err := store.CustomFields(ctx, tx, noun)
	if err != nil {
		return nil, err
	}
	checked, err := crm.CheckCustom(fields, before, values, complete)
	if err != nil {
		return nil, err
	}
	for _, c := range fields {
		if text := checked[c.Key()]; c.Kind == crm.CustomPerson && text != "" && text != before[c.Key()] {
			if err := checkCustomPerson(ctx, tx, c, text); err != nil {
				return nil, err
			}
		}
	}
	return checked, nil
}

func checkCustomPerson(ctx context.Context, tx *store.Tx, c crm.CustomField, text string) error {
	id, err := crm.ParseID(text)
	if err != nil {
		return err
	}
	u, err := store.User(ctx, tx, id)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	if err != nil || !u.Active {
		var f fault.Fields
		f.AddWith("custom."+c.Key(), "custom.person", "is nobody who works here", fault.Params{"field": c.Name})
		return f.Err()
	}
	return nil
}

// customChanges lists the custom values that differ, in the order of their keys.
func customChanges(list []crm.Change, before, after map[string]string) []crm.Change {
	keys := slices.Sorted(maps.Keys(before))
	for key := range after {
		if _, had := before[key]; !had {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		list = changed(list, key, before[key], after[key])
	}
	return list
}
