package service

import (
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/sample"
	"kaymak/internal/store"
)

// deals writes the made-up deals into the pipeline that every workspace begins
// with.
func (l *sampleLoad) deals() error {
	if err := seedPipelines(l.ctx, l.tx); err != nil {
		return err
	}
	p, err := pipeline(l.ctx, l.tx, crm.DefaultPipelineID)
	if err != nil {
		return err
	}
	reasons, err := store.Reasons(l.ctx, l.tx)
	if err != nil {
		return err
	}
	for i, made := range l.data.Deals {
		d := sampleDeal(made, p, reasons)
		d.ID, d.CompanyID, d.OwnerID, d.Rank = newID(), l.remember.Companies[made.Company], l.remember.People[made.Owner], crm.SpreadRank(i)
		if err := store.InsertDeal(l.ctx, l.tx, d); err != nil {
			return err
		}
		l.made = append(l.made, d.ID)
	}
	return nil
}

// sampleDeal is a made-up deal as one of the pipeline's.
func sampleDeal(made sample.Deal, p crm.Pipeline, reasons []crm.Reason) crm.Deal {
	stage := p.Stages[min(made.Stage, len(p.Stages)-1)]
	d := crm.Deal{
		Title: made.Title, PipelineID: p.ID, StageID: stage.ID, ExpectedOn: made.ExpectedOn, ClosedOn: made.ClosedOn, MovedAt: morning(made.MovedOn),
		CreatedAt: morning(made.CreatedOn), UpdatedAt: morning(made.MovedOn), Version: 1, Outcome: crm.DealOpen,
	}
	switch made.Outcome {
	case sample.WonDeal:
		d.Outcome = crm.DealWon
	case sample.LostDeal:
		d.Outcome = crm.DealLost
	}
	for _, line := range made.Products {
		d.Products = append(d.Products, crm.DealProduct(line))
	}
	d.Amount = crm.ProductSum(d.Products)
	for _, r := range reasons {
		if r.Outcome != d.Outcome {
			continue
		}
		if d.ReasonID = r.ID; made.Reason == 0 {
			break
		}
		made.Reason--
	}
	return d.Weigh(stage)
}

// morning is a moment of a day in the past.
func morning(d civil.Date) time.Time { return d.In(time.UTC).Add(9 * time.Hour) }
