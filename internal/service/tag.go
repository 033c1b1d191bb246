package service

import (
	"context"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Tags are the use cases around the words that records are marked with. Everybody
// uses them; whoever manages makes, renames and removes them.
type Tags struct{ *Core }

// List gives every tag, by name.
func (s Tags) List(ctx context.Context, a access.Actor) (tags []crm.Tag, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		tags, err = store.Tags(ctx, tx)
		return err
	})
	return tags, err
}

// Uses counts the records that each tag marks, by its number.
func (s Tags) Uses(ctx context.Context, a access.Actor) (counts map[int64]int64, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		counts, err = store.CountTagged(ctx, tx)
		return err
	})
	return counts, err
}

// Create adds a tag.
func (s Tags) Create(ctx context.Context, a access.Actor, t crm.Tag) (crm.Tag, error) {
	if err := access.May(a, access.Manage); err != nil {
		return t, err
	}
	t, err := crm.CheckTag(t)
	if err != nil {
		return t, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		t, err = addTag(ctx, tx, a, t)
		return err
	})
	return t, err
}

func addTag(ctx context.Context, tx *store.Tx, a access.Actor, t crm.Tag) (crm.Tag, error) {
	t.ID, t.Version, t.CreatedAt, t.UpdatedAt = newID(), 1, tx.Now, tx.Now
	t, err := store.InsertTag(ctx, tx, t)
	if err != nil {
		return t, err
	}
	return t, record(ctx, tx, a, "tag", t.ID, "created", crm.Change{Field: "name", After: t.Name})
}

// Update renames or recolours a tag, of the version t carries.
func (s Tags) Update(ctx context.Context, a access.Actor, t crm.Tag) (crm.Tag, error) {
	t, err := crm.CheckTag(t)
	if err != nil {
		return t, err
	}
	return s.change(ctx, a, t.ID, t.Version, "updated", func(_ time.Time, found *crm.Tag) []crm.Change {
		changes := changed(changed(nil, "name", found.Name, t.Name), "colour", found.Colour, t.Colour)
		found.Name, found.Colour = t.Name, t.Colour
		return changes
	})
}

// Delete takes a tag away. What it marks keeps it for its return.
func (s Tags) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	_, err := s.change(ctx, a, id, version, "deleted", func(now time.Time, found *crm.Tag) []crm.Change {
		found.DeletedAt = &now
		return []crm.Change{{Field: "name", Before: found.Name}}
	})
	return err
}

// Restore brings a deleted tag back, with all that it marked.
func (s Tags) Restore(ctx context.Context, a access.Actor, id crm.ID) (crm.Tag, error) {
	return s.change(ctx, a, id, 0, "restored", func(_ time.Time, found *crm.Tag) []crm.Change {
		found.DeletedAt = nil
		return []crm.Change{{Field: "name", After: found.Name}}
	})
}

// change changes a tag of a version; of whichever there is for version 0.
func (s Tags) change(ctx context.Context, a access.Actor, id crm.ID, version int64, action string, alter func(time.Time, *crm.Tag) []crm.Change) (t crm.Tag, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return t, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if t, err = store.Tag(ctx, tx, id); err != nil {
			return err
		}
		if t.DeletedAt != nil && action != "restored" {
			return fault.New(fault.NotFound, "tag.not_found", "This tag does not exist.")
		}
		if version != 0 {
			t.Version = version
		}
		changes := alter(tx.Now, &t)
		if err := store.UpdateTag(ctx, tx, t); err != nil {
			return err
		}
		t.Version++
		return record(ctx, tx, a, "tag", id, action, changes...)
	})
	return t, err
}

// checkTags demands that new tags are there; those a record has may have been
// deleted since.
func checkTags(ctx context.Context, tx *store.Tx, before, after []int64) error {
	fresh := slices.DeleteFunc(slices.Clone(after), func(tag int64) bool { return slices.Contains(before, tag) })
	if len(fresh) == 0 {
		return nil
	}
	tags, err := store.Tags(ctx, tx)
	if err != nil {
		return err
	}
	for _, number := range fresh {
		if !slices.ContainsFunc(tags, func(t crm.Tag) bool { return t.Number == number }) {
			var f fault.Fields
			f.Add("tags", "tag.unknown", "is no tag that is there")
			return f.Err()
		}
	}
	return nil
}
