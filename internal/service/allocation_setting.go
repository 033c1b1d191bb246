package service

import (
	"context"
	"maps"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Settings reads what sharing out the hours needs to know.
func (s Responses) Settings(ctx context.Context, a access.Actor) (found crm.Allocation, err error) {
	if err := mayAllocate(a); err != nil {
		return found, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		found, err = store.Allocation(ctx, tx)
		return err
	})
	return found, err
}

// SaveSettings replaces the version that wanted carries (0: nobody set one yet).
func (s Responses) SaveSettings(ctx context.Context, a access.Actor, wanted crm.Allocation) (crm.Allocation, error) {
	if err := access.May(a, access.Manage); err != nil {
		return wanted, err
	}
	if err := mayAllocate(a); err != nil {
		return wanted, err
	}
	if err := crm.CheckAllocation(wanted); err != nil {
		return wanted, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Allocation(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.SaveAllocation(ctx, tx, wanted); err != nil {
			return err
		}
		wanted.Version++
		return record(ctx, tx, a, "allocation", crm.WorkspaceID, "updated", allocationChanges(before, wanted)...)
	})
	return wanted, err
}

func allocationChanges(before, after crm.Allocation) []crm.Change {
	var list []crm.Change
	list = changed(list, "margin", before.Margin, after.Margin)
	list = changed(list, "person_cost", before.PersonCost, after.PersonCost)
	list = changed(list, "realised", before.Realised, after.Realised)
	list = changed(list, "discount", before.Discount, after.Discount)
	same := func(a, b crm.AllocationCell) bool {
		return sameNumber(a.Least, b.Least) && sameNumber(a.Most, b.Most) && a.Expected == b.Expected
	}
	if !maps.EqualFunc(before.Segments, after.Segments, same) {
		list = append(list, crm.Change{Field: "segments", Before: cellNames(before.Segments), After: cellNames(after.Segments)})
	}
	return list
}

func sameNumber(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }

// cellNames lists the segments that have bounds.
func cellNames(cells map[string]crm.AllocationCell) []string { return slices.Sorted(maps.Keys(cells)) }
