package service

import (
	"context"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

var errDealClosed = fault.New(fault.Conflict, "deal.closed", "This deal is closed. Open it again first.")

// Move puts an open deal into a stage, directly under the deal above; on top
// where that one is zero or stands there no more. Moves into one stage happen one
// after the other, so that every one finds the order that the one before left.
// A place within the same stage needs no version; another stage does.
func (s Deals) Move(ctx context.Context, a access.Actor, id, stage, above crm.ID, version int64) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedEdit); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		d, err := dealFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		if d.Outcome != crm.DealOpen {
			return errDealClosed
		}
		to, err := openStage(ctx, tx, d, stage)
		if err != nil {
			return err
		}
		before := d
		if err := enter(ctx, tx, &d, to, above); err != nil {
			return err
		}
		if before.StageID == d.StageID {
			err = store.PlaceDeal(ctx, tx, d)
		} else {
			d.MovedAt, d.Version = tx.Now, version
			err = s.saveMove(ctx, tx, a, before, &d, "moved")
		}
		if err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

// openStage finds a stage that a deal may go to: one of a pipeline in use, or of
// the deal's own.
func openStage(ctx context.Context, tx *store.Tx, d crm.Deal, id crm.ID) (crm.Stage, error) {
	all, err := store.Pipelines(ctx, tx)
	if err != nil {
		return crm.Stage{}, err
	}
	for _, p := range all {
		if stage, here := p.Stage(id); here && (p.Active || p.ID == d.PipelineID) {
			return stage, nil
		}
	}
	return crm.Stage{}, fault.New(fault.NotFound, "stage.not_found", "This stage does not exist.")
}

// saveMove writes where a deal stands now, and the history of it.
func (s Deals) saveMove(ctx context.Context, tx *store.Tx, a access.Actor, before crm.Deal, d *crm.Deal, action string) error {
	if err := store.MoveDeal(ctx, tx, *d); err != nil {
		return err
	}
	var list []crm.Change
	list = changed(list, "pipeline_id", before.PipelineID, d.PipelineID)
	list = changed(list, "stage_id", before.StageID, d.StageID)
	list = changed(list, "outcome", before.Outcome, d.Outcome)
	list = changed(list, "reason_id", before.ReasonID, d.ReasonID)
	list = changed(list, "reason_note", before.ReasonNote, d.ReasonNote)
	list = changed(list, "closed_on", closeDay(before.ClosedOn), closeDay(d.ClosedOn))
	d.Version++
	d.UpdatedAt = tx.Now
	return record(ctx, tx, a, "deal", d.ID, action, list...)
}

// Closing says how a deal ended. A zero day is today.
type Closing struct {
	Outcome    crm.DealOutcome
	ReasonID   crm.ID
	ReasonNote string
	ClosedOn   civil.Date
}

// Close ends an open deal, won or lost, of the version given.
func (s Deals) Close(ctx context.Context, a access.Actor, id crm.ID, c Closing, version int64) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedEdit); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		d, err := dealFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		if d.Outcome != crm.DealOpen {
			return errDealClosed
		}
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		before := d
		if d.ClosedOn = c.ClosedOn; d.ClosedOn == 0 {
			d.ClosedOn = day
		}
		d.Outcome, d.ReasonID, d.ReasonNote, d.Version = c.Outcome, c.ReasonID, strings.TrimSpace(c.ReasonNote), version
		if err := crm.CheckClosing(d, day); err != nil {
			return err
		}
		if err := checkReason(ctx, tx, d); err != nil {
			return err
		}
		d = d.Weigh(crm.Stage{})
		if err := s.saveMove(ctx, tx, a, before, &d, string(d.Outcome)); err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

// checkReason demands that a reason is one of the outcome's.
func checkReason(ctx context.Context, tx *store.Tx, d crm.Deal) error {
	if d.ReasonID.IsZero() {
		return nil
	}
	r, err := reason(ctx, tx, d.ReasonID)
	if err == nil && r.Outcome == d.Outcome {
		return nil
	}
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	var f fault.Fields
	f.Add("reason_id", "deal.reason", "is no reason of this outcome")
	return f.Err()
}

// Reopen takes back that a deal was closed: it is on top of its stage again.
func (s Deals) Reopen(ctx context.Context, a access.Actor, id crm.ID, version int64) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedEdit); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		d, err := dealFor(ctx, tx, a, id, crm.DeedEdit)
		if err != nil {
			return err
		}
		if d.Outcome == crm.DealOpen {
			return fault.New(fault.Conflict, "deal.open", "This deal is open.")
		}
		before := d
		d.Outcome, d.ReasonID, d.ReasonNote, d.ClosedOn, d.MovedAt, d.Version = crm.DealOpen, crm.ID{}, "", 0, tx.Now, version
		stage, err := stageOf(ctx, tx, d)
		if err != nil {
			return err
		}
		if err := enter(ctx, tx, &d, stage, crm.ID{}); err != nil {
			return err
		}
		if err := s.saveMove(ctx, tx, a, before, &d, "reopened"); err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

// Delete takes a deal away; Restore brings it back.
func (s Deals) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedDelete); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		d, err := dealFor(ctx, tx, a, id, crm.DeedDelete)
		if err != nil {
			return err
		}
		d.Version = version
		return trashDeal(ctx, tx, a, d)
	})
}

func trashDeal(ctx context.Context, tx *store.Tx, a access.Actor, d crm.Deal) error {
	if err := store.TrashDeal(ctx, tx, d); err != nil {
		return err
	}
	return record(ctx, tx, a, "deal", d.ID, "deleted", crm.Change{Field: "title", Before: d.Title})
}

// Restore brings a deleted deal back; an open one on top of its stage, of the
// first stage where its own is gone.
func (s Deals) Restore(ctx context.Context, a access.Actor, id crm.ID) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedDelete); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		d, err := untrashDeal(ctx, tx, a, id)
		if err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

func untrashDeal(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.Deal, error) {
	d, err := store.TrashedDeal(ctx, tx, id)
	if err != nil {
		return d, err
	}
	if err := mayTouchDeal(ctx, tx, a, d, crm.DeedDelete); err != nil {
		return d, err
	}
	p, err := pipeline(ctx, tx, d.PipelineID)
	if err != nil {
		return d, err
	}
	stage, here := p.Stage(d.StageID)
	if !here {
		stage = p.Stages[0]
	}
	if err := enter(ctx, tx, &d, stage, crm.ID{}); err != nil {
		return d, err
	}
	d.Version++
	d.UpdatedAt = tx.Now
	if err := store.UntrashDeal(ctx, tx, d); err != nil {
		return d, err
	}
	return d, record(ctx, tx, a, "deal", id, "restored", crm.Change{Field: "title", After: d.Title})
}
