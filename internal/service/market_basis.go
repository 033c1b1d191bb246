package service

import (
	"context"
	"math"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/market"
	"kaymak/internal/plan/workload"
	"kaymak/internal/store"
)

// MarketBasis is what a plan begins with, from what is known already.
type MarketBasis struct {
	First       civil.Month
	PersonHours []float64 // of planned work per month, January to December of Year
	Year        int
	Have        float64                        // full positions filled
	Need        float64                        // of them, those that the clients of today take
	Minutes     map[string]float64             // by operation: one of them with its share of a trip
	Service     map[crm.PotentialClass]float64 // hours per month that the strategy gives a small client of the class
	Stages      []crm.MarketStage              // an assumption, to be replaced by one's own
}

// newClientGroup is the group whose standards a client just won is served by.
const newClientGroup = crm.GroupC

// assumedFunnel is what business-to-business sales often takes: an assumption
// where nobody knows better. Minutes come from the norms.
var assumedFunnel = []crm.MarketStage{
	{Operation: "call", Attempts: 3, Conversion: 0.3},
	{Operation: "office_meeting", Attempts: 1.2, Conversion: 0.5, Lag: 1},
	{Operation: "offer", Attempts: 1, Conversion: 0.35, Lag: 1},
}

// Basis gives what a plan begins with.
func (s Markets) Basis(ctx context.Context, a access.Actor) (b MarketBasis, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return b, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		chain, err := Strategies(s).load(ctx, tx, writes, 0)
		if err != nil {
			return err
		}
		b, err = newMarketBasis(chain)
		return err
	})
	return b, err
}

func newMarketBasis(chain *staffing) (MarketBasis, error) {
	now, err := chain.compute()
	if err != nil {
		return MarketBasis{}, err
	}
	b := MarketBasis{
		First: chain.day.Month().Next(), Year: chain.calendar.Year, Have: now.Have, Need: now.Result.People, Minutes: operationMinutes(chain.operations),
		Service: map[crm.PotentialClass]float64{}, PersonHours: make([]float64, 12),
	}
	for _, m := range now.Months {
		_, month := m.Month.Month.YM()
		b.PersonHours[int(month)-1] = m.CapacityHours
	}
	for _, c := range chain.strategy.Cells {
		if c.Group == newClientGroup {
			b.Service[c.Class] = float64(budgetMinutes(c.Operations, chain.operations)) / 60 / 12
		}
	}
	for _, stage := range assumedFunnel {
		stage.Minutes = b.Minutes[stage.Operation]
		b.Stages = append(b.Stages, stage)
	}
	return b, nil
}

// operationMinutes is what one of each operation takes, with its share of a trip.
func operationMinutes(operations []workload.Operation) map[string]float64 {
	minutes := map[string]float64{}
	for _, o := range operations {
		work, travel := workload.Budget([]workload.Frequency{{Operation: o.Key, PerYear: 1}}, operations)
		minutes[o.Key] = math.Round((work+travel)*10) / 10
	}
	return minutes
}

// ripe is how many days a company is given to leave a stage before it counts;
// observedDays is how far back the log is looked through.
const (
	ripe         = 90
	observedDays = 730
)

// Observe reads a funnel out of the own log: what was done with companies before
// they became clients. Stages of whom too little is known say how many companies
// there are, and it is for the reader to believe them or not.
func (s Markets) Observe(ctx context.Context, a access.Actor, codes []string) (observed []market.Observed, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return nil, err
	}
	if len(codes) == 0 || len(codes) > 12 {
		return nil, fault.New(fault.Invalid, "market.stages", "Name 1 to 12 stages.").With("max", "12")
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		stages, err := stageOperations(ctx, tx, codes)
		if err != nil {
			return err
		}
		day, err := today(ctx, tx, s.Now())
		if err != nil {
			return err
		}
		trails, err := store.FunnelTrails(ctx, tx, stages, day.AddDays(-observedDays))
		if err != nil {
			return err
		}
		all := make([]market.Trail, len(trails))
		for i, t := range trails {
			all[i] = market.Trail(t)
		}
		observed = market.Observe(all, len(codes), int(day), ripe)
		return nil
	})
	return observed, err
}

// stageOperations finds the kinds of work of a funnel by their codes.
func stageOperations(ctx context.Context, tx *store.Tx, codes []string) ([]crm.ID, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	ids := map[string]crm.ID{}
	for _, o := range operations {
		ids[o.Code] = o.ID
	}
	stages := make([]crm.ID, len(codes))
	for i, code := range codes {
		id, known := ids[code]
		if !known {
			return nil, fault.New(fault.Invalid, "strategy.operation", "There is no such kind of work.").With("operation", code)
		}
		stages[i] = id
	}
	return stages, nil
}
