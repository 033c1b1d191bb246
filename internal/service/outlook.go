package service

import (
	"context"
	"math"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// The draws of every outlook: one seed, so that two of them differ by their inputs
// and never by chance.
const (
	OutlookDraws = 10_000
	OutlookSeed  = 1
)

// Outlook is need against have for the months to come, how sure that is, and what
// to look at.
type Outlook struct {
	Plan     outlook.Result
	Chance   outlook.Chance
	Warnings []Warning
	Hash     string // of the inputs
}

// Warning is a doubt about the numbers, told in words by the screen.
type Warning struct {
	Code   string
	Values map[string]float64
	Names  []string // operations by code, months
}

// The doubts: a selling share that few reach, norms that nobody has measured, more
// potential than the market holds, months that differ much.
const (
	WarnSelling      = "selling_share"
	WarnObservations = "few_observations"
	WarnMarket       = "market"
	WarnSeason       = "season"
)

const (
	usualSelling = 0.6  // more than this share of attendance with clients is rare
	evenMonths   = 1.15 // months that need up to so much more than others go unnoticed
)

// Outlook foresees the months to come as a draft would make them, without saving
// anything.
func (s Scenarios) Outlook(ctx context.Context, a access.Actor, d WhatIf) (out Outlook, err error) {
	if err := access.May(a, access.Analyse); err != nil {
		return out, err
	}
	if err := checkDraft(d); err != nil {
		return out, err
	}
	var inputs crm.Assumptions
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		if d.Cells != nil {
			operations, err := store.Operations(ctx, tx)
			if err != nil {
				return err
			}
			if d.Cells, err = crm.CheckCells(d.Cells, operations); err != nil {
				return err
			}
		}
		inputs, err = s.assumptions(ctx, tx, writes)
		return err
	})
	if err != nil {
		return out, err
	}
	inputs = tried(inputs, d)
	if err := crm.CheckAssumptions(inputs); err != nil {
		return out, err
	}
	return foresee(a, inputs)
}

// tried puts a draft into assumptions.
func tried(a crm.Assumptions, d WhatIf) crm.Assumptions {
	if d.Cells != nil {
		a.Cells = d.Cells
	}
	if d.Profile != nil {
		a.Person = *d.Profile
	}
	for i, n := range a.Norms {
		if norm, given := d.Norms[n.Operation]; given {
			a.Norms[i].Minutes, a.Norms[i].TripMinutes, a.Norms[i].PerTrip = float64(norm.Minutes), float64(norm.TripMinutes), float64(norm.PerTrip)
		}
	}
	if d.ExtraPeople != 0 {
		extra := crm.PersonAssumed{}
		for range a.Months {
			extra.Employed, extra.Present = append(extra.Employed, d.ExtraPeople), append(extra.Present, d.ExtraPeople)
		}
		a.People = append(a.People, extra)
	}
	return a
}

// foresee computes an outlook for whoever may see it.
func foresee(a access.Actor, inputs crm.Assumptions) (out Outlook, err error) {
	in, err := input(inputs)
	if err != nil {
		return out, err
	}
	out.Hash = inputs.Hash()
	if out.Plan, err = outlook.Evaluate(in); err != nil {
		return out, err
	}
	if out.Chance, err = outlook.Draw(in, out.Plan, OutlookDraws, OutlookSeed); err != nil {
		return out, err
	}
	out.Warnings = warnings(a, inputs, out.Plan)
	return out, nil
}

func warnings(a access.Actor, inputs crm.Assumptions, plan outlook.Result) []Warning {
	list := []Warning{}
	if share := inputs.Person.SellingShare; share > usualSelling {
		list = append(list, Warning{Code: WarnSelling, Values: map[string]float64{"share": share, "usual": usualSelling}})
	}
	if guesses := unmeasured(inputs); len(guesses) > 0 {
		list = append(list, Warning{Code: WarnObservations, Values: map[string]float64{"needed": outlook.Measured}, Names: guesses})
	}
	potential := int64(0)
	for _, s := range inputs.Segments {
		potential += s.Potential
	}
	if market := inputs.Person.Market; market > 0 && potential > market && !access.Hides(a, hidePotential) {
		list = append(list, Warning{Code: WarnMarket, Values: map[string]float64{"potential": float64(potential), "market": float64(market)}})
	}
	if w, some := season(plan); some {
		list = append(list, w)
	}
	return list
}

// unmeasured names the operations that the standards ask for and whose norms
// too few observations stand behind.
func unmeasured(a crm.Assumptions) []string {
	var list []string
	for _, n := range a.Norms {
		asked := slices.ContainsFunc(a.Cells, func(c crm.Cell) bool { return c.Operations[n.Operation] > 0 })
		if asked && n.Observations < outlook.Measured {
			list = append(list, n.Operation)
		}
	}
	return list
}

// season compares the month that needs most with the one that needs least.
func season(plan outlook.Result) (Warning, bool) {
	low, high := plan.Months[0], plan.Months[0]
	for _, m := range plan.Months {
		if m.People > 0 && (low.People == 0 || m.People < low.People) {
			low = m
		}
		if m.People > high.People {
			high = m
		}
	}
	if low.People == 0 || high.People < low.People*evenMonths {
		return Warning{}, false
	}
	return Warning{Code: WarnSeason, Values: map[string]float64{"more": math.Round((high.People/low.People-1)*100) / 100}, Names: []string{high.Month.Month.String(), low.Month.Month.String()}}, true
}
