package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// Rules reads the rules of the queue.
func (s Prospects) Rules(ctx context.Context, a access.Actor) (r crm.QueueRules, err error) {
	if err := access.May(a, access.Read); err != nil {
		return r, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		r, err = store.QueueRules(ctx, tx)
		return err
	})
	return r, err
}

// SaveRules replaces the version r carries (0: nobody set any yet).
func (s Prospects) SaveRules(ctx context.Context, a access.Actor, r crm.QueueRules) (crm.QueueRules, error) {
	if err := access.May(a, access.Manage); err != nil {
		return r, err
	}
	if err := crm.CheckQueueRules(r); err != nil {
		return r, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := store.QueueRules(ctx, tx)
		if err != nil {
			return err
		}
		if !r.PlanID.IsZero() {
			if _, err := store.MarketPlan(ctx, tx, r.PlanID); err != nil {
				return err
			}
		}
		if err := store.SaveQueueRules(ctx, tx, r); err != nil {
			return err
		}
		r.Version++
		var list []crm.Change
		list = changed(list, "plan_id", before.PlanID, r.PlanID)
		list = changed(list, "batch", before.Batch, r.Batch)
		list = changed(list, "limit", before.Limit, r.Limit)
		list = changed(list, "days", before.Days, r.Days)
		return record(ctx, tx, a, "queue", crm.WorkspaceID, "updated", list...)
	})
	return r, err
}
