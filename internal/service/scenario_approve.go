package service

import (
	"context"
	"math"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// ApprovalForm says from when a scenario holds.
type ApprovalForm struct {
	ValidFrom civil.Date
	Version   int64
}

// Approve makes the scenario's standards a version of the strategy and its norms
// dated norms, all at once; counts, calendar, people and hires were assumptions and
// stay so. It is a Conflict, "scenario.stale", when standards or norms were changed
// since the copy, and "scenario.nothing" when the scenario changes none. The job is
// zero when the cards are in line already.
func (s Scenarios) Approve(ctx context.Context, a access.Actor, id crm.ID, form ApprovalForm) (card ScenarioCard, job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return card, job, err
	}
	writes := s.Store.Writes()
	err = s.write(ctx, func(tx *store.Tx) error {
		found, err := store.Scenario(ctx, tx, id)
		if err != nil {
			return err
		}
		now, err := s.assumptions(ctx, tx, writes)
		if err != nil {
			return err
		}
		if err := mayApprove(found, now); err != nil {
			return err
		}
		if found.Approval, err = s.settle(ctx, tx, a, found, form.ValidFrom); err != nil {
			return err
		}
		found.Version, found.ApprovedAt, found.ApprovedBy = form.Version, &tx.Now, a.UserID
		if err := store.UpdateScenario(ctx, tx, found); err != nil {
			return err
		}
		found.Version++
		if err := record(ctx, tx, a, "scenario", id, "approved", crm.Change{Field: "valid_from", After: form.ValidFrom.String()}); err != nil {
			return err
		}
		if job, err = s.applyStandards(ctx, tx, a); err != nil {
			return err
		}
		card, err = scenarioCard(a, found, now)
		return err
	})
	return card, job, err
}

func mayApprove(s crm.Scenario, now crm.Assumptions) error {
	if s.ApprovedAt != nil {
		return fault.New(fault.Conflict, "scenario.approved", "An approved scenario is not changed. Copy it.")
	}
	if slices.ContainsFunc(drift(s.Base, now), settled) {
		return fault.New(fault.Conflict, "scenario.stale", "Standards or norms were changed since this scenario was copied. Renew it and look at it again.")
	}
	if !slices.ContainsFunc(crm.Differences(s.Base, s.Inputs), settled) {
		return fault.New(fault.Conflict, "scenario.nothing", "The scenario changes neither standards nor norms: there is nothing to approve.")
	}
	return nil
}

// settled tells whether a difference becomes a setting.
func settled(d crm.Difference) bool {
	kind, _, _ := strings.Cut(d.Setting, "/")
	return ofStandard(d) || slices.Contains([]string{"norm", "trip", "per_trip", "conversion", "failure"}, kind)
}

func ofStandard(d crm.Difference) bool {
	return strings.HasPrefix(d.Setting, "standard/") || strings.HasPrefix(d.Setting, "treatment/")
}

// settle saves the standards and the norms of a scenario.
func (s Scenarios) settle(ctx context.Context, tx *store.Tx, a access.Actor, found crm.Scenario, from civil.Date) (made crm.Approval, err error) {
	made.ValidFrom = from
	changes := crm.Differences(found.Base, found.Inputs)
	if slices.ContainsFunc(changes, ofStandard) {
		if made.StrategyID, err = saveCells(ctx, tx, a, found.Inputs.Cells, from, found.Name); err != nil {
			return made, err
		}
	}
	for _, n := range found.Inputs.Norms {
		touched := slices.ContainsFunc(changes, func(d crm.Difference) bool {
			_, name, _ := strings.Cut(d.Setting, "/")
			return name == n.Operation && settled(d)
		})
		if !touched {
			continue
		}
		norm := crm.Norm{ValidFrom: from, TripMinutes: int64(math.Round(n.TripMinutes)), PerTrip: int64(math.Round(n.PerTrip))}
		whole := outlook.Evidence{Success: n.Success, FailureMinutes: n.FailureMinutes}.Minutes(n.Minutes)
		norm.Minutes = max(1, int64(math.Round(whole)))
		id, err := s.saveNorm(ctx, tx, a, n.Operation, norm, nil)
		if err != nil {
			return made, err
		}
		made.NormIDs = append(made.NormIDs, id)
	}
	return made, nil
}

// saveCells adds a version of the strategy after the latest.
func saveCells(ctx context.Context, tx *store.Tx, a access.Actor, cells []crm.Cell, from civil.Date, note string) (crm.ID, error) {
	latest, err := store.LatestStrategyVersion(ctx, tx)
	if err != nil {
		return crm.ID{}, err
	}
	before, err := store.StrategyOn(ctx, tx, from)
	if err != nil {
		return crm.ID{}, err
	}
	saved, err := newStrategy(ctx, tx, a, StrategyForm{Cells: cells, ValidFrom: from, Note: note, Version: latest})
	if err != nil {
		return crm.ID{}, err
	}
	if err := store.InsertStrategy(ctx, tx, saved); err != nil {
		return crm.ID{}, err
	}
	return saved.ID, record(ctx, tx, a, "strategy", saved.ID, "created", cellChanges(before.Cells, saved.Cells)...)
}

// saveNorm adds a dated norm of an operation. Its cost is that of the norm in
// force, those in without left out of sight; a norm without minutes takes all
// of it.
func (s Scenarios) saveNorm(ctx context.Context, tx *store.Tx, a access.Actor, code string, n crm.Norm, without []crm.ID) (crm.ID, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return crm.ID{}, err
	}
	at := slices.IndexFunc(operations, func(o crm.Operation) bool { return o.Code == code })
	if at < 0 {
		return crm.ID{}, fault.New(fault.NotFound, "operation.not_found", "This operation does not exist.")
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return crm.ID{}, err
	}
	before, _ := crm.InForce(norms, operations[at].ID, n.ValidFrom)
	earlier, _ := crm.InForce(slices.DeleteFunc(norms, func(n crm.Norm) bool { return slices.Contains(without, n.ID) }), operations[at].ID, n.ValidFrom)
	if n.Cost = earlier.Cost; n.Minutes == 0 {
		n.Minutes, n.TripMinutes, n.PerTrip = earlier.Minutes, earlier.TripMinutes, earlier.PerTrip
	}
	if err := crm.CheckNorm(n); err != nil {
		return crm.ID{}, err
	}
	saved, err := Operations(s).addNorm(ctx, tx, a, operations[at], n)
	if err != nil {
		return crm.ID{}, err
	}
	return saved.ID, record(ctx, tx, a, "operation", operations[at].ID, "updated", normChanges(before, saved)...)
}

// Withdraw takes an approval back: what held before holds again from the day of the
// approval. It is a Conflict, "scenario.changed_since", when the strategy or one of
// the norms was changed again.
func (s Scenarios) Withdraw(ctx context.Context, a access.Actor, id crm.ID, version int64) (card ScenarioCard, job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return card, job, err
	}
	writes := s.Store.Writes()
	err = s.write(ctx, func(tx *store.Tx) error {
		found, err := store.Scenario(ctx, tx, id)
		if err != nil {
			return err
		}
		if found.ApprovedAt == nil {
			return fault.New(fault.Conflict, "scenario.not_approved", "The scenario is not approved.")
		}
		if err := s.restore(ctx, tx, a, found); err != nil {
			return err
		}
		found.Version, found.ApprovedAt, found.ApprovedBy, found.Approval = version, nil, crm.ID{}, crm.Approval{}
		if err := store.UpdateScenario(ctx, tx, found); err != nil {
			return err
		}
		found.Version++
		if err := record(ctx, tx, a, "scenario", id, "withdrawn"); err != nil {
			return err
		}
		if job, err = s.applyStandards(ctx, tx, a); err != nil {
			return err
		}
		card, err = s.card(ctx, tx, a, found, writes)
		return err
	})
	return card, job, err
}

// restore saves again what held before an approval.
func (s Scenarios) restore(ctx context.Context, tx *store.Tx, a access.Actor, found crm.Scenario) error {
	approval := found.Approval
	if err := unchangedSince(ctx, tx, found); err != nil {
		return err
	}
	if !approval.StrategyID.IsZero() {
		all, err := store.Strategies(ctx, tx)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(s crm.Strategy) bool { return s.ID != approval.StrategyID && s.ValidFrom <= approval.ValidFrom })
		if at < 0 { // it was dated before the first one
			at = slices.IndexFunc(all, func(s crm.Strategy) bool { return s.ID != approval.StrategyID })
		}
		if _, err := saveCells(ctx, tx, a, all[at].Cells, approval.ValidFrom, found.Name); err != nil {
			return err
		}
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return err
	}
	codes, err := operationCodes(ctx, tx)
	if err != nil {
		return err
	}
	for _, n := range norms {
		if slices.Contains(approval.NormIDs, n.ID) {
			if _, err := s.saveNorm(ctx, tx, a, codes[n.OperationID], crm.Norm{ValidFrom: approval.ValidFrom}, approval.NormIDs); err != nil {
				return err
			}
		}
	}
	return nil
}

func operationCodes(ctx context.Context, tx *store.Tx) (map[crm.ID]string, error) {
	operations, err := store.Operations(ctx, tx)
	codes := make(map[crm.ID]string, len(operations))
	for _, o := range operations {
		codes[o.ID] = o.Code
	}
	return codes, err
}

// unchangedSince refuses to overwrite what somebody set after the approval.
func unchangedSince(ctx context.Context, tx *store.Tx, found crm.Scenario) error {
	since := fault.New(fault.Conflict, "scenario.changed_since", "The strategy or a norm was changed after the approval. Change it there.")
	strategies, err := store.Strategies(ctx, tx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(strategies, func(s crm.Strategy) bool { return s.ID == found.Approval.StrategyID })
	if at >= 0 && slices.ContainsFunc(strategies, func(s crm.Strategy) bool { return s.Version > strategies[at].Version }) {
		return since
	}
	norms, err := store.Norms(ctx, tx)
	if err != nil {
		return err
	}
	ours := map[crm.ID]bool{}
	for _, n := range norms {
		ours[n.OperationID] = ours[n.OperationID] || slices.Contains(found.Approval.NormIDs, n.ID)
	}
	for _, n := range norms {
		if ours[n.OperationID] && !slices.Contains(found.Approval.NormIDs, n.ID) && n.RecordedAt.After(*found.ApprovedAt) {
			return since
		}
	}
	return nil
}
