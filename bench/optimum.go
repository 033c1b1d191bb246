package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"kaymak/internal/plan/balance"
	"kaymak/internal/plan/response"
)

// measureOptimum allocates hours over all companies and balances a tenth of them
// over fifty people, in this process: no database and no file takes part.
func measureOptimum(_ context.Context, t *target) ([]figure, error) {
	if t.url != "" {
		return nil, nil
	}
	values := t.set.yearly()
	effort, err := hoursOver(values)
	if err != nil {
		return nil, err
	}
	var allocated response.Result
	times, err := repeat(5, func() (err error) {
		allocated, err = response.Allocate(effort)
		return err
	})
	if err != nil {
		return nil, err
	}
	figures := []figure{{
		Work: fmt.Sprintf("optimal allocation of %d hours over %d companies", effort.Budget, len(effort.Items)), Goal: "≤ 1.5 s",
		Value: fmt.Sprintf("%s; %.2g of the contribution below the bound", ms(times.median()), allocated.Gap()/allocated.Contribution),
		Floor: against("sort of as many numbers", sorting(values), times.median()),
	}}
	for _, mode := range []balance.Mode{balance.Rebalance, balance.Design} {
		books := booksOver(values[:len(values)/10], mode)
		var balanced balance.Result
		times, err := repeat(3, func() (err error) {
			balanced, err = balance.Balance(books)
			return err
		})
		if err != nil {
			return figures, err
		}
		figures = append(figures, figure{
			Work: fmt.Sprintf("balance of %d companies over %d people, %s", len(books.Accounts), len(books.People), mode), Goal: "≤ 5 s",
			Value: fmt.Sprintf("%s; %d moves, furthest from a fair share %.3f %% (before %.0f %%)", ms(times.median()), len(balanced.Moves), 100*balanced.After.Spread, 100*balanced.Before.Spread),
			Floor: against("sort of as many numbers", sorting(values[:len(books.Accounts)]), times.median()),
		})
	}
	return figures, nil
}

// yearly is what each company paid per year, refunds left out.
func (set *reference) yearly() []float64 {
	values := make([]float64, len(set.companies))
	for _, p := range set.payments {
		values[p.company] += math.Max(0, float64(p.amount)/3)
	}
	return values
}

func sorting(values []float64) time.Duration {
	times, _ := repeat(5, func() error {
		slices.Sort(slices.Clone(values))
		return nil
	})
	return times.median()
}

// hoursOver gives every company hours of today and one of a hundred curves, and
// the team four hours a company.
func hoursOver(values []float64) (response.Input, error) {
	r := rand.New(rand.NewPCG(1, 11))
	curves := make([]response.Curve, 100)
	for i := range curves {
		none, unlimited := 0.1+0.6*r.Float64(), 1.1+1.5*r.Float64()
		half, more := none+(1-none)*(0.2+0.6*r.Float64()), 1+(unlimited-1)*(0.2+0.6*r.Float64())
		curve, err := response.Fit(response.Answers{None: &none, Half: &half, More: &more, Unlimited: &unlimited})
		if err != nil {
			return response.Input{}, err
		}
		curves[i] = curve
	}
	in := response.Input{Budget: int64(4 * len(values)), Items: make([]response.Item, len(values))}
	for i, value := range values {
		in.Items[i] = response.Item{Name: strconv.Itoa(i), Value: value, Margin: 0.12 + 0.2*r.Float64(), Effort: 0.5 + 4*r.ExpFloat64(), Curve: pick(r, curves)}
	}
	return in, nil
}

// booksOver spreads companies over fifty people as they grow over the years: the
// first have many more than the last.
func booksOver(values []float64, mode balance.Mode) balance.Input {
	r := rand.New(rand.NewPCG(1, 12))
	in := balance.Input{Mode: mode, Tolerance: 0.15, ValueWeight: balance.ValueWeight}
	for i := range 50 {
		in.People = append(in.People, balance.Person{Name: strconv.Itoa(i), Capacity: 800 + 800*r.Float64()})
	}
	for i, value := range values {
		in.Accounts = append(in.Accounts, balance.Account{
			Name: strconv.Itoa(i), Work: 0.5 + 2*r.ExpFloat64(), Value: value, Owner: in.People[int(50*math.Pow(r.Float64(), 1.5))].Name,
			City: pick(r, latinPlaces), Locked: r.IntN(10) == 0,
		})
	}
	return in
}
