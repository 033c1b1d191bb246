package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/lookalike"
	"kaymak/internal/store"
)

// Potentials are the use cases around what companies could pay.
type Potentials struct{ *Core }

// Assessment is an assessment as it stands today.
type Assessment struct {
	crm.Potential
	Author     string
	Confidence float64
	InForce    bool
	Outdated   bool
	// Stale tells that the company pays more than it was thought to be able to.
	Stale bool
}

// History gives every assessment of a company, the one in force first.
func (s Potentials) History(ctx context.Context, a access.Actor, company crm.ID) (all []Assessment, err error) {
	if err := access.MayKnow(a, hidePotential); err != nil {
		return nil, err
	}
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, c crm.Company) error {
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		potentials, err := store.Potentials(ctx, tx, company)
		if err != nil {
			return err
		}
		names, err := userNames(ctx, tx)
		all = assessments(potentials, c, day, names)
		return err
	})
	for i, p := range all {
		all[i] = shownAssessment(a, p)
	}
	return all, err
}

func assessments(potentials []crm.Potential, c crm.Company, day civil.Date, names map[crm.ID]string) []Assessment {
	current, any := crm.PotentialInForce(potentials, day)
	var all []Assessment
	for _, p := range potentials {
		x := Assessment{Potential: p, Author: names[p.AuthorID], Confidence: p.Confidence(day), InForce: any && p.ID == current.ID}
		x.Outdated = x.InForce && crm.Outdated(p.ValidFrom, day)
		x.Stale = x.InForce && crm.Stale(p.Mean(), c.Standing.Actual)
		all = append(all, x)
	}
	return all
}

// Assess adds an assessment by a person. Class, gap, treatment and budget of
// the company follow in the same transaction; its group stays.
func (s Potentials) Assess(ctx context.Context, a access.Actor, p crm.Potential) (c crm.Company, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return c, err
	}
	p.Method = crm.ByPerson
	return s.add(ctx, a, p)
}

// TakeEstimate adds the look-alike estimate of a company as its assessment.
func (s Potentials) TakeEstimate(ctx context.Context, a access.Actor, company crm.ID) (c crm.Company, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return c, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		_, err := companyFor(ctx, tx, a, company, crm.DeedEdit)
		return err
	})
	if err != nil {
		return c, err
	}
	e, err := s.Estimate(ctx, a, company)
	if err != nil {
		return c, err
	}
	return s.add(ctx, a, crm.Potential{CompanyID: company, Low: e.Value, Likely: e.Value, High: e.Value, Method: crm.ByLookalike})
}

func (s Potentials) add(ctx context.Context, a access.Actor, p crm.Potential) (c crm.Company, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		if p.ValidFrom == 0 {
			p.ValidFrom = day
		}
		if err := crm.CheckPotential(p, day); err != nil {
			return err
		}
		if c, err = companyFor(ctx, tx, a, p.CompanyID, crm.DeedEdit); err != nil {
			return err
		}
		p.ID, p.AuthorID, p.RecordedAt = newID(), a.UserID, tx.Now
		if err := store.InsertPotential(ctx, tx, p); err != nil {
			return err
		}
		changes := changed(nil, "potential_mean", c.Standing.Potential, p.Mean())
		changes = append(changes, crm.Change{Field: "valid_from", After: p.ValidFrom}, crm.Change{Field: "method", After: p.Method})
		changes = changed(changes, "evidence", "", p.Evidence)
		if err := record(ctx, tx, a, "company", c.ID, "assessed", changes...); err != nil {
			return err
		}
		c.Standing, err = resettle(ctx, tx, c, day)
		return err
	})
	return shownCompany(a, c), err
}

// resettle brings what is derived about one company in line with the assessment
// in force.
func resettle(ctx context.Context, tx *store.Tx, c crm.Company, day civil.Date) (crm.Standing, error) {
	potentials, err := store.Potentials(ctx, tx, c.ID)
	if err != nil {
		return c.Standing, err
	}
	budgets, err := readBudgets(ctx, tx)
	if err != nil {
		return c.Standing, err
	}
	st := c.Standing
	st.Potential, st.PotentialOn = 0, 0
	if p, ok := crm.PotentialInForce(potentials, day); ok {
		st.Potential, st.PotentialOn = p.Mean(), p.ValidFrom
	}
	st = budgets.settle(c.ID, st)
	return st, store.SetStanding(ctx, tx, c.ID, st)
}

// Estimate gives what the likes of a company pay; NotFound with code
// "potential.no_likes" where there are too few of them.
func (s Potentials) Estimate(ctx context.Context, a access.Actor, company crm.ID) (e lookalike.Estimate, err error) {
	if err := access.MayKnow(a, hidePotential); err != nil {
		return e, err
	}
	err = Companies(s).viewCompany(ctx, a, company, func(tx *store.Tx, c crm.Company) error {
		likes, err := store.Likes(ctx, tx, c.Industry, c.SizeBand)
		if err != nil {
			return err
		}
		var ok bool
		if e, ok = lookalike.Build(likeClients(likes)).Estimate(c.Industry, c.SizeBand, c.Standing.Actual); !ok {
			return fault.New(fault.NotFound, "potential.no_likes", "Too few companies of this industry or size pay: there is nothing to estimate from.")
		}
		return nil
	})
	return e, err
}

func likeClients(likes []store.Like) []lookalike.Client {
	clients := make([]lookalike.Client, len(likes))
	for i, l := range likes {
		clients[i] = lookalike.Client{Industry: l.Industry, Size: l.SizeBand, Actual: l.Actual}
	}
	return clients
}
