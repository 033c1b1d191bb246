package service_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func full(name string) crm.User { return crm.User{Name: name, TimeShare: 10000} }

// owners counts the companies of each by name.
func ownersOf(t *testing.T, g *servicetest.Ground, companies []crm.Company) map[crm.ID]int {
	t.Helper()
	counts := map[crm.ID]int{}
	for _, c := range companies {
		counts[company(t, g, c.ID).OwnerID]++
	}
	return counts
}

// Killed in the middle, applying has changed nothing, and can simply run again.
func TestAnAppliedProposalIsWholeOrNotThere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		balances := service.Balances{Core: g.Core}
		bob, cid := hired(t, g, full("Bob")), hired(t, g, full("Cid"))
		his := clientsOf(t, g, "Bob's", bob.ID, 60, 60, 60, 60, 60, 60)
		clientsOf(t, g, "Cid's", cid.ID, 60)
		p := proposed(t, g, g.Admin, rebalance())
		b, err := balances.Apply(t.Context(), g.Admin, p.ID, p.Version)
		if err != nil || b.State != crm.BalanceApplying {
			t.Fatalf("%s, %v", b.State, err)
		}
		job, err := service.Jobs{Core: g.Core}.Get(t.Context(), g.Admin, b.JobID)
		if err != nil {
			t.Fatal(err)
		}
		ctx, kill := context.WithCancel(t.Context())
		err = service.Handlers(g.Core)[job.Kind](ctx, job, func(stage string, _, _ int64) {
			if stage == "changing" {
				kill()
			}
		})
		if err == nil || ownersOf(t, g, his)[bob.ID] != 6 {
			t.Fatalf("killed: %v, %v", ownersOf(t, g, his), err)
		}
		if _, err := balances.Apply(t.Context(), g.Admin, p.ID, p.Version+1); fault.CodeOf(err) != "balance.not_ready" {
			t.Errorf("applied while it is being applied: %v", err)
		}
		g.RunJobs(t)
		if counts := ownersOf(t, g, his); counts[cid.ID] != int(p.Summary.Moves) || p.Summary.Moves == 0 {
			t.Errorf("applied again: %v of %d", counts, p.Summary.Moves)
		}
	})
}

// What has changed since a proposal was worked out is said and left alone; a move
// that was taken out is not made.
func TestOnlyWhatStillHoldsIsApplied(t *testing.T) {
	g := servicetest.New(t)
	balances, companies := service.Balances{Core: g.Core}, service.Companies{Core: g.Core}
	bob, cid, dan := hired(t, g, full("Bob")), hired(t, g, full("Cid")), hired(t, g, full("Dan"))
	his := clientsOf(t, g, "Bob's", bob.ID, 60, 60, 60, 60, 60, 60, 60, 60, 60)
	p := proposed(t, g, g.Admin, crm.BalanceWish{Mode: crm.BalanceDesign, Tolerance: 0.1, Worth: crm.WorthPotential})
	moves := movesOf(t, g, p.ID, "moved")
	if len(moves) != 6 || p.Summary.Spread != 0 {
		t.Fatalf("%d moves, %+v", len(moves), p.Summary)
	}
	given, locked, gone, out := company(t, g, moves[0].CompanyID), company(t, g, moves[1].CompanyID), company(t, g, moves[2].CompanyID), moves[3]
	given.OwnerID = dan.ID
	if moves[0].To == dan.ID {
		given.OwnerID = cid.ID
	}
	if _, err := companies.Update(t.Context(), g.Admin, given); err != nil {
		t.Fatal(err)
	}
	if _, err := companies.Lock(t.Context(), g.Admin, locked.ID, "friends", locked.Version); err != nil {
		t.Fatal(err)
	}
	if err := companies.Delete(t.Context(), g.Admin, gone.ID, gone.Version); err != nil {
		t.Fatal(err)
	}
	if err := balances.TakeOut(t.Context(), g.Admin, p.ID, []crm.ID{out.CompanyID}, true, p.Version); err != nil {
		t.Fatal(err)
	}
	if err := balances.TakeOut(t.Context(), g.Admin, p.ID, []crm.ID{out.CompanyID}, true, p.Version); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	p, err := balances.Get(t.Context(), g.Admin, p.ID)
	if err != nil || p.Valid != 2 || p.Stale != 3 || p.Summary.Out != 1 || p.Summary.Moves != 5 {
		t.Fatalf("%d valid, %d stale, %+v, %v", p.Valid, p.Stale, p.Summary, err)
	}
	if diff := cmp.Diff(1.0/3, p.Summary.Spread); diff != "" { // 4 and 2 companies where 3 are due
		t.Error(diff)
	}
	doubts := map[service.Doubt]int{}
	for _, m := range movesOf(t, g, p.ID, "stale") {
		doubts[m.Doubt]++
	}
	if diff := cmp.Diff(map[service.Doubt]int{service.DoubtOwner: 1, service.DoubtLocked: 1, service.DoubtGone: 1}, doubts); diff != "" {
		t.Error(diff)
	}
	if _, err := balances.Apply(t.Context(), g.Admin, p.ID, p.Version); err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	if counts := ownersOf(t, g, append(append([]crm.Company{}, his[:0]...), company(t, g, out.CompanyID), company(t, g, locked.ID), company(t, g, moves[4].CompanyID), company(t, g, moves[5].CompanyID))); counts[bob.ID] != 2 {
		t.Errorf("%v", counts)
	}
	if made := movesOf(t, g, p.ID, "moved"); len(made) != 2 {
		t.Errorf("%d moves were made", len(made))
	}
}

// Eva has left, Dan is away, and two companies are nobody's: all find somebody who
// speaks their language and works in their region, or nobody takes them.
func TestWhoIsGoneGivesEverythingAndNobodyGetsWhatTheyDoNotTake(t *testing.T) {
	g := servicetest.New(t)
	balances, companies := service.Balances{Core: g.Core}, service.Companies{Core: g.Core}
	eva, dan, bob, cid := hired(t, g, full("Eva")), hired(t, g, full("Dan")), hired(t, g, full("Bob")), hired(t, g, full("Cid"))
	evas, dans, free := clientsOf(t, g, "Eva's", eva.ID, 60, 60), clientsOf(t, g, "Dan's", dan.ID, 60), clientsOf(t, g, "Free", crm.ID{}, 60, 60)
	speak := func(c crm.Company, region string) {
		c = company(t, g, c.ID)
		c.Region = region
		if _, err := companies.Update(t.Context(), g.Admin, c); err != nil {
			t.Fatal(err)
		}
	}
	speak(evas[0], "North")
	speak(evas[1], "South")
	if _, err := (service.Contacts{Core: g.Core}).Create(t.Context(), g.Admin, crm.Contact{GivenName: "Hans", Language: "de", Links: []crm.ContactLink{{CompanyID: free[0].ID}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := (service.People{Core: g.Core}).Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID}); err != nil {
		t.Fatal(err)
	}
	for _, r := range []crm.Remit{{PersonID: bob.ID, Languages: []string{"en", " en ", "bg"}, Regions: []string{"North"}}, {PersonID: cid.ID, Languages: []string{"bg"}, Regions: []string{"South"}}} {
		if _, err := balances.SaveRemit(t.Context(), g.Admin, r); err != nil {
			t.Fatal(err)
		}
	}
	w := rebalance()
	w.Ownerless, w.Away = true, []crm.ID{dan.ID}
	p := proposed(t, g, g.Admin, w)
	if s := p.Summary; s.Companies != 5 || s.Placed != 4 || s.Moves != 0 || s.Unplaced != 1 {
		t.Fatalf("%+v", s)
	}
	to := map[crm.ID]crm.ID{}
	for _, m := range movesOf(t, g, p.ID, "moved") {
		to[m.CompanyID] = m.To
	}
	if to[evas[0].ID] != bob.ID || to[evas[1].ID] != cid.ID || to[dans[0].ID].IsZero() || to[free[1].ID].IsZero() {
		t.Errorf("%v", to)
	}
	if none := movesOf(t, g, p.ID, "unplaced"); len(none) != 1 || none[0].CompanyID != free[0].ID {
		t.Errorf("without a place: %+v", none)
	}
	again := proposed(t, g, g.Admin, w)
	if again.Ground != p.Ground {
		t.Error("the same data have another ground")
	}
	clientsOf(t, g, "New", bob.ID, 60)
	if again = proposed(t, g, g.Admin, w); again.Ground == p.Ground {
		t.Error("other data have the same ground")
	}
	if _, err := balances.SaveRemit(t.Context(), g.Admin, crm.Remit{PersonID: bob.ID}); !fault.Is(err, fault.Stale) {
		t.Errorf("over somebody's words: %v", err)
	}
	o, err := balances.Overview(t.Context(), g.Admin, crm.BalanceScope{})
	if err != nil || o.Nobody.Companies != 2 || o.Nobody.Minutes != 120 || !o.May || len(o.People) != 4 {
		t.Errorf("%+v, %v", o, err)
	}
}

// A manager spreads the clients of their own people and sees nothing of others.
func TestAManagerSpreadsTheirOwnPeople(t *testing.T) {
	g := servicetest.New(t)
	balances := service.Balances{Core: g.Core}
	boss := full("Boss")
	boss.Email = "boss@example.com"
	boss = hired(t, g, boss)
	under := full("Bob")
	under.ManagerID = boss.ID
	bob, stranger := hired(t, g, under), hired(t, g, full("Stranger"))
	his := clientsOf(t, g, "Boss's", boss.ID, 60, 60, 60, 60)
	clientsOf(t, g, "Stranger's", stranger.ID, 60)
	a := actorOf(t, g, boss.ID)
	o, err := balances.Overview(t.Context(), a, crm.BalanceScope{})
	if err != nil || len(o.People) != 2 || !o.May {
		t.Fatalf("%+v, %v", o, err)
	}
	b, err := balances.Propose(t.Context(), a, rebalance())
	if err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	p, err := balances.Get(t.Context(), a, b.ID)
	if err != nil || p.Summary.Companies != 4 || p.Summary.Moves != 2 || len(p.Summary.People) != 2 {
		t.Fatalf("%+v, %v", p.Summary, err)
	}
	if _, err := balances.Apply(t.Context(), a, p.ID, p.Version); err != nil {
		t.Fatal(err)
	}
	g.RunJobs(t)
	if counts := ownersOf(t, g, his); counts[bob.ID] != 2 {
		t.Errorf("%v", counts)
	}
	h, err := balances.Handover(t.Context(), a, p.ID, bob.ID)
	if err != nil || len(h.Gets) != 2 || len(h.Gives) != 0 {
		t.Errorf("%+v, %v", h, err)
	}
	l, err := service.Letters{Core: g.Core}.To(t.Context(), g.Admin, crm.IntroductionLetter, "bg", h.Gets[0].CompanyID)
	if err != nil || !strings.Contains(l.Body, "Казвам се Bob") || !strings.Contains(l.Body, "Поех работата от Boss") || strings.Contains(l.Body, "{") {
		t.Errorf("%v\n%s", err, l.Body)
	}
	if _, err := balances.Overview(t.Context(), actorOf(t, g, bob.ID), crm.BalanceScope{}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("somebody to whom nobody reports: %v", err)
	}
	write, err := balances.Export(t.Context(), g.Admin, p.ID, service.MoveQuery{}, service.ExportWish{Format: sheet.CSV, Columns: []string{"name", "from", "to", "minutes"}})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil || strings.Count(out.String(), "Boss,Bob,60") != 2 {
		t.Errorf("%v\n%s", err, out.String())
	}
}

// A lock is set in bulk and taken back; it ends when the company changes hands.
func TestCompaniesAreLockedInBulk(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		bob, cid := hired(t, g, full("Bob")), hired(t, g, full("Cid"))
		his, free := owned(t, g, "Bob's", bob.ID, 2), owned(t, g, "Free", crm.ID{}, 1)
		wish := crm.BulkWish{Match: everyone("city", "is", "Sofia"), Change: crm.BulkChange{Deed: crm.DeedAssign, Field: "lock_reason", Value: " old friends "}}
		b := bulk(t, g, g.Admin, wish)
		if b.Counts.Changed != 2 || company(t, g, his[0].ID).Lock() != "old friends" || company(t, g, free[0].ID).Lock() != "" {
			t.Fatalf("%+v", b.Counts)
		}
		if e := history(t, g, his[0].ID)[0]; e.Action != "locked" || e.Changes[0].Field != "lock_reason" || e.Changes[0].After != "old friends" {
			t.Errorf("%+v", e)
		}
		edited := company(t, g, his[1].ID)
		edited.OwnerID = cid.ID
		edited, err := service.Companies{Core: g.Core}.Update(t.Context(), g.Admin, edited)
		if err != nil || edited.Locked() {
			t.Errorf("given to Cid it is locked: %v, %v", edited.Lock(), err)
		}
		if b = undone(t, g, g.Admin, b.ID); b.Counts.Undone != 1 || company(t, g, his[0].ID).Locked() {
			t.Errorf("undone: %+v", b.Counts)
		}
		if _, err := (service.Companies{Core: g.Core}).Lock(t.Context(), g.Admin, free[0].ID, "why not", 1); code(err) != "balance.lock_nobody" {
			t.Errorf("locked to nobody: %v", err)
		}
		if _, err := (service.Companies{Core: g.Core}).Lock(t.Context(), g.Admin, his[0].ID, "late", 1); !fault.Is(err, fault.Stale) {
			t.Errorf("an old version: %v", err)
		}
	})
}
