package service_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// books are clients of one owner, each with its minutes a year and revenue.
func clientsOf(t *testing.T, g *servicetest.Ground, prefix string, owner crm.ID, minutes ...int64) []crm.Company {
	t.Helper()
	all := owned(t, g, prefix, owner, len(minutes))
	for i, c := range all {
		standing := crm.Standing{BudgetMinutes: minutes[i], Actual: 100 * minutes[i], PotentialClass: crm.PotentialUnknown}
		if err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.SetStanding(t.Context(), tx, c.ID, standing) }); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func proposed(t *testing.T, g *servicetest.Ground, a access.Actor, w crm.BalanceWish) service.BalanceProposal {
	t.Helper()
	balances := service.Balances{Core: g.Core}
	b, err := balances.Propose(t.Context(), a, w)
	if err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	p, err := balances.Get(t.Context(), a, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func rebalance() crm.BalanceWish {
	return crm.BalanceWish{Mode: crm.BalanceRebalance, Tolerance: 0.15, Worth: crm.WorthActual}
}

func movesOf(t *testing.T, g *servicetest.Ground, id crm.ID, kind string) []service.ProposedMove {
	t.Helper()
	list, _, err := service.Balances{Core: g.Core}.Moves(t.Context(), g.Admin, id, service.MoveQuery{Kind: kind, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Bob has 21 of 32 hours, Cid 11; 18.4 would be within the tolerance. The company of
// 5 whose second owner Cid is goes: it disturbs least. The one of 7 is locked.
func TestAProposalIsAppliedAndUndone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		balances, companies := service.Balances{Core: g.Core}, service.Companies{Core: g.Core}
		bob, cid := hired(t, g, crm.User{Name: "Bob", TimeShare: 10000}), hired(t, g, crm.User{Name: "Cid", TimeShare: 10000})
		his := clientsOf(t, g, "Bob's", bob.ID, 540, 420, 300)
		clientsOf(t, g, "Cid's", cid.ID, 660)
		idle := owned(t, g, "Idle", bob.ID, 1)[0]
		locked, err := companies.Lock(t.Context(), g.Admin, his[1].ID, " asked for Bob ", company(t, g, his[1].ID).Version)
		if err != nil || locked.Lock() != "asked for Bob" {
			t.Fatalf("lock %q, %v", locked.Lock(), err)
		}
		known := company(t, g, his[2].ID)
		known.SecondID = cid.ID
		if _, err := companies.Update(t.Context(), g.Admin, known); err != nil {
			t.Fatal(err)
		}
		p := proposed(t, g, g.Admin, rebalance())
		got := []any{p.State, p.Summary.Companies, p.Summary.Idle, p.Summary.Locked, p.Summary.Moves, p.Summary.MovedWorth, p.Summary.Within, p.Valid, p.Stale}
		if diff := cmp.Diff([]any{crm.BalanceReady, int64(4), int64(1), int64(1), int64(1), int64(30000), true, int64(1), int64(0)}, got); diff != "" {
			t.Fatal(diff)
		}
		moves := movesOf(t, g, p.ID, "moved")
		if len(moves) != 1 || moves[0].CompanyID != his[2].ID || moves[0].From != bob.ID || moves[0].To != cid.ID {
			t.Fatalf("%+v", moves)
		}
		if _, err := balances.Apply(t.Context(), g.Admin, p.ID, p.Version+1); !fault.Is(err, fault.Stale) {
			t.Errorf("a version that is none: %v", err)
		}
		if _, err := balances.Apply(t.Context(), g.Admin, p.ID, p.Version); err != nil {
			t.Fatal(err)
		}
		g.RunJobs(t)
		if c := company(t, g, his[2].ID); c.OwnerID != cid.ID || !c.SecondID.IsZero() {
			t.Errorf("applied: %s, second %s", c.OwnerID, c.SecondID)
		}
		fields := []string{}
		for _, change := range history(t, g, his[2].ID)[0].Changes {
			fields = append(fields, change.Field)
		}
		if diff := cmp.Diff([]string{"owner_id", "second_owner_id"}, fields); diff != "" {
			t.Error(diff)
		}
		told(t, g, bob.ID, 0, 1)
		told(t, g, cid.ID, 1, 0)
		if p, err = balances.Get(t.Context(), g.Admin, p.ID); err != nil || p.State != crm.BalanceApplied || !p.Undo {
			t.Fatalf("%s, %v", p.State, err)
		}
		if _, err := balances.Undo(t.Context(), g.Admin, p.ID); err != nil {
			t.Fatal(err)
		}
		g.RunJobs(t)
		if c := company(t, g, his[2].ID); c.OwnerID != bob.ID || c.SecondID != cid.ID {
			t.Errorf("undone: %s, second %s", c.OwnerID, c.SecondID)
		}
		if p, err = balances.Get(t.Context(), g.Admin, p.ID); err != nil || p.State != crm.BalanceUndone || p.Valid != 1 {
			t.Errorf("%s, %d valid, %v", p.State, p.Valid, err)
		}
		if c := company(t, g, idle.ID); c.OwnerID != bob.ID || c.Version != 1 {
			t.Errorf("a company without minutes: %+v", c)
		}
	})
}

// told demands that the latest thing somebody was told is so many got and lost.
func told(t *testing.T, g *servicetest.Ground, person crm.ID, got, lost int64) {
	t.Helper()
	list, err := service.Notifications{Core: g.Core}.List(t.Context(), access.Actor{UserID: person, Role: crm.Salesperson}, crm.ID{}, 10)
	if err != nil || len(list.Told) == 0 {
		t.Fatalf("told nothing, %v", err)
	}
	digests := slices.DeleteFunc(list.Told, func(n service.Told) bool { return !n.RecordID.IsZero() })
	if len(digests) != 1 || digests[0].Words.Count != got || digests[0].Words.Lost != lost {
		t.Errorf("told %+v, want %d got and %d lost", digests, got, lost)
	}
}
