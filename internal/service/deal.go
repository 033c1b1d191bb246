package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Deals are the use cases around deals. Whoever owns one may do with it what
// their role allows; whoever sees its company may read it.
type Deals struct{ *Core }

// amountField is what access.Hides asks about.
const amountField = "deal.amount"

// Get finds a deal.
func (s Deals) Get(ctx context.Context, a access.Actor, id crm.ID) (d DealCard, err error) {
	err = s.viewDeal(ctx, a, id, func(tx *store.Tx, found crm.Deal) error {
		d, err = dealCard(ctx, tx, a, found)
		return err
	})
	return d, err
}

// viewDeal reads something of a deal that exists.
func (s Deals) viewDeal(ctx context.Context, a access.Actor, id crm.ID, fn func(*store.Tx, crm.Deal) error) error {
	return s.view(ctx, func(tx *store.Tx) error {
		d, err := dealFor(ctx, tx, a, id, crm.DeedRead)
		if err != nil {
			return err
		}
		return fn(tx, d)
	})
}

// dealFor finds a deal and demands that the actor may do the deed to it.
func dealFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed) (crm.Deal, error) {
	d, err := store.Deal(ctx, tx, id)
	if err != nil {
		return d, err
	}
	return d, mayTouchDeal(ctx, tx, a, d, deed)
}

// mayTouchDeal lets the deed be done by whom the role lets, for the deal's owner;
// reading, also for the owners of its company.
func mayTouchDeal(ctx context.Context, tx *store.Tx, a access.Actor, d crm.Deal, deed crm.Deed) error {
	sees := access.Sees(a, crm.NounDeal, d.OwnerID)
	if !sees && !d.CompanyID.IsZero() {
		owners, err := store.Owners(ctx, tx, d.CompanyID)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err // a company that was put away is nobody's
		}
		sees = err == nil && access.Sees(a, crm.NounCompany, owners...)
	}
	switch {
	case !sees:
		return fault.New(fault.NotFound, "deal.not_found", "This deal does not exist.")
	case deed == crm.DeedRead:
		return nil
	}
	return access.MayTouch(a, crm.NounDeal, deed, d.OwnerID)
}

// Create adds a deal on top of its stage: the first of the first pipeline when
// none is named.
func (s Deals) Create(ctx context.Context, a access.Actor, d crm.Deal) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedCreate); err != nil {
		return card, err
	}
	if d.OwnerID.IsZero() {
		d.OwnerID = a.UserID
	}
	if err := access.MayTouch(a, crm.NounDeal, crm.DeedCreate, d.OwnerID); err != nil {
		return card, err
	}
	if access.Hides(a, amountField) {
		d.Amount, d.Products = 0, nil
	}
	if d, err = crm.CheckDeal(d); err != nil {
		return card, err
	}
	d.ID, d.Version, d.Outcome = newID(), 1, crm.DealOpen
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := seedPipelines(ctx, tx); err != nil {
			return err
		}
		if err := s.admit(ctx, tx, a, crm.Deal{}, d); err != nil {
			return err
		}
		stage, err := firstStage(ctx, tx, d)
		if err != nil {
			return err
		}
		d.PipelineID, d.StageID, d.CreatedAt, d.UpdatedAt, d.MovedAt = stage.PipelineID, stage.ID, tx.Now, tx.Now, tx.Now
		if err := enter(ctx, tx, &d, stage, crm.ID{}); err != nil {
			return err
		}
		if err := store.InsertDeal(ctx, tx, d); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "deal", d.ID, "created", crm.Change{Field: "title", After: d.Title}); err != nil {
			return err
		}
		if err := tellOwners(ctx, tx, a, crm.NounDeal, d.ID, nil, []crm.ID{d.OwnerID}); err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

// firstStage is the stage that a new deal names, or the first of its pipeline.
func firstStage(ctx context.Context, tx *store.Tx, d crm.Deal) (crm.Stage, error) {
	all, err := store.Pipelines(ctx, tx)
	if err != nil {
		return crm.Stage{}, err
	}
	for _, p := range all {
		if !p.Active || !d.PipelineID.IsZero() && d.PipelineID != p.ID {
			continue
		}
		if d.StageID.IsZero() {
			return p.Stages[0], nil
		}
		if stage, here := p.Stage(d.StageID); here {
			return stage, nil
		}
	}
	var f fault.Fields
	f.Add("stage_id", "deal.stage", "is no stage of a pipeline in use")
	return crm.Stage{}, f.Err()
}

// enter gives an open deal its place in a stage, under the deal above, and what
// follows from the stage.
func enter(ctx context.Context, tx *store.Tx, d *crm.Deal, stage crm.Stage, above crm.ID) (err error) {
	if err := store.LockStage(ctx, tx, stage.ID); err != nil {
		return err
	}
	d.PipelineID, d.StageID = stage.PipelineID, stage.ID
	d.Rank, err = store.PlaceIn(ctx, tx, stage.ID, d.ID, above)
	*d = d.Weigh(stage)
	return err
}

// admit checks what a deal refers to: an owner who works here, a company and
// contacts that the actor sees.
func (s Deals) admit(ctx context.Context, tx *store.Tx, a access.Actor, before, d crm.Deal) error {
	if err := checkOwner(ctx, tx, "owner_id", before.OwnerID, d.OwnerID); err != nil {
		return err
	}
	if err := admitContacts(ctx, tx, a, before, d); err != nil {
		return err
	}
	if d.CompanyID == before.CompanyID || d.CompanyID.IsZero() {
		return nil
	}
	_, err := companyFor(ctx, tx, a, d.CompanyID, crm.DeedRead)
	if fault.Is(err, fault.NotFound) {
		var f fault.Fields
		f.Add("company_id", "company.not_found", "does not exist")
		return f.Err()
	}
	return err
}

// admitContacts demands that the actor sees the contacts that a deal gets.
func admitContacts(ctx context.Context, tx *store.Tx, a access.Actor, before, d crm.Deal) error {
	for _, id := range d.Contacts {
		if slices.Contains(before.Contacts, id) {
			continue
		}
		_, err := contactFor(ctx, tx, a, id, crm.DeedRead)
		if fault.Is(err, fault.NotFound) {
			var f fault.Fields
			f.Add("contact_ids", "contact.not_found", "does not exist")
			return f.Err()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Update replaces what people edit, of the version d carries; stage and outcome
// have ways of their own.
func (s Deals) Update(ctx context.Context, a access.Actor, d crm.Deal) (card DealCard, err error) {
	if err := access.MayAny(a, crm.NounDeal, crm.DeedEdit); err != nil {
		return card, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := dealFor(ctx, tx, a, d.ID, crm.DeedEdit)
		if err != nil {
			return err
		}
		if d, err = s.save(ctx, tx, a, before, d); err != nil {
			return err
		}
		if err := tellOwners(ctx, tx, a, crm.NounDeal, d.ID, []crm.ID{before.OwnerID}, []crm.ID{d.OwnerID}); err != nil {
			return err
		}
		card, err = dealCard(ctx, tx, a, d)
		return err
	})
	return card, err
}

// save writes what a deal becomes.
func (s Deals) save(ctx context.Context, tx *store.Tx, a access.Actor, before, d crm.Deal) (crm.Deal, error) {
	if d.OwnerID != before.OwnerID {
		if err := mayAssignDeal(a, before.OwnerID, d.OwnerID); err != nil {
			return d, err
		}
	}
	d, err := crm.CheckDeal(keepUnedited(a, before, d))
	if err != nil {
		return d, err
	}
	if err := s.admit(ctx, tx, a, before, d); err != nil {
		return d, err
	}
	stage, err := stageOf(ctx, tx, d)
	if err != nil {
		return d, err
	}
	d = d.Weigh(stage)
	if err := store.UpdateDeal(ctx, tx, d); err != nil {
		return d, err
	}
	d.Version++
	d.UpdatedAt = tx.Now
	return d, record(ctx, tx, a, "deal", d.ID, "updated", dealChanges(before, d)...)
}

func mayAssignDeal(a access.Actor, before, after crm.ID) error {
	if err := access.MayTouch(a, crm.NounDeal, crm.DeedAssign, before); err != nil {
		return err
	}
	return access.MayTouch(a, crm.NounDeal, crm.DeedAssign, after)
}

// keepUnedited carries over what a form does not say, and what is hidden from
// whoever fills it in.
func keepUnedited(a access.Actor, before, d crm.Deal) crm.Deal {
	d.PipelineID, d.StageID, d.Outcome, d.ReasonID, d.ReasonNote, d.ClosedOn = before.PipelineID, before.StageID, before.Outcome, before.ReasonID, before.ReasonNote, before.ClosedOn
	d.MovedAt, d.Rank, d.ImportID, d.CreatedAt = before.MovedAt, before.Rank, before.ImportID, before.CreatedAt
	if access.Hides(a, amountField) {
		d.Amount, d.Products = before.Amount, before.Products
	}
	return d
}

// stageOf finds the stage that a deal stands in, or stood in when it was closed.
func stageOf(ctx context.Context, tx *store.Tx, d crm.Deal) (crm.Stage, error) {
	p, err := pipeline(ctx, tx, d.PipelineID)
	stage, _ := p.Stage(d.StageID)
	return stage, err
}

func dealChanges(before, after crm.Deal) []crm.Change {
	var list []crm.Change
	list = changed(list, "title", before.Title, after.Title)
	list = changed(list, "external_id", before.ExternalID, after.ExternalID)
	list = changed(list, "company_id", before.CompanyID, after.CompanyID)
	list = changed(list, "owner_id", before.OwnerID, after.OwnerID)
	list = changed(list, "amount", before.Amount, after.Amount)
	if own(before.OwnProbability) != own(after.OwnProbability) {
		list = append(list, crm.Change{Field: "probability", Before: before.OwnProbability, After: after.OwnProbability})
	}
	list = changed(list, "expected_on", closeDay(before.ExpectedOn), closeDay(after.ExpectedOn))
	list = changed(list, "source", before.Source, after.Source)
	list = changed(list, "note", before.Note, after.Note)
	list = changedValues(list, "products", before.Products, after.Products)
	return changedValues(list, "contacts", before.Contacts, after.Contacts)
}
