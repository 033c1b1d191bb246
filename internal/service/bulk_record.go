package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// recordBulk is what a noun declares to be changed in bulk one record after the
// other, by the very functions that save a single one: their rights, checks,
// history and what follows from a change hold here too.
type recordBulk[R any] struct {
	field   func(name string) (bulkField[R], bool)
	find    func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) ([]crm.ID, error)
	check   func(ctx context.Context, tx *store.Tx, a access.Actor, field string, value R) error // of a record with nothing but the new value
	load    func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (R, error)
	save    func(ctx context.Context, tx *store.Tx, a access.Actor, before, after R) error
	trash   func(ctx context.Context, tx *store.Tx, a access.Actor, r R) error
	untrash func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error
	about   func(r R) (name string, version int64)
}

// bulkField is a field that is changed in bulk.
type bulkField[R any] struct {
	deed    crm.Deed
	get     func(r R) string
	set     func(r *R, value string) error
	restore func(r *R, before string) error // gives back what get gave; nil where set does
}

// fieldsNamed makes a noun's fields of a table.
func fieldsNamed[R any](fields map[string]bulkField[R]) func(string) (bulkField[R], bool) {
	return func(name string) (bulkField[R], bool) {
		f, ok := fields[name]
		return f, ok
	}
}

func (n recordBulk[R]) bulkable() bulkable {
	return bulkable{check: n.refuse, find: n.find, alter: n.alter, revert: n.revert}
}

// refuse refuses what no record of the noun can be given.
func (n recordBulk[R]) refuse(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange) error {
	if change.Deed == crm.DeedDelete {
		return nil
	}
	field, ok := n.field(change.Field)
	if !ok || field.deed != change.Deed {
		var f fault.Fields
		f.AddWith("change.field", "bulk.field", "is not changed in bulk", fault.Params{"field": change.Field})
		return f.Err()
	}
	var record R
	if err := field.set(&record, change.Value); err != nil {
		return err
	}
	return n.check(ctx, tx, a, change.Field, record)
}

// alter changes the records that the actor may change.
func (n recordBulk[R]) alter(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, ids []crm.ID, counts *crm.BulkCounts) (items []crm.BulkItem, err error) {
	field, _ := n.field(change.Field)
	for _, id := range ids {
		before, err := n.load(ctx, tx, a, id, change.Deed)
		if err == nil {
			name, version := n.about(before)
			item := crm.BulkItem{RecordID: id, Before: name, VersionAfter: version + 1}
			if change.Deed == crm.DeedDelete {
				err = n.trash(ctx, tx, a, before)
			} else {
				item.Before = field.get(before)
				after := before
				if err = field.set(&after, change.Value); err == nil && field.get(after) == item.Before {
					counts.Same++
					continue
				}
				if err == nil {
					err = n.save(ctx, tx, a, before, after)
				}
			}
			if err == nil {
				items = append(items, item)
				continue
			}
		}
		if !refusal(err) {
			return nil, err
		}
		counts.Refused++
	}
	return items, nil
}

// refusal tells whether a rule or a right stands against a change, and not the
// work itself.
func refusal(err error) bool {
	return fault.Is(err, fault.Forbidden) || fault.Is(err, fault.NotFound) || fault.Is(err, fault.Invalid) || fault.Is(err, fault.Conflict) || fault.Is(err, fault.Stale)
}

// revert gives records back what they were. That takes no right of its own: it
// takes back what was done with one.
func (n recordBulk[R]) revert(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, items []crm.BulkItem, counts *crm.BulkCounts) error {
	a.Role, a.Rights = access.System.Role, nil
	for _, item := range items {
		name, err := n.giveBack(ctx, tx, a, change, item)
		switch {
		case err == nil:
			counts.Undone++
		case !refusal(err):
			return err
		default:
			keepChanged(counts, name)
		}
	}
	return nil
}

// giveBack gives one record back what it was, and tells its name.
func (n recordBulk[R]) giveBack(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, item crm.BulkItem) (name string, err error) {
	if change.Deed == crm.DeedDelete {
		return item.Before, n.untrash(ctx, tx, a, item.RecordID)
	}
	before, err := n.load(ctx, tx, a, item.RecordID, change.Deed)
	if err != nil {
		return item.RecordID.String(), err
	}
	name, version := n.about(before)
	if version != item.VersionAfter {
		return name, fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime.")
	}
	field, _ := n.field(change.Field)
	restore := field.restore
	if restore == nil {
		restore = field.set
	}
	after := before
	if err := restore(&after, item.Before); err != nil {
		return name, err
	}
	return name, n.save(ctx, tx, a, before, after)
}

// personField is a field that names somebody who works here.
func personField[R any](deed crm.Deed, at func(*R) *crm.ID) bulkField[R] {
	return bulkField[R]{
		deed: deed,
		get: func(r R) string {
			if id := *at(&r); !id.IsZero() {
				return id.String()
			}
			return ""
		},
		set: func(r *R, value string) error {
			if at(r).UnmarshalText([]byte(value)) != nil {
				var f fault.Fields
				f.Add("change.value", "company.owner", "is nobody who works here")
				return f.Err()
			}
			return nil
		},
	}
}

// wordField is a field that holds a text or one of a few words.
func wordField[R any, T ~string](at func(*R) *T) bulkField[R] {
	return bulkField[R]{
		deed: crm.DeedEdit,
		get:  func(r R) string { return string(*at(&r)) },
		set: func(r *R, value string) error {
			*at(r) = T(value)
			return nil
		},
	}
}
