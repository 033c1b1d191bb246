package service

import (
	"context"
	"math"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/balance"
	"kaymak/internal/store"
)

// The kinds of job.
const (
	jobBalance      = "balance"
	jobApplyBalance = "balance.apply"
)

// Propose queues the work on a proposal. Nothing of the companies changes.
func (s Balances) Propose(ctx context.Context, a access.Actor, w crm.BalanceWish) (b crm.Balance, err error) {
	within, err := maySpread(a)
	if err != nil {
		return b, err
	}
	if err := crm.CheckBalance(w); err != nil {
		return b, err
	}
	if w.Ownerless && !within.All {
		return b, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := checkBookFor(ctx, tx, within, w); err != nil {
			return err
		}
		b = crm.Balance{ID: newID(), State: crm.BalanceRunning, Wish: w, UserID: a.UserID, CreatedAt: tx.Now, Version: 1}
		if b.JobID, err = s.enqueue(ctx, tx, a, jobBalance, b.ID, nil); err != nil {
			return err
		}
		return store.InsertBalance(ctx, tx, b)
	})
	return b, err
}

// checkBookFor demands that whose book is built works here, among those looked at.
func checkBookFor(ctx context.Context, tx *store.Tx, within crm.Reach, w crm.BalanceWish) error {
	if w.Mode != crm.BalanceBook {
		return nil
	}
	people, err := books(ctx, tx, within, w.BalanceScope)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(people, func(p BookOf) bool { return p.Person.ID == w.For && p.Capacity > 0 }) {
		return nil
	}
	var f fault.Fields
	f.Add("for", "balance.for_whom", "is nobody of these people who works here")
	return f.Err()
}

// compute is the job. It reads and computes before the transaction that writes:
// nobody else waits for the arithmetic.
func (s Balances) compute(ctx context.Context, j crm.Job, report Report) error {
	b, l, err := s.readGround(ctx, j.SubjectID, report)
	if err != nil || b.State != crm.BalanceRunning {
		return err
	}
	report("computing", 0, int64(len(l.in.Accounts)))
	moves := []crm.BalanceMove(nil)
	b.Summary = crm.BalanceSummary{Idle: l.idle, Within: true}
	if len(l.in.Accounts) > 0 {
		r, err := balance.Balance(l.in)
		if err != nil {
			return err
		}
		moves = l.moves(r)
		b.Summary = l.summary(r)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	report("writing", 0, int64(len(moves)))
	return s.write(ctx, func(tx *store.Tx) error {
		now := tx.Now
		b.State, b.Ground, b.FinishedAt = crm.BalanceReady, l.hash(), &now
		if err := store.SaveBalanceMoves(ctx, tx, b.ID, moves); err != nil {
			return err
		}
		if err := store.UpdateBalance(ctx, tx, b); err != nil {
			return err
		}
		return finish(ctx, tx, j, map[string]int64{"companies": b.Summary.Companies, "moved": b.Summary.Moves + b.Summary.Placed})
	})
}

// readGround reads what a proposal is computed from, by its author's rights of now.
func (s Balances) readGround(ctx context.Context, id crm.ID, report Report) (b crm.Balance, l *ledger, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		tx.Now = s.Now()
		if b, err = store.Balance(ctx, tx, id); err != nil || b.State != crm.BalanceRunning {
			return err
		}
		report("reading", 0, 0)
		u, err := store.User(ctx, tx, b.UserID)
		if err != nil {
			return err
		}
		a, err := acting(ctx, tx, u)
		if err != nil {
			return err
		}
		within, err := maySpread(a)
		if err != nil {
			return err
		}
		l, err = readLedger(ctx, tx, within, b.Wish)
		return err
	})
	return b, l, err
}

// summary tells what the plan found.
func (l *ledger) summary(r balance.Result) crm.BalanceSummary {
	out := crm.BalanceSummary{
		Companies: int64(len(l.in.Accounts)), Idle: l.idle, Locked: l.locked, Unplaced: int64(len(r.Unplaced)), Unfit: int64(len(r.Unfit)),
		MovedWorth: int64(r.MovedValue), Placed: int64(r.Placed), Moves: int64(len(r.Moves) - r.Placed),
		Within: r.WithinTolerance, Exact: r.Exact, SpreadWas: finite(r.Before.Spread), Spread: finite(r.After.Spread), Bound: finite(r.After.Bound),
	}
	for i, p := range r.People {
		out.People = append(out.People, crm.BalanceLoad{
			PersonID: l.people[i].Person.ID, Capacity: l.people[i].Capacity, Target: int64(math.Round(p.Target)), Before: standingOf(p.Before), After: standingOf(p.After),
		})
	}
	out.People = append(out.People, l.leaving(r.Unplaced)...)
	return out
}

// leaving is what those have whose companies are given away; what nobody may take
// stays with them.
func (l *ledger) leaving(unplaced []string) []crm.BalanceLoad {
	loads, at := make([]crm.BalanceLoad, len(l.away)), map[crm.ID]int{}
	for i, p := range l.away {
		loads[i], at[p.Person.ID] = crm.BalanceLoad{PersonID: p.Person.ID, Capacity: p.Capacity, Away: true}, i
	}
	for name, owner := range l.left {
		a := l.account(name)
		loads[at[owner]].Before.Add(1, int64(a.Work), int64(a.Value))
	}
	for _, name := range unplaced {
		if i, leaves := at[l.ownerOf(name)]; leaves {
			a := l.account(name)
			loads[i].After.Add(1, int64(a.Work), int64(a.Value))
		}
	}
	return loads
}

func finite(v float64) float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	return v
}

func standingOf(s balance.Standing) crm.BalanceStanding {
	return crm.BalanceStanding{Companies: int64(s.Accounts), Minutes: int64(math.Round(s.Work)), Worth: int64(math.Round(s.Value))}
}
