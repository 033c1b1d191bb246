package store_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// salesPipeline has two stages.
func salesPipeline(t *testing.T, st *store.Store) crm.Pipeline {
	t.Helper()
	p := crm.Pipeline{ID: id(200), Name: "Sales", Position: 1, Active: true, CommitFrom: 7500, CreatedAt: now, UpdatedAt: now, Version: 1}
	p.Stages = []crm.Stage{{ID: id(201), PipelineID: p.ID, Name: "First", Position: 1, Probability: 2500, RotDays: 7}, {ID: id(202), PipelineID: p.ID, Name: "Second", Position: 2, Probability: 7500}}
	write(t, st, func(tx *store.Tx) error {
		_, err := store.InsertPipeline(t.Context(), tx, p)
		return err
	})
	return p
}

func deal(n byte, stage crm.Stage, amount int64) crm.Deal {
	d := crm.Deal{ID: id(n), Title: fmt.Sprintf("Deal %d", n), PipelineID: stage.PipelineID, StageID: stage.ID, Amount: amount, Outcome: crm.DealOpen, MovedAt: now, Rank: crm.SpreadRank(int(n)), CreatedAt: now, UpdatedAt: now, Version: 1}
	return d.Weigh(stage)
}

func insertDeals(t *testing.T, st *store.Store, deals ...crm.Deal) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for _, d := range deals {
			if err := store.InsertDeal(t.Context(), tx, d); err != nil {
				return err
			}
		}
		return nil
	})
}

var allDeals = store.BoardQuery{Reach: store.DealReach{People: crm.Everybody}}

func TestDealComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := salesPipeline(t, st)
		own := int64(6000)
		want := deal(1, p.Stages[0], 12_345)
		want.ExternalID, want.OwnProbability, want.ExpectedOn, want.Source, want.Note = "D-1", &own, civil.MakeDate(2026, 12, 1), "fair", "two\nlines"
		want.Products, want.Contacts = []crm.DealProduct{{Name: "B", Quantity: 1500, Price: 10}, {Name: "A", Quantity: 1, Price: 0}}, []crm.ID{id(7), id(8)}
		want = want.Weigh(p.Stages[0])
		insertDeals(t, st, want)
		read := func() (d crm.Deal) {
			err := st.View(t.Context(), func(tx *store.Tx) (err error) {
				d, err = store.Deal(t.Context(), tx, want.ID)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		if diff := cmp.Diff(want, read()); diff != "" {
			t.Error(diff)
		}
		want.Products, want.Contacts, want.ClosedOn, want.Outcome = want.Products[:1], nil, civil.MakeDate(2026, 11, 1), crm.DealLost
		write(t, st, func(tx *store.Tx) error { return store.UpdateDeal(t.Context(), tx, want) })
		if want.Version++; cmp.Diff(want, read()) != "" {
			t.Error(cmp.Diff(want, read()))
		}
		write(t, st, func(tx *store.Tx) error { return store.TrashDeal(t.Context(), tx, want) })
		write(t, st, func(tx *store.Tx) error {
			d, err := store.TrashedDeal(t.Context(), tx, want.ID)
			if err != nil {
				return err
			}
			return store.UntrashDeal(t.Context(), tx, d)
		})
		if diff := cmp.Diff(want, read()); diff != "" {
			t.Errorf("after the bin: %s", diff)
		}
		twin := deal(2, p.Stages[0], 1)
		twin.ExternalID = "D-1"
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.InsertDeal(t.Context(), tx, twin) })
		if fault.CodeOf(err) != "deal.external_id_taken" {
			t.Errorf("an external id in use: %v", err)
		}
	})
}

func stageIDs(t *testing.T, st *store.Store, stage crm.ID) (ids []crm.ID) {
	t.Helper()
	err := st.View(context.Background(), func(tx *store.Tx) error {
		for after := ""; ; {
			deals, next, err := store.StageDeals(context.Background(), tx, allDeals, stage, after, 3)
			if err != nil {
				return err
			}
			for _, d := range deals {
				ids = append(ids, d.ID)
			}
			if after = next; after == "" {
				return nil
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// moveTo is what a person does with a card, in one transaction.
func moveTo(st *store.Store, d, above crm.ID, to crm.Stage) error {
	ctx := context.Background()
	return st.Write(ctx, now, func(tx *store.Tx) error {
		found, err := store.Deal(ctx, tx, d)
		if err != nil {
			return err
		}
		if err := store.LockStage(ctx, tx, to.ID); err != nil {
			return err
		}
		if found.Rank, err = store.PlaceIn(ctx, tx, to.ID, d, above); err != nil {
			return err
		}
		if found.StageID == to.ID {
			return store.PlaceDeal(ctx, tx, found)
		}
		found.StageID = to.ID
		return store.MoveDeal(ctx, tx, found)
	})
}

// Whatever is moved where, the board has the order that plain lists have.
func TestTheBoardIsInTheOrderOfTheMoves(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := salesPipeline(t, st)
		var lists [2][]crm.ID
		for n := byte(1); n <= 8; n++ {
			insertDeals(t, st, deal(n, p.Stages[0], 10))
			lists[0] = append(lists[0], id(n))
		}
		rapid.Check(t, func(r *rapid.T) {
			for range rapid.IntRange(1, 12).Draw(r, "moves") {
				moving := id(byte(rapid.IntRange(1, 8).Draw(r, "deal")))
				to := rapid.IntRange(0, 1).Draw(r, "stage")
				for i := range lists {
					lists[i] = slices.DeleteFunc(slices.Clone(lists[i]), func(x crm.ID) bool { return x == moving })
				}
				place, above := rapid.IntRange(0, len(lists[to])).Draw(r, "place"), crm.ID{}
				if place > 0 {
					above = lists[to][place-1]
				}
				if err := moveTo(st, moving, above, p.Stages[to]); err != nil {
					r.Fatal(err)
				}
				lists[to] = slices.Insert(lists[to], place, moving)
			}
			for i, want := range lists {
				if got := stageIDs(t, st, p.Stages[i].ID); !slices.Equal(got, want) {
					r.Fatalf("stage %d: got %v, want %v", i, got, want)
				}
			}
		})
	})
}

// People who move cards into one place at the same time lose none of them, and no
// two cards get the same place.
func TestMovesAtTheSameTimeFindDifferentPlaces(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := salesPipeline(t, st)
		insertDeals(t, st, deal(100, p.Stages[1], 10), deal(101, p.Stages[1], 10))
		for n := byte(1); n <= 12; n++ {
			insertDeals(t, st, deal(n, p.Stages[0], 10))
		}
		var all sync.WaitGroup
		for n := byte(1); n <= 12; n++ {
			all.Go(func() {
				if err := moveTo(st, id(n), id(100), p.Stages[1]); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		places := map[int64]bool{}
		err := st.View(t.Context(), func(tx *store.Tx) error {
			deals, _, err := store.StageDeals(t.Context(), tx, allDeals, p.Stages[1].ID, "", 50)
			for _, d := range deals {
				places[d.Rank] = true
			}
			return err
		})
		got := stageIDs(t, st, p.Stages[1].ID)
		if err != nil || len(places) != 14 || got[0] != id(100) || got[13] != id(101) {
			t.Errorf("%d places, the order is %v: %v", len(places), got, err)
		}
	})
}

func TestStagesAndMonthsAddUp(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := salesPipeline(t, st)
		a, b, c, lost := deal(1, p.Stages[0], 1000), deal(2, p.Stages[0], 3), deal(3, p.Stages[1], 500), deal(4, p.Stages[1], 9)
		a.ExpectedOn, b.ExpectedOn = civil.MakeDate(2026, 12, 1), civil.MakeDate(2026, 12, 1)
		c.Outcome, c.ClosedOn = crm.DealWon, civil.MakeDate(2026, 11, 2)
		lost.Outcome = crm.DealLost
		insertDeals(t, st, a, b, c.Weigh(p.Stages[1]), lost.Weigh(p.Stages[1]))
		var totals []store.StageTotal
		var rows []store.ForecastRow
		err := st.View(t.Context(), func(tx *store.Tx) (err error) {
			if totals, err = store.StageTotals(t.Context(), tx, allDeals); err != nil {
				return err
			}
			rows, err = store.Forecast(t.Context(), tx, allDeals, civil.MakeDate(2026, 11, 1))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]store.StageTotal{{StageID: p.Stages[0].ID, Count: 2, Amount: 1003, Weighted: 251}}, totals); diff != "" {
			t.Error(diff)
		}
		want := []store.ForecastRow{
			{Outcome: crm.DealOpen, Day: civil.MakeDate(2026, 12, 1), Probability: 2500, Count: 2, Amount: 1003, Weighted: 251},
			{Outcome: crm.DealWon, Day: civil.MakeDate(2026, 11, 2), Probability: 10_000, Count: 1, Amount: 500, Weighted: 500},
		}
		if diff := cmp.Diff(want, rows); diff != "" {
			t.Error(diff)
		}
	})
}

func TestDealsAreListedWithinReach(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		p := salesPipeline(t, st)
		write(t, st, func(tx *store.Tx) error {
			for n := byte(50); n <= 52; n++ {
				u := crm.User{ID: id(n), Name: fmt.Sprintf("Person %d", n), Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: now, UpdatedAt: now, Version: 1}
				if err := store.InsertUser(t.Context(), tx, u); err != nil {
					return err
				}
			}
			c := company(60, "Steel")
			c.SecondID = id(51)
			return store.InsertCompany(t.Context(), tx, c)
		})
		mine, theirs, nobodys := deal(1, p.Stages[0], 300), deal(2, p.Stages[0], 100), deal(3, p.Stages[1], 200)
		mine.OwnerID, theirs.OwnerID, theirs.CompanyID = id(50), id(52), id(60)
		insertDeals(t, st, mine, theirs, nobodys)
		person := func(n byte) crm.Reach { return crm.Reach{People: []crm.ID{id(n)}} }
		for _, c := range []struct {
			name  string
			query store.DealQuery
			want  []crm.ID
		}{
			{"everything", store.DealQuery{Reach: store.DealReach{People: crm.Everybody}}, []crm.ID{id(2), id(3), id(1)}},
			{"own", store.DealQuery{Reach: store.DealReach{People: person(50), Companies: person(50)}}, []crm.ID{id(1)}},
			{"of own companies", store.DealQuery{Reach: store.DealReach{People: person(51), Companies: person(51)}}, []crm.ID{id(2)}},
			{"of companies, everybody's", store.DealQuery{Reach: store.DealReach{Companies: crm.Everybody}}, []crm.ID{id(2)}},
			{"of companies, and own", store.DealQuery{Reach: store.DealReach{Companies: crm.Everybody, People: person(50)}}, []crm.ID{id(2), id(1)}},
			{"nobody's", store.DealQuery{}, nil},
			{"of a stage", store.DealQuery{Reach: store.DealReach{People: crm.Everybody}, Stage: p.Stages[1].ID}, []crm.ID{id(3)}},
			{"of a company", store.DealQuery{Reach: store.DealReach{People: crm.Everybody}, Company: id(60)}, []crm.ID{id(2)}},
			{"found by title", store.DealQuery{Reach: store.DealReach{People: crm.Everybody}, ListQuery: store.ListQuery{Search: "deal 3"}}, []crm.ID{id(3)}},
		} {
			c.query.Sort, c.query.Limit = "amount", 10
			var got []crm.ID
			var count int64
			err := st.View(t.Context(), func(tx *store.Tx) error {
				page, err := store.ListDeals(t.Context(), tx, c.query)
				if err != nil {
					return err
				}
				for _, d := range page.Deals {
					got = append(got, d.ID)
				}
				count, err = store.CountDeals(t.Context(), tx, c.query)
				return err
			})
			if err != nil || !slices.Equal(got, c.want) || count != int64(len(c.want)) {
				t.Errorf("%s: got %v and %d, want %v: %v", c.name, got, count, c.want, err)
			}
		}
	})
}
