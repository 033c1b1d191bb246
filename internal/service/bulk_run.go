package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// bulkPortion is how many records are loaded and changed together.
const bulkPortion = 1000

// run is the job that changes the records: all of them in one transaction.
func (s Bulks) run(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		b, err := store.Bulk(ctx, tx, j.SubjectID)
		if err != nil || b.State != crm.BulkRunning {
			return err
		}
		a, err := s.author(ctx, tx, b)
		if err != nil {
			return err
		}
		if err := s.change(ctx, tx, a, &b, report); err != nil {
			return err
		}
		if err := tellBulk(ctx, tx, a, b); err != nil {
			return err
		}
		now := tx.Now
		b.State, b.FinishedAt = crm.BulkDone, &now
		if err := store.UpdateBulk(ctx, tx, b); err != nil {
			return err
		}
		changes := []crm.Change{{Field: "noun", After: string(b.Noun)}, {Field: "field", After: b.Wish.Change.Field}, {Field: "changed", After: b.Counts.Changed}}
		if err := record(ctx, tx, a, "bulk", b.ID, string(b.Wish.Change.Deed), changes...); err != nil {
			return err
		}
		return finish(ctx, tx, j, b.Counts)
	})
}

// tellBulk tells whoever was given the records, once for all of them.
func tellBulk(ctx context.Context, tx *store.Tx, a access.Actor, b crm.Bulk) error {
	if b.Wish.Change.Deed != crm.DeedAssign || b.Counts.Changed == 0 {
		return nil
	}
	person, err := crm.ParseID(b.Wish.Change.Value)
	if err != nil {
		return nil // the records were taken from somebody and given to nobody
	}
	return tellHanded(ctx, tx, a, b.Noun, map[crm.ID]int64{person: b.Counts.Changed})
}

// author is who asked for the change, with the rights of now.
func (s Bulks) author(ctx context.Context, tx *store.Tx, b crm.Bulk) (access.Actor, error) {
	u, err := store.User(ctx, tx, b.UserID)
	if err != nil {
		return access.Actor{}, err
	}
	return acting(ctx, tx, u)
}

func (s Bulks) change(ctx context.Context, tx *store.Tx, a access.Actor, b *crm.Bulk, report Report) error {
	kind, _, err := s.may(a, b.Noun, b.Wish)
	if err != nil {
		return err
	}
	report("finding", 0, 0)
	ids, err := kind.find(ctx, tx, a, b.Wish, crm.DeedRead)
	if err != nil {
		return err
	}
	b.Counts = crm.BulkCounts{Matching: int64(len(ids))}
	return kind.whole(ctx, tx, b.Wish.Change, len(ids), func() error {
		done := 0
		for portion := range parts(ids, bulkPortion) {
			report("changing", int64(done), int64(len(ids)))
			items, err := kind.alter(ctx, tx, a, b.Wish.Change, portion, &b.Counts)
			if err != nil {
				return err
			}
			if err := store.InsertBulkItems(ctx, tx, b.ID, items); err != nil {
				return err
			}
			b.Counts.Changed += int64(len(items))
			done += len(portion)
			if ctx.Err() != nil {
				return ctx.Err()
			}
		}
		return nil
	})
}

// whole runs the whole of the work as the noun wants it.
func (b bulkable) whole(ctx context.Context, tx *store.Tx, change crm.BulkChange, rows int, work func() error) error {
	if b.around == nil {
		return work()
	}
	return b.around(ctx, tx, change, rows, work)
}

// parts cuts ids into portions.
func parts(ids []crm.ID, size int) func(func([]crm.ID) bool) {
	return func(yield func([]crm.ID) bool) {
		for start := 0; start < len(ids); start += size {
			if !yield(ids[start:min(start+size, len(ids))]) {
				return
			}
		}
	}
}

// undo is the job that takes a change back.
func (s Bulks) undo(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		b, err := store.Bulk(ctx, tx, j.SubjectID)
		if err != nil || b.State != crm.BulkUndoing {
			return err
		}
		kind, err := s.of(b.Noun)
		if err != nil {
			return err
		}
		b.Counts.Kept, b.Counts.KeptCount, b.Counts.Undone = nil, 0, 0
		err = kind.whole(ctx, tx, b.Wish.Change, int(b.Counts.Changed), func() error { return s.revert(ctx, tx, kind, j, &b, report) })
		if err != nil {
			return err
		}
		now := tx.Now
		b.State, b.UndoneAt = crm.BulkUndone, &now
		if err := store.UpdateBulk(ctx, tx, b); err != nil {
			return err
		}
		changes := []crm.Change{{Field: "noun", After: string(b.Noun)}, {Field: "changed", After: b.Counts.Undone}}
		if err := record(ctx, tx, access.Actor{UserID: j.UserID}, "bulk", b.ID, "undone", changes...); err != nil {
			return err
		}
		return finish(ctx, tx, j, b.Counts)
	})
}

func (s Bulks) revert(ctx context.Context, tx *store.Tx, kind bulkable, j crm.Job, b *crm.Bulk, report Report) error {
	after := crm.ID{}
	for done := int64(0); ; {
		report("undoing", done, b.Counts.Changed)
		items, err := store.BulkItems(ctx, tx, b.ID, after, bulkPortion)
		if err != nil || len(items) == 0 {
			return err
		}
		if err := kind.revert(ctx, tx, access.Actor{UserID: j.UserID}, b.Wish.Change, items, &b.Counts); err != nil {
			return err
		}
		after, done = items[len(items)-1].RecordID, done+int64(len(items))
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// keepChanged notes a record that was changed since.
func keepChanged(counts *crm.BulkCounts, name string) {
	if counts.KeptCount++; len(counts.Kept) < keptNamed {
		counts.Kept = append(counts.Kept, name)
	}
}
