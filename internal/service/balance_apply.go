package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Apply queues the job that makes the moves of a proposal of a version: those that
// can still be made, all of them in one transaction. It is kept as a change of many
// records, which can be undone as any other.
func (s Balances) Apply(ctx context.Context, a access.Actor, id crm.ID, version int64) (b crm.Balance, err error) {
	if _, err := maySpread(a); err != nil {
		return b, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if b, _, err = s.found(ctx, tx, a, id); err != nil {
			return err
		}
		if b.State != crm.BalanceReady && b.State != crm.BalanceUndone {
			return fault.New(fault.Conflict, "balance.not_ready", "Only a proposal that is ready and not applied can be changed.")
		}
		if b.Version != version {
			return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime.")
		}
		if err := store.ForgetBulks(ctx, tx, tx.Now.AddDate(0, 0, -crm.BulkKeptDays)); err != nil {
			return err
		}
		bulk := crm.Bulk{ID: newID(), Noun: crm.NounCompany, State: crm.BulkRunning, UserID: a.UserID, CreatedAt: tx.Now, Wish: crm.BulkWish{Change: crm.BulkChange{Deed: crm.DeedAssign, Field: store.OwnersField}}}
		if bulk.JobID, err = s.enqueue(ctx, tx, a, jobApplyBalance, id, nil); err != nil {
			return err
		}
		if err := store.InsertBulk(ctx, tx, bulk); err != nil {
			return err
		}
		b.State, b.BulkID = crm.BalanceReady, bulk.ID
		if err := store.UpdateBalance(ctx, tx, b); err != nil {
			return err
		}
		b, _, err = s.found(ctx, tx, a, id)
		return err
	})
	return b, err
}

// handed counts what people get and lose.
type handed struct{ got, lost map[crm.ID]int64 }

// apply is the job: everything in one transaction.
func (s Balances) apply(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		b, err := store.Balance(ctx, tx, j.SubjectID)
		if err != nil {
			return err
		}
		bulk, err := store.Bulk(ctx, tx, b.BulkID)
		if err != nil || bulk.State != crm.BulkRunning || bulk.JobID != j.ID {
			return err
		}
		a, err := Bulks(s).author(ctx, tx, bulk)
		if err != nil {
			return err
		}
		if _, err := maySpread(a); err != nil {
			return err
		}
		if err := s.make(ctx, tx, a, b, &bulk, report); err != nil {
			return err
		}
		now := tx.Now
		bulk.State, bulk.FinishedAt = crm.BulkDone, &now
		if err := store.UpdateBulk(ctx, tx, bulk); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "balance", b.ID, "applied", crm.Change{Field: "moved", After: bulk.Counts.Changed}); err != nil {
			return err
		}
		return finish(ctx, tx, j, bulk.Counts)
	})
}

// make makes the moves that can still be made.
func (s Balances) make(ctx context.Context, tx *store.Tx, a access.Actor, b crm.Balance, bulk *crm.Bulk, report Report) error {
	report("reading", 0, 0)
	moves, doubts, err := doubted(ctx, tx, b)
	if err != nil {
		return err
	}
	var list []crm.BalanceMove
	for i, m := range moves {
		if m.Kind != crm.BalanceMoved || m.Out {
			continue
		}
		bulk.Counts.Matching++
		if doubts[i] != "" {
			bulk.Counts.Refused++
			continue
		}
		list = append(list, m)
	}
	h := handed{map[crm.ID]int64{}, map[crm.ID]int64{}}
	err = store.WithoutIndexesOf(ctx, tx, store.OwnersField, len(list), func() error {
		done := 0
		for portion := range slices.Chunk(list, bulkPortion) {
			report("changing", int64(done), int64(len(list)))
			items, err := giveCompanies(ctx, tx, a, portion, &bulk.Counts, h)
			if err != nil {
				return err
			}
			if err := store.InsertBulkItems(ctx, tx, bulk.ID, items); err != nil {
				return err
			}
			bulk.Counts.Changed += int64(len(items))
			if done += len(portion); ctx.Err() != nil {
				return ctx.Err()
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return h.tell(ctx, tx, a)
}

// giveCompanies makes some moves. Who was a company's second owner and gets it is its
// second owner no more.
func giveCompanies(ctx context.Context, tx *store.Tx, a access.Actor, moves []crm.BalanceMove, counts *crm.BulkCounts, h handed) ([]crm.BulkItem, error) {
	ids, to := make([]crm.ID, len(moves)), make(map[crm.ID]crm.BalanceMove, len(moves))
	for i, m := range moves {
		ids[i], to[m.CompanyID] = m.CompanyID, m
	}
	briefs, err := store.CompanyBriefs(ctx, tx, ids, store.OwnersField, store.Locked)
	if err != nil {
		return nil, err
	}
	var items []crm.BulkItem
	var values []store.CompanyValue
	var events []crm.Event
	for _, brief := range briefs {
		c, m := brief.Company, to[brief.Company.ID]
		after := c
		if after.OwnerID = m.To; after.SecondID == m.To {
			after.SecondID = crm.ID{}
		}
		if c.OwnerID != m.From || mayChange(a, crm.DeedAssign, c, after) != nil {
			counts.Refused++
			continue
		}
		value := store.OwnersValue(after.OwnerID, after.SecondID)
		changes, err := valueChanges(store.OwnersField, brief.Value, value)
		if err != nil {
			return nil, err
		}
		items = append(items, crm.BulkItem{RecordID: c.ID, Before: brief.Value, VersionAfter: c.Version + 1})
		values = append(values, store.CompanyValue{ID: c.ID, Value: value})
		events = append(events, companyEvent(tx, a, c.ID, "updated", changes))
		h.got[m.To]++
		h.lost[m.From]++
	}
	if err := store.SetCompanyValues(ctx, tx, store.OwnersField, slices.Values(values)); err != nil {
		return nil, err
	}
	return items, store.LoadEvents(ctx, tx, slices.Values(events))
}

// tell tells everybody once what they got and what went to others.
func (h handed) tell(ctx context.Context, tx *store.Tx, a access.Actor) error {
	people := map[crm.ID]bool{}
	for id := range h.got {
		people[id] = true
	}
	for id := range h.lost {
		people[id] = true
	}
	for person := range people {
		words := crm.NotificationWords{Count: h.got[person], Lost: h.lost[person]}
		if err := tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyOwner, Noun: crm.NounCompany, Words: words}, person); err != nil {
			return err
		}
	}
	return nil
}

// Undo queues the job that gives the companies back, except those that somebody has
// worked on since.
func (s Balances) Undo(ctx context.Context, a access.Actor, id crm.ID) (b crm.Balance, err error) {
	if _, err := maySpread(a); err != nil {
		return b, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		b, _, err = s.found(ctx, tx, a, id)
		return err
	})
	if err != nil {
		return b, err
	}
	if b.State != crm.BalanceApplied {
		return b, fault.New(fault.Conflict, "bulk.not_done", "Only a change that has been made can be undone.")
	}
	bulk, err := Bulks(s).Undo(ctx, a, b.BulkID)
	b.State, b.JobID = crm.BalanceUndoing, bulk.JobID
	return b, err
}
