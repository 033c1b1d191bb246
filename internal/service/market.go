package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Markets are the use cases of working through prospects: plans, what they come
// to, and what they are made from.
type Markets struct{ *Core }

// ProspectCount is a number of prospects of one potential class.
type ProspectCount = store.ProspectCount

// List gives all plans, those changed last first.
func (s Markets) List(ctx context.Context, a access.Actor) (plans []crm.MarketPlan, err error) {
	if err := mayReadMarket(a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		plans, err = store.MarketPlans(ctx, tx)
		return err
	})
	return plans, err
}

// mayReadMarket: plans tell what prospects could pay.
func mayReadMarket(a access.Actor) error {
	if err := access.May(a, access.Analyse); err != nil {
		return err
	}
	return access.MayKnow(a, hidePotential)
}

// Get finds a plan.
func (s Markets) Get(ctx context.Context, a access.Actor, id crm.ID) (p crm.MarketPlan, err error) {
	if err := mayReadMarket(a); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		p, err = store.MarketPlan(ctx, tx, id)
		return err
	})
	return p, err
}

// Create saves a plan under a name.
func (s Markets) Create(ctx context.Context, a access.Actor, p crm.MarketPlan) (crm.MarketPlan, error) {
	p, err := checkMarketPlan(a, p)
	if err != nil {
		return p, err
	}
	p.ID, p.AuthorID, p.Version = newID(), a.UserID, 1
	err = s.write(ctx, func(tx *store.Tx) error {
		p.CreatedAt, p.UpdatedAt = tx.Now, tx.Now
		if err := checkSegments(ctx, tx, p.Content); err != nil {
			return err
		}
		if err := store.InsertMarketPlan(ctx, tx, p); err != nil {
			return err
		}
		return record(ctx, tx, a, "market_plan", p.ID, "created", crm.Change{Field: "name", After: p.Name})
	})
	return p, err
}

// Update replaces the version p carries.
func (s Markets) Update(ctx context.Context, a access.Actor, p crm.MarketPlan) (crm.MarketPlan, error) {
	p, err := checkMarketPlan(a, p)
	if err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.MarketPlan(ctx, tx, p.ID)
		if err != nil {
			return err
		}
		if err := checkSegments(ctx, tx, p.Content); err != nil {
			return err
		}
		if err := store.UpdateMarketPlan(ctx, tx, p); err != nil {
			return err
		}
		if err := record(ctx, tx, a, "market_plan", p.ID, "updated", marketChanges(before, p)...); err != nil {
			return err
		}
		p, err = store.MarketPlan(ctx, tx, p.ID)
		return err
	})
	return p, err
}

// Delete removes a plan. The queue of prospects goes on without it.
func (s Markets) Delete(ctx context.Context, a access.Actor, id crm.ID) error {
	if err := access.May(a, access.Manage); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		p, err := store.MarketPlan(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := store.DeleteMarketPlan(ctx, tx, id); err != nil {
			return err
		}
		return record(ctx, tx, a, "market_plan", id, "deleted", crm.Change{Field: "name", Before: p.Name})
	})
}

// checkMarketPlan demands a plan whose numbers can be computed.
func checkMarketPlan(a access.Actor, p crm.MarketPlan) (crm.MarketPlan, error) {
	if err := access.May(a, access.Manage); err != nil {
		return p, err
	}
	if err := access.MayKnow(a, hidePotential); err != nil {
		return p, err
	}
	p, err := crm.CheckMarketPlan(p)
	if err != nil {
		return p, err
	}
	m, err := newMarketModel(p.Content)
	if err != nil {
		return p, err
	}
	if _, err := m.evaluate(); err != nil {
		return p, err
	}
	p.InputHash, err = marketHash(p.Content)
	return p, err
}

// checkSegments demands that the filters by which segments are counted mean
// something.
func checkSegments(ctx context.Context, tx *store.Tx, c crm.MarketContent) error {
	fields, err := store.CompanyFieldsNow(ctx, tx)
	if err != nil {
		return err
	}
	var f fault.Fields
	for i, segment := range c.Segments {
		if segment.Match == nil {
			continue
		}
		if err := store.CheckMatch(fields, *segment.Match); err != nil {
			f.Add(fmt.Sprintf("segments[%d].match", i), "market.match", "has a filter that the list of companies does not know")
		}
	}
	return f.Err()
}

// marketHash tells the inputs of two plans apart.
func marketHash(c crm.MarketContent) (string, error) {
	text, err := json.Marshal(c)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), fault.Wrap(err, "writing a market plan")
}

func marketChanges(before, after crm.MarketPlan) []crm.Change {
	b, c := before.Content, after.Content
	var list []crm.Change
	list = changed(list, "name", before.Name, after.Name)
	list = changed(list, "note", before.Note, after.Note)
	list = changed(list, "first_month", b.First, c.First)
	list = changed(list, "months", b.Months, c.Months)
	list = changed(list, "start_per_month", b.StartPerMonth, c.StartPerMonth)
	list = changed(list, "people", b.People, c.People)
	list = changed(list, "order", b.Order, c.Order)
	list = changed(list, "base_hours", b.BaseHours, c.BaseHours)
	list = changedValues(list, "person_hours", b.PersonHours, c.PersonHours)
	list = changed(list, "have", b.Have, c.Have)
	list = changedValues(list, "ramp", b.Ramp, c.Ramp)
	list = changed(list, "attrition", b.Attrition, c.Attrition)
	list = changed(list, "months_to_fill", b.MonthsToFill, c.MonthsToFill)
	return changedValues(list, "segments", segmentTexts(b.Segments), segmentTexts(c.Segments))
}

// segmentTexts writes segments as the history keeps them, one line each.
func segmentTexts(segments []crm.MarketSegment) []string {
	texts := make([]string, len(segments))
	for i, s := range segments {
		texts[i] = fmt.Sprintf("%s: share %g, churn %g", s.Name, s.Share, s.Churn)
		for _, c := range s.Classes {
			texts[i] += fmt.Sprintf("; %s %g × %d, %g h", c.Class, c.Prospects, c.Potential, c.ServiceHours)
		}
		for _, stage := range s.Stages {
			texts[i] += fmt.Sprintf("; %s %g min × %g, %g, %d", stage.Operation, stage.Minutes, stage.Attempts, stage.Conversion, stage.Lag)
		}
		if s.Match != nil {
			texts[i] += "; " + matchText(*s.Match)
		}
	}
	return texts
}

func matchText(m crm.Match) string {
	text, err := json.Marshal(m)
	if err != nil {
		return ""
	}
	return string(text)
}

// Count counts the prospects of the base for each filter, by potential class: a
// prospect counts for the first one that it fits.
func (s Markets) Count(ctx context.Context, a access.Actor, matches []crm.Match) (counts [][]ProspectCount, err error) {
	if err := mayReadMarket(a); err != nil {
		return nil, err
	}
	if len(matches) == 0 || len(matches) > 30 {
		return nil, fault.New(fault.Invalid, "market.many_segments", "Count 1 to 30 segments.").With("max", "30")
	}
	for _, m := range matches {
		if err := seesFields(a, companyHidden, "", nil, m); err != nil {
			return nil, err
		}
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		resolved, err := s.resolveMatches(ctx, tx, a, matches)
		if err != nil {
			return err
		}
		counts, err = store.CountProspects(ctx, tx, resolved)
		return err
	})
	return counts, err
}

// resolveMatches makes filters ready to be asked of the store.
func (c *Core) resolveMatches(ctx context.Context, tx *store.Tx, a access.Actor, matches []crm.Match) ([]crm.Match, error) {
	fields, err := store.CompanyFieldsNow(ctx, tx)
	if err != nil {
		return nil, err
	}
	resolved := make([]crm.Match, len(matches))
	for i, m := range matches {
		if _, resolved[i], err = c.resolve(ctx, tx, a, fields, nil, m); err != nil {
			return nil, err
		}
	}
	return resolved, nil
}
