package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Bulks are the use cases that change many records at once: previewed, done as a
// job, and undone except where somebody has worked since.
type Bulks struct{ *Core }

// The kinds of job.
const (
	jobBulk     = "bulk"
	jobUndoBulk = "bulk.undo"
)

// MaxSelected is how many records people change by naming them; more takes the
// power to change in bulk.
const MaxSelected = MaxPageRows

// maxNamed bounds the records named one by one.
const maxNamed = 10_000

// bulkable is what a noun says of itself to be changed in bulk. Its functions
// work on ids in ascending order and skip what the actor may not do.
type bulkable struct {
	// check refuses a field that is not changed in bulk, or not so, and a value it
	// cannot have.
	check func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange) error
	// find gives the records of a wish to which the actor may do the deed.
	find func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) ([]crm.ID, error)
	// alter changes some records and tells what they were.
	alter func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, ids []crm.ID, counts *crm.BulkCounts) ([]crm.BulkItem, error)
	// revert gives records back what they were, except those with a later version.
	revert func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, items []crm.BulkItem, counts *crm.BulkCounts) error
	// around runs the whole of the work; nil where nothing goes before or after it.
	around func(ctx context.Context, tx *store.Tx, change crm.BulkChange, rows int, work func() error) error
}

func (s Bulks) of(noun crm.Noun) (bulkable, error) {
	switch noun {
	case crm.NounCompany:
		return companyBulk(s.Core), nil
	case crm.NounContact:
		return contactBulk(s.Core), nil
	case crm.NounDeal:
		return dealBulk(s.Core), nil
	case crm.NounActivity:
		return activityBulk(s.Core), nil
	case crm.NounTask:
		return taskBulk(s.Core), nil
	}
	return bulkable{}, fault.New(fault.Invalid, "bulk.noun", "These records are not changed in bulk.").With("noun", string(noun))
}

// BulkPreview is what a change of many records would meet.
type BulkPreview struct {
	Matching  int64 // that the actor sees
	Touchable int64 // that the actor may do it to
}

// Preview counts what a change would meet.
func (s Bulks) Preview(ctx context.Context, a access.Actor, noun crm.Noun, w crm.BulkWish) (p BulkPreview, err error) {
	kind, w, err := s.may(a, noun, w)
	if err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := kind.check(ctx, tx, a, w.Change); err != nil {
			return err
		}
		seen, err := kind.find(ctx, tx, a, w, crm.DeedRead)
		if err != nil {
			return err
		}
		p.Matching, p.Touchable = int64(len(seen)), int64(len(seen))
		if !access.Over(a, noun, w.Change.Deed).All {
			touchable, err := kind.find(ctx, tx, a, w, w.Change.Deed)
			p.Touchable = int64(len(touchable))
			return err
		}
		return nil
	})
	return p, err
}

// may asks for the rights that need no record.
func (s Bulks) may(a access.Actor, noun crm.Noun, w crm.BulkWish) (kind bulkable, checked crm.BulkWish, err error) {
	if checked, err = crm.CheckBulk(w); err != nil {
		return kind, w, err
	}
	if err := access.MayAny(a, noun, w.Change.Deed); err != nil {
		return kind, w, err
	}
	if len(w.IDs) == 0 || len(w.IDs) > MaxSelected {
		if err := access.May(a, access.Bulk); err != nil {
			return kind, w, err
		}
	}
	if len(w.IDs) > maxNamed {
		return kind, w, fault.New(fault.Limit, "bulk.too_many", "So many records are chosen by a filter, not one by one.")
	}
	kind, err = s.of(noun)
	return kind, checked, err
}

// Start queues the change as a job.
func (s Bulks) Start(ctx context.Context, a access.Actor, noun crm.Noun, w crm.BulkWish) (b crm.Bulk, err error) {
	kind, w, err := s.may(a, noun, w)
	if err != nil {
		return b, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := kind.check(ctx, tx, a, w.Change); err != nil {
			return err
		}
		if err := store.ForgetBulks(ctx, tx, tx.Now.AddDate(0, 0, -crm.BulkKeptDays)); err != nil {
			return err
		}
		b = crm.Bulk{ID: newID(), Noun: noun, State: crm.BulkRunning, Wish: w, UserID: a.UserID, CreatedAt: tx.Now}
		if b.JobID, err = s.enqueue(ctx, tx, a, jobBulk, b.ID, nil); err != nil {
			return err
		}
		return store.InsertBulk(ctx, tx, b)
	})
	return b, err
}

// Undo queues a job that gives every record back what it was, except those that
// somebody has changed since.
func (s Bulks) Undo(ctx context.Context, a access.Actor, id crm.ID) (b crm.Bulk, err error) {
	if err := access.May(a, access.Read); err != nil {
		return b, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if b, err = s.mine(ctx, tx, a, id); err != nil {
			return err
		}
		if b.State != crm.BulkDone {
			return fault.New(fault.Conflict, "bulk.not_done", "Only a change that has been made can be undone.")
		}
		if tx.Now.Sub(b.CreatedAt).Hours() > 24*crm.BulkKeptDays {
			return fault.New(fault.Conflict, "bulk.too_old", "This change is too old to be undone.")
		}
		b.State = crm.BulkUndoing
		if b.JobID, err = s.enqueue(ctx, tx, a, jobUndoBulk, b.ID, nil); err != nil {
			return err
		}
		return store.UpdateBulk(ctx, tx, b)
	})
	return b, err
}

// mine finds a change of many records that the actor made; managers, anybody's.
func (s Bulks) mine(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.Bulk, error) {
	b, err := store.Bulk(ctx, tx, id)
	if err == nil && b.UserID != a.UserID && access.May(a, access.Manage) != nil {
		err = fault.New(fault.NotFound, "bulk.not_found", "This change does not exist.")
	}
	if err != nil {
		return b, err
	}
	return stands(ctx, tx, b)
}

// stands tells how a change stands whose work came to nothing: its job has ended,
// and nothing else of the work's transaction was kept.
func stands(ctx context.Context, tx *store.Tx, b crm.Bulk) (crm.Bulk, error) {
	if b.State != crm.BulkRunning && b.State != crm.BulkUndoing {
		return b, nil
	}
	j, err := store.Job(ctx, tx, b.JobID)
	switch {
	case err != nil || !j.State.Final():
	case b.State == crm.BulkUndoing:
		b.State = crm.BulkDone
	case j.State == crm.JobCancelled:
		b.State = crm.BulkCancelled
	default:
		b.State = crm.BulkFailed
	}
	return b, err
}

// Get shows a change of many records.
func (s Bulks) Get(ctx context.Context, a access.Actor, id crm.ID) (b crm.Bulk, err error) {
	if err := access.May(a, access.Read); err != nil {
		return b, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		b, err = s.mine(ctx, tx, a, id)
		return err
	})
	return b, err
}

// recentBulks is how many changes are listed.
const recentBulks = 50

// Recent lists the actor's latest changes of many records; for managers, everybody's.
func (s Bulks) Recent(ctx context.Context, a access.Actor) (list []crm.Bulk, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	person := a.UserID
	if access.May(a, access.Manage) == nil {
		person = crm.ID{}
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if list, err = store.Bulks(ctx, tx, person, recentBulks); err != nil {
			return err
		}
		for i, b := range list {
			if list[i], err = stands(ctx, tx, b); err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}
