package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/crm"
	"kaymak/internal/store"
)

func drawnMoves(t *rapid.T) []crm.BalanceMove {
	person := rapid.SampledFrom([]crm.ID{{}, {0: 1}, {0: 2, 15: 9}, {15: 3}})
	move := rapid.Custom(func(t *rapid.T) crm.BalanceMove {
		return crm.BalanceMove{
			CompanyID: crm.ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "company")), Kind: crm.BalanceMoveKind(rapid.IntRange(0, 2).Draw(t, "kind")),
			From: person.Draw(t, "from"), To: person.Draw(t, "to"), Minutes: rapid.Int64().Draw(t, "minutes"), Worth: rapid.Int64().Draw(t, "worth"), Out: rapid.Bool().Draw(t, "out"),
		}
	})
	return rapid.SliceOf(move).Draw(t, "moves")
}

func TestMovesComeBackAsTheyWerePacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		moves := drawnMoves(t)
		got, err := store.UnpackMoves(store.PackMoves(moves))
		if err != nil {
			t.Fatal(err)
		}
		if len(moves) == 0 && len(got) == 0 {
			return
		}
		if diff := cmp.Diff(moves, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Whatever the bytes, they are moves or an error, and moves are packed as they were.
func FuzzUnpackMoves(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 1})
	f.Add(store.PackMoves([]crm.BalanceMove{{CompanyID: crm.ID{1}, From: crm.ID{2}, To: crm.ID{3}, Minutes: 60, Worth: -5, Out: true}, {Kind: crm.BalanceUnplaced}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		moves, err := store.UnpackMoves(b)
		if err != nil {
			return
		}
		again, err := store.UnpackMoves(store.PackMoves(moves))
		if err != nil || !cmp.Equal(moves, again) {
			t.Fatalf("%v: %+v, then %+v", err, moves, again)
		}
	})
}
