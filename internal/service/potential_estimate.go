package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/plan/lookalike"
	"kaymak/internal/store"
)

// estimateKind is the job that estimates every company nobody has assessed.
const estimateKind = "potential.estimate"

// EstimatePreview says what estimating all companies that are not assessed
// would do.
type EstimatePreview struct {
	Companies int64                        `json:"companies"` // that would get an estimate
	Without   int64                        `json:"without"`   // that have too few likes
	Potential int64                        `json:"potential"` // sum per year
	Gap       int64                        `json:"gap"`
	Classes   map[crm.PotentialClass]int64 `json:"classes"`
	Bases     map[lookalike.Basis]int64    `json:"bases"`
}

// PreviewEstimates counts without writing anything.
func (s Potentials) PreviewEstimates(ctx context.Context, a access.Actor) (p EstimatePreview, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return p, err
	}
	if err := access.MayKnow(a, hidePotential); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		_, p, err = estimateAll(ctx, tx, s.Now())
		return err
	})
	return p, err
}

// EstimateAll queues the job that gives every company nobody has assessed the
// estimate from its likes.
func (s Potentials) EstimateAll(ctx context.Context, a access.Actor) (job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return job, err
	}
	if err := access.MayKnow(a, hidePotential); err != nil {
		return job, err // the job tells its sums
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		job, err = s.enqueue(ctx, tx, a, estimateKind, crm.ID{}, struct{}{})
		return err
	})
	return job, err
}

// estimate is the job: everything in one transaction.
func (s Potentials) estimate(ctx context.Context, j crm.Job, report Report) error {
	return s.write(ctx, func(tx *store.Tx) error {
		report("reading", 0, 0)
		estimated, preview, err := estimateAll(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		report("writing", 0, int64(len(estimated)))
		if err := saveEstimates(ctx, tx, j.UserID, estimated, report); err != nil {
			return err
		}
		if err := record(ctx, tx, access.Actor{UserID: j.UserID}, "potential", j.ID, "estimated", crm.Change{Field: "companies", After: preview.Companies}); err != nil {
			return err
		}
		return finish(ctx, tx, j, preview)
	})
}

// estimateAll gives the new standing of every company that is not assessed and
// has likes, and the sums over them.
func estimateAll(ctx context.Context, tx *store.Tx, now time.Time) ([]store.Settled, EstimatePreview, error) {
	p := EstimatePreview{Classes: map[crm.PotentialClass]int64{}, Bases: map[lookalike.Basis]int64{}}
	day, err := today(ctx, tx, now)
	if err != nil {
		return nil, p, err
	}
	budgets, err := readBudgets(ctx, tx)
	if err != nil {
		return nil, p, err
	}
	likes, unassessed, err := store.AllLikes(ctx, tx)
	if err != nil {
		return nil, p, err
	}
	model := lookalike.Build(likeClients(likes))
	var estimated []store.Settled
	for _, u := range unassessed {
		e, ok := model.Estimate(u.Industry, u.SizeBand, u.Standing.Actual)
		if !ok {
			p.Without++
			continue
		}
		st := u.Standing
		st.Potential, st.PotentialOn = e.Value, day
		st = budgets.settle(u.ID, st)
		estimated = append(estimated, store.Settled{ID: u.ID, Standing: st})
		p.add(st, e.Basis)
	}
	return estimated, p, nil
}

func (p *EstimatePreview) add(st crm.Standing, basis lookalike.Basis) {
	p.Companies++
	p.Potential += st.Potential
	p.Gap += st.Gap
	p.Classes[st.PotentialClass]++
	p.Bases[basis]++
}

func saveEstimates(ctx context.Context, tx *store.Tx, author crm.ID, estimated []store.Settled, report Report) error {
	err := store.LoadPotentials(ctx, tx, func(yield func(crm.Potential) bool) {
		for _, e := range estimated {
			if !yield(estimateOf(e, author, tx)) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return store.SaveStandings(ctx, tx, func(yield func(store.Settled) bool) {
		for i, e := range estimated {
			if !yield(e) {
				return
			}
			report("writing", int64(i+1), int64(len(estimated)))
		}
	})
}

func estimateOf(e store.Settled, author crm.ID, tx *store.Tx) crm.Potential {
	value, from := e.Standing.Potential, e.Standing.PotentialOn
	return crm.Potential{
		ID: newID(), CompanyID: e.ID, ValidFrom: from, RecordedAt: tx.Now, Low: value, Likely: value, High: value, Method: crm.ByLookalike, AuthorID: author,
	}
}
